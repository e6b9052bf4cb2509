import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pointerName } from './data-folder';

export interface TemporaryDataFolder {
  readonly path: string;
  /** Takes the database along, wherever it lies. Nothing may run there any more. */
  remove(): void;
}

/** A data folder among the system's temporary ones, which the database user can pass through. */
export function temporaryDataFolder(prefix: string): TemporaryDataFolder {
  const path = mkdtempSync(join(realpathSync(tmpdir()), prefix));
  chmodSync(path, 0o711);
  return {
    path,
    remove() {
      for (const folder of [elsewhere(path), path]) if (folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function elsewhere(path: string): string | undefined {
  try {
    return readFileSync(join(path, pointerName), 'utf8').trim();
  } catch {
    return undefined; // the database is in the folder itself
  }
}
