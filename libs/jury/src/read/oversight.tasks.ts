import { hasRole } from '#platform/domain';
import type { AnyTaskSource, TaskSource } from '#platform/tasks';
import { type ScoredFileRow, scoredFileList } from './scored-file-list.projection';

const fileToDeliberate: TaskSource<ScoredFileRow> = {
  kind: 'fileToDeliberate',
  projection: scoredFileList,
  waitsFor: (actor) =>
    hasRole(actor, 'juryChair')
      ? { sql: 'own.waits and own.chair_person_id = ?', parameters: [actor.personId] }
      : undefined,
  since: 'since',
  title: {
    nl: 'Alle scores van het dossier "{applicationId}" voor de oproep "{callId}" zijn binnen: leg het aan de jury voor.',
    fr: "Toutes les notes du dossier « {applicationId} » pour l'appel « {callId} » sont là : soumettez-le au jury.",
    de: 'Alle Bewertungen der Akte „{applicationId}“ für den Aufruf „{callId}“ liegen vor: Legen Sie sie der Jury vor.',
    en: 'All scores of the file "{applicationId}" for the call "{callId}" are in: bring it before the jury.',
  },
  parameters: ({ applicationId, callId }) => ({ applicationId, callId }),
  href: ({ callId, applicationId }) => `/v1/calls/${callId}/juryFiles/${applicationId}`,
};

export const oversightTasks: readonly AnyTaskSource[] = [fileToDeliberate];
