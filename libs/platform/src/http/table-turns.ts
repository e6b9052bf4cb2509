import type { FastifyInstance, FastifyReply } from 'fastify';
import { Overloaded } from '#platform/event-store';
import type { AnswerKinds } from './answer-kinds';

const mostAtWork = 4;
const mostWaiting = 200;

/**
 * Tables are large, so that few of them are made at a time. Others wait before anything is read, also their reader's rights: these
 * are of the moment at which the rows are read. A turn ends when the table is made, also when its reader has left meanwhile.
 */
export function queueTables(fastify: FastifyInstance, kinds: AnswerKinds): void {
  const atWork = new Set<FastifyReply>();
  const waiting = new Set<() => void>();
  const begin = (reply: FastifyReply, done: () => void): void => {
    atWork.add(reply);
    done();
  };
  const wait = (reply: FastifyReply, done: () => void): void => {
    const turn = (): void => begin(reply, done);
    waiting.add(turn);
    reply.raw.once('close', () => waiting.delete(turn));
  };
  fastify.addHook('preHandler', (request, reply, done) => {
    if (!kinds.asksTable(request)) done();
    else if (atWork.size < mostAtWork) begin(reply, done);
    else if (waiting.size < mostWaiting) wait(reply, done);
    else done(new Overloaded('too many tables are asked for'));
  });
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (atWork.delete(reply)) beginNext(waiting);
    done();
  });
}

function beginNext(waiting: Set<() => void>): void {
  const [next] = waiting;
  if (!next) return;
  waiting.delete(next);
  next();
}
