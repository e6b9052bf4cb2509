import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import type { Binaries } from './binaries';
import { databaseRole } from './cluster';
import type { OwnedFolder } from './data-folder';
import type { DatabaseUser } from './database-user';
import { PostgresUnavailable } from './postgres-unavailable';
import { serverStatus, stopServer } from './orphan';
import { within } from './processes';
import { clearSockets, socketSetting, socketUrl } from './socket';

export interface Server {
  readonly pid: number;
  readonly url: string;
  readonly localUrl: string; // by its socket where there is one, else the same
  readonly ended: Promise<string>; // how: a signal's name or `exit code 1`
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly folder: OwnedFolder;
  readonly programs: Binaries;
  readonly user: DatabaseUser;
  readonly port: number;
  readonly durable: boolean;
}

const megabyte = 1024 * 1024;
const startPatience = 120_000; // recovery after a crash replays up to a gigabyte
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: socketSetting,
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '200',
  min_wal_size: '256MB',
  max_wal_size: '1GB',
  log_error_verbosity: 'terse', // neither values nor statements in the log: they may be personal
  log_min_error_statement: 'panic',
};
const throwAway = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Runs the server, without a socket where the file system of its folder has none, and resolves when it takes connections. */
export async function runServer(options: ServerOptions): Promise<Server> {
  try {
    return await launch(options, settings);
  } catch (error) {
    if (!(error instanceof PostgresUnavailable && error.message.includes('Unix-domain'))) throw error;
    return launch(options, { ...settings, unix_socket_directories: '' });
  }
}

/** A durable one has a process group of its own, so that Ctrl-C in the terminal reaches its owner first; a throw-away one goes down with the terminal. */
async function launch({ folder, programs, user, port, durable }: ServerOptions, set: typeof settings): Promise<Server> {
  const { cluster } = folder;
  const log = openLog(folder.log);
  clearSockets(cluster);
  const values = Object.entries(durable ? set : { ...set, ...throwAway });
  const child = spawn(
    programs.postgres,
    ['-D', cluster, '-p', String(port), ...values.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...user.ids,
      cwd: folder.home,
      detached: durable,
      stdio: ['ignore', log.fd, log.fd],
    },
  );
  closeSync(log.fd);
  let how = '';
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve((how = error.message)));
    child.once('exit', (code, name) => resolve((how = name ?? `exit code ${String(code)}`)));
  });
  const pid = child.pid ?? 0;
  const isReady = () => serverStatus(cluster)?.pid === pid && serverStatus(cluster)?.ready === true;
  await within(startPatience, () => how !== '' || isReady());
  const stop = () => stopServer(pid, () => how !== '');
  if (how === '' && !isReady()) await stop();
  if (how !== '') throw new PostgresUnavailable(`PostgreSQL did not start: ${log.complaint() || how}.`);
  const url = `postgresql://${databaseRole}:${folder.password}@127.0.0.1:${port}/postgres`;
  return { pid, url, localUrl: socketUrl(url, cluster, port), ended, stop };
}

function openLog(file: string) {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 10 * megabyte) renameSync(file, `${file}.old`);
  const from = size > 10 * megabyte ? 0 : size;
  const complaint = () =>
    /(?:FATAL|PANIC|error|ERROR): *(.*)/.exec(readFileSync(file).subarray(from).toString())?.[1] ?? '';
  return { fd: openSync(file, 'a', 0o600), complaint };
}
