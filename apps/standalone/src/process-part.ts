import { fork } from 'node:child_process';
import { closeSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { within } from './within';
import type { End, Running } from './running';

export interface ProcessOptions {
  readonly script: string;
  readonly name: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logDir: string;
}

const readyWithin = 120_000;
const graceful = 12_000; // our processes finish what they acknowledged in 10 s
const cannotRunLikeThis = 78; // EX_CONFIG: what to change stands on stderr

/** One of our own processes, in a group of its own so that Ctrl-C reaches it through us, in order. */
export function startProcess({ script, name, env, logDir }: ProcessOptions): Promise<Running> {
  const log = openLog(logDir, name);
  const child = fork(script, {
    env,
    execArgv: ['--enable-source-maps', '--max-semi-space-size=64'], // most of what a request makes is gone with its answer
    detached: true,
    stdio: ['ignore', log, 'inherit', 'ipc'],
  });
  closeSync(log);
  const ended = new Promise<End>((resolve) => {
    child.once('error', ({ message }) => resolve({ how: message }));
    child.once('exit', (code, signal) => resolve(endOf(name, code, signal)));
  });
  const ready = new Promise<void>((resolve) => {
    child.on('message', (message) => {
      if ((message as { ready?: boolean }).ready) resolve();
    });
  });
  void within(readyWithin, Promise.race([ready, ended])).then((inTime) => inTime || child.kill('SIGKILL'));
  const stop = async () => {
    child.kill('SIGTERM');
    if (!(await within(graceful, ended))) child.kill('SIGKILL');
    await ended;
  };
  return Promise.resolve({ pid: child.pid ?? 0, ready, ended, stop });
}

function endOf(name: string, code: number | null, signal: NodeJS.Signals | null): End {
  if (code === cannotRunLikeThis)
    return { how: `The ${name} cannot run with these settings, see above.`, isFinal: true };
  return { how: signal ?? `exit code ${String(code)}` };
}

/** The lines of the last runs; past 10 MB they are put aside once. */
function openLog(folder: string, name: string): number {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${name}.log`);
  const { size } = statSync(file, { throwIfNoEntry: false }) ?? { size: 0 };
  if (size > 10_000_000) renameSync(file, `${file}.old`);
  return openSync(file, 'a', 0o600);
}
