// The peer of emmett.mjs in a process of its own, on an embedded PostgreSQL of its own that is as durable as ours.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { inRoot } from '../../tools/lib/root.mjs';

const { startEmbeddedPostgres, temporaryDataFolder } = createRequire(import.meta.url)(
  inRoot('dist', 'libs', 'platform', 'src', 'embedded-postgres', 'index.js'),
);

/** `remembers`: it keeps every draft in memory and never reads; else emmett's command handler reads the stream. */
export async function startPeer({ remembers }) {
  const folder = temporaryDataFolder('tandem-bench-');
  const postgres = await startEmbeddedPostgres({ dataDir: folder.path, durable: true });
  const env = { ...process.env, BENCH_DATABASE_URL: postgres.localUrl, BENCH_REMEMBERS: String(remembers) };
  const child = fork(fileURLToPath(new URL('./emmett.mjs', import.meta.url)), { env });
  const ended = once(child, 'exit');
  const answer = async () => (await Promise.race([once(child, 'message'), ended]))[0];
  return {
    ...(await answer()),
    pid: child.pid,
    postgresPid: postgres.pid,
    async startDrafts(count) {
      const started = answer();
      child.send(count);
      return started;
    },
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
      await postgres.stop();
      folder.remove();
    },
  };
}
