import type { ApplicationEvent, ApplicationId } from '#applications/application.events';
import { openWorld, type World } from '#calls/testing/world.fixture';
import type { CallId } from '#calls/call.events';
import { type Actor, type Cents, type Instant, noBarriers, type OrganisationId, type PersonId } from '#platform/domain';
import { isBarred } from './firewall.policy';
import { juryFile } from './jury-file.fold';
import { juryContext } from './jury.module';
import { juryFileList } from './read/jury-file-list.projection';
import { rankingChairList } from './read/ranking-chair-list.projection';

const callId = 'c-1' as CallId;
const [economy, bosa] = ['economy', 'bosa'] as OrganisationId[];
const [ines, leader, officer, helper, ada, boss] = ['ines', 'leader', 'officer', 'helper', 'ada', 'boss'] as PersonId[];
const at = '2022-05-01T08:00:00.000Z' as Instant;

type Submitted = Extract<ApplicationEvent, { type: 'ApplicationSubmitted' }>['data'];

function fileOf(id: string, organisationId: OrganisationId, more: Partial<Submitted> = {}, by = ines!) {
  const about = { applicationId: id as ApplicationId, callId, organisationId, applicantPersonId: by };
  const amounts = { eligibleCostCents: 500 as Cents, rate: 8_000, requestedCents: 400 as Cents };
  const events = [
    { type: 'ApplicationStarted', data: about },
    { type: 'ApplicationSaved', data: { ...about, changes: { title: id, subject: 'broadInclusion' } } },
    {
      type: 'ApplicationSubmitted',
      data: { ...about, ...amounts, reference: id, callVersion: 1, title: id, submittedAt: at, ...more },
    },
    { type: 'ApplicationFoundAdmissible', data: { ...about, reference: id } },
  ] as ApplicationEvent[];
  return { id, about, events };
}

const plain = fileOf('plain', economy!);
const own = fileOf('own', bosa!);
const approved = fileOf('approved', economy!, { approvedBy: leader! });
const paper = fileOf('paper', economy!, { paper: { receivedOn: '2022-04-01' as never } }, officer);
const completed = fileOf('completed', economy!);
completed.events.push({
  type: 'ApplicationCompleted',
  data: {
    ...completed.about,
    applicantPersonId: helper!,
    requestIds: [],
    stillOpen: 0,
    changes: { title: 'whole' },
    title: 'whole',
  } as never,
});
const draft = { ...fileOf('draft', economy!), events: fileOf('draft', economy!).events.slice(0, 2) };
const withdrawn = fileOf('withdrawn', economy!);
withdrawn.events.push({ type: 'ApplicationWithdrawn', data: { ...withdrawn.about, reason: 'vault:w' as never } });
const files = [plain, own, approved, paper, completed, draft, withdrawn];
const reached = ['approved', 'completed', 'own', 'paper', 'plain', 'withdrawn'];

const stateOf = ({ events }: { events: readonly ApplicationEvent[] }) =>
  events.reduce((file, event) => juryFile.evolve(file, event), juryFile.initialState)!;

const administrator = (barriers: Partial<Actor>): Actor => ({
  personId: ada!,
  language: 'nl',
  roles: ['administrator'],
  organisations: [],
  ...noBarriers,
  at,
  ...barriers,
});

describe('the firewall', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(juryContext);
    for (const { id, events } of files) await world.happened(`application-${id}`, ...events);
    await world.project();
  });
  afterAll(() => world.close());

  const seenBy = async (actor: Actor) => {
    const { items } = await world.readModels.list(juryFileList, actor, { sort: [], limit: 100 });
    return items.map(({ key }) => key).sort();
  };

  it.each<[string, Partial<Actor>, readonly string[]]>([
    ['without a conflict', {}, []],
    ['to a member of the organisation', { organisations: [bosa!] }, ['own']],
    ['to who declared a conflict', { barredFrom: ['plain', 'own'] }, ['own', 'plain']],
    [
      'to a superior of who started the files',
      { line: [ines!] },
      ['approved', 'completed', 'own', 'plain', 'withdrawn'],
    ],
    ['to a superior of who approved one', { line: [ada!, boss!, leader!] }, ['approved']],
    ['to a superior of who completed one', { line: [ada!, helper!] }, ['completed']],
    ['to the officer who entered what came on paper', { line: [officer!] }, []],
  ])('hides %s what is barred and no more, in rows as in decisions', async (_, barriers, hidden) => {
    const actor = administrator(barriers);
    expect(await seenBy(actor)).toEqual(reached.filter((each) => !hidden.includes(each)));
    const barred = files.filter((each) => reached.includes(each.id) && isBarred(actor, stateOf(each)));
    expect(barred.map(({ id }) => id).sort()).toEqual(hidden);
  });

  it('shows nothing to whoever has no role that judges', async () =>
    expect(await seenBy({ ...administrator({}), roles: ['applicant'] })).toEqual([]));

  it('hides that a ranking lacks its chair from who is barred from one of the files that keep it away, as they change', async () => {
    const seenBarredFrom = async (id: string) =>
      (await world.readModels.list(rankingChairList, administrator({ barredFrom: [id] }), { sort: [], limit: 9 }))
        .items;
    const missing = (...applicationIds: readonly string[]) =>
      world.happened(`rankingChair-${callId}`, { type: 'RankingChairMissing', data: { callId, applicationIds } });
    await missing('plain', 'paper');
    await world.project();
    expect([await seenBarredFrom('paper'), await seenBarredFrom('approved')]).toMatchObject([
      [],
      [{ row: { callId } }],
    ]);
    await missing('plain', 'approved');
    await world.project();
    expect([await seenBarredFrom('paper'), await seenBarredFrom('approved')]).toMatchObject([
      [{ row: { callId } }],
      [],
    ]);
  });
});

describe('a file of a jury', () => {
  it('holds what was handed in, not what is being worked on', () => {
    const replaced: ApplicationEvent[] = [
      ...plain.events,
      { type: 'ReplacementStarted', data: { ...plain.about, replaces: 1 } },
      { type: 'ApplicationSaved', data: { ...plain.about, changes: { title: 'another' } } },
    ];
    expect(stateOf({ events: replaced }).answers).toEqual({ title: 'plain', subject: 'broadInclusion' });
    expect(stateOf(completed)).toMatchObject({ title: 'whole', answers: { title: 'whole' }, involved: [ines, helper] });
  });
});
