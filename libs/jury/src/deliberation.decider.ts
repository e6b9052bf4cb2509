import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import { type Decider, type Instant, type Messages, type PersonId, RuleBroken, type VaultRef } from '#platform/domain';
import { membersOf } from './composition.pure';
import type { AgendaItem, DeliberationEvent, DeliberationId } from './deliberation.events';
import type { Composition } from './jury.events';
import { votersOf } from './seats.pure';

/** People in the jury, and on which files each of them has a conflict. */
export interface Sitting {
  readonly composition: Composition;
  readonly barred: ReadonlyMap<PersonId, readonly ApplicationId[]>;
}

export type DeliberationCommand = Messages<{
  CallDeliberation: {
    deliberationId: DeliberationId;
    callId: CallId;
    startsAt: Instant;
    agenda: readonly AgendaItem[];
    quorum: number;
    sitting: Sitting;
    at: Instant;
  };
  OpenDeliberation: { present: readonly PersonId[]; composition: Composition; isOnItsDay: boolean };
  CloseDeliberation: object;
  ReopenDeliberation: { reason: VaultRef };
}>;

interface Meeting {
  readonly deliberationId: DeliberationId;
  readonly callId: CallId;
  readonly startsAt: Instant;
  readonly agenda: readonly AgendaItem[];
  readonly quorum: number;
}

export type Deliberation =
  | { readonly status: 'none' }
  | ({ readonly status: 'called' } & Meeting)
  | ({ readonly status: 'open' | 'closed'; readonly present: readonly PersonId[] } & Meeting);

export const deliberationDecider: Decider<Deliberation, DeliberationCommand, DeliberationEvent> = {
  stream: 'deliberation',
  initialState: { status: 'none' },

  decide({ type, data }, state) {
    if (type === 'CallDeliberation') {
      if (state.status !== 'none') throw new RuleBroken('deliberationAlreadyCalled');
      return [called(data)];
    }
    if (state.status === 'none') throw new RuleBroken('notFound');
    const { deliberationId, callId } = state;
    const about = { deliberationId, callId };
    switch (type) {
      case 'OpenDeliberation': {
        if (state.status !== 'called') throw new RuleBroken('deliberationAlreadyOpened');
        if (!data.isOnItsDay) throw new RuleBroken('deliberationNotToday', { startsAt: state.startsAt });
        const present = [...new Set(data.present)];
        quorate(present, data.composition, state.quorum);
        return [{ type: 'DeliberationOpened', data: { ...about, present } }];
      }
      case 'CloseDeliberation':
        if (state.status === 'closed') return [];
        if (state.status !== 'open') throw new RuleBroken('deliberationNotOpen');
        return [{ type: 'DeliberationClosed', data: about }];
      case 'ReopenDeliberation':
        if (state.status !== 'closed') throw new RuleBroken('deliberationNotClosed');
        return [{ type: 'DeliberationReopened', data: { ...about, reason: data.reason } }];
    }
  },

  evolve(state, { type, data }) {
    switch (type) {
      case 'DeliberationCalled': {
        const { deliberationId, callId, startsAt, agenda, quorum } = data;
        return { status: 'called', deliberationId, callId, startsAt, agenda, quorum };
      }
      case 'DeliberationOpened':
        return state.status === 'called' ? { ...state, status: 'open', present: data.present } : state;
      case 'DeliberationClosed':
        return state.status === 'open' ? { ...state, status: 'closed' } : state;
      case 'DeliberationReopened':
        return state.status === 'closed' ? { ...state, status: 'open' } : state;
    }
  },
};

type Call = Extract<DeliberationCommand, { type: 'CallDeliberation' }>['data'];

function called({ sitting: { composition, barred }, at, ...meeting }: Call): DeliberationEvent {
  const { agenda, quorum, startsAt } = meeting;
  if (startsAt < at)
    throw new RuleBroken('deliberationInPast', {}, [{ field: 'startsAt', rule: 'deliberationInPast' }]);
  const files = agenda.map(({ applicationId }) => applicationId);
  if (new Set(files).size < files.length) throw new RuleBroken('agendaRepeatsFile');
  const voters = votersOf(composition).length;
  if (quorum > voters) throw new RuleBroken('quorumAboveJury', { quorum, voters });
  const invited = membersOf(composition).map((personId) => {
    const hidden = barred.get(personId) ?? [];
    return { personId, applicationIds: files.filter((each) => !hidden.includes(each)) };
  });
  return { type: 'DeliberationCalled', data: { ...meeting, invited } };
}

/** @throws RuleBroken notInJury, quorumNotMet */
function quorate(present: readonly PersonId[], composition: Composition, quorum: number): void {
  const members = membersOf(composition);
  if (present.some((each) => !members.includes(each))) throw new RuleBroken('presentNotInJury');
  const there = votersOf(composition).filter((each) => present.includes(each)).length;
  if (there < quorum) throw new RuleBroken('quorumNotMet', { there, quorum });
}
