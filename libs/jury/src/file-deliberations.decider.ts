import type { ApplicationId } from '#applications/application.events';
import { type Decider, type Messages, type PersonId, RuleBroken, type VaultRef } from '#platform/domain';
import type { Deliberation } from './deliberation.decider';
import type { AgendaItem, DeliberationId, FileDeliberationEvent, JuryOutcome } from './deliberation.events';
import type { Composition } from './jury.events';
import { presiding, votersOf } from './seats.pure';

export interface Decision {
  readonly deliberationId: DeliberationId;
  readonly outcome: JuryOutcome;
  readonly motivation: VaultRef;
  readonly adjustedRank?: number | undefined;
  readonly rankReason?: VaultRef | undefined;
}

export type FileDeliberationCommand = Messages<{
  /** `barred` are those present who have a conflict of interest on the file; `by` writes the decision down. */
  DecideOnFile: Omit<Decision, 'deliberationId'> & {
    applicationId: ApplicationId;
    meeting: Deliberation;
    composition: Composition;
    barred: readonly PersonId[];
    by: PersonId;
  };
}>;

export type FileDeliberations =
  { readonly status: 'none' } | { readonly status: 'decided'; readonly decision: Decision; readonly decisions: number };

export const fileDeliberationsDecider: Decider<FileDeliberations, FileDeliberationCommand, FileDeliberationEvent> = {
  stream: 'fileDeliberations',
  initialState: { status: 'none' },

  decide({ data }) {
    const { applicationId, meeting, composition, barred, by, ...decision } = data;
    if (meeting.status === 'none') throw new RuleBroken('notFound');
    if (meeting.status !== 'open') throw new RuleBroken('deliberationNotOpen');
    const item = meeting.agenda.find((each) => each.applicationId === applicationId);
    if (!item) throw new RuleBroken('fileNotOnAgenda');
    const left = meeting.present.filter((each) => barred.includes(each));
    const present = meeting.present.filter((each) => !barred.includes(each));
    const there = votersOf(composition).filter((each) => present.includes(each)).length;
    if (there < meeting.quorum) throw new RuleBroken('quorumNotMet', { there, quorum: meeting.quorum });
    const chairPersonId = presiding(composition, present);
    if (!chairPersonId) throw new RuleBroken('nobodyPresides');
    if (by !== chairPersonId && by !== composition.secretaryPersonId) throw new RuleBroken('notPresiding');
    adjustable(decision);
    return [decided(item, meeting, decision, { present, left, chairPersonId })];
  },

  evolve(state, { data: { deliberationId, outcome, motivation, adjustedRank, rankReason } }) {
    const decision = { deliberationId, outcome, motivation, adjustedRank, rankReason };
    return { status: 'decided', decision, decisions: state.status === 'none' ? 1 : state.decisions + 1 };
  },
};

function adjustable({ outcome, adjustedRank, rankReason }: Omit<Decision, 'deliberationId'>): void {
  if (adjustedRank === undefined) return;
  if (outcome !== 'proposed') throw new RuleBroken('adjustedRankNotProposed');
  if (rankReason === undefined) throw new RuleBroken('adjustedRankNeedsReason');
}

type Meeting = Exclude<Deliberation, { status: 'none' }>;
type Attendance = { present: readonly PersonId[]; left: readonly PersonId[]; chairPersonId: PersonId };

function decided(
  item: AgendaItem,
  { deliberationId, callId }: Meeting,
  { outcome, motivation, adjustedRank, rankReason }: Omit<Decision, 'deliberationId'>,
  attendance: Attendance,
): FileDeliberationEvent {
  const adjusted = adjustedRank === undefined ? {} : { adjustedRank, rankReason };
  return {
    type: 'FileDeliberated',
    data: { ...item, deliberationId, callId, outcome, motivation, ...attendance, ...adjusted },
  };
}
