export { type EmbeddedPostgres, startEmbeddedPostgres, type StartOptions } from './start';
export { PostgresUnavailable } from './postgres-unavailable';
export { runningPostgresUrl } from './running';
export { temporaryDataFolder } from './temporary-folder';
