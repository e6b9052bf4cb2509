import { draft, firstLateMoment, lastMoment, publishedCall } from '../support/examples';
import { refused, startTandem, type Tandem, type User } from '../support/tandem';

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

const submit = (id: string) => applicant.submitApplication({ id });

describe('the window of a call (D1, D2, D9)', () => {
  it('accepts the last millisecond and refuses the next, which it records', async () => {
    const [inTime, late] = [await draft(applicant, callId), await draft(applicant, callId)];
    await tandem.at(lastMoment);
    await submit(inTime);
    await tandem.at(firstLateMoment);
    expect(await refused(submit(late))).toMatchObject({ status: 422, rule: 'applicationLate' });
    const { status, history } = await applicant.getApplication({ id: late });
    expect(status).toBe('draft');
    expect(history.map(({ type }) => type)).toContain('ApplicationRejectedAsLate');
  });

  it('opens at the start of its first day in Brussels and not a millisecond before', async () => {
    await tandem.at('2022-01-09T22:59:59.999Z');
    expect((await refused(applicant.startApplication({ callId }))).rule).toBe('callNotOpenYet');
    await tandem.at('2022-01-09T23:00:00.000Z');
    await applicant.startApplication({ callId });
  });

  it('leaves the answers of a draft as they are when it is saved after closing', async () => {
    await tandem.at('2022-02-01T09:00:00.000Z');
    const id = await draft(applicant, callId);
    await tandem.at('2022-05-01T09:00:00.000Z');
    const saved = applicant.saveApplication({ id, title: 'Te laat' });
    expect(await refused(saved)).toMatchObject({ status: 422, rule: 'callClosed' });
    expect((await applicant.getApplication({ id })).answers.title).toBe('Inclusieve werving');
  });

  it('is always open without start and end', async () => {
    const always = await publishedCall(administrator, {
      scheme: 'alwaysOpen',
      title: { nl: 'Altijd', fr: 'Toujours' },
      opens: undefined,
      closes: undefined,
    });
    await tandem.at('2031-01-01T00:00:00.000Z');
    await submit(await draft(applicant, always));
    await administrator.draftCall({ scheme: 'alwaysOpen', year: 2023 });
  });
});
