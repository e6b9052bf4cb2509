import { randomUUID } from 'node:crypto';
import { possible } from '#platform/testing';
import { BullJobQueue } from './bull-job-queue';
import { describeOutboxWorker } from './outbox-worker.contract';
import { hasRedisServer, type OwnRedis, startRedis, whyNoRedis } from './redis.fixture';

const given = process.env.REDIS_URL;
let own: OwnRedis;

if (given === undefined || hasRedisServer)
  possible(hasRedisServer, whyNoRedis).describe('on a Redis of its own', () => {
    describeOutboxWorker({
      begin: async () => void (own = await startRedis()),
      end: () => own.stop(),
      open: (_, logger, settings) => new BullJobQueue({ url: own.url }, logger, settings),
      loseEverything: async () => {
        await own.command('FLUSHALL');
      },
      cutConnections: async () => {
        await own.command('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
      },
    });
  });

/** It may serve others: only what is ours is removed from it. */
if (given !== undefined)
  describe('on the Redis of REDIS_URL', () => {
    const name = `test-${randomUUID()}`;
    const command = async (...words: readonly [string, ...string[]]) => {
      const { Redis } = await import('ioredis');
      const client = new Redis(given);
      try {
        return await client.call(...words);
      } finally {
        client.disconnect();
      }
    };
    const forget = async () => {
      const keys = (await command('KEYS', `bull:${name}:*`)) as string[];
      if (keys.length > 0) await command('DEL', ...keys);
    };
    describeOutboxWorker({
      end: forget,
      open: (_, logger, settings) => new BullJobQueue({ url: given }, logger, { ...settings, name }),
      loseEverything: forget,
      cutConnections: async () => {
        await command('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
      },
    });
  });
