import type { ApplicationEvent } from '#applications/application.events';
import type { Fold, OrganisationId, PersonId } from '#platform/domain';

/** Whose file it is, and who had a hand in it: started, sent, submitted, completed or approved it. */
export interface FileParties {
  readonly organisationId?: OrganisationId;
  readonly involved: readonly PersonId[];
}

export const fileParties: Fold<FileParties, ApplicationEvent> = {
  stream: 'application',
  initialState: { involved: [] },
  evolve(state, { type, data }) {
    switch (type) {
      case 'ApplicationStarted':
      case 'ReplacementStarted':
      case 'ApplicationSentForSignOff':
      case 'ApplicationCompleted':
        return having(state, data.organisationId, data.applicantPersonId);
      case 'ApplicationSubmitted':
        if (data.paper) return without(state, data.applicantPersonId); // an officer who enters paper takes no part in it
        return having(state, data.organisationId, data.applicantPersonId, data.approvedBy);
      case 'ApplicationSaved':
      case 'ApplicationRejectedAsLate':
      case 'ApplicationWithdrawn':
      case 'ApplicationMarkedDuplicate':
      case 'ReplacementDropped':
      case 'SignOffDeclined':
      case 'ApplicationChecked':
      case 'CompletionRequested':
      case 'CompletionRejectedAsLate':
      case 'ApplicationFoundAdmissible':
      case 'ApplicationFoundInadmissible':
      case 'InadmissibilityNotified':
      case 'ApplicationReinstated':
      case 'ApplicationCopied':
      case 'DraftReminded':
      case 'DraftRemoved':
      case 'IncompleteFileReminded':
        return state;
    }
  },
};

const having = (
  { involved }: FileParties,
  organisationId: OrganisationId,
  ...people: readonly (PersonId | undefined)[]
): FileParties => ({
  organisationId,
  involved: [...new Set([...involved, ...people.filter((each) => each !== undefined)])],
});

const without = ({ involved, ...state }: FileParties, personId: PersonId): FileParties => ({
  ...state,
  involved: involved.filter((each) => each !== personId),
});
