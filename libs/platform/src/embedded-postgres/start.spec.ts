import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { possible } from '#platform/testing';
import { type EmbeddedPostgres, PostgresUnavailable, startEmbeddedPostgres, temporaryDataFolder } from './index';
import { beganAt, within } from './processes';

const folders: string[] = [];
const running: EmbeddedPostgres[] = [];

function newFolder(mode = 0o711): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'tandem-launcher-'));
  chmodSync(folder, mode);
  folders.push(folder);
  return folder;
}

async function start(dataDir: string, more: { port?: number; durable?: boolean; onExit?: (how: string) => void } = {}) {
  const postgres = await startEmbeddedPostgres({ dataDir, durable: false, ...more });
  running.push(postgres);
  folders.push(postgres.home);
  return postgres;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>({ text: sql });
  await client.end();
  return Object.values(rows[0] ?? {})[0];
}

/** A process of its own that starts PostgreSQL on the folder, tells the server's pid and stays. */
async function ownerProcess(dataDir: string) {
  const script = `
    const swc = require('@swc/core');
    require.extensions['.ts'] = (module, file) => module._compile(swc.transformFileSync(file).code, file);
    require(${JSON.stringify(join(__dirname, 'index.ts'))})
      .startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: true })
      .then(({ pid, url }) => process.send({ pid, url }));`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [server] = (await once(child, 'message')) as [{ pid: number; url: string }];
  return { child, server };
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.stop()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('embedded PostgreSQL', () => {
  it('keeps data, password and port over a restart, and the password for its owner alone', async () => {
    const dataDir = newFolder();
    const first = await start(dataDir, { durable: true });
    await ask(first.url, `create table kept as select 'still here' as words`);
    await first.stop();
    expect(beganAt(first.pid)).toBe('');
    const second = await start(dataDir, { port: first.port, durable: true });
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, 'select words from kept')).toBe('still here');
    expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600);
  });

  it('lets nobody in without the password', async () => {
    const { url } = await start(newFolder());
    const wrong = new URL(url);
    wrong.password = 'guessed';
    await expect(ask(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
  });

  it('is reached by its socket too, where its path is short enough, with the password; sockets of killed servers go', async () => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    const cluster = join(first.home, 'postgres');
    const sockets = () =>
      readdirSync(cluster).filter((name) => name.startsWith('.s.PGSQL.') && !name.endsWith('.lock'));
    const isBySocket = 'select inet_client_addr() is null';
    expect([await ask(first.localUrl, isBySocket), await ask(first.url, isBySocket)]).toEqual([true, false]);
    await expect(ask(first.localUrl.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password');
    writeFileSync(join(cluster, '.s.PGSQL.1'), '');
    await first.stop();
    const second = await start(dataDir);
    expect(sockets()).toEqual([`.s.PGSQL.${String(second.port)}`]);
    await second.stop();

    const deep = join(dataDir, 'x'.repeat(90));
    const third = await start(deep);
    expect(third.localUrl).toBe(third.url);
    expect(await ask(third.localUrl, isBySocket)).toBe(false);
  });

  it('starts where no socket can be made, and takes its database along when a temporary folder is removed', async () => {
    const folder = temporaryDataFolder('tandem-launcher-');
    const first = await start(folder.path);
    await first.stop();
    mkdirSync(join(first.home, 'postgres', `.s.PGSQL.${String(first.port)}`)); // nothing can be bound to that name
    const second = await start(folder.path, { port: first.port });
    expect(second.localUrl).toBe(second.url);
    expect(await ask(second.url, 'select 1')).toBe(1);
    await second.stop();
    folder.remove();
    expect([first.home, folder.path].map((path) => existsSync(path))).toEqual([false, false]);
  });

  it('is durable unless told otherwise, in UTC', async () => {
    const durable = await start(newFolder(), { durable: true });
    expect(await ask(durable.url, 'show fsync')).toBe('on');
    expect(await ask(durable.url, 'show timezone')).toBe('UTC');
    const thrownAway = await start(newFolder());
    expect(await ask(thrownAway.url, 'show fsync')).toBe('off');
  });

  it('tells when it was killed and comes back on the same port with what was committed', async () => {
    const dataDir = newFolder();
    let tell: (how: string) => void = () => undefined;
    const told = new Promise<string>((resolve) => (tell = resolve));
    const first = await start(dataDir, { durable: true, onExit: (how) => tell(how) });
    await ask(first.url, 'create table kept as select 42 as answer');
    process.kill(first.pid, 'SIGKILL');
    expect(await told).toBe('SIGKILL');
    const second = await start(dataDir, { port: first.port, durable: true });
    expect(await ask(second.url, 'select answer from kept')).toBe(42);
  });

  it('does not call a stop an exit', async () => {
    const told: string[] = [];
    const postgres = await start(newFolder(), { onExit: (how) => told.push(how) });
    await postgres.stop();
    expect(told).toEqual([]);
  });

  it('ends the server that a killed owner left behind and starts anew', async () => {
    const dataDir = newFolder();
    const { child, server } = await ownerProcess(dataDir);
    await ask(server.url, 'create table kept as select 7 as answer');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(beganAt(server.pid)).not.toBe('');
    const next = await start(dataDir, { durable: true });
    expect(beganAt(server.pid)).toBe('');
    expect(await ask(next.url, 'select answer from kept')).toBe(7);
  });

  it('refuses a second instance with one sentence that names the first', async () => {
    const dataDir = newFolder();
    const { child, server } = await ownerProcess(dataDir);
    const second = startEmbeddedPostgres({ dataDir, durable: true });
    await expect(second).rejects.toThrow(PostgresUnavailable);
    await expect(second).rejects.toThrow(`already running on the data in ${dataDir} (process ${String(child.pid)})`);
    expect(await ask(server.url, 'select 1')).toBe(1);
    child.kill('SIGKILL');
    process.kill(server.pid, 'SIGINT');
    expect(await within(10_000, () => beganAt(server.pid) === '')).toBe(true);
  });

  it('says which port is taken', async () => {
    const { port } = await start(newFolder());
    await expect(startEmbeddedPostgres({ dataDir: newFolder(), port, durable: false })).rejects.toThrow(
      `Port ${port},`,
    );
  });

  it('refuses a database of another release of PostgreSQL', async () => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    await first.stop();
    writeFileSync(join(first.home, 'postgres', 'PG_VERSION'), '17\n');
    const refused = startEmbeddedPostgres({ dataDir, durable: false });
    await expect(refused).rejects.toThrow('is of PostgreSQL 17 and this release runs 18');
  });

  const asRoot = possible(process.getuid?.() === 0, 'needs root');

  asRoot.it('runs as nobody and finds a place for data under a private folder', async () => {
    const dataDir = join(newFolder(0o700), 'data');
    const first = await start(dataDir, { durable: true });
    expect(first.home).not.toBe(dataDir);
    expect(statSync(first.home).mode & 0o777).toBe(0o700);
    expect(statSync(join(first.home, 'postgres')).uid).toBeGreaterThan(0);
    await ask(first.url, 'create table kept as select 1 as answer');
    await first.stop();
    const second = await start(dataDir);
    expect(await ask(second.url, 'select answer from kept')).toBe(1);
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
  });

  asRoot.it("refuses another user's data with one sentence", async () => {
    const dataDir = newFolder();
    await (await start(dataDir)).stop();
    chownSync(join(dataDir, 'postgres'), 1234, 1234);
    await expect(startEmbeddedPostgres({ dataDir, durable: false })).rejects.toThrow('belong to another user');
  });
});
