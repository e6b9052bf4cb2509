import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

export const root = join(import.meta.dirname, '..', '..');
const libs = join(root, 'libs');

/** The contexts, in alphabetical order. */
export const contextNames = readdirSync(libs).filter((name) => !['client', 'platform'].includes(name));

/** Every source file of a context, parsed; specs and fixtures left out. */
export function sourcesOf(context) {
  return readdirSync(join(libs, context, 'src'), { recursive: true })
    .map((name) => join(libs, context, 'src', name))
    .filter((file) => file.endsWith('.ts') && !/(\.spec|\.fixture)\.ts$/.test(file))
    .sort()
    .map((file) => {
      const text = readFileSync(file, 'utf8');
      return {
        file,
        path: relative(root, file),
        text,
        ast: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true),
      };
    });
}

export function walk(node, visit) {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

/** The unions of events in the `*.events.ts` files: one entry an event, its fields as they are written, comments kept. */
export function eventsOf(sources) {
  const events = [];
  for (const { path, ast } of sources.filter(({ path }) => path.endsWith('.events.ts')))
    walk(ast, (node) => {
      if (!ts.isTypeAliasDeclaration(node) || !node.name.text.endsWith('Event')) return;
      const members = node.type.typeArguments?.[0]?.members ?? [];
      for (const member of members)
        events.push({ name: member.name.text, path, fields: oneLine(member.type.getText(ast)) });
    });
  return events;
}

const oneLine = (text) =>
  text
    .replace(/\/\/[^\n]*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
