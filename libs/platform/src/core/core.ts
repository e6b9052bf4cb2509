import { Clock, DevelopmentClock } from '#platform/clock';
import { type Config, Keys } from '#platform/config';
import { Database, migrate, type Migration } from '#platform/database';
import { type EventLog, PostgresEventLog, Streams } from '#platform/event-store';
import { Metrics } from '#platform/metrics';
import { PastRows, ReadModels, RecentWrites, Screens } from '#platform/read-models';
import { NameSources } from '#platform/texts';
import { Vault } from '#platform/vault';

/** What API and worker have in common, opened once a process. */
export interface Core {
  readonly config: Config;
  readonly keys: Keys;
  readonly database: Database;
  readonly log: EventLog;
  readonly vault: Vault;
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly streams: Streams;
  readonly readModels: ReadModels;
  readonly recent: RecentWrites;
  readonly screens: Screens;
  readonly past: PastRows;
  readonly names: NameSources;
  close(): Promise<void>;
}

/** Brings the schema up to date and opens log, vault and read models. @throws when the database does not answer */
export async function openCore(config: Config, migrations: readonly Migration[]): Promise<Core> {
  const keys = Keys.load(config);
  const metrics = new Metrics();
  const database = new Database(config.databaseUrl);
  await migrate(database, migrations);
  const log = await PostgresEventLog.open(config.databaseUrl, {
    onCommit: (requests, events) => metrics.appended(requests, events),
  });
  const vault = new Vault(database, keys);
  const readModels = new ReadModels(database);
  const recent = new RecentWrites();
  const past = new PastRows(database, log);
  return {
    config,
    keys,
    database,
    log,
    metrics,
    vault,
    clock: new Clock(),
    streams: new Streams(log, (subject, field, text) => vault.seal(subject, field, text)),
    readModels,
    recent,
    screens: new Screens(readModels, recent, past),
    past,
    names: new NameSources(),
    async close() {
      await readModels.close();
      await log.close();
      await database.close();
    },
  };
}

/** Business time that development may freeze; elsewhere the real time and nothing to stop. */
export async function followDevelopmentClock(
  { config, database, clock }: Core,
  fireDue?: () => Promise<void>,
): Promise<DevelopmentClock | undefined> {
  if (!config.development) return undefined;
  const development = new DevelopmentClock(database, clock, fireDue);
  await development.start();
  return development;
}
