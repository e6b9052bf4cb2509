import { contexts, upcasters } from '#apps/contexts';
import type { AnyEvent, Fold, Recorded } from '#platform/domain';
import { Upcasters } from '#platform/event-store';
import { declaredEventTypes, exportsOf, goldenEvents, isFold } from './support/golden';

const golden = goldenEvents();
const chain = new Upcasters(upcasters);
const projections = contexts.flatMap((each) => each.projections);
const reactions = contexts.flatMap((each) => each.reactions);

/** One event a type in the order of the log, none of a later version than this. */
function past(upTo: number): readonly Recorded[] {
  const wanted = (type: string): number => Math.min(upTo, chain.versionOf(type));
  return golden.map(({ event }) => event).filter(({ type, version }) => version === wanted(type));
}

const newest = Math.max(...upcasters.map(({ from }) => from + 1));
const versions = Array.from({ length: newest }, (_, n) => n + 1);

/** The rows of every projection, by table and key. */
function rowsOf(events: readonly Recorded[]): Record<string, object | null> {
  const rows: Record<string, object | null> = {};
  for (const projection of projections)
    for (const event of events.filter(({ type }) => projection.events.includes(type)))
      for (const key of projection.keys(event)) {
        const at = `${projection.table} ${key}`;
        rows[at] = projection.evolve(rows[at] ?? null, event, key) as object | null;
      }
  return rows;
}

/** Whether the last of these events makes or changes a row, or takes one away. */
function touchesRow(projection: (typeof projections)[number], events: readonly Recorded[]): boolean {
  const last = events.at(-1)!;
  return projection.keys(last).some((key) => {
    const own = events.filter((event) => projection.keys(event).includes(key));
    const rows = own.reduce<(object | null)[]>(
      (all, event) => [...all, projection.evolve(all.at(-1) ?? null, event, key) as object | null],
      [],
    );
    return (rows.at(-1) ?? rows.at(-2) ?? null) !== null;
  });
}

/** The states that deciders and folds make of every stream, by stream. */
function statesOf(folds: readonly Fold<unknown, AnyEvent>[], events: readonly Recorded[]): Record<string, unknown[]> {
  const states: Record<string, unknown[]> = {};
  for (const stream of new Set(events.map((event) => event.stream))) {
    const own = events.filter((event) => event.stream === stream);
    states[stream] = folds
      .filter((fold) => stream.startsWith(`${fold.stream}-`))
      .map((fold) => own.reduce((state, event) => fold.evolve(state, event), fold.initialState));
  }
  return states;
}

const today = (events: readonly Recorded[], by = chain) => events.map((event) => by.current(event));
const find = (rows: Record<string, unknown>, at: string, id: string) => rows[`${at} ${id}`];
const dataOf = (type: string) => past(newest).find((event) => event.type === type)!.data as Record<string, string>;

describe('the golden events', () => {
  it('are one for each version of each type that the contexts declare, and no more', () => {
    const expected = declaredEventTypes().flatMap((type) =>
      Array.from({ length: chain.versionOf(type) }, (_, n) => `${type}.v${String(n + 1)}.json`),
    );
    const written = golden.map(({ file }) => file);
    expect({ toWrite: expected.filter((file) => !written.includes(file)) }).toEqual({ toWrite: [] }); // see CONTRIBUTING
    expect(written.filter((file) => !expected.includes(file))).toEqual([]);
    expect(upcasters.filter(({ type }) => !declaredEventTypes().includes(type))).toEqual([]);
  });

  it('are what their names say, and whole', () => {
    for (const { file, event } of golden) {
      expect(`${event.type}.v${String(event.version)}.json`).toBe(file);
      expect(Object.keys(event.metadata).sort()).toEqual(
        ['actor', 'bodyHash', 'causationId', 'commandId', 'correlationId', 'recordedAt'].sort(),
      );
    }
  });

  it('lie at places of their own in log and stream, but for versions of one event', () => {
    const places = past(newest).flatMap(({ position, stream, revision }) => [
      position,
      `${stream} ${String(revision)}`,
    ]);
    expect(places.filter((place, n) => places.indexOf(place) < n)).toEqual([]);
  });

  it('have an upcaster file for each former version, and every upcaster is in use', async () => {
    expect((await exportsOf('upcaster')).length).toBeGreaterThan(0);
    expect(new Set(await exportsOf('upcaster'))).toEqual(new Set(upcasters));
  });
});

describe.each(versions)('every event as it was written at version %i', (version) => {
  it('comes out in the version of today, and is left as it was stored', () => {
    const stored = past(version);
    const before = structuredClone(stored);
    expect(today(stored).filter((event) => event.version !== chain.versionOf(event.type))).toEqual([]);
    expect(stored).toEqual(before);
  });

  it('goes through every projection that names it', () => {
    const rows = rowsOf(today(past(version)));
    expect(Object.values(rows)).not.toContain(undefined);
    for (const { table } of projections) expect(Object.keys(rows).some((at) => at.startsWith(`${table} `))).toBe(true);
  });

  it('finds a row in every projection that names it: it lies on the stream of its neighbours', () => {
    const events = today(past(version));
    const withoutRow = projections.flatMap((projection) =>
      events
        .filter(({ type }) => projection.events.includes(type))
        .filter((event, _, own) => !touchesRow(projection, own.slice(0, own.indexOf(event) + 1)))
        .map(({ type }) => `${type} in ${projection.table}`),
    );
    expect(withoutRow).toEqual([]);
  });

  it('goes through every decider and fold of its stream', async () => {
    const folds = [...(await exportsOf('decider')), ...(await exportsOf('fold'))].filter(isFold);
    const states = statesOf(folds, today(past(version)));
    expect(Object.values(states).flat()).not.toContain(undefined);
    const streams = Object.keys(states);
    expect(folds.filter(({ stream }) => !streams.some((each) => each.startsWith(`${stream}-`)))).toEqual([]);
  });

  it('goes through every reaction that names it', () => {
    for (const reaction of reactions)
      for (const event of today(past(version)).filter(({ type }) => reaction.events.includes(type)))
        expect(reaction.react(event)).toBeInstanceOf(Array);
  });
});

describe('former versions', () => {
  it.each(versions)('(%i) make the same rows and states as those of today', async (version) => {
    const folds = [...(await exportsOf('decider')), ...(await exportsOf('fold'))].filter(isFold);
    expect(rowsOf(today(past(version)))).toEqual(rowsOf(past(newest)));
    expect(statesOf(folds, today(past(version)))).toEqual(statesOf(folds, past(newest)));
  });

  it('tell where credits arrive and since when somebody is a member', () => {
    const rows = rowsOf(today(past(1)));
    const { organisationId, fromDate, personId } = dataOf('MembershipStarted');
    const { untilDate } = dataOf('MembershipEnded');
    const address = { department: '32', division: '21', programme: '1', activity: '0', allocation: '121101' };
    expect(find(rows, 'organisation_list', dataOf('BudgetAddressSet')['organisationId']!)).toMatchObject({
      budgetAddress: address,
    });
    const memberships = [{ organisationId, from: fromDate, until: untilDate }];
    expect(find(rows, 'person_list', personId!)).toMatchObject({ memberships });
  });

  it('would be misread without their upcasters', () => {
    const misread = rowsOf(today(past(1), new Upcasters([])));
    expect(misread).not.toEqual(rowsOf(past(newest)));
  });
});
