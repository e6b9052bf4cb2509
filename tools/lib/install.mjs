import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { withProgress } from './progress.mjs';
import { inRoot } from './root.mjs';
import { runNpm } from './run.mjs';

const stampFile = inRoot('node_modules', '.tandem-lock');

/** Installs the packages of package-lock.json unless they are there; ends the process with npm's own words when it fails. */
export async function ensureInstalled() {
  assertNode();
  const stamp = stampOfLock();
  if (read(stampFile) === stamp) return;
  if (!isInstalledByHand()) await install();
  writeFileSync(stampFile, stamp);
}

async function install() {
  console.log('installing packages (npm ci), once, about half a minute');
  const npm = () => runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--prefer-offline']);
  const { code, output } = await withProgress('installing packages', npm);
  if (code === 0) return;
  console.error(`${output}\nThe packages could not be installed; npm says why above.`);
  process.exit(1);
}

function assertNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Tandem needs Node.js 20.19 or later; this is ${process.version}.`);
  process.exit(1);
}

function stampOfLock() {
  const hash = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');
  return `${hash} node${process.versions.node.split('.')[0]} ${process.platform}-${process.arch}`;
}

/** npm's own record of what it installed; packages for other platforms are missing there. */
function isInstalledByHand() {
  const installed = JSON.parse(read(inRoot('node_modules', '.package-lock.json')) || '{}').packages;
  if (!installed) return false;
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  const same = (path) =>
    installed[path]?.version === wanted[path].version && installed[path]?.integrity === wanted[path].integrity;
  const isThere = (path) => (path in installed ? same(path) : wanted[path].optional === true);
  return (
    Object.keys(wanted).every((path) => path === '' || isThere(path)) &&
    Object.keys(installed).every((path) => path in wanted)
  );
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
