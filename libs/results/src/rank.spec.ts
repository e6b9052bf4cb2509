import type { Cents } from '#platform/domain';
import { fraction } from './fraction.pure';
import { type RankableFile, rank, type RankRules, type TieRule } from './rank.pure';

const priority: TieRule = { rule: 'prioritySubject', subject: 'workstation' };
const addedValue: TieRule = { rule: 'criterion', criterion: 'addedValue' };
const lowerAmount: TieRule = { rule: 'lowerAmount' };

const file = (applicationId: string, score: number | undefined, more: Partial<RankableFile> = {}): RankableFile => ({
  applicationId,
  outcome: 'proposed',
  ...(score !== undefined && { score: fraction(score, 100) }),
  subjects: [],
  criteria: new Map(),
  requestedCents: 1_000 as Cents,
  ...more,
});
const on = (points: number) => ({ criteria: new Map([['addedValue', fraction(points)]]) });
const ranks = (files: readonly RankableFile[], rules: Partial<RankRules> = {}) =>
  Object.fromEntries(
    rank(files, { tieRules: [], ...rules }).map((place) => [
      place.applicationId,
      place.rank === undefined ? place.without : [place.rank, place.decidedBy].filter(Boolean).join(' '),
    ]),
  );

describe('the ranking', () => {
  it('goes by score, highest first', () => expect(ranks([file('a', 310), file('b', 420)])).toEqual({ b: '1', a: '2' }));

  it('lets equals share a place and leaves the next one out', () =>
    expect(ranks([file('a', 400), file('b', 400), file('c', 300)])).toEqual({ a: '1', b: '1', c: '3' }));

  it('parts equals by the declared rules in their order and says which', () => {
    const files = [
      file('cheap', 400, { ...on(3), requestedCents: 500 as Cents }),
      file('dear', 400, on(3)),
      file('valued', 400, on(5)),
      file('workstation', 400, { ...on(0), subjects: ['workstation'] }),
    ];
    expect(ranks(files, { tieRules: [priority, addedValue, lowerAmount] })).toEqual({
      workstation: '1 prioritySubject',
      valued: '2 prioritySubject',
      cheap: '3 criterion',
      dear: '4 lowerAmount',
    });
  });

  it('holds a result of zero on a criterion above none', () =>
    expect(ranks([file('a', 400), file('b', 400, on(0))], { tieRules: [addedValue] })).toEqual({
      b: '1 criterion',
      a: '2 criterion',
    }));

  it('takes the chair’s newest decision, when it names all who are equal', () => {
    const files = [file('a', 400), file('b', 400), file('c', 300)];
    expect(
      ranks(files, {
        tieDecisions: [
          ['a', 'b'],
          ['b', 'c', 'a'],
        ],
      }),
    ).toEqual({ b: '1 chair', a: '2 chair', c: '3' });
    expect(ranks([...files, file('d', 400)], { tieDecisions: [['a', 'b']] })).toMatchObject({ a: '1', b: '1', d: '1' });
  });

  it('has no place for what is not proposed, not scored or under the threshold', () =>
    expect(
      ranks([file('a', 400, { outcome: 'notProposed' }), file('b', undefined), file('c', 299), file('d', 300)], {
        fundableFrom: 300,
      }),
    ).toEqual({ d: '1', c: 'belowThreshold', a: 'notProposed', b: 'noScore' }));

  it('puts a file where the jury put it, and moves the others up or down', () => {
    const files = [file('a', 500), file('b', 400), file('c', 300), file('d', 200, { adjustedRank: 2 })];
    expect(ranks(files)).toEqual({ a: '1', d: '2', b: '3', c: '4' });
    expect(ranks([file('a', 500, { adjustedRank: 9 }), file('b', 400)])).toEqual({ b: '1', a: '2' });
  });

  it('parts whom the jury gave one place as the chair decided, before who comes after them', () => {
    const files = [
      file('a', 500),
      file('b', 400, { adjustedRank: 1 }),
      file('c', 300, { adjustedRank: 1 }),
      file('d', 200, { adjustedRank: 2 }),
    ];
    expect(ranks(files)).toEqual({ b: '1', c: '1', d: '3', a: '4' });
    expect(ranks(files, { tieDecisions: [['c', 'b']] })).toEqual({ c: '1 chair', b: '2 chair', d: '3', a: '4' });
  });
});
