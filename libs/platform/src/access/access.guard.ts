import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { hasRole, RuleBroken } from '#platform/domain';
import { type AskingRequest, AskReader } from './ask-reader';
import { policyKey, type RoutePolicy } from './policy';

/** No valid identity: 401. */
export class Unauthenticated extends Error {}

/** Global and deny by default: identity from the token, rights from the log, policy from the route. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly asks: AskReader,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const policy = this.reflector.getAllAndOverride<RoutePolicy | undefined>(policyKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (policy === undefined) throw new RuleBroken('notFound');
    if (policy === 'anybody') return true;
    const request = context.switchToHttp().getRequest<AskingRequest>();
    const identity = await this.asks.identityOf(request);
    if (!identity) throw new Unauthenticated();
    request.identity = identity;
    const read = async (): Promise<void> => {
      const ask = await this.asks.askOf(request, identity, async () => {
        await read();
        return request.ask!;
      });
      if (!ask && policy !== 'tokenHolder') throw new RuleBroken('notInvited');
      if (ask && typeof policy !== 'string' && !hasRole(ask.actor, ...policy)) throw new RuleBroken('roleMissing');
      request.ask = ask;
    };
    await read();
    return true;
  }
}

/** @throws Error naming every route that declares no policy: such an application must not start. */
export function refuseUnguardedRoutes(discovery: DiscoveryService, reflector: Reflector): void {
  const unguarded = discovery.getControllers().flatMap(({ instance, metatype }) => {
    const prototype = Object.getPrototypeOf(instance) as object;
    return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
      const handler = (prototype as Record<string, unknown>)[name] as () => unknown;
      const isRoute = Reflect.hasMetadata('path', handler);
      const declared =
        reflector.getAllAndOverride<unknown>(policyKey, [handler, metatype as () => unknown]) !== undefined;
      return isRoute && !declared ? [`${(metatype as { name: string }).name}.${name}`] : [];
    });
  });
  if (unguarded.length > 0) throw new Error(`routes without a declared policy: ${unguarded.join(', ')}`);
}
