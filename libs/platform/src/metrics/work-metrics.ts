import { Gauge } from 'prom-client';
import type { RunnerStatus, WorkStatus } from '#platform/queues';
import type { Metrics } from './metrics';

/** How the work stands, asked once a scrape. While the database does not answer the figures stay what they were and `tandem_work_known` is 0. */
export function watchWork(metrics: Metrics, status: () => Promise<WorkStatus>): void {
  const gauge = (name: string, help: string, labelNames: readonly string[] = []) =>
    new Gauge({ name, help, labelNames, registers: [metrics.registry] });
  const known = gauge('tandem_work_known', '0 when the state of the work could not be read');
  const events = gauge('tandem_lag_events', 'Events not seen yet; 1000 stands for 1000 or more', ['runner']);
  const age = gauge('tandem_lag_seconds', 'Age of the oldest event not seen yet', ['runner']);
  const stopped = gauge('tandem_stopped', '1 when it cannot go past an event', ['runner']);
  const parked = gauge('tandem_parked_streams', 'Streams that wait behind an event', ['runner']);
  const jobs = gauge('tandem_outbox_jobs', 'Jobs of the outbox that are not done', ['state']);
  const oldest = gauge('tandem_outbox_oldest_seconds', 'Age of the oldest open job');
  const depth = gauge('tandem_queue_depth', 'Jobs in the queue');

  const show = (each: RunnerStatus): void => {
    const runner = { runner: each.name };
    events.set(runner, each.lag);
    age.set(runner, each.behindSeconds);
    stopped.set(runner, each.stopped ? 1 : 0);
    parked.set(runner, each.parked.length);
  };
  metrics.refreshedBy(async () => {
    const now = await status().catch(() => undefined);
    known.set(now ? 1 : 0);
    if (!now) return;
    [...now.projections, ...now.reactions].forEach(show);
    jobs.set({ state: 'open' }, now.outbox.open);
    jobs.set({ state: 'dead' }, now.outbox.dead);
    oldest.set(now.outbox.oldestOpenSeconds);
    if (now.queueDepth !== undefined) depth.set(now.queueDepth);
  });
}
