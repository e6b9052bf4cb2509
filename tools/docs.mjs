// Writes the generated reference; with --check, says which pages are no longer true and exits 1.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventsPage } from './docs/events.mjs';
import { openApiDocument, openApiPage } from './docs/open-api.mjs';
import { rulesPage } from './docs/rules.mjs';
import { slicesPage } from './docs/slices.mjs';
import { root } from './docs/sources.mjs';

const folder = join(root, 'docs', 'reference');
const pages = {
  'events.md': eventsPage(),
  'openapi.json': openApiPage(await openApiDocument()),
  'rules.md': rulesPage(),
  'slices.md': slicesPage(),
};
const isCheck = process.argv.includes('--check');

mkdirSync(folder, { recursive: true });
const stale = Object.entries(pages).filter(([name, text]) => {
  const file = join(folder, name);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});
if (!isCheck) for (const [name, text] of stale) writeFileSync(join(folder, name), text);
for (const [name] of stale)
  console.log(isCheck ? `docs/reference/${name} is not current; run npm run docs` : `wrote docs/reference/${name}`);
process.exit(isCheck && stale.length > 0 ? 1 : 0);
