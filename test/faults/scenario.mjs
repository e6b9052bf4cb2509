import { collectEvidence } from './lib/evidence.mjs';
import { freezeDatabase, killEverything, stopApiGently } from './lib/faults.mjs';
import { loseQueue } from './lib/lose-queue.mjs';
import { Stage } from './lib/stage.mjs';

const maxApplications = 400;
export const canFreeze = process.platform === 'linux'; // elsewhere the database's processes are not known

/** One instance from its first start to its end, with load on it and everything that happens to it. */
export class Round {
  constructor(seed, say, presetIn) {
    Object.assign(this, { seed, say, stage: new Stage(presetIn) });
  }

  get folder() {
    return this.stage.folder;
  }

  /** @returns the evidence, and the requests that were on their way when the API was told to stop */
  async run({ isPatient, settleWithin }) {
    const on = await this.stage.open(this.seed, { maxApplications });
    await this.#step('kill -9 of every part', killEverything(on));
    if (!isPatient) await loseQueue(on);
    const onTheirWay = await this.#step('SIGTERM to the API', stopApiGently(on));
    if (canFreeze) await this.#step('frozen PostgreSQL', freezeDatabase(on, 3_000));
    await this.#step('last answers', on.load.stop());
    const evidence = await this.#step('settling', collectEvidence({ ...on, settleWithin }));
    return { evidence, onTheirWay, failures: on.load.failures };
  }

  end() {
    return this.stage.close();
  }

  async #step(name, work) {
    const began = performance.now();
    const result = await work;
    this.say(`  ${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
    return result;
  }
}
