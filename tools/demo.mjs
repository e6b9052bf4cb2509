// All set-up, then the demo: a real call replayed over HTTP.
import { createRequire } from 'node:module';
import { build } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { endWithParent } from './lib/parent.mjs';
import { inRoot, root } from './lib/root.mjs';

for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
endWithParent();
await ensureInstalled();
try {
  await build();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const { demo } = createRequire(import.meta.url)(inRoot('dist', 'apps', 'demo', 'src', 'demo.js'));
process.exit(await demo(process.argv.slice(2), root));
