import { join } from 'node:path';
import * as prettier from 'prettier';
import { root } from './sources.mjs';

/** The client's types and routes, from the OpenAPI document: `libs/client/src/api.generated.ts`. */
export async function clientPage(document) {
  const operations = operationsOf(document);
  const schemas = reached(operations.map(({ operation }) => operation).concat(document.components.responses), document);
  const text = [
    '// Made from the OpenAPI document by `npm run docs`; changes are made there.',
    "import type { CommandOptions, NoFields, QueryOptions } from './options';",
    ...schemas.map((name) => interfaceOf(name, document.components.schemas[name])),
    `/** Every operation by its name. Fields of path, query and body stand beside each other. */
    export interface Operations { ${operations.map((each) => signatureOf(each, document.components.schemas)).join('\n')} }`,
    `/** Those that answer a list, which is also given as CSV. */
    export type ListName = ${operations
      .filter(isList)
      .map(({ operation }) => `'${operation.operationId}'`)
      .join(' | ')};`,
    'export interface Route { readonly method: string; readonly path: string; readonly takesKey: boolean }',
    `export const routes: Readonly<Record<keyof Operations, Route>> = { ${operations.map(routeOf).join('\n')} };`,
  ].join('\n\n');
  const style = await prettier.resolveConfig(join(root, 'libs', 'client', 'src', 'api.generated.ts'));
  return prettier.format(text, { ...style, parser: 'typescript' });
}

/** What serves those who watch the process is not for those who use the product. */
function operationsOf({ paths }) {
  return Object.entries(paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
    )
    .filter(({ operation }) => !operation.tags.includes('health'));
}

const nameOf = ($ref) => $ref.split('/').at(-1);

/** The names of the schemas that these parts of the document lead to, in the order of the document. */
function reached(parts, { components: { schemas } }) {
  const seen = new Set();
  const follow = (part) => {
    for (const [, name] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g))
      if (!seen.has(name)) follow(schemas[name], seen.add(name));
  };
  follow(parts);
  return Object.keys(schemas).filter((name) => seen.has(name));
}

function interfaceOf(name, { properties, required = [] }) {
  const isSent = name.endsWith('Body'); // JSON leaves out what is undefined
  return `export interface ${name} { ${fields(properties, required, isSent)} }`;
}

function fields(properties, required, isSent) {
  return Object.entries(properties)
    .map(([name, schema]) => {
      const isOptional = !required.includes(name);
      return `${comment(schema.description)} readonly ${name}${isOptional ? '?' : ''}: ${typeOf(schema)}${isOptional && isSent ? ' | undefined' : ''};`;
    })
    .join('\n');
}

function typeOf(schema) {
  const { $ref, allOf, oneOf, anyOf, enum: choices, type, items, properties, required, additionalProperties } = schema;
  if ($ref) return nameOf($ref);
  if (allOf) return allOf.map(typeOf).join(' & ');
  if (oneOf ?? anyOf) return (oneOf ?? anyOf).map(typeOf).join(' | ');
  if (choices) return choices.map((choice) => JSON.stringify(choice)).join(' | ');
  if (Array.isArray(type)) return type.map((each) => typeOf({ ...schema, type: each })).join(' | ');
  if (type === 'array') return `readonly (${typeOf(items)})[]`;
  if (type === 'object' && properties) return `{ ${fields(properties, required ?? [])} }`;
  if (type === 'object' && additionalProperties) return `Readonly<Record<string, ${typeOf(additionalProperties)}>>`;
  if (type === 'integer') return 'number';
  if (['string', 'number', 'boolean', 'null'].includes(type)) return type;
  throw new Error(`no type is known for ${JSON.stringify(schema)}`);
}

function signatureOf({ operation }, schemas) {
  const { operationId, summary, description, responses } = operation;
  const { type, isOptional } = fieldsOf(operation, schemas);
  const options = takesKey(operation) ? 'CommandOptions' : 'QueryOptions';
  return `${comment(summary, description)} ${operationId}(fields${isOptional ? '?' : ''}: ${type}, options?: ${options}): Promise<${answerOf(responses)}>;`;
}

/** Path and query beside the body: no name may stand in two of them. */
function fieldsOf({ operationId, parameters = [], requestBody }, schemas) {
  const beside = parameters.filter(({ in: place }) => place !== 'header');
  const properties = Object.fromEntries(
    beside.map(({ name, schema, description }) => [name, { ...schema, description }]),
  );
  const required = beside.filter((parameter) => parameter.required).map(({ name }) => name);
  const schema = requestBody && bodyOf(operationId, requestBody);
  const body = schema && typeOf(schema);
  const twice = beside.find(({ name }) => schema && name in (schemas[nameOf(schema.$ref)].properties ?? {}));
  if (twice) throw new Error(`${operationId} has ${twice.name} in its path or query and in its body`);
  const parts = [...(beside.length > 0 ? [`{ ${fields(properties, required, true)} }`] : []), ...(body ? [body] : [])];
  return { type: parts.join(' & ') || 'NoFields', isOptional: required.length === 0 && !body };
}

function bodyOf(operationId, { content }) {
  const schema = content['application/json']?.schema;
  if (!schema) throw new Error(`${operationId} takes no JSON; teach the client how to send it`);
  return schema;
}

/** What is no JSON, such as a stream of events, is given as the response itself. */
function answerOf(responses) {
  const [, success] = Object.entries(responses).find(([status]) => /^2/.test(status));
  const schema = success.content?.['application/json']?.schema;
  return schema ? typeOf(schema) : 'Response';
}

const isList = ({ operation }) => operation.responses[200]?.content?.['text/csv'] !== undefined;

const takesKey = ({ parameters = [] }) => parameters.some(({ name }) => name === 'Idempotency-Key');

const routeOf = ({ method, path, operation }) =>
  `${operation.operationId}: { method: '${method}', path: '${path}', takesKey: ${takesKey(operation)} },`;

const comment = (...sentences) => {
  const text = sentences.filter(Boolean).join('. ').replaceAll('*/', '* /');
  return text && text !== 'Identifier' ? `/** ${text} */\n` : '';
};
