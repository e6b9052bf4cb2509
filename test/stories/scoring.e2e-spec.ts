import { admissible, personIdOf, publishedCall } from '../support/examples';
import { refused, startTandem, type Tandem, type User } from '../support/tandem';

let tandem: Tandem;
let administrator: User;
const ids = new Map<string, string>();
const id = (person: string): string => ids.get(person)!;
const people = ['fatima.haddad', 'ruth.segers', 'koen.jacobs', 'lea.martin', 'dirk.lenaerts', 'julia.weber'] as const;

const criteria = [
  { code: 'innovation', names: { nl: 'Vernieuwend', fr: 'Innovant' }, weight: 50 },
  { code: 'integration', names: { nl: 'Ingebed', fr: 'Intégré' }, weight: 30 },
  { code: 'addedValue', names: { nl: 'Meerwaarde', fr: 'Plus-value' }, weight: 20 },
];
type Given = number | 'notApplicable';
const three = (...given: readonly [Given, Given, Given]) =>
  criteria.map(({ code: criterion }, n) => ({ criterion, score: given[n]!, comment: 'Omdat.' }));

beforeAll(async () => {
  tandem = await startTandem();
  for (const person of people) ids.set(person, await personIdOf(tandem, person));
  administrator = await tandem.as('yasmine.moreau');
});
afterAll(() => tandem.stop());

let schemes = 0;

/** A call whose files come from RIZIV and Justitie, with its jury and a first round. */
async function judgedCall(changes: object = {}): Promise<string> {
  await tandem.at('2022-02-15T09:00:00.000Z');
  const callId = await publishedCall(administrator, { scheme: `scheme${String(++schemes)}`, criteria, ...changes });
  await administrator.composeJury({
    callId,
    chairPersonId: id('fatima.haddad'),
    substitutePersonId: id('ruth.segers'),
    jurors: ['koen.jacobs', 'lea.martin', 'dirk.lenaerts', 'julia.weber', 'fatima.haddad'].map((person) => ({
      personId: id(person),
      languages: ['nl' as const],
    })),
  });
  await administrator.openRound({ callId, scoresPerApplication: 2 });
  return callId;
}

const fileOf = (person: string, callId: string): Promise<string> => admissible(tandem, person, callId, 1_000_000);

/** The assessments of a file, by juror. */
async function assigned<Juror extends string>(
  callId: string,
  applicationId: string,
  ...jurors: readonly Juror[]
): Promise<Readonly<Record<Juror, string>>> {
  const made = await Promise.all(
    jurors.map(async (juror) => {
      const receipt = await administrator.assignJuror({ callId, applicationId, jurorPersonId: id(juror) });
      return [juror, receipt.id] as const;
    }),
  );
  await tandem.settled();
  return Object.fromEntries(made) as Record<Juror, string>;
}

describe('an assessment', () => {
  let callId: string;
  let file: string;
  let own: Readonly<Record<'koen.jacobs' | 'lea.martin', string>>;
  let [koen, lea, chair]: User[] = [];
  beforeAll(async () => {
    callId = await judgedCall();
    file = await fileOf('claire.fontaine', callId);
    own = await assigned(callId, file, 'koen.jacobs', 'lea.martin');
    [koen, lea, chair] = await Promise.all(
      ['koen.jacobs', 'lea.martin', 'fatima.haddad'].map((each) => tandem.as(each)),
    );
  });

  it('waits for its juror with what it is scored by', async () => {
    const { items } = await koen!.listAssessments({ callId });
    expect(items.map(({ id: each, status, title, jurorName }) => [each, status, title, jurorName])).toEqual([
      [own['koen.jacobs'], 'assigned', 'Inclusieve werving', 'Koen Jacobs'],
    ]);
    const { scoredBy } = await koen!.getAssessment({ id: own['koen.jacobs'] });
    expect(scoredBy!.criteria.map(({ code, weight }) => [code, weight])).toEqual([
      ['innovation', 50],
      ['integration', 30],
      ['addedValue', 20],
    ]);
    expect([scoredBy!.maxScore, scoredBy!.commentBelow]).toEqual([5, 3]);
    const tasks = await koen!.listMyTasks({});
    expect(tasks.items.map(({ href }) => href)).toContain(`/v1/assessments/${own['koen.jacobs']}`);
  });

  it('asks for nothing any more once its file was withdrawn', async () => {
    const mine = await judgedCall();
    const withdrawn = await fileOf('claire.fontaine', mine);
    const assessments = await assigned(mine, withdrawn, 'koen.jacobs');
    const asked = async () => (await koen!.listMyTasks({})).items.map(({ href }) => href);
    expect(await asked()).toContain(`/v1/assessments/${assessments['koen.jacobs']}`);
    await (await tandem.as('claire.fontaine')).withdrawApplication({ id: withdrawn, reason: 'Met eigen middelen.' });
    await tandem.settled();
    expect(await asked()).not.toContain(`/v1/assessments/${assessments['koen.jacobs']}`);
    const late = koen!.submitScore({ id: assessments['koen.jacobs'], scores: three(4, 3, 5) });
    expect(await refused(late)).toMatchObject({ status: 409, rule: 'fileNotJudged' });
  });

  it('takes whole numbers only, and only those in the range of the call', async () => {
    const path = `/v1/assessments/${own['koen.jacobs']}`;
    for (const score of ['4', 4.5, null, true, [4]])
      expect((await koen!.patch(path, { scores: [{ criterion: 'innovation', score }] })).status).toBe(400);
    for (const score of [6, -1]) {
      const { status, body } = await koen!.patch(path, { scores: [{ criterion: 'innovation', score }] });
      expect([status, body.errors]).toEqual([
        422,
        [expect.objectContaining({ field: 'scores[0].score', rule: 'scoreOutOfRange' })],
      ]);
    }
  });

  it('fixes nothing of the call as long as nothing was entered', async () => {
    const mine = { id: own['koen.jacobs'] };
    expect((await koen!.saveScore(mine)).revision).toBe(0);
    expect((await koen!.saveScore({ ...mine, scores: [{ criterion: 'innovation' }] })).revision).toBe(0);
    const names = { nl: 'Vernieuwend of niet', fr: 'Innovant ou non' };
    const renamed = [{ ...criteria[0]!, names }, ...criteria.slice(1)];
    await administrator.amendCall({ id: callId, criteria: renamed, reason: 'Duidelijker.' });
  });

  it('is a draft that nobody else knows of, and that counts nowhere', async () => {
    const before = await chair!.get(`/v1/calls/${callId}/scores`);
    const saved = await koen!.saveScore({ id: own['koen.jacobs'], scores: [{ criterion: 'innovation', score: 4 }] });
    expect(saved.revision).toBe(1);
    await tandem.settled();
    expect((await koen!.getAssessment({ id: own['koen.jacobs'] })).status).toBe('draft');
    const seen = await chair!.getAssessment({ id: own['koen.jacobs'] });
    expect([seen.status, seen.revision, seen.scores, seen.history.length]).toEqual(['assigned', 0, [], 1]);
    expect((await chair!.listAssessments({ callId, status: 'draft' })).items).toEqual([]);
    const { items } = await chair!.getAssessmentHistory({ id: own['koen.jacobs'] });
    expect(items.map(({ type }) => type)).toEqual(['JurorAssigned']);
    expect((await chair!.get(`/v1/calls/${callId}/scores`)).body.items).toEqual(before.body.items);
  });

  it('answers everything that is missing at once', async () => {
    const { problem } = await refused(
      koen!.submitScore({ id: own['koen.jacobs'], scores: [{ criterion: 'addedValue', score: 2 }] }),
    );
    expect(problem.errors!.map(({ field, rule }) => [field, rule])).toEqual([
      ['scores.integration.score', 'scoreMissing'],
      ['scores.addedValue.comment', 'scoreCommentMissing'],
    ]);
  });

  it('hides what others found until it is final, the average too', async () => {
    await lea!.submitScore({ id: own['lea.martin'], scores: three(4, 3, 5), comment: 'Sterk.' });
    await tandem.settled();
    expect((await koen!.get(`/v1/assessments/${own['lea.martin']}`)).status).toBe(404);
    expect((await koen!.listAssessments({ applicationId: file })).items.map((each) => each.id)).toEqual([
      own['koen.jacobs'],
    ]);
    expect((await koen!.listScores({ callId })).items).toEqual([]);
    expect((await koen!.get(`/v1/calls/${callId}/scores/${file}/explain`)).status).toBe(404);
    await koen!.submitScore({ id: own['koen.jacobs'], scores: three(4, 0, 'notApplicable') });
    await tandem.settled();
    expect((await koen!.getAssessment({ id: own['lea.martin'] })).comment).toBe('Sterk.');
    expect((await koen!.listScores({ callId })).items.map(({ applicationId }) => applicationId)).toEqual([file]);
  });

  it("is another's to nobody but its juror", async () => {
    expect((await lea!.patch(`/v1/assessments/${own['koen.jacobs']}`, { comment: 'Ha.' })).status).toBe(404);
    expect((await chair!.post(`/v1/assessments/${own['koen.jacobs']}/submissions`, {})).status).toBe(404);
  });

  it('tells a juror nothing of a file that is not theirs to score, until the jury meets on it', async () => {
    const julia = await tandem.as('julia.weber');
    const seenByJulia = async () => {
      await tandem.settled();
      const { items: scored } = await julia.listScores({ callId });
      const { items: assessed } = await julia.listAssessments({ callId });
      return [scored.map((each) => each.applicationId), assessed.map((each) => each.id)];
    };
    expect(await seenByJulia()).toEqual([[], []]);
    const call = { callId, startsAt: '2022-02-15T17:00:00.000Z', quorum: 1, applicationIds: [file] };
    const meeting = await (await tandem.as('ruth.segers')).callDeliberation(call);
    expect(await seenByJulia()).toEqual([[], []]);
    await (await tandem.as('ruth.segers')).openDeliberation({ id: meeting.id, present: [id('julia.weber')] });
    const [scored, assessed] = await seenByJulia();
    expect(scored).toEqual([file]);
    expect(assessed).toHaveLength(2);
  });

  it('cannot be edited once it is final, and is reopened by the chair for a reason', async () => {
    const final = await refused(koen!.saveScore({ id: own['koen.jacobs'], comment: 'Toch niet.' }));
    expect([final.problem.status, final.problem.type]).toEqual([409, 'urn:problem-type:tandem:assessmentFinal']);
    expect(
      (
        await (
          await tandem.as('ruth.segers')
        ).post(`/v1/assessments/${own['koen.jacobs']}/reopenings`, { reason: 'Ik.' })
      ).status,
    ).toBe(403);
    expect((await chair!.post(`/v1/assessments/${own['koen.jacobs']}/reopenings`, { reason: ' ' })).status).toBe(400);
    await chair!.reopenScore({ id: own['koen.jacobs'], reason: 'Een bijlage ontbrak.' });
    await tandem.settled();
    const [mail] = (await tandem.mails('koen.jacobs@tandem.example')).filter(({ subject }) =>
      subject.includes('heropend'),
    );
    expect(mail!.text).toContain('Reden: Een bijlage ontbrak.');
    expect((await koen!.get(`/v1/assessments/${own['lea.martin']}`)).status).toBe(404);
    const scored = await chair!.listScores({ callId });
    expect([scored.items[0]!.counts.counted, scored.items[0]!.counts.missing]).toEqual([1, 1]);
    await koen!.submitScore({ id: own['koen.jacobs'], scores: [{ criterion: 'integration', score: 5 }] });
    await tandem.settled();
    const { finals, scores } = await chair!.getAssessment({ id: own['koen.jacobs'] });
    const integration = (of: typeof scores) => of.find(({ criterion }) => criterion === 'integration')!.score;
    expect(finals.map((each) => [each.kind, integration(each.scores!), each.reopened?.reason])).toEqual([
      ['score', 5, undefined],
      ['score', 0, 'Een bijlage ontbrak.'],
    ]);
    expect(integration(scores)).toBe(5);
    const { items } = await chair!.getAssessmentHistory({ id: own['koen.jacobs'] });
    const fields = items.flatMap(({ changes }) => changes.map(({ field }) => field));
    expect(fields).toContain('finals[0].scores[1].score');
    expect(fields.filter((field) => /position|revision|organisation|told|^scores|^status|drafts/i.test(field))).toEqual(
      [],
    );
  });

  it('freezes criteria, weights and rules of the call', async () => {
    const [other] = criteria;
    const changes = {
      criteria: [
        { ...other!, weight: 60 },
        { ...criteria[1]!, weight: 40 },
      ],
      reason: 'Anders.',
    };
    const { status, body } = await administrator.post(`/v1/calls/${callId}/amendments`, changes);
    expect([status, body.type]).toEqual([409, 'urn:problem-type:tandem:callCriteriaFrozen']);
  });

  it('can be taken back by whoever has seen no draft, with the revision that they know', async () => {
    const other = await fileOf('claire.fontaine', callId);
    const { 'julia.weber': hers } = await assigned(callId, other, 'julia.weber');
    const julia = await tandem.as('julia.weber');
    await julia.saveScore({ id: hers, scores: three(1, 1, 1) });
    await julia.saveScore({ id: hers, scores: three(2, 2, 2) });
    await tandem.settled();
    const { revision } = await chair!.getAssessment({ id: hers });
    const reason = 'Langdurig afwezig.';
    const stale = await chair!.post(`/v1/assessments/${hers}/endings`, { reason }, { ifMatch: '"2"' });
    const ended = await chair!.post(
      `/v1/assessments/${hers}/endings`,
      { reason },
      { ifMatch: `"${String(revision)}"` },
    );
    expect([revision, stale.status, ended.status]).toEqual([0, 412, 201]);
  });

  it('is followed live', async () => {
    const third = await fileOf('nora.benali', callId);
    const { 'koen.jacobs': mine } = await assigned(callId, third, 'koen.jacobs');
    const [byChair, byKoen] = await Promise.all([
      tandem.follow('fatima.haddad', `/v1/assessments/${mine}/changes`),
      tandem.follow('koen.jacobs', `/v1/assessments/${mine}/changes`),
    ]);
    await koen!.saveScore({ id: mine, scores: three(3, 3, 3) });
    await byKoen.until(/id: 1\n/);
    await koen!.submitScore({ id: mine });
    await byChair.until(/id: 2\ndata: .*"status":"submitted"/);
    expect(byChair.text()).not.toContain('id: 1\n');
    byChair.leave();
    byKoen.leave();
  });
});

describe('the scores of a call', () => {
  it('take the weights of the criteria: 4, 3 and 5 by 50, 30 and 20 are 3.90', async () => {
    const callId = await judgedCall();
    const file = await fileOf('claire.fontaine', callId);
    const own = await assigned(callId, file, 'lea.martin');
    await (await tandem.as('lea.martin')).submitScore({ id: own['lea.martin'], scores: three(4, 3, 5) });
    await tandem.settled();
    const { items } = await administrator.listScores({ callId });
    const { figures, tooFew, zScoreWarnings } = items[0]!;
    expect(figures!.weightedMean).toEqual({ exact: { numerator: '39', denominator: '10' }, rounded: '3.90' });
    expect([figures!.mean.rounded, figures!.populationDeviation.rounded, figures!.sampleDeviation]).toEqual([
      '4.00',
      '0.00',
      undefined,
    ]);
    expect([tooFew, zScoreWarnings.map(({ jurorPersonId }) => jurorPersonId)]).toEqual([true, [id('lea.martin')]]);
  });

  it('count what is not applicable or abstained as no score, never as zero', async () => {
    const callId = await judgedCall({ criteria: [{ ...criteria[0]!, weight: 100 }] });
    const [one, none] = [await fileOf('claire.fontaine', callId), await fileOf('nora.benali', callId)];
    const [first, second] = [
      await assigned(callId, one, 'koen.jacobs', 'julia.weber'),
      await assigned(callId, none, 'koen.jacobs', 'julia.weber'),
    ];
    const [koen, julia] = [await tandem.as('koen.jacobs'), await tandem.as('julia.weber')];
    await koen.submitScore({ id: first['koen.jacobs'], scores: [{ criterion: 'innovation', score: 'notApplicable' }] });
    await julia.submitScore({ id: first['julia.weber'], scores: [{ criterion: 'innovation', score: 5 }] });
    for (const [juror, each] of [
      [koen, second['koen.jacobs']],
      [julia, second['julia.weber']],
    ] as const)
      await juror.abstainFromScoring({ id: each, reason: 'Buiten mijn vakgebied.' });
    await tandem.settled();
    const { items } = await administrator.listScores({ callId });
    const of = (file: string) => items.find(({ applicationId }) => applicationId === file)!;
    expect(of(one)).toMatchObject({
      counts: { counted: 1, notApplicable: 1, abstained: 0 },
      figures: { mean: { rounded: '5.00' } },
    });
    expect(of(none).counts).toEqual({ counted: 0, notApplicable: 0, abstained: 2, recused: 0, voided: 0, missing: 0 });
    expect(of(none).figures).toBeUndefined();
  });

  it('tell mean, median and both deviations apart, and flag disagreement: 2, 4 and 9', async () => {
    const callId = await judgedCall({ criteria: [{ ...criteria[0]!, weight: 100 }], assessment: { maxScore: 10 } });
    const file = await fileOf('claire.fontaine', callId);
    const jurors = ['koen.jacobs', 'lea.martin', 'julia.weber'] as const;
    const own = await assigned(callId, file, ...jurors);
    for (const [n, juror] of jurors.entries())
      await (
        await tandem.as(juror)
      ).submitScore({
        id: own[juror],
        scores: [{ criterion: 'innovation', score: [2, 4, 9][n]!, comment: 'Omdat.' }],
      });
    await tandem.settled();
    const { items } = await administrator.listScores({ callId });
    const { figures, disagreement } = items[0]!;
    const rounded = Object.fromEntries(Object.entries(figures!).map(([name, figure]) => [name, figure.rounded]));
    expect(rounded).toEqual({
      mean: '5.00',
      weightedMean: '5.00',
      median: '4.00',
      trimmedMean: '4.00',
      zScore: '0.00',
      lowest: '2.00',
      highest: '9.00',
      spread: '7.00',
      populationDeviation: '2.94',
      sampleDeviation: '3.61',
    });
    expect(disagreement).toBe(true);
    const leniency = (await administrator.listJurors({ callId })).items.map((each) => [
      each.name,
      each.leniency?.rounded,
    ]);
    expect(leniency).toEqual([
      ['Dirk Lenaerts', undefined],
      ['Fatima Haddad', undefined],
      ['Julia Weber', '6.00'],
      ['Koen Jacobs', '-4.50'],
      ['Léa Martin', '-1.50'],
    ]);
    const picture = await fetch(`${tandem.url}/v1/calls/${callId}/scorePlot`, {
      headers: { authorization: `Bearer ${await tandem.tokenOf('fatima.haddad')}`, 'accept-language': 'nl' },
    });
    expect(picture.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(await picture.text()).toContain('3 scores, van 2,00 tot 9,00, gewogen gemiddelde 5,00</desc>');
  });

  it('leave out what became void, keep it in the history, and say so in the explanation', async () => {
    const callId = await judgedCall();
    const file = await fileOf('claire.fontaine', callId);
    const own = await assigned(callId, file, 'koen.jacobs', 'lea.martin');
    const koen = await tandem.as('koen.jacobs');
    await koen.submitScore({ id: own['koen.jacobs'], scores: three(0, 0, 0) });
    await (await tandem.as('lea.martin')).submitScore({ id: own['lea.martin'], scores: three(4, 3, 5) });
    await tandem.settled();
    const bothCount = await administrator.explainScores({ callId, applicationId: file });
    const whileBothCounted = bothCount.inputs.find(
      ({ jurorPersonId }) => jurorPersonId === id('lea.martin'),
    )!.position!;
    const before = await administrator.listScores({ callId });
    expect(before.items[0]!.figures!.weightedMean.rounded).toBe('1.95');
    await koen.declareConflict({ callId, applicationId: file, explanation: 'Een vriend.' });
    await tandem.settled();
    const { items } = await administrator.listScores({ callId });
    expect([items[0]!.counts.counted, items[0]!.counts.voided, items[0]!.figures!.weightedMean.rounded]).toEqual([
      1,
      1,
      '3.90',
    ]);
    const { inputs } = await administrator.explainScores({ callId, applicationId: file }, { language: 'nl' });
    expect(inputs.find(({ standing }) => standing === 'voided')).toMatchObject({
      jurorPersonId: id('koen.jacobs'),
      counts: false,
      because: 'Telt niet mee: nietig wegens een belangenconflict dat na de beoordeling bekend werd.',
      position: expect.any(String) as string,
      scores: [{ score: 0 }, { score: 0 }, { score: 0 }],
    });
    const kept = await administrator.getAssessment({ id: own['koen.jacobs'] });
    expect([kept.status, kept.finals.length, kept.scores]).toEqual(['void', 1, []]);
    expect((await koen.listScores({ callId })).items).toEqual([]);
    expect((await koen.get(`/v1/assessments/${own['lea.martin']}`)).status).toBe(404);
    const past = await administrator.listScores({ callId, asOf: whileBothCounted });
    expect(past.items).toEqual(before.items);
  });

  it('are explained so that they can be computed again from the explanation alone', async () => {
    const callId = await judgedCall();
    const files = [await fileOf('claire.fontaine', callId), await fileOf('nora.benali', callId)] as const;
    const given = {
      'koen.jacobs': [three(4, 3, 5), three(2, 0, 1)],
      'julia.weber': [three(1, 5, 'notApplicable'), three(3, 3, 4)],
    };
    for (const [n, file] of files.entries()) {
      const own = await assigned(callId, file, 'koen.jacobs', 'julia.weber');
      for (const juror of ['koen.jacobs', 'julia.weber'] as const)
        await (await tandem.as(juror)).submitScore({ id: own[juror], scores: given[juror][n]! });
    }
    await tandem.settled();
    const [listed] = (await administrator.listScores({ callId })).items.filter(
      (each) => each.applicationId === files[0],
    );
    const explained = await administrator.explainScores({ callId, applicationId: files[0] });
    expect(explained.figures).toEqual(listed!.figures);
    const totals = explained.inputs.map(({ scores = [] }) => totalOf(scores, explained.rule.criteria));
    const value = (exact: { numerator: string; denominator: string }) =>
      Number(exact.numerator) / Number(exact.denominator);
    const mean = (of: readonly number[]) => of.reduce((sum, each) => sum + each, 0) / of.length;
    const standard = (juror: string, total: number): number => {
      const own = explained.scales
        .find(({ jurorPersonId }) => jurorPersonId === juror)!
        .totals.map((each) => value(each.total));
      return (total - mean(own)) / Math.sqrt(mean(own.map((each) => (each - mean(own)) ** 2)));
    };
    expect(mean(totals).toFixed(2)).toBe(explained.figures!.weightedMean.rounded);
    const z = explained.inputs.map(({ jurorPersonId }, n) => standard(jurorPersonId, totals[n]!));
    expect(mean(z)).toBeCloseTo(value(explained.figures!.zScore.exact), 9);
    expect(explained.inputs.every((each) => each.position && each.at)).toBe(true);
  });

  it('come in from all jurors at once, the first ones too', async () => {
    const callId = await judgedCall();
    const file = await fileOf('claire.fontaine', callId);
    const jurors = ['koen.jacobs', 'lea.martin', 'dirk.lenaerts', 'julia.weber', 'fatima.haddad'] as const;
    const own = await assigned(callId, file, ...jurors);
    const users = await Promise.all(jurors.map(async (juror) => [own[juror], await tandem.as(juror)] as const));
    await Promise.all(users.map(([each, user]) => user.submitScore({ id: each, scores: three(4, 3, 5) })));
    await tandem.settled();
    const { items } = await administrator.listScores({ callId });
    expect([items[0]!.counts.counted, items[0]!.figures!.weightedMean.rounded]).toEqual([5, '3.90']);
  });

  it('never mix two sets of criteria: an amendment and the first score cannot cross', async () => {
    for (let n = 0; n < 3; n++) {
      const callId = await judgedCall();
      const file = await fileOf('claire.fontaine', callId);
      const { 'koen.jacobs': mine } = await assigned(callId, file, 'koen.jacobs');
      const koen = await tandem.as('koen.jacobs');
      const criteria2 = [
        { ...criteria[0]!, weight: 60 },
        { ...criteria[1]!, weight: 40 },
      ];
      const [scored, amended] = await Promise.all([
        koen.post(`/v1/assessments/${mine}/submissions`, { scores: three(4, 3, 5) }),
        administrator.post(`/v1/calls/${callId}/amendments`, { criteria: criteria2, reason: 'Anders.' }),
      ]);
      expect([
        [201, 409], // scored first: the criteria are frozen
        [422, 201], // amended first: a criterion is no longer known
      ]).toContainEqual([scored.status, amended.status]);
    }
  });
});

describe('a juror of the organisation that applied', () => {
  it('gets the same answers whether or not others scored its file', async () => {
    const callId = await judgedCall();
    const [ofJustitie, other] = [await fileOf('nora.benali', callId), await fileOf('claire.fontaine', callId)];
    const [onFirst, onOther] = [
      await assigned(callId, ofJustitie, 'koen.jacobs', 'julia.weber'),
      await assigned(callId, other, 'lea.martin', 'koen.jacobs'),
    ];
    const [lea, koen, julia, chair] = await Promise.all(
      ['lea.martin', 'koen.jacobs', 'julia.weber', 'fatima.haddad'].map((each) => tandem.as(each)),
    );
    await lea!.submitScore({ id: onOther['lea.martin'], scores: three(4, 3, 5) });
    await koen!.submitScore({ id: onOther['koen.jacobs'], scores: three(1, 2, 2) });
    const everything = async (): Promise<readonly string[]> => {
      await tandem.settled();
      const paths = [
        `assessments?total=true`,
        ...Object.values({ ...onFirst, ...onOther }).flatMap((each) => [
          `assessments/${each}`,
          `assessments/${each}/history`,
        ]),
        ...['scores', 'scorePlot', 'jurors', 'leniencyPlot', 'jury'].map((each) => `calls/${callId}/${each}`),
        ...[ofJustitie, other].map((each) => `calls/${callId}/scores/${each}/explain`),
        `calls/${callId}`,
        `me/tasks`,
      ];
      const headers = { authorization: `Bearer ${await tandem.tokenOf('lea.martin')}`, 'accept-language': 'nl' };
      return Promise.all(
        paths.map(async (path) => {
          const answer = await fetch(`${tandem.url}/v1/${path}`, { headers });
          return `${path} ${String(answer.status)} ${answer.headers.get('etag') ?? ''} ${await answer.text()}`;
        }),
      );
    };
    const before = await everything();
    await koen!.saveScore({ id: onFirst['koen.jacobs'], scores: three(5, 5, 5) });
    await koen!.submitScore({ id: onFirst['koen.jacobs'] });
    await julia!.submitScore({ id: onFirst['julia.weber'], scores: three(0, 0, 0) });
    await chair!.reopenScore({ id: onFirst['koen.jacobs'], reason: 'Toch niet.' });
    expect(await everything()).toEqual(before);
    expect(before.filter((each) => each.includes(' 200 ')).join()).not.toContain(ofJustitie);
  });

  it('leaves the chair to the substitute, who gives back scores in the stead of the chair', async () => {
    const callId = await judgedCall();
    const ofMobiliteit = await fileOf('tom.wouters', callId);
    const own = await assigned(callId, ofMobiliteit, 'koen.jacobs');
    await (await tandem.as('koen.jacobs')).submitScore({ id: own['koen.jacobs'], scores: three(4, 3, 5) });
    await tandem.settled();
    const [chair, substitute] = [await tandem.as('fatima.haddad'), await tandem.as('ruth.segers')];
    const reopening = { reason: 'Een bijlage ontbrak.' };
    expect((await chair.post(`/v1/assessments/${own['koen.jacobs']}/reopenings`, reopening)).status).toBe(404);
    expect((await substitute.post(`/v1/assessments/${own['koen.jacobs']}/reopenings`, reopening)).status).toBe(201);
    expect((await chair.listScores({ callId })).items).toEqual([]);
    expect((await substitute.listScores({ callId })).items[0]!.counts.missing).toBe(1);
  });
});

/** As somebody computes it who has nothing but the explanation. */
function totalOf(
  scores: readonly { readonly criterion: string; readonly score: unknown }[],
  of: readonly { readonly code: string; readonly weight: number }[],
): number {
  const terms = scores.flatMap(({ criterion, score }) =>
    typeof score === 'number' ? [{ score, weight: of.find(({ code }) => code === criterion)!.weight }] : [],
  );
  const weight = terms.reduce((sum, each) => sum + each.weight, 0);
  return terms.reduce((sum, each) => sum + each.weight * each.score, 0) / weight;
}

describe('the end of a round', () => {
  const end = '2022-02-20T23:00:00.000Z';
  let callId: string;
  let file: string;
  let own: Readonly<Record<string, string>>;
  let chair: User;
  const overdue = async (person: string) =>
    (await (await tandem.as(person)).listMyTasks({ kind: 'scoresOverdue' })).items.filter(({ href }) =>
      href.includes(callId),
    );
  const late = async (person: string) => {
    const { items } = await (await tandem.as(person)).listAssessments({ callId, late: 'true' });
    return items.map((each) => [each.jurorPersonId, each.status, each.dueAt, each.missedDueAt]);
  };
  const submit = async (person: string) => {
    const receipt = await (await tandem.as(person)).submitScore({ id: own[person]!, scores: three(4, 3, 5) });
    await tandem.settled();
    return receipt;
  };

  beforeAll(async () => {
    callId = await judgedCall();
    chair = await tandem.as('ruth.segers');
    file = await fileOf('claire.fontaine', callId);
    await administrator.openRound({ callId, scoresPerApplication: 2, due: { date: '2022-02-20' } });
    const jurorPersonIds = [id('koen.jacobs'), id('lea.martin')];
    const { assigned: made } = await administrator.assignInBulk({ callId, applicationIds: [file], jurorPersonIds });
    own = Object.fromEntries(
      made.map((each) => [[...ids].find(([, known]) => known === each.jurorPersonId)![0], each.assessmentId]),
    );
    await tandem.at('2022-02-20T22:59:59.999Z');
    await submit('koen.jacobs');
  });

  it('shows chair and substitute, from that moment on, who is late; the juror has the day as before', async () => {
    expect([await overdue('ruth.segers'), await late('ruth.segers')]).toEqual([[], []]);
    await tandem.at(end);
    expect(await overdue('koen.jacobs')).toEqual([]);
    for (const person of ['fatima.haddad', 'ruth.segers']) {
      expect(await overdue(person)).toMatchObject([
        { since: end, href: `/v1/assessments?callId=${callId}&round=2&late=true` },
      ]);
      expect(await late(person)).toEqual([[id('lea.martin'), 'assigned', end, undefined]]);
    }
    const { items } = await (await tandem.as('lea.martin')).listMyTasks({ kind: 'assessmentToScore' });
    expect(items.find(({ href }) => href.endsWith(own['lea.martin']!))!.due!.at).toBe(end);
  });

  it('is asked of nobody any more while a ranking stands that was established in spite of it', async () => {
    const asked = async () => {
      const { items } = await (await tandem.as('lea.martin')).listMyTasks({ kind: 'assessmentToScore' });
      const toScore = items.filter(({ href }) => href.endsWith(own['lea.martin']!));
      return [toScore.length, (await overdue('ruth.segers')).length, (await overdue('fatima.haddad')).length];
    };
    expect(await asked()).toEqual([1, 1, 1]);
    const presiding = await tandem.as('fatima.haddad');
    await presiding.establishRanking({ callId, inSpiteOf: 'Een jurylid antwoordt niet.' });
    await tandem.settled();
    expect(await asked()).toEqual([0, 0, 0]);
    await presiding.withdrawRanking({ callId, version: 1, reason: 'Het jurylid antwoordt toch.' });
    await tandem.settled();
    expect(await asked()).toEqual([1, 1, 1]);
  });

  it('marks a score that comes after it, which counts all the same', async () => {
    await tandem.at('2022-02-21T10:00:00.000Z');
    await submit('lea.martin');
    expect(await overdue('ruth.segers')).toEqual([]);
    expect(await late('ruth.segers')).toEqual([[id('lea.martin'), 'submitted', end, end]]);
    const at = '2022-02-21T10:00:00.000Z';
    const { items } = await chair.listScores({ callId });
    expect(items).toMatchObject([{ counts: { counted: 2 }, tooFew: false }]);
    expect(items[0]!.late).toEqual([{ jurorPersonId: id('lea.martin'), at, missedDueAt: end }]);
    const { inputs } = await chair.explainScores({ callId, applicationId: file });
    expect(inputs.map(({ jurorPersonId, missedDueAt }) => [jurorPersonId, missedDueAt]).sort()).toEqual(
      [
        [id('koen.jacobs'), undefined],
        [id('lea.martin'), end],
      ].sort(),
    );
    const { finals, history } = await chair.getAssessment({ id: own['lea.martin']! });
    expect(finals).toMatchObject([{ kind: 'score', at, missedDueAt: end }]);
    expect(history.at(-1)!.sentence).toMatch(
      /Te laat: de ronde liep tot .*20 februari 2022|En retard : .*20 février 2022/,
    );
  });

  it('is no end for who steps in after it, nor for what the chair reopens after it', async () => {
    own = { ...own, ...(await assigned(callId, file, 'julia.weber')) };
    expect(await overdue('ruth.segers')).toEqual([]);
    await submit('julia.weber');
    await (await tandem.as('fatima.haddad')).reopenScore({ id: own['lea.martin']!, reason: 'Er ontbrak een bijlage.' });
    await tandem.settled();
    expect(await late('ruth.segers')).toEqual([]);
    await submit('lea.martin');
    expect(await late('ruth.segers')).toEqual([]);
    const { finals } = await chair.getAssessment({ id: own['lea.martin']! });
    expect(finals.map(({ missedDueAt }) => missedDueAt)).toEqual([undefined, end]);
  });
});
