import type { ApplicationEvent } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { Cents, Fold, OrganisationId } from '#platform/domain';

interface Submitted {
  readonly callId: CallId;
  readonly organisationId: OrganisationId;
  readonly reference: string;
  readonly requestedCents: Cents;
}

/** What a grant needs to know of its application. */
export type ApplicationStanding =
  | { readonly status: 'none' }
  | ({ readonly status: 'submitted' | 'incomplete' | 'admissible' | 'inadmissible' | 'withdrawn' } & Submitted);

export const applicationStanding: Fold<ApplicationStanding, ApplicationEvent> = {
  stream: 'application',
  initialState: { status: 'none' },
  evolve(state, { type, data }) {
    switch (type) {
      case 'ApplicationStarted':
      case 'ApplicationSaved':
      case 'ReplacementStarted':
      case 'ReplacementDropped':
      case 'ApplicationRejectedAsLate':
      case 'ApplicationCopied':
      case 'DraftReminded':
      case 'DraftRemoved':
      case 'IncompleteFileReminded':
      case 'ApplicationSentForSignOff':
      case 'SignOffDeclined':
      case 'ApplicationChecked':
      case 'CompletionRejectedAsLate':
        return state;
      case 'ApplicationSubmitted': {
        const { callId, organisationId, reference, requestedCents } = data;
        return { status: 'submitted', callId, organisationId, reference, requestedCents };
      }
      case 'ApplicationFoundAdmissible':
        return as(state, 'admissible');
      case 'CompletionRequested':
        return as(state, 'incomplete');
      case 'ApplicationCompleted': {
        const { requestedCents, stillOpen } = data;
        return as(state, stillOpen > 0 ? 'incomplete' : 'submitted', { requestedCents });
      }
      case 'CompletionRequestWithdrawn':
        return as(state, data.stillOpen > 0 ? 'incomplete' : 'submitted');
      case 'ApplicationReinstated':
        return as(state, 'submitted');
      case 'ApplicationFoundInadmissible':
      case 'InadmissibilityNotified':
        return as(state, 'inadmissible');
      case 'ApplicationWithdrawn':
      case 'ApplicationMarkedDuplicate':
        return as(state, 'withdrawn');
    }
  },
};

type Status = Exclude<ApplicationStanding['status'], 'none'>;

const as = (state: ApplicationStanding, status: Status, now: Partial<Submitted> = {}): ApplicationStanding =>
  state.status === 'none' ? state : { ...state, ...now, status };
