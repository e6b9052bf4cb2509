import type { Database } from '#platform/database';
import { type Actor, type Instant, once, type Position, type Recorded } from '#platform/domain';
import type { EventLog } from '#platform/event-store';
import { type AnyProjection, type RowOf, singleRow } from './projection-table';
import type { Found } from './list-request';
import { Parameters } from './sql-where';

/** A moment of business time, or a place in the log (the position of a receipt). */
export type PointInTime = { readonly instant: Instant } | { readonly position: Position };

/** A row as it was, and the moment of business time that was asked for. */
export interface PastFound<Row> extends Found<Row> {
  readonly at: Instant;
}

type ReadStream = (stream: string) => Promise<readonly Recorded[]>;

const atOnce = 32; // rows that share what they read; others have their turn in between

/** Rows as they were: the projection's own fold over the part of the streams that had been written by then. */
export class PastRows {
  constructor(
    private readonly database: Database,
    private readonly log: EventLog,
  ) {}

  /** Undefined when there was no such row yet, or when the actor may not see what it was. */
  async find<P extends AnyProjection>(
    projection: P,
    actor: Actor,
    { key, row: current }: Found<RowOf<P>>,
    point: PointInTime,
    read: ReadStream = this.read,
  ): Promise<PastFound<RowOf<P>> | undefined> {
    const touching = await this.eventsTouching(projection, key, current, read);
    const past = touching.slice(0, lengthOfPast(touching, point));
    const row = past.reduce<RowOf<P> | null>(
      (folded, event) => projection.evolve(folded, event, key) as RowOf<P> | null,
      null,
    );
    const last = past.at(-1);
    if (!row || !last || !(await this.visible(projection, actor, key, row))) return undefined;
    const at = 'instant' in point ? point.instant : last.metadata.recordedAt;
    return { key, row, revision: last.revision, at };
  }

  /** These rows as they were, without those that were not there or that the actor may not see. */
  async among<P extends AnyProjection>(
    projection: P,
    actor: Actor,
    found: readonly Found<RowOf<P>>[],
    point: PointInTime,
  ): Promise<readonly Found<RowOf<P>>[]> {
    const then: Found<RowOf<P>>[] = [];
    for (let n = 0; n < found.length; n += atOnce) {
      const read = once(this.read); // rows of one call or meeting rest on one stream
      const some = found.slice(n, n + atOnce).map((each) => this.find(projection, actor, each, point, read));
      then.push(...(await Promise.all(some)).filter((each) => each !== undefined));
    }
    return then;
  }

  /** The events behind a row, in log order. */
  async eventsOf<P extends AnyProjection>(
    projection: P,
    row: RowOf<P>,
    read: ReadStream = this.read,
  ): Promise<readonly Recorded[]> {
    if (!projection.streams) throw new TypeError(`${projection.table} does not say from which streams its rows are`);
    const events = await Promise.all(projection.streams(row).map(read));
    return events.flat().sort((a, b) => (a.position < b.position ? -1 : 1));
  }

  /** Those of them that changed the row, as this projection knows it. */
  async eventsTouching<P extends AnyProjection>(
    projection: P,
    key: string,
    row: RowOf<P>,
    read: ReadStream = this.read,
  ): Promise<readonly Recorded[]> {
    const events = await this.eventsOf(projection, row, read);
    return events.filter((event) => projection.events.includes(event.type) && projection.keys(event).includes(key));
  }

  private readonly read: ReadStream = (stream) => this.log.read(stream);

  private async visible(projection: AnyProjection, actor: Actor, key: string, row: object): Promise<boolean> {
    const parameters = new Parameters();
    parameters.add(key);
    parameters.add(JSON.stringify(row));
    const condition = parameters.bind(projection.visibleTo(actor));
    return (
      (await this.database.query(`select 1 from ${singleRow(projection)} where ${condition}`, parameters.values))
        .length > 0
    );
  }
}

/** The longest prefix in which nothing is later. */
export function lengthOfPast(events: readonly Recorded[], point: PointInTime): number {
  const isLater = ({ position, metadata }: Recorded): boolean =>
    'instant' in point ? metadata.recordedAt > point.instant : position > point.position;
  const first = events.findIndex(isLater);
  return first === -1 ? events.length : first;
}
