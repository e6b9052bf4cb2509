import { randomBytes } from 'node:crypto';
import { KurrentDbServer } from '#platform/testing/kurrentdb-server';
import { possible } from '#platform/testing';
import type { OpenLog } from '../contract/kit';
import { eventLogContract } from '../event-log.contract';
import { InMemoryWords } from './in-memory-words.fixture';
import { KurrentEventLog } from './kurrentdb-event-log';
import { heldBack } from './held-back.fixture';

const onProtocolServer: OpenLog = async () => {
  const server = new KurrentDbServer();
  await server.start();
  const log = await KurrentEventLog.open(server.url, new InMemoryWords());
  const close = async () => {
    await log.close();
    await server.stop();
  };
  return { log, gapless: false, stall: async () => server.stall(), close };
};

eventLogContract('KurrentDB, protocol server', onProtocolServer);

const real = process.env['KURRENTDB_URL'];

possible(real !== undefined, 'KurrentDB contract against a real server: KURRENTDB_URL is not set').describe(
  'a real server',
  () => {
    eventLogContract('KurrentDB, real server', async () => {
      const prefix = `t${randomBytes(6).toString('hex')}_`;
      return heldBack(await KurrentEventLog.open(real ?? '', new InMemoryWords(), { prefix }));
    });
  },
);
