export * from './core';
export * from './core.module';
export * from './hourly-sweep';
export * from './logger';
export * from './run-process';
