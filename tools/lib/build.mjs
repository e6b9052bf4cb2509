import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { inRoot, root } from './root.mjs';

const dist = inRoot('dist');
const stampFile = join(dist, '.stamp');
const isSource = /(?<!\.(spec|e2e-spec|d))\.ts$|\.json$/;

/** Compiles the changed files of apps/ and libs/ into dist/, one to one, and removes what has no source any more. */
export async function build() {
  const began = performance.now();
  const settings = hash(readFileSync(inRoot('.swcrc')), readFileSync(inRoot('package-lock.json')));
  const known = knownFrom(settings);
  const files = Object.fromEntries(sources().map((file) => [file, hash(readFileSync(inRoot(file)))]));
  const changed = Object.keys(files).filter((file) => known[file] !== files[file] || !existsSync(outputOf(file)));
  const removed = removeStale(new Set(Object.keys(files).map(outputOf)));
  await compileAll(changed);
  if (changed.length + removed > 0) writeWhole(stampFile, JSON.stringify({ settings, files }));
  return { compiled: changed.length, seconds: ((performance.now() - began) / 1000).toFixed(1) };
}

function knownFrom(settings) {
  try {
    const stamp = JSON.parse(readFileSync(stampFile, 'utf8'));
    return stamp.settings === settings ? stamp.files : {};
  } catch {
    return {};
  }
}

const sources = () =>
  ['apps', 'libs'].flatMap((folder) => filesIn(inRoot(folder))).filter((file) => isSource.test(file));

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)));
}

const outputOf = (file) => join(dist, file.replace(/\.ts$/, '.js'));

async function compileAll(files) {
  if (files.length === 0) return;
  const swc = await import('@swc/core'); // costs 50 ms, so only when there is something to compile
  const errors = [];
  await Promise.all(
    files.map((file) =>
      compile(swc.default ?? swc, file).catch((error) => errors.push(`${file}: ${error.message ?? error}`)),
    ),
  );
  if (errors.length > 0) throw new Error(errors.join('\n'));
}

async function compile(swc, file) {
  const output = outputOf(file);
  mkdirSync(dirname(output), { recursive: true });
  if (!file.endsWith('.ts')) return writeWhole(output, readFileSync(inRoot(file)));
  const { code, map } = await swc.transformFile(inRoot(file), {
    cwd: root,
    root,
    sourceMaps: true,
    sourceFileName: relative(dirname(output), inRoot(file)),
  });
  writeWhole(`${output}.map`, map);
  writeWhole(
    output,
    code.includes('//# sourceMappingURL') ? code : `${code}\n//# sourceMappingURL=${basename(output)}.map\n`,
  );
}

/** Another build may run at the same time: a file is there whole or not at all. */
function writeWhole(file, content) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}

function removeStale(outputs) {
  const stale = ['apps', 'libs']
    .flatMap((folder) => filesIn(join(dist, folder)).map((file) => inRoot(file)))
    .filter((file) => !outputs.has(file.replace(/\.map$/, '')));
  for (const file of stale) if (!/\.\d+$/.test(file)) rmSync(file, { force: true });
  return stale.length;
}

function hash(...contents) {
  const sum = createHash('sha1');
  for (const content of contents) sum.update(content);
  return sum.digest('base64');
}
