import type { Actor, Instant } from '#platform/domain';
import type { AnyProjection } from '#platform/read-models';
import type { HistoryTexts } from '#platform/texts';

export interface Concealed {
  readonly revisions: readonly number[];
  readonly fields: readonly string[];
}

/** A single thing that has a page: what its history and its live changes need to know. */
export interface Thing {
  readonly name: string; // such as `Application`: part of the operation's name
  readonly tag: string;
  readonly path: string; // such as `applications/:id`
  readonly key: string; // the parameter of the path that names the row
  readonly projection: AnyProjection;
  /** Where people who are not told everything find it; without it all find it in `projection`. */
  readonly projectionFor?: (actor: Actor) => AnyProjection;
  readonly texts: HistoryTexts;
  /** Whether the row stands under the other ids of the path; without it there are none. */
  readonly under?: (row: never, path: Readonly<Record<string, string>>) => boolean;
  /** The status that people see at this moment. */
  readonly status: (row: never, at: Instant) => string;
  /** Types of event that this reader is not shown; `all` hides the history altogether. */
  readonly hides?: (actor: Actor) => readonly string[] | 'all';
  /** Revisions that this reader is not shown, and fields by the start of their path: what concerns others in a thing for all. */
  readonly conceals?: (row: never, actor: Actor) => Concealed;
}

/** Which of the events behind a row this reader is told of; of a history that is hidden altogether, that something happened. */
export function isToldOf({ hides, conceals }: Thing, row: object, actor: Actor) {
  const [hidden, concealed] = [hides?.(actor) ?? [], conceals?.(row as never, actor).revisions ?? []];
  return ({ type, revision }: { readonly type: string; readonly revision: number }): boolean =>
    (hidden === 'all' || !hidden.includes(type)) && !concealed.includes(revision);
}

export const projectionOf = ({ projection, projectionFor }: Thing, actor: Actor): AnyProjection =>
  projectionFor?.(actor) ?? projection;
