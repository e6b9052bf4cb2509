/** Carries keys from the relay to a worker, at least once; it may lose them all, for the sweep brings them back. */
export interface JobQueue {
  /** Adding what waits already changes nothing. */
  add(keys: readonly string[]): Promise<void>;
  /** A handler that throws is tried again later, with growing delays. */
  work(handler: (key: string) => Promise<void>): Promise<void>;
  /** How many wait, to be shown; undefined when it cannot be known. */
  depth(): Promise<number | undefined>;
  /** Finishes what is in hand. */
  close(): Promise<void>;
}

export interface JobQueueSettings {
  readonly name: string;
  readonly concurrency: number;
  readonly attempts: number;
  readonly firstDelayMs: number; // doubles with each attempt
  readonly watchMs: number;
}

export const jobQueueDefaults: JobQueueSettings = {
  name: 'outbox',
  concurrency: 10,
  attempts: 8,
  firstDelayMs: 1_000,
  watchMs: 10_000,
};
