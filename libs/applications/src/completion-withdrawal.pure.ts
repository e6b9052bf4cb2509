import { type Instant, RuleBroken, type VaultRef } from '#platform/domain';
import type { Application } from './application-state.pure';
import type { ApplicationEvent } from './application.events';
import type { CallTerms } from './call-terms.fold';
import { running } from './call-window.pure';
import { lapsedEarlier, overdue } from './completion.pure';

export interface CompletionWithdrawal {
  readonly requestId: string;
  readonly reason: VaultRef;
  readonly terms: CallTerms;
  readonly receivedAt: Instant;
}

/**
 * Takes back a request that nobody has answered. Once a term is over the file is inadmissible, whether or not the clock has said so.
 * @throws RuleBroken `callCancelled`, `completionRequestNotOpen`, `completionTermOver`
 */
export function withdrawCompletionRequest(
  { requestId, reason, terms, receivedAt }: CompletionWithdrawal,
  application: Application,
): ApplicationEvent {
  running(terms);
  const lapsedAt = lapsedEarlier(application);
  if (lapsedAt) throw new RuleBroken('completionTermOver', { dueAt: lapsedAt });
  if (application.status !== 'incomplete' || !application.submission) throw new RuleBroken('completionRequestNotOpen');
  const { about, submission, openRequests = [] } = application;
  const request = openRequests.find((each) => each.requestId === requestId);
  if (!request) throw new RuleBroken('completionRequestNotOpen');
  const [lapsed] = overdue(openRequests, receivedAt);
  if (lapsed) throw new RuleBroken('completionTermOver', { dueAt: lapsed.due.instant });
  const { applicantPersonId, reference } = submission;
  const stillOpen = openRequests.length - 1;
  const data = { ...about, requestId, applicantPersonId, reference, sections: request.sections, stillOpen, reason };
  return { type: 'CompletionRequestWithdrawn', data };
}
