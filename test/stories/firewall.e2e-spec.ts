import { randomUUID } from 'node:crypto';
import { assessmentIdOf } from '#jury/assessment-id';
import type { ApplicationId } from '#applications/application.events';
import type { PersonId } from '#platform/domain';
import { allThatIsRead, differencesOf, pathsToRead, type Read, type Seen } from '../support/all-that-is-read';
import { admissible, personIdOf, project, publishedCall } from '../support/examples';
import { openApiOf } from '../support/open-api-examples';
import { type Followed, refused, startTandem, type Tandem, type User, userOf } from '../support/tandem';

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
  'an inspector of finance who declared a conflict': 'bart.desmet',
  'a juror who still has to score it': 'claire.fontaine',
} as const;

let tandem: Tandem;
let administrator: User;
let callId: string;
let conflicted: string;
let plain: string;
let meetingId: string;
let reads: readonly Read[];
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
  for (const person of ['koen.jacobs', 'nora.benali', 'lea.martin']) await assign(plain, person);
  for (const person of ['lea.martin', 'fatima.haddad', 'luc.lambert', 'wim.goossens', 'bart.desmet'])
    await (await tandem.as(person)).declareConflict({ callId, applicationId: conflicted });
  const substitute = await tandem.as('ruth.segers');
  const meeting = { startsAt: '2022-04-11T12:30:00.000Z', quorum: 2, applicationIds: [plain, conflicted] };
  ({ id: meetingId } = await substitute.callDeliberation({ callId, ...meeting }));
  await substitute.openDeliberation({ id: meetingId, present: jurors.map(id) });
  await substitute.establishRanking({ callId, inSpiteOf: 'Er is nog niets beoordeeld.' });
  for (const person of ['nora.benali', 'claire.fontaine', 'ruth.segers']) await assign(conflicted, person);
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
      rankings: ['1'],
      files,
    },
    queries: {
      asOf: [now],
      search: ['Inclusieve'],
      status: ['submitted', 'admissible'],
      state: ['sent'],
      kind: ['assessmentToScore'],
      mine: ['true'],
      late: ['true'],
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
});
afterAll(() => tandem.stop());

async function assign(applicationId: string, person: string, call = callId): Promise<void> {
  await administrator.assignJuror({ callId: call, applicationId, jurorPersonId: id(person) });
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
    const followed = await followAll(['koen.jacobs', 'fatima.haddad', 'luc.lambert', 'claire.fontaine']);
    const mailed = await mailsTo(people);
    const answered = await amended('luc.lambert');
    for (const [deed, act] of deeds) {
      await act();
      const after = await readByAll(people);
      for (const [kind, person] of Object.entries(kept))
        expect({ [`${kind} notices ${deed}`]: differencesOf(before.get(person)!, after.get(person)!) }).toEqual({
          [`${kind} notices ${deed}`]: [],
        });
      expect(await amended('luc.lambert')).toEqual(answered);
    }
    expect(differencesOf(outsider, await readBy('yasmine.moreau')).length).toBeGreaterThan(5);
    expect(followed.flatMap(({ path, person, stream, told }) => (told(stream) ? [`${person} ${path}`] : []))).toEqual(
      [],
    );
    expect(await mailsTo(people)).toEqual(mailed);
    for (const { stream } of followed) stream.leave();
  });
});

describe('a table', () => {
  it('has a row for each item of its list, and in them every field that a table can hold', async () => {
    const seen = await readBy('yasmine.moreau');
    const lists = reads.filter(({ accept }) => accept).map(({ path }) => path);
    const compared = lists.flatMap((path) => {
      const table = seen.get(`text/csv ${path}`)!;
      const list = [...seen].find(([other]) => withoutPages(other) === path)![1];
      expect({ [path]: table.status }).toEqual({ [path]: list.status });
      if (list.status !== 200) return [];
      const { items, next, whole } = JSON.parse(list.body) as {
        items: readonly object[];
        next?: string;
        whole?: boolean;
      };
      const told = new Map(JSON.parse(table.headers) as [string, string][]).get('whole');
      expect({ [path]: told }).toEqual({ [path]: whole?.toString() }); // no more than the list itself
      const [header, ...rows] = recordsOf(table.body);
      if (next === undefined) expect({ [path]: rows.length }).toEqual({ [path]: items.length });
      else expect(rows.length).toBeGreaterThan(items.length); // a page is a part of it
      const missing = items
        .flatMap((item) => Object.keys(item))
        .filter((field) => field !== 'changes' && !header!.some((column) => column.split('.')[0] === field));
      expect({ [path]: missing }).toEqual({ [path]: [] });
      return items;
    });
    expect(compared.length).toBeGreaterThan(100);
  });
});

const withoutPages = (path: string): string => path.replace(/(limit|total)=\w+&?/g, '').replace(/[?&]$/, '');

/** The records of a file, as RFC 4180 reads them. */
function recordsOf(text: string): readonly (readonly string[])[] {
  const records = text.match(/(?:"(?:[^"]|"")*"|[^"\r\n])*\r\n/g) ?? [];
  return records.map((each) => each.trimEnd().split(','));
}

/** What an administrator is answered who would have the files judged by something else. */
async function amended(person: string) {
  const user = await tandem.as(person);
  const { criteria } = (await user.getCall({ id: callId })).content;
  const changed = criteria.map((each, n) => ({ ...each, weight: [20, 30, 50][n]! }));
  const { status, problem } = await refused(user.amendCall({ id: callId, criteria: changed, reason: 'Herzien.' }));
  return [status, problem.type, problem.detail];
}

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
  const said = (stream: Followed): string => stream.text().replace(/^:.*\n+/gm, ''); // without heartbeats
  const begun = new Map(found.map(({ stream }) => [stream, said(stream)]));
  expect(found.length).toBeGreaterThan(people.length);
  return found.map((each) => ({ ...each, told: (stream: Followed) => said(stream) !== begun.get(stream) }));
}

describe('a conflict of interest', () => {
  let hidden: string; // the call, which does not tell who applied
  let economy: string;
  let health: string;
  let economyName: string;
  let tables: readonly Read[]; // every list that there is, as CSV
  const on = (applicationId: string) => ({ callId: hidden, applicationId });
  const scored = async (person: string, applicationId: string, score: number) =>
    (await tandem.as(person)).submitScore({ id: assessment(applicationId, person), scores: scores(score) });
  const scoresOf = async (applicationId: string) => {
    await tandem.settled();
    const { items } = await administrator.listScores({ callId: hidden });
    return items.find((each) => each.applicationId === applicationId)!;
  };

  beforeAll(async () => {
    await tandem.at('2022-02-15T09:00:00.000Z');
    const assessmentRules = { applicantsHidden: true };
    hidden = await publishedCall(administrator, { scheme: 'pilot', assessment: assessmentRules });
    economy = await admissible(tandem, 'ines.peeters', hidden, 1_000_000);
    health = await admissible(tandem, 'greta.schmitz', hidden, 2_000_000);
    economyName = (await administrator.getOrganisation({ id: await tandem.organisation('FOD Economie') })).names.fr;
    await tandem.at(now);
    await administrator.composeJury({
      callId: hidden,
      chairPersonId: id('fatima.haddad'),
      substitutePersonId: id('ruth.segers'),
      jurors: ['koen.jacobs', 'nora.benali', 'claire.fontaine'].map((person) => ({
        personId: id(person),
        languages: ['nl', 'fr'],
      })),
    });
    await administrator.openRound({ callId: hidden, scoresPerApplication: 2 });
    for (const person of ['nora.benali', 'claire.fontaine']) await assign(economy, person, hidden);
    await tandem.settled();
    const [files, none] = [[economy, health], [randomUUID()]];
    const { reads: all } = pathsToRead(await openApiOf(tandem.url), {
      ids: {
        ...{ calls: [hidden], applications: files, juryFiles: files, scores: files, files, rankings: none },
        ...{ assessments: [assessment(economy, 'nora.benali')], people: [...ids.values()], deliveries: none },
        ...{ organisations: none, grants: none, decrees: none, allocations: none, deliberations: none },
      },
      queries: {},
    });
    tables = all.filter(({ accept }) => accept);
  });

  it('keeps the file out of list, total and search, and answers it like one that does not exist', async () => {
    const koen = await tandem.as('koen.jacobs');
    const all = await koen.listJuryFiles({ callId: hidden, total: 'true' });
    expect([all.items.map((each) => each.id), all.total]).toEqual([[health], 1]);
    const reference = (await administrator.getJuryFile(on(economy))).reference;
    expect((await koen.listJuryFiles({ callId: hidden, search: reference })).items).toEqual([]);
    const [barred, unknown] = [
      await koen.get(`/v1/calls/${hidden}/juryFiles/${economy}`),
      await koen.get(`/v1/calls/${hidden}/juryFiles/${randomUUID()}`),
    ];
    expect([barred.status, barred.body]).toEqual([404, unknown.body]);
  });

  it('is no matter of who applied, which a call may keep from its jurors', async () => {
    const file = await (await tandem.as('nora.benali')).getJuryFile(on(economy));
    const list = await (await tandem.as('fatima.haddad')).listJuryFiles({ callId: hidden });
    expect(file.answers.costLines).toEqual([{ label: 'Alles', costCents: 1_000_000 }]);
    expect(JSON.stringify([file, list])).not.toMatch(/organisation|Economie/);
    expect((await administrator.getJuryFile(on(economy))).organisationName).toBe(economyName);
  });

  it('may be noted of a member of the jury, by somebody without one', async () => {
    const nora = { personId: id('nora.benali'), explanation: 'Werkte er tot 2019.' };
    await administrator.noteSoftConflict({ ...on(economy), ...nora });
    const outsider = refused(administrator.noteSoftConflict({ ...on(economy), ...nora, personId: id('lea.martin') }));
    expect((await outsider).rule).toBe('personNotInJury');
    const luc = await tandem.as('luc.lambert');
    await luc.declareConflict(on(economy));
    expect(await refused(luc.noteSoftConflict({ ...on(economy), ...nora }))).toMatchObject({
      status: 403,
      rule: 'conflictOfInterest',
    });
    const told = async (person: string) =>
      (await (await tandem.as(person)).listConflicts({ callId: hidden })).items.map((each) => each.explanation);
    expect(await told('fatima.haddad')).toContain(nora.explanation);
    expect(await told('nora.benali')).toEqual([nora.explanation]);
    expect(await told('claire.fontaine')).toEqual([]);
  });

  it('that is declared after scoring makes the score void: averages follow, and the explanation says so (J5)', async () => {
    await scored('nora.benali', economy, 5);
    const { position: asOf } = await scored('claire.fontaine', economy, 3);
    expect(await scoresOf(economy)).toMatchObject({ counts: { counted: 2 }, figures: { mean: { rounded: '4.00' } } });
    const claire = await tandem.as('claire.fontaine');
    await claire.declareConflict({ ...on(economy), explanation: 'Mijn zus leidt het project.' });

    expect(await scoresOf(economy)).toMatchObject({
      counts: { counted: 1, voided: 1 },
      figures: { mean: { rounded: '5.00' } },
    });
    const { inputs } = await administrator.explainScores(on(economy));
    const voided = inputs.find(({ jurorPersonId }) => jurorPersonId === id('claire.fontaine'))!;
    expect(voided).toMatchObject({ standing: 'voided', counts: false });
    expect(voided.because).toBeTruthy();
    expect(voided.scores!.map(({ score }) => score)).toEqual([3, 3, 3]);
    const history = await administrator.getAssessmentHistory({ id: assessment(economy, 'claire.fontaine') });
    expect(history.items.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['ScoreSubmitted', 'AssessmentVoided']),
    );
    expect((await claire.listJuryFiles({ callId: hidden })).items.map((each) => each.id)).toEqual([health]);
    expect((await claire.listScores({ callId: hidden })).items).toEqual([]); // the other file is not hers to score
    expect((await refused(claire.getJuryFile({ ...on(economy), asOf }))).status).toBe(404); // nor as she knew it then
    const past = [
      await claire.listScores({ callId: hidden, asOf }),
      await claire.getLiveRanking({ callId: hidden, asOf }),
    ];
    expect(JSON.stringify(past)).not.toContain(economy);
    expect((await refused(claire.explainScores({ ...on(economy), asOf }))).status).toBe(404);
    const { items: then } = await administrator.listScores({ callId: hidden, asOf });
    expect(then.find((each) => each.applicationId === economy)).toMatchObject({ counts: { counted: 2 } });
  });

  it('leaves no trace of who applied in the tables of jurors, nor of jurors in those of applicants', async () => {
    const of = async (person: string) => {
      const seen = await allThatIsRead(tandem.url, await tandem.tokenOf(person), tables);
      return new Map([...seen].map(([read, { status, body }]) => [read.split(' ')[1]!, status === 200 ? body : '']));
    };
    const files = `/v1/calls/${hidden}/juryFiles`;
    const [nora, ines] = [await of('nora.benali'), await of('ines.peeters')];
    expect(nora.get(files)!.split('\r\n')[0]).not.toContain('organisation');
    expect(nora.get(files)).toContain(economy);
    expect((await of('yasmine.moreau')).get(files)).toContain(economyName);
    const ofHidden = [...nora].filter(([path]) => path.includes(hidden)).map(([, body]) => body);
    expect(ofHidden.join()).not.toMatch(/Economie|Économie|Ines Peeters/);
    expect(ofHidden.join()).not.toContain(id('ines.peeters'));
    expect(ines.get('/v1/applications')).toContain(economy);
    const judged = [...ines.values()].join();
    for (const juror of ['nora.benali', 'claire.fontaine', 'koen.jacobs', 'ruth.segers'])
      expect(judged).not.toContain(id(juror));
    expect(judged).not.toMatch(/Nora Benali|Claire Fontaine|Koen Jacobs/);
  });

  it('bites at once, also in a process that remembers other rights', async () => {
    await assign(health, 'nora.benali', hidden);
    const second = await tandem.secondApi();
    const nora = userOf(second.url, await tandem.tokenOf('nora.benali'));
    const own = { id: assessment(health, 'nora.benali') };
    await nora.saveScore({ ...own, scores: scores(4) });
    await (await tandem.as('nora.benali')).declareConflict(on(health));
    expect((await refused(nora.submitScore({ ...own, scores: scores(4) }))).status).toBe(403);
    expect((await nora.get(`/v1/calls/${hidden}/juryFiles/${health}`)).status).toBe(404);
    await tandem.settled();
    const { items } = await administrator.getAssessmentHistory(own);
    expect(items.map(({ type }) => type)).toContain('JurorAssigned');
    expect(items.map(({ type }) => type)).not.toContain('ScoreSubmitted');
  });

  it('is lifted by somebody else with a reason; what it made void stays void', async () => {
    const lift = {
      ...on(economy),
      personId: id('claire.fontaine'),
      conflict: 'declared',
      reason: 'Vergissing.',
    } as const;
    const by = async (person: string) => (await tandem.as(person)).liftConflict(lift);
    expect((await refused(by('claire.fontaine'))).status).toBe(403);
    expect((await refused(by('luc.lambert'))).rule).toBe('conflictOfInterest');
    expect((await refused(by('ruth.segers'))).rule).toBe('notTheChair');
    await by('fatima.haddad');
    expect((await refused(by('fatima.haddad'))).rule).toBe('noSuchConflict');
    const claire = await tandem.as('claire.fontaine');
    expect((await claire.getJuryFile(on(economy))).id).toBe(economy);
    expect(await scoresOf(economy)).toMatchObject({ counts: { counted: 1, voided: 1 } });
    const { items } = await administrator.listConflicts({ callId: hidden, personId: id('claire.fontaine') });
    expect(items).toMatchObject([{ conflict: 'declared', lifted: true, liftReason: 'Vergissing.' }]);
  });

  it('of the chair puts the substitute in the chair for that file alone', async () => {
    await (await tandem.as('fatima.haddad')).declareConflict(on(health));
    const note = (person: string, applicationId: string) => async () =>
      (await tandem.as(person)).noteSoftConflict({
        ...on(applicationId),
        personId: id('koen.jacobs'),
        explanation: 'Oud-collega.',
      });
    expect((await refused(note('fatima.haddad', health)())).rule).toBe('conflictOfInterest');
    expect((await refused(note('ruth.segers', economy)())).rule).toBe('notTheChair');
    await note('ruth.segers', health)();
  });

  it('or not, the criteria of a call whose files are scored change no more, while its rate may (D15)', async () => {
    const { criteria } = (await administrator.getCall({ id: hidden })).content;
    const amend = { id: hidden, reason: 'Herzien.' };
    const weights = criteria.map((each, n) => ({ ...each, weight: [20, 30, 50][n]! }));
    expect(await refused(administrator.amendCall({ ...amend, criteria: weights }))).toMatchObject({
      status: 409,
      rule: 'callCriteriaFrozen',
    });
    await administrator.amendCall({ ...amend, rate: 5_000 });
    expect((await administrator.getCall({ id: hidden })).rate).toBe(5_000);
  });
});

describe('two calls that differ in nothing but what others scored on one file', () => {
  const applicants = { economy: 'ines.peeters', health: 'greta.schmitz', security: 'emma.jones' } as const;
  const points = { economy: 0, health: 4, security: 3 };

  async function ranked(name: string, economy: number) {
    await tandem.at('2022-02-15T09:00:00.000Z');
    const call = await publishedCall(administrator, { scheme: name });
    const names = new Map([
      [call, 'call'],
      [name, 'scheme'],
    ]);
    const files: string[] = [];
    for (const person of Object.values(applicants)) files.push(await admissible(tandem, person, call, 1_000_000));
    await tandem.settled();
    for (const [n, applicationId] of files.entries()) {
      const { reference } = await administrator.getApplication({ id: applicationId });
      names.set(applicationId, Object.keys(applicants)[n]!).set(reference!, Object.keys(applicants)[n]!);
    }
    await tandem.at(now);
    const jurors = ['koen.jacobs', 'nora.benali', 'claire.fontaine'];
    await administrator.composeJury({
      callId: call,
      chairPersonId: id('ruth.segers'),
      substitutePersonId: id('fatima.haddad'),
      jurors: jurors.map((person) => ({ personId: id(person), languages: ['nl', 'fr'] })),
    });
    await administrator.openRound({ callId: call, scoresPerApplication: 2 });
    for (const [n, applicationId] of files.entries())
      for (const person of jurors.slice(1)) {
        await assign(applicationId, person, call);
        const score = { ...points, economy }[Object.keys(applicants)[n] as keyof typeof points];
        const given = scores(score).map((each) => ({ ...each, comment: 'Daarom.' }));
        const assessmentId = assessment(applicationId, person);
        names.set(assessmentId, `${person} on ${String(n)}`);
        await (await tandem.as(person)).submitScore({ id: assessmentId, scores: given });
      }
    await (await tandem.as('ruth.segers')).establishRanking({ callId: call });
    await tandem.settled();
    const none = [randomUUID()];
    const { reads: all } = pathsToRead(await openApiOf(tandem.url), {
      ids: {
        ...{ calls: [call], applications: files, juryFiles: files, scores: files, files, rankings: ['1'] },
        ...{ assessments: none, organisations: none, people: none, deliveries: none, grants: none, decrees: none },
        ...{ allocations: none, deliberations: none },
      },
      queries: { asOf: [now], callId: [call], round: ['1'] },
    });
    const own = all.filter(({ path }) => path.includes(call) && !path.includes(none[0]!) && !path.includes('Plot'));
    return { names, call, own, economy: files[0]! };
  }
  type Ranked = Awaited<ReturnType<typeof ranked>>;

  /** As this person reads it, with names for ids and for places in the log, and without the order that rests on ids. */
  async function readsOf({ own, names }: Ranked, person: string): Promise<ReadonlyMap<string, Seen>> {
    const named = (text: string): string =>
      [...names].reduce((all, [each, name]) => all.replaceAll(each, name), text).replace(/"[\w-]{22}"/g, '"token"');
    const seen = await allThatIsRead(tandem.url, await tandem.tokenOf(person), own);
    return new Map(
      [...seen].map(([path, { status, body }]) => {
        const lines = () => named(body).split('\r\n').sort().join('\n');
        const plainBody = body.startsWith('{') ? JSON.stringify(unordered(JSON.parse(named(body)))) : lines();
        return [named(path), { status, body: plainBody, headers: '' }];
      }),
    );
  }

  it('are ranked, explained and told alike to who is kept from that file, and differently to others', async () => {
    const [high, low] = [await ranked('twinOne', 5), await ranked('twinTwo', 0)];
    expect(high.own.length).toBeGreaterThan(25);
    const differences = async (person: string) =>
      differencesOf(await readsOf(high, person), await readsOf(low, person)).map((each) => each.slice(0, 700));
    expect(await differences('koen.jacobs')).toEqual([]);
    expect(await differences('dirk.lenaerts')).toEqual([]);
    expect((await differences('ruth.segers')).length).toBeGreaterThan(3);
    const ranking = await (await tandem.as('koen.jacobs')).getRanking({ callId: high.call, version: 1 });
    expect(ranking.items.map(({ rank, title }) => [rank, title])).toEqual([
      [1, project.title],
      [2, project.title],
    ]);
  });
});

/** The same whatever the order in lists and sums. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value))
    return value
      .map(unordered)
      .map((each) => JSON.stringify(each))
      .sort();
  if (typeof value === 'string') return value.split(' ').sort().join(' ');
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, unordered(each)]));
}
