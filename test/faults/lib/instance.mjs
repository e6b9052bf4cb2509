import { fork } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { inRoot } from '../../../tools/lib/root.mjs';
import { until } from './waiting.mjs';

const script = join('dist', 'apps', 'standalone', 'src', 'main.js');
const patience = 240_000; // on a machine that others keep busy
const kept = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'LANG', 'SystemRoot', 'USERNAME', 'LOCALAPPDATA'];

/** A standalone Tandem of one's own. Every process that it signals is one that it started. */
export class Instance {
  pids = {};
  #everStarted = new Set();

  /** `environment`: what the preset says; `root`: where the build to be run is. */
  constructor(folder, port, { environment = {}, root = inRoot() } = {}) {
    Object.assign(this, { folder, port, environment, root });
    this.dataDir = join(folder, 'data');
    this.output = createWriteStream(join(folder, 'standalone.log'), { flags: 'a' });
  }

  async start() {
    const inherited = Object.fromEntries(kept.filter((key) => process.env[key]).map((key) => [key, process.env[key]]));
    const own = { PORT: String(this.port), HOST: '127.0.0.1', TANDEM_DATA_DIR: this.dataDir, TANDEM_DEV: '1' };
    const child = fork(join(this.root, script), {
      env: { ...inherited, ...own, ...this.environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true, // Ctrl-C reaches it through us
    });
    for (const stream of [child.stdout, child.stderr]) stream.pipe(this.output, { end: false });
    Object.assign(this, { child, pids: {}, isReady: false, startedAt: Date.now() });
    this.#everStarted.add(child.pid);
    child.on('message', ({ ready, pids }) => {
      this.isReady ||= ready === true;
      this.pids = pids;
      for (const pid of Object.values(pids)) if (pid !== null) this.#everStarted.add(pid);
    });
    await this.#until('the start of the instance', patience, () => this.isReady);
  }

  /** Signals one part. @returns its process id */
  signal(part, signal = 'SIGKILL') {
    const pid = this.pids[part];
    if (!pid) throw new Error(`${part} is not running`);
    process.kill(pid, signal);
    return pid;
  }

  /** Resolves when another process has taken the place of this one and is ready. */
  back(part, formerPid) {
    return this.#until(`the return of ${part}`, patience, () => this.pids[part] && this.pids[part] !== formerPid);
  }

  /** Ends the supervisor alone, without a word, and starts another on the same folder once the port is free. */
  async replaceSupervisor() {
    const { api, worker } = this.pids;
    this.child.kill('SIGKILL');
    await until('the end of what the supervisor left', patience, () => ![api, worker].some(isAlive));
    await this.start();
  }

  /** Every process of it ends without a word, as when the machine goes down. */
  async killAll() {
    const all = [this.child.pid, ...Object.values(this.pids)].filter(Boolean);
    this.endAtOnce();
    await until('the end of every process', patience, () => !all.some(isAlive));
  }

  async stop() {
    if (this.child?.exitCode === null && this.child.signalCode === null) {
      this.child.kill('SIGTERM');
      await until('a stop', 30_000, () => this.child.exitCode !== null || this.child.signalCode !== null).catch(
        () => {},
      );
    }
    if ([...this.#everStarted].some(isAlive)) this.endAtOnce();
  }

  endAtOnce() {
    const current = [this.child?.pid, ...Object.values(this.pids)];
    for (const pid of current) if (pid && isAlive(pid)) process.kill(pid, 'SIGKILL');
  }

  /** The database of the moment; it has another port after a new supervisor. */
  get databaseUrl() {
    const pointer = join(this.dataDir, 'postgres.path');
    const home = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : this.dataDir;
    const port = readFileSync(join(home, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
    const password = readFileSync(join(this.dataDir, 'postgres.password'), 'utf8').trim();
    return `postgresql://tandem:${password}@127.0.0.1:${port}/postgres`;
  }

  #lastWords() {
    return readFileSync(join(this.folder, 'standalone.log'), 'utf8').trim().split('\n').slice(-3).join(' | ');
  }

  #until(what, milliseconds, isTrue) {
    return until(what, milliseconds, () => {
      const { exitCode, signalCode } = this.child;
      if (exitCode !== null || signalCode !== null)
        throw new Error(`the instance ended (${signalCode ?? exitCode}) before ${what}: ${this.#lastWords()}`);
      return isTrue();
    });
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Below those that the system gives to outgoing connections, so that a client cannot be given it while the server is down. */
export async function freePort() {
  for (;;) {
    const port = randomInt(15_000, 30_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
