// npm run backup -- <folder>
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
const { backupMain } = createRequire(import.meta.url)(inRoot('dist', 'apps', 'operations', 'src', 'operations.js'));
process.exit(await backupMain(process.argv.slice(2)));
