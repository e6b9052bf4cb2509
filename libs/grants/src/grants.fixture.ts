import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { BudgetAddress } from '#organisations/organisation.events';
import {
  type BasisPoints,
  type Cents,
  type Deadline,
  instant,
  type LocalDate,
  type OrganisationId,
  type VaultRef,
} from '#platform/domain';
import type { ApplicationStanding } from './application-standing.fold';
import type { CallEnvelope } from './call-envelope.fold';
import type { EnvelopeCommand } from './envelope.decider';
import type { Reserve } from './reserve.pure';
import type { EnvelopeEvent, GrantAbout, GrantId } from './envelope.events';

/** The royal decree of 13 August 2022 (C.1), in its rank; Economie had three projects. */
export const decreeOf2022 = [
  { organisation: 'volksgezondheid', cents: 5_101_472, address: '25 21 1 2 121101' },
  { organisation: 'economie', cents: 2_285_949, address: '32 21 1 0 121101' },
  { organisation: 'justitie', cents: 1_563_800, address: '12 21 0 1 121101' },
  { organisation: 'socialeZekerheid', cents: 865_392, address: '24 21 6 2 121101' },
  { organisation: 'mobiliteit', cents: 767_624, address: '33 21 0 2 121101' },
  { organisation: 'riziv', cents: 183_716, address: '24 58 1 1 429001' },
] as const;

export const callId = 'call-2022' as CallId;
export const motivation = 'vault:11111111-1111-4111-8111-111111111111' as VaultRef;
export const reason = 'vault:22222222-2222-4222-8222-222222222222' as VaultRef;
export const call = {
  status: 'published',
  version: 1,
  envelopeCents: 15_400_000 as Cents,
  year: 2022,
  rate: 8_000 as BasisPoints,
  allocation: { strategy: 'rankedStop', acceptanceDays: 14 },
} as const satisfies CallEnvelope;
/** Fourteen days after 1 July 2022: the whole day counts. */
export const acceptBy: Deadline = {
  date: '2022-07-15' as LocalDate,
  rule: 'endOfDay',
  zone: 'Europe/Brussels',
  instant: instant('2022-07-15T22:00:00.000Z'),
};

export const addressOf = (text: string): BudgetAddress => {
  const [department, division, programme, activity, allocation] = text.split(' ') as [
    string,
    string,
    string,
    string,
    string,
  ];
  return { department, division, programme, activity, allocation };
};

export const aboutGrant = (name: string, organisation = name): GrantAbout => ({
  callId,
  grantId: `grant-${name}` as GrantId,
  applicationId: `application-${name}` as ApplicationId,
  organisationId: organisation as OrganisationId,
  reference: name,
});

export const standing = (
  name: string,
  requested: number,
  status: Exclude<ApplicationStanding['status'], 'none'> = 'admissible',
): ApplicationStanding => ({
  status,
  callId,
  organisationId: name as OrganisationId,
  reference: name,
  requestedCents: requested as Cents,
});

export const noReserve: Reserve = { call, ranking: { status: 'none' }, outdated: false, files: new Map() };

type Proposal = Extract<EnvelopeCommand, { type: 'ProposeGrant' }>['data'];

export const propose = (name: string, granted: number, more: Partial<Proposal> = {}): EnvelopeCommand => {
  const { grantId, applicationId } = aboutGrant(name);
  const application = standing(name, granted);
  const data = { callId, grantId, applicationId, application, call, grantedCents: granted as Cents, ...more };
  return { type: 'ProposeGrant', data };
};

export const proposed = (name: string, granted: number, requested = granted): EnvelopeEvent => ({
  type: 'GrantProposed',
  data: { ...aboutGrant(name), requestedCents: requested as Cents, grantedCents: granted as Cents },
});

export const awarded = (name: string, granted: number, requested = granted): EnvelopeEvent => {
  const amounts = { requestedCents: requested as Cents, grantedCents: granted as Cents };
  return { type: 'GrantAwarded', data: { ...aboutGrant(name), ...amounts, partial: granted < requested, motivation } };
};

export const dropped = (name: string, granted: number): EnvelopeEvent => ({
  type: 'GrantProposalDropped',
  data: { ...aboutGrant(name), grantedCents: granted as Cents, reason },
});

export const refused = (name: string, requested: number, proposedCents?: number): EnvelopeEvent => ({
  type: 'GrantRefused',
  data: {
    ...aboutGrant(name),
    requestedCents: requested as Cents,
    ...(proposedCents !== undefined && { proposedCents: proposedCents as Cents }),
    motivation,
  },
});

export const awardedInPart = (name: string, granted: number, requested: number): EnvelopeEvent => {
  const amounts = { requestedCents: requested as Cents, grantedCents: granted as Cents };
  return { type: 'GrantAwarded', data: { ...aboutGrant(name), ...amounts, partial: true, motivation, acceptBy } };
};

export const acceptanceReminded = (name: string, granted: number): EnvelopeEvent => ({
  type: 'AcceptanceReminded',
  data: { ...aboutGrant(name), grantedCents: granted as Cents, acceptBy },
});

export const accepted = (name: string, granted: number): EnvelopeEvent => ({
  type: 'GrantAccepted',
  data: { ...aboutGrant(name), grantedCents: granted as Cents },
});

export const declined = (name: string, granted: number): EnvelopeEvent => ({
  type: 'GrantDeclined',
  data: { ...aboutGrant(name), grantedCents: granted as Cents, reason },
});

export const lapsed = (name: string, granted: number): EnvelopeEvent => ({
  type: 'GrantLapsed',
  data: { ...aboutGrant(name), grantedCents: granted as Cents, acceptBy },
});
