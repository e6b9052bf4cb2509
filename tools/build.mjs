// Compiles what changed into dist/.
import { build } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';

await ensureInstalled();
try {
  const { compiled, seconds } = await build();
  console.log(`built: ${compiled} files compiled in ${seconds} s`);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
