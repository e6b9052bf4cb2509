import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { eventually } from '../read-models/things.fixture';
import { freePort } from '../embedded-postgres/free-port';

export const hasRedisServer = spawnSync('redis-server', ['--version']).status === 0;
export const whyNoRedis = 'needs redis-server, or REDIS_URL of a Redis for tests';

export interface OwnRedis {
  readonly url: string;
  command(...words: readonly [string, ...string[]]): Promise<unknown>;
  /** No answer to anybody, every connection open. */
  freeze(): void;
  thaw(): void;
  /** As by a power cut; what it kept is in its append-only file. */
  kill(): Promise<void>;
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

/** A Redis of one's own on a free port. */
export async function startRedis(policy = 'noeviction'): Promise<OwnRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const settings = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--save',
    '',
    '--appendonly',
    'yes',
  ];
  let server: ChildProcess;
  const redis: OwnRedis = {
    url,
    async command(name, ...rest) {
      const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
      client.on('error', () => undefined);
      try {
        return await client.call(name, ...rest);
      } finally {
        client.disconnect();
      }
    },
    freeze: () => void server.kill('SIGSTOP'),
    thaw: () => void server.kill('SIGCONT'),
    async kill() {
      const gone = once(server, 'exit');
      server.kill('SIGKILL');
      await gone;
    },
    async startAgain() {
      server = spawn('redis-server', [...settings, '--maxmemory-policy', policy], { stdio: 'ignore' });
      await eventually(async () => expect(await redis.command('PING')).toBe('PONG'));
    },
    async stop() {
      await redis.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await redis.startAgain();
  return redis;
}
