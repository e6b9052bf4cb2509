import { endOf } from '#platform/clock';
import { type BasisPoints, type Cents, type Instant } from '#platform/domain';
import { decisionsOf } from '#platform/testing';
import { type CallCommand, callDecider } from './call.decider';
import type { CallDraft, CallEvent } from './call.events';
import { callId, draft2022, drafted, published, reason } from './testing/call.fixture';
import { fixedWindow } from './write/fixed-window';

const { given } = decisionsOf(callDecider);
const publish = (draft: CallDraft = draft2022): CallCommand => ({ type: 'PublishCall', data: fixedWindow(draft) });
const at = (text: string) => text as Instant;
const extendTo = (date: string, receivedAt = '2022-03-01T00:00:00.000Z'): CallCommand => ({
  type: 'ExtendDeadline',
  data: { closes: endOf({ date }), reason, receivedAt: at(receivedAt) },
});
const extended: CallEvent = {
  type: 'DeadlineExtended',
  data: {
    callId,
    version: 2,
    formerCloses: endOf({ date: '2022-04-01' }),
    closes: endOf({ date: '2022-04-15' }),
    reason,
  },
};
const cancelled: CallEvent = { type: 'CallCancelled', data: { callId, reason } };

describe('a draft', () => {
  it('may lack everything', () =>
    given()
      .when({ type: 'DraftCall', data: { callId, draft: {} } })
      .then(drafted({})));

  it('keeps what a revision does not name, and empties what it clears', () => {
    const { closes: _, ...rest } = draft2022;
    given(drafted())
      .when({ type: 'ReviseCallDraft', data: { changes: { year: 2023 }, clear: ['theme', 'closes'] } })
      .then({ type: 'CallDraftRevised', data: { callId, draft: { ...rest, year: 2023 } } });
  });

  it('is not revised by what it says already', () =>
    given(drafted())
      .when({ type: 'ReviseCallDraft', data: { changes: { year: 2022 }, clear: [] } })
      .thenNothing());

  it('cannot be revised once it is published', () =>
    given(drafted(), published())
      .when({ type: 'ReviseCallDraft', data: { changes: {}, clear: [] } })
      .thenRefused('callNotInDraft'));

  it('cannot be amended, extended or cancelled', () => {
    given(drafted())
      .when({ type: 'AmendCall', data: { changes: {}, reason, scoringOpened: false } })
      .thenRefused('callNotPublished');
    given(drafted()).when(extendTo('2022-04-15')).thenRefused('callNotPublished');
    given(drafted()).when({ type: 'CancelCall', data: { reason } }).thenRefused('callNotPublished');
  });

  it('that nobody made cannot be found', () => given().when(publish()).thenRefused('notFound'));
});

describe('publication', () => {
  it('fixes the instants of the window: the whole of 1 April counts in Brussels', () => {
    given(drafted()).when(publish()).then(published());
    const { window } = fixedWindow(draft2022);
    expect(window.opens?.instant).toBe('2022-01-09T23:00:00.000Z');
    expect(window.closes?.instant).toBe('2022-04-01T22:00:00.000Z');
  });

  it('knows that the clocks change while a call is open', () => {
    const { window } = fixedWindow({
      opens: { date: '2025-09-15' },
      closes: { date: '2025-10-31', time: '12:00' },
    });
    expect([window.opens?.instant, window.closes?.instant]).toEqual([
      '2025-09-14T22:00:00.000Z',
      '2025-10-31T11:00:00.000Z',
    ]);
  });

  it('needs no window: such a call is always open', () => {
    const { opens: _opens, closes: _closes, ...always } = draft2022;
    given(drafted(always)).when(publish(always)).then(published(always));
  });

  it('lists everything that is missing at once', () =>
    given(drafted({}))
      .when(publish({}))
      .thenRefused(
        'callIncomplete',
        ...['scheme', 'year', 'ordinal', 'envelopeCents', 'rate', 'title.nl', 'title.fr'],
        ...['description.nl', 'description.fr', 'criteria', 'eligibleKinds'],
      ));

  it('lists everything that is wrong at once', () => {
    const wrong: CallDraft = {
      ...draft2022,
      title: { nl: 'Oproep', fr: ' ' },
      theme: { nl: 'Armoede' },
      envelopeCents: 0 as Cents,
      rate: 10_001 as BasisPoints,
      criteria: [
        { code: 'a', names: { nl: 'A', fr: 'A' }, weight: 60 },
        { code: 'a', names: { nl: 'A' }, weight: 0 },
      ],
      opens: { date: '2022-04-02' },
    };
    given(drafted(wrong))
      .when(publish(wrong))
      .thenRefused(
        'callIncomplete',
        ...['title.fr', 'theme.fr', 'envelopeCents', 'rate', 'criteria[1].names.fr', 'criteria[1].weight'],
        ...['criteria[1].code', 'criteria', 'closes'],
      );
  });

  it.each([
    ['a day that does not exist', { closes: { date: '2022-02-30' } }, 'closes'],
    ['a time that the clocks skip', { opens: { date: '2022-03-27', time: '02:30' } }, 'opens'],
    ['a window that is over before it begins', { opens: { date: '2022-04-02' } }, 'closes'],
    [
      'an empty window',
      { opens: { date: '2022-04-01', time: '12:00' }, closes: { date: '2022-04-01', time: '12:00' } },
      'closes',
    ],
  ])('refuses %s', (_, window, field) => {
    const wrong = { ...draft2022, ...window };
    given(drafted(wrong)).when(publish(wrong)).thenRefused('callIncomplete', field);
  });

  it('happens once', () => given(drafted(), published()).when(publish()).thenRefused('callNotInDraft'));
});

describe('an amendment', () => {
  const rateTo = (rate: number): CallCommand => ({
    type: 'AmendCall',
    data: { changes: { rate: rate as BasisPoints }, reason, scoringOpened: true },
  });

  it('makes a new version: 80 % becomes 50 %', () => {
    const event = published();
    if (event.type !== 'CallPublished') throw new Error('not published');
    const content = { ...event.data.content, rate: 5_000 as BasisPoints };
    given(drafted(), event)
      .when(rateTo(5_000))
      .then({ type: 'CallAmended', data: { callId, version: 2, content, reason } });
  });

  it('that changes nothing is none', () => given(drafted(), published()).when(rateTo(8_000)).thenNothing());

  it('must leave the call complete', () =>
    given(drafted(), published()).when(rateTo(0)).thenRefused('callIncomplete', 'rate'));

  it('comes too late for a cancelled call', () =>
    given(drafted(), published(), cancelled).when(rateTo(5_000)).thenRefused('callCancelled'));
});

describe('an extension', () => {
  it('moves the deadline, and is a new version', () =>
    given(drafted(), published()).when(extendTo('2022-04-15')).then(extended));

  it.each(['2022-04-01', '2022-03-31'])('only moves it later, not to %s', (date) =>
    given(drafted(), published()).when(extendTo(date)).thenRefused('deadlineNotLater', 'closes'),
  );

  it('is possible until the last millisecond and not at the closing instant', () => {
    given(drafted(), published()).when(extendTo('2022-04-15', '2022-04-01T21:59:59.999Z')).then(extended);
    given(drafted(), published())
      .when(extendTo('2022-04-15', '2022-04-01T22:00:00.000Z'))
      .thenRefused('callAlreadyClosed');
  });

  it('has nothing to extend without a deadline', () => {
    const { closes: _, ...endless } = draft2022;
    given(drafted(endless), published(endless)).when(extendTo('2022-04-15')).thenRefused('callHasNoDeadline');
  });

  it('comes too late for a cancelled call', () =>
    given(drafted(), published(), cancelled).when(extendTo('2022-04-15')).thenRefused('callCancelled'));
});

describe('a cancellation', () => {
  it('ends a published call', () =>
    given(drafted(), published()).when({ type: 'CancelCall', data: { reason } }).then(cancelled));
  it('asked twice happens once', () =>
    given(drafted(), published(), cancelled).when({ type: 'CancelCall', data: { reason } }).thenNothing());
});

describe('the clock', () => {
  const closedAt = (text: string): CallCommand => ({ type: 'RecordCallClosed', data: { at: at(text) } });
  const closed: CallEvent = { type: 'CallClosed', data: { callId, closes: endOf({ date: '2022-04-01' }) } };

  it('records the closing late, but never early', () => {
    given(drafted(), published()).when(closedAt('2022-04-01T21:59:59.999Z')).thenNothing();
    given(drafted(), published()).when(closedAt('2022-05-01T00:00:00.000Z')).then(closed);
  });

  it('records it once', () =>
    given(drafted(), published(), closed).when(closedAt('2022-05-01T00:00:00.000Z')).thenNothing());

  it('records the new deadline after an extension, not the old one', () => {
    given(drafted(), published(), extended).when(closedAt('2022-04-02T00:00:00.000Z')).thenNothing();
    given(drafted(), published(), extended)
      .when(closedAt('2022-05-01T00:00:00.000Z'))
      .then({ type: 'CallClosed', data: { callId, closes: endOf({ date: '2022-04-15' }) } });
  });

  it('records the opening', () =>
    given(drafted(), published())
      .when({ type: 'RecordCallOpened', data: { at: at('2022-01-09T23:00:00.000Z') } })
      .then({ type: 'CallOpened', data: { callId, opens: fixedWindow(draft2022).window.opens! } }));

  it('says nothing of a cancelled call', () =>
    given(drafted(), published(), cancelled).when(closedAt('2022-05-01T00:00:00.000Z')).thenNothing());
});
