import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Metrics } from './metrics';

/** Counts and times every answer by route and outcome. */
export function measureRequests(fastify: FastifyInstance, metrics: Metrics): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const pattern = routeOptions.url;
    if (pattern?.startsWith('/v1/')) {
      const [route, outcome, took] = [`${method} ${pattern}`, outcomeOf(reply), reply.elapsedTime / 1_000] as const;
      if (method === 'GET' || method === 'HEAD') metrics.queryDone(route, outcome, took);
      else metrics.commandDone(route, outcome, took);
    }
    done();
  });
}

function outcomeOf(reply: FastifyReply): string {
  const { statusCode } = reply;
  if (statusCode === 503) return 'overloaded';
  if (statusCode >= 500) return 'failed';
  if (statusCode >= 400) return 'refused';
  return reply.getHeader('idempotent-replayed') ? 'replayed' : 'done';
}
