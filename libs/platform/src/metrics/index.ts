/** What Prometheus is told. */
export * from './http-metrics';
export * from './job-metrics';
export * from './metrics';
export * from './work-metrics';
