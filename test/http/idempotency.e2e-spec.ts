import { randomUUID } from 'node:crypto';
import { draft, firstLateMoment, project, publishedCall } from '../support/examples';
import { startTandem, type Answer, type Tandem, type User, userOf } from '../support/tandem';
import { storedIn } from './problems';

let tandem: Tandem;
let administrator: User;
let elsewhere: User; // the same administrator at a second API
let applicant: User;
let callId: string;

beforeAll(async () => {
  tandem = await startTandem();
  administrator = await tandem.as('an.verlinden');
  applicant = await tandem.as('ines.peeters');
  const second = await tandem.secondApi();
  elsewhere = userOf(second.url, await tandem.tokenOf('an.verlinden'));
  await tandem.at('2022-02-01T09:00:00.000Z');
  callId = await publishedCall(administrator);
});
beforeEach(() => tandem.at('2022-02-01T09:00:00.000Z'));
afterAll(() => tandem.stop());

const replayed = ({ headers }: Answer): boolean => headers.get('idempotent-replayed') === 'true';
const typeOf = ({ body }: Answer): string => body.type;
const eventsOf = async (stream: string): Promise<readonly string[]> =>
  (
    await tandem.database.query<{ type: string }>('select type from events where stream_id = $1 order by revision', [
      stream,
    ])
  ).map(({ type }) => type);
const revisionOf = ({ headers }: Answer): number => Number(headers.get('etag')!.replaceAll('"', ''));

describe('a command with an Idempotency-Key', () => {
  it('sent 20 times at once has one effect and one answer', async () => {
    const options = { key: randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        (n % 2 ? administrator : elsewhere).post('/v1/calls', { year: 2022 }, options),
      ),
    );
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(new Set(answers.map(({ status, headers }) => `${String(status)} ${headers.get('location')}`)).size).toBe(1);
    expect(answers.map(replayed).filter((again) => !again)).toHaveLength(1);
    expect(await eventsOf(`call-${answers[0]!.body.id}`)).toEqual(['CallDrafted']);
  });

  it('is refused with another body', async () => {
    const options = { key: randomUUID() };
    await administrator.post('/v1/calls', { year: 2022 }, options);
    const other = await administrator.post('/v1/calls', { year: 2023 }, options);
    expect([other.status, typeOf(other)]).toEqual([422, 'urn:problem-type:tandem:idempotencyKeyReused']);
  });

  it('is another command on another path, and for another person', async () => {
    const options = { key: randomUUID() };
    const [one, two] = [await draft(applicant, callId), await draft(applicant, callId)];
    const answers = [
      await applicant.post(`/v1/applications/${one}/submissions`, undefined, options),
      await applicant.post(`/v1/applications/${two}/submissions`, undefined, options),
    ];
    const colleague = await tandem.as('marc.dubois');
    const started = await applicant.post('/v1/applications', { callId }, options);
    const theirs = await colleague.post('/v1/applications', { callId }, options);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect([...answers, started, theirs].some(replayed)).toBe(false);
    expect(theirs.body.id).not.toBe(started.body.id);
  });

  it('is known to an API that never saw it', async () => {
    const options = { key: randomUUID() };
    const first = await administrator.post('/v1/calls', { year: 2024 }, options);
    await tandem.settled();
    const before = await storedIn(tandem);
    const again = await elsewhere.post('/v1/calls', { year: 2024 }, options);
    expect([again.status, again.body, replayed(again)]).toEqual([first.status, first.body, true]);
    const third = userOf((await tandem.secondApi()).url, await tandem.tokenOf('an.verlinden'));
    expect((await third.post('/v1/calls', { year: 2024 }, options)).body).toEqual(first.body);
    expect(await storedIn(tandem)).toEqual(before);
  });

  it('that was refused is decided again: late, then extended', async () => {
    const scheme = await publishedCall(administrator, {
      scheme: 'extended',
      ordinal: 1,
      title: { nl: 'Verlengd', fr: 'Prolongé' },
    });
    const id = await draft(applicant, scheme);
    const options = { key: randomUUID() };
    const submit = () => applicant.post(`/v1/applications/${id}/submissions`, undefined, options);
    await tandem.at(firstLateMoment);
    expect(typeOf(await submit())).toBe('urn:problem-type:tandem:applicationLate');
    expect(typeOf(await submit())).toBe('urn:problem-type:tandem:applicationLate');
    expect((await eventsOf(`application-${id}`)).filter((type) => type === 'ApplicationRejectedAsLate')).toHaveLength(
      1,
    );
    await tandem.at('2022-03-31T09:00:00.000Z');
    const extended = await administrator.post(`/v1/calls/${scheme}/extensions`, {
      closes: { date: '2022-04-15' },
      reason: 'Storing',
    });
    expect(extended.status).toBe(201);
    await tandem.at(firstLateMoment);
    const accepted = await submit();
    expect([accepted.status, replayed(accepted)]).toEqual([201, false]);
    const again = await submit();
    expect([again.body, replayed(again)]).toEqual([accepted.body, true]);
  });

  it('that was refused before anything was written is decided again', async () => {
    const { body: started } = await applicant.post('/v1/applications', { callId });
    const options = { key: randomUUID() };
    const submit = () => applicant.post(`/v1/applications/${started.id}/submissions`, undefined, options);
    expect(typeOf(await submit())).toBe('urn:problem-type:tandem:applicationIncomplete');
    await applicant.patch(`/v1/applications/${started.id}`, project);
    expect((await submit()).status).toBe(201);
  });
});

describe('If-Match', () => {
  it('refuses what has changed, and tells the revision now', async () => {
    const id = await draft(applicant, callId);
    const path = `/v1/applications/${id}`;
    const revision = revisionOf(await applicant.get(path));
    const fresh = await applicant.patch(path, { title: 'Eerste' }, { ifMatch: `"${String(revision)}"` });
    expect([fresh.status, revisionOf(fresh)]).toEqual([200, revision + 1]);
    const stale = await applicant.patch(path, { title: 'Tweede' }, { ifMatch: `"${String(revision)}"` });
    expect([stale.status, typeOf(stale)]).toEqual([412, 'urn:problem-type:tandem:revisionStale']);
    expect([stale.body.currentRevision, revisionOf(stale)]).toEqual([revision + 1, revision + 1]);
    const any = await applicant.patch(path, { title: 'Derde' }, { ifMatch: '*' });
    expect([any.status, (await applicant.get(path)).body.answers.title]).toEqual([200, 'Derde']);
  });

  it('lets one of ten writers who saw the same through', async () => {
    const id = await draft(applicant, callId);
    const ifMatch = revisionOf(await applicant.get(`/v1/applications/${id}`));
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        applicant.patch(`/v1/applications/${id}`, { title: `T${String(n)}` }, { ifMatch }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(412)]);
  });
});

it('25 concurrent writers of two processes lose nothing, and revisions have no gap', async () => {
  const { body: call } = await administrator.post('/v1/calls', {});
  const revise = (n: number) =>
    (n % 2 ? administrator : elsewhere).patch(`/v1/calls/${call.id}`, { title: { nl: `Titel ${String(n)}` } });
  const answers = await Promise.all(Array.from({ length: 25 }, (_, n) => revise(n)));
  expect(answers.map(({ status }) => status)).toEqual(Array(25).fill(200));
  expect(answers.map(revisionOf).sort((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, n) => n + 1));
  const events = await tandem.database.query<{ revision: number; title: string }>(
    `select revision, data->'draft'->'title'->>'nl' as title from events where stream_id = $1 order by revision`,
    [`call-${call.id}`],
  );
  expect(events.map(({ revision }) => revision)).toEqual(Array.from({ length: 26 }, (_, n) => n));
  expect(new Set(events.slice(1).map(({ title }) => title)).size).toBe(25);
});

describe('Read-After', () => {
  it('shows in a list, also elsewhere, what the receipt speaks of', async () => {
    for (let n = 0; n < 10; n++) {
      const { body: receipt } = await administrator.post('/v1/calls', { scheme: `seen${String(n)}` });
      const headers = { 'read-after': receipt.position as string };
      for (const reader of [administrator, elsewhere]) {
        const { body } = await reader.get(`/v1/calls?scheme=seen${String(n)}`, { headers });
        expect(body.items.map(({ id }: { id: string }) => id)).toEqual([receipt.id]);
      }
    }
  });

  it('refuses a token that is not ours', async () => {
    const { body: receipt } = await administrator.post('/v1/calls', {});
    const position = receipt.position as string;
    const forged = (position.startsWith('A') ? 'B' : 'A') + position.slice(1);
    for (const token of [forged, position.slice(1), `${position}A`, '1', Buffer.alloc(16).toString('base64url')]) {
      const answer = await administrator.get('/v1/calls', { headers: { 'read-after': token } });
      expect([token, answer.status, answer.body.errors?.[0].field]).toEqual([token, 400, 'Read-After']);
    }
  });
});
