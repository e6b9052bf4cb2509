// Writes the generated reference; with --check, says which pages are no longer true and exits 1.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clientPage } from './docs/client.mjs';
import { eventsPage } from './docs/events.mjs';
import { openApiDocument, openApiPage } from './docs/open-api.mjs';
import { rulesPage } from './docs/rules.mjs';
import { slicesPage } from './docs/slices.mjs';
import { root } from './docs/sources.mjs';

const document = await openApiDocument();
const reference = join('docs', 'reference');
const pages = {
  [join(reference, 'events.md')]: eventsPage(),
  [join(reference, 'openapi.json')]: openApiPage(document),
  [join(reference, 'rules.md')]: rulesPage(),
  [join(reference, 'slices.md')]: slicesPage(),
  [join('libs', 'client', 'src', 'api.generated.ts')]: await clientPage(document),
};
const isCheck = process.argv.includes('--check');

const stale = Object.entries(pages).filter(([name, text]) => {
  const file = join(root, name);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});
if (!isCheck) for (const [name, text] of stale) writeFileSync(join(root, name), text);
for (const [name] of stale) console.log(isCheck ? `${name} is not current; run npm run docs` : `wrote ${name}`);
process.exit(isCheck && stale.length > 0 ? 1 : 0);
