import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from './database';
import { isConnectionLoss } from './connection-loss';

const url = process.env.TANDEM_TEST_DATABASE_URL!;

async function failureOf(work: (database: Database) => Promise<unknown>, address = url): Promise<unknown> {
  const database = new Database(address);
  const failure = await work(database).then(
    () => undefined,
    (error: unknown) => error,
  );
  await database.close();
  return failure;
}

describe('a lost connection', () => {
  it('is a server that is not there', async () => {
    const nobodyListens = Object.assign(new URL(url), { port: '9' }).href;
    expect(isConnectionLoss(await failureOf((database) => database.query('select 1'), nobodyListens))).toBe(true);
  });

  it('is a socket that is not there', async () => {
    const gone = `${url}?host=${encodeURIComponent(tmpdir())}`;
    expect(isConnectionLoss(await failureOf((database) => database.query('select 1'), gone))).toBe(true);
    const noSuchFile = await readFile(join(tmpdir(), 'no such file')).catch((error: unknown) => error);
    expect(isConnectionLoss(noSuchFile)).toBe(false);
  });

  it('is a server that hangs up while it works', async () => {
    const hangUp = (database: Database) => database.query('select pg_terminate_backend(pg_backend_pid())');
    expect(isConnectionLoss(await failureOf(hangUp))).toBe(true);
  });

  it('is not a statement that is wrong', async () => {
    expect(isConnectionLoss(await failureOf((database) => database.query('select 1 / 0')))).toBe(false);
  });
});
