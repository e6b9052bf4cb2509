import { v5 as uuidv5 } from 'uuid';
import { commandsIn } from '../lib/journal.mjs';

const namespace = '6f0c2f0e-5a0b-4a5e-9a57-0c8f3f6c1f7d'; // of command ids; it never changes
const recordedRefusals = ['ApplicationRejectedAsLate'];

/** What each kind of request may be answered when all is well. */
const allowed = {
  draftCall: ['done'],
  publishCall: ['done'],
  start: ['done'],
  save: ['done'],
  racingSave: ['done', 'revisionStale'],
  staleSave: ['revisionStale'],
  submit: ['done'],
  submitAgain: ['applicationNotInDraft'],
  submitLate: ['applicationLate'],
  admit: ['done'],
  propose: ['done', 'envelopeExceeded'],
  award: ['done'],
  refuse: ['done'],
  withdraw: ['done'],
};

export const commandChecks = [
  { name: 'every acknowledged command is in the log, with the revision of its receipt', find: lostCommands },
  { name: 'no command has two effects', find: doubledCommands },
  { name: 'a refused command has no effect', find: refusedWithEffect },
  { name: 'every answer for one key is the same receipt', find: differingReceipts },
  { name: 'every answer is one that the rules allow', find: strangeAnswers },
];

/** As the API makes it: the same request with the same key is the same command. */
export const commandId = ({ issuer, person, method, path, key }) =>
  uuidv5(JSON.stringify([issuer, person, method, path, key]), namespace);

/** The commands of the journal, each with its id and the events that it left. */
export function withEffects({ entries, events, issuer }) {
  const byCommand = new Map();
  for (const event of events) {
    const { commandId } = event.meta;
    byCommand.set(commandId, [...(byCommand.get(commandId) ?? []), event]);
  }
  return commandsIn(entries).map((command) => {
    const id = commandId({ issuer, ...command });
    return { ...command, id, effects: byCommand.get(id) ?? [] };
  });
}

const receiptsOf = ({ answers }) => answers.flatMap(({ receipt }) => (receipt ? [receipt] : []));
const say = ({ id, label, key }, what) => `command ${id} (${label}, key ${key}): ${what}`;

function lostCommands(evidence) {
  return withEffects(evidence).flatMap((command) => {
    const [receipt] = receiptsOf(command);
    if (!receipt) return [];
    const { id, revision } = receipt;
    if (command.effects.length === 0)
      return [say(command, `acknowledged as revision ${revision} of ${id} and not in the log`)];
    const isThere = command.effects.some((event) => event.revision === revision && event.raw.includes(id));
    const found = command.effects.map((event) => `${event.stream}@${event.revision}`).join(', ');
    const asSeen = command.ifMatch === undefined || revision === command.ifMatch + 1;
    return [
      ...(isThere ? [] : [say(command, `its receipt says revision ${revision} of ${id}, the log ${found}`)]),
      ...(asSeen ? [] : [say(command, `accepted on revision ${command.ifMatch} as ${revision}`)]),
    ];
  });
}

/** One append has one moment; the same fact twice on one stream is a second effect. */
function doubledCommands(evidence) {
  return withEffects(evidence).flatMap((command) => {
    const facts = command.effects.map(({ stream, type }) => `${type} on ${stream}`);
    const twice = facts.filter((fact, n) => facts.indexOf(fact) < n);
    const positions = command.effects.map(({ position }) => position);
    const apart = positions.length > 0 && Math.max(...positions) - Math.min(...positions) >= positions.length;
    return [
      ...twice.map((fact) => say(command, `twice ${fact}`)),
      ...(apart ? [say(command, `effects apart from each other, at ${positions.join(', ')}`)] : []),
    ];
  });
}

function refusedWithEffect(evidence) {
  return withEffects(evidence).flatMap((command) => {
    if (command.answers.length === 0 || receiptsOf(command).length > 0) return [];
    const effects = command.effects.filter(({ type }) => !recordedRefusals.includes(type));
    const { rule } = command.answers[0];
    const expected = rule === 'applicationLate' ? 1 : 0;
    const recorded = command.effects.length - effects.length;
    return [
      ...effects.map(({ type, position }) => say(command, `refused with ${rule}, yet ${type} at ${position}`)),
      ...(recorded === expected ? [] : [say(command, `${rule} recorded ${recorded} times instead of ${expected}`)]),
    ];
  });
}

function differingReceipts(evidence) {
  return withEffects(evidence).flatMap((command) => {
    const different = new Set(receiptsOf(command).map((receipt) => JSON.stringify(receipt)));
    return different.size > 1 ? [say(command, `answered ${[...different].join(' and ')}`)] : [];
  });
}

function strangeAnswers({ entries }) {
  return entries.flatMap(({ kind, n, label, key, status, rule, reuse }) => {
    if (kind !== 'answer' || status === 503) return [];
    const outcome = rule ?? 'done';
    const expected = reuse ? ['idempotencyKeyReused'] : allowed[label];
    return expected.includes(outcome) ? [] : [`line ${n} of the journal (${label}, key ${key}): ${status} ${outcome}`];
  });
}
