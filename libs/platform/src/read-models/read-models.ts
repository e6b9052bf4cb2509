import type { Database } from '#platform/database';
import { type Actor, everyRow, type Instant, type Position, type Where } from '#platform/domain';
import { CheckpointWatch } from './checkpoint-watch';
import { readCursor, writeCursor } from './cursor';
import { declared, sortColumns, sortValues } from './declared-columns';
import { behind, orderBy } from './keyset';
import type { Counted, Found, ListRequest, Page } from './list-request';
import { type AnyProjection, type RowOf, sqlName } from './projection-table';
import { ReadModelBehind } from './read-model-behind';
import { Parameters, searchCondition } from './sql-where';
import { type Merged, type Strand, strandOrder, type StrandRow, strandsPage, strandsTable } from './strands';

const selected = 'key, row, revision';
const many = 2_000; // rows that keep everybody else waiting when they come at once

/**
 * The only way to rows. Whatever is asked for an actor is narrowed by the projection's `visibleTo`; column names come from its
 * declaration. @throws ReadModelBehind while a table is not there yet, or not yet in the version asked for
 */
export class ReadModels {
  private readonly watch: CheckpointWatch;

  constructor(private readonly database: Database) {
    this.watch = new CheckpointWatch(database);
  }

  /** @throws RuleBroken cursorInvalid */
  async list<P extends AnyProjection>(projection: P, actor: Actor, request: ListRequest): Promise<Page<RowOf<P>>> {
    const sort = sortColumns(projection, request.sort);
    const parameters = new Parameters();
    const matching = this.matching(projection, actor, request, parameters);
    const counted = [...parameters.values];
    const position = request.cursor === undefined ? undefined : readCursor(sort, request.cursor);
    const page = position ? `${matching} and ${behind(sort, position, parameters)}` : matching;
    const values = sort.map(({ column }, i) => `${column} as sort_${i}`).join(', ');
    const rows = await this.query<Found<RowOf<P>>>(
      `select ${selected}, ${values} from ${page} order by ${orderBy(sort)} limit ${parameters.add(request.limit + 1)}`,
      parameters.values,
      request.limit,
    );
    const items = rows.slice(0, request.limit);
    return {
      items: items.map(({ key, row, revision }) => ({ key, row, revision })),
      ...(rows.length > items.length && { next: writeCursor(sort, sortValues(sort, items.at(-1)!)) }),
      ...(request.total && { total: await this.countOf(matching, counted) }),
    };
  }

  async one<P extends AnyProjection>(projection: P, actor: Actor, key: string): Promise<Found<RowOf<P>> | undefined> {
    return (await this.many(projection, actor, [key])).get(key);
  }

  /** Rows by their keys, for what a page names; those that the actor may not see are left out. */
  async many<P extends AnyProjection>(
    projection: P,
    actor: Actor,
    keys: readonly string[],
  ): Promise<ReadonlyMap<string, Found<RowOf<P>>>> {
    const parameters = new Parameters();
    const matching = this.matching(
      projection,
      actor,
      { where: { sql: 'key = any(?)', parameters: [keys] } },
      parameters,
    );
    const rows = await this.query<Found<RowOf<P>>>(`select ${selected} from ${matching}`, parameters.values);
    return new Map(rows.map((found) => [found.key, found]));
  }

  /** How many rows there are for each value of a declared column. */
  async count(
    projection: AnyProjection,
    actor: Actor,
    groupBy: string,
    where: Where = everyRow,
  ): Promise<readonly Counted[]> {
    const column = declared(projection, groupBy);
    const parameters = new Parameters();
    const matching = this.matching(projection, actor, { where }, parameters);
    return this.query<Counted>(
      `select ${column} as value, count(*) as count from ${matching} group by 1 order by 1`,
      parameters.values,
    );
  }

  /** Rows of several projections in one order. @throws RuleBroken cursorInvalid */
  async merged(
    strands: readonly Strand[],
    actor: Actor,
    at: Instant,
    { limit, cursor, total }: Pick<ListRequest, 'limit' | 'cursor' | 'total'>,
  ): Promise<Merged> {
    const after = cursor === undefined ? undefined : readCursor(strandOrder, cursor);
    if (strands.length === 0) return { items: [], ...(total && { total: 0 }) };
    const { sql, values } = strandsPage(strands, actor, at, { after, limit: limit + 1 });
    const rows = await this.query<StrandRow>(sql, values);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const counting = new Parameters();
    return {
      items,
      ...(last &&
        rows.length > limit && { next: writeCursor(strandOrder, [last.due, last.since, last.kind, last.key]) }),
      ...(total && { total: await this.countOf(strandsTable(strands, actor, at, counting), counting.values) }),
    };
  }

  /** Every row, whoever asks: for the platform's own workers, never for an answer to a person. */
  async unfiltered<P extends AnyProjection>(
    projection: P,
    where: Where = everyRow,
  ): Promise<readonly Found<RowOf<P>>[]> {
    const parameters = new Parameters();
    const condition = parameters.bind(where);
    return this.query<Found<RowOf<P>>>(
      `select ${selected} from ${sqlName(projection.table)} where ${condition} order by key`,
      parameters.values,
    );
  }

  /** Resolves when all of these have seen the position. @throws ReadModelBehind after this long */
  waitFor(projections: readonly AnyProjection[], position: Position, ms = 5_000): Promise<void> {
    return this.watch.waitFor(
      projections.map((each) => each.table),
      position,
      ms,
    );
  }

  close(): Promise<void> {
    return this.watch.close();
  }

  private matching(
    projection: AnyProjection,
    actor: Actor,
    { where = everyRow, search }: Pick<ListRequest, 'where' | 'search'>,
    parameters: Parameters,
  ): string {
    const conditions = [parameters.bind(projection.visibleTo(actor)), parameters.bind(where)];
    if (search) {
      const columns = search.columns.map((field) => declared(projection, field));
      conditions.push(searchCondition(parameters, columns, search.text));
    }
    return `${sqlName(projection.table)} where ${conditions.join(' and ')}`;
  }

  private async countOf(matching: string, values: readonly unknown[]): Promise<number> {
    const rows = await this.query<{ total: number }>(`select count(*) as total from ${matching}`, values);
    return rows[0]!.total;
  }

  private async query<Row extends object>(text: string, values: readonly unknown[], limit = 0): Promise<Row[]> {
    try {
      return await (limit > many
        ? this.database.queryInPortions<Row>(text, values)
        : this.database.query<Row>(text, values));
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === '42P01' || code === '42703') throw new ReadModelBehind({ cause: error });
      throw error;
    }
  }
}
