/** What is done because of events and of time passing: outbox, relay, queue, workers, due things. */
export * from './bull-job-queue';
export * from './due-tick';
export * from './job-queue';
export * from './open-job-queue';
export * from './outbox';
export * from './outbox-worker';
export * from './reaction-runner';
export * from './relay';
export * from './schema';
export * from './work-desk';
export * from './work-status';
export * from './worker-runtime';
