import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { inRoot, root } from './root.mjs';
import { runNode } from './run.mjs';

/** What a step answers: counts, what it printed, and what it could not run. */
const outcome = ({ passed = 0, failed = 0, skipped = 0, output = '', notRun = [] }) => ({
  counts: { passed, failed, skipped },
  output,
  notRun: [...notRun, ...Array.from(output.matchAll(/^\s*NOT RUN: (.+)$/gm), ([, what]) => what)],
});

/** The program is looked up when it runs: nothing may be installed before. */
const check = (name, [tool, command], ...args) => ({
  name,
  async run() {
    const { code, output } = await runNode([program(tool, command), ...args]);
    return outcome({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output });
  },
});

/** Independent of each other; each counts as one test. The longest first. */
export const checks = [
  check('lint (eslint)', ['eslint'], '.'),
  check('format (prettier)', ['prettier'], '--check', '--log-level', 'warn', '.'),
  check(
    'imports (dependency-cruiser)',
    ['dependency-cruiser', 'depcruise'],
    'apps',
    'libs',
    'test',
    '--config',
    '.dependency-cruiser.cjs',
  ),
  check('types (TypeScript)', ['typescript7', 'tsc'], '--noEmit'),
];

export const buildStep = {
  name: 'build',
  async run() {
    try {
      await build();
      return outcome({});
    } catch (error) {
      return outcome({ failed: 1, output: error.message });
    }
  },
};

/** The generated pages say what the code says; they need the build. */
export const docsStep = {
  name: 'docs are current',
  async run() {
    const { code, output } = await runNode([join(root, 'tools', 'docs.mjs'), '--check']);
    return outcome({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output });
  },
};

const jest = (name, which = [], env = {}) => ({
  name,
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'tandem-jest-'));
    const file = join(folder, 'result.json');
    const { output } = await runNode(
      [program('jest'), ...which, '--maxWorkers=2', '--forceExit', '--json', `--outputFile=${file}`],
      env,
    );
    const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
    rmSync(folder, { recursive: true, force: true });
    return result ? jestOutcome(result, output) : outcome({ failed: 1, output });
  },
});

export const jestStep = jest('tests (jest)');
/** The stories once more on the other event log and the other queue. */
export const presetStep = jest('stories on KurrentDB protocol and Redis', ['test/stories'], {
  TANDEM_TEST_PRESET: 'compose',
});

export const faultStep = {
  name: 'faults',
  isThere: () => existsSync(inRoot('test', 'faults', 'run.mjs')),
  async run() {
    const { code, output } = await runNode([join('test', 'faults', 'run.mjs')]);
    const counts = /(\d+) passed, (\d+) failed, (\d+) skipped\s*$/.exec(output)?.slice(1).map(Number);
    const [passed, failed, skipped] = counts ?? [0, 1, 0];
    return outcome({ passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped, output });
  },
};

function jestOutcome(result, output) {
  const files = result.testResults;
  const withoutTests = files.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((each) => each.status === 'failed'),
  );
  const failed = result.numFailedTests + withoutTests.length;
  return outcome({
    passed: result.numPassedTests,
    failed: failed === 0 && !result.success ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
    output: failed > 0 || !result.success ? failuresOf(files) || output : output,
    notRun: files.flatMap(({ name, assertionResults }) => skippedIn(name.slice(root.length + 1), assertionResults)),
  });
}

/** What failed and why, without what everything else printed meanwhile. */
const failuresOf = (files) =>
  files
    .filter(({ status }) => status === 'failed')
    .map(({ name, message }) => `FAILED ${name.slice(root.length + 1)}\n${message.replace(/\u001b\[[\d;]*m/g, '')}`)
    .join('\n');

/** Grouped by the reason that `possible(condition, why)` writes into the title. */
function skippedIn(file, tests) {
  const byReason = new Map();
  for (const { status, fullName } of tests) {
    if (status !== 'pending' && status !== 'todo' && status !== 'skipped') continue;
    const why = /\(not run: (.+?)\)/.exec(fullName)?.[1] ?? `no reason given (${fullName})`;
    byReason.set(why, (byReason.get(why) ?? 0) + 1);
  }
  return Array.from(byReason, ([why, count]) => `${count} in ${file}: ${why}`);
}

/** The script behind a command, run with our own Node: node_modules/.bin is shell scripts on Windows. */
function program(name, command = name) {
  const { bin } = JSON.parse(readFileSync(inRoot('node_modules', name, 'package.json'), 'utf8'));
  return join('node_modules', name, typeof bin === 'string' ? bin : bin[command]);
}
