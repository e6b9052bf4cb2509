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
    await chair.closeDeliberation({ id: meeting });
    expect(await refused(decide())).toMatchObject({ status: 409, rule: 'deliberationNotOpen' });
    await chair.reopenDeliberation({ id: meeting, reason: 'Een stuk kwam laat toe.' });
    await decide();
    await chair.closeDeliberation({ id: meeting });
    expect(await page('julia.weber')).toMatchObject({ status: 'closed', reopeningReason: 'Een stuk kwam laat toe.' });
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
