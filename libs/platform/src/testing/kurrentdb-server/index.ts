export * from './kurrentdb-server';
export * from './stored-log';
