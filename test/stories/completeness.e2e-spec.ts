import type { AdmissibilityInputView } from '#client/client';
import { draft, project, publishedCall } from '../support/examples';
import { startTandem, type Tandem, type User } from '../support/tandem';

let tandem: Tandem;
let administrator: User;
let auditor: User;
let ines: User;
let marc: User; // leading official of FOD Economie
let pieter: User; // leading official of RIZIV

beforeAll(async () => {
  tandem = await startTandem();
  [administrator, auditor] = [await tandem.as('an.verlinden'), await tandem.as('wim.goossens')];
  [ines, marc, pieter] = [
    await tandem.as('ines.peeters'),
    await tandem.as('marc.dubois'),
    await tandem.as('pieter.maes'),
  ];
});
afterAll(() => tandem.stop());

const rule = ({ body }: { body: { type: string } }) => body.type.split(':').at(-1);
const refusal = (answer: { status: number; body: { type: string } }) => [answer.status, rule(answer)];
const about = (id: string, path = '') => `/v1/applications/${id}${path}`;
const page = async (id: string, who = ines) => {
  await tandem.settled();
  return (await who.get(about(id))).body;
};
const submitted = async (callId: string): Promise<string> => {
  const id = await draft(ines, callId);
  const { status, body } = await ines.post(about(id, '/submissions'), {});
  if (status !== 201) throw new Error(JSON.stringify(body));
  return id;
};
const askFor = (id: string, ...sections: string[]) =>
  administrator.post(about(id, '/completionRequests'), { sections, explanation: 'De offerte ontbreekt.' });
const typesTold = async (id: string, who = ines): Promise<string[]> =>
  (await page(id, who)).history.map(({ type }: { type: string }) => type);
const tasksOf = async (who: User, kind: string) => {
  await tandem.settled();
  return (await who.get(`/v1/me/tasks?kind=${kind}`)).body.items;
};
const mailsOf = async (template: string, id?: string) => {
  await tandem.settled();
  const all = await tandem.mails();
  const reference = id && (await page(id)).reference;
  return all.filter(
    (mail) => mail.template === template && (!reference || (mail.subject + mail.text).includes(reference)),
  );
};

describe('completing a file in the days after Easter', () => {
  let callId: string;
  beforeAll(async () => {
    await tandem.at('2022-04-01T09:00:00.000Z');
    callId = await publishedCall(administrator, { opens: { date: '2022-01-10' }, closes: { date: '2022-04-30' } });
  });

  it('gives five working days from the day after, Easter Monday not among them, to the last millisecond', async () => {
    await tandem.at('2022-04-14T12:00:00.000Z'); // Maundy Thursday
    const id = await submitted(callId);
    expect((await askFor(id, 'costs')).status).toBe(201);
    const { status, completionRequests } = await page(id);
    expect(status).toBe('incomplete');
    expect(completionRequests).toMatchObject([
      {
        state: 'open',
        sections: ['costs'],
        explanation: 'De offerte ontbreekt.',
        dueOn: '2022-04-22', // Friday 15, then Tuesday 19 to Friday 22
        dueAt: '2022-04-22T22:00:00.000Z',
        dueShown: 'vrijdag 22 april 2022 om 23:59',
      },
    ]);

    for (const decision of [{ admissible: true }, { admissible: false, grounds: ['other'], explanation: 'x' }])
      expect(refusal(await administrator.post(about(id, '/admissibilityDecisions'), decision))).toEqual([
        409,
        'completionOpen',
      ]);
    const grant = { applicationId: id, grantedCents: 100 };
    expect(refusal(await administrator.post(`/v1/calls/${callId}/grants`, grant))).toEqual([
      409,
      'applicationNotAdmissible',
    ]);

    expect(await tasksOf(ines, 'applicationToComplete')).toMatchObject([
      { href: about(id), due: { at: '2022-04-22T22:00:00.000Z', daysLeft: 8 } },
    ]);

    const shut = await ines.patch(about(id), { title: 'Anders', costLines: [{ label: 'Anders', costCents: 1 }] });
    expect(refusal(shut)).toEqual([409, 'sectionNotOpen']);
    expect(shut.body.errors.map(({ field }: { field: string }) => field)).toEqual(['title']);
    expect((await page(id)).answers).toMatchObject({ title: project.title, costLines: [{ costCents: 1_000_000 }] });

    expect((await ines.patch(about(id), { costLines: [{ label: 'Opleiding', costCents: 1_234_567 }] })).status).toBe(
      200,
    );
    expect((await page(id)).requestedCents).toBe(800_000);
    await tandem.at('2022-04-22T21:59:59.999Z');
    expect((await ines.post(about(id, '/completions'), {})).status).toBe(201);
    const completed = await page(id);
    expect(completed).toMatchObject({ status: 'submitted', requestedCents: 987_654 });
    expect(completed.submission).toMatchObject({ eligibleCostCents: 1_234_567, requestedCents: 987_654, rate: 8_000 });
    expect(completed.formerAnswers).toMatchObject([
      { requestedCents: 800_000, answers: { costLines: [{ label: 'Opleiding', costCents: 1_000_000 }] } },
    ]);
    expect(refusal(await ines.patch(about(id), { title: 'Anders' }))).toEqual([409, 'applicationNotInDraft']);
    await tandem.at('2022-04-22T22:00:00.000Z');
    await tandem.settled();
    expect((await page(id)).status).toBe('submitted');
    expect((await administrator.post(about(id, '/admissibilityDecisions'), { admissible: true })).status).toBe(201);
    expect(
      (await administrator.post(`/v1/calls/${callId}/grants`, { applicationId: id, grantedCents: 987_654 })).status,
    ).toBe(201);
  });

  it('makes a file inadmissible by the clock when nothing came, once, and refuses what comes late (C8)', async () => {
    await tandem.at('2022-04-14T12:00:00.000Z');
    const id = await submitted(callId);
    await askFor(id, 'costs');
    await askFor(id, 'declarations');
    await ines.patch(about(id), { costLines: [{ label: 'Half', costCents: 5 }] });
    await tandem.at('2022-04-22T22:00:00.000Z');
    await tandem.settled();
    const lapsed = await page(id);
    expect(lapsed.status).toBe('inadmissible');
    expect(lapsed.inadmissibility).toMatchObject({
      grounds: ['notCompletedInTime'],
      explanation: 'De offerte ontbreekt.',
    });
    expect(lapsed.answers.costLines).toEqual([{ label: 'Opleiding', costCents: 1_000_000 }]);
    expect(lapsed.completionRequests.map(({ state }: { state: string }) => state)).toEqual(['lapsed', 'lapsed']);
    const key = 'late-completion';
    for (let n = 0; n < 2; n++)
      expect(refusal(await ines.post(about(id, '/completions'), {}, { key }))).toEqual([422, 'cureTermOver']);
    await tandem.at('2022-04-23T22:00:00.000Z');
    await tandem.settled();
    expect((await typesTold(id)).filter((type) => type === 'ApplicationFoundInadmissible')).toHaveLength(1);
    expect((await typesTold(id)).filter((type) => type === 'CompletionRejectedAsLate')).toHaveLength(1);
    const told = await mailsOf('ApplicationInadmissible', id);
    expect(told.map(({ to }) => to).sort()).toEqual(['ines.peeters@tandem.example', 'marc.dubois@tandem.example']);
  });

  it('tells the organisation what is missing and until when, in its language, once', async () => {
    await tandem.at('2022-03-24T11:00:00.000Z'); // the clocks go forward on Sunday 27 March
    const id = await submitted(callId);
    await askFor(id, 'project', 'costs');
    const mails = await mailsOf('CompletionRequested', id);
    const [french] = mails.filter(({ language }) => language === 'fr');
    expect(mails.map(({ to }) => to).sort()).toEqual(['ines.peeters@tandem.example', 'marc.dubois@tandem.example']);
    expect(french!.text).toContain('le projet (titre, objet, description); les coûts');
    expect(french!.text).toMatch(/jeudi 31 mars 2022 à 23.59/);
    expect((await page(id)).completionRequests[0].dueAt).toBe('2022-03-31T22:00:00.000Z');
    const answer = await ines.post(about(id, '/completions'), {
      completionRequestId: (await page(id)).completionRequests[0].id,
    });
    expect(answer.status).toBe(201);
    expect(refusal(await ines.post(about(id, '/completions'), {}))).toEqual([409, 'noCompletionOpen']);
  });

  it('does not exist for a strict call', async () => {
    const strict = await publishedCall(administrator, {
      scheme: 'strict',
      title: { nl: 'Strikt', fr: 'Strict' },
      completeness: { policy: 'strict' },
    });
    await tandem.settled();
    const { body } = await ines.get(`/v1/calls/${strict}`);
    expect(body.procedure).toMatchObject({ completeness: { policy: 'strict' }, signOff: false });
    const id = await submitted(strict);
    expect(refusal(await askFor(id, 'costs'))).toEqual([422, 'callIsStrict']);
    expect((await page(id)).status).toBe('submitted');
  });

  it('is taken back with a reason while nobody has answered it: the file is as it was, and its term means nothing', async () => {
    await tandem.at('2022-04-14T12:00:00.000Z');
    const id = await submitted(callId);
    await askFor(id, 'costs');
    await askFor(id, 'project');
    const [costs, title] = (await page(id)).completionRequests;
    await ines.patch(about(id), { title: 'Half', costLines: [{ label: 'Half', costCents: 5 }] });
    const reason = 'De offerte zat wel degelijk bij het dossier.';
    const takeBack = (request: { id: string }, who = administrator) =>
      who.post(about(id, '/completionRequestWithdrawals'), { completionRequestId: request.id, reason });
    expect((await takeBack(costs, ines)).status).toBe(403);

    await tandem.at('2022-04-20T09:00:00.000Z');
    expect((await takeBack(costs)).status).toBe(201);
    expect(await page(id)).toMatchObject({
      status: 'incomplete',
      answers: { title: 'Half', costLines: [{ label: 'Opleiding', costCents: 1_000_000 }] },
      completionRequests: [
        { state: 'withdrawn', withdrawnAt: '2022-04-20T09:00:00.000Z', withdrawalReason: reason },
        { state: 'open' },
      ],
    });
    expect((await ines.get(`/v1/calls/${callId}`)).body.counts.incomplete).toBeGreaterThan(0);
    expect((await takeBack(title)).status).toBe(201);
    const [open, again] = [await page(id), await takeBack(title)];
    expect(open).toMatchObject({ status: 'submitted', requestedCents: 800_000, answers: { title: project.title } });
    expect(refusal(again)).toEqual([409, 'completionRequestNotOpen']);
    expect(await tasksOf(ines, 'applicationToComplete')).toEqual([]);
    const toCheck = await tasksOf(administrator, 'applicationToCheck');
    expect(toCheck.map(({ href }: { href: string }) => href)).toContain(about(id));
    const mails = await mailsOf('CompletionRequestWithdrawn', id);
    expect(mails.map(({ to }) => to).sort()).toEqual(
      ['ines', 'ines', 'marc', 'marc'].map(
        (each) => `${each}.${each === 'ines' ? 'peeters' : 'dubois'}@tandem.example`,
      ),
    );
    for (const { text } of mails) expect(text).toContain(reason);
    expect(open.history.map(({ sentence }: { sentence: string }) => sentence)).toContain(
      `An Verlinden trok een vraag om het dossier aan te vullen in. Reden: ${reason}`,
    );

    await tandem.at('2022-04-22T22:00:00.000Z');
    expect((await page(id)).status).toBe('submitted');
    await askFor(id, 'costs');
    const last = (await page(id)).completionRequests[2];
    await tandem.at(last.dueAt);
    const tooLate = await takeBack(last);
    expect(refusal(tooLate)).toEqual([422, 'completionTermOver']);
    expect((await page(id)).status).toBe('inadmissible');
  });
});

describe('a file to complete that comes to nothing', () => {
  const term = '2022-04-22T22:00:00.000Z';
  const asked = async (scheme: string) => {
    await tandem.at('2022-04-14T12:00:00.000Z');
    const call = { scheme, title: { nl: scheme, fr: scheme }, opens: { date: '2022-01-10' } };
    const callId = await publishedCall(administrator, { ...call, closes: { date: '2022-04-30' } });
    const id = await submitted(callId);
    await askFor(id, 'costs');
    await ines.patch(about(id), { costLines: [{ label: 'Half', costCents: 5 }] });
    return { callId, id };
  };
  const those = (tasks: readonly { href: string }[], ids: readonly string[]) =>
    tasks.filter(({ href }) => ids.some((id) => href === about(id)));

  it('is asked nothing any more once the call is cancelled: no task, no term, no decision', async () => {
    const { callId, id } = await asked('cancelled');
    const other = await submitted(callId);
    expect(those(await tasksOf(administrator, 'applicationToCheck'), [other])).toHaveLength(1);
    expect(await page(id)).not.toHaveProperty('callCancelledAt');
    await tandem.at('2022-04-20T09:00:00.000Z');
    await administrator.post(`/v1/calls/${callId}/cancellations`, { reason: 'Geen krediet.' });

    for (const who of [ines, administrator])
      expect(await page(id, who)).toMatchObject({
        callCancelledAt: '2022-04-20T09:00:00.000Z',
        completionRequests: [{ state: 'ended', dueAt: term }],
      });
    expect((await ines.get(`${about(id)}?asOf=2022-04-19T12:00:00.000Z`)).body).toMatchObject({
      completionRequests: [{ state: 'open' }],
    });
    const open = async (asOf?: string) => {
      const { steps } = await ines.explainAdmissibility({ id, ...(asOf && { asOf }) });
      return steps.find(({ step }) => step === 'completions')!.found.length;
    };
    expect([await open('2022-04-19T12:00:00.000Z'), await open()]).toEqual([1, 0]);
    for (const who of [ines, administrator])
      expect(those((await who.get('/v1/me/tasks')).body.items, [id, other])).toEqual([]);
    const refused = [
      await ines.patch(about(id), { costLines: [] }),
      await ines.post(about(id, '/completions'), {}),
      await administrator.post(about(other, '/admissibilityDecisions'), { admissible: true }),
    ];
    expect(refused.map(refusal)).toEqual(refused.map(() => [409, 'callCancelled']));

    await tandem.at(term);
    expect(await page(id)).not.toHaveProperty('inadmissibility');
    expect(await typesTold(id)).not.toContain('ApplicationFoundInadmissible');
    expect(await mailsOf('ApplicationInadmissible', id)).toEqual([]);
  });

  it.each(['withdrawn', 'duplicate'])('%s: shows no open request, and the answers that were handed in', async (how) => {
    const { callId, id } = await asked(how);
    const body = { duplicateOf: await submitted(callId), reason: 'Toch niet.' };
    const gone =
      how === 'duplicate'
        ? await administrator.post(about(id, '/duplicateMarks'), body)
        : await ines.post(about(id, '/withdrawals'), { reason: body.reason });
    expect(gone.status).toBe(201);
    for (const who of [ines, administrator])
      expect(await page(id, who)).toMatchObject({
        status: 'withdrawn',
        answers: { costLines: [{ label: 'Opleiding', costCents: 1_000_000 }] },
        completionRequests: [{ state: 'ended' }],
      });
    expect(
      (await administrator.explainAdmissibility({ id })).steps.find(({ step }) => step === 'completions'),
    ).toMatchObject({ found: [] });
    await tandem.at(term);
    expect((await page(id)).status).toBe('withdrawn');
  });
});

describe('a finding that waits for its notice (B4)', () => {
  it('is seen by nobody outside, anywhere; then told once; then reinstated with a reason', async () => {
    await tandem.at('2022-03-01T09:00:00.000Z');
    const callId = await publishedCall(administrator, { scheme: 'notice', title: { nl: 'Later', fr: 'Plus tard' } });
    const id = await submitted(callId);
    await tandem.settled();
    const followed = await tandem.follow('ines.peeters', about(id, '/changes'));
    await followed.until(/"status":"submitted"/);
    const seen = async (who: User) => [
      (await who.get(about(id))).body,
      (await who.get(about(id, '/history'))).body,
      (await who.get(`/v1/applications?callId=${callId}&total=true`)).body,
      (await who.get(`/v1/applications?callId=${callId}&status=inadmissible&total=true`)).body,
      (await who.get(`/v1/calls/${callId}`)).body.counts,
    ];
    const before = await seen(ines);

    await tandem.at('2022-03-02T09:00:00.000Z');
    const failed = { name: 'costsNotEligible', outcome: 'failed', explanation: 'Catering.' };
    expect((await administrator.post(about(id, '/checks'), { checks: [failed] })).status).toBe(201);
    expect(refusal(await administrator.post(about(id, '/admissibilityDecisions'), { admissible: true }))).toEqual([
      409,
      'checkFailed',
    ]);
    const decision = {
      admissible: false,
      grounds: ['costsNotEligible'],
      explanation: 'Alleen catering.',
      notice: 'later',
    };
    expect((await administrator.post(about(id, '/admissibilityDecisions'), decision)).status).toBe(201);
    await tandem.at('2022-03-03T09:00:00.000Z');
    await tandem.settled();
    expect(await seen(ines)).toEqual(before);
    expect(await seen(marc)).toMatchObject([{ status: 'submitted' }, {}, { total: 1 }, { total: 0 }, { submitted: 1 }]);
    expect((await ines.get(`${about(id)}?asOf=2022-03-02T12:00:00.000Z`)).body.status).toBe('submitted');
    expect(followed.text()).not.toContain('inadmissible');
    expect(followed.text().match(/^data:/gm)).toHaveLength(1);
    for (const who of [administrator, auditor]) {
      const [known, , , found, counts] = await seen(who);
      expect(known).toMatchObject({
        status: 'inadmissible',
        checks: [failed],
        inadmissibility: { grounds: ['costsNotEligible'] },
      });
      expect(known.inadmissibility).not.toHaveProperty('notifiedAt');
      expect([found.total, counts.inadmissible]).toEqual([1, 1]);
    }
    expect(await mailsOf('ApplicationInadmissible', id)).toEqual([]);

    expect(await tasksOf(administrator, 'inadmissibilityToNotify')).toMatchObject([{ href: about(id) }]);
    const [first, again] = [
      await administrator.post(about(id, '/inadmissibilityNotices'), {}),
      await administrator.post(about(id, '/inadmissibilityNotices'), {}),
    ];
    expect([first.status, again.status]).toEqual([201, 200]);
    await followed.until(/"status":"inadmissible"/);
    followed.leave();
    expect(await page(id)).toMatchObject({
      status: 'inadmissible',
      inadmissibility: { notifiedAt: '2022-03-03T09:00:00.000Z' },
    });
    expect(await page(id)).not.toHaveProperty('checks');
    expect((await ines.get(`${about(id)}?asOf=2022-03-02T12:00:00.000Z`)).body.status).toBe('submitted');
    expect(await typesTold(id)).not.toContain('ApplicationChecked');
    expect(await mailsOf('ApplicationInadmissible', id)).toHaveLength(2);

    const reason = 'De kosten bleken toch in aanmerking te komen.';
    expect((await administrator.post(about(id, '/reinstatements'), { reason })).status).toBe(201);
    const reinstated = await page(id);
    expect(reinstated).toMatchObject({
      status: 'submitted',
      reinstatementReason: reason,
      reference: before[0].reference,
    });
    expect(reinstated).not.toHaveProperty('inadmissibility');
    expect(await mailsOf('ApplicationReinstated', id)).toHaveLength(2);
    expect(refusal(await administrator.post(about(id, '/reinstatements'), { reason }))).toEqual([
      409,
      'applicationNotInadmissible',
    ]);
    await administrator.post(about(id, '/checks'), { checks: [{ name: 'costsNotEligible', outcome: 'passed' }] });
    expect((await administrator.post(about(id, '/admissibilityDecisions'), { admissible: true })).status).toBe(201);
    const grant = await administrator.post(`/v1/calls/${callId}/grants`, { applicationId: id, grantedCents: 800_000 });
    const decided = { outcome: 'awarded', motivation: 'Sterk.' };
    expect((await administrator.post(`/v1/calls/${callId}/grants/${grant.body.id}/decisions`, decided)).status).toBe(
      201,
    );
    expect(refusal(await administrator.post(about(id, '/reinstatements'), { reason }))).toEqual([
      409,
      'applicationNotInadmissible',
    ]);
  });

  it('leaves the revision that the applicant knows the one to name in If-Match', async () => {
    const callId = await publishedCall(administrator, { scheme: 'ifMatch', title: { nl: 'If', fr: 'Si' } });
    const id = await submitted(callId);
    const decision = { admissible: false, grounds: ['other'], explanation: 'x', notice: 'later' };
    await administrator.post(about(id, '/admissibilityDecisions'), decision);
    await tandem.settled();
    const [theirs, ours] = [await page(id), await page(id, administrator)];
    expect(ours.revision).toBe((theirs.revision as number) + 1);
    const guessed = await ines.post(about(id, '/withdrawals'), { reason: 'x' }, { ifMatch: ours.revision });
    expect(guessed.status).toBe(412);
    expect(JSON.stringify(guessed.body)).not.toContain(`"current":${String(ours.revision)}`);
    expect((await ines.post(about(id, '/withdrawals'), { reason: 'x' }, { ifMatch: theirs.revision })).status).toBe(
      201,
    );
    expect((await page(id)).status).toBe('withdrawn');
    expect(refusal(await administrator.post(about(id, '/inadmissibilityNotices'), {}))).toEqual([
      409,
      'applicationNotInadmissible',
    ]);
  });
});

describe('sign-off (F6)', () => {
  let callId: string;
  beforeAll(async () => {
    await tandem.at('2022-02-01T09:00:00.000Z');
    callId = await publishedCall(administrator, {
      scheme: 'signOff',
      title: { nl: 'Akkoord', fr: 'Accord' },
      signOff: true,
    });
  });
  const sent = async () => {
    const id = await draft(ines, callId);
    expect((await ines.post(about(id, '/submissions'), {})).status).toBe(201);
    return id;
  };

  it('asks the leading official, and nobody else, whose approval is the submission', async () => {
    const id = await sent();
    expect(await page(id)).toMatchObject({ status: 'awaitingSignOff' });
    expect(await page(id)).not.toHaveProperty('submission');
    expect(await tasksOf(marc, 'applicationToApprove')).toMatchObject([{ href: about(id), due: expect.anything() }]);
    expect(await tasksOf(ines, 'applicationToApprove')).toEqual([]);
    const [asked, ...others] = await mailsOf('ApplicationAwaitingSignOff');
    expect([asked!.to, others]).toEqual(['marc.dubois@tandem.example', []]);
    expect(asked!.text.replace(/\s/g, ' ')).toContain('au plus tard le vendredi 1er avril 2022 à 23:59 (heure belge)');
    expect(refusal(await ines.patch(about(id), { title: 'Anders' }))).toEqual([409, 'applicationAwaitsSignOff']);
    expect(refusal(await ines.post(about(id, '/submissions'), {}))).toEqual([409, 'applicationAwaitsSignOff']);
    for (const path of ['/approvals', '/returns']) {
      const body = path === '/returns' ? { reason: 'x' } : {};
      for (const who of [ines, administrator]) expect((await who.post(about(id, path), body)).status).toBe(403);
      const [foreign, unknown] = [
        await pieter.post(about(id, path), body),
        await pieter.post(about('11111111-1111-4111-8111-111111111111', path), body),
      ];
      expect([foreign.status, foreign.body]).toEqual([404, unknown.body]);
    }
    await tandem.at('2022-02-02T09:00:00.000Z');
    expect((await marc.post(about(id, '/approvals'), {})).status).toBe(201);
    const marcId = (await marc.get('/v1/me')).body.id;
    const approved = await page(id);
    expect(approved).toMatchObject({ status: 'submitted', requestedCents: 800_000 });
    expect(approved.submission).toMatchObject({ submittedAt: '2022-02-02T09:00:00.000Z', approvedByPersonId: marcId });
    expect(approved.submission.applicantPersonId).not.toBe(marcId);
    expect(refusal(await marc.post(about(id, '/approvals'), {}))).toEqual([409, 'notAwaitingSignOff']);
    expect(await mailsOf('ApplicationSubmitted', id)).toHaveLength(2);
  });

  it('goes back with a reason, and may be withdrawn while it waits', async () => {
    const id = await sent();
    const reason = 'De eigen inbreng past niet in ons budget.';
    expect((await marc.post(about(id, '/returns'), { reason })).status).toBe(201);
    expect(await page(id)).toMatchObject({ status: 'draft', returnReason: reason });
    const [mail, ...more] = await mailsOf('SignOffDeclined');
    expect([mail!.to, more]).toEqual(['ines.peeters@tandem.example', []]);
    expect(mail!.text).toContain(reason);
    expect((await ines.patch(about(id), { title: 'Kleiner' })).status).toBe(200);
    expect((await ines.post(about(id, '/submissions'), {})).status).toBe(201);
    expect((await ines.post(about(id, '/withdrawals'), { reason: 'Toch niet.' })).status).toBe(201);
    expect((await page(id)).status).toBe('withdrawn');
  });

  it('is done at once by the leading official who submits', async () => {
    const { body } = await marc.post('/v1/applications', { callId });
    await marc.patch(about(body.id), project);
    expect((await marc.post(about(body.id, '/submissions'), {})).status).toBe(201);
    expect(await page(body.id)).toMatchObject({
      status: 'submitted',
      submission: { approvedByPersonId: expect.any(String) },
    });
  });

  it('comes too late when the call closed before the approval', async () => {
    const id = await sent();
    await tandem.at('2022-04-01T22:00:00.000Z');
    expect(refusal(await marc.post(about(id, '/approvals'), {}))).toEqual([422, 'applicationLate']);
    expect(await page(id)).toMatchObject({
      status: 'awaitingSignOff',
      lateAttempts: [{ receivedAt: '2022-04-01T22:00:00.000Z' }],
    });
    await tandem.at('2022-02-02T09:00:00.000Z');
  });

  it('bites at once when a membership ends, and refuses an organisation without a leading official', async () => {
    const [waiting, open] = [await sent(), await draft(ines, callId)];
    const { id: marcId } = (await marc.get('/v1/me')).body;
    const organisationId = await tandem.organisation('FOD Economie');
    const ended = await administrator.post(`/v1/people/${marcId}/membershipEnds`, {
      organisationId,
      untilDate: '2022-02-02',
    });
    expect(ended.status).toBe(201);
    expect((await marc.post(about(waiting, '/approvals'), {})).status).toBe(404);
    expect(refusal(await ines.post(about(open, '/submissions'), {}))).toEqual([422, 'leadingOfficialMissing']);
    expect((await page(open)).status).toBe('draft');
  });
});

/** The rules once more, from nothing but what the explanation says went in. */
function recomputed(inputs: readonly AdmissibilityInputView[]) {
  let [standing, grounds, open, failed] = ['undecided', [] as readonly string[], [] as string[], [] as string[]];
  for (const { type, checks = [], requestId, requestIds = [], ...input } of inputs) {
    if (type === 'ApplicationSubmitted') [standing, grounds, open, failed] = ['undecided', [], [], []];
    if (type === 'ApplicationChecked') {
      const names = checks.filter(({ outcome }) => outcome === 'failed').map(({ name }) => name);
      failed = [...failed.filter((name) => !checks.some((each) => each.name === name)), ...names];
    }
    if (type === 'CompletionRequested') open = [...open, requestId!];
    if (type === 'ApplicationCompleted') open = open.filter((each) => !requestIds.includes(each));
    if (type === 'CompletionRequestWithdrawn') open = open.filter((each) => each !== requestId);
    if (type === 'ApplicationFoundAdmissible') [standing, grounds] = ['admissible', []];
    if (type === 'ApplicationFoundInadmissible') [standing, grounds, open] = ['inadmissible', input.grounds!, []];
    if (type === 'ApplicationReinstated') [standing, grounds] = ['undecided', []];
  }
  return { standing, grounds, open, failed };
}

describe('the explanation of a decision on admissibility', () => {
  let callId: string;
  const now = '2023-04-03T09:00:00.000Z';
  beforeAll(async () => {
    await tandem.at('2023-02-01T09:00:00.000Z');
    const window = { opens: { date: '2023-01-10' }, closes: { date: '2023-04-30' } };
    callId = await publishedCall(administrator, { year: 2023, ordinal: 14, scheme: 'explained', ...window });
    await tandem.at(now);
  });

  const explained = async (id: string, who = administrator) => {
    await tandem.settled();
    const explanation = await who.explainAdmissibility({ id });
    const found = Object.fromEntries(explanation.steps.map((each) => [each.step, each.found]));
    const positions = explanation.inputs.map(({ position }) => position);
    expect(explanation.steps.flatMap(({ restsOn }) => restsOn).filter((each) => !positions.includes(each))).toEqual([]);
    return { ...explanation, found };
  };

  it('gives what it rests on, with positions, and computing it again gives what was published', async () => {
    const id = await submitted(callId);
    const failed = { name: 'costsNotEligible', outcome: 'failed', explanation: 'Zonder offerte.' } as const;
    await administrator.checkApplication({ id, checks: [failed] });
    await askFor(id, 'costs');
    await askFor(id, 'project');
    const mistaken = (await page(id)).completionRequests[1].id;
    await administrator.withdrawCompletionRequest({ id, completionRequestId: mistaken, reason: 'Vergissing.' });
    const waiting = await explained(id);
    expect(waiting.found).toMatchObject({ checks: ['costsNotEligible'], finding: ['undecided'] });
    expect(waiting.found['completions']).toEqual(recomputed(waiting.inputs).open);
    expect(waiting.found['completions']).toHaveLength(1);

    await ines.completeApplication({ id });
    await administrator.checkApplication({ id, checks: [{ name: 'costsNotEligible', outcome: 'passed' }] });
    await administrator.decideAdmissibility({ id, admissible: true });
    const decided = await explained(id);
    expect(decided).toMatchObject({ standing: 'admissible', grounds: [], found: { completions: [], checks: [] } });
    expect(recomputed(decided.inputs)).toEqual({
      standing: (await page(id)).status,
      grounds: [],
      open: [],
      failed: [],
    });
    expect(decided.inputs.map(({ sentence }) => sentence).filter((each) => !each)).toEqual([]);

    const position = decided.inputs.find(({ type }) => type === 'CompletionRequested')!.position;
    const then = await administrator.explainAdmissibility({ id, asOf: position });
    expect([then.standing, then.inputs.at(-1)!.position]).toEqual(['undecided', position]);
  });

  it('names the term that was missed', async () => {
    const id = await submitted(callId);
    await askFor(id, 'costs');
    const { dueAt } = (await page(id)).completionRequests[0];
    await tandem.at(dueAt);
    await tandem.settled();
    const lapsed = await explained(id);
    expect(lapsed).toMatchObject({
      standing: 'inadmissible',
      grounds: ['notCompletedInTime'],
      found: { terms: [dueAt] },
    });
    expect(recomputed(lapsed.inputs)).toMatchObject({ standing: 'inadmissible', grounds: ['notCompletedInTime'] });
    await tandem.at(now);
  });

  it('tells the organisation no more than the file does', async () => {
    const id = await submitted(callId);
    await administrator.checkApplication({ id, checks: [{ name: 'formIncomplete', outcome: 'passed' }] });
    const refusal = {
      admissible: false,
      grounds: ['other' as const],
      explanation: 'Dubbel.',
      notice: 'later' as const,
    };
    await administrator.decideAdmissibility({ id, ...refusal });
    expect(await explained(id)).toMatchObject({ standing: 'inadmissible', grounds: ['other'] });
    const told = await explained(id, ines);
    expect([told.standing, told.inputs.map(({ type }) => type)]).toEqual(['undecided', ['ApplicationSubmitted']]);
    expect(told.steps.map(({ step }) => step)).not.toContain('checks');
    expect((await pieter.get(about(id, '/admissibility/explain'))).status).toBe(404);
  });
});
