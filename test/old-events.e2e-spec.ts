import { randomUUID } from 'node:crypto';
import { contexts } from '#apps/contexts';
import { PostgresEventLog, UnreadableEvent } from '#platform/event-store';
import { goldenEvents } from './support/golden';
import { startTandem, type Tandem, type User } from './support/tandem';

let tandem: Tandem;
let administrator: User;
let organisationId: string;
let raw: PostgresEventLog; // writes what it is given, as another release would

beforeEach(async () => {
  tandem = await startTandem({ EVENT_LOG: 'postgres' });
  administrator = await tandem.as('an.verlinden');
  organisationId = await tandem.organisation('FOD BOSA');
  raw = await PostgresEventLog.open(tandem.api.core.config.databaseUrl);
});
afterEach(async () => {
  await raw.close();
  await tandem.stop();
});

const projections = contexts.flatMap((each) => each.projections);
const stored = () => raw.read(`organisation-${organisationId}`);
const shown = async () => (await administrator.get(`/v1/organisations/${organisationId}`)).body;
const setAddress = (address: object) =>
  administrator.post(`/v1/organisations/${organisationId}/budgetAddresses`, address);
const address = { department: '32', division: '21', programme: '1', activity: '0', allocation: '121101' };

async function write(type: string, version: number, data: object): Promise<string> {
  const stream = `organisation-${organisationId}`;
  const { metadata } = goldenEvents()[0]!.event;
  const event = { id: randomUUID(), type, version, data, metadata: { ...metadata, commandId: randomUUID() } };
  return (await raw.append([{ stream, expected: (await stored()).at(-1)!.revision, events: [event] }])).position;
}

async function eventually(check: () => Promise<void>): Promise<void> {
  const until = performance.now() + 10_000;
  for (;;)
    try {
      await check();
      return;
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
}

it('reads an event of a former version on every way, and writes the version of today (H5)', async () => {
  const { event: old } = goldenEvents().find(({ file }) => file === 'BudgetAddressSet.v1.json')!;
  await write(old.type, 1, { ...old.data, organisationId });
  await eventually(async () => expect(await shown()).toMatchObject({ budgetAddress: address }));

  const { revision } = (await stored()).at(-1)!;
  const again = await setAddress(address);
  expect([again.status, again.body.revision]).toEqual([200, revision]); // the decider knows it already
  const { body } = await administrator.get(`/v1/organisations/${organisationId}/history`);
  expect(body.items.at(-1)).toMatchObject({ type: 'BudgetAddressSet' });

  expect((await setAddress({ ...address, programme: '2' })).status).toBe(201);
  expect((await stored()).map(({ type, version }) => `${type}.v${String(version)}`)).toEqual([
    'OrganisationRegistered.v1',
    'BudgetAddressSet.v1',
    'BudgetAddressSet.v2',
  ]);
});

describe.each([
  ['a type that nobody knows', 'OrganisationTurnedIntoGold', 1, 'OrganisationTurnedIntoGold'],
  ['a later version of a known type', 'BudgetAddressSet', 3, 'BudgetAddressSet of version 3'],
  ['a former version that is not what it says', 'BudgetAddressSet', 1, 'BudgetAddressSet of version 1'],
])('%s (H5)', (_, type, version, told) => {
  it('stops every projection right before it, loudly, and nothing is skipped', async () => {
    await tandem.settled();
    const before = await tandem.api.core.log.head();
    const position = await write(type, version, { organisationId, address: 'somewhere' });
    await administrator.post('/v1/me/languageChoices', { language: 'en' });

    const names = projections.map(({ table, version: n }) => `${table}_v${String(n)}`);
    await eventually(async () => {
      const stopped = await tandem.database.query('select name, cause, position from projection_state');
      for (const name of names) expect(stopped).toContainEqual({ name, cause: `unknown event type ${told}`, position });
    });
    const checkpoints = await tandem.database.query(
      'select distinct position from log_checkpoint where name = any($1)',
      [names],
    );
    expect(checkpoints).toEqual([{ position: before }]);
    expect(
      await tandem.database.query(`select 1 from person_list where row ->> 'language' = 'en' and key = $1`, [
        (await administrator.get('/v1/me')).body.id,
      ]),
    ).toEqual([]);
    const health = await administrator.get('/health/work');
    expect([health.status, health.body.status]).toEqual([503, 'needsAttention']);
    expect(health.body.stopped).toEqual(expect.arrayContaining(projections.map(({ table }) => table)));
  });
});

it('decides nothing on a stream of which this release cannot read an event', async () => {
  const position = await write('BudgetAddressSet', 3, { organisationId, place: 'somewhere' });
  await expect(tandem.api.core.log.read(`organisation-${organisationId}`)).rejects.toThrow(UnreadableEvent);
  expect((await setAddress(address)).status).toBe(500);
  expect(await raw.head()).toBe(position);
});
