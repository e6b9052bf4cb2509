// npm run rebuild <projection>
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
const { rebuildMain } = createRequire(import.meta.url)(inRoot('dist', 'apps', 'operations', 'src', 'rebuild.js'));
process.exit(await rebuildMain(process.argv.slice(2)));
