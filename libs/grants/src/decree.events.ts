import type { CallId } from '#calls/call.events';
import type { BudgetAddress } from '#organisations/organisation.events';
import type { Brand, Cents, LocalDate, LocalizedText, Messages, OrganisationId, VaultRef } from '#platform/domain';
import type { GrantId } from './envelope.events';

export type DecreeId = Brand<string, 'DecreeId'>;

export const advices = ['favourable', 'conditional', 'unfavourable'] as const;
export type Advice = (typeof advices)[number];

/** One line an organisation: several projects of one organisation are merged (B.4). Commitment = liquidation = `cents`. */
export interface DecreeLine {
  readonly organisationId: OrganisationId;
  readonly names: LocalizedText;
  readonly address: BudgetAddress;
  readonly cents: Cents;
  readonly grantIds: readonly GrantId[];
}

type About = { decreeId: DecreeId; callId: CallId };

/** The royal decree that distributes part of the provisional credit. Facts, kept for ever. */
export type DecreeEvent = Messages<{
  DecreeDrafted: About & { lines: readonly DecreeLine[]; totalCents: Cents; sourceLine: string; caretaker: boolean };
  DecreeSentToFinanceInspector: About & { totalCents: Cents };
  FinanceInspectorAdvised: About & { advice: Advice; advisedOn: LocalDate; explanation: VaultRef };
  BudgetAgreed: About & { agreedOn: LocalDate };
  DecreeSigned: About & { signedOn: LocalDate };
  DecreePublished: About & { publishedOn: LocalDate; numac: string };
  /** Names its lines, so that each organisation can be told of its own. */
  DecreeInForce: About & { inForceOn: LocalDate; numac: string; lines: readonly DecreeLine[] };
  DecreeWithdrawn: About & { reason: VaultRef };
}>;

/** All decrees of a call share the stream `callDecrees-<call id>`: a grant stands in one live decree at most. */
export type CallDecreesEvent = Messages<{
  GrantsPlacedInDecree: About & { grantIds: readonly GrantId[] };
  GrantsReleasedFromDecree: About & { grantIds: readonly GrantId[] };
}>;
