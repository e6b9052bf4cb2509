import type { SealedWords, Unchanged, Write } from './event-log';
import { WrongExpectedRevision } from './event-log';

/** A stream and the revision it must be at; -1: it must not exist. */
export interface ExpectedRevision {
  readonly stream: string;
  readonly expected: number;
  readonly written: boolean;
}

export interface EventRow {
  readonly pair: number; // index of its stream in `pairs`
  readonly offset: number; // place among the events of its stream, from 0
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly data: string; // JSON
  readonly metadata: string; // JSON
}

/** One append, checked and serialised: what an adapter commits whole or not at all. */
export interface AppendRequest {
  readonly pairs: readonly ExpectedRevision[];
  readonly events: readonly EventRow[];
  readonly words: readonly SealedWords[];
}

/** @throws TypeError when the caller made a mistake: no event, an id that is no UUID, a stream or an event id named twice. */
export function appendRequest(
  writes: readonly Write[],
  unchanged: readonly Unchanged[] = [],
  words: readonly SealedWords[] = [],
): AppendRequest {
  const pairs = [
    ...writes.map(({ stream, expected, events }) => pairOf(stream, expected, events.length > 0)),
    ...unchanged.map(({ stream, revision }) => pairOf(stream, revision, false)),
  ];
  const events = writes.flatMap((write, pair) => write.events.map((event, offset) => rowOf(event, pair, offset)));
  if (events.length === 0) throw new TypeError('an append needs an event');
  refuseTwice(pairs.map((pair) => pair.stream));
  refuseTwice(events.map((event) => event.id));
  words.forEach((word) => mustBeUuid(word.ref));
  return { pairs, events, words };
}

/** The first stale stream of a request, given the revision found for each of its pairs. */
export function staleness(request: AppendRequest, actual: readonly number[]): WrongExpectedRevision | null {
  const index = request.pairs.findIndex((pair, i) => pair.expected !== actual[i]);
  const pair = request.pairs[index];
  return pair ? new WrongExpectedRevision(pair.stream, named(pair.expected), named(actual[index] ?? -1)) : null;
}

const named = (revision: number): 'none' | number => (revision < 0 ? 'none' : revision);

function pairOf(stream: string, expected: 'none' | number, written: boolean): ExpectedRevision {
  if (expected !== 'none' && !(Number.isSafeInteger(expected) && expected >= 0))
    throw new TypeError(`no revision: ${expected}`);
  return { stream, expected: expected === 'none' ? -1 : expected, written };
}

function rowOf(event: Write['events'][number], pair: number, offset: number): EventRow {
  const { id, type, version } = event;
  mustBeUuid(id);
  const [data, metadata] = [JSON.stringify(event.data), JSON.stringify(event.metadata)];
  return { pair, offset, id: id.toLowerCase(), type, version, data, metadata };
}

function refuseTwice(names: readonly string[]): void {
  if (names.length < 2) return;
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw new TypeError(`named twice in one append: ${name}`);
    seen.add(name);
  }
}

function mustBeUuid(id: string): void {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw new TypeError(`not a UUID: ${id}`);
}
