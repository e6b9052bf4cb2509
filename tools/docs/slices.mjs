import { createRequire } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
import { contextNames, eventsOf, root, sourcesOf, walk } from './sources.mjs';

/** Command -> events -> projections and reactions, per context. */
export function slicesPage() {
  const require = createRequire(import.meta.url);
  require('reflect-metadata');
  const { contexts } = require(join(root, 'dist/apps/contexts.js'));
  const followersOf = (event) => ({
    projections: contexts
      .flatMap(({ projections }) => projections)
      .filter(({ events }) => events.includes(event))
      .map(({ table }) => table),
    reactions: contexts
      .flatMap(({ reactions }) => reactions)
      .filter(({ events }) => events.includes(event))
      .map(({ name }) => name),
  });
  const parts = contextNames.map((context) => {
    const sources = sourcesOf(context);
    const names = new Set(eventsOf(sources).map(({ name }) => name));
    const rows = commandsOf(sources).map(({ command, route }) => {
      const events = [...eventsDecidedBy(command, sources, names)].sort();
      const followers = events.map(followersOf);
      const list = (pick) => [...new Set(followers.flatMap(pick))].sort().join(', ') || '-';
      return `| \`${command}\` | ${route} | ${events.join(', ') || '-'} | ${list(({ projections }) => projections)} | ${list(({ reactions }) => reactions)} |`;
    });
    return rows.length === 0
      ? ''
      : `## ${context}\n| command | route | events | projections | reactions |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `# Slices\nWhat a command leads to. Made by \`npm run docs\`; commands without a route come from the clock or from a reaction.\n\n${parts.filter(Boolean).join('\n')}`;
}

/** The commands that a context's deciders know, with the route of the slice that gives them. */
function commandsOf(sources) {
  const commands = new Set();
  for (const { ast } of sources)
    walk(ast, (node) => {
      if (ts.isTypeAliasDeclaration(node) && node.name.text.endsWith('Command'))
        for (const member of node.type.typeArguments?.[0]?.members ?? []) commands.add(member.name.text);
    });
  const slices = sources.filter(({ path }) => path.includes('/write/') && path.endsWith('.command.ts'));
  return [...commands].map((command) => ({
    command,
    route: slices.map((slice) => routeOf(slice, command)).find(Boolean) ?? '-',
  }));
}

function routeOf({ text }, command) {
  if (!new RegExp(`type: '${command}'|'${command}'`).test(text)) return undefined;
  const path = /@Controller\('([^']*)'\)/.exec(text)?.[1];
  const [, method, rest = ''] = /@(Post|Patch|Put|Delete)\((?:'([^']*)')?\)/.exec(text) ?? [];
  return path && `\`${method?.toUpperCase()} /v1/${[path, rest].filter(Boolean).join('/')}\``;
}

/** Event names within the decider's branch for the command, also through functions of the same context that it calls. */
function eventsDecidedBy(command, sources, names) {
  const found = new Set();
  const visited = new Set();
  const follow = (node) => {
    const asked = ts.isConditionalExpression(node) && /=== '(\w+)'/.exec(node.condition.getText())?.[1];
    if (asked) return follow(asked === command ? node.whenTrue : node.whenFalse);
    if (
      ts.isPropertyAssignment(node) &&
      node.name.getText() === 'type' &&
      ts.isStringLiteral(node.initializer) &&
      names.has(node.initializer.text)
    )
      found.add(node.initializer.text);
    const called = ts.isIdentifier(node) && !visited.has(node.text) && functionNamed(node.text, sources);
    if (called) {
      visited.add(node.text);
      follow(called);
    }
    return node.forEachChild(follow);
  };
  for (const { ast } of sources.filter(({ path }) => /\.(decider|pure)\.ts$/.test(path)))
    walk(ast, (node) => {
      if (ts.isCaseClause(node) && ts.isStringLiteral(node.expression) && node.expression.text === command)
        follow(bodyAfter(node));
      if (ts.isIfStatement(node) && node.expression.getText().includes(`=== '${command}'`)) follow(node.thenStatement);
    });
  return found;
}

/** A clause that falls through does what the next one does. */
function bodyAfter(clause) {
  const clauses = clause.parent.clauses;
  return clauses.slice(clauses.indexOf(clause)).find(({ statements }) => statements.length > 0) ?? clause;
}

function functionNamed(name, sources) {
  for (const { ast } of sources)
    for (const statement of ast.statements) {
      if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return statement;
      if (ts.isVariableStatement(statement))
        for (const { name: own, initializer } of statement.declarationList.declarations)
          if (own.getText() === name && initializer && ts.isArrowFunction(initializer)) return initializer;
    }
  return undefined;
}
