import { admissible, call2022, draft, project, publishedCall } from '../support/examples';
import { type Answer, startTandem, type Tandem, type User } from '../support/tandem';

let tandem: Tandem;
let administrator: User;

interface Task {
  readonly kind: string;
  readonly title: string;
  readonly href: string;
  readonly since: string;
  readonly due?: { readonly at: string; readonly shown: string; readonly daysLeft: number };
}
const tasksOf = async (person: string, query = '', language = 'nl'): Promise<Answer> => {
  await tandem.settled();
  return (await tandem.as(person)).get(`/v1/me/tasks${query}`, { headers: { 'accept-language': language } });
};
const kindsOf = async (person: string): Promise<readonly string[]> =>
  (await tasksOf(person)).body.items.map(({ kind }: Task) => kind);
const done = async (request: Promise<Answer>): Promise<string> => {
  const { status, body } = await request;
  if (status !== 201) throw new Error(`answered ${String(status)}: ${JSON.stringify(body)}`);
  return body.id;
};

beforeAll(async () => {
  tandem = await startTandem({ CLOSING_DAYS: 'federal:2022-03-04' });
  administrator = await tandem.as('an.verlinden');
  await tandem.at('2022-02-01T09:00:00.000Z');
});
afterAll(() => tandem.stop());

describe('what waits for an applicant', () => {
  let callId: string;
  let applicationId: string;
  beforeAll(async () => {
    callId = await publishedCall(administrator);
    applicationId = await draft(await tandem.as('ines.peeters'), callId);
  });

  it('is the draft of the own organisation, with the deadline of the call', async () => {
    const { body } = await tasksOf('ines.peeters', '?total=true');
    expect(body).toEqual({
      items: [
        {
          kind: 'applicationToSubmit',
          title: 'Dien de aanvraag "Inclusieve werving" in voor de oproep "Oproep diversiteitsprojecten 2022".',
          href: `/v1/applications/${applicationId}`,
          due: { at: '2022-04-01T22:00:00.000Z', shown: 'vrijdag 1 april 2022 om 23:59', daysLeft: 59 },
          since: '2022-02-01T09:00:00.000Z',
        },
      ],
      total: 1,
    });
    const ines = await tandem.as('ines.peeters');
    expect((await ines.get(body.items[0].href)).status).toBe(200);
  });

  it('is told in the language of the reader', async () => {
    const { body } = await tasksOf('ines.peeters', '', 'fr');
    expect(body.items[0].title).toBe(
      "Introduisez la demande « Inclusieve werving » pour l'appel « Appel à projets diversité 2022 ».",
    );
    expect(body.items[0].due.shown).toMatch(/^vendredi 1er avril 2022.*23:59$/);
  });

  it('waits for nobody of another organisation, not even in the number, and for nobody without the role', async () => {
    for (const person of ['nora.benali', 'koen.jacobs', 'an.verlinden', 'wim.goossens', 'bart.desmet'])
      expect([person, (await tasksOf(person, '?total=true')).body]).toEqual([person, { items: [], total: 0 }]);
  });

  it('moves with the deadline, comes by due date, and goes page by page', async () => {
    const reopened = { ...call2022, scheme: 'other', title: { nl: 'Andere', fr: 'Autre' } };
    const endless = await publishedCall(administrator, {
      ...reopened,
      scheme: 'endless',
      title: { nl: 'Eindeloos', fr: 'Sans fin' },
      closes: undefined,
    });
    const sooner = await publishedCall(administrator, { ...reopened, closes: { date: '2022-03-01' } });
    const ines = await tandem.as('ines.peeters');
    const [noEnd, soon] = [await draft(ines, endless), await draft(ines, sooner)];
    await done(
      administrator.post(`/v1/calls/${callId}/extensions`, { closes: { date: '2022-04-15' }, reason: 'Meer tijd.' }),
    );
    const seen: Task[] = [];
    for (let query: string | undefined = '?limit=1'; query;) {
      const { body }: Answer = await tasksOf('ines.peeters', query);
      seen.push(...body.items);
      query = body.next && `?limit=1&cursor=${body.next}`;
    }
    expect(seen.map(({ href, due }) => [href, due?.at])).toEqual([
      [`/v1/applications/${soon}`, '2022-03-01T23:00:00.000Z'],
      [`/v1/applications/${applicationId}`, '2022-04-15T22:00:00.000Z'],
      [`/v1/applications/${noEnd}`, undefined],
    ]);
    await tandem.at('2022-03-01T23:00:00.000Z'); // the first instant too late
    const left = (await tasksOf('ines.peeters')).body.items.map(({ href }: Task) => href);
    expect(left).toEqual([`/v1/applications/${applicationId}`, `/v1/applications/${noEnd}`]);
  });

  it('is the administration’s once it is submitted', async () => {
    await done((await tandem.as('ines.peeters')).post(`/v1/applications/${applicationId}/submissions`, {}));
    expect(await kindsOf('ines.peeters')).toEqual(['applicationToSubmit']);
    const { body } = await tasksOf('an.verlinden', '?kind=applicationToCheck');
    expect(body.items).toMatchObject([
      { href: `/v1/applications/${applicationId}`, since: '2022-03-01T23:00:00.000Z' },
    ]);
    expect(body.items[0].title).toMatch(/^Ga na of de aanvraag 2022-13-\w+ van FOD Economie ontvankelijk is\.$/);
    await done(administrator.post(`/v1/applications/${applicationId}/admissibilityDecisions`, { admissible: true }));
    expect(await kindsOf('an.verlinden')).toEqual([]);
  });

  it('refuses a kind and a cursor that it does not know', async () => {
    expect((await tasksOf('ines.peeters', '?kind=anything')).status).toBe(400);
    expect((await tasksOf('ines.peeters', '?cursor=W10')).status).toBe(422);
  });
});

describe('what waits on the way of a file', () => {
  const only = async (person: string, kind: string): Promise<readonly Task[]> =>
    (await tasksOf(person, `?kind=${kind}`)).body.items;
  let id: string;
  const step = async (person: string, path: string, body: object = {}): Promise<string> =>
    done((await tandem.as(person)).post(`/v1/applications/${id}/${path}`, body));

  beforeAll(async () => {
    await tandem.at('2022-03-02T09:00:00.000Z');
    const title = { nl: 'Akkoord', fr: 'Accord' };
    const callId = await publishedCall(administrator, { scheme: 'signOff', title, signOff: true });
    id = await draft(await tandem.as('ines.peeters'), callId);
    await step('ines.peeters', 'submissions');
  });

  it('is the leading official’s alone until it is approved', async () => {
    expect(await only('marc.dubois', 'applicationToApprove')).toMatchObject([{ href: `/v1/applications/${id}` }]);
    for (const person of ['pieter.maes', 'ines.peeters', 'an.verlinden'])
      expect(await only(person, 'applicationToApprove')).toEqual([]);
    await step('marc.dubois', 'approvals');
    expect(await only('marc.dubois', 'applicationToApprove')).toEqual([]);
  });

  it('waits since it came in, whatever is noted meanwhile', async () => {
    await tandem.at('2022-03-02T10:00:00.000Z');
    await step('an.verlinden', 'checks', { checks: [{ name: 'costsNotEligible', outcome: 'passed' }] });
    const since = '2022-03-02T09:00:00.000Z';
    expect(await only('an.verlinden', 'applicationToCheck')).toMatchObject([{ href: `/v1/applications/${id}`, since }]);
  });

  it('is the organisation’s again when it is to be completed, without the day on which the administration is closed', async () => {
    await step('an.verlinden', 'completionRequests', { sections: ['costs'], explanation: 'De offerte ontbreekt.' });
    expect(await only('an.verlinden', 'applicationToCheck')).toEqual([]);
    expect(await only('ines.peeters', 'applicationToComplete')).toMatchObject([
      { since: '2022-03-02T10:00:00.000Z', due: { at: '2022-03-10T23:00:00.000Z', daysLeft: 8 } },
    ]);
    await step('ines.peeters', 'completions');
    expect(await only('ines.peeters', 'applicationToComplete')).toEqual([]);
  });

  it('is the administration’s once more, as a file that was completed', async () => {
    expect(await only('an.verlinden', 'applicationToCheck')).toEqual([]);
    const [task, ...more] = await only('an.verlinden', 'completionToCheck');
    expect(more).toEqual([]);
    expect(task!.title).toMatch(
      /^De aanvraag 2022-13-\w+ van FOD Economie is aangevuld: ga na of ze ontvankelijk is\.$/,
    );
    await step('an.verlinden', 'admissibilityDecisions', { admissible: true });
    expect(await only('an.verlinden', 'completionToCheck')).toEqual([]);
  });
});

describe('what a decree asks for next', () => {
  const steps: string[] = [];
  const everybody = ['an.verlinden', 'bart.desmet', 'isabelle.renard', 'ines.peeters'];
  const waiting = async () =>
    (await Promise.all(everybody.map(async (person) => (await kindsOf(person)).map((kind) => `${person}: ${kind}`))))
      .flat()
      .filter((each) => !each.endsWith('applicationToSubmit'));

  it('goes from one desk to the next', async () => {
    const callId = await publishedCall(administrator, { scheme: 'decree', title: { nl: 'Besluit', fr: 'Arrêté' } });
    const applicationId = await admissible(tandem, 'ines.peeters', callId, 1_000_000);
    const grantId = await done(
      administrator.post(`/v1/calls/${callId}/grants`, { applicationId, grantedCents: 800_000 }),
    );
    expect(await waiting()).toEqual(['an.verlinden: grantToDecide']);
    const { body } = await tasksOf('an.verlinden');
    expect(body.items[0].title.replace(/\s/g, ' ')).toContain('€ 8.000,00 voor FOD Economie (2022-13-');
    await done(
      administrator.post(`/v1/calls/${callId}/grants/${grantId}/decisions`, {
        outcome: 'awarded',
        motivation: 'Goed.',
      }),
    );
    const decreeId = await done(
      administrator.post('/v1/decrees', { callId, sourceLine: '06.40.22.01.00.02', caretaker: false }),
    );
    const decree = async (name: string, body: object, person = 'an.verlinden') => {
      await done((await tandem.as(person)).post(`/v1/decrees/${decreeId}/${name}`, body));
      steps.push(...(await waiting()));
    };
    expect(await waiting()).toEqual(['an.verlinden: decreeToSend']);
    await decree('financeInspections', {});
    const advice = { advice: 'unfavourable', advisedOn: '2022-03-01', explanation: 'Te duur.' };
    await decree('advices', advice, 'bart.desmet');
    await decree('budgetAgreements', { agreedOn: '2022-03-01' }, 'isabelle.renard');
    await decree('signatures', { signedOn: '2022-03-01' });
    await decree('publications', { publishedOn: '2022-03-02', numac: '2022000001' });
    expect(steps).toEqual([
      'bart.desmet: decreeToAdvise',
      'an.verlinden: budgetToAgree',
      'isabelle.renard: budgetToAgree',
      'an.verlinden: decreeToSign',
      'an.verlinden: decreeToPublish',
    ]);
  });
});

describe('the task of a draft', () => {
  it('follows what becomes of the call: stopped, going on, closed, and open again for one organisation alone', async () => {
    const organisationId = await tandem.organisation('FOD Economie');
    const title = { nl: 'Bewogen', fr: 'Agité' };
    const moved = await publishedCall(administrator, { scheme: 'moved', title, closes: { date: '2022-03-03' } });
    const [own, others] = [
      await draft(await tandem.as('ines.peeters'), moved),
      await draft(await tandem.as('nora.benali'), moved),
    ];
    const act = (path: string, body: object) => done(administrator.post(`/v1/calls/${moved}/${path}`, body));
    const dueOf = async (person: string, id: string) => {
      const { body } = await tasksOf(person, '?kind=applicationToSubmit');
      const task = body.items.find(({ href }: Task) => href.endsWith(id));
      return task ? task.due.at : 'no task';
    };
    const both = async () => [await dueOf('ines.peeters', own), await dueOf('nora.benali', others)];
    expect(await both()).toEqual(['2022-03-03T23:00:00.000Z', '2022-03-03T23:00:00.000Z']);
    await act('suspensions', { reason: 'Onderzoek.' });
    expect(await both()).toEqual(['no task', 'no task']);
    await act('resumptions', { reason: 'Afgerond.', closes: { date: '2022-03-04' } });
    expect(await both()).toEqual(['2022-03-04T23:00:00.000Z', '2022-03-04T23:00:00.000Z']);
    await tandem.at('2022-03-04T23:00:00.000Z');
    expect(await both()).toEqual(['no task', 'no task']);
    await act('reopenings', { organisationId, closes: { date: '2022-03-08' }, reason: 'Storing.' });
    expect(await both()).toEqual(['2022-03-08T23:00:00.000Z', 'no task']);
    await act('reopenings', { closes: { date: '2022-03-07' }, reason: 'Voor iedereen.' });
    expect(await both()).toEqual(['2022-03-08T23:00:00.000Z', '2022-03-07T23:00:00.000Z']);
  });
});

describe('rights of this moment', () => {
  it('take a task away with the role', async () => {
    const callId = await publishedCall(administrator, { scheme: 'rights', title: { nl: 'Rechten', fr: 'Droits' } });
    const tom = await tandem.as('tom.wouters');
    await draft(tom, callId, project);
    expect(await kindsOf('tom.wouters')).toEqual(['applicationToSubmit']);
    const { id } = (await tom.get('/v1/me')).body;
    await done(administrator.post(`/v1/people/${id}/roleRevocations`, { role: 'applicant', reason: 'Andere dienst.' }));
    expect(await kindsOf('tom.wouters')).toEqual([]);
  });
});
