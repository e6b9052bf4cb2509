import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { PostgresUnavailable } from './postgres-unavailable';
import { beganAt } from './processes';

interface Owner {
  readonly pid: number;
  readonly began: string;
}

/**
 * Makes this process the owner of a data folder until the function it answers is called; the lock of a dead owner is taken over.
 * @throws PostgresUnavailable when a living process owns it
 */
export function own(lock: string, dataDir: string): () => void {
  const mine = JSON.stringify({ pid: process.pid, began: beganAt(process.pid) } satisfies Owner);
  while (!placed(lock, mine)) {
    const found = read(lock);
    const owner = parse(found);
    if (owner && beganAt(owner.pid) === owner.began)
      throw new PostgresUnavailable(
        `Tandem is already running on the data in ${dataDir} (process ${owner.pid}); stop it first, or set TANDEM_DATA_DIR to another folder.`,
      );
    removeIfStill(lock, found);
  }
  return () => {
    if (read(lock) === mine) rmSync(lock, { force: true });
  };
}

/** A link appears whole or not at all: nobody reads half a lock. */
function placed(lock: string, text: string): boolean {
  const draft = `${lock}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function removeIfStill(lock: string, stale: string): void {
  const aside = `${lock}.stale.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (read(aside) !== stale) linkSync(aside, lock); // another process was faster: its lock goes back
  } catch {
    return; // removed or replaced meanwhile; the caller looks again
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function parse(text: string): Owner | null {
  try {
    return JSON.parse(text) as Owner;
  } catch {
    return null;
  }
}
