import { type Actor, hasRole, type Where } from '#platform/domain';
import type { AnyTaskSource, TaskSource } from '#platform/tasks';
import { openStatuses } from '../assessment.decider';
import { all, onJudgedFiles } from '../firewall.policy';
import { notRankedWithout, overdueForOthers } from '../overdue.policy';
import { assessmentList, type AssessmentRow } from './assessment-list.projection';
import { juryList } from './jury-list.projection';
import { type RoundEndRow, roundEnds } from './round-ends.projection';

const assessmentToScore: TaskSource<AssessmentRow> = {
  kind: 'assessmentToScore',
  projection: assessmentList,
  waitsFor: (actor) =>
    hasRole(actor, 'juror', 'juryChair')
      ? all(
          { sql: 'own.juror_person_id = ? and own.status = any(?)', parameters: [actor.personId, openStatuses] },
          { sql: notRankedWithout('own'), parameters: [] },
          onJudgedFiles(actor),
        )
      : undefined,
  due: 'own.due_at',
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

/** Chair and substitute alike: who of them it is depends on the file. */
const preside = ({ personId }: Actor): Where => ({
  sql: '? in (joined.chair_person_id, joined.substitute_person_id)',
  parameters: [personId],
});

const scoresOverdue: TaskSource<RoundEndRow> = {
  kind: 'scoresOverdue',
  projection: roundEnds,
  joined: { projection: juryList, by: 'callId' },
  waitsFor: (actor, at) => (hasRole(actor, 'juryChair') ? all(preside(actor), overdueForOthers(actor, at)) : undefined),
  since: 'dueAt',
  title: {
    nl: 'Ronde {round} van de oproep "{callId}" liep tot {dueAt}, en er wordt nog op scores gewacht: kijk van wie, spreek hen aan of wijs hun dossiers anders toe.',
    fr: "Le tour {round} de l'appel « {callId} » courait jusqu'au {dueAt}, et des notes sont encore attendues : voyez de qui, relancez ces membres ou attribuez leurs dossiers autrement.",
    de: 'Die Runde {round} des Aufrufs „{callId}“ lief bis {dueAt}, und es wird noch auf Bewertungen gewartet: Sehen Sie, von wem, sprechen Sie sie an oder weisen Sie ihre Akten anders zu.',
    en: 'Round {round} of the call "{callId}" ran until {dueAt}, and scores are still awaited: see from whom, ask them or assign their files otherwise.',
  },
  parameters: ({ callId, round, dueAt }) => ({ callId, round, dueAt }),
  href: ({ callId, round }) => `/v1/assessments?callId=${callId}&round=${String(round)}&late=true`,
};

export const scoringTasks: readonly AnyTaskSource[] = [assessmentToScore, scoresOverdue];
