// All set-up, then the standalone application in this very process: signals and exit code are its own.
import { build } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { endWithParent } from './lib/parent.mjs';
import { inRoot } from './lib/root.mjs';
import { pathToFileURL } from 'node:url';

process.stdout.on('error', () => undefined);
endWithParent();
await ensureInstalled();
try {
  const { compiled, seconds } = await build();
  if (compiled > 0) console.log(`built: ${compiled} files in ${seconds} s`);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
process.setSourceMapsEnabled(true);
await import(pathToFileURL(inRoot('dist', 'apps', 'standalone', 'src', 'main.js')).href);
