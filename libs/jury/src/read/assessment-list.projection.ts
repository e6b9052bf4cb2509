import type { Deadline, Instant, Position, Projection, Recorded, VaultRef } from '#platform/domain';
import type { AssessmentStatus } from '../assessment.decider';
import { blindTo } from '../blind.policy';
import { onVisibleFiles } from '../firewall.policy';
import type { AssessmentAbout, AssessmentEvent, CriterionScore, DraftScore } from '../assessment.events';

/** What was final once: a score, or an abstention. None is ever taken out of the list. */
export interface FinalRow {
  readonly kind: 'score' | 'abstention';
  readonly at: Instant;
  readonly revision: number;
  readonly position: Position;
  readonly scores?: readonly CriterionScore[];
  readonly comment?: VaultRef | undefined;
  readonly reason?: VaultRef; // of an abstention
  readonly missedDueAt?: Instant; // it came after this end of the round
  readonly reopened?: { readonly at: Instant; readonly by: string; readonly reason: VaultRef };
}

/** What others than its juror know of it: that there is a draft is the juror's own affair. */
export type ToldStatus = Exclude<AssessmentStatus, 'draft'>;

type EventData<Type extends AssessmentEvent['type']> = Extract<AssessmentEvent, { type: Type }>['data'];

export interface AssessmentRow extends AssessmentAbout {
  readonly status: AssessmentStatus;
  readonly toldStatus: ToldStatus;
  readonly toldRevision: number;
  readonly toldAt: Instant;
  readonly changedAt: Instant;
  readonly assignedAt: Instant;
  readonly dueAt?: Instant | undefined;
  readonly missedDueAt?: Instant | undefined; // of what is final now
  readonly how: EventData<'JurorAssigned'>['how'];
  readonly assignmentReason?: VaultRef | undefined;
  readonly endReason?: VaultRef | undefined;
  readonly recusal?: Pick<EventData<'AssignmentDeclined'>, 'ground' | 'explanation'> | undefined;
  readonly voided?: { readonly at: Instant; readonly position: Position } | undefined;
  readonly scores: readonly DraftScore[]; // as they stand; a draft as long as it is open
  readonly comment?: VaultRef | undefined;
  readonly finals: readonly FinalRow[]; // the newest last
  readonly drafts: readonly number[]; // revisions that only its juror is told of
}

export const assessmentList: Projection<AssessmentRow, AssessmentEvent> = {
  table: 'assessment_list',
  version: 2,
  columns: {
    callId: 'text',
    applicationId: 'text',
    jurorPersonId: 'text',
    round: 'bigint',
    status: 'text',
    toldStatus: 'text',
    assignedAt: 'text',
    toldAt: 'text',
    dueAt: 'text',
    missedDueAt: 'text',
  },
  events: [
    'JurorAssigned',
    'AssignmentEnded',
    'AssignmentDeclined',
    'ScoreSaved',
    'ScoreSubmitted',
    'JurorAbstained',
    'ScoreReopened',
    'AssessmentVoided',
  ],
  parks: true,
  streams: ({ assessmentId }) => [`assessment-${assessmentId}`],
  keys: ({ data }) => [data.assessmentId],
  evolve(before, event) {
    const row = event.type === 'JurorAssigned' ? assigned(before, event) : before && changed(before, event);
    return row && { ...row, changedAt: event.metadata.recordedAt };
  },
  /** One's own; others' on files that one knows of and is no longer blind to. */
  visibleTo(actor) {
    const hidden = blindTo(actor);
    const others = onVisibleFiles(actor, { sql: `application_id not in ${hidden.sql}`, parameters: hidden.parameters });
    return { sql: `juror_person_id = ? or (${others.sql})`, parameters: [actor.personId, ...others.parameters] };
  },
};

/** A final score that counts now; whether the file still does is another matter. */
export const countedScore = ({ status, finals }: AssessmentRow): FinalRow | undefined =>
  status === 'submitted' ? finals.at(-1) : undefined;

const told = (toldStatus: ToldStatus, { revision, metadata }: Recorded) => ({
  status: toldStatus,
  toldStatus,
  toldRevision: revision,
  toldAt: metadata.recordedAt,
});

type Of<Type extends AssessmentEvent['type']> = Recorded<Extract<AssessmentEvent, { type: Type }>>;

/** Also again, after it was ended or declined: empty, and what was before stays in the history. */
function assigned(before: AssessmentRow | null, event: Of<'JurorAssigned'>): AssessmentRow {
  const { how, reason, due, ...about } = event.data;
  const at = event.metadata.recordedAt;
  const assignment = { assignedAt: at, changedAt: at, dueAt: due?.instant, how, assignmentReason: reason };
  return { ...about, ...told('assigned', event), ...assignment, scores: [], finals: [], drafts: before?.drafts ?? [] };
}

type Later = Exclude<AssessmentEvent, { type: 'JurorAssigned' }>;

function changed(row: AssessmentRow, event: Recorded<Later>): AssessmentRow {
  const { type, data, metadata, revision, position } = event;
  const at = metadata.recordedAt;
  switch (type) {
    case 'AssignmentEnded':
      return { ...row, ...told('ended', event), endReason: data.reason };
    case 'AssignmentDeclined':
      return { ...row, ...told('declined', event), recusal: { ground: data.ground, explanation: data.explanation } };
    case 'ScoreSaved': {
      const status = row.status === 'reopened' ? 'reopened' : 'draft';
      return { ...row, status, scores: data.scores, comment: data.comment, drafts: [...row.drafts, revision] };
    }
    case 'ScoreSubmitted': {
      const { scores, comment, missedDue } = data;
      const final: FinalRow = { kind: 'score', at, revision, position, scores, comment, ...late(missedDue) };
      const finals = [...row.finals, final];
      return { ...row, ...told('submitted', event), scores, comment, missedDueAt: missedDue?.instant, finals };
    }
    case 'JurorAbstained': {
      const { reason, missedDue } = data;
      const final: FinalRow = { kind: 'abstention', at, revision, position, reason, ...late(missedDue) };
      const finals = [...row.finals, final];
      return { ...row, ...told('abstained', event), missedDueAt: missedDue?.instant, finals };
    }
    case 'ScoreReopened': {
      const reopened = { at, by: metadata.actor, reason: data.reason };
      const finals = lastOne(row.finals, (final) => ({ ...final, reopened }));
      return { ...row, ...told('reopened', event), dueAt: data.due?.instant, missedDueAt: undefined, finals };
    }
    case 'AssessmentVoided':
      return { ...row, ...told('void', event), voided: { at, position } };
  }
}

const late = (missed: Deadline | undefined) => (missed ? { missedDueAt: missed.instant } : {});

const lastOne = <Item>(items: readonly Item[], change: (item: Item) => Item): readonly Item[] =>
  items.map((item, n) => (n === items.length - 1 ? change(item) : item));
