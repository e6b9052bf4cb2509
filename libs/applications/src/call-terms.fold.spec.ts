import type { CallEvent } from '#calls/call.events';
import type { BasisPoints, Deadline } from '#platform/domain';
import { callTerms } from './call-terms.fold';
import * as the from './testing/application.fixture';

const deadline = (instant: string) => ({ instant }) as Deadline;
const published = {
  type: 'CallPublished',
  data: {
    callId: the.callId,
    version: 1,
    content: { year: 2022, ordinal: 13, rate: 8_000, eligibleKinds: ['federalPublicService'] },
    window: { opens: deadline(the.opensAt), closes: deadline(the.closesAt) },
  },
} as unknown as CallEvent;
const folded = (...events: readonly object[]) =>
  (events as CallEvent[]).reduce((terms, event) => callTerms.evolve(terms, event), callTerms.initialState);

it('knows nothing of a call before its publication', () =>
  expect(folded({ type: 'CallDrafted', data: {} })).toEqual({ status: 'unpublished' }));

it('knows window, rate and version of a published call', () => expect(folded(published)).toEqual(the.terms));

it('follows amendments, extensions and cancellation', () => {
  const amended = {
    type: 'CallAmended',
    data: { version: 2, content: { rate: 5_000, eligibleKinds: ['federalPublicService'] } },
  };
  const extended = { type: 'DeadlineExtended', data: { version: 3, closes: deadline('2022-04-15T22:00:00.000Z') } };
  const cancelled = { type: 'CallCancelled', data: {} };
  expect(folded(published, amended, extended, cancelled)).toEqual({
    ...the.terms,
    status: 'cancelled',
    version: 3,
    rate: 5_000 as BasisPoints,
    closesAt: '2022-04-15T22:00:00.000Z',
    movedIn: 3,
  });
});

it('does not read openings and closings by the clock', () =>
  expect(folded(published, { type: 'CallOpened', data: {} }, { type: 'CallClosed', data: {} })).toEqual(the.terms));
