import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, Instance } from './instance.mjs';
import { Journal } from './journal.mjs';
import { Load } from './load.mjs';
import { randomFrom } from './random.mjs';
import { clientsOf, makeWorld } from './world.mjs';

/** One folder with an instance in it, the people who use it, and the journal of all that is asked and done. */
export class Stage {
  constructor(presetIn) {
    this.folder = mkdtempSync(join(tmpdir(), 'tandem-faults-'));
    chmodSync(this.folder, 0o711); // the database user passes through
    this.preset = presetIn(this.folder);
    this.journal = new Journal(join(this.folder, 'journal.jsonl'));
  }

  /** Starts everything and the load. `root`: where the build to be run is. */
  async open(seed, { root, envelopeCents, ...load } = {}) {
    const { journal, preset } = this;
    await preset.start();
    const port = await freePort();
    this.instance = new Instance(this.folder, port, { environment: preset.environment, root });
    await this.instance.start();
    this.world = await makeWorld({ port, journal, envelopeCents });
    this.clients = clientsOf(this.world);
    this.random = randomFrom(seed + 1);
    this.load = new Load({ world: this.world, random: randomFrom(seed), ...load }).start();
    return this;
  }

  async close() {
    this.load?.abandon();
    for (const client of this.clients ?? []) client.close();
    await this.instance?.stop();
    await this.preset.stop();
    this.journal.close();
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
