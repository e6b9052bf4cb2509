import { aggregate } from '#results/aggregate.pure';
import { decimal } from '#results/fraction.pure';
import { rank } from '#results/rank.pure';
import { admissible, personIdOf, publishedCall } from '../support/examples';
import { refused, startTandem, type Tandem, type User } from '../support/tandem';

let tandem: Tandem;
let callId: string;
let files: Readonly<Record<'economie' | 'riziv' | 'mobiliteit' | 'justitie', string>>;
const people: Record<string, string> = {};
const as = (person: string): Promise<User> => tandem.as(person);
const referenceOf = async (applicationId: string): Promise<string> =>
  (await (await as('yasmine.moreau')).getApplication({ id: applicationId })).reference!;

beforeAll(async () => {
  tandem = await startTandem();
  await tandem.at('2022-03-01T09:00:00.000Z');
  const administrator = await as('yasmine.moreau');
  callId = await publishedCall(administrator);
  files = {
    economie: await admissible(tandem, 'ines.peeters', callId, 1_000_000),
    riziv: await admissible(tandem, 'claire.fontaine', callId, 900_000),
    mobiliteit: await admissible(tandem, 'tom.wouters', callId, 1_000_000),
    justitie: await admissible(tandem, 'nora.benali', callId, 1_000_000),
  };
  const seats = ['fatima.haddad', 'ruth.segers', 'dirk.lenaerts', 'koen.jacobs', 'lea.martin', 'julia.weber'];
  for (const person of [...seats, 'yasmine.moreau']) people[person] = await personIdOf(tandem, person);
  await administrator.composeJury({
    callId,
    chairPersonId: people['fatima.haddad']!,
    substitutePersonId: people['ruth.segers']!,
    secretaryPersonId: people['dirk.lenaerts']!,
    jurors: ['koen.jacobs', 'lea.martin', 'julia.weber'].map((person) => ({
      personId: people[person]!,
      languages: ['nl', 'fr'],
    })),
  });
  await tandem.settled();
});
afterAll(() => tandem.stop());

const id = (person: string): string => people[person]!;
const motivation = 'Vernieuwend en goed ingebed.';

describe('a meeting of the jury', () => {
  let meeting: string;
  const page = async (person: string) => (await as(person)).getDeliberation({ id: meeting });
  const referencesFor = async (person: string) => (await page(person)).files.map(({ reference }) => reference);

  it('is called by chair, substitute or secretary about files that they may see, and by nobody else', async () => {
    const ask = async (person: string, applicationIds: string[]) =>
      (await as(person)).callDeliberation({ callId, startsAt: '2022-03-02T08:00:00.000Z', applicationIds, quorum: 3 });
    expect(await refused(ask('koen.jacobs', [files.riziv]))).toMatchObject({ status: 403, rule: 'notOfPresidium' });
    expect(await refused(ask('yasmine.moreau', [files.riziv]))).toMatchObject({ status: 403, rule: 'notOfPresidium' });
    expect(await refused(ask('fatima.haddad', [files.riziv, files.mobiliteit]))).toMatchObject({
      status: 403,
      rule: 'conflictOfInterest',
    });
    meeting = (await ask('dirk.lenaerts', [files.economie, files.riziv, files.mobiliteit])).id;
  });

  it('sends each member the agenda of the files that they may see', async () => {
    await tandem.settled();
    const [economie, riziv, mobiliteit] = await Promise.all(
      [files.economie, files.riziv, files.mobiliteit].map(referenceOf),
    );
    const mailTo = async (person: string) =>
      (await tandem.mails(`${person}@tandem.example`)).map(({ text }) => text).join();
    const told = async (person: string) => {
      const text = await mailTo(person);
      return [economie, riziv, mobiliteit].map((reference) => text.includes(reference!));
    };
    expect(await told('julia.weber')).toEqual([true, true, true]);
    expect(await told('koen.jacobs')).toEqual([false, true, true]);
    expect(await told('fatima.haddad')).toEqual([true, true, false]);
    expect(await mailTo('julia.weber')).toContain('tagt am');
  });

  it('is not called for the past, nor opened before its day', async () => {
    const secretary = await as('dirk.lenaerts');
    const startsAt = '2022-03-01T08:59:59.999Z';
    const late = await refused(
      secretary.callDeliberation({ callId, startsAt, applicationIds: [files.riziv], quorum: 3 }),
    );
    expect(late).toMatchObject({ status: 422, rule: 'deliberationInPast' });
    expect(late.problem.errors!.map(({ field }) => field)).toEqual(['startsAt']);
    const present = ['fatima.haddad', 'ruth.segers', 'koen.jacobs'].map(id);
    const early = async () => refused(secretary.openDeliberation({ id: meeting, present }));
    expect((await early()).problem.detail).toContain('2 maart 2022');
    await tandem.at('2022-03-01T22:59:59.999Z');
    expect(await early()).toMatchObject({ status: 409, rule: 'deliberationNotToday' });
  });

  it('waits for chair and secretary once it is time', async () => {
    const kinds = async (person: string) => (await (await as(person)).listMyTasks({})).items.map(({ kind }) => kind);
    expect(await kinds('fatima.haddad')).not.toContain('deliberationToOpen');
    await tandem.at('2022-03-02T08:00:00.000Z');
    expect(await kinds('fatima.haddad')).toContain('deliberationToOpen');
    expect(await kinds('dirk.lenaerts')).toContain('deliberationToOpen');
    expect(await kinds('koen.jacobs')).not.toContain('deliberationToOpen');
  });

  it('opens with the quorum, and says how many are missing below it', async () => {
    const open = async (...present: string[]) =>
      (await as('dirk.lenaerts')).openDeliberation({ id: meeting, present: present.map(id) });
    const few = await refused(open('fatima.haddad', 'koen.jacobs', 'dirk.lenaerts'));
    expect(few).toMatchObject({ status: 409, rule: 'quorumNotMet' });
    expect(few.problem.detail).toContain('3');
    expect(few.problem.detail).toContain('2');
    await open('fatima.haddad', 'ruth.segers', 'koen.jacobs', 'julia.weber', 'dirk.lenaerts');
    expect(await page('fatima.haddad')).toMatchObject({ status: 'open', quorum: 3 });
  });

  it('decides on each file with who has no conflict: the substitute presides where the chair has one', async () => {
    const decide = async (person: string, applicationId: string, more: object = {}) =>
      (await as(person)).decideOnFile({ id: meeting, applicationId, outcome: 'proposed', motivation, ...more });
    expect((await refused(decide('fatima.haddad', files.mobiliteit))).rule).toBe('conflictOfInterest');
    expect((await refused(decide('ruth.segers', files.riziv))).rule).toBe('notPresiding');
    expect((await refused(decide('fatima.haddad', files.justitie))).rule).toBe('fileNotOnAgenda');
    await decide('ruth.segers', files.mobiliteit, { outcome: 'deferred' });
    await decide('fatima.haddad', files.riziv, { adjustedRank: 1, rankReason: 'Bereikt de meeste mensen.' });
    await decide('dirk.lenaerts', files.economie);
    const { files: seen } = await page('julia.weber');
    const of = (applicationId: string) => seen.find((each) => each.applicationId === applicationId)!.decisions[0]!;
    expect(of(files.mobiliteit)).toMatchObject({
      outcome: 'deferred',
      motivation,
      chair: { personId: id('ruth.segers'), name: 'Ruth Segers' },
      left: [{ personId: id('fatima.haddad') }],
    });
    expect(of(files.economie)).toMatchObject({
      chair: { personId: id('fatima.haddad') },
      left: [{ personId: id('koen.jacobs') }],
    });
    expect(of(files.riziv)).toMatchObject({ left: [], adjustedRank: 1, rankReason: 'Bereikt de meeste mensen.' });
  });

  it('shows a member with a conflict nothing of the file: not on the page, in its revision, its history or its changes', async () => {
    const riziv = await referenceOf(files.riziv);
    expect(await referencesFor('koen.jacobs')).toEqual([riziv, await referenceOf(files.mobiliteit)].sort());
    const before = JSON.stringify(await page('koen.jacobs'));
    const koen = await as('koen.jacobs');
    const history = async () => JSON.stringify((await koen.get(`/v1/deliberations/${meeting}/history`)).body);
    const told = await history();
    await (
      await as('fatima.haddad')
    ).decideOnFile({
      id: meeting,
      applicationId: files.economie,
      outcome: 'notProposed',
      motivation: 'Bij nader inzien te duur.',
    });
    expect(JSON.stringify(await page('koen.jacobs'))).toBe(before);
    expect(await history()).toBe(told);
    expect(JSON.stringify(await page('julia.weber'))).toContain('Bij nader inzien');
  });

  it('closes, and opens again with a reason', async () => {
    const [chair, secretary] = [await as('fatima.haddad'), await as('dirk.lenaerts')];
    const decide = () =>
      secretary.decideOnFile({ id: meeting, applicationId: files.economie, outcome: 'proposed', motivation });
    const { position: asOf } = await chair.closeDeliberation({ id: meeting });
    const [closed, forKoen] = [await page('julia.weber'), await page('koen.jacobs')];
    expect(await refused(decide())).toMatchObject({ status: 409, rule: 'deliberationNotOpen' });
    await chair.reopenDeliberation({ id: meeting, reason: 'Een stuk kwam laat toe.' });
    await decide();
    await chair.closeDeliberation({ id: meeting });
    const again = await page('julia.weber');
    expect(again).toMatchObject({ status: 'closed', reopeningReason: 'Een stuk kwam laat toe.' });
    const then = async (person: string) => (await as(person)).getDeliberation({ id: meeting, asOf });
    expect(await then('julia.weber')).toEqual(closed);
    expect(again.files).not.toEqual(closed.files);
    expect(await then('koen.jacobs')).toEqual(forKoen); // without the file that he may not know of
    const types = (await chair.get(`/v1/deliberations/${meeting}/history`)).body.items.map((each: any) => each.type);
    expect(types).toEqual([
      'DeliberationCalled',
      'DeliberationOpened',
      'DeliberationClosed',
      'DeliberationReopened',
      'DeliberationClosed',
    ]);
  });

  it('is there for nobody outside the jury', async () => {
    expect((await refused((await as('ines.peeters')).getDeliberation({ id: meeting }))).status).toBe(403);
    expect(await page('wim.goossens')).toMatchObject({ status: 'closed' });
  });
});

describe('the ranking of a call in which the chair has a conflict of interest', () => {
  it('is established by the substitute, and tells the chair nothing of that file', async () => {
    const establish = async (person: string, inSpiteOf?: string) =>
      (await as(person)).establishRanking({ callId, ...(inSpiteOf && { inSpiteOf }) });
    expect((await refused(establish('fatima.haddad'))).rule).toBe('conflictOfInterest');
    const { rule, problem } = await refused(establish('ruth.segers'));
    expect([rule, problem.errors!.map(({ field }) => field).sort()]).toEqual([
      'rankingIncomplete',
      [...Object.values(files), files.mobiliteit].sort(), // without scores, and this one deferred as well
    ]);
    await establish('ruth.segers', 'De scores worden mondeling gegeven.');
    const page = async (person: string) => (await as(person)).getRanking({ callId, version: 1 });
    const { items, inSpiteOf } = await page('ruth.segers');
    expect(inSpiteOf).toBe('De scores worden mondeling gegeven.');
    expect(items.map((each) => [each.applicationId, each.rank, each.without]).sort()).toEqual(
      [
        [files.riziv, 1, undefined], // the place that the jury gave
        [files.economie, undefined, 'noScore'],
        [files.justitie, undefined, 'noScore'],
        [files.mobiliteit, undefined, 'deferred'],
      ].sort(),
    );
    const chairs = await page('fatima.haddad');
    expect(JSON.stringify(chairs)).not.toContain(files.mobiliteit);
    expect(chairs).toMatchObject({ whole: false, placed: false, outdated: [] });
    expect(chairs).not.toHaveProperty('inSpiteOf');
  });
});

describe('the ranking of a call', () => {
  type File = 'first' | 'level' | 'other' | 'apart';
  let rankedCall: string;
  const file = {} as Record<File, string>;
  const reference = {} as Record<File, string>;
  const assessments: Record<string, string> = {};
  const [chair, koen, julia, lea] = ['fatima.haddad', 'koen.jacobs', 'julia.weber', 'lea.martin'] as const;

  const score = async (person: string, of: File, points: number) =>
    (await as(person)).submitScore({
      id: assessments[`${person} ${of}`]!,
      scores: ['innovation', 'hrProcess', 'addedValue'].map((criterion) => ({
        criterion,
        score: points,
        comment: 'Daarom.',
      })),
    });
  const live = async (person: string, asOf?: string) =>
    (await as(person)).getLiveRanking({ callId: rankedCall, ...(asOf !== undefined && { asOf }) });
  const version = async (person: string, wanted: number, asOf?: string) =>
    (await as(person)).getRanking({ callId: rankedCall, version: wanted, ...(asOf !== undefined && { asOf }) });
  const establish = async (person: string, body: { inSpiteOf?: string } = {}) =>
    (await as(person)).establishRanking({ callId: rankedCall, ...body });
  const about = async (person: string, asOf?: string) => {
    const [who, when] = [await as(person), asOf !== undefined && { asOf }];
    const call = { callId: rankedCall, ...when };
    return [
      await who.getRanking({ ...call, version: 1 }),
      await who.explainRank({ ...call, version: 1, applicationId: file.first }),
      await (await who.plotScores(call)).text(),
      await (await who.plotLeniency(call)).text(),
    ];
  };
  let firstStood: { asOf: string; told: Awaited<ReturnType<typeof about>> };
  let allScored: { asOf: string; ranking: Awaited<ReturnType<typeof live>> };
  const nameOf = (wanted: string): string =>
    Object.entries(reference).find(([, each]) => each === wanted)?.[0] ?? 'unknown';
  const places = ({ items }: { items: readonly { reference: string; rank?: number }[] }) =>
    items.map((each) => [nameOf(each.reference), each.rank]);

  beforeAll(async () => {
    const administrator = await as('yasmine.moreau');
    rankedCall = await publishedCall(administrator, { scheme: 'ranking' });
    file.first = await admissible(tandem, 'claire.fontaine', rankedCall, 1_000_000);
    file.level = await admissible(tandem, 'greta.schmitz', rankedCall, 1_000_000);
    file.other = await admissible(tandem, 'emma.jones', rankedCall, 1_000_000);
    file.apart = await admissible(tandem, 'ines.peeters', rankedCall, 900_000);
    for (const each of Object.keys(file) as File[]) reference[each] = await referenceOf(file[each]);
    await administrator.composeJury({
      callId: rankedCall,
      chairPersonId: id(chair),
      substitutePersonId: id('ruth.segers'),
      secretaryPersonId: id('dirk.lenaerts'),
      jurors: [koen, julia, lea].map((person) => ({ personId: id(person), languages: ['nl'] })),
    });
    await administrator.openRound({ callId: rankedCall, scoresPerApplication: 2 });
    for (const person of [julia, lea])
      for (const each of Object.keys(file) as File[]) {
        const assigned = await administrator.post(`/v1/calls/${rankedCall}/assignments`, {
          applicationId: file[each],
          jurorPersonId: id(person),
        });
        expect(assigned.status).toBe(201);
        assessments[`${person} ${each}`] = assigned.body.id;
      }
    for (const [person, apart] of [
      [julia, 1],
      [lea, 5],
    ] as const) {
      await score(person, 'first', 4);
      await score(person, 'level', 3);
      await score(person, 'other', 3);
      if (person === julia) await score(person, 'apart', apart);
    }
    await tandem.settled();
  });

  it('waits for the scores that are missing, and names the files', async () => {
    const refusal = await refused(establish(chair));
    expect(refusal).toMatchObject({ status: 409, rule: 'rankingIncomplete' });
    expect(refusal.problem.errors).toEqual([expect.objectContaining({ field: file.apart })]);
    expect(JSON.stringify(refusal.problem.errors)).toContain(reference.apart);
    const { position: asOf } = await score(lea, 'apart', 5);
    await tandem.settled();
    allScored = { asOf, ranking: await live(chair) };
  });

  it('is a task of chair and substitute once every score is in, and of nobody who must not know it', async () => {
    await tandem.settled();
    const waits = async (person: string) =>
      (await (await as(person)).listMyTasks({ kind: 'rankingToEstablish' })).items.map(({ href }) => href);
    expect(await waits(chair)).toEqual([`/v1/calls/${rankedCall}/ranking`]);
    expect(await waits('ruth.segers')).toEqual([`/v1/calls/${rankedCall}/ranking`]);
    expect(await waits(koen)).toEqual([]);
    expect(await waits('yasmine.moreau')).toEqual([]);
  });

  it('waits for the jury to deliberate on scores that are far apart, whatever reason the chair gives', async () => {
    const refusal = await refused(establish(chair, { inSpiteOf: 'Er is haast bij.' }));
    expect(refusal).toMatchObject({ status: 409, rule: 'disagreementNotDeliberated' });
    const { items } = await live(chair);
    expect(items.filter(({ toDeliberate }) => toDeliberate).map((each) => nameOf(each.reference))).toEqual(['apart']);
    const secretary = await as('dirk.lenaerts');
    const startsAt = '2022-03-02T14:00:00.000Z';
    const meeting = await secretary.callDeliberation({
      callId: rankedCall,
      startsAt,
      applicationIds: [file.apart],
      quorum: 3,
    });
    await secretary.openDeliberation({ id: meeting.id, present: [chair, julia, lea].map(id) });
    const about = { id: meeting.id, applicationId: file.apart };
    await secretary.decideOnFile({ ...about, outcome: 'proposed', motivation: 'De jury volgt het gemiddelde.' });
    await secretary.closeDeliberation({ id: meeting.id });
    expect((await live(chair)).items.every(({ toDeliberate }) => !toDeliberate)).toBe(true);
  });

  it('is nobody else’s to establish', async () => {
    expect((await refused(establish('ruth.segers'))).rule).toBe('rankingIsForChair');
    expect((await refused(establish(koen))).rule).toBe('rankingIsForChair');
    expect((await refused(establish('yasmine.moreau'))).rule).toBe('rankingIsForChair');
  });

  it('is established by score and the declared rules; equals share a place (A10)', async () => {
    const toDeliberate = async () => (await (await as(chair)).listMyTasks({ kind: 'fileToDeliberate' })).items.length;
    expect(await toDeliberate()).toBeGreaterThan(0);
    const { position: asOf } = await establish(chair);
    firstStood = { asOf, told: await about(chair) };
    expect(await toDeliberate()).toBe(0);
    const ranking = await version(chair, 1);
    expect(ranking).toMatchObject({ status: 'established', whole: true, placed: true, outdated: [] });
    expect(Object.fromEntries(places(ranking))).toEqual({ first: 1, apart: 2, level: 3, other: 3 });
    const of = (name: File) => ranking.items.find((each) => each.reference === reference[name])!;
    expect(of('first').score).toEqual({ exact: { numerator: '4', denominator: '1' }, rounded: '4.00' });
    expect(of('apart')).toMatchObject({ rank: 2, decidedBy: 'lowerAmount', shared: false });
    expect(of('level')).toMatchObject({ rank: 3, shared: true });
    expect((await refused(establish(chair))).rule).toBe('rankingStands');
    await tandem.settled();
    const told = (await tandem.mails('yasmine.moreau@tandem.example')).map(({ subject }) => subject);
    expect(told).toContainEqual(expect.stringMatching(/^Classement arrêté/));
  });

  it('is told as of an earlier moment as it was told then, and with the rights of today', async () => {
    const then = await live(chair, allScored.asOf);
    expect(then).toEqual(allScored.ranking);
    expect(then.items.filter(({ toDeliberate }) => toDeliberate)).toHaveLength(1);
    expect(then).not.toHaveProperty('established');
    expect(await live(chair)).toMatchObject({ established: 1 });
    expect(JSON.stringify(await live(koen, allScored.asOf))).not.toContain(file.apart);
  });

  it('leaves out a file for who has a conflict on it, and counts among the rest', async () => {
    for (const ranking of [await version(koen, 1), await live(koen)]) {
      expect(JSON.stringify(ranking)).not.toContain(file.apart);
      expect(places(ranking).map(([, rank]) => rank)).toEqual([1, 2, 2]);
    }
    expect(await version(koen, 1)).toMatchObject({ whole: false });
    const explain = (person: string, of: File) =>
      as(person).then((who) =>
        who.explainRank({ callId: rankedCall, version: 1, applicationId: file[of] }).then(JSON.stringify),
      );
    expect(await explain(koen, 'level')).not.toContain(file.apart);
    expect((await refused(explain(koen, 'apart'))).status).toBe(404);
  });

  it('explains a place so that it can be computed again from the answer alone', async () => {
    for (const name of Object.keys(file) as File[]) {
      const explained = await (
        await as(chair)
      ).explainRank({ callId: rankedCall, version: 1, applicationId: file[name] });
      const { rule, criteria, files, tieDecisions } = explained;
      const { files: figures } = aggregate(
        criteria,
        files.flatMap(({ applicationId, assessments: given }) =>
          given.map(({ jurorPersonId: jurorId, scores }) => ({
            applicationId,
            jurorId,
            standing: 'submitted' as const,
            scores: scores as { criterion: string; score: number }[],
          })),
        ),
      );
      const again = rank(
        files.map(({ applicationId, outcome, subject, requestedCents, adjustedRank }) => {
          const own = figures.get(applicationId)!;
          return {
            applicationId,
            outcome: outcome === 'proposed' ? ('proposed' as const) : ('notProposed' as const),
            score: own.figures?.[rule.method as 'weightedMean'],
            subjects: subject ? [subject] : [],
            criteria: new Map(own.criteria.flatMap((each) => (each.mean ? [[each.criterion, each.mean]] : []))),
            requestedCents: requestedCents as never,
            adjustedRank,
          };
        }),
        {
          tieRules: rule.tieRules as never,
          fundableFrom: rule.fundableFrom,
          tieDecisions: tieDecisions.map(({ applicationIds }) => applicationIds),
        },
      );
      const place = again.find(({ applicationId }) => applicationId === file[name])!;
      expect([place.rank, decimal(place.score!, rule.rounding.decimals)]).toEqual([
        explained.file.rank,
        explained.file.score!.rounded,
      ]);
      expect(files.flatMap((each) => each.assessments).every(({ position }) => (position ?? '').length > 0)).toBe(true);
      expect(explained.callVersion).toBe(1);
    }
    const { comparisons, decision } = await (
      await as(chair)
    ).explainRank({ callId: rankedCall, version: 1, applicationId: file.apart });
    expect(decision).toMatchObject({ outcome: 'proposed', motivation: 'De jury volgt het gemiddelde.' });
    expect(comparisons.map((each) => [nameOf(each.reference), each.stands, each.by])).toEqual(
      expect.arrayContaining([
        ['first', 'ahead', 'score'],
        ['level', 'behind', 'lowerAmount'],
      ]),
    );
  });

  it('lets the chair decide between equals with a reason, from the next version on', async () => {
    const decide = async (...names: File[]) =>
      (await as(chair)).decideTie({
        callId: rankedCall,
        applicationIds: names.map((name) => file[name]),
        reason: 'Bereikt meer mensen.',
      });
    expect((await refused(decide('first', 'level'))).rule).toBe('filesNotTied');
    await decide('other', 'level');
    expect((await live(chair)).tieDecisions).toMatchObject([{ reason: 'Bereikt meer mensen.' }]);
    const [, , third, fourth] = (await live(chair)).items;
    expect([third, fourth].map((each) => [nameOf(each!.reference), each!.rank, each!.decidedBy])).toEqual([
      ['other', 3, 'lowerAmount'],
      ['level', 4, 'chair'],
    ]);
    expect((await version(chair, 1)).items.map(({ rank: each }) => each)).toEqual([1, 2, 3, 3]);
  });

  it('no longer matches once a file was scored once more, and no money is shared out by it', async () => {
    const administrator = await as('yasmine.moreau');
    const about = { callId: rankedCall, applicationId: file.first, jurorPersonId: id(koen) };
    assessments[`${koen} first`] = (await administrator.assignJuror(about)).id;
    expect((await version(chair, 1)).outdated).toEqual([]);
    await score(koen, 'first', 4);
    expect((await version(chair, 1)).outdated).toMatchObject([{ applicationId: file.first, cause: 'scoreAdded' }]);
    const asked = administrator.establishAllocation({ callId: rankedCall });
    expect(await refused(asked)).toMatchObject({ status: 409, rule: 'rankingOutdated' });
  });

  it('is withdrawn with a reason, and the next one has another version', async () => {
    const who = await as(chair);
    const { revision } = await version(chair, 1);
    const stale = await who.post(
      `/v1/calls/${rankedCall}/rankings/1/withdrawals`,
      { reason: 'Voorbarig.' },
      { ifMatch: revision + 1 },
    );
    expect(stale.status).toBe(412);
    await who.withdrawRanking({ callId: rankedCall, version: 1, reason: 'De ex aequo is beslist.' });
    await establish(chair);
    expect(await version(chair, 1)).toMatchObject({ status: 'withdrawn', withdrawalReason: 'De ex aequo is beslist.' });
    expect(await version(koen, 1)).not.toHaveProperty('withdrawalReason');
    expect(places(await version(chair, 2))).toEqual([
      ['first', 1],
      ['apart', 2],
      ['other', 3],
      ['level', 4],
    ]);
    const { items } = await who.listRankings({ callId: rankedCall });
    expect(items.map((each) => [each.version, each.status])).toEqual([
      [2, 'established'],
      [1, 'withdrawn'],
    ]);
    const history = (await who.get(`/v1/calls/${rankedCall}/ranking/history`)).body.items;
    expect(history.map((each: { type: string }) => each.type)).toEqual([
      'RankingEstablished',
      'RankingWithdrawn',
      'RankingEstablished',
    ]);
  });

  it('no longer matches once a score was reopened, and says so to who may see the file', async () => {
    const barred = async () =>
      JSON.stringify([
        await version(koen, 2),
        await live(koen),
        (await (await as(koen)).get(`/v1/calls/${rankedCall}/ranking/history`)).body,
        (await (await as(koen)).get(`/v1/calls/${rankedCall}/rankings`)).body,
        (await (await as(koen)).get('/v1/me/tasks')).body,
      ]);
    const before = await barred();
    await (await as(chair)).reopenScore({ id: assessments[`${lea} apart`]!, reason: 'Vergissing bij de invoer.' });
    expect((await version(chair, 2)).outdated).toEqual([
      { applicationId: file.apart, reference: reference.apart, cause: 'scoreReopened' },
    ]);
    expect(JSON.stringify(await version(lea, 2))).not.toContain(file.apart); // she scores it again
    const [then] = await about(lea, firstStood.asOf);
    expect(JSON.stringify(then)).not.toContain(file.apart); // though she had seen it then
    expect(await barred()).toBe(before);
    await score(lea, 'apart', 0);
    expect((await version(chair, 2)).outdated).toMatchObject([{ cause: 'scoreReopened' }]);
    expect(await barred()).toBe(before);
    expect((await live(chair)).items.find((each) => each.reference === reference.apart)!.score!.rounded).toBe('0.50');
  });

  it('is shown as of the moment it was established as it was then, with the rights of today', async () => {
    const { asOf, told } = firstStood;
    expect(await about(chair, asOf)).toEqual(told);
    expect(await about(chair)).not.toEqual(told);
    expect(await version(chair, 1, asOf)).toMatchObject({ status: 'established', outdated: [] });
    expect(JSON.stringify(await about(koen, asOf))).not.toContain(file.apart);
    expect((await refused(version(chair, 2, asOf))).status).toBe(404);
    expect((await refused(version('ines.peeters', 1, asOf))).status).toBe(403);
  });

  it('is told to an applicant once the grant is decided: total, criteria and reasons, and nobody’s name', async () => {
    const result = async (person: string, of: File) => (await as(person)).getJuryResult({ id: file[of] });
    const administrator = await as('yasmine.moreau');
    expect((await refused(result('ines.peeters', 'apart'))).status).toBe(404);
    let asOf = '';
    for (const [of, grantedCents] of [
      ['apart', 720_000],
      ['first', 800_000],
    ] as const) {
      const grant = await administrator.proposeGrant({
        callId: rankedCall,
        applicationId: file[of],
        grantedCents,
      });
      const grantId = grant.id;
      const reasons = 'Op voorstel van de jury.';
      asOf ||= grant.position;
      await administrator.decideGrant({ callId: rankedCall, grantId, outcome: 'awarded', motivation: reasons });
    }
    await tandem.settled();
    const asProposed = (await as('ines.peeters')).getJuryResult({ id: file.apart, asOf });
    expect((await refused(asProposed)).status).toBe(404); // it was not decided yet
    const told = await result('ines.peeters', 'apart');
    expect(told).toEqual({
      applicationId: file.apart,
      callId: rankedCall,
      method: 'weightedMean',
      total: '3.00', // as the established ranking has it, whatever was scored since
      criteria: ['innovation', 'hrProcess', 'addedValue'].map((criterion) => ({ criterion, result: '3.00' })),
      rounding: { mode: 'halfUp', decimals: 2 },
      motivation: 'De jury volgt het gemiddelde.',
      decidedAt: expect.any(String),
    });
    expect(await result('claire.fontaine', 'first')).toMatchObject({ total: '4.00' });
    for (const person of [...Object.keys(people), ...Object.values(people)])
      expect(JSON.stringify(told)).not.toContain(person);
    expect((await refused(result('claire.fontaine', 'apart'))).status).toBe(404);
    expect((await refused(result('greta.schmitz', 'level'))).status).toBe(404);
    expect((await refused(result(koen, 'apart'))).status).toBe(403);
  });

  it('no longer matches once a score came in that it did not wait for, and nothing is shared out by it', async () => {
    const who = await as(chair);
    const administrator = await as('yasmine.moreau');
    await who.withdrawRanking({ callId: rankedCall, version: 2, reason: 'Een score is gewijzigd.' });
    const about = { callId: rankedCall, applicationId: file.level, jurorPersonId: id(koen) };
    assessments[`${koen} level`] = (await administrator.assignJuror(about)).id;
    await establish(chair, { inSpiteOf: 'Het derde jurylid is ziek.' });
    await (await as(koen)).saveScore({ id: assessments[`${koen} level`]!, comment: 'Nog te bekijken.' });
    expect((await version(chair, 3)).outdated).toEqual([]);
    await score(koen, 'level', 0);
    expect((await version(chair, 3)).outdated).toEqual([
      { applicationId: file.level, reference: reference.level, cause: 'scoreAdded' },
    ]);
    const allocation = await refused(administrator.establishAllocation({ callId: rankedCall }));
    expect(allocation).toMatchObject({ status: 409, rule: 'rankingOutdated' });
  });
});
