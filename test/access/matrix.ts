import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Route } from '../support/routes';
import { type Kind, kinds } from './people';

/** What a cell may say: carried out or refused by a rule (2xx, 409, 412, 422), or one of these. */
export type Outcome = 'ok' | '401' | '403' | '404';

export interface Row extends Route {
  readonly thing: string; // what the ids in the path stand for; empty without ids
}
export interface ExpectedRow extends Row {
  readonly expected: ReadonlyMap<Kind, Outcome>;
}

/** Things in every state that changes who may see or do what, by the start of the path; the first that fits. */
const things: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\/v1\/calls\/\{id\}\/grants\/\{grantId\}/, ['proposedGrant', 'awardedGrant', 'grantOfAnotherCall', 'unknown']],
  [/^\/v1\/calls\/\{id\}\/scores\/\{applicationId\}/, ['fileToScore', 'juryFile', 'unknown']],
  [/^\/v1\/calls\/\{id\}\/juryFiles\/\{applicationId\}/, ['juryFile', 'submittedJuryFile', 'unknown']],
  [/^\/v1\/calls\/\{id\}\/allocations\/\{allocationId\}/, ['allocation', 'allocationOfAnotherCall', 'unknown']],
  [/^\/v1\/calls\/\{id\}\/rankings\/\{version\}/, ['establishedRanking', 'unknown']],
  [/^\/v1\/calls\/\{id\}/, ['openCall', 'draftCall', 'unknown']],
  [/^\/v1\/applications\/\{id\}/, ['draftApplication', 'submittedApplication', 'admissibleApplication', 'unknown']],
  [/^\/v1\/deliberations\/\{id\}/, ['deliberation', 'unknown']],
  [/^\/v1\/assessments\/\{id\}/, ['openAssessment', 'unknown']],
  [/^\/v1\/decrees\/\{id\}/, ['draftDecree', 'publishedDecree', 'unknown']],
  [/^\/v1\/organisations\/\{id\}/, ['organisation', 'unknown']],
  [/^\/v1\/people\/\{id\}$/, ['person', 'oneself', 'unknown']],
  [/^\/v1\/people\/\{id\}/, ['person', 'unknown']],
  [/^\/v1\/deliveries\/\{id\}/, ['delivery', 'unknown']],
];

/** The rows that the container's routes ask for. @throws Error for a path with ids that no things are named for */
export function rowsFor(routes: readonly Route[]): readonly Row[] {
  return routes.flatMap((route) => {
    if (!route.path.includes('{')) return [{ ...route, thing: '' }];
    const found = things.find(([path]) => path.test(route.path));
    if (!found) throw new Error(`test/access/matrix.ts names no things for ${route.path}`);
    return found[1].map((thing) => ({ ...route, thing }));
  });
}

const head = ['method', 'path', 'thing', ...kinds];

/** The reviewed table; nothing but people writes it. @throws Error when its columns are not those of the test */
export function expectedRows(): readonly ExpectedRow[] {
  const [columns, ...lines] = readFileSync(join(__dirname, '../../docs/reference/access.csv'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  if (columns!.join() !== head.join()) throw new Error(`access.csv must have the columns ${head.join()}`);
  return lines.map(([method, path, thing, ...cells]) => {
    if (cells.length !== kinds.length) throw new Error(`${method} ${path} ${thing}: ${String(cells.length)} cells`);
    const expected = new Map(kinds.map((kind, n) => [kind, cells[n] as Outcome]));
    return { method: method!, path: path!, thing: thing!, expected };
  });
}

export const rowName = ({ method, path, thing }: Row): string => `${method} ${path} ${thing}`.trimEnd();

export function outcomeOf(status: number): string {
  const allowed = (status >= 200 && status < 300) || [409, 412, 422].includes(status);
  return allowed ? 'ok' : String(status);
}
