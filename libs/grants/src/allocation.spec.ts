import type { AllocationStrategy } from '#calls/call.events';
import { RuleBroken } from '#platform/domain';
import { decisionsOf } from '#platform/testing';
import {
  allocationId,
  establish,
  inOrder,
  lineOf,
  type Ranked,
  ranking,
  reserveMovedUp,
  resultOf,
} from './allocation.fixture';
import { type EnvelopeCommand, envelopeDecider } from './envelope.decider';
import type { EnvelopeEvent } from './envelope.events';
import { committedCents, type Envelope } from './envelope.pure';
import {
  aboutGrant,
  acceptBy,
  call,
  decreeOf2022,
  dropped,
  motivation,
  proposed,
  refused,
  standing,
} from './grants.fixture';
import type { RankedFileNow } from './outdated.pure';

const { given } = decisionsOf(envelopeDecider);
const after = (past: readonly EnvelopeEvent[]) =>
  past.reduce<Envelope>((state, event) => envelopeDecider.evolve(state, event), envelopeDecider.initialState);
const decided = (command: EnvelopeCommand, past: readonly EnvelopeEvent[] = []) =>
  envelopeDecider.decide(command, after(past));
const allocate = (strategy: AllocationStrategy, envelope: number, files: readonly Ranked[]) =>
  resultOf(decided(establish(strategy, envelope, files)));

const of2022 = decreeOf2022.map(({ organisation: name, cents: asked }, n) => ({ name, asked, rank: n + 1 }));

describe('the envelope shared out over a ranking (section 6)', () => {
  it('skips what does not fit, or stops at it, as declared (A2)', () => {
    const files = inOrder(800, 300, 200);
    expect(allocate('rankedSkip', 1_000, files)).toMatchObject({
      given: { a: 800, c: 200 },
      reserve: ['b'],
      leftCents: 0,
    });
    expect(allocate('rankedStop', 1_000, files)).toMatchObject({
      given: { a: 800 },
      reserve: ['b', 'c'],
      leftCents: 200,
    });
  });

  it('gives the lines of 2022 all they asked, with 46,320.47 left (A4)', () => {
    const { given, leftCents } = allocate('rankedStop', 15_400_000, of2022);
    expect(Object.values(given)).toEqual(decreeOf2022.map(({ cents }) => cents));
    expect(leftCents).toBe(4_632_047);
  });

  it.each([
    ['rankedStop', 3, 248_779],
    ['rankedSkip', 4, 65_063],
    ['rankedPartial', 4, 0],
  ] as const)('shares 92,000 out by %s (A5)', (strategy, funded, left) => {
    const { given, leftCents } = allocate(strategy, 9_200_000, of2022);
    expect([Object.keys(given).length, leftCents]).toEqual([funded, left]);
    if (strategy === 'rankedPartial') expect(given['socialeZekerheid']).toBe(248_779);
    if (strategy === 'rankedSkip') expect(given['riziv']).toBe(183_716);
  });

  it('lowers one rate for all until the sum is the envelope to the cent (A9)', () => {
    const files = Array.from({ length: 24 }, (_, n) => ({ name: `f${n}`, asked: 800_000 + n * 8, rank: n + 1 }));
    const { given, leftCents, rate } = allocate('uniformRate', 15_400_000, files);
    expect(Object.values(given).reduce((sum, each) => sum + each, 0)).toBe(15_400_000);
    expect(leftCents).toBe(0);
    expect(Number(rate!.numerator) / Number(rate!.denominator)).toBeCloseTo(0.6416, 3);
  });

  it('chooses between equals at the cut-off neither by id nor by time (A10)', () => {
    const files = [
      { name: 'a', asked: 500, rank: 1 },
      { name: 'b', asked: 400, rank: 2 },
      { name: 'c', asked: 400, rank: 2 },
    ];
    const tied = ['b', 'c'].map((name) => aboutGrant(name).applicationId as string);
    given()
      .when(establish('rankedStop', 1_000, files))
      .thenRefused('tieAtCutOff', ...tied);
    expect(allocate('rankedStop', 1_300, files).given).toEqual({ a: 500, b: 400, c: 400 });
  });
});

const withNow = (command: EnvelopeCommand, file: Ranked, changes: Partial<RankedFileNow>): EnvelopeCommand => {
  if (command.type !== 'EstablishAllocation') throw new Error('no allocation');
  const { applicationId } = lineOf(file);
  const now = { ...command.data.files.get(applicationId)!, ...changes };
  return { ...command, data: { ...command.data, files: new Map([...command.data.files, [applicationId, now]]) } };
};

describe('an allocation', () => {
  const files = inOrder(800, 300, 200);

  it('proposes every funded file in one append, and says how it came about last', () => {
    const events = decided(establish('rankedPartial', 1_000, files));
    expect(events.map(({ type }) => type)).toEqual(['GrantProposed', 'GrantProposed', 'AllocationEstablished']);
    expect(events[0]!.data).toMatchObject({ ...aboutGrant('a'), grantedCents: 800, allocationId });
    expect(events[0]!.data).not.toHaveProperty('motivation');
    expect(events[1]!.data).toMatchObject({ ...aboutGrant('b'), grantedCents: 200, motivation });
  });

  it('takes what is committed as not free, and leaves it as it is', () => {
    const past = [proposed('x', 300), refused('b', 300)];
    const events = decided(establish('rankedStop', 1_100, [{ name: 'x', asked: 300, rank: 1 }, ...files]), past);
    const { data } = events.at(-1) as Extract<EnvelopeEvent, { type: 'AllocationEstablished' }>;
    expect(data).toMatchObject({ committedCents: 300, freeCents: 800, leftCents: 0 });
    expect(data.lines.map(({ reference, outcome, cents }) => [reference, outcome, cents])).toEqual([
      ['x', 'grantedBefore', 300],
      ['a', 'funded', 800],
      ['b', 'decidedBefore', 0],
      ['c', 'reserve', 0],
    ]);
  });

  it('takes up again what was only proposed and then dropped', () =>
    expect(
      resultOf(decided(establish('rankedStop', 800, files), [proposed('a', 800), dropped('a', 800)])).given,
    ).toEqual({
      a: 800,
    }));

  it('gives nothing to what the jury did not propose, or was withdrawn since', () => {
    const [a] = files;
    const command = establish('rankedStop', 5_000, [...files, { name: 'd', asked: 100 }]);
    const withdrawn = { application: standing('a', 800, 'withdrawn') };
    const { given, reserve } = resultOf(decided(withNow(command, a!, withdrawn)));
    expect({ given, reserve }).toEqual({ given: { b: 300, c: 200 }, reserve: [] });
  });

  it('needs a ranking that stands, in the version that was read and made of what holds now', () => {
    const outdated = { ...lineOf(files[0]!), assessments: [{ assessmentId: 'one' as never, revision: 3 }] };
    const changed = { ...ranking(files), lines: [outdated] };
    given()
      .when(establish('rankedStop', 900, files, { ranking: { status: 'none' } }))
      .thenRefused('rankingMissing');
    given()
      .when(establish('rankedStop', 900, files, { ranking: { status: 'withdrawn' } }))
      .thenRefused('rankingMissing');
    given()
      .when(establish('rankedStop', 900, files, { rankingVersion: 2 }))
      .thenRefused('rankingOutdated');
    given()
      .when(establish('rankedStop', 900, files, { ranking: changed }))
      .thenRefused('rankingOutdated');
  });

  it.each([
    ['a score was added', { scoredSince: true }],
    ['the jury no longer proposes one of its files', { decision: { outcome: 'notProposed' } }],
    ['the jury moved one of its files', { decision: { outcome: 'proposed', adjustedRank: 2 } }],
  ] as const)('is not made once %s', (_, changes) =>
    given()
      .when(withNow(establish('rankedStop', 900, files), files[1]!, changes))
      .thenRefused('rankingOutdated'),
  );

  it('is not made while a file in the running stands nowhere on the ranking', () =>
    given()
      .when(establish('rankedStop', 900, files, { unranked: 1 }))
      .thenRefused('rankingOutdated'));

  it('needs a motivation where some may get less than they asked', () => {
    given()
      .when(establish('uniformRate', 900, files, { motivation: undefined }))
      .thenRefused('partialGrantNeedsMotivation');
    expect(decided(establish('rankedStop', 900, files, { motivation: undefined }))).toHaveLength(2);
  });

  it('is made once of one ranking, and again when money came free', () => {
    const past = decided(establish('rankedStop', 1_000, files));
    given(...past)
      .when(establish('rankedStop', 1_000, files))
      .thenRefused('allocationStands');
    expect(resultOf(decided(establish('rankedStop', 1_100, files), past)).given).toEqual({ a: 800, b: 300 });
  });

  it('is of a call that is published, and of files that are left', () => {
    given()
      .when(establish('rankedStop', 1_000, files, { call: { status: 'none' } }))
      .thenRefused('notFound');
    given()
      .when(establish('rankedStop', 1_000, files, { call: { ...call, status: 'cancelled' } }))
      .thenRefused('envelopeNotOpen');
    given(refused('a', 800))
      .when(establish('rankedStop', 1_000, inOrder(800)))
      .thenRefused('nothingToAllocate');
  });
});

describe('all proposals of an allocation', () => {
  const past = decided(establish('rankedPartial', 1_000, inOrder(800, 300, 200)));
  const applications = new Map(['a', 'b'].map((name) => [aboutGrant(name).applicationId, standing(name, 800)]));
  const decideAll = (outcome: 'awarded' | 'refused', more = applications): EnvelopeCommand => ({
    type: 'DecideAllocation',
    data: { allocationId, outcome, motivation, applications: more, call, acceptBy },
  });

  it('are awarded at once, those in part to be accepted', () => {
    const events = decided(decideAll('awarded'), past);
    expect(events.map(({ type }) => type)).toEqual(['GrantAwarded', 'GrantAwarded', 'AllocationDecided']);
    expect(events.map(({ data }) => 'acceptBy' in data)).toEqual([false, true, false]);
    given(...past, ...events)
      .when(decideAll('awarded'))
      .thenNothing();
  });

  it('are refused at once, and free their money', () => {
    const events = decided(decideAll('refused'), past);
    expect(committedCents(after([...past, ...events]))).toBe(0);
  });

  it('are decided all or none', () => {
    const withdrawn = new Map([...applications, [aboutGrant('b').applicationId, standing('b', 300, 'withdrawn')]]);
    given(...past)
      .when(decideAll('awarded', withdrawn))
      .thenRefused('applicationNotAdmissible');
  });
});

it('knows its revision: the last event that touched it', () => {
  const past = decided(establish('rankedStop', 800, inOrder(800)));
  expect(after(past).allocation!.revision).toBe(1);
  expect(after([...past, reserveMovedUp(100)]).allocation!.revision).toBe(2);
});

it('says of a tie which files it is about', () => {
  const files = [...inOrder(500), { name: 'b', asked: 400, rank: 2 }, { name: 'c', asked: 400, rank: 2 }];
  expect.assertions(1);
  try {
    decided(establish('rankedStop', 900, files));
  } catch (error) {
    expect((error as RuleBroken).violations.map(({ details }) => details?.['reference'])).toEqual(['b', 'c']);
  }
});
