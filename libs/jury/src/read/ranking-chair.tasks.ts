import { hasRole } from '#platform/domain';
import type { AnyTaskSource, TaskSource } from '#platform/tasks';
import { all, onJudgedCalls } from '../firewall.policy';
import { rankingChairList, type RankingChairRow } from './ranking-chair-list.projection';

const rankingChairToReplace: TaskSource<RankingChairRow> = {
  kind: 'rankingChairToReplace',
  projection: rankingChairList,
  since: 'since',
  waitsFor: (actor) =>
    hasRole(actor, 'administrator') ? all({ sql: 'own.missing', parameters: [] }, onJudgedCalls) : undefined,
  title: {
    nl: 'Niemand kan de rangschikking van de oproep "{callId}" vaststellen: voorzitter en plaatsvervanger hebben elk een belangenconflict bij een dossier. Stel de jury anders samen, of wijs een andere plaatsvervanger aan.',
    fr: "Personne ne peut arrêter le classement de l'appel « {callId} » : le président et son suppléant ont chacun un conflit d'intérêts pour un dossier. Recomposez le jury, ou désignez un autre suppléant.",
    de: 'Niemand kann die Rangliste des Aufrufs „{callId}“ feststellen: Vorsitz und Stellvertretung haben beide einen Interessenkonflikt bei einer Akte. Setzen Sie die Jury neu zusammen, oder benennen Sie eine andere Stellvertretung.',
    en: 'Nobody can establish the ranking of the call "{callId}": chair and substitute each have a conflict of interest on a file. Recompose the jury, or name another substitute.',
  },
  parameters: ({ callId }) => ({ callId }),
  href: ({ callId }) => `/v1/calls/${callId}/jury`,
};

export const rankingChairTasks: readonly AnyTaskSource[] = [rankingChairToReplace];
