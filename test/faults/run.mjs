// Faults under load: node test/faults/run.mjs [--seed N] [--preset compose] [--rounds N] [--patient] [--keep] | --self-check
// Many kills in a row: node test/faults/run.mjs --short --cycles N [--seed N] [--preset compose] [--plant NAME]
import { randomInt } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../tools/lib/build.mjs';
import { summary } from './lib/summary.mjs';
import { judge } from './oracle/oracle.mjs';
import { gentleStop } from './oracle/gentle-stop.mjs';
import { smallEvidence } from './oracle/small-evidence.mjs';
import { presetNamed } from './presets/presets.mjs';
import { canFreeze, Round } from './scenario.mjs';
import { selfCheck } from './self-check.mjs';
import { planted, plants } from './short/plants.mjs';
import { ShortRun } from './short/short-run.mjs';
import { tallyLines } from './short/tally.mjs';

const { values: wanted } = parseArgs({
  options: {
    seed: { type: 'string' },
    rounds: { type: 'string', default: '1' },
    preset: { type: 'string', default: 'postgres' },
    short: { type: 'boolean' },
    cycles: { type: 'string', default: '100' },
    'judge-every': { type: 'string', default: '50' }, // cycles
    'folder-every': { type: 'string', default: '200' },
    plant: { type: 'string' },
    keep: { type: 'boolean' },
    patient: { type: 'boolean' },
    'self-check': { type: 'boolean' },
  },
});
const settleWithin = 150_000;
const noEnd = 'the run comes to its end';
const counts = { passed: 0, failed: 0, skipped: 0 };
const firstSeed = Number(wanted.seed ?? randomInt(1_000_000));
const numbers = [wanted.rounds, wanted.cycles, wanted['judge-every'], wanted['folder-every']].map(Number);
if (![firstSeed, ...numbers].every(Number.isSafeInteger)) throw new RangeError('seed and numbers are whole');
if (wanted.plant !== undefined && !plants[wanted.plant])
  throw new RangeError(`--plant is one of ${Object.keys(plants).join(', ')}`);
const presetIn = presetNamed(wanted.preset);
let playing;
let isInterrupted = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void interrupted());

if (wanted['self-check']) checkOracle(smallEvidence());
else if (wanted.short) await playShort();
else await playRounds();
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed > 0 ? 1 : 0);

/** The first time the short form judges what it has; then everything ends at once. */
async function interrupted() {
  if (playing?.endSoon && !playing.isEnding) return playing.endSoon();
  if (isInterrupted) return;
  isInterrupted = true;
  const { folder } = playing?.stage ?? {};
  await playing?.end().catch(() => undefined);
  if (folder) rmSync(folder, { recursive: true, force: true });
  process.exit(130);
}

async function playRounds() {
  await build();
  for (let n = 0; n < Number(wanted.rounds); n++) await play(firstSeed + n);
  if (!canFreeze) skip('frozen PostgreSQL', 'its processes are known on Linux only');
}

async function play(seed) {
  console.log(`faults under load, seed ${seed} (again with: node test/faults/run.mjs --seed ${seed})`);
  const failedBefore = counts.failed;
  const round = (playing = new Round(seed, console.log, presetIn));
  try {
    const { evidence, onTheirWay, failures } = await round.run({ isPatient: wanted.patient === true, settleWithin });
    for (const line of summary(evidence)) console.log(`  ${line}`);
    for (const { name, problems } of judge(evidence)) count(name, problems);
    count('no client gave up', failures);
    count(...gentleStop(onTheirWay));
    count('the oracle finds what is planted', selfCheck(evidence));
    if (counts.failed > failedBefore) writeFileSync(join(round.folder, 'evidence.json'), JSON.stringify(evidence));
  } catch (error) {
    if (isInterrupted) await new Promise(() => undefined); // the end is on its way
    count('the round comes to its end', [String(error.stack)]);
  } finally {
    await round.end();
  }
  if (counts.failed > failedBefore || wanted.keep) console.log(`  kept: ${round.folder}`);
  else rmSync(round.folder, { recursive: true, force: true });
}

/** Ends at the first judgement that is not clean: what comes later in that folder proves nothing. */
async function playShort() {
  await build();
  const [, cycles, judgeEvery, folderEvery] = numbers;
  const again = `--short --cycles ${cycles} --seed ${firstSeed} --preset ${wanted.preset}`;
  console.log(`${cycles} kills under load (again with: node test/faults/run.mjs ${again})`);
  const copy = wanted.plant && planted(wanted.plant);
  const say = (line) => console.log(`  ${new Date().toISOString().slice(11, 19)} ${line}`);
  const run = (playing = new ShortRun({ seed: firstSeed, presetIn, root: copy?.root, say, judge }));
  let verdicts;
  try {
    verdicts = await run.run({ cycles, judgeEvery, folderEvery, settleWithin });
  } catch (error) {
    if (isInterrupted) await new Promise(() => undefined); // the end is on its way
    verdicts = [{ name: noEnd, problems: [String(error.stack)] }];
  }
  const isClean = verdicts.every(({ problems }) => problems.length === 0);
  const { folder } = run.stage ?? {};
  await run.end({ isKept: !isClean || wanted.keep });
  for (const line of tallyLines(run.tallies)) console.log(`  ${line}`);
  if (copy) countPlanted(verdicts, copy);
  else for (const { name, problems } of verdicts) count(name, problems);
  if (folder && (!isClean || wanted.keep)) console.log(`  kept: ${folder}`);
}

function countPlanted(verdicts, copy) {
  const against = verdicts.filter(({ problems }) => problems.length > 0);
  for (const { name, problems } of against) console.log(`  against "${name}": ${problems[0]}`);
  const found = against.filter(({ name }) => name !== noEnd); // which may be for many reasons
  count(`the planted bug ${wanted.plant} is found`, found.length > 0 ? [] : ['nothing was found']);
  copy.remove();
}

/** Without an instance: the oracle is content with what is right and finds what is planted in it. */
function checkOracle(evidence) {
  const problems = judge(evidence).flatMap(({ name, problems: found }) => found.map((each) => `${name}: ${each}`));
  count('the oracle is content with a run that is right', problems);
  count('the oracle finds what is planted', selfCheck(evidence));
}

function count(name, problems) {
  counts[problems.length === 0 ? 'passed' : 'failed']++;
  console.log(`  ${problems.length === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  for (const problem of problems.slice(0, 10)) console.log(`           ${problem}`);
  if (problems.length > 10) console.log(`           and ${problems.length - 10} more, see the folder below`);
}

function skip(what, why) {
  counts.skipped++;
  console.log(`NOT RUN: ${what}: ${why}`);
}
