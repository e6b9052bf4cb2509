import { RuleBroken } from '#platform/domain';
import type { Computation } from './computation';

export interface Slow {
  readonly numbers: readonly number[];
  readonly ms?: number;
  readonly refuse?: boolean;
  readonly fail?: boolean;
  readonly failWhenTold?: boolean;
}

/** Sums, and is busy as long as it is told. */
export const slow: Computation<Slow, { readonly sum: number; readonly doubled: ReadonlyMap<number, number> }> = {
  file: __filename,
  name: 'slow',
  size: ({ numbers }) => numbers.length,
  run({ numbers, ms = 0, refuse, fail, failWhenTold }) {
    const until = performance.now() + ms;
    while (performance.now() < until);
    if (refuse) throw new RuleBroken('tooSlow', { files: 3 }, [{ field: 'numbers', rule: 'tooMany' }]);
    if (failWhenTold)
      new BroadcastChannel('fail').onmessage = () => {
        throw new RangeError('what nobody waits for');
      };
    if (fail) throw new RangeError('what nobody expected');
    return {
      sum: numbers.reduce((sum, each) => sum + each, 0),
      doubled: new Map(numbers.map((each) => [each, 2 * each])),
    };
  },
};
