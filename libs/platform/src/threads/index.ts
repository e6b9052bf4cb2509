export type { Computation } from './computation';
export * from './threads';
