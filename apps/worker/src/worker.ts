import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { NotificationJobs } from '#notifications/notifications.module';
import type { Config } from '#platform/config';
import type { WorkServices } from '#platform/context';
import { type Core, followDevelopmentClock, FrameworkLogger, logger, openCore, sweepHourly } from '#platform/core';
import { EventTail, systemAsk } from '#platform/event-store';
import { Recipients } from '#platform/mail';
import { timeJobs, watchWork } from '#platform/metrics';
import { openJobQueue, pruneDone, WorkerRuntime } from '#platform/queues';
import { WaitingReaders } from '#platform/read-models';
import { contexts, migrations, upcasters } from '../../contexts';
import { commandJobs } from './command-jobs';
import { startHealthServer } from './health-server';
import { WorkerModule } from './worker.module';

export interface RunningWorker {
  readonly runtime: WorkerRuntime;
  close(): Promise<void>;
}

/** Projections, reactions, relay, jobs and due things of this process. */
export async function startWorker(config: Config): Promise<RunningWorker> {
  const core = await openCore(config, migrations, upcasters);
  const { log, database, clock, readModels, names, vault } = core;
  for (const context of contexts) names.register(...context.nameSources(readModels, vault));
  const queue = await openJobQueue(config, logger, { side: 'worker' });
  const mailFolder = join(config.dataDir, 'mails');
  const app = await NestFactory.createApplicationContext(
    WorkerModule.of(core, mailFolder, (keys) => runtime.relay.poke(keys)),
    { logger: new FrameworkLogger() },
  );
  const notifications = app.get(NotificationJobs);
  const services: WorkServices = {
    ...core,
    now: () => clock.now(),
    head: () => log.head(),
    recipients: app.get(Recipients, { strict: false }),
    eraseWords: (subject) => vault.erase(subject),
    askAs: (cause) => systemAsk(cause, clock.now()),
  };
  const feed = await EventTail.open(log);
  const waitingReaders = new WaitingReaders(config.databaseUrl, () => feed.hurry());
  const runtime = new WorkerRuntime({
    log,
    feed,
    database,
    projections: contexts.flatMap((each) => each.projections),
    reactions: contexts.flatMap((each) => each.reactions),
    handlers: timeJobs(core.metrics, [...notifications.handlers, ['command', commandJobs(contexts, services)]]),
    dueSources: [...contexts.flatMap((each) => each.dueSources?.(services) ?? []), ...notifications.dueSources],
    knownEventTypes: new Set(contexts.flatMap((each) => each.eventTypes)),
    now: () => clock.now(),
    queue,
    logger,
  });
  watchWork(core.metrics, () => runtime.status());
  let isRunning = false;
  const fireWhenRunning = async (): Promise<void> => {
    if (isRunning) await fireDue(core, runtime);
  };
  const development = await followDevelopmentClock(core, fireWhenRunning); // before anything that asks what time it is
  await runtime.start();
  isRunning = true;
  const sweeps = [
    sweepHourly('words of refused appends', () => core.sweepWords()),
    sweepHourly('jobs done long ago', () => pruneDone(database, config.outboxKeepDays)),
  ];
  const health = config.workerPort && (await startHealthServer(core, config.host, config.workerPort));
  return {
    runtime,
    async close() {
      if (health) health.close();
      for (const stopSweeping of sweeps) stopSweeping();
      await development?.stop();
      await runtime.stop();
      await Promise.all([waitingReaders.close(), feed.close()]);
      await app.close();
      await core.close();
    },
  };
}

/** Fires on what has been written until now, and lets the screens see the outcome. */
async function fireDue({ log, readModels }: Core, { due }: WorkerRuntime): Promise<void> {
  const projections = contexts.flatMap((each) => each.projections);
  const seen = async (): Promise<void> => {
    const head = await log.head();
    if (head) await readModels.waitFor(projections, head, 2_000).catch(() => undefined);
  };
  await seen();
  await due.fireNow();
  await seen();
}
