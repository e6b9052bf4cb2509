/** A consistent copy of what cannot be made again, and the way back. */
export * from './back-up';
export * from './refused';
export * from './restore';
