import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { type Identity, People, type Rights, TokenVerifier } from '#platform/access';
import { Clock } from '#platform/clock';
import { Keys } from '#platform/config';
import { Database } from '#platform/database';
import { type Instant, noBarriers, type OrganisationId, type PersonId, type Role } from '#platform/domain';
import { LogGenerations } from '#platform/event-store';
import { Answers, hookRequests, HttpModule, PositionTokens } from '#platform/http';
import { MailSender } from '#platform/mail';
import { RecentWrites } from '#platform/read-models';
import { NameSources } from '#platform/texts';
import { Vault } from '#platform/vault';
import {
  NotificationJobs,
  notificationRules,
  NotificationsApiModule,
  NotificationsWorkerModule,
} from './notifications.module';
import { Recipients } from './recipients';
import { attempts, NotificationsFixture, texts } from './testing/notifications-fixture';

/** A token is the name of the role that its bearer has. */
class RoleVerifier {
  verify(token: string): Promise<Identity | undefined> {
    return Promise.resolve({ issuer: 'test', subject: token });
  }
}
class RolePeople extends People {
  rightsOf({ subject }: Identity, at: Instant): Promise<Rights> {
    const organisations: OrganisationId[] = [];
    return Promise.resolve({
      actor: { personId: 'p' as PersonId, language: 'fr', roles: [subject as Role], organisations, ...noBarriers, at },
      readFrom: [],
    });
  }
}

let at: NotificationsFixture;
let app: NestFastifyApplication;
let poked: string[];

@Module({})
class Globals {
  static of(fixture: NotificationsFixture): DynamicModule {
    const values: [unknown, unknown][] = [
      [Database, fixture.database],
      [Vault, fixture.vault],
      [Keys, fixture.keys],
      [MailSender, fixture.sender],
      [NameSources, fixture.sources],
      [Recipients, fixture.people],
      [Clock, fixture.clock],
      [TokenVerifier, new RoleVerifier()],
      [People, new RolePeople()],
      [RecentWrites, new RecentWrites()],
      [LogGenerations, new LogGenerations()],
    ];
    const providers = values.map(([provide, useValue]) => ({ provide: provide as never, useValue }));
    return { module: Globals, global: true, providers, exports: providers.map(({ provide }) => provide) };
  }
}

beforeEach(async () => {
  at = await NotificationsFixture.start();
  poked = [];
  const poke = (keys: readonly string[]): void => void poked.push(...keys);
  const from = 'Tandem <tandem@example.be>';
  const module = await Test.createTestingModule({
    imports: [
      CqrsModule.forRoot(),
      Globals.of(at),
      HttpModule.with([notificationRules]),
      NotificationsApiModule.with({ development: true, poke, barriers: [] }),
      NotificationsWorkerModule.with({
        texts,
        embargoes: [],
        from,
        publicUrl: 'https://tandem.example',
        attempts,
        poke,
      }),
    ],
  }).compile();

  app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { bodyParser: false });
  hookRequests(app.getHttpAdapter().getInstance(), new Clock(), app.get(PositionTokens));
  app.get(Answers).hook(app.getHttpAdapter().getInstance());
  app.setGlobalPrefix('v1', { exclude: ['dev/mails'] });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterEach(async () => {
  await app.close();
  await at.end();
});

async function ask(method: 'GET' | 'POST', url: string, role?: Role): Promise<{ status: number; body: any }> {
  const headers = role ? { authorization: `Bearer ${role}` } : {};
  const { statusCode: status, body } = await app.inject({ method, url, headers });
  return { status, body: body && JSON.parse(body) };
}

describe('deliveries over HTTP', () => {
  it('shows an administrator what was sent, with reasons and warnings as sentences in the own language', async () => {
    at.names.set([...at.names.keys()][0]!, { nl: 'Oproep 13', fr: 'Appel 13' });
    await at.person('Dora', 'de', 'dora@example.be');
    await at.person('Nobody', 'en');
    const event = await at.notify();
    await at.work();
    const { status, body } = await ask('GET', `/v1/deliveries?event=${event}&limit=10`, 'administrator');
    expect(status).toBe(200);
    expect(body.items).toHaveLength(2);
    const [sent, suppressed] = ['sent', 'suppressed'].map((state) =>
      body.items.find((each: any) => each.state === state),
    );
    expect(sent).toMatchObject({
      event,
      language: 'de',
      channel: 'mail',
      attempts: 1,
      subject: 'Neuer Aufruf: Oproep 13 / Appel 13',
    });
    expect(sent.warnings).toEqual([expect.stringContaining('le néerlandais et le français ont été envoyés')]);
    expect(suppressed).toMatchObject({ reason: "Le destinataire n'a pas d'adresse e-mail.", warnings: [] });
    expect(JSON.stringify(body)).not.toContain('null');
  });

  it('goes through the pages by cursor', async () => {
    for (const each of ['a', 'b', 'c']) await at.person(each, 'en', `${each}@example.be`);
    await at.notify();
    await at.work();
    const first = (await ask('GET', '/v1/deliveries?limit=2', 'administrator')).body;
    const second = (await ask('GET', `/v1/deliveries?limit=2&cursor=${first.next}`, 'administrator')).body;
    expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, undefined]);
    expect((await ask('GET', '/v1/deliveries?cursor=x', 'administrator')).status).toBe(422);
    expect((await ask('GET', '/v1/deliveries?state=lost', 'administrator')).status).toBe(400);
  });

  it('is closed to everybody else', async () => {
    expect((await ask('GET', '/v1/deliveries')).status).toBe(401);
    expect((await ask('GET', '/v1/deliveries', 'applicant')).status).toBe(403);
    const url = '/v1/deliveries/0b5e2c9e-6d3a-5b53-9c39-1f0d3a1f7c11/resends';
    expect((await ask('POST', url, 'auditor')).status).toBe(403);
    expect((await ask('POST', url, 'administrator')).status).toBe(404);
    expect((await ask('POST', '/v1/deliveries/1/resends', 'administrator')).status).toBe(404);
  });

  it('sends a dead delivery again, once', async () => {
    await at.person('Ada', 'nl', 'ada@example.be');
    await at.notify();
    at.sender.failures = attempts;
    await at.work(attempts);
    const [dead] = (await ask('GET', '/v1/deliveries?state=dead', 'administrator')).body.items;
    const url = `/v1/deliveries/${dead.id}/resends`;
    expect(await ask('POST', url, 'administrator')).toEqual({ status: 200, body: { id: dead.id } });
    const again = await ask('POST', url, 'administrator');
    expect(again).toMatchObject({ status: 409, body: { type: 'urn:problem-type:tandem:deliveryNotDead' } });
    expect(poked).toEqual([`deliver.${dead.id}~1`]);
    await at.work();
    expect(await at.files()).toEqual([`${dead.id}.eml`]);
  });

  it('shows mails to anybody in development', async () => {
    await at.person('Ada', 'nl', 'ada@example.be');
    await at.person('Bruno', 'fr', 'bruno@example.be');
    const event = await at.notify();
    await at.work();
    expect((await ask('GET', '/dev/mails')).body).toHaveLength(2);
    const { body } = await ask('GET', '/dev/mails?to=bruno@example.be');
    expect(body).toMatchObject([
      { to: 'bruno@example.be', language: 'fr', event, template: 'callPublished', state: 'sent' },
    ]);
    expect(Object.keys(body[0]).sort()).toEqual([
      'at',
      'event',
      'id',
      'language',
      'state',
      'subject',
      'template',
      'text',
      'to',
    ]);
  });

  it('gives the worker its jobs', () =>
    expect([...app.get(NotificationJobs, { strict: false }).handlers.keys()]).toEqual(['notify', 'deliver']));
});
