import type { BasisPoints, Cents, Deadline, Instant, PersonId, VaultRef } from '#platform/domain';
import type {
  ApplicationAnswers,
  ArrivedOnPaper,
  Check,
  FileEvent,
  FileSection,
  InadmissibilityReason,
} from '../application.events';
import { answersIn, answersOutside } from '../sections.pure';

export const applicationStatuses = [
  'draft',
  'awaitingSignOff',
  'submitted',
  'incomplete',
  'admissible',
  'inadmissible',
  'withdrawn',
  'removed',
] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

export interface Submission {
  readonly reference: string;
  readonly applicantPersonId: PersonId;
  readonly callVersion: number;
  readonly eligibleCostCents: Cents;
  readonly rate: BasisPoints;
  readonly requestedCents: Cents;
  readonly submittedAt: Instant;
  readonly approvedByPersonId?: PersonId | undefined;
  readonly withinGrace?: boolean | undefined;
  readonly paper?: ArrivedOnPaper | undefined;
}

export interface CompletionRow {
  readonly requestId: string;
  readonly sections: readonly FileSection[];
  readonly explanation: VaultRef;
  readonly due: Deadline;
  readonly requestedAt: Instant;
  readonly completedAt?: Instant;
  readonly withdrawnAt?: Instant;
  readonly withdrawalReason?: VaultRef;
  readonly lapsed?: true;
  readonly ended?: true; // its file was withdrawn
}

/** What stood in a file before it was completed. */
export interface FormerRow {
  readonly answers: ApplicationAnswers;
  readonly requestedCents: Cents;
  readonly eligibleCostCents: Cents;
  readonly replacedAt: Instant;
}

/** What a row says of a file's way from the leading official to the decision on its admissibility. */
export interface FileRow {
  readonly handedIn?: ApplicationAnswers; // `answers` also hold what was saved since in the open sections
  readonly returnReason?: VaultRef;
  readonly checks?: readonly Check[];
  readonly completionRequests?: readonly CompletionRow[];
  readonly dueAt?: Instant | undefined; // when the first term ends of those that run
  readonly formerAnswers?: readonly FormerRow[];
  readonly lateCompletions?: readonly { readonly receivedAt: Instant; readonly dueAt: Instant }[];
  readonly grounds?: readonly InadmissibilityReason[] | undefined;
  readonly explanation?: VaultRef | undefined;
  readonly notifiedAt?: Instant | undefined; // when the organisation was told
  readonly reinstatementReason?: VaultRef;
}
type Row = FileRow & { readonly answers: ApplicationAnswers; readonly submission?: Submission };
type Changes = FileRow & {
  readonly status?: ApplicationStatus;
  readonly applicantPersonId?: PersonId;
  readonly title?: string;
  readonly requestedCents?: Cents;
  readonly answers?: ApplicationAnswers;
  readonly submission?: Submission;
};

/** What an event changes in the row. */
export function fileChanges(row: Row, { type, data, metadata: { recordedAt } }: Recorded): Changes {
  switch (type) {
    case 'ApplicationSentForSignOff':
      return { status: 'awaitingSignOff', applicantPersonId: data.applicantPersonId };
    case 'SignOffDeclined':
      return { status: 'draft', returnReason: data.reason };
    case 'ApplicationChecked': {
      const earlier = (row.checks ?? []).filter(({ name }) => !data.checks.some((each) => each.name === name));
      return { checks: [...earlier, ...data.checks] };
    }
    case 'CompletionRequested': {
      const { requestId, sections, explanation, due, requestedAt } = data;
      const asked = { requestId, sections, explanation, due, requestedAt };
      return waiting([...(row.completionRequests ?? []), asked]);
    }
    case 'ApplicationCompleted':
      return completed(row, data);
    case 'CompletionRequestWithdrawn':
      return withdrawn(row, data, recordedAt);
    case 'CompletionRejectedAsLate': {
      const { receivedAt, dueAt } = data;
      return { lateCompletions: [...(row.lateCompletions ?? []), { receivedAt, dueAt }] };
    }
    case 'ApplicationFoundAdmissible':
      return { status: 'admissible' };
    case 'ApplicationFoundInadmissible':
      return found(row, data, data.awaitsNotice ? undefined : recordedAt);
    case 'InadmissibilityNotified':
      return found(row, data, recordedAt);
    case 'ApplicationReinstated': {
      const { reason: reinstatementReason } = data;
      return {
        status: 'submitted',
        reinstatementReason,
        grounds: undefined,
        explanation: undefined,
        notifiedAt: undefined,
      };
    }
  }
}

type Recorded = FileEvent & { readonly metadata: { readonly recordedAt: Instant } };
type Data<Type extends FileEvent['type']> = Extract<FileEvent, { type: Type }>['data'];

/** Sections that were still open are shut as they were handed in. */
function found(
  { handedIn, answers, completionRequests }: Row,
  { grounds, explanation }: Pick<Data<'InadmissibilityNotified'>, 'grounds' | 'explanation'>,
  notifiedAt: Instant | undefined,
): Changes {
  const finding = { grounds, explanation, notifiedAt };
  return { status: 'inadmissible', answers: handedIn ?? answers, ...finding, ...shut(completionRequests, 'lapsed') };
}

/** What was asked of a file that is withdrawn is not asked any more, and what was saved for it was not handed in. */
export function withdrawnFile({ handedIn, answers, completionRequests }: Row) {
  return { status: 'withdrawn', answers: handedIn ?? answers, ...shut(completionRequests, 'ended') } as const;
}

function shut(completionRequests: readonly CompletionRow[] | undefined, how: 'lapsed' | 'ended'): Changes {
  const requests = completionRequests?.map((each) => (isOpen(each) ? { ...each, [how]: true as const } : each));
  return { ...(requests && { completionRequests: requests }), dueAt: undefined };
}

function completed(
  { submission, answers, handedIn = answers, ...row }: Row,
  data: Data<'ApplicationCompleted'>,
): Changes {
  const { requestIds, changes, title, eligibleCostCents, requestedCents, completedAt, stillOpen } = data;
  if (!submission) return {};
  const now = { ...handedIn, ...changes };
  const former = {
    answers: handedIn,
    requestedCents: submission.requestedCents,
    eligibleCostCents: submission.eligibleCostCents,
    replacedAt: completedAt,
  };
  const requests = (row.completionRequests ?? []).map((each) =>
    requestIds.includes(each.requestId) ? { ...each, completedAt } : each,
  );
  return {
    ...waiting(requests),
    title,
    requestedCents,
    handedIn: now,
    answers: stillOpen > 0 ? answers : now,
    submission: { ...submission, eligibleCostCents, requestedCents },
    formerAnswers: [...(row.formerAnswers ?? []), former],
  };
}

/** Its sections stand again as they were handed in. */
function withdrawn(
  { answers, handedIn = answers, completionRequests = [] }: Row,
  { requestId, sections, reason: withdrawalReason, stillOpen }: Data<'CompletionRequestWithdrawn'>,
  withdrawnAt: Instant,
): Changes {
  const requests = completionRequests.map((each) =>
    each.requestId === requestId ? { ...each, withdrawnAt, withdrawalReason } : each,
  );
  const stood = { ...answersOutside(sections, answers), ...answersIn(sections, handedIn) };
  return { ...waiting(requests), answers: stillOpen > 0 ? stood : handedIn };
}

const isOpen = ({ completedAt, withdrawnAt, lapsed, ended }: CompletionRow): boolean =>
  !completedAt && !withdrawnAt && !lapsed && !ended;

/** Incomplete as long as a request is open; then submitted again. */
function waiting(completionRequests: readonly CompletionRow[]): Changes {
  const open = completionRequests.filter(isOpen);
  const [dueAt] = open.map(({ due }) => due.instant).sort();
  return { completionRequests, dueAt, status: dueAt ? 'incomplete' : 'submitted' };
}
