import type { Actor, Instant, Where } from '#platform/domain';
import type { AnyTaskSource, TaskSource } from '#platform/tasks';
import { all, onJudgedCalls } from '../firewall.policy';
import { deliberationList, type DeliberationRow } from './deliberation-list.projection';
import { juryList } from './jury-list.projection';

const runsIt = `? in (joined.chair_person_id, joined.substitute_person_id, joined.row->'composition'->>'secretaryPersonId')`;

/** Chair, substitute and secretary of the jury. */
const ofPresidium = ({ personId }: Actor, { sql, parameters }: Where): Where => ({
  sql: `${sql} and ${runsIt}`,
  parameters: [...parameters, personId],
});

const about: Pick<TaskSource<DeliberationRow>, 'projection' | 'joined' | 'parameters' | 'href'> = {
  projection: deliberationList,
  joined: { projection: juryList, by: 'callId' },
  parameters: ({ callId, startsAt }) => ({ callId, startsAt }),
  href: ({ deliberationId }) => `/v1/deliberations/${deliberationId}`,
};

/** What a meeting asks of those who run it. */
export const deliberationTasks: readonly AnyTaskSource[] = [
  {
    ...about,
    kind: 'deliberationToOpen',
    waitsFor: (actor: Actor, at: Instant) =>
      all(ofPresidium(actor, { sql: `own.status = 'called' and own.starts_at <= ?`, parameters: [at] }), onJudgedCalls),
    since: 'startsAt',
    title: {
      nl: 'Open de vergadering van de jury van de oproep "{callId}" van {startsAt}.',
      fr: "Ouvrez la réunion du jury de l'appel « {callId} » du {startsAt}.",
      de: 'Eröffnen Sie die Sitzung der Jury des Aufrufs „{callId}“ vom {startsAt}.',
      en: 'Open the meeting of the jury of the call "{callId}" of {startsAt}.',
    },
  },
  {
    ...about,
    kind: 'deliberationToClose',
    waitsFor: (actor: Actor) => ofPresidium(actor, { sql: `own.status = 'open'`, parameters: [] }),
    since: 'statusSince',
    title: {
      nl: 'Leg de beslissingen van de jury van de oproep "{callId}" vast en sluit de vergadering van {startsAt}.',
      fr: "Consignez les décisions du jury de l'appel « {callId} » et clôturez la réunion du {startsAt}.",
      de: 'Halten Sie die Entscheidungen der Jury des Aufrufs „{callId}“ fest und schließen Sie die Sitzung vom {startsAt}.',
      en: 'Write down the decisions of the jury of the call "{callId}" and close the meeting of {startsAt}.',
    },
  },
];
