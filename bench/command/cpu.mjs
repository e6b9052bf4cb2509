// Processor time of a family of processes by what they are, from /proc; undefined where there is none.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const tickMs = 10;
const kinds = { api: /apps.api|emmett\.mjs/, worker: /apps.worker/, postgres: /postgres/ };

/** Milliseconds so far of `pid` and all below it, as `{ api, worker, postgres }`. */
export function cpuOf(pid) {
  if (!existsSync('/proc/self/stat')) return undefined;
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(statOf);
  const spent = { api: 0, worker: 0, postgres: 0 };
  for (const { pid: each, cpuMs } of family(pid, all)) {
    const kind = Object.keys(kinds).find((name) => kinds[name].test(commandOf(each)));
    if (kind) spent[kind] += cpuMs;
  }
  return spent;
}

function family(pid, all) {
  const children = all.filter(({ parent }) => parent === pid);
  return [...all.filter((each) => each.pid === pid), ...children.flatMap((child) => family(child.pid, all))];
}

function statOf(name) {
  try {
    const text = readFileSync(`/proc/${name}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [parent, user, system] = [1, 11, 12].map((n) => Number(fields[n]));
    return [{ pid: Number(name), parent, cpuMs: (user + system) * tickMs }];
  } catch {
    return []; // it has ended
  }
}

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
