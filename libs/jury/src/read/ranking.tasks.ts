import type { Actor } from '#platform/domain';
import type { AnyTaskSource } from '#platform/tasks';
import { all, onJudgedCalls } from '../firewall.policy';
import { juryList } from './jury-list.projection';
import { rankingProgress, type RankingProgressRow } from './ranking-progress.projection';

/** Chair and substitute alike: who of them it is depends on what the chair has a conflict with. */
export const rankingTasks: readonly AnyTaskSource[] = [
  {
    kind: 'rankingToEstablish',
    projection: rankingProgress,
    joined: { projection: juryList, by: 'callId' },
    waitsFor: ({ personId }: Actor) =>
      all(
        {
          sql: 'own.ready and ? in (joined.chair_person_id, joined.substitute_person_id)',
          parameters: [personId],
        },
        onJudgedCalls,
      ),
    since: 'since',
    title: {
      nl: 'Alle scores van de oproep "{callId}" zijn binnen: beraadslaag waar ze te ver uiteenlopen en stel als voorzitter de rangschikking vast (als plaatsvervanger wanneer de voorzitter een belangenconflict heeft).',
      fr: "Tous les scores de l'appel « {callId} » sont rentrés : délibérez là où ils divergent trop et arrêtez le classement comme président (comme suppléant si le président a un conflit d'intérêts).",
      de: 'Alle Bewertungen des Aufrufs „{callId}“ liegen vor: Beraten Sie, wo sie zu weit auseinandergehen, und stellen Sie als Vorsitz die Rangliste fest (als Stellvertretung bei einem Interessenkonflikt des Vorsitzes).',
      en: 'All scores of the call "{callId}" are in: deliberate where they are too far apart and, as its chair, establish the ranking (as substitute when the chair has a conflict of interest).',
    },
    parameters: ({ callId }: RankingProgressRow) => ({ callId }),
    href: ({ callId }: RankingProgressRow) => `/v1/calls/${callId}/ranking`,
  },
];
