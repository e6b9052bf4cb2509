import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { Brand, Cents, Deadline, Messages, OrganisationId, VaultRef } from '#platform/domain';

export type GrantId = Brand<string, 'GrantId'>;

/** Which grant of which call, for which application. */
export type GrantAbout = {
  callId: CallId;
  grantId: GrantId;
  applicationId: ApplicationId;
  organisationId: OrganisationId;
  reference: string;
};

/**
 * All grants of a call live in one stream, `envelope-<call id>`: two grants at the same instant are decided one after the other, so
 * the envelope is never overspent. Facts, kept for ever; motivations lie in the vault.
 */
export type EnvelopeEvent = Messages<{
  GrantProposed: GrantAbout & { requestedCents: Cents; grantedCents: Cents; motivation?: VaultRef | undefined };
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
}>;
