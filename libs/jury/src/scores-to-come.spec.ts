import type { PersonId, VaultRef } from '#platform/domain';
import type { Assessment } from './assessment.decider';
import { noteOf, scoresToCome } from './scores-to-come.pure';
import { about } from './testing/assessment.fixture';

type Begun = Exclude<Assessment, { status: 'none' }>;
const words = 'vault:words' as VaultRef;
const jurors = ['lea', 'koen'] as PersonId[];

const inLog = (status: Begun['status'], more: Partial<Begun> = {}) => ({
  state: { status, about, scores: [], ...more } as Assessment,
  revision: 1,
});
const scored = inLog('submitted', { scores: [{ criterion: 'innovation', score: 0, comment: words }] });
const inapplicable = inLog('submitted', { scores: [{ criterion: 'innovation', score: 'notApplicable' }] });
const ofKarim = { about: { ...about, jurorPersonId: 'karim' as PersonId } };

const noted = (...all: readonly ReturnType<typeof inLog>[]) => {
  const { finals, short } = { finals: undefined, short: undefined, ...noteOf(scoresToCome(all, jurors), 2) };
  return short ?? (finals ? 'in' : 'awaited');
};

describe('the scores of a file of which two are wanted', () => {
  it('are in when two count, also a zero, and nobody still has to score', () => {
    expect(noted(scored, scored)).toBe('in');
    expect(noted(scored, scored, inLog('abstained'), inLog('declined'))).toBe('in');
    for (const open of ['assigned', 'draft', 'reopened'] as const)
      expect(noted(scored, scored, inLog(open))).toBe('awaited');
  });
  it('are awaited while enough can come, or nobody was lost yet', () => {
    expect(noted()).toBe('awaited');
    expect(noted(inLog('assigned'))).toBe('awaited'); // the second is still to be assigned
    expect(noted(scored, inLog('assigned'), inLog('abstained'))).toBe('awaited');
    expect(noted(scored, inLog('ended'))).toBe('awaited'); // taken away by hand, to be given to another
  });
  it.each([
    ['abstained', inLog('abstained')],
    ['declined', inLog('declined')],
    ['is void', inLog('void')],
    ['found that no criterion applies', inapplicable],
    ['left the jury', inLog('ended', ofKarim)],
    ['left the jury after the score was reopened', inLog('reopened', ofKarim)],
  ])('are short when a juror %s and no other has the file', (_, lost) => {
    expect(noted(scored, lost)).toEqual({ wanted: 2, possible: 1 });
    expect(noted(inLog('draft'), lost)).toEqual({ wanted: 2, possible: 1 });
    expect(noted(lost)).toEqual({ wanted: 2, possible: 0 });
  });
});
