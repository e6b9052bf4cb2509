import type { AnyEvent, Recorded } from './decider';
import type { Actor } from './people';

/** A condition on rows: SQL over the declared columns, `?` for each parameter. */
export interface Where {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}
export const everyRow: Where = { sql: 'true', parameters: [] };
export const noRow: Where = { sql: 'false', parameters: [] };

/**
 * A table kept from events. Rows are jsonb; what is filtered, sorted or searched becomes a generated column, with an index unless it is `unindexed`.
 * An event touches only the rows it names; names, terms and counts of other things are joined in the query.
 */
export interface Projection<Row extends object, Event extends AnyEvent> {
  readonly table: string; // snake_case
  readonly version: number; // a new one means a new table, filled beside the old
  readonly columns: Readonly<Record<string, 'text' | 'bigint' | 'uuid' | 'boolean' | 'text[]'>>; // row field -> SQL type; instants are text
  /**
   * Columns that are looked at but not found by. PostgreSQL rewrites the entries of a row in all indexes when a value of one changes, so a
   * field that changes with nearly every event has an index only where a list of all rows is sorted by it.
   */
  readonly unindexed?: readonly string[];
  readonly events: readonly Event['type'][];
  /** Each row belongs to one stream: an event that cannot be folded parks its stream alone. Without it, it stops the projection. */
  readonly parks?: boolean;
  keys(event: Recorded<Event>): readonly string[];
  evolve(row: Row | null, event: Recorded<Event>, key: string): Row | null; // null: no such row
  /** The streams that a row is folded from; with them it can be shown as of an earlier moment. */
  streams?(row: Row): readonly string[];
  /** Who sees which rows: lists, search, counts, exports and single things all take their rows through it. */
  visibleTo(actor: Actor): Where;
}
