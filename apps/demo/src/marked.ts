/** A value of the examples says where it comes from: a source key of the dossier, derived from one, or made up. */
export type Marked<Value> = { readonly value: Value } & (
  { readonly real: string } | { readonly derived: string } | { readonly madeUp: true }
);

/** The same without the marks. */
export type Plain<Data> =
  Data extends Marked<infer Value>
    ? Value
    : Data extends readonly (infer Item)[]
      ? readonly Plain<Item>[]
      : Data extends object
        ? { readonly [Name in keyof Data]: Plain<Data[Name]> }
        : Data;

export function plain(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(plain);
  if (data === null || typeof data !== 'object') return data;
  return isMarked(data)
    ? data.value
    : Object.fromEntries(Object.entries(data).map(([name, each]) => [name, plain(each)]));
}

const sourceKey = /^[SCATPMBLI]\d{1,2}$/;

export function isMarked(data: object): data is Marked<unknown> {
  const { value, real, derived, madeUp, ...rest } = data as Record<string, unknown>;
  const marks = [real, derived].filter((mark) => typeof mark === 'string' && sourceKey.test(mark)).length;
  return value !== undefined && Object.keys(rest).length === 0 && marks + Number(madeUp === true) === 1;
}

/** The paths of every number, and of every text with a digit in it, that carries no mark. */
export function unmarkedFigures(data: unknown, path = ''): readonly string[] {
  if (typeof data === 'number' || (typeof data === 'string' && /\d/.test(data))) return [path];
  if (data === null || typeof data !== 'object' || (!Array.isArray(data) && isMarked(data))) return [];
  return Object.entries(data).flatMap(([name, each]) => unmarkedFigures(each, path ? `${path}.${name}` : name));
}
