import { randomUUID } from 'node:crypto';
import type { MailBarrier } from '#platform/context';
import { type Actor, type Instant, noBarriers, type PersonId } from '#platform/domain';
import { Deliveries } from './deliveries';
import { DeliveryLog } from './delivery-log';
import { NotificationsFixture, position } from './testing/notifications-fixture';

const reader: Actor = {
  ...{ personId: 'yasmine' as PersonId, language: 'nl', roles: ['administrator'], organisations: [] },
  ...{ ...noBarriers, at: '2022-04-11T08:00:00.000Z' as Instant },
};
const visibleTo = ({ barredFrom }: Actor) => ({ sql: 'not key = any(?)', parameters: [barredFrom] });
const projection = { table: 'files_of_a_jury', visibleTo } as unknown as MailBarrier['projection'];
const templates = ['aboutFiles'];

describe('what a message is about', () => {
  let at: NotificationsFixture;
  let deliveries: Deliveries;
  beforeAll(async () => {
    at = await NotificationsFixture.start();
    await at.database.query('create table files_of_a_jury (key text primary key)');
    await at.database.query(`insert into files_of_a_jury values ('health'), ('mobility'), ('economy')`);
    const barriers = ['applicationId', 'applicationIds'].map((parameter) => ({ templates, parameter, projection }));
    deliveries = new Deliveries(at.database, at.vault, () => undefined, barriers);
    await sent('aboutFiles', { callId: 'call' });
    await sent('aboutFiles', { applicationId: 'health' });
    await sent('aboutFiles', { applicationIds: 'health mobility' });
    await sent('aboutFiles', { applicationIds: '' });
    await sent('aboutOthers', { applicationIds: 'health' });
  });
  afterAll(() => at.end());

  const sent = (template: string, parameters: Readonly<Record<string, string>>) => {
    const delivery = { id: randomUUID(), eventId: randomUUID(), position, template, recipient: reader.personId };
    const how = { channel: 'mail', language: 'nl', parameters, state: 'queued' } as const;
    return at.database.transaction((tx) => new DeliveryLog(at.database).add(tx, [{ ...delivery, ...how }]));
  };

  it.each([
    ['everything to who sees all of it', [], ['call', 'health', 'health mobility', '', 'health']],
    ['nothing about a file to who may not know of it', ['mobility'], ['call', 'health', '', 'health']],
    ['no more than that', ['economy'], ['call', 'health', 'health mobility', '', 'health']],
    ['what is about no file', ['health', 'mobility'], ['call', '', 'health']],
  ])('shows %s', async (_, barredFrom, shown) => {
    const { items } = await deliveries.list({ limit: 50, reader: { ...reader, barredFrom } });
    expect(items.map(({ parameters }) => Object.values(parameters)[0]).reverse()).toEqual(shown);
  });

  it('does not send again what its reader may not know of', async () => {
    const [about] = (await deliveries.list({ limit: 50 })).items.filter(
      ({ parameters }) => parameters['applicationIds'] === 'health mobility',
    );
    const resent = deliveries.resend(about!.id, { ...reader, barredFrom: ['mobility'] });
    await expect(resent).rejects.toMatchObject({ rule: 'notFound' });
    await expect(deliveries.resend(about!.id, reader)).rejects.toMatchObject({ rule: 'deliveryNotDead' });
  });
});
