import { randomUUID } from 'node:crypto';
import {
  type Actor,
  type AnyEvent,
  type EventMetadata,
  type Instant,
  type Messages,
  type PersonId,
  type Projection,
  type Recorded,
  noBarriers,
} from '#platform/domain';
import { type EventLog, EventTail, InMemoryEventLog } from '#platform/event-store';
import type { LogFeed } from './follow-log';
import type { WorkLogger } from './logger';

export type ThingEvent = Messages<{
  ThingStarted: { thingId: string; owner: string; title?: string; amount?: number; tags?: readonly string[] };
  ThingChanged: { thingId: string; title?: string; amount?: number };
  ThingEnded: { thingId: string };
}>;

export interface ThingRow {
  readonly thingId: string;
  readonly ownerId: string;
  readonly title?: string;
  readonly amount?: number;
  readonly tags?: readonly string[];
  readonly changes: number;
}

/** Streams and event types that fail while they stand here. */
export const sick = new Set<string>();

export const things: Projection<ThingRow, ThingEvent> = {
  table: 'thing_list',
  version: 1,
  columns: { ownerId: 'text', title: 'text', amount: 'bigint', tags: 'text[]' },
  events: ['ThingStarted', 'ThingChanged', 'ThingEnded'],
  parks: true,
  keys: ({ data }) => [data.thingId],
  evolve(row, { type, data, stream }) {
    if (sick.has(stream)) throw new Error(`${stream} is sick`);
    switch (type) {
      case 'ThingStarted': {
        const { owner: ownerId, ...rest } = data;
        return { ...rest, ownerId, changes: 0 };
      }
      case 'ThingChanged':
        return row && { ...row, ...data, changes: row.changes + 1 };
      case 'ThingEnded':
        return null;
    }
  },
  visibleTo: (actor) =>
    actor.roles.includes('administrator')
      ? { sql: 'true', parameters: [] }
      : { sql: 'owner_id = ?', parameters: [actor.personId] },
};

const metadata: EventMetadata = {
  commandId: 'c',
  bodyHash: 'h',
  correlationId: 'c',
  causationId: 'c',
  actor: 'ada' as PersonId,
  recordedAt: '2022-01-10T08:00:00.000Z' as Instant,
};

export function actor(personId: string, ...roles: Actor['roles']): Actor {
  return {
    personId: personId as PersonId,
    language: 'nl',
    roles,
    organisations: [],
    ...noBarriers,
    at: '2022-01-10T08:00:00.000Z' as Instant,
  };
}
export const administrator = actor('root', 'administrator');

/** Appends one event after the others of its stream, and gives it back as the log has it. */
export async function happen(log: EventLog, stream: string, event: AnyEvent): Promise<Recorded> {
  const past = await log.read(stream);
  const expected = past.at(-1)?.revision ?? 'none';
  await log.append([{ stream, expected, events: [{ id: randomUUID(), version: 1, metadata, ...event }] }]);
  return (await log.read(stream)).at(-1)!;
}

export const started = (thingId: string, owner = 'ada', more: object = {}): ThingEvent => ({
  type: 'ThingStarted',
  data: { thingId, owner, ...more },
});
export const changed = (thingId: string, title: string): ThingEvent => ({
  type: 'ThingChanged',
  data: { thingId, title },
});
export const start = (log: EventLog, id: string, owner?: string, more?: object) =>
  happen(log, `thing-${id}`, started(id, owner, more));
export const change = (log: EventLog, id: string, title: string) => happen(log, `thing-${id}`, changed(id, title));

export const knownEventTypes = new Set<string>([...things.events, 'OtherHappened']);

export async function logWithFeed(): Promise<{ log: EventLog; feed: LogFeed; readonly close: () => Promise<void> }> {
  const log = new InMemoryEventLog() as unknown as EventLog;
  const feed = await EventTail.open(log);
  return { log, feed, close: () => feed.close() };
}

export interface Line {
  readonly level: string;
  readonly message: string;
  readonly fields: object;
}

export function rememberingLogger(): WorkLogger & { readonly lines: Line[] } {
  const lines: Line[] = [];
  const at = (level: string) => (fields: object, message: string) => void lines.push({ level, message, fields });
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}

/** Until it holds, or with what was last seen when it never does. */
export async function eventually(check: () => Promise<void> | void, ms = 10_000): Promise<void> {
  const until = performance.now() + ms;
  for (;;)
    try {
      await check();
      return;
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
}
