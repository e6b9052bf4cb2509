import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const longestPath = 103; // of a socket's address: 104 bytes with its end on macOS, 108 on Linux
const prefix = '.s.PGSQL.';

/** In the cluster's own folder, where only the database user and root get. */
export const socketSetting = process.platform === 'win32' ? '' : '.';

/** The server reached by its socket, which costs less than TCP to oneself (a tenth of a whole command); the URL itself where that cannot be. */
export function socketUrl(url: string, cluster: string, port: number): string {
  const path = join(cluster, `${prefix}${port}`);
  const isThere = statSync(path, { throwIfNoEntry: false })?.isSocket() === true;
  return isThere && Buffer.byteLength(path) <= longestPath ? `${url}?host=${encodeURIComponent(cluster)}` : url;
}

/** Those of servers that were killed. */
export function clearSockets(cluster: string): void {
  for (const found of readdirSync(cluster, { withFileTypes: true }))
    if (found.name.startsWith(prefix) && !found.isDirectory()) rmSync(join(cluster, found.name), { force: true });
}
