import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { temporaryDataFolder } from '#platform/embedded-postgres';
import { CannotRun } from './cannot-run';

export interface OwnInstance {
  /** Of the process that keeps the others. */
  readonly pid: number | undefined;
  /** Its address, once it is up. @throws CannotRun when it does not come up */
  readonly address: Promise<string>;
  readonly ended: Promise<void>;
  /** Stops it and removes all it wrote. */
  stop(): Promise<void>;
}

/** A standalone Tandem of our own on a free port, in a fresh temporary folder. */
export async function startOwnInstance(root: string): Promise<OwnInstance> {
  const folder = temporaryDataFolder('tandem-demo-');
  const child = fork(join(root, 'dist', 'apps', 'standalone', 'src', 'main.js'), {
    env: await environmentFor(folder.path),
    execArgv: ['--enable-source-maps'],
    detached: true, // Ctrl-C reaches it through us
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const ended = once(child, 'exit').then(() => undefined);
  return {
    pid: child.pid,
    address: addressOf(child, ended),
    ended,
    async stop() {
      if (child.connected) child.disconnect(); // asks it to stop, as a signal would
      await ended;
      folder.remove();
    },
  };
}

/** Nothing of an instance that somebody configured for themselves. */
async function environmentFor(folder: string): Promise<NodeJS.ProcessEnv> {
  const own = /^(HOST|PORT|.*_URL|TANDEM_.*)$/;
  const rest = Object.entries(process.env).filter(([name]) => !own.test(name));
  return { ...Object.fromEntries(rest), PORT: String(await freePort()), TANDEM_DATA_DIR: folder, TANDEM_DEV: '1' };
}

async function addressOf(child: ChildProcess, ended: Promise<void>): Promise<string> {
  let complaints = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const ready = new Promise<string>((resolve) => {
    child.on('message', (message) => {
      const { ready: isReady, url } = message as { ready?: boolean; url?: string };
      if (isReady && url) resolve(url);
    });
  });
  const url = await Promise.race([ready, ended.then(() => null)]);
  if (url === null) throw new CannotRun(`Tandem did not start: ${complaints.trim() || 'it said nothing'}`);
  return url;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}
