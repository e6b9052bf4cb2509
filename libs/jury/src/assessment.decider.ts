import {
  type Deadline,
  type Decider,
  type Instant,
  type Messages,
  type PersonId,
  RuleBroken,
  type VaultRef,
} from '#platform/domain';
import type { AssessmentAbout, AssessmentEvent, DraftScore } from './assessment.events';
import { enteredViolations, isScored, mergedScores, type ScoringRules, submissionViolations } from './score-check.pure';

type EventData<Type extends AssessmentEvent['type']> = Extract<AssessmentEvent, { type: Type }>['data'];

interface Entered {
  readonly scores: readonly DraftScore[]; // of each criterion that is named, all of it
  readonly comment?: VaultRef | '' | undefined; // on the whole; empty to take it away
  readonly rules: ScoringRules;
}

export type AssessmentCommand = Messages<{
  AssignJuror: { about: AssessmentAbout } & Omit<EventData<'JurorAssigned'>, keyof AssessmentAbout>;
  EndAssignment: { reason: VaultRef };
  DeclineAssignment: { ground: EventData<'AssignmentDeclined'>['ground']; explanation?: VaultRef | undefined };
  SaveScore: Entered;
  SubmitScore: Entered & { at: Instant };
  AbstainFromScoring: { reason: VaultRef; at: Instant };
  ReopenScore: { reason: VaultRef; at: Instant };
  /** A conflict of interest came to light, whatever was scored by then. */
  VoidAssessment: { ground: 'conflict' };
}>;

export const assessmentStatuses = [
  'assigned',
  'draft',
  'submitted',
  'abstained',
  'reopened',
  'ended',
  'declined',
  'void',
] as const;
export type AssessmentStatus = (typeof assessmentStatuses)[number];

export type Assessment =
  | { readonly status: 'none' }
  | {
      readonly status: AssessmentStatus;
      readonly about: AssessmentAbout;
      readonly scores: readonly DraftScore[];
      readonly comment?: VaultRef | undefined;
      readonly ground?: EventData<'AssignmentDeclined'>['ground'] | undefined; // of a recusal
      readonly due?: Deadline | undefined; // none when it was assigned or reopened after the end of its round
    };
export type BegunAssessment = Exclude<Assessment, { status: 'none' }>;

/** Still to be scored by its juror. */
export const finalStatuses = ['submitted', 'abstained'] as const satisfies readonly AssessmentStatus[];
export const openStatuses = ['assigned', 'draft', 'reopened'] as const satisfies readonly AssessmentStatus[];
export const isOpen = (status: AssessmentStatus): status is (typeof openStatuses)[number] =>
  (openStatuses as readonly string[]).includes(status);

export const assessmentDecider: Decider<Assessment, AssessmentCommand, AssessmentEvent> = {
  stream: 'assessment',
  initialState: { status: 'none' },
  untold: { fact: ({ type }) => type === 'ScoreSaved', to: ({ personId }, state) => !isJuror(personId, state) },

  decide({ type, data }, state) {
    if (type === 'AssignJuror') return assign(data, state);
    if (state.status === 'none') throw new RuleBroken('notFound');
    const { about, status } = state;
    switch (type) {
      case 'EndAssignment':
        if (status === 'ended') return [];
        refuseUnlessOpen(state);
        if (status === 'reopened') throw new RuleBroken('assessmentFinal');
        return [{ type: 'AssignmentEnded', data: { ...about, reason: data.reason } }];
      case 'DeclineAssignment':
        if (status === 'declined') return [];
        refuseUnlessOpen(state);
        if (status === 'reopened') throw new RuleBroken('assessmentFinal');
        return [{ type: 'AssignmentDeclined', data: { ...about, ...data } }];
      case 'SaveScore':
        return save(data, state);
      case 'SubmitScore':
        return [submit(data, state)];
      case 'AbstainFromScoring':
        if (status === 'abstained') return [];
        refuseUnlessOpen(state);
        return [{ type: 'JurorAbstained', data: { ...about, reason: data.reason, ...missed(state, data.at) } }];
      case 'ReopenScore':
        if (status === 'reopened') return [];
        if (status !== 'submitted' && status !== 'abstained') throw new RuleBroken('assessmentNotFinal');
        return [{ type: 'ScoreReopened', data: { ...about, reason: data.reason, ...stillDue(state, data.at) } }];
      case 'VoidAssessment':
        return voided(state);
    }
  },

  evolve(state, { type, data }) {
    if (type === 'JurorAssigned') return { status: 'assigned', about: aboutOf(data), scores: [], due: data.due };
    if (state.status === 'none') return state;
    switch (type) {
      case 'AssignmentEnded':
        return { ...state, status: 'ended' };
      case 'AssignmentDeclined':
        return { ...state, status: 'declined', ground: data.ground };
      case 'ScoreSaved': {
        const status = state.status === 'reopened' ? 'reopened' : 'draft';
        return { ...state, status, scores: data.scores, comment: data.comment };
      }
      case 'ScoreSubmitted':
        return { ...state, status: 'submitted', scores: data.scores, comment: data.comment };
      case 'JurorAbstained':
        return { ...state, status: 'abstained' };
      case 'ScoreReopened':
        return { ...state, status: 'reopened', due: data.due };
      case 'AssessmentVoided':
        return { ...state, status: 'void' };
    }
  },
};

const isJuror = (personId: PersonId, state: Assessment): boolean =>
  state.status !== 'none' && state.about.jurorPersonId === personId;

type Assign = Extract<AssessmentCommand, { type: 'AssignJuror' }>['data'];

function assign({ about, how, reason, due }: Assign, state: Assessment): readonly AssessmentEvent[] {
  const recused = state.status === 'void' || (state.status === 'declined' && state.ground === 'conflict');
  if (recused) throw new RuleBroken('jurorRecused');
  if (state.status === 'declined' && (how !== 'byHand' || !reason)) throw new RuleBroken('jurorDeclined');
  const isFree = state.status === 'none' || state.status === 'ended' || state.status === 'declined';
  if (!isFree) return [];
  return [{ type: 'JurorAssigned', data: { ...about, how, ...(reason && { reason }), ...(due && { due }) } }];
}

function save({ scores, comment, rules }: Entered, state: BegunAssessment): readonly AssessmentEvent[] {
  const draft = entered({ scores, comment, rules }, state);
  const isUntouched = scores.length === 0 && comment === undefined;
  const isEmpty = (each: Pick<BegunAssessment, 'scores' | 'comment'>): boolean =>
    each.scores.length === 0 && !each.comment;
  if (isUntouched || (isEmpty(draft) && isEmpty(state))) return [];
  return [{ type: 'ScoreSaved', data: { ...state.about, ...draft } }];
}

function submit(asked: Entered & { at: Instant }, state: BegunAssessment): AssessmentEvent {
  const { scores, ...rest } = entered(asked, state);
  const violations = submissionViolations(scores, asked.rules);
  if (violations.length > 0) throw new RuleBroken('scoreIncomplete', {}, violations);
  const data = { ...state.about, scores: scores.filter(isScored), ...rest, ...missed(state, asked.at) };
  return { type: 'ScoreSubmitted', data };
}

const isOver = (due: Deadline, at: Instant): boolean => at >= due.instant;

const missed = ({ due }: BegunAssessment, at: Instant) => (due && isOver(due, at) ? { missedDue: due } : {});

const stillDue = ({ due }: BegunAssessment, at: Instant) => (due && !isOver(due, at) ? { due } : {});

function entered({ scores, comment, rules }: Entered, state: BegunAssessment) {
  refuseUnlessOpen(state);
  const violations = enteredViolations(scores, rules);
  if (violations.length > 0) throw new RuleBroken('scoreIncomplete', {}, violations);
  const said = comment ?? state.comment;
  return { scores: mergedScores(state.scores, scores, rules), ...(said && { comment: said }) };
}

/** Who never had anything final is recused; what was final once is kept, and counts no more. */
function voided({ status, about }: BegunAssessment): readonly AssessmentEvent[] {
  switch (status) {
    case 'assigned':
    case 'draft':
      return [{ type: 'AssignmentDeclined', data: { ...about, ground: 'conflict' } }];
    case 'submitted':
    case 'abstained':
    case 'reopened':
      return [{ type: 'AssessmentVoided', data: { ...about, ground: 'conflict' } }];
    case 'ended':
    case 'declined':
    case 'void':
      return [];
  }
}

/** @throws RuleBroken `assessmentFinal` once it was submitted, `assignmentOver` when there is nothing to score any more */
function refuseUnlessOpen({ status }: BegunAssessment): void {
  if (status === 'submitted' || status === 'abstained') throw new RuleBroken('assessmentFinal');
  if (!isOpen(status)) throw new RuleBroken('assignmentOver');
}

function aboutOf({ assessmentId, callId, applicationId, organisationId, jurorPersonId, round }: AssessmentAbout) {
  return { assessmentId, callId, applicationId, organisationId, jurorPersonId, round };
}
