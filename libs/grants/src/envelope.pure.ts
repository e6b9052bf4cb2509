import type { ApplicationId } from '#applications/application.events';
import { type Cents, RuleBroken, sumOfCents } from '#platform/domain';
import type { Award } from './decree-lines.pure';
import type { GrantAbout, GrantId } from './envelope.events';

export interface Grant extends GrantAbout {
  readonly status: 'proposed' | 'awarded' | 'refused' | 'dropped';
  readonly requestedCents: Cents;
  readonly grantedCents: Cents; // what the envelope sets aside for it, or did until it was refused or dropped
  readonly revision: number; // of the envelope's last event about it
}

/** All grants of a call, in the order in which they last changed. */
export interface Envelope {
  readonly grants: readonly Grant[];
  readonly events: number;
}

const isLive = ({ status }: Grant): boolean => status === 'proposed' || status === 'awarded';

/** Proposed or awarded, and so no longer free. */
export function committedCents({ grants }: Envelope): Cents {
  return sumOfCents(grants.filter(isLive).map(({ grantedCents }) => grantedCents));
}

export function hasLiveGrant({ grants }: Envelope, applicationId: ApplicationId): boolean {
  return grants.some((each) => each.applicationId === applicationId && isLive(each));
}

export function isRefused({ grants }: Envelope, applicationId: ApplicationId): boolean {
  return grants.some((each) => each.applicationId === applicationId && each.status === 'refused');
}

export function proposalOf({ grants }: Envelope, applicationId: ApplicationId): Grant | undefined {
  return grants.find((each) => each.applicationId === applicationId && each.status === 'proposed');
}

/** @throws RuleBroken notFound */
export function grantOf({ grants }: Envelope, grantId: GrantId): Grant {
  const grant = grants.find((each) => each.grantId === grantId);
  if (!grant) throw new RuleBroken('notFound');
  return grant;
}

/** What decrees distribute. */
export function awardsOf({ grants }: Envelope): readonly Award[] {
  return grants
    .filter(({ status }) => status === 'awarded')
    .map(({ grantId, organisationId, grantedCents }) => ({ grantId, organisationId, cents: grantedCents }));
}

export const aboutOf = ({ callId, grantId, applicationId, organisationId, reference }: GrantAbout): GrantAbout => ({
  callId,
  grantId,
  applicationId,
  organisationId,
  reference,
});
