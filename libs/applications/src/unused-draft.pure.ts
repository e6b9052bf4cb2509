import { addDays, daysBetween, type Instant, type LocalDate, type PersonId } from '#platform/domain';
import type { Application } from './application-state.pure';
import type { FollowUpEvent } from './application.events';
import type { CallTerms } from './call-terms.fold';

/** A draft and its last use; the days are those of Brussels. */
export interface UnusedDraft {
  readonly people: readonly PersonId[];
  readonly unusedSince: Instant;
  readonly lastUsedOn: LocalDate;
  readonly removalOn?: LocalDate | undefined; // as announced in the reminder
  readonly today: LocalDate;
  readonly terms: CallTerms;
}

type Filed = Exclude<Application, { status: 'none' }>;

/** Once, when it was unused for so many days. From its own day the reminder leaves the whole window that the call promises. */
export function remindOfUnusedDraft(unused: UnusedDraft, { status, about }: Filed): readonly FollowUpEvent[] {
  const { people, unusedSince, lastUsedOn, removalOn, today } = unused;
  const rule = ruleFor(unused.terms);
  if (!rule || status !== 'draft' || removalOn || daysBetween(lastUsedOn, today) < rule.remindAfterDays) return [];
  const announced = addDays(today, rule.removeAfterDays - rule.remindAfterDays);
  return [{ type: 'DraftReminded', data: { ...about, people, unusedSince, removalOn: announced } }];
}

/** Never without a reminder, nor before the day that it named. */
export function removeUnusedDraft(unused: UnusedDraft, { status, about }: Filed): readonly FollowUpEvent[] {
  const { people, unusedSince, removalOn, today } = unused;
  if (!ruleFor(unused.terms) || status !== 'draft' || !removalOn || today < removalOn) return [];
  return [{ type: 'DraftRemoved', data: { ...about, people, unusedSince } }];
}

const ruleFor = (terms: CallTerms) => (terms.status === 'published' ? terms.unusedDrafts : undefined);
