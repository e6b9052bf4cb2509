import { setImmediate as others } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { localDateOf } from '#platform/clock';
import { columnsFor, headerOf, linesOf } from '#platform/csv';
import { RuleBroken } from '#platform/domain';
import type { Table } from './answer-kinds';
import { languageFrom } from './rule-book';
import { mostRows } from './whole-list';

type Rows = readonly unknown[];

const atOnce = 200; // rows that are written before others have their turn

/** The rows of an answer as a file of text; `resolve` puts words where references to them stand. @throws RuleBroken tableTooLong */
export async function tableOf(
  answer: Readonly<Record<string, unknown>>,
  { rows: { field, columns, mayLackLines }, separator }: Table,
  request: FastifyRequest,
  reply: FastifyReply,
  resolve: (some: Rows) => Promise<Rows>,
): Promise<Buffer> {
  if (answer['next'] !== undefined) throw new RuleBroken('tableTooLong', { most: mostRows });
  const language = languageFrom(request.headers['accept-language'], request.ask?.actor.language ?? 'en');
  const rows = answer[field] as Rows;
  const told = columnsFor(columns, rows);
  const writing = { language, separator };
  const parts = [Buffer.from(headerOf(told, writing))];
  for (let n = 0; n < rows.length; n += atOnce) {
    parts.push(Buffer.from(linesOf(told, await resolve(rows.slice(n, n + atOnce)), writing)));
    await others();
  }
  if (mayLackLines) void reply.header('whole', String(answer['whole']));
  void reply
    .serializer((file: unknown) => file as string)
    .header('content-type', 'text/csv; charset=utf-8; header=present')
    .header('content-language', language)
    .header('content-disposition', `attachment; filename="${fileNameOf(request)}"`);
  return Buffer.concat(parts);
}

/** Which list, and of which day: `calls-scores-2022-04-20.csv`. */
function fileNameOf({ routeOptions, receivedAt }: FastifyRequest): string {
  const words = (routeOptions.url ?? '').split('/').filter((each) => /^[a-z]/.test(each) && each !== 'v1');
  return `${[...words, localDateOf(receivedAt!)].join('-')}.csv`;
}
