import type { Client } from 'pg';
import type { Database } from '#platform/database';
import type { Position } from '#platform/domain';
import { checkpointChannel } from './checkpoints';
import { ReadModelBehind } from './read-model-behind';
import { sayThatSomebodyWaits } from './waiting-readers';

interface Waiter {
  readonly tables: readonly string[];
  readonly position: Position;
  readonly resolve: () => void;
  isSaid: boolean; // to the workers, that it waits, since the last poll
}

/** One listener and one query for all who wait; nothing runs while nobody does. */
export class CheckpointWatch {
  private readonly waiters = new Set<Waiter>();
  private listening: Promise<Client | undefined> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private checking = false;
  private again = false;

  constructor(
    private readonly database: Database,
    private readonly pollMs = 50,
  ) {}

  async waitFor(tables: readonly string[], position: Position, ms: number): Promise<void> {
    let resolve: () => void = () => undefined;
    const reached = new Promise<boolean>((done) => (resolve = () => done(true)));
    const waiter: Waiter = { tables, position, resolve, isSaid: false };
    this.waiters.add(waiter);
    let timeout: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((done) => (timeout = setTimeout(() => done(false), ms)));
    this.begin();
    const inTime = await Promise.race([reached, late]);
    clearTimeout(timeout);
    this.waiters.delete(waiter);
    this.pauseWhenIdle();
    if (!inTime) throw new ReadModelBehind();
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    const client = await this.listening;
    await client?.end().catch(() => undefined);
  }

  private begin(): void {
    this.listening ??= this.listen();
    this.timer ??= setInterval(() => this.poll(), this.pollMs);
    void this.check();
  }

  private poll(): void {
    for (const waiter of this.waiters) waiter.isSaid = false;
    void this.check();
  }

  private pauseWhenIdle(): void {
    if (this.waiters.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }

  /** Without it the poll is still the truth. */
  private async listen(): Promise<Client | undefined> {
    try {
      const client = await this.database.dedicated();
      client.on('end', () => (this.listening = undefined));
      client.on('notification', () => void this.check());
      await client.query(`listen ${checkpointChannel}`);
      return client;
    } catch {
      this.listening = undefined;
      return undefined;
    }
  }

  private async check(): Promise<void> {
    if (this.waiters.size === 0) return;
    if (this.checking) {
      this.again = true;
      return;
    }
    this.checking = true;
    try {
      await this.settle(await this.checkpoints());
    } catch {
      return; // the database is away; the next poll asks again
    } finally {
      this.checking = false;
    }
    if (this.takeAgain()) await this.check();
  }

  /** Something was announced while the last answer was under way, perhaps too late for it. */
  private takeAgain(): boolean {
    const { again } = this;
    this.again = false;
    return again;
  }

  private async checkpoints(): Promise<ReadonlyMap<string, Position>> {
    const rows = await this.database.query<{ projection: string; position: Position }>(
      `select projection, position from projection_live join log_checkpoint on name = projection || '_v' || version
        where position is not null`,
    );
    return new Map(rows.map(({ projection, position }) => [projection, position]));
  }

  private async settle(checkpoints: ReadonlyMap<string, Position>): Promise<void> {
    const isReached = ({ tables, position }: Waiter): boolean =>
      tables.every((table) => (checkpoints.get(table) ?? '') >= position);
    let isNews = false;
    for (const waiter of this.waiters) {
      if (isReached(waiter)) waiter.resolve();
      else if (!waiter.isSaid) isNews = waiter.isSaid = true;
    }
    if (isNews) await sayThatSomebodyWaits(this.database);
  }
}
