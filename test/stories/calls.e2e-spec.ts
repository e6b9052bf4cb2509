import type { CallDraftBody, Language, Refusal } from '#client/client';
import { call2022, draft, project, publishedCall } from '../support/examples';
import { refused, startTandem, type Tandem, type User } from '../support/tandem';

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

const publish = async (changes: CallDraftBody) => {
  const { id } = await administrator.draftCall({ ...call2022, ...changes });
  return administrator.publishCall({ id });
};
const wrongFields = ({ problem }: Refusal) => problem.errors?.map(({ field }) => field).sort();

describe('publishing a call (D10, D14)', () => {
  it('lists what is missing in Dutch or French, all at once', async () => {
    const refusal = await refused(publish({ scheme: 'other', title: { nl: 'Oproep' }, description: { fr: 'Appel' } }));
    expect(refusal).toMatchObject({ status: 422, rule: 'callIncomplete' });
    expect(wrongFields(refusal)).toEqual(['description.nl', 'title.fr']);
  });

  it('refuses an end before the start', async () => {
    const window = { opens: { date: '2022-04-01' }, closes: { date: '2022-03-01' } };
    const refusal = await refused(publish({ scheme: 'other', ...window }));
    expect(refusal).toMatchObject({ status: 422, rule: 'callIncomplete' });
    expect(wrongFields(refusal)).toContain('closes');
  });

  it('refuses overlapping rounds of one scheme, also open-ended ones, and leaves other schemes alone', async () => {
    await publishedCall(administrator, { scheme: 'rounds', title: { nl: 'Ronde 1', fr: 'Tour 1' } });
    const second = {
      scheme: 'rounds',
      title: { nl: 'Ronde 2', fr: 'Tour 2' },
      opens: { date: '2022-03-31' },
      closes: { date: '2022-05-01' },
    };
    expect((await refused(publish(second))).rule).toBe('callRoundsOverlap');
    const endless = {
      scheme: 'rounds',
      title: { nl: 'Ronde 3', fr: 'Tour 3' },
      opens: { date: '2022-04-02' },
      closes: undefined,
    };
    await publish(endless);
    const fourth = publish({ ...endless, title: { nl: 'Ronde 4', fr: 'Tour 4' } });
    expect((await refused(fourth)).rule).toBe('callRoundsOverlap');
    await publish({ ...endless, scheme: 'otherRounds' });
  });

  it('fixes the instant of "1 April 2022" as the next midnight in Brussels, and shows 23:59', async () => {
    const id = await publishedCall(administrator, { scheme: 'shown', title: { nl: 'Getoond', fr: 'Montré' } });
    expect(await applicant.getCall({ id }, { language: 'nl' })).toMatchObject({
      closesAt: '2022-04-01T22:00:00.000Z',
      closesShown: 'vrijdag 1 april 2022 om 23:59',
      status: 'open',
      daysLeft: 59,
    });
  });
});

describe('an application', () => {
  let callId: string;
  beforeAll(async () => {
    callId = await publishedCall(administrator);
  });

  it('is saved with invalid values, and told every violation at once when submitted (F1)', async () => {
    const id = await draft(applicant, callId, { title: '', costLines: [{ label: '', costCents: 0 }] });
    const refusal = await refused(applicant.submitApplication({ id }));
    expect(refusal).toMatchObject({ status: 422, rule: 'applicationIncomplete' });
    expect(wrongFields(refusal)).toEqual(
      [
        'costLines[0].costCents',
        'costLines[0].label',
        'description',
        'ownContributionConfirmed',
        'subject',
        'title',
      ].sort(),
    );
    expect((await applicant.getApplication({ id })).status).toBe('draft');
  });

  it('is submitted once; the same key gives the same receipt, another try 409 (F3)', async () => {
    const id = await draft(applicant, callId);
    const first = await applicant.submitApplication({ id }, { key: 'submit-once' });
    expect(await applicant.submitApplication({ id }, { key: 'submit-once' })).toEqual(first);
    const other = applicant.submitApplication({ id }, { key: 'submit-twice' });
    expect(await refused(other)).toMatchObject({ status: 409, rule: 'applicationNotInDraft' });
    const { history, requestedCents } = await applicant.getApplication({ id });
    expect(history.filter(({ type }) => type === 'ApplicationSubmitted')).toHaveLength(1);
    expect(requestedCents).toBe(800_000);
  });

  it('answers a foreign id like an unknown one (P4)', async () => {
    const id = await draft(applicant, callId);
    const stranger = await tandem.as('nora.benali');
    const foreign = await refused(stranger.getApplication({ id }));
    const unknown = await refused(stranger.getApplication({ id: '11111111-1111-4111-8111-111111111111' }));
    expect([foreign.status, foreign.problem]).toEqual([404, unknown.problem]);
    expect((await refused(stranger.saveApplication({ id, ...project }))).status).toBe(404);
  });

  it('tells its past in sentences, in the reader’s language', async () => {
    const id = await draft(applicant, callId);
    await applicant.submitApplication({ id });
    const lastIn = async (language: Language) =>
      (await applicant.getApplication({ id }, { language })).history.at(-1)!.sentence;
    const dutch = await lastIn('nl');
    expect(dutch).toContain('Ines Peeters');
    expect(await lastIn('fr')).not.toBe(dutch);
    expect(dutch).not.toMatch(/[{}…]|vault:/);
  });
});
