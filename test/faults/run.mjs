// Faults under load: node test/faults/run.mjs [--seed N] [--rounds N] [--patient] [--keep] | --self-check
import { randomInt } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../tools/lib/build.mjs';
import { summary } from './lib/summary.mjs';
import { judge } from './oracle/oracle.mjs';
import { gentleStop } from './oracle/gentle-stop.mjs';
import { smallEvidence } from './oracle/small-evidence.mjs';
import { canFreeze, Round } from './scenario.mjs';
import { selfCheck } from './self-check.mjs';

const { values: wanted } = parseArgs({
  options: {
    seed: { type: 'string' },
    rounds: { type: 'string', default: '1' },
    keep: { type: 'boolean' },
    patient: { type: 'boolean' },
    'self-check': { type: 'boolean' },
  },
});
const settleWithin = 150_000;
const counts = { passed: 0, failed: 0, skipped: 0 };
const firstSeed = Number(wanted.seed ?? randomInt(1_000_000));
if (![firstSeed, Number(wanted.rounds)].every(Number.isSafeInteger))
  throw new RangeError('--seed and --rounds are whole numbers');
let round;
let isInterrupted = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void interrupted());

if (wanted['self-check']) checkOracle(smallEvidence());
else await playRounds();
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed > 0 ? 1 : 0);

async function interrupted() {
  isInterrupted = true;
  await round?.end().catch(() => undefined);
  if (round) rmSync(round.folder, { recursive: true, force: true });
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
  round = new Round(seed, console.log);
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
