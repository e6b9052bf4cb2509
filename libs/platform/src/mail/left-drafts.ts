import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Half written by this process, and not a mail until it is renamed. */
export const draftName = (id: string): string => `.${id}.${String(process.pid)}.${String(performance.now())}.tmp`;

/** Removes what processes that are no more left half written. One of another machine is written anew by the next try. */
export function removeLeftDrafts(folder: string): void {
  for (const name of namesIn(folder)) {
    const pid = /^\.[\w-]+\.(\d+)\.[\d.]+\.tmp$/.exec(name)?.[1];
    if (pid !== undefined && !isOther(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // there is no folder yet
  }
}

/** Another living process; in containers a number comes again, and what has our own was there before us. */
function isOther(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
}
