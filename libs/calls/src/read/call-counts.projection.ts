import type { ApplicationEvent, ApplicationId } from '#applications/application.events';
import { everyRow, hasRole, type OrganisationId, type Projection } from '#platform/domain';
import type { CallId } from '../call.events';

export const countedStatuses = ['draft', 'submitted', 'admissible', 'inadmissible', 'withdrawn'] as const;
export type CountedStatus = (typeof countedStatuses)[number];

export interface CallCountsRow {
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly organisationId: OrganisationId;
  readonly status: CountedStatus;
  readonly callStatus: string; // `<call id>/<status>`: what is counted
}

type Counting = Extract<
  ApplicationEvent,
  {
    type:
      | 'ApplicationStarted'
      | 'ApplicationSubmitted'
      | 'ApplicationFoundAdmissible'
      | 'ApplicationFoundInadmissible'
      | 'ApplicationWithdrawn'
      | 'ApplicationMarkedDuplicate'
      | 'DraftRemoved';
  }
>;

const after: Readonly<Record<Counting['type'], CountedStatus | 'removed'>> = {
  ApplicationStarted: 'draft',
  ApplicationSubmitted: 'submitted',
  ApplicationFoundAdmissible: 'admissible',
  ApplicationFoundInadmissible: 'inadmissible',
  ApplicationWithdrawn: 'withdrawn',
  ApplicationMarkedDuplicate: 'withdrawn',
  DraftRemoved: 'removed',
};

/** A row an application, to be counted by call and status; everybody counts what they may see. */
export const callCounts: Projection<CallCountsRow, Counting> = {
  table: 'call_counts',
  version: 2,
  columns: { callId: 'text', organisationId: 'text', callStatus: 'text' },
  events: Object.keys(after) as Counting['type'][],
  parks: true,
  keys: ({ data }) => [data.applicationId],
  evolve(_, { type, data: { applicationId, callId, organisationId } }) {
    const status = after[type];
    if (status === 'removed') return null;
    return { applicationId, callId, organisationId, status, callStatus: `${callId}/${status}` };
  },
  visibleTo: (actor) =>
    hasRole(actor, 'administrator', 'auditor')
      ? everyRow
      : { sql: 'organisation_id = any(?)', parameters: [actor.organisations] },
};
