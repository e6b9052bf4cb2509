import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, processesIn, signal, within } from './processes';

/** Ends what a killed owner or a killed server left at work on this cluster; the caller owns the lock. */
export async function stopLeftovers(cluster: string): Promise<void> {
  const pid = postmasterPid(cluster);
  if (pid !== null) await stopServer(pid, () => !commandLine(pid).includes(cluster));
  const gone = await within(5_000, () => serversIn(cluster).length === 0);
  if (!gone) for (const left of serversIn(cluster)) signal(left, 'SIGKILL');
  if (pid !== null && exists(pid)) rmSync(join(cluster, 'postmaster.pid'), { force: true }); // the number is another's now
}

/** Fast, then at once, then without asking. */
export async function stopServer(pid: number, hasEnded: () => boolean): Promise<void> {
  for (const [name, patience] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    // prettier-ignore
    if (hasEnded()) return;
    signal(pid, name);
    if (await within(patience, hasEnded)) return;
  }
}

/** The 8th line says `ready` when the server takes connections; `pg_ctl` looks there too. */
export function serverStatus(cluster: string): { pid: number; ready: boolean } | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return null;
  }
}

/** A shell that stands in the folder is nobody's server. */
const serversIn = (cluster: string) =>
  processesIn(cluster).filter((pid) => /^postgres: |\/postgres /.test(commandLine(pid)));

function postmasterPid(cluster: string): number | null {
  const pid = serverStatus(cluster)?.pid ?? 0;
  return pid > 1 ? pid : null;
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
