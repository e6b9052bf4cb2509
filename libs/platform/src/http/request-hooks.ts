import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '#platform/clock';
import type { PositionTokens } from './position-tokens';
import { isReadable, parseJsonBody } from './json-body';
import { FieldsWrong } from './validation';

/** What happens to every request before any route: correlation id, bounded JSON, the moment of receipt, the standard headers. */
export function hookRequests(fastify: FastifyInstance, clock: Clock, tokens: PositionTokens): void {
  fastify.decorateRequest('correlationId', '');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    try {
      request.rawBody = body as string;
      done(null, body === '' ? undefined : parseJsonBody(body as string));
    } catch (error) {
      done(error as Error, undefined);
    }
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    const given = request.headers['x-correlation-id'];
    request.correlationId = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
    void reply.header('x-correlation-id', request.correlationId).header('cache-control', 'no-store');
    done();
  });
  fastify.addHook('preValidation', (request, _reply, done) => {
    try {
      request.receivedAt = clock.now();
      readHeaders(request, tokens);
      done();
    } catch (error) {
      done(error as Error);
    }
  });
}

function readHeaders(request: FastifyRequest, tokens: PositionTokens): void {
  const { 'if-match': ifMatch, 'read-after': readAfter, 'idempotency-key': key } = request.headers;
  const wrong = (field: string): never => {
    throw new FieldsWrong([{ field, rule: 'matches' }]);
  };
  if (ifMatch !== undefined && ifMatch !== '*') {
    const revision = /^(?:W\/)?"?(\d{1,12})"?$/.exec(ifMatch)?.[1];
    request.ifMatch = revision === undefined ? wrong('If-Match') : Number(revision);
  }
  if (typeof readAfter === 'string') request.readAfter = tokens.toPosition(readAfter) ?? wrong('Read-After');
  if (key !== undefined && (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key))) wrong('Idempotency-Key');
  for (const [name, value] of Object.entries(request.query as Record<string, unknown>))
    if (!isReadable(name) || [value].flat().some((each) => typeof each === 'string' && !isReadable(each)))
      throw new FieldsWrong([{ field: JSON.stringify(name), rule: 'matches' }]);
}
