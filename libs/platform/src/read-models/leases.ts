import type { Client } from 'pg';
import type { Database } from '#platform/database';
import { pause } from './pause';

/** Held until the signal is given: by giving it up, or because the connection was lost. */
export interface Lease {
  readonly lost: AbortSignal;
  release(): Promise<void>;
}

/**
 * One holder of a name across all processes, by advisory locks on one connection a process. The death of the process frees its
 * names at once. A lease is no proof: what must not happen twice is fenced in its own transaction as well.
 */
export class Leases {
  private connection: Promise<Client> | undefined;
  private current: Client | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private readonly held = new Map<string, AbortController>();

  constructor(
    private readonly database: Database,
    private readonly retryMs = 500,
  ) {}

  /** Waits for the name; undefined when the signal comes first. @throws when the database cannot be reached */
  async acquire(name: string, signal: AbortSignal): Promise<Lease | undefined> {
    while (!signal.aborted) {
      const lease = await this.tryAcquire(name);
      if (lease) return lease;
      await pause(this.retryMs, signal);
    }
    return undefined;
  }

  async tryAcquire(name: string): Promise<Lease | undefined> {
    if (this.held.has(name)) return undefined;
    const lost = new AbortController();
    this.held.set(name, lost);
    try {
      const client = await this.connected();
      if (await this.locked(client, name))
        return { lost: lost.signal, release: () => this.release(client, name, lost) };
    } catch (error) {
      this.drop(name, lost);
      throw error;
    }
    this.drop(name, lost);
    return undefined;
  }

  async close(): Promise<void> {
    const client = await this.connection?.catch(() => undefined);
    await client?.end().catch(() => undefined);
    this.loseAll();
  }

  private async locked(client: Client, name: string): Promise<boolean> {
    const { rows } = await this.inTurn(() =>
      client.query<{ locked: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 20220101)) as locked', [
        name,
      ]),
    );
    return rows[0]?.locked === true;
  }

  private async release(client: Client, name: string, lost: AbortController): Promise<void> {
    if (this.held.get(name) !== lost) return;
    const unlock = 'select pg_advisory_unlock(hashtextextended($1, 20220101))';
    await this.inTurn(() => client.query(unlock, [name])).catch(() => undefined);
    this.drop(name, lost);
  }

  /** One query at a time on the one connection. */
  private inTurn<Result>(query: () => Promise<Result>): Promise<Result> {
    const result = this.last.then(query);
    this.last = result.catch(() => undefined);
    return result;
  }

  private drop(name: string, lost: AbortController): void {
    if (this.held.get(name) === lost) this.held.delete(name);
    lost.abort();
  }

  private connected(): Promise<Client> {
    this.connection ??= this.connect().catch((error: unknown) => {
      this.connection = undefined;
      throw error;
    });
    return this.connection;
  }

  /** Keep-alives let the server notice a machine that vanished without closing its connection. */
  private async connect(): Promise<Client> {
    const client = await this.database.dedicated();
    this.current = client;
    client.once('end', () => {
      if (this.current === client) this.loseAll(); // not what a later connection holds
    });
    await client.query('set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3');
    return client;
  }

  private loseAll(): void {
    this.connection = undefined;
    this.current = undefined;
    const all = [...this.held.values()];
    this.held.clear();
    for (const lost of all) lost.abort();
  }
}
