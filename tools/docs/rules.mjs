import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './sources.mjs';

/** Every refusal in four languages, as the running application has them. */
export function rulesPage() {
  const require = createRequire(import.meta.url);
  require('reflect-metadata');
  const { rules } = require(join(root, 'dist/apps/contexts.js'));
  const { platformRules } = require(join(root, 'dist/libs/platform/src/http/platform.rules.js'));
  const all = [platformRules, ...rules]
    .flatMap((book) => Object.entries(book))
    .sort(([a], [b]) => a.localeCompare(b, 'en'));
  const rows = all.map(
    ([name, { status, nl, fr, de, en }]) => `| \`${name}\` | ${status} | ${[nl, fr, de, en].join(' | ')} |`,
  );
  return `# Rules\nEvery refusal: its problem type is \`urn:problem-type:tandem:<rule>\`. Made by \`npm run docs\`.\n\n| rule | status | nl | fr | de | en |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n`;
}
