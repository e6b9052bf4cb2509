// Faults under load: node test/faults/run.mjs [--seed N] [--rounds N] [--patient] [--keep]
import { randomInt } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../tools/lib/build.mjs';
import { summary } from './lib/summary.mjs';
import { judge } from './oracle/oracle.mjs';
import { gentleStop } from './oracle/gentle-stop.mjs';
import { canFreeze, Round } from './scenario.mjs';
import { selfCheck } from './self-check.mjs';

const { values: wanted } = parseArgs({
  options: { seed: { type: 'string' }, rounds: { type: 'string', default: '1' }, keep: { type: 'boolean' } },
});
const settleWithin = 150_000;
const counts = { passed: 0, failed: 0, skipped: 0 };
const firstSeed = wanted.seed === undefined ? randomInt(1_000_000) : Number(wanted.seed);
let round;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => void Promise.resolve(round?.end()).finally(() => process.exit(130)));

await build();
for (let n = 0; n < Number(wanted.rounds); n++) await play(firstSeed + n);
if (!canFreeze) skip('frozen PostgreSQL', 'its processes are known on Linux only');
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed > 0 ? 1 : 0);

async function play(seed) {
  console.log(`faults under load, seed ${seed} (again with: node test/faults/run.mjs --seed ${seed})`);
  const failedBefore = counts.failed;
  round = new Round(seed, console.log);
  try {
    const { evidence, onTheirWay, failures } = await round.run(settleWithin);
    for (const line of summary(evidence)) console.log(`  ${line}`);
    for (const { name, problems } of judge(evidence)) count(name, problems);
    count('no client gave up', failures);
    count(...gentleStop(onTheirWay));
    count('the oracle finds what is planted', selfCheck(evidence));
    if (counts.failed > failedBefore) writeFileSync(join(round.folder, 'evidence.json'), JSON.stringify(evidence));
  } catch (error) {
    count('the round comes to its end', [String(error.stack)]);
  } finally {
    await round.end();
  }
  if (counts.failed > failedBefore || wanted.keep) console.log(`  kept: ${round.folder}`);
  else rmSync(round.folder, { recursive: true, force: true });
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
