import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '#platform/clock';
import { instant, RuleBroken } from '#platform/domain';
import type { PointInTime } from '#platform/read-models';
import type { PositionTokens } from './position-tokens';
import { isForbiddenName, isReadable, parseJsonBody, textOf } from './json-body';
import type { ProblemFilter } from './problems';
import { FieldsWrong } from './validation';

/** What happens to every request before any route: correlation id, bounded JSON, the moment of receipt, the standard headers. */
export function hookRequests(fastify: FastifyInstance, clock: Clock, tokens: PositionTokens): void {
  fastify.decorateRequest('correlationId', '');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      request.rawBody = textOf(body as Buffer);
      done(null, request.rawBody === '' ? undefined : parseJsonBody(request.rawBody));
    } catch (error) {
      done(error as Error, undefined);
    }
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    markRequest(request, reply);
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

function markRequest(request: FastifyRequest, reply: FastifyReply): void {
  const given = request.headers['x-correlation-id'];
  request.correlationId = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
  void reply.header('x-correlation-id', request.correlationId).header('cache-control', 'no-store');
}

/** For Fastify's `frameworkErrors`: a path that cannot be read comes to no hook, no route and no filter. */
export function answerUnreadablePath(
  problems: ProblemFilter,
  error: Error,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  markRequest(request, reply);
  problems.answer(error, request, reply);
}

/** `asOf`: a moment in UTC, or the position of a receipt. @throws RuleBroken `asOfInFuture` */
function pointInTime(
  { query, receivedAt }: FastifyRequest,
  tokens: PositionTokens,
  wrong: (field: string) => never,
): PointInTime | undefined {
  const { asOf } = query as { asOf?: unknown };
  if (asOf === undefined) return undefined;
  if (typeof asOf !== 'string') return wrong('asOf');
  const position = tokens.toPosition(asOf);
  if (position) return { position };
  const at =
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/.test(asOf) && !Number.isNaN(Date.parse(asOf))
      ? instant(new Date(asOf).toISOString())
      : wrong('asOf');
  if (at > receivedAt!) throw new RuleBroken('asOfInFuture');
  return { instant: at };
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
  request.asOf = pointInTime(request, tokens, wrong);
  if (typeof readAfter === 'string') request.readAfter = tokens.toPosition(readAfter) ?? wrong('Read-After');
  if (key !== undefined && (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key))) wrong('Idempotency-Key');
  for (const [name, value] of Object.entries(request.query as Record<string, unknown>)) {
    if (isForbiddenName(name)) throw new FieldsWrong([{ field: name, rule: 'whitelistValidation' }]);
    if (!isReadable(name) || [value].flat().some((each) => typeof each === 'string' && !isReadable(each)))
      throw new FieldsWrong([{ field: JSON.stringify(name), rule: 'matches' }]);
  }
}
