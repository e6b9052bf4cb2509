import type { RunningApi } from '#apps/api/src/api';

export interface Route {
  readonly method: string;
  readonly path: string; // with `{id}`, as in the OpenAPI document
}

/** Every method and path that the container answers, read from Fastify's own router; HEAD stands beside each GET by itself. */
export function routesOf({ app }: RunningApi): readonly Route[] {
  const lines = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }).split('\n');
  const parents: string[] = [];
  return lines.flatMap((line) => {
    const found = /^((?:│ {3}| {4})*)(?:├── |└── )(.*?)(?: \(([A-Z, -]+)\))?$/.exec(line);
    if (!found) return [];
    const depth = found[1]!.length / 4;
    const path = (parents[depth - 1] ?? '') + found[2]!;
    parents[depth] = path;
    const methods = (found[3] ?? '').split(', ').filter((method) => /^[A-Z]+$/.test(method) && method !== 'HEAD');
    return methods.map((method) => ({ method, path: inBraces(path) }));
  });
}

/** One place may carry several names in the router (`:id|:callId`): the first one stands for all. */
const inBraces = (path: string): string => path.replace(/:(\w+)(?:\|:\w+)*/g, '{$1}');

/** For looking a path up whatever its parameters are called. */
export const nameless = (path: string): string => path.replace(/\{\w+\}/g, '{}');
