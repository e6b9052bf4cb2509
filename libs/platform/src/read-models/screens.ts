import { type Actor, type Instant, type Position, RuleBroken, type Where } from '#platform/domain';
import type { PastRows, PointInTime } from './past-rows';
import type { AnyProjection, RowOf } from './projection-table';
import type { Found, ListRequest, Page } from './list-request';
import type { ReadModels } from './read-models';
import type { RecentWrites } from './recent-writes';
import type { Merged, Strand } from './strands';

/** Who reads, and the position of a receipt that the answer must have seen (`Read-After`). */
export interface Reading {
  readonly actor: Actor;
  readonly readAfter?: Position | undefined;
  /** The moment as of which a single thing is asked for; the rights are those of today. */
  readonly asOf?: PointInTime | undefined;
}

const wholePage = 2_000;
const ownWritesMs = 2_000;
const othersWritesMs = 250;

/** Read models as people ask for them: through their rights, and after what they have just done themselves. */
export class Screens {
  constructor(
    private readonly readModels: ReadModels,
    private readonly recent: RecentWrites,
    private readonly past: PastRows,
  ) {}

  /** @throws ReadModelBehind only for an explicit `Read-After`; otherwise the answer is as fresh as a short wait makes it. */
  async caughtUp(projections: readonly AnyProjection[], { actor, readAfter }: Reading): Promise<void> {
    if (readAfter) return this.readModels.waitFor(projections, readAfter);
    const own = this.recent.of(actor.personId);
    const wanted = own ?? this.recent.last;
    if (wanted)
      await this.readModels.waitFor(projections, wanted, own ? ownWritesMs : othersWritesMs).catch(() => undefined);
  }

  async list<P extends AnyProjection>(projection: P, reading: Reading, request: ListRequest): Promise<Page<RowOf<P>>> {
    await this.caughtUp([projection], reading);
    return this.readModels.list(projection, reading.actor, request);
  }

  /** @throws RuleBroken `notFound`, the same for what does not exist and for what the reader may not see. */
  async one<P extends AnyProjection>(
    projection: P,
    reading: Reading,
    key: string,
  ): Promise<Found<RowOf<P>> & { readonly at?: Instant }> {
    await this.caughtUp([projection], reading);
    const { actor, asOf } = reading;
    const current = await this.readModels.one(projection, actor, key);
    const found = current && asOf ? await this.past.find(projection, actor, current, asOf) : current;
    if (!found) throw new RuleBroken('notFound');
    return found;
  }

  /** Every row that the reader may see; as of an earlier moment those that are there now, as they were. */
  async every<P extends AnyProjection>(
    projection: P,
    reading: Reading,
    where: Where,
    column: string,
  ): Promise<readonly Found<RowOf<P>>[]> {
    const found: Found<RowOf<P>>[] = [];
    const request = { where, sort: [{ column, direction: 'asc' }], limit: wholePage } as const;
    for (let cursor: string | undefined; ;) {
      const page = await this.list(projection, reading, { ...request, ...(cursor !== undefined && { cursor }) });
      found.push(...page.items);
      cursor = page.next;
      if (cursor === undefined) break;
    }
    const { actor, asOf } = reading;
    return asOf ? this.past.among(projection, actor, found, asOf) : found;
  }

  /** Rows that a page names, by key, now or as of the same moment; those the reader may not see are left out. */
  async many<P extends AnyProjection>(
    projection: P,
    reading: Reading,
    keys: readonly string[],
  ): Promise<ReadonlyMap<string, Found<RowOf<P>>>> {
    await this.caughtUp([projection], reading);
    const { actor, asOf } = reading;
    const now = await this.readModels.many(projection, actor, keys);
    if (!asOf) return now;
    const then = await this.past.among(projection, actor, [...now.values()], asOf);
    return new Map(then.map((found) => [found.key, found]));
  }

  /** A list of several kinds at an instant; each strand takes its rows through the reader's rights. */
  async merged(
    strands: readonly Strand[],
    reading: Reading & { readonly at: Instant },
    request: Pick<ListRequest, 'limit' | 'cursor' | 'total'>,
  ): Promise<Merged> {
    const projections = strands.flatMap(({ projection, joined }) => [
      projection,
      ...(joined ? [joined.projection] : []),
    ]);
    await this.caughtUp([...new Set(projections)], reading);
    return this.readModels.merged(strands, reading.actor, reading.at, request);
  }

  async count(projection: AnyProjection, reading: Reading, groupBy: string, where?: Where) {
    await this.caughtUp([projection], reading);
    return this.readModels.count(projection, reading.actor, groupBy, where);
  }
}
