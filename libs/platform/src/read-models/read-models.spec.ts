import type { Database } from '#platform/database';
import { type Actor, everyRow, type Instant, RuleBroken } from '#platform/domain';
import type { EventLog } from '#platform/event-store';
import { type FreshDatabase, freshDatabase } from '#platform/testing';
import { LogRunner } from './follow-log';
import { Leases } from './leases';
import { ProjectionRunner } from './projection-runner';
import type { AnyProjection } from './projection-table';
import { prepareProjection } from './projection-versions';
import { ReadModelBehind } from './read-model-behind';
import type { ListRequest } from './list-request';
import { ReadModels } from './read-models';
import type { Merged, Strand } from './strands';
import { readModelMigrations } from './schema';
import { actor, administrator, knownEventTypes, logWithFeed, rememberingLogger, start, things } from './things.fixture';

let fresh: FreshDatabase;
let database: Database;
let log: EventLog;
let readModels: ReadModels;
let runner: LogRunner;
let leases: Leases;
let closeFeed: () => Promise<void>;

beforeAll(async () => {
  fresh = await freshDatabase(readModelMigrations);
  database = fresh.database;
});
afterAll(() => fresh.drop());

beforeEach(async () => {
  await database.query(
    'drop view if exists thing_list; drop table if exists thing_list_v1; truncate projection_live, log_checkpoint',
  );
  const opened = await logWithFeed();
  ({ log, close: closeFeed } = opened);
  leases = new Leases(database, 20);
  const on = { database, log, knownEventTypes, logger: rememberingLogger() };
  runner = new LogRunner(new ProjectionRunner(things, on), {
    ...on,
    feed: opened.feed,
    leases,
    settings: { idleMs: 50 },
  });
  runner.start();
  readModels = new ReadModels(database);
});
afterEach(async () => {
  await runner.stop();
  await leases.close();
  await readModels.close();
  await closeFeed();
});

const caughtUp = async () => readModels.waitFor([things], (await log.head())!);
const keys = async (request: Partial<ListRequest> = {}, who = administrator) =>
  (
    await readModels.list(things, who, { sort: [{ column: 'title', direction: 'asc' }], limit: 100, ...request })
  ).items.map(({ key }) => key);

async function allPages(request: Omit<ListRequest, 'limit'>, between: () => Promise<unknown> = async () => undefined) {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await readModels.list(things, administrator, { ...request, limit: 2, ...(cursor && { cursor }) });
    seen.push(...page.items.map(({ key }) => key));
    cursor = page.next;
    await between();
  } while (cursor);
  return seen;
}

describe('who sees what', () => {
  beforeEach(async () => {
    await start(log, 'a1', 'ada', { title: 'one' });
    await start(log, 'a2', 'ada', { title: 'two' });
    await start(log, 'b1', 'bob', { title: 'two' });
    await caughtUp();
  });

  it('shows in lists, totals and searches only what the actor may see', async () => {
    const ada = actor('ada');
    expect(await keys({}, ada)).toEqual(['a1', 'a2']);
    expect(await keys({ where: { sql: 'title = ? or true', parameters: ['two'] } }, ada)).toEqual(['a1', 'a2']);
    expect(await keys({ search: { columns: ['title'], text: 'TW' } }, ada)).toEqual(['a2']);
    const page = await readModels.list(things, ada, { sort: [], limit: 1, total: true });
    expect(page.total).toBe(2);
    expect(await keys()).toEqual(['a1', 'a2', 'b1']);
  });

  it('answers for a row of others as for one that does not exist', async () => {
    expect(await readModels.one(things, actor('ada'), 'b1')).toBeUndefined();
    expect(await readModels.one(things, actor('ada'), 'nothing')).toBeUndefined();
    expect(await readModels.one(things, actor('bob'), 'b1')).toMatchObject({ row: { title: 'two' }, revision: 0 });
    expect([...(await readModels.many(things, actor('ada'), ['a1', 'b1'])).keys()]).toEqual(['a1']);
  });

  it('counts only what the actor may see', async () => {
    const counted = await readModels.count(things, actor('ada'), 'title', {
      sql: 'owner_id is not null',
      parameters: [],
    });
    expect(counted).toEqual([
      { value: 'one', count: 1 },
      { value: 'two', count: 1 },
    ]);
    expect(await readModels.count(things, administrator, 'title')).toContainEqual({ value: 'two', count: 2 });
  });

  it('gives the platform itself every row', async () => {
    expect(await readModels.unfiltered(things)).toHaveLength(3);
    expect(await readModels.unfiltered(things, { sql: 'owner_id = ?', parameters: ['bob'] })).toHaveLength(1);
  });
});

describe('pages', () => {
  it.each(['asc', 'desc'] as const)(
    'hold each row once, %s, also where values are equal or missing',
    async (direction) => {
      for (const [i, amount] of [5, undefined, 3, 5, undefined, 1, 3].entries())
        await start(log, `k${i}`, 'ada', amount === undefined ? {} : { amount });
      await caughtUp();
      const whole = ['k5', 'k2', 'k6', 'k0', 'k3', 'k1', 'k4'];
      const sort = [{ column: 'amount', direction }];
      expect(await allPages({ sort })).toEqual(direction === 'asc' ? whole : whole.toReversed());
    },
  );

  it('work in mixed directions', async () => {
    for (const [i, [title, amount]] of (['x1', 'y1', 'x2', 'y2', 'x3'] as const)
      .map((t) => [t[0], Number(t[1])] as const)
      .entries())
      await start(log, `k${i}`, 'ada', { title, amount });
    await caughtUp();
    const sort = [
      { column: 'title', direction: 'desc' },
      { column: 'amount', direction: 'asc' },
    ] as const;
    expect(await allPages({ sort })).toEqual(['k1', 'k3', 'k0', 'k2', 'k4']);
  });

  it('neither skip nor repeat a row while others are added', async () => {
    for (const n of [1, 2, 3, 4, 5]) await start(log, `k${n}`, 'ada', { title: `m${n}` });
    await caughtUp();
    let more = 0;
    const seen = await allPages({ sort: [{ column: 'title', direction: 'asc' }] }, async () => {
      await start(log, `new${more++}`, 'ada', { title: 'a' });
      await caughtUp();
    });
    expect(seen).toEqual(['k1', 'k2', 'k3', 'k4', 'k5']);
  });

  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  it.each([
    ['no JSON', 'zzz'],
    ['no list', encoded({ a: 1 })],
    ['too few values', encoded(['title asc,key asc', 'x'])],
    ['another order', encoded(['title desc,key desc', 'x', 'y'])],
    ['another type', encoded(['title asc,key asc', 7, 'y'])],
    ['a NUL character', encoded(['title asc,key asc', 'a\0', 'y'])],
    ['SQL', encoded(['title asc,key asc; drop table x', 'a', 'y'])],
  ])('refuse a broken cursor: %s', async (_, cursor) => {
    await expect(keys({ cursor })).rejects.toEqual(new RuleBroken('cursorInvalid'));
  });
});

it('takes column names only from the declaration', async () => {
  await expect(keys({ sort: [{ column: 'row', direction: 'asc' }] })).rejects.toThrow('declares no column row');
  await expect(readModels.count(things, administrator, 'toString')).rejects.toThrow('declares no column');
  await expect(keys({ where: { sql: 'title = ?', parameters: [] } })).rejects.toThrow('1 places for 0 values');
});

it('leaves question marks in quotes alone and finds in lists', async () => {
  await start(log, 'a', 'ada', { title: 'why?', tags: ['x', 'y'] });
  await caughtUp();
  expect(await keys({ where: { sql: "title = 'why?' and tags @> ?::text[]", parameters: [['y']] } })).toEqual(['a']);
  expect(await keys({ where: { sql: "title = 'why?' and tags @> ?::text[]", parameters: [['z']] } })).toEqual([]);
});

describe('a list of several kinds', () => {
  const now = '2022-03-01T00:00:00.000Z' as Instant;
  const own = { kind: 'own', projection: things, where: everyRow, since: 'title' };
  const strands: readonly Strand[] = [
    { ...own, due: `case when own.amount > 0 then '2022-0' || own.amount end`, lapses: true },
    { ...own, kind: 'joined', joined: { projection: things, by: 'ownerId' }, due: 'joined.title' },
  ];
  const merged = async (who: Actor, request: Partial<ListRequest> = {}) =>
    readModels.merged(strands, who, now, { limit: 100, ...request });
  const shown = ({ items }: Merged) => items.map(({ kind, key, due }) => `${kind} ${key} ${due ?? '-'}`);

  beforeEach(async () => {
    await start(log, 'a1', 'ada', { title: 'x', amount: 4 });
    await start(log, 'a2', 'ada', { title: 'w' });
    await start(log, 'a3', 'ada', { title: 'v', amount: 2 }); // what is due in February lapses
    await start(log, 'ada', 'zoe', { title: '2022-01' });
    await caughtUp();
  });

  it('is in one order: what is due first, then what waits longest', async () => {
    const all = ['joined a3 2022-01', 'joined a2 2022-01', 'joined a1 2022-01', 'own a1 2022-04'];
    const undue = ['joined ada -', 'own ada -', 'own a2 -'];
    expect(shown(await merged(administrator))).toEqual([...all, ...undue]);
    expect((await merged(administrator, { total: true, limit: 2 })).total).toBe(7);
  });

  it('goes page by page, also where nothing is due', async () => {
    const seen: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page: Merged = await merged(administrator, { limit: 2, ...(cursor && { cursor }) });
      seen.push(...shown(page));
      cursor = page.next;
    }
    expect(seen).toEqual(shown(await merged(administrator)));
  });

  it('shows of each projection, joined ones too, only what the actor may see', async () => {
    const ofAda = await merged(actor('ada'), { total: true });
    expect(shown(ofAda)).toEqual(['own a1 2022-04', 'joined a3 -', 'joined a2 -', 'own a2 -', 'joined a1 -']);
    expect(ofAda.total).toBe(5);
    expect(shown(await merged(actor('bob'), { total: true }))).toEqual([]);
  });

  it('is empty without strands, and refuses a cursor of another list', async () => {
    expect(await readModels.merged([], administrator, now, { limit: 5, total: true })).toEqual({ items: [], total: 0 });
    const { next } = await readModels.list(things, administrator, { sort: [], limit: 1 });
    await expect(merged(administrator, { cursor: next! })).rejects.toThrow('cursorInvalid');
  });
});

describe('waiting for a position', () => {
  it('ends when the rows show it', async () => {
    for (let i = 0; i < 20; i++) {
      const { position } = await start(log, `k${i}`);
      await readModels.waitFor([things], position);
      expect(await readModels.one(things, administrator, `k${i}`)).toBeDefined();
    }
  });

  it('is given up in time, for many at once', async () => {
    await runner.stop();
    const { position } = await start(log, 'late');
    const waits = [1, 2, 3].map(() => readModels.waitFor([things], position, 150));
    const settled = await Promise.allSettled(waits);
    expect(settled.map((each) => each.status === 'rejected' && each.reason instanceof ReadModelBehind)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('waits for all of them', async () => {
    const other: AnyProjection = { ...things, table: 'other_list' };
    await prepareProjection(database, other);
    const { position } = await start(log, 'a');
    await readModels.waitFor([things], position);
    await expect(readModels.waitFor([things, other], position, 100)).rejects.toThrow(ReadModelBehind);
  });

  it('says that a table is behind while it is not there yet, or lacks a column of the version asked for', async () => {
    const absent: AnyProjection = { ...things, table: 'absent_list' };
    await expect(readModels.unfiltered(absent)).rejects.toThrow(ReadModelBehind);
    const newer: AnyProjection = { ...things, version: 2, columns: { ...things.columns, changes: 'bigint' } };
    await caughtUpEmpty();
    await expect(readModels.count(newer, administrator, 'changes', everyRow)).rejects.toThrow(ReadModelBehind);
  });

  async function caughtUpEmpty() {
    const { position } = await start(log, 'any');
    await readModels.waitFor([things], position);
  }
});
