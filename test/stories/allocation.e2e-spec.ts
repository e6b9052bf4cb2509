import { admissible, personIdOf, publishedCall } from '../support/examples';
import type { AllocationStrategy } from '#calls/call.events';
import type { Refusal } from '#client/client';
import { rawRequest } from '../support/raw-request';
import { refused, startTandem, type Tandem, type User } from '../support/tandem';

let tandem: Tandem;
let administrator: User;
const people: Record<string, string> = {};
let today: string;
const goTo = async (now: string): Promise<void> => {
  today = now;
  await tandem.at(now);
};
const as = (person: string): Promise<User> => tandem.as(person);
const mailsTo = async (person: string) => (await tandem.mails(`${person}@tandem.example`)).map((each) => each);
const tasksOf = async (person: string) => (await (await as(person)).listMyTasks({})).items.map(({ kind }) => kind);

beforeAll(async () => {
  tandem = await startTandem();
  await goTo('2022-03-01T09:00:00.000Z');
  administrator = await as('yasmine.moreau');
  for (const person of ['ruth.segers', 'fatima.haddad', 'julia.weber', 'dirk.lenaerts'])
    people[person] = await personIdOf(tandem, person);
});
afterAll(() => tandem.stop());

/** A jury that gives each of these files its place; equal places are a tie. Answers where in the log the ranking stands. */
async function ranked(callId: string, places: Readonly<Record<string, number>>): Promise<string> {
  await administrator.composeJury({
    callId,
    chairPersonId: people['ruth.segers']!,
    substitutePersonId: people['fatima.haddad']!,
    jurors: ['julia.weber', 'dirk.lenaerts'].map((each) => ({ personId: people[each]!, languages: ['nl'] })),
  });
  await tandem.settled();
  const chair = await as('ruth.segers');
  const applicationIds = Object.keys(places);
  const startsAt = today;
  const { id } = await chair.callDeliberation({ callId, startsAt, applicationIds, quorum: 2 });
  const present = ['ruth.segers', 'julia.weber', 'dirk.lenaerts'].map((each) => people[each]!);
  await chair.openDeliberation({ id, present });
  for (const [applicationId, adjustedRank] of Object.entries(places)) {
    const reasons = { motivation: 'Vernieuwend en goed ingebed.', adjustedRank, rankReason: 'Zo besliste de jury.' };
    await chair.decideOnFile({ id, applicationId, outcome: 'proposed', ...reasons });
  }
  await chair.closeDeliberation({ id });
  return (await chair.establishRanking({ callId, inSpiteOf: 'De jury besliste zonder scores.' })).position;
}

describe('the envelope shared out over a ranking', () => {
  let callId: string;
  let allocationId: string;
  let rankedAt: string;
  let proposedAt: string;
  const files: Record<string, string> = {};
  const assessments: Record<string, string> = {};
  const get = async () => administrator.getAllocation({ callId, allocationId });
  const grantOf = async (name: string) =>
    (await administrator.listGrants({ callId })).items.find(({ applicationId }) => applicationId === files[name])!;

  beforeAll(async () => {
    callId = await publishedCall(administrator, {
      envelopeCents: 2_000_000,
      allocation: { strategy: 'rankedPartial', acceptanceDays: 10 },
    });
    files['riziv'] = await admissible(tandem, 'claire.fontaine', callId, 900_000);
    files['economie'] = await admissible(tandem, 'ines.peeters', callId, 1_000_000);
    files['mobiliteit'] = await admissible(tandem, 'tom.wouters', callId, 1_000_000);
    files['justitie'] = await admissible(tandem, 'nora.benali', callId, 500_000);
  });

  it('waits for a ranking', async () =>
    expect(await refused(administrator.establishAllocation({ callId }))).toMatchObject({
      status: 409,
      rule: 'rankingMissing',
    }));

  it('is not made, nor seen, by an administrator with a conflict of interest on one of the files', async () => {
    const order = ['riziv', 'economie', 'mobiliteit', 'justitie'];
    rankedAt = await ranked(callId, Object.fromEntries(order.map((name, n) => [files[name]!, n + 1])));
    const barred = await as('luc.lambert');
    await barred.declareConflict({
      callId,
      applicationId: files['justitie']!,
      explanation: 'Mijn broer leidt het project.',
    });
    const asked = barred.establishAllocation({ callId, motivation: 'De enveloppe volstaat niet.' });
    expect(await refused(asked)).toMatchObject({ status: 403, rule: 'conflictOfInterest' });
  });

  it('is refused for another version of the ranking than the one that stands', async () => {
    const asked = administrator.establishAllocation({ callId, rankingVersion: 2, motivation: 'Zie rangschikking.' });
    expect(await refused(asked)).toMatchObject({ status: 409, rule: 'rankingOutdated' });
  });

  it('proposes all grants at once, the last one in part with the motivation, and keeps a reserve (A5, A8)', async () => {
    const motivation = 'De enveloppe volstaat niet voor alle projecten.';
    expect((await refused(administrator.establishAllocation({ callId }))).rule).toBe('partialGrantNeedsMotivation');
    const established = await administrator.establishAllocation({ callId, rankingVersion: 1, motivation });
    ({ id: allocationId, position: proposedAt } = established);
    const { lines, reserve, leftCents, strategy } = await get();
    expect({ leftCents, strategy, reserve }).toEqual({
      leftCents: 0,
      strategy: 'rankedPartial',
      reserve: [files['justitie']],
    });
    expect(lines.map(({ outcome, cents }) => [outcome, cents])).toEqual([
      ['funded', 720_000],
      ['funded', 800_000],
      ['partial', 480_000],
      ['reserve', 0],
    ]);
    const names = ['INAMI', 'SPF Économie', 'SPF Mobilité et Transports', 'SPF Justice']; // the administrator reads French
    expect(lines.map(({ organisationName }) => organisationName)).toEqual(names);
    expect(await grantOf('mobiliteit')).toMatchObject({
      status: 'proposed',
      organisationName: names[2],
      grantedCents: 480_000,
      motivation,
      allocationId,
    });
    expect((await administrator.getEnvelope({ callId })).leftCents).toBe(0);
    expect((await refused(administrator.establishAllocation({ callId, motivation }))).rule).toBe('allocationStands');
  });

  it('is a table of its lines', async () => {
    const headers = { authorization: `Bearer ${await tandem.tokenOf('yasmine.moreau')}`, accept: 'text/csv' };
    const table = await fetch(`${tandem.url}/v1/calls/${callId}/allocations/${allocationId}`, { headers });
    const [first, ...rows] = (await table.text()).split('\r\n');
    expect(first).toBe(
      'applicationId,organisationId,organisationName,reference,rank,requestedCents,eligibleCostCents,outcome,cents,grantId',
    );
    expect(rows.map((row) => row.split(',').slice(6, 9).join())).toEqual([
      '900000,funded,720000',
      '1000000,funded,800000',
      '1000000,partial,480000',
      '500000,reserve,0',
      '',
    ]);
  });

  it('hides itself from whoever has a conflict of interest, as if it did not exist', async () => {
    const barred = await as('luc.lambert');
    expect((await barred.listAllocations({ callId })).items).toEqual([]);
    for (const path of ['', '/explain', '/history'])
      expect((await barred.get(`/v1/calls/${callId}/allocations/${allocationId}${path}`)).status).toBe(404);
    const decided = barred.decideAllocation({ callId, allocationId, outcome: 'awarded', motivation: 'Goed.' });
    expect((await refused(decided)).rule).toBe('conflictOfInterest');
    const applicationId = files['justitie']!;
    const proposed = barred.proposeGrant({ callId, applicationId, grantedCents: 400_000 });
    expect(await refused(proposed)).toMatchObject({ status: 403, rule: 'conflictOfInterest' });
    const { lines } = await barred.askWhatIf({ callId });
    expect(lines.map((line) => line.applicationId)).not.toContain(applicationId);
    expect((await (await as('wim.goossens')).getAllocation({ callId, allocationId })).id).toBe(allocationId);
  });

  it('is explained so that it can be computed again from the answer alone', async () => {
    const { rule, inputs, steps, lines, leftCents, freeCents } = await administrator.explainAllocation({
      callId,
      allocationId,
    });
    expect(rule).toMatchObject({ strategy: 'rankedPartial', rulesVersion: 1, rounding: 'none' });
    let left = inputs.envelope.cents - inputs.committed.reduce((sum, { cents }) => sum + cents, 0);
    expect(left).toBe(freeCents);
    let stopped = false;
    const computed = inputs.files.map(({ applicationId, requestedCents }) => {
      const cents = stopped ? 0 : Math.min(requestedCents, left);
      stopped ||= cents < requestedCents;
      left -= cents;
      return [applicationId, cents];
    });
    expect(computed).toEqual(lines.map(({ applicationId, cents }) => [applicationId, cents]));
    expect(steps.map(({ applicationId, cents }) => [applicationId, cents])).toEqual(computed);
    expect(left).toBe(leftCents);
    const positions = [
      inputs.envelope.position,
      inputs.ranking.position,
      ...inputs.files.map(({ position }) => position),
    ];
    for (const position of positions) expect(position).toMatch(/^[\w-]{22}$/);
  });

  it('answers what if: nothing otherwise gives the decided list, and nothing is ever written (A15)', async () => {
    await tandem.settled();
    const before = [
      (await tandem.mails()).length,
      (await get()).revision,
      (await administrator.getEnvelope({ callId })).leftCents,
    ];
    const real = await administrator.askWhatIf({ callId });
    expect(real).toMatchObject({ whole: true, reranked: false, differences: [], freeCents: 2_000_000, leftCents: 0 });
    expect(real.lines.map(({ outcome, cents }) => [outcome, cents])).toEqual(
      (await get()).lines.map(({ outcome, cents }) => [outcome, cents]),
    );
    expect(real.up).toMatchObject({ byCents: 320_001, enter: [files['justitie']], leave: [] });
    expect(real.down).toMatchObject({ byCents: -480_000, enter: [], leave: [files['mobiliteit']] });

    const half = await administrator.askWhatIf({ callId, rate: 5_000 });
    expect(half.lines.map(({ cents }) => cents)).toEqual([450_000, 500_000, 500_000, 250_000]);
    expect(half.leftCents).toBe(300_000);
    expect(half.differences!.map(({ reference }) => reference)).toHaveLength(4);
    const uniform = await administrator.askWhatIf({ callId, strategy: 'uniformRate' });
    expect(uniform.allocatedCents).toBe(2_000_000);
    expect(uniform.rate).toEqual({ numerator: '10', denominator: '17' });

    const earlier = await administrator.askWhatIf({ callId, asOf: rankedAt });
    expect(earlier).not.toHaveProperty('differences'); // nothing had been allocated yet
    expect(earlier.lines.map(({ cents }) => cents)).toEqual(real.lines.map(({ cents }) => cents));
    const reranked = await administrator.askWhatIf({ callId, method: 'median', tieRules: [{ rule: 'lowerAmount' }] });
    expect(reranked).toMatchObject({ reranked: true, differences: [] }); // the jury's own places hold
    const weights = [{ criterion: 'innovation', weight: 99 }];
    expect((await refused(administrator.askWhatIf({ callId, weights }))).rule).toBe('whatIfWeights');

    await tandem.settled();
    const after = [
      (await tandem.mails()).length,
      (await get()).revision,
      (await administrator.getEnvelope({ callId })).leftCents,
    ];
    expect(after).toEqual(before);
  });

  it('still lets its jury score while proposals wait', async () => {
    await administrator.openRound({ callId, scoresPerApplication: 1 });
    for (const juror of ['julia.weber', 'dirk.lenaerts']) {
      const about = { callId, applicationId: files['justitie']!, jurorPersonId: people[juror]! };
      assessments[juror] = (await administrator.assignJuror(about)).id;
    }
    await (await as('dirk.lenaerts')).abstainFromScoring({ id: assessments['dirk.lenaerts']!, reason: 'Afwezig.' });
    await (await as('julia.weber')).saveScore({ id: assessments['julia.weber']!, comment: 'Sterk.' });
    expect(await tasksOf('julia.weber')).toContain('assessmentToScore');
  });

  it('is decided at once: in whole for good, in part until the organisation has answered', async () => {
    const motivation = 'Op een rang binnen de enveloppe.';
    const { id, revision } = await administrator.decideAllocation({
      callId,
      allocationId,
      outcome: 'awarded',
      motivation,
    });
    const allocation = await get();
    expect([id, revision, allocation.status]).toEqual([allocationId, allocation.revision, 'decided']);
    expect((await grantOf('riziv')).status).toBe('awarded');
    expect(await grantOf('mobiliteit')).toMatchObject({
      status: 'awaitingAcceptance',
      acceptBy: '2022-03-11',
      acceptUntil: '2022-03-11T23:00:00.000Z',
      acceptShown: 'vendredi 11 mars 2022 à 23:59',
    });
    expect(await administrator.getEnvelope({ callId })).toMatchObject({
      awardedCents: 2_000_000,
      toAcceptCents: 480_000,
    });
    await tandem.settled();
    const mail = (await mailsTo('tom.wouters')).find(({ template }) => template === 'GrantPartlyAwardedForAcceptance')!;
    expect(mail.text).toContain('vrijdag 11 maart 2022');
    expect(mail.text).toContain(motivation);
    expect(await tasksOf('tom.wouters')).toContain('grantToAccept');
    expect(await tasksOf('ines.peeters')).not.toContain('grantToAccept');
  });

  it('takes no score any more, nor reopens one, though a file is left on the reserve list', async () => {
    const scores = ['innovation', 'hrProcess', 'addedValue'].map((criterion) => ({ criterion, score: 4 }));
    const [juror, chair] = [await as('julia.weber'), await as('ruth.segers')];
    const own = { id: assessments['julia.weber']! };
    const decided = { status: 409, rule: 'grantsDecided' };
    expect(await refused(juror.submitScore({ ...own, scores }))).toMatchObject(decided);
    expect(await refused(juror.saveScore({ ...own, scores }))).toMatchObject(decided);
    const reopening = chair.reopenScore({ id: assessments['dirk.lenaerts']!, reason: 'Hij is terug.' });
    expect(await refused(reopening)).toMatchObject(decided);
    expect(await tasksOf('julia.weber')).not.toContain('assessmentToScore');
  });

  it('lets no decree take up what is not final', async () => {
    const { id } = await administrator.draftDecree({ callId, sourceLine: '06.40.22.01.00.02' });
    expect((await administrator.getDecree({ id })).totalCents).toBe(1_520_000);
  });

  it('is explained as of an earlier moment, once it was there, and to nobody barred today', async () => {
    const explain = async (person: string, asOf: string) =>
      (await as(person)).explainAllocation({ callId, allocationId, asOf });
    const now = await administrator.explainAllocation({ callId, allocationId });
    expect(await explain('yasmine.moreau', proposedAt)).toEqual(now); // nothing that it rests on has changed
    expect((await refused(explain('yasmine.moreau', rankedAt))).status).toBe(404);
    expect((await refused(explain('luc.lambert', proposedAt))).status).toBe(404);
  });

  it('is answered by people of the organisation alone', async () => {
    const { id: grantId } = await grantOf('mobiliteit');
    expect((await refused((await as('ines.peeters')).acceptGrant({ callId, grantId }))).status).toBe(404);
    expect((await refused(administrator.acceptGrant({ callId, grantId }))).status).toBe(403);
  });

  it('moves its reserve up when a grant in part is declined, and tells the administration', async () => {
    const { id: grantId } = await grantOf('mobiliteit');
    const applicant = await as('tom.wouters');
    const { revision } = await applicant.declineGrant({ callId, grantId, reason: 'Met dit bedrag lukt het niet.' });
    await tandem.settled();
    expect(await grantOf('mobiliteit')).toMatchObject({ status: 'declined', revision });
    expect(await grantOf('justitie')).toMatchObject({ status: 'proposed', grantedCents: 400_000, allocationId });
    expect(await get()).toMatchObject({ moves: [{ freeCents: 480_000, leftCents: 80_000, tied: [] }] });
    expect((await administrator.getEnvelope({ callId })).leftCents).toBe(80_000);
    await tandem.settled();
    const told = (await mailsTo('yasmine.moreau')).map(({ template }) => template);
    expect(told).toEqual(expect.arrayContaining(['GrantMoneyFreed', 'ReserveMovedUp']));
    expect(await tasksOf('yasmine.moreau')).toContain('grantToDecide');
    const sentences = (await administrator.get(`/v1/calls/${callId}/allocations/${allocationId}/history`)).body.items;
    expect(sentences).toHaveLength(3);
  });
});

describe('the reserve list of a ranking that is outdated since it was decided on', () => {
  let callId: string;
  let allocationId: string;
  const files: string[] = [];
  const moves = async () => (await administrator.getAllocation({ callId, allocationId })).moves;

  beforeAll(async () => {
    const allocation = { strategy: 'rankedPartial', acceptanceDays: 10 } as const;
    callId = await publishedCall(administrator, { scheme: 'outdated', envelopeCents: 1_000_000, allocation });
    for (const person of ['claire.fontaine', 'ines.peeters', 'greta.schmitz'])
      files.push(await admissible(tandem, person, callId, 1_000_000));
    await ranked(callId, Object.fromEntries(files.map((file, n) => [file, n + 1])));
    const motivation = 'De enveloppe volstaat niet.';
    ({ id: allocationId } = await administrator.establishAllocation({ callId, motivation }));
    await administrator.decideAllocation({ callId, allocationId, outcome: 'awarded', motivation });
    const chair = await as('ruth.segers');
    const { id } = await chair.callDeliberation({ callId, startsAt: today, applicationIds: [files[0]!], quorum: 1 });
    await chair.openDeliberation({ id, present: [people['ruth.segers']!] });
    await chair.decideOnFile({ id, applicationId: files[0]!, outcome: 'notProposed', motivation: 'Bij nader inzien.' });
  });

  const tasks = async (person: string) =>
    (await (await as(person)).listMyTasks({ kind: 'reserveToMove' })).items.map(({ href }) => href);

  it('does not move by itself, and the administration is told', async () => {
    expect(await tasks('yasmine.moreau')).toEqual([]);
    expect(await administrator.getAllocation({ callId, allocationId })).not.toHaveProperty('reserveWaitsFor');
    const { items } = await administrator.listGrants({ callId });
    const { id: grantId } = items.find(({ status }) => status === 'awaitingAcceptance')!;
    await (await as('ines.peeters')).declineGrant({ callId, grantId });
    await tandem.settled();
    expect(await moves()).toMatchObject([{ freeCents: 200_000, lines: [], held: true }]);
    const mails = (await mailsTo('yasmine.moreau')).filter(({ template }) => template === 'ReserveHeld');
    expect(mails).toHaveLength(1);
  });

  it('waits for administrators, but for who has an interest in one of its files: nothing says so to them', async () => {
    const barred = await as('an.verlinden');
    const told = async () =>
      (await barred.listDeliveries({ limit: 200 })).items.filter(({ template }) => template === 'ReserveHeld').length;
    expect(await tasks('an.verlinden')).toEqual([`/v1/calls/${callId}/allocations/${allocationId}`]);
    const before = await told();
    await barred.declareConflict({ callId, applicationId: files[0]! });
    await tandem.settled();
    expect([await tasks('an.verlinden'), before > 0, await told()]).toEqual([[], true, 0]);
    await tandem.database.query(
      `update delivery set parameters = parameters::jsonb - 'allocationId' where template = 'ReserveHeld'`, // as they once were
    );
    expect(await told()).toBe(0);
    expect(await tasks('yasmine.moreau')).toHaveLength(1);
    const page = await administrator.getAllocation({ callId, allocationId });
    expect(page.reserveWaitsFor).toBe('administrators');
  });

  it('moves by hand, for a reason that stands on its page and in its history', async () => {
    const inSpiteOf = 'De volgorde van de reservelijst blijft dezelfde.';
    const path = `/v1/calls/${callId}/allocations/${allocationId}/reserveMoves`;
    expect((await administrator.post(path)).body).toMatchObject({ type: 'urn:problem-type:tandem:reserveOutdated' });
    await administrator.moveReserveUp({ callId, allocationId, inSpiteOf });
    expect((await moves())[1]).toMatchObject({ lines: [{ applicationId: files[2], cents: 200_000 }], inSpiteOf });
    await tandem.settled();
    expect(await tasks('yasmine.moreau')).toEqual([]);
    expect(await administrator.getAllocation({ callId, allocationId })).not.toHaveProperty('reserveWaitsFor');
    const { items } = await administrator.getAllocationHistory({ callId, allocationId });
    expect(items[0]!.sentence + items.at(-1)!.sentence).toContain(inSpiteOf);
  });
});

describe('who follows the money, and has a conflict of interest on a file', () => {
  const kept = ['luc.lambert', 'bart.desmet', 'isabelle.renard'] as const;
  let callId: string;
  let applicationId: string;
  let grantId: string;
  let allocationId: string;
  let decreeId: string;

  beforeAll(async () => {
    callId = await publishedCall(administrator, { scheme: 'money', allocation: { strategy: 'rankedStop' } });
    applicationId = await admissible(tandem, 'ines.peeters', callId, 500_000);
    const other = await admissible(tandem, 'claire.fontaine', callId, 500_000);
    await ranked(callId, { [applicationId]: 1, [other]: 2 });
    ({ id: allocationId } = await administrator.establishAllocation({ callId }));
    grantId = (await administrator.listGrants({ callId })).items.find(
      (each) => each.applicationId === applicationId,
    )!.id;
    for (const person of kept) await (await as(person)).declareConflict({ callId, applicationId });
    await tandem.settled();
  });

  it('is told so in the list of their own declarations', async () => {
    const { items } = await (await as('bart.desmet')).listConflicts({ callId });
    expect(items).toMatchObject([{ applicationId, conflict: 'declared' }]);
    expect((await administrator.listConflicts({ callId })).items).toHaveLength(kept.length);
  });

  it('sees nothing of its grant, nor of the allocation, and the totals of the call whole', async () => {
    const envelope = await administrator.getEnvelope({ callId });
    expect(envelope.proposedCents).toBe(800_000);
    for (const person of kept) {
      const who = await as(person);
      const { items, total } = await who.listGrants({ callId, total: 'true' });
      expect([items.length, total, JSON.stringify(items).includes(applicationId)]).toEqual([1, 1, false]);
      for (const path of [`grants/${grantId}`, `grants/${grantId}/history`, `allocations/${allocationId}`])
        expect((await who.get(`/v1/calls/${callId}/${path}`)).status).toBe(404);
      expect(await who.getEnvelope({ callId })).toEqual(envelope);
    }
    const decisions = async (person: string) =>
      (await (await as(person)).listMyTasks({ kind: 'grantToDecide' })).items.filter(({ href }) =>
        href.startsWith(`/v1/calls/${callId}/`),
      );
    expect([await decisions('luc.lambert'), await decisions('yasmine.moreau')].map(({ length }) => length)).toEqual([
      1, 2,
    ]);
  });

  it('sees of a decree the other lines until it is public, and gives no advice on it', async () => {
    const motivation = 'Op een rang binnen de enveloppe.';
    await administrator.decideAllocation({ callId, allocationId, outcome: 'awarded', motivation });
    ({ id: decreeId } = await administrator.draftDecree({ callId, sourceLine: '06.40.22.01.00.02' }));
    await administrator.sendToFinanceInspector({ id: decreeId });
    expect(await administrator.getDecree({ id: decreeId })).toMatchObject({ whole: true, totalCents: 800_000 });
    const tableOf = async (person: string) => {
      const asked = { token: await tandem.tokenOf(person), headers: { accept: 'text/csv' } };
      const { headers, text } = await rawRequest(tandem.url, `/v1/decrees/${decreeId}`, asked);
      return [headers['whole'], text.trim().split('\r\n').length - 1];
    };
    expect(await tableOf('yasmine.moreau')).toEqual(['true', 2]);
    const economie = await tandem.organisation('FOD Economie');
    for (const person of kept) {
      const who = await as(person);
      const decree = await who.getDecree({ id: decreeId });
      expect([decree.whole, decree.totalCents, decree.lines.length]).toEqual([false, 800_000, 1]);
      expect(await tableOf(person)).toEqual(['false', 1]);
      const others = [(await who.listDecrees({ callId })).items, (await who.getDecreeHistory({ id: decreeId })).items];
      expect(JSON.stringify([decree, ...others])).not.toContain(economie);
    }
    const advice = { advice: 'favourable', advisedOn: '2022-03-01', explanation: 'De kredieten zijn er.' } as const;
    const inspector = await as('bart.desmet');
    expect(await refused(inspector.adviseOnDecree({ id: decreeId, ...advice }))).toMatchObject({
      status: 403,
      rule: 'conflictOfInterest',
    });
    await administrator.liftConflict({
      ...{ callId, applicationId, personId: await personIdOf(tandem, 'bart.desmet') },
      ...{ conflict: 'declared', reason: 'Het ging om een ander dossier.' },
    });
    expect(await inspector.getDecree({ id: decreeId })).toMatchObject({ whole: true });
    await inspector.adviseOnDecree({ id: decreeId, ...advice });
  });

  it('does not find in the deliveries what its organisation was told', async () => {
    await tandem.settled();
    const about = async (person: string) =>
      (await (await as(person)).listDeliveries({ template: 'GrantAwarded', limit: 100 })).items.length;
    expect((await about('yasmine.moreau')) - (await about('luc.lambert'))).toBe(2); // diversity officer and leading official
  });
});

describe('a grant in part', () => {
  let callId: string;
  const grants: string[] = [];
  const statusOf = async (n: number) => (await administrator.getGrant({ callId, grantId: grants[n]! })).status;

  beforeAll(async () => {
    const round = { scheme: 'pilot', allocation: { strategy: 'rankedStop', acceptanceDays: 10 } } as const;
    callId = await publishedCall(administrator, { ...round, envelopeCents: 1_000_000 });
    for (const person of ['ines.peeters', 'claire.fontaine']) {
      const applicationId = await admissible(tandem, person, callId, 500_000);
      const motivation = 'Een deel van de kosten komt niet in aanmerking.';
      const { id: grantId } = await administrator.proposeGrant({
        callId,
        applicationId,
        grantedCents: 300_000,
        motivation,
      });
      await administrator.decideGrant({ callId, grantId, outcome: 'awarded', motivation });
      grants.push(grantId);
    }
  });

  it('is reminded of three days before the last day, once, when it was not answered', async () => {
    await (await as('claire.fontaine')).acceptGrant({ callId, grantId: grants[1]! });
    await goTo('2022-03-08T08:00:00.000Z');
    await tandem.settled();
    const reminders = async (person: string) =>
      (await mailsTo(person)).filter(({ template }) => template === 'AcceptanceReminded');
    expect(await reminders('ines.peeters')).toHaveLength(1);
    expect((await reminders('ines.peeters'))[0]!.text).toContain('vrijdag 11 maart 2022');
    expect(await reminders('claire.fontaine')).toHaveLength(0);
  });

  it('is too late at midnight after the last day, and lapses by the clock; what was accepted stays (A8)', async () => {
    await goTo('2022-03-11T23:00:00.000Z');
    const late = (await as('ines.peeters')).acceptGrant({ callId, grantId: grants[0]! });
    expect(await refused(late)).toMatchObject({ status: 422, rule: 'acceptanceTooLate' });
    await tandem.settled();
    expect([await statusOf(0), await statusOf(1)]).toEqual(['lapsed', 'awarded']);
    expect((await administrator.getEnvelope({ callId })).leftCents).toBe(700_000);
    const { id } = await administrator.draftDecree({ callId, sourceLine: '06.40.22.01.00.02' });
    expect((await administrator.getDecree({ id })).totalCents).toBe(300_000);
  });
});

describe('files of one rank, with money for one (A10)', () => {
  let callId: string;
  let files: [string, string];
  const outdatedNow = async (version: number) =>
    (await (await as('ruth.segers')).getRanking({ callId, version })).outdated.map(({ cause }) => cause);
  const establish = () => administrator.establishAllocation({ callId });
  const rankAgain = async (version: number) => {
    const chair = await as('ruth.segers');
    await chair.withdrawRanking({ callId, version, reason: 'De toestand is veranderd.' });
    await chair.establishRanking({ callId, inSpiteOf: 'De jury besliste zonder scores.' });
  };

  beforeAll(async () => {
    callId = await publishedCall(administrator, { scheme: 'network', envelopeCents: 800_000 });
    files = [
      await admissible(tandem, 'ines.peeters', callId, 1_000_000),
      await admissible(tandem, 'claire.fontaine', callId, 1_000_000),
    ];
    await ranked(callId, { [files[0]]: 1, [files[1]]: 1 });
  });

  it('are not chosen by id or time', async () => {
    const refusal = await refused(establish());
    expect(refusal).toMatchObject({ status: 409, rule: 'tieAtCutOff' });
    expect(refusal.problem.errors!.map(({ field }: { field: string }) => field).sort()).toEqual([...files].sort());
  });

  it('are parted by the chair with a reason, also where the jury gave both one place; the first one is funded', async () => {
    const chair = await as('ruth.segers');
    const [second, first] = files;
    await chair.decideTie({ callId, applicationIds: [first, second], reason: 'Bereikt meer mensen.' });
    expect((await refused(establish())).rule).toBe('tieAtCutOff'); // it counts from the next version on
    await rankAgain(1);
    const { items } = await chair.getRanking({ callId, version: 2 });
    expect(items.map(({ applicationId, rank, decidedBy }) => [applicationId, rank, decidedBy])).toEqual([
      [first, 1, 'chair'],
      [second, 2, 'chair'],
    ]);
    const explained = await chair.explainRank({ callId, version: 2, applicationId: first });
    expect(explained.comparisons).toMatchObject([{ applicationId: second, stands: 'behind', by: 'chair' }]);
  });

  it('are not shared out among once the jury decided otherwise, nor while another file waits for its place', async () => {
    const chair = await as('ruth.segers');
    const startsAt = today;
    const { id } = await chair.callDeliberation({ callId, startsAt, applicationIds: [files[1]], quorum: 2 });
    const present = ['ruth.segers', 'julia.weber', 'dirk.lenaerts'].map((each) => people[each]!);
    await chair.openDeliberation({ id, present });
    const decide = (adjustedRank: number) =>
      chair.decideOnFile({
        ...{ id, applicationId: files[1], outcome: 'proposed', adjustedRank },
        ...{ motivation: 'Bij nader inzien.', rankReason: 'Zo besliste de jury.' },
      });
    await decide(2);
    expect(await refused(establish())).toMatchObject({ status: 409, rule: 'rankingOutdated' });
    expect(await outdatedNow(2)).toEqual(['decisionChanged']);
    await decide(1);
    expect(await outdatedNow(2)).toEqual([]);

    await admissible(tandem, 'greta.schmitz', callId, 1_000_000);
    expect((await refused(establish())).rule).toBe('rankingOutdated');
    expect(await outdatedNow(2)).toEqual(['fileNotRanked']);
    await rankAgain(2);
    await establish();
    const { items } = await administrator.listGrants({ callId });
    expect(items.map(({ applicationId, grantedCents }) => [applicationId, grantedCents])).toEqual([
      [files[1], 800_000],
    ]);
  });

  it('keep the ranking that money was shared out by, until what was proposed is taken back', async () => {
    const withdrawal = async () =>
      refused((await as('ruth.segers')).withdrawRanking({ callId, version: 3, reason: 'Toch.' }));
    expect(await withdrawal()).toMatchObject({ status: 409, rule: 'rankingAllocated' });
    const drop = async () => {
      const { items } = await administrator.listGrants({ callId });
      const grantId = items.find(({ status }) => status === 'proposed')!.id;
      return { callId, grantId };
    };
    await administrator.dropGrantProposal({ ...(await drop()), reason: 'De jury herbekijkt de rangschikking.' });
    const allocationId = (await administrator.listAllocations({ callId })).items[0]!.id;
    const chair = await as('ruth.segers');
    await chair.withdrawRanking({ callId, version: 3, reason: 'De toestand is veranderd.' });
    const moves = async () => (await refused(administrator.moveReserveUp({ callId, allocationId }))).rule;
    expect(await moves()).toBe('rankingMissing');
    await chair.establishRanking({ callId, inSpiteOf: 'De jury besliste zonder scores.' });
    expect(await moves()).toBe('rankingOutdated');
    const next = await administrator.askWhatIf({ callId });
    expect(next).toMatchObject({ rankingVersion: 4, freeCents: 800_000 });
    expect(next).not.toHaveProperty('differences'); // what was shared out by the former is no more
    await establish();
    const { grantId } = await drop();
    await administrator.decideGrant({ callId, grantId, outcome: 'awarded', motivation: 'Zo is gerangschikt.' });
    const { problem } = await refused(
      (await as('ruth.segers')).withdrawRanking({ callId, version: 4, reason: 'Toch.' }),
    );
    expect([problem.status, problem.type]).toEqual([409, 'urn:problem-type:tandem:rankingDecidedOn']);
  });
});

describe('other strategies over a ranking', () => {
  const motivation = 'De enveloppe volstaat niet.';
  const shared = async (scheme: string, strategy: AllocationStrategy, costs: number[]) => {
    const envelopeCents = 1_000;
    const callId = await publishedCall(administrator, {
      ...{ scheme, envelopeCents, rate: 10_000, allocation: { strategy, acceptanceDays: 10 } },
    });
    const persons = ['ines.peeters', 'claire.fontaine', 'greta.schmitz'];
    const files: string[] = [];
    for (const [n, cost] of costs.entries()) files.push(await admissible(tandem, persons[n]!, callId, cost));
    await ranked(callId, Object.fromEntries(files.map((file, n) => [file, n + 1])));
    const { id: allocationId } = await administrator.establishAllocation({ callId, motivation });
    const { lines, leftCents, rate } = await administrator.getAllocation({ callId, allocationId });
    return { cents: lines.map(({ cents }) => cents), leftCents, rate };
  };

  it('stop at what does not fit, or skip it (A2)', async () => {
    const [stop, skip] = [
      await shared('stop', 'rankedStop', [800, 300, 200]),
      await shared('skip', 'rankedSkip', [800, 300, 200]),
    ];
    expect(stop).toMatchObject({ cents: [800, 0, 0], leftCents: 200 });
    expect(skip).toMatchObject({ cents: [800, 0, 200], leftCents: 0 });
  });

  it('lower one rate for all, to the cent (A9)', async () => {
    const { cents, leftCents, rate } = await shared('uniform', 'uniformRate', [700, 700, 701]);
    expect(rate).toMatchObject({ numerator: '1000', denominator: '2101' });
    expect(cents).toEqual([333, 333, 334]); // 333.17, 333.17, 333.65: the cent left goes to the largest remainder
    expect(leftCents).toBe(0);
  });

  it('give all the same share, the most files, or the most money', async () => {
    const share = await shared('share', 'proRata', [700, 700, 701]);
    expect(share).toMatchObject({ cents: [333, 333, 334], leftCents: 0 });
    const count = await shared('count', 'maxCount', [800, 300, 300]);
    expect(count).toMatchObject({ cents: [0, 300, 300], leftCents: 400 });
    const spend = await shared('spend', 'maxSpend', [600, 500, 500]);
    expect(spend).toMatchObject({ cents: [0, 500, 500], leftCents: 0 });
  });
});

describe('what if, over a ranking of scores', () => {
  it('weighs the criteria otherwise, leaves a juror out, and says what it takes to fund others', async () => {
    const criteria = ['innovation', 'addedValue'].map((code, n) => ({
      ...{ code, names: { nl: code, fr: code }, weight: [60, 40][n]! },
    }));
    const callId = await publishedCall(administrator, { scheme: 'scored', envelopeCents: 800_000, criteria });
    const first = await admissible(tandem, 'claire.fontaine', callId, 1_000_000);
    const second = await admissible(tandem, 'greta.schmitz', callId, 1_000_000);
    const jurors = ['julia.weber', 'dirk.lenaerts'];
    await administrator.composeJury({
      callId,
      chairPersonId: people['ruth.segers']!,
      substitutePersonId: people['fatima.haddad']!,
      jurors: jurors.map((each) => ({ personId: people[each]!, languages: ['nl', 'fr', 'de'] })),
    });
    await administrator.openRound({ callId, scoresPerApplication: 2 });
    const scored = async (applicationId: string, juror: string, ...scores: number[]) => {
      const { id } = await administrator.assignJuror({ callId, applicationId, jurorPersonId: people[juror]! });
      const given = criteria.map(({ code: criterion }, n) => ({ criterion, score: scores[n]!, comment: 'Omdat.' }));
      await (await as(juror)).submitScore({ id, scores: given });
    };
    await scored(first, 'julia.weber', 3, 1); // 2.2
    await scored(first, 'dirk.lenaerts', 5, 1); // 3.4
    await scored(second, 'julia.weber', 2, 5); // 3.2
    await scored(second, 'dirk.lenaerts', 2, 1); // 1.6
    await tandem.settled();
    await (await as('ruth.segers')).establishRanking({ callId });
    await administrator.establishAllocation({ callId });
    await tandem.settled();

    const fundedIf = async (hypothesis: object) => {
      const { lines, differences } = await administrator.askWhatIf({ callId, ...hypothesis });
      const funded = lines.filter(({ cents }) => cents > 0).map(({ applicationId }) => applicationId);
      return [funded, differences!.length];
    };
    expect(await fundedIf({})).toEqual([[first], 0]);
    const weights = ['innovation', 'addedValue'].map((criterion, n) => ({ criterion, weight: [20, 80][n]! }));
    expect(await fundedIf({ weights })).toEqual([[second], 2]); // 1.6 and 2.8
    expect(await fundedIf({ withoutJurors: [people['dirk.lenaerts']!] })).toEqual([[second], 2]); // 2.2 and 3.2
    expect((await administrator.askWhatIf({ callId })).up).toMatchObject({ byCents: 800_000, enter: [second] });
    const [found] = await fundedIf({ strategy: 'maxSpend', envelopeCents: 1_600_000 }); // computed in a thread
    expect(found).toEqual([first, second]);
    const refusal = await refused(
      administrator.askWhatIf({ callId, strategy: 'maxSpend', withoutJurors: [people['ruth.segers']!] }),
    );
    expect(refusal.rule).toBe('whatIfJurorUnknown');
  });
});

describe('500 grants at the same moment, with money for 100 (A14)', () => {
  it('are exactly 100', async () => {
    const callId = await publishedCall(administrator, { scheme: 'crowd', envelopeCents: 80_000 });
    const persons = ['ines.peeters', 'claire.fontaine', 'nora.benali', 'tom.wouters', 'greta.schmitz'];
    const each = (_: unknown, n: number) => admissible(tandem, persons[n % persons.length]!, callId, 1_000);
    const files = (await Promise.all([1, 2, 3, 4, 5].map(() => Promise.all(Array.from({ length: 22 }, each))))).flat();
    const propose = (applicationId: string) => administrator.proposeGrant({ callId, applicationId, grantedCents: 800 });
    const answers = await Promise.allSettled(
      Array.from({ length: 500 }, (_, n) => files[n % files.length]!).map(propose),
    );
    const refusals = answers.flatMap((each) => (each.status === 'rejected' ? [(each.reason as Refusal).rule] : []));
    expect(refusals).toHaveLength(400);
    expect([...new Set(refusals)].sort()).toEqual(['applicationHasGrant', 'envelopeExceeded']);
    const { items } = await administrator.listGrants({ callId, limit: 100 });
    expect(new Set(items.map(({ applicationId }) => applicationId)).size).toBe(100);
    expect(await administrator.getEnvelope({ callId })).toMatchObject({ proposedCents: 80_000, leftCents: 0 });
  });
});
