import type { ApplicationEvent, ApplicationId } from '#applications/application.events';
import { type Actor, everyRow, hasRole, type OrganisationId, type Projection } from '#platform/domain';
import type { CallId } from '../call.events';

export const countedStatuses = [
  'draft',
  'awaitingSignOff',
  'submitted',
  'incomplete',
  'admissible',
  'inadmissible',
  'withdrawn',
] as const;
export type CountedStatus = (typeof countedStatuses)[number];

export interface CallCountsRow {
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly organisationId: OrganisationId;
  readonly status: CountedStatus;
  readonly callStatus: string; // `<call id>/<status>`: what is counted
  readonly toldCallStatus: string; // the same as the organisation knows it
}

type Counting = Extract<
  ApplicationEvent,
  {
    type:
      | 'ApplicationStarted'
      | 'ApplicationSentForSignOff'
      | 'SignOffDeclined'
      | 'ApplicationSubmitted'
      | 'CompletionRequested'
      | 'CompletionRequestWithdrawn'
      | 'ApplicationCompleted'
      | 'ApplicationFoundAdmissible'
      | 'ApplicationFoundInadmissible'
      | 'InadmissibilityNotified'
      | 'ApplicationReinstated'
      | 'ApplicationWithdrawn'
      | 'ApplicationMarkedDuplicate'
      | 'DraftRemoved';
  }
>;

const after: Readonly<Record<Counting['type'], CountedStatus | 'removed'>> = {
  ApplicationStarted: 'draft',
  ApplicationSentForSignOff: 'awaitingSignOff',
  SignOffDeclined: 'draft',
  ApplicationSubmitted: 'submitted',
  CompletionRequested: 'incomplete',
  CompletionRequestWithdrawn: 'submitted',
  ApplicationCompleted: 'submitted',
  ApplicationFoundAdmissible: 'admissible',
  ApplicationFoundInadmissible: 'inadmissible',
  InadmissibilityNotified: 'inadmissible',
  ApplicationReinstated: 'submitted',
  ApplicationWithdrawn: 'withdrawn',
  ApplicationMarkedDuplicate: 'withdrawn',
  DraftRemoved: 'removed',
};

const statusAfter = ({ type, data }: Counting): CountedStatus | 'removed' =>
  'stillOpen' in data && data.stillOpen > 0 ? 'incomplete' : after[type];

/** A finding is told with its notice, which may come later. */
const isTold = ({ type, data }: Counting): boolean => type !== 'ApplicationFoundInadmissible' || !data.awaitsNotice;

const seesAll = (actor: Actor): boolean => hasRole(actor, 'administrator', 'auditor');
export const countedBy = (actor: Actor) => (seesAll(actor) ? 'callStatus' : 'toldCallStatus');

/** A row an application, to be counted by call and status; everybody counts what they may see. */
export const callCounts: Projection<CallCountsRow, Counting> = {
  table: 'call_counts',
  version: 3,
  columns: { callId: 'text', organisationId: 'text', callStatus: 'text', toldCallStatus: 'text' },
  events: Object.keys(after) as Counting['type'][],
  parks: true,
  keys: ({ data }) => [data.applicationId],
  evolve(before, event) {
    const { applicationId, callId, organisationId } = event.data;
    const status = statusAfter(event);
    if (status === 'removed') return null;
    const callStatus = `${callId}/${status}`;
    const toldCallStatus = isTold(event) || !before ? callStatus : before.toldCallStatus;
    return { applicationId, callId, organisationId, status, callStatus, toldCallStatus };
  },
  visibleTo: (actor) =>
    seesAll(actor) ? everyRow : { sql: 'organisation_id = any(?)', parameters: [actor.organisations] },
};
