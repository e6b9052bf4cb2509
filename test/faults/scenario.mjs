import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectEvidence } from './lib/evidence.mjs';
import { freezeDatabase, killEverything, stopApiGently } from './lib/faults.mjs';
import { loseQueue } from './lib/lose-queue.mjs';
import { freePort, Instance } from './lib/instance.mjs';
import { Journal } from './lib/journal.mjs';
import { Load } from './lib/load.mjs';
import { randomFrom } from './lib/random.mjs';
import { clientsOf, makeWorld } from './lib/world.mjs';

const maxApplications = 400;
export const canFreeze = process.platform === 'linux'; // elsewhere the database's processes are not known

/** One instance from its first start to its end, with load on it and everything that happens to it. */
export class Round {
  constructor(seed, say) {
    this.seed = seed;
    this.say = say;
    this.folder = mkdtempSync(join(tmpdir(), 'tandem-faults-'));
    chmodSync(this.folder, 0o711); // the database user passes through
    this.journal = new Journal(join(this.folder, 'journal.jsonl'));
  }

  /** @returns the evidence, and the requests that were on their way when the API was told to stop */
  async run({ isPatient, settleWithin }) {
    const { journal, seed } = this;
    const port = await freePort();
    this.instance = new Instance(this.folder, port);
    await this.instance.start();
    const world = await makeWorld({ port, journal });
    const load = (this.load = new Load({ world, random: randomFrom(seed), maxApplications }).start());
    const on = { instance: this.instance, journal, clients: clientsOf(world), random: randomFrom(seed + 1) };
    await this.#step('kill -9 of every part', killEverything(on));
    if (!isPatient) await loseQueue(on);
    const onTheirWay = await this.#step('SIGTERM to the API', stopApiGently(on));
    if (canFreeze) await this.#step('frozen PostgreSQL', freezeDatabase(on, 3_000));
    await this.#step('last answers', load.stop());
    const evidence = await this.#step('settling', collectEvidence({ ...on, world, settleWithin }));
    for (const client of on.clients) client.close();
    return { evidence, onTheirWay, failures: load.failures };
  }

  async end() {
    this.load?.abandon();
    await this.instance?.stop();
    this.journal.close();
  }

  async #step(name, work) {
    const began = performance.now();
    const result = await work;
    this.say(`  ${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
    return result;
  }
}
