import type { CallId } from '#calls/call.events';
import type {
  BasisPoints,
  Brand,
  Cents,
  Deadline,
  Instant,
  LocalDate,
  Messages,
  OrganisationId,
  PersonId,
  VaultRef,
} from '#platform/domain';

export type ApplicationId = Brand<string, 'ApplicationId'>;

/** What a project is about (B.2, C2, C3). */
export const projectSubjects = [
  'workstationAdaptation',
  'culturalDiversity',
  'equalOpportunities',
  'targetGroupProject',
  'broadInclusion',
  'teleworkStation',
] as const;
export type ProjectSubject = (typeof projectSubjects)[number];

export interface CostLine {
  readonly label: VaultRef | ''; // what it is for, in the applicant's words
  readonly costCents: Cents; // VAT included when it cannot be recovered
}

/** What an applicant has entered; anything may still be missing or not yet right. */
export interface ApplicationAnswers {
  readonly title?: string | undefined;
  readonly subject?: ProjectSubject | undefined;
  readonly description?: VaultRef | '' | undefined; // empty once it was emptied
  readonly costLines?: readonly CostLine[] | undefined;
  readonly ownContributionConfirmed?: boolean | undefined;
}

export const inadmissibilityReasons = [
  'organisationNotEligible',
  'formIncomplete',
  'costsNotEligible',
  'subjectOutsideCall',
  'other',
  'notCompletedInTime', // found by the clock alone
] as const;
export type InadmissibilityReason = (typeof inadmissibilityReasons)[number];

/** The day, and where the deadline asks for it the time, at which a file arrived on paper. */
export interface ArrivedOnPaper {
  readonly receivedOn: LocalDate;
  readonly receivedTime?: string | undefined; // HH:mm
}

/** What is looked at when a file comes in; each is also a ground. */
export const checkNames = [
  'organisationNotEligible',
  'formIncomplete',
  'costsNotEligible',
  'subjectOutsideCall',
] as const satisfies readonly InadmissibilityReason[];
export type CheckName = (typeof checkNames)[number];
export const checkOutcomes = ['passed', 'failed'] as const;
export interface Check {
  readonly name: CheckName;
  readonly outcome: (typeof checkOutcomes)[number];
  readonly explanation?: VaultRef | undefined; // always there when it failed
}

/** The parts of a file that can be opened again for completion. */
export const fileSections = ['project', 'costs', 'declarations'] as const;
export type FileSection = (typeof fileSections)[number];

type About = { applicationId: ApplicationId; callId: CallId; organisationId: OrganisationId };

/** Facts, kept for ever: add a type or an optional field, never rename or remove one. Own words and reasons lie in the vault. */
export type ApplicationEvent = FilingEvent | ReplacementEvent | FileEvent | FollowUpEvent;

export type FilingEvent = Messages<{
  ApplicationStarted: About & { applicantPersonId: PersonId; copiedFrom?: ApplicationId | undefined };
  ApplicationSaved: About & { changes: ApplicationAnswers };
  ApplicationSubmitted: About & {
    applicantPersonId: PersonId; // who submitted
    reference: string;
    callVersion: number;
    title: string;
    eligibleCostCents: Cents;
    rate: BasisPoints;
    requestedCents: Cents; // eligible cost x rate, half up
    submittedAt: Instant; // with sign-off: when the leading official's approval was received
    approvedBy?: PersonId | undefined; // the leading official, when the call asks for sign-off
    withinGrace?: boolean | undefined; // after the deadline, within the hours of grace
    replaces?: number | undefined; // the number of the submission that it takes the place of; the first is 1
    paper?: ArrivedOnPaper | undefined; // entered by an officer; `submittedAt` is then when it was entered
  };
  ApplicationRejectedAsLate: About & {
    applicantPersonId: PersonId;
    closedAt: Instant;
    receivedAt: Instant;
    replaces?: number | undefined; // the submission that stands
  };
  ApplicationWithdrawn: About & { reference?: string | undefined; reason: VaultRef };
}>;

/** To take the place of a submission, which stands until `ApplicationSubmitted` that `replaces` it. */
export type ReplacementEvent = Messages<{
  ReplacementStarted: About & { applicantPersonId: PersonId; replaces: number };
  ReplacementDropped: About & { applicantPersonId: PersonId; replaces: number };
}>;

/** What happens to a file between its draft and the judgement of it: sign-off before, checks and completion after submission. */
export type FileEvent = Messages<{
  ApplicationSentForSignOff: About & {
    applicantPersonId: PersonId;
    title: string;
    sentAt: Instant;
    closesAt?: Instant | undefined; // the end as it was shown on that day, if one was still to come
  };
  SignOffDeclined: About & { applicantPersonId: PersonId; reason: VaultRef }; // to who had sent it
  ApplicationChecked: About & { checks: readonly Check[] };
  CompletionRequested: About & {
    requestId: string;
    applicantPersonId: PersonId; // who submitted
    reference: string;
    sections: readonly FileSection[];
    explanation: VaultRef;
    due: Deadline;
    requestedAt: Instant;
  };
  ApplicationCompleted: About & {
    requestIds: readonly string[]; // the requests that this answers
    stillOpen: number; // and how many it leaves open
    applicantPersonId: PersonId; // who completed
    reference: string;
    changes: ApplicationAnswers; // the sections asked for, as they are now
    title: string;
    eligibleCostCents: Cents;
    rate: BasisPoints; // that of the submission
    requestedCents: Cents;
    completedAt: Instant;
  };
  /** Unanswered, and within its term: the sections are as they were handed in. */
  CompletionRequestWithdrawn: About & {
    requestId: string;
    applicantPersonId: PersonId; // who submitted
    reference: string;
    sections: readonly FileSection[];
    stillOpen: number; // how many other requests are open
    reason: VaultRef;
  };
  CompletionRejectedAsLate: About & { applicantPersonId: PersonId; dueAt: Instant; receivedAt: Instant };
  ApplicationFoundAdmissible: About & { applicantPersonId: PersonId; reference: string };
  ApplicationFoundInadmissible: About & {
    applicantPersonId: PersonId; // who submitted
    reference: string;
    grounds: readonly InadmissibilityReason[];
    explanation: VaultRef;
    awaitsNotice?: true | undefined; // nobody outside the administration knows it before `InadmissibilityNotified`
  };
  InadmissibilityNotified: About & {
    applicantPersonId: PersonId; // who submitted
    reference: string;
    grounds: readonly InadmissibilityReason[];
    explanation: VaultRef;
  };
  ApplicationReinstated: About & {
    applicantPersonId: PersonId; // who submitted
    reference: string;
    reason: VaultRef;
    untold?: true | undefined; // nobody outside the administration knew that it had been inadmissible
  };
}>;

/** What becomes of a file beside its own way: other files that are the same, and drafts that nobody works on. */
export type FollowUpEvent = Messages<{
  /** Withdrawn by an administrator, for another file of the same call and organisation stands. */
  ApplicationMarkedDuplicate: About & { reference?: string | undefined; duplicateOf: ApplicationId; reason: VaultRef };
  /** Its answers became a draft of their own, perhaps in another call. */
  ApplicationCopied: About & { to: ApplicationId };
  /** Unused since that moment; whoever worked on it is told from which day on it may be removed. */
  DraftReminded: About & { people: readonly PersonId[]; unusedSince: Instant; removalOn: LocalDate };
  /** Its words are erased; what was not a person's own word stays. */
  DraftRemoved: About & { people: readonly PersonId[]; unusedSince: Instant };
  /** The call closed without it (C7). */
  IncompleteFileReminded: About & { people: readonly PersonId[]; closedAt: Instant };
}>;
