import { randomUUID } from 'node:crypto';
import { instant, type PersonId, type Position, type Recorded } from '#platform/domain';
import type { EventLog, NewEvent } from '../event-log';

/** A log of its own for one test. */
export interface OpenedLog {
  readonly log: EventLog;
  /** Positions follow each other without a gap. */
  readonly gapless: boolean;
  /** Lets appends to streams named `stalled-...` stop inside the append; the result lets them go on. */
  stall?(): Promise<() => Promise<void>>;
  close(): Promise<void>;
}
export type OpenLog = () => Promise<OpenedLog>;

export function newEvent(type = 'Noted', data: object = {}, id: string = randomUUID()): NewEvent {
  const metadata = {
    commandId: id,
    bodyHash: 'h',
    correlationId: 'c',
    causationId: id,
    actor: 'ada' as PersonId,
    recordedAt: instant('2022-01-10T08:00:00.000Z'),
  };
  return { id, type, version: 1, data, metadata };
}

export const newEvents = (count: number): NewEvent[] => Array.from({ length: count }, () => newEvent());

export async function readEverything(
  log: EventLog,
  batchSize: number,
  after: Position | null = null,
): Promise<Recorded[]> {
  const all: Recorded[] = [];
  for (let position = after; ; position = all.at(-1)!.position) {
    const events = await log.readAll(position, batchSize);
    if (events.length === 0) return all;
    all.push(...events);
  }
}

export const placesOf = (events: readonly Recorded[]) => events.map(({ stream, revision }) => `${stream}@${revision}`);
export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function eventually(check: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  const until = Date.now() + withinMs;
  while (!(await check())) {
    if (Date.now() > until) throw new Error('it never happened');
    await pause(10);
  }
}

/** One log a test, opened before and closed after it. */
export function withLog(open: OpenLog): { readonly log: EventLog; readonly opened: OpenedLog } {
  let opened: OpenedLog;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());
  return {
    get log() {
      return opened.log;
    },
    get opened() {
      return opened;
    },
  };
}
