/** What waits for a person: each context says what of its own does, one list shows it. */
export * from './list-my-tasks.query';
export * from './task-source';
