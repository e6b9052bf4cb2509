import type { ApplicationEvent } from '#applications/application.events';
import { involvedAfter } from '#applications/involved.facts';
import type { Fold, OrganisationId, PersonId } from '#platform/domain';

/** Whose file it is, and who had a hand in it. */
export interface FileParties {
  readonly organisationId?: OrganisationId;
  readonly involved: readonly PersonId[];
}

export const fileParties: Fold<FileParties, ApplicationEvent> = {
  stream: 'application',
  initialState: { involved: [] },
  evolve: ({ involved }, event) => ({
    organisationId: event.data.organisationId,
    involved: involvedAfter(involved, event),
  }),
};
