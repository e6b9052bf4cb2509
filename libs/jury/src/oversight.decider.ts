import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { Decider, Messages, PersonId } from '#platform/domain';
import type { FinalAssessment, OversightEvent } from './oversight.events';

/** Whoever takes the chair; administrators where nobody may, or must not know yet. */
export interface Overseers {
  readonly chairPersonId?: PersonId | undefined;
  readonly administrators: readonly PersonId[];
}

export type NoteScores = Overseers & {
  readonly callId: CallId;
  readonly applicationId: ApplicationId;
  readonly round: number;
  readonly finals?: readonly FinalAssessment[] | undefined; // absent while somebody still has to score, or too few have
  readonly short?: Short | undefined;
  readonly decided?: boolean | undefined; // the jury met on it: another chair has nothing to bring before it
  readonly settled?: boolean | undefined; // the ranking that stands was made of these very scores
};
interface Short {
  readonly wanted: number;
  readonly possible: number;
}

export type OversightCommand = Messages<{
  NoteScores: NoteScores;
  ReportConflict: Extract<OversightEvent, { type: 'ConflictReported' }>['data'];
}>;

interface Told {
  readonly round: number;
  readonly chairPersonId?: PersonId | undefined;
}

export type Oversight =
  | { readonly status: 'awaited' }
  | (Told & { readonly status: 'in'; readonly finals: readonly FinalAssessment[] })
  | (Told & { readonly status: 'short'; readonly possible: number });

export const oversightDecider: Decider<Oversight, OversightCommand, OversightEvent> = {
  stream: 'oversight',
  initialState: { status: 'awaited' },

  decide({ type, data }, state) {
    if (type === 'ReportConflict') return [{ type: 'ConflictReported', data }];
    const { callId, applicationId, round, finals, short, settled } = data;
    if (settled) return [];
    if (state.status !== 'awaited' && round < state.round) return []; // told late of a round that was followed by another
    if (finals) return allIn({ ...data, finals }, state);
    if (short) return tooFew({ ...data, short }, state);
    return state.status === 'awaited' ? [] : [{ type: 'ScoresAwaited', data: { callId, applicationId, round } }];
  },

  evolve(state, { type, data }) {
    switch (type) {
      case 'AllScoresIn':
        return { status: 'in', round: data.round, chairPersonId: data.chairPersonId, finals: data.finals };
      case 'ChairMissing':
        return { status: 'in', round: data.round, finals: data.finals };
      case 'ScoresShort': {
        const { round, possible, chairPersonId } = data;
        return { status: 'short', round, possible, chairPersonId };
      }
      case 'ScoresAwaited':
        return { status: 'awaited' };
      case 'ConflictReported':
        return state;
    }
  },
};

function allIn(
  { callId, applicationId, round, finals, decided, ...to }: NoteScores & { finals: readonly FinalAssessment[] },
  state: Oversight,
): readonly OversightEvent[] {
  const about = { callId, applicationId, round, finals };
  const isSame = state.status === 'in' && written(state.finals) === written(finals);
  if (isSame && (decided || state.chairPersonId === to.chairPersonId)) return [];
  if (to.chairPersonId) return [{ type: 'AllScoresIn', data: { ...about, chairPersonId: to.chairPersonId } }];
  const { administrators } = to;
  return administrators.length > 0 ? [{ type: 'ChairMissing', data: { ...about, administrators } }] : [];
}

/** Again only when there are even fewer, or for another chair. */
function tooFew(
  { callId, applicationId, round, short, chairPersonId, administrators }: NoteScores & { short: Short },
  state: Oversight,
): readonly OversightEvent[] {
  const isTold = state.status === 'short' && state.chairPersonId === chairPersonId && state.round === round;
  if ((isTold && short.possible >= state.possible) || (!chairPersonId && administrators.length === 0)) return [];
  const to = { ...(chairPersonId && { chairPersonId }), administrators };
  return [{ type: 'ScoresShort', data: { callId, applicationId, round, ...short, ...to } }];
}

/** The same for the same scores, in whatever order they came. */
export const written = (finals: readonly FinalAssessment[]): string =>
  finals
    .map(({ assessmentId, revision }) => `${assessmentId}@${String(revision)}`)
    .sort()
    .join();
