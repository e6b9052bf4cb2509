import type { FastifyInstance, FastifyReply } from 'fastify';
import { Overloaded } from '#platform/event-store';

const mostAtWork = 4;
const mostWaiting = 200;

/**
 * Tables are large, so that few of them are made at a time. Others wait before anything is read, also their reader's rights: these
 * are of the moment at which the rows are read.
 */
export function queueTables(fastify: FastifyInstance): void {
  const waiting: (() => void)[] = [];
  const ends = new WeakMap<FastifyReply, () => void>();
  let atWork = 0;
  const begin = (reply: FastifyReply, done: () => void): void => {
    atWork++;
    let ended = false;
    const end = (): void => {
      if (ended) return;
      ended = true;
      atWork--;
      waiting.shift()?.();
    };
    ends.set(reply, end);
    if (reply.raw.closed) end();
    else reply.raw.once('close', end);
    done();
  };
  fastify.addHook('preHandler', (request, reply, done) => {
    if (!/text\/(csv|\*)/i.test(request.headers.accept ?? '')) done();
    else if (atWork < mostAtWork) begin(reply, done);
    else if (waiting.length < mostWaiting) waiting.push(() => begin(reply, done));
    else done(new Overloaded('too many tables are asked for'));
  });
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    ends.get(reply)?.();
    done();
  });
}
