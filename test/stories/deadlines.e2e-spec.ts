import { draft, firstLateMoment, lastMoment, publishedCall } from '../support/examples';
import { startTandem, type Tandem, type User } from '../support/tandem';

let tandem: Tandem;
let administrator: User;
let applicant: User;
let callId: string;

beforeAll(async () => {
  tandem = await startTandem();
  administrator = await tandem.as('an.verlinden');
  applicant = await tandem.as('ines.peeters');
  await tandem.at('2022-02-01T09:00:00.000Z');
  callId = await publishedCall(administrator);
});
afterAll(() => tandem.stop());

const submit = (id: string) => applicant.post(`/v1/applications/${id}/submissions`, {});

describe('the window of a call (D1, D2, D9)', () => {
  it('accepts the last millisecond and refuses the next, which it records', async () => {
    const [inTime, late] = [await draft(applicant, callId), await draft(applicant, callId)];
    await tandem.at(lastMoment);
    expect((await submit(inTime)).status).toBe(201);
    await tandem.at(firstLateMoment);
    const refused = await submit(late);
    expect(refused.status).toBe(422);
    expect(refused.body.type).toBe('urn:problem-type:tandem:applicationLate');
    const { body } = await applicant.get(`/v1/applications/${late}`);
    expect(body.status).toBe('draft');
    expect(body.history.map((line: any) => line.type)).toContain('ApplicationRejectedAsLate');
  });

  it('opens at the start of its first day in Brussels and not a millisecond before', async () => {
    await tandem.at('2022-01-09T22:59:59.999Z');
    expect((await applicant.post('/v1/applications', { callId })).body.type).toBe(
      'urn:problem-type:tandem:callNotOpenYet',
    );
    await tandem.at('2022-01-09T23:00:00.000Z');
    expect((await applicant.post('/v1/applications', { callId })).status).toBe(201);
  });

  it('leaves the answers of a draft as they are when it is saved after closing', async () => {
    await tandem.at('2022-02-01T09:00:00.000Z');
    const id = await draft(applicant, callId);
    await tandem.at('2022-05-01T09:00:00.000Z');
    const refused = await applicant.patch(`/v1/applications/${id}`, { title: 'Te laat' });
    expect([refused.status, refused.body.type]).toEqual([422, 'urn:problem-type:tandem:callClosed']);
    expect((await applicant.get(`/v1/applications/${id}`)).body.answers.title).toBe('Inclusieve werving');
  });

  it('is always open without start and end', async () => {
    const always = await publishedCall(administrator, {
      scheme: 'alwaysOpen',
      title: { nl: 'Altijd', fr: 'Toujours' },
      opens: undefined,
      closes: undefined,
    });
    await tandem.at('2031-01-01T00:00:00.000Z');
    expect((await submit(await draft(applicant, always))).status).toBe(201);
    const second = await administrator.post('/v1/calls', { scheme: 'alwaysOpen', year: 2023 });
    expect(second.status).toBe(201);
  });
});
