import { judge } from './oracle/oracle.mjs';

/**
 * Spoils the evidence of a good run, a way at a time, and has the oracle look: each must be found, with its id.
 * @returns what the oracle did not find
 */
export function selfCheck(evidence) {
  return Object.entries(spoilers).flatMap(([what, spoil]) => {
    const copy = structuredClone(evidence);
    const ids = spoil(copy);
    const found = judge(copy).flatMap(({ problems }) => problems);
    return ids
      .filter((id) => !found.some((problem) => problem.includes(id)))
      .map((id) => `${what}: ${id} was not named`);
  });
}

const acknowledged = ({ entries }, label) => entries.find((entry) => entry.label === label && entry.receipt);
const lastOf = (events, type) => events.findLast((event) => event.type === type);
const without = (list, one) => list.filter((each) => each !== one);

const spoilers = {
  'a forged receipt and a removed event'(evidence) {
    const { kind, of, person, method, path, status } = acknowledged(evidence, 'submit');
    const key = 'forged-key';
    const receipt = { id: '00000000-0000-4000-8000-000000000000', revision: 7, position: 'forged' };
    evidence.entries.push({ kind, of, person, method, path, status, label: 'submit', key, receipt });
    const removed = lastOf(evidence.events, 'ApplicationSubmitted');
    evidence.events = without(evidence.events, removed);
    return [key, removed.meta.commandId, `position ${removed.position} is missing`];
  },
  'a receipt with another revision'({ entries }) {
    const { receipt, key } = acknowledged({ entries }, 'save');
    receipt.revision += 1;
    return [key];
  },
  'a second effect of one command'({ events }) {
    const { meta } = lastOf(events, 'ApplicationSubmitted');
    const first = lastOf(events, 'ApplicationStarted');
    events.push({ ...first, meta, position: events.length + 1, revision: 99 });
    return [meta.commandId];
  },
  'an effect of a refused command'({ entries, events }) {
    const { key } = entries.find(({ kind, label }) => kind === 'answer' && label === 'submitLate');
    lastOf(events, 'ApplicationRejectedAsLate').type = 'ApplicationSubmitted';
    return key ? ['refused with applicationLate, yet ApplicationSubmitted'] : [];
  },
  'a server error'({ entries }) {
    const { key } = Object.assign(acknowledged({ entries }, 'start'), { status: 500, rule: 'internalError' });
    return [key];
  },
  'a name in the log'({ events, people }) {
    events[0].raw += people[0].name;
    return [people[0].name.toLowerCase()];
  },
  'a grant beyond the envelope'({ events }) {
    const { data } = lastOf(events, 'GrantProposed');
    data.grantedCents += 1_000_000_000;
    return [`grant ${data.grantId}`];
  },
  'an application with another status'({ applications }) {
    applications[0].status = 'unheard-of';
    return [applications[0].id];
  },
  'a row of a read model with another content and one that is missing'({ readModels }) {
    const { shown } = readModels.find((each) => Object.keys(each.shown).length > 1);
    const [changed, removed] = Object.keys(shown);
    shown[changed] += ' ';
    delete shown[removed];
    return [changed, removed];
  },
  'a delivery twice, one missing and one without mail'(evidence) {
    const { deliveries, events, mails } = evidence;
    const submitted = new Set(events.filter(({ type }) => type === 'ApplicationSubmitted').map(({ id }) => id));
    const [first, second, third] = deliveries.filter(({ event }) => submitted.has(event));
    evidence.deliveries = [...without(deliveries, second), { ...first, id: 'twice' }];
    evidence.mails = without(mails, third.id);
    return [`two deliveries to ${first.recipient}`, second.event, third.id];
  },
  'a dead letter and a reader left behind'({ openWork, checkpoints }) {
    openWork.push({ id: 'left.open', state: 'dead', attempts: 8, error: '' });
    checkpoints[0].position -= 1;
    return ['left.open', checkpoints[0].name];
  },
  'a part that went down by itself'({ endings }) {
    endings.push({ part: 'worker', how: 'exit code 1' });
    return ['worker ended with exit code 1'];
  },
};
