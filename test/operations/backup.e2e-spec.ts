import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '#apps/contexts';
import { backUp, Refused, restore } from '#platform/backup';
import type { Database } from '#platform/database';
import { type FreshDatabase, freshDatabase } from '#platform/testing';
import { admissible, publishedCall } from '../support/examples';
import { startTandem, type Tandem } from '../support/tandem';

const work = mkdtempSync(join(tmpdir(), 'tandem-drill-'));
const [folder, dataDir] = [join(work, 'backup'), join(work, 'restored')];
let tandem: Tandem;
let target: FreshDatabase;
const to = (changes: object = {}) => ({ database: target.database, dataDir, folder, migrations, ...changes });

beforeAll(async () => {
  tandem = await startTandem();
  target = await freshDatabase();
  await target.database.query('drop table schema_migration');
});
afterAll(async () => {
  await tandem.stop();
  await target.drop();
  rmSync(work, { recursive: true, force: true });
});

const hashOfLog = async (database: Database, head: number) =>
  (
    await database.query(
      `select count(*), md5(string_agg(e::text, E'\\n' order by position)) as hash from events e where position <= $1`,
      [head],
    )
  )[0];
const sent = async (database: Database) =>
  database.query(`select id, sent_at from delivery where state = 'sent' order by id`);

async function answersOf(each: Tandem) {
  const administrator = await each.as('an.verlinden');
  const paths = ['/v1/calls', '/v1/applications', '/v1/organisations', '/v1/people', '/v1/deliveries'];
  return Promise.all(paths.map(async (path) => (await administrator.get(`${path}?limit=100`)).body.items));
}

/** Somebody who goes on changing their mind. @returns how often it was acknowledged */
async function busy(until: { done: boolean }): Promise<number> {
  const applicant = await tandem.as('ines.peeters');
  let acknowledged = 0;
  for (; !until.done; acknowledged++) {
    const language = acknowledged % 2 === 0 ? 'fr' : 'nl';
    const { status } = await applicant.post('/v1/me/languageChoices', { language });
    expect(status).toBeLessThan(300);
  }
  return acknowledged;
}

it('brings everything back: the same log, the same answers, nothing sent twice, nothing erased readable', async () => {
  await tandem.at('2022-01-20T09:00:00.000Z');
  const call = await publishedCall(await tandem.as('an.verlinden'));
  await admissible(tandem, 'ines.peeters', call, 1_000_000);
  await tandem.settled();

  const applicant = await tandem.as('ines.peeters');
  const asOf = (receipt: string) => `/v1/calls/${call}?asOf=${encodeURIComponent(receipt)}`;
  const changed = async () => (await applicant.post('/v1/me/languageChoices', { language: 'de' })).body.position;
  const kept: string = await changed();
  const during = { done: false };
  const commands = busy(during);
  const manifest = await backUp(tandem.database, tandem.dataDir, folder);
  during.done = true;
  expect(await commands).toBeGreaterThan(0);
  const lost: string = await changed();
  await tandem.settled();
  const [answers, mails] = [await answersOf(tandem), readdirSync(tandem.mailFolder).sort()];
  expect(mails.length).toBeGreaterThan(0);

  await restore(to());
  expect(await hashOfLog(target.database, manifest.head)).toEqual(await hashOfLog(tandem.database, manifest.head));
  const sentBefore = await sent(target.database);
  expect(sentBefore.length).toBeGreaterThan(0);

  const again = await startTandem({ DATABASE_URL: target.url, TANDEM_DATA_DIR: dataDir });
  try {
    await again.settled();
    const mine = (lists: any[][]) =>
      lists.map((items) => items.map(({ id, revision: _, language: __, ...rest }) => [id, rest]));
    expect(mine(await answersOf(again))).toEqual(mine(answers));
    expect(await sent(target.database)).toEqual(expect.arrayContaining(sentBefore));
    expect(readdirSync(join(dataDir, 'mails')).sort()).toEqual(mails);
    const administrator = await again.as('an.verlinden');
    const told = await Promise.all([kept, lost].map((receipt) => administrator.get(asOf(receipt))));
    expect(told.map(({ status }) => status)).toEqual([200, 400]);
    const behind = await administrator.get(`/v1/calls/${call}`, { headers: { 'read-after': lost } });
    expect(behind.status).toBe(400); // never "kept, but not in this view yet"
    const person = await again.as('ines.peeters');
    await person.post('/v1/me/languageChoices', { language: 'en' }); // whatever it was in the backup
    expect((await person.post('/v1/me/languageChoices', { language: 'de' })).status).toBe(201);
  } finally {
    await again.stop();
  }
});

it('refuses a target that is not empty, and says what is in it', async () => {
  await expect(restore(to())).rejects.toThrow(/^The database is not empty \(it has \S+\); restore into a new one\.$/);
  const empty = await freshDatabase();
  await empty.database.query('drop table schema_migration');
  await expect(restore(to({ database: empty.database }))).rejects.toThrow(/^\S+ is not empty \(it has mails\/\S+\)/);
  await expect(backUp(tandem.database, tandem.dataDir, folder)).rejects.toThrow(/is not empty; name a new folder/);
  await empty.drop();
});

it('refuses a backup that is damaged, unfinished or of a later release', async () => {
  const damaged = join(work, 'damaged');
  await backUp(tandem.database, tandem.dataDir, damaged);
  const later = migrations.filter(({ name }) => !name.startsWith('notifications'));
  await expect(restore(to({ folder: damaged, migrations: later }))).rejects.toThrow(
    /of a later release .*notifications-1/,
  );
  appendFileSync(join(damaged, 'tables', 'events.jsonl'), '\n');
  await expect(restore(to({ folder: damaged }))).rejects.toThrow(
    new Refused(`The backup in ${damaged} is damaged: tables/events.jsonl is not what was written.`),
  );
  rmSync(join(damaged, 'keys', 'vault_key.jsonl'));
  await expect(restore(to({ folder: damaged }))).rejects.toThrow(/damaged: .*(events|vault_key)\.jsonl/);
  writeFileSync(join(damaged, 'manifest.json'), '{');
  await expect(restore(to({ folder: damaged }))).rejects.toThrow(/is not a whole backup/);
});

it('does not bring back a key that was destroyed after the backup', async () => {
  const [{ subject }] = (await tandem.database.query(`select subject from vault_words limit 1`)) as [
    { subject: string },
  ];
  await tandem.database.query('update vault_key set wrapped = null, destroyed_at = now() where subject = $1', [
    subject,
  ]);
  const younger = join(work, 'younger');
  await backUp(tandem.database, tandem.dataDir, younger);

  const fresh = await freshDatabase();
  await fresh.database.query('drop table schema_migration');
  await restore({
    ...to({ database: fresh.database, dataDir: join(work, 'third') }),
    tombstoneFiles: [join(younger, 'keys', 'tombstones.json')],
  });
  expect(await fresh.database.query('select wrapped from vault_key where subject = $1', [subject])).toEqual([
    { wrapped: null },
  ]);
  expect(await fresh.database.query('select 1 from vault_words where subject = $1', [subject])).toEqual([]);
  expect((await fresh.database.query('select 1 from vault_words')).length).toBeGreaterThan(0);
  await fresh.drop();
});
