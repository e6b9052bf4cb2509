import type { FastifyInstance } from 'fastify';
import { Overloaded } from '#platform/event-store';

const lookEveryMs = 25;
const mostAtWork = 2_000; // past that a request is refused at once, before it costs memory

/**
 * Bounds what is at work. While it stops, every answer says that its connection closes; once nothing is at work any more, what is still open is closed. Otherwise a
 * connection that was at work when the stop began, or one that never asked anything, holds the process back for as long as its
 * client likes.
 */
export function boundAndStopGently(fastify: FastifyInstance): void {
  let stopping = false;
  let atWork = 0;
  fastify.addHook('onRequest', (_request, reply, done) => {
    atWork++;
    reply.raw.once('close', () => atWork--);
    done(atWork > mostAtWork ? new Overloaded('too many requests at work') : undefined);
  });
  fastify.addHook('preClose', (done) => {
    stopping = true;
    const look = setInterval(() => {
      if (atWork > 0) return;
      clearInterval(look);
      fastify.server.closeAllConnections();
    }, lookEveryMs);
    done();
  });
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (stopping) void reply.header('connection', 'close');
    done();
  });
}
