import { DatabaseError, Pool, type QueryArrayConfig } from 'pg';
import type { Position, Recorded } from '#platform/domain';
import { Overloaded } from './event-log';
import { logTypes } from './log-types';
import { ordinalOf, positionOf } from './position';

type Row = [
  position: number,
  stream: string,
  revision: number,
  id: string,
  type: string,
  version: number,
  data: object,
  meta: object,
];
type StreamRow = [ordinal: number, ...Row];

interface WantedStream {
  readonly stream: string;
  readonly from: number;
  done(events: Recorded[]): void;
  fail(error: unknown): void;
}

const columns = 'e.position, e.stream_id, e.revision, e.event_id, e.type, e.version, e.data, e.meta';
const allText = `select ${columns} from events e where e.position > $1 order by e.position limit $2`;
const enoughText = `select ${columns} from (
  select e.*, sum(octet_length(e.data::text)) over (order by e.position rows between unbounded preceding and 1 preceding) before
    from (${allText}) e) e where e.before is null or e.before < $3 order by e.position`;
const streamsText = `select s.ord::int, e.* from unnest($1::text[], $2::bigint[]) with ordinality s(stream_id, first, ord)
  cross join lateral (select ${columns} from events e where e.stream_id = s.stream_id and e.revision >= s.first order by e.revision) e
  order by s.ord, e.revision`;

const patienceMs = 5_000;
const maxStreams = 500;
const maxStreamQueries = 2;

/** Reads of one turn of the event loop share a query, and so do those that come while two queries are under way. */
export class PostgresReader {
  private readonly pool: Pool;
  private wanted: WantedStream[] = [];
  private scheduled = false;
  private underWay = 0;

  constructor(url: string) {
    // Before the first statistics the planner would scan the table, and keep that plan.
    const options = '-c enable_seqscan=off -c jit=off';
    this.pool = new Pool({
      connectionString: url,
      max: 4,
      types: logTypes,
      options,
      keepAlive: true,
      query_timeout: 15_000,
      connectionTimeoutMillis: patienceMs,
    });
    this.pool.on('error', () => undefined); // an idle connection was lost; the next query opens another
  }

  read(stream: string, from: number): Promise<Recorded[]> {
    return new Promise((done, fail) => {
      this.wanted.push({ stream, from, done, fail });
      this.schedule();
    });
  }

  async readAll(after: Position | null, limit: number, enoughBytes?: number): Promise<Recorded[]> {
    const asked = [ordinalOf(after), limit];
    const rows = await this.query<Row>(
      enoughBytes === undefined
        ? { name: 'read_all', text: allText, values: asked, rowMode: 'array' }
        : { name: 'read_all_enough', text: enoughText, values: [...asked, enoughBytes], rowMode: 'array' },
    );
    return rows.map(recorded);
  }

  async head(): Promise<Position | null> {
    const text = 'select position from log_head';
    const [row] = await this.query<[number]>({ name: 'head', text, rowMode: 'array' });
    return row && row[0] > 0 ? positionOf(row[0]) : null;
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  private schedule(): void {
    if (this.scheduled || this.wanted.length === 0 || this.underWay >= maxStreamQueries) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      void this.flush();
    });
  }

  private async flush(): Promise<void> {
    const batch = this.wanted.splice(0, maxStreams);
    this.underWay++;
    try {
      const found = await this.streams(batch);
      batch.forEach((wanted, i) => wanted.done(found[i]!));
    } catch (error) {
      for (const wanted of batch) wanted.fail(error);
    } finally {
      this.underWay--;
      this.schedule();
    }
  }

  private async streams(batch: readonly WantedStream[]): Promise<Recorded[][]> {
    const values = [batch.map((wanted) => wanted.stream), batch.map((wanted) => wanted.from)];
    const rows = await this.query<StreamRow>({ name: 'read', text: streamsText, values, rowMode: 'array' });
    const found = batch.map((): Recorded[] => []);
    for (const [ordinal, ...row] of rows) found[ordinal - 1]!.push(recorded(row));
    return found;
  }

  /** Reading twice does no harm, so a lost connection is bridged for a while. */
  private async query<R extends unknown[]>(config: QueryArrayConfig): Promise<R[]> {
    const since = performance.now();
    for (let pause = 25; ; pause *= 2) {
      try {
        return (await this.pool.query<R>(config)).rows;
      } catch (error) {
        if (error instanceof DatabaseError && !/^(08|57P)/.test(error.code ?? '')) throw error;
        if (performance.now() - since + pause > patienceMs)
          throw new Overloaded('the event log cannot be reached', { cause: error });
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }
}

function recorded([position, stream, revision, id, type, version, data, meta]: Row): Recorded {
  const metadata = meta as Recorded['metadata'];
  return { id, type, version, stream, revision, position: positionOf(position), data, metadata };
}
