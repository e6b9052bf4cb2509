import type { ApplicationId } from '#applications/application.events';
import type { AllocationStrategy, CallId } from '#calls/call.events';
import type { ExactNumber } from '#jury/ranking.events';
import type {
  BasisPoints,
  Brand,
  Cents,
  Deadline,
  Messages,
  OrganisationId,
  PersonId,
  VaultRef,
} from '#platform/domain';

export type GrantId = Brand<string, 'GrantId'>;
export type AllocationId = Brand<string, 'AllocationId'>;

/** Which grant of which call, for which application. */
export type GrantAbout = {
  callId: CallId;
  grantId: GrantId;
  applicationId: ApplicationId;
  organisationId: OrganisationId;
  reference: string;
};

/** What became of a file of the ranking. What had been granted or decided before stays as it was. */
export const allocationOutcomes = [
  'funded',
  'partial',
  'reserve',
  'notFunded',
  'grantedBefore',
  'decidedBefore',
] as const;

export interface AllocatedLine {
  readonly applicationId: ApplicationId;
  readonly organisationId: OrganisationId;
  readonly reference: string;
  readonly rank?: number | undefined;
  readonly requestedCents: Cents;
  readonly eligibleCostCents: Cents;
  readonly outcome: (typeof allocationOutcomes)[number];
  readonly cents: Cents;
  readonly grantId?: GrantId | undefined; // proposed with this allocation
}

/** A file of the reserve list that a freed amount was proposed for. */
export type MovedUpLine = Pick<AllocatedLine, 'applicationId' | 'cents'> & { readonly grantId: GrantId };

type AboutAllocation = { callId: CallId; allocationId: AllocationId };

/**
 * All grants of a call live in one stream, `envelope-<call id>`: two grants at the same instant are decided one after the other, so
 * the envelope is never overspent. Facts, kept for ever; motivations lie in the vault.
 */
export type EnvelopeEvent = Messages<{
  GrantProposed: GrantAbout & {
    requestedCents: Cents;
    grantedCents: Cents;
    motivation?: VaultRef | undefined;
    allocationId?: AllocationId | undefined;
  };
  GrantProposalDropped: GrantAbout & { grantedCents: Cents; reason: VaultRef };
  /** A partial grant with `acceptBy` is final once the organisation has accepted it; without, and in whole, it is final at once. */
  GrantAwarded: GrantAbout & {
    requestedCents: Cents;
    grantedCents: Cents;
    partial: boolean;
    motivation: VaultRef;
    acceptBy?: Deadline | undefined;
  };
  /** `proposedCents` is what a proposal had set aside and is free again; without it the application was refused outright. */
  GrantRefused: GrantAbout & { requestedCents: Cents; proposedCents?: Cents | undefined; motivation: VaultRef };
  /** Some days before the term to accept ends; once. */
  AcceptanceReminded: GrantAbout & { grantedCents: Cents; acceptBy: Deadline };
  GrantAccepted: GrantAbout & { grantedCents: Cents };
  /** By the organisation; the money is free again. */
  GrantDeclined: GrantAbout & { grantedCents: Cents; reason?: VaultRef | undefined };
  /** Not accepted within the term; the money is free again. */
  GrantLapsed: GrantAbout & { grantedCents: Cents; acceptBy: Deadline };
  /** An established ranking and an envelope made into amounts, by the strategy of the call; its proposals stand in the same append. */
  AllocationEstablished: AboutAllocation & {
    strategy: AllocationStrategy;
    rankingVersion: number;
    rulesVersion: number; // of the arithmetic, see libs/results
    callVersion: number;
    envelopeCents: Cents;
    committedCents: Cents; // proposed or awarded before
    freeCents: Cents; // what was shared out
    launchedRate: BasisPoints;
    rate?: ExactNumber | undefined; // the one reached, of a strategy with one rate or share for all
    lines: readonly AllocatedLine[]; // as ranked
    reserve: readonly ApplicationId[]; // in order
    leftCents: Cents;
    motivation?: VaultRef | undefined; // of grants in part
    involved: readonly PersonId[]; // who had a hand in these files: they and their line see nothing of this
  };
  /** All proposals of an allocation that still waited, at once. */
  AllocationDecided: AboutAllocation & {
    outcome: 'awarded' | 'refused';
    grants: readonly GrantId[];
    grantedCents: Cents;
  };
  /** Money came free and was proposed for files of the reserve list, by the strategy of the allocation. */
  ReserveMovedUp: AboutAllocation & {
    rulesVersion: number;
    freeCents: Cents;
    lines: readonly MovedUpLine[];
    leftCents: Cents;
    inSpiteOf?: VaultRef | undefined; // why by a ranking that its scores and files no longer agree with
  };
  /** Money came free, but no rule says which of these files comes first: the chair decides, and a new ranking is allocated. */
  ReserveTied: AboutAllocation & { freeCents: Cents; applicationIds: readonly ApplicationId[] };
  /** Money came free, but scores or files of the ranking have changed since: administrators decide whether its order still holds. */
  ReserveHeld: AboutAllocation & { freeCents: Cents; rankingVersion: number };
}>;
