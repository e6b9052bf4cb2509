import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const isPossible = process.platform !== 'win32';
const longestPath = 103; // of a socket's address: 104 bytes with its end on macOS, 108 on Linux
const prefix = '.s.PGSQL.';

/** In the cluster's own folder, where only the database user and root get. */
export const socketSetting = isPossible ? '.' : '';

/** The server reached by its socket, which costs less than TCP to oneself (a tenth of a whole command); the URL itself where that cannot be. */
export function socketUrl(url: string, cluster: string, port: number): string {
  const path = join(cluster, `${prefix}${port}`);
  return isPossible && Buffer.byteLength(path) <= longestPath ? `${url}?host=${encodeURIComponent(cluster)}` : url;
}

/** Those of servers that were killed. */
export function clearSockets(cluster: string): void {
  for (const name of readdirSync(cluster)) if (name.startsWith(prefix)) rmSync(join(cluster, name), { force: true });
}
