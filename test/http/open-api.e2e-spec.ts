import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  bodySchemaOf,
  exampleOf,
  type OpenApi,
  openApiOf,
  type Operation,
  resolved,
  type Schema,
} from '../support/open-api-examples';
import { faulty, rulesWithAFault } from '../planted/open-api-faults';
import { lint } from '../support/open-api-lint';
import { nameless, routesOf } from '../support/routes';
import { startTandem, type Tandem } from '../support/tandem';

let tandem: Tandem;
let document: OpenApi;

beforeAll(async () => {
  tandem = await startTandem();
  document = await openApiOf(tandem.url);
});
afterAll(() => tandem.stop());

const operations = (): readonly (readonly [string, Operation])[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
  );

/** The schemas that these parts of the document lead to. */
function reached(parts: unknown, seen = new Set<string>()): ReadonlySet<string> {
  for (const [, name] of JSON.stringify(parts ?? null).matchAll(/"#\/components\/schemas\/(\w+)"/g))
    if (!seen.has(name!)) reached(document.components.schemas[name!], seen.add(name!));
  return seen;
}

/** Without what serves development and the watching of a process. */
const product = () => operations().filter(([name]) => name.includes(' /v1/'));

const described = (text: string | undefined): boolean => (text ?? '').trim().length > 1;

/** Every schema that stands anywhere in the document, with its place. */
function schemas(value: unknown, place: string): readonly (readonly [string, Schema])[] {
  if (value === null || typeof value !== 'object') return [];
  const inside = Object.entries(value).flatMap(([name, each]) =>
    name === 'example' ? [] : schemas(each, `${place}/${name}`),
  );
  return 'type' in value && typeof value.type === 'string' && !('scheme' in value)
    ? [[place, value as Schema], ...inside]
    : inside;
}

describe('the OpenAPI document', () => {
  it('is of version 3.1', () => expect(document.openapi).toMatch(/^3\.1\./));

  it('keeps to the rules of redocly.yaml', async () => expect(await lint(document)).toEqual([]));

  it('would be caught breaking any of them', async () => {
    const broken = new Set((await lint(faulty(document))).map((each) => each.split(': ')[0]));
    expect(rulesWithAFault.filter((rule) => !broken.has(rule))).toEqual([]);
  });

  it('lets any single thing, picture and explanation be asked for as of an earlier moment', () => {
    const ofOne = /^GET \S+(\}|\/(explain|envelope|jury|juryResult|ranking|scores|jurors|\w+Plot))$/;
    const asked = product().filter(([name]) => ofOne.test(name));
    expect(asked.length).toBeGreaterThan(15);
    const takes = ({ parameters = [] }: Operation) => parameters.some(({ name }) => name === 'asOf');
    expect(asked.flatMap(([name, operation]) => (takes(operation) ? [] : [name]))).toEqual([]);
  });

  it('refuses in one form only', () => {
    const { responses, schemas } = document.components;
    const forms = Object.values(responses).map(({ content }) => content!['application/problem+json']!.schema);
    expect(new Set(forms.map((form) => JSON.stringify(form)))).toEqual(
      new Set(['{"$ref":"#/components/schemas/Problem"}']),
    );
    expect(Object.keys(schemas.Problem!.properties!)).toEqual(
      expect.arrayContaining(['type', 'title', 'status', 'detail']),
    );
    const own = product().flatMap(([name, { responses: answers }]) =>
      Object.entries(answers).flatMap(([status, answer]) =>
        /^[45]/.test(status) && !answer.$ref ? [`${name} ${status}`] : [],
      ),
    );
    expect(own).toEqual([]);
  });

  it('shows what each refusal looks like', () => {
    const examples = Object.values(document.components.responses).map(({ content }) =>
      Object.values(content!['application/problem+json']!.examples ?? {}).map(({ value }) => value),
    );
    const titles = examples.map((shown) => [...new Set(shown.map(({ title }) => title))].join());
    expect(new Set(titles).size).toBe(titles.length);
    expect(examples.flat()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          status: 400,
          errors: [expect.objectContaining({ field: 'costLines[0].costCents' })],
        }),
        expect.objectContaining({ status: 412, currentRevision: 4 }),
        expect.objectContaining({ type: 'urn:problem-type:tandem:outcomeUnknown', status: 503 }),
      ]),
    );
  });

  it('is the one that is committed', () => {
    const committed = readFileSync(join(__dirname, '..', '..', 'docs', 'reference', 'openapi.json'), 'utf8');
    expect(JSON.parse(committed)).toEqual(document); // else: npm run docs
  });

  it('calls every operation as its command or query, in two words or more', () => {
    const ids = operations().map(([, { operationId }]) => operationId ?? 'none');
    expect(ids.filter((id) => !/^[a-z]+[A-Z][A-Za-z]+$/.test(id) || /controller/i.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['submitApplication', 'listCalls', 'followGrant', 'getDecreeHistory']));
  });

  it('calls what is sent a body and what is answered a view, but for what is both', () => {
    const sent = reached(operations().map(([, operation]) => operation.requestBody));
    const answered = reached(operations().map(([, { responses }]) => responses));
    expect([...sent].filter((name) => !answered.has(name) && !name.endsWith('Body'))).toEqual([]);
    expect(
      [...answered].filter((name) => !sent.has(name) && !/(View|Receipt)$|^(Problem|WrongField)$/.test(name)),
    ).toEqual([]);
  });

  it('describes every route of the container, and no other', () => {
    const inside = /^\/(v1|dev|health|metrics)\b/;
    const routes = routesOf(tandem.api).filter(({ path }) => inside.test(path));
    const told = operations().map(([name]) => nameless(name));
    expect(told.sort()).toEqual(routes.map(({ method, path }) => nameless(`${method} ${path}`)).sort());
  });

  it('refers to nothing that is not there', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]*)"/g)].map(
      ([, name]) => name!,
    );
    expect(refs.filter((name) => !(name in document.components.schemas))).toEqual([]);
  });

  it('has no object without properties', () => {
    const hollow = schemas(document, '').filter(
      ([, { type, properties, additionalProperties }]) => type === 'object' && !properties && !additionalProperties,
    );
    expect(hollow.map(([place]) => place)).toEqual([]);
  });

  it('says of every operation of the product what it does and what it answers', () => {
    const silent = product().filter(
      ([, { summary, responses }]) =>
        !described(summary) || Object.values(responses).some(({ description }) => !described(description)),
    );
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  it('says of every parameter what it is, and names each that stands in the path', () => {
    const wrong = operations().flatMap(([name, { parameters = [] }]) => {
      const inPath = [...name.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter!);
      const told = parameters.filter((each) => each.in === 'path').map((each) => each.name);
      const bare = parameters.filter(({ description, schema }) => !described(description) || !schema.type);
      return [
        ...inPath.filter((each) => !told.includes(each)).map((each) => `${name}: ${each} is not described`),
        ...bare.map((each) => `${name}: ${each.name} has no description or no type`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('gives every field of every body and answer a description, and an example where one is to be seen', () => {
    const wrong = Object.entries(document.components.schemas).flatMap(([name, { properties = {} }]) =>
      Object.entries(properties).flatMap(([field, schema]) => {
        const { type, example, items } = { ...resolved(document, schema), ...schema };
        const whole =
          type === 'object' || (type === 'array' && items && resolved(document, items).properties) || schema.allOf;
        return [
          ...(described(schema.description) ? [] : [`${name}.${field} has no description`]),
          ...(example === undefined && !whole ? [`${name}.${field} has no example`] : []),
        ];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('has examples that keep to their own schema', () => {
    const wrong = schemas(document, '').flatMap(([place, schema]) => {
      const { example, type, pattern, maxLength, minimum, maximum, enum: choices } = schema;
      if (example === undefined || type === 'array' || type === 'object') return [];
      const text = JSON.stringify(example).replace(/^"|"$/g, '').replaceAll('\\\\', '\\');
      const fits =
        (type === 'string' ? typeof example === 'string' : true) &&
        (type === 'integer' ? Number.isInteger(example) : true) &&
        (pattern === undefined || new RegExp(pattern).test(text)) &&
        (maxLength === undefined || text.length <= maxLength) &&
        (minimum === undefined || Number(example) >= minimum) &&
        (maximum === undefined || Number(example) <= maximum) &&
        (choices === undefined || choices.includes(example));
      return fits ? [] : [`${place}: ${JSON.stringify(example)}`];
    });
    expect(wrong).toEqual([]);
  });

  it('has a success and a schema for every operation of the product', () => {
    const without = product().filter(
      ([, { responses }]) =>
        !Object.entries(responses).some(
          ([status, { content }]) => /^2/.test(status) && Object.values(content ?? {})[0]?.schema !== undefined,
        ),
    );
    expect(without.map(([name]) => name)).toEqual([]);
  });

  it('has whole bodies as examples', () => {
    const holes = operations().flatMap(([name, operation]) => {
      const schema = bodySchemaOf(operation);
      const missing =
        schema && JSON.stringify(exampleOf(document, schema), (_, each: unknown) => each ?? '?!').includes('?!');
      return missing ? [name] : [];
    });
    expect(holes).toEqual([]);
  });
});
