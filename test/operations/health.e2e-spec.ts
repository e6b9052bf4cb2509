import { freePort } from '../../libs/platform/src/embedded-postgres/free-port';
import { startTandem, type Tandem } from '../support/tandem';

let tandem: Tandem;
let worker: string;

beforeAll(async () => {
  const port = await freePort();
  worker = `http://127.0.0.1:${port}`;
  tandem = await startTandem({ WORKER_PORT: String(port) });
  await tandem.settled();
});
afterAll(() => tandem.stop());

const metricsOf = async (url: string): Promise<string> => {
  const answer = await fetch(`${url}/metrics`);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  return answer.text();
};
const figure = (text: string, line: string): number =>
  Number(
    text
      .split('\n')
      .find((each) => each.startsWith(`${line} `))
      ?.slice(line.length),
  );

it('counts and times commands and queries by route and outcome, and appends by batch', async () => {
  const applicant = await tandem.as('ines.peeters');
  const choose = (language: string) => applicant.post('/v1/me/languageChoices', { language }, { key: 'once' });
  await applicant.get('/v1/me'); // binds the person to the token once
  const before = figure(await metricsOf(tandem.url), 'tandem_append_batch_events_sum');
  expect((await choose('fr')).status).toBe(201);
  expect((await choose('fr')).status).toBe(201);
  expect((await choose('xx')).status).toBe(400);
  await applicant.get('/v1/me');
  const after = await metricsOf(tandem.url);
  for (const outcome of ['done', 'replayed', 'refused'])
    expect(
      figure(after, `tandem_command_seconds_count{command="POST /v1/me/languageChoices",outcome="${outcome}"}`),
    ).toBe(1);
  expect(figure(after, 'tandem_query_seconds_count{query="GET /v1/me",outcome="done"}')).toBeGreaterThan(0);
  expect(figure(after, 'tandem_append_batch_events_sum')).toBe(before + 1);
});

it('tells of lag, outbox, queue and event loop on API and worker alike, and of jobs on the worker', async () => {
  await tandem.settled();
  for (const url of [tandem.url, worker]) {
    const text = await metricsOf(url);
    expect(figure(text, 'tandem_work_known')).toBe(1);
    expect(figure(text, 'tandem_lag_events{runner="call_list"}')).toBe(0);
    expect(figure(text, 'tandem_lag_seconds{runner="call_list"}')).toBe(0);
    expect(figure(text, 'tandem_outbox_jobs{state="dead"}')).toBe(0);
    expect(figure(text, 'tandem_queue_depth')).toBe(0);
    expect(figure(text, 'tandem_event_loop_delay_seconds{quantile="0.99"}')).toBeGreaterThan(0);
  }
  expect(figure(await metricsOf(worker), 'tandem_job_seconds_count{kind="notify",outcome="done"}')).toBeGreaterThan(0);
});

it('answers for containers on the port of the worker', async () => {
  for (const path of ['live', 'ready']) expect((await fetch(`${worker}/health/${path}`)).status).toBe(200);
  expect((await fetch(`${worker}/v1/me`)).status).toBe(404);
});

it('says 503 while a stream is parked, shows its cause to administrators only, and has it tried again', async () => {
  expect((await tandem.nobody.get('/health/work')).status).toBe(200);
  await tandem.database.query(
    `insert into parked_stream (projection, stream, revision, position, cause)
     select projection || '_v' || version, 'call-gone', 0, '1', 'CallPublished: a test' from projection_live where projection = 'call_list'`,
  );
  const ill = await tandem.nobody.get('/health/work');
  expect(ill).toMatchObject({ status: 503, body: { status: 'needsAttention', parked: ['call_list'], stopped: [] } });
  expect(JSON.stringify(ill.body)).not.toMatch(/a test|call-gone/);
  expect((await (await tandem.as('ines.peeters')).get('/v1/work')).status).toBe(403);

  const administrator = await tandem.as('an.verlinden');
  const { body } = await administrator.get('/v1/work');
  expect(body.runners).toContainEqual(
    expect.objectContaining({
      name: 'call_list',
      parked: [expect.objectContaining({ stream: 'call-gone', cause: 'CallPublished: a test' })],
    }),
  );
  const retry = (stream: string) => administrator.post('/v1/work/retries', { name: 'call_list', stream });
  expect((await retry('call-unknown')).status).toBe(404);
  expect((await retry('call-gone')).status).toBe(200);
  for (let n = 0; n < 200 && (await tandem.nobody.get('/health/work')).status !== 200; n++)
    await new Promise((done) => setTimeout(done, 25));
  expect((await tandem.nobody.get('/health/work')).body).toMatchObject({ status: 'working', parked: [] });
});
