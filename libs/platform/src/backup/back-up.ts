import { createReadStream, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database, Queryable } from '#platform/database';
import { writeHashed } from './hashed-file';
import { keptTables, linesOf } from './kept-tables';
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

/**
 * Copies events, words, keys, outbox, deliveries, mails and key files into a new folder, while the application runs: the tables as they were
 * at one instant. Keys lie under `keys/`, to be taken elsewhere.
 * @throws Refused when the folder holds something already
 */
export async function backUp(database: Database, dataDir: string, folder: string): Promise<Manifest> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Refused(`${folder} is not empty; name a new folder for each backup.`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const sha256: Record<string, string> = {};
  const save = async (file: string, parts: AsyncIterable<string | Buffer>): Promise<void> => {
    sha256[file] = await writeHashed(join(folder, file), parts);
  };
  const snapshot = await database.transaction(async (tx) => {
    await tx.query('set transaction isolation level repeatable read, read only');
    const tombstones = mergeTombstones(readTombstones(join(dataDir, tombstoneFile)), await tombstonesIn(tx));
    writeTombstones(join(dataDir, tombstoneFile), tombstones);
    await save(tombstoneFile, one(tombstoneText(tombstones)));
    return { tables: await saveTables(tx, save), ...(await stateOf(tx)) };
  });
  for (const file of filesOf(dataDir)) await save(file.to, createReadStream(file.from));
  const manifest: Manifest = { format: 1, takenAt: new Date().toISOString(), ...snapshot, sha256 };
  writeManifest(folder, manifest);
  return manifest;
}

async function saveTables(
  tx: Queryable,
  save: (file: string, parts: AsyncIterable<string>) => Promise<void>,
): Promise<readonly SavedTable[]> {
  const saved: SavedTable[] = [];
  for (const each of await keptTables(tx)) {
    let rows = 0;
    await save(
      each.file,
      linesOf(tx, each, (count) => (rows += count)),
    );
    saved.push({ table: each.table, rows, file: each.file });
  }
  return saved;
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
