export type { Computation } from './computation';
export * from './in-turns';
export * from './threads';
