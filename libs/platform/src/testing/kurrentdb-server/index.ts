export * from './kurrentdb-server';
