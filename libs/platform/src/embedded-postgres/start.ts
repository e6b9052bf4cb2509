import { binaries } from './binaries';
import { ensureCluster } from './cluster';
import { explained, openDataFolder, passwordOf } from './data-folder';
import { databaseUser } from './database-user';
import { freePort, isFree } from './free-port';
import { stopLeftovers } from './orphan';
import { own } from './owner-lock';
import { PostgresUnavailable } from './postgres-unavailable';
import { runServer, type Server } from './server';

export interface StartOptions {
  /** Made when missing. Password and log lie here; the database too, or a pointer to it when the database user cannot get here. */
  readonly dataDir: string;
  /** A free one when left out. Name the one of before to come back where clients expect it. */
  readonly port?: number;
  /** False only for data nobody will miss: nothing is synchronised to disk. */
  readonly durable: boolean;
  /** The server ended without `stop`; called with how (`SIGKILL`, `exit code 1`). It may be started again at once. */
  readonly onExit?: (how: string) => void;
}

export interface EmbeddedPostgres {
  readonly url: string;
  /** The same for programs of this machine and user: by socket where the system has them. */
  readonly localUrl: string;
  readonly port: number;
  readonly pid: number;
  /** Where the database lies: in `dataDir`, or elsewhere when the database user cannot get there. */
  readonly home: string;
  /** Ends the server once its transactions are rolled back or done, and gives up the data folder. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that came with npm on this data folder, after ending what a killed process left running there.
 * @throws PostgresUnavailable when another instance runs there, the folder is another user's, or the binaries are missing
 */
export async function startEmbeddedPostgres(options: StartOptions): Promise<EmbeddedPostgres> {
  const user = databaseUser();
  const programs = binaries(user);
  let release: () => void = () => undefined;
  try {
    const opened = openDataFolder(options.dataDir, user);
    release = own(`${opened.cluster}.lock`, opened.dataDir);
    const folder = { ...opened, password: passwordOf(opened) };
    await stopLeftovers(folder.cluster);
    await ensureCluster(folder, programs, user, options.durable);
    const port = await portFor(options);
    const server = await runServer({ folder, programs, user, port, durable: options.durable });
    const stop = watch(server, release, options.onExit);
    return { url: server.url, localUrl: server.localUrl, port, pid: server.pid, home: folder.home, stop };
  } catch (error) {
    release();
    throw explained(error, options.dataDir);
  }
}

async function portFor({ port }: StartOptions): Promise<number> {
  if (port === undefined) return freePort();
  if (await isFree(port)) return port;
  throw new PostgresUnavailable(`Port ${port}, meant for PostgreSQL, is taken by another program.`);
}

/** Gives up the folder when the server ends, one way or the other; answers how to end it. */
function watch(server: Server, release: () => void, onExit?: (how: string) => void): () => Promise<void> {
  let stopping = false;
  const endWithUs = () => void server.stop();
  process.once('exit', endWithUs);
  void server.ended.then((how) => {
    process.off('exit', endWithUs);
    release();
    if (!stopping) onExit?.(how);
  });
  return async () => {
    stopping = true;
    await server.stop();
    release();
  };
}
