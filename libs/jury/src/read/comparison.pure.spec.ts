import { ranked } from '../ranking.pure';
import type { ApplicationId } from '#applications/application.events';
import type { Cents } from '#platform/domain';
import { file, type Given, inputsOf, rules } from '../testing/ranking.fixture';
import { partedBy } from './comparison.pure';

const all = (score: number): Given => [score, score, score];
const twice = (score: number) => [all(score), all(score)];
const cents = (amount: number) => amount as Cents;

const { lines } = ranked(
  inputsOf(
    [
      file('best', twice(5)),
      file('priority', twice(3), { subject: 'workstationAdaptation' }),
      file('valued', [
        [3, 2, 4],
        [3, 2, 4],
      ]),
      file('cheap', twice(3), { requestedCents: cents(700_000) }),
      file('first', twice(3)),
      file('second', twice(3)),
      file('one', twice(1)),
      file('two', twice(1)),
      file('moved', twice(0), { decision: { outcome: 'proposed', adjustedRank: 1 } }),
      file('along', twice(4), { decision: { outcome: 'proposed', adjustedRank: 1 } }),
    ],
    {
      ties: [
        ['file first', 'file second'],
        ['file moved', 'file along'],
      ] as ApplicationId[][],
    },
  ),
);
const by = (one: string, other: string) => {
  const [a, b] = [one, other].map((name) => lines.find(({ reference }) => reference === name)!);
  return partedBy(a!, b!, rules.tieRules);
};

it.each([
  ['best', 'priority', 'score'],
  ['priority', 'first', 'prioritySubject'],
  ['cheap', 'first', 'lowerAmount'],
  ['first', 'second', 'chair'],
  ['one', 'two', 'nothing'],
  ['moved', 'best', 'jury'],
  ['moved', 'along', 'chair'],
] as const)('%s and %s are parted by: %s', (one, other, cause) => {
  expect(by(one, other)).toBe(cause);
  expect(by(other, one)).toBe(cause);
});
