import type { CallId } from '#calls/call.events';
import type {
  BasisPoints,
  Brand,
  Cents,
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
] as const;
export type InadmissibilityReason = (typeof inadmissibilityReasons)[number];

/** The day, and where the deadline asks for it the time, at which a file arrived on paper. */
export interface ArrivedOnPaper {
  readonly receivedOn: LocalDate;
  readonly receivedTime?: string | undefined; // HH:mm
}

type About = { applicationId: ApplicationId; callId: CallId; organisationId: OrganisationId };

/** Facts, kept for ever: add a type or an optional field, never rename or remove one. Own words and reasons lie in the vault. */
type FiledEvent = Messages<{
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
    submittedAt: Instant;
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
  ApplicationFoundAdmissible: About & { applicantPersonId: PersonId; reference: string };
  ApplicationFoundInadmissible: About & {
    applicantPersonId: PersonId; // who submitted
    reference: string;
    grounds: readonly InadmissibilityReason[];
    explanation: VaultRef;
  };
  ApplicationWithdrawn: About & { reference?: string | undefined; reason: VaultRef };
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

export type ApplicationEvent = FiledEvent | FollowUpEvent;
