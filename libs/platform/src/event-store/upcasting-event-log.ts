import type { Position, Recorded } from '../domain/index';
import {
  type Appended,
  EventLog,
  type SealedWords,
  type Subscriber,
  type Subscription,
  type Unchanged,
  type Write,
} from './event-log';
import type { Upcasters } from './upcasters';

/**
 * Any log, with its events in the shapes of today. Reading a stream throws UnreadableEvent on an event that this release cannot read,
 * for nobody may decide on half a past; the whole log gives it under a type that nobody knows.
 */
export class UpcastingEventLog extends EventLog {
  constructor(
    private readonly log: EventLog,
    private readonly upcasters: Upcasters,
  ) {
    super();
  }

  append(
    writes: readonly Write[],
    unchanged?: readonly Unchanged[],
    words?: readonly SealedWords[],
  ): Promise<Appended> {
    return this.log.append(
      writes.map((write) => this.stamped(write)),
      unchanged,
      words,
    );
  }

  async read(stream: string, from?: number): Promise<Recorded[]> {
    return (await this.log.read(stream, from)).map((event) => this.upcasters.current(event));
  }

  async readAll(after: Position | null, limit: number, enoughBytes?: number): Promise<Recorded[]> {
    const events = await this.log.readAll(after, limit, enoughBytes);
    return events.map((event) => this.upcasters.currentOrUnknown(event));
  }

  head(): Promise<Position | null> {
    return this.log.head();
  }

  subscribe(after: Position | null, subscriber: Subscriber): Subscription {
    const { batchSize } = subscriber;
    return this.log.subscribe(after, {
      ...(batchSize !== undefined && { batchSize }),
      onBatch: (events) => subscriber.onBatch(events.map((event) => this.upcasters.currentOrUnknown(event))),
      onCaughtUp: () => subscriber.onCaughtUp?.(),
      onError: (error) => subscriber.onError?.(error),
    });
  }

  close(): Promise<void> {
    return this.log.close();
  }

  /** Whoever appends knows the shapes of today only. */
  private stamped(write: Write): Write {
    const events = write.events.map((event) => ({ ...event, version: this.upcasters.versionOf(event.type) }));
    return { ...write, events };
  }
}
