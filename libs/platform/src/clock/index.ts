export * from './clock';
export * from './deadlines';
export * from './development-clock';
