import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import type { InFourLanguages } from '#platform/domain';
import { SmtpMailSender } from '#platform/mail';
import { enqueue } from '#platform/queues';
import { mailTextProblems } from '#platform/texts';
import { composeMail } from './compose-mail';
import { Deliveries } from './deliveries';
import { attempts, callId, NotificationsFixture, position, texts } from './testing/notifications-fixture';

let at: NotificationsFixture;
beforeEach(async () => void (at = await NotificationsFixture.start()));
afterEach(() => at.end());

const states = async (): Promise<string[]> =>
  (await at.deliveries.list({ limit: 50 })).items.map(({ state }) => state).sort();
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('one delivery for each event, recipient and channel', () => {
  it('greets each recipient in the own language, with formats and names of that language', async () => {
    await at.person('Ada Peeters', 'nl', 'ada@example.be');
    await at.person('Bruno Lambert', 'fr', 'bruno@example.be');
    await at.notify();
    await at.work();
    const [nl] = await at.deliveries.mails({ to: 'ADA@example.be' });
    expect(nl).toMatchObject({
      to: 'ada@example.be',
      language: 'nl',
      subject: 'Nieuwe oproep: Oproep 13',
      template: 'callPublished',
      state: 'sent',
    });
    expect(plain(nl!.text)).toMatch(
      /^Beste Ada Peeters,\n\nDe oproep Oproep 13 \(€ 154\.000,00\) sluit op vrijdag 1 april 2022 .*23:59\. Geheime woorden\.\n/,
    );
    expect(nl!.text).toContain('https://tandem.example');
    expect(nl!.text).toContain(nl!.id);
    const [fr] = await at.deliveries.mails({ to: 'bruno@example.be' });
    expect(plain(fr!.text)).toMatch(
      /^Bonjour Bruno Lambert,\n\nL'appel Appel 13 \(154 000,00 €\) se clôture le vendredi 1er avril 2022 .*23:59\./,
    );
    const eml = await readFile(join(at.folder, `${fr!.id}.eml`), 'utf8');
    expect(eml).toContain('Content-Language: fr');
    expect(at.people.asked.every((asked) => asked === position)).toBe(true);
  });

  it('lists mails newest last, of everybody or of one address', async () => {
    await at.person('Ada', 'nl', 'ada@example.be');
    await at.person('Bruno', 'fr', 'bruno@example.be');
    const first = await at.notify();
    await at.work();
    const second = await at.notify();
    await at.work();
    expect((await at.deliveries.mails()).map(({ event }) => event)).toEqual([first, first, second, second]);
    expect((await at.deliveries.mails({ to: 'ada@example.be' })).map(({ event }) => event)).toEqual([first, second]);
    expect(await at.deliveries.mails({ to: 'eve@example.be' })).toEqual([]);
  });

  it('keeps one when the person is meant twice, and when the notification is done twice', async () => {
    const ada = await at.person('Ada', 'nl', 'ada@example.be');
    await at.notify([{ roles: ['diversityOfficer'] }, { person: ada }]);
    await at.work();
    await at.database.query(`update outbox set state = 'queued'`); // as after a crash before the rows were marked done
    await at.work();
    expect(await states()).toEqual(['sent']);
    expect(at.sender.tried).toHaveLength(1);
  });

  it('keeps one when two notifications about it are worked on at the same time', async () => {
    for (let n = 0; n < 20; n++) await at.person(`Person ${String(n)}`, 'en', `person-${String(n)}@example.be`);
    const eventId = randomUUID();
    const ids = ['one', 'two', 'three', 'four'];
    for (const id of ids) await at.notify(undefined, id, eventId);
    await Promise.all(ids.map((id) => at.worker.work(`${id}.${eventId}.0`)));
    const waiting = await at.database.query<{ id: string }>(`select id from outbox where kind = 'deliver'`);
    expect(waiting).toHaveLength(20);
    await Promise.all([...waiting, ...waiting].map(({ id }) => at.worker.work(id)));
    expect(at.sender.tried).toHaveLength(20);
    expect(await at.files()).toHaveLength(20);
  });

  it('refuses a template without texts for good, and says which', async () => {
    const job = { kind: 'notify', template: 'unheardOf', to: [], parameters: {} };
    await enqueue(at.database, [{ id: 'x.1', kind: 'notify', job, eventId: randomUUID(), position }]);
    await at.work();
    expect(await at.database.query('select state, last_error from outbox')).toEqual([
      { state: 'dead', last_error: expect.stringContaining('unheardOf') },
    ]);
  });
});

describe('nobody to write to', () => {
  it.each(['noAddress', 'erased', 'unknownPerson'] as const)('is written down as such: %s', async (reason) => {
    const ada = await at.person('Ada', 'nl', reason === 'noAddress' ? undefined : 'ada@example.be');
    await at.notify();
    const [{ id }] = (await at.database.query<{ id: string }>(`select id from outbox`)) as [{ id: string }];
    await at.worker.work(id);
    if (reason === 'erased') await at.erase(ada);
    if (reason === 'unknownPerson') at.people.people.length = 0;
    await at.work();
    expect((await at.deliveries.list({ limit: 5 })).items).toMatchObject([{ state: 'suppressed', reason }]);
    expect(at.sender.tried).toEqual([]);
    expect(await at.database.query(`select 1 from outbox where state <> 'done'`)).toEqual([]);
  });

  it('holds for a mail that was written, but not sent before its recipient was erased', async () => {
    const ada = await at.person('Ada', 'nl', 'ada@example.be');
    await at.notify();
    at.sender.failures = 1;
    await at.work();
    await at.erase(ada);
    await at.work();
    expect((await at.deliveries.list({ limit: 5 })).items).toMatchObject([
      { state: 'suppressed', reason: 'erased', subject: null, text: null },
    ]);
    expect(await at.files()).toEqual([]);
    expect(await at.deliveries.mails()).toEqual([]);
  });
});

describe('a text that the recipient cannot have in the own language', () => {
  it('goes out in Dutch and French, subject too, and warns the administrator', async () => {
    at.names.set(callId, { nl: 'Oproep 13', fr: 'Appel 13' });
    await at.person('Dora', 'de', 'dora@example.be');
    await at.notify();
    await at.work();
    const [mail] = (await at.deliveries.list({ limit: 5 })).items;
    expect(mail).toMatchObject({
      subject: 'Neuer Aufruf: Oproep 13 / Appel 13',
      state: 'sent',
      warnings: ['languageMissing callId'],
    });
    expect(mail!.text).toContain('Der Aufruf Oproep 13 / Appel 13');
  });

  it('waits a few tries for a name that read models do not have yet', async () => {
    const known = new Map(at.names);
    at.names.clear();
    await at.person('Ada', 'nl', 'ada@example.be');
    await at.notify();
    await at.work(2);
    expect((await at.deliveries.list({ limit: 5 })).items).toMatchObject([
      { state: 'failed', attempts: 2, lastError: 'a name is not known yet' },
    ]);
    known.forEach((name, id) => at.names.set(id, name));
    await at.work();
    expect((await at.deliveries.list({ limit: 5 })).items).toMatchObject([
      { state: 'sent', subject: 'Nieuwe oproep: Oproep 13', warnings: [] },
    ]);
  });

  it('goes out with a gap when the name never comes', async () => {
    at.names.clear();
    await at.person('Ada', 'nl', 'ada@example.be');
    await at.notify();
    await at.work(attempts);
    expect((await at.deliveries.list({ limit: 5 })).items).toMatchObject([
      { state: 'sent', subject: 'Nieuwe oproep: …', warnings: ['nameMissing callId'] },
    ]);
  });
});

describe('a server that does not take mail', () => {
  it('gets it again, the same words, and nothing is lost', async () => {
    await at.person('Ada', 'nl', 'ada@example.be');
    await at.person('Bruno', 'fr', 'bruno@example.be');
    await at.notify();
    at.sender.failures = 3;
    await at.work();
    expect(await states()).toEqual(['failed', 'failed']);
    expect((await at.deliveries.list({ state: 'failed', limit: 1 })).items[0]!.lastError).toBe(
      'mail not sent ECONNECTION 421',
    );
    await at.work(2);
    expect(await states()).toEqual(['sent', 'sent']);
    expect(await at.files()).toHaveLength(2);
    const [first, ...again] = at.sender.tried.filter(({ to }) => to === 'ada@example.be');
    expect(again).not.toHaveLength(0);
    for (const mail of again) expect(mail).toEqual(first);
    expect(await at.database.query(`select 1 from vault_words where field = 'mailText'`)).toHaveLength(2);
  });

  it('leaves a dead letter after the last try, which an administrator sends once more', async () => {
    await at.person('Ada', 'nl', 'ada@example.be');
    await at.notify();
    at.sender.failures = attempts;
    await at.work(attempts + 3);
    expect(at.sender.tried).toHaveLength(attempts);
    const [dead] = (await at.deliveries.list({ state: 'dead', limit: 5 })).items;
    expect(dead).toMatchObject({ attempts, state: 'dead' });

    const answers = await Promise.allSettled([at.deliveries.resend(dead!.id), at.deliveries.resend(dead!.id)]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await at.work(3);
    expect(await states()).toEqual(['sent']);
    expect(at.sender.tried).toHaveLength(attempts + 1);
    expect(await at.files()).toEqual([`${dead!.id}.eml`]);
    await expect(at.deliveries.resend(dead!.id)).rejects.toMatchObject({ rule: 'deliveryNotDead' });
    await expect(at.deliveries.resend(randomUUID())).rejects.toMatchObject({ rule: 'notFound' });
  });

  it('tells the relay of the new start', async () => {
    await at.person('Ada', 'nl', 'ada@example.be');
    await at.notify();
    at.sender.failures = attempts;
    await at.work(attempts);
    const poked: string[] = [];
    const [dead] = (await at.deliveries.list({ limit: 5 })).items;
    await new Deliveries(at.database, at.vault, (keys) => poked.push(...keys)).resend(dead!.id);
    expect(poked).toEqual([`deliver.${dead!.id}~1`]);
  });
});

describe('an SMTP server that is busy at first', () => {
  it('has every mail once in the end', async () => {
    let refusals = 3;
    const received: string[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, { envelope }, answer) {
        stream.resume();
        stream.on('end', () => {
          const busy = refusals-- > 0;
          if (!busy) received.push(...envelope.rcptTo.map(({ address }) => address));
          answer(busy ? Object.assign(new Error('try later'), { responseCode: 451 }) : null);
        });
      },
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const smtp = new SmtpMailSender(`smtp://127.0.0.1:${String((server.server.address() as AddressInfo).port)}`);
    at.sender.sender = smtp;
    const people = ['ada@example.be', 'bruno@example.be', 'carla@example.be'];
    for (const each of people) await at.person('A person', 'en', each);
    await at.notify();
    await at.work(attempts);
    smtp.close();
    await new Promise<void>((done) => server.close(done));
    expect(received.sort()).toEqual(people);
    expect(await states()).toEqual(['sent', 'sent', 'sent']);
    expect(at.logged).toContain('mail not sent EMESSAGE 451');
  });
});

describe('what is kept', () => {
  it('holds nothing personal: not in deliveries, jobs or logs', async () => {
    await at.person('Ada Peeters', 'nl', 'ada@example.be');
    await at.notify();
    at.sender.failures = 1;
    await at.work(2);
    const rows = await at.database.query<{ row: string }>(
      `select delivery::text as row from delivery union all select outbox::text from outbox`,
    );
    expect(rows).toHaveLength(3);
    const kept = rows.map(({ row }) => row).join() + at.logged;
    expect(kept).toContain('ECONNECTION');
    for (const word of ['Ada', 'Peeters', 'example.be', 'Oproep', 'Geheime', 'Beste']) expect(kept).not.toContain(word);
    const words = await at.database.query<{ subject: string }>(
      `select distinct subject from vault_words where field like 'mail%'`,
    );
    expect(words).toEqual([{ subject: `person-${at.people.people[0]!.personId}` }]);
  });

  it('is listed newest first, page by page, by state, template and event', async () => {
    for (let n = 0; n < 5; n++) await at.person(`Person ${String(n)}`, 'en', `person-${String(n)}@example.be`);
    const eventId = await at.notify();
    await at.work();
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await at.deliveries.list({ limit: 2, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map(({ sequence }) => sequence));
      cursor = page.next;
    } while (cursor);
    expect(seen).toHaveLength(5);
    expect(seen).toEqual([...seen].sort((a, b) => b - a));
    const count = async (filter: object): Promise<number> =>
      (await at.deliveries.list({ limit: 9, ...filter })).items.length;
    expect(await count({ state: 'sent', template: 'callPublished', eventId })).toBe(5);
    expect(await count({ state: 'dead' })).toBe(0);
    expect(await count({ template: 'other' })).toBe(0);
    expect(await count({ eventId: randomUUID() })).toBe(0);
    await expect(at.deliveries.list({ limit: 2, cursor: 'nonsense' })).rejects.toMatchObject({ rule: 'cursorInvalid' });
  });
});

describe('subjects', () => {
  it('never show words from the vault', async () => {
    const subject: InFourLanguages = { nl: '{motivation}', fr: '{motivation}', de: '{motivation}', en: '{motivation}' };

    const mail = composeMail({
      template: { subject, text: subject },
      parameters: { motivation: 'vault:1' },
      language: 'nl',
      names: new Map(),
      words: new Map([['vault:1', 'Geheime woorden']]),
      frame: { name: 'Ada', link: 'https://tandem.example', reference: 'r' },
    });
    expect(mail.subject).toBe('…');
    expect(mail.text).toContain('Geheime woorden');
    expect(mailTextProblems(texts)).toEqual([]);
  });
});
