import type { ApplicationId } from '#applications/application.events';
import type { AllocationStrategy } from '#calls/call.events';
import {
  type BasisPoints,
  type Cents,
  cents,
  type Deadline,
  type OrganisationId,
  type PersonId,
  RuleBroken,
  sumOfCents,
  type VaultRef,
} from '#platform/domain';
import type { CallEnvelope } from './call-envelope.fold';
import type { Award } from './decree-lines.pure';
import type { AllocatedLine, AllocationId, GrantAbout, GrantId } from './envelope.events';

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
  readonly allocationId?: AllocationId | undefined;
  readonly status: GrantStatus;
  readonly requestedCents: Cents;
  readonly grantedCents: Cents; // what the envelope sets aside for it, or did until it was free again
  readonly acceptBy?: Deadline | undefined;
  readonly reminded?: boolean;
  readonly revision: number; // of the envelope's last event about it
}

export type ReserveFile = Omit<AllocatedLine, 'outcome' | 'cents' | 'grantId'>;

/** Files of the reserve that no rule parts, and what was free for them. */
export interface Tied {
  readonly applicationIds: readonly ApplicationId[];
  readonly freeCents: Cents;
}

/** The newest allocation: earlier ones have no reserve any more. */
export interface Allocated {
  readonly allocationId: AllocationId;
  readonly strategy: AllocationStrategy;
  readonly rankingVersion: number;
  readonly launchedRate: BasisPoints;
  readonly motivation?: VaultRef | undefined;
  readonly reserve: readonly ReserveFile[];
  readonly organisations: readonly OrganisationId[]; // of all files of its ranking
  readonly files: readonly ApplicationId[];
  readonly involved: readonly PersonId[];
  readonly tied?: Tied | undefined; // told, and not moved since
  readonly revision: number; // of the envelope's last event about it
}

/** All grants of a call, in the order in which they last changed. */
export interface Envelope {
  readonly grants: readonly Grant[];
  readonly events: number;
  readonly allocation?: Allocated;
}

const live: readonly GrantStatus[] = ['proposed', 'awaitingAcceptance', 'awarded'];
const isLive = ({ status }: Grant): boolean => live.includes(status);

/** Proposed or awarded, accepted or not yet, and so not free. */
export function committedCents({ grants }: Envelope): Cents {
  return sumOfCents(grants.filter(isLive).map(({ grantedCents }) => grantedCents));
}

/** Below zero is nothing: the call may have been amended to less than was set aside. */
export function freeCents(call: Extract<CallEnvelope, { envelopeCents: Cents }>, envelope: Envelope): Cents {
  return cents(Math.max(0, call.envelopeCents - committedCents(envelope)));
}

/** The one that counts: an application has one live grant at most, and a new one only after the former was dropped. */
export function latestGrantOf({ grants }: Envelope, applicationId: ApplicationId): Grant | undefined {
  return grants.findLast((each) => each.applicationId === applicationId);
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

/** What an allocation proposed, from the reserve list too, and nobody has decided on yet. */
export function proposalsOf({ grants }: Envelope, allocationId: AllocationId): readonly Grant[] {
  return grants.filter((each) => each.allocationId === allocationId && each.status === 'proposed');
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
