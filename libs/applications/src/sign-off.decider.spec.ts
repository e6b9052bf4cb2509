import type { Instant, PersonId } from '#platform/domain';
import { decisionsOf } from '#platform/testing';
import { type ApplicationCommand, applicationDecider } from './application.decider';
import type { ApplicationEvent } from './application.events';
import type { CallTerms } from './call-terms.fold';
import type { SignOff } from './sign-off.pure';
import * as the from './testing/application.fixture';
import { declined, sentForSignOff } from './testing/file.fixture';

const { given } = decisionsOf(applicationDecider);
const { ada, closesAt, complete, late, saved, started, submitted, terms, within, words } = the;
const head = 'd0000000-0000-4000-8000-000000000009' as PersonId;
const ready = [started, saved(complete)];
const waiting = [...ready, sentForSignOff(within)];

const submit = (signOff: SignOff, receivedAt = within): ApplicationCommand => ({
  type: 'SubmitApplication',
  data: { by: ada, terms, receivedAt, signOff },
});
const approve = (receivedAt = within): ApplicationCommand => ({
  type: 'ApproveApplication',
  data: { by: head, terms, receivedAt },
});
const approvedBy = (person: PersonId, receivedAt = within): ApplicationEvent => {
  const event = submitted(receivedAt);
  return { ...event, data: { ...event.data, approvedBy: person } } as ApplicationEvent;
};
const decline: ApplicationCommand = { type: 'DeclineSignOff', data: { reason: words } };
const save: ApplicationCommand = {
  type: 'SaveApplication',
  data: { changes: { title: 'x' }, terms, receivedAt: within },
};

describe('when the call asks for sign-off (F6)', () => {
  it('a submission goes to the leading official', () =>
    given(...ready)
      .when(submit('another'))
      .then(sentForSignOff(within)));

  it('says until when: the end that the organisation is shown, its own if that is later, none in the hours of grace', () => {
    const until = (of: CallTerms, receivedAt = within, end?: Instant) =>
      given(...ready)
        .when({ type: 'SubmitApplication', data: { by: ada, terms: of, receivedAt, signOff: 'another' } })
        .then(sentForSignOff(receivedAt, end ?? null));
    const later = '2022-04-08T22:00:00.000Z' as Instant;
    const own = { organisationId: the.organisationId, from: closesAt, closesAt: later };
    until(terms, within, closesAt);
    until({ ...terms, graceHours: 24 }, closesAt);
    until({ ...terms, closesAt: undefined });
    until({ ...terms, ownWindows: [own] }, closesAt, later);
    until({ ...terms, ownWindows: [own] }, within, closesAt);
  });

  it('is refused when there is none', () =>
    given(...ready)
      .when(submit('nobody'))
      .thenRefused('leadingOfficialMissing'));

  it('must be complete before it goes there', () =>
    given(started).when(submit('another')).thenRefused('applicationIncomplete'));

  it('by the leading official is its own approval', () =>
    given(...ready)
      .when(submit('oneself'))
      .then(approvedBy(ada)));

  it('comes too late like any other, with or without a leading official', () => {
    for (const signOff of ['another', 'nobody', 'oneself'] as const)
      given(...ready)
        .when(submit(signOff, closesAt))
        .then(late(closesAt));
  });
});

describe('while it waits', () => {
  it('nothing is edited, and it is not submitted again', () => {
    given(...waiting)
      .when(save)
      .thenRefused('applicationAwaitsSignOff');
    given(...waiting)
      .when(submit('another'))
      .thenRefused('applicationAwaitsSignOff');
  });

  it('it can be withdrawn', () =>
    given(...waiting)
      .when({ type: 'WithdrawApplication', data: { reason: words } })
      .then(the.withdrawn({})));

  it('it is not decided on', () =>
    given(...waiting)
      .when({ type: 'DecideAdmissibility', data: { admissible: true, grounds: [], terms } })
      .thenRefused('applicationNotSubmitted'));
});

describe('the leading official', () => {
  it('submits it by approving, in the name of who sent it, at the instant of the approval', () => {
    const last = '2022-04-01T21:59:59.999Z' as typeof within;
    given(...waiting)
      .when(approve(last))
      .then(approvedBy(head, last));
  });

  it('comes too late when the call has closed since, though it was sent in time', () => {
    given(...waiting)
      .when(approve(closesAt))
      .then(late(closesAt));
    given(...waiting, late(closesAt))
      .when(approve())
      .then(approvedBy(head));
  });

  it('sends it back with a reason: a draft again', () => {
    given(...waiting)
      .when(decline)
      .then(declined);
    given(...waiting, declined)
      .when(save)
      .then(saved({ title: 'x' }));
    given(...waiting, declined)
      .when(submit('another'))
      .then(sentForSignOff(within));
  });

  it('has nothing to say of what does not wait', () => {
    for (const past of [ready, [...ready, submitted()], [...waiting, declined]])
      for (const command of [approve(), decline])
        given(...past)
          .when(command)
          .thenRefused('notAwaitingSignOff');
  });
});
