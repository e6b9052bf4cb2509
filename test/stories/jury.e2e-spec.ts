import { personIdOf, publishedCall } from '../support/examples';
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
}, 60_000);
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
