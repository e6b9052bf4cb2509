// All set-up, then every check and test; the last line says `N passed, N failed, N skipped`.
import { ensureInstalled } from './lib/install.mjs';
import { endWithParent } from './lib/parent.mjs';
import { ticking } from './lib/progress.mjs';
import { buildStep, checks, docsStep, faultStep, jestStep, presetStep } from './lib/steps.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };
const notRun = [];

endWithParent();
await ensureInstalled();
await inPairs([...checks, buildStep]);
await step(docsStep);
await step(jestStep);
await step(presetStep);
if (faultStep.isThere()) await step(faultStep);

if (notRun.length > 0) console.log('\nnot run:');
for (const what of new Set(notRun)) console.log(`  ${what}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);

async function step({ name, run }) {
  const stop = ticking(name, 30);
  const { counts, output, notRun: left } = await run();
  const seconds = stop();
  if (counts.failed > 0) console.log(output.trimEnd());
  console.log(`${counts.failed > 0 ? 'FAILED' : 'ok    '} ${name}${saying(counts)} in ${seconds}`);
  for (const kind of Object.keys(total)) total[kind] += counts[kind];
  notRun.push(...left);
}

function saying({ passed, failed, skipped }) {
  return passed + failed + skipped > 1 ? `: ${passed} passed, ${failed} failed, ${skipped} skipped` : '';
}

/** Two at a time. */
async function inPairs(steps) {
  const waiting = [...steps];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await step(next);
  };
  await Promise.all([lane(), lane()]);
}
