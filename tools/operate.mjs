// npm run backup | restore | rebuild: the operations of an installation, built first when sources changed.
import { createRequire } from 'node:module';
import { build } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/root.mjs';

await ensureInstalled();
try {
  await build();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
createRequire(import.meta.url)(inRoot('dist', 'apps', 'operations', 'src', 'main.js'));
