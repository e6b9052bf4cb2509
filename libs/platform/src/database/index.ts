export * from './connection-loss';
export * from './database';
export * from './migrate';
