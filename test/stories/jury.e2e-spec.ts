import { admissible, personIdOf, publishedCall } from '../support/examples';
import { refused, startTandem, type Tandem, type User } from '../support/tandem';

let tandem: Tandem;
let administrator: User;
let chair: User;
const ids = new Map<string, string>();
const id = (person: string): string => ids.get(person)!;

beforeAll(async () => {
  tandem = await startTandem();
  for (const person of ['fatima.haddad', 'ruth.segers', 'koen.jacobs', 'lea.martin', 'dirk.lenaerts', 'julia.weber'])
    ids.set(person, await personIdOf(tandem, person));
  administrator = await tandem.as('yasmine.moreau');
  chair = await tandem.as('fatima.haddad');
  await tandem.at('2022-02-15T09:00:00.000Z');
});
afterAll(() => tandem.stop());

const composition = () => ({
  chairPersonId: id('fatima.haddad'),
  substitutePersonId: id('ruth.segers'),
  jurors: [
    { personId: id('koen.jacobs'), languages: ['nl' as const] },
    { personId: id('lea.martin'), languages: ['fr' as const, 'nl' as const] },
    { personId: id('dirk.lenaerts'), languages: ['nl' as const] },
    { personId: id('julia.weber'), languages: ['de' as const, 'fr' as const, 'nl' as const] },
  ],
});

describe('the jury of a call', () => {
  let callId: string;
  beforeAll(async () => {
    callId = await publishedCall(administrator);
    await administrator.composeJury({ callId, ...composition() });
  });

  it('is shown to its members with names, organisations and languages', async () => {
    const jury = await (await tandem.as('lea.martin')).getJury({ callId });
    expect(jury.chair).toEqual({ personId: id('fatima.haddad'), name: 'Fatima Haddad' });
    expect(jury.substitute.name).toBe('Ruth Segers');
    expect(jury.jurors.map(({ name, organisationName, languages }) => [name, organisationName, languages])).toEqual([
      ['Koen Jacobs', 'SPF Économie', ['nl']],
      ['Léa Martin', 'SPF Justice', ['nl', 'fr']],
      ['Dirk Lenaerts', 'SPF BOSA', ['nl']],
      ['Julia Weber', undefined, ['nl', 'fr', 'de']],
    ]);
  });

  it('is named to nobody else', async () => {
    for (const person of ['ines.peeters', 'bart.desmet'])
      expect((await (await tandem.as(person)).get(`/v1/calls/${callId}/jury`)).status).toBe(403);
    const [{ status, body }, unknown] = await Promise.all([
      (await tandem.as('ines.peeters')).get(`/v1/calls/${callId}/jury/history`),
      (await tandem.as('ines.peeters')).get(`/v1/calls/${id('lea.martin')}/jury/history`),
    ]);
    expect([status, body]).toEqual([404, unknown.body]);
  });

  it('takes only people with the role for the seat', async () => {
    const other = await publishedCall(administrator, { scheme: 'other' });
    const wrong = { ...composition(), chairPersonId: id('lea.martin') };
    const { problem } = await refused(administrator.composeJury({ callId: other, ...wrong }));
    expect([problem.status, problem.errors!.map(({ field }) => field)]).toEqual([422, ['chairPersonId']]);
  });

  it('is changed by its chair with a reason, which stands in the history', async () => {
    const { jurors, ...seats } = composition();
    await chair.recomposeJury({ callId, ...seats, jurors: jurors.slice(1), reason: 'Koen Jacobs is met verlof.' });
    await tandem.settled();
    expect((await (await tandem.as('koen.jacobs')).get(`/v1/calls/${callId}/jury`)).status).toBe(404);
    const { items } = await administrator.getJuryHistory({ callId });
    expect(items.at(-1)!.sentence).toBe(
      'Fatima Haddad a modifié la composition du jury. Motif : Koen Jacobs is met verlof.',
    );
    const { problem } = await refused(
      (await tandem.as('ruth.segers')).recomposeJury({ callId, ...composition(), reason: 'Terug.' }),
    );
    expect([problem.status, problem.type]).toEqual([403, 'urn:problem-type:tandem:notTheChair']);
    await chair.recomposeJury({ callId, ...composition(), reason: 'Hij is terug.' });
  });

  it('scores in rounds, each with a due date read as people say it', async () => {
    await chair.openRound({ callId, due: { date: '2022-05-06' } });
    const { rounds } = await chair.getJury({ callId });
    expect(rounds).toEqual([
      {
        round: 1,
        scoresPerApplication: 2,
        due: { at: '2022-05-06T22:00:00.000Z', shown: 'vendredi 6 mai 2022 à 23:59' },
        openedAt: '2022-02-15T09:00:00.000Z',
      },
    ]);
    const { problem } = await refused(
      chair.openRound({ callId, scoresPerApplication: 5, due: { date: '2022-02-14' } }),
    );
    expect(problem.errors!.map(({ field }) => field)).toEqual(['scoresPerApplication', 'due']);
  });
});

describe('assigning files', () => {
  let callId: string;
  let files: string[];
  let ofMobility: string[]; // the chair's own organisation
  let ofEconomy: string; // that of Koen Jacobs
  const ruleOf = async (asked: Promise<unknown>) => {
    const { problem } = await refused(asked);
    return [problem.status, problem.type.split(':').at(-1)];
  };
  const assign = (by: User, applicationId: string, person: string, reason?: string) =>
    by.assignJuror({ callId, applicationId, jurorPersonId: id(person), ...(reason && { reason }) });

  beforeAll(async () => {
    callId = await publishedCall(administrator, { scheme: 'assigning' });
    files = [];
    for (const person of ['ines.peeters', 'tom.wouters', 'claire.fontaine', 'tom.wouters'])
      files.push(await admissible(tandem, person, callId, 1_000_000));
    for (let n = 0; n < 6; n++) files.push(await admissible(tandem, 'greta.schmitz', callId, 1_000_000));
    [ofEconomy, ofMobility] = [files[0]!, [files[1]!, files[3]!]];
    await administrator.composeJury({ callId, ...composition() });
  });

  it('waits for a round', async () => {
    expect(await ruleOf(assign(administrator, ofEconomy, 'lea.martin'))).toEqual([409, 'noSuchRound']);
    await administrator.openRound({ callId, due: { date: '2022-05-06' } });
  });

  it('in bulk by a conflicted chair: eight done, two reported, nothing revealed of them (J4)', async () => {
    const ask = { callId, applicationIds: files, jurorPersonIds: [id('julia.weber')] };
    const { assigned, notAssigned, round } = await chair.assignInBulk(ask, { key: 'ten-files' });
    expect([round, assigned.length]).toEqual([1, 8]);
    expect(assigned.map(({ applicationId }) => applicationId)).toEqual(
      files.filter((each) => !ofMobility.includes(each)),
    );
    expect(notAssigned).toEqual(
      ofMobility.map((applicationId) => ({
        applicationId,
        jurorPersonId: id('julia.weber'),
        rule: 'conflictOfInterest',
        title: "Vous avez un conflit d'intérêts avec ce dossier.",
      })),
    );
    expect(await chair.assignInBulk(ask, { key: 'ten-files' })).toMatchObject({ assigned, notAssigned });
    const again = await chair.assignInBulk(ask);
    expect(again.notAssigned.filter(({ rule }) => rule === 'alreadyAssigned')).toHaveLength(8);
  });

  it('says the same of the two whatever the substitute did with them', async () => {
    const before = await chair.assignInBulk({ callId, applicationIds: ofMobility, jurorPersonIds: [id('lea.martin')] });
    const substitute = await tandem.as('ruth.segers');
    await assign(substitute, ofMobility[0]!, 'lea.martin');
    const after = await chair.assignInBulk({ callId, applicationIds: ofMobility, jurorPersonIds: [id('lea.martin')] });
    expect(after.notAssigned).toEqual(before.notAssigned);
    expect(await ruleOf(assign(chair, ofMobility[0]!, 'lea.martin'))).toEqual([403, 'conflictOfInterest']);
    expect(await ruleOf(assign(substitute, ofEconomy, 'lea.martin'))).toEqual([403, 'notActingChair']);
  });

  it('never goes to a juror with a hard conflict, whatever the reason (J1)', async () => {
    const reason = 'Er is niemand anders.';
    expect(await ruleOf(assign(chair, ofEconomy, 'koen.jacobs', reason))).toEqual([403, 'hardConflict']);
    await assign(chair, files[2]!, 'koen.jacobs');
  });

  it('goes to a juror with a soft conflict only with a reason, which stands in the history (J2)', async () => {
    const [personId, explanation] = [id('dirk.lenaerts'), 'Zat vroeger in dezelfde werkgroep.'];
    await administrator.noteSoftConflict({ callId, applicationId: files[6]!, personId, explanation });
    expect(await ruleOf(assign(administrator, files[6]!, 'dirk.lenaerts'))).toEqual([422, 'softConflictNeedsReason']);
    const { id: assessment } = await assign(administrator, files[6]!, 'dirk.lenaerts', 'Dat is zes jaar geleden.');
    await tandem.settled();
    const { items } = await chair.getAssessmentHistory({ id: assessment });
    expect(items.at(-1)!.sentence).toBe(
      'Yasmine Moreau a attribué le dossier à Dirk Lenaerts. Motif : Dat is zes jaar geleden.',
    );
  });

  it('does not go to people outside the jury, nor about files outside the call', async () => {
    const other = await publishedCall(administrator, { scheme: 'another' });
    const foreign = await admissible(tandem, 'ines.peeters', other, 1_000_000);
    expect(await ruleOf(assign(administrator, foreign, 'lea.martin'))).toEqual([422, 'fileNotOfCall']);
    expect(await ruleOf(assign(administrator, ofEconomy, 'ruth.segers'))).toEqual([422, 'jurorNotInJury']);
  });

  it('is declined for a conflict for ever, which then stands between them everywhere (J7)', async () => {
    const juror = await tandem.as('julia.weber');
    const { id: assessment } = await assign(chair, ofEconomy, 'julia.weber');
    await juror.declineAssignment({ id: assessment, ground: 'conflict', explanation: 'Mijn zus werkt er.' });
    for (const by of [chair, administrator])
      expect(await ruleOf(assign(by, ofEconomy, 'julia.weber', 'Toch.'))).toEqual([403, 'hardConflict']);
    const bulk = { callId, applicationIds: [ofEconomy], jurorPersonIds: [id('julia.weber')], reason: 'Toch.' };
    expect((await administrator.assignInBulk(bulk)).notAssigned.map(({ rule }) => rule)).toEqual(['hardConflict']);
    await administrator.openRound({ callId });
    expect(await ruleOf(assign(administrator, ofEconomy, 'julia.weber', 'Ronde twee.'))).toEqual([403, 'hardConflict']);
    await tandem.settled();
    const files = (await juror.get(`/v1/me/tasks?limit=100`)).body.items as { href: string }[];
    expect(files.filter(({ href }) => href.endsWith(assessment))).toEqual([]);
  });

  it('is declined for lack of time, and asked again by hand for a reason (J7)', async () => {
    const juror = await tandem.as('lea.martin');
    const { id: assessment } = await assign(chair, files[4]!, 'lea.martin');
    await juror.declineAssignment({ id: assessment, ground: 'tooMany' });
    expect(await ruleOf(assign(chair, files[4]!, 'lea.martin'))).toEqual([422, 'jurorDeclined']);
    const bulk = { callId, applicationIds: [files[4]!], jurorPersonIds: [id('lea.martin')], reason: 'Toch.' };
    expect((await chair.assignInBulk(bulk)).notAssigned.map(({ rule }) => rule)).toEqual(['jurorDeclined']);
    await assign(chair, files[4]!, 'lea.martin', 'Zij is de enige die het domein kent.');
    await tandem.settled();
    const { items } = await administrator.getAssessmentHistory({ id: assessment });
    expect(items.at(-1)!.sentence).toMatch(/Motif : Zij is de enige die het domein kent\.$/);
  });

  it('is taken back by whoever takes the chair, before anything was final', async () => {
    const { id: assessment } = await assign(chair, files[5]!, 'lea.martin');
    expect(
      await ruleOf((await tandem.as('ruth.segers')).endAssignment({ id: assessment, reason: 'Afwezig.' })),
    ).toEqual([403, 'notActingChair']);
    await chair.endAssignment({ id: assessment, reason: 'Afwezig.' });
    await assign(chair, files[5]!, 'lea.martin');
  });

  it('of a chair with a file of the own organisation: the substitute is not theirs to name', async () => {
    const { jurors, ...seats } = composition();
    const [substitutePersonId, reason] = [id('fatima.haddad'), 'Wissel.'];
    const swapped = { ...seats, chairPersonId: id('ruth.segers'), substitutePersonId };
    expect(await ruleOf(chair.recomposeJury({ callId, ...swapped, jurors, reason }))).toEqual([
      403,
      'conflictedChairNamesSubstitute',
    ]);
    await chair.recomposeJury({ callId, ...seats, jurors: jurors.slice(0, 3), reason: 'Julia Weber stopt.' });
  });

  it('tells the juror by when, on the list of what waits for them', async () => {
    const { body } = await (await tandem.as('koen.jacobs')).get('/v1/me/tasks?kind=assessmentToScore');
    expect(body.items).toMatchObject([
      { due: { at: '2022-05-06T22:00:00.000Z', shown: 'vrijdag 6 mei 2022 om 23:59' } },
    ]);
  });
});

describe('letting files be assigned', () => {
  let callId: string;
  const shares = (assigned: readonly { jurorPersonId: string }[]) =>
    ['koen.jacobs', 'lea.martin', 'dirk.lenaerts', 'julia.weber'].map(
      (person) => assigned.filter(({ jurorPersonId }) => jurorPersonId === id(person)).length,
    );

  beforeAll(async () => {
    callId = await publishedCall(administrator, { scheme: 'automatic' });
    for (const person of ['ines.peeters', 'ines.peeters', 'claire.fontaine', 'claire.fontaine'])
      await admissible(tandem, person, callId, 1_000_000);
    await administrator.composeJury({ callId, ...composition() });
    await administrator.openRound({ callId });
  });

  it('shares them out evenly, with regard for conflicts and languages, and twice the same', async () => {
    const { assigned } = await administrator.assignAutomatically({ callId }, { key: 'evenly' });
    expect(shares(assigned)).toEqual([0, 3, 2, 3]); // Koen Jacobs is of the house of two files, and reads no French
    const replayed = await administrator.assignAutomatically({ callId }, { key: 'evenly' });
    expect(replayed.assigned).toEqual(assigned);
    expect((await administrator.assignAutomatically({ callId })).assigned).toEqual([]);
  });

  it('assigns all or none, and says for which file there are too few, and why', async () => {
    const ofJustice = await admissible(tandem, 'nora.benali', callId, 1_000_000);
    const { problem } = await refused(administrator.assignAutomatically({ callId }));
    expect([problem.status, problem.type]).toEqual([422, 'urn:problem-type:tandem:automaticAssignmentImpossible']);
    const [error] = problem.errors!;
    expect(problem.errors).toHaveLength(1);
    expect(JSON.stringify(error)).toMatch(
      /il faut 2 membres du jury et 1 sont possibles. Conflit d'intérêts ou refus : 1 ; ne lit pas la langue : 2/,
    );
    const { assigned } = await administrator.assignAutomatically({ callId, jurorsPerFile: 1 });
    expect(assigned).toMatchObject([{ applicationId: ofJustice, jurorPersonId: id('julia.weber') }]);
  });

  it('counts what jurors already have, or not', async () => {
    const file = await admissible(tandem, 'greta.schmitz', callId, 1_000_000);
    const ask = { callId, applicationIds: [file], jurorsPerFile: 1, respectLanguages: false };
    const { problem } = await refused(
      administrator.assignAutomatically({ ...ask, filesPerJuror: 1, jurorsPerFile: 2 }),
    );
    expect(JSON.stringify(problem.errors)).toContain('assez de dossiers : 3');
    const { assigned } = await administrator.assignAutomatically(ask);
    expect(shares(assigned)).toEqual([1, 0, 0, 0]); // who had none
    const uncounted = { ...ask, jurorsPerFile: 4, filesPerJuror: 1, countExistingLoad: false };
    expect(shares((await administrator.assignAutomatically(uncounted)).assigned)).toEqual([0, 1, 1, 1]);
  });

  it('leaves files from which the asker is barred to somebody else', async () => {
    const ofMobility = await admissible(tandem, 'tom.wouters', callId, 1_000_000);
    expect((await chair.assignAutomatically({ callId, respectLanguages: false, jurorsPerFile: 1 })).assigned).toEqual(
      [],
    );
    const { problem } = await refused(chair.assignAutomatically({ callId, applicationIds: [ofMobility] }));
    expect(problem.errors!.map(({ field }) => field)).toEqual(['applicationIds[0]']);
    const { assigned } = await administrator.assignAutomatically({ callId, jurorsPerFile: 1 });
    expect(assigned.map(({ applicationId }) => applicationId)).toEqual([ofMobility]);
  });
});

describe('what jurors and the chair are told', () => {
  let callId: string;
  let ofHealth: string;
  let ofMobility: string; // the chair's own organisation: the substitute takes the chair
  const assessments = new Map<string, string>();
  const title = { nl: 'Oproep voor wie luistert', fr: 'Appel à qui écoute' };
  const cancelled = { title: 'Oproep zonder krediet' };
  const mailsOf = async (template: string, to?: string) =>
    (await tandem.mails(to && `${to}@tandem.example`)).filter(
      (mail) => mail.template === template && (mail.text.includes(title.nl) || mail.text.includes(title.fr)),
    );
  const score = async (person: string, applicationId: string) => {
    const scores = ['innovation', 'hrProcess', 'addedValue'].map((criterion) => ({ criterion, score: 4 }));
    const own = assessments.get(`${person} ${applicationId}`)!;
    await (await tandem.as(person)).submitScore({ id: own, scores });
    await tandem.settled();
  };
  const tasksOf = async (person: string, kind: string) =>
    (await (await tandem.as(person)).get(`/v1/me/tasks?kind=${kind}`)).body.items as { href: string; title: string }[];
  const hrefsOf = async (person: string, kind: string) =>
    (await tasksOf(person, kind)).map(({ href }) => href).filter((href) => href.includes(callId));
  const toDeliberate = (person: string) => hrefsOf(person, 'fileToDeliberate');
  const addressesOf = async (template: string) => (await mailsOf(template)).map(({ to }) => to.split('@')[0]).sort();

  beforeAll(async () => {
    await tandem.at('2022-04-12T09:00:00.000Z');
    callId = await publishedCall(administrator, { scheme: 'told', title, closes: { date: '2022-04-30' } });
    ofHealth = await admissible(tandem, 'greta.schmitz', callId, 1_000_000);
    ofMobility = await admissible(tandem, 'tom.wouters', callId, 1_000_000);
    await administrator.composeJury({ callId, ...composition() });
    await administrator.openRound({ callId, due: { date: '2022-05-06' } });
    await cancelledCall();
  });

  /** With a file that Koen Jacobs has to score by the same day, a meeting that was held and one to come. */
  async function cancelledCall(): Promise<void> {
    const names = { nl: cancelled.title, fr: cancelled.title };
    const id = await publishedCall(administrator, { scheme: 'noMoney', title: names, closes: { date: '2022-04-30' } });
    const applicationId = await admissible(tandem, 'greta.schmitz', id, 1_000_000);
    await administrator.composeJury({ callId: id, ...composition() });
    await administrator.openRound({ callId: id, due: { date: '2022-05-06' } });
    await administrator.assignJuror({ callId: id, applicationId, jurorPersonId: ids.get('koen.jacobs')! });
    await tandem.settled();
    const own = async () =>
      (await tasksOf('koen.jacobs', 'assessmentToScore')).filter(({ title: of }) => of.includes(cancelled.title));
    expect(await own()).toHaveLength(1);
    const substitute = await tandem.as('ruth.segers');
    const asked = { callId: id, startsAt: '2022-04-12T10:00:00.000Z', applicationIds: [applicationId], quorum: 1 };
    const [planned, held] = [await substitute.callDeliberation(asked), await substitute.callDeliberation(asked)];
    const present = [ids.get('fatima.haddad')!];
    await substitute.openDeliberation({ id: held.id, present });
    await administrator.cancelCall({ id, reason: 'Er is geen krediet.' });
    await tandem.settled();
    expect(await own()).toEqual([]);
    const cancelledCall = { status: 409, rule: 'deliberationOfCancelledCall' };
    const decision = { id: held.id, applicationId, outcome: 'proposed', motivation: 'Vernieuwend.' } as const;
    expect(await refused(substitute.callDeliberation(asked))).toMatchObject(cancelledCall);
    expect(await refused(substitute.openDeliberation({ id: planned.id, present }))).toMatchObject(cancelledCall);
    expect(await refused(chair.decideOnFile(decision))).toMatchObject(cancelledCall);
    await substitute.closeDeliberation({ id: held.id });
    expect(await refused(substitute.reopenDeliberation({ id: held.id, reason: 'Toch.' }))).toMatchObject(cancelledCall);
  }

  it('a juror: a file assigned, and by when, in the own language', async () => {
    const jurorPersonId = id('julia.weber');
    const { id: own } = await chair.assignJuror({ callId, applicationId: ofHealth, jurorPersonId });
    assessments.set(`julia.weber ${ofHealth}`, own);
    await tandem.settled();
    const [mail, ...more] = await mailsOf('FileAssigned');
    expect([mail!.to, more]).toEqual(['julia.weber@tandem.example', []]);
    expect(mail!.text).toMatch(/Bewerten Sie sie bis spätestens Freitag, 6. Mai 2022.*23:59/);
  });

  it('a juror: one mail for all files of one act', async () => {
    const jurorPersonIds = [id('dirk.lenaerts'), id('lea.martin')];
    const applicationIds = [ofHealth, ofMobility];
    const { assigned } = await administrator.assignInBulk({ callId, applicationIds, jurorPersonIds });
    for (const { assessmentId, applicationId, jurorPersonId } of assigned)
      assessments.set(`${[...ids].find(([, each]) => each === jurorPersonId)![0]} ${applicationId}`, assessmentId);
    await tandem.settled();
    expect(await mailsOf('FilesAssigned')).toHaveLength(2);
    const [mail] = await mailsOf('FilesAssigned', 'dirk.lenaerts');
    expect(mail!.text).toContain('Aantal: 2.');
  });

  it('the chair, once all scores of a file are in, and not before', async () => {
    await score('julia.weber', ofHealth);
    await score('dirk.lenaerts', ofHealth);
    expect([await mailsOf('AllScoresIn'), await toDeliberate('fatima.haddad')]).toEqual([[], []]);
    await score('lea.martin', ofHealth);
    const [mail, ...more] = await mailsOf('AllScoresIn');
    expect([mail!.to, more]).toEqual(['fatima.haddad@tandem.example', []]);
    expect(await toDeliberate('fatima.haddad')).toEqual([`/v1/calls/${callId}/juryFiles/${ofHealth}`]);
    expect(await toDeliberate('ruth.segers')).toEqual([]);
  });

  it('the substitute, and never the barred chair, of a file of the own organisation of the chair', async () => {
    await score('lea.martin', ofMobility);
    await score('dirk.lenaerts', ofMobility);
    const told = (await mailsOf('AllScoresIn')).map(({ to }) => to).sort();
    expect(told).toEqual(['fatima.haddad@tandem.example', 'ruth.segers@tandem.example']);
    expect(await toDeliberate('ruth.segers')).toEqual([`/v1/calls/${callId}/juryFiles/${ofMobility}`]);
    expect(await toDeliberate('fatima.haddad')).toEqual([`/v1/calls/${callId}/juryFiles/${ofHealth}`]);
  });

  it('again, after a score was reopened and is final anew', async () => {
    await chair.reopenScore({ id: assessments.get(`julia.weber ${ofHealth}`)!, reason: 'Er ontbrak een bijlage.' });
    await tandem.settled();
    expect(await toDeliberate('fatima.haddad')).toEqual([]);
    expect(await mailsOf('AllScoresIn', 'fatima.haddad')).toHaveLength(1);
  });

  it('a juror with files still to score: once, three days before the end', async () => {
    await tandem.at('2022-05-02T21:59:59.999Z');
    await tandem.settled();
    expect(await mailsOf('ScoringReminded')).toEqual([]);
    await tandem.at('2022-05-02T22:00:00.000Z');
    await tandem.at('2022-05-05T09:00:00.000Z');
    await tandem.settled();
    const mails = await mailsOf('ScoringReminded');
    expect(mails.map(({ to }) => to)).toEqual(['julia.weber@tandem.example']);
    expect(mails[0]!.text).toMatch(/Freitag, 6. Mai 2022.*Anzahl: 1\./);
    await score('julia.weber', ofHealth);
    expect(await mailsOf('AllScoresIn', 'fatima.haddad')).toHaveLength(2);
    expect(await toDeliberate('fatima.haddad')).toHaveLength(1);
  });

  it('the substitute, of what is ready, from the day on which the chair comes under a conflict of interest', async () => {
    const [health, mobility] = [ofHealth, ofMobility].map((file) => `/v1/calls/${callId}/juryFiles/${file}`);
    const waits = async (now: string) => {
      await tandem.settled();
      await tandem.at(now); // and what is due is fired
      await tandem.settled();
      return [await toDeliberate('fatima.haddad'), (await toDeliberate('ruth.segers')).sort()];
    };
    const [before, after] = [
      [[health], [mobility]],
      [[], [health, mobility].sort()],
    ];
    const told = (await mailsOf('AllScoresIn', 'ruth.segers')).length;
    const membership = {
      id: id('fatima.haddad'),
      organisationId: await tandem.organisation('FOD Volksgezondheid'),
    };
    await administrator.startMembership({ ...membership, fromDate: '2022-05-06' });
    expect(await waits('2022-05-05T21:59:59.999Z')).toEqual(before);
    expect(await waits('2022-05-05T22:00:00.000Z')).toEqual(after); // 6 May in Brussels
    expect(await mailsOf('AllScoresIn', 'ruth.segers')).toHaveLength(told + 1);
    await administrator.endMembership({ ...membership, untilDate: '2022-05-07' });
    expect(await waits('2022-05-06T21:59:59.999Z')).toEqual(after);
    expect(await waits('2022-05-06T22:00:00.000Z')).toEqual(before);

    const line = { id: await personIdOf(tandem, 'greta.schmitz'), managerPersonId: id('fatima.haddad') };
    await administrator.startReportingLine({ ...line, fromDate: '2022-05-06' }); // at once
    expect(await waits('2022-05-06T22:00:00.000Z')).toEqual(after);
    await administrator.endReportingLine({ id: line.id, untilDate: '2022-05-07' });
    expect(await waits('2022-05-06T22:00:00.000Z')).toEqual(before);
    await tandem.at('2022-05-05T09:00:00.000Z');
  });

  it('whoever takes the chair: a conflict of interest, without a word of scores', async () => {
    await (await tandem.as('dirk.lenaerts')).declareConflict({ callId, applicationId: ofHealth });
    await (await tandem.as('lea.martin')).declareConflict({ callId, applicationId: ofMobility });
    await tandem.settled();
    const [toChair, ...more] = await mailsOf('ConflictReported');
    const [toSubstitute, ...others] = await mailsOf('ConflictReportedToSubstitute');
    expect([more, others]).toEqual([[], []]);
    expect([toChair!.to, toSubstitute!.to]).toEqual(['fatima.haddad@tandem.example', 'ruth.segers@tandem.example']);
    expect(toChair!.text).toContain("Dirk Lenaerts a signalé un conflit d'intérêts");
    for (const { text } of [toChair!, toSubstitute!]) expect(text).not.toMatch(/\bnotes?\b|scores?|moyenne|gemiddeld/i);
    expect(await toDeliberate('ruth.segers')).toEqual([]); // one score is too few again
  });

  it('whoever takes the chair: that too few scores can come any more, until others have the file', async () => {
    const toAssign = (person: string) => hrefsOf(person, 'jurorsToAssign');
    const [mail, ...more] = await mailsOf('ScoresShort');
    expect([mail!.to, more]).toEqual(['ruth.segers@tandem.example', []]);
    expect(mail!.text).toMatch(/vraagt de ronde 2 scores, en er kunnen er nu hoogstens 1 komen/);
    expect(await toAssign('ruth.segers')).toEqual([`/v1/calls/${callId}/juryFiles/${ofMobility}`]);
    for (const person of ['fatima.haddad', 'yasmine.moreau', 'julia.weber']) expect(await toAssign(person)).toEqual([]);
    const jurorPersonId = id('julia.weber');
    const { id: own } = await administrator.assignJuror({ callId, applicationId: ofMobility, jurorPersonId });
    await tandem.settled();
    expect(await toAssign('ruth.segers')).toEqual([]);
    await (await tandem.as('julia.weber')).abstainFromScoring({ id: own, reason: 'Buiten mijn vakgebied.' });
    await tandem.settled();
    expect(await addressesOf('ScoresShort')).toEqual(['ruth.segers', 'ruth.segers']);
    expect(await toAssign('ruth.segers')).toHaveLength(1);
  });

  it('administrators, once chair and substitute are barred from different files: nobody can establish the ranking', async () => {
    const waiting = (person: string) => hrefsOf(person, 'rankingChairToReplace');
    expect(await waiting('yasmine.moreau')).toEqual([]); // the substitute may, for the chair
    const substitute = await tandem.as('ruth.segers');
    const barredOnes = await Promise.all(['luc.lambert', 'ruth.segers'].map((person) => tandem.as(person)));
    for (const by of barredOnes) await by.declareConflict({ callId, applicationId: ofHealth });
    await tandem.settled();
    for (const by of [chair, substitute])
      expect(await refused(by.establishRanking({ callId }))).toMatchObject({ status: 403, rule: 'conflictOfInterest' });
    expect(await addressesOf('RankingChairMissing')).toContain('yasmine.moreau');
    for (const barred of ['ruth.segers', 'fatima.haddad', 'luc.lambert'])
      expect(await addressesOf('RankingChairMissing')).not.toContain(barred);
    expect(await waiting('yasmine.moreau')).toEqual([`/v1/calls/${callId}/jury`]);
    expect(await waiting('luc.lambert')).toEqual([]);
    const deliveriesOf = async (by: User) => (await by.listDeliveries({ template: 'RankingChairMissing' })).items;
    expect(await deliveriesOf(administrator)).not.toEqual([]);
    expect(await deliveriesOf(await tandem.as('luc.lambert'))).toEqual([]);
    expect(await addressesOf('ChairMissing')).toEqual([]);

    const lifting = { callId, applicationId: ofHealth, conflict: 'declared' as const, reason: 'Bij vergissing.' };
    for (const personId of [id('ruth.segers'), await personIdOf(tandem, 'luc.lambert')])
      await administrator.liftConflict({ ...lifting, personId });
    await tandem.settled();
    expect(await waiting('yasmine.moreau')).toEqual([]);
  });

  it('the substitute, of what is ready, once the chair declares a conflict too', async () => {
    expect(await toDeliberate('fatima.haddad')).toHaveLength(1); // two scores are left
    await chair.declareConflict({ callId, applicationId: ofHealth });
    await tandem.settled();
    expect(await toDeliberate('fatima.haddad')).toEqual([]);
    expect(await toDeliberate('ruth.segers')).toEqual([`/v1/calls/${callId}/juryFiles/${ofHealth}`]);
  });

  it('administrators who may know of the file, once nobody can take the chair any more', async () => {
    const hrefOf = (person: string) => hrefsOf(person, 'chairToReplace');
    await (await tandem.as('luc.lambert')).declareConflict({ callId, applicationId: ofHealth });
    await (await tandem.as('ruth.segers')).declareConflict({ callId, applicationId: ofHealth });
    await tandem.settled();
    expect(await toDeliberate('ruth.segers')).toEqual([]);
    const told = await addressesOf('ChairMissing');
    expect(told).toContain('yasmine.moreau');
    for (const barred of ['luc.lambert', 'ruth.segers', 'fatima.haddad']) expect(told).not.toContain(barred);
    expect(await hrefOf('yasmine.moreau')).toEqual([`/v1/calls/${callId}/jury`]);
    expect(await hrefOf('luc.lambert')).toEqual([]);

    await administrator.grantRole({ id: id('julia.weber'), role: 'juryChair', reason: 'Vervangt Ruth Segers.' });
    const seats = { ...composition(), substitutePersonId: id('julia.weber') };
    await administrator.recomposeJury({ callId, ...seats, reason: 'Beide voorzitters hebben een belangenconflict.' });
    await tandem.settled();
    expect(await hrefOf('yasmine.moreau')).toEqual([]);
    expect(await toDeliberate('julia.weber')).toEqual([`/v1/calls/${callId}/juryFiles/${ofHealth}`]);
    expect(await addressesOf('AllScoresIn')).toContain('julia.weber');
    await administrator.recomposeJury({ callId, ...composition(), reason: 'Zoals voordien.' });
    await tandem.settled();
  });

  it('who leaves the jury has nothing left to score', async () => {
    const jurorPersonId = id('koen.jacobs');
    const { id: own } = await administrator.assignJuror({ callId, applicationId: ofMobility, jurorPersonId });
    const { jurors, ...seats } = composition();
    const reason = 'Koen Jacobs stopt.';
    await administrator.recomposeJury({ callId, ...seats, jurors: jurors.slice(1), reason });
    await tandem.settled();
    const { items } = await administrator.getAssessmentHistory({ id: own });
    expect(items.at(-1)!.sentence).toBe(`Tandem a retiré l'attribution à Koen Jacobs. Motif : ${reason}`);
  });

  it('nobody of a call that was cancelled: no reminder, and nothing to do', async () => {
    const toKoen = await tandem.mails('koen.jacobs@tandem.example');
    const told = toKoen.filter(({ text }) => text.includes(cancelled.title)).map(({ template }) => template);
    expect(told).toContain('FileAssigned');
    expect(told).not.toContain('ScoringReminded');
    const left = ['assessmentToScore', 'fileToDeliberate', 'jurorsToAssign', 'rankingToEstablish', 'chairToReplace'];
    left.push('rankingChairToReplace');
    const waiting = async () => {
      const all = ['julia.weber', 'ruth.segers', 'fatima.haddad', 'yasmine.moreau'].flatMap((person) =>
        left.map((kind) => hrefsOf(person, kind)),
      );
      return (await Promise.all(all)).flat();
    };
    expect(await waiting()).not.toEqual([]);
    await administrator.cancelCall({ id: callId, reason: 'Er is geen krediet meer.' });
    await tandem.settled();
    expect(await waiting()).toEqual([]);
  });

  it('applicants are told nothing', async () => {
    const told = ['FileAssigned', 'FilesAssigned', 'AllScoresIn', 'ScoringReminded', 'ConflictReported', 'ScoresShort'];
    for (const person of ['greta.schmitz', 'jan.willems', 'tom.wouters'])
      for (const template of told) expect(await mailsOf(template, person)).toEqual([]);
  });
});
