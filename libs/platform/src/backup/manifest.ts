import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOfFile } from './hashed-file';
import { Refused } from './refused';

export interface SavedTable {
  readonly table: string;
  readonly rows: number;
  readonly file: string;
}

/** What a backup holds; written last, so that an unfinished one has none. */
export interface Manifest {
  readonly format: 1 | 2; // 2: with a log of its own
  readonly takenAt: string;
  readonly migrations: readonly string[];
  readonly head: number; // how many events are in it
  readonly log?: string; // the file of the events, when they are not in the tables
  readonly tables: readonly SavedTable[];
  readonly sha256: Readonly<Record<string, string>>; // of every file, by its path in the folder
}

const name = 'manifest.json';

export function writeManifest(folder: string, manifest: Manifest): void {
  writeFileSync(join(folder, name), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
}

/** @throws Refused when it is no whole backup: a file is missing, or is not what was written */
export async function readManifest(folder: string): Promise<Manifest> {
  const manifest = parsed(folder);
  for (const [file, sha256] of Object.entries(manifest.sha256)) {
    const found = await hashOfFile(join(folder, file)).catch(() => undefined);
    if (found === undefined) throw new Refused(`The backup in ${folder} is damaged: ${file} is missing.`);
    if (found !== sha256) throw new Refused(`The backup in ${folder} is damaged: ${file} is not what was written.`);
  }
  return manifest;
}

function parsed(folder: string): Manifest {
  let manifest: Partial<Manifest>;
  try {
    manifest = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Partial<Manifest>;
  } catch {
    throw new Refused(`${folder} is not a whole backup: ${name} is missing or damaged.`);
  }
  const { format, tables, sha256 } = manifest;
  if ((format !== 1 && format !== 2) || !tables || !sha256)
    throw new Refused(`${folder} holds a backup of a form this release does not know.`);
  return manifest as Manifest;
}
