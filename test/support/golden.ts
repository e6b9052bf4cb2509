import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import type { AnyEvent, Fold, Recorded } from '#platform/domain';

const root = join(__dirname, '..', '..');
const folder = join(root, 'test', 'golden');

export interface Golden {
  readonly file: string;
  readonly event: Recorded;
}

/** Every event as a release stored it, in the order of the log they were taken from. Nothing here writes these files. */
export function goldenEvents(): readonly Golden[] {
  return readdirSync(folder)
    .map((file) => ({ file, event: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Recorded }))
    .sort((a, b) => (a.event.position < b.event.position ? -1 : 1));
}

/** The names in the unions of the `*.events.ts` files: every `Messages<{ ... }>` there. */
export function declaredEventTypes(): readonly string[] {
  return sourceFiles('events').flatMap((file) => {
    const { statements } = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    return statements.flatMap((statement) => (ts.isTypeAliasDeclaration(statement) ? namesIn(statement.type) : []));
  });
}

/** What every `*.<role>.ts` of the contexts exports. */
export async function exportsOf(role: string): Promise<readonly unknown[]> {
  const modules = await Promise.all(sourceFiles(role).map((file) => import(file) as Promise<object>));
  return modules.flatMap((each) => Object.values(each) as unknown[]);
}

export const isFold = (value: unknown): value is Fold<unknown, AnyEvent> =>
  typeof value === 'object' && value !== null && 'evolve' in value && 'stream' in value;

export function sourceFiles(role: string): readonly string[] {
  return readdirSync(join(root, 'libs'))
    .filter((context) => context !== 'platform')
    .flatMap((context) => readdirSync(join(root, 'libs', context, 'src'), { recursive: true, withFileTypes: true }))
    .filter((entry) => basename(entry.name).endsWith(`.${role}.ts`))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function namesIn(type: ts.TypeNode): readonly string[] {
  if (!ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName) || type.typeName.text !== 'Messages') return [];
  const [union] = type.typeArguments ?? [];
  if (!union || !ts.isTypeLiteralNode(union)) return [];
  return union.members.map((member) => (member.name as ts.Identifier).text);
}
