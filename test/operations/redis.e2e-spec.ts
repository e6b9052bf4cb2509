import { type OwnRedis, hasRedisServer, startRedis } from '../../libs/platform/src/queues/redis.fixture';
import { eventually } from '../../libs/platform/src/read-models/things.fixture';
import { possible } from '#platform/testing';
import { startTandem, type Tandem } from '../support/tandem';
import { draft, publishedCall } from '../support/examples';

possible(hasRedisServer, 'needs redis-server').describe('Tandem with its queue on Redis', () => {
  let redis: OwnRedis;
  let tandem: Tandem;

  beforeAll(async () => {
    redis = await startRedis();
    tandem = await startTandem({ QUEUE: 'redis', REDIS_URL: redis.url });
  });
  afterAll(async () => {
    await tandem.stop();
    await redis.stop();
  });

  it('takes commands while Redis is away, and tells people when it is back, once', async () => {
    await tandem.settled();
    await tandem.at('2022-01-20T09:00:00.000Z');
    const call = await publishedCall(await tandem.as('an.verlinden'));
    await redis.kill();
    const applicant = await tandem.as('ines.peeters');
    const application = await draft(applicant, call);
    expect((await applicant.post(`/v1/applications/${application}/submissions`, {})).status).toBe(201);
    expect((await tandem.nobody.get('/health/ready')).status).toBe(200);
    const receipts = async () =>
      (await tandem.mails()).filter(({ template, state }) => template === 'ApplicationSubmitted' && state === 'sent');
    expect(await receipts()).toEqual([]);
    await redis.startAgain();
    await eventually(async () => expect(await receipts()).not.toEqual([]), 30_000);
    await tandem.settled();
    const sentTo = (await receipts()).map(({ to }) => to);
    expect(sentTo).toEqual([...new Set(sentTo)]);
    expect(await redis.command('EXISTS', 'bull:outbox:meta')).toBe(1);
  });
});
