import { jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '#apps/contexts';
import { backupMain, restoreMain } from '#apps/operations/src/operations';
import { restore } from '#platform/backup';
import type { Position, Recorded } from '#platform/domain';
import { type EventLog, KurrentEventLog } from '#platform/event-store';
import { type FreshDatabase, freshDatabase } from '#platform/testing';
import { KurrentDbServer } from '#platform/testing/kurrentdb-server';
import { admissible, publishedCall } from '../support/examples';
import { startTandem, type Tandem } from '../support/tandem';

const work = mkdtempSync(join(tmpdir(), 'tandem-drill-'));
const [folder, dataDir] = [join(work, 'backup'), join(work, 'restored')];
const [source, target] = [new KurrentDbServer(), new KurrentDbServer()];
const on = ({ url }: KurrentDbServer) => ({ EVENT_LOG: 'kurrentdb', KURRENTDB_URL: url });
const noWords = { store: () => Promise.reject(new Error('none')) };
let tandem: Tandem;
let empty: FreshDatabase;
let said = '';

beforeAll(async () => {
  await Promise.all([source.start(), target.start()]);
  await occupy(target);
  tandem = await startTandem(on(source));
  empty = await freshDatabase();
  await empty.database.query('drop table schema_migration');
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((text) => ((said += String(text)), true));
});
afterAll(async () => {
  jest.restoreAllMocks();
  await tandem.stop();
  await empty.drop();
  await Promise.all([source.stop(), target.stop()]);
  rmSync(work, { recursive: true, force: true });
});

/** `npm run backup` or `restore` with these settings. */
async function asOperator(run: typeof backupMain, environment: Record<string, string>, ...args: string[]) {
  const before = process.env;
  process.env = { ...before, ...environment };
  said = '';
  return run(args).finally(() => (process.env = before));
}

async function eventsIn(server: KurrentDbServer, count: number): Promise<Recorded[]> {
  const log: EventLog = await KurrentEventLog.open(server.url, noWords);
  const events: Recorded[] = [];
  for (let after: Position | null = null; events.length < count; after = events.at(-1)!.position)
    events.push(...(await log.readAll(after, 500)));
  await log.close();
  return events.slice(0, count);
}

const apartFromPlace = (events: readonly Recorded[]) => events.map(({ position: _, ...rest }) => rest);

/** So that the same events come to lie elsewhere. */
async function occupy({ url }: KurrentDbServer): Promise<void> {
  const client = KurrentDBClient.connectionString(url);
  for (let n = 0; n < 7; n++) await client.appendToStream('~other', [jsonEvent({ type: 'Other', data: {} })]);
  await client.dispose();
}

async function answersOf(each: Tandem) {
  const administrator = await each.as('an.verlinden');
  const paths = ['/v1/calls', '/v1/applications', '/v1/organisations', '/v1/people'];
  return Promise.all(paths.map(async (path) => (await administrator.get(`${path}?limit=100`)).body.items));
}

it('brings a log on KurrentDB back, with the tables beside it, while commands go on', async () => {
  await tandem.at('2022-01-20T09:00:00.000Z');
  const administrator = await tandem.as('an.verlinden');
  const call = await publishedCall(administrator);
  await admissible(tandem, 'ines.peeters', call, 1_000_000);
  await tandem.settled();
  const applicant = await tandem.as('ines.peeters');
  const receipt = (await applicant.post('/v1/me/languageChoices', { language: 'fr' })).body.position as string;
  const seen = (each: Tandem) =>
    each.as('an.verlinden').then((one) => one.get(`/v1/calls/${call}?asOf=${encodeURIComponent(receipt)}`));
  expect((await seen(tandem)).status).toBe(200);

  const answers = await answersOf(tandem);
  const during = Promise.all(
    ['nl', 'fr', 'de', 'en'].map((language) => applicant.post('/v1/me/languageChoices', { language })),
  );
  const here = { DATABASE_URL: tandem.database.url, TANDEM_DATA_DIR: tandem.dataDir, ...on(source) };
  expect([await asOperator(backupMain, here, folder), said]).toEqual([
    0,
    expect.stringMatching(/^backed up \d+ events/),
  ]);
  await during;
  const { head } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { head: number };
  const mails = readdirSync(tandem.mailFolder).sort();
  expect(mails.length).toBeGreaterThan(0);

  const there = { DATABASE_URL: empty.url, TANDEM_DATA_DIR: dataDir, ...on(target) };
  expect([await asOperator(restoreMain, there, folder), said]).toEqual([
    0,
    expect.stringMatching(/^restored \d+ events/),
  ]);
  const [former, events] = [await eventsIn(source, head), await eventsIn(target, head)];
  expect(apartFromPlace(events)).toEqual(apartFromPlace(former));
  expect(events[0]!.position).not.toBe(former[0]!.position);
  const placeOf = new Map<string, string>(events.map(({ id, position }) => [id, position]));
  const named = await empty.database.query<{ id: string; position: string }>(
    'select event_id as id, position from delivery union select event_id, position from outbox where event_id is not null',
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(({ id, position }) => placeOf.get(id) !== position)).toEqual([]);
  const reached = await empty.database.query<{ position: string }>('select position from log_checkpoint');
  expect(reached.filter(({ position }) => ![...placeOf.values()].includes(position))).toEqual([]);

  const again = await startTandem({ ...there });
  try {
    await again.settled();
    const whole = (lists: any[][]) =>
      lists.map((items) => items.map(({ revision: _, language: __, ...rest }) => rest as object));
    expect(whole(await answersOf(again))).toEqual(whole(answers));
    expect(readdirSync(join(dataDir, 'mails')).sort()).toEqual(mails);
    expect((await seen(again)).status).toBe(400); // of another log: never answered as some other moment
    const person = await again.as('ines.peeters');
    await person.post('/v1/me/languageChoices', { language: 'en' }); // whatever it was in the backup
    expect((await person.post('/v1/me/languageChoices', { language: 'de' })).status).toBe(201);
  } finally {
    await again.stop();
  }
});

it('refuses a log that is not empty, and a backup of another kind of installation', async () => {
  const other = await freshDatabase();
  await other.database.query('drop table schema_migration');
  const there = { DATABASE_URL: other.url, TANDEM_DATA_DIR: join(work, 'other') };
  expect(await asOperator(restoreMain, { ...there, ...on(target) }, folder)).toBe(1);
  expect(said).toBe('The event log is not empty; restore into a new one.\n');
  await expect(restore({ database: other.database, dataDir: join(work, 'other'), folder, migrations })).rejects.toThrow(
    `The backup in ${folder} is of an installation with EVENT_LOG=kurrentdb.`,
  );
  await other.drop();
});
