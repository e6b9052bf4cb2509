import type { Actor, Instant, Where } from '#platform/domain';
import type { SortColumn, SortValue } from './cursor';
import { declared } from './declared-columns';
import { type AnyProjection, sqlName } from './projection-table';
import { behind, orderBy } from './keyset';
import { Parameters } from './sql-where';

/** Rows of one projection as they take part in a list of several kinds. SQL says `own.<column>` and `joined.<column>`. */
export interface Strand {
  readonly kind: string;
  readonly projection: AnyProjection;
  /** The row of another projection whose key stands in a declared field of this one; narrowed by its own `visibleTo`. */
  readonly joined?: { readonly projection: AnyProjection; readonly by: string } | undefined;
  readonly where: Where;
  readonly since: string; // declared field with an instant
  readonly due?: string | undefined; // SQL for an instant, or for nothing
  /** From its due instant on there is nothing left to do: the row is left out. */
  readonly lapses?: boolean | undefined;
}

export interface StrandRow {
  readonly kind: string;
  readonly key: string;
  readonly row: object;
  readonly since: Instant;
  readonly due: Instant | null;
}

/** A page of a list of several kinds. */
export interface Merged {
  readonly items: readonly StrandRow[];
  readonly next?: string;
  readonly total?: number;
}

/** What is due first, then what waits longest; what has no due comes after. */
export const strandOrder: readonly SortColumn[] = ['due', 'since', 'kind', 'key'].map((column) => ({
  column,
  type: 'text',
  direction: 'asc',
}));

/** All these rows as one table, each strand narrowed by what the actor may see of its projections. */
export function strandsTable(strands: readonly Strand[], actor: Actor, at: Instant, parameters: Parameters): string {
  const selects = strands.map((strand) => selectOf(strand, actor, at, parameters));
  return `(${selects.join(' union all ')}) merged`;
}

/** One page of them: no strand is asked for more than could be on it. */
export function strandsPage(
  strands: readonly Strand[],
  actor: Actor,
  at: Instant,
  { after, limit }: { readonly after: readonly SortValue[] | undefined; readonly limit: number },
): { readonly sql: string; readonly values: readonly unknown[] } {
  const parameters = new Parameters();
  const ordered = `order by ${orderBy(strandOrder)} limit ${parameters.add(limit)}`;
  const from = after ? ` where ${behind(strandOrder, after, parameters)}` : '';
  const pages = strands.map(
    (strand) => `(select * from (${selectOf(strand, actor, at, parameters)}) strand${from} ${ordered})`,
  );
  return { sql: `select * from (${pages.join(' union all ')}) merged ${ordered}`, values: parameters.values };
}

function selectOf(strand: Strand, actor: Actor, at: Instant, parameters: Parameters): string {
  const { kind, projection, joined, where, since, due = 'null::text', lapses } = strand;
  const dueAt = `(${due}) collate "C"`;
  const beside = joined
    ? ` left join ${visible(joined.projection, actor, parameters)} joined on joined.key = own.${declared(projection, joined.by)}`
    : '';
  const from = `${visible(projection, actor, parameters)} own${beside}`;
  const conditions = [parameters.bind(where), ...(lapses ? [`coalesce(${dueAt} > ${parameters.add(at)}, true)`] : [])];
  return `select ${parameters.add(kind)}::text collate "C" as kind, own.key, own.row, ${dueAt} as due,
    own.${declared(projection, since)} as since from ${from} where ${conditions.join(' and ')}`;
}

const visible = (projection: AnyProjection, actor: Actor, parameters: Parameters): string =>
  `(select * from ${sqlName(projection.table)} where ${parameters.bind(projection.visibleTo(actor))})`;
