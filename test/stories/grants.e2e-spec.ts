import { admissible, publishedCall } from '../support/examples';
import { refused, startTandem, type Tandem, type User } from '../support/tandem';

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

const award = (grantId: string) =>
  administrator.decideGrant({ callId, grantId, outcome: 'awarded', motivation: 'Beantwoordt aan de criteria.' });
const propose = (applicationId: string, grantedCents: number, motivation?: string) =>
  administrator.proposeGrant({ callId, applicationId, grantedCents, motivation });
const leftCents = async () => (await administrator.getEnvelope({ callId })).leftCents;

beforeAll(async () => {
  tandem = await startTandem();
  administrator = await tandem.as('an.verlinden');
  await tandem.at('2022-02-01T09:00:00.000Z');
  callId = await publishedCall(administrator);
  for (const [person, costCents, grantedCents] of lines) {
    const applicationId = await admissible(tandem, person, callId, costCents);
    const { id } = await propose(applicationId, grantedCents);
    await award(id);
  }
});
afterAll(() => tandem.stop());

describe('the envelope of 2022 (A4, A14)', () => {
  it('shows 107,679.53 awarded and 46,320.47 left of 154,000', async () => {
    const envelope = await administrator.getEnvelope({ callId });
    expect(envelope).toMatchObject({ envelopeCents: 15_400_000, awardedCents: 10_767_953, leftCents: 4_632_047 });
  });

  it('accepts one more grant of exactly what is left, once, and not a cent more', async () => {
    const [one, other] = [
      await admissible(tandem, 'sofie.claes', callId, 10_000_000),
      await admissible(tandem, 'nora.benali', callId, 10_000_000),
    ];
    const tooMuch = await refused(propose(one, 4_632_048, 'Wat overblijft.'));
    expect(tooMuch).toMatchObject({ status: 422, rule: 'envelopeExceeded' });
    const both = await Promise.allSettled([
      propose(one, 4_632_047, 'Wat overblijft.'),
      propose(other, 4_632_047, 'Wat overblijft.'),
    ]);
    const winners = both.flatMap((each) => (each.status === 'fulfilled' ? [each.value.id] : []));
    expect(winners).toHaveLength(1);
    expect(await leftCents()).toBe(0);
    await administrator.dropGrantProposal({ callId, grantId: winners[0]!, reason: 'Terug naar de jury.' });
    expect(await leftCents()).toBe(4_632_047);
  });

  it('gives a partial grant only with its motivation, and none above the request', async () => {
    const id = await admissible(tandem, 'marc.dubois', callId, 100_000);
    expect((await refused(propose(id, 70_000))).rule).toBe('partialGrantNeedsMotivation');
    expect((await refused(propose(id, 80_001))).rule).toBe('grantAboveRequest');
  });

  it('frees the money of a proposal whose application is withdrawn', async () => {
    const id = await admissible(tandem, 'marc.dubois', callId, 1_000_000);
    await propose(id, 800_000);
    await (await tandem.as('marc.dubois')).withdrawApplication({ id, reason: 'Project afgeblazen.' });
    await tandem.settled();
    expect(await leftCents()).toBe(4_632_047);
  });
});

describe('the distribution decree (B6)', () => {
  let id: string;

  it('refuses lines that are not the awards, naming them', async () => {
    const organisationId = await tandem.organisation('FOD Economie');
    const lines = [{ organisationId, cents: 1 }];
    const refusal = await refused(administrator.draftDecree({ callId, sourceLine: '06.40.22.01.00.02', lines }));
    expect(refusal).toMatchObject({ status: 422, rule: 'decreeSumMismatch' });
    expect(refusal.problem.errors!.length).toBeGreaterThan(0);
  });

  it('has one line an organisation and the exact total', async () => {
    ({ id } = await administrator.draftDecree({ callId, sourceLine: '06.40.22.01.00.02', caretaker: false }));
    const decree = await administrator.getDecree({ id });
    expect(decree.totalCents).toBe(10_767_953);
    expect(decree.lines).toHaveLength(6);
  });

  it('is not signed without the advice of the finance inspector', async () => {
    await administrator.sendToFinanceInspector({ id });
    await tandem.at('2022-08-13T10:00:00.000Z');
    const early = administrator.signDecree({ id, signedOn: '2022-08-13' });
    expect(await refused(early)).toMatchObject({ status: 409, rule: 'adviceMissing' });
    const advice = { id, advice: 'favourable', advisedOn: '2022-06-22', explanation: 'Akkoord.' } as const;
    expect((await refused(administrator.adviseOnDecree(advice))).status).toBe(403);
    await (await tandem.as('bart.desmet')).adviseOnDecree(advice);
    await administrator.signDecree({ id, signedOn: '2022-08-13' });
  });

  it('is in force on the day of its publication, and only then tells the organisations their line', async () => {
    await tandem.settled();
    const told = async () =>
      (await tandem.mails('ines.peeters@tandem.example')).filter(({ template }) => /inForce/i.test(template));
    expect(await told()).toHaveLength(0);
    await tandem.at('2022-08-31T10:00:00.000Z');
    await administrator.publishDecree({ id, publishedOn: '2022-09-01', numac: '2022000001' });
    expect((await administrator.getDecree({ id })).status).toBe('published');
    await tandem.at('2022-09-01T06:00:00.000Z');
    expect((await administrator.getDecree({ id })).status).toBe('inForce');
    await tandem.settled();
    const [mail] = await told();
    expect(mail!.text).toContain('32 21 1 0 121101');
    expect(mail!.text.replace(/\s/g, ' ')).toContain('22.859,49');
  });

  it('shows an applicant the grant of the own organisation and nobody else’s', async () => {
    const { items } = await (await tandem.as('ines.peeters')).listGrants({ callId });
    expect(items.map(({ grantedCents }) => grantedCents)).toEqual([2_285_949]);
  });
});
