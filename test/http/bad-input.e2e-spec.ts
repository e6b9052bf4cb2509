import { publishedCall, call2022, draft } from '../support/examples';
import { rawRequest, type RawAnswer } from '../support/raw-request';
import { startTandem, type Tandem, type User } from '../support/tandem';
import { faultsOf, problemOf, storedIn } from './problems';

let tandem: Tandem;
let administrator: User;
let token: string;
let applicant: string;
let callId: string;
let application: string;
let before: object;

beforeAll(async () => {
  tandem = await startTandem();
  administrator = await tandem.as('an.verlinden');
  token = await tandem.tokenOf('an.verlinden');
  applicant = await tandem.tokenOf('ines.peeters');
  await tandem.at('2022-02-01T09:00:00.000Z');
  callId = await publishedCall(administrator);
  application = await draft(await tandem.as('ines.peeters'), callId);
  await tandem.settled();
});
beforeEach(async () => void (before = await storedIn(tandem)));
afterEach(async () => expect(await storedIn(tandem)).toEqual(before));
afterAll(() => tandem.stop());

const json = { 'content-type': 'application/json' };
const organisation = { kboNumber: '0566.988.259', kind: 'federalPublicService', names: { nl: 'Nieuw', fr: 'Nouveau' } };

const post = (path: string, body: string | Buffer | AsyncIterable<Buffer>, headers: Record<string, string> = {}) =>
  rawRequest(tandem.url, path, { method: 'POST', token, headers: { ...json, ...headers }, body });
const save = (body: string): Promise<RawAnswer> =>
  rawRequest(tandem.url, `/v1/applications/${application}`, { method: 'PATCH', token: applicant, headers: json, body });
const get = (path: string, headers: Record<string, string> = {}): Promise<RawAnswer> =>
  rawRequest(tandem.url, path, { token, headers });

/** One sound problem with this status, type and, when given, these fields. */
function refused(answer: RawAnswer, status: number, type: string, fields?: readonly string[]): void {
  expect([faultsOf(answer), answer.text]).toEqual(['', answer.text]);
  const problem = problemOf(answer);
  expect([problem.status, problem.type, ...(fields ? [problem.fields] : [])]).toEqual([
    status,
    type,
    ...(fields ? [fields] : []),
  ]);
}

describe('a body that is no JSON', () => {
  it.each([
    ['half an object', '{"kind":'],
    ['a trailing comma', '{"kind":"x",}'],
    ['single quotes', "{'kind':'x'}"],
    ['two values', '{}{}'],
    ['a word', 'undefined'],
    ['NaN', '{"year":NaN}'],
    ['a comment', '{/* */}'],
    ['a byte order mark', '\ufeff{}'],
    ['a raw NUL', '{"kind":"\0"}'],
    ['a raw line break in a text', '{"kind":"a\nb"}'],
    ['XML', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
  ])('is refused: %s', async (_, body) => refused(await post('/v1/organisations', body), 400, 'badRequest', ['']));

  it.each(['null', '[]', '"text"', '7', 'true', '[{}]'])('is refused as no object: %s', async (body) =>
    refused(await post('/v1/organisations', body), 400, 'badRequest'),
  );

  it.each(['', '{}'])('names every field that is needed when it is empty: "%s"', async (body) =>
    refused(await post('/v1/organisations', body), 400, 'badRequest', ['kboNumber', 'kind', 'names']),
  );

  it('is refused when it is not UTF-8', async () => {
    for (const bytes of [[0xff], [0xc3, 0x28], [0xed, 0xa0, 0x80], [0xc0, 0xaf]]) {
      const names = Buffer.concat([Buffer.from('{"nl":"'), Buffer.from(bytes), Buffer.from('","fr":"b"}')]);
      const head = Buffer.from('{"kboNumber":"0566.988.259","kind":"federalPublicService","names":');
      refused(await post('/v1/organisations', Buffer.concat([head, names, Buffer.from('}')])), 400, 'badRequest');
    }
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml'])(
    'is refused as %s',
    async (type) =>
      refused(
        await post('/v1/organisations', JSON.stringify(organisation), { 'content-type': type }),
        415,
        'mediaTypeUnsupported',
      ),
  );

  it.each(['nonsense', 'application/', ';', 'application/json, text/plain'])(
    'is refused with a broken type: %s',
    async (type) => {
      const answer = await post('/v1/organisations', JSON.stringify(organisation), { 'content-type': type });
      expect([faultsOf(answer), [400, 415].includes(answer.status)]).toEqual(['', true]);
    },
  );
});

describe('a body that is too much', () => {
  const nested = (open: string, close: string, depth: number): string => open.repeat(depth) + '1' + close.repeat(depth);

  it.each([17, 10_000, 100_000])('is refused %i deep', async (depth) => {
    refused(await post('/v1/organisations', nested('[', ']', depth)), 400, 'badRequest');
    refused(await post('/v1/organisations', nested('{"a":', '}', depth)), 400, 'badRequest');
    refused(await post('/v1/organisations', '['.repeat(depth)), 400, 'badRequest');
  });

  it('is refused at two mebibytes', async () =>
    refused(await post('/v1/organisations', JSON.stringify({ kind: 'x'.repeat(2 << 20) })), 413, 'bodyTooLarge'));

  it('is refused at 100 MB that are streamed, long before they are all read', async () => {
    let sent = 0;
    const chunk = Buffer.alloc(65_536, 'x');
    async function* stream(): AsyncGenerator<Buffer> {
      for (; sent < 100_000_000; sent += chunk.length) yield chunk;
    }
    const memory = process.memoryUsage().rss;
    refused(await post('/v1/organisations', stream()), 413, 'bodyTooLarge');
    expect(sent).toBeLessThan(20_000_000);
    expect(process.memoryUsage().rss - memory).toBeLessThan(150_000_000);
  });

  it('is refused when it says that it is large', async () =>
    refused(
      await post('/v1/organisations', 'x'.repeat(2_000_000), { 'content-length': '2000000' }),
      413,
      'bodyTooLarge',
    ));

  it('is refused with very long texts and lists', async () => {
    refused(await save(JSON.stringify({ title: 'x'.repeat(500_000) })), 400, 'badRequest', ['title']);
    refused(await save(JSON.stringify({ costLines: Array(50_000).fill({}) })), 400, 'badRequest', ['costLines']);
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`field${String(n)}`, n]));
    refused(await save(JSON.stringify(many)), 400, 'badRequest');
  });
});

describe('characters and names that do not belong', () => {
  it.each(['\\u0000', 'a\\u0000b', '\\ud800', '\\udc00', 'a\\ud83d', '\\ud83d\\ud83d'])(
    'a text with %s',
    async (text) => {
      refused(await save(`{"title":"${text}"}`), 400, 'badRequest', ['title']);
      refused(await save(`{"costLines":[{"label":"${text}"}]}`), 400, 'badRequest', ['costLines[0].label']);
      expect((await save(`{"${text}":1}`)).status).toBe(400);
    },
  );

  it.each(['__proto__', 'constructor', 'prototype'])('the name %s', async (name) => {
    refused(await save(`{"${name}":{"title":"x"}}`), 400, 'badRequest', [name]);
    refused(await save(`{"title":"x","${name}":1}`), 400, 'badRequest', [name]);
    refused(await save(`{"costLines":[{"${name}":{"isAdmin":true}}]}`), 400, 'badRequest', [`costLines[0].${name}`]);
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  });

  it.each(['toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', 'then', ''])('the field %s', async (name) =>
    refused(await save(JSON.stringify({ [name]: 1 })), 400, 'badRequest'),
  );

  it('names every field that is wrong at once, also deep down', async () =>
    refused(
      await save('{"title":7,"subject":"no","costLines":[{"costCents":"1"},{"extra":1}],"more":1}'),
      400,
      'badRequest',
      ['more', 'title', 'subject', 'costLines[0].costCents', 'costLines[1].extra'],
    ));
});

describe('an action without fields', () => {
  it('refuses fields rather than dropping them', async () => {
    const path = `/v1/applications/${application}/submissions`;
    const submit = (body: string) =>
      rawRequest(tandem.url, path, { method: 'POST', token: applicant, headers: json, body });
    refused(await submit('{"force":true}'), 400, 'badRequest', ['force']);
    refused(await submit('[1]'), 400, 'badRequest', ['']);
  });
});

describe('amounts', () => {
  it.each(['1.5', '0.1', '-1', '1e400', '-1e400', '1e15', '9007199254740993', '1e-7', '"100"', '1e999999'])(
    'of %s cents are refused',
    async (amount) => {
      const body = `{"callId":"${callId}","sourceLine":"06.40.22.01.00.02","lines":[{"organisationId":"${callId}","cents":${amount}}]}`;
      refused(await post('/v1/decrees', body), 400, 'badRequest', ['lines[0].cents']);
      refused(await post('/v1/calls', `{"envelopeCents":${amount}}`), 400, 'badRequest', ['envelopeCents']);
    },
  );
});

describe('what is known to be wrong', () => {
  const register = (changes: object): Promise<RawAnswer> =>
    post('/v1/organisations', JSON.stringify({ ...organisation, ...changes }));

  it('an organisation without a French name', async () =>
    refused(await register({ names: { nl: 'Alleen' } }), 400, 'badRequest', ['names.fr']));
  it('an enterprise number of another form', async () =>
    refused(await register({ kboNumber: '566.988.259' }), 400, 'badRequest', ['kboNumber']));
  it('an enterprise number with wrong check digits', async () =>
    refused(await register({ kboNumber: '0566.988.258' }), 422, 'kboNumberInvalid', ['kboNumber']));
  it('an unknown kind', async () => refused(await register({ kind: 'ministry' }), 400, 'badRequest', ['kind']));

  it.each(['2022-02-30', '2022-13-01', '2022-00-10', '2021-02-29', '2022-04-31', '0000-00-00'])(
    'a membership from %s',
    async (fromDate) => {
      const { body } = await administrator.get('/v1/me');
      const organisationId = await tandem.organisation('RIZIV');
      const answer = await post(`/v1/people/${body.id}/memberships`, JSON.stringify({ organisationId, fromDate }));
      expect([faultsOf(answer), problemOf(answer).status >= 400]).toEqual(['', true]);
    },
  );

  it.each(['2022-02-30T00:00:00.000Z', '2022-13-01T00:00:00.000Z', '2022-04-01T24:00:00.000Z', '2022-04-01'])(
    'business time %s',
    async (now) => {
      const answer = await rawRequest(tandem.url, '/dev/clock', {
        method: 'PUT',
        headers: json,
        body: JSON.stringify({ now }),
      });
      refused(answer, 400, 'badRequest', ['now']);
    },
  );

  it.each([
    ['2022-03-27', '02:30', 'wallTimeUnclear'],
    ['2022-10-30', '02:30', 'wallTimeUnclear'],
    ['2022-02-30', '12:00', 'dateUnknown'],
    ['2022-04-31', '12:00', 'dateUnknown'],
  ])('a deadline on %s at %s', async (date, time, rule) => {
    const closes = { date, time };
    const extended = await post(`/v1/calls/${callId}/extensions`, JSON.stringify({ closes, reason: 'Uitstel' }));
    refused(extended, 422, rule);
    const { body: call } = await administrator.post('/v1/calls', { ...call2022, scheme: 'pilot', closes });
    before = await storedIn(tandem);
    const published = await post(`/v1/calls/${call.id}/publications`, '');
    refused(published, 422, 'callIncomplete', ['closes']);
  });
});

describe('headers', () => {
  it.each(['x', '"a"', '-1', '1.5', '99999999999999', '"1", "2"', '""'])('If-Match: %s', async (value) =>
    refused(await post('/v1/calls', '{}', { 'if-match': value }), 400, 'badRequest', ['If-Match']),
  );
  it.each(['', ' ', 'a b', 'x'.repeat(256), 'é'])('Idempotency-Key: "%s"', async (value) =>
    refused(await post('/v1/calls', '{}', { 'idempotency-key': value }), 400, 'badRequest', ['Idempotency-Key']),
  );
  it.each(['x', '00000000000000000001', 'AAAAAAAAAAAAAAAAAAAAAA', '', 'qk0m3nKx1o7y5bq3rX2v1A'])(
    'Read-After: "%s"',
    async (value) => refused(await get('/v1/calls', { 'read-after': value }), 400, 'badRequest', ['Read-After']),
  );
  it('Read-After twice', async () => {
    const answer = await rawRequest(tandem.url, '/v1/calls', { token, headers: { 'read-after': ['x', 'y'] } });
    refused(answer, 400, 'badRequest', ['Read-After']);
  });
  it.each(['Bearer', 'Bearer a b', 'Basic abc', 'Bearer null', `Bearer ${'x'.repeat(8_000)}`])(
    'Authorization: %s',
    async (authorization) => {
      const answer = await rawRequest(tandem.url, '/v1/calls', { headers: { authorization } });
      refused(answer, 401, 'unauthenticated');
      expect(answer.headers['www-authenticate']).toBe('Bearer');
    },
  );
  it.each(['\u00e9\u00e8', 'zz;q=x', 'nl;q=', ';;;,,,', '*', 'x'.repeat(4_000)])('Accept-Language: %s', async (value) =>
    refused(await get('/v1/calls/x', { 'accept-language': value }), 404, 'notFound'),
  );
});

describe('query and path', () => {
  it.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=abc', 'limit'],
    ['limit=', 'limit'],
    ['limit=1.5', 'limit'],
    ['limit=-1', 'limit'],
    ['limit=1e1', 'limit'],
    ['limit=0x10', 'limit'],
    ['limit=%20%205', 'limit'],
    ['limit=1&limit=2', 'limit'],
    ['limit[]=1', 'limit[]'],
    ['limit[a]=1', 'limit[a]'],
    ['status=open&status=closed', 'status'],
    ['status=unheardOf', 'status'],
    ['year=1999', 'year'],
    ['scheme=A%20B', 'scheme'],
    ['total=yes', 'total'],
    ['unheardOf=1', 'unheardOf'],
    ['__proto__=1', '__proto__'],
    ['constructor=1', 'constructor'],
    ['scheme=%00', '"scheme"'],
    ['%00=1', '"\\u0000"'],
  ])('?%s', async (query, field) => refused(await get(`/v1/calls?${query}`), 400, 'badRequest', [field]));

  it.each(['x', 'W10', 'e30', 'bnVsbA', 'WzEsMiwzXQ', '%F0%9F%92%A9', 'x'.repeat(1_000)])('cursor=%s', async (cursor) =>
    refused(await get(`/v1/calls?cursor=${cursor}`), 422, 'cursorInvalid'),
  );
  it.each(['x', 'W10', 'e30', 'bnVsbA', 'WzEsMiwzXQ'])('cursor=%s of deliveries', async (cursor) =>
    refused(await get(`/v1/deliveries?cursor=${cursor}`), 422, 'cursorInvalid'),
  );
  it('a cursor of another list', async () => {
    const { body } = await administrator.get('/v1/organisations?limit=1');
    refused(await get(`/v1/calls?cursor=${body.next}`), 422, 'cursorInvalid');
  });

  it('a cursor that is repeated', async () =>
    refused(await get('/v1/calls?cursor=a&cursor=b'), 400, 'badRequest', ['cursor']));

  it('very many parameters', async () => {
    const query = Array.from({ length: 1_500 }, (_, n) => `p${String(n)}=1`).join('&');
    refused(await get(`/v1/calls?${query}`), 400, 'badRequest');
  });

  it.each([
    ['/v1/calls/%zz', 400],
    ['/v1/calls/%', 400],
    ['/v1/calls/%c3%28', 400],
    ['/v1/calls/%00', 404],
    ['/v1/calls/..%2f..%2fetc', 404],
    [`/v1/calls/${'x'.repeat(10_000)}`, 400],
    [`/v1/${'x'.repeat(10_000)}`, 404],
    ["/v1/calls/' or 1=1--", 404],
    ['/v1/calls/00000000-0000-0000-0000-000000000000', 404],
    ['/v1/calls/%F0%9F%92%A9', 404],
    ['/v1/unheardOf', 404],
    ['/', 404],
    ['/favicon.ico', 404],
  ])('%s answers %i', async (path, status) => {
    const answer = await get(path.replaceAll(' ', '%20'));
    expect([faultsOf(answer), answer.status]).toEqual(['', status]);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'PROPFIND', 'TRACE', 'OPTIONS'])(
    'the method %s where there is none',
    async (method) => refused(await rawRequest(tandem.url, '/v1/calls', { method, token }), 404, 'notFound'),
  );

  it.each(["O'Brien", '%', '_', '\\', '%25%27--', "'); drop table events;--"])(
    'a search for %s is only a search',
    async (text) => {
      const answer = await get(`/v1/organisations?search=${encodeURIComponent(text)}`);
      expect([answer.status, JSON.parse(answer.text).items]).toEqual([200, []]);
    },
  );
});

describe('the language of a refusal', () => {
  it.each([
    ['nl', 'Onleesbaar verzoek', 'kboNumber moet een tekst zijn'],
    ['fr', 'Demande illisible', 'kboNumber doit être un texte'],
    ['de', 'Unlesbare Anfrage', 'kboNumber muss ein Text sein'],
    ['en', 'Unreadable request', 'kboNumber must be a text'],
    ['fr-BE, nl;q=0.8', 'Demande illisible', 'kboNumber doit être un texte'],
    ['es, de;q=0.2, nl;q=0.1', 'Unlesbare Anfrage', 'kboNumber muss ein Text sein'],
  ])('is that of Accept-Language: %s', async (language, title, message) => {
    const answer = await post('/v1/organisations', JSON.stringify({ ...organisation, kboNumber: 7 }), {
      'accept-language': language,
    });
    const problem = JSON.parse(answer.text) as { title: string; errors: { message: string }[] };
    expect([problem.title, problem.errors[0]!.message]).toEqual([title, message]);
    expect(String(answer.headers['content-language'])).toBe(
      { O: 'nl', D: 'fr', U: title === 'Unreadable request' ? 'en' : 'de' }[title[0]!],
    );
  });
});
