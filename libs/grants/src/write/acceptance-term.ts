import { termDeadline } from '#platform/clock';
import type { Deadline, Instant } from '#platform/domain';
import type { CallEnvelope } from '../call-envelope.fold';

const none = 1; // an unknown call is refused by the decider

/** The last day on which a grant in part can be accepted: so many calendar days after the one of the decision. */
export function acceptanceTerm(call: CallEnvelope, decidedAt: Instant): Deadline {
  const length = call.status === 'none' ? none : call.allocation.acceptanceDays;
  return termDeadline({ length, unit: 'day', rolls: false, calendar: 'federal', monthEnd: 'lastDay' }, decidedAt);
}
