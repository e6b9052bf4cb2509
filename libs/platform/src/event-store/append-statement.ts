import type { QueryArrayConfig } from 'pg';
import { type AppendRequest, type ExpectedRevision, staleness } from './append-request';
import { byteas, int4s, int8s, jsons, texts, uuids } from './binary-arrays';
import { type Appended, EventKnown } from './event-log';
import { positionOf } from './position';

/** What `append_batch` found: the head before, the revision per named stream when any was stale, the requests (from 1) that were known. */
export interface BatchReply {
  readonly base: number;
  readonly actual: readonly number[] | null;
  readonly known: readonly number[] | null;
}
export type BatchRow = [base: number, actual: number[] | null, known: number[] | null];

const parameters = Array.from({ length: 16 }, (_, i) => `$${i + 1}`).join(', ');
const text = `select base, actual, known from append_batch(${parameters})`;

export function appendStatement(batch: readonly AppendRequest[]): QueryArrayConfig {
  const { pairs, places } = namedBy(batch);
  const events = batch.flatMap((request) => request.events);
  const words = batch.flatMap((request) => request.words);
  const values = [
    texts(pairs.map((pair) => pair.stream)),
    int8s(pairs.map((pair) => pair.expected)),
    int4s(ordinals(batch, (request) => request.pairs.length)),
    int4s(places.flat()),
    int4s(batch.flatMap((request, i) => request.events.map((event) => places[i]![event.pair]!))),
    int4s(events.map((event) => event.offset)),
    uuids(events.map((event) => event.id)),
    texts(events.map((event) => event.type)),
    int4s(events.map((event) => event.version)),
    jsons(events.map((event) => event.data)),
    jsons(events.map((event) => event.metadata)),
    int4s(ordinals(batch, (request) => request.words.length)),
    uuids(words.map((word) => word.ref)),
    texts(words.map((word) => word.subject)),
    texts(words.map((word) => word.field)),
    byteas(words.map((word) => word.sealed)),
  ];
  return { name: 'append_batch', text, values, rowMode: 'array' };
}

/** For each row of a column the request that it belongs to, from 1. */
function ordinals(batch: readonly AppendRequest[], rowsOf: (request: AppendRequest) => number): number[] {
  const column: number[] = [];
  batch.forEach((request, i) => {
    for (let n = rowsOf(request); n > 0; n--) column.push(i + 1);
  });
  return column;
}

/** The streams that a batch names, each once an expected revision, and for each request the places of its own among them, from 1. */
function namedBy(batch: readonly AppendRequest[]): { pairs: ExpectedRevision[]; places: number[][] } {
  const pairs: ExpectedRevision[] = [];
  const placeOf = new Map<string, number>();
  const places = batch.map((request) =>
    request.pairs.map((pair) => {
      const key = `${pair.expected} ${pair.stream}`;
      const known = placeOf.get(key);
      if (known !== undefined) return known;
      placeOf.set(key, pairs.push(pair));
      return pairs.length;
    }),
  );
  return { pairs, places };
}

/** The answer to each request of a batch. A known event id wins over a stale revision: it says that the command was carried out. */
export function outcomesOf(batch: readonly AppendRequest[], { base, actual, known }: BatchReply): (Appended | Error)[] {
  let position = base;
  const places = actual && namedBy(batch).places;
  return batch.map((request, i) => {
    const found = places?.[i]!.map((place) => actual![place - 1]!);
    if (known?.includes(i + 1)) return new EventKnown();
    const stale = found ? staleness(request, found) : null;
    return stale ?? { position: positionOf((position += request.events.length)) };
  });
}
