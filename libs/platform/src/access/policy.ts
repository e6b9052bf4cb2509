import { SetMetadata } from '@nestjs/common';
import type { Role } from '#platform/domain';

/** Who may call a route: anybody; anybody with a valid token; any invited person; or one of these roles. */
export type RoutePolicy = 'anybody' | 'tokenHolder' | 'everyone' | readonly Role[];

export const policyKey = 'tandem.policy';

/** Declares a route's policy; a route without one stops the application from booting. */
export const Allow = (policy: RoutePolicy): MethodDecorator & ClassDecorator => SetMetadata(policyKey, policy);

export const pastKey = 'tandem.past';

/** A route that answers `asOf` an earlier moment; elsewhere the parameter is refused. */
export const ShowsPast = (): MethodDecorator => SetMetadata(pastKey, true);

export const appendsKey = 'tandem.appends';

/** A route that does nothing but what it appends, with the rights checked there: remembered ones will do to begin with. */
export const Appends = (): MethodDecorator => SetMetadata(appendsKey, true);
