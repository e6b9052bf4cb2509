import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningApi, startApi } from '#apps/api/src/api';
import { type RunningWorker, startWorker } from '#apps/worker/src/worker';
import { lagBehind } from './lag';
import { testPreset } from './preset';
import { type DevelopmentMailView, type Operations, Refusal, tandemClient } from '#client/client';
import { readConfig } from '#platform/config';
import type { Database } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import { firstDemoAdministrator, seedDemoPeople } from '#apps/standalone/src/demo-people';

lagBehind();

export interface Answer<Body = any> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface Options {
  readonly key?: string;
  readonly ifMatch?: number | string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody at the keyboard: every operation under its name; and any request at all, also a malformed one. */
export interface User extends Operations {
  get(path: string, options?: Options): Promise<Answer>;
  post(path: string, body?: unknown, options?: Options): Promise<Answer>;
  patch(path: string, body?: unknown, options?: Options): Promise<Answer>;
  send(method: string, path: string, raw: string | undefined, options?: Options): Promise<Answer>;
}

export interface Followed {
  text(): string;
  until(pattern: RegExp): Promise<void>;
  ended(): Promise<void>;
  leave(): void;
}

export interface Tandem {
  readonly url: string;
  readonly database: Database;
  readonly mailFolder: string;
  readonly dataDir: string;
  readonly api: RunningApi;
  /** One more API on the same database, with a memory of its own, as a second process would have. */
  secondApi(): Promise<RunningApi>;
  tokenOf(person: string): Promise<string>;
  /** A demo person, such as `ines.peeters`. */
  as(person: string): Promise<User>;
  readonly nobody: User;
  organisation(dutchName: string): Promise<string>;
  /** A stream of server-sent events, read by a demo person. */
  follow(person: string, path: string, lastEventId?: string): Promise<Followed>;
  /** Freezes business time. */
  at(now: string): Promise<void>;
  mails(to?: string): Promise<readonly DevelopmentMailView[]>;
  /** Resolves when every event has been seen by all projections and reactions, and no job is open. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** What Tandem says no with. @throws Error when it does not */
export async function refused(asked: Promise<unknown>): Promise<Refusal> {
  const answer = await asked.catch((error: unknown) => error);
  if (answer instanceof Refusal) return answer;
  throw answer instanceof Error ? answer : new Error(`not refused: ${JSON.stringify(answer)}`);
}

/** API and worker in this process on a database of their own, with the demo people. */
export async function startTandem(environment: Readonly<Record<string, string>> = {}): Promise<Tandem> {
  const { database, url: databaseUrl, drop } = await freshDatabase([]);
  const dataDir = mkdtempSync(join(tmpdir(), 'tandem-story-'));
  const preset = await testPreset();
  const publicUrl = 'http://tandem.test';
  const env = {
    DATABASE_URL: databaseUrl,
    TANDEM_DATA_DIR: dataDir,
    TANDEM_DEV: '1',
    PUBLIC_URL: publicUrl,
    TANDEM_FIRST_ADMIN: `${publicUrl}|${firstDemoAdministrator}`,
    ...preset.environment,
    ...environment,
  };
  const config = { ...readConfig(env), port: 0 };
  const worker = await startWorker(config);
  const api = await startApi(config);
  const { url } = api;
  await seedDemoPeople(url);
  const tokens = new Map<string, string>();
  const nobody = userOf(url);
  const apis = [api];
  const said: LastReceipt = {};
  const tandem: Tandem = {
    url,
    database,
    mailFolder: join(dataDir, 'mails'),
    dataDir,
    api,
    nobody,
    async secondApi() {
      const second = await startApi(config);
      apis.push(second);
      return second;
    },
    async tokenOf(person) {
      const token = tokens.get(person) ?? (await nobody.issueToken({ person })).accessToken;
      tokens.set(person, token);
      return token;
    },
    as: async (person) => userOf(url, await tandem.tokenOf(person), said),
    async follow(person, path, lastEventId) {
      await tandem.as(person);
      const headers = {
        authorization: `Bearer ${tokens.get(person)!}`,
        ...(lastEventId && { 'last-event-id': lastEventId }),
      };
      return followed(url + path, headers);
    },
    async organisation(dutchName) {
      const administrator = await tandem.as(firstDemoAdministrator);
      const { items } = await administrator.listOrganisations({ search: dutchName });
      return items.find(({ names }) => names.nl === dutchName)!.id;
    },
    async at(now) {
      await nobody.freezeClock({ now });
    },
    mails: (to) => nobody.listDevelopmentMails({ to }),
    settled: () => until(async () => (await isSettled(worker)) && (await isSettled(worker))),
    async stop() {
      for (const each of apis) await each.close();
      await worker.close();
      await preset.stop();
      await drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  return tandem;
}

async function followed(url: string, headers: Readonly<Record<string, string>>): Promise<Followed> {
  const left = new AbortController();
  const response = await fetch(url, { headers, signal: left.signal });
  if (response.status !== 200 || !response.body) throw new Error(`${url} answered ${String(response.status)}`);
  let text = '';
  let over = false;
  const read = async (): Promise<void> => {
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) text += chunk;
  };
  void read().then(
    () => (over = true),
    () => (over = true),
  );
  return {
    text: () => text,
    until: (pattern) => until(() => Promise.resolve(pattern.test(text))),
    ended: () => until(() => Promise.resolve(over)),
    leave: () => left.abort(),
  };
}

/** Asked twice in a row: work may be handed on from a part that is looked at later to one that was looked at before. */
async function isSettled(worker: RunningWorker): Promise<boolean> {
  const { projections, reactions, outbox } = await worker.runtime.status();
  return [...projections, ...reactions].every(({ lag }) => lag === 0) && outbox.open === 0;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const patience = performance.now() + 120_000;
  while (performance.now() < patience) {
    if (await condition()) return;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error('not settled within two minutes');
}

/** The last receipt that anybody of a story was given. */
interface LastReceipt {
  position?: string;
}

/** With `said` whatever is read, by POST too, has seen what others have just done: a story is told in order, however busy the machine. */
export function userOf(url: string, token?: string, said?: LastReceipt): User {
  const fetchInOrder: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    const writes = (init?.method ?? 'GET') !== 'GET';
    const after = headers.has('read-after') ? undefined : said?.position;
    if (after) headers.set('read-after', after);
    let response = await fetch(input, { ...init, headers });
    for (let n = 0; after && !writes && response.status === 503 && n < 10; n++)
      response = await fetch(input, { ...init, headers }); // Tandem waits some seconds, a story longer
    const position = writes && said && response.ok && (await positionIn(response.clone()));
    if (position) said.position = position;
    return response;
  };
  const send = async (
    method: string,
    path: string,
    raw: string | undefined,
    { key, ifMatch, headers }: Options = {},
  ): Promise<Answer> => {
    const response = await fetchInOrder(url + path, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(raw !== undefined && { 'content-type': 'application/json' }),
        ...(key && { 'idempotency-key': key }),
        ...(ifMatch !== undefined && { 'if-match': String(ifMatch) }),
        ...headers,
      },
      ...(raw !== undefined && { body: raw }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
  };
  const json = (body: unknown): string | undefined => (body === undefined ? undefined : JSON.stringify(body));
  return {
    ...tandemClient({ url, retries: 0, fetch: fetchInOrder, ...(token && { token }) }),
    send,
    get: (path, options) => send('GET', path, undefined, options),
    post: (path, body, options) => send('POST', path, json(body), options),
    patch: (path, body, options) => send('PATCH', path, json(body), options),
  };
}

async function positionIn(response: Response): Promise<string | undefined> {
  const body: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  const position = typeof body === 'object' && body !== null && 'position' in body ? body.position : undefined;
  return typeof position === 'string' ? position : undefined;
}
