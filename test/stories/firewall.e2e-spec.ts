import { randomUUID } from 'node:crypto';
import { assessmentIdOf } from '#jury/assessment-id';
import type { ApplicationId } from '#applications/application.events';
import type { Instant, PersonId } from '#platform/domain';
import { allThatIsRead, differencesOf, pathsToRead, type Seen } from '../support/all-that-is-read';
import { admissible, personIdOf, publishedCall } from '../support/examples';
import { openApiOf } from '../support/open-api-examples';
import { type Followed, startTandem, type Tandem, type User } from '../support/tandem';

const now = '2022-04-11T08:00:00.000Z';

/** Everybody with a conflict of interest on the file of FOD Economie, of each kind and in each role; and one who still has to score it. */
const kept = {
  'a juror of the organisation': 'koen.jacobs',
  'a juror two levels above who submitted': 'dirk.lenaerts',
  'a juror under who submitted': 'julia.weber',
  'a juror who declared a conflict': 'lea.martin',
  'a chair who declared a conflict': 'fatima.haddad',
  'an administrator who declared a conflict': 'luc.lambert',
  'an auditor who declared a conflict': 'wim.goossens',
  'a juror who still has to score it': 'claire.fontaine',
} as const;

let tandem: Tandem;
let administrator: User;
let callId: string;
let conflicted: string;
let plain: string;
let meetingId: string;
let reads: readonly string[];
let streams: readonly string[];
const ids = new Map<string, string>();
const id = (person: string): string => ids.get(person)!;
const assessment = (applicationId: string, person: string): string =>
  assessmentIdOf(applicationId as ApplicationId, id(person) as PersonId, 1);

beforeAll(async () => {
  tandem = await startTandem();
  const scorers = ['nora.benali', 'claire.fontaine', 'ruth.segers'];
  for (const person of [...Object.values(kept), ...scorers, 'ines.peeters', 'marc.dubois', 'yasmine.moreau'])
    ids.set(person, await personIdOf(tandem, person));
  administrator = await tandem.as('yasmine.moreau');
  await tandem.at('2022-02-15T09:00:00.000Z');
  for (const person of ['nora.benali', 'claire.fontaine'])
    await administrator.grantRole({ id: id(person), role: 'juror', reason: 'Zetelt in de jury.' });
  const reports = (person: string, manager: string) =>
    administrator.startReportingLine({ id: id(person), managerPersonId: id(manager), fromDate: '2020-01-01' });
  await reports('ines.peeters', 'marc.dubois');
  await reports('marc.dubois', 'dirk.lenaerts');
  await reports('julia.weber', 'ines.peeters');

  callId = await publishedCall(administrator);
  conflicted = await admissible(tandem, 'ines.peeters', callId, 1_000_000);
  plain = await admissible(tandem, 'greta.schmitz', callId, 2_000_000);
  await tandem.at(now);
  const jurors = [
    'koen.jacobs',
    'dirk.lenaerts',
    'julia.weber',
    'lea.martin',
    'nora.benali',
    'claire.fontaine',
    'ruth.segers',
  ];
  await administrator.composeJury({
    callId,
    chairPersonId: id('fatima.haddad'),
    substitutePersonId: id('ruth.segers'),
    jurors: jurors.map((person) => ({ personId: id(person), languages: ['nl', 'fr', 'de'] })),
  });
  await administrator.openRound({ callId, scoresPerApplication: 2 });
  for (const person of ['nora.benali', 'claire.fontaine', 'ruth.segers']) await assign(conflicted, person);
  for (const person of ['koen.jacobs', 'nora.benali', 'lea.martin']) await assign(plain, person);
  for (const person of ['lea.martin', 'fatima.haddad', 'luc.lambert', 'wim.goossens'])
    await (await tandem.as(person)).declareConflict({ callId, applicationId: conflicted });
  const substitute = await tandem.as('ruth.segers');
  const meeting = { startsAt: '2022-05-17T07:30:00.000Z', quorum: 2, applicationIds: [plain, conflicted] };
  ({ id: meetingId } = await substitute.callDeliberation({ callId, ...meeting }));
  await substitute.openDeliberation({ id: meetingId, present: jurors.map(id) });
  await tandem.settled();

  const deliveries = (await administrator.listDeliveries({ limit: 100 })).items.map((each) => each.id);
  const files = [conflicted, plain];
  const people = [...ids.values()];
  const paths = pathsToRead(await openApiOf(tandem.url), {
    ids: {
      calls: [callId],
      applications: files,
      juryFiles: files,
      scores: files,
      assessments: [
        assessment(conflicted, 'nora.benali'),
        assessment(plain, 'koen.jacobs'),
        assessment(conflicted, 'claire.fontaine'),
      ],
      organisations: [await tandem.organisation('FOD Economie')],
      people: [id('nora.benali'), id('claire.fontaine')],
      deliveries,
      grants: [randomUUID()],
      decrees: [randomUUID()],
      allocations: [randomUUID()],
      deliberations: [meetingId],
    },
    queries: {
      asOf: [now],
      search: ['Inclusieve'],
      status: ['submitted', 'admissible'],
      state: ['sent'],
      kind: ['assessmentToScore'],
      mine: ['true'],
      sort: ['requestedCents', 'title'],
      callId: [callId],
      applicationId: [conflicted],
      personId: people.slice(0, 1),
      jurorPersonId: [id('nora.benali')],
      organisationId: [],
      round: ['1'],
    },
  });
  ({ reads, streams } = paths);
}, 120_000);
afterAll(() => tandem.stop());

async function assign(applicationId: string, person: string): Promise<void> {
  const { log } = tandem.api.core;
  const assessmentId = assessment(applicationId, person);
  const commandId = randomUUID();
  const metadata = {
    commandId,
    bodyHash: '',
    correlationId: '',
    causationId: '',
    actor: id('yasmine.moreau') as PersonId,
    recordedAt: now as Instant,
  };
  const data = {
    assessmentId,
    callId,
    applicationId,
    organisationId: randomUUID(),
    jurorPersonId: id(person),
    round: 1,
    how: 'byHand',
  };
  await log.append([
    {
      stream: `assessment-${assessmentId}`,
      expected: 'none',
      events: [{ id: randomUUID(), type: 'JurorAssigned', version: 1, data, metadata }],
    },
  ]);
}

const readBy = async (person: string) => allThatIsRead(tandem.url, await tandem.tokenOf(person), reads);

async function readByAll(people: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<string, Seen>>> {
  await tandem.settled();
  const all = new Map<string, ReadonlyMap<string, Seen>>();
  for (const person of people) all.set(person, await readBy(person));
  return all;
}

const scores = (score: number) => ['innovation', 'hrProcess', 'addedValue'].map((criterion) => ({ criterion, score }));

const own = (person: string) => ({ id: assessment(conflicted, person) });

/** What other jurors and the one who presides do with the file, one after the other; each of it must go unnoticed. */
const deeds: readonly (readonly [string, () => Promise<unknown>])[] = [
  [
    'a first draft, which freezes the criteria',
    async () => (await tandem.as('nora.benali')).saveScore({ ...own('nora.benali'), scores: scores(4) }),
  ],
  [
    'two final scores far apart',
    async () => {
      await (await tandem.as('nora.benali')).submitScore({ ...own('nora.benali'), scores: scores(5) });
      const low = scores(0).map((each) => ({ ...each, comment: 'Niet overtuigend.' }));
      await (await tandem.as('ruth.segers')).submitScore({ ...own('ruth.segers'), scores: low });
    },
  ],
  [
    'one reopened by the substitute, who presides over it, and an abstention in its place',
    async () => {
      await (await tandem.as('ruth.segers')).reopenScore({ ...own('nora.benali'), reason: 'Een bijlage ontbrak.' });
      await (await tandem.as('nora.benali')).abstainFromScoring({ ...own('nora.benali'), reason: 'Te dichtbij.' });
    },
  ],
  [
    'what the jury decides on it',
    async () => {
      const decision = { applicationId: conflicted, outcome: 'proposed', motivation: 'Vernieuwend.' } as const;
      await (await tandem.as('ruth.segers')).decideOnFile({ id: meetingId, ...decision });
    },
  ],
];

describe('the scores of others on a file', () => {
  it('change nothing at all of what people kept from it can read, whoever they are', async () => {
    expect(reads.length).toBeGreaterThan(80);
    const people = Object.values(kept);
    const before = await readByAll(people);
    const outsider = await readBy('yasmine.moreau');
    const followed = await followAll(people);
    const mailed = await mailsTo(people);
    for (const [deed, act] of deeds) {
      await act();
      const after = await readByAll(people);
      for (const [kind, person] of Object.entries(kept))
        expect({ [`${kind} notices ${deed}`]: differencesOf(before.get(person)!, after.get(person)!) }).toEqual({
          [`${kind} notices ${deed}`]: [],
        });
    }
    expect(differencesOf(outsider, await readBy('yasmine.moreau')).length).toBeGreaterThan(5);
    expect(followed.flatMap(({ path, person, stream, told }) => (told(stream) ? [`${person} ${path}`] : []))).toEqual(
      [],
    );
    expect(await mailsTo(people)).toEqual(mailed);
    for (const { stream } of followed) stream.leave();
  }, 120_000);
});

const mailsTo = async (people: readonly string[]) =>
  (await tandem.mails()).filter(({ to }) => people.some((person) => to === `${person}@tandem.example`));

/** Live changes that these people may follow, and whether any came since. */
async function followAll(people: readonly string[]) {
  const open = await Promise.all(
    people.flatMap((person) =>
      streams.map(async (path) => {
        const stream = await tandem.follow(person, path).catch(() => undefined);
        return stream && { path, person, stream };
      }),
    ),
  );
  const found = open.filter((each) => each !== undefined);
  await new Promise((done) => setTimeout(done, 300));
  const begun = new Map(found.map(({ stream }) => [stream, stream.text()]));
  expect(found.length).toBeGreaterThan(people.length);
  return found.map((each) => ({ ...each, told: (stream: Followed) => stream.text() !== begun.get(stream) }));
}
