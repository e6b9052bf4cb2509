import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import { type Deadline, type Decider, type Instant, type Messages, RuleBroken, type VaultRef } from '#platform/domain';
import { compositionViolations, sameComposition, type Seated } from './composition.pure';
import type { Composition, JuryEvent } from './jury.events';
import type { CallOfJury } from './call-of-jury.fold';

/** A file as a round asks for it. */
export interface FileOfRound {
  readonly applicationId: ApplicationId;
  readonly isOfCall: boolean;
  readonly isAdmissible: boolean;
}

export type JuryCommand = Messages<{
  ComposeJury: { callId: CallId; call: CallOfJury; composition: Composition; seated: Seated };
  RecomposeJury: { composition: Composition; seated: Seated; reason: VaultRef };
  OpenRound: {
    scoresPerApplication: number;
    due?: Deadline | undefined;
    files?: readonly FileOfRound[] | undefined; // without it every admissible file
    at: Instant;
  };
}>;

export interface Round {
  readonly round: number;
  readonly scoresPerApplication: number;
  readonly due?: Deadline | undefined;
  readonly applicationIds?: readonly ApplicationId[] | undefined;
}

export type Jury =
  | { readonly status: 'none' }
  | {
      readonly status: 'composed';
      readonly callId: CallId;
      readonly composition: Composition;
      readonly rounds: readonly Round[];
    };
export type ComposedJury = Extract<Jury, { status: 'composed' }>;

export const juryDecider: Decider<Jury, JuryCommand, JuryEvent> = {
  stream: 'jury',
  initialState: { status: 'none' },

  decide({ type, data }, jury) {
    if (type === 'ComposeJury') {
      const { callId, call, composition, seated } = data;
      if (call.status === 'none') throw new RuleBroken('notFound');
      if (jury.status !== 'none') throw new RuleBroken('juryAlreadyComposed');
      if (call.status !== 'published') throw new RuleBroken('juryNeedsPublishedCall');
      checkSeats(composition, seated, undefined);
      return [{ type: 'JuryComposed', data: { callId, composition } }];
    }
    if (jury.status === 'none') throw new RuleBroken('notFound');
    const { callId } = jury;
    switch (type) {
      case 'RecomposeJury': {
        const { composition, seated, reason } = data;
        checkSeats(composition, seated, jury.composition);
        if (sameComposition(composition, jury.composition)) return [];
        return [{ type: 'JuryRecomposed', data: { callId, composition, reason } }];
      }
      case 'OpenRound':
        return [openRound(data, jury)];
    }
  },

  evolve(jury, { type, data }) {
    if (type === 'JuryComposed')
      return { status: 'composed', callId: data.callId, composition: data.composition, rounds: [] };
    if (jury.status === 'none') return jury;
    switch (type) {
      case 'JuryRecomposed':
        return { ...jury, composition: data.composition };
      case 'RoundOpened': {
        const { round, scoresPerApplication, due, applicationIds } = data;
        return { ...jury, rounds: [...jury.rounds, { round, scoresPerApplication, due, applicationIds }] };
      }
    }
  },
};

function checkSeats(after: Composition, seated: Seated, before: Composition | undefined): void {
  const violations = compositionViolations(after, seated);
  if (violations.length > 0) throw new RuleBroken('compositionInvalid', {}, violations);
  const namesSubstitute = after.substitutePersonId !== before?.substitutePersonId;
  const byChair = [after.chairPersonId, before?.chairPersonId].includes(seated.by);
  if (namesSubstitute && byChair && seated.byIsConflicted) throw new RuleBroken('conflictedChairNamesSubstitute');
}

type OpenRound = Extract<JuryCommand, { type: 'OpenRound' }>['data'];

function openRound({ scoresPerApplication, due, files, at }: OpenRound, jury: ComposedJury): JuryEvent {
  const jurors = jury.composition.jurors.length;
  const tooMany = { field: 'scoresPerApplication', rule: 'moreScoresThanJurors', details: { jurors } };
  const violations = [
    ...(scoresPerApplication > jurors ? [tooMany] : []),
    ...(due && due.instant <= at ? [{ field: 'due', rule: 'roundDueInPast' }] : []),
    ...(files ?? []).flatMap(fileViolations),
  ];
  if (violations.length > 0) throw new RuleBroken('roundInvalid', {}, violations);
  const applicationIds = files?.map(({ applicationId }) => applicationId);
  const round = jury.rounds.length + 1;
  const asked = { ...(due && { due }), ...(applicationIds && { applicationIds }) };
  return { type: 'RoundOpened', data: { callId: jury.callId, round, scoresPerApplication, ...asked } };
}

function fileViolations({ isOfCall, isAdmissible }: FileOfRound, n: number) {
  const field = `applicationIds[${String(n)}]`;
  if (!isOfCall) return [{ field, rule: 'fileNotOfCall' }];
  return isAdmissible ? [] : [{ field, rule: 'fileNotAdmissible' }];
}
