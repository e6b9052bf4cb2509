import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Receipt } from '#platform/event-store';
import { RecentWrites } from '#platform/read-models';
import { isVaultRef, Vault } from '#platform/vault';
import { PositionTokens } from './position-tokens';
import { tableOf } from './tables';

/** Receipts get status, Location, ETag and a sealed position; every other answer gets its vault references resolved in one batch; a list may become a table. */
@Injectable()
export class Answers {
  constructor(
    private readonly tokens: PositionTokens,
    private readonly vault: Vault,
    private readonly recent: RecentWrites,
  ) {}

  /** Problems, files and pages are text already and pass by. A hook, because an interceptor costs every command a tenth of its time. */
  hook(fastify: FastifyInstance): void {
    fastify.addHook('preSerialization', (request, reply, answer, done) => {
      if (answer instanceof Receipt) done(null, this.receipt(answer, request, reply));
      else
        this.resolved(answer as object, request, reply).then(
          (resolved) => done(null, resolved),
          (error: unknown) => done(error as Error),
        );
    });
  }

  private receipt(receipt: Receipt, request: FastifyRequest, reply: FastifyReply) {
    const { id, revision, position, outcome, details } = receipt;
    if (request.ask) this.recent.note(request.ask.actor.personId, position);
    const values: Readonly<Record<string, string>> = { ...(request.params as object), id };
    const path = request.location!.replace(/:(\w+)/g, (_, name: string) => values[name] ?? '');
    void reply.status(outcome === 'nothingToDo' || request.method !== 'POST' ? 200 : 201);
    void reply.header('location', path).header('etag', `"${String(revision)}"`);
    if (outcome === 'replayed') void reply.header('idempotent-replayed', 'true');
    return { id, revision, position: this.tokens.toToken(position), ...details };
  }

  private async resolved(answer: object, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { revision } = answer as { revision?: unknown };
    if (typeof revision === 'number') void reply.header('etag', `"${String(revision)}"`);
    const resolve = <Part>(part: Part): Promise<Part> => resolveWords(this.vault, part);
    return request.table ? tableOf({ ...answer }, request.table, request, reply, resolve) : resolve(answer);
  }
}

/** The same answer with every vault reference replaced by its words, or by `erased`. */
export async function resolveWords<Answer>(vault: Pick<Vault, 'open'>, answer: Answer): Promise<Answer> {
  const refs = new Set<string>();
  walk(answer, (text) => (refs.add(text), text));
  if (refs.size === 0) return answer;
  const words = await vault.open([...refs].filter(isVaultRef));
  return walk(answer, (ref) => words.get(ref as never) ?? 'erased') as Answer;
}

function walk(value: unknown, replace: (ref: string) => string): unknown {
  if (isVaultRef(value)) return replace(value);
  if (Array.isArray(value)) return value.map((each) => walk(each, replace));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, walk(each, replace)]));
}
