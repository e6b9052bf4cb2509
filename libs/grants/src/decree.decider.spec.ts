import type { CallId } from '#calls/call.events';
import type { Cents, LocalDate, OrganisationId } from '#platform/domain';
import { decisionsOf } from '#platform/testing';
import { decreeDecider, type DecreeCommand } from './decree.decider';
import type { Award } from './decree-lines.pure';
import type { Advice, DecreeEvent, DecreeId, DecreeLine } from './decree.events';
import type { GrantId } from './envelope.events';
import { addressOf, decreeOf2022, motivation, reason } from './grants.fixture';

const { given } = decisionsOf(decreeDecider);
const day = (text: string): LocalDate => text as LocalDate;
const today = day('2022-12-31');
const about = { decreeId: 'decree' as DecreeId, callId: 'call' as CallId };
const totalCents = 10_767_953 as Cents;
const sourceLine = '06.40.22.01.00.02';

const names = (name: string) => ({ nl: name, fr: name });
const awards: readonly Award[] = decreeOf2022.map(({ organisation, cents }) => ({
  grantId: `grant-${organisation}` as GrantId,
  organisationId: organisation as OrganisationId,
  cents: cents as Cents,
}));
const lines: readonly DecreeLine[] = decreeOf2022.map(({ organisation, cents, address }) => ({
  organisationId: organisation as OrganisationId,
  names: names(organisation),
  address: addressOf(address),
  cents: cents as Cents,
  grantIds: [`grant-${organisation}` as GrantId],
}));
const budgets = new Map(
  decreeOf2022.map(({ organisation, address }) => [
    organisation as OrganisationId,
    { status: 'registered', names: names(organisation), address: addressOf(address) } as const,
  ]),
);

const draft = (more: Partial<Extract<DecreeCommand, { type: 'DraftDecree' }>['data']> = {}): DecreeCommand => ({
  type: 'DraftDecree',
  data: { ...about, sourceLine, caretaker: false, awards, budgets, ...more },
});
const drafted = (caretaker = false): DecreeEvent => ({
  type: 'DecreeDrafted',
  data: { ...about, lines, totalCents, sourceLine, caretaker },
});
const sent: DecreeEvent = { type: 'DecreeSentToFinanceInspector', data: { ...about, totalCents } };
const advised = (advice: Advice, on = '2022-06-22'): DecreeEvent => ({
  type: 'FinanceInspectorAdvised',
  data: { ...about, advice, advisedOn: day(on), explanation: motivation },
});
const agreed = (on = '2022-07-08'): DecreeEvent => ({ type: 'BudgetAgreed', data: { ...about, agreedOn: day(on) } });
const signed: DecreeEvent = { type: 'DecreeSigned', data: { ...about, signedOn: day('2022-08-13') } };
const published: DecreeEvent = {
  type: 'DecreePublished',
  data: { ...about, publishedOn: day('2022-09-02'), numac: '2022204054' },
};
const inForce: DecreeEvent = {
  type: 'DecreeInForce',
  data: { ...about, inForceOn: day('2022-09-02'), numac: '2022204054', lines },
};
const withdrawn: DecreeEvent = { type: 'DecreeWithdrawn', data: { ...about, reason } };

const advise = (advice: Advice, on = '2022-06-22'): DecreeCommand => ({
  type: 'AdviseOnDecree',
  data: { advice, advisedOn: day(on), explanation: motivation, today },
});
const agree: DecreeCommand = { type: 'AgreeBudget', data: { agreedOn: day('2022-07-08'), today } };
const sign = (on = '2022-08-13', named = awards): DecreeCommand => ({
  type: 'SignDecree',
  data: { signedOn: day(on), today, awards: named },
});
const publish = (on = '2022-09-02', numac = '2022204054', now = today, callYear = 2022): DecreeCommand => ({
  type: 'PublishDecree',
  data: { publishedOn: day(on), numac, today: now, callYear },
});
const withdraw: DecreeCommand = { type: 'WithdrawDecree', data: { reason } };
const send: DecreeCommand = { type: 'SendToFinanceInspector', data: {} };

describe('draft a decree', () => {
  it('computes the table of 2022', () => given().when(draft()).then(drafted()));
  it('takes amounts that equal the awards', () =>
    given()
      .when(draft({ given: lines }))
      .then(drafted()));
  it('refuses a sum that is not that of the awards, line by line (B6)', () =>
    given()
      .when(draft({ given: lines.map((line, n) => (n < 2 ? { ...line, cents: 1 as Cents } : line)) }))
      .thenRefused('decreeSumMismatch', 'lines[0].cents', 'lines[1].cents'));
  it('refuses when nothing is to be distributed', () =>
    given()
      .when(draft({ awards: [] }))
      .thenRefused('decreeWithoutGrants'));
  it('refuses when an organisation has no budget address', () =>
    given()
      .when(draft({ budgets: new Map() }))
      .thenRefused('budgetAddressMissing'));
  it('is done once', () => given(drafted()).when(draft()).thenRefused('decreeAlreadyDrafted'));
});

describe('advice of the finance inspector', () => {
  it('is asked of a draft', () => given(drafted()).when(send).then(sent));
  it('is asked once', () => given(drafted(), sent).when(send).thenRefused('decreeNotInDraft'));
  it('is given', () => given(drafted(), sent).when(advise('favourable')).then(advised('favourable')));
  it('is not given unasked', () => given(drafted()).when(advise('favourable')).thenRefused('adviceNotAsked'));
  it('is given once', () =>
    given(drafted(), sent, advised('favourable')).when(advise('unfavourable')).thenRefused('adviceNotAsked'));
  it('is not dated ahead', () =>
    given(drafted(), sent).when(advise('favourable', '2023-01-01')).thenRefused('decreeDateAhead'));
});

describe('budget agreement', () => {
  it('follows the advice', () => given(drafted(), sent, advised('unfavourable')).when(agree).then(agreed()));
  it('does not precede it', () => given(drafted(), sent).when(agree).thenRefused('adviceMissing'));
  it('is given once', () =>
    given(drafted(), sent, advised('unfavourable'), agreed()).when(agree).thenRefused('budgetAgreementNotAwaited'));
});

describe('signature', () => {
  it.each(['favourable', 'conditional'] as const)('follows a %s advice', (advice) =>
    given(drafted(), sent, advised(advice)).when(sign()).then(signed),
  );
  it.each([
    ['a draft', [drafted()]],
    ['a decree at the inspector', [drafted(), sent]],
  ])('is refused for %s: advice is missing (B6)', (_, past) =>
    given(...past)
      .when(sign())
      .thenRefused('adviceMissing'),
  );
  it('is refused on an unfavourable advice without the budget agreement', () =>
    given(drafted(), sent, advised('unfavourable')).when(sign()).thenRefused('budgetAgreementMissing'));
  it('follows the agreement on an unfavourable advice', () =>
    given(drafted(), sent, advised('unfavourable'), agreed()).when(sign()).then(signed));
  it.each(['conditional', 'unfavourable'] as const)('is refused in a caretaker period on a %s advice', (advice) => {
    given(drafted(true), sent).when(sign()).thenRefused('consentMissing');
    given(drafted(true), sent, advised(advice)).when(sign()).thenRefused('consentMissing');
    given(drafted(true), sent, advised(advice), agreed()).when(sign()).thenRefused('consentMissing');
  });
  it('is possible in a caretaker period with consent', () =>
    given(drafted(true), sent, advised('favourable')).when(sign()).then(signed));
  it('is possible on the day of the advice, not before', () => {
    given(drafted(), sent, advised('favourable', '2022-08-13')).when(sign()).then(signed);
    given(drafted(), sent, advised('favourable', '2022-08-14')).when(sign()).thenRefused('adviceAfterSignature');
  });
  it('is not before the budget agreement', () =>
    given(drafted(), sent, advised('unfavourable'), agreed('2022-08-14'))
      .when(sign())
      .thenRefused('agreementAfterSignature'));
  it('is not dated ahead', () =>
    given(drafted(), sent, advised('favourable')).when(sign('2023-01-01')).thenRefused('decreeDateAhead'));
  it('is refused when the awards named no longer sum to the lines', () => {
    const past = [drafted(), sent, advised('favourable')];
    given(...past)
      .when(sign(undefined, awards.slice(1)))
      .thenRefused('decreeSumMismatch', 'lines[0].organisationId');
    const more = awards.map((each, n) => (n === 5 ? { ...each, cents: (each.cents + 1) as Cents } : each));
    given(...past)
      .when(sign(undefined, more))
      .thenRefused('decreeSumMismatch', 'lines[5].cents');
  });
  it('is refused when the total is not the sum of the lines', () => {
    const wrong = { ...drafted().data, totalCents: (totalCents + 1) as Cents };
    given({ type: 'DecreeDrafted', data: wrong } as DecreeEvent, sent, advised('favourable'))
      .when(sign())
      .thenRefused('decreeSumMismatch');
  });
  it('is put once', () =>
    given(drafted(), sent, advised('favourable'), signed).when(sign()).thenRefused('decreeAlreadySigned'));
});

describe('publication', () => {
  const past = [drafted(), sent, advised('favourable'), signed];
  it('brings the decree into force on its day', () =>
    given(...past)
      .when(publish())
      .then(published, inForce));
  it('on that very day', () =>
    given(...past)
      .when(publish(undefined, undefined, day('2022-09-02')))
      .then(published, inForce));
  it('ahead leaves it to come into force', () =>
    given(...past)
      .when(publish(undefined, undefined, day('2022-09-01')))
      .then(published));
  it('needs a signature', () =>
    given(drafted(), sent, advised('favourable')).when(publish()).thenRefused('decreeNotSigned'));
  it('is in the year of the call', () => {
    given(...past)
      .when(publish('2023-01-02', '2023000001'))
      .thenRefused('decreeOutsideYear');
    given(...past)
      .when(publish(undefined, undefined, today, 2021))
      .thenRefused('decreeOutsideYear');
  });
  it('follows the signature', () =>
    given(...past)
      .when(publish('2022-08-12'))
      .thenRefused('publicationBeforeSignature'));
  it.each(['2021204054', '202220405', '20222040544', '2022-04054', '2022 04054'])('has no number %s', (numac) =>
    given(...past)
      .when(publish(undefined, numac))
      .thenRefused('numacInvalid'),
  );
  it('is done once', () =>
    given(...past, published)
      .when(publish())
      .thenRefused('decreeAlreadyPublished'));
});

describe('coming into force', () => {
  const bring = (on: string): DecreeCommand => ({ type: 'BringDecreeIntoForce', data: { today: day(on) } });
  const past = [drafted(), sent, advised('favourable'), signed];
  it('happens on the day of publication', () =>
    given(...past, published)
      .when(bring('2022-09-02'))
      .then(inForce));
  it('happens not before', () =>
    given(...past, published)
      .when(bring('2022-09-01'))
      .thenNothing());
  it('happens once', () =>
    given(...past, published, inForce)
      .when(bring('2022-09-03'))
      .thenNothing());
});

describe('withdrawal', () => {
  it.each([
    ['a draft', [drafted()]],
    ['a signed decree', [drafted(), sent, advised('favourable'), signed]],
  ])('is possible for %s', (_, past) =>
    given(...past)
      .when(withdraw)
      .then(withdrawn),
  );
  it.each([
    ['published', [published]],
    ['in force', [published, inForce]],
  ])('is too late for one that is %s', (_, last) =>
    given(drafted(), sent, advised('favourable'), signed, ...last)
      .when(withdraw)
      .thenRefused('decreeAlreadyPublished'),
  );
  it.each([withdraw, send, sign(), publish()])('ends it: no $type afterwards', (command) =>
    given(drafted(), withdrawn).when(command).thenRefused('decreeWithdrawn'),
  );
  it('knows no decree that was never drafted', () => given().when(withdraw).thenRefused('notFound'));
});
