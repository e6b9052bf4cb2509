import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { eventually } from '../event-store/contract/kit';
import { AnswerKinds } from './answer-kinds';
import { queueTables } from './table-turns';

const list = { type: 'object', properties: { items: { type: 'array', items: { properties: { id: {} } } } } };
const kinds = new AnswerKinds();
kinds.learn({
  openapi: '3.1.0',
  info: { title: 'lists', version: '1' },
  paths: {
    '/v1/list': {
      get: {
        responses: {
          200: { description: 'a list', content: { 'application/json': { schema: list }, 'text/csv': {} } },
        },
      },
    },
    '/v1/live': { get: { responses: { 200: { description: 'a stream', content: { 'text/event-stream': {} } } } } },
  },
});

let app: FastifyInstance;
let atWork = 0;
let begun = 0;
let finish: (() => void)[] = [];

beforeEach(async () => {
  [atWork, begun, finish] = [0, 0, []];
  app = fastify({ forceCloseConnections: true });
  queueTables(app, kinds);
  for (const path of ['/v1/list', '/v1/live'])
    app.get(path, async () => {
      atWork++;
      begun++;
      await new Promise<void>((done) => finish.push(done));
      atWork--;
      return 'made';
    });
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(() => app.close());

/** Asks, and answers how to leave. */
function ask(path: string, accept: string): () => void {
  const { port } = app.server.address() as AddressInfo;
  const asked = httpRequest({ port, host: '127.0.0.1', path, headers: { accept }, agent: false });
  asked.on('error', () => undefined).on('response', (answer) => answer.resume());
  asked.end();
  return () => void asked.destroy();
}
const table = () => ask('/v1/list', 'text/csv');
const connections = () => new Promise<number>((done) => app.server.getConnections((_, count) => done(count)));
const open = (count: number) => eventually(async () => (await connections()) === count);

describe('the turns of tables', () => {
  it('are few, also when those leave for whom tables are being made', async () => {
    const leave = Array.from({ length: 4 }, table);
    await eventually(() => atWork === 4);
    for (let n = 0; n < 6; n++) table();
    await open(10);
    for (const each of leave) each();
    await open(6);
    expect([atWork, begun]).toEqual([4, 4]);
    for (const each of finish.splice(0)) each();
    await eventually(() => begun === 8);
    expect(atWork).toBe(4);
  });

  it('are not given to those who left while they waited', async () => {
    for (let n = 0; n < 4; n++) table();
    await eventually(() => atWork === 4);
    const leave = Array.from({ length: 20 }, table);
    await open(24);
    for (const each of leave) each();
    await open(4);
    table();
    await open(5);
    for (const each of finish.splice(0)) each();
    await eventually(() => begun === 5);
    expect(atWork).toBe(1);
  });

  it('are of whoever gets a table, however it was asked for, and of nobody else', async () => {
    for (let n = 0; n < 5; n++) ask('/v1/live', 'text/*');
    for (let n = 0; n < 5; n++) ask('/v1/list', 'application/json, text/csv;q=0.1');
    await eventually(() => atWork === 10);
    for (let n = 0; n < 6; n++) ask('/v1/list', 'application/json;q=0.5, */*');
    await open(16);
    await eventually(() => atWork === 14);
    await Promise.all([1, 2, 3].map(connections));
    expect(atWork).toBe(14);
  });
});
