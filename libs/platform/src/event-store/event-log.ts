import type { EventMetadata, Position, Recorded } from '../domain/index';

export interface NewEvent {
  readonly id: string; // UUID
  readonly type: string;
  readonly version: number;
  readonly data: object;
  readonly metadata: EventMetadata;
}

/** Events for one stream, and what the stream must look like: not begun (`none`) or last at this revision. */
export interface Write {
  readonly stream: string;
  readonly expected: 'none' | number;
  readonly events: readonly NewEvent[];
}

/** A stream that the decision relied on without writing it. */
export interface Unchanged {
  readonly stream: string;
  readonly revision: 'none' | number;
}

/** Personal words, already encrypted under their subject's key; stored with the events or not at all. */
export interface SealedWords {
  readonly ref: string; // UUID of the vault reference
  readonly subject: string;
  readonly field: string;
  readonly sealed: Buffer;
}

export interface Appended {
  readonly position: Position; // of the last event appended
}

/** The truth. Acknowledged = durable. What every adapter promises stands in `event-log.contract.ts`. Reads outlast a restart of the database, up to 5 s, then throw Overloaded. */
export abstract class EventLog {
  /**
   * All or nothing, over several streams; the events are in the log in the order given.
   * @throws TypeError when the call has no event, names a stream or an event id twice, or an id is no UUID
   * @throws WrongExpectedRevision naming the first stale stream
   * @throws EventKnown when an event id is in the log already: the command has been carried out
   * @throws Overloaded when the queue is full, or the database stayed away for 5 s: nothing was written
   * @throws OutcomeUnknown when the connection was lost: read again before answering
   */
  abstract append(
    writes: readonly Write[],
    unchanged?: readonly Unchanged[],
    words?: readonly SealedWords[],
  ): Promise<Appended>;
  /** The events of a stream from this revision on, in order; none when it does not exist. */
  abstract read(stream: string, from?: number): Promise<Recorded[]>;
  /** The next events of the whole log after this position, in log order, at most `limit`, and none after the one whose data reach `enoughBytes`. */
  abstract readAll(after: Position | null, limit: number, enoughBytes?: number): Promise<Recorded[]>;
  /** Where the log ends now; null when it is empty. */
  abstract head(): Promise<Position | null>;
  /** Every event after this position, once, in log order, for ever; the next batch comes when `onBatch` has resolved. */
  abstract subscribe(after: Position | null, subscriber: Subscriber): Subscription;
  abstract close(): Promise<void>;
}

export interface Subscriber {
  readonly batchSize?: number;
  /** When it fails, `onError` is told and the same batch comes again. */
  onBatch(events: readonly Recorded[]): Promise<void> | void;
  /** All that was in the log when it was last asked has been delivered. */
  onCaughtUp?(): void;
  onError?(error: unknown): void;
}

export interface Subscription {
  /** Resolves when the batch being worked on is done; not to be awaited inside `onBatch`. */
  stop(): Promise<void>;
}

export class WrongExpectedRevision extends Error {
  constructor(
    readonly stream: string,
    readonly expected: 'none' | number,
    readonly actual: 'none' | number,
  ) {
    super(`${stream}: expected ${String(expected)}, is ${String(actual)}`);
  }
}
export class EventKnown extends Error {}
export class Overloaded extends Error {}
export class OutcomeUnknown extends Error {}
