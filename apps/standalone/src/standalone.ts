import { join } from 'node:path';
import { firstDemoAdministrator } from './demo-people';
import { assertPortFree, baseUrlOf } from './addresses';
import type { CannotRun } from './cannot-run';
import { KeptAlive } from './kept-alive';
import { PostgresPart } from './postgres-part';
import { startProcess } from './process-part';
import { say, step } from './say';
import type { Settings } from './settings';
import { sayAddresses, sayDemoPeople } from './welcome';

const apps = join(__dirname, '..', '..');

/** PostgreSQL, worker and API as processes of one family: up together, kept up, and down in order. */
export class Standalone {
  private readonly baseUrl: string;
  private readonly postgres: PostgresPart;
  private parts: KeptAlive[] = []; // in the order of starting
  private isUp = false;
  private readonly ending: Promise<void>;
  private end: () => void = () => undefined;
  private giveUp: (reason: CannotRun) => void = () => undefined;

  constructor(private readonly settings: Settings) {
    this.baseUrl = baseUrlOf(settings);
    this.postgres = new PostgresPart(settings.dataDir);
    this.ending = new Promise((resolve, reject) => {
      this.end = resolve;
      this.giveUp = reject;
    });
  }

  /** Resolves when it was stopped and everything is down. @throws CannotRun when it could not be kept up */
  async run(): Promise<void> {
    try {
      await Promise.race([this.bringUp(), this.ending]);
      await this.ending;
    } finally {
      this.isUp = false;
      for (const part of this.parts.reverse()) await part.stop();
    }
  }

  stop(): void {
    if (this.parts.length > 0) say('stopping');
    this.end();
  }

  private async bringUp(): Promise<void> {
    const { dataDir, databaseUrl, isDev } = this.settings;
    await assertPortFree(this.settings);
    say(`Tandem starts on the data in ${dataDir}`);
    if (databaseUrl === undefined) {
      const database = this.keep('postgres', () => this.postgres.start());
      await step('PostgreSQL', database.ready);
      if (this.postgres.elsewhere !== null) say(`  its files are in ${this.postgres.elsewhere}`);
    }
    const worker = this.keep('worker', () => this.fork('worker'));
    const api = this.keep('api', () => this.fork('api'));
    await step('API and worker', Promise.all([api.ready, worker.ready]));
    if (isDev) await sayDemoPeople(this.baseUrl);
    sayAddresses(this.baseUrl, isDev);
    say(`  logs        ${join(dataDir, 'logs')}`);
    this.isUp = true;
    process.send?.({ ready: true, url: this.baseUrl, pids: this.pids() });
  }

  private keep(name: string, begin: () => ReturnType<typeof startProcess>): KeptAlive {
    const onReady = () => {
      if (!this.isUp) return;
      say(`${name} is back`);
      process.send?.({ pids: this.pids() });
    };
    const part = new KeptAlive(name, begin, { onReady, onLine: say, onGiveUp: this.giveUp });
    this.parts.push(part);
    return part.start();
  }

  private fork(name: 'api' | 'worker') {
    const { dataDir, databaseUrl, host, isDev, port, publicUrl } = this.settings;
    const env = {
      ...process.env,
      DATABASE_URL: databaseUrl ?? this.postgres.url,
      HOST: host,
      PORT: String(port),
      PUBLIC_URL: publicUrl,
      TANDEM_DATA_DIR: dataDir,
      TANDEM_DEV: isDev ? '1' : '0',
      ...(isDev && !process.env.TANDEM_FIRST_ADMIN && { TANDEM_FIRST_ADMIN: `${publicUrl}|${firstDemoAdministrator}` }),
    };
    return startProcess({ name, script: join(apps, name, 'src', 'main.js'), env, logDir: join(dataDir, 'logs') });
  }

  private pids(): Record<string, number | null> {
    const none = { api: null, worker: null, postgres: null };
    return { ...none, ...Object.fromEntries(this.parts.map(({ name, pid }) => [name, pid])) };
  }
}
