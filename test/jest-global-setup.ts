import { readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres, temporaryDataFolder } from '../libs/platform/src/embedded-postgres';
import { stopLeftovers } from '../libs/platform/src/embedded-postgres/orphan';
import { beganAt } from '../libs/platform/src/embedded-postgres/processes';

export type TestServer = { stop(): Promise<void> };

const parent = realpathSync(tmpdir());

/** One PostgreSQL for all specs; each takes a database of its own from it (`freshDatabase`). */
export default async function startTestServer(): Promise<void> {
  await sweep();
  const folder = temporaryDataFolder(`tandem-test-${process.pid}-`);
  const postgres = await startEmbeddedPostgres({ dataDir: folder.path, durable: false });
  process.env.TANDEM_TEST_DATABASE_URL = postgres.url;
  const stop = async () => {
    await postgres.stop();
    folder.remove();
  };
  process.once('SIGTERM', () => void stop().finally(() => process.exit(143)));
  Object.assign(globalThis, { tandemTestServer: { stop } satisfies TestServer });
}

/** A run that was killed left its server and its folder. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(parent)) {
    const pid = /^tandem-test-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || beganAt(Number(pid)) !== '') continue;
    await stopLeftovers(join(parent, name, 'postgres'));
    rmSync(join(parent, name), { recursive: true, force: true });
  }
}
