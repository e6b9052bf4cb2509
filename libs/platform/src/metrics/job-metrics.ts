import type { JobHandler, JobHandlers } from '#platform/queues';
import type { Metrics } from './metrics';

/** The same handlers, each run timed by kind and outcome. */
export function timeJobs(metrics: Metrics, handlers: Iterable<readonly [string, JobHandler]>): JobHandlers {
  const timed = (kind: string, handler: JobHandler): JobHandler => {
    return async (job, row) => {
      const began = performance.now();
      const took = (): number => (performance.now() - began) / 1_000;
      try {
        await handler(job, row);
        metrics.jobDone(kind, 'done', took());
      } catch (error) {
        metrics.jobDone(kind, 'failed', took());
        throw error;
      }
    };
  };
  return new Map([...handlers].map(([kind, handler]) => [kind, timed(kind, handler)]));
}
