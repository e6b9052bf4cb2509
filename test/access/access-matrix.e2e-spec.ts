import { bodySchemaOf, exampleOf, type OpenApi, openApiOf } from '../support/open-api-examples';
import { nameless, routesOf } from '../support/routes';
import { startTandem, type Tandem } from '../support/tandem';
import { type ExpectedRow, expectedRows, outcomeOf, type Row, rowName, rowsFor } from './matrix';
import { type Kind, kinds } from './people';
import { buildWorld, type World } from './world';

let tandem: Tandem;
let world: World;
let document: OpenApi;
const table = expectedRows();
const hidden: { readonly cell: string; readonly body: string; readonly headers: string }[] = [];

beforeAll(async () => {
  tandem = await startTandem();
  world = await buildWorld(tandem);
  document = await openApiOf(tandem.url);
});
afterAll(() => tandem.stop());

function pathFor({ path, thing }: Row, kind: Kind): string {
  const oneself = { id: world.people.get(kind)!.id ?? world.things.unknown!.id! };
  const ids = thing === 'oneself' ? oneself : (world.things[thing] ?? {});
  return path.replace(/\{(\w+)\}/g, (_, name: string) => (ids as Record<string, string>)[name]!).replace('*', '');
}

function bodyFor({ method, path }: Row): string | undefined {
  const operations = Object.entries(document.paths).find(([each]) => nameless(each) === nameless(path))?.[1];
  const schema = bodySchemaOf(operations?.[method.toLowerCase()]);
  return schema && JSON.stringify(exampleOf(document, schema, world.references));
}

async function request(row: Row, kind: Kind): Promise<string> {
  const body = bodyFor(row);
  const token = world.people.get(kind)!.token;
  const response = await fetch(tandem.url + pathFor(row, kind), {
    method: row.method,
    headers: {
      'accept-language': 'nl',
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body }),
  });
  const text = await wordsOf(response);
  if (response.status === 404) hidden.push({ cell: `${rowName(row)} ${kind}`, body: text, headers: alike(response) });
  return outcomeOf(response.status);
}

/** A stream of changes goes on for ever: that it began is enough. */
async function wordsOf(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response.text();
  await response.body?.cancel();
  return '';
}

/** Headers without those that differ with every answer. */
const alike = ({ headers }: Response): string =>
  JSON.stringify([...headers].filter(([name]) => name !== 'x-correlation-id' && name !== 'date').sort());

async function differences(cells: readonly (readonly [ExpectedRow, Kind])[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [row, kind] of cells) {
    const [expected, actual] = [row.expected.get(kind)!, await request(row, kind)];
    if (actual !== expected) wrong.push(`${rowName(row)} ${kind}: ${actual} instead of ${expected}`);
  }
  return wrong;
}

/** All refusals before anything that is allowed to change something. */
const cellsWhere = (wanted: (row: ExpectedRow, outcome: string) => boolean) =>
  table.flatMap((row) =>
    kinds.filter((kind) => wanted(row, row.expected.get(kind)!)).map((kind) => [row, kind] as const),
  );

describe('the access matrix', () => {
  it('has a row for every route and thing, and no other', () => {
    const [written, wanted] = [table.map(rowName), rowsFor(routesOf(tandem.api))];
    const missing = wanted.filter((row) => !written.includes(rowName(row)));
    const lines = missing.map(({ method, path, thing }) => [method, path, thing, ...kinds.map(() => '?')].join(','));
    expect({ 'docs/reference/access.csv lacks': lines }).toEqual({ 'docs/reference/access.csv lacks': [] });
    expect(written.filter((name) => !wanted.some((row) => rowName(row) === name))).toEqual([]);
    expect(written.filter((name, n) => written.indexOf(name) < n)).toEqual([]);
  });

  it('has only outcomes it knows', () => {
    const odd = cellsWhere((_, outcome) => !['ok', '401', '403', '404'].includes(outcome));
    expect(odd.map(([row, kind]) => `${rowName(row)} ${kind}`)).toEqual([]);
  });

  it('is what reading gives', async () => {
    expect(await differences(cellsWhere(({ method }) => method === 'GET'))).toEqual([]);
  });

  it('is what changing refuses', async () => {
    expect(await differences(cellsWhere(({ method }, outcome) => method !== 'GET' && outcome !== 'ok'))).toEqual([]);
  });

  it('is what changing allows', async () => {
    expect(await differences(cellsWhere(({ method }, outcome) => method !== 'GET' && outcome === 'ok'))).toEqual([]);
  });

  it('answers the hidden as the unknown, byte for byte', () => {
    expect(hidden.length).toBeGreaterThan(100);
    const [first, ...others] = hidden;
    expect(others.filter(({ body }) => body !== first!.body)).toEqual([]);
    expect(others.filter(({ headers }) => headers !== first!.headers)).toEqual([]);
  });
});
