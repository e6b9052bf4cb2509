import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Operations, Refusal, type Settings, tableOf, tandemClient } from './client';

interface Heard {
  readonly line: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly body?: object | string;
}

const heard: Heard[] = [];
let answers: Answer[] = [];
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += String(chunk)));
  request.on('end', () => {
    heard.push({ line: `${request.method} ${request.url}`, headers: request.headers, body });
    const answer = answers.shift();
    if (!answer) return void request.socket.destroy(); // no answer came
    const { status = 200, type = 'application/json', body: said = {} } = answer;
    response.writeHead(status, { 'content-type': type, 'retry-after': '0' });
    response.end(typeof said === 'string' ? said : JSON.stringify(said));
  });
});
let ines: Operations;
let settings: Settings;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  settings = { url: `http://127.0.0.1:${port}/`, token: () => 'her-token', language: 'nl' };
  ines = tandemClient(settings);
});
afterAll(() => void server.close());
beforeEach(() => void (heard.length = 0));

const receipt = { id: 'c-1', revision: 3, position: 'p' };

describe('a request of the client', () => {
  it('puts each field where it belongs', async () => {
    answers = [{ body: receipt }, { body: { items: [] } }];
    await ines.saveApplication({ id: 'a/1', title: 'Werving', subject: undefined });
    await ines.listCalls({ scheme: 'coFinancing', limit: 5 }, { after: receipt, language: 'fr' });
    expect(heard.map(({ line, body }) => [line, body])).toEqual([
      ['PATCH /v1/applications/a%2F1', '{"title":"Werving"}'],
      ['GET /v1/calls?scheme=coFinancing&limit=5', ''],
    ]);
    expect(heard[0]!.headers).toMatchObject({ authorization: 'Bearer her-token', 'accept-language': 'nl' });
    expect(heard[1]!.headers).toMatchObject({ 'read-after': 'p', 'accept-language': 'fr' });
  });

  it('carries a key of its own when it is a command, or the one that is given', async () => {
    answers = [{ body: receipt }, { body: receipt }, { body: receipt }];
    for (const options of [{}, {}, { key: 'mine', ifMatch: 4 }]) await ines.submitApplication({ id: 'a' }, options);
    const [one, other, given] = heard.map(({ headers }) => headers['idempotency-key']);
    expect(one).toMatch(/^[0-9a-f-]{36}$/);
    expect(other).not.toBe(one);
    expect([given, heard[2]!.headers['if-match']]).toEqual(['mine', '"4"']);
  });

  it('is sent again under the same key when no answer came or there was no room', async () => {
    answers = [{ status: 503, type: 'application/problem+json', body: {} }, { body: receipt }];
    expect(await ines.submitApplication({ id: 'a' })).toEqual(receipt);
    answers = [];
    await expect(ines.submitApplication({ id: 'b' })).rejects.toThrow('fetch failed');
    const keys = heard.map(({ headers }) => headers['idempotency-key']);
    expect([heard.length, new Set(keys.slice(0, 2)).size, new Set(keys.slice(2)).size]).toEqual([5, 1, 1]);
  });

  it('is sent once when it is no command', async () => {
    answers = [];
    await expect(ines.getMe()).rejects.toThrow('fetch failed');
    await expect(ines.resendDelivery({ id: 'd' })).rejects.toThrow('fetch failed');
    expect(heard).toHaveLength(2);
  });
});

describe('an answer', () => {
  it('that is a problem is thrown with its rule', async () => {
    const problem = {
      type: 'urn:problem-type:tandem:callClosed',
      title: 'No',
      status: 422,
      detail: 'The call is closed.',
    };
    answers = [{ status: 422, type: 'application/problem+json', body: problem }];
    const refusal: unknown = await ines.submitApplication({ id: 'a' }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ rule: 'callClosed', status: 422, problem });
    expect(String(refusal)).toContain('submitApplication answered 422: The call is closed.');
  });

  it('of something in between is a refusal too', async () => {
    answers = [{ status: 502, type: 'text/html', body: '<h1>Bad gateway</h1>' }];
    await expect(ines.getMe()).rejects.toMatchObject({ status: 502, problem: { detail: '<h1>Bad gateway</h1>' } });
  });

  it('that is no JSON is given as it is', async () => {
    answers = [{ type: 'text/event-stream', body: 'id: 3\n\n' }];
    expect(await (await ines.followCall({ id: 'c' })).text()).toBe('id: 3\n\n');
  });

  it('is a table when a list is asked for as one', async () => {
    answers = [
      { type: 'text/csv', body: 'id\r\n' },
      { status: 403, type: 'text/plain', body: 'No.' },
    ];
    const table = await tableOf(
      settings,
      'listConflicts',
      { callId: 'c', conflict: 'noted' },
      { separator: 'semicolon' },
    );
    expect(await table.text()).toBe('id\r\n');
    expect(heard[0]!.line).toBe('GET /v1/calls/c/conflicts?conflict=noted');
    expect(heard[0]!.headers).toMatchObject({ accept: 'text/csv; separator=semicolon', 'accept-language': 'nl' });
    await expect(tableOf(settings, 'listCalls')).rejects.toBeInstanceOf(Refusal);
  });
});

/** Never run: the compiler reads it, and complains when one of these is no mistake any more. */
export async function mistakes(client: Operations): Promise<void> {
  // @ts-expect-error -- there is no such operation
  await client.submitAplication({ id: 'a' });
  // @ts-expect-error -- which one is not said
  await client.submitApplication();
  // @ts-expect-error -- no such field
  await client.saveApplication({ id: 'a', titel: 'Werving' });
  // @ts-expect-error -- cents are a number
  await client.proposeGrant({ callId: 'c', applicationId: 'a', grantedCents: '100' });
  // @ts-expect-error -- no such status
  await client.listCalls({ status: 'ajar' });
  // @ts-expect-error -- the answer has no such field
  (await client.getCall({ id: 'c' })).deadline.toString();
  // @ts-expect-error -- a query takes no key
  await client.getCall({ id: 'c' }, { key: 'k' });
  // @ts-expect-error -- no list
  await tableOf(settings, 'getCall', { id: 'c' });
  // @ts-expect-error -- a table has no pages
  await tableOf(settings, 'listCalls', { limit: 5 });
}
