import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, mergeMap } from 'rxjs';
import { pastKey } from '#platform/access';
import { Receipt } from '#platform/event-store';
import { RecentWrites } from '#platform/read-models';
import { isVaultRef, Vault } from '#platform/vault';
import { PositionTokens } from './position-tokens';
import { locationKey } from './routes';
import { FieldsWrong } from './validation';

/** Receipts get status, Location, ETag and a sealed position; every other answer gets its vault references resolved in one batch. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: PositionTokens,
    private readonly vault: Vault,
    private readonly recent: RecentWrites,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (request.asOf && !this.reflector.get<boolean | undefined>(pastKey, context.getHandler()))
      throw new FieldsWrong([{ field: 'asOf', rule: 'whitelistValidation' }]);
    if (!takesBody(context)) refuseFields(request.body);
    return next.handle().pipe(
      mergeMap((answer: unknown) => {
        if (!(answer instanceof Receipt)) return this.resolved(answer, reply);
        const location = this.reflector.get<string>(locationKey, context.getHandler());
        return Promise.resolve(this.receipt(answer, location, request, reply));
      }),
    );
  }

  private receipt(receipt: Receipt, location: string, request: FastifyRequest, reply: FastifyReply) {
    const { id, revision, position, outcome } = receipt;
    if (request.ask) this.recent.note(request.ask.actor.personId, position);
    const values = { ...(request.params as Record<string, string>), id };
    const path = location.replace(/:(\w+)/g, (_, name: string) => (values as Record<string, string>)[name] ?? '');
    void reply.status(outcome === 'nothingToDo' || request.method !== 'POST' ? 200 : 201);
    void reply.header('location', path).header('etag', `"${String(revision)}"`);
    if (outcome === 'replayed') void reply.header('idempotent-replayed', 'true');
    return { id, revision, position: this.tokens.toToken(position) };
  }

  private async resolved(answer: unknown, reply: FastifyReply): Promise<unknown> {
    if (answer === null || typeof answer !== 'object') return answer;
    const revision = (answer as { revision?: unknown }).revision;
    if (typeof revision === 'number') void reply.header('etag', `"${String(revision)}"`);
    return resolveWords(this.vault, answer);
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

/** The same answer with every vault reference replaced by its words, or by `erased`. */
export async function resolveWords<Answer>(vault: Pick<Vault, 'open'>, answer: Answer): Promise<Answer> {
  const refs = new Set<string>();
  walk(answer, (text) => (refs.add(text), text));
  if (refs.size === 0) return answer;
  const words = await vault.open([...refs].filter(isVaultRef));
  return walk(answer, (ref) => words.get(ref as never) ?? 'erased') as Answer;
}

function walk(value: unknown, replace: (ref: string) => string): unknown {
  if (isVaultRef(value)) return replace(value);
  if (Array.isArray(value)) return value.map((each) => walk(each, replace));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, walk(each, replace)]));
}
