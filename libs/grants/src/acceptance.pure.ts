import { addDays, type Deadline, type Instant, RuleBroken, type VaultRef } from '#platform/domain';
import type { EnvelopeEvent } from './envelope.events';
import { aboutOf, type Grant } from './envelope.pure';

const remindedBefore = 3; // calendar days before the last day to accept

type Awaiting = Grant & { readonly status: 'awaitingAcceptance'; readonly acceptBy: Deadline };

/** A partial grant that its organisation has neither accepted nor declined. */
export const awaitsAcceptance = (grant: Grant): grant is Awaiting =>
  grant.status === 'awaitingAcceptance' && grant.acceptBy !== undefined;

/** The calendar day on which an organisation is reminded; none when it was told of the award on or after it. */
export const reminderDay = ({ date }: Deadline) => addDays(date, -remindedBefore);

export function accepted(grant: Grant, at: Instant): readonly EnvelopeEvent[] {
  if (grant.status === 'awarded' && grant.acceptBy) return [];
  const { grantedCents } = inTime(grant, at);
  return [{ type: 'GrantAccepted', data: { ...aboutOf(grant), grantedCents } }];
}

export function declined(grant: Grant, at: Instant, reason: VaultRef | undefined): readonly EnvelopeEvent[] {
  if (grant.status === 'declined') return [];
  if (grant.status === 'awarded' && grant.acceptBy) throw new RuleBroken('grantAlreadyAccepted');
  const { grantedCents } = inTime(grant, at);
  return [{ type: 'GrantDeclined', data: { ...aboutOf(grant), grantedCents, ...(reason && { reason }) } }];
}

/** Fired by the clock, perhaps late or twice: only a term that is really over ends the grant. */
function lapsed(grant: Grant, at: Instant): readonly EnvelopeEvent[] {
  if (!awaitsAcceptance(grant) || at < grant.acceptBy.instant) return [];
  const { grantedCents, acceptBy } = grant;
  return [{ type: 'GrantLapsed', data: { ...aboutOf(grant), grantedCents, acceptBy } }];
}

/** With it lapses whatever else of the call is over its term: what they free goes to the reserve list at once, and is told once. */
export const lapsedTogether = (grant: Grant, at: Instant, grants: readonly Grant[]): readonly EnvelopeEvent[] =>
  lapsed(grant, at).length === 0 ? [] : grants.flatMap((each) => lapsed(each, at));

export function reminded(grant: Grant, at: Instant): readonly EnvelopeEvent[] {
  if (!awaitsAcceptance(grant) || grant.reminded || at >= grant.acceptBy.instant) return [];
  const { grantedCents, acceptBy } = grant;
  return [{ type: 'AcceptanceReminded', data: { ...aboutOf(grant), grantedCents, acceptBy } }];
}

/** The term is half-open; whether it is over is computed, not read from the log. */
function inTime(grant: Grant, at: Instant): Awaiting {
  switch (grant.status) {
    case 'proposed':
    case 'dropped':
      throw new RuleBroken('notFound'); // not told to organisations
    case 'awarded':
    case 'refused':
      throw new RuleBroken('grantNeedsNoAcceptance');
    case 'declined':
      throw new RuleBroken('grantAlreadyDeclined');
    case 'lapsed':
    case 'awaitingAcceptance': {
      const { acceptBy } = grant;
      if (!awaitsAcceptance(grant) || at >= grant.acceptBy.instant)
        throw new RuleBroken('acceptanceTooLate', acceptBy && { closedAt: acceptBy.instant });
      return grant;
    }
  }
}
