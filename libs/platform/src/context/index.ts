export * from './context-parts';
export * from './histories';
