import { Client } from './client.mjs';

const applicants = [
  'ines.peeters',
  'marc.dubois',
  'claire.fontaine',
  'pieter.maes',
  'nora.benali',
  'tom.wouters',
  'greta.schmitz',
  'emma.jones',
];
const administrators = ['an.verlinden', 'luc.lambert'];

/** Each of the calls holds some ten grants at a time, so that proposals made together cannot all fit. */
const callCount = 3;
const smallEnvelope = 8_000_000;
const lateDrafts = 8;

/** Signs everybody in, opens calls, and leaves drafts behind in one that is closed by now. */
export async function makeWorld({ port, journal, envelopeCents = smallEnvelope }) {
  const at = (person, token) => new Client({ port, person, token, journal });
  const nobody = at('nobody');
  const signIn = async (person) => at(person, (await tokenOf(nobody, person)).accessToken);
  const world = {
    applicants: await Promise.all(applicants.map(signIn)),
    administrators: await Promise.all(administrators.map(signIn)),
    people: await nobody.read('/dev/people'),
    issuer: `http://127.0.0.1:${port}`,
    calls: [],
    nobody,
  };
  const [administrator] = world.administrators;
  await nobody.develop('PUT', '/dev/clock', { now: '2022-02-01T09:00:00.000Z' });
  const closed = await publish(administrator, { ...call('closed', 13, envelopeCents), closes: { date: '2022-04-01' } });
  world.late = await Promise.all(Array.from({ length: lateDrafts }, (_, n) => draftIn(world.applicants, n, closed)));
  await nobody.develop('DELETE', '/dev/clock');
  for (let n = 1; n <= callCount; n++)
    world.calls.push(await publish(administrator, call(`open${'ABC'[n - 1]}`, n, envelopeCents)));
  return world;
}

export const clientsOf = ({ applicants: some, administrators: others }) => [...some, ...others];

/** What an applicant enters; the words hold a name, which must not reach the log. */
export function answers(person, costCents) {
  return {
    title: `Project van ${String(costCents)} cent`,
    subject: 'equalOpportunities',
    description: `Een opleiding, uitgewerkt door ${person.replace('.', ' ')} (${person}@tandem.example).`,
    costLines: [{ label: 'Opleiding', costCents }],
    ownContributionConfirmed: true,
  };
}

function call(scheme, ordinal, envelopeCents) {
  return {
    scheme,
    year: 2022,
    ordinal,
    title: { nl: `Oproep ${scheme}`, fr: `Appel ${scheme}` },
    description: { nl: 'Cofinanciering van projecten.', fr: 'Cofinancement de projets.' },
    envelopeCents,
    rate: 8_000,
    criteria: [{ code: 'addedValue', names: { nl: 'Meerwaarde', fr: 'Plus-value' }, weight: 100 }],
    eligibleKinds: ['federalPublicService', 'socialSecurityInstitution'],
  };
}

async function publish(administrator, content) {
  const { id } = done(await administrator.carryOut('draftCall', 'POST', '/v1/calls', content));
  done(await administrator.carryOut('publishCall', 'POST', `/v1/calls/${id}/publications`));
  return id;
}

async function draftIn(people, n, callId) {
  const applicant = people[n % people.length];
  const { id } = done(await applicant.carryOut('start', 'POST', '/v1/applications', { callId }));
  done(await applicant.carryOut('save', 'PATCH', `/v1/applications/${id}`, answers(applicant.person, 1_000_000)));
  return { applicant, id };
}

function tokenOf(nobody, person) {
  return nobody.develop('POST', '/dev/tokens', { person });
}

/** The receipt of a command that had to succeed. */
export function done({ status, receipt, rule }) {
  if (!receipt) throw new Error(`refused with ${status} ${rule}`);
  return receipt;
}
