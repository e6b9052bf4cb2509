import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { pastKey } from '#platform/access';
import { AnswerKinds } from './answer-kinds';
import { locationKey } from './routes';
import { FieldsWrong } from './validation';

declare module 'fastify' {
  interface FastifyRequest {
    /** Where the thing is found that a command's route changes, such as `/v1/calls/:id`. */
    location?: string | undefined;
  }
}

interface Route {
  readonly location: string | undefined;
  readonly showsPast: boolean;
  readonly takesBody: boolean;
}

/** What the route declares of itself: refuses what it does not take, a moment or a body or a kind of answer, and says where its thing is found. */
@Injectable()
export class RouteGuard implements CanActivate {
  private readonly routes = new Map<unknown, Route>();

  constructor(
    private readonly reflector: Reflector,
    private readonly kinds: AnswerKinds,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { location, showsPast, takesBody } = this.routes.get(context.getHandler()) ?? this.routeOf(context);
    if (request.asOf && !showsPast) throw new FieldsWrong([{ field: 'asOf', rule: 'whitelistValidation' }]);
    if (!takesBody) refuseFields(request.body);
    request.location = location;
    this.kinds.choose(request);
    return true;
  }

  private routeOf(context: ExecutionContext): Route {
    const handler = context.getHandler();
    const route = {
      location: this.reflector.get<string | undefined>(locationKey, handler),
      showsPast: this.reflector.get<boolean | undefined>(pastKey, handler) ?? false,
      takesBody: takesBody(context),
    };
    this.routes.set(handler, route);
    return route;
  }
}

/** Whether the route's method has a `@Body()` parameter. */
function takesBody(context: ExecutionContext): boolean {
  const parameters = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) as
    object | undefined;
  return Object.keys(parameters ?? {}).some((each) => each.startsWith(`${String(RouteParamtypes.BODY)}:`));
}

/** An action without fields takes no body or an empty one; anything else would be dropped in silence. */
function refuseFields(body: unknown): void {
  if (body === undefined || body === null) return;
  const fields = typeof body === 'object' && !Array.isArray(body) ? Object.keys(body) : [''];
  if (fields.length > 0)
    throw new FieldsWrong(fields.map((field) => ({ field, rule: field ? 'whitelistValidation' : 'unknownValue' })));
}
