import { atRate, type Deadline, type Instant, type PersonId, RuleBroken, type VaultRef } from '#platform/domain';
import { answerViolations, eligibleCost } from './answers.pure';
import type { Application, CompletionRequest, PastDraft } from './application-state.pure';
import type { ApplicationAnswers, ApplicationEvent, FileSection } from './application.events';
import type { CallTerms } from './call-terms.fold';
import { running } from './call-window.pure';
import { answersIn, sectionsOf, violationsIn } from './sections.pure';

type Filed = PastDraft & Required<Pick<PastDraft, 'submission'>>;
type CompletionRequested = Extract<ApplicationEvent, { type: 'CompletionRequested' }>['data'];

export interface RequestForCompletion {
  readonly requestId: string;
  readonly sections: readonly FileSection[];
  readonly explanation: VaultRef;
  readonly due: Deadline | undefined; // none: the call is strict
  readonly requestedAt: Instant;
  readonly replaceable?: boolean | undefined; // the call still takes what would replace the submission
}

/** @throws RuleBroken `applicationNotSubmitted`, `applicationAlreadyDecided`, `callIsStrict`, `replacementOpen`, `sectionOpenAlready` */
export function requestCompletion(
  { due, replaceable, ...request }: RequestForCompletion,
  application: Application,
): ApplicationEvent {
  const { about, submission, replacement, openRequests = [] } = underExamination(application);
  if (!due) throw new RuleBroken('callIsStrict');
  if (replacement && replaceable) throw new RuleBroken('replacementOpen');
  const open = openRequests.flatMap(({ sections }) => sections);
  if (request.sections.some((section) => open.includes(section))) throw new RuleBroken('sectionOpenAlready');
  const { applicantPersonId, reference } = submission;
  const data: CompletionRequested = { ...about, applicantPersonId, reference, ...request, due };
  return { type: 'CompletionRequested', data };
}

/** Saves answers in the sections that are open, and in no other. @throws RuleBroken `sectionNotOpen`, `cureTermOver` */
export function saveInOpenSections(
  changes: ApplicationAnswers,
  receivedAt: Instant,
  { about, openRequests = [] }: PastDraft,
): ApplicationEvent[] {
  const open = openRequests.flatMap(({ sections }) => sections);
  const closed = sectionsOf(changes).filter((section) => !open.includes(section));
  const wrong = Object.keys(answersIn(closed, changes)).map((field) => ({ field, rule: 'sectionNotOpen' }));
  if (wrong.length > 0) throw new RuleBroken('sectionNotOpen', {}, wrong);
  const [lapsed] = overdue(openRequests, receivedAt);
  if (lapsed) throw new RuleBroken('cureTermOver', { dueAt: lapsed.due.instant });
  return Object.keys(changes).length > 0 ? [{ type: 'ApplicationSaved', data: { ...about, changes } }] : [];
}

export interface Completion {
  readonly requestId?: string | undefined; // all that are open when it names none
  readonly by: PersonId;
  readonly terms: CallTerms;
  readonly receivedAt: Instant;
}

/**
 * Answers requests: what was saved in their sections is handed in, and the amounts follow. One that comes after a term is over makes
 * the file inadmissible, unless the clock did so before. @throws RuleBroken `callCancelled`, `noCompletionOpen`, `applicationIncomplete`
 */
export function complete(
  { requestId, by, terms, receivedAt }: Completion,
  application: Application,
): ApplicationEvent[] {
  running(terms);
  const lapsedAt = lapsedEarlier(application);
  if (lapsedAt && application.status !== 'none')
    return [late({ about: application.about, by, receivedAt, dueAt: lapsedAt })];
  if (application.status !== 'incomplete') throw new RuleBroken('noCompletionOpen');
  const file = filed(application);
  const { openRequests = [] } = file;
  const [lapsed] = overdue(openRequests, receivedAt);
  if (lapsed) {
    const { about } = file;
    return [inadmissibleFor(lapsed, file), late({ about, by, receivedAt, dueAt: lapsed.due.instant })];
  }
  const answered = openRequests.filter((each) => requestId === undefined || each.requestId === requestId);
  if (answered.length === 0) throw new RuleBroken('noCompletionOpen');
  return [completed(answered, by, receivedAt, file)];
}

export interface Lapse {
  readonly at: Instant;
  readonly terms: CallTerms;
}

/** By the clock: what was not completed in time is inadmissible, once. Of a cancelled call nothing lapses any more. */
export function lapse({ at, terms }: Lapse, application: Application): ApplicationEvent[] {
  if (terms.status === 'cancelled' || application.status !== 'incomplete') return [];
  const [lapsed] = overdue(application.openRequests ?? [], at);
  return lapsed ? [inadmissibleFor(lapsed, filed(application))] : [];
}

function completed(
  answered: readonly CompletionRequest[],
  by: PersonId,
  completedAt: Instant,
  { about, answers, changes = {}, openRequests = [], submission: { reference, rate } }: Filed,
): ApplicationEvent {
  const sections = answered.flatMap((each) => each.sections);
  const handedIn = answersIn(sections, changes);
  const now = { ...answers, ...handedIn };
  const violations = violationsIn(sections, answerViolations(now));
  if (violations.length > 0) throw new RuleBroken('applicationIncomplete', {}, violations);
  const eligibleCostCents = eligibleCost(now);
  const data = {
    ...about,
    requestIds: answered.map(({ requestId }) => requestId),
    stillOpen: openRequests.length - answered.length,
    applicantPersonId: by,
    reference,
    changes: handedIn,
    title: now.title!.trim(),
    eligibleCostCents,
    rate,
    requestedCents: atRate(eligibleCostCents, rate),
    completedAt,
  };
  return { type: 'ApplicationCompleted', data };
}

/** What was asked and did not come is the explanation. */
function inadmissibleFor(
  { explanation }: CompletionRequest,
  { about, submission: { applicantPersonId, reference } }: Filed,
): ApplicationEvent {
  const data = { ...about, applicantPersonId, reference, grounds: ['notCompletedInTime'] as const, explanation };
  return { type: 'ApplicationFoundInadmissible', data };
}

function late({
  about,
  by: applicantPersonId,
  receivedAt,
  dueAt,
}: Pick<PastDraft, 'about'> & { by: PersonId; receivedAt: Instant; dueAt: Instant }): ApplicationEvent {
  return { type: 'CompletionRejectedAsLate', data: { ...about, applicantPersonId, dueAt, receivedAt } };
}

/** Those whose term is over at that instant, or at any, the one that ends first in front; the end itself is too late. */
export function overdue(requests: readonly CompletionRequest[], at?: Instant): readonly CompletionRequest[] {
  return requests
    .filter(({ due }) => at === undefined || due.instant <= at)
    .toSorted((a, b) => (a.due.instant < b.due.instant ? -1 : 1));
}

/** When the term ended in which it was to be completed, once that was found. */
export function lapsedEarlier(application: Application): Instant | undefined {
  return application.status === 'inadmissible' ? application.finding?.lapsedAt : undefined;
}

/** A file that was submitted and is not decided on. @throws RuleBroken `applicationAlreadyDecided`, `applicationNotSubmitted` */
export function underExamination(application: Application): Filed {
  const { status } = application;
  const found =
    status === 'admissible' || status === 'inadmissible' || ('finding' in application && application.finding);
  if (found) throw new RuleBroken('applicationAlreadyDecided');
  if (status !== 'submitted' && status !== 'incomplete') throw new RuleBroken('applicationNotSubmitted');
  return filed(application);
}

function filed(application: PastDraft): Filed {
  if (!application.submission) throw new RuleBroken('applicationNotSubmitted');
  return { ...application, submission: application.submission };
}
