import { resolve } from 'node:path';
import { backUp, Refused, restore } from '#platform/backup';
import type { Database } from '#platform/database';
import type { EventLog } from '#platform/event-store';
import { PostgresUnavailable } from '#platform/embedded-postgres';
import { migrations } from '../../contexts';
import { databaseAtHand } from './database-at-hand';
import { logAtHand } from './log-at-hand';

type Work = (database: Database, dataDir: string, folder: string, log: EventLog | undefined) => Promise<string>;

/** `npm run backup -- <folder>`. @returns the exit code */
export function backupMain(args: readonly string[]): Promise<number> {
  return main('backup', args, async (database, dataDir, folder, log) => {
    const { head, tables, takenAt } = await backUp(database, dataDir, folder, log);
    return `backed up ${head} events and ${rowsIn(tables)} rows as of ${takenAt} to ${folder}; keep ${folder}/keys apart from the rest`;
  });
}

/** `npm run restore -- <folder> [<younger list of erased keys> ...]`. @returns the exit code */
export function restoreMain(args: readonly string[]): Promise<number> {
  return main('restore', args, async (database, dataDir, folder, log) => {
    const tombstoneFiles = args.slice(1).map((file) => resolve(file));
    const { head, tables, takenAt } = await restore({ database, dataDir, folder, log, migrations, tombstoneFiles });
    return `restored ${head} events and ${rowsIn(tables)} rows as of ${takenAt}; the read models are made anew at the next start`;
  });
}

async function main(name: string, [folder]: readonly string[], work: Work): Promise<number> {
  const { DATABASE_URL, TANDEM_DATA_DIR } = process.env;
  try {
    if (!folder) throw new Refused(`Name the folder of the backup: npm run ${name} -- <folder>.`);
    const dataDir = resolve(TANDEM_DATA_DIR || '.data');
    const atHand = await databaseAtHand(dataDir, DATABASE_URL || undefined);
    const log = await logAtHand().catch(async (error: unknown) => {
      await atHand.close();
      throw error;
    });
    const done = await work(atHand.database, dataDir, resolve(folder), log).finally(async () => {
      await log?.close();
      await atHand.close();
    });
    process.stdout.write(`${done}\n`);
    return 0;
  } catch (error) {
    const isPlain = error instanceof Refused || error instanceof PostgresUnavailable;
    process.stderr.write(`${isPlain ? error.message : String((error as Error).stack)}\n`);
    return 1;
  }
}

const rowsIn = (tables: readonly { readonly rows: number }[]): number =>
  tables.reduce((sum, { rows }) => sum + rows, 0);
