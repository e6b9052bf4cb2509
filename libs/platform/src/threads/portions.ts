import { types } from 'node:util';

/** Part of a list, set or map of a value that is passed on piece by piece; `at` is where it stands. */
export interface Portion {
  readonly at: readonly string[];
  readonly some: readonly unknown[];
}

/** The value with every long list, set and map in it empty, then these in portions. Copying one of them takes a few milliseconds. */
export function* portionsOf(value: unknown, most = 250): Generator<unknown, void> {
  const long: { readonly at: readonly string[]; readonly all: readonly unknown[] }[] = [];
  const emptied = (part: unknown, at: readonly string[]): unknown => {
    if (Array.isArray(part) || types.isSet(part) || types.isMap(part)) {
      const all: readonly unknown[] = Array.isArray(part) ? part : [...(part as Iterable<unknown>)];
      if (all.length <= most) return part;
      long.push({ at, all });
      return Array.isArray(part) ? [] : types.isSet(part) ? new Set() : new Map();
    }
    if (!isPlain(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, emptied(each, [...at, name])]));
  };
  yield emptied({ value }, []);
  for (const { at, all } of long)
    for (let n = 0; n < all.length; n += most) yield { at, some: all.slice(n, n + most) } satisfies Portion;
}

/** The value again, in the same order. */
export class Assembly {
  private whole: { readonly value: unknown } | undefined;

  add(piece: unknown): void {
    if (!this.whole) this.whole = piece as { readonly value: unknown };
    else this.put(piece as Portion);
  }

  get value(): unknown {
    return this.whole?.value;
  }

  private put({ at, some }: Portion): void {
    const place = at.reduce<unknown>((part, name) => (part as Readonly<Record<string, unknown>>)[name], this.whole);
    if (Array.isArray(place)) place.push(...(some as unknown[]));
    else if (types.isSet(place)) for (const each of some) place.add(each);
    else
      for (const [key, each] of some as readonly [unknown, unknown][]) (place as Map<unknown, unknown>).set(key, each);
  }
}

const isPlain = (part: unknown): part is object =>
  typeof part === 'object' && part !== null && Object.getPrototypeOf(part) === Object.prototype;
