import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts one of the programs of this folder on a database of its own. */
export async function startParticipant(name, databaseUrl) {
  const program = fileURLToPath(new URL(`./${name}.mjs`, import.meta.url));
  const child = fork(program, { env: { ...process.env, BENCH_DATABASE_URL: databaseUrl } });
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`${name} ended with ${code}`)));
  ended.catch(() => undefined);
  const answer = async () => (await Promise.race([once(child, 'message'), ended]))[0];
  await answer();
  return {
    /** @returns appends per second */
    async run(shape) {
      const answered = answer();
      child.send(shape);
      const { rate, error } = await answered;
      if (error) throw new Error(`${name}: ${error}`);
      return rate;
    },
    async stop() {
      const exit = child.exitCode === null && child.signalCode === null && once(child, 'exit');
      if (child.connected) child.disconnect();
      await exit;
    },
  };
}
