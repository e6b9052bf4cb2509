import type { Instant, PersonId } from '#platform/domain';
import type { Application } from './application-state.pure';
import type { FollowUpEvent } from './application.events';
import type { CallTerms } from './call-terms.fold';

export interface IncompleteFile {
  readonly people: readonly PersonId[];
  readonly toldBefore: boolean;
  readonly terms: CallTerms;
  readonly closedAt: Instant | undefined; // to this organisation; undefined while it is open
  readonly monthEndsAt: Instant | undefined; // after it closed
  readonly at: Instant;
}

/** Once in the life of a file, within a month after the call closed without it (C7); one that still awaited its sign-off was not submitted. */
export function remindOfIncompleteFile(
  file: IncompleteFile,
  { status, about }: Exclude<Application, { status: 'none' }>,
) {
  const { people, toldBefore, terms, closedAt, monthEndsAt, at } = file;
  const isTime = closedAt !== undefined && closedAt <= at && monthEndsAt !== undefined && at < monthEndsAt;
  const isUnsubmitted = status === 'draft' || status === 'awaitingSignOff';
  if (terms.status !== 'published' || !isUnsubmitted || toldBefore || !isTime) return [];
  return [{ type: 'IncompleteFileReminded', data: { ...about, people, closedAt } }] as const satisfies FollowUpEvent[];
}
