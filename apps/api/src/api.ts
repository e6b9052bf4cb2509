import { DiscoveryService, NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BuiltinIssuer, refuseUnguardedRoutes, TokenVerifier } from '#platform/access';
import type { Config } from '#platform/config';
import { type Core, followDevelopmentClock, FrameworkLogger, logger, openCore } from '#platform/core';
import {
  AnswerKinds,
  Answers,
  answerUnreadablePath,
  hookRequests,
  maxBodyBytes,
  PositionTokens,
  ProblemFilter,
  queueTables,
} from '#platform/http';
import { measureRequests, watchWork } from '#platform/metrics';
import { beginReaction, openJobQueue, WorkDesk } from '#platform/queues';
import { Threads } from '#platform/threads';
import { contexts, migrations, upcasters } from '../../contexts';
import { ApiModule } from './api.module';
import { boundAndStopGently } from './gentle-stop';
import { prefixRoutes, serveOpenApi } from './open-api';

export interface RunningApi {
  readonly app: NestFastifyApplication;
  readonly core: Core;
  readonly url: string;
  close(): Promise<void>;
}

/** The HTTP side of Tandem, listening. */
export async function startApi(config: Config): Promise<RunningApi> {
  const core = await openCore(config, migrations, upcasters);
  for (const context of contexts) core.names.register(...context.nameSources(core.readModels, core.vault));
  for (const reaction of contexts.flatMap((each) => each.reactions)) await beginReaction(reaction, { ...core, logger });
  const issuer = config.issuer === 'builtin' ? new BuiltinIssuer(config.publicUrl, config.dataDir) : undefined;
  const verifier = issuer?.verifier() ?? (await TokenVerifier.of(...issuerOf(config)));
  const developmentClock = await followDevelopmentClock(core);
  const queue = await openJobQueue(config, logger, { side: 'api' });
  const poke = (keys: readonly string[]): void => void queue.add(keys).catch(() => undefined); // the sweep finds what was not queued
  const parts = {
    projections: contexts.flatMap((each) => each.projections),
    reactions: contexts.flatMap((each) => each.reactions),
  };
  const desk = new WorkDesk({ ...core, ...parts, queue, now: () => core.clock.now() });
  watchWork(core.metrics, () => desk.status());
  const threads = new Threads();
  const app = await listen(ApiModule.of({ core, verifier, issuer, developmentClock, desk, threads, poke }), core);
  return {
    app,
    core,
    url: await app.getUrl(),
    async close() {
      threads.stop();
      await app.close();
      await threads.close();
      await developmentClock?.stop();
      await queue.close();
      await core.close();
    },
  };
}

async function listen(
  module: ReturnType<typeof ApiModule.of>,
  { config, clock, metrics }: Core,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: maxBodyBytes,
    return503OnClosing: false, // whoever still gets through is served
    trustProxy: config.trustProxy,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      answerUnreadablePath(app.get(ProblemFilter), error, request, reply);
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    logger: new FrameworkLogger(),
  });
  const fastify = adapter.getInstance();
  hookRequests(fastify, clock, app.get(PositionTokens));
  app.get(Answers).hook(fastify);
  queueTables(fastify, app.get(AnswerKinds));
  measureRequests(fastify, metrics);
  boundAndStopGently(fastify);
  prefixRoutes(app);
  if (config.corsOrigins.length > 0)
    app.enableCors({
      origin: [...config.corsOrigins],
      exposedHeaders: ['Content-Disposition', 'ETag', 'Location', 'Idempotent-Replayed', 'Whole'],
    });
  serveOpenApi(app);
  await app.init();
  refuseUnguardedRoutes(app.get(DiscoveryService, { strict: false }), app.get(Reflector));
  await app.listen(config.port, config.host);
  return app;
}

function issuerOf({ issuer }: Config): [string, string] {
  return issuer === 'builtin' ? ['', ''] : [issuer.url, issuer.audience];
}
