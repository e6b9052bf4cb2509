export * from './fresh-database';
export * from './possible';
export * from './decisions-of';
