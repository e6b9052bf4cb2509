import { rankingHistory } from './ranking.history.texts';
import { rankingRules } from './ranking.rules';
import type { JuryPart } from './jury-part';

export const rankingPart: JuryPart = {
  rules: rankingRules,
  historyTexts: rankingHistory,
  mails: {},
  projections: [],
  reactions: [],
  nameSources: () => [],
  controllers: [],
  handlers: [],
};
