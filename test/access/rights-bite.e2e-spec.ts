import { publishedCall } from '../support/examples';
import { startTandem, type Tandem, type User, userOf } from '../support/tandem';

let tandem: Tandem;
let administrator: User;
let idOf: (name: string) => Promise<string>;

beforeAll(async () => {
  tandem = await startTandem();
  administrator = await tandem.as('an.verlinden');
  await tandem.at('2022-02-01T09:00:00.000Z');
  await publishedCall(administrator);
  idOf = async (name) => {
    const { body } = await administrator.get('/v1/people?limit=100');
    return body.items.find((each: any) => each.name === name).id;
  };
});
afterAll(() => tandem.stop());

interface Stored {
  readonly position: number;
  readonly type: string;
  readonly event_id: string;
  readonly actor: string;
}
const storedBy = async (actor: string): Promise<readonly Stored[]> =>
  tandem.database.query<Stored>(
    `select position, type, event_id, meta->>'actor' as actor from events where meta->>'actor' = $1 order by position`,
    [actor],
  );
const positionOf = async (type: string, stream: string): Promise<number> =>
  (
    await tandem.database.query<{ position: number }>(
      'select position from events where type = $1 and stream_id = $2 order by position desc limit 1',
      [type, `person-${stream}`],
    )
  )[0]!.position;

/** Sends commands from several sides until all are refused, while the rights are taken away in the middle. */
async function race(
  command: (n: number) => Promise<number>,
  takeAway: () => Promise<void>,
): Promise<readonly number[]> {
  const statuses: number[] = [];
  let taken = false;
  const sender = async (side: number): Promise<void> => {
    for (let n = 0, after = 0; after < 5 && n < 500; n++) {
      statuses.push(await command(side * 1_000 + n));
      if (taken) after++;
    }
  };
  const senders = Array.from({ length: 6 }, (_, side) => sender(side));
  await new Promise((done) => setTimeout(done, 150));
  await takeAway();
  taken = true;
  await Promise.all(senders);
  return statuses;
}

describe('rights', () => {
  it('that were revoked are gone with the very next request', async () => {
    const [luc, id] = [await tandem.as('luc.lambert'), await idOf('Luc Lambert')];
    expect((await luc.get('/v1/deliveries')).status).toBe(200);
    await administrator.post(`/v1/people/${id}/roleRevocations`, { role: 'administrator', reason: 'Vertrek' });
    expect((await luc.get('/v1/deliveries')).status).toBe(403);
    expect((await luc.post('/v1/calls', {})).body.type).toBe('urn:problem-type:tandem:roleMissing');
    await administrator.post(`/v1/people/${id}/roleGrants`, { role: 'administrator', reason: 'Terug' });
    expect((await luc.get('/v1/deliveries')).status).toBe(200);
  });

  it('of a membership end on its last day and not before', async () => {
    const [claire, id] = [await tandem.as('claire.fontaine'), await idOf('Claire Fontaine')];
    const organisationId = await tandem.organisation('RIZIV');
    const callId = (await claire.get('/v1/calls')).body.items[0].id;
    const { body: mine } = await claire.post('/v1/applications', { callId });
    await administrator.post(`/v1/people/${id}/membershipEnds`, { organisationId, untilDate: '2022-02-02' });
    await tandem.at('2022-02-01T22:59:59.999Z'); // the last millisecond of 1 February in Brussels
    expect((await claire.get(`/v1/applications/${mine.id}`)).status).toBe(200);
    expect((await claire.patch(`/v1/applications/${mine.id}`, { title: 'Nog net' })).status).toBe(200);
    await tandem.at('2022-02-01T23:00:00.000Z');
    expect((await claire.get(`/v1/applications/${mine.id}`)).status).toBe(404);
    expect((await claire.patch(`/v1/applications/${mine.id}`, { title: 'Te laat' })).status).toBe(404);
    expect((await claire.post('/v1/applications', { callId })).status).toBe(422); // of no organisation any more
  });

  it('revoked while commands run: nothing is in the log after the revocation, in two processes', async () => {
    const second = await tandem.secondApi();
    const [token, id] = [await tandem.tokenOf('luc.lambert'), await idOf('Luc Lambert')];
    const sides = [userOf(tandem.url, token), userOf(second.url, token)];
    const statuses = await race(
      async (n) => (await sides[n % 2]!.post('/v1/calls', { scheme: `race${String(n)}` })).status,
      async () => {
        const revoked = await administrator.post(`/v1/people/${id}/roleRevocations`, {
          role: 'administrator',
          reason: 'Nu',
        });
        expect(revoked.status).toBe(201);
      },
    );
    const stored = (await storedBy(id)).filter(({ type }) => type === 'CallDrafted');
    const revokedAt = await positionOf('RoleRevoked', id);
    expect(new Set(statuses)).toEqual(new Set([201, 403]));
    expect(stored).toHaveLength(statuses.filter((status) => status === 201).length);
    expect(stored.filter(({ position }) => position > revokedAt)).toEqual([]);
    await administrator.post(`/v1/people/${id}/roleGrants`, { role: 'administrator', reason: 'Terug' });
    for (const side of sides) expect((await side.post('/v1/calls', {})).status).toBe(201); // whichever knew him without it
    await administrator.post(`/v1/people/${id}/roleRevocations`, { role: 'administrator', reason: 'Weer weg' });
    for (const side of sides) expect((await side.post('/v1/calls', {})).status).toBe(403); // whichever knew him with it
  });

  it('of a membership ended while commands run: nothing is in the log after its end', async () => {
    const [ines, id] = [await tandem.as('ines.peeters'), await idOf('Ines Peeters')];
    const organisationId = await tandem.organisation('FOD Economie');
    const callId = (await ines.get('/v1/calls')).body.items[0].id;
    const statuses = await race(
      async () => (await ines.post('/v1/applications', { callId, organisationId })).status,
      async () => {
        const ended = await administrator.post(`/v1/people/${id}/membershipEnds`, {
          organisationId,
          untilDate: '2022-01-01',
        });
        expect(ended.status).toBe(201);
      },
    );
    const stored = (await storedBy(id)).filter(({ type }) => type === 'ApplicationStarted');
    const endedAt = await positionOf('MembershipEnded', id);
    expect(new Set(statuses)).toEqual(new Set([201, 403]));
    expect(stored).toHaveLength(statuses.filter((status) => status === 201).length);
    expect(stored.filter(({ position }) => position > endedAt)).toEqual([]);
  });
});
