import type { RawAnswer } from '../support/raw-request';
import type { Tandem } from '../support/tandem';

export interface ProblemAnswer {
  readonly status: number;
  readonly type: string;
  readonly fields: readonly string[];
}

const known = ['type', 'title', 'status', 'detail', 'errors', 'currentRevision'];

/** What is wrong with this answer as a problem of RFC 9457; an empty text when nothing is. */
export function faultsOf({ status, headers, text }: RawAnswer): string {
  const told: string[] = [];
  if (status < 400 || status > 499) told.push(`status ${String(status)}`);
  if (!String(headers['content-type']).startsWith('application/problem+json')) told.push('content type');
  if (!headers['x-correlation-id']) told.push('no correlation id');
  if (/\bat .*\(|node_modules|\.ts\b|\.js\b|\/(libs|apps|home|work|tmp|usr)\/|SELECT|violates/.test(text))
    told.push('insides');
  let body: Record<string, unknown> = {};
  try {
    body = JSON.parse(text) as Record<string, unknown>;
  } catch {
    return [...told, 'no JSON'].join(', ');
  }
  if (!/^urn:problem-type:tandem:[a-z][A-Za-z]+$/.test(String(body['type']))) told.push('type');
  if (body['status'] !== status) told.push('status in the body');
  for (const name of ['title', 'detail'])
    if (typeof body[name] !== 'string' || body[name] === '') told.push(`no ${name}`);
  const odd = Object.keys(body).filter((name) => !known.includes(name));
  if (odd.length > 0) told.push(`unknown members ${odd.join()}`);
  for (const { field, rule, message } of (body['errors'] ?? []) as Record<string, unknown>[])
    if (typeof field !== 'string' || typeof rule !== 'string' || !message) told.push('errors');
  return told.join(', ');
}

export function problemOf({ status, text }: RawAnswer): ProblemAnswer {
  const { type, errors = [] } = JSON.parse(text) as { type: string; errors?: { field: string }[] };
  return { status, type: type.replace('urn:problem-type:tandem:', ''), fields: errors.map(({ field }) => field) };
}

/** Everything that a request could have left behind. */
export async function storedIn({ database }: Tandem): Promise<object> {
  const [row] = await database.query<object>(
    `select (select position from log_head) as head, (select count(*) from events) as events,
            (select count(*) from vault_words) as words, (select count(*) from delivery) as deliveries`,
  );
  return row!;
}
