import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Gauge, Histogram, Registry } from 'prom-client';

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const sizes = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_000];

/** What this process tells Prometheus; labels are names of ours, never a person, an id or anybody's words. */
export class Metrics {
  readonly registry = new Registry();
  private readonly refreshers: (() => Promise<void>)[] = [];
  private readonly registers = [this.registry];
  private readonly commands = this.timing('tandem_command_seconds', 'Time to answer a command', [
    'command',
    'outcome',
  ] as const);
  private readonly queries = this.timing('tandem_query_seconds', 'Time to answer a query', [
    'query',
    'outcome',
  ] as const);
  private readonly jobs = this.timing('tandem_job_seconds', 'Time a job of the outbox took', [
    'kind',
    'outcome',
  ] as const);
  private readonly requestsInBatch = this.size('tandem_append_batch_requests', 'Appends that shared one commit');
  private readonly eventsInBatch = this.size('tandem_append_batch_events', 'Events in one commit');

  constructor() {
    const delay = monitorEventLoopDelay({ resolution: 20 });
    delay.enable();
    new Gauge({
      name: 'tandem_event_loop_delay_seconds',
      help: 'Delay of the event loop since the last look',
      labelNames: ['quantile'],
      registers: this.registers,
      collect() {
        for (const quantile of [50, 99, 100])
          this.set({ quantile: String(quantile / 100) }, Math.max(0, delay.percentile(quantile) / 1e9));
        delay.reset();
      },
    });
    new Gauge({
      name: 'process_resident_memory_bytes',
      help: 'Resident memory',
      registers: this.registers,
      collect() {
        this.set(process.memoryUsage.rss());
      },
    });
  }

  /** `command` is the route's pattern, such as `POST /v1/calls/:id/publications`. */
  commandDone(command: string, outcome: string, took: number): void {
    this.commands.observe({ command, outcome }, took);
  }

  queryDone(query: string, outcome: string, took: number): void {
    this.queries.observe({ query, outcome }, took);
  }

  jobDone(kind: string, outcome: 'done' | 'failed', took: number): void {
    this.jobs.observe({ kind, outcome }, took);
  }

  /** One durable commit of the event log. */
  appended(requests: number, events: number): void {
    this.requestsInBatch.observe(requests);
    this.eventsInBatch.observe(events);
  }

  /** Asked once a scrape, before the figures are read. */
  refreshedBy(refresh: () => Promise<void>): void {
    this.refreshers.push(refresh);
  }

  /** In Prometheus' text format, of the media type `registry.contentType`. */
  async text(): Promise<string> {
    await Promise.all(this.refreshers.map((refresh) => refresh()));
    return this.registry.metrics();
  }

  private timing<Label extends string>(name: string, help: string, labelNames: readonly Label[]) {
    return new Histogram({ name, help, labelNames, buckets: seconds, registers: [this.registry] });
  }

  private size(name: string, help: string) {
    return new Histogram({ name, help, buckets: sizes, registers: [this.registry] });
  }
}
