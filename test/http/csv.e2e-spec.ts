import { rawRequest, type RawAnswer } from '../support/raw-request';
import { publishedCall } from '../support/examples';
import { startTandem, type Tandem, type User } from '../support/tandem';
import { faultsOf } from './problems';

let tandem: Tandem;
let administrator: User;
let token: string;

beforeAll(async () => {
  tandem = await startTandem();
  administrator = await tandem.as('an.verlinden');
  token = await tandem.tokenOf('an.verlinden');
  await tandem.at('2022-02-01T09:00:00.000Z');
  await publishedCall(administrator, { title: { nl: '=1+1;=2', fr: 'Été "gratuit", ici' } });
  await tandem.settled();
});
afterAll(() => tandem.stop());

const get = (path: string, accept: string, headers: Record<string, string> = {}): Promise<RawAnswer> =>
  rawRequest(tandem.url, path, { token, headers: { accept, ...headers } });
const lines = ({ text }: RawAnswer): readonly string[] => text.split('\r\n');

describe('a list that is asked for as CSV', () => {
  it('is a file in UTF-8 that is called after the list and the day', async () => {
    const answer = await get('/v1/calls', 'text/csv', { 'accept-language': 'fr' });
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="calls-2022-02-01.csv"',
      'content-language': 'fr',
      'cache-control': 'no-store',
    });
    expect(lines(answer)[0]).toMatch(/^\uFEFFid,revision,status,title,scheme,/);
    expect(lines(answer)[1]).toContain(',"Été ""gratuit"", ici",');
    expect(lines(answer).slice(2)).toEqual(['']);
  });

  it('holds no formula, whichever separator a program takes', async () => {
    const inDutch = { 'accept-language': 'nl' };
    const [comma, semicolon] = [
      await get('/v1/calls', 'text/csv', inDutch),
      await get('/v1/calls', 'text/csv; separator=semicolon', inDutch),
    ];
    expect(lines(comma)[1]).toContain(`,"'=1+1;'=2",`);
    expect(lines(semicolon)[1]).toContain(`;"'=1+1;=2";`);
  });

  it('is whole, filtered and sorted as the list is', async () => {
    const { items } = await administrator.listPeople({ limit: 100 });
    expect(items.length).toBeGreaterThan(25); // more than a page
    const all = lines(await get('/v1/people', 'text/csv')).slice(1, -1);
    expect(all.map((line) => line.slice(0, 36))).toEqual(items.map(({ id }) => id));
    const some = lines(await get('/v1/people?role=auditor', 'text/csv')).slice(1, -1);
    const auditors = await administrator.listPeople({ role: 'auditor' });
    expect(some.map((line) => line.slice(0, 36))).toEqual(auditors.items.map(({ id }) => id));
    expect(some.length).toBeLessThan(all.length);
  });

  it('has a header when there is nothing in it', async () => {
    const answer = await get('/v1/decrees', 'text/csv');
    expect(lines(answer)[0]).toMatch(/^\uFEFFid,/);
    expect(lines(answer).slice(1)).toEqual(['']);
  });

  it('is read with the same rights as the list', async () => {
    const asked = { headers: { accept: 'text/csv' } };
    expect((await rawRequest(tandem.url, '/v1/people', asked)).status).toBe(401);
    const applicant = { ...asked, token: await tandem.tokenOf('ines.peeters') };
    const refused = await rawRequest(tandem.url, '/v1/deliveries', applicant);
    expect([refused.status, faultsOf(refused)]).toEqual([403, '']);
    const people = lines(await rawRequest(tandem.url, '/v1/people', applicant)).slice(1, -1);
    expect(people).toEqual([expect.stringContaining(',Ines Peeters,')]);
  });

  it('is given whole or not at all: no pages, and a refusal past ten thousand rows', async () => {
    const paged = await get('/v1/calls?limit=5&total=true', 'text/csv');
    expect([paged.status, faultsOf(paged)]).toEqual([400, '']);
    expect(JSON.parse(paged.text)).toMatchObject({ errors: [{ field: 'limit' }, { field: 'total' }] });
    const table = 'organisation_list';
    const { length } = lines(await get('/v1/organisations', 'text/csv')).slice(1, -1);
    await copies(table, 10_000 - length);
    const full = await get('/v1/organisations', 'text/csv');
    expect([full.status, lines(full).length - 2]).toEqual([200, 10_000]);
    await copies(table, 1);
    const refused = await get('/v1/organisations', 'text/csv', { 'accept-language': 'en' });
    expect([refused.status, faultsOf(refused)]).toEqual([422, '']);
    expect(JSON.parse(refused.text)).toMatchObject({ type: 'urn:problem-type:tandem:tableTooLong' });
    expect(refused.text).toContain('more than 10000 rows');
    expect(refused.headers['content-disposition']).toBeUndefined();
  });
});

describe('tables that many ask for at once', () => {
  it('are made a few at a time while others wait, and refused past that; who leaves holds up nobody', async () => {
    const leaving = new AbortController();
    const asked = async (signal?: AbortSignal): Promise<number> => {
      const headers = { authorization: `Bearer ${token}`, accept: 'text/csv' };
      const answer = await fetch(`${tandem.url}/v1/decrees`, { headers, ...(signal && { signal }) });
      await answer.text();
      return answer.status;
    };
    const [left, stayed] = await tandem.database.transaction(async (tx) => {
      await tx.query('lock table decree_list in access exclusive mode'); // so that none is made
      const gone = Array.from({ length: 30 }, () => asked(leaving.signal));
      const kept = Array.from({ length: 230 }, () => asked());
      const refused = [...gone, ...kept].map((each) => each.catch(() => 0));
      let over = 0;
      await new Promise<void>((done) => {
        for (const each of refused) void each.then(() => ++over === 260 - 204 && done());
      });
      leaving.abort();
      return [Promise.allSettled(gone), Promise.all(kept)] as const;
    });
    await left;
    expect(new Set(await stayed)).toEqual(new Set([200, 503]));
    expect(await asked()).toBe(200);
  });
});

/** So many more rows like the first. */
async function copies(table: string, count: number): Promise<void> {
  const row = `select * from ${table} order by position limit 1`;
  await tandem.database.query(
    `insert into ${table} (key, row, revision, position)
     select gen_random_uuid()::text, one.row, one.revision, one.position from (${row}) one, generate_series(1, $1)`,
    [count],
  );
}

describe('what is asked for in another form', () => {
  it.each(['*/*', 'application/json', 'application/json, text/plain, */*', 'text/html, */*;q=0.8', 'application/*'])(
    'is JSON for %s',
    async (accept) => {
      const answer = await get('/v1/calls', accept);
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    },
  );

  it.each([
    ['/v1/calls', 'application/xml'],
    ['/v1/calls', 'text/csv; separator=tab'],
    ['/v1/calls', 'text/csv; separator=constructor'],
    ['/v1/calls', 'application/json;q=0'],
    ['/v1/me', 'text/csv'],
  ])('is refused where it is not to be had: %s as %s', async (path, accept) => {
    const answer = await get(path, accept);
    expect([answer.status, faultsOf(answer)]).toEqual([406, '']);
    expect(JSON.parse(answer.text)).toMatchObject({ type: 'urn:problem-type:tandem:notAcceptable' });
  });

  it('is given where it is to be had: a stream of changes, and the head of a file without it', async () => {
    const { items } = await administrator.listCalls();
    const left = new AbortController();
    const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' };
    const stream = await fetch(`${tandem.url}/v1/calls/${items[0]!.id}/changes`, { headers, signal: left.signal });
    expect([stream.status, stream.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    left.abort();
    const head = await rawRequest(tandem.url, '/v1/calls', { method: 'HEAD', token, headers: { accept: 'text/csv' } });
    expect(head).toMatchObject({ status: 200, text: '', headers: { 'content-disposition': expect.any(String) } });
  });

  it('is no matter to commands and to those who watch the process', async () => {
    expect((await get('/health/live', 'text/csv')).status).toBe(200);
    const options = { method: 'POST', token, headers: { accept: 'text/csv', 'content-type': 'application/json' } };
    expect((await rawRequest(tandem.url, '/v1/calls', { ...options, body: '{}' })).status).toBe(201);
  });
});
