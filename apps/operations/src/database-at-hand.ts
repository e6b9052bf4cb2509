import { Database } from '#platform/database';
import { runningPostgresUrl, startEmbeddedPostgres } from '#platform/embedded-postgres';

export interface AtHand {
  readonly database: Database;
  close(): Promise<void>;
}

/** The database of DATABASE_URL; else the embedded one of the data folder, started for as long as it takes when it does not run. */
export async function databaseAtHand(dataDir: string, url: string | undefined): Promise<AtHand> {
  const known = url ?? runningPostgresUrl(dataDir);
  const own = known === undefined ? await startEmbeddedPostgres({ dataDir, durable: true }) : undefined;
  const database = new Database(known ?? own!.url, { max: 2 });
  return {
    database,
    async close() {
      await database.close();
      await own?.stop();
    },
  };
}
