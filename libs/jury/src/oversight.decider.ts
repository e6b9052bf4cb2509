import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { Decider, Messages, PersonId } from '#platform/domain';
import type { FinalAssessment, OversightEvent } from './oversight.events';

export type OversightCommand = Messages<{
  /** `finals` is absent while somebody still has to score, or too few have. */
  NoteScores: {
    callId: CallId;
    applicationId: ApplicationId;
    round: number;
    chairPersonId: PersonId;
    finals?: readonly FinalAssessment[] | undefined;
  };
  ReportConflict: Extract<OversightEvent, { type: 'ConflictReported' }>['data'];
}>;

export type Oversight =
  | { readonly status: 'awaited' }
  | {
      readonly status: 'in';
      readonly round: number;
      readonly chairPersonId: PersonId;
      readonly finals: readonly FinalAssessment[];
    };

export const oversightDecider: Decider<Oversight, OversightCommand, OversightEvent> = {
  stream: 'oversight',
  initialState: { status: 'awaited' },

  decide({ type, data }, state) {
    if (type === 'ReportConflict') return [{ type: 'ConflictReported', data }];
    const { callId, applicationId, round, chairPersonId, finals } = data;
    if (state.status === 'in' && round < state.round) return []; // told late of a round that was followed by another
    if (!finals)
      return state.status === 'in' ? [{ type: 'ScoresAwaited', data: { callId, applicationId, round } }] : [];
    const isTold =
      state.status === 'in' && state.chairPersonId === chairPersonId && written(state.finals) === written(finals);
    return isTold ? [] : [{ type: 'AllScoresIn', data: { callId, applicationId, round, chairPersonId, finals } }];
  },

  evolve(state, { type, data }) {
    switch (type) {
      case 'AllScoresIn':
        return { status: 'in', round: data.round, chairPersonId: data.chairPersonId, finals: data.finals };
      case 'ScoresAwaited':
        return { status: 'awaited' };
      case 'ConflictReported':
        return state;
    }
  },
};

const written = (finals: readonly FinalAssessment[]): string =>
  finals
    .map(({ assessmentId, revision }) => `${assessmentId}@${String(revision)}`)
    .sort()
    .join();
