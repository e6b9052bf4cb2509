import { hasRole } from '#platform/domain';
import type { AnyTaskSource, TaskSource } from '#platform/tasks';
import { openStatuses } from '../assessment.decider';
import { all, onJudgedFiles } from '../firewall.policy';
import { assessmentList, type AssessmentRow } from './assessment-list.projection';
import { juryList } from './jury-list.projection';

const assessmentToScore: TaskSource<AssessmentRow> = {
  kind: 'assessmentToScore',
  projection: assessmentList,
  waitsFor: (actor) =>
    hasRole(actor, 'juror', 'juryChair')
      ? all(
          { sql: 'own.juror_person_id = ? and own.status = any(?)', parameters: [actor.personId, openStatuses] },
          onJudgedFiles(actor),
        )
      : undefined,
  joined: { projection: juryList, by: 'callId' },
  due: `joined.row->'rounds'->(own.round - 1)::int->'due'->>'instant'`, // numbered from 1, and never taken away
  since: 'assignedAt',
  title: {
    nl: 'Beoordeel het dossier "{applicationId}" voor de oproep "{callId}".',
    fr: "Évaluez le dossier « {applicationId} » pour l'appel « {callId} ».",
    de: 'Bewerten Sie die Akte „{applicationId}“ für den Aufruf „{callId}“.',
    en: 'Assess the file "{applicationId}" for the call "{callId}".',
  },
  parameters: ({ applicationId, callId }) => ({ applicationId, callId }),
  href: ({ assessmentId }) => `/v1/assessments/${assessmentId}`,
};

export const scoringTasks: readonly AnyTaskSource[] = [assessmentToScore];
