import type { PersonId } from '#platform/domain';
import type { ApplicationEvent } from './application.events';

/**
 * Who had a hand in a file: started, sent, submitted, approved or completed it. An officer who enters what came on paper takes no part in it.
 * The same for every context, because conflicts of interest rest on it.
 */
export function involvedAfter(before: readonly PersonId[], { type, data }: ApplicationEvent): readonly PersonId[] {
  switch (type) {
    case 'ApplicationStarted':
    case 'ReplacementStarted':
    case 'ApplicationSentForSignOff':
    case 'ApplicationCompleted':
      return having(before, data.applicantPersonId);
    case 'ApplicationSubmitted':
      if (data.paper) return before.filter((each) => each !== data.applicantPersonId);
      return having(before, data.applicantPersonId, ...(data.approvedBy ? [data.approvedBy] : []));
    case 'ApplicationSaved':
    case 'ApplicationRejectedAsLate':
    case 'ApplicationWithdrawn':
    case 'ApplicationMarkedDuplicate':
    case 'ReplacementDropped':
    case 'SignOffDeclined':
    case 'ApplicationChecked':
    case 'CompletionRequested':
    case 'CompletionRequestWithdrawn':
    case 'CompletionRejectedAsLate':
    case 'ApplicationFoundAdmissible':
    case 'ApplicationFoundInadmissible':
    case 'InadmissibilityNotified':
    case 'ApplicationReinstated':
    case 'ApplicationCopied':
    case 'DraftReminded':
    case 'DraftRemoved':
    case 'IncompleteFileReminded':
      return before;
  }
}

const having = (before: readonly PersonId[], ...people: readonly PersonId[]): readonly PersonId[] => [
  ...new Set([...before, ...people]),
];
