import { type Actor, hasRole } from '#platform/domain';
import type { AnyTaskSource, TaskSource } from '#platform/tasks';
import { blindTo } from '../blind.policy';
import { all, onJudgedFiles } from '../firewall.policy';
import { type ScoredFileRow, scoredFileList } from './scored-file-list.projection';

const about: Pick<TaskSource<ScoredFileRow>, 'projection' | 'since' | 'parameters'> = {
  projection: scoredFileList,
  since: 'since',
  parameters: ({ applicationId, callId }) => ({ applicationId, callId }),
};
const hrefOfFile = ({ callId, applicationId }: ScoredFileRow): string =>
  `/v1/calls/${callId}/juryFiles/${applicationId}`;

const fileToDeliberate: TaskSource<ScoredFileRow> = {
  ...about,
  kind: 'fileToDeliberate',
  waitsFor: (actor) =>
    hasRole(actor, 'juryChair')
      ? all({ sql: 'own.waits and own.chair_person_id = ?', parameters: [actor.personId] }, onJudgedFiles(actor))
      : undefined,
  title: {
    nl: 'Alle scores van het dossier "{applicationId}" voor de oproep "{callId}" zijn binnen: leg het aan de jury voor.',
    fr: "Toutes les notes du dossier « {applicationId} » pour l'appel « {callId} » sont là : soumettez-le au jury.",
    de: 'Alle Bewertungen der Akte „{applicationId}“ für den Aufruf „{callId}“ liegen vor: Legen Sie sie der Jury vor.',
    en: 'All scores of the file "{applicationId}" for the call "{callId}" are in: bring it before the jury.',
  },
  href: hrefOfFile,
};

const chairToReplace: TaskSource<ScoredFileRow> = {
  ...about,
  kind: 'chairToReplace',
  waitsFor: (actor) =>
    hasRole(actor, 'administrator')
      ? all({ sql: `own.needs = 'chair'`, parameters: [] }, onJudgedFiles(actor))
      : undefined,
  title: {
    nl: 'Voorzitter en plaatsvervanger hebben een belangenconflict bij het dossier "{applicationId}" voor de oproep "{callId}", waarvan alle scores binnen zijn: stel de jury anders samen, of wijs een andere plaatsvervanger aan.',
    fr: "Le président et son suppléant ont un conflit d'intérêts pour le dossier « {applicationId} » de l'appel « {callId} », dont toutes les notes sont là : recomposez le jury, ou désignez un autre suppléant.",
    de: 'Vorsitz und Stellvertretung haben einen Interessenkonflikt bei der Akte „{applicationId}“ für den Aufruf „{callId}“, deren Bewertungen alle vorliegen: Setzen Sie die Jury neu zusammen, oder benennen Sie eine andere Stellvertretung.',
    en: 'Chair and substitute have a conflict of interest on the file "{applicationId}" for the call "{callId}", all scores of which are in: recompose the jury, or name another substitute.',
  },
  href: ({ callId }) => `/v1/calls/${callId}/jury`,
};

/** Not to who still has to score the file: it would tell what became of others. */
function assigns(actor: Actor) {
  const blind = blindTo(actor);
  const isAdministrator = hasRole(actor, 'administrator');
  return all(
    {
      sql: `own.needs = 'jurors' and (own.chair_person_id = ? or (own.chair_person_id is null and ?))`,
      parameters: [actor.personId, isAdministrator],
    },
    { sql: `own.application_id not in ${blind.sql}`, parameters: blind.parameters },
    onJudgedFiles(actor),
  );
}

const jurorsToAssign: TaskSource<ScoredFileRow> = {
  ...about,
  kind: 'jurorsToAssign',
  waitsFor: (actor) => (hasRole(actor, 'juryChair', 'administrator') ? assigns(actor) : undefined),
  title: {
    nl: 'Voor het dossier "{applicationId}" van de oproep "{callId}" kunnen niet genoeg scores meer komen: wijs het aan meer juryleden toe.',
    fr: "Pour le dossier « {applicationId} » de l'appel « {callId} », il ne peut plus venir assez de notes : attribuez-le à davantage de membres du jury.",
    de: 'Für die Akte „{applicationId}“ des Aufrufs „{callId}“ können nicht mehr genug Bewertungen kommen: Weisen Sie sie mehr Jurymitgliedern zu.',
    en: 'For the file "{applicationId}" of the call "{callId}" not enough scores can come any more: assign it to more jurors.',
  },
  href: hrefOfFile,
};

export const oversightTasks: readonly AnyTaskSource[] = [fileToDeliberate, chairToReplace, jurorsToAssign];
