import { Redis } from 'ioredis';
import { ConfigurationError } from '#platform/config';

const answersWithin = 5_000;
const longestWait = 15_000; // a worker blocks on an empty queue for up to 10 s

/**
 * `asking`: a command fails when Redis does not answer within 5 s, so that its caller tries again; `waiting`: a connection that waits for jobs and comes
 * back for ever. An address such as `redis://host:26379?sentinel=name` asks a sentinel where the primary is.
 */
export function redisOptions(address: string, use: 'asking' | 'waiting', leaving?: AbortSignal) {
  const url = new URL(address);
  const sentinel = url.searchParams.get('sentinel');
  const place = { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || (sentinel ? 26_379 : 6_379)) };
  return {
    ...(sentinel ? { sentinels: [place], name: sentinel } : place),
    ...(url.username && { username: decodeURIComponent(url.username) }),
    ...(url.password && { password: decodeURIComponent(url.password) }),
    ...(url.pathname.length > 1 && { db: Number(url.pathname.slice(1)) }),
    ...(url.protocol === 'rediss:' && { tls: {} }),
    connectTimeout: answersWithin,
    commandTimeout: use === 'asking' ? answersWithin : longestWait,
    maxRetriesPerRequest: use === 'asking' ? 1 : null,
    retryStrategy: (times: number) => (leaving?.aborted ? null : Math.min(times * 100, 2_000)),
  };
}

/**
 * A Redis that evicts keys loses jobs without a word.
 * @returns false when it does not answer within 5 s
 * @throws ConfigurationError when it may evict keys
 */
export async function assertKeepsJobs(address: string): Promise<boolean> {
  const redis = new Redis({
    ...redisOptions(address, 'asking'),
    lazyConnect: true,
    retryStrategy: () => null,
  });
  redis.on('error', () => undefined); // the command below says so too
  let memory: string;
  try {
    await redis.connect();
    memory = await redis.info('memory');
  } catch {
    return false;
  } finally {
    redis.disconnect();
  }
  const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1] ?? 'unknown';
  if (policy === 'noeviction') return true;
  throw new ConfigurationError(
    `The Redis at ${new URL(address).host} has maxmemory-policy ${policy} and would throw jobs away; set it to noeviction.`,
  );
}
