import type { OrganisationKind } from '#organisations/organisation.events';
import type { BasisPoints, Brand, Cents, Deadline, LocalizedText, Messages, VaultRef } from '#platform/domain';

export type CallId = Brand<string, 'CallId'>;

/** What applications are judged by; weights are whole percentages that add up to 100. */
export interface Criterion {
  readonly code: string;
  readonly names: LocalizedText;
  readonly weight: number;
}

/** What a call says once it is published (B.1). */
export interface CallContent {
  readonly scheme: string; // such as `coFinancing`: rounds of one scheme do not overlap
  readonly year: number;
  readonly ordinal: number; // 2022 was the 13th call
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  readonly theme?: LocalizedText | undefined; // encouraged, never compulsory
  readonly envelopeCents: Cents;
  readonly rate: BasisPoints;
  readonly criteria: readonly Criterion[];
  readonly eligibleKinds: readonly OrganisationKind[];
}

/** A local moment as an administrator enters it; its instant is fixed when the call is published. */
export interface EnteredMoment {
  readonly date: string;
  readonly time?: string | undefined;
}

/** A criterion of a draft: its names may still be missing. */
export interface DraftCriterion extends Omit<Criterion, 'names'> {
  readonly names: Partial<LocalizedText>;
}

/** What an administrator has entered so far: anything may still be missing or not yet right. */
export interface CallDraft extends Partial<Omit<CallContent, 'title' | 'description' | 'theme' | 'criteria'>> {
  readonly title?: Partial<LocalizedText> | undefined;
  readonly description?: Partial<LocalizedText> | undefined;
  readonly theme?: Partial<LocalizedText> | undefined;
  readonly criteria?: readonly DraftCriterion[] | undefined;
  readonly opens?: EnteredMoment | undefined;
  readonly closes?: EnteredMoment | undefined;
}

/** The window is half-open, `[opens, closes)`; a side that is absent is unlimited. */
export interface CallWindow {
  readonly opens?: Deadline | undefined;
  readonly closes?: Deadline | undefined;
}

/** Facts, kept for ever: add a type or an optional field, never rename or remove one. Reasons lie in the vault. */
export type CallEvent = Messages<{
  CallDrafted: { callId: CallId; draft: CallDraft };
  CallDraftRevised: { callId: CallId; draft: CallDraft };
  CallPublished: { callId: CallId; version: number; content: CallContent; window: CallWindow };
  CallAmended: { callId: CallId; version: number; content: CallContent; reason: VaultRef };
  DeadlineExtended: { callId: CallId; version: number; formerCloses: Deadline; closes: Deadline; reason: VaultRef };
  CallCancelled: { callId: CallId; reason: VaultRef };
  /** By the clock, for history and notification; no rule reads these two. */
  CallOpened: { callId: CallId; opens: Deadline };
  CallClosed: { callId: CallId; closes: Deadline };
}>;

/** The guard stream `callName-<scheme>.<year>.<slug>` holds this once. */
export type CallNameEvent = Messages<{ CallNameTaken: { callId: CallId } }>;
