export * from './core';
export * from './core.module';
export * from './logger';
export * from './run-process';
