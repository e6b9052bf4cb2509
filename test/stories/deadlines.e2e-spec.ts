import { draft, firstLateMoment, lastMoment, project, publishedCall } from '../support/examples';
import { refused, startTandem, type Tandem, type User } from '../support/tandem';

let tandem: Tandem;
let administrator: User;
let applicant: User;
let callId: string;

beforeAll(async () => {
  tandem = await startTandem();
  administrator = await tandem.as('an.verlinden');
  applicant = await tandem.as('ines.peeters');
  await tandem.at('2022-02-01T09:00:00.000Z');
  callId = await publishedCall(administrator);
});
afterAll(() => tandem.stop());

const submit = (id: string) => applicant.submitApplication({ id });

describe('the window of a call (D1, D2, D9)', () => {
  it('accepts the last millisecond and refuses the next, which it records', async () => {
    const [inTime, late] = [await draft(applicant, callId), await draft(applicant, callId)];
    await tandem.at(lastMoment);
    await submit(inTime);
    await tandem.at(firstLateMoment);
    expect(await refused(submit(late))).toMatchObject({ status: 422, rule: 'applicationLate' });
    const { status, history } = await applicant.getApplication({ id: late });
    expect(status).toBe('draft');
    expect(history.map(({ type }) => type)).toContain('ApplicationRejectedAsLate');
  });

  it('opens at the start of its first day in Brussels and not a millisecond before', async () => {
    await tandem.at('2022-01-09T22:59:59.999Z');
    expect((await refused(applicant.startApplication({ callId }))).rule).toBe('callNotOpenYet');
    await tandem.at('2022-01-09T23:00:00.000Z');
    await applicant.startApplication({ callId });
  });

  it('leaves the answers of a draft as they are when it is saved after closing', async () => {
    await tandem.at('2022-02-01T09:00:00.000Z');
    const id = await draft(applicant, callId);
    await tandem.at('2022-05-01T09:00:00.000Z');
    const saved = applicant.saveApplication({ id, title: 'Te laat' });
    expect(await refused(saved)).toMatchObject({ status: 422, rule: 'callClosed' });
    expect((await applicant.getApplication({ id })).answers.title).toBe('Inclusieve werving');
  });

  it('is always open without start and end', async () => {
    const always = await publishedCall(administrator, {
      scheme: 'alwaysOpen',
      title: { nl: 'Altijd', fr: 'Toujours' },
      opens: undefined,
      closes: undefined,
    });
    await tandem.at('2031-01-01T00:00:00.000Z');
    await submit(await draft(applicant, always));
    await administrator.draftCall({ scheme: 'alwaysOpen', year: 2023 });
  });
});

const handIn = (id: string) => applicant.post(`/v1/applications/${id}/submissions`, {});
const ruleOf = ({ status, body }: { status: number; body: any }) => [status, body.type?.split(':').at(-1)];
const page = async (user: User, id: string, asOf = '') => {
  await tandem.settled();
  return (await user.get(`/v1/calls/${id}${asOf && `?asOf=${asOf}`}`, { headers: { 'accept-language': 'nl' } })).body;
};
const act = (id: string, what: string, body: object, key?: string) =>
  administrator.post(`/v1/calls/${id}/${what}`, { reason: 'De dienst was onbereikbaar.', ...body }, key ? { key } : {});
const started = async (scheme: string, changes: object = {}): Promise<string> => {
  await tandem.at('2022-02-01T09:00:00.000Z');
  return publishedCall(administrator, { scheme, title: { nl: scheme, fr: scheme }, ...changes });
};
const mailsAbout = async (person: string, template: string) => {
  await tandem.settled();
  return (await tandem.mails(`${person}@tandem.example`)).filter((mail) => mail.template === template);
};
const dateOf = (date: string, time?: string) => ({ closes: { date, ...(time && { time }) } });

describe('an extension', () => {
  let id: string;
  let first: string;
  beforeAll(async () => {
    id = await started('extended');
    first = await draft(applicant, id);
    expect((await handIn(first)).status).toBe(201);
    await tandem.at('2022-03-01T09:00:00.000Z');
    expect((await act(id, 'extensions', dateOf('2022-04-15'), 'extended')).status).toBe(201);
  });

  it('leaves the old deadline to be seen, and what was true on an earlier day', async () => {
    const { deadlines, closesShown } = await page(applicant, id);
    expect(closesShown).toBe('vrijdag 15 april 2022 om 23:59');
    expect(deadlines.map((each: any) => [each.from, each.closesShown, each.reason])).toEqual([
      ['publication', 'vrijdag 1 april 2022 om 23:59', undefined],
      ['extension', 'vrijdag 15 april 2022 om 23:59', 'De dienst was onbereikbaar.'],
    ]);
    const { body: me } = await administrator.get('/v1/me');
    expect(deadlines[1]).toMatchObject({ at: '2022-03-01T09:00:00.000Z', by: me.id });
    const before = await page(applicant, id, '2022-02-28T12:00:00.000Z');
    expect([before.closesShown, before.deadlines.length]).toEqual(['vrijdag 1 april 2022 om 23:59', 1]);
  });

  it('is told with both deadlines, in the language of the reader', async () => {
    const [ines] = await mailsAbout('ines.peeters', 'CallDeadlineExtended');
    expect(ines!.text).toContain('vrijdag 1 april 2022 om 23:59 tot vrijdag 15 april 2022 om 23:59');
    expect(ines!.text).toContain('Wie al indiende, kan de aanvraag tot dan vervangen');
    const [greta] = await mailsAbout('greta.schmitz', 'CallDeadlineExtended');
    expect(greta!.text).toMatch(/Freitag, 1\. April 2022 .*23:59.*Freitag, 15\. April 2022 .*23:59/);
  });

  it('happens once for a key, and never backwards', async () => {
    const again = await act(id, 'extensions', dateOf('2022-04-15'), 'extended');
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(ruleOf(await act(id, 'extensions', dateOf('2022-04-14')))).toEqual([422, 'deadlineNotLater']);
    expect((await page(applicant, id)).deadlines).toHaveLength(2);
  });

  it('lets who submitted before replace the submission; the first stands until the second is in', async () => {
    expect((await applicant.post(`/v1/applications/${first}/replacements`, {})).status).toBe(201);
    const costLines = [{ label: 'Meer opleiding', costCents: 2_000_000 }];
    expect((await applicant.patch(`/v1/applications/${first}`, { costLines })).status).toBe(200);
    const meanwhile = (await applicant.get(`/v1/applications/${first}`)).body;
    expect([meanwhile.status, meanwhile.requestedCents]).toEqual(['submitted', 800_000]);
    expect(meanwhile.replacement.answers.costLines).toEqual(costLines);
    await tandem.at('2022-04-15T21:59:59.999Z');
    expect((await handIn(first)).status).toBe(201);
    const { body } = await applicant.get(`/v1/applications/${first}`);
    expect([body.requestedCents, body.replacement]).toEqual([1_600_000, undefined]);
    expect(body.submissions.map((each: any) => [each.number, each.stands, each.requestedCents])).toEqual([
      [1, false, 800_000],
      [2, true, 1_600_000],
    ]);
    expect(body.submissions.map((each: any) => each.answers.costLines[0].label)).toEqual([
      'Opleiding',
      'Meer opleiding',
    ]);
  });

  it('does not let who submitted after it submit once more', async () => {
    await tandem.at('2022-04-10T09:00:00.000Z');
    const late = await draft(applicant, id);
    expect((await handIn(late)).status).toBe(201);
    const refused = await applicant.post(`/v1/applications/${late}/replacements`, {});
    expect(ruleOf(refused)).toEqual([409, 'nothingToReplaceFor']);
    expect(ruleOf(await handIn(late))).toEqual([409, 'applicationNotInDraft']);
  });
});

it('shows the administration the answers of a replacement, also when the first was found inadmissible in silence', async () => {
  const id = await started('replacedUnaware');
  const file = await draft(applicant, id);
  await handIn(file);
  const silent = { admissible: false, grounds: ['other'], explanation: 'Buiten het doel.', notice: 'later' };
  await administrator.post(`/v1/applications/${file}/admissibilityDecisions`, silent);
  await act(id, 'extensions', dateOf('2022-04-15'));
  await applicant.post(`/v1/applications/${file}/replacements`, {});
  await applicant.patch(`/v1/applications/${file}`, { title: 'Vervangen' });
  await tandem.settled();
  expect((await administrator.get(`/v1/applications/${file}`)).body.answers.title).toBe(project.title);
  expect((await handIn(file)).status).toBe(201);
  await tandem.settled();
  for (const reader of [applicant, administrator]) {
    const { body } = await reader.get(`/v1/applications/${file}`);
    expect(body.submissions.map((each: any) => each.answers.title)).toEqual([project.title, 'Vervangen']);
  }
});

describe('a reopening', () => {
  let id: string;
  let inTime: string;
  let late: string;
  beforeAll(async () => {
    id = await started('reopened');
    [inTime, late] = [await draft(applicant, id), await draft(applicant, id)];
    expect((await handIn(inTime)).status).toBe(201);
    await tandem.at(firstLateMoment);
    expect(ruleOf(await handIn(late))).toEqual([422, 'applicationLate']);
  });

  it('is for what has closed, and leaves other rounds of the scheme alone', async () => {
    await tandem.at('2022-03-31T09:00:00.000Z');
    expect(ruleOf(await act(id, 'reopenings', dateOf('2022-04-20')))).toEqual([409, 'callNotClosedYet']);
    await publishedCall(administrator, {
      scheme: 'reopened',
      title: { nl: 'Volgende', fr: 'Suivant' },
      opens: { date: '2022-04-18' },
      closes: { date: '2022-06-01' },
    });
    await tandem.at('2022-04-05T09:00:00.000Z');
    expect(ruleOf(await act(id, 'extensions', dateOf('2022-04-15')))).toEqual([409, 'callAlreadyClosed']);
    expect(ruleOf(await act(id, 'reopenings', dateOf('2022-04-20')))).toEqual([422, 'callRoundsOverlap']);
    expect((await act(id, 'reopenings', dateOf('2022-04-15'))).status).toBe(201);
    const { status, deadlines, daysLeft } = await page(applicant, id);
    expect([status, daysLeft, deadlines.map(({ from }: any) => from)]).toEqual([
      'open',
      10,
      ['publication', 'reopening'],
    ]);
    const [mail] = await mailsAbout('ines.peeters', 'CallReopened');
    expect(mail!.text).toMatch(/vrijdag 1 april 2022 om 23:59.*vrijdag 15 april 2022 om 23:59/);
  });

  it('takes again what was refused as late', async () => {
    expect((await handIn(late)).status).toBe(201);
    const { body } = await applicant.get(`/v1/applications/${late}`);
    expect([body.status, body.lateAttempts.length]).toEqual(['submitted', 1]);
  });

  it('leaves the first submission when its replacement comes too late', async () => {
    expect((await applicant.post(`/v1/applications/${inTime}/replacements`, {})).status).toBe(201);
    await applicant.patch(`/v1/applications/${inTime}`, { title: 'Beter' });
    await tandem.at('2022-04-15T22:00:00.000Z');
    expect(ruleOf(await handIn(inTime))).toEqual([422, 'applicationLate']);
    const { body } = await applicant.get(`/v1/applications/${inTime}`);
    expect([body.status, body.title, body.submissions.length]).toEqual(['submitted', 'Inclusieve werving', 1]);
    const mails = await mailsAbout('ines.peeters', 'ApplicationLate');
    expect(mails.at(-1)!.text).toContain('Uw eerdere indiening (nummer 1) blijft gelden.');
    expect((await applicant.post(`/v1/applications/${inTime}/replacementWithdrawals`, {})).status).toBe(201);
    expect((await applicant.get(`/v1/applications/${inTime}`)).body.replacement).toBeUndefined();
  });
});

it('is reopened for one organisation alone, which alone sees it', async () => {
  const id = await started('reopenedForOne');
  const other = await tandem.as('claire.fontaine');
  const [ours, theirs] = [await draft(applicant, id), await draft(other, id)];
  await tandem.at('2022-04-05T09:00:00.000Z');
  const organisationId = await tandem.organisation('FOD Economie');
  expect((await act(id, 'reopenings', { organisationId, ...dateOf('2022-04-08') })).status).toBe(201);
  expect((await handIn(ours)).status).toBe(201);
  expect(ruleOf(await other.post(`/v1/applications/${theirs}/submissions`, {}))).toEqual([422, 'applicationLate']);
  const [seen, unseen] = [await page(applicant, id), await page(other, id)];
  expect(seen.ownDeadline).toMatchObject({ closesShown: 'vrijdag 8 april 2022 om 23:59', daysLeft: 3 });
  expect([seen.status, seen.deadlines.length, unseen.deadlines.length]).toEqual(['closed', 2, 1]);
  const told = (await other.get(`/v1/calls/${id}/history`)).body.items.map(({ type }: any) => type);
  expect(told).not.toContain('CallReopenedForOrganisation');
  expect(unseen.history.map(({ type }: any) => type)).toEqual(told);
  const [listed] = (await other.get('/v1/calls?scheme=reopenedForOne')).body.items;
  expect([unseen.revision, listed.revision]).toEqual(Array(2).fill(unseen.history.at(-1).revision));
  expect(seen.revision).toBe(seen.history.at(-1).revision);
  expect(await mailsAbout('ines.peeters', 'CallReopenedForOrganisation')).toHaveLength(1);
  expect(await mailsAbout('claire.fontaine', 'CallReopenedForOrganisation')).toHaveLength(0);
});

it('has hours of grace that nobody outside is told of (D8)', async () => {
  const id = await started('graced', { graceHours: 24 });
  const [flagged, late] = [await draft(applicant, id), await draft(applicant, id)];
  await tandem.at('2022-04-02T21:59:59.999Z');
  expect((await page(applicant, id)).status).toBe('closed');
  expect(ruleOf(await applicant.post('/v1/applications', { callId: id }))).toEqual([422, 'callClosed']);
  expect((await handIn(flagged)).status).toBe(201);
  expect((await applicant.get(`/v1/applications/${flagged}`)).body.submission.withinGrace).toBe(true);
  await tandem.at('2022-04-02T22:00:00.000Z');
  expect(ruleOf(await handIn(late))).toEqual([422, 'applicationLate']);
  const [open, internal] = [await page(applicant, id), await page(administrator, id)];
  expect([open.procedure.graceHours, internal.procedure.graceHours]).toEqual([undefined, 24]);
  expect(JSON.stringify((await applicant.get(`/v1/calls/${id}/history`)).body)).not.toMatch(/grace|paper/i);
});

it('is suspended and resumed: nothing is taken, nothing is lost, and some time is left', async () => {
  const id = await started('suspended');
  const file = await draft(applicant, id);
  await tandem.at('2022-03-30T09:00:00.000Z');
  expect((await act(id, 'suspensions', {})).status).toBe(201);
  expect((await act(id, 'suspensions', {})).status).toBe(200); // it is so already
  expect(ruleOf(await handIn(file))).toEqual([422, 'callSuspended']);
  expect(ruleOf(await applicant.post('/v1/applications', { callId: id }))).toEqual([422, 'callSuspended']);
  expect((await applicant.patch(`/v1/applications/${file}`, { title: 'Verder gewerkt' })).status).toBe(200);
  expect(await page(applicant, id)).toMatchObject({
    status: 'suspended',
    suspension: { suspendedShown: 'woensdag 30 maart 2022 om 11:00', reason: 'De dienst was onbereikbaar.' },
  });
  expect(await mailsAbout('ines.peeters', 'CallSuspended')).toHaveLength(1);
  await tandem.at('2022-04-05T09:00:00.000Z');
  expect(ruleOf(await act(id, 'resumptions', {}))).toEqual([422, 'deadlineNeeded']);
  expect((await act(id, 'resumptions', dateOf('2022-04-08', '12:00'))).status).toBe(201);
  const [mail] = await mailsAbout('claire.fontaine', 'CallResumed');
  expect(mail!.text.replace(/\s/g, ' ')).toMatch(/vendredi 1er avril 2022 à 23:59.*vendredi 8 avril 2022 à 12:00/);
  expect((await handIn(file)).status).toBe(201);
  expect(ruleOf(await act(id, 'resumptions', {}))).toEqual([409, 'callNotSuspended']);
  await act(id, 'cancellations', {});
  expect(ruleOf(await act(id, 'suspensions', {}))).toEqual([409, 'callCancelled']);
});

it('leaves some time as well to an organisation for which alone it was open when it was suspended', async () => {
  const id = await started('suspendedForOne');
  const other = await tandem.as('claire.fontaine');
  const [ours, theirs] = [await draft(applicant, id), await draft(other, id)];
  await tandem.at('2022-04-05T09:00:00.000Z');
  const organisationId = await tandem.organisation('FOD Economie');
  await act(id, 'reopenings', { organisationId, ...dateOf('2022-04-08') });
  await act(id, 'suspensions', {});
  await tandem.at('2022-04-12T09:00:00.000Z');
  expect(ruleOf(await act(id, 'resumptions', {}))).toEqual([422, 'organisationDeadlineNeeded']);
  expect((await act(id, 'resumptions', { organisationCloses: { date: '2022-04-15' } })).status).toBe(201);
  const [resumed, still] = [await page(applicant, id), await page(other, id)];
  expect([resumed.status, still.status, still.deadlines.length]).toEqual(['closed', 'closed', 1]);
  expect(resumed.ownDeadline).toMatchObject({ closesShown: 'vrijdag 15 april 2022 om 23:59' });
  expect(ruleOf(await other.post(`/v1/applications/${theirs}/submissions`, {}))).toEqual([422, 'applicationLate']);
  expect((await handIn(ours)).status).toBe(201);
  const told = await mailsAbout('ines.peeters', 'CallReopenedForOrganisation');
  expect(told.filter(({ text }) => text.includes('suspendedForOne'))).toHaveLength(2);
});

it('asks to have started before a deadline of its own, and can be shut to new applications', async () => {
  const id = await started('registered', { registrationCloses: { date: '2022-03-18' } });
  const [one, two] = [await draft(applicant, id), await draft(applicant, id)];
  expect((await page(applicant, id)).procedure.registrationClosesShown).toBe('vrijdag 18 maart 2022 om 23:59');
  await tandem.at('2022-03-18T23:00:00.000Z');
  expect(ruleOf(await applicant.post('/v1/applications', { callId: id }))).toEqual([422, 'registrationClosed']);
  expect((await handIn(one)).status).toBe(201);
  await tandem.at('2022-03-01T09:00:00.000Z');
  expect((await act(id, 'disablements', {})).status).toBe(201);
  expect(ruleOf(await applicant.post('/v1/applications', { callId: id }))).toEqual([422, 'callDisabled']);
  expect((await handIn(two)).status).toBe(201);
  expect((await act(id, 'enablements', {})).status).toBe(201);
  expect((await applicant.post('/v1/applications', { callId: id })).status).toBe(201);
});

it('takes applications of the kinds that it names alone; drafts that were started stay', async () => {
  const id = await started('kinds');
  const social = await tandem.as('claire.fontaine');
  const before = await draft(social, id);
  expect((await act(id, 'amendments', { eligibleKinds: ['federalPublicService'] })).status).toBe(201);
  expect(ruleOf(await social.post('/v1/applications', { callId: id }))).toEqual([422, 'organisationNotEligible']);
  expect((await social.post(`/v1/applications/${before}/submissions`, {})).status).toBe(201);
  expect((await applicant.post('/v1/applications', { callId: id })).status).toBe(201);
});

describe('a file on paper', () => {
  const paper = async (callId: string, more: object) =>
    administrator.post('/v1/paperApplications', {
      ...project,
      callId,
      organisationId: await tandem.organisation('FOD Economie'),
      ...more,
    });

  it('is entered after the deadline when it arrived before, until an internal end', async () => {
    const id = await started('paper', {
      closes: { date: '2022-04-01', time: '12:00' },
      paperEntryCloses: { date: '2022-04-08' },
    });
    await tandem.at('2022-04-06T09:00:00.000Z');
    const entered = await paper(id, { receivedOn: '2022-03-31' });
    expect(entered.status).toBe(201);
    await tandem.settled();
    expect((await applicant.get(`/v1/applications/${entered.body.id}`)).body).toMatchObject({
      status: 'submitted',
      requestedCents: 800_000,
      submission: { paper: { receivedOn: '2022-03-31' }, submittedAt: '2022-04-06T09:00:00.000Z' },
    });
    const [mail] = await mailsAbout('marc.dubois', 'PaperApplicationEntered');
    expect(mail!.text).toContain('31 mars 2022');
    expect(ruleOf(await paper(id, { receivedOn: '2022-04-01' }))).toEqual([422, 'paperTimeNeeded']);
    expect((await paper(id, { receivedOn: '2022-04-01', receivedTime: '11:59' })).status).toBe(201);
    expect(ruleOf(await paper(id, { receivedOn: '2022-04-02' }))).toEqual([422, 'paperArrivedLate']);
    expect(ruleOf(await paper(id, { receivedOn: '2022-04-07' }))).toEqual([422, 'paperNotArrivedYet']);
    expect(ruleOf(await paper(id, { receivedOn: '2022-03-31', title: '' }))).toEqual([422, 'applicationIncomplete']);
    await tandem.at('2022-04-08T22:00:00.000Z');
    expect(ruleOf(await paper(id, { receivedOn: '2022-03-31' }))).toEqual([422, 'paperEntryClosed']);
  });

  it('is told of the day on which it arrived, not of today, when nothing was taken then', async () => {
    const id = await started('paperSuspended', { paperEntryCloses: { date: '2022-04-08' } });
    await tandem.at('2022-03-14T09:00:00.000Z');
    await act(id, 'suspensions', {});
    await tandem.at('2022-03-18T09:00:00.000Z');
    await act(id, 'resumptions', {});
    const refused = await paper(id, { receivedOn: '2022-03-16' });
    expect(ruleOf(refused)).toEqual([422, 'paperArrivedWhileSuspended']);
    expect(refused.body.detail).toContain('maandag 14 maart 2022 om 10:00');
    expect(ruleOf(await paper(id, { receivedOn: '2021-12-20' }))).toEqual([422, 'paperArrivedEarly']);
    expect((await paper(id, { receivedOn: '2022-03-18', receivedTime: '10:00' })).status).toBe(201);
  });

  it('is not taken where the call does not say so', async () => {
    const id = await started('noPaper');
    expect(ruleOf(await paper(id, { receivedOn: '2022-01-31' }))).toEqual([422, 'callTakesNoPaper']);
  });
});
