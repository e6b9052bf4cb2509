import { draft, publishedCall } from '../support/examples';
import { refused, startTandem, type Tandem, type User } from '../support/tandem';

let tandem: Tandem;
let administrator: User;
let applicant: User;
let callId: string;
let id: string;
let savedAfterStart: string;

beforeAll(async () => {
  tandem = await startTandem();
  administrator = await tandem.as('an.verlinden');
  applicant = await tandem.as('ines.peeters');
  await tandem.at('2022-02-01T09:00:00.000Z');
  callId = await publishedCall(administrator);
  await tandem.at('2022-02-02T09:00:00.000Z');
  ({ id, position: savedAfterStart } = await applicant.startApplication({ callId }));
  await tandem.at('2022-02-03T09:00:00.000Z');
  await applicant.saveApplication({ id, title: 'Eerste titel' });
  await tandem.at('2022-02-04T09:00:00.000Z');
  await applicant.saveApplication({ id, title: 'Tweede titel' });
  await tandem.at('2022-06-01T09:00:00.000Z');
});
afterAll(() => tandem.stop());

describe('as it was on that day (H1)', () => {
  const at = (asOf: string, user = applicant) => user.getApplication({ id, asOf });

  it('is unknown before it existed', async () =>
    expect((await refused(at('2022-02-02T08:59:59.999Z'))).status).toBe(404));

  it('is the state after the event before', async () => {
    const { answers, revision, history } = await at('2022-02-03T12:00:00.000Z');
    expect([answers.title, revision]).toEqual(['Eerste titel', 1]);
    expect(history).toHaveLength(2);
  });

  it('is the same at a position as at its time', async () => {
    expect(await at(savedAfterStart)).toEqual(await at('2022-02-02T09:00:00.000Z'));
  });

  it('is refused for the future, for what is no moment, and for lists', async () => {
    expect((await refused(at('2022-06-01T09:00:00.001Z'))).rule).toBe('asOfInFuture');
    expect((await refused(at('gisteren'))).status).toBe(400);
    expect((await applicant.get('/v1/applications?asOf=2022-02-02T09:00:00.000Z')).status).toBe(400);
  });

  it('is shown with the rights of today', async () => {
    const stranger = await tandem.as('nora.benali');
    expect((await refused(at('2022-02-03T12:00:00.000Z', stranger))).status).toBe(404);
    const then = await applicant.getCall({ id: callId, asOf: '2022-02-15T00:00:00.000Z' });
    expect(then.status).toBe('open');
    expect((await applicant.getCall({ id: callId })).status).toBe('closed');
  });
});

describe('the history', () => {
  it('tells field by field what changed, who did it and when', async () => {
    const { items } = await applicant.getApplicationHistory({ id, from: '2022-02-04T00:00:00.000Z' });
    expect(items[0]!.sentence).toContain('Ines Peeters');
    const { id: me } = await applicant.getMe();
    expect(items[0]!.changes).toContainEqual({
      field: 'answers.title',
      before: 'Eerste titel',
      after: 'Tweede titel',
      by: me,
      at: '2022-02-04T09:00:00.000Z',
    });
    const stranger = await tandem.as('nora.benali');
    expect((await refused(stranger.getApplicationHistory({ id }))).status).toBe(404);
  });

  it('of a call begins for applicants with its publication', async () => {
    const typesFor = async (user: User) => (await user.getCallHistory({ id: callId })).items.map(({ type }) => type);
    expect((await typesFor(administrator))[0]).toBe('CallDrafted');
    expect((await typesFor(applicant))[0]).toBe('CallPublished');
  });
});

describe('live changes', () => {
  it('reach who may see the thing, resume, and end when access ends', async () => {
    await tandem.at('2022-02-10T09:00:00.000Z');
    const live = await draft(applicant, callId);
    const [mine, colleague] = [
      await tandem.follow('ines.peeters', `/v1/applications/${live}/changes`),
      await tandem.follow('sofie.claes', `/v1/applications/${live}/changes`),
    ];
    await applicant.submitApplication({ id: live });
    await mine.until(/"status":"submitted"/);
    await colleague.until(/id: 2\ndata: \{"status":"submitted","revision":2/);

    const { items: people } = await administrator.listPeople({ limit: 100 });
    const sofie = people.find(({ name }) => name === 'Sofie Claes')!;
    const organisationId = await tandem.organisation('FOD Economie');
    await administrator.endMembership({ id: sofie.id, organisationId, untilDate: '2022-02-01' });
    await colleague.ended();
    await applicant.withdrawApplication({ id: live, reason: 'Geen tijd.' });
    await mine.until(/"status":"withdrawn"/);
    expect(colleague.text()).not.toContain('withdrawn');
    mine.leave();

    const resumed = await tandem.follow('ines.peeters', `/v1/applications/${live}/changes`, '2');
    await resumed.until(/id: 3/);
    expect(resumed.text()).not.toContain('id: 2');
    resumed.leave();
    const ahead = await tandem.follow('ines.peeters', `/v1/applications/${live}/changes`, '9'); // of what a restore lost
    await ahead.until(/id: 3/);
    ahead.leave();
    (await tandem.follow('ines.peeters', `/v1/applications/${live}/changes`, '3')).leave(); // answered with nothing to tell
    const stranger = await tandem.as('nora.benali');
    expect((await refused(stranger.followApplication({ id: live }))).status).toBe(404);
  });
});
