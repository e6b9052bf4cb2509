import { type ListName, type Operations, type Problem, type Route, routes } from './api.generated';
import type { CommandOptions, Language, QueryOptions, TableOptions } from './options';

export type * from './api.generated';
export type * from './options';

export interface Settings {
  /** Where Tandem answers, such as `https://tandem.example.be`. */
  readonly url: string;
  /** An access token, or what gives one; asked before every request, because tokens expire. */
  readonly token?: string | (() => string | Promise<string>);
  /** The language of texts and refusals; else that of the person. */
  readonly language?: Language;
  /** How often a command is sent again, under the same key, when no answer came or there was no room; 2 when not said. */
  readonly retries?: number;
  readonly fetch?: typeof fetch;
}

/** Every operation of Tandem under its name. @throws Refusal when Tandem says no; what `fetch` throws when nothing answers */
export function tandemClient(settings: Settings): Operations {
  const operations = Object.entries(routes).map(([name, route]) => {
    const call = (fields?: Fields, options?: AnyOptions) => send(settings, name, route, fields ?? {}, options ?? {});
    return [name, call] as const;
  });
  return Object.fromEntries(operations) as unknown as Operations;
}

type FieldsOf<Name extends ListName> = Omit<NonNullable<Parameters<Operations[Name]>[0]>, 'limit' | 'cursor' | 'total'>;

/** A list as a CSV file: the response itself, whose `content-disposition` says what it is called. @throws Refusal, as the list does */
export async function tableOf<Name extends ListName>(
  settings: Settings,
  name: Name,
  fields?: FieldsOf<Name>,
  { separator = 'comma', ...options }: TableOptions = {},
): Promise<Response> {
  const headers = { ...options.headers, accept: `text/csv; separator=${separator}` };
  return (await send(settings, name, routes[name], fields ?? {}, { ...options, headers })) as Response;
}

/** Tandem said no. `rule` is the last part of the problem's type: `callClosed`. */
export class Refusal extends Error {
  readonly rule: string;
  readonly status: number;

  constructor(
    operation: string,
    readonly problem: Problem,
  ) {
    super(`${operation} answered ${problem.status}: ${problem.detail}`);
    this.rule = problem.type.split(':').at(-1) ?? problem.type;
    this.status = problem.status;
  }
}

type Fields = Readonly<Record<string, unknown>>;
type AnyOptions = CommandOptions & QueryOptions;

async function send(settings: Settings, name: string, route: Route, fields: Fields, options: AnyOptions) {
  const token = typeof settings.token === 'function' ? await settings.token() : settings.token;
  const { path, body } = placed(route, fields);
  const request = {
    method: route.method,
    headers: headersOf(settings, route, options, token, body),
    ...(body !== undefined && { body }),
    ...(options.signal && { signal: options.signal }),
  };
  const attempt = () => (settings.fetch ?? fetch)(settings.url.replace(/\/+$/, '') + path, request);
  const response = await (route.takesKey ? again(attempt, settings.retries ?? 2, options.signal) : attempt());
  if (!response.ok) throw new Refusal(name, await problemOf(response));
  return isJson(response) ? response.json() : response;
}

/** Fields named in the path go there, a moment asked for into the query; the others into the query of a GET, else into the body. */
function placed({ method, path }: Route, fields: Fields): { path: string; body?: string } {
  const inPath = new Set<string>();
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    inPath.add(name);
    return encodeURIComponent(String(fields[name]));
  });
  const others = Object.entries(fields).filter(([name, value]) => !inPath.has(name) && value !== undefined);
  if (method === 'DELETE') return { path: filled };
  const isAsked = ([name]: readonly [string, unknown]): boolean => method === 'GET' || name === 'asOf';
  const asked = others.filter(isAsked).map(([name, value]): [string, string] => [name, String(value)]);
  const query = new URLSearchParams(asked).toString();
  const asking = query ? `${filled}?${query}` : filled;
  if (method === 'GET') return { path: asking };
  return { path: asking, body: JSON.stringify(Object.fromEntries(others.filter((each) => !isAsked(each)))) };
}

function headersOf(settings: Settings, route: Route, options: AnyOptions, token?: string, body?: string) {
  const language = options.language ?? settings.language;
  return {
    ...(token && { authorization: `Bearer ${token}` }),
    ...(language && { 'accept-language': language }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(route.takesKey && { 'idempotency-key': options.key ?? keyOfNow() }),
    ...(options.ifMatch !== undefined && { 'if-match': `"${options.ifMatch}"` }),
    ...(options.after && { 'read-after': options.after.position }),
    ...options.headers,
  };
}

/** The key makes it safe: whatever became of the first request, there is one effect. */
async function again(attempt: () => Promise<Response>, left: number, signal?: AbortSignal): Promise<Response> {
  const response = await attempt().catch((error: unknown) => {
    if (left === 0 || signal?.aborted) throw error;
    return undefined;
  });
  if (response && (response.status !== 503 || left === 0)) return response;
  const seconds = Number(response?.headers.get('retry-after') ?? 0.5);
  await new Promise((done) => setTimeout(done, Math.min(seconds, 10) * 1_000));
  return again(attempt, left - 1, signal);
}

const isJson = (response: Response): boolean => /\bjson\b/.test(response.headers.get('content-type') ?? '');

/** Also of whatever stands between us and Tandem. */
async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  if (response.headers.get('content-type')?.startsWith('application/problem+json')) return JSON.parse(text) as Problem;
  return { type: 'about:blank', title: response.statusText, status: response.status, detail: text.slice(0, 200) };
}

/** A UUID of version 7: Tandem stores what is made under keys in order of time faster. */
function keyOfNow(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${crypto.randomUUID().slice(15)}`;
}
