import { draft, publishedCall } from '../support/examples';
import { startTandem, type Tandem, type User } from '../support/tandem';

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
  const started = await applicant.post('/v1/applications', { callId });
  id = started.body.id;
  savedAfterStart = started.body.position;
  await tandem.at('2022-02-03T09:00:00.000Z');
  await applicant.patch(`/v1/applications/${id}`, { title: 'Eerste titel' });
  await tandem.at('2022-02-04T09:00:00.000Z');
  await applicant.patch(`/v1/applications/${id}`, { title: 'Tweede titel' });
  await tandem.at('2022-06-01T09:00:00.000Z');
});
afterAll(() => tandem.stop());

describe('as it was on that day (H1)', () => {
  const asOf = async (moment: string, user = applicant) =>
    user.get(`/v1/applications/${id}?asOf=${encodeURIComponent(moment)}`);

  it('is unknown before it existed', async () => expect((await asOf('2022-02-02T08:59:59.999Z')).status).toBe(404));

  it('is the state after the event before', async () => {
    const { body } = await asOf('2022-02-03T12:00:00.000Z');
    expect([body.answers.title, body.revision]).toEqual(['Eerste titel', 1]);
    expect(body.history).toHaveLength(2);
  });

  it('is the same at a position as at its time', async () => {
    const [byPosition, byTime] = [await asOf(savedAfterStart), await asOf('2022-02-02T09:00:00.000Z')];
    expect(byPosition.status).toBe(200);
    expect(byPosition.body).toEqual(byTime.body);
  });

  it('is refused for the future, for what is no moment, and for lists', async () => {
    expect((await asOf('2022-06-01T09:00:00.001Z')).body.type).toBe('urn:problem-type:tandem:asOfInFuture');
    expect((await asOf('gisteren')).status).toBe(400);
    expect((await applicant.get('/v1/applications?asOf=2022-02-02T09:00:00.000Z')).status).toBe(400);
  });

  it('is shown with the rights of today', async () => {
    expect((await asOf('2022-02-03T12:00:00.000Z', await tandem.as('nora.benali'))).status).toBe(404);
    const drafted = await applicant.get(`/v1/calls/${callId}?asOf=2022-02-15T00:00:00.000Z`);
    expect(drafted.body.status).toBe('open');
    expect((await applicant.get(`/v1/calls/${callId}`)).body.status).toBe('closed');
  });
});

describe('the history', () => {
  it('tells field by field what changed, who did it and when', async () => {
    const { body } = await applicant.get(`/v1/applications/${id}/history?from=2022-02-04T00:00:00.000Z`);
    const [{ changes, sentence }] = body.items;
    expect(sentence).toContain('Ines Peeters');
    const { id: me } = (await applicant.get('/v1/me')).body;
    expect(changes).toContainEqual({
      field: 'answers.title',
      before: 'Eerste titel',
      after: 'Tweede titel',
      by: me,
      at: '2022-02-04T09:00:00.000Z',
    });
    expect((await (await tandem.as('nora.benali')).get(`/v1/applications/${id}/history`)).status).toBe(404);
  });

  it('of a call begins for applicants with its publication', async () => {
    const typesFor = async (user: User) =>
      (await user.get(`/v1/calls/${callId}/history`)).body.items.map((each: any) => each.type);
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
    await applicant.post(`/v1/applications/${live}/submissions`, {});
    await mine.until(/"status":"submitted"/);
    await colleague.until(/id: 2\ndata: \{"status":"submitted","revision":2/);

    const people = (await administrator.get('/v1/people?limit=100')).body.items;
    const sofie = people.find((each: any) => each.name === 'Sofie Claes');
    const organisationId = await tandem.organisation('FOD Economie');
    await administrator.post(`/v1/people/${sofie.id}/membershipEnds`, { organisationId, untilDate: '2022-02-01' });
    await colleague.ended();
    await applicant.post(`/v1/applications/${live}/withdrawals`, { reason: 'Geen tijd.' });
    await mine.until(/"status":"withdrawn"/);
    expect(colleague.text()).not.toContain('withdrawn');
    mine.leave();

    const resumed = await tandem.follow('ines.peeters', `/v1/applications/${live}/changes`, '2');
    await resumed.until(/id: 3/);
    expect(resumed.text()).not.toContain('id: 2');
    resumed.leave();
    expect((await (await tandem.as('nora.benali')).get(`/v1/applications/${live}/changes`)).status).toBe(404);
  });
});
