import {
  type Deadline,
  type Instant,
  type Messages,
  type OrganisationId,
  RuleBroken,
  type VaultRef,
  type Violation,
} from '#platform/domain';
import type { AlsoMoved, CallEvent } from './call.events';
import { lastReception } from './call-window.pure';
import { reopenForCutOff } from './cut-off-organisations.pure';
import type { PublishedCall } from './published-call.pure';

interface Asked {
  readonly reason: VaultRef;
  readonly receivedAt: Instant;
}
type Moves = AlsoMoved & { readonly closes: Deadline };

/** Every act that moves a deadline, stops the call or lets it go on: each with a reason, and none to an earlier moment. */
export type DeadlineCommand = Messages<{
  ExtendDeadline: Asked & Moves;
  ReopenCall: Asked & Moves;
  ReopenCallForOrganisation: Asked & Omit<Moves, 'paperEntryCloses'> & { organisationId: OrganisationId };
  SuspendCall: Asked;
  ResumeCall: Asked & Partial<Moves> & { organisationCloses?: Deadline };
  DisableCall: Asked;
  EnableCall: Asked;
}>;
type DataOf<Type extends DeadlineCommand['type']> = Extract<DeadlineCommand, { type: Type }>['data'];

/** @throws RuleBroken when the act makes no sense in the state of the call, or would take time away from anybody */
export function decideDeadline({ type, data }: DeadlineCommand, call: PublishedCall): readonly CallEvent[] {
  if (call.status === 'cancelled') throw new RuleBroken('callCancelled');
  const { callId, disabled } = call;
  const { reason } = data;
  switch (type) {
    case 'ExtendDeadline':
      return [extend(data, call)];
    case 'ReopenCall':
      return [reopen(data, call)];
    case 'ReopenCallForOrganisation':
      return [reopenForOrganisation(data, call)];
    case 'SuspendCall':
      return suspend(data, call);
    case 'ResumeCall':
      return resume(data, call);
    case 'DisableCall':
      return disabled ? [] : [{ type: 'CallDisabled', data: { callId, reason } }];
    case 'EnableCall':
      return disabled ? [{ type: 'CallEnabled', data: { callId, reason } }] : [];
  }
}

function extend({ receivedAt, reason, ...moves }: DataOf<'ExtendDeadline'>, call: PublishedCall): CallEvent {
  const formerCloses = deadlineOf(call);
  if (receivedAt >= formerCloses.instant) throw new RuleBroken('callAlreadyClosed');
  refuseWrongMoves(moves, call.window);
  const { callId, version } = call;
  return { type: 'DeadlineExtended', data: { callId, version: version + 1, formerCloses, ...moves, reason } };
}

function reopen({ receivedAt, reason, ...moves }: DataOf<'ReopenCall'>, call: PublishedCall): CallEvent {
  const formerCloses = closedDeadlineOf(call, receivedAt);
  refuseWrongMoves(moves, call.window, receivedAt);
  const { callId, version } = call;
  const reopened = { callId, version: version + 1, formerCloses, ...moves, reopenedAt: receivedAt, reason };
  return { type: 'CallReopened', data: reopened };
}

/** The call's own deadline, version and round stay what they are. */
function reopenForOrganisation(
  { receivedAt, reason, organisationId, ...moves }: DataOf<'ReopenCallForOrganisation'>,
  call: PublishedCall,
): CallEvent {
  const general = closedDeadlineOf(call, receivedAt);
  const own = call.organisationCloses.get(organisationId);
  const formerCloses = own && own.instant > general.instant ? own : general;
  refuseWrongMoves(moves, { ...call.window, closes: formerCloses }, receivedAt);
  const { callId, version } = call;
  const reopened = { callId, version, organisationId, formerCloses, ...moves, reopenedAt: receivedAt, reason };
  return { type: 'CallReopenedForOrganisation', data: reopened };
}

function suspend({ receivedAt, reason }: DataOf<'SuspendCall'>, call: PublishedCall): readonly CallEvent[] {
  if (call.suspendedAt) return [];
  const last = lastReception(call);
  if (last && receivedAt >= last) throw new RuleBroken('nothingToSuspend');
  const { callId, window } = call;
  const stays = window.closes ? { closes: window.closes } : {};
  return [{ type: 'CallSuspended', data: { callId, suspendedAt: receivedAt, ...stays, reason } }];
}

/** Who was about to submit when the call was suspended is left some time: a deadline that passed meanwhile must move. */
function resume(
  { receivedAt, reason, organisationCloses, ...moves }: DataOf<'ResumeCall'>,
  call: PublishedCall,
): readonly CallEvent[] {
  const { callId, version, window, suspendedAt } = call;
  if (!suspendedAt) throw new RuleBroken('callNotSuspended');
  const formerCloses = moves.closes ? deadlineOf(call) : window.closes;
  const passed = formerCloses && suspendedAt < formerCloses.instant && formerCloses.instant <= receivedAt;
  if (passed && !moves.closes)
    throw new RuleBroken('deadlineNeeded', {}, [{ field: 'closes', rule: 'deadlineNeeded' }]);
  refuseWrongMoves(moves, window, receivedAt);
  const from = formerCloses && (moves.closes ? { formerCloses } : { unchangedCloses: formerCloses });
  const { closes } = moves;
  const resumed = { callId, version: version + 1, resumedAt: receivedAt, ...from, ...moves, reason };
  return [
    { type: 'CallResumed', data: resumed },
    ...reopenForCutOff({ receivedAt, reason, closes, organisationCloses }, call),
  ];
}

function deadlineOf({ window }: PublishedCall): Deadline {
  if (!window.closes) throw new RuleBroken('callHasNoDeadline');
  return window.closes;
}

function closedDeadlineOf(call: PublishedCall, receivedAt: Instant): Deadline {
  const deadline = deadlineOf(call);
  if (call.suspendedAt) throw new RuleBroken('callIsSuspended');
  if (receivedAt < deadline.instant) throw new RuleBroken('callNotClosedYet');
  return deadline;
}

/** Everything that is wrong with the new moments, under the name of the first. */
function refuseWrongMoves(moves: Partial<Moves>, former: PublishedCall['window'], now?: Instant): void {
  const closes = moves.closes ?? former.closes;
  const { registrationCloses: registration, paperEntryCloses: paper } = moves;
  const wrong: readonly (Violation & { readonly is: boolean | undefined })[] = [
    { field: 'closes', rule: 'deadlineNotLater', is: notLater(moves.closes, former.closes) },
    { field: 'closes', rule: 'deadlinePassed', is: now && moves.closes && moves.closes.instant <= now },
    ...alsoWrong('registrationCloses', 'callHasNoRegistration', registration, former.registrationCloses),
    {
      field: 'registrationCloses',
      rule: 'callRegistrationAfterClosing',
      is: registration && closes && registration.instant > closes.instant,
    },
    ...alsoWrong('paperEntryCloses', 'callTakesNoPaper', paper, former.paperEntryCloses),
    {
      field: 'paperEntryCloses',
      rule: 'callPaperEntryBeforeClosing',
      is: paper && closes && paper.instant < closes.instant,
    },
  ];
  const violations = wrong.filter(({ is }) => is).map(({ field, rule }) => ({ field, rule }));
  const [first] = violations;
  if (first) throw new RuleBroken(first.rule, {}, violations);
}

function alsoWrong(field: keyof AlsoMoved, none: string, moved: Deadline | undefined, former: Deadline | undefined) {
  return [
    { field, rule: none, is: moved && !former },
    { field, rule: 'deadlineNotLater', is: notLater(moved, former) },
  ];
}

const notLater = (moved: Deadline | undefined, former: Deadline | undefined): boolean | undefined =>
  moved && former && moved.instant <= former.instant;
