import type { FastifyReply, FastifyRequest } from 'fastify';
import { localDateOf } from '#platform/clock';
import { csvOf } from '#platform/csv';
import { RuleBroken } from '#platform/domain';
import type { Table } from './answer-kinds';
import { languageFrom } from './rule-book';
import { mostRows } from './whole-list';

export interface List {
  readonly items: readonly unknown[];
  readonly next?: string;
}

/** The list as a file of text. @throws RuleBroken tableTooLong */
export function tableOf(
  { items, next }: List,
  { columns, separator }: Table,
  request: FastifyRequest,
  reply: FastifyReply,
): string {
  if (next !== undefined) throw new RuleBroken('tableTooLong', { most: mostRows });
  const language = languageFrom(request.headers['accept-language'], request.ask?.actor.language ?? 'en');
  void reply
    .serializer((text: unknown) => text as string)
    .header('content-type', 'text/csv; charset=utf-8; header=present')
    .header('content-language', language)
    .header('content-disposition', `attachment; filename="${fileNameOf(request)}"`);
  return csvOf(columns, items, { language, separator });
}

/** Which list, and of which day: `calls-scores-2022-04-20.csv`. */
function fileNameOf({ routeOptions, receivedAt }: FastifyRequest): string {
  const words = (routeOptions.url ?? '').split('/').filter((each) => /^[a-z]/.test(each) && each !== 'v1');
  return `${[...words, localDateOf(receivedAt!)].join('-')}.csv`;
}
