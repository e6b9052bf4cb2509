/** PostgreSQL arrays in its binary form: the driver sends a Buffer as it is, and the server has nothing to parse. */
const oid = { int4: 23, int8: 20, text: 25, json: 114, uuid: 2950, bytea: 17 };

export const int4s = (values: readonly number[]) =>
  fixed(oid.int4, 4, values, (array, at, value) => array.writeInt32BE(value, at));

export const int8s = (values: readonly number[]) =>
  fixed(oid.int8, 8, values, (array, at, value) => array.writeBigInt64BE(BigInt(value), at));

export const uuids = (values: readonly string[]) =>
  fixed(oid.uuid, 16, values, (array, at, value) => array.write(value.replaceAll('-', ''), at, 'hex'));

export const texts = (values: readonly string[]) => textual(oid.text, values);
export const jsons = (values: readonly string[]) => textual(oid.json, values);

export function byteas(values: readonly Buffer[]): Buffer {
  const sizes = values.map((value) => value.length);
  return variable(oid.bytea, sizes, (array, at, i) => values[i]!.copy(array, at));
}

function textual(type: number, values: readonly string[]): Buffer {
  const sizes = values.map((value) => Buffer.byteLength(value));
  return variable(type, sizes, (array, at, i) => array.write(values[i]!, at));
}

function fixed<V>(
  type: number,
  size: number,
  values: readonly V[],
  put: (array: Buffer, at: number, value: V) => void,
) {
  const array = allocate(type, values.length, values.length * (4 + size));
  let at = headerSize;
  for (const value of values) {
    put(array, array.writeInt32BE(size, at), value);
    at += 4 + size;
  }
  return array;
}

function variable(type: number, sizes: readonly number[], put: (array: Buffer, at: number, index: number) => void) {
  const array = allocate(
    type,
    sizes.length,
    sizes.reduce((sum, size) => sum + 4 + size, 0),
  );
  let at = headerSize;
  sizes.forEach((size, index) => {
    put(array, array.writeInt32BE(size, at), index);
    at += 4 + size;
  });
  return array;
}

const headerSize = 20;

/** Header: dimensions, null flag, element type, length, lower bound; an empty array has no dimension. */
function allocate(type: number, length: number, bytes: number): Buffer {
  const array = Buffer.allocUnsafe(length === 0 ? 12 : headerSize + bytes);
  const header = length === 0 ? [0, 0, type] : [1, 0, type, length, 1];
  header.forEach((value, i) => array.writeInt32BE(value, i * 4));
  return array;
}
