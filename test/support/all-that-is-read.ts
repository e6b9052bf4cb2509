import type { OpenApi, Operation } from './open-api-examples';

/** What each segment of a path that stands before an id can be followed by. */
export type IdsBySegment = Readonly<Record<string, readonly string[]>>;

export interface Readable {
  readonly ids: IdsBySegment;
  /** Values of parameters of the query, by name; those not named here, and values that a route does not know, are not sent. */
  readonly queries: Readonly<Record<string, readonly string[]>>;
}

/** Told of the process, not of what it keeps: these differ with every request that anybody sends. */
const ofTheProcess = /^\/(metrics|health|docs|openapi\.json|dev|\.well-known|v1\/work$)/;
const always = { limit: '100', total: 'true' } as const;

/** A path, and what it is asked as where that is not JSON. */
export interface Read {
  readonly path: string;
  readonly accept?: string;
}

const csv = 'text/csv';

/** Every GET of the document, streams of changes apart, with each id and each value of each parameter of the query; lists also as tables. */
export function pathsToRead(document: OpenApi, { ids, queries }: Readable): { reads: Read[]; streams: string[] } {
  const found = Object.entries(document.paths)
    .filter(([path, { get }]) => get && !ofTheProcess.test(path))
    .flatMap(([path, { get }]) => filled(path, ids).map((each) => [each, get!] as const));
  const isStream = ([path]: readonly [string, Operation]): boolean => path.endsWith('/changes');
  return {
    streams: found.filter(isStream).map(([path]) => path),
    reads: found
      .filter((each) => !isStream(each))
      .flatMap(([path, get]) => [
        ...variants(get, queries, always).map((query) => ({ path: path + query })),
        ...(isList(get) ? variants(get, past(queries), {}).map((query) => ({ path: path + query, accept: csv })) : []),
      ]),
  };
}

/** A filter narrows the table as it does the list, whose pages are read with each. */
const past = ({ asOf = [] }: Readable['queries']): Readable['queries'] => ({ asOf });

const isList = ({ responses }: Operation): boolean => responses['200']?.content?.[csv] !== undefined;

/** @throws Error for an id that nobody named: a new route needs its ids here before it is believed to hide anything */
function filled(path: string, ids: IdsBySegment): readonly string[] {
  const at = path.indexOf('{');
  if (at === -1) return [path];
  const segment = path.slice(0, at).split('/').at(-2)!;
  const known = ids[segment];
  if (!known) throw new Error(`no ids for what follows "${segment}" in ${path}`);
  const rest = path.slice(path.indexOf('}') + 1);
  return known.flatMap((id) => filled(path.slice(0, at) + id + rest, ids));
}

type Fixed = Readonly<Record<string, string>>;

function variants({ parameters = [] }: Operation, queries: Readable['queries'], pages: Fixed): readonly string[] {
  const ofQuery = parameters.filter(({ in: place }) => place === 'query');
  const fixed = ofQuery.filter(({ name }) => name in pages).map(({ name }) => `${name}=${pages[name]!}`);
  const one = ofQuery
    .filter(({ name }) => !(name in always))
    .flatMap(({ name, schema }) => {
      const values = (queries[name] ?? []).filter((value) => schema.enum?.includes(value) ?? true);
      return values.map((value) => `${name}=${encodeURIComponent(value)}`);
    });
  return [[...fixed].join('&'), ...one.map((each) => [...fixed, each].join('&'))].map((query) => query && `?${query}`);
}

export interface Seen {
  readonly status: number;
  readonly body: string;
  readonly headers: string;
}

const atOnce = 12;

/** Everything that somebody reads there, with the headers but for those that differ with every answer. */
export async function allThatIsRead(
  url: string,
  token: string,
  reads: readonly Read[],
): Promise<ReadonlyMap<string, Seen>> {
  const seen = new Map<string, Seen>();
  const waiting = [...reads];
  const work = async (): Promise<void> => {
    for (let read = waiting.pop(); read !== undefined; read = waiting.pop()) {
      const { path, accept } = read;
      const asked = { authorization: `Bearer ${token}`, ...(accept && { accept }) };
      const response = await fetch(url + path, { headers: asked });
      const headers = [...response.headers].filter(([name]) => name !== 'x-correlation-id' && name !== 'date');
      seen.set(accept ? `${accept} ${path}` : path, {
        status: response.status,
        body: await response.text(),
        headers: JSON.stringify(headers.sort()),
      });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return seen;
}

/** Where two readings differ, and what stands there in both. */
export function differencesOf(before: ReadonlyMap<string, Seen>, after: ReadonlyMap<string, Seen>): readonly string[] {
  return [...before].flatMap(([path, one]) => {
    const [was, is] = [JSON.stringify(one), JSON.stringify(after.get(path))];
    if (was === is) return [];
    const first = [...was].findIndex((letter, n) => letter !== is[n]);
    const around = (text: string): string => text.slice(Math.max(0, first - 120), first + 120);
    return [`${path}\n  ${around(was)}\n  ${around(is)}`];
  });
}
