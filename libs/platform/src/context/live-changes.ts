import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Asker } from '#platform/access';
import type { Instant, Position, Recorded } from '#platform/domain';
import { type Ask, EventLog, EventTail } from '#platform/event-store';
import { type Found, PastRows, Screens } from '#platform/read-models';
import { isToldOf, projectionOf, type Thing } from './thing';

export interface Change {
  readonly status: string;
  readonly revision: number;
  readonly at: Instant;
}

export interface Follower {
  readonly ask: Ask;
  /** The rights of this moment. @throws when there are none */
  readonly again: () => Promise<Ask>;
  readonly key: string;
  readonly after: number | undefined; // the revision they have seen
  readonly signal: AbortSignal;
  readonly onChange: (change: Change) => void;
  readonly onQuiet: () => void;
}

const quietMs = 25_000;

/** Tells followers of a thing when it changed; rights are read again each time, and at every heartbeat. */
@Injectable()
export class LiveChanges implements OnModuleDestroy {
  private tail: Promise<EventTail> | undefined; // while somebody follows
  private followers = 0;
  private readonly closing = new AbortController();

  constructor(
    private readonly log: EventLog,
    private readonly screens: Screens,
    private readonly past: PastRows,
  ) {}

  async onModuleDestroy(): Promise<void> {
    this.closing.abort();
    await (await this.tail)?.close();
  }

  /** Resolves when the follower left or the process stops. @throws what reading the thing throws once access ends */
  async follow(thing: Thing, follower: Follower): Promise<void> {
    this.followers++;
    this.tail ??= EventTail.open(this.log);
    const { tail } = this;
    try {
      await this.followOn(await tail, thing, follower);
    } finally {
      if (--this.followers === 0) await this.rest(tail);
    }
  }

  private async rest(tail: Promise<EventTail>): Promise<void> {
    if (this.tail === tail) this.tail = undefined;
    await tail.then(
      (opened) => opened.close(),
      () => undefined, // it could not be opened; the next follower tries again
    );
  }

  private async followOn(tail: EventTail, thing: Thing, follower: Follower): Promise<void> {
    const { key, signal } = follower;
    let { ask, after } = follower;
    let position = tail.position;
    while (!signal.aborted && !this.closing.signal.aborted) {
      const projection = projectionOf(thing, ask.actor);
      const read = async (after: Position | null) =>
        (await this.screens.one(projection, readingOf(ask, after), key)) as Found<object>;
      const found = await read(position);
      const events = await this.past.eventsTouching(projection, key, found.row);
      const last = events.at(-1)!;
      const { row } = found.revision === last.revision ? found : await read(last.position); // else the row was not there yet
      const { revision, metadata } = events.findLast(isToldOf(thing, row, ask.actor))!;
      if (revision !== after)
        follower.onChange({ status: thing.status(row as never, ask.receivedAt), revision, at: metadata.recordedAt });
      after = revision;
      const watched = new Set([...(projection.streams?.(row) ?? []), ...ask.rights.map(({ stream }) => stream)]);
      position = await this.untilTouched(tail, watched, position, follower);
      ask = await follower.again();
    }
  }

  /** Where the log stands when one of these streams has grown, or when it was quiet for a while. */
  private async untilTouched(
    tail: EventTail,
    watched: ReadonlySet<string>,
    from: Position | null,
    { signal, onQuiet }: Follower,
  ): Promise<Position | null> {
    const until = performance.now() + quietMs;
    let position = from;
    while (!signal.aborted && !this.closing.signal.aborted) {
      const events: readonly Recorded[] = await tail.readAfter(position, 500);
      position = events.at(-1)?.position ?? position;
      if (events.some(({ stream }) => watched.has(stream))) return position;
      if (performance.now() >= until) break;
      if (events.length === 0) await tail.waitBeyond(position, Math.min(1_000, until - performance.now()));
    }
    onQuiet();
    return position;
  }
}

const readingOf = ({ actor, receivedAt: at }: Ask, position: Position | null): Asker => ({
  actor,
  at,
  ...(position && { readAfter: position }),
});
