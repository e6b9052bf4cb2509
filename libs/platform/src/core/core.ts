import { Clock, DevelopmentClock } from '#platform/clock';
import { type Config, Keys } from '#platform/config';
import { Database, migrate, type Migration } from '#platform/database';
import type { Upcaster } from '#platform/domain';
import {
  type EventLog,
  LogGenerations,
  PendingWords,
  Streams,
  Upcasters,
  UpcastingEventLog,
} from '#platform/event-store';
import { Metrics } from '#platform/metrics';
import { PastRows, ReadModels, RecentWrites, Screens } from '#platform/read-models';
import { NameSources } from '#platform/texts';
import { Vault } from '#platform/vault';
import { openEventLog } from './open-event-log';

/** What API and worker have in common, opened once a process. */
export interface Core {
  readonly config: Config;
  readonly keys: Keys;
  readonly database: Database;
  readonly log: EventLog;
  readonly logGenerations: LogGenerations;
  readonly vault: Vault;
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly streams: Streams;
  readonly readModels: ReadModels;
  readonly recent: RecentWrites;
  readonly screens: Screens;
  readonly past: PastRows;
  readonly names: NameSources;
  /** Removes words whose append was refused; how many. Only on KurrentDB are there any; once an hour is enough. */
  sweepWords(): Promise<number>;
  close(): Promise<void>;
}

/** Brings the schema up to date and opens log, vault and read models. @throws when the database does not answer */
export async function openCore(
  config: Config,
  migrations: readonly Migration[],
  upcasters: readonly Upcaster[],
): Promise<Core> {
  const keys = Keys.load(config);
  const metrics = new Metrics();
  const database = new Database(config.databaseUrl);
  await migrate(database, migrations);
  const vault = new Vault(database, keys);
  await vault.verifyKey();
  const pendingWords = new PendingWords(database, vault);
  const stored = await openEventLog(config, pendingWords, (requests, events) => metrics.appended(requests, events));
  const log = new UpcastingEventLog(stored, new Upcasters(upcasters));
  const readModels = new ReadModels(database);
  const recent = new RecentWrites();
  const past = new PastRows(database, log);
  return {
    config,
    keys,
    database,
    log,
    logGenerations: await LogGenerations.of(database),
    metrics,
    vault,
    clock: new Clock(),
    streams: new Streams(log, (subject, field, text) => vault.seal(subject, field, text)),
    readModels,
    recent,
    screens: new Screens(readModels, recent, past),
    past,
    names: new NameSources(),
    sweepWords: async () => (config.eventLog.kind === 'kurrentdb' ? pendingWords.sweep(log) : 0),
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
