// One whole command over HTTP: token, validation, sealing of own words, decision, durable append, receipt.
import { createRequire } from 'node:module';
import autocannon from 'autocannon';
import { inRoot, root } from '../../tools/lib/root.mjs';
import { call as openCall } from './call.mjs';

const { startOwnInstance } = createRequire(import.meta.url)(inRoot('dist', 'apps', 'demo', 'src', 'own-instance.js'));
const connections = 64;
const [warmUpSeconds, seconds] = [5, 15];
const json = process.argv.includes('--json');

const instance = await startOwnInstance(root);
process.once('SIGTERM', () => void instance.stop().then(() => process.exit(143)));
try {
  const url = await instance.address;
  const { headers, paths } = await prepare(url);
  await save(url, headers, paths, warmUpSeconds);
  const result = await save(url, headers, paths, seconds);
  const failed = result.non2xx + result.errors;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} commands failed`);
  report(result);
} finally {
  await instance.stop();
}

/** A call that is open, and a draft for each connection. */
async function prepare(url) {
  await ask(url, 'PUT', '/dev/clock', { now: '2022-01-20T09:00:00.000Z' });
  const [administrator, applicant] = await Promise.all(
    ['an.verlinden', 'ines.peeters'].map((one) => tokenOf(url, one)),
  );
  const call = await ask(url, 'POST', '/v1/calls', openCall, administrator);
  await ask(url, 'POST', `/v1/calls/${call.id}/publications`, {}, administrator);
  const start = () => ask(url, 'POST', '/v1/applications', { callId: call.id }, applicant);
  const drafts = await Promise.all(Array.from({ length: connections }, start));
  return { headers: applicant, paths: drafts.map(({ id }) => `/v1/applications/${id}`) };
}

async function tokenOf(url, person) {
  const { accessToken } = await ask(url, 'POST', '/dev/tokens', { person });
  return { authorization: `Bearer ${accessToken}` };
}

async function ask(url, method, path, body, headers = {}) {
  const response = await fetch(url + path, {
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

/** Each connection saves its own draft, in turn one answer and the other, so that every save changes something. */
function save(url, headers, paths, duration) {
  const waiting = [...paths];
  const answers = ['Inclusief leiderschap', 'Leiderschap voor iedereen'].map((title) =>
    JSON.stringify({ title, description: 'Een opleiding voor alle leidinggevenden.' }),
  );
  return autocannon({
    url,
    connections,
    duration,
    setupClient(client) {
      const path = waiting.pop();
      const request = { method: 'PATCH', path, headers: { ...headers, 'content-type': 'application/json' } };
      client.setRequests(answers.map((body) => ({ ...request, body })));
    },
  });
}

function report({ requests, latency }) {
  const result = {
    commandsPerSecond: Math.round(requests.average),
    p50Ms: latency.p50,
    p99Ms: latency.p99,
    connections,
    seconds,
  };
  if (!json)
    console.log(`${result.commandsPerSecond} commands/s, p99 ${result.p99Ms} ms at ${connections} connections`);
  console.log(JSON.stringify(result));
}
