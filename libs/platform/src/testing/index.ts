export * from './fresh-database';
export * from './possible';
export * from './decisions-of';
export * from './known-recipients';
