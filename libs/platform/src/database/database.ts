import { Client, Pool, type PoolClient, type PoolConfig, type QueryResultRow, types } from 'pg';

type Parser = (text: string) => unknown;
const int8 = 20;
/** bigint as number, per client: other packages in the process change the driver's global parsers. */
export const clientTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): Parser =>
    oid === int8 ? Number : (types.getTypeParser as (oid: number, format?: string) => Parser)(oid, format),
};

export type Queryable = Pick<Database, 'query'>;

/** PostgreSQL as the platform uses it: a bounded pool, transactions, and dedicated connections for listening and leases. */
export class Database {
  private readonly pool: Pool;

  constructor(
    readonly url: string,
    options: PoolConfig = {},
  ) {
    this.pool = new Pool({
      connectionString: url,
      max: 10,
      types: clientTypes,
      connectionTimeoutMillis: 10_000,
      ...options,
    });
    this.pool.on('error', () => undefined); // an idle connection was lost; the next query opens another
    this.pool.on('connect', (client) => client.on('error', () => undefined)); // one in use: its query rejects
  }

  async query<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(text, values as unknown[])).rows;
  }

  /** As `query`, for many rows: others have their turn after each portion, and all rows are of one moment. */
  async queryInPortions<Row extends QueryResultRow>(
    text: string,
    values: readonly unknown[],
    portion = 200,
  ): Promise<Row[]> {
    return this.transaction(async (tx) => {
      await tx.query('set local cursor_tuple_fraction = 1'); // all of them are read
      await tx.query(`declare portions no scroll cursor for ${text}`, values);
      const rows: Row[] = [];
      for (let full = true; full;) {
        const some = await tx.query<Row>(`fetch ${String(portion)} from portions`);
        rows.push(...some);
        full = some.length === portion;
      }
      return rows;
    });
  }

  /** All or nothing; the connection is dropped, not reused, when the rollback itself fails. */
  async transaction<Result>(work: (tx: Queryable) => Promise<Result>): Promise<Result> {
    const client: PoolClient = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin');
      const result = await work({
        query: async (text, values) => (await client.query(text, values as unknown[] | undefined)).rows as never,
      });
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((e: unknown) => (broken = e as Error));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** A connection of one's own; the caller ends it and handles its `error` event. */
  async dedicated(): Promise<Client> {
    const client = new Client({ connectionString: this.url, types: clientTypes, connectionTimeoutMillis: 10_000 });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
