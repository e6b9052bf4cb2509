import type { Fold, Instant, LocalDate, PersonId, Recorded } from '#platform/domain';
import type { ApplicationEvent } from './application.events';

/** Who worked on a draft, when last, and what they were told since. */
export interface DraftActivity {
  readonly people: readonly PersonId[];
  readonly since?: Instant; // business time of the last thing that a person did with it
  readonly removalOn?: LocalDate; // announced, and nobody came back to it
  readonly toldOfClosing: boolean;
}

export const draftActivity: Fold<DraftActivity, Recorded<ApplicationEvent>> = {
  stream: 'application',
  initialState: { people: [], toldOfClosing: false },

  evolve(activity, { type, data, metadata }) {
    switch (type) {
      case 'DraftReminded':
        return { ...activity, removalOn: data.removalOn };
      case 'IncompleteFileReminded':
        return { ...activity, toldOfClosing: true };
      case 'DraftRemoved':
      case 'ApplicationCopied':
        return activity;
      case 'ApplicationStarted':
      case 'ApplicationSaved':
      case 'ApplicationSubmitted':
      case 'ApplicationRejectedAsLate':
      case 'ReplacementStarted':
      case 'ReplacementDropped':
      case 'ApplicationSentForSignOff':
      case 'SignOffDeclined':
      case 'ApplicationChecked':
      case 'CompletionRequested':
      case 'CompletionRequestWithdrawn':
      case 'ApplicationCompleted':
      case 'CompletionRejectedAsLate':
      case 'InadmissibilityNotified':
      case 'ApplicationReinstated':
      case 'ApplicationFoundAdmissible':
      case 'ApplicationFoundInadmissible':
      case 'ApplicationWithdrawn':
      case 'ApplicationMarkedDuplicate': {
        const people = [...new Set([...activity.people, metadata.actor])];
        return { people, since: metadata.recordedAt, toldOfClosing: activity.toldOfClosing };
      }
    }
  },
};
