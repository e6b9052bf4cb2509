import { type Instant, RuleBroken } from '#platform/domain';
import type { CallTerms } from './call-terms.fold';

export type PublishedTerms = Exclude<CallTerms, { status: 'unpublished' }>;

/** The terms of a call that takes applications at all, now, before or after. @throws RuleBroken `callUnknown`, `callCancelled` */
export function running(terms: CallTerms): PublishedTerms {
  if (terms.status === 'unpublished') throw new RuleBroken('callUnknown');
  if (terms.status === 'cancelled') throw new RuleBroken('callCancelled');
  return terms;
}

export function refuseBeforeOpening({ opensAt }: PublishedTerms, receivedAt: Instant): void {
  if (opensAt !== undefined && receivedAt < opensAt) throw new RuleBroken('callNotOpenYet', { opensAt });
}

/** The window is half-open, `[opensAt, closesAt)`: the instant at which it was missed, if it was. */
export function missed({ closesAt }: PublishedTerms, receivedAt: Instant): Instant | undefined {
  return closesAt !== undefined && receivedAt >= closesAt ? closesAt : undefined;
}

/** @throws RuleBroken `callNotOpenYet`, `callClosed` */
export function refuseOutsideWindow(terms: PublishedTerms, receivedAt: Instant): void {
  refuseBeforeOpening(terms, receivedAt);
  const closedAt = missed(terms, receivedAt);
  if (closedAt) throw new RuleBroken('callClosed', { closedAt });
}
