import type { EnvelopeEvent } from '#grants/envelope.events';
import type { Fold } from '#platform/domain';
import type { ApplicationId } from './application.events';

/** The applications of a call whose grant was refused. */
export const refusedApplications: Fold<ReadonlySet<ApplicationId>, EnvelopeEvent> = {
  stream: 'envelope',
  initialState: new Set(),
  evolve: (refused, { type, data }) => (type === 'GrantRefused' ? new Set([...refused, data.applicationId]) : refused),
};
