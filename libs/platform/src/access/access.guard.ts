import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { hasRole, RuleBroken } from '#platform/domain';
import type { Ask } from '#platform/event-store';
import { type AskingRequest, AskReader } from './ask-reader';
import type { Identity } from './people';
import { appendsKey, policyKey, type RoutePolicy } from './policy';

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
    const appends = this.reflector.get<boolean | undefined>(appendsKey, context.getHandler()) ?? false;
    await this.admit(request, identity, policy, appends);
    return true;
  }

  /** Who is refused on remembered rights is asked after in the log. */
  private async admit(
    request: AskingRequest,
    identity: Identity,
    policy: RoutePolicy,
    mayBeRemembered: boolean,
  ): Promise<void> {
    const again = async (): Promise<Ask> => {
      await this.admit(request, identity, policy, false);
      return request.ask!;
    };
    const ask = await this.asks.askOf(request, identity, again, mayBeRemembered);
    const refusal = refusalOf(policy, ask);
    if (refusal && ask?.rightsFromMemory) return this.admit(request, identity, policy, false);
    request.ask = ask; // whoever is refused reads why in their own language
    if (refusal) throw new RuleBroken(refusal);
  }
}

function refusalOf(policy: RoutePolicy, ask: Ask | undefined): string | undefined {
  if (!ask) return policy === 'tokenHolder' ? undefined : 'notInvited';
  return typeof policy === 'string' || hasRole(ask.actor, ...policy) ? undefined : 'roleMissing';
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
