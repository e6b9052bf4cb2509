import fc from 'fast-check';
import { atRate, type BasisPoints, type Cents, type Instant, RuleBroken } from '#platform/domain';
import { decisionsOf } from '#platform/testing';
import { type ApplicationCommand, applicationDecider } from './application.decider';
import type { ApplicationAnswers } from './application.events';
import type { CallTerms } from './call-terms.fold';
import { referenceOf } from './reference.pure';
import * as the from './testing/application.fixture';

const { given } = decisionsOf(applicationDecider);
const { ada, complete, started, saved, submitted, late, terms, within } = the;
const at = (text: string) => text as Instant;

const start = (receivedAt: Instant = within, of: CallTerms = terms): ApplicationCommand => {
  const { applicationId, callId, organisationId } = the;
  const kind = 'federalPublicService';
  const data = { applicationId, callId, organisationId, kind, by: ada, terms: of, receivedAt } as const;
  return { type: 'StartApplication', data };
};
const save = (changes: ApplicationAnswers, receivedAt = within, of: CallTerms = terms): ApplicationCommand => ({
  type: 'SaveApplication',
  data: { changes, terms: of, receivedAt },
});
const submit = (receivedAt: Instant = within, of: CallTerms = terms): ApplicationCommand => ({
  type: 'SubmitApplication',
  data: { by: ada, terms: of, receivedAt },
});
const withdraw: ApplicationCommand = { type: 'WithdrawApplication', data: { reason: the.words } };
const cancelled: CallTerms = { ...terms, status: 'cancelled' };
const { opensAt: _opensAt, closesAt: _closesAt, ...always } = terms;

describe('starting', () => {
  it('needs an open call', () => {
    given().when(start()).then(started);
    given()
      .when(start(at('2022-01-09T22:59:59.999Z')))
      .thenRefused('callNotOpenYet');
    given().when(start(the.opensAt)).then(started);
    given().when(start(the.closesAt)).thenRefused('callClosed');
    given().when(start(within, cancelled)).thenRefused('callCancelled');
    given()
      .when(start(within, { status: 'unpublished' }))
      .thenRefused('callUnknown');
  });

  it('is always possible for a call without a window', () =>
    given()
      .when(start(at('2099-01-01T00:00:00.000Z'), always))
      .then(started));

  it('happens once', () => given(started).when(start()).thenRefused('applicationAlreadyStarted'));
});

describe('saving', () => {
  const wrong: ApplicationAnswers = { title: '', costLines: [{ label: '', costCents: 0 as Cents }] };

  it('takes answers that are missing or not right', () => given(started).when(save(wrong)).then(saved(wrong)));

  it('of nothing is nothing', () => given(started).when(save({})).thenNothing());

  it('is refused outside the window', () => {
    given(started)
      .when(save(wrong, at('2022-01-09T22:59:59.999Z')))
      .thenRefused('callNotOpenYet');
    given(started).when(save(wrong, the.closesAt)).thenRefused('callClosed');
    given(started)
      .when(save(wrong, within, cancelled))
      .thenRefused('callCancelled');
  });

  it('is refused after submission, also when the call is closed by then', () => {
    given(started, saved(complete), submitted()).when(save(wrong)).thenRefused('applicationNotInDraft');
    given(started, saved(complete), submitted()).when(save(wrong, the.closesAt)).thenRefused('applicationNotInDraft');
  });

  it('of nobody’s file finds nothing', () => given().when(save(wrong)).thenRefused('notFound'));
});

describe('submitting', () => {
  const ready = given(started, saved(complete));

  it('asks the rate of the cost, half a cent upwards', () => ready.when(submit()).then(submitted()));

  it('is on time in the last millisecond', () =>
    ready.when(submit(at('2022-04-01T21:59:59.999Z'))).then(submitted(at('2022-04-01T21:59:59.999Z'))));

  it('is late at the closing instant, and that is remembered', () =>
    ready.when(submit(the.closesAt)).then(late(the.closesAt)));

  it('that is late is answered as such', () =>
    expect(applicationDecider.refusals).toMatchObject({ ApplicationRejectedAsLate: 'applicationLate' }));

  it('is refused before the call opens', () =>
    ready.when(submit(at('2022-01-09T22:59:59.999Z'))).thenRefused('callNotOpenYet'));

  it('still takes a draft that was late once, after an extension', () =>
    given(started, saved(complete), late(the.closesAt))
      .when(submit(at('2022-04-10T00:00:00.000Z'), { ...terms, closesAt: at('2022-04-15T22:00:00.000Z') }))
      .then(submitted(at('2022-04-10T00:00:00.000Z'))));

  it('lists every violation at once', () => {
    given(started)
      .when(submit())
      .thenRefused(
        'applicationIncomplete',
        ...['title', 'subject', 'description', 'costLines', 'ownContributionConfirmed'],
      );
    given(
      started,
      saved({ ...complete, title: ' ', description: '', ownContributionConfirmed: false }),
      saved({ costLines: [...complete.costLines, { label: '', costCents: -1 as Cents }] }),
    )
      .when(submit())
      .thenRefused(
        'applicationIncomplete',
        ...['title', 'description', 'costLines[1].label', 'costLines[1].costCents', 'ownContributionConfirmed'],
      );
  });

  it('happens once', () =>
    given(started, saved(complete), submitted()).when(submit()).thenRefused('applicationNotInDraft'));

  it('is not possible for a cancelled call, or a withdrawn file', () => {
    ready.when(submit(within, cancelled)).thenRefused('callCancelled');
    given(started, the.withdrawn({})).when(submit()).thenRefused('applicationNotInDraft');
  });

  it('is on time exactly when it is received within the window', () => {
    const moments = fc
      .integer({ min: Date.parse('2022-01-01'), max: Date.parse('2022-12-31') })
      .map((ms) => at(new Date(ms).toISOString()));
    const around = fc.tuple(moments, fc.constantFrom(-1, 0, 1)).map(([moment, ms]) => [moment, ms] as const);
    fc.assert(
      fc.property(
        fc.option(moments, { nil: undefined }),
        fc.option(moments, { nil: undefined }),
        around,
        fc.nat(2),
        (opensAt, closesAt, [free, ms], edge) => {
          const base = [free, opensAt ?? free, closesAt ?? free][edge]!;
          const receivedAt = at(new Date(Date.parse(base) + ms).toISOString());
          const onTime =
            (opensAt === undefined || Date.parse(receivedAt) >= Date.parse(opensAt)) &&
            (closesAt === undefined || Date.parse(receivedAt) < Date.parse(closesAt));
          expect(outcomeOf({ ...terms, opensAt, closesAt }, receivedAt) === 'ApplicationSubmitted').toBe(onTime);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('never asks more than the cost, nor a part of a cent', () => {
    const costs = fc.array(fc.integer({ min: 1, max: 100_000_000_000 }), { minLength: 1, maxLength: 100 });
    fc.assert(
      fc.property(costs, fc.integer({ min: 1, max: 10_000 }), (amounts, rate) => {
        const costLines = amounts.map((costCents) => ({ ...complete.costLines[0], costCents: costCents as Cents }));
        const past = [started, saved({ ...complete, costLines })];
        const state = past.reduce(
          (folded, event) => applicationDecider.evolve(folded, event),
          applicationDecider.initialState,
        );
        const [event] = applicationDecider.decide(submit(within, { ...terms, rate: rate as BasisPoints }), state);
        if (event?.type !== 'ApplicationSubmitted') throw new Error('not submitted');
        const { eligibleCostCents, requestedCents } = event.data;
        expect(eligibleCostCents).toBe(amounts.reduce((sum, each) => sum + each, 0));
        expect(requestedCents).toBe(atRate(eligibleCostCents, rate as BasisPoints));
        expect(requestedCents).toBeLessThanOrEqual(eligibleCostCents);
      }),
    );
  });

  function outcomeOf(of: CallTerms, receivedAt: Instant): string {
    const past = [started, saved(complete)];
    const state = past.reduce(
      (folded, event) => applicationDecider.evolve(folded, event),
      applicationDecider.initialState,
    );
    try {
      return applicationDecider.decide(submit(receivedAt, of), state)[0]!.type;
    } catch (error) {
      if (error instanceof RuleBroken) return error.rule;
      throw error;
    }
  }
});

describe('admissibility', () => {
  const decide = (
    admissible: boolean,
    grounds: readonly 'formIncomplete'[] = [],
    explanation = grounds.length > 0,
  ): ApplicationCommand => ({
    type: 'DecideAdmissibility',
    data: { admissible, grounds, terms, ...(explanation && { explanation: the.words }) },
  });
  const filed = [started, saved(complete), submitted()];

  it('is decided on a submitted file', () => {
    given(...filed)
      .when(decide(true))
      .then(the.admissible);
    given(...filed)
      .when(decide(false, ['formIncomplete']))
      .then({
        ...the.inadmissible,
        data: { ...the.inadmissible.data, grounds: ['formIncomplete'] },
      } as typeof the.inadmissible);
  });

  it('is refused with grounds and an explanation, and granted without', () => {
    given(...filed)
      .when(decide(false))
      .thenRefused('admissibilityIncomplete', 'grounds', 'explanation');
    given(...filed)
      .when(decide(false, ['formIncomplete'], false))
      .thenRefused('admissibilityIncomplete', 'explanation');
    given(...filed)
      .when(decide(true, ['formIncomplete']))
      .thenRefused('admissibilityIncomplete', 'grounds', 'explanation');
  });

  it('is decided once, and never on a draft or a withdrawn file', () => {
    given(...filed, the.admissible)
      .when(decide(true))
      .thenRefused('applicationAlreadyDecided');
    given(...filed, the.inadmissible)
      .when(decide(true))
      .thenRefused('applicationAlreadyDecided');
    given(started).when(decide(true)).thenRefused('applicationNotSubmitted');
    given(...filed, the.withdrawn())
      .when(decide(true))
      .thenRefused('applicationNotSubmitted');
  });
});

describe('withdrawing', () => {
  it('takes back a draft, a submitted and an admissible file', () => {
    given(started).when(withdraw).then(the.withdrawn({}));
    given(started, saved(complete), submitted()).when(withdraw).then(the.withdrawn());
    given(started, saved(complete), submitted(), the.admissible).when(withdraw).then(the.withdrawn());
  });

  it('asked twice happens once', () => given(started, the.withdrawn({})).when(withdraw).thenNothing());

  it('comes too late for an inadmissible file', () =>
    given(started, saved(complete), submitted(), the.inadmissible)
      .when(withdraw)
      .thenRefused('applicationAlreadyDecided'));
});

it('gives a file the reference of its call and its own letters', () => {
  expect(referenceOf(2022, 13, the.applicationId)).toBe(the.reference);
  expect(referenceOf(2022, 13, '0b5e2c9e-6d3a-5b53-9c39-ffffffffffff' as never)).toBe('2022-13-77777777');
});
