import type { Actor, Instant, Position } from '../domain/index';
import type { Unchanged } from './event-log';

/** Who asks, when and under which ids: everything a command needs to know that is not in its body. */
export interface Ask {
  readonly actor: Actor;
  /** The streams from which the actor's rights were read: they must be unchanged when the command is appended. */
  readonly rights: readonly Unchanged[];
  /** The rights are those that memory had: only an append proves them, any other outcome is decided again on those of the log. */
  readonly rightsFromMemory?: boolean;
  readonly commandId: string;
  readonly bodyHash: string;
  readonly correlationId: string;
  readonly causationId: string;
  /** Business time at which the request was complete. */
  readonly receivedAt: Instant;
  /** The revision the caller has seen (`If-Match`): another one is refused, never retried. */
  readonly ifMatch?: number | undefined;
  /** Reads the actor's rights again and applies the route's policy to them; throws when they no longer suffice. */
  again(): Promise<Ask>;
}

/** What a carried-out command answers. */
export class Receipt {
  constructor(
    readonly id: string,
    readonly revision: number,
    readonly position: Position,
    readonly outcome: 'done' | 'replayed' | 'nothingToDo',
    readonly details: object = {}, // what else its caller is to know
  ) {}
}

/** The thing has changed since the caller saw it. */
export class RevisionStale extends Error {
  constructor(readonly current: number | 'none') {
    super('revision is stale');
  }
}

/** Too many others at the same moment: nothing was written, try again. */
export class TooBusy extends Error {}
