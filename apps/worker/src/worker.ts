import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { NotificationJobs } from '#notifications/notifications.module';
import type { Config } from '#platform/config';
import type { WorkServices } from '#platform/context';
import { type Core, followDevelopmentClock, FrameworkLogger, logger, openCore } from '#platform/core';
import { EventTail, systemAsk } from '#platform/event-store';
import { BullJobQueue, WorkerRuntime } from '#platform/queues';
import { contexts, migrations } from '../../contexts';
import { commandJobs } from './command-jobs';
import { WorkerModule } from './worker.module';

export interface RunningWorker {
  readonly runtime: WorkerRuntime;
  close(): Promise<void>;
}

/** Projections, reactions, relay, jobs and due things of this process. */
export async function startWorker(config: Config): Promise<RunningWorker> {
  const core = await openCore(config, migrations);
  const { log, database, clock, readModels, names, vault } = core;
  for (const context of contexts) names.register(...context.nameSources(readModels, vault));
  const queue = new BullJobQueue({ url: config.databaseUrl }, logger);
  const mailFolder = join(config.dataDir, 'mails');
  const app = await NestFactory.createApplicationContext(
    WorkerModule.of(core, mailFolder, (keys) => runtime.relay.poke(keys)),
    { logger: new FrameworkLogger() },
  );
  const services: WorkServices = { ...core, now: () => clock.now(), askAs: (cause) => systemAsk(cause, clock.now()) };
  const feed = await EventTail.open(log);
  const runtime = new WorkerRuntime({
    log,
    feed,
    database,
    projections: contexts.flatMap((each) => each.projections),
    reactions: contexts.flatMap((each) => each.reactions),
    handlers: new Map([...app.get(NotificationJobs).handlers, ['command', commandJobs(contexts, services)]]),
    dueSources: contexts.flatMap((each) => each.dueSources?.(services) ?? []),
    knownEventTypes: new Set(contexts.flatMap((each) => each.eventTypes)),
    now: () => clock.now(),
    queue,
    logger,
  });
  await runtime.start();
  const development = await followDevelopmentClock(core, () => fireDue(core, runtime));
  return {
    runtime,
    async close() {
      await development?.stop();
      await runtime.stop();
      await feed.close();
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
