// A standalone Tandem with a call that is open and a draft for each connection.
import { createRequire } from 'node:module';
import { inRoot, root } from '../../tools/lib/root.mjs';
import { call as openCall } from './call.mjs';
import { ask } from './client.mjs';

const { startOwnInstance } = createRequire(import.meta.url)(inRoot('dist', 'apps', 'demo', 'src', 'own-instance.js'));

export async function startOurs() {
  const instance = await startOwnInstance(root);
  try {
    const url = await instance.address;
    return { url, pid: instance.pid, ...(await prepare(url)), stop: () => instance.stop() };
  } catch (error) {
    await instance.stop();
    throw error;
  }
}

async function prepare(url) {
  await ask(url, 'PUT', '/dev/clock', { now: '2022-01-20T09:00:00.000Z' });
  const [administrator, applicant] = await Promise.all(
    ['an.verlinden', 'ines.peeters'].map((one) => tokenOf(url, one)),
  );
  const call = await ask(url, 'POST', '/v1/calls', openCall, administrator);
  await ask(url, 'POST', `/v1/calls/${call.id}/publications`, {}, administrator);
  const start = async () => {
    const { id } = await ask(url, 'POST', '/v1/applications', { callId: call.id }, applicant);
    return `/v1/applications/${id}`;
  };
  return { headers: applicant, startDrafts: (count) => many(count, start) };
}

/** A hundred at a time. */
async function many(count, start) {
  const made = [];
  while (made.length < count) made.push(...(await Promise.all(Array.from({ length: 100 }, start))));
  return made;
}

async function tokenOf(url, person) {
  const { accessToken } = await ask(url, 'POST', '/dev/tokens', { person });
  return { authorization: `Bearer ${accessToken}` };
}
