import { openWorld, type World } from '#calls/testing/world.fixture';
import type { Instant } from '#platform/domain';
import { systemAsk } from '#platform/event-store';
import { organisationsContext } from './organisations.module';
import { linesToMirror } from './reports.due';

const at = '2022-06-01T08:00:00.000Z' as Instant;
const about = { personId: 'ada', managerPersonId: 'boss' };
const started = { type: 'ReportingLineStarted', data: { ...about, fromDate: '2020-01-01' } };
const gained = { type: 'ReportGained', data: { ...about, fromDate: '2020-01-01' } };

let world: World;
beforeEach(async () => {
  world = await openWorld(organisationsContext);
});
afterEach(() => world.close());

const source = () => linesToMirror({ ...world, now: () => at, askAs: (cause: string) => systemAsk(cause, at) });
const due = async () => {
  await world.project();
  return source().find(at, 10);
};

it('writes a line of an earlier release once into the stream of the manager', async () => {
  await world.happened('person-ada', started);
  const found = await due();
  expect(found).toHaveLength(1);
  for (const each of [...found, ...found]) await source().fire(each);
  expect((await world.log.read('reports-boss')).map(({ type, data }) => ({ type, data }))).toEqual([gained]);
  expect(await due()).toEqual([]);
});

it('finds nothing to do for lines that are in both, or over', async () => {
  await world.happened('reports-boss', gained);
  await world.happened('person-ada', started);
  await world.happened('person-bob', { ...started, data: { ...started.data, personId: 'bob' } });
  await world.happened('person-bob', {
    type: 'ReportingLineEnded',
    data: { ...about, personId: 'bob', untilDate: '2021-01-01' },
  });
  expect(await due()).toEqual([]);
});
