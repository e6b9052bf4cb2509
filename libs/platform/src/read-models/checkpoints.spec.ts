import type { Database } from '#platform/database';
import type { Position } from '#platform/domain';
import { type FreshDatabase, freshDatabase } from '#platform/testing';
import { beginCheckpoint, checkpointOf, FenceLost, moveCheckpoint } from './checkpoints';
import { ReadModelBehind } from './read-model-behind';
import { ReadModels } from './read-models';
import { readModelMigrations } from './schema';
import { eventually, things } from './things.fixture';
import { WaitingReaders } from './waiting-readers';

let fresh: FreshDatabase;
let database: Database;
beforeEach(async () => {
  fresh = await freshDatabase(readModelMigrations);
  database = fresh.database;
  for (const name of ['held', 'free', 'deposed']) await beginCheckpoint(database, name, null);
});
afterEach(() => fresh.drop());

const to = '1' as Position;

it('moves the others when one of those that move together has lost its fence', async () => {
  await moveCheckpoint(database, 'deposed', null, '7' as Position);
  const outcomes = await Promise.allSettled([
    moveCheckpoint(database, 'deposed', null, to),
    moveCheckpoint(database, 'free', null, to),
  ]);
  expect(outcomes).toMatchObject([{ reason: expect.any(FenceLost) as FenceLost }, { status: 'fulfilled' }]);
  expect(await checkpointOf(database, 'deposed')).toBe('7');
  expect(await checkpointOf(database, 'free')).toBe(to);
});

it('does not let one that a frozen process holds keep the others waiting', async () => {
  const frozen = await database.dedicated();
  try {
    await frozen.query(`begin; update log_checkpoint set position = '7' where name = 'held'`);
    const held = moveCheckpoint(database, 'held', null, to).catch((error: unknown) => error);
    const free = moveCheckpoint(database, 'free', null, to).then(() => 'moved');
    const tooLong = new Promise((done) => setTimeout(done, 1_000, 'still waiting'));
    expect(await Promise.race([free, tooLong])).toBe('moved');
    expect(await held).toBeInstanceOf(FenceLost);
  } finally {
    await frozen.end();
  }
});

it('lets workers know that somebody waits for a read model', async () => {
  let heard = 0;
  const readers = new WaitingReaders(fresh.url, () => heard++);
  const readModels = new ReadModels(database);
  try {
    await eventually(async () => {
      await expect(readModels.waitFor([things], to, 20)).rejects.toBeInstanceOf(ReadModelBehind);
      expect(heard).toBeGreaterThan(0);
    });
  } finally {
    await readModels.close();
    await readers.close();
  }
});
