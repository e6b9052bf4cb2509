import { type Deadline, type Instant, type OrganisationId, RuleBroken, type VaultRef } from '#platform/domain';
import type { CallEvent } from './call.events';
import type { PublishedCall } from './published-call.pure';

interface Resumption {
  readonly receivedAt: Instant;
  readonly reason: VaultRef;
  readonly closes?: Deadline | undefined; // a new deadline for everybody
  readonly organisationCloses?: Deadline | undefined;
}

/**
 * Who alone could still submit when the call was suspended, and no longer can when it goes on, is left some time as well: the call is
 * reopened for each of these organisations. @throws RuleBroken `organisationDeadlineNeeded`, `organisationDeadlineNotNeeded`, `deadlinePassed`
 */
export function reopenForCutOff(
  { receivedAt, reason, closes, organisationCloses }: Resumption,
  call: PublishedCall,
): readonly CallEvent[] {
  const cutOff = closes ? [] : organisationsCutOff(call, receivedAt);
  if (!organisationCloses) {
    if (cutOff.length > 0) throw wrong('organisationDeadlineNeeded');
    return [];
  }
  if (cutOff.length === 0) throw wrong('organisationDeadlineNotNeeded');
  if (organisationCloses.instant <= receivedAt) throw wrong('deadlinePassed');
  const { callId, version } = call;
  const reopened = { callId, version: version + 1, closes: organisationCloses, reopenedAt: receivedAt, reason };
  return cutOff.map(([organisationId, formerCloses]) => ({
    type: 'CallReopenedForOrganisation',
    data: { ...reopened, organisationId, formerCloses },
  }));
}

function organisationsCutOff(
  { window, organisationCloses, suspendedAt }: PublishedCall,
  now: Instant,
): readonly (readonly [OrganisationId, Deadline])[] {
  const isOpen = window.closes === undefined || now < window.closes.instant;
  if (isOpen || !suspendedAt) return [];
  return [...organisationCloses].filter(([, { instant }]) => suspendedAt < instant && instant <= now);
}

const wrong = (rule: 'organisationDeadlineNeeded' | 'organisationDeadlineNotNeeded' | 'deadlinePassed'): RuleBroken =>
  new RuleBroken(rule, {}, [{ field: 'organisationCloses', rule }]);
