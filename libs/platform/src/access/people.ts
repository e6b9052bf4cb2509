import type { Actor, Instant } from '#platform/domain';
import type { Unchanged } from '#platform/event-store';

/** Who a verified token speaks of. `email` only when the issuer vouches for it. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly email?: string | undefined;
  readonly name?: string | undefined;
}

export interface Rights {
  readonly actor: Actor;
  readonly readFrom: readonly Unchanged[];
  readonly fromMemory?: boolean;
}

/** Finds in the log what a person may do now; the organisations context answers. */
export abstract class People {
  /**
   * Binds an invited person (or the first administrator) at first sign-in; undefined when nobody invited them. What memory has will do for
   * whoever lets the log check it before anything comes of it.
   */
  abstract rightsOf(identity: Identity, at: Instant, mayBeRemembered?: boolean): Promise<Rights | undefined>;
}
