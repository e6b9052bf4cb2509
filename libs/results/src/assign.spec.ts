import fc from 'fast-check';
import { assign, type AvailableJuror, type FileToAssign } from './assign.pure';

const file = (applicationId: string, wanted: number, more: Partial<FileToAssign> = {}): FileToAssign => ({
  applicationId,
  wanted,
  assigned: [],
  barred: [],
  ...more,
});
const juror = (jurorId: string, more: Partial<AvailableJuror> = {}): AvailableJuror => ({
  jurorId,
  languages: ['nl', 'fr'],
  load: 0,
  ...more,
});

function assigned(files: readonly FileToAssign[], jurors: readonly AvailableJuror[]) {
  const result = assign(files, jurors);
  if (result.outcome === 'refused') throw new Error(JSON.stringify(result.shortages));
  return {
    pairs: result.pairs.map(({ applicationId, jurorId }) => `${applicationId} ${jurorId}`),
    loads: Object.fromEntries(result.loads.map(({ jurorId, after }) => [jurorId, after])),
  };
}

describe('assignment', () => {
  it('gives every file its jurors and every juror as many', () => {
    const { pairs, loads } = assigned([file('a', 2), file('b', 2), file('c', 2)], [juror('x'), juror('y'), juror('z')]);
    expect(pairs).toHaveLength(6);
    expect(new Set(pairs).size).toBe(6);
    expect(loads).toEqual({ x: 2, y: 2, z: 2 });
  });

  it('passes files on so that the loads are even', () => {
    const files = [file('a', 1), file('b', 1, { barred: ['z'] }), file('c', 1, { barred: ['y', 'z'] })];
    expect(assigned(files, [juror('x'), juror('y'), juror('z')]).loads).toEqual({ x: 1, y: 1, z: 1 });
  });

  it('counts the load that is there, or not', () => {
    const files = [file('a', 1), file('b', 1)];
    expect(assigned(files, [juror('busy', { load: 5 }), juror('free')]).loads).toEqual({ busy: 5, free: 2 });
    expect(assigned(files, [juror('busy'), juror('free')]).loads).toEqual({ busy: 1, free: 1 });
  });

  it('gives a file to those who read its language, never to who is barred, and none to a juror twice', () => {
    const jurors = [juror('x', { languages: ['fr'] }), juror('y'), juror('z')];
    const files = [
      file('a', 2, { language: 'nl' }),
      file('b', 2, { barred: ['z'] }),
      file('c', 2, { assigned: ['x'] }),
    ];
    expect(assigned(files, jurors).pairs.filter((pair) => !pair.startsWith('c'))).toEqual(['a y', 'a z', 'b x', 'b y']);
    expect(assigned(files, jurors).pairs.filter((pair) => pair.startsWith('c'))).toHaveLength(1);
  });

  it('refuses when a file cannot have so many, and says which and why', () => {
    const jurors = [juror('x', { languages: ['fr'] }), juror('y'), juror('z')];
    expect(assign([file('a', 1), file('b', 3, { language: 'nl', barred: ['y'] })], jurors)).toEqual({
      outcome: 'refused',
      shortages: [{ applicationId: 'b', wanted: 3, possible: 1, barred: 1, otherLanguage: 1, full: 0 }],
    });
  });

  it('refuses when jurors may hold no more', () => {
    const jurors = [juror('x', { atMost: 2, load: 1 }), juror('y', { atMost: 1 })];
    expect(assign([file('a', 1), file('b', 1), file('c', 1)], jurors)).toEqual({
      outcome: 'refused',
      shortages: [{ applicationId: 'c', wanted: 1, possible: 0, barred: 0, otherLanguage: 0, full: 2 }],
    });
  });

  const world = fc
    .tuple(
      fc.array(fc.record({ wanted: fc.integer({ min: 0, max: 2 }), barred: fc.subarray(['j0', 'j1', 'j2', 'j3']) }), {
        maxLength: 5,
      }),
      fc.array(
        fc.record({
          load: fc.integer({ min: 0, max: 3 }),
          room: fc.option(fc.integer({ min: 0, max: 2 }), { freq: 3 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    )
    .map(([files, jurors]) => ({
      files: files.map((each, n) => file(`f${n}`, each.wanted, { barred: each.barred })),
      jurors: jurors.map(({ load, room }, n) =>
        juror(`j${n}`, { load, ...(room !== null && { atMost: load + room }) }),
      ),
    }));

  /** Every way there is to give each file its jurors; the smallest sum of squares, or none. */
  function evenest(
    files: readonly FileToAssign[],
    jurors: readonly AvailableJuror[],
    loads = jurors.map(({ load }) => load),
  ): number | undefined {
    const [first, ...rest] = files;
    if (!first) return loads.reduce((sum, each) => sum + each * each, 0);
    const choices = jurors.reduce<number[][]>(
      (sets, { jurorId, atMost = Infinity }, n) => {
        return first.barred.includes(jurorId) || loads[n]! >= atMost
          ? sets
          : [...sets, ...sets.map((set) => [...set, n])];
      },
      [[]],
    );
    const sums = choices
      .filter((set) => set.length === first.wanted)
      .map((set) =>
        evenest(
          rest,
          jurors,
          loads.map((load, n) => load + Number(set.includes(n))),
        ),
      )
      .filter((each) => each !== undefined);
    return sums.length > 0 ? Math.min(...sums) : undefined;
  }

  it('is as even as any, and refuses only what cannot be', () => {
    let refused = 0;
    fc.assert(
      fc.property(world, ({ files, jurors }) => {
        const result = assign(files, jurors);
        const expected = evenest(files, jurors);
        if (result.outcome === 'refused') {
          refused++;
          expect(expected).toBeUndefined();
          expect(result.shortages.length).toBeGreaterThan(0);
          return;
        }
        expect(result.loads.reduce((sum, { after }) => sum + after * after, 0)).toBe(expected);
        for (const { applicationId, wanted, barred } of files) {
          const own = result.pairs.filter((pair) => pair.applicationId === applicationId).map(({ jurorId }) => jurorId);
          expect(new Set(own).size).toBe(wanted);
          expect(own.filter((jurorId) => barred.includes(jurorId))).toEqual([]);
        }
      }),
      { numRuns: 300, seed: 2023 },
    );
    expect(refused).toBeGreaterThan(20);
  });

  it('does not depend on the order in which files and jurors come', () => {
    fc.assert(
      fc.property(world, ({ files, jurors }) =>
        expect(assign([...files].reverse(), [...jurors].reverse())).toEqual(assign(files, jurors)),
      ),
    );
  });

  it('gives 1,000 files to 30 jurors evenly', () => {
    const jurors = Array.from({ length: 30 }, (_, n) =>
      juror(`j${n}`, { languages: n % 3 ? ['nl', 'fr'] : ['fr'], load: n % 4 }),
    );
    const files = Array.from({ length: 1_000 }, (_, n) =>
      file(`f${n}`, 3, {
        language: n % 2 ? 'nl' : 'fr',
        barred: jurors.filter((__, m) => (n * 7 + m * 13) % 5 === 0).map(({ jurorId }) => jurorId),
      }),
    );
    const after = Object.values(assigned(files, jurors).loads);
    expect(Math.max(...after) - Math.min(...after)).toBeLessThanOrEqual(1);
  });
});
