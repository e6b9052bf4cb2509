import { createReadStream, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database, Queryable } from '#platform/database';
import type { EventLog } from '#platform/event-store';
import { writeHashed } from './hashed-file';
import { keptTables, linesOf } from './kept-tables';
import { linesOfLog } from './log-copy';
import { type Manifest, type SavedTable, writeManifest } from './manifest';
import { Refused } from './refused';
import {
  mergeTombstones,
  readTombstones,
  tombstoneFile,
  tombstonesIn,
  tombstoneText,
  writeTombstones,
} from './tombstones';

const logFile = 'log/events.jsonl';
type Save = (file: string, parts: AsyncIterable<string | Buffer>) => Promise<void>;
type Choice = (table: string) => boolean;
const isWords: Choice = (table) => /^(vault|pending_words)/.test(table);

/**
 * Copies events, words, keys, outbox, deliveries, mails and key files into a new folder, while the application runs: the tables as they were
 * at one instant. A `log` of its own comes after the tables, so that what these say was done is in it, and before words and keys, so that none of
 * its words is missing. Erased keys come last. Keys lie under `keys/`, to be taken elsewhere.
 * @throws Refused when the folder holds something already
 */
export async function backUp(database: Database, dataDir: string, folder: string, log?: EventLog): Promise<Manifest> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Refused(`${folder} is not empty; name a new folder for each backup.`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const sha256: Record<string, string> = {};
  const save: Save = async (file, parts) => {
    sha256[file] = await writeHashed(join(folder, file), parts);
  };
  const tables = await saveTables(database, save, (table) => !log || !isWords(table));
  const ownLog = log && { head: await saveLog(log, save), log: logFile };
  const words = log ? await saveTables(database, save, isWords) : { tables: [] };
  await saveTombstones(database, dataDir, save);
  for (const file of filesOf(dataDir)) await save(file.to, createReadStream(file.from));
  const manifest: Manifest = {
    format: log ? 2 : 1,
    takenAt: new Date().toISOString(),
    ...tables,
    ...ownLog,
    tables: [...tables.tables, ...words.tables],
    sha256,
  };
  writeManifest(folder, manifest);
  return manifest;
}

/** As they are at one instant. */
function saveTables(
  database: Database,
  save: Save,
  isWanted: Choice,
): Promise<Pick<Manifest, 'tables' | 'head' | 'migrations'>> {
  return database.transaction(async (tx) => {
    await tx.query('set transaction isolation level repeatable read, read only');
    const tables: SavedTable[] = [];
    for (const each of (await keptTables(tx)).filter(({ table }) => isWanted(table))) {
      let rows = 0;
      await save(
        each.file,
        linesOf(tx, each, (count) => (rows += count)),
      );
      tables.push({ table: each.table, rows, file: each.file });
    }
    return { tables, ...(await stateOf(tx)) };
  });
}

async function saveLog(log: EventLog, save: Save): Promise<number> {
  let events = 0;
  await save(
    logFile,
    linesOfLog(log, (count) => (events += count)),
  );
  return events;
}

async function saveTombstones(database: Database, dataDir: string, save: Save): Promise<void> {
  const kept = readTombstones(join(dataDir, tombstoneFile));
  const tombstones = mergeTombstones(kept, await tombstonesIn(database));
  writeTombstones(join(dataDir, tombstoneFile), tombstones);
  await save(tombstoneFile, one(tombstoneText(tombstones)));
}

async function stateOf(tx: Queryable): Promise<Pick<Manifest, 'head' | 'migrations'>> {
  const [head] = await tx.query<{ position: number }>('select position from log_head');
  const migrations = await tx.query<{ name: string }>('select name from schema_migration order by name');
  return { head: head!.position, migrations: migrations.map(({ name }) => name) };
}

/** Read after the tables: a mail that the tables call sent is among them. What is still being written begins with a dot. */
function filesOf(dataDir: string): readonly { from: string; to: string }[] {
  const folders = [
    { from: 'mails', to: 'mails' },
    { from: 'keys', to: join('keys', 'files') },
  ];
  return folders.flatMap(({ from, to }) =>
    (existsSync(join(dataDir, from)) ? readdirSync(join(dataDir, from)) : [])
      .filter((name) => !name.startsWith('.') && !name.startsWith('tombstones.json'))
      .map((name) => ({ from: join(dataDir, from, name), to: join(to, name) })),
  );
}

// eslint-disable-next-line @typescript-eslint/require-await -- a text as the one part of a file
async function* one(text: string): AsyncGenerator<string> {
  yield text;
}
