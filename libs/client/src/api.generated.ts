// Made from the OpenAPI document by `npm run docs`; changes are made there.

import type { CommandOptions, NoFields, QueryOptions } from './options';

export interface WrongField {
  /** Path of the field */
  readonly field: string;
  /** What it breaks */
  readonly rule: string;
  /** In the reader’s language */
  readonly message: string;
}

export interface Problem {
  /** urn:problem-type:tandem:<rule> */
  readonly type: string;
  /** The kind of refusal */
  readonly title: string;
  /** HTTP status */
  readonly status: number;
  /** The rule in the reader’s language */
  readonly detail: string;
  /** Every field that is wrong */
  readonly errors?: readonly WrongField[];
  /** With 412: the revision now */
  readonly currentRevision?: number;
}

export interface ParkedView {
  /** The stream whose later events wait */
  readonly stream: string;
  /** Why */
  readonly cause: string;
  /** Since when */
  readonly since: string;
}

export interface RunnerView {
  /** Projection or reaction */
  readonly name: string;
  /** Events not seen yet, at most 1000 */
  readonly lag: number;
  /** Age of the oldest of them */
  readonly behindSeconds: number;
  /** Why it stopped; absent while it goes on */
  readonly stopped?: string;
  /** Streams that wait */
  readonly parked: readonly ParkedView[];
}

export interface WorkView {
  /** Everything that follows the log */
  readonly runners: readonly RunnerView[];
  /** Jobs to be done */
  readonly openJobs: number;
  /** Jobs that failed for good */
  readonly deadLetters: number;
  /** Age of the oldest job to be done */
  readonly oldestOpenSeconds: number;
}

export interface RetryBody {
  /** A projection or reaction of GET /v1/work */
  readonly name: string;
  /** One parked stream of the projection */
  readonly stream?: string | undefined;
}

export interface TokenBody {
  /** A person of GET /dev/people */
  readonly person: string;
}

export interface AccessTokenView {
  /** To be sent as `Authorization: Bearer …` */
  readonly accessToken: string;
  /** Real time, UTC */
  readonly expiresAt: string;
}

export interface ClockBody {
  /** Business time from now on, UTC to the millisecond */
  readonly now: string;
}

export interface ClockView {
  /** Business time, UTC */
  readonly now: string;
}

export interface FieldChangeView {
  /** Path of the field */
  readonly field: string;
  /** What stood there */
  readonly before?: string | number | boolean;
  /** What stands there since */
  readonly after?: string | number | boolean;
  /** Who changed it; `system` for the clock */
  readonly by: string;
  /** When */
  readonly at: string;
}

export interface HistoryEntryView {
  /** When */
  readonly at: string;
  /** What happened, in your language */
  readonly sentence: string;
  /** Revision of the stream */
  readonly revision: number;
  /** Type of the event */
  readonly type: string;
  /** Field by field */
  readonly changes: readonly FieldChangeView[];
}

export interface HistoryView {
  /** In order */
  readonly items: readonly HistoryEntryView[];
}

export interface LocalizedText {
  /** Dutch */
  readonly nl: string;
  /** French */
  readonly fr: string;
  /** German */
  readonly de?: string;
  /** English */
  readonly en?: string;
}

export interface RegisterOrganisationBody {
  /** Enterprise number (KBO/BCE), ten digits */
  readonly kboNumber: string;
  /** Kind of organisation */
  readonly kind:
    | 'federalPublicService'
    | 'programmatoryPublicService'
    | 'publicInterestInstitution'
    | 'socialSecurityInstitution'
    | 'scientificInstitution'
    | 'publicEnterprise';
  /** Official names; Dutch and French are compulsory */
  readonly names: LocalizedText;
}

export interface Receipt {
  /** The thing that was made or changed */
  readonly id: string;
  /** Its revision, also the ETag */
  readonly revision: number;
  /** Opaque token for Read-After */
  readonly position: string;
}

export interface RenameOrganisationBody {
  /** The new official names */
  readonly names: LocalizedText;
}

export interface SetBudgetAddressBody {
  /** Section of the department */
  readonly department: string;
  /** Division */
  readonly division: string;
  /** Programme */
  readonly programme: string;
  /** Activity */
  readonly activity: string;
  /** Base allocation: economic code */
  readonly allocation: string;
}

export interface InvitePersonBody {
  /** Name as it is to be addressed */
  readonly name: string;
  /** Where mails go; also what ties the first sign-in to this person */
  readonly email: string;
  /** Language of correspondence */
  readonly language: 'nl' | 'fr' | 'de' | 'en';
}

export interface StartMembershipBody {
  /** The organisation */
  readonly organisationId: string;
  /** First day */
  readonly fromDate: string;
}

export interface EndMembershipBody {
  /** The organisation */
  readonly organisationId: string;
  /** First day on which it no longer holds */
  readonly untilDate: string;
}

export interface StartReportingLineBody {
  /** The manager */
  readonly managerPersonId: string;
  /** First day */
  readonly fromDate: string;
}

export interface EndReportingLineBody {
  /** First day on which it no longer holds */
  readonly untilDate: string;
}

export interface RoleChangeBody {
  /** The role */
  readonly role:
    | 'administrator'
    | 'applicant'
    | 'diversityOfficer'
    | 'budgetHolder'
    | 'leadingOfficial'
    | 'juror'
    | 'juryChair'
    | 'voter'
    | 'financeInspector'
    | 'budgetOfficer'
    | 'tomStaffMember'
    | 'manager'
    | 'hrContact'
    | 'tomCaseHandler'
    | 'disabilityExpert'
    | 'occupationalPhysician'
    | 'auditor';
  /** Why */
  readonly reason: string;
}

export interface ChooseLanguageBody {
  /** Language of mails and messages */
  readonly language: 'nl' | 'fr' | 'de' | 'en';
}

export interface BudgetAddressView {
  /** Section of the department */
  readonly department: string;
  /** Division */
  readonly division: string;
  /** Programme */
  readonly programme: string;
  /** Activity */
  readonly activity: string;
  /** Base allocation */
  readonly allocation: string;
}

export interface OrganisationView {
  readonly id: string;
  /** Enterprise number, ten digits */
  readonly kboNumber: string;
  /** Kind */
  readonly kind:
    | 'federalPublicService'
    | 'programmatoryPublicService'
    | 'publicInterestInstitution'
    | 'socialSecurityInstitution'
    | 'scientificInstitution'
    | 'publicEnterprise';
  /** Official names */
  readonly names: LocalizedText;
  /** Where credits arrive */
  readonly budgetAddress?: BudgetAddressView;
  /** Revision */
  readonly revision: number;
}

export interface OrganisationsView {
  /** The organisations */
  readonly items: readonly OrganisationView[];
  /** Cursor of the next page */
  readonly next?: string;
  /** How many in all */
  readonly total?: number;
}

export interface MembershipView {
  /** The organisation */
  readonly organisationId: string;
  /** First day */
  readonly from: string;
  /** First day on which it no longer holds */
  readonly until?: string;
}

export interface PersonView {
  readonly id: string;
  /** Name, or `erased` */
  readonly name: string;
  /** Address, or `erased` */
  readonly email: string;
  /** Language of correspondence */
  readonly language: 'nl' | 'fr' | 'de' | 'en';
  /** What the person may be */
  readonly roles: readonly (
    | 'administrator'
    | 'applicant'
    | 'diversityOfficer'
    | 'budgetHolder'
    | 'leadingOfficial'
    | 'juror'
    | 'juryChair'
    | 'voter'
    | 'financeInspector'
    | 'budgetOfficer'
    | 'tomStaffMember'
    | 'manager'
    | 'hrContact'
    | 'tomCaseHandler'
    | 'disabilityExpert'
    | 'occupationalPhysician'
    | 'auditor'
  )[];
  /** Memberships, past and present */
  readonly memberships: readonly MembershipView[];
  /** The manager */
  readonly reportsToPersonId?: string;
  /** Revision */
  readonly revision: number;
}

export interface PeopleView {
  /** The people */
  readonly items: readonly PersonView[];
  /** Cursor of the next page */
  readonly next?: string;
  /** How many in all */
  readonly total?: number;
}

export interface MeView {
  /** Whether somebody invited you */
  readonly invited: boolean;
  /** Why you may do nothing yet */
  readonly reason?: string;
  /** Your identifier */
  readonly id?: string;
  /** Your name */
  readonly name?: string;
  /** Your language of correspondence */
  readonly language?: 'nl' | 'fr' | 'de' | 'en';
  /** Your roles */
  readonly roles: readonly (
    | 'administrator'
    | 'applicant'
    | 'diversityOfficer'
    | 'budgetHolder'
    | 'leadingOfficial'
    | 'juror'
    | 'juryChair'
    | 'voter'
    | 'financeInspector'
    | 'budgetOfficer'
    | 'tomStaffMember'
    | 'manager'
    | 'hrContact'
    | 'tomCaseHandler'
    | 'disabilityExpert'
    | 'occupationalPhysician'
    | 'auditor'
  )[];
  /** The organisations you are a member of today */
  readonly organisations: readonly OrganisationView[];
}

export interface DemoPersonView {
  /** What POST /dev/tokens takes */
  readonly person: string;
  /** Name */
  readonly name: string;
  /** Language of correspondence */
  readonly language: string;
  /** Organisation of today */
  readonly organisation: string | null;
  /** Roles */
  readonly roles: readonly string[];
}

export interface CallNameBody {
  /** Dutch */
  readonly nl?: string | undefined;
  /** French */
  readonly fr?: string | undefined;
  /** German */
  readonly de?: string | undefined;
  /** English */
  readonly en?: string | undefined;
}

export interface CallTextBody {
  /** Dutch */
  readonly nl?: string | undefined;
  /** French */
  readonly fr?: string | undefined;
  /** German */
  readonly de?: string | undefined;
  /** English */
  readonly en?: string | undefined;
}

export interface CriterionBody {
  /** Code, unique in the call */
  readonly code: string;
  /** Names */
  readonly names: CallNameBody;
  /** Whole percentage; all weights add up to 100 */
  readonly weight: number;
}

export interface TieRuleBody {
  /** What parts files of equal score: the subject first, the higher result on a criterion, the lower amount */
  readonly rule: 'prioritySubject' | 'criterion' | 'lowerAmount';
  /** For `prioritySubject`: which subject goes first */
  readonly subject?:
    | 'workstationAdaptation'
    | 'culturalDiversity'
    | 'equalOpportunities'
    | 'targetGroupProject'
    | 'broadInclusion'
    | 'teleworkStation'
    | undefined;
  /** For `criterion`: the code of one of this call */
  readonly criterion?: string | undefined;
}

export interface AssessmentRulesBody {
  /** Highest score of each criterion, from 0 in whole points; 5 without */
  readonly maxScore?: number | undefined;
  /** A score under it needs a comment; 3 without */
  readonly commentBelow?: number | undefined;
  /** Independent scores a file should have; 2 without */
  readonly scoresPerApplication?: number | undefined;
  /** Points between the highest and the lowest total of a file above which the jury must deliberate on it; 2 without */
  readonly disagreementAbove?: number | undefined;
  /** How the scores of a file become the number that ranks it; `weightedMean` without */
  readonly method?: 'mean' | 'weightedMean' | 'median' | 'trimmedMean' | 'zScore' | undefined;
  /** What parts files of equal score, in this order; without: workstation adaptation first, then the criterion `addedValue` when the call has it, then the lower amount */
  readonly tieRules?: readonly TieRuleBody[] | undefined;
  /** Hundredths of a point; a file under it is not funded. None without */
  readonly fundableFrom?: number | undefined;
  /** Jurors do not learn who applied; they do without */
  readonly applicantsHidden?: boolean | undefined;
}

export interface AllocationRulesBody {
  /** How the envelope is shared out over the ranking; `rankedStop` without */
  readonly strategy?:
    'rankedStop' | 'rankedSkip' | 'rankedPartial' | 'uniformRate' | 'proRata' | 'maxCount' | 'maxSpend' | undefined;
  /** Calendar days to accept a partial grant; 14 without */
  readonly acceptanceDays?: number | undefined;
}

export interface MomentBody {
  /** Local date */
  readonly date: string;
  /** Local time */
  readonly time?: string | undefined;
}

export interface UnusedDraftsBody {
  /** Days without use before its people are reminded */
  readonly remindAfterDays: number;
  /** Days without use before it is removed; later than the reminder */
  readonly removeAfterDays: number;
}

export interface CompletenessBody {
  /** Whether an incomplete file may be completed after its submission */
  readonly policy: 'cure' | 'strict';
  /** For a cure: the working days on the federal calendar, from the day after; five when it is not said */
  readonly workingDays?: number | undefined;
}

export interface CallDraftBody {
  /** Title */
  readonly title?: CallNameBody | undefined;
  /** Description */
  readonly description?: CallTextBody | undefined;
  /** Theme of the year; encouraged, never compulsory */
  readonly theme?: CallNameBody | undefined;
  /** Envelope in cents */
  readonly envelopeCents?: number | undefined;
  /** Co-financing rate in basis points */
  readonly rate?: number | undefined;
  /** What applications are judged by */
  readonly criteria?: readonly CriterionBody[] | undefined;
  /** Kinds of organisation that may apply */
  readonly eligibleKinds?:
    | readonly (
        | 'federalPublicService'
        | 'programmatoryPublicService'
        | 'publicInterestInstitution'
        | 'socialSecurityInstitution'
        | 'scientificInstitution'
        | 'publicEnterprise'
      )[]
    | undefined;
  /** How its files are scored; takes the place of all that was said of it. Not changed after the first score */
  readonly assessment?: AssessmentRulesBody | undefined;
  /** How its envelope is shared out; not changed after the first score */
  readonly allocation?: AllocationRulesBody | undefined;
  /** Scheme; its rounds never overlap */
  readonly scheme?: string | undefined;
  /** Budget year */
  readonly year?: number | undefined;
  /** Ordinal of the call */
  readonly ordinal?: number | undefined;
  /** Opens at the start of this day, or at the time */
  readonly opens?: MomentBody | undefined;
  /** Closes at the end of this day, or at the time */
  readonly closes?: MomentBody | undefined;
  /** Whole hours after the deadline in which a submission is still taken, flagged; shown to nobody outside */
  readonly graceHours?: number | undefined;
  /** How many open applications an organisation may have in it at a time; `unlimited` without */
  readonly entriesPerOrganisation?: 'unlimited' | 'oneOpen' | undefined;
  /** What becomes of drafts that nobody works on; they stay without */
  readonly unusedDrafts?: UnusedDraftsBody | undefined;
  /** An application must have been started before the end of this day, or the time */
  readonly registrationCloses?: MomentBody | undefined;
  /** Until the end of this day, or the time, files that arrived on paper in time are entered; none without */
  readonly paperEntryCloses?: MomentBody | undefined;
  /** Published, but told to nobody outside the administration before the start of this day, or the time */
  readonly embargo?: MomentBody | undefined;
  /** A cure of five working days when it is not said */
  readonly completeness?: CompletenessBody | undefined;
  /** A submission goes to the leading official of the organisation, whose approval submits it */
  readonly signOff?: boolean | undefined;
}

export interface ReviseCallDraftBody {
  /** Title */
  readonly title?: CallNameBody | undefined;
  /** Description */
  readonly description?: CallTextBody | undefined;
  /** Theme of the year; encouraged, never compulsory */
  readonly theme?: CallNameBody | undefined;
  /** Envelope in cents */
  readonly envelopeCents?: number | undefined;
  /** Co-financing rate in basis points */
  readonly rate?: number | undefined;
  /** What applications are judged by */
  readonly criteria?: readonly CriterionBody[] | undefined;
  /** Kinds of organisation that may apply */
  readonly eligibleKinds?:
    | readonly (
        | 'federalPublicService'
        | 'programmatoryPublicService'
        | 'publicInterestInstitution'
        | 'socialSecurityInstitution'
        | 'scientificInstitution'
        | 'publicEnterprise'
      )[]
    | undefined;
  /** How its files are scored; takes the place of all that was said of it. Not changed after the first score */
  readonly assessment?: AssessmentRulesBody | undefined;
  /** How its envelope is shared out; not changed after the first score */
  readonly allocation?: AllocationRulesBody | undefined;
  /** Scheme; its rounds never overlap */
  readonly scheme?: string | undefined;
  /** Budget year */
  readonly year?: number | undefined;
  /** Ordinal of the call */
  readonly ordinal?: number | undefined;
  /** Opens at the start of this day, or at the time */
  readonly opens?: MomentBody | undefined;
  /** Closes at the end of this day, or at the time */
  readonly closes?: MomentBody | undefined;
  /** Whole hours after the deadline in which a submission is still taken, flagged; shown to nobody outside */
  readonly graceHours?: number | undefined;
  /** How many open applications an organisation may have in it at a time; `unlimited` without */
  readonly entriesPerOrganisation?: 'unlimited' | 'oneOpen' | undefined;
  /** What becomes of drafts that nobody works on; they stay without */
  readonly unusedDrafts?: UnusedDraftsBody | undefined;
  /** An application must have been started before the end of this day, or the time */
  readonly registrationCloses?: MomentBody | undefined;
  /** Until the end of this day, or the time, files that arrived on paper in time are entered; none without */
  readonly paperEntryCloses?: MomentBody | undefined;
  /** Published, but told to nobody outside the administration before the start of this day, or the time */
  readonly embargo?: MomentBody | undefined;
  /** A cure of five working days when it is not said */
  readonly completeness?: CompletenessBody | undefined;
  /** A submission goes to the leading official of the organisation, whose approval submits it */
  readonly signOff?: boolean | undefined;
  /** Fields to empty again */
  readonly clear?:
    | readonly (
        | 'scheme'
        | 'year'
        | 'ordinal'
        | 'title'
        | 'description'
        | 'theme'
        | 'envelopeCents'
        | 'rate'
        | 'criteria'
        | 'eligibleKinds'
        | 'opens'
        | 'closes'
        | 'graceHours'
        | 'entriesPerOrganisation'
        | 'unusedDrafts'
        | 'completeness'
        | 'signOff'
        | 'assessment'
        | 'allocation'
        | 'registrationCloses'
        | 'paperEntryCloses'
        | 'embargo'
      )[]
    | undefined;
}

export interface AmendCallBody {
  /** Title */
  readonly title?: CallNameBody | undefined;
  /** Description */
  readonly description?: CallTextBody | undefined;
  /** Theme of the year; encouraged, never compulsory */
  readonly theme?: CallNameBody | undefined;
  /** Envelope in cents */
  readonly envelopeCents?: number | undefined;
  /** Co-financing rate in basis points */
  readonly rate?: number | undefined;
  /** What applications are judged by */
  readonly criteria?: readonly CriterionBody[] | undefined;
  /** Kinds of organisation that may apply */
  readonly eligibleKinds?:
    | readonly (
        | 'federalPublicService'
        | 'programmatoryPublicService'
        | 'publicInterestInstitution'
        | 'socialSecurityInstitution'
        | 'scientificInstitution'
        | 'publicEnterprise'
      )[]
    | undefined;
  /** How its files are scored; takes the place of all that was said of it. Not changed after the first score */
  readonly assessment?: AssessmentRulesBody | undefined;
  /** How its envelope is shared out; not changed after the first score */
  readonly allocation?: AllocationRulesBody | undefined;
  /** Why, told to every applicant */
  readonly reason: string;
}

export interface ExtendDeadlineBody {
  /** A later end for starting applications */
  readonly registrationCloses?: MomentBody | undefined;
  /** A later end for entering paper files */
  readonly paperEntryCloses?: MomentBody | undefined;
  /** The new, later deadline: the end of this day, or the time */
  readonly closes: MomentBody;
  /** Why, told to every applicant */
  readonly reason: string;
}

export interface ReopenCallBody {
  /** A later end for starting applications */
  readonly registrationCloses?: MomentBody | undefined;
  /** A later end for entering paper files */
  readonly paperEntryCloses?: MomentBody | undefined;
  /** For this organisation alone; without it for everybody */
  readonly organisationId?: string | undefined;
  /** The new deadline: the end of this day, or the time */
  readonly closes: MomentBody;
  /** Why, told to every applicant, or to those of the organisation */
  readonly reason: string;
}

export interface SuspendCallBody {
  /** Why, told to every applicant */
  readonly reason: string;
}

export interface ResumeCallBody {
  /** A later end for starting applications */
  readonly registrationCloses?: MomentBody | undefined;
  /** A later end for entering paper files */
  readonly paperEntryCloses?: MomentBody | undefined;
  /** A later deadline; needed when the present one passed while the call was suspended */
  readonly closes?: MomentBody | undefined;
  /** A later deadline for the organisations for which alone the call was open, when theirs passed while it was suspended; needed then, and not taken otherwise */
  readonly organisationCloses?: MomentBody | undefined;
  /** Why, told to every applicant */
  readonly reason: string;
}

export interface DisableCallBody {
  /** Why */
  readonly reason: string;
}

export interface EnableCallBody {
  /** Why */
  readonly reason: string;
}

export interface CancelCallBody {
  /** Why, told to every applicant */
  readonly reason: string;
}

export interface CountsView {
  /** Drafts */
  readonly draft: number;
  /** Submitted */
  readonly submitted: number;
  /** Waiting for the leading official */
  readonly awaitingSignOff: number;
  /** To be completed */
  readonly incomplete: number;
  /** Admissible */
  readonly admissible: number;
  /** Inadmissible */
  readonly inadmissible: number;
  /** Withdrawn */
  readonly withdrawn: number;
}

export interface CallView {
  /** The call */
  readonly id: string;
  /** Revision */
  readonly revision: number;
  /** Computed from the window and the time of asking */
  readonly status: 'draft' | 'announced' | 'open' | 'suspended' | 'closed' | 'cancelled';
  /** Title in your language */
  readonly title?: string;
  /** Scheme */
  readonly scheme?: string;
  /** Budget year */
  readonly year?: number;
  /** Ordinal */
  readonly ordinal?: number;
  /** Version */
  readonly version: number;
  /** Envelope in cents */
  readonly envelopeCents?: number;
  /** Co-financing rate in basis points */
  readonly rate?: number;
  /** First instant that is on time */
  readonly opensAt?: string;
  /** First instant that is too late */
  readonly closesAt?: string;
  /** Opening as people read it */
  readonly opensShown?: string;
  /** Deadline as people read it */
  readonly closesShown?: string;
  /** Calendar days to the deadline */
  readonly daysLeft?: number;
  /** Applications by status, among those that you may see */
  readonly counts: CountsView;
}

export interface CallsView {
  /** Calls, the latest deadline first */
  readonly items: readonly CallView[];
  /** Cursor of the next page */
  readonly next?: string;
  /** How many there are */
  readonly total?: number;
}

export interface CallTextView {
  /** Dutch */
  readonly nl?: string;
  /** French */
  readonly fr?: string;
  /** German */
  readonly de?: string;
  /** English */
  readonly en?: string;
}

export interface CriterionView {
  /** Code */
  readonly code: string;
  /** Names */
  readonly names: CallTextView;
  /** Weight in percent */
  readonly weight: number;
}

export interface CallContentView {
  /** Title */
  readonly title?: CallTextView;
  /** Description */
  readonly description?: CallTextView;
  /** Theme of the year */
  readonly theme?: CallTextView;
  /** Criteria */
  readonly criteria: readonly CriterionView[];
  /** Kinds of organisation that may apply */
  readonly eligibleKinds: readonly (
    | 'federalPublicService'
    | 'programmatoryPublicService'
    | 'publicInterestInstitution'
    | 'socialSecurityInstitution'
    | 'scientificInstitution'
    | 'publicEnterprise'
  )[];
}

export interface MomentView {
  /** Local date */
  readonly date: string;
  /** Local time; the whole day without */
  readonly time?: string;
}

export interface WindowView {
  /** Opens */
  readonly opens?: MomentView;
  /** Closes */
  readonly closes?: MomentView;
}

export interface UnusedDraftsView {
  /** Days without use before its people are reminded */
  readonly remindAfterDays: number;
  /** Days without use before it is removed */
  readonly removeAfterDays: number;
}

export interface CompletenessView {
  /** Whether an incomplete file may be completed after its submission */
  readonly policy: 'cure' | 'strict';
  /** Within how many working days */
  readonly workingDays?: number;
}

export interface CallProcedureView {
  /** Whether new applications may be started, while it is open */
  readonly takesNewApplications: boolean;
  /** Open applications of one organisation at a time */
  readonly entriesPerOrganisation: 'unlimited' | 'oneOpen';
  /** What becomes of drafts that nobody works on */
  readonly unusedDrafts?: UnusedDraftsView;
  /** An application must be started before it */
  readonly registrationClosesAt?: string;
  /** As people read it */
  readonly registrationClosesShown?: string;
  /** Told to nobody outside before it; administrators and auditors only */
  readonly embargoAt?: string;
  /** As people read it */
  readonly embargoShown?: string;
  /** Until when paper files are entered; administrators and auditors only */
  readonly paperEntryClosesAt?: string;
  /** As people read it */
  readonly paperEntryClosesShown?: string;
  /** Hours of grace; administrators and auditors only */
  readonly graceHours?: number;
  /** What happens to an incomplete file */
  readonly completeness: CompletenessView;
  /** Whether the leading official of the organisation has to approve */
  readonly signOff: boolean;
}

export interface TieRuleView {
  /** What parts files of equal score */
  readonly rule: 'prioritySubject' | 'criterion' | 'lowerAmount';
  /** The subject that goes first */
  readonly subject?: string;
  /** The criterion whose higher result goes first */
  readonly criterion?: string;
}

export interface AssessmentRulesView {
  /** Highest score of each criterion */
  readonly maxScore: number;
  /** A score under it needs a comment */
  readonly commentBelow: number;
  /** Independent scores a file should have */
  readonly scoresPerApplication: number;
  /** Points of difference above which the jury must deliberate */
  readonly disagreementAbove: number;
  /** How scores become the number that ranks */
  readonly method: 'mean' | 'weightedMean' | 'median' | 'trimmedMean' | 'zScore';
  /** What parts files of equal score, in this order */
  readonly tieRules: readonly TieRuleView[];
  /** Hundredths of a point under which a file is not funded */
  readonly fundableFrom?: number;
  /** Whether jurors do not learn who applied */
  readonly applicantsHidden: boolean;
}

export interface AllocationRulesView {
  /** How the envelope is shared out */
  readonly strategy:
    'rankedStop' | 'rankedSkip' | 'rankedPartial' | 'uniformRate' | 'proRata' | 'maxCount' | 'maxSpend';
  /** Calendar days to accept a partial grant */
  readonly acceptanceDays: number;
}

export interface CallDeadlineView {
  /** First instant that is too late */
  readonly closesAt: string;
  /** As people read it */
  readonly closesShown: string;
  /** What set it */
  readonly from: 'publication' | 'extension' | 'reopening' | 'organisationReopening' | 'resumption';
  /** Since when it was known */
  readonly at: string;
  /** Who set it */
  readonly by: string;
  /** Why */
  readonly reason?: string;
  /** The only organisation it is for */
  readonly organisationId?: string;
}

export interface OwnDeadlineView {
  /** First instant that is too late */
  readonly closesAt: string;
  /** As people read it */
  readonly closesShown: string;
  /** Calendar days to it */
  readonly daysLeft: number;
}

export interface SuspensionView {
  /** Since when */
  readonly suspendedAt: string;
  /** As people read it */
  readonly suspendedShown: string;
  /** Why */
  readonly reason: string;
}

export interface CallVersionView {
  /** Version */
  readonly version: number;
  /** What made it */
  readonly from: 'publication' | 'amendment' | 'extension' | 'reopening' | 'resumption';
  /** When */
  readonly at: string;
  /** Why */
  readonly reason?: string;
}

export interface CallHistoryView {
  /** When */
  readonly at: string;
  /** What happened, in your language */
  readonly sentence: string;
  /** Revision */
  readonly revision: number;
  /** Type of the event */
  readonly type: string;
}

export interface CallPageView {
  /** The call */
  readonly id: string;
  /** Revision */
  readonly revision: number;
  /** Computed from the window and the time of asking */
  readonly status: 'draft' | 'announced' | 'open' | 'suspended' | 'closed' | 'cancelled';
  /** Title in your language */
  readonly title?: string;
  /** Scheme */
  readonly scheme?: string;
  /** Budget year */
  readonly year?: number;
  /** Ordinal */
  readonly ordinal?: number;
  /** Version */
  readonly version: number;
  /** Envelope in cents */
  readonly envelopeCents?: number;
  /** Co-financing rate in basis points */
  readonly rate?: number;
  /** First instant that is on time */
  readonly opensAt?: string;
  /** First instant that is too late */
  readonly closesAt?: string;
  /** Opening as people read it */
  readonly opensShown?: string;
  /** Deadline as people read it */
  readonly closesShown?: string;
  /** Calendar days to the deadline */
  readonly daysLeft?: number;
  /** Applications by status, among those that you may see */
  readonly counts: CountsView;
  /** What the call says, in every language */
  readonly content: CallContentView;
  /** The window as it was entered */
  readonly window: WindowView;
  /** How it is run */
  readonly procedure: CallProcedureView;
  /** How its files are scored */
  readonly assessment: AssessmentRulesView;
  /** How its envelope is shared out */
  readonly allocation: AllocationRulesView;
  /** Every deadline it has had, the first one first; the last one holds */
  readonly deadlines: readonly CallDeadlineView[];
  /** When it was reopened for your organisation */
  readonly ownDeadline?: OwnDeadlineView;
  /** While it is suspended */
  readonly suspension?: SuspensionView;
  /** Versions, the first one first */
  readonly versions: readonly CallVersionView[];
  /** Why it was cancelled */
  readonly cancelReason?: string;
  /** What happened, in order */
  readonly history: readonly CallHistoryView[];
}

export interface StartApplicationBody {
  /** The call that is open */
  readonly callId: string;
  /** For which of your organisations; not needed when you have only one */
  readonly organisationId?: string | undefined;
}

export interface CostLineBody {
  /** What it is for */
  readonly label?: string | undefined;
  /** Cost in cents */
  readonly costCents?: number | undefined;
}

export interface SaveApplicationBody {
  /** Title of the project */
  readonly title?: string | undefined;
  /** What the project is about */
  readonly subject?:
    | 'workstationAdaptation'
    | 'culturalDiversity'
    | 'equalOpportunities'
    | 'targetGroupProject'
    | 'broadInclusion'
    | 'teleworkStation'
    | undefined;
  /** The project in your own words */
  readonly description?: string | undefined;
  /** Cost lines, all of them */
  readonly costLines?: readonly CostLineBody[] | undefined;
  /** The budget holder confirms the own contribution */
  readonly ownContributionConfirmed?: boolean | undefined;
}

export interface EnterPaperApplicationBody {
  /** Title of the project */
  readonly title?: string | undefined;
  /** What the project is about */
  readonly subject?:
    | 'workstationAdaptation'
    | 'culturalDiversity'
    | 'equalOpportunities'
    | 'targetGroupProject'
    | 'broadInclusion'
    | 'teleworkStation'
    | undefined;
  /** The project in your own words */
  readonly description?: string | undefined;
  /** Cost lines, all of them */
  readonly costLines?: readonly CostLineBody[] | undefined;
  /** The budget holder confirms the own contribution */
  readonly ownContributionConfirmed?: boolean | undefined;
  /** The call */
  readonly callId: string;
  /** The organisation that sent it */
  readonly organisationId: string;
  /** The day on which it arrived */
  readonly receivedOn: string;
  /** The local time, needed on a day that is not wholly within the window */
  readonly receivedTime?: string | undefined;
}

export interface WithdrawApplicationBody {
  /** Why */
  readonly reason: string;
}

export interface DecideAdmissibilityBody {
  /** Whether the application can be judged */
  readonly admissible: boolean;
  /** Grounds; at least one for a refusal */
  readonly grounds?:
    | readonly ('organisationNotEligible' | 'formIncomplete' | 'costsNotEligible' | 'subjectOutsideCall' | 'other')[]
    | undefined;
  /** Explanation to the applicant; compulsory for a refusal */
  readonly explanation?: string | undefined;
  /** When the organisation is told of a refusal: now, also when it is not said, or later with a notice */
  readonly notice?: 'now' | 'later' | undefined;
}

export interface MarkDuplicateBody {
  /** The file that stays, of the same call and organisation */
  readonly duplicateOf: string;
  /** Why */
  readonly reason: string;
}

export interface CopyApplicationBody {
  /** An open call; without it, that of the file */
  readonly callId?: string | undefined;
}

export interface CheckBody {
  /** What was looked at */
  readonly name: 'organisationNotEligible' | 'formIncomplete' | 'costsNotEligible' | 'subjectOutsideCall';
  /** Outcome */
  readonly outcome: 'passed' | 'failed';
  /** Why; compulsory when it failed */
  readonly explanation?: string | undefined;
}

export interface CheckApplicationBody {
  /** Checks; a later one of the same name replaces the former */
  readonly checks: readonly CheckBody[];
}

export interface CompleteApplicationBody {
  /** The request that this answers; all that are open without it */
  readonly completionRequestId?: string | undefined;
}

export interface ReinstateApplicationBody {
  /** Why */
  readonly reason: string;
}

export interface RequestCompletionBody {
  /** The sections to complete, and no others */
  readonly sections: readonly ('project' | 'costs' | 'declarations')[];
  /** What is missing or not in order; told to the organisation */
  readonly explanation: string;
}

export interface WithdrawCompletionRequestBody {
  /** The request that is taken back */
  readonly completionRequestId: string;
  /** Why; told to the organisation */
  readonly reason: string;
}

export interface ReturnApplicationBody {
  /** Why */
  readonly reason: string;
}

export interface ApplicationView {
  /** The application */
  readonly id: string;
  /** Revision */
  readonly revision: number;
  /** Status */
  readonly status:
    'draft' | 'awaitingSignOff' | 'submitted' | 'incomplete' | 'admissible' | 'inadmissible' | 'withdrawn' | 'removed';
  /** The call */
  readonly callId: string;
  /** Title of the call */
  readonly callTitle?: string;
  /** The organisation */
  readonly organisationId: string;
  /** Name of the organisation */
  readonly organisationName?: string;
  /** Title of the project */
  readonly title: string;
  /** Reference, once it is submitted */
  readonly reference?: string;
  /** Requested amount in cents, once it is submitted */
  readonly requestedCents?: number;
  /** When something last happened */
  readonly changedAt: string;
}

export interface ApplicationsView {
  /** Applications that you may see */
  readonly items: readonly ApplicationView[];
  /** Cursor of the next page */
  readonly next?: string;
  /** How many in all */
  readonly total?: number;
}

export interface CheckView {
  /** What was looked at */
  readonly name: 'organisationNotEligible' | 'formIncomplete' | 'costsNotEligible' | 'subjectOutsideCall';
  /** Outcome */
  readonly outcome: 'passed' | 'failed';
  /** Why */
  readonly explanation?: string;
}

export interface CompletionRequestView {
  /** The request */
  readonly id: string;
  /** State; it ends without an answer when the file is withdrawn or the call is cancelled */
  readonly state: 'open' | 'completed' | 'withdrawn' | 'lapsed' | 'ended';
  /** The sections to complete */
  readonly sections: readonly ('project' | 'costs' | 'declarations')[];
  /** What is missing */
  readonly explanation: string;
  /** The last day that counts */
  readonly dueOn: string;
  /** The first instant that is too late */
  readonly dueAt: string;
  /** The end in your language */
  readonly dueShown: string;
  /** When it was asked */
  readonly requestedAt: string;
  /** When it was answered */
  readonly completedAt?: string;
  /** When it was taken back */
  readonly withdrawnAt?: string;
  /** Why it was taken back */
  readonly withdrawalReason?: string;
}

export interface CostLineView {
  /** What it is for */
  readonly label: string;
  /** Cost in cents */
  readonly costCents: number;
}

export interface AnswersView {
  /** Title of the project */
  readonly title?: string;
  /** What the project is about */
  readonly subject?:
    | 'workstationAdaptation'
    | 'culturalDiversity'
    | 'equalOpportunities'
    | 'targetGroupProject'
    | 'broadInclusion'
    | 'teleworkStation';
  /** The project in the applicant’s own words */
  readonly description?: string;
  /** Cost lines */
  readonly costLines?: readonly CostLineView[];
  /** Own contribution confirmed */
  readonly ownContributionConfirmed?: boolean;
}

export interface FormerAnswersView {
  /** The answers as they were */
  readonly answers: AnswersView;
  /** Eligible cost in cents */
  readonly eligibleCostCents: number;
  /** Requested in cents */
  readonly requestedCents: number;
  /** Until when they stood */
  readonly replacedAt: string;
}

export interface LateCompletionView {
  /** When it was received */
  readonly receivedAt: string;
  /** The first instant that was too late */
  readonly dueAt: string;
}

export interface InadmissibilityView {
  /** Grounds */
  readonly grounds: readonly (
    | 'organisationNotEligible'
    | 'formIncomplete'
    | 'costsNotEligible'
    | 'subjectOutsideCall'
    | 'other'
    | 'notCompletedInTime'
  )[];
  /** Grounds in your language */
  readonly groundsShown: string;
  /** Explanation */
  readonly explanation: string;
  /** When the organisation was told; without it the finding is known to the administration alone */
  readonly notifiedAt?: string;
}

export interface PaperView {
  /** On which day */
  readonly receivedOn: string;
  /** At which time */
  readonly receivedTime?: string;
}

export interface SubmissionView {
  /** Reference */
  readonly reference: string;
  /** Who submitted */
  readonly applicantPersonId: string;
  /** Version of the call */
  readonly callVersion: number;
  /** Eligible cost in cents */
  readonly eligibleCostCents: number;
  /** Rate in basis points */
  readonly rate: number;
  /** Requested: cost at the rate, half a cent upwards */
  readonly requestedCents: number;
  /** When it was received */
  readonly submittedAt: string;
  /** The leading official who approved it, when the call asks for that */
  readonly approvedByPersonId?: string;
  /** Received after the deadline, within the hours of grace */
  readonly withinGrace?: boolean;
  /** It arrived on paper */
  readonly paper?: PaperView;
}

export interface NumberedSubmissionView {
  /** Reference */
  readonly reference: string;
  /** Who submitted */
  readonly applicantPersonId: string;
  /** Version of the call */
  readonly callVersion: number;
  /** Eligible cost in cents */
  readonly eligibleCostCents: number;
  /** Rate in basis points */
  readonly rate: number;
  /** Requested: cost at the rate, half a cent upwards */
  readonly requestedCents: number;
  /** When it was received */
  readonly submittedAt: string;
  /** The leading official who approved it, when the call asks for that */
  readonly approvedByPersonId?: string;
  /** Received after the deadline, within the hours of grace */
  readonly withinGrace?: boolean;
  /** It arrived on paper */
  readonly paper?: PaperView;
  /** Number; the first is 1 */
  readonly number: number;
  /** Whether it is the one that counts */
  readonly stands: boolean;
  /** What was answered */
  readonly answers: AnswersView;
}

export interface ReplacementView {
  /** Answers so far */
  readonly answers: AnswersView;
  /** Since when */
  readonly startedAt: string;
}

export interface LateAttemptView {
  /** When it was received */
  readonly receivedAt: string;
  /** The first instant that was too late */
  readonly closedAt: string;
}

export interface LinkedApplicationView {
  /** The application */
  readonly id: string;
  /** Title of the project */
  readonly title: string;
  /** Reference, once it is submitted */
  readonly reference?: string;
}

export interface ApplicationHistoryView {
  /** When */
  readonly at: string;
  /** What happened, in your language */
  readonly sentence: string;
  /** Revision */
  readonly revision: number;
  /** Type of the event */
  readonly type: string;
}

export interface ApplicationPageView {
  /** The application */
  readonly id: string;
  /** Revision */
  readonly revision: number;
  /** Status */
  readonly status:
    'draft' | 'awaitingSignOff' | 'submitted' | 'incomplete' | 'admissible' | 'inadmissible' | 'withdrawn' | 'removed';
  /** The call */
  readonly callId: string;
  /** Title of the call */
  readonly callTitle?: string;
  /** The organisation */
  readonly organisationId: string;
  /** Name of the organisation */
  readonly organisationName?: string;
  /** Title of the project */
  readonly title: string;
  /** Reference, once it is submitted */
  readonly reference?: string;
  /** Requested amount in cents, once it is submitted */
  readonly requestedCents?: number;
  /** When something last happened */
  readonly changedAt: string;
  /** When the call was cancelled: nothing is asked of the file or decided on it any more */
  readonly callCancelledAt?: string;
  /** Why the leading official sent it back */
  readonly returnReason?: string;
  /** What was looked at; for the administration alone */
  readonly checks?: readonly CheckView[];
  /** Requests for completion, in order */
  readonly completionRequests?: readonly CompletionRequestView[];
  /** What stood there before each completion */
  readonly formerAnswers?: readonly FormerAnswersView[];
  /** Completions that came too late */
  readonly lateCompletions?: readonly LateCompletionView[];
  /** Why it was found inadmissible */
  readonly inadmissibility?: InadmissibilityView;
  /** Why it was reinstated after it had been found inadmissible */
  readonly reinstatementReason?: string;
  /** Answers so far, or as they were submitted */
  readonly answers: AnswersView;
  /** What was submitted, and stands */
  readonly submission?: SubmissionView;
  /** Every submission with its answers, the first one first */
  readonly submissions: readonly NumberedSubmissionView[];
  /** What is to take the place of the submission */
  readonly replacement?: ReplacementView;
  /** Submissions that came too late */
  readonly lateAttempts: readonly LateAttemptView[];
  /** Why it was withdrawn */
  readonly withdrawalReason?: string;
  /** It was withdrawn as a duplicate of this one */
  readonly duplicateOf?: LinkedApplicationView;
  /** It began as a copy of this one */
  readonly copiedFrom?: LinkedApplicationView;
  /** Drafts that began as a copy of it, those that you may see */
  readonly copies: readonly LinkedApplicationView[];
  /** An unused draft: from this day on it may be removed */
  readonly removalOn?: string;
  /** What happened, in order */
  readonly history: readonly ApplicationHistoryView[];
}

export interface AdmissibilityInputView {
  /** Its position in the log */
  readonly position: string;
  /** When */
  readonly at: string;
  /** Type of the event */
  readonly type:
    | 'ApplicationSubmitted'
    | 'ApplicationChecked'
    | 'CompletionRequested'
    | 'CompletionRequestWithdrawn'
    | 'ApplicationCompleted'
    | 'ApplicationFoundAdmissible'
    | 'ApplicationFoundInadmissible'
    | 'InadmissibilityNotified'
    | 'ApplicationReinstated'
    | 'ApplicationWithdrawn'
    | 'ApplicationMarkedDuplicate';
  /** What happened, in your language */
  readonly sentence: string;
  /** Reference of the submission */
  readonly reference?: string;
  /** Checks, for the administration alone */
  readonly checks?: readonly CheckView[];
  /** The request for completion */
  readonly requestId?: string;
  /** Sections to complete */
  readonly sections?: readonly ('project' | 'costs' | 'declarations')[];
  /** First instant that is too late for it */
  readonly dueAt?: string;
  /** Requests that were answered */
  readonly requestIds?: readonly string[];
  /** Grounds of a refusal */
  readonly grounds?: readonly (
    | 'organisationNotEligible'
    | 'formIncomplete'
    | 'costsNotEligible'
    | 'subjectOutsideCall'
    | 'other'
    | 'notCompletedInTime'
  )[];
  /** Explanation of a refusal */
  readonly explanation?: string;
}

export interface AdmissibilityStepView {
  /** Which rule */
  readonly step: 'submission' | 'completions' | 'terms' | 'checks' | 'finding';
  /** What it says, in your language */
  readonly rule: string;
  /** What it found: the reference, the requests that are open, the end of the term that was missed, the failed checks, the standing with its grounds */
  readonly found: readonly string[];
  /** Positions of the inputs it rests on */
  readonly restsOn: readonly string[];
}

export interface AdmissibilityExplanationView {
  /** The application */
  readonly applicationId: string;
  /** Version of the rules */
  readonly rulesVersion: number;
  /** Where it stands */
  readonly standing: 'undecided' | 'admissible' | 'inadmissible' | 'withdrawn';
  /** Grounds when it is inadmissible */
  readonly grounds: readonly (
    | 'organisationNotEligible'
    | 'formIncomplete'
    | 'costsNotEligible'
    | 'subjectOutsideCall'
    | 'other'
    | 'notCompletedInTime'
  )[];
  /** What went in, in the order of the log */
  readonly inputs: readonly AdmissibilityInputView[];
  /** Each rule, one after the other */
  readonly steps: readonly AdmissibilityStepView[];
}

export interface ProposeGrantBody {
  /** An admissible application of the call */
  readonly applicationId: string;
  /** Amount in cents, at most what was requested */
  readonly grantedCents: number;
  /** Compulsory when less is proposed than was requested */
  readonly motivation?: string | undefined;
}

export interface RefuseApplicationBody {
  /** An admissible application of the call */
  readonly applicationId: string;
  /** The reasons, as the law of 29 July 1991 asks; told to the organisation */
  readonly motivation: string;
}

export interface DecideGrantBody {
  /** What is decided; a refusal frees the money */
  readonly outcome: 'awarded' | 'refused';
  /** The reasons, as the law of 29 July 1991 asks; told to the organisation */
  readonly motivation: string;
}

export interface DropGrantProposalBody {
  /** Why */
  readonly reason: string;
}

export interface DeclineGrantBody {
  /** Why */
  readonly reason?: string | undefined;
}

export interface DecreeLineBody {
  /** Organisation */
  readonly organisationId: string;
  /** What it receives in all, in cents */
  readonly cents: number;
}

export interface DraftDecreeBody {
  /** The call whose awards are distributed */
  readonly callId: string;
  /** Line that the money is taken from */
  readonly sourceLine: string;
  /** Caretaker period: only with the favourable advice */
  readonly caretaker?: boolean | undefined;
  /** The amounts expected, checked against the awards; computed when left out */
  readonly lines?: readonly DecreeLineBody[] | undefined;
}

export interface AdviseOnDecreeBody {
  /** The advice */
  readonly advice: 'favourable' | 'conditional' | 'unfavourable';
  /** Date of the advice */
  readonly advisedOn: string;
  /** Explanation */
  readonly explanation: string;
}

export interface AgreeBudgetBody {
  /** Date of the agreement */
  readonly agreedOn: string;
}

export interface SignDecreeBody {
  /** Date of the royal signature */
  readonly signedOn: string;
}

export interface PublishDecreeBody {
  /** Day of publication in the Belgian Official Gazette, in the call's year */
  readonly publishedOn: string;
  /** Number in the Gazette: ten digits that start with the year */
  readonly numac: string;
}

export interface WithdrawDecreeBody {
  /** Why */
  readonly reason: string;
}

export interface EnvelopeView {
  /** The call */
  readonly callId: string;
  /** What the call may grant, in cents */
  readonly envelopeCents: number;
  /** Proposed, not yet decided */
  readonly proposedCents: number;
  /** Awarded, accepted or not yet */
  readonly awardedCents: number;
  /** Of what was awarded: in grants in part that still await acceptance */
  readonly toAcceptCents: number;
  /** Still free; below zero when the call was amended to less than was set aside */
  readonly leftCents: number;
}

export interface GrantView {
  readonly id: string;
  /** The call */
  readonly callId: string;
  /** The application */
  readonly applicationId: string;
  /** The organisation */
  readonly organisationId: string;
  /** Its name */
  readonly organisationName?: string;
  /** Reference of the application */
  readonly reference: string;
  /** How it stands */
  readonly status: 'proposed' | 'awaitingAcceptance' | 'awarded' | 'refused' | 'dropped' | 'declined' | 'lapsed';
  /** The allocation that proposed it */
  readonly allocationId?: string;
  /** Requested, in cents */
  readonly requestedCents: number;
  /** Proposed or awarded, in cents */
  readonly grantedCents?: number;
  /** Less than requested */
  readonly partial?: boolean;
  /** The reasons */
  readonly motivation?: string;
  /** Why the proposal was dropped, or the grant declined */
  readonly reason?: string;
  /** When it was proposed */
  readonly proposedAt?: string;
  /** When it was decided */
  readonly decidedAt?: string;
  /** A grant in part: the last day on which the organisation can accept it */
  readonly acceptBy?: string;
  /** The first moment too late for that */
  readonly acceptUntil?: string;
  /** The same for people */
  readonly acceptShown?: string;
  /** When it was accepted or declined */
  readonly answeredAt?: string;
  /** Revision */
  readonly revision: number;
}

export interface GrantsView {
  /** The grants */
  readonly items: readonly GrantView[];
  /** Cursor of the next page */
  readonly next?: string;
  /** How many in all */
  readonly total?: number;
}

export interface EstablishAllocationBody {
  /** The version of the ranking that was read; another one that stands by now is refused */
  readonly rankingVersion?: number | undefined;
  /** Why some get less than they asked; compulsory for strategies that give in part */
  readonly motivation?: string | undefined;
}

export interface DecideAllocationBody {
  /** What is decided on all of them; a refusal frees the money */
  readonly outcome: 'awarded' | 'refused';
  /** The reasons, as the law of 29 July 1991 asks; told to each organisation */
  readonly motivation: string;
}

export interface MoveReserveUpBody {
  /** Why its order still holds, when scores or files of the ranking have changed since grants of it were decided; kept only then */
  readonly inSpiteOf?: string | undefined;
}

export interface ExactRateView {
  /** Numerator */
  readonly numerator: string;
  /** Denominator */
  readonly denominator: string;
  /** In per cent, two decimals, half up */
  readonly percent: string;
}

export interface AllocatedLineView {
  /** The application */
  readonly applicationId: string;
  /** The organisation */
  readonly organisationId: string;
  /** Its name, in the answer of one allocation */
  readonly organisationName?: string;
  /** Reference of the application */
  readonly reference: string;
  /** Rank; none for a file that the jury does not propose */
  readonly rank?: number;
  /** Requested, in cents */
  readonly requestedCents: number;
  /** Eligible cost, in cents */
  readonly eligibleCostCents: number;
  /** `grantedBefore` and `decidedBefore`: what had been granted or decided stays as it was */
  readonly outcome: 'funded' | 'partial' | 'reserve' | 'notFunded' | 'grantedBefore' | 'decidedBefore';
  /** What it gets, in cents */
  readonly cents: number;
  /** The grant proposed for it */
  readonly grantId?: string;
}

export interface MovedUpView {
  /** The application */
  readonly applicationId: string;
  /** The grant proposed for it */
  readonly grantId: string;
  /** Proposed, in cents */
  readonly cents: number;
}

export interface ReserveMoveView {
  /** When */
  readonly at: string;
  /** What was free, in cents */
  readonly freeCents: number;
  /** What was left, in cents */
  readonly leftCents: number;
  /** Who moved up */
  readonly lines: readonly MovedUpView[];
  /** Files that no rule parts: the chair decides */
  readonly tied: readonly string[];
  /** Nothing moved: scores or files of the ranking had changed */
  readonly held?: boolean;
  /** Why it moved although they had */
  readonly inSpiteOf?: string;
}

export interface AllocationView {
  readonly id: string;
  /** The call */
  readonly callId: string;
  /** Whether its proposals were decided at once */
  readonly status: 'proposed' | 'decided';
  /** As declared with the call */
  readonly strategy:
    'rankedStop' | 'rankedSkip' | 'rankedPartial' | 'uniformRate' | 'proRata' | 'maxCount' | 'maxSpend';
  /** Version of the ranking */
  readonly rankingVersion: number;
  /** Version of the arithmetic */
  readonly rulesVersion: number;
  /** Version of the call */
  readonly callVersion: number;
  /** The envelope, in cents */
  readonly envelopeCents: number;
  /** Proposed or awarded before, and so not free */
  readonly committedCents: number;
  /** What was shared out */
  readonly freeCents: number;
  /** What was left */
  readonly leftCents: number;
  /** The rate that the call was launched at, in basis points */
  readonly launchedRate: number;
  /** The rate reached: of the eligible cost (uniformRate), of what was requested (proRata) */
  readonly rate?: ExactRateView;
  /** As ranked */
  readonly lines: readonly AllocatedLineView[];
  /** The reserve list, in order */
  readonly reserve: readonly string[];
  /** What moved up since */
  readonly moves: readonly ReserveMoveView[];
  /** Whom the reserve list waits for at this moment since it was held or its files were level: the chair of the jury while they are, for the same money; in the answer of one allocation, not as of an earlier moment */
  readonly reserveWaitsFor?: 'administrators' | 'chair';
  /** Why some get less */
  readonly motivation?: string;
  /** When */
  readonly establishedAt: string;
  /** By whom */
  readonly establishedBy: string;
  /** Revision */
  readonly revision: number;
}

export interface AllocationsView {
  /** The allocations */
  readonly items: readonly AllocationView[];
  /** Cursor of the next page */
  readonly next?: string;
  /** How many in all */
  readonly total?: number;
}

export interface AllocationRuleView {
  /** The strategy */
  readonly strategy:
    'rankedStop' | 'rankedSkip' | 'rankedPartial' | 'uniformRate' | 'proRata' | 'maxCount' | 'maxSpend';
  /** Version of the arithmetic */
  readonly rulesVersion: number;
  /** `halfUp`: at the launched rate each amount is rounded by itself. `floorThenLargestRemainder`: amounts are floored, and the cents left over go to the largest remainders, then to the better rank, then to the higher cost */
  readonly rounding: 'none' | 'halfUp' | 'floorThenLargestRemainder';
  /** The rule in words */
  readonly words: string;
}

export interface EnvelopeInputView {
  /** The envelope of the call, in cents */
  readonly cents: number;
  /** Version of the call */
  readonly callVersion: number;
  /** The rate launched, in basis points */
  readonly launchedRate: number;
  /** Position in the log, as a token */
  readonly position?: string;
}

export interface RankingInputView {
  /** Version of the ranking */
  readonly version: number;
  /** Position in the log, as a token */
  readonly position?: string;
}

export interface CommittedInputView {
  /** The grant */
  readonly grantId: string;
  /** The application */
  readonly applicationId: string;
  /** Set aside for it, in cents */
  readonly cents: number;
  /** Position in the log, as a token */
  readonly position?: string;
}

export interface FileInputView {
  /** The application */
  readonly applicationId: string;
  /** Reference of the application */
  readonly reference: string;
  /** Rank */
  readonly rank: number;
  /** Requested, in cents */
  readonly requestedCents: number;
  /** Eligible cost, in cents */
  readonly eligibleCostCents: number;
  /** Position in the log of these amounts */
  readonly position?: string;
}

export interface AllocationInputsView {
  /** The call */
  readonly envelope: EnvelopeInputView;
  /** The ranking */
  readonly ranking: RankingInputView;
  /** What was not free */
  readonly committed: readonly CommittedInputView[];
  /** The files that took part, as ranked */
  readonly files: readonly FileInputView[];
}

export interface ExactCentsView {
  /** Numerator */
  readonly numerator: string;
  /** Denominator */
  readonly denominator: string;
}

export interface AllocationStepView {
  /** The application */
  readonly applicationId: string;
  /** Rank */
  readonly rank: number;
  /** What was left before it, in cents */
  readonly beforeCents: number;
  /** Rate x base, at most what was requested: the exact number of cents */
  readonly exactCents?: ExactCentsView;
  /** The same without its fraction */
  readonly flooredCents?: number;
  /** Added by the rounding */
  readonly addedCents?: number;
  /** What it gets */
  readonly cents: number;
  /** What was left after it */
  readonly afterCents: number;
}

export interface AllocationExplanationView {
  /** The allocation */
  readonly id: string;
  /** The call */
  readonly callId: string;
  /** Position in the log of the allocation */
  readonly position?: string;
  /** The rule */
  readonly rule: AllocationRuleView;
  /** What went in */
  readonly inputs: AllocationInputsView;
  /** Envelope less what was committed */
  readonly freeCents: number;
  /** The rate reached */
  readonly rate?: ExactRateView;
  /** File by file, as ranked */
  readonly steps: readonly AllocationStepView[];
  /** The published result */
  readonly lines: readonly AllocatedLineView[];
  /** The reserve list, in order */
  readonly reserve: readonly string[];
  /** What was left */
  readonly leftCents: number;
}

export interface DecreeLineView {
  /** Organisation */
  readonly organisationId: string;
  /** Its official names */
  readonly names: LocalizedText;
  /** Department */
  readonly department: string;
  /** Division */
  readonly division: string;
  /** Programme */
  readonly programme: string;
  /** Activity */
  readonly activity: string;
  /** Base allocation */
  readonly allocation: string;
  /** Amount in cents */
  readonly cents: number;
}

export interface DecreeView {
  readonly id: string;
  /** The call */
  readonly callId: string;
  /** How it stands */
  readonly status:
    'draft' | 'sentToFinanceInspector' | 'advised' | 'budgetAgreed' | 'signed' | 'published' | 'inForce' | 'withdrawn';
  /** Line that the money is taken from */
  readonly sourceLine: string;
  /** In a caretaker period */
  readonly caretaker: boolean;
  /** Whether every line is shown: until it is public, none with a file on which you have a conflict of interest */
  readonly whole: boolean;
  /** The distribution table */
  readonly lines: readonly DecreeLineView[];
  /** Sum of the lines, in cents */
  readonly totalCents: number;
  /** When it was drafted */
  readonly draftedAt: string;
  /** Advice of the finance inspector */
  readonly advice?: 'favourable' | 'conditional' | 'unfavourable';
  /** Date of the advice */
  readonly advisedOn?: string;
  /** Explanation of the advice */
  readonly explanation?: string;
  /** Date of the budget agreement */
  readonly agreedOn?: string;
  /** Date of the royal signature */
  readonly signedOn?: string;
  /** Day of publication */
  readonly publishedOn?: string;
  /** Number in the Gazette */
  readonly numac?: string;
  /** Day since when it is in force */
  readonly inForceOn?: string;
  /** Why it was withdrawn */
  readonly reason?: string;
  /** Revision */
  readonly revision: number;
}

export interface DecreesView {
  /** The decrees */
  readonly items: readonly DecreeView[];
  /** Cursor of the next page */
  readonly next?: string;
  /** How many in all */
  readonly total?: number;
}

export interface DecreeHistoryView {
  /** When */
  readonly at: string;
  /** What happened */
  readonly sentence: string;
}

export interface WholeDecreeView {
  readonly id: string;
  /** The call */
  readonly callId: string;
  /** How it stands */
  readonly status:
    'draft' | 'sentToFinanceInspector' | 'advised' | 'budgetAgreed' | 'signed' | 'published' | 'inForce' | 'withdrawn';
  /** Line that the money is taken from */
  readonly sourceLine: string;
  /** In a caretaker period */
  readonly caretaker: boolean;
  /** Whether every line is shown: until it is public, none with a file on which you have a conflict of interest */
  readonly whole: boolean;
  /** The distribution table */
  readonly lines: readonly DecreeLineView[];
  /** Sum of the lines, in cents */
  readonly totalCents: number;
  /** When it was drafted */
  readonly draftedAt: string;
  /** Advice of the finance inspector */
  readonly advice?: 'favourable' | 'conditional' | 'unfavourable';
  /** Date of the advice */
  readonly advisedOn?: string;
  /** Explanation of the advice */
  readonly explanation?: string;
  /** Date of the budget agreement */
  readonly agreedOn?: string;
  /** Date of the royal signature */
  readonly signedOn?: string;
  /** Day of publication */
  readonly publishedOn?: string;
  /** Number in the Gazette */
  readonly numac?: string;
  /** Day since when it is in force */
  readonly inForceOn?: string;
  /** Why it was withdrawn */
  readonly reason?: string;
  /** Revision */
  readonly revision: number;
  /** What the envelope of the call still holds, in cents */
  readonly leftCents?: number;
  /** What happened, oldest first */
  readonly history?: readonly DecreeHistoryView[];
}

export interface DeclareConflictBody {
  /** What it is; it need not be said */
  readonly explanation?: string | undefined;
}

export interface NoteSoftConflictBody {
  /** Whose it may be: a member of the jury */
  readonly personId: string;
  /** What it is */
  readonly explanation: string;
}

export interface LiftConflictBody {
  /** Whose it is */
  readonly personId: string;
  /** Which one */
  readonly conflict: 'declared' | 'noted';
  /** Why it does not hold */
  readonly reason: string;
}

export interface JuryFileView {
  /** The application */
  readonly id: string;
  /** Revision */
  readonly revision: number;
  /** Where it stands; the jury judges those that are admissible */
  readonly status: 'draft' | 'submitted' | 'incomplete' | 'admissible' | 'inadmissible' | 'withdrawn' | 'removed';
  /** Reference */
  readonly reference: string;
  /** Title of the project */
  readonly title: string;
  /** What the project is about */
  readonly subject?:
    | 'workstationAdaptation'
    | 'culturalDiversity'
    | 'equalOpportunities'
    | 'targetGroupProject'
    | 'broadInclusion'
    | 'teleworkStation';
  /** Eligible cost in cents */
  readonly eligibleCostCents: number;
  /** Requested amount in cents */
  readonly requestedCents: number;
  /** Who applies; not told to jurors when the call hides it */
  readonly organisationId?: string;
  /** Name of the organisation */
  readonly organisationName?: string;
}

export interface JuryFilesView {
  /** Files that you may see */
  readonly items: readonly JuryFileView[];
  /** Cursor of the next page */
  readonly next?: string;
  /** How many in all */
  readonly total?: number;
}

export interface FiledCostLineView {
  /** What it is for */
  readonly label: string;
  /** Cost in cents */
  readonly costCents: number;
}

export interface FiledAnswersView {
  /** The project in the applicant’s own words */
  readonly description?: string;
  /** Cost lines */
  readonly costLines: readonly FiledCostLineView[];
  /** Own contribution confirmed */
  readonly ownContributionConfirmed: boolean;
}

export interface JuryFilePageView {
  /** The application */
  readonly id: string;
  /** Revision */
  readonly revision: number;
  /** Where it stands; the jury judges those that are admissible */
  readonly status: 'draft' | 'submitted' | 'incomplete' | 'admissible' | 'inadmissible' | 'withdrawn' | 'removed';
  /** Reference */
  readonly reference: string;
  /** Title of the project */
  readonly title: string;
  /** What the project is about */
  readonly subject?:
    | 'workstationAdaptation'
    | 'culturalDiversity'
    | 'equalOpportunities'
    | 'targetGroupProject'
    | 'broadInclusion'
    | 'teleworkStation';
  /** Eligible cost in cents */
  readonly eligibleCostCents: number;
  /** Requested amount in cents */
  readonly requestedCents: number;
  /** Who applies; not told to jurors when the call hides it */
  readonly organisationId?: string;
  /** Name of the organisation */
  readonly organisationName?: string;
  /** What was handed in */
  readonly answers: FiledAnswersView;
}

export interface ConflictView {
  /** Whose conflict it is */
  readonly personId: string;
  /** Their name */
  readonly personName?: string;
  /** The application */
  readonly applicationId: string;
  /** Its reference; not told to whom it is kept from */
  readonly reference?: string;
  /** `declared` by themselves: they are kept from the file; `noted` by others: assigned only with a reason */
  readonly conflict: 'declared' | 'noted';
  /** What it is */
  readonly explanation?: string;
  /** Who said so */
  readonly by: string;
  /** Since when */
  readonly since: string;
  /** Whether it was lifted since */
  readonly lifted: boolean;
  /** When it was lifted */
  readonly liftedAt?: string;
  /** Who lifted it */
  readonly liftedBy?: string;
  /** Why it was lifted */
  readonly liftReason?: string;
  /** Revision */
  readonly revision: number;
}

export interface ConflictsView {
  /** Conflicts that you may know of */
  readonly items: readonly ConflictView[];
  /** Cursor of the next page */
  readonly next?: string;
  /** How many in all */
  readonly total?: number;
}

export interface JurorBody {
  /** Somebody with the role of juror or jury chair */
  readonly personId: string;
  /** For which organisation, one of their own; without it the first of these, if any */
  readonly organisationId?: string | undefined;
  /** In which languages they read files */
  readonly languages: readonly ('nl' | 'fr' | 'de' | 'en')[];
}

export interface CompositionBody {
  /** The chair */
  readonly chairPersonId: string;
  /** Who takes the chair for each file on which the chair has a conflict of interest */
  readonly substitutePersonId: string;
  /** Who keeps the minutes */
  readonly secretaryPersonId?: string | undefined;
  /** Who scores; chair and substitute only when they stand here too */
  readonly jurors: readonly JurorBody[];
}

export interface RecomposeJuryBody {
  /** The chair */
  readonly chairPersonId: string;
  /** Who takes the chair for each file on which the chair has a conflict of interest */
  readonly substitutePersonId: string;
  /** Who keeps the minutes */
  readonly secretaryPersonId?: string | undefined;
  /** Who scores; chair and substitute only when they stand here too */
  readonly jurors: readonly JurorBody[];
  /** Why */
  readonly reason: string;
}

export interface RoundDueBody {
  /** Local date */
  readonly date: string;
  /** Local time */
  readonly time?: string | undefined;
}

export interface OpenRoundBody {
  /** Independent scores for each file; without it as many as the call says */
  readonly scoresPerApplication?: number | undefined;
  /** By when: the end of this day, or the time */
  readonly due?: RoundDueBody | undefined;
  /** Admissible files of the call that this round is about; without it every one of them */
  readonly applicationIds?: readonly string[] | undefined;
}

export interface MemberView {
  /** The person */
  readonly personId: string;
  /** Name */
  readonly name?: string;
}

export interface JurorView {
  /** The person */
  readonly personId: string;
  /** Name */
  readonly name?: string;
  /** For which organisation; absent for an expert from outside */
  readonly organisationId?: string;
  /** Its name */
  readonly organisationName?: string;
  /** In which languages files are read */
  readonly languages: readonly ('nl' | 'fr' | 'de' | 'en')[];
}

export interface RoundDueView {
  /** The first instant after it */
  readonly at: string;
  /** As people read it, in your language */
  readonly shown: string;
}

export interface RoundView {
  /** Its number, from 1 */
  readonly round: number;
  /** Independent scores asked for each file */
  readonly scoresPerApplication: number;
  /** By when */
  readonly due?: RoundDueView;
  /** When it was opened */
  readonly openedAt: string;
}

export interface JuryView {
  /** The call, whose jury it is */
  readonly callId: string;
  /** Revision */
  readonly revision: number;
  /** Who presides */
  readonly chair: MemberView;
  /** Who presides for each file on which the chair has a conflict of interest */
  readonly substitute: MemberView;
  /** Who keeps the minutes */
  readonly secretary?: MemberView;
  /** Who scores */
  readonly jurors: readonly JurorView[];
  /** Rounds of scoring, the first one first */
  readonly rounds: readonly RoundView[];
  /** When something last happened */
  readonly changedAt: string;
}

export interface AssignJurorBody {
  /** An admissible file of the call */
  readonly applicationId: string;
  /** A juror of the jury */
  readonly jurorPersonId: string;
  /** In which round; without it the newest */
  readonly round?: number | undefined;
  /** Why, in spite of a soft conflict or after the juror declined; it stands in the history */
  readonly reason?: string | undefined;
}

export interface AssignInBulkBody {
  /** Files of the call */
  readonly applicationIds: readonly string[];
  /** Jurors, each for every one of these files */
  readonly jurorPersonIds: readonly string[];
  /** In which round; without it the newest */
  readonly round?: number | undefined;
  /** Why, in spite of soft conflicts; it stands in the history of each */
  readonly reason?: string | undefined;
}

export interface AssignedView {
  /** The assessment that is now to be made */
  readonly assessmentId: string;
  /** The file */
  readonly applicationId: string;
  /** The juror */
  readonly jurorPersonId: string;
}

export interface NotAssignedView {
  /** The file */
  readonly applicationId: string;
  /** The juror */
  readonly jurorPersonId: string;
  /** The rule that says no */
  readonly rule:
    | 'alreadyAssigned'
    | 'callWasCancelled'
    | 'conflictOfInterest'
    | 'fileNotAdmissible'
    | 'fileNotInRound'
    | 'fileNotOfCall'
    | 'hardConflict'
    | 'jurorDeclined'
    | 'jurorNeedsRole'
    | 'jurorNotInJury'
    | 'jurorRecused'
    | 'notActingChair'
    | 'softConflictNeedsReason';
  /** In your language */
  readonly title: string;
}

export interface AssignedReceipt {
  /** The thing that was made or changed */
  readonly id: string;
  /** Its revision, also the ETag */
  readonly revision: number;
  /** Opaque token for Read-After */
  readonly position: string;
  /** In which round */
  readonly round: number;
  /** Assigned now */
  readonly assigned: readonly AssignedView[];
  /** Left as they were, and why */
  readonly notAssigned: readonly NotAssignedView[];
}

export interface AssignAutomaticallyBody {
  /** Files to assign; without it every admissible file of the round that you may see */
  readonly applicationIds?: readonly string[] | undefined;
  /** Jurors for each file, those it has included; without it as many as the round asks scores */
  readonly jurorsPerFile?: number | undefined;
  /** In which round; without it the newest */
  readonly round?: number | undefined;
  /** Whether files that jurors already have in this round count for the balance; they do without it */
  readonly countExistingLoad?: boolean | undefined;
  /** No juror gets more files than this, those that count included */
  readonly filesPerJuror?: number | undefined;
  /** Whether a file in Dutch, French or German goes only to who reads it; it does without this. The language is that of who handed it in */
  readonly respectLanguages?: boolean | undefined;
}

export interface EndAssignmentBody {
  /** Why */
  readonly reason: string;
}

export interface DeclineAssignmentBody {
  /** Why */
  readonly ground: 'conflict' | 'noExpertise' | 'tooMany';
  /** In your own words */
  readonly explanation?: string | undefined;
}

export interface AssessmentView {
  /** The assessment */
  readonly id: string;
  /** Revision */
  readonly revision: number;
  /** Status; drafts are known to their juror only, to others they are `assigned` */
  readonly status: 'assigned' | 'draft' | 'submitted' | 'abstained' | 'reopened' | 'ended' | 'declined' | 'void';
  /** The call */
  readonly callId: string;
  /** The application */
  readonly applicationId: string;
  /** Its reference */
  readonly reference?: string;
  /** Title of the project */
  readonly title?: string;
  /** Round of the jury */
  readonly round: number;
  /** The juror */
  readonly jurorPersonId: string;
  /** Name of the juror */
  readonly jurorName?: string;
  /** When it was assigned */
  readonly assignedAt: string;
  /** Until when it is to be scored; none without an end, or when it was assigned or reopened after it */
  readonly dueAt?: string;
  /** What is final came late: after this end of its round. It counts all the same */
  readonly missedDueAt?: string;
  /** When something last happened */
  readonly changedAt: string;
}

export interface AssessmentsView {
  /** Assessments that you may see */
  readonly items: readonly AssessmentView[];
  /** Cursor of the next page */
  readonly next?: string;
  /** How many in all */
  readonly total?: number;
}

export interface WeightedCriterionView {
  /** Code */
  readonly code: string;
  /** Names */
  readonly names: LocalizedText;
  /** Whole percentage */
  readonly weight: number;
}

export interface ScoredByView {
  /** Criteria with their weights */
  readonly criteria: readonly WeightedCriterionView[];
  /** Scores go from 0 to this */
  readonly maxScore: number;
  /** A score under it needs a comment */
  readonly commentBelow: number;
}

export interface CriterionScoreView {
  /** Code of the criterion */
  readonly criterion: string;
  /** The score, or `notApplicable`; absent in a draft that has only words yet */
  readonly score?: number | 'notApplicable';
  /** Why */
  readonly comment?: string;
}

export interface ScoreReopenedView {
  /** When */
  readonly at: string;
  /** By whom */
  readonly by: string;
  /** Why */
  readonly reason: string;
}

export interface FinalAssessmentView {
  /** What was final */
  readonly kind: 'score' | 'abstention';
  /** When */
  readonly at: string;
  /** It came late: after this end of its round */
  readonly missedDueAt?: string;
  /** Scores */
  readonly scores?: readonly CriterionScoreView[];
  /** On the file as a whole */
  readonly comment?: string;
  /** Why no score was given */
  readonly reason?: string;
  /** By the chair, after it was final */
  readonly reopened?: ScoreReopenedView;
}

export interface RecusalView {
  /** On which ground */
  readonly ground: 'conflict' | 'noExpertise' | 'tooMany';
  /** In the own words */
  readonly explanation?: string;
}

export interface AssessmentHistoryView {
  /** When */
  readonly at: string;
  /** What happened, in your language */
  readonly sentence: string;
}

export interface AssessmentPageView {
  /** The assessment */
  readonly id: string;
  /** Revision */
  readonly revision: number;
  /** Status; drafts are known to their juror only, to others they are `assigned` */
  readonly status: 'assigned' | 'draft' | 'submitted' | 'abstained' | 'reopened' | 'ended' | 'declined' | 'void';
  /** The call */
  readonly callId: string;
  /** The application */
  readonly applicationId: string;
  /** Its reference */
  readonly reference?: string;
  /** Title of the project */
  readonly title?: string;
  /** Round of the jury */
  readonly round: number;
  /** The juror */
  readonly jurorPersonId: string;
  /** Name of the juror */
  readonly jurorName?: string;
  /** When it was assigned */
  readonly assignedAt: string;
  /** Until when it is to be scored; none without an end, or when it was assigned or reopened after it */
  readonly dueAt?: string;
  /** What is final came late: after this end of its round. It counts all the same */
  readonly missedDueAt?: string;
  /** When something last happened */
  readonly changedAt: string;
  /** What it is scored by */
  readonly scoredBy?: ScoredByView;
  /** As they stand: to the juror also the draft, to others what is final */
  readonly scores: readonly CriterionScoreView[];
  /** On the file as a whole */
  readonly comment?: string;
  /** All that was ever final, the newest first */
  readonly finals: readonly FinalAssessmentView[];
  /** Why it was assigned in spite of a possible conflict */
  readonly assignmentReason?: string;
  /** Why the assignment was ended */
  readonly endReason?: string;
  /** Why the juror declined */
  readonly recusal?: RecusalView;
  /** When it became void because of a conflict of interest */
  readonly voidedAt?: string;
  /** What happened, in order */
  readonly history: readonly AssessmentHistoryView[];
}

export interface CriterionScoreBody {
  /** Code of the criterion */
  readonly criterion: string;
  /** From 0 to the call's maximum, or `notApplicable`, which is no zero: it does not count */
  readonly score?: number | 'notApplicable' | undefined;
  /** Why; compulsory for a score under the threshold of the call */
  readonly comment?: string | undefined;
}

export interface SaveScoreBody {
  /** Criteria that are not named stay as they were saved; each that is takes the place of the former */
  readonly scores?: readonly CriterionScoreBody[] | undefined;
  /** On the file as a whole; empty to take it away */
  readonly comment?: string | undefined;
}

export interface SubmitScoreBody {
  /** Criteria that are not named stay as they were saved; each that is takes the place of the former */
  readonly scores?: readonly CriterionScoreBody[] | undefined;
  /** On the file as a whole; empty to take it away */
  readonly comment?: string | undefined;
}

export interface AbstainFromScoringBody {
  /** Why you give no score */
  readonly reason: string;
}

export interface ReopenScoreBody {
  /** Why */
  readonly reason: string;
}

export interface RoundingView {
  /** A half goes up */
  readonly mode: 'halfUp';
  /** Decimals */
  readonly decimals: number;
}

export interface AssessmentCountsView {
  /** Jurors whose score counts */
  readonly counted: number;
  /** Submitted, but not one criterion applied */
  readonly notApplicable: number;
  /** Abstained */
  readonly abstained: number;
  /** Declined the assignment */
  readonly recused: number;
  /** Void because of a conflict of interest */
  readonly voided: number;
  /** Assigned and not final yet */
  readonly missing: number;
}

export interface ExactView {
  /** Numerator */
  readonly numerator: string;
  /** Denominator */
  readonly denominator: string;
}

export interface FigureView {
  /** The exact value; a root is kept to 18 decimals */
  readonly exact: ExactView;
  /** As it is shown */
  readonly rounded: string;
}

export interface FileFiguresView {
  /** Mean of the jurors' means, without weights */
  readonly mean: FigureView;
  /** Mean of the jurors' weighted totals */
  readonly weightedMean: FigureView;
  /** Median of the weighted totals */
  readonly median: FigureView;
  /** Mean of the weighted totals without the lowest and the highest, from three on */
  readonly trimmedMean: FigureView;
  /** Mean of (total - mean of the juror) / deviation of the juror; 0 where that deviation is 0 */
  readonly zScore: FigureView;
  /** Lowest weighted total */
  readonly lowest: FigureView;
  /** Highest weighted total */
  readonly highest: FigureView;
  /** Highest minus lowest */
  readonly spread: FigureView;
  /** Standard deviation of the totals as a population (over n) */
  readonly populationDeviation: FigureView;
  /** Standard deviation of the totals as a sample (over n - 1); none of one total */
  readonly sampleDeviation?: FigureView;
}

export interface CriterionFigureView {
  /** Code of the criterion */
  readonly criterion: string;
  /** Scores of jurors for whom it applies */
  readonly count: number;
  /** Their mean; none without a score */
  readonly mean?: FigureView;
}

export interface ZScoreWarningView {
  /** The juror */
  readonly jurorPersonId: string;
  /** Own totals that count */
  readonly totals: number;
}

export interface LateScoreView {
  /** The juror */
  readonly jurorPersonId: string;
  /** When it was final */
  readonly at: string;
  /** The end of its round */
  readonly missedDueAt: string;
}

export interface FileScoresView {
  /** The application */
  readonly applicationId: string;
  /** Its reference */
  readonly reference: string;
  /** Title of the project */
  readonly title: string;
  /** What became of its assessments */
  readonly counts: AssessmentCountsView;
  /** Fewer scores count than are wanted */
  readonly tooFew: boolean;
  /** All methods side by side; none without a score */
  readonly figures?: FileFiguresView;
  /** The spread is above what the call allows: it must be deliberated */
  readonly disagreement: boolean;
  /** Per criterion, in the order of the call */
  readonly criteria: readonly CriterionFigureView[];
  /** Jurors whose z-score is undefined, and taken as 0: one total, or all equal */
  readonly zScoreWarnings: readonly ZScoreWarningView[];
  /** Scores that came late; they count all the same */
  readonly late: readonly LateScoreView[];
}

export interface CallScoresView {
  /** The call */
  readonly callId: string;
  /** Round of the jury */
  readonly round: number;
  /** The one that ranks */
  readonly method: 'mean' | 'weightedMean' | 'median' | 'trimmedMean' | 'zScore';
  /** Scores wanted of each file */
  readonly scoresWanted: number;
  /** A spread of more points than this must be deliberated */
  readonly disagreementAbove: number;
  /** Criteria with their weights */
  readonly criteria: readonly WeightedCriterionView[];
  /** How `rounded` is rounded, once */
  readonly rounding: RoundingView;
  /** Version of the arithmetic */
  readonly rulesVersion: number;
  /** Files by reference */
  readonly items: readonly FileScoresView[];
}

export interface ScoreRuleView {
  /** Version of the arithmetic */
  readonly rulesVersion: number;
  /** Version of the call */
  readonly callVersion: number;
  /** The method that ranks */
  readonly method: 'mean' | 'weightedMean' | 'median' | 'trimmedMean' | 'zScore';
  /** Scores go from 0 to this */
  readonly maxScore: number;
  /** Points from which a spread must be deliberated */
  readonly disagreementAbove: number;
  /** Criteria with their weights */
  readonly criteria: readonly WeightedCriterionView[];
  /** How `rounded` is rounded, once */
  readonly rounding: RoundingView;
}

export interface GivenScoreView {
  /** Code of the criterion */
  readonly criterion: string;
  /** The score; `notApplicable` is no zero */
  readonly score: number | 'notApplicable';
}

export interface ScoreInputView {
  /** The assessment */
  readonly assessmentId: string;
  /** The juror */
  readonly jurorPersonId: string;
  /** Name of the juror */
  readonly jurorName?: string;
  /** What became of it */
  readonly standing: 'submitted' | 'abstained' | 'recused' | 'voided' | 'missing';
  /** Whether it counts */
  readonly counts: boolean;
  /** Why it does not */
  readonly because?: string;
  /** Position in the log of what it rests on */
  readonly position?: string;
  /** When that happened */
  readonly at?: string;
  /** It came late, after this end of its round: it counts all the same */
  readonly missedDueAt?: string;
  /** Final scores, also of one that is void */
  readonly scores?: readonly GivenScoreView[];
}

export interface ScaleTotalView {
  /** The application */
  readonly applicationId: string;
  /** Weighted total of the juror */
  readonly total: ExactView;
  /** Position in the log of the score that it was made of */
  readonly position: string;
}

export interface JurorScaleView {
  /** The juror */
  readonly jurorPersonId: string;
  /** Own totals that count */
  readonly totals: readonly ScaleTotalView[];
  /** Their mean */
  readonly mean: FigureView;
  /** Their standard deviation as a population */
  readonly populationDeviation: FigureView;
  /** The deviation is 0: z-scores of this juror are taken as 0 */
  readonly zScoreUndefined: boolean;
}

export interface ScoreStepView {
  /** Which figure */
  readonly figure: string;
  /** Of which juror or criterion */
  readonly of?: string;
  /** What was computed; `trimmedMean` leaves out the lowest and the highest of three or more */
  readonly expression: string;
  /** What came out */
  readonly value: FigureView;
}

export interface ScoresExplanationView {
  /** The call */
  readonly callId: string;
  /** The application */
  readonly applicationId: string;
  /** Round of the jury */
  readonly round: number;
  /** The rule */
  readonly rule: ScoreRuleView;
  /** What went in */
  readonly inputs: readonly ScoreInputView[];
  /** Scales of the jurors that count */
  readonly scales: readonly JurorScaleView[];
  /** Each step */
  readonly steps: readonly ScoreStepView[];
  /** What became of its assessments */
  readonly counts: AssessmentCountsView;
  /** Per criterion */
  readonly criteria: readonly CriterionFigureView[];
  /** The published figures; none without a score */
  readonly figures?: FileFiguresView;
  /** It must be deliberated */
  readonly disagreement: boolean;
}

export interface JurorScoresView {
  /** The juror */
  readonly jurorPersonId: string;
  /** Name */
  readonly name?: string;
  /** Files assigned, those that were ended left out */
  readonly assigned: number;
  /** Submitted */
  readonly submitted: number;
  /** Abstained */
  readonly abstained: number;
  /** Declined */
  readonly recused: number;
  /** Void because of a conflict of interest */
  readonly voided: number;
  /** Still to do */
  readonly missing: number;
  /** Mean of the own weighted totals; none without a score */
  readonly mean?: FigureView;
  /** Lowest own total; none without a score */
  readonly lowest?: FigureView;
  /** Highest own total; none without a score */
  readonly highest?: FigureView;
  /** Highest minus lowest; none without a score */
  readonly spread?: FigureView;
  /** Standard deviation of the own totals as a population (over n); none without a score */
  readonly populationDeviation?: FigureView;
  /** Own totals minus the mean of the others on the same files, on average; none without a common file */
  readonly leniency?: FigureView;
  /** One total, or all equal: the z-score is undefined and taken as 0 */
  readonly zScoreUndefined: boolean;
}

export interface JurorsView {
  /** The call */
  readonly callId: string;
  /** Round of the jury */
  readonly round: number;
  /** How `rounded` is rounded, once */
  readonly rounding: RoundingView;
  /** Jurors by name */
  readonly items: readonly JurorScoresView[];
}

export interface CallDeliberationBody {
  /** When the meeting starts; not in the past */
  readonly startsAt: string;
  /** Applications on the agenda */
  readonly applicationIds: readonly string[];
  /** Members who must be there, also for each file; the secretary does not count */
  readonly quorum: number;
}

export interface OpenDeliberationBody {
  /** Members of the jury who are there */
  readonly present: readonly string[];
}

export interface DecideOnFileBody {
  /** The application, on the agenda of the meeting */
  readonly applicationId: string;
  /** What the jury decides */
  readonly outcome: 'proposed' | 'notProposed' | 'deferred';
  /** Reasons, as the law of 29 July 1991 asks; the applicant reads them once the grant is decided */
  readonly motivation: string;
  /** Place on the ranking other than that of its score; only of what is proposed */
  readonly adjustedRank?: number | undefined;
  /** Why that place */
  readonly rankReason?: string | undefined;
}

export interface ReopenDeliberationBody {
  /** Why */
  readonly reason: string;
}

export interface PresentView {
  /** The person */
  readonly personId: string;
  /** Name */
  readonly name?: string;
}

export interface DeliberationView {
  readonly id: string;
  /** The call */
  readonly callId: string;
  /** How it stands */
  readonly status: 'called' | 'open' | 'closed';
  /** When it starts */
  readonly startsAt: string;
  /** Members who must be there, also for each file */
  readonly quorum: number;
  /** Who was there when it was opened */
  readonly present: readonly PresentView[];
  /** When it was opened */
  readonly openedAt?: string;
  /** When it was closed */
  readonly closedAt?: string;
  /** When it was last reopened */
  readonly reopenedAt?: string;
  /** Why */
  readonly reopeningReason?: string;
  /** Revision */
  readonly revision: number;
}

export interface DeliberationsView {
  /** The meetings */
  readonly items: readonly DeliberationView[];
  /** Cursor of the next page */
  readonly next?: string;
  /** How many in all */
  readonly total?: number;
}

export interface DecisionView {
  /** What was decided */
  readonly outcome: 'proposed' | 'notProposed' | 'deferred';
  /** Reasons */
  readonly motivation: string;
  /** Who presided for this file */
  readonly chair: PresentView;
  /** Who was there */
  readonly present: readonly PresentView[];
  /** Who had left because of a conflict of interest */
  readonly left: readonly PresentView[];
  /** Place that the jury gave it */
  readonly adjustedRank?: number;
  /** Why */
  readonly rankReason?: string;
  /** When */
  readonly decidedAt: string;
}

export interface DeliberatedFileView {
  /** The application */
  readonly applicationId: string;
  /** Its reference */
  readonly reference: string;
  /** Decisions of this meeting, the newest first: it counts */
  readonly decisions: readonly DecisionView[];
}

export interface WholeDeliberationView {
  readonly id: string;
  /** The call */
  readonly callId: string;
  /** How it stands */
  readonly status: 'called' | 'open' | 'closed';
  /** When it starts */
  readonly startsAt: string;
  /** Members who must be there, also for each file */
  readonly quorum: number;
  /** Who was there when it was opened */
  readonly present: readonly PresentView[];
  /** When it was opened */
  readonly openedAt?: string;
  /** When it was closed */
  readonly closedAt?: string;
  /** When it was last reopened */
  readonly reopenedAt?: string;
  /** Why */
  readonly reopeningReason?: string;
  /** Revision */
  readonly revision: number;
  /** The agenda */
  readonly files: readonly DeliberatedFileView[];
}

export interface EstablishRankingBody {
  /** Why it is not waited for missing scores or deferred files: these get the place that they have, or none */
  readonly inSpiteOf?: string | undefined;
}

export interface DecideTieBody {
  /** All files that share one place, the first one first */
  readonly applicationIds: readonly string[];
  /** Why in this order */
  readonly reason: string;
}

export interface WithdrawRankingBody {
  /** Why */
  readonly reason: string;
}

export interface RankedTieRuleView {
  /** The rule */
  readonly rule: 'prioritySubject' | 'criterion' | 'lowerAmount';
  /** Subject that goes first */
  readonly subject?: string;
  /** Criterion on which the higher result goes first */
  readonly criterion?: string;
}

export interface RankingRuleView {
  /** How the scores of a file become one number */
  readonly method: 'mean' | 'weightedMean' | 'median' | 'trimmedMean' | 'zScore';
  /** What parts equals, in this order */
  readonly tieRules: readonly RankedTieRuleView[];
  /** Hundredths of a point from which a file has a place */
  readonly fundableFrom?: number;
  /** Version of the arithmetic */
  readonly rulesVersion: number;
  /** How `rounded` is rounded, once */
  readonly rounding: RoundingView;
}

export interface CriterionResultView {
  /** Code of the criterion */
  readonly criterion: string;
  /** Mean of the scores that count; none when it applied for nobody */
  readonly score?: FigureView;
}

export interface LiveFileView {
  /** The application */
  readonly applicationId: string;
  /** Its reference */
  readonly reference: string;
  /** Title of the project, in a ranking */
  readonly title?: string;
  /** Its place; equals share one, and the next is left out */
  readonly rank?: number;
  /** Others have the same place, because no rule parts them */
  readonly shared: boolean;
  /** Why it has no place */
  readonly without?: 'notProposed' | 'deferred' | 'belowThreshold' | 'noScore';
  /** What parted it from files with the same score */
  readonly decidedBy?: 'prioritySubject' | 'criterion' | 'lowerAmount' | 'chair';
  /** The jury gave it another place than its score */
  readonly adjusted: boolean;
  /** What the jury decided; proposed when it had nothing to decide */
  readonly outcome: 'proposed' | 'notProposed' | 'deferred';
  /** Its score; none when nobody has scored it */
  readonly score?: FigureView;
  /** Per criterion, in the order of the call */
  readonly results: readonly CriterionResultView[];
  /** Eligible cost in cents */
  readonly eligibleCostCents: number;
  /** Amount asked in cents */
  readonly requestedCents: number;
  /** Scores that count */
  readonly counted: number;
  /** Scores still to be given */
  readonly open: number;
  /** Fewer scores count than are wanted, or some are still to be given */
  readonly incomplete: boolean;
  /** The scores are too far apart and the jury has not deliberated yet */
  readonly toDeliberate: boolean;
}

export interface TieDecisionView {
  /** The files, the first one first */
  readonly applicationIds: readonly string[];
  /** Why */
  readonly reason: string;
  /** Who decided */
  readonly decidedBy: string;
  /** When */
  readonly decidedAt: string;
}

export interface LiveRankingView {
  /** The call */
  readonly callId: string;
  /** Round of the jury */
  readonly round: number;
  /** How it is made */
  readonly rule: RankingRuleView;
  /** Scores wanted of each file */
  readonly scoresWanted: number;
  /** By place; those without one last */
  readonly items: readonly LiveFileView[];
  /** Decisions of the chair between equals, the oldest first */
  readonly tieDecisions: readonly TieDecisionView[];
  /** Version that stands; none when none does */
  readonly established?: number;
}

export interface RankingSummaryView {
  /** Version, from 1 */
  readonly version: number;
  /** How it stands */
  readonly status: 'established' | 'withdrawn';
  /** Round of the jury */
  readonly round: number;
  /** When it was established */
  readonly establishedAt: string;
  /** By whom */
  readonly establishedBy: string;
  /** When it was withdrawn */
  readonly withdrawnAt?: string;
  /** By whom it was withdrawn */
  readonly withdrawnBy?: string;
  /** Revision */
  readonly revision: number;
}

export interface RankingsView {
  /** Every version, the newest first */
  readonly items: readonly RankingSummaryView[];
}

export interface RankedFileView {
  /** The application */
  readonly applicationId: string;
  /** Its reference */
  readonly reference: string;
  /** Title of the project, in a ranking */
  readonly title?: string;
  /** Its place; equals share one, and the next is left out */
  readonly rank?: number;
  /** Others have the same place, because no rule parts them */
  readonly shared: boolean;
  /** Why it has no place */
  readonly without?: 'notProposed' | 'deferred' | 'belowThreshold' | 'noScore';
  /** What parted it from files with the same score */
  readonly decidedBy?: 'prioritySubject' | 'criterion' | 'lowerAmount' | 'chair';
  /** The jury gave it another place than its score */
  readonly adjusted: boolean;
  /** What the jury decided; proposed when it had nothing to decide */
  readonly outcome: 'proposed' | 'notProposed' | 'deferred';
  /** Its score; none when nobody has scored it */
  readonly score?: FigureView;
  /** Per criterion, in the order of the call */
  readonly results: readonly CriterionResultView[];
  /** Eligible cost in cents */
  readonly eligibleCostCents: number;
  /** Amount asked in cents */
  readonly requestedCents: number;
}

export interface OutdatedView {
  /** The application */
  readonly applicationId: string;
  /** Its reference */
  readonly reference: string;
  /** What happened to a score or decision that it was ranked by, or to the file; `scoreAdded`: a score came in later */
  readonly cause:
    'scoreVoided' | 'scoreReopened' | 'scoreAdded' | 'decisionChanged' | 'fileOutOfTheRunning' | 'fileNotRanked';
}

export interface RankingView {
  /** Version, from 1 */
  readonly version: number;
  /** How it stands */
  readonly status: 'established' | 'withdrawn';
  /** Round of the jury */
  readonly round: number;
  /** When it was established */
  readonly establishedAt: string;
  /** By whom */
  readonly establishedBy: string;
  /** When it was withdrawn */
  readonly withdrawnAt?: string;
  /** By whom it was withdrawn */
  readonly withdrawnBy?: string;
  /** Revision */
  readonly revision: number;
  /** The call */
  readonly callId: string;
  /** How it was made */
  readonly rule: RankingRuleView;
  /** Places are those among all its files; else among those that you may see */
  readonly whole: boolean;
  /** Whether places can be told; not where they would tell of files that are left out */
  readonly placed: boolean;
  /** By place; those without one last */
  readonly items: readonly RankedFileView[];
  /** Why it no longer matches; unless files only left the running, nothing is allocated on it then */
  readonly outdated: readonly OutdatedView[];
  /** Why it was not waited */
  readonly inSpiteOf?: string;
  /** Why it was withdrawn */
  readonly withdrawalReason?: string;
}

export interface RankedScoreView {
  /** The assessment */
  readonly assessmentId: string;
  /** The juror */
  readonly jurorPersonId: string;
  /** Its revision when the ranking was made */
  readonly revision: number;
  /** Position in the log of the final score */
  readonly position?: string;
  /** It came late, after this end of its round */
  readonly missedDueAt?: string;
  /** What was scored */
  readonly scores: readonly GivenScoreView[];
}

export interface ComparedFileView {
  /** The application */
  readonly applicationId: string;
  /** Its reference */
  readonly reference: string;
  /** Its place */
  readonly rank?: number;
  /** What the jury decided */
  readonly outcome: 'proposed' | 'notProposed' | 'deferred';
  /** What the project is about */
  readonly subject?:
    | 'workstationAdaptation'
    | 'culturalDiversity'
    | 'equalOpportunities'
    | 'targetGroupProject'
    | 'broadInclusion'
    | 'teleworkStation';
  /** Amount asked in cents */
  readonly requestedCents: number;
  /** Place that the jury gave it */
  readonly adjustedRank?: number;
  /** Its score */
  readonly score?: ExactView;
  /** Per criterion */
  readonly results: readonly CriterionResultView[];
  /** The scores that count */
  readonly assessments: readonly RankedScoreView[];
}

export interface ExplainedDecisionView {
  /** What the jury decided */
  readonly outcome: 'proposed' | 'notProposed' | 'deferred';
  /** Reasons */
  readonly motivation: string;
  /** Place that it gave */
  readonly adjustedRank?: number;
  /** Why that place */
  readonly rankReason?: string;
  /** When */
  readonly decidedAt: string;
  /** Position in the log of the decision */
  readonly position?: string;
}

export interface ExplainedTieView {
  /** The files, the first one first */
  readonly applicationIds: readonly string[];
  /** Why */
  readonly reason: string;
  /** Who decided */
  readonly decidedBy: string;
  /** When */
  readonly decidedAt: string;
  /** Position in the log of the decision */
  readonly position?: string;
}

export interface ComparisonView {
  /** The other application */
  readonly applicationId: string;
  /** Its reference */
  readonly reference: string;
  /** Where the other stands */
  readonly stands: 'ahead' | 'level' | 'behind';
  /** What parts the two */
  readonly by: 'score' | 'prioritySubject' | 'criterion' | 'lowerAmount' | 'chair' | 'jury' | 'nothing';
}

export interface RankExplanationView {
  /** The call */
  readonly callId: string;
  /** Version of the ranking */
  readonly version: number;
  /** Position in the log of the ranking */
  readonly position?: string;
  /** When it was established */
  readonly establishedAt: string;
  /** Its place, as the ranking has it */
  readonly file: RankedFileView;
  /** How it was made */
  readonly rule: RankingRuleView;
  /** Criteria with their weights */
  readonly criteria: readonly WeightedCriterionView[];
  /** Version of the call that says so */
  readonly callVersion: number;
  /** Places are those among all its files; else among those that you may see */
  readonly whole: boolean;
  /** Whether places can be told */
  readonly placed: boolean;
  /** Every file of the ranking that you may see, this one too */
  readonly files: readonly ComparedFileView[];
  /** What the jury decided on the file by then */
  readonly decision?: ExplainedDecisionView;
  /** What the chair had decided between equals */
  readonly tieDecisions: readonly ExplainedTieView[];
  /** From the scores to the figures */
  readonly steps: readonly ScoreStepView[];
  /** Why it stands before or behind each other file with a place */
  readonly comparisons: readonly ComparisonView[];
}

export interface JuryCriterionResultView {
  /** Code of the criterion */
  readonly criterion: string;
  /** Result; none when it did not apply */
  readonly result?: string;
}

export interface JuryResultView {
  /** The application */
  readonly applicationId: string;
  /** The call */
  readonly callId: string;
  /** How the total was made */
  readonly method?: 'mean' | 'weightedMean' | 'median' | 'trimmedMean' | 'zScore';
  /** Total; none when the file was not scored */
  readonly total?: string;
  /** Per criterion, in the order of the call */
  readonly criteria: readonly JuryCriterionResultView[];
  /** How the figures are rounded, once */
  readonly rounding: RoundingView;
  /** Reasons of the jury, when it deliberated */
  readonly motivation?: string;
  /** When the grant was decided */
  readonly decidedAt: string;
}

export interface SupposedWeightBody {
  /** Code of a criterion of the call */
  readonly criterion: string;
  /** Its weight; together they are 100 */
  readonly weight: number;
}

export interface SupposedTieRuleBody {
  /** What parts files of equal score */
  readonly rule: 'prioritySubject' | 'criterion' | 'lowerAmount';
  /** For `prioritySubject`: which subject goes first */
  readonly subject?:
    | 'workstationAdaptation'
    | 'culturalDiversity'
    | 'equalOpportunities'
    | 'targetGroupProject'
    | 'broadInclusion'
    | 'teleworkStation'
    | undefined;
  /** For `criterion`: its code */
  readonly criterion?: string | undefined;
}

export interface WhatIfBody {
  /** Another envelope, in cents */
  readonly envelopeCents?: number | undefined;
  /** Another rate in basis points: all would have asked it */
  readonly rate?: number | undefined;
  /** Another strategy */
  readonly strategy?:
    'rankedStop' | 'rankedSkip' | 'rankedPartial' | 'uniformRate' | 'proRata' | 'maxCount' | 'maxSpend' | undefined;
  /** Other weights, of every criterion */
  readonly weights?: readonly SupposedWeightBody[] | undefined;
  /** As if these jurors had not assessed anything */
  readonly withoutJurors?: readonly string[] | undefined;
  /** Another method */
  readonly method?: 'mean' | 'weightedMean' | 'median' | 'trimmedMean' | 'zScore' | undefined;
  /** Other tie rules, in order */
  readonly tieRules?: readonly SupposedTieRuleBody[] | undefined;
}

export interface SupposedLineView {
  /** What becomes of it */
  readonly outcome: 'funded' | 'partial' | 'reserve' | 'notFunded' | 'tieAtCutOff' | 'decidedApart';
  /** What it gets, in cents */
  readonly cents: number;
  /** The application */
  readonly applicationId: string;
  /** Its reference */
  readonly reference: string;
  /** Its rank */
  readonly rank?: number;
  /** Its score */
  readonly score?: FigureView;
  /** What it would have asked, in cents */
  readonly requestedCents: number;
}

export interface SupposedSideView {
  /** What becomes of it */
  readonly outcome: 'funded' | 'partial' | 'reserve' | 'notFunded' | 'tieAtCutOff' | 'decidedApart';
  /** What it gets, in cents */
  readonly cents: number;
}

export interface DifferenceView {
  /** The application */
  readonly applicationId: string;
  /** Its reference */
  readonly reference: string;
  /** Really */
  readonly before?: SupposedSideView;
  /** In this case */
  readonly after?: SupposedSideView;
}

export interface EnvelopeChangeView {
  /** By how many cents */
  readonly byCents?: number;
  /** What the envelope then is */
  readonly envelopeCents?: number;
  /** Who would be funded too */
  readonly enter?: readonly string[];
  /** Who would be funded no more */
  readonly leave?: readonly string[];
  /** Not searched further: up to so many cents nothing changes */
  readonly withinCents?: number;
}

export interface WhatIfView {
  /** The call */
  readonly callId: string;
  /** Every file is in it; else it is computed over those that you may see */
  readonly whole: boolean;
  /** Ranked anew from the scores; else as the established ranking has it */
  readonly reranked: boolean;
  /** The established ranking */
  readonly rankingVersion?: number;
  /** The strategy */
  readonly strategy:
    'rankedStop' | 'rankedSkip' | 'rankedPartial' | 'uniformRate' | 'proRata' | 'maxCount' | 'maxSpend';
  /** The rate launched */
  readonly launchedRate: number;
  /** The envelope */
  readonly envelopeCents: number;
  /** What of it was free to be shared out */
  readonly freeCents: number;
  /** Given in all */
  readonly allocatedCents: number;
  /** Left */
  readonly leftCents: number;
  /** The rate reached, of a strategy with one */
  readonly rate?: ExactView;
  /** The same in per cent */
  readonly ratePercent?: string;
  /** The list, as ranked */
  readonly lines: readonly SupposedLineView[];
  /** Against the allocation that was made: files with another outcome or other cents; none was made without it */
  readonly differences?: readonly DifferenceView[];
  /** The smallest larger envelope that funds other files */
  readonly up?: EnvelopeChangeView;
  /** The smallest cut that funds other files */
  readonly down?: EnvelopeChangeView;
}

export interface DueView {
  /** The first instant that is too late */
  readonly at: string;
  /** As people read it, in your language */
  readonly shown: string;
  /** Calendar days left */
  readonly daysLeft: number;
}

export interface TaskView {
  /** What kind of task */
  readonly kind: string;
  /** What is to be done, in your language */
  readonly title: string;
  /** Where */
  readonly href: string;
  /** Until when */
  readonly due?: DueView;
  /** Since when it waits */
  readonly since: string;
}

export interface TasksView {
  /** What is due first comes first; then what waits longest */
  readonly items: readonly TaskView[];
  /** Cursor of the next page */
  readonly next?: string;
  /** How many in all */
  readonly total?: number;
}

export interface DeliveryView {
  /** The delivery, also the name of its message */
  readonly id: string;
  /** The event it is about */
  readonly event: string;
  /** Which message */
  readonly template: string;
  /** The person it is for */
  readonly recipientId: string;
  /** How it goes out */
  readonly channel: 'mail';
  /** In which language */
  readonly language: 'nl' | 'fr' | 'de' | 'en';
  /** How it stands */
  readonly state: 'queued' | 'held' | 'sent' | 'failed' | 'suppressed' | 'dead';
  /** Why it is not sent */
  readonly reason?: string;
  /** Under embargo: goes out when business time reaches this moment */
  readonly heldUntil?: string;
  /** What went out less well than meant */
  readonly warnings: readonly string[];
  /** How often it was tried */
  readonly attempts: number;
  /** What the last try ended on */
  readonly lastError?: string;
  /** The subject as sent */
  readonly subject?: string;
  /** The text as sent */
  readonly text?: string;
  /** When it was asked for */
  readonly createdAt: string;
  /** When it was sent */
  readonly sentAt?: string;
}

export interface DeliveriesView {
  /** Newest first */
  readonly items: readonly DeliveryView[];
  /** Cursor of the next page */
  readonly next?: string;
}

export interface ResentView {
  /** The delivery that is sent again */
  readonly id: string;
}

export interface DevelopmentMailView {
  /** The delivery */
  readonly id: string;
  /** The address */
  readonly to: string;
  /** The language */
  readonly language: 'nl' | 'fr' | 'de' | 'en';
  /** The subject */
  readonly subject: string;
  /** The text */
  readonly text: string;
  /** Which message */
  readonly template: string;
  /** The event it is about */
  readonly event: string;
  /** How it stands */
  readonly state: 'queued' | 'held' | 'sent' | 'failed' | 'suppressed' | 'dead';
  /** When */
  readonly at: string;
}

/** Every operation by its name. Fields of path, query and body stand beside each other. */
export interface Operations {
  /** How the work behind the screens stands */
  showWork(fields?: NoFields, options?: QueryOptions): Promise<WorkView>;
  /** Try a stopped projection or a parked stream again */
  retryWork(fields: RetryBody, options?: QueryOptions): Promise<RetryBody>;
  /** A token for a demo person */
  issueToken(fields: TokenBody, options?: QueryOptions): Promise<AccessTokenView>;
  /** Freeze business time, forwards or backwards, and fire what is due */
  freezeClock(fields: ClockBody, options?: QueryOptions): Promise<ClockView>;
  /** Let business time run again */
  freeClock(fields?: NoFields, options?: QueryOptions): Promise<ClockView>;
  /** What happened, in sentences and field by field */
  getOrganisationHistory(
    fields: {
      readonly id: string;
      /** Only what happened at or after this moment */
      readonly from?: string | undefined;
      /** Only what happened before this moment */
      readonly to?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<HistoryView>;
  /** What happened, in sentences and field by field */
  getPersonHistory(
    fields: {
      readonly id: string;
      /** Only what happened at or after this moment */
      readonly from?: string | undefined;
      /** Only what happened before this moment */
      readonly to?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<HistoryView>;
  /** Follow it live. Events `id: <revision>`, `data: {"status","revision","at"}`; a comment every 25 seconds; resumes after `Last-Event-ID`. */
  followOrganisation(fields: { readonly id: string }, options?: QueryOptions): Promise<Response>;
  /** Follow it live. Events `id: <revision>`, `data: {"status","revision","at"}`; a comment every 25 seconds; resumes after `Last-Event-ID`. */
  followPerson(fields: { readonly id: string }, options?: QueryOptions): Promise<Response>;
  /** Register an organisation */
  registerOrganisation(fields: RegisterOrganisationBody, options?: CommandOptions): Promise<Receipt>;
  /** The organisations, by Dutch name */
  listOrganisations(
    fields?: {
      /** How many at most, 1 to 100; 25 when not said. Not with `text/csv`, which gives all */
      readonly limit?: number | undefined;
      /** `next` of the page before */
      readonly cursor?: string | undefined;
      /** Also count all */
      readonly total?: 'true' | undefined;
      /** Part of a Dutch or French name */
      readonly search?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<OrganisationsView>;
  /** Rename an organisation */
  renameOrganisation(
    fields: { readonly id: string } & RenameOrganisationBody,
    options?: CommandOptions,
  ): Promise<Receipt>;
  /** Set where credits arrive */
  setBudgetAddress(fields: { readonly id: string } & SetBudgetAddressBody, options?: CommandOptions): Promise<Receipt>;
  /** Invite a person */
  invitePerson(fields: InvitePersonBody, options?: CommandOptions): Promise<Receipt>;
  /** The people: all for administrators and auditors, oneself for others */
  listPeople(
    fields?: {
      /** How many at most, 1 to 100; 25 when not said. Not with `text/csv`, which gives all */
      readonly limit?: number | undefined;
      /** `next` of the page before */
      readonly cursor?: string | undefined;
      /** Also count all */
      readonly total?: 'true' | undefined;
      /** Only who holds this role */
      readonly role?:
        | 'administrator'
        | 'applicant'
        | 'diversityOfficer'
        | 'budgetHolder'
        | 'leadingOfficial'
        | 'juror'
        | 'juryChair'
        | 'voter'
        | 'financeInspector'
        | 'budgetOfficer'
        | 'tomStaffMember'
        | 'manager'
        | 'hrContact'
        | 'tomCaseHandler'
        | 'disabilityExpert'
        | 'occupationalPhysician'
        | 'auditor'
        | undefined;
      /** Only who is or was a member */
      readonly organisationId?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<PeopleView>;
  /** Make a person member of an organisation */
  startMembership(fields: { readonly id: string } & StartMembershipBody, options?: CommandOptions): Promise<Receipt>;
  /** End a membership */
  endMembership(fields: { readonly id: string } & EndMembershipBody, options?: CommandOptions): Promise<Receipt>;
  /** Say to whom a person reports */
  startReportingLine(
    fields: { readonly id: string } & StartReportingLineBody,
    options?: CommandOptions,
  ): Promise<Receipt>;
  /** End a reporting line */
  endReportingLine(fields: { readonly id: string } & EndReportingLineBody, options?: CommandOptions): Promise<Receipt>;
  /** Grant a role */
  grantRole(fields: { readonly id: string } & RoleChangeBody, options?: CommandOptions): Promise<Receipt>;
  /** Revoke a role */
  revokeRole(fields: { readonly id: string } & RoleChangeBody, options?: CommandOptions): Promise<Receipt>;
  /** Choose the language of correspondence */
  chooseLanguage(fields: ChooseLanguageBody, options?: CommandOptions): Promise<Receipt>;
  /** One organisation */
  getOrganisation(
    fields: {
      readonly id: string;
      /** A moment in UTC, or the position of a receipt: the thing as it was then, with the rights of today */
      readonly asOf?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<OrganisationView>;
  /** One person */
  getPerson(
    fields: {
      readonly id: string;
      /** A moment in UTC, or the position of a receipt: the thing as it was then, with the rights of today */
      readonly asOf?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<PersonView>;
  /** Who you are here, and what you may do */
  getMe(fields?: NoFields, options?: QueryOptions): Promise<MeView>;
  /** Everybody who was invited */
  listDemoPeople(fields?: NoFields, options?: QueryOptions): Promise<readonly DemoPersonView[]>;
  /** What happened, in sentences and field by field */
  getCallHistory(
    fields: {
      readonly id: string;
      /** Only what happened at or after this moment */
      readonly from?: string | undefined;
      /** Only what happened before this moment */
      readonly to?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<HistoryView>;
  /** Follow it live. Events `id: <revision>`, `data: {"status","revision","at"}`; a comment every 25 seconds; resumes after `Last-Event-ID`. */
  followCall(fields: { readonly id: string }, options?: QueryOptions): Promise<Response>;
  /** Draft a call */
  draftCall(fields: CallDraftBody, options?: CommandOptions): Promise<Receipt>;
  /** List calls. Drafts are seen by administrators and auditors. The latest deadline first; calls without one before all. */
  listCalls(
    fields?: {
      /** How many at most, 1 to 100; 25 when not said. Not with `text/csv`, which gives all */
      readonly limit?: number | undefined;
      /** `next` of the page before */
      readonly cursor?: string | undefined;
      /** Also count all */
      readonly total?: 'true' | undefined;
      /** Status at the time of asking */
      readonly status?: 'draft' | 'announced' | 'open' | 'suspended' | 'closed' | 'cancelled' | undefined;
      /** Scheme */
      readonly scheme?: string | undefined;
      /** Budget year */
      readonly year?: number | undefined;
    },
    options?: QueryOptions,
  ): Promise<CallsView>;
  /** Revise the draft of a call. Fields that are not named stay as they are. */
  reviseCallDraft(fields: { readonly id: string } & ReviseCallDraftBody, options?: CommandOptions): Promise<Receipt>;
  /** Show a call with its versions and history */
  getCall(
    fields: {
      readonly id: string;
      /** A moment in UTC, or the position of a receipt: the thing as it was then, with the rights of today */
      readonly asOf?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<CallPageView>;
  /** Publish a call. Everything that is missing or wrong is answered at once. The instants of the window are fixed now. */
  publishCall(fields: { readonly id: string }, options?: CommandOptions): Promise<Receipt>;
  /** Amend a published call. Makes a new version. Applications that were submitted keep the rate of their version. Once a round of scoring is open, nobody with a conflict of interest on a file of the call changes how files are judged; after the first score nobody does. */
  amendCall(fields: { readonly id: string } & AmendCallBody, options?: CommandOptions): Promise<Receipt>;
  /** Extend the deadline of a call. Only to a later moment, and only while the call has not closed. Who has submitted already may replace the submission. */
  extendDeadline(fields: { readonly id: string } & ExtendDeadlineBody, options?: CommandOptions): Promise<Receipt>;
  /** Reopen a call that has closed. For everybody, or for one organisation. The former deadline stays visible; what came in between stays late, but may be submitted again. */
  reopenCall(fields: { readonly id: string } & ReopenCallBody, options?: CommandOptions): Promise<Receipt>;
  /** Suspend a call. Nothing is started or submitted until it is resumed; drafts can be worked on. The deadline stays what it is. */
  suspendCall(fields: { readonly id: string } & SuspendCallBody, options?: CommandOptions): Promise<Receipt>;
  /** Resume a suspended call. With the deadline that it has, or with a later one. Nobody who could submit when it was suspended is left without time. */
  resumeCall(fields: { readonly id: string } & ResumeCallBody, options?: CommandOptions): Promise<Receipt>;
  /** Take no new applications for a call. What was started can be finished and submitted. */
  disableCall(fields: { readonly id: string } & DisableCallBody, options?: CommandOptions): Promise<Receipt>;
  /** Take new applications for a call again. As far as its window and its deadline for starting allow. */
  enableCall(fields: { readonly id: string } & EnableCallBody, options?: CommandOptions): Promise<Receipt>;
  /** Cancel a published call */
  cancelCall(fields: { readonly id: string } & CancelCallBody, options?: CommandOptions): Promise<Receipt>;
  /** What happened, in sentences and field by field */
  getApplicationHistory(
    fields: {
      readonly id: string;
      /** Only what happened at or after this moment */
      readonly from?: string | undefined;
      /** Only what happened before this moment */
      readonly to?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<HistoryView>;
  /** Follow it live. Events `id: <revision>`, `data: {"status","revision","at"}`; a comment every 25 seconds; resumes after `Last-Event-ID`. */
  followApplication(fields: { readonly id: string }, options?: QueryOptions): Promise<Response>;
  /** Start an application. By organisations of the kinds that the call names, while it is open. One may start several, unless the call takes one open application of each at a time. */
  startApplication(fields: StartApplicationBody, options?: CommandOptions): Promise<Receipt>;
  /** List applications. Those of your organisations; administrators and auditors see all. */
  listApplications(
    fields?: {
      /** How many at most, 1 to 100; 25 when not said. Not with `text/csv`, which gives all */
      readonly limit?: number | undefined;
      /** `next` of the page before */
      readonly cursor?: string | undefined;
      /** Also count all */
      readonly total?: 'true' | undefined;
      /** Only for this call */
      readonly callId?: string | undefined;
      /** Only of this organisation */
      readonly organisationId?: string | undefined;
      /** Only in this status */
      readonly status?:
        | 'draft'
        | 'awaitingSignOff'
        | 'submitted'
        | 'incomplete'
        | 'admissible'
        | 'inadmissible'
        | 'withdrawn'
        | 'removed'
        | undefined;
      /** Only those that you submitted, or started yourself */
      readonly mine?: 'true' | undefined;
      /** Part of a title or a reference */
      readonly search?: string | undefined;
      /** The newest or the largest first; the newest when not said */
      readonly sort?: 'changedAt' | 'requestedCents' | undefined;
    },
    options?: QueryOptions,
  ): Promise<ApplicationsView>;
  /** Save answers of a draft. Fields that are not named stay as they are; a list of cost lines replaces the former. */
  saveApplication(fields: { readonly id: string } & SaveApplicationBody, options?: CommandOptions): Promise<Receipt>;
  /** Show an application with its answers and history */
  getApplication(
    fields: {
      readonly id: string;
      /** A moment in UTC, or the position of a receipt: the thing as it was then, with the rights of today */
      readonly asOf?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<ApplicationPageView>;
  /** Submit an application. On time when it is received before the instant at which the call closes. Everything that is missing or wrong is answered at once. When the call asks for sign-off it goes to the leading official of the organisation, whose approval is the submission; one who submits needs no other. */
  submitApplication(fields: { readonly id: string }, options?: CommandOptions): Promise<Receipt>;
  /** Start to replace a submission. When the deadline moved after it was submitted. Answers are then saved and submitted as those of a draft; the first submission stands until the second is in. */
  startReplacement(fields: { readonly id: string }, options?: CommandOptions): Promise<Receipt>;
  /** Drop a replacement that was not submitted. The submission that it was to replace stands. */
  dropReplacement(fields: { readonly id: string }, options?: CommandOptions): Promise<Receipt>;
  /** Enter an application that arrived on paper. The day of arrival decides whether it is on time; it is entered until the internal end that the call names. It is submitted at once. */
  enterPaperApplication(fields: EnterPaperApplicationBody, options?: CommandOptions): Promise<Receipt>;
  /** Withdraw an application. A draft, a submitted or an admissible one, until its grant is decided. */
  withdrawApplication(
    fields: { readonly id: string } & WithdrawApplicationBody,
    options?: CommandOptions,
  ): Promise<Receipt>;
  /** Decide whether a submitted application is admissible. Not while a completion is asked for, nor once the call is cancelled. Until its notice a refusal is known to the administration alone. */
  decideAdmissibility(
    fields: { readonly id: string } & DecideAdmissibilityBody,
    options?: CommandOptions,
  ): Promise<Receipt>;
  /** Mark an application as a duplicate of another. It is withdrawn; the other one does not move. Not after a decision, and never in chains. */
  markDuplicate(fields: { readonly id: string } & MarkDuplicateBody, options?: CommandOptions): Promise<Receipt>;
  /** Copy a submitted application as a new draft. For the same organisation, with the answers as they were submitted. Each of the two names the other. */
  copyApplication(fields: { readonly id: string } & CopyApplicationBody, options?: CommandOptions): Promise<Receipt>;
  /** Approve an application as leading official of its organisation. The approval is the submission: it is on time when it is received before the instant at which the call closes, whenever the application was sent for approval, and is refused like a late submission after it. */
  approveApplication(fields: { readonly id: string }, options?: CommandOptions): Promise<Receipt>;
  /** Note what was looked at in a submitted file. For the administration alone. A file with a check that failed is not found admissible. */
  checkApplication(fields: { readonly id: string } & CheckApplicationBody, options?: CommandOptions): Promise<Receipt>;
  /** Hand in the completion that was asked for. What was saved in the open sections becomes part of the file, and the amounts are computed again. In time when it is received before the instant at which the term ends; later it is refused, recorded, and the file is inadmissible. */
  completeApplication(
    fields: { readonly id: string } & CompleteApplicationBody,
    options?: CommandOptions,
  ): Promise<Receipt>;
  /** Tell the organisation that its application is inadmissible. When that was decided with `notice: later`. Until then nobody outside the administration sees it. */
  notifyInadmissibility(fields: { readonly id: string }, options?: CommandOptions): Promise<Receipt>;
  /** Take an inadmissible application back into examination. It is submitted again, with the reference and the instant that it had, and is decided on anew. Where the call takes one open application of an organisation it is refused while there is another. */
  reinstateApplication(
    fields: { readonly id: string } & ReinstateApplicationBody,
    options?: CommandOptions,
  ): Promise<Receipt>;
  /** Ask for a file to be completed. Opens the sections for the organisation until the end of the cure term of the call: working days on the federal calendar, without its declared closing days, from the day after. Several requests may be open, each for other sections. As long as one is, nothing is decided; when its term ends without an answer the file is inadmissible. Refused while the organisation can still hand in the replacement that it began; after that the replacement goes. */
  requestCompletion(
    fields: { readonly id: string } & RequestCompletionBody,
    options?: CommandOptions,
  ): Promise<Receipt>;
  /** Take back a request for completion. As long as it is unanswered and its term runs. Its sections are shut as they were handed in, its term ends without effect, and the organisation is told; when no other request is open the file is submitted again. */
  withdrawCompletionRequest(
    fields: { readonly id: string } & WithdrawCompletionRequestBody,
    options?: CommandOptions,
  ): Promise<Receipt>;
  /** Send an application back instead of approving it. It is a draft again, which who sent it is told with the reason. */
  returnApplication(
    fields: { readonly id: string } & ReturnApplicationBody,
    options?: CommandOptions,
  ): Promise<Receipt>;
  /** Why an application is admissible, or not. Every event that the decision rests on with its position in the log, the rules, and what each of them found. Checks, and a finding before its notice, are told to the administration alone. */
  explainAdmissibility(
    fields: {
      readonly id: string;
      /** A moment in UTC, or the position of a receipt: the thing as it was then, with the rights of today */
      readonly asOf?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<AdmissibilityExplanationView>;
  /** What happened, in sentences and field by field */
  getGrantHistory(
    fields: {
      readonly grantId: string;
      /** Only what happened at or after this moment */
      readonly from?: string | undefined;
      /** Only what happened before this moment */
      readonly to?: string | undefined;
      readonly callId: string;
    },
    options?: QueryOptions,
  ): Promise<HistoryView>;
  /** Follow it live. Events `id: <revision>`, `data: {"status","revision","at"}`; a comment every 25 seconds; resumes after `Last-Event-ID`. */
  followGrant(fields: { readonly grantId: string; readonly callId: string }, options?: QueryOptions): Promise<Response>;
  /** What happened, in sentences and field by field */
  getAllocationHistory(
    fields: {
      readonly allocationId: string;
      /** Only what happened at or after this moment */
      readonly from?: string | undefined;
      /** Only what happened before this moment */
      readonly to?: string | undefined;
      readonly callId: string;
    },
    options?: QueryOptions,
  ): Promise<HistoryView>;
  /** Follow it live. Events `id: <revision>`, `data: {"status","revision","at"}`; a comment every 25 seconds; resumes after `Last-Event-ID`. */
  followAllocation(
    fields: { readonly allocationId: string; readonly callId: string },
    options?: QueryOptions,
  ): Promise<Response>;
  /** What happened, in sentences and field by field */
  getDecreeHistory(
    fields: {
      readonly id: string;
      /** Only what happened at or after this moment */
      readonly from?: string | undefined;
      /** Only what happened before this moment */
      readonly to?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<HistoryView>;
  /** Follow it live. Events `id: <revision>`, `data: {"status","revision","at"}`; a comment every 25 seconds; resumes after `Last-Event-ID`. */
  followDecree(fields: { readonly id: string }, options?: QueryOptions): Promise<Response>;
  /** Propose a grant. Sets the amount aside in the envelope of the call, which is never exceeded. */
  proposeGrant(fields: { readonly callId: string } & ProposeGrantBody, options?: CommandOptions): Promise<Receipt>;
  /** The grants of a call, by reference. Organisations see what was decided for them. Who follows the money sees all but those of files on which they have a conflict of interest. */
  listGrants(
    fields: {
      readonly callId: string;
      /** How many at most, 1 to 100; 25 when not said. Not with `text/csv`, which gives all */
      readonly limit?: number | undefined;
      /** `next` of the page before */
      readonly cursor?: string | undefined;
      /** Also count all */
      readonly total?: 'true' | undefined;
      /** Only those that stand so */
      readonly status?:
        'proposed' | 'awaitingAcceptance' | 'awarded' | 'refused' | 'dropped' | 'declined' | 'lapsed' | undefined;
    },
    options?: QueryOptions,
  ): Promise<GrantsView>;
  /** Refuse an application outright. Without a proposal before it. The refusal stands among the grants of the call. */
  refuseApplication(
    fields: { readonly callId: string } & RefuseApplicationBody,
    options?: CommandOptions,
  ): Promise<Receipt>;
  /** Award or refuse what was proposed. Less than was requested is final once the organisation has accepted it within the term of the call. */
  decideGrant(
    fields: { readonly callId: string; readonly grantId: string } & DecideGrantBody,
    options?: CommandOptions,
  ): Promise<Receipt>;
  /** Take a proposal back before it is decided */
  dropGrantProposal(
    fields: { readonly callId: string; readonly grantId: string } & DropGrantProposalBody,
    options?: CommandOptions,
  ): Promise<Receipt>;
  /** Accept a partial grant for one’s organisation. Within the term of the call, counted from the decision. What was accepted is final. */
  acceptGrant(
    fields: { readonly callId: string; readonly grantId: string },
    options?: CommandOptions,
  ): Promise<Receipt>;
  /** Decline a partial grant for one’s organisation. Within the term to accept it. The money is free again, and goes to the reserve list. */
  declineGrant(
    fields: { readonly callId: string; readonly grantId: string } & DeclineGrantBody,
    options?: CommandOptions,
  ): Promise<Receipt>;
  /** Draft a distribution decree. One line an organisation, over all awards of the call that stand in no other live decree. */
  draftDecree(fields: DraftDecreeBody, options?: CommandOptions): Promise<Receipt>;
  /** Distribution decrees, newest first. Who does not follow the money sees those that are published. */
  listDecrees(
    fields?: {
      /** How many at most, 1 to 100; 25 when not said. Not with `text/csv`, which gives all */
      readonly limit?: number | undefined;
      /** `next` of the page before */
      readonly cursor?: string | undefined;
      /** Also count all */
      readonly total?: 'true' | undefined;
      /** Only those of this call */
      readonly callId?: string | undefined;
      /** Only those that stand so */
      readonly status?:
        | 'draft'
        | 'sentToFinanceInspector'
        | 'advised'
        | 'budgetAgreed'
        | 'signed'
        | 'published'
        | 'inForce'
        | 'withdrawn'
        | undefined;
    },
    options?: QueryOptions,
  ): Promise<DecreesView>;
  /** Ask the finance inspector for advice */
  sendToFinanceInspector(fields: { readonly id: string }, options?: CommandOptions): Promise<Receipt>;
  /** Give the advice of the finance inspector. Not by an inspector with a conflict of interest on one of the files in it. */
  adviseOnDecree(fields: { readonly id: string } & AdviseOnDecreeBody, options?: CommandOptions): Promise<Receipt>;
  /** Record the agreement of the state secretary for the budget. Compulsory when the advice is unfavourable. */
  agreeBudget(fields: { readonly id: string } & AgreeBudgetBody, options?: CommandOptions): Promise<Receipt>;
  /** Record the royal signature */
  signDecree(fields: { readonly id: string } & SignDecreeBody, options?: CommandOptions): Promise<Receipt>;
  /** Record the publication in the Gazette. The decree is in force on the day of publication, which may still be to come. */
  publishDecree(fields: { readonly id: string } & PublishDecreeBody, options?: CommandOptions): Promise<Receipt>;
  /** Withdraw a decree before its publication. Its grants can then stand in another decree. */
  withdrawDecree(fields: { readonly id: string } & WithdrawDecreeBody, options?: CommandOptions): Promise<Receipt>;
  /** How the money of a call stands */
  getEnvelope(
    fields: {
      readonly callId: string;
      /** A moment in UTC, or the position of a receipt: the thing as it was then, with the rights of today */
      readonly asOf?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<EnvelopeView>;
  /** One grant */
  getGrant(
    fields: {
      readonly callId: string;
      readonly grantId: string;
      /** A moment in UTC, or the position of a receipt: the thing as it was then, with the rights of today */
      readonly asOf?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<GrantView>;
  /** Share out what is free of the envelope. Over the established ranking, by the strategy that the call declares. Every grant is proposed at once; what was granted or decided before stays. */
  establishAllocation(
    fields: { readonly callId: string } & EstablishAllocationBody,
    options?: CommandOptions,
  ): Promise<Receipt>;
  /** How the envelope of a call was shared out, the newest first. Not for whoever has a conflict of interest on one of the files: what one gets, another does not. */
  listAllocations(
    fields: {
      readonly callId: string;
      /** How many at most, 1 to 100; 25 when not said. Not with `text/csv`, which gives all */
      readonly limit?: number | undefined;
      /** `next` of the page before */
      readonly cursor?: string | undefined;
      /** Also count all */
      readonly total?: 'true' | undefined;
    },
    options?: QueryOptions,
  ): Promise<AllocationsView>;
  /** Award or refuse all proposals of an allocation at once. All that still wait, or none: one that may not be decided holds up all. */
  decideAllocation(
    fields: { readonly callId: string; readonly allocationId: string } & DecideAllocationBody,
    options?: CommandOptions,
  ): Promise<Receipt>;
  /** Propose what has come free for the reserve list. In its order and by the strategy of the allocation. What organisations decline or let lapse moves up by itself; this is for money that came free in another way. Refused when the ranking of the allocation stands no more; when its scores or files have changed, until there is another while nothing was decided by it, and afterwards without a reason. */
  moveReserveUp(
    fields: { readonly callId: string; readonly allocationId: string } & MoveReserveUpBody,
    options?: CommandOptions,
  ): Promise<Receipt>;
  /** One allocation */
  getAllocation(
    fields: {
      readonly callId: string;
      readonly allocationId: string;
      /** A moment in UTC, or the position of a receipt: the thing as it was then, with the rights of today */
      readonly asOf?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<AllocationView>;
  /** How an allocation came about. Every input with its position in the log, the rule, the rounding and each step: enough to compute it again. */
  explainAllocation(
    fields: {
      readonly callId: string;
      readonly allocationId: string;
      /** A moment in UTC, or the position of a receipt: the thing as it was then, with the rights of today */
      readonly asOf?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<AllocationExplanationView>;
  /** One decree with its distribution table */
  getDecree(
    fields: {
      readonly id: string;
      /** A moment in UTC, or the position of a receipt: the thing as it was then, with the rights of today */
      readonly asOf?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<WholeDecreeView>;
  /** Declare a conflict of interest on a file. One’s own. From then on the file does not exist for this person; what they scored of it is void, and stays in the history. */
  declareConflict(
    fields: { readonly callId: string; readonly applicationId: string } & DeclareConflictBody,
    options?: CommandOptions,
  ): Promise<Receipt>;
  /** Note a possible conflict of interest of a member of the jury. By somebody without a conflict on the file. It may then be assigned to this person only with a reason. */
  noteSoftConflict(
    fields: { readonly callId: string; readonly applicationId: string } & NoteSoftConflictBody,
    options?: CommandOptions,
  ): Promise<Receipt>;
  /** Lift a conflict of interest that was declared or noted by mistake. By somebody else, without a conflict on the file. What it made void stays void. */
  liftConflict(
    fields: { readonly callId: string; readonly applicationId: string } & LiftConflictBody,
    options?: CommandOptions,
  ): Promise<Receipt>;
  /** The files of a jury. For members of the jury, administrators and auditors. Files with which the reader has a conflict of interest are not in it, nor in its total. */
  listJuryFiles(
    fields: {
      readonly callId: string;
      /** How many at most, 1 to 100; 25 when not said. Not with `text/csv`, which gives all */
      readonly limit?: number | undefined;
      /** `next` of the page before */
      readonly cursor?: string | undefined;
      /** Also count all */
      readonly total?: 'true' | undefined;
      /** Only in this status */
      readonly status?:
        'draft' | 'submitted' | 'incomplete' | 'admissible' | 'inadmissible' | 'withdrawn' | 'removed' | undefined;
      /** Only about this */
      readonly subject?:
        | 'workstationAdaptation'
        | 'culturalDiversity'
        | 'equalOpportunities'
        | 'targetGroupProject'
        | 'broadInclusion'
        | 'teleworkStation'
        | undefined;
      /** Part of a title or a reference */
      readonly search?: string | undefined;
      /** In which order; by reference when not said */
      readonly sort?: 'reference' | 'title' | 'requestedCents' | undefined;
    },
    options?: QueryOptions,
  ): Promise<JuryFilesView>;
  /** One file of a jury, with what was handed in. Not for people with a conflict of interest on it, whoever they are: for them it does not exist. */
  getJuryFile(
    fields: {
      readonly callId: string;
      readonly applicationId: string;
      /** A moment in UTC, or the position of a receipt: the thing as it was then, with the rights of today */
      readonly asOf?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<JuryFilePageView>;
  /** Conflicts of interest in a call, the newest first. One’s own; for whoever runs or audits the jury also those of others. Belonging to the organisation that applies, and hierarchical line, need no declaration and are not in it. */
  listConflicts(
    fields: {
      readonly callId: string;
      /** How many at most, 1 to 100; 25 when not said. Not with `text/csv`, which gives all */
      readonly limit?: number | undefined;
      /** `next` of the page before */
      readonly cursor?: string | undefined;
      /** Also count all */
      readonly total?: 'true' | undefined;
      /** Only of this person */
      readonly personId?: string | undefined;
      /** Only on this application */
      readonly applicationId?: string | undefined;
      /** Only of this kind */
      readonly conflict?: 'declared' | 'noted' | undefined;
    },
    options?: QueryOptions,
  ): Promise<ConflictsView>;
  /** What happened, in sentences and field by field */
  getJuryHistory(
    fields: {
      readonly callId: string;
      /** Only what happened at or after this moment */
      readonly from?: string | undefined;
      /** Only what happened before this moment */
      readonly to?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<HistoryView>;
  /** Follow it live. Events `id: <revision>`, `data: {"status","revision","at"}`; a comment every 25 seconds; resumes after `Last-Event-ID`. */
  followJury(fields: { readonly callId: string }, options?: QueryOptions): Promise<Response>;
  /** Compose the jury of a call. Once a published call. A chair with a conflict of interest on any of its files names no substitute. */
  composeJury(fields: { readonly callId: string } & CompositionBody, options?: CommandOptions): Promise<Receipt>;
  /** Show the jury of a call. Its members see it, administrators and auditors too; to applicants nobody of a jury is ever named. */
  getJury(
    fields: {
      readonly callId: string;
      /** A moment in UTC, or the position of a receipt: the thing as it was then, with the rights of today */
      readonly asOf?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<JuryView>;
  /** Change who sits in a jury. The whole composition as it is to be. What a juror who leaves has scored stays; files not yet scored are taken back. A chair with a conflict of interest on any file of the call can neither name nor replace the substitute. */
  recomposeJury(fields: { readonly callId: string } & RecomposeJuryBody, options?: CommandOptions): Promise<Receipt>;
  /** Open a round of scoring. Rounds are numbered from 1. Files are assigned in a round; jurors are reminded three days before it is due. */
  openRound(fields: { readonly callId: string } & OpenRoundBody, options?: CommandOptions): Promise<Receipt>;
  /** Assign a file to a juror. By an administrator or whoever takes the chair for the file, without a conflict of interest on it. Never to a juror with a hard conflict; with a soft one only for a reason. */
  assignJuror(fields: { readonly callId: string } & AssignJurorBody, options?: CommandOptions): Promise<Receipt>;
  /** Assign many files at once. What can be assigned is, in one go; the rest stays as it was and is answered with the rule that says no. Of a file on which you have a conflict of interest nothing else is said. */
  assignInBulk(
    fields: { readonly callId: string } & AssignInBulkBody,
    options?: CommandOptions,
  ): Promise<AssignedReceipt>;
  /** Let files be assigned. As many jurors for each file as wanted, with the loads as even as they can be; never across a conflict of interest, a soft one neither, nor to who declined. All files or none: the refusal says for which there are too few jurors, and why. Files on which you have a conflict of interest are left to somebody else. */
  assignAutomatically(
    fields: { readonly callId: string } & AssignAutomaticallyBody,
    options?: CommandOptions,
  ): Promise<AssignedReceipt>;
  /** Take a file back from a juror. Before anything on it was final. The slot is free again. */
  endAssignment(fields: { readonly id: string } & EndAssignmentBody, options?: CommandOptions): Promise<Receipt>;
  /** Decline to assess a file. Before anything was final. A conflict of interest is declared by it: you no longer see the file, and are never assigned it again. After the other grounds the slot is free, and you may be asked again with a reason. */
  declineAssignment(
    fields: { readonly id: string } & DeclineAssignmentBody,
    options?: CommandOptions,
  ): Promise<Receipt>;
  /** What happened, in sentences and field by field */
  getAssessmentHistory(
    fields: {
      readonly id: string;
      /** Only what happened at or after this moment */
      readonly from?: string | undefined;
      /** Only what happened before this moment */
      readonly to?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<HistoryView>;
  /** Follow it live. Events `id: <revision>`, `data: {"status","revision","at"}`; a comment every 25 seconds; resumes after `Last-Event-ID`. */
  followAssessment(fields: { readonly id: string }, options?: QueryOptions): Promise<Response>;
  /** List assessments, in the order in which they were assigned. Your own; of a file that you do not have to score any more also those of others, when you are in the jury of its call or oversee it. */
  listAssessments(
    fields?: {
      /** How many at most, 1 to 100; 25 when not said. Not with `text/csv`, which gives all */
      readonly limit?: number | undefined;
      /** `next` of the page before */
      readonly cursor?: string | undefined;
      /** Also count all */
      readonly total?: 'true' | undefined;
      /** Only of this call */
      readonly callId?: string | undefined;
      /** Only of this application */
      readonly applicationId?: string | undefined;
      /** Only of this juror */
      readonly jurorPersonId?: string | undefined;
      /** Only of this round */
      readonly round?: number | undefined;
      /** Only in this status */
      readonly status?:
        'assigned' | 'draft' | 'submitted' | 'abstained' | 'reopened' | 'ended' | 'declined' | 'void' | undefined;
      /** Only your own */
      readonly mine?: 'true' | undefined;
      /** Only what was final after the end of its round, or is still to be scored though it is over */
      readonly late?: 'true' | undefined;
    },
    options?: QueryOptions,
  ): Promise<AssessmentsView>;
  /** One assessment with all that was ever final */
  getAssessment(
    fields: {
      readonly id: string;
      /** A moment in UTC, or the position of a receipt: the thing as it was then, with the rights of today */
      readonly asOf?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<AssessmentPageView>;
  /** Save a draft of your assessment. Seen by nobody else and counted nowhere. The first score of a call fixes its criteria, weights and rules. */
  saveScore(fields: { readonly id: string } & SaveScoreBody, options?: CommandOptions): Promise<Receipt>;
  /** Submit your assessment. What was saved, with what is given here. Everything that is missing or wrong is answered at once. After the end of its round it counts all the same, and is marked late. It is final: from then on you see what others found, and only the chair can reopen it. */
  submitScore(fields: { readonly id: string } & SubmitScoreBody, options?: CommandOptions): Promise<Receipt>;
  /** Abstain from scoring a file. Final, and no score: it is no zero and counts in no average. With a conflict of interest you decline. */
  abstainFromScoring(
    fields: { readonly id: string } & AbstainFromScoringBody,
    options?: CommandOptions,
  ): Promise<Receipt>;
  /** Give a final assessment back to its juror. By the chair of the jury; by the substitute when the chair has a conflict of interest or is the juror. What was final stays on show. */
  reopenScore(fields: { readonly id: string } & ReopenScoreBody, options?: CommandOptions): Promise<Receipt>;
  /** The scores of a call, every method side by side. Computed over what you may see: files of which you know, without those of which you are kept blind: that you still have to score, or, as a juror, did not score while the jury has not met on them. Drafts count nowhere. */
  listScores(
    fields: {
      readonly callId: string;
      /** Round of the jury; the newest when not said */
      readonly round?: number | undefined;
      /** A moment in UTC, or the position of a receipt: the thing as it was then, with the rights of today */
      readonly asOf?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<CallScoresView>;
  /** The spread of the scores per file, as a picture with a text alternative. Of the same files as the list of scores. */
  plotScores(
    fields: {
      readonly callId: string;
      /** Round of the jury; the newest when not said */
      readonly round?: number | undefined;
      /** A moment in UTC, or the position of a receipt: the thing as it was then, with the rights of today */
      readonly asOf?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<Response>;
  /** How the scores of a file became its figures. Every input with its position in the log, the rule, the rounding and each step: enough to compute it again. */
  explainScores(
    fields: {
      readonly callId: string;
      readonly applicationId: string;
      /** Round of the jury; the newest when not said */
      readonly round?: number | undefined;
      /** A moment in UTC, or the position of a receipt: the thing as it was then, with the rights of today */
      readonly asOf?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<ScoresExplanationView>;
  /** How far the jurors are, and how strict each of them is. Counted and computed over the files that you may see, without those of which you are kept blind. */
  listJurors(
    fields: {
      readonly callId: string;
      /** Round of the jury; the newest when not said */
      readonly round?: number | undefined;
      /** A moment in UTC, or the position of a receipt: the thing as it was then, with the rights of today */
      readonly asOf?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<JurorsView>;
  /** How strict each juror is, as a picture with a text alternative. Over the same files as the list of jurors. */
  plotLeniency(
    fields: {
      readonly callId: string;
      /** Round of the jury; the newest when not said */
      readonly round?: number | undefined;
      /** A moment in UTC, or the position of a receipt: the thing as it was then, with the rights of today */
      readonly asOf?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<Response>;
  /** What happened, in sentences and field by field */
  getDeliberationHistory(
    fields: {
      readonly id: string;
      /** Only what happened at or after this moment */
      readonly from?: string | undefined;
      /** Only what happened before this moment */
      readonly to?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<HistoryView>;
  /** Follow it live. Events `id: <revision>`, `data: {"status","revision","at"}`; a comment every 25 seconds; resumes after `Last-Event-ID`. */
  followDeliberation(fields: { readonly id: string }, options?: QueryOptions): Promise<Response>;
  /** Call a meeting of the jury. By chair, substitute or secretary, about files on which they have no conflict of interest. Each member is sent the agenda of the files that they may see. */
  callDeliberation(
    fields: { readonly callId: string } & CallDeliberationBody,
    options?: CommandOptions,
  ): Promise<Receipt>;
  /** Meetings of the jury of a call, the latest first */
  listDeliberations(
    fields: {
      readonly callId: string;
      /** How many at most, 1 to 100; 25 when not said. Not with `text/csv`, which gives all */
      readonly limit?: number | undefined;
      /** `next` of the page before */
      readonly cursor?: string | undefined;
      /** Also count all */
      readonly total?: 'true' | undefined;
    },
    options?: QueryOptions,
  ): Promise<DeliberationsView>;
  /** Open a meeting of the jury with those who are there. On its day in Brussels or after it, also before the hour. Refused below the quorum, saying how many are there. */
  openDeliberation(fields: { readonly id: string } & OpenDeliberationBody, options?: CommandOptions): Promise<Receipt>;
  /** Write down what the jury decided on a file. By who presides for this file, or the secretary. Whoever has a conflict of interest on it has left and does not count for the quorum; when it is the chair, the substitute presides. The newest decision on a file counts. */
  decideOnFile(fields: { readonly id: string } & DecideOnFileBody, options?: CommandOptions): Promise<Receipt>;
  /** Close a meeting of the jury. What was not decided waits for another meeting, or for this one to be reopened. */
  closeDeliberation(fields: { readonly id: string }, options?: CommandOptions): Promise<Receipt>;
  /** Reopen a meeting of the jury. With the same people; what was decided stays until it is decided anew. The reason is read by all members. */
  reopenDeliberation(
    fields: { readonly id: string } & ReopenDeliberationBody,
    options?: CommandOptions,
  ): Promise<Receipt>;
  /** One meeting of a jury, with its agenda and what was decided. Files on which you have a conflict of interest are left out. What was decided on a file that you still have to score is not shown until you have. */
  getDeliberation(
    fields: {
      readonly id: string;
      /** A moment in UTC, or the position of a receipt: the thing as it was then, with the rights of today */
      readonly asOf?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<WholeDeliberationView>;
  /** What happened, in sentences and field by field */
  getRankingHistory(
    fields: {
      readonly callId: string;
      /** Only what happened at or after this moment */
      readonly from?: string | undefined;
      /** Only what happened before this moment */
      readonly to?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<HistoryView>;
  /** Follow it live. Events `id: <revision>`, `data: {"status","revision","at"}`; a comment every 25 seconds; resumes after `Last-Event-ID`. */
  followRanking(fields: { readonly callId: string }, options?: QueryOptions): Promise<Response>;
  /** Establish the ranking of a call. By the chair; by the substitute when the chair has a conflict of interest on any of the files. Refused while a file lacks scores or was deferred, unless a reason is given, and always while the jury has to deliberate on scores that are too far apart. */
  establishRanking(
    fields: { readonly callId: string } & EstablishRankingBody,
    options?: CommandOptions,
  ): Promise<Receipt>;
  /** Every version of the ranking of a call, withdrawn ones too */
  listRankings(fields: { readonly callId: string }, options?: QueryOptions): Promise<RankingsView>;
  /** Decide between files that no rule parts. By who establishes the ranking, with a reason. It counts in the live ranking, and in rankings established from then on. */
  decideTie(fields: { readonly callId: string } & DecideTieBody, options?: CommandOptions): Promise<Receipt>;
  /** Withdraw an established ranking. By who may establish it. It stays to be read, with the reason for those who see all its files; the next one has another version. Refused while an allocation rests on it, unless files of the reserve are level and wait for the chair; not even then while proposals made by it wait for a decision: they are taken back first. */
  withdrawRanking(
    fields: {
      readonly callId: string;
      /** Version of the ranking, from 1 */
      readonly version: number;
    } & WithdrawRankingBody,
    options?: CommandOptions,
  ): Promise<Receipt>;
  /** The ranking of a call as the scores stand now. Computed over the files that you may see, without those of which you are kept blind: that you still have to score, or, as a juror, did not score while the jury has not met on them. It is nothing but a view: places count once they are established. */
  getLiveRanking(
    fields: {
      readonly callId: string;
      /** A moment in UTC, or the position of a receipt: the thing as it was then, with the rights of today */
      readonly asOf?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<LiveRankingView>;
  /** One version of the ranking of a call. Files on which you have a conflict of interest, or that you still have to score, are left out, and places are counted among the rest. When something happened since to what it was made of, it says so. */
  getRanking(
    fields: {
      readonly callId: string;
      /** Version of the ranking, from 1 */
      readonly version: number;
      /** A moment in UTC, or the position of a receipt: the thing as it was then, with the rights of today */
      readonly asOf?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<RankingView>;
  /** How a file came to its place on the ranking. Every input with its position in the log, the rules and their version, the rounding, each step and the comparison with every other file: enough to compute score and place again. */
  explainRank(
    fields: {
      readonly callId: string;
      /** Version of the ranking, from 1 */
      readonly version: number;
      readonly applicationId: string;
      /** A moment in UTC, or the position of a receipt: the thing as it was then, with the rights of today */
      readonly asOf?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<RankExplanationView>;
  /** What the jury found of your application. Once the grant was decided, for the organisation of the application alone. Who scored is never told, nor how many they were. */
  getJuryResult(
    fields: {
      readonly id: string;
      /** A moment in UTC, or the position of a receipt: the thing as it was then, with the rights of today */
      readonly asOf?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<JuryResultView>;
  /** What if the envelope, the rate, the weights, the jury or the rules were otherwise. Computed over the files that you may see, now or as of an earlier moment; nothing is written. Without any change it gives the list as it was decided. */
  askWhatIf(
    fields: {
      readonly callId: string;
      /** A moment in UTC, or the position of a receipt: the thing as it was then, with the rights of today */
      readonly asOf?: string | undefined;
    } & WhatIfBody,
    options?: QueryOptions,
  ): Promise<WhatIfView>;
  /** What waits for you, and until when. By your roles and organisations of this moment. What can no longer be done is not in it. */
  listMyTasks(
    fields?: {
      /** How many at most, 1 to 100; 25 when not said. Not with `text/csv`, which gives all */
      readonly limit?: number | undefined;
      /** `next` of the page before */
      readonly cursor?: string | undefined;
      /** Also count all */
      readonly total?: 'true' | undefined;
      /** Only tasks of this kind */
      readonly kind?:
        | 'applicationToSubmit'
        | 'applicationToApprove'
        | 'applicationToComplete'
        | 'inadmissibilityToNotify'
        | 'applicationToCheck'
        | 'completionToCheck'
        | 'grantToDecide'
        | 'grantToAccept'
        | 'reserveToMove'
        | 'decreeToSend'
        | 'decreeToAdvise'
        | 'budgetToAgree'
        | 'decreeToSign'
        | 'decreeToPublish'
        | 'decreeToWithdraw'
        | 'assessmentToScore'
        | 'scoresOverdue'
        | 'fileToDeliberate'
        | 'chairToReplace'
        | 'jurorsToAssign'
        | 'deliberationToOpen'
        | 'deliberationToClose'
        | 'rankingToEstablish'
        | 'rankingChairToReplace'
        | undefined;
    },
    options?: QueryOptions,
  ): Promise<TasksView>;
  /** What was sent to whom, and how it stands */
  listDeliveries(
    fields?: {
      /** Only those in this state */
      readonly state?: 'queued' | 'held' | 'sent' | 'failed' | 'suppressed' | 'dead' | undefined;
      /** Only this message */
      readonly template?: string | undefined;
      /** Only those about this event */
      readonly event?: string | undefined;
      /** Where the page before ended */
      readonly cursor?: string | undefined;
      /** How many at most; not with `text/csv`, which gives all */
      readonly limit?: number | undefined;
    },
    options?: QueryOptions,
  ): Promise<DeliveriesView>;
  /** Send a message again that failed for good */
  resendDelivery(fields: { readonly id: string }, options?: QueryOptions): Promise<ResentView>;
  /** Mails that were written, newest last */
  listDevelopmentMails(
    fields?: {
      /** Only to this e-mail address */
      readonly to?: string | undefined;
    },
    options?: QueryOptions,
  ): Promise<readonly DevelopmentMailView[]>;
}

/** Those that answer a list, which is also given as CSV. */
export type ListName =
  | 'getOrganisationHistory'
  | 'getPersonHistory'
  | 'listOrganisations'
  | 'listPeople'
  | 'getCallHistory'
  | 'listCalls'
  | 'getApplicationHistory'
  | 'listApplications'
  | 'getGrantHistory'
  | 'getAllocationHistory'
  | 'getDecreeHistory'
  | 'listGrants'
  | 'listDecrees'
  | 'listAllocations'
  | 'getAllocation'
  | 'getDecree'
  | 'listJuryFiles'
  | 'listConflicts'
  | 'getJuryHistory'
  | 'getAssessmentHistory'
  | 'listAssessments'
  | 'listScores'
  | 'listJurors'
  | 'getDeliberationHistory'
  | 'listDeliberations'
  | 'getRankingHistory'
  | 'listRankings'
  | 'getLiveRanking'
  | 'getRanking'
  | 'listMyTasks'
  | 'listDeliveries';

export interface Route {
  readonly method: string;
  readonly path: string;
  readonly takesKey: boolean;
}

export const routes: Readonly<Record<keyof Operations, Route>> = {
  showWork: { method: 'GET', path: '/v1/work', takesKey: false },
  retryWork: { method: 'POST', path: '/v1/work/retries', takesKey: false },
  issueToken: { method: 'POST', path: '/dev/tokens', takesKey: false },
  freezeClock: { method: 'PUT', path: '/dev/clock', takesKey: false },
  freeClock: { method: 'DELETE', path: '/dev/clock', takesKey: false },
  getOrganisationHistory: { method: 'GET', path: '/v1/organisations/{id}/history', takesKey: false },
  getPersonHistory: { method: 'GET', path: '/v1/people/{id}/history', takesKey: false },
  followOrganisation: { method: 'GET', path: '/v1/organisations/{id}/changes', takesKey: false },
  followPerson: { method: 'GET', path: '/v1/people/{id}/changes', takesKey: false },
  registerOrganisation: { method: 'POST', path: '/v1/organisations', takesKey: true },
  listOrganisations: { method: 'GET', path: '/v1/organisations', takesKey: false },
  renameOrganisation: { method: 'POST', path: '/v1/organisations/{id}/renamings', takesKey: true },
  setBudgetAddress: { method: 'POST', path: '/v1/organisations/{id}/budgetAddresses', takesKey: true },
  invitePerson: { method: 'POST', path: '/v1/people', takesKey: true },
  listPeople: { method: 'GET', path: '/v1/people', takesKey: false },
  startMembership: { method: 'POST', path: '/v1/people/{id}/memberships', takesKey: true },
  endMembership: { method: 'POST', path: '/v1/people/{id}/membershipEnds', takesKey: true },
  startReportingLine: { method: 'POST', path: '/v1/people/{id}/reportingLines', takesKey: true },
  endReportingLine: { method: 'POST', path: '/v1/people/{id}/reportingLineEnds', takesKey: true },
  grantRole: { method: 'POST', path: '/v1/people/{id}/roleGrants', takesKey: true },
  revokeRole: { method: 'POST', path: '/v1/people/{id}/roleRevocations', takesKey: true },
  chooseLanguage: { method: 'POST', path: '/v1/me/languageChoices', takesKey: true },
  getOrganisation: { method: 'GET', path: '/v1/organisations/{id}', takesKey: false },
  getPerson: { method: 'GET', path: '/v1/people/{id}', takesKey: false },
  getMe: { method: 'GET', path: '/v1/me', takesKey: false },
  listDemoPeople: { method: 'GET', path: '/dev/people', takesKey: false },
  getCallHistory: { method: 'GET', path: '/v1/calls/{id}/history', takesKey: false },
  followCall: { method: 'GET', path: '/v1/calls/{id}/changes', takesKey: false },
  draftCall: { method: 'POST', path: '/v1/calls', takesKey: true },
  listCalls: { method: 'GET', path: '/v1/calls', takesKey: false },
  reviseCallDraft: { method: 'PATCH', path: '/v1/calls/{id}', takesKey: true },
  getCall: { method: 'GET', path: '/v1/calls/{id}', takesKey: false },
  publishCall: { method: 'POST', path: '/v1/calls/{id}/publications', takesKey: true },
  amendCall: { method: 'POST', path: '/v1/calls/{id}/amendments', takesKey: true },
  extendDeadline: { method: 'POST', path: '/v1/calls/{id}/extensions', takesKey: true },
  reopenCall: { method: 'POST', path: '/v1/calls/{id}/reopenings', takesKey: true },
  suspendCall: { method: 'POST', path: '/v1/calls/{id}/suspensions', takesKey: true },
  resumeCall: { method: 'POST', path: '/v1/calls/{id}/resumptions', takesKey: true },
  disableCall: { method: 'POST', path: '/v1/calls/{id}/disablements', takesKey: true },
  enableCall: { method: 'POST', path: '/v1/calls/{id}/enablements', takesKey: true },
  cancelCall: { method: 'POST', path: '/v1/calls/{id}/cancellations', takesKey: true },
  getApplicationHistory: { method: 'GET', path: '/v1/applications/{id}/history', takesKey: false },
  followApplication: { method: 'GET', path: '/v1/applications/{id}/changes', takesKey: false },
  startApplication: { method: 'POST', path: '/v1/applications', takesKey: true },
  listApplications: { method: 'GET', path: '/v1/applications', takesKey: false },
  saveApplication: { method: 'PATCH', path: '/v1/applications/{id}', takesKey: true },
  getApplication: { method: 'GET', path: '/v1/applications/{id}', takesKey: false },
  submitApplication: { method: 'POST', path: '/v1/applications/{id}/submissions', takesKey: true },
  startReplacement: { method: 'POST', path: '/v1/applications/{id}/replacements', takesKey: true },
  dropReplacement: { method: 'POST', path: '/v1/applications/{id}/replacementWithdrawals', takesKey: true },
  enterPaperApplication: { method: 'POST', path: '/v1/paperApplications', takesKey: true },
  withdrawApplication: { method: 'POST', path: '/v1/applications/{id}/withdrawals', takesKey: true },
  decideAdmissibility: { method: 'POST', path: '/v1/applications/{id}/admissibilityDecisions', takesKey: true },
  markDuplicate: { method: 'POST', path: '/v1/applications/{id}/duplicateMarks', takesKey: true },
  copyApplication: { method: 'POST', path: '/v1/applications/{id}/copies', takesKey: true },
  approveApplication: { method: 'POST', path: '/v1/applications/{id}/approvals', takesKey: true },
  checkApplication: { method: 'POST', path: '/v1/applications/{id}/checks', takesKey: true },
  completeApplication: { method: 'POST', path: '/v1/applications/{id}/completions', takesKey: true },
  notifyInadmissibility: { method: 'POST', path: '/v1/applications/{id}/inadmissibilityNotices', takesKey: true },
  reinstateApplication: { method: 'POST', path: '/v1/applications/{id}/reinstatements', takesKey: true },
  requestCompletion: { method: 'POST', path: '/v1/applications/{id}/completionRequests', takesKey: true },
  withdrawCompletionRequest: {
    method: 'POST',
    path: '/v1/applications/{id}/completionRequestWithdrawals',
    takesKey: true,
  },
  returnApplication: { method: 'POST', path: '/v1/applications/{id}/returns', takesKey: true },
  explainAdmissibility: { method: 'GET', path: '/v1/applications/{id}/admissibility/explain', takesKey: false },
  getGrantHistory: { method: 'GET', path: '/v1/calls/{callId}/grants/{grantId}/history', takesKey: false },
  followGrant: { method: 'GET', path: '/v1/calls/{callId}/grants/{grantId}/changes', takesKey: false },
  getAllocationHistory: {
    method: 'GET',
    path: '/v1/calls/{callId}/allocations/{allocationId}/history',
    takesKey: false,
  },
  followAllocation: { method: 'GET', path: '/v1/calls/{callId}/allocations/{allocationId}/changes', takesKey: false },
  getDecreeHistory: { method: 'GET', path: '/v1/decrees/{id}/history', takesKey: false },
  followDecree: { method: 'GET', path: '/v1/decrees/{id}/changes', takesKey: false },
  proposeGrant: { method: 'POST', path: '/v1/calls/{callId}/grants', takesKey: true },
  listGrants: { method: 'GET', path: '/v1/calls/{callId}/grants', takesKey: false },
  refuseApplication: { method: 'POST', path: '/v1/calls/{callId}/refusals', takesKey: true },
  decideGrant: { method: 'POST', path: '/v1/calls/{callId}/grants/{grantId}/decisions', takesKey: true },
  dropGrantProposal: {
    method: 'POST',
    path: '/v1/calls/{callId}/grants/{grantId}/proposalWithdrawals',
    takesKey: true,
  },
  acceptGrant: { method: 'POST', path: '/v1/calls/{callId}/grants/{grantId}/acceptances', takesKey: true },
  declineGrant: { method: 'POST', path: '/v1/calls/{callId}/grants/{grantId}/declines', takesKey: true },
  draftDecree: { method: 'POST', path: '/v1/decrees', takesKey: true },
  listDecrees: { method: 'GET', path: '/v1/decrees', takesKey: false },
  sendToFinanceInspector: { method: 'POST', path: '/v1/decrees/{id}/financeInspections', takesKey: true },
  adviseOnDecree: { method: 'POST', path: '/v1/decrees/{id}/advices', takesKey: true },
  agreeBudget: { method: 'POST', path: '/v1/decrees/{id}/budgetAgreements', takesKey: true },
  signDecree: { method: 'POST', path: '/v1/decrees/{id}/signatures', takesKey: true },
  publishDecree: { method: 'POST', path: '/v1/decrees/{id}/publications', takesKey: true },
  withdrawDecree: { method: 'POST', path: '/v1/decrees/{id}/withdrawals', takesKey: true },
  getEnvelope: { method: 'GET', path: '/v1/calls/{callId}/envelope', takesKey: false },
  getGrant: { method: 'GET', path: '/v1/calls/{callId}/grants/{grantId}', takesKey: false },
  establishAllocation: { method: 'POST', path: '/v1/calls/{callId}/allocations', takesKey: true },
  listAllocations: { method: 'GET', path: '/v1/calls/{callId}/allocations', takesKey: false },
  decideAllocation: { method: 'POST', path: '/v1/calls/{callId}/allocations/{allocationId}/decisions', takesKey: true },
  moveReserveUp: { method: 'POST', path: '/v1/calls/{callId}/allocations/{allocationId}/reserveMoves', takesKey: true },
  getAllocation: { method: 'GET', path: '/v1/calls/{callId}/allocations/{allocationId}', takesKey: false },
  explainAllocation: { method: 'GET', path: '/v1/calls/{callId}/allocations/{allocationId}/explain', takesKey: false },
  getDecree: { method: 'GET', path: '/v1/decrees/{id}', takesKey: false },
  declareConflict: { method: 'POST', path: '/v1/calls/{callId}/juryFiles/{applicationId}/conflicts', takesKey: true },
  noteSoftConflict: {
    method: 'POST',
    path: '/v1/calls/{callId}/juryFiles/{applicationId}/softConflicts',
    takesKey: true,
  },
  liftConflict: {
    method: 'POST',
    path: '/v1/calls/{callId}/juryFiles/{applicationId}/conflictLiftings',
    takesKey: true,
  },
  listJuryFiles: { method: 'GET', path: '/v1/calls/{callId}/juryFiles', takesKey: false },
  getJuryFile: { method: 'GET', path: '/v1/calls/{callId}/juryFiles/{applicationId}', takesKey: false },
  listConflicts: { method: 'GET', path: '/v1/calls/{callId}/conflicts', takesKey: false },
  getJuryHistory: { method: 'GET', path: '/v1/calls/{callId}/jury/history', takesKey: false },
  followJury: { method: 'GET', path: '/v1/calls/{callId}/jury/changes', takesKey: false },
  composeJury: { method: 'POST', path: '/v1/calls/{callId}/jury', takesKey: true },
  getJury: { method: 'GET', path: '/v1/calls/{callId}/jury', takesKey: false },
  recomposeJury: { method: 'POST', path: '/v1/calls/{callId}/jury/recompositions', takesKey: true },
  openRound: { method: 'POST', path: '/v1/calls/{callId}/jury/rounds', takesKey: true },
  assignJuror: { method: 'POST', path: '/v1/calls/{callId}/assignments', takesKey: true },
  assignInBulk: { method: 'POST', path: '/v1/calls/{callId}/bulkAssignments', takesKey: true },
  assignAutomatically: { method: 'POST', path: '/v1/calls/{callId}/automaticAssignments', takesKey: true },
  endAssignment: { method: 'POST', path: '/v1/assessments/{id}/endings', takesKey: true },
  declineAssignment: { method: 'POST', path: '/v1/assessments/{id}/declines', takesKey: true },
  getAssessmentHistory: { method: 'GET', path: '/v1/assessments/{id}/history', takesKey: false },
  followAssessment: { method: 'GET', path: '/v1/assessments/{id}/changes', takesKey: false },
  listAssessments: { method: 'GET', path: '/v1/assessments', takesKey: false },
  getAssessment: { method: 'GET', path: '/v1/assessments/{id}', takesKey: false },
  saveScore: { method: 'PATCH', path: '/v1/assessments/{id}', takesKey: true },
  submitScore: { method: 'POST', path: '/v1/assessments/{id}/submissions', takesKey: true },
  abstainFromScoring: { method: 'POST', path: '/v1/assessments/{id}/abstentions', takesKey: true },
  reopenScore: { method: 'POST', path: '/v1/assessments/{id}/reopenings', takesKey: true },
  listScores: { method: 'GET', path: '/v1/calls/{callId}/scores', takesKey: false },
  plotScores: { method: 'GET', path: '/v1/calls/{callId}/scorePlot', takesKey: false },
  explainScores: { method: 'GET', path: '/v1/calls/{callId}/scores/{applicationId}/explain', takesKey: false },
  listJurors: { method: 'GET', path: '/v1/calls/{callId}/jurors', takesKey: false },
  plotLeniency: { method: 'GET', path: '/v1/calls/{callId}/leniencyPlot', takesKey: false },
  getDeliberationHistory: { method: 'GET', path: '/v1/deliberations/{id}/history', takesKey: false },
  followDeliberation: { method: 'GET', path: '/v1/deliberations/{id}/changes', takesKey: false },
  callDeliberation: { method: 'POST', path: '/v1/calls/{callId}/deliberations', takesKey: true },
  listDeliberations: { method: 'GET', path: '/v1/calls/{callId}/deliberations', takesKey: false },
  openDeliberation: { method: 'POST', path: '/v1/deliberations/{id}/openings', takesKey: true },
  decideOnFile: { method: 'POST', path: '/v1/deliberations/{id}/decisions', takesKey: true },
  closeDeliberation: { method: 'POST', path: '/v1/deliberations/{id}/closings', takesKey: true },
  reopenDeliberation: { method: 'POST', path: '/v1/deliberations/{id}/reopenings', takesKey: true },
  getDeliberation: { method: 'GET', path: '/v1/deliberations/{id}', takesKey: false },
  getRankingHistory: { method: 'GET', path: '/v1/calls/{callId}/ranking/history', takesKey: false },
  followRanking: { method: 'GET', path: '/v1/calls/{callId}/ranking/changes', takesKey: false },
  establishRanking: { method: 'POST', path: '/v1/calls/{callId}/rankings', takesKey: true },
  listRankings: { method: 'GET', path: '/v1/calls/{callId}/rankings', takesKey: false },
  decideTie: { method: 'POST', path: '/v1/calls/{callId}/tieDecisions', takesKey: true },
  withdrawRanking: { method: 'POST', path: '/v1/calls/{callId}/rankings/{version}/withdrawals', takesKey: true },
  getLiveRanking: { method: 'GET', path: '/v1/calls/{callId}/ranking', takesKey: false },
  getRanking: { method: 'GET', path: '/v1/calls/{callId}/rankings/{version}', takesKey: false },
  explainRank: {
    method: 'GET',
    path: '/v1/calls/{callId}/rankings/{version}/files/{applicationId}/explain',
    takesKey: false,
  },
  getJuryResult: { method: 'GET', path: '/v1/applications/{id}/juryResult', takesKey: false },
  askWhatIf: { method: 'POST', path: '/v1/calls/{callId}/whatIfs', takesKey: false },
  listMyTasks: { method: 'GET', path: '/v1/me/tasks', takesKey: false },
  listDeliveries: { method: 'GET', path: '/v1/deliveries', takesKey: false },
  resendDelivery: { method: 'POST', path: '/v1/deliveries/{id}/resends', takesKey: false },
  listDevelopmentMails: { method: 'GET', path: '/dev/mails', takesKey: false },
};
