import type { JuryPart } from './jury-part';
import { noteRankingChair } from './ranking-chair.commands';
import { rankingChairHistory } from './ranking-chair.history.texts';
import { rankingChairMails } from './ranking-chair.mails.texts';
import { rankingChairs } from './ranking-chairs.due';
import { whenRankingLacksItsChairTellAdministrators } from './react/when-ranking-lacks-its-chair-tell-administrators.reaction';
import { whenRankingMayLackItsChairNoteIt } from './react/when-ranking-may-lack-its-chair-note-it.reaction';
import { rankingChairList } from './read/ranking-chair-list.projection';
import { rankingChairTasks } from './read/ranking-chair.tasks';

/** That nobody may establish the ranking of a call, administrators are told while it can still be mended. */
export const rankingChairPart: JuryPart = {
  rules: {},
  historyTexts: rankingChairHistory,
  mails: rankingChairMails,
  projections: [rankingChairList],
  reactions: [whenRankingMayLackItsChairNoteIt, whenRankingLacksItsChairTellAdministrators],
  commands: { noteRankingChair },
  tasks: rankingChairTasks,
  dueSources: (services) => [rankingChairs(services)],
  nameSources: () => [],
  controllers: [],
  handlers: [],
};
