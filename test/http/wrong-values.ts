import { exampleOf, type OpenApi, resolved, type Schema } from '../support/open-api-examples';

export interface WrongBody {
  readonly field: string;
  readonly value: unknown;
  readonly body: unknown;
}

type Step = string | number;

/** Every body that is the example but for one field that has a value its schema does not allow, or one field too many. */
export function wrongBodies(
  document: OpenApi,
  schema: Schema,
  references: Record<string, string>,
): readonly WrongBody[] {
  const example = exampleOf(document, schema, references);
  return fieldsOf(document, schema, []).flatMap(({ path, schema: field, required }) => {
    const values = [...wrongValues(field), ...(required ? [undefined] : [])];
    return values.map((value) => ({ field: pathName(path), value, body: withValue(example, path, value) }));
  });
}

interface Field {
  readonly path: readonly Step[];
  readonly schema: Schema;
  readonly required: boolean;
}

function fieldsOf(document: OpenApi, schema: Schema, path: readonly Step[]): readonly Field[] {
  const { properties = {}, required = [] } = resolved(document, schema);
  const unknown: Field = { path: [...path, 'unheardOf'], schema: {}, required: false };
  const own = Object.entries(properties).flatMap(([name, each]) => {
    const here = [...path, name];
    const field = { path: here, schema: resolved(document, each), required: required.includes(name) };
    const items = field.schema.items;
    if (items && resolved(document, items).properties) return [field, ...fieldsOf(document, items, [...here, 0])];
    return field.schema.properties ? [field, ...fieldsOf(document, each, here)] : [field];
  });
  return [...own, unknown];
}

const twice = '0b5e2c9e-6d3a-5b53-9c39-1f0d3a1f7c11';

function wrongValues({
  format,
  type,
  enum: choices,
  minimum,
  maximum,
  maxLength,
  maxItems,
  items,
  uniqueItems,
}: Schema): readonly unknown[] {
  const always = [null, {}, [[]], { $gt: '' }];
  switch (type) {
    case 'string':
      return [
        ...always,
        7,
        true,
        [],
        ...(maxLength === undefined && format === undefined ? [] : ['x'.repeat((maxLength ?? 36) + 1)]),
        ...(choices ? ['unheardOf', ''] : []),
      ];
    case 'integer':
      return [...always, '7', 1.5, true, minimum! - 1, maximum! + 1, Number.MAX_VALUE, -1e21];
    case 'boolean':
      return [...always, 'true', 1, 0];
    case 'array':
      return [
        null,
        {},
        'text',
        7,
        [null],
        [[]],
        Array(Math.max(maxItems ?? 0, 1_000) + 1).fill(items ? {} : 'x'),
        ...(uniqueItems ? [[twice, twice]] : []),
      ];
    case 'object':
      return [null, [], 'text', 7, true];
    case undefined:
      return ['anything'];
    default:
      throw new Error(`no wrong values are thought of for the type ${type}`);
  }
}

function withValue(into: unknown, [step, ...rest]: readonly Step[], value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === 'number')
    return (into as unknown[]).map((each, n) => (n === step ? withValue(each, rest, value) : each));
  const before = into as Record<string, unknown>;
  return { ...before, [step]: withValue(before[step], rest, value) };
}

const pathName = (path: readonly Step[]): string =>
  path.map((step, n) => (typeof step === 'number' ? `[${String(step)}]` : n === 0 ? step : `.${step}`)).join('');
