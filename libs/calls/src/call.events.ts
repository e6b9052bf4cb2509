import type { OrganisationKind } from '#organisations/organisation.events';
import type {
  BasisPoints,
  Brand,
  Cents,
  Deadline,
  Instant,
  LocalizedText,
  Messages,
  OrganisationId,
  VaultRef,
} from '#platform/domain';
import type { DraftAssessment, JudgingRules } from './call-assessment.pure';
import type { CallProcedure, EnteredMoment, ProcedureDeadlines, ProcedureMoments } from './call-procedure.pure';

export { allocationOf, allocationStrategies, assessmentMethods, assessmentOf } from './call-assessment.pure';
export type {
  AllocationRules,
  AllocationStrategy,
  AssessmentMethod,
  AssessmentRules,
  TieRule,
} from './call-assessment.pure';
export type { EnteredMoment, EntriesPerOrganisation, UnusedDrafts } from './call-procedure.pure';

export type CallId = Brand<string, 'CallId'>;

/** What applications are judged by; weights are whole percentages that add up to 100. */
export interface Criterion {
  readonly code: string;
  readonly names: LocalizedText;
  readonly weight: number;
}

/** What a call says once it is published (B.1). */
export interface CallContent extends CallProcedure, JudgingRules {
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

/** A criterion of a draft: its names may still be missing. */
export interface DraftCriterion extends Omit<Criterion, 'names'> {
  readonly names: Partial<LocalizedText>;
}

/** What an administrator has entered so far: anything may still be missing or not yet right. */
export interface CallDraft
  extends Partial<Omit<CallContent, 'title' | 'description' | 'theme' | 'criteria' | 'assessment'>>, ProcedureMoments {
  readonly title?: Partial<LocalizedText> | undefined;
  readonly description?: Partial<LocalizedText> | undefined;
  readonly theme?: Partial<LocalizedText> | undefined;
  readonly criteria?: readonly DraftCriterion[] | undefined;
  readonly assessment?: DraftAssessment | undefined;
  readonly opens?: EnteredMoment | undefined;
  readonly closes?: EnteredMoment | undefined;
}

/** The window is half-open, `[opens, closes)`; a side that is absent is unlimited. */
export interface CallWindow extends ProcedureDeadlines {
  readonly opens?: Deadline | undefined;
  readonly closes?: Deadline | undefined;
}

/** What moves together with a deadline, when the act says so; never to an earlier moment. */
export type AlsoMoved = Pick<CallWindow, 'registrationCloses' | 'paperEntryCloses'>;

/**
 * Facts, kept for ever: add a type or an optional field, never rename or remove one. Reasons lie in the vault. A deadline changes by
 * an extension, a reopening or a resumption and by nothing else.
 */
export type CallEvent = Messages<{
  CallDrafted: { callId: CallId; draft: CallDraft };
  CallDraftRevised: { callId: CallId; draft: CallDraft };
  CallPublished: { callId: CallId; version: number; content: CallContent; window: CallWindow };
  CallAmended: { callId: CallId; version: number; content: CallContent; reason: VaultRef };
  /** While the call is open. */
  DeadlineExtended: AlsoMoved & {
    callId: CallId;
    version: number;
    formerCloses: Deadline;
    closes: Deadline;
    reason: VaultRef;
  };
  /** After it closed: taken again from `reopenedAt`; what came between the two stays late. */
  CallReopened: AlsoMoved & {
    callId: CallId;
    version: number;
    formerCloses: Deadline;
    closes: Deadline;
    reopenedAt: Instant;
    reason: VaultRef;
  };
  /** For one organisation alone; `version` is that of the call, which stays what it was. */
  CallReopenedForOrganisation: Pick<CallWindow, 'registrationCloses'> & {
    callId: CallId;
    version: number;
    organisationId: OrganisationId;
    formerCloses: Deadline;
    closes: Deadline;
    reopenedAt: Instant;
    reason: VaultRef;
  };
  CallSuspended: { callId: CallId; suspendedAt: Instant; closes?: Deadline | undefined; reason: VaultRef }; // `closes` stays
  CallResumed: AlsoMoved & {
    callId: CallId;
    version: number;
    resumedAt: Instant;
    formerCloses?: Deadline | undefined; // both or neither: when the deadline moved
    closes?: Deadline | undefined;
    unchangedCloses?: Deadline | undefined; // when it did not move
    reason: VaultRef;
  };
  /** Takes no new drafts; those that are open may be finished. */
  CallDisabled: { callId: CallId; reason: VaultRef };
  CallEnabled: { callId: CallId; reason: VaultRef };
  CallCancelled: { callId: CallId; reason: VaultRef };
  /** By the clock, for history and notification; no rule reads these two. */
  CallOpened: { callId: CallId; opens: Deadline };
  CallClosed: { callId: CallId; closes: Deadline };
}>;

/** The guard stream `callName-<scheme>.<year>.<slug>` holds this once. */
export type CallNameEvent = Messages<{ CallNameTaken: { callId: CallId } }>;
