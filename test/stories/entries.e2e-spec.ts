import { admissible, draft, project, publishedCall } from '../support/examples';
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

const calls: string[] = [];
const call = async (changes: object = {}): Promise<string> => {
  const n = String(calls.length + 1);
  const title = { nl: `Oproep ${n}`, fr: `Appel ${n}` };
  calls.push(await publishedCall(administrator, { scheme: `entries${n}`, title, ...changes }));
  return calls.at(-1)!;
};
const submitted = async (callId: string): Promise<string> => {
  const id = await draft(applicant, callId);
  expect((await applicant.post(`/v1/applications/${id}/submissions`, {})).status).toBe(201);
  return id;
};
const rule = ({ body }: { body: any }): string => String(body.type).replace('urn:problem-type:tandem:', '');
const mailsOf = async (person: string, template: string) => {
  await tandem.settled();
  return (await tandem.mails(`${person}@tandem.example`)).filter((mail) => mail.template === template);
};

describe('a duplicate (B.2)', () => {
  it('is withdrawn by an administrator, shown on its page and told to the organisation; the original does not move', async () => {
    const callId = await call();
    const [first, second] = [await submitted(callId), await submitted(callId)];
    const before = (await applicant.get(`/v1/applications/${first}`)).body;
    const reason = 'Tweemaal hetzelfde project.';
    const marked = await administrator.post(`/v1/applications/${second}/duplicateMarks`, {
      duplicateOf: first,
      reason,
    });
    expect([marked.status, marked.headers.get('location')]).toEqual([201, `/v1/applications/${second}`]);
    await tandem.settled();
    const shown = (await applicant.get(`/v1/applications/${second}`)).body;
    expect(shown).toMatchObject({ status: 'withdrawn', withdrawalReason: reason, duplicateOf: { id: first } });
    expect((await applicant.get(`/v1/applications/${first}`)).body).toEqual(before);
    expect((await administrator.get(`/v1/calls/${callId}`)).body.counts).toMatchObject({ submitted: 1, withdrawn: 1 });
    const [mail, ...more] = await mailsOf('marc.dubois', 'ApplicationMarkedDuplicate');
    expect(more).toEqual([]);
    expect(mail!.text).toContain(reason);
  });

  it('drops the grant that was proposed for it, and is refused after the decision', async () => {
    const callId = await call();
    const [kept, proposed, awarded] = [
      await admissible(tandem, 'ines.peeters', callId, 1_000_000),
      await admissible(tandem, 'ines.peeters', callId, 1_000_000),
      await admissible(tandem, 'ines.peeters', callId, 1_000_000),
    ];
    const propose = async (applicationId: string) =>
      (await administrator.post(`/v1/calls/${callId}/grants`, { applicationId, grantedCents: 800_000 })).body.id;
    await propose(proposed);
    const grant = await propose(awarded);
    const motivation = 'Sterk project.';
    await administrator.post(`/v1/calls/${callId}/grants/${grant}/decisions`, { outcome: 'awarded', motivation });
    const mark = (id: string) =>
      administrator.post(`/v1/applications/${id}/duplicateMarks`, { duplicateOf: kept, reason: 'Dubbel.' });
    expect((await mark(proposed)).status).toBe(201);
    expect(rule(await mark(awarded))).toBe('grantDecidedAlready');
    await tandem.settled();
    expect((await administrator.get(`/v1/calls/${callId}/envelope`)).body).toMatchObject({
      proposedCents: 0,
      awardedCents: 800_000,
    });
  });
});

describe('a call that takes one open application of an organisation (F11)', () => {
  it('lets one of twenty-five through that two people start at the same time, and another once it is withdrawn', async () => {
    const callId = await call({ entriesPerOrganisation: 'oneOpen' });
    await tandem.settled();
    expect((await applicant.get(`/v1/calls/${callId}`)).body.procedure.entriesPerOrganisation).toBe('oneOpen');
    const colleague = await tandem.as('marc.dubois');
    const starts = await Promise.all(
      Array.from({ length: 25 }, (_, n) => (n % 2 ? applicant : colleague).post('/v1/applications', { callId })),
    );
    const [started, ...more] = starts.filter(({ status }) => status === 201);
    expect(more).toEqual([]);
    const refused = starts.filter(({ status }) => status === 422);
    expect(refused.map(rule)).toEqual(Array(24).fill('organisationHasOpenApplication'));
    expect((await (await tandem.as('claire.fontaine')).post('/v1/applications', { callId })).status).toBe(201);
    await applicant.post(`/v1/applications/${started!.body.id}/withdrawals`, { reason: 'Later.' });
    expect((await colleague.post('/v1/applications', { callId })).status).toBe(201);
    expect(rule(await applicant.post('/v1/applications', { callId }))).toBe('organisationHasOpenApplication');
  });
});

describe('a copy (F13)', () => {
  it('goes to another open call with the same answers; each of the two names the other', async () => {
    const [callId, next] = [await call(), await call()];
    const origin = await submitted(callId);
    const copied = await applicant.post(`/v1/applications/${origin}/copies`, { callId: next }, { key: 'copy' });
    expect([copied.status, copied.headers.get('location')]).toEqual([201, `/v1/applications/${copied.body.id}`]);
    const again = await applicant.post(`/v1/applications/${origin}/copies`, { callId: next }, { key: 'copy' });
    expect([again.headers.get('idempotent-replayed'), again.body]).toEqual(['true', copied.body]);
    const [one, two] = [
      (await applicant.get(`/v1/applications/${origin}`)).body,
      (await applicant.get(`/v1/applications/${copied.body.id}`)).body,
    ];
    expect(two.answers).toEqual(one.answers);
    expect(two.answers).toMatchObject(project);
    expect(two).toMatchObject({ status: 'draft', callId: next, copiedFrom: { id: origin, reference: one.reference } });
    expect(one.copies).toEqual([{ id: copied.body.id, title: project.title }]);
    const stranger = await tandem.as('claire.fontaine');
    expect((await stranger.post(`/v1/applications/${origin}/copies`, {})).status).toBe(404);
  });
});
