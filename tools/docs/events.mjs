import { contextNames, eventsOf, sourcesOf } from './sources.mjs';

/** Every event of every context, from the unions in the `*.events.ts` files. */
export function eventsPage() {
  const parts = contextNames.map((context) => {
    const rows = eventsOf(sourcesOf(context)).map(
      ({ name, fields }) => `| \`${name}\` | \`${fields.replaceAll('|', '\\|')}\` |`,
    );
    return rows.length === 0 ? '' : `## ${context}\n| event | data |\n|---|---|\n${rows.join('\n')}\n`;
  });
  return `# Events\nMade from the \`*.events.ts\` files by \`npm run docs\`. Events are kept for ever; \`VaultRef\` stands for words in the vault.\n\n${parts.filter(Boolean).join('\n')}`;
}
