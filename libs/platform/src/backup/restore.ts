import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { linesIn } from './hashed-file';
import { beginGeneration, type EventLog, positionOf } from '#platform/event-store';
import { type Database, migrate, type Migration, type Queryable } from '#platform/database';
import { loadLines } from './kept-tables';
import { moveToLog, replayLog } from './log-copy';
import { type Manifest, readManifest, type SavedTable } from './manifest';
import { Refused } from './refused';
import {
  mergeTombstones,
  readTombstones,
  replayTombstones,
  type Tombstone,
  tombstoneFile,
  writeTombstones,
} from './tombstones';

export interface Restoring {
  readonly database: Database;
  readonly dataDir: string;
  readonly folder: string;
  /** The log that the installation keeps elsewhere than in its database. */
  readonly log?: EventLog | undefined;
  readonly migrations: readonly Migration[];
  /** Lists of erased keys that are younger than the backup, such as `keys/tombstones.json` of a later one. */
  readonly tombstoneFiles?: readonly string[];
}

/**
 * Brings a backup back into an empty database, data folder and log; read models are folded anew at the next start.
 * @throws Refused when the target is not empty, or the backup is damaged or of a later release: nothing was changed
 */
export async function restore({
  database,
  dataDir,
  folder,
  log,
  migrations,
  tombstoneFiles = [],
}: Restoring): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const unknown = manifest.migrations.filter((name) => !migrations.some((each) => each.name === name));
  if (unknown.length > 0) throw new Refused(`This backup is of a later release of Tandem (${unknown.join(', ')}).`);
  if ((manifest.log === undefined) !== (log === undefined))
    throw new Refused(`The backup in ${folder} is of an installation ${log ? 'without' : 'with'} EVENT_LOG=kurrentdb.`);
  await assertEmpty(database, dataDir, log);
  const lists = [join(folder, tombstoneFile), join(dataDir, tombstoneFile), ...tombstoneFiles].map(readTombstones);
  const tombstones = mergeTombstones(...lists);

  await migrate(
    database,
    migrations.filter(({ name }) => manifest.migrations.includes(name)),
  );
  const events = log && (await replayed(log, folder, manifest));
  await database.transaction((tx) => loadAll(tx, folder, manifest, tombstones));
  await migrate(database, migrations);
  await database.transaction(async (tx) => {
    const tables = manifest.tables.map(({ table }) => table);
    if (log && events) await moveToLog(tx, log, events(), tables);
    await beginGeneration(tx, log ? null : positionOf(manifest.head));
  });
  await copyFiles(join(folder, 'mails'), join(dataDir, 'mails'));
  await copyFiles(join(folder, 'keys', 'files'), join(dataDir, 'keys'));
  writeTombstones(join(dataDir, tombstoneFile), tombstones);
  return manifest;
}

async function replayed(log: EventLog, folder: string, manifest: Manifest): Promise<() => AsyncIterable<string>> {
  const events = () => linesIn(join(folder, manifest.log!));
  const replayed = await replayLog(log, events());
  if (replayed !== manifest.head)
    throw new Refused(`The backup in ${folder} has ${replayed} events, not ${manifest.head} as it says.`);
  return events;
}

async function assertEmpty(database: Database, dataDir: string, log: EventLog | undefined): Promise<void> {
  if (log && (await log.head()) !== null) throw new Refused('The event log is not empty; restore into a new one.');
  const [found] = await database.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
      where table_schema <> 'information_schema' and table_schema !~ '^pg_' limit 1`,
  );
  if (found) throw new Refused(`The database is not empty (it has ${found.name}); restore into a new one.`);
  for (const name of ['mails', 'keys']) {
    const [file] = (existsSync(join(dataDir, name)) ? readdirSync(join(dataDir, name)) : []).filter(
      (each) => each !== basename(tombstoneFile),
    );
    if (file) throw new Refused(`${dataDir} is not empty (it has ${name}/${file}); restore into a new data folder.`);
  }
}

async function loadAll(
  tx: Queryable,
  folder: string,
  { tables, head, log }: Manifest,
  tombstones: readonly Tombstone[],
): Promise<void> {
  for (const each of tables) await loadTable(tx, folder, each);
  await replayTombstones(tx, tombstones);
  await tx.query(`update outbox set claimed_until = null, run_after = created_at where state = 'queued'`); // whoever had it in hand is gone
  if (log !== undefined) return;
  const [found] = await tx.query<{ position: number }>('select coalesce(max(position), 0) as position from events');
  if (found?.position !== head)
    throw new Refused(`The backup in ${folder} ends at event ${found?.position ?? 0}, not at ${head} as it says.`);
}

async function loadTable(tx: Queryable, folder: string, { table, file, rows }: SavedTable): Promise<void> {
  const loaded = await loadLines(tx, table, linesIn(join(folder, file)));
  if (loaded !== rows)
    throw new Refused(`The backup in ${folder} has ${loaded} rows of ${table}, not ${rows} as it says.`);
}

async function copyFiles(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(from)) await copyFile(join(from, name), join(to, name));
}
