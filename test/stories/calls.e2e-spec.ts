import { call2022, draft, project, publishedCall } from '../support/examples';
import { startTandem, type Tandem, type User } from '../support/tandem';

let tandem: Tandem;
let administrator: User;
let applicant: User;

beforeAll(async () => {
  tandem = await startTandem();
  administrator = await tandem.as('an.verlinden');
  applicant = await tandem.as('ines.peeters');
  await tandem.at('2022-02-01T09:00:00.000Z');
});
afterAll(() => tandem.stop());

const rule = ({ body }: { body: { type: string } }) => body.type.split(':').at(-1);
const publish = async (changes: object) => {
  const { body } = await administrator.post('/v1/calls', { ...call2022, ...changes });
  return administrator.post(`/v1/calls/${body.id}/publications`, {});
};

describe('publishing a call (D10, D14)', () => {
  it('lists what is missing in Dutch or French, all at once', async () => {
    const refused = await publish({ scheme: 'other', title: { nl: 'Oproep' }, description: { fr: 'Appel' } });
    expect([refused.status, rule(refused)]).toEqual([422, 'callIncomplete']);
    expect(refused.body.errors.map((each: any) => each.field).sort()).toEqual(['description.nl', 'title.fr']);
  });

  it('refuses an end before the start', async () => {
    const refused = await publish({ scheme: 'other', opens: { date: '2022-04-01' }, closes: { date: '2022-03-01' } });
    expect([refused.status, rule(refused)]).toEqual([422, 'callIncomplete']);
    expect(refused.body.errors.map((each: any) => each.field)).toContain('closes');
  });

  it('refuses overlapping rounds of one scheme, also open-ended ones, and leaves other schemes alone', async () => {
    await publishedCall(administrator, { scheme: 'rounds', title: { nl: 'Ronde 1', fr: 'Tour 1' } });
    expect(
      rule(
        await publish({
          scheme: 'rounds',
          title: { nl: 'Ronde 2', fr: 'Tour 2' },
          opens: { date: '2022-03-31' },
          closes: { date: '2022-05-01' },
        }),
      ),
    ).toBe('callRoundsOverlap');
    const endless = {
      scheme: 'rounds',
      title: { nl: 'Ronde 3', fr: 'Tour 3' },
      opens: { date: '2022-04-02' },
      closes: undefined,
    };
    expect((await publish(endless)).status).toBe(201);
    expect(rule(await publish({ ...endless, title: { nl: 'Ronde 4', fr: 'Tour 4' } }))).toBe('callRoundsOverlap');
    expect((await publish({ ...endless, scheme: 'otherRounds' })).status).toBe(201);
  });

  it('fixes the instant of "1 April 2022" as the next midnight in Brussels, and shows 23:59', async () => {
    const id = await publishedCall(administrator, { scheme: 'shown', title: { nl: 'Getoond', fr: 'Montré' } });
    const { body } = await applicant.get(`/v1/calls/${id}`, { headers: { 'accept-language': 'nl' } });
    expect(body.closesAt).toBe('2022-04-01T22:00:00.000Z');
    expect(body.closesShown).toBe('vrijdag 1 april 2022 om 23:59');
    expect(body.status).toBe('open');
    expect(body.daysLeft).toBe(59);
  });
});

describe('an application', () => {
  let callId: string;
  beforeAll(async () => {
    callId = await publishedCall(administrator);
  });

  it('is saved with invalid values, and told every violation at once when submitted (F1)', async () => {
    const id = await draft(applicant, callId, { title: '', costLines: [{ label: '', costCents: 0 }] });
    const refused = await applicant.post(`/v1/applications/${id}/submissions`, {});
    expect([refused.status, rule(refused)]).toEqual([422, 'applicationIncomplete']);
    expect(refused.body.errors.map((each: any) => each.field).sort()).toEqual(
      [
        'costLines[0].costCents',
        'costLines[0].label',
        'description',
        'ownContributionConfirmed',
        'subject',
        'title',
      ].sort(),
    );
    expect((await applicant.get(`/v1/applications/${id}`)).body.status).toBe('draft');
  });

  it('is submitted once; the same key gives the same receipt, another try 409 (F3)', async () => {
    const id = await draft(applicant, callId);
    const first = await applicant.post(`/v1/applications/${id}/submissions`, {}, { key: 'submit-once' });
    const again = await applicant.post(`/v1/applications/${id}/submissions`, {}, { key: 'submit-once' });
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    const other = await applicant.post(`/v1/applications/${id}/submissions`, {}, { key: 'submit-twice' });
    expect([other.status, rule(other)]).toEqual([409, 'applicationNotInDraft']);
    const { body } = await applicant.get(`/v1/applications/${id}`);
    expect(body.history.filter((line: any) => line.type === 'ApplicationSubmitted')).toHaveLength(1);
    expect(body.requestedCents).toBe(800_000);
  });

  it('answers a foreign id like an unknown one (P4)', async () => {
    const id = await draft(applicant, callId);
    const stranger = await tandem.as('nora.benali');
    const [foreign, unknown] = [
      await stranger.get(`/v1/applications/${id}`),
      await stranger.get('/v1/applications/11111111-1111-4111-8111-111111111111'),
    ];
    expect([foreign.status, foreign.body]).toEqual([404, unknown.body]);
    expect((await stranger.patch(`/v1/applications/${id}`, project)).status).toBe(404);
  });

  it('tells its past in sentences, in the reader’s language', async () => {
    const id = await draft(applicant, callId);
    await applicant.post(`/v1/applications/${id}/submissions`, {});
    const [nl, fr] = [
      await applicant.get(`/v1/applications/${id}`, { headers: { 'accept-language': 'nl' } }),
      await applicant.get(`/v1/applications/${id}`, { headers: { 'accept-language': 'fr' } }),
    ];
    const last = (answer: any): string => answer.body.history.at(-1).sentence;
    expect(last(nl)).toContain('Ines Peeters');
    expect(last(fr)).not.toBe(last(nl));
    expect(last(nl)).not.toMatch(/[{}…]|vault:/);
  });
});
