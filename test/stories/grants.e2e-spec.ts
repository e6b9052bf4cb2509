import { admissible, publishedCall } from '../support/examples';
import { startTandem, type Tandem, type User } from '../support/tandem';

let tandem: Tandem;
let administrator: User;
let callId: string;

// The lines of the royal decree of 13 August 2022, in this order, as whole-cent costs whose 80 % they are.
const lines = [
  ['greta.schmitz', 6_376_840, 5_101_472],
  ['ines.peeters', 2_857_436, 2_285_949],
  ['nora.benali', 1_954_750, 1_563_800],
  ['emma.jones', 1_081_740, 865_392],
  ['tom.wouters', 959_530, 767_624],
  ['claire.fontaine', 229_645, 183_716],
] as const;

const award = async (grantId: string) =>
  administrator.post(`/v1/calls/${callId}/grants/${grantId}/decisions`, {
    outcome: 'awarded',
    motivation: 'Beantwoordt aan de criteria.',
  });
const propose = (applicationId: string, grantedCents: number, motivation?: string) =>
  administrator.post(`/v1/calls/${callId}/grants`, { applicationId, grantedCents, ...(motivation && { motivation }) });
const rule = ({ body }: { body: { type: string } }) => body.type.split(':').at(-1);

beforeAll(async () => {
  tandem = await startTandem();
  administrator = await tandem.as('an.verlinden');
  await tandem.at('2022-02-01T09:00:00.000Z');
  callId = await publishedCall(administrator);
  for (const [person, costCents, grantedCents] of lines) {
    const applicationId = await admissible(tandem, person, callId, costCents);
    const proposed = await propose(applicationId, grantedCents);
    expect(proposed.status).toBe(201);
    expect((await award(proposed.body.id)).status).toBe(201);
  }
});
afterAll(() => tandem.stop());

describe('the envelope of 2022 (A4, A14)', () => {
  it('shows 107,679.53 awarded and 46,320.47 left of 154,000', async () => {
    const { body } = await administrator.get(`/v1/calls/${callId}/envelope`);
    expect(body).toMatchObject({ envelopeCents: 15_400_000, awardedCents: 10_767_953, leftCents: 4_632_047 });
  });

  it('accepts one more grant of exactly what is left, once, and not a cent more', async () => {
    const [one, other] = [
      await admissible(tandem, 'sofie.claes', callId, 10_000_000),
      await admissible(tandem, 'nora.benali', callId, 10_000_000),
    ];
    const tooMuch = await propose(one, 4_632_048, 'Wat overblijft.');
    expect([tooMuch.status, rule(tooMuch)]).toEqual([422, 'envelopeExceeded']);
    const both = await Promise.all([
      propose(one, 4_632_047, 'Wat overblijft.'),
      propose(other, 4_632_047, 'Wat overblijft.'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    const winner = both.find(({ status }) => status === 201)!;
    const dropped = await administrator.post(`/v1/calls/${callId}/grants/${winner.body.id}/proposalWithdrawals`, {
      reason: 'Terug naar de jury.',
    });
    expect(dropped.status).toBe(201);
    expect((await administrator.get(`/v1/calls/${callId}/envelope`)).body.leftCents).toBe(4_632_047);
  });

  it('gives a partial grant only with its motivation, and none above the request', async () => {
    const id = await admissible(tandem, 'marc.dubois', callId, 100_000);
    expect(rule(await propose(id, 70_000))).toBe('partialGrantNeedsMotivation');
    expect(rule(await propose(id, 80_001))).toBe('grantAboveRequest');
  });

  it('frees the money of a proposal whose application is withdrawn', async () => {
    const id = await admissible(tandem, 'marc.dubois', callId, 1_000_000);
    expect((await propose(id, 800_000)).status).toBe(201);
    const applicant = await tandem.as('marc.dubois');
    expect((await applicant.post(`/v1/applications/${id}/withdrawals`, { reason: 'Project afgeblazen.' })).status).toBe(
      201,
    );
    await tandem.settled();
    expect((await administrator.get(`/v1/calls/${callId}/envelope`)).body.leftCents).toBe(4_632_047);
  });
});

describe('the distribution decree (B6)', () => {
  let decreeId: string;
  const step = (name: string, body: object, user = administrator) => user.post(`/v1/decrees/${decreeId}/${name}`, body);

  it('refuses lines that are not the awards, naming them', async () => {
    const organisationId = await tandem.organisation('FOD Economie');
    const refused = await administrator.post('/v1/decrees', {
      callId,
      sourceLine: '06.40.22.01.00.02',
      lines: [{ organisationId, cents: 1 }],
    });
    expect([refused.status, rule(refused)]).toEqual([422, 'decreeSumMismatch']);
    expect(refused.body.errors.length).toBeGreaterThan(0);
  });

  it('has one line an organisation and the exact total', async () => {
    const drafted = await administrator.post('/v1/decrees', {
      callId,
      sourceLine: '06.40.22.01.00.02',
      caretaker: false,
    });
    expect(drafted.status).toBe(201);
    decreeId = drafted.body.id;
    const { body } = await administrator.get(`/v1/decrees/${decreeId}`);
    expect(body.totalCents).toBe(10_767_953);
    expect(body.lines).toHaveLength(6);
  });

  it('is not signed without the advice of the finance inspector', async () => {
    await step('financeInspections', {});
    await tandem.at('2022-08-13T10:00:00.000Z');
    const early = await step('signatures', { signedOn: '2022-08-13' });
    expect([early.status, rule(early)]).toEqual([409, 'adviceMissing']);
    const byAdministrator = await step('advices', {
      advice: 'favourable',
      advisedOn: '2022-06-22',
      explanation: 'Akkoord.',
    });
    expect(byAdministrator.status).toBe(403);
    const inspector = await tandem.as('bart.desmet');
    expect(
      (await step('advices', { advice: 'favourable', advisedOn: '2022-06-22', explanation: 'Akkoord.' }, inspector))
        .status,
    ).toBe(201);
    expect((await step('signatures', { signedOn: '2022-08-13' })).status).toBe(201);
  });

  it('is in force on the day of its publication, and only then tells the organisations their line', async () => {
    await tandem.settled();
    const told = async () =>
      (await tandem.mails('ines.peeters@tandem.example')).filter(({ template }) => /inForce/i.test(template));
    expect(await told()).toHaveLength(0);
    await tandem.at('2022-08-31T10:00:00.000Z');
    expect((await step('publications', { publishedOn: '2022-09-01', numac: '2022000001' })).status).toBe(201);
    expect((await administrator.get(`/v1/decrees/${decreeId}`)).body.status).toBe('published');
    await tandem.at('2022-09-01T06:00:00.000Z');
    expect((await administrator.get(`/v1/decrees/${decreeId}`)).body.status).toBe('inForce');
    await tandem.settled();
    const [mail] = await told();
    expect(mail!.text).toContain('32 21 1 0 121101');
    expect(mail!.text.replace(/\s/g, ' ')).toContain('22.859,49');
  });

  it('shows an applicant the grant of the own organisation and nobody else’s', async () => {
    const { body } = await (await tandem.as('ines.peeters')).get(`/v1/calls/${callId}/grants`);
    expect(body.items.map((each: any) => each.grantedCents)).toEqual([2_285_949]);
  });
});
