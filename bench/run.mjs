// npm run bench -- append|command|allocation [--json]; what is measured stands in docs/benchmarks.md.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { build } from '../tools/lib/build.mjs';
import { ensureInstalled } from '../tools/lib/install.mjs';
import { inRoot } from '../tools/lib/root.mjs';
import { runNpm } from '../tools/lib/run.mjs';

const benches = ['append', 'command', 'allocation'];
const [name, ...options] = process.argv.slice(2);
if (!benches.includes(name)) {
  console.error(`Name what to measure, one of ${benches.join(', ')}: npm run bench -- append --json.`);
  process.exit(2);
}
await ensureInstalled();
if (name !== 'allocation') await ensurePeers();
await build();
const memory = ['--max-semi-space-size=64']; // as the product's own processes have it; peers get the same
const program = spawn(process.execPath, [...memory, inRoot('bench', name, 'main.mjs'), ...options], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => program.kill('SIGTERM'));
program.once('exit', (code) => process.exit(code ?? 1));

async function ensurePeers() {
  if (existsSync(inRoot('bench', 'node_modules', '.package-lock.json'))) return;
  console.error('installing what Tandem is measured against, once');
  const prefix = ['--prefix', inRoot('bench')];
  const { code, output } = await runNpm(['ci', ...prefix, '--ignore-scripts', '--no-audit', '--no-fund']);
  if (code === 0) return;
  console.error(output);
  process.exit(1);
}
