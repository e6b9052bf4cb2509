import { endOf } from '#platform/clock';
import type { Deadline, Instant, OrganisationId } from '#platform/domain';
import { decisionsOf } from '#platform/testing';
import { type CallCommand, callDecider } from './call.decider';
import type { CallDraft, CallEvent } from './call.events';
import { callId, draft2022, drafted, published, reason } from './testing/call.fixture';
import { fixedWindow } from './write/fixed-window';

const { given } = decisionsOf(callDecider);
const economy = 'b0000000-0000-4000-8000-000000000001' as OrganisationId;
const at = (text: string) => `${text}Z` as Instant;
const [open, closed, later] = [
  at('2022-03-01T08:00:00.000'),
  at('2022-04-01T22:00:00.000'),
  at('2022-04-10T08:00:00.000'),
];
const [first, second, third] = ['2022-04-01', '2022-04-20', '2022-05-02'].map((date) => endOf({ date })) as [
  Deadline,
  Deadline,
  Deadline,
];
const past = (changes: CallDraft = {}): [CallEvent, CallEvent] => {
  const draft = { ...draft2022, ...changes };
  return [drafted(draft), published(draft)];
};

const reopen = (closes: Deadline, receivedAt = later): CallCommand => ({
  type: 'ReopenCall',
  data: { closes, reason, receivedAt },
});
const reopenFor = (closes: Deadline, receivedAt = later): CallCommand => ({
  type: 'ReopenCallForOrganisation',
  data: { organisationId: economy, closes, reason, receivedAt },
});
const suspend = (receivedAt = open): CallCommand => ({ type: 'SuspendCall', data: { reason, receivedAt } });
const resume = (receivedAt: Instant, closes?: Deadline): CallCommand => ({
  type: 'ResumeCall',
  data: { reason, receivedAt, ...(closes && { closes }) },
});
const reopened: CallEvent = {
  type: 'CallReopened',
  data: { callId, version: 2, formerCloses: first, closes: second, reopenedAt: later, reason },
};
const reopenedFor = (closes: Deadline, formerCloses = first, version = 1, reopenedAt = later): CallEvent => ({
  type: 'CallReopenedForOrganisation',
  data: { callId, version, organisationId: economy, formerCloses, closes, reopenedAt, reason },
});
const suspended = (suspendedAt = open): CallEvent => ({
  type: 'CallSuspended',
  data: { callId, suspendedAt, closes: first, reason },
});
const cancelled: CallEvent = { type: 'CallCancelled', data: { callId, reason } };

describe('a reopening', () => {
  it('gives a closed call a new deadline and keeps the former', () =>
    given(...past())
      .when(reopen(second))
      .then(reopened));

  it('begins at the closing instant; before it the deadline is extended', () => {
    given(...past())
      .when(reopen(second, at('2022-04-01T21:59:59.999')))
      .thenRefused('callNotClosedYet');
    given(...past())
      .when(reopen(second, closed))
      .then({ ...reopened, data: { ...reopened.data, reopenedAt: closed } });
  });

  it('leaves some time: its deadline lies in the future', () =>
    given(...past())
      .when(reopen(endOf({ date: '2022-04-09' })))
      .thenRefused('deadlinePassed', 'closes'));

  it('can be extended like any deadline', () =>
    given(...past(), reopened)
      .when({ type: 'ExtendDeadline', data: { closes: third, reason, receivedAt: later } })
      .then({
        type: 'DeadlineExtended',
        data: { callId, version: 3, formerCloses: second, closes: third, reason },
      }));

  it('is not for what never closes, is cancelled, or is suspended', () => {
    const { closes: _, ...endless } = draft2022;
    given(drafted(endless), published(endless)).when(reopen(second)).thenRefused('callHasNoDeadline');
    given(...past(), cancelled)
      .when(reopen(second))
      .thenRefused('callCancelled');
    given(...past(), suspended())
      .when(reopen(second))
      .thenRefused('callIsSuspended');
  });
});

describe('a reopening for one organisation', () => {
  it('moves nothing for the others: version and deadline of the call stay', () => {
    given(...past())
      .when(reopenFor(second))
      .then(reopenedFor(second));
    given(...past(), reopenedFor(second))
      .when({ type: 'ExtendDeadline', data: { closes: third, reason, receivedAt: later } })
      .thenRefused('callAlreadyClosed');
  });

  it('once more only moves its own deadline later', () => {
    given(...past(), reopenedFor(second))
      .when(reopenFor(third))
      .then(reopenedFor(third, second));
    given(...past(), reopenedFor(second))
      .when(reopenFor(second))
      .thenRefused('deadlineNotLater', 'closes');
  });

  it('waits until the call has closed for everybody', () =>
    given(...past())
      .when(reopenFor(second, open))
      .thenRefused('callNotClosedYet'));
});

describe('a suspension', () => {
  it('stops the call, once', () => {
    given(...past())
      .when(suspend())
      .then(suspended());
    given(...past(), suspended())
      .when(suspend())
      .thenNothing();
  });

  it('is not for a cancelled call, nor for one that is over', () => {
    given(...past(), cancelled)
      .when(suspend())
      .thenRefused('callCancelled');
    given(...past())
      .when(suspend(closed))
      .thenRefused('nothingToSuspend');
  });

  it('is for a closed call as long as somebody may still submit', () => {
    given(...past({ graceHours: 24 }))
      .when(suspend(closed))
      .then(suspended(closed));
    given(...past(), reopenedFor(second))
      .when(suspend(later))
      .then(suspended(later));
  });

  it('holds back what the clock would record', () =>
    given(...past(), suspended())
      .when({ type: 'RecordCallClosed', data: { at: later } })
      .thenNothing());
});

describe('a resumption', () => {
  it('leaves the deadline, or moves it later', () => {
    const resumedAt = at('2022-03-10T08:00:00.000');
    given(...past(), suspended())
      .when(resume(resumedAt))
      .then({ type: 'CallResumed', data: { callId, version: 2, resumedAt, unchangedCloses: first, reason } });
    given(...past(), suspended())
      .when(resume(resumedAt, second))
      .then({
        type: 'CallResumed',
        data: { callId, version: 2, resumedAt, formerCloses: first, closes: second, reason },
      });
    given(...past(), suspended())
      .when(resume(resumedAt, endOf({ date: '2022-03-31' })))
      .thenRefused('deadlineNotLater', 'closes');
  });

  it('needs a new deadline when the former passed meanwhile', () =>
    given(...past(), suspended())
      .when(resume(later))
      .thenRefused('deadlineNeeded', 'closes'));

  describe('of a call that was open to one organisation alone', () => {
    const resumedAt = at('2022-04-22T08:00:00.000');
    const alone = [...past(), reopenedFor(second), suspended(later)];
    const resumeFor = (organisationCloses: Deadline, receivedAt = resumedAt): CallCommand => ({
      type: 'ResumeCall',
      data: { reason, receivedAt, organisationCloses },
    });
    const resumed: CallEvent = {
      type: 'CallResumed',
      data: { callId, version: 2, resumedAt, unchangedCloses: first, reason },
    };

    it('needs a new deadline for it when its own passed meanwhile, and reopens the call for it until then', () => {
      given(...alone)
        .when(resume(resumedAt))
        .thenRefused('organisationDeadlineNeeded', 'organisationCloses');
      given(...alone)
        .when(resumeFor(endOf({ date: '2022-04-21' })))
        .thenRefused('deadlinePassed', 'organisationCloses');
      given(...alone)
        .when(resumeFor(third))
        .then(resumed, reopenedFor(third, second, 2, resumedAt));
    });

    it('needs none when all get a new deadline, when its own still runs, or had passed before', () => {
      given(...alone)
        .when(resume(resumedAt, third))
        .then({
          type: 'CallResumed',
          data: { callId, version: 2, resumedAt, formerCloses: first, closes: third, reason },
        });
      const soon = at('2022-04-15T08:00:00.000');
      given(...alone)
        .when(resume(soon))
        .then({ ...resumed, data: { ...resumed.data, resumedAt: soon } });
      given(...alone)
        .when(resumeFor(third, soon))
        .thenRefused('organisationDeadlineNotNeeded', 'organisationCloses');
      const before = [...past({ graceHours: 72 }), reopenedFor(second), suspended(second.instant)];
      given(...before)
        .when(resume(resumedAt))
        .then(resumed);
    });
  });

  it('needs a suspension', () => {
    given(...past())
      .when(resume(later, second))
      .thenRefused('callNotSuspended');
    given(drafted()).when(resume(later)).thenRefused('callNotPublished');
  });
});

describe('what moves with the deadline', () => {
  const call = past({ registrationCloses: { date: '2022-03-18' }, paperEntryCloses: { date: '2022-04-08' } });
  const extend = (also: object): CallCommand => ({
    type: 'ExtendDeadline',
    data: { closes: second, ...also, reason, receivedAt: open },
  });

  it('is what was named, and later', () => {
    const also = { registrationCloses: endOf({ date: '2022-04-05' }), paperEntryCloses: endOf({ date: '2022-04-27' }) };
    given(...call)
      .when(extend(also))
      .then({
        type: 'DeadlineExtended',
        data: { callId, version: 2, formerCloses: first, closes: second, ...also, reason },
      });
    given(...call)
      .when(extend({ registrationCloses: endOf({ date: '2022-03-17' }) }))
      .thenRefused('deadlineNotLater', 'registrationCloses');
    given(...call)
      .when(extend({ registrationCloses: third, paperEntryCloses: endOf({ date: '2022-04-19' }) }))
      .thenRefused('callRegistrationAfterClosing', 'registrationCloses', 'paperEntryCloses');
  });

  it('must be there already', () =>
    given(...past())
      .when(extend({ registrationCloses: first, paperEntryCloses: second }))
      .thenRefused('callHasNoRegistration', 'registrationCloses', 'paperEntryCloses'));
});

describe('a disabled call', () => {
  const asked = { reason, receivedAt: open };
  const disabled: CallEvent = { type: 'CallDisabled', data: { callId, reason } };

  it('is enabled again; asked twice each happens once', () => {
    given(...past())
      .when({ type: 'DisableCall', data: asked })
      .then(disabled);
    given(...past(), disabled)
      .when({ type: 'DisableCall', data: asked })
      .thenNothing();
    given(...past(), disabled)
      .when({ type: 'EnableCall', data: asked })
      .then({ type: 'CallEnabled', data: { callId, reason } });
    given(...past())
      .when({ type: 'EnableCall', data: asked })
      .thenNothing();
  });
});

it.each<[string, CallDraft, string]>([
  ['a grace of four days', { graceHours: 73 }, 'graceHours'],
  ['a start before the opening', { registrationCloses: { date: '2022-01-09' } }, 'registrationCloses'],
  ['a start after the deadline', { registrationCloses: { date: '2022-04-02' } }, 'registrationCloses'],
  ['paper entered before the deadline only', { paperEntryCloses: { date: '2022-03-31' } }, 'paperEntryCloses'],
])('publication refuses %s', (_, wrong, field) => {
  const draft = { ...draft2022, ...wrong };
  given(drafted(draft))
    .when({ type: 'PublishCall', data: fixedWindow(draft) })
    .thenRefused('callIncomplete', field);
});
