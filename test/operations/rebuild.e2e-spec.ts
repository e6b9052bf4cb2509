import { randomUUID } from 'node:crypto';
import { rebuild, rebuildMain } from '#apps/operations/src/rebuild';
import { applicationList } from '#applications/read/application-list.projection';
import type { Position, Recorded } from '#platform/domain';
import { freshDatabase } from '#platform/testing';
import { draft, publishedCall } from '../support/examples';
import { startTandem, type Tandem, type User, userOf } from '../support/tandem';

const table = `${applicationList.table}_v${applicationList.version}`;
const seeded = 300;
const savesEach = 9;
let tandem: Tandem;
let administrator: User;
let applicant: User;
let call: string;

beforeAll(async () => {
  tandem = await startTandem();
  await tandem.at('2022-01-20T09:00:00.000Z');
  administrator = await tandem.as('an.verlinden');
  applicant = await tandem.as('ines.peeters');
  call = await publishedCall(administrator);
});
afterAll(() => tandem.stop());

/** Applications as they would be after `savesEach` saves, straight into the log. */
async function seed(): Promise<void> {
  const { log } = tandem.api.core;
  const [{ data, metadata }] = (await log.read(`application-${await draft(applicant, call)}`)) as [Recorded<any>];
  const one = async (): Promise<void> => {
    const about = { ...data, applicationId: randomUUID() };
    const event = (type: string, more: object = {}) => {
      const commandId = randomUUID();
      return { id: randomUUID(), type, version: 1, data: { ...about, ...more }, metadata: { ...metadata, commandId } };
    };
    const saved = Array.from({ length: savesEach }, (_, n) =>
      event('ApplicationSaved', { changes: { title: `Titel ${n}` } }),
    );
    const events = [event('ApplicationStarted'), ...saved];
    await log.append([{ stream: `application-${about.applicationId}`, expected: 'none', events }]);
  };
  for (let n = 0; n < seeded; n += 50) await Promise.all(Array.from({ length: 50 }, one));
}

/** Saves and new drafts at some 150 a second. @returns how many were acknowledged */
async function commands(until: () => boolean): Promise<number> {
  const ids = await Promise.all(Array.from({ length: 8 }, () => draft(applicant, call)));
  let acknowledged = 0;
  const lane = async (id: string): Promise<void> => {
    for (let n = 0; !until(); n++) {
      const pace = new Promise((done) => setTimeout(done, 50));
      const answer =
        n % 10 === 9
          ? await applicant.post('/v1/applications', { callId: call })
          : await applicant.patch(`/v1/applications/${id}`, { title: `Titel ${n}` });
      expect([200, 201]).toContain(answer.status);
      acknowledged++;
      await pace;
    }
  };
  await Promise.all(ids.map(lane));
  return acknowledged;
}

/** Readers of one list who wait for nobody's write, each of whom sees as much as before or more. @returns the first and the last total seen */
async function reads(count: number): Promise<readonly [number, number]> {
  const totals: number[] = [];
  const onlooker = userOf(tandem.url, await tandem.tokenOf('an.verlinden'));
  const reader = async (): Promise<void> => {
    for (let before = 0; totals.length < count;) {
      const { status, body } = await onlooker.get('/v1/applications?limit=20&total=true');
      expect(status).toBe(200);
      expect(body.items).toHaveLength(20);
      expect(body.total).toBeGreaterThanOrEqual(before);
      before = body.total;
      totals.push(before);
    }
  };
  await Promise.all(Array.from({ length: 16 }, reader));
  return [totals[0]!, totals.at(-1)!];
}

interface Stored {
  readonly key: string;
  readonly row: string;
  readonly revision: number;
  readonly position: Position;
}

const stored = (): Promise<Stored[]> =>
  tandem.database.query('select key, row::text as row, revision, position from application_list order by key');

/** The same rows, from the first event on, in the words in which the database keeps them. */
async function foldedAfresh(until: Position): Promise<Stored[]> {
  const rows = new Map<string, { row: any; revision: number; position: Position }>();
  const wanted = new Set<string>(applicationList.events);
  for (let after: Position | null = null; ;) {
    const events: Recorded[] = await tandem.api.core.log.readAll(after, 1_000);
    for (const event of events as Recorded<any>[]) {
      if (event.position > until || !wanted.has(event.type)) continue;
      const { revision, position } = event;
      for (const key of applicationList.keys(event))
        rows.set(key, { row: applicationList.evolve(rows.get(key)?.row ?? null, event, key), revision, position });
    }
    after = events.at(-1)?.position ?? null;
    if (after === null) break;
  }
  return tandem.database.query(
    `select key, row::text as row, revision, position
       from json_to_recordset($1) as u (key text collate "C", row jsonb, revision bigint, position text) order by key`,
    [JSON.stringify([...rows].map(([key, rest]) => ({ key, ...rest })))],
  );
}

const oidOfTable = async (): Promise<number> =>
  (await tandem.database.query<{ oid: number }>(`select '${table}'::regclass::oid as oid`))[0]!.oid;

it('rebuilds a list beside the one in use while people work: never shorter, no error, the same rows', async () => {
  await seed();
  await tandem.settled();
  const tableBefore = await oidOfTable();
  const lines: string[] = [];
  let isRead = false;
  const rebuilding = async (): Promise<void> => {
    while (!isRead) await rebuild(tandem.database, applicationList, (line) => lines.push(line));
  };
  const reading = reads(1_000).finally(() => (isRead = true));
  const [[first, last], acknowledged] = await Promise.all([reading, commands(() => isRead), rebuilding()]);
  expect(acknowledged).toBeGreaterThan(100);
  await tandem.settled();

  expect(first).toBeGreaterThan(seeded);
  expect(last).toBeGreaterThan(first);
  expect(lines).toContainEqual(expect.stringMatching(/^application_list: folded up to \d+ of [1-9]\d* in the log$/));
  expect(lines.at(-1)).toBe('application_list: rebuilt and swapped in');
  expect(await oidOfTable()).not.toBe(tableBefore);
  const [{ position }] = (await tandem.database.query(
    `select position from log_checkpoint where name = '${table}'`,
  )) as [{ position: Position }];
  const rows = await stored();
  expect(rows.length).toBeGreaterThan(seeded);
  expect(rows).toEqual(await foldedAfresh(position));
});

describe('said in one sentence', () => {
  const complaints: string[] = [];
  beforeEach(() => {
    complaints.length = 0;
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => complaints.push(String(text)) > 0);
  });
  afterEach(() => jest.restoreAllMocks());

  it('names the projections when there is no such one', async () => {
    expect(await rebuildMain(['applications'])).toBe(2);
    expect(complaints.join('')).toMatch(
      /^Name the projection to rebuild, one of [a-z_, ]*application_list[a-z_, ]*\.\n$/,
    );
  });

  it('changes nothing when no worker runs', async () => {
    const { migrations } = await import('#apps/contexts');
    const idle = await freshDatabase(migrations);
    await idle.database.query(`insert into log_checkpoint (name, position) values ('${table}', null)`);
    expect(await rebuildMain(['application_list'], { DATABASE_URL: idle.url })).toBe(1);
    expect(complaints.join('')).toMatch(
      /^No worker of this release runs on this database, so application_list was left/,
    );
    expect(await idle.database.query('select name from log_checkpoint')).toHaveLength(1);
    await idle.drop();
  });

  it('says so when no Tandem runs on the data folder', async () => {
    expect(await rebuildMain(['application_list'], { TANDEM_DATA_DIR: tandem.dataDir })).toBe(1);
    expect(complaints.join('')).toMatch(
      /^No Tandem runs on \S+; start it, or set DATABASE_URL or TANDEM_DATA_DIR\.\n$/,
    );
  });
});
