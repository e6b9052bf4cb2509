export * from './context-parts';
export * from './changed-fields.pure';
export * from './changes-route';
export * from './histories';
export * from './history-route';
export * from './live-changes';
export * from './thing';
