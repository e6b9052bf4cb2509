import { randomBytes } from 'node:crypto';
import { Database, migrate, type Migration } from '#platform/database';

export interface FreshDatabase {
  readonly database: Database;
  readonly url: string;
  /** Closes `database` and every other connection, and removes it. */
  readonly drop: () => Promise<void>;
}

/** An empty database of one's own on the test server, with these migrations applied. */
export async function freshDatabase(migrations: readonly Migration[] = []): Promise<FreshDatabase> {
  const server = process.env.TANDEM_TEST_DATABASE_URL;
  if (!server) throw new Error('TANDEM_TEST_DATABASE_URL is not set; the global set-up of Jest sets it.');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = new Database(url.href);
  await migrate(database, migrations);
  const drop = async () => {
    await database.close();
    await onServer(server, `drop database ${name} with (force)`);
  };
  return { database, url: url.href, drop };
}

async function onServer(server: string, sql: string): Promise<void> {
  const database = new Database(server, { max: 1 });
  await database.query(sql);
  await database.close();
}
