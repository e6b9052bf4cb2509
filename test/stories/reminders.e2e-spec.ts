import { draft, personIdOf, project, publishedCall } from '../support/examples';
import { startTandem, type Tandem, type User } from '../support/tandem';

let tandem: Tandem;
let administrator: User;
let applicant: User;

beforeAll(async () => {
  tandem = await startTandem();
  administrator = await tandem.as('an.verlinden');
  applicant = await tandem.as('ines.peeters');
});
afterAll(() => tandem.stop());

const mailsOf = async (template: string, callId: string, person?: string) => {
  await tandem.settled();
  const { body } = await administrator.get(`/v1/calls/${callId}`);
  const mails = await tandem.mails(person && `${person}@tandem.example`);
  const { nl, fr } = body.content.title;
  return mails.filter(({ template: of, text }) => of === template && (text.includes(nl) || text.includes(fr)));
};
const call = (n: string, changes: object = {}): Promise<string> =>
  publishedCall(administrator, { scheme: `scheme${n}`, title: { nl: `Oproep ${n}`, fr: `Appel ${n}` }, ...changes });
const deliveries = async (query: string) => (await administrator.get(`/v1/deliveries?limit=200&${query}`)).body.items;

describe('an embargo', () => {
  const moment = '2022-02-10T09:00:00.000Z';
  let callId: string;
  const seenBy = async (user: User): Promise<readonly number[]> => {
    const about = `/v1/calls/${callId}`;
    const asOf = `${about}?asOf=2022-02-01T09:00:00.000Z`;
    const [page, past, history] = await Promise.all([about, asOf, `${about}/history`].map((path) => user.get(path)));
    const { body } = await user.get('/v1/calls?scheme=schemeSecret&total=true');
    return [page!.status, past!.status, history!.status, body.items.length, body.total];
  };

  it('hides a published call from everybody outside the administration', async () => {
    await tandem.at('2022-02-01T09:00:00.000Z');
    callId = await call('Secret', { embargo: { date: '2022-02-10', time: '10:00' } });
    await tandem.settled();
    for (const person of ['ines.peeters', 'bart.desmet', 'marc.dubois'])
      expect(await seenBy(await tandem.as(person))).toEqual([404, 404, 404, 0, 0]);
    await expect(tandem.follow('ines.peeters', `/v1/calls/${callId}/changes`)).rejects.toThrow('404');
    const refused = await applicant.post('/v1/applications', { callId });
    expect(refused.body.type).toBe('urn:problem-type:tandem:callUnknown');
    expect(await seenBy(administrator)).toEqual([200, 200, 200, 1, 1]);
    const { body } = await administrator.get(`/v1/calls/${callId}`);
    expect(body).toMatchObject({ status: 'announced', procedure: { embargoAt: moment } });
  });

  it('holds the mails, and shows them held with the instant', async () => {
    const held = await deliveries('state=held');
    expect(held.length).toBeGreaterThan(3);
    for (const each of held) expect(each).toMatchObject({ state: 'held', heldUntil: moment, attempts: 0 });
    expect(await mailsOf('CallPublished', callId)).toEqual([]);
    await tandem.at('2022-02-10T08:59:59.999Z');
    expect(await deliveries('state=held')).toHaveLength(held.length);
    expect(await seenBy(applicant)).toEqual([404, 404, 404, 0, 0]);
  });

  it('ends at its instant: the call is there, and each mail goes out once', async () => {
    const held = (await deliveries('state=held')).length;
    await tandem.at(moment);
    expect(await mailsOf('CallPublished', callId)).toHaveLength(held);
    await tandem.at('2022-02-10T09:00:00.001Z');
    await tandem.at('2022-02-11T09:00:00.000Z');
    expect(await mailsOf('CallPublished', callId)).toHaveLength(held);
    expect(await deliveries('state=held')).toEqual([]);
    expect(await seenBy(applicant)).toEqual([200, 200, 200, 1, 1]);
    expect((await applicant.get(`/v1/calls/${callId}`)).body.procedure.embargoAt).toBeUndefined();
    expect((await applicant.post('/v1/applications', { callId })).status).toBe(201);
  });

  it('is told when it ends also to who became an applicant meanwhile, once', async () => {
    const later = await call('Later', { embargo: { date: '2022-02-15' } });
    await tandem.settled();
    await administrator.grantRole({
      id: await personIdOf(tandem, 'hans.deckers'),
      role: 'applicant',
      reason: 'Nieuwe taak.',
    });
    await tandem.settled();
    await tandem.at('2022-02-14T22:59:59.999Z');
    expect(await mailsOf('CallPublished', later)).toEqual([]);
    await tandem.at('2022-02-14T23:00:00.000Z');
    await tandem.at('2022-02-15T09:00:00.000Z');
    expect(await mailsOf('CallPublished', later, 'hans.deckers')).toHaveLength(1);
    expect(await mailsOf('CallPublished', later, 'ines.peeters')).toHaveLength(1);
  });

  it('keeps a call secret for ever that was cancelled before it ended', async () => {
    const off = await call('Never', { embargo: { date: '2022-02-20' } });
    await administrator.post(`/v1/calls/${off}/cancellations`, { reason: 'Geen krediet.' });
    await tandem.at('2022-02-21T09:00:00.000Z');
    expect(await mailsOf('CallPublished', off)).toEqual([]);
    expect(await mailsOf('CallCancelled', off)).toEqual([]);
    expect((await deliveries('state=suppressed')).some(({ template }: any) => template === 'CallPublished')).toBe(true);
    expect((await applicant.get(`/v1/calls/${off}`)).status).toBe(404);
    expect((await administrator.get(`/v1/calls/${off}`)).body.status).toBe('cancelled');
  });

  it('may not outlast the call', async () => {
    const { body } = await administrator.post('/v1/calls', {
      scheme: 'tooLong',
      year: 2022,
      closes: { date: '2022-04-01' },
      embargo: { date: '2022-04-02' },
    });
    const refused = await administrator.post(`/v1/calls/${body.id}/publications`, {});
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.body)).toContain('callEmbargoAfterClosing');
  });
});

describe('reminders of the closing (N2)', () => {
  it('come 14, 3 and 1 days before, once each, and never after the submission', async () => {
    await tandem.at('2022-02-01T09:00:00.000Z');
    const callId = await call('Reminded');
    const id = await draft(applicant, callId);
    const got = async (person: string) => (await mailsOf('ClosingReminder', callId, person)).length;
    await tandem.at('2022-03-17T22:59:59.999Z');
    expect(await got('ines.peeters')).toBe(0);
    await tandem.at('2022-03-17T23:00:00.000Z');
    await tandem.at('2022-03-20T09:00:00.000Z');
    const [mail, ...more] = await mailsOf('ClosingReminder', callId, 'ines.peeters');
    expect(more).toEqual([]);
    expect(mail!.text).toMatch(/vrijdag 1 april 2022.*23:59/);
    const officers = (await mailsOf('ClosingReminder', callId)).length;
    expect(officers).toBeGreaterThan(1);
    await tandem.at('2022-03-29T09:00:00.000Z');
    expect(await got('ines.peeters')).toBe(2);
    await applicant.post(`/v1/applications/${id}/submissions`, {});
    await tandem.settled();
    await tandem.at('2022-03-31T09:00:00.000Z');
    await tandem.at('2022-04-01T21:59:59.999Z');
    expect(await got('ines.peeters')).toBe(2);
  });

  it('of an unfinished file come once after the close', async () => {
    await tandem.at('2022-02-01T09:00:00.000Z');
    const callId = await call('Unfinished');
    const [left, filed] = [
      await draft(applicant, callId, { ...project, title: 'Onaf' }),
      await draft(applicant, callId),
    ];
    await applicant.post(`/v1/applications/${filed}/submissions`, {});
    await tandem.settled();
    await tandem.at('2022-04-01T22:00:00.000Z');
    await tandem.at('2022-04-20T22:00:00.000Z');
    const mails = await mailsOf('IncompleteFile', callId);
    expect(mails.map(({ to }) => to)).toEqual(['ines.peeters@tandem.example']);
    expect(mails[0]!.text).toContain('Onaf');
    const { body } = await applicant.get(`/v1/applications/${left}`);
    expect([body.status, body.history.at(-1).type]).toEqual(['draft', 'IncompleteFileReminded']);
  });
});

describe('a draft that nobody works on', () => {
  it('is announced, removed and erased; its history and its past go on answering', async () => {
    await tandem.at('2022-01-15T09:00:00.000Z');
    const callId = await call('Unused', { unusedDrafts: { remindAfterDays: 10, removeAfterDays: 15 } });
    const [left, used] = [await draft(applicant, callId), await draft(applicant, callId)];
    await tandem.settled();
    await tandem.at('2022-03-01T09:00:00.000Z'); // long after both days: the reminder comes first all the same
    await tandem.settled();
    expect((await applicant.get(`/v1/applications/${left}`)).body).toMatchObject({
      status: 'draft',
      removalOn: '2022-03-06',
    });
    expect(await mailsOf('DraftUnused', callId, 'ines.peeters')).toHaveLength(2);
    await applicant.patch(`/v1/applications/${used}`, { title: 'Toch verder' });
    await tandem.settled();
    await tandem.at('2022-03-05T22:59:59.999Z');
    expect((await applicant.get(`/v1/applications/${left}`)).body.status).toBe('draft');
    await tandem.at('2022-03-05T23:00:00.000Z');
    expect(await mailsOf('DraftRemoved', callId, 'ines.peeters')).toHaveLength(1);
    const [gone, kept] = [left, used].map((id) => `/v1/applications/${id}`);
    const page = (await applicant.get(gone!)).body;
    expect(page.status).toBe('removed');
    expect(page.answers).toMatchObject({
      description: 'erased',
      costLines: [{ label: 'erased', costCents: 1_000_000 }],
    });
    expect(page.history.map(({ type }: any) => type).slice(-2)).toEqual(['DraftReminded', 'DraftRemoved']);
    expect((await applicant.get(`${gone!}?asOf=2022-02-01T00:00:00.000Z`)).body.status).toBe('draft');
    expect((await applicant.get(`${gone!}/history`)).status).toBe(200);
    expect((await applicant.get(kept!)).body.answers.description).toBe(project.description);
    expect((await applicant.patch(gone!, { title: 'Terug' })).status).toBe(409);
    const rows = await tandem.database.query('select 1 from vault_words where subject = $1', [`application-${left}`]);
    expect(rows).toEqual([]);
    expect((await administrator.get(`/v1/calls/${callId}`)).body.counts.draft).toBe(1);
  });
});
