import { Injectable, NotAcceptableException } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Separator } from '#platform/csv';
import { bestOf } from './accept';
import { csv, kindsOf, readsOf, type RowsOf, rowsOf } from './described-lists';
import { FieldsWrong } from './validation';
import { wholeList } from './whole-list';

/** The rows of an answer that is given as a table, whole. */
export interface Table {
  readonly rows: RowsOf;
  readonly separator: Separator;
}

declare module 'fastify' {
  interface FastifyRequest {
    table?: Table | undefined;
  }
}

interface Route {
  readonly kinds: readonly string[];
  readonly rows: RowsOf | undefined;
}

const separators: ReadonlyMap<string, Separator> = new Map([
  ['comma', ','],
  ['semicolon', ';'],
]);
const ofPages = ['limit', 'cursor', 'total'] as const;

/** What each GET of the product can be answered as: the OpenAPI document says it, so that no list is forgotten. */
@Injectable()
export class AnswerKinds {
  private readonly routes = new Map<string, Route>();

  learn(document: OpenAPIObject): void {
    for (const [path, operation] of readsOf(document)) {
      const route = { kinds: kindsOf(operation), rows: rowsOf(document, operation) };
      this.routes.set(path.replace(/\{(\w+)\}/g, ':$1'), route);
    }
  }

  /** Before anything is checked. */
  asksTable(request: FastifyRequest): boolean {
    const route = this.routeOf(request);
    return route?.rows !== undefined && bestOf(route.kinds, request.headers.accept!)?.kind === csv;
  }

  /** @throws NotAcceptableException for what the route cannot answer, FieldsWrong for a page of what is only given whole */
  choose(request: FastifyRequest): void {
    const route = this.routeOf(request);
    if (!route) return;
    const best = bestOf(route.kinds, request.headers.accept!);
    if (!best) throw new NotAcceptableException();
    if (best.kind !== csv || !route.rows) return;
    const separator = separators.get(best.accepted.parameters['separator'] ?? 'comma');
    if (!separator) throw new NotAcceptableException();
    askWhole(request.query as object);
    request.table = { rows: route.rows, separator };
  }

  /** None for what is no read, and for who takes whatever comes. */
  private routeOf({ method, headers, routeOptions }: FastifyRequest): Route | undefined {
    if (!headers.accept || (method !== 'GET' && method !== 'HEAD')) return undefined;
    return this.routes.get(routeOptions.url ?? '');
  }
}

function askWhole(query: object): void {
  const wrong = ofPages.filter((name) => name in query);
  if (wrong.length > 0) throw new FieldsWrong(wrong.map((field) => ({ field, rule: 'whitelistValidation' })));
  Object.assign(query, { [wholeList]: true });
}
