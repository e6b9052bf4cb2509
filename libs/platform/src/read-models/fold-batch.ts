import type { Position, Recorded } from '#platform/domain';
import { messageOf } from './logger';
import type { AnyProjection } from './projection-table';

export interface FoldedRow {
  readonly row: object | null;
  readonly revision: number;
  readonly position: Position;
}

export interface Poison {
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
  readonly cause: string;
}

/** What a batch comes to: the rows it changes, and the events that could not be taken. */
export interface Folded {
  readonly rows: ReadonlyMap<string, FoldedRow>;
  readonly parked: readonly Poison[];
  /** The projection cannot go past this one; the rows are those before it. */
  readonly stopped?: Poison;
}

type Keyed =
  | { readonly event: Recorded; readonly keys: readonly string[] }
  | { readonly event: Recorded; readonly poison: Poison };

function poisonOf(event: Recorded, error: unknown): Poison {
  const { stream, revision, position } = event;
  return { stream, revision, position, cause: `${event.type}: ${messageOf(error)}` };
}

function keyed(projection: AnyProjection, event: Recorded): Keyed {
  try {
    return { event, keys: [...new Set(projection.keys(event))] };
  } catch (error) {
    return { event, poison: poisonOf(event, error) };
  }
}

/**
 * Folds in memory, in log order; `read` gives the stored rows of all keys at once. An event is taken for all of its keys or
 * for none.
 */
export async function foldBatch(
  projection: AnyProjection,
  events: readonly Recorded[],
  read: (keys: readonly string[]) => Promise<ReadonlyMap<string, object>>,
): Promise<Folded> {
  const all = events.map((event) => keyed(projection, event));
  const stored = await read([...new Set(all.flatMap((each) => ('keys' in each ? each.keys : [])))]);
  const rows = new Map<string, FoldedRow>();
  const parked = new Map<string, Poison>();
  for (const each of all) {
    if (parked.has(each.event.stream)) continue;
    const poison = 'poison' in each ? each.poison : foldOne(projection, each.event, each.keys, rows, stored);
    if (!poison) continue;
    if (!projection.parks) return { rows, parked: [], stopped: poison };
    parked.set(poison.stream, poison);
  }
  return { rows, parked: [...parked.values()] };
}

function foldOne(
  projection: AnyProjection,
  event: Recorded,
  keys: readonly string[],
  rows: Map<string, FoldedRow>,
  stored: ReadonlyMap<string, object>,
): Poison | undefined {
  const { revision, position } = event;
  try {
    const next = keys.map((key): [string, FoldedRow] => {
      const before = rows.has(key) ? rows.get(key)!.row : (stored.get(key) ?? null);
      return [key, { row: projection.evolve(before, event, key) as object | null, revision, position }];
    });
    for (const [key, row] of next) rows.set(key, row);
    return undefined;
  } catch (error) {
    return poisonOf(event, error);
  }
}
