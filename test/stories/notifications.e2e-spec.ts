import { readdirSync } from 'node:fs';
import { draft, publishedCall } from '../support/examples';
import { refused, startTandem, type Tandem, type User } from '../support/tandem';

let tandem: Tandem;
let administrator: User;
let callId: string;

beforeAll(async () => {
  tandem = await startTandem();
  administrator = await tandem.as('an.verlinden');
  await tandem.at('2022-02-01T09:00:00.000Z');
  callId = await publishedCall(administrator);
});
afterAll(() => tandem.stop());

const mailsOf = async (person: string, template: RegExp) =>
  (await tandem.mails(`${person}@tandem.example`)).filter((mail) => template.test(mail.template));

describe('mails', () => {
  it('tell every applicant of a published call, in the own language (N3)', async () => {
    await tandem.settled();
    const german = await mailsOf('greta.schmitz', /published/i);
    expect(german.map(({ language, state }) => [language, state])).toEqual([['de', 'sent']]);
    expect(german[0]!.text).toContain('Oproep diversiteitsprojecten 2022 / Appel à projets diversité 2022'); // no German title: both official ones
    expect((await mailsOf('claire.fontaine', /published/i))[0]!.language).toBe('fr');
    expect(await mailsOf('bart.desmet', /published/i)).toHaveLength(0);
  });

  it('confirm a submission to the submitter and the leading official, once each', async () => {
    const applicant = await tandem.as('ines.peeters');
    const id = await draft(applicant, callId);
    await Promise.all(Array.from({ length: 5 }, () => applicant.submitApplication({ id }, { key: 'receipt' })));
    await tandem.settled();
    const receipts = await mailsOf('ines.peeters', /submitted/i);
    expect(receipts).toHaveLength(1);
    expect(receipts[0]!.text).toMatch(/2022-13-[0-9A-Z]{8}/);
    expect(await mailsOf('marc.dubois', /submitted/i)).toHaveLength(1);
  });

  it('are not sent again when every projection is rebuilt (N4)', async () => {
    await tandem.settled();
    const before = (await tandem.mails()).length;
    const files = readdirSync(tandem.mailFolder).length;
    await tandem.database.query(`delete from log_checkpoint where name not like 'reaction%'`);
    await new Promise((done) => setTimeout(done, 1_000));
    await tandem.settled();
    expect((await tandem.mails()).length).toBe(before);
    expect(readdirSync(tandem.mailFolder).length).toBe(files);
  });

  it('can be watched and sent again by administrators only', async () => {
    const { items } = await administrator.listDeliveries({ limit: 5 });
    expect(items).toHaveLength(5);
    expect((await refused((await tandem.as('ines.peeters')).listDeliveries())).status).toBe(403);
    expect((await refused(administrator.resendDelivery({ id: items[0]!.id }))).status).toBe(409);
  });
});

describe('the raw log', () => {
  it('holds no name and no address of anybody', async () => {
    const events = JSON.stringify(await tandem.api.core.log.readAll(null, 100_000));
    expect(events).toContain('PersonInvited');
    for (const { name, person } of await tandem.nobody.listDemoPeople()) {
      expect(events).not.toContain(name);
      expect(events).not.toContain(person);
    }
    const rows = await tandem.database.query<{ text: string }>(
      `select string_agg(row::text, ' ') as text from (select row from person_list union all select row from application_list) rows`,
    );
    expect(rows[0]!.text).not.toContain('Peeters');
    expect(
      (await tandem.database.query<{ n: number }>(`select count(*) as n from outbox where job::text like '%@%'`))[0]!.n,
    ).toBe(0);
  });
});
