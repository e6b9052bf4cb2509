import { createParamDecorator, type ExecutionContext, Param, type PipeTransform } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Asker } from '#platform/access';
import { RuleBroken } from '#platform/domain';
import { languageFrom } from './rule-book';
import type { Ask } from '#platform/event-store';

const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

/** Who gives a command, when, under which ids. */
export const Asking = createParamDecorator((_: unknown, context: ExecutionContext): Ask => {
  const { ask } = requestOf(context);
  if (!ask) throw new RuleBroken('notInvited');
  return ask;
});

/** Who reads, in the language they ask for now, and what the answer must have seen (`Read-After`). */
export const Reader = createParamDecorator((_: unknown, context: ExecutionContext): Asker => {
  const { ask, asOf, readAfter, receivedAt, headers } = requestOf(context);
  if (!ask) throw new RuleBroken('notInvited');
  const language = languageFrom(headers['accept-language'], ask.actor.language);
  const at = asOf && 'instant' in asOf ? asOf.instant : (receivedAt ?? ask.receivedAt);
  return { actor: { ...ask.actor, language }, at, readAfter, asOf };
});

/** Aborted when nobody waits for the answer any more: for what takes long. */
export const Left = createParamDecorator((_: unknown, context: ExecutionContext): AbortSignal => {
  const left = new AbortController();
  const { raw } = context.switchToHttp().getResponse<FastifyReply>();
  raw.once('close', () => left.abort());
  return left.signal;
});

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

class KnownForm implements PipeTransform<string, string> {
  transform(id: string): string {
    if (!uuid.test(id)) throw new RuleBroken('notFound'); // what cannot be an id is an id that is not known
    return id;
  }
}

/** An id in the path. Any other text than a UUID answers as what does not exist. */
export const Id = (name = 'id'): ParameterDecorator => Param(name, new KnownForm());
