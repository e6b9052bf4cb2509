import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { contexts, mails, rules } from '#apps/contexts';
import { languages } from '#platform/domain';
import { platformRules } from '#platform/http';
import { historyTextProblems, mailTextProblems } from '#platform/texts';
import { plantedViolations, unharmed } from './planted/violations';

const root = join(__dirname, '..');

function sources(...folders: string[]): readonly { readonly path: string; readonly text: string }[] {
  const below = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? below(path) : path.endsWith('.ts') ? [path] : [];
    });
  return folders
    .flatMap((folder) => below(join(root, folder)))
    .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }));
}

const isSpec = (path: string): boolean => /\.spec\.ts$|\.contract\.ts$|fixture|\/testing\/|\/contract\//.test(path);
const product = sources('apps', 'libs').filter(({ path }) => !isSpec(path));
const ofContexts = product.filter(({ path }) => /^libs\/(?!(?:platform|client)\/)/.test(path));
const pathsWhere = (found: readonly { path: string; text: string }[], pattern: RegExp): readonly string[] =>
  found.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
const allNames = (pattern: RegExp): ReadonlySet<string> =>
  new Set(product.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, name]) => name!)));

describe('who may import what', () => {
  let tree: string;
  beforeEach(() => {
    tree = mkdtempSync(join(tmpdir(), 'tandem-planted-'));
    for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
      writeFileSync(join(tree, name), readFileSync(join(root, name)));
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  });
  afterEach(() => rmSync(tree, { recursive: true, force: true }));

  async function brokenIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
    for (const [path, text] of Object.entries({ 'apps/.keep': '', 'libs/.keep': '', 'test/.keep': '', ...files })) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), text);
    }
    const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const asked = [cruiser, 'apps', 'libs', 'test', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
    const { stdout } = await promisify(execFile)(process.execPath, asked, { cwd: tree, maxBuffer: 1 << 26 }).catch(
      (error: unknown) => error as { stdout: string }, // it ends with the number of violations
    );
    const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } };
    return [...new Set(summary.violations.map(({ rule }) => rule.name))];
  }

  it.each(Object.entries(plantedViolations))('%s is caught when it is broken, and it alone', async (rule, files) => {
    expect(await brokenIn(files)).toEqual([rule]);
  });

  it('what is allowed is left in peace', async () => expect(await brokenIn(unharmed)).toEqual([]));

  it('no rule goes without a planted violation', () => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the configuration is CommonJS
    const { forbidden } = require('../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };
    expect(Object.keys(plantedViolations).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });
});

describe('rules', () => {
  const books = [platformRules, ...rules];
  const known = new Set(books.flatMap((book) => Object.keys(book)));

  it('have a text for every name that is thrown', () => {
    const thrown = allNames(/new RuleBroken\(\s*'(\w+)'/g);
    expect(thrown.size).toBeGreaterThan(30);
    expect([...thrown].filter((name) => !known.has(name))).toEqual([]);
  });

  it('are all thrown somewhere', () => {
    const said = product.filter(({ path }) => !path.endsWith('.rules.ts')).map(({ text }) => text);
    const unused = [...known].filter((name) => !said.some((text) => new RegExp(`['"]${name}['"]`).test(text)));
    expect(unused).toEqual([]);
  });

  it('are said in four languages with the same placeholders, under one name each', () => {
    expect(known.size).toBe(books.flatMap((book) => Object.keys(book)).length);
    const placeholders = (text: string): string =>
      [...text.matchAll(/\{(\w+)\}/g)]
        .map(([, name]) => name)
        .sort()
        .join();
    const wrong = books.flatMap((book) =>
      Object.entries(book).filter(
        ([, text]) =>
          languages.some((language) => !text[language].trim()) ||
          new Set(languages.map((language) => placeholders(text[language]))).size > 1,
      ),
    );
    expect(wrong.map(([name]) => name)).toEqual([]);
  });
});

describe('names', () => {
  const namesOf: readonly [string, (context: (typeof contexts)[number]) => readonly string[]][] = [
    ['rule', (context) => Object.keys(context.rules)],
    ['mail', (context) => Object.keys(context.mails)],
    ['history sentence', (context) => Object.keys(context.historyTexts)],
    ['event type', (context) => context.eventTypes],
    ['command of a reaction', (context) => Object.keys(context.commands ?? {})],
    ['table', (context) => context.projections.map(({ table }) => table)],
    ['reaction', (context) => context.reactions.map(({ name }) => name)],
  ];

  it.each(namesOf)('of a %s stand in one place of one context', (_, of) => {
    const names = contexts.flatMap(of);
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([]);
  });
});

describe('mails', () => {
  it('have a text for every template that a reaction names, and none is idle', () => {
    const reactions = product.filter(({ path }) => path.endsWith('.reaction.ts')).map(({ text }) => text);
    const named = new Set(
      reactions.flatMap((text) => [...text.matchAll(/template: '(\w+)'/g)].map(([, name]) => name!)),
    );
    expect(named.size).toBeGreaterThan(5);
    expect([...named].filter((name) => !(name in mails))).toEqual([]);
    const idle = Object.keys(mails).filter((name) => !reactions.some((text) => text.includes(`'${name}'`)));
    expect(idle).toEqual([]);
  });

  it('are whole in four languages, and their subjects name nobody', () => expect(mailTextProblems(mails)).toEqual([]));
});

describe('tasks', () => {
  const tasks = contexts.flatMap(({ projections, tasks: own = [] }) => own.map((task) => ({ ...task, projections })));

  it('have a kind each, and a sentence in four languages', () => {
    expect(tasks.length).toBeGreaterThan(5);
    expect(new Set(tasks.map(({ kind }) => kind)).size).toBe(tasks.length);
    expect(historyTextProblems(Object.fromEntries(tasks.map(({ kind, title }) => [kind, title])))).toEqual([]);
  });

  it('are rows of projections of their own context, which say who sees them; no SQL of theirs names a table', () => {
    const strange = tasks.filter(({ projection, joined, projections }) =>
      [projection, joined?.projection].some((each) => each && !projections.includes(each)),
    );
    expect(strange.map(({ kind }) => kind)).toEqual([]);
    const contributed = ofContexts.filter(({ path }) => path.endsWith('.tasks.ts'));
    expect(contributed.length).toBeGreaterThan(1);
    expect(pathsWhere(contributed, /\b(select|from|join)\s+\w+_\w+|unfiltered|\bDatabase\b/i)).toEqual([]);
  });
});

describe('events', () => {
  it('are all known to the contexts', () => {
    const known = new Set(
      contexts.flatMap(({ eventTypes, projections, reactions }) => [
        ...eventTypes,
        ...[...projections, ...reactions].flatMap(({ events }) => events),
      ]),
    );
    const told = ofContexts
      .filter(({ path }) => path.endsWith('.events.ts'))
      .flatMap(({ text }) => [...text.matchAll(/Event = Messages<\{([\s\S]*?)\n?\}>/g)].map(([, types]) => types!))
      .flatMap((types) => [...types.matchAll(/(?:^|\{|;|\n)\s*([A-Z]\w+):/g)].map(([, type]) => type!));
    expect(told.length).toBeGreaterThan(30);
    expect(told.filter((type) => !known.has(type))).toEqual([]);
  });
});

describe('what is never written', () => {
  it('hangs nothing on an in-memory bus', () =>
    expect(pathsWhere(product, /@EventsHandler|@Saga\b|\bEventBus\b|\bIEventHandler\b/)).toEqual([]));

  it('lets no clock and no chance into what is pure', () => {
    const pure = product.filter(({ path }) =>
      /\.(decider|events|facts|fold|projection|reaction|rules|policy|upcaster|pure)\.ts$/.test(path),
    );
    const impure =
      /new Date\(\)|Date\.now\(|Math\.random|performance\.|process\.|randomUUID|Temporal\.Now|await |async /;
    expect(pure.length).toBeGreaterThan(30);
    expect(pathsWhere(pure, impure)).toEqual([]);
  });

  it('asks real time and chance nowhere in a context', () =>
    expect(pathsWhere(ofContexts, /new Date\(\)|Date\.now\(|Math\.random/)).toEqual([]));

  it('lets queries come to rows only through the rights of who asks', () => {
    const queries = product.filter(({ path }) => /\.query\.ts$/.test(path) && !path.startsWith('libs/notifications/'));
    expect(queries.length).toBeGreaterThan(10);
    expect(pathsWhere(queries, /unfiltered|\bDatabase\b|\bEventLog\b|\bVault\b|#platform\/database/)).toEqual([]);
    const all = queries.filter(({ text }) => /@QueryHandler/.test(text));
    const byRights = /this\.(screens|live|rankings)\.\w+\((\s*\w+,)+\s*(reader|\{ actor)/; // the latter two: see below
    expect(all.filter(({ text }) => !byRights.test(text)).map(({ path }) => path)).toEqual([]);
    const shared = product.filter(({ path }) =>
      /^libs\/jury\/src\/read\/(live-scores|live-ranking|visible-ranking|explained-rank)\.ts$/.test(path),
    );
    expect(shared).toHaveLength(4);
    const aside = /unfiltered|\bDatabase\b|\bEventLog\b|\bVault\b|#platform\/database|ReadModels/;
    expect(pathsWhere(shared, aside)).toEqual([]);
  });

  it('lets no command decide on a read model', () =>
    expect(
      pathsWhere(
        ofContexts.filter(
          ({ path }) =>
            /\/write\//.test(path) &&
            !/\/(ranking-in-log|files-of-call|ranked-files-in-log|interest-in-call)\.ts$/.test(path),
        ), // ADR 23
        /ReadModels|Screens|#platform\/read-models/,
      ),
    ).toEqual([]));

  it('declares who sees the rows of every projection', () => {
    const projections = ofContexts.filter(({ path }) => path.endsWith('.projection.ts'));
    expect(projections.filter(({ text }) => !/visibleTo/.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
