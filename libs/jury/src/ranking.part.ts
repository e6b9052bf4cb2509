import { changesRoute, historyRoute, type Thing } from '#platform/context';
import type { JuryPart } from './jury-part';
import { rankingHistory } from './ranking.history.texts';
import { rankingMails } from './ranking.mails.texts';
import { rankingRules } from './ranking.rules';
import { whenRankingEstablishedTellAdministrators } from './react/when-ranking-established-tell-administrators.reaction';
import { whenRankingWithdrawnTellAdministrators } from './react/when-ranking-withdrawn-tell-administrators.reaction';
import { callRanking, type CallRankingRow } from './read/call-ranking.projection';
import { ExplainRankController, ExplainRankHandler } from './read/explain-rank.query';
import { RankedInputs } from './read/explained-rank';
import { GetJuryResultController, GetJuryResultHandler } from './read/get-jury-result.query';
import { GetLiveRankingController, GetLiveRankingHandler } from './read/get-live-ranking.query';
import { GetRankingController, GetRankingHandler } from './read/get-ranking.query';
import { juryResults } from './read/jury-result.projection';
import { LiveRankings } from './read/live-ranking';
import { ListRankingsController, ListRankingsHandler } from './read/list-rankings.query';
import { rankingList } from './read/ranking-list.projection';
import { rankingProgress } from './read/ranking-progress.projection';
import { rankingTasks } from './read/ranking.tasks';
import { tieDecisions } from './read/tie-decisions.projection';
import { VisibleRankings } from './read/visible-ranking';
import { DecideTieController, DecideTieHandler } from './write/decide-tie.command';
import { EstablishRankingController, EstablishRankingHandler } from './write/establish-ranking.command';
import { RankingInLog } from './write/ranking-in-log';
import { WithdrawRankingController, WithdrawRankingHandler } from './write/withdraw-ranking.command';

/** Its versions come and go; what stands on them is told by their own pages, to each as far as they may see it. */
const ranking: Thing = {
  name: 'Ranking',
  tag: 'rankings',
  path: 'calls/:callId/ranking',
  key: 'callId',
  projection: callRanking,
  texts: rankingHistory,
  status: ({ status }: CallRankingRow) => status,
};

/** The ranking of a call: live, established with all that it was made of, withdrawn with a reason. */
export const rankingPart: JuryPart = {
  rules: rankingRules,
  historyTexts: rankingHistory,
  mails: rankingMails,
  projections: [callRanking, rankingList, tieDecisions, juryResults, rankingProgress],
  reactions: [whenRankingEstablishedTellAdministrators, whenRankingWithdrawnTellAdministrators],
  nameSources: () => [],
  tasks: rankingTasks,
  controllers: [
    historyRoute(ranking),
    changesRoute(ranking),
    EstablishRankingController,
    DecideTieController,
    WithdrawRankingController,
    GetLiveRankingController,
    ListRankingsController,
    GetRankingController,
    ExplainRankController,
    GetJuryResultController,
  ],
  handlers: [
    RankingInLog,
    LiveRankings,
    VisibleRankings,
    RankedInputs,
    EstablishRankingHandler,
    DecideTieHandler,
    WithdrawRankingHandler,
    GetLiveRankingHandler,
    ListRankingsHandler,
    GetRankingHandler,
    ExplainRankHandler,
    GetJuryResultHandler,
  ],
};
