import { performance } from 'node:perf_hooks';
import { rawRequest } from '../support/raw-request';
import { startTandem, type Tandem, type User } from '../support/tandem';
import type { Kind } from './people';
import { buildWorld, type World } from './world';

let tandem: Tandem;
let world: World;
const idOf = (thing: string): string => world.things[thing]!.id!;
const user = (kind: Kind): User => world.people.get(kind)!.user;
const token = (kind: Kind): string | undefined => world.people.get(kind)!.token;

beforeAll(async () => {
  tandem = await startTandem();
  world = await buildWorld(tandem);
});
afterAll(() => tandem.stop());

describe('what one may not see', () => {
  const writes: readonly (readonly [string, string, object | undefined])[] = [
    ['PATCH', '', { title: 'Van een ander' }],
    ['POST', '/submissions', undefined],
    ['POST', '/withdrawals', { reason: 'Van een ander' }],
  ];
  const send = (id: string, [method, path, body]: (typeof writes)[number], ifMatch?: string) =>
    user('otherApplicant').send(
      method,
      `/v1/applications/${id}${path}`,
      body && JSON.stringify(body),
      ifMatch === undefined ? {} : { ifMatch },
    );

  it.each(['0', '7', '*', '"1"'])('is not betrayed by If-Match: %s', async (ifMatch) => {
    for (const write of writes) {
      const hidden = await send(idOf('submittedApplication'), write, ifMatch);
      const unknown = await send(idOf('unknown'), write, ifMatch);
      expect([write[1], hidden.status, hidden.body]).toEqual([write[1], 404, unknown.body]);
      expect([...hidden.headers.keys()].sort()).toEqual([...unknown.headers.keys()].sort());
      expect(unknown.status).toBe(404);
    }
  });

  it('is not betrayed by starting an application for a call that is still a draft', async () => {
    const organisationId = world.references.organisationId;
    const start = (callId: string) => user('applicant').post('/v1/applications', { callId, organisationId });
    const [draft, unknown] = [await start(idOf('draftCall')), await start(idOf('unknown'))];
    expect([draft.status, draft.body]).toEqual([unknown.status, unknown.body]);
  });

  it('is not counted, found or filtered out of lists', async () => {
    const { body } = await user('otherApplicant').get('/v1/applications?total=true&limit=100');
    expect(body).toEqual({ items: [], total: 0 });
    const byCall = await user('otherApplicant').get(`/v1/calls/${idOf('openCall')}/grants?total=true`);
    expect(byCall.body).toEqual({ items: [], total: 0 });
    const calls = await user('applicant').get('/v1/calls?status=draft&total=true');
    expect(calls.body).toEqual({ items: [], total: 0 });
    const call = await user('otherApplicant').get(`/v1/calls/${idOf('openCall')}`);
    expect(JSON.stringify(call.body)).not.toMatch(/"(submitted|admissible|drafts?)":[1-9]/);
  });

  it('takes about as long as what does not exist', async () => {
    const times = { hidden: [] as number[], unknown: [] as number[] };
    for (let n = 0; n < 60; n++)
      for (const [name, id] of [
        ['hidden', idOf('submittedApplication')],
        ['unknown', idOf('unknown')],
      ] as const) {
        const began = performance.now();
        await user('otherApplicant').get(`/v1/applications/${id}`);
        times[name].push(performance.now() - began);
      }
    const median = (all: number[]): number => all.sort((a, b) => a - b)[all.length >> 1]!;
    const [hidden, unknown] = [median(times.hidden), median(times.unknown)];
    expect(Math.abs(hidden - unknown)).toBeLessThan(Math.max(10, unknown)); // a leak by an extra query or fold would be plain
  });
});

describe('another way of writing a path', () => {
  const variants: readonly (readonly [string, (path: string) => string])[] = [
    ['trailing slash', (path) => `${path}/`],
    ['two trailing slashes', (path) => `${path}//`],
    ['double slash before', (path) => `/${path}`],
    ['double slash inside', (path) => path.replace('/v1/', '/v1//')],
    ['upper case', (path) => path.toUpperCase()],
    ['capital', (path) => path.replace('/v1/', '/V1/')],
    [
      'encoded letter',
      (path) => path.replace('/v1/d', '/v1/%64').replace('/v1/a', '/v1/%61').replace('/v1/p', '/v1/%70'),
    ],
    ['encoded slash', (path) => path.replace('/v1/', '/v1%2f')],
    ['encoded twice', (path) => path.replace('/v1/', '/%2576%31/')],
    ['dot', (path) => path.replace('/v1/', '/v1/./')],
    ['dot dot', (path) => `/health/..${path}`],
    ['encoded dot dot', (path) => `/health/%2e%2e${path}`],
    ['dot dot out of docs', (path) => `/docs/..${path}`],
    ['semicolon', (path) => `${path};jsessionid=1`],
    ['backslash', (path) => path.replace('/v1/', '/v1\\')],
    ['null byte', (path) => `${path}%00`],
    ['line break', (path) => `${path}%0d%0aX-Admin:%201`],
    ['fragment', (path) => `${path}#/health/live`],
    ['absolute', (path) => `http://127.0.0.1${path}`],
    ['query', (path) => `${path}?_method=GET&admin=true`],
  ];
  const refused = (): readonly (readonly [string, Kind])[] => [
    ['/v1/deliveries', 'applicant'],
    ['/v1/deliveries', 'nobody'],
    [`/v1/applications/${idOf('submittedApplication')}`, 'otherApplicant'],
    [`/v1/applications/${idOf('submittedApplication')}`, 'nobody'],
    [`/v1/people/${idOf('person')}`, 'applicant'],
  ];

  it.each(variants)('gives no more than the plain one: %s', async (_, vary) => {
    for (const [path, kind] of refused()) {
      const { status, text } = await rawRequest(tandem.url, vary(path), { token: token(kind) });
      expect([vary(path), [400, 401, 403, 404].includes(status), status]).toEqual([vary(path), true, status]);
      expect(JSON.parse(text).type).toMatch(/^urn:problem-type:tandem:\w+$/);
    }
  });

  it.each(['HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'POST', 'TRACE', 'PROPFIND', 'SEARCH', 'QUERY', 'LINK'])(
    'nor does the method %s',
    async (method) => {
      for (const [path, kind] of refused()) {
        const { status } = await rawRequest(tandem.url, path, { method, token: token(kind) });
        expect([method, path, kind, [400, 401, 403, 404].includes(status), status]).toEqual([
          method,
          path,
          kind,
          true,
          status,
        ]);
      }
    },
  );

  it('HEAD answers as GET, without the words', async () => {
    const path = `/v1/applications/${idOf('submittedApplication')}`;
    const answer = await rawRequest(tandem.url, path, { method: 'HEAD', token: token('applicant') });
    expect([answer.status, answer.text]).toEqual([200, '']);
  });

  it('no header overrides the method', async () => {
    const headers = {
      'x-http-method-override': 'GET',
      'x-original-url': '/health/live',
      'x-rewrite-url': '/health/live',
    };
    const { status } = await rawRequest(tandem.url, '/v1/deliveries', { headers, token: token('applicant') });
    expect(status).toBe(403);
  });
});
