import { randomUUID } from 'node:crypto';
import type { Database, Migration } from '#platform/database';
import type { Instant } from '#platform/domain';
import type { Clock } from './clock';

export const clockMigrations: readonly Migration[] = [
  {
    name: 'clock-1',
    sql: `create table business_clock (one boolean primary key default true check (one), frozen_at text, version bigint not null default 0);
          insert into business_clock default values;
          create table business_clock_follower (process uuid primary key, version bigint not null, seen_at timestamptz not null default now())`,
  },
];

const channel = 'tandem_clock';
const pollMs = 500;
const aliveSeconds = 5;

/** Freezes business time in every process of an installation. Development only. */
export class DevelopmentClock {
  private readonly process = randomUUID();
  private version = -1;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private end: (() => Promise<void>) | undefined;

  /** `fireDue` runs before a process says that it follows: in the worker it fires what is due at the new time. */
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly fireDue: () => Promise<void> = () => Promise.resolve(),
  ) {}

  async start(): Promise<void> {
    await this.follow();
    const listener = await this.database.dedicated();
    listener.on('notification', () => void this.follow());
    await listener.query(`listen ${channel}`);
    this.timer = setInterval(() => void this.follow(), pollMs);
    this.end = () => listener.end();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
    await this.database
      .query('delete from business_clock_follower where process = $1', [this.process])
      .catch(() => undefined);
    await this.end?.().catch(() => undefined);
  }

  /** Sets (or with null frees) business time; resolves when every living process follows and has fired what is due. */
  async set(at: Instant | null): Promise<Instant> {
    const [row] = await this.database.query<{ version: number }>(
      'update business_clock set frozen_at = $1, version = version + 1 returning version',
      [at],
    );
    await this.database.query(`notify ${channel}`);
    await this.follow();
    for (let waited = 0; waited < 10_000 && (await this.behind(row!.version)); waited += 20) await sleep(20);
    return this.clock.now();
  }

  private async behind(version: number): Promise<boolean> {
    const rows = await this.database.query(
      `select 1 from business_clock_follower where version < $1 and seen_at > now() - interval '${String(aliveSeconds)} seconds' limit 1`,
      [version],
    );
    return rows.length > 0;
  }

  private follow(): Promise<void> {
    const next = (this.running ?? Promise.resolve()).then(() => this.catchUp()).catch(() => undefined); // the poll comes again
    return (this.running = next);
  }

  private async catchUp(): Promise<void> {
    const [row] = await this.database.query<{ frozen_at: Instant | null; version: number }>(
      'select frozen_at, version from business_clock',
    );
    if (row!.version !== this.version) {
      this.clock.freeze(row!.frozen_at);
      await this.fireDue();
      this.version = row!.version;
    }
    await this.database.query(
      `insert into business_clock_follower (process, version) values ($1, $2)
       on conflict (process) do update set version = excluded.version, seen_at = now()`,
      [this.process, this.version],
    );
  }
}

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
