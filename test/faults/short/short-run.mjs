import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectEvidence } from '../lib/evidence.mjs';
import { loseQueue } from '../lib/lose-queue.mjs';
import { randomFrom } from '../lib/random.mjs';
import { Stage } from '../lib/stage.mjs';
import { killCycle } from './kill-cycle.mjs';
import { tallyOf } from './tally.mjs';

const parts = ['api', 'worker', 'postgres'];
const pace = [2_000, 6_000]; // a load that leaves the log short, with something on its way at nearly any moment
const envelopeCents = 400_000_000;

/** Kills in a row on a running Tandem under load; now and then everything settles and is judged, and a fresh folder begins. */
export class ShortRun {
  tallies = [];
  isEnding = false;

  /** `judge` gives a verdict on the evidence of all that the folder has lived through. */
  constructor({ seed, presetIn, root, judge, say }) {
    Object.assign(this, { seed, presetIn, root, judge, say, random: randomFrom(seed) });
  }

  /** @returns the verdicts of the last judgement: the first that is not clean */
  async run({ cycles, judgeEvery, folderEvery, settleWithin }) {
    for (let done = 0; ;) {
      if (done % folderEvery === 0) await this.#freshFolder(done);
      else this.stage.load.start();
      const now = Math.min(judgeEvery, cycles - done, folderEvery - (done % folderEvery));
      const began = performance.now();
      let n = 0;
      for (; n < now && !this.isEnding; n++) await killCycle(this.stage, this.#nextPart());
      done += n;
      this.say(`cycle ${done} of ${cycles}: ${((performance.now() - began) / n / 1000).toFixed(1)} s each`);
      const isLast = done >= cycles || this.isEnding;
      const verdicts = await this.#settle({ isLast, settleWithin });
      if (isLast || verdicts.some(({ problems }) => problems.length > 0)) return verdicts;
    }
  }

  /** After the cycle at hand comes the last judgement. */
  endSoon() {
    this.isEnding = true;
  }

  async end({ isKept = false } = {}) {
    const { stage } = this;
    this.stage = undefined;
    if (!stage) return;
    this.tallies.push(tallyOf(stage.journal.entries));
    await stage.close();
    if (!isKept) stage.remove();
  }

  async #freshFolder(done) {
    await this.end();
    this.stage = new Stage(this.presetIn);
    this.bag = [];
    await this.stage.open(this.seed + done, { root: this.root, envelopeCents, pace });
  }

  /** Each part twice in an order of the seed, then everything: no part ends so often that the supervisor gives up. */
  #nextPart() {
    const each = [...parts, ...Object.keys(this.stage.preset.services)];
    if (this.bag.length === 0) this.bag = ['all', ...this.random.shuffled(each), ...this.random.shuffled(each)];
    return this.bag.pop();
  }

  /** The worker ends in the middle of its work and the queue is lost; only the last time nobody helps, and the sweep comes by itself. */
  async #settle({ isLast, settleWithin }) {
    const { instance, journal, load } = this.stage;
    await load.stop();
    const pid = instance.signal('worker');
    journal.note({ kind: 'fault', what: 'kill at rest', part: 'worker', pid });
    if (!isLast) await loseQueue({ ...this.stage, isWorkerDead: true });
    await instance.back('worker', pid);
    const evidence = await collectEvidence({ ...this.stage, settleWithin });
    const verdicts = [...this.judge(evidence), { name: 'no client gave up', problems: load.failures }];
    const { events, deliveries } = evidence;
    const bad = verdicts.filter(({ problems }) => problems.length > 0).length;
    this.say(`judged ${events.length} events and ${deliveries.length} deliveries: ${bad || 'nothing'} against it`);
    if (bad) writeFileSync(join(this.stage.folder, 'evidence.json'), JSON.stringify(evidence));
    return verdicts;
  }
}
