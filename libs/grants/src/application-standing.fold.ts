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
  | ({ readonly status: 'submitted' | 'admissible' | 'inadmissible' | 'withdrawn' } & Submitted);

export const applicationStanding: Fold<ApplicationStanding, ApplicationEvent> = {
  stream: 'application',
  initialState: { status: 'none' },
  evolve(state, { type, data }) {
    switch (type) {
      case 'ApplicationStarted':
      case 'ApplicationSaved':
      case 'ApplicationRejectedAsLate':
      case 'ApplicationCopied':
      case 'DraftReminded':
      case 'DraftRemoved':
      case 'IncompleteFileReminded':
        return state;
      case 'ApplicationSubmitted': {
        const { callId, organisationId, reference, requestedCents } = data;
        return { status: 'submitted', callId, organisationId, reference, requestedCents };
      }
      case 'ApplicationFoundAdmissible':
        return as(state, 'admissible');
      case 'ApplicationFoundInadmissible':
        return as(state, 'inadmissible');
      case 'ApplicationWithdrawn':
      case 'ApplicationMarkedDuplicate':
        return as(state, 'withdrawn');
    }
  },
};

const as = (state: ApplicationStanding, status: 'admissible' | 'inadmissible' | 'withdrawn'): ApplicationStanding =>
  state.status === 'none' ? state : { ...state, status };
