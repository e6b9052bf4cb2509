import type { ApplicationId } from '#applications/application.events';
import { type Cents, type Deadline, RuleBroken, sumOfCents } from '#platform/domain';
import type { Award } from './decree-lines.pure';
import type { GrantAbout, GrantId } from './envelope.events';

/** A partial grant awaits acceptance before it is awarded for good; declined and lapsed ones got there no more. */
export const grantStatuses = [
  'proposed',
  'awaitingAcceptance',
  'awarded',
  'refused',
  'dropped',
  'declined',
  'lapsed',
] as const;
export type GrantStatus = (typeof grantStatuses)[number];

export interface Grant extends GrantAbout {
  readonly status: GrantStatus;
  readonly requestedCents: Cents;
  readonly grantedCents: Cents; // what the envelope sets aside for it, or did until it was free again
  readonly acceptBy?: Deadline | undefined;
  readonly reminded?: boolean;
  readonly revision: number; // of the envelope's last event about it
}

/** All grants of a call, in the order in which they last changed. */
export interface Envelope {
  readonly grants: readonly Grant[];
  readonly events: number;
}

const live: readonly GrantStatus[] = ['proposed', 'awaitingAcceptance', 'awarded'];
const isLive = ({ status }: Grant): boolean => live.includes(status);

/** Proposed or awarded, accepted or not yet, and so not free. */
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

/** What decrees distribute: final awards only. */
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
