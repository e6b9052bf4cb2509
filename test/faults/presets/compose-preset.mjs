import { fork, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { inRoot } from '../../../tools/lib/root.mjs';
import { freePort } from '../lib/instance.mjs';
import { until } from '../lib/waiting.mjs';
import { Service } from './service.mjs';

export const hasRedisServer = spawnSync('redis-server', ['--version']).status === 0;
const alive = async (url) => (await redisCommand(url, 'ping').catch(() => null)) === 'PONG';

/** The event log on a server that speaks KurrentDB's protocol, the queue on a real Redis; the rest on PostgreSQL. */
export class ComposePreset {
  name = 'KurrentDB protocol and Redis';

  constructor(folder) {
    this.folder = join(folder, 'services');
    this.file = join(this.folder, 'log.jsonl');
  }

  async start() {
    mkdirSync(this.folder);
    const [logPort, redisPort] = [await freePort(), await freePort()];
    this.redisUrl = `redis://127.0.0.1:${redisPort}`;
    this.environment = {
      EVENT_LOG: 'kurrentdb',
      KURRENTDB_URL: `kurrentdb://127.0.0.1:${logPort}?tls=false&discoveryInterval=20`,
      QUEUE: 'redis',
      REDIS_URL: this.redisUrl,
    };
    this.services = { log: this.#log(logPort), redis: this.#redis(redisPort) };
    for (const service of Object.values(this.services)) await service.start();
  }

  async stop() {
    for (const service of Object.values(this.services ?? {})) await service.kill();
  }

  async loseQueue() {
    const lost = await redisCommand(this.redisUrl, 'dbsize');
    await redisCommand(this.redisUrl, 'flushall');
    return lost;
  }

  /** As they stand in the server's file. The place in the log counts as position, for commit positions have gaps. */
  async events() {
    return this.#lines()
      .filter(({ stream }) => !/^[~$]/.test(stream))
      .map(({ position, revision, id, stream, type, data, metadata }, n) => {
        const meta = JSON.parse(metadata);
        const at = String(position).padStart(20, '0');
        const version = Number(meta.version);
        return { position: n + 1, at, revision, id, stream, type, version, data: JSON.parse(data), meta, raw: data + metadata }; // prettier-ignore
      });
  }

  async head() {
    return (await this.events()).at(-1)?.at ?? '';
  }

  #lines() {
    if (!existsSync(this.file)) return [];
    return readFileSync(this.file, 'utf8').split('\n').filter(Boolean).flatMap((line) => JSON.parse(line)); // prettier-ignore
  }

  #log(port) {
    const begin = () => fork(inRoot('test', 'faults', 'presets', 'log-server.mjs'), [this.file, String(port)]);
    return new Service('log', begin, (child) => once(child, 'message'));
  }

  /** What it kept is in its append-only file. */
  #redis(port) {
    const place = ['--port', String(port), '--bind', '127.0.0.1', '--dir', this.folder];
    const settings = [...place, '--save', '', '--appendonly', 'yes', '--maxmemory-policy', 'noeviction'];
    const begin = () => spawn('redis-server', settings, { stdio: 'ignore' });
    return new Service('redis', begin, () => until('the start of Redis', 10_000, () => alive(this.redisUrl)));
  }
}

async function redisCommand(url, ...words) {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    return await redis.call(...words);
  } finally {
    redis.disconnect();
  }
}
