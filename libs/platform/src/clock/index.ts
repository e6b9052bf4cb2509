export * from './clock';
export * from './closing-days';
export * from './deadlines';
export * from './development-clock';
export * from './holidays';
export * from './terms';
