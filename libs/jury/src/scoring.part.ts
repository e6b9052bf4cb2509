import type { JuryPart } from './jury-part';
import { scoringHistory } from './scoring.history.texts';
import { scoringRules } from './scoring.rules';

/** Assessments: one juror, one file, and what becomes of their scores. */
export const scoringPart: JuryPart = {
  rules: scoringRules,
  historyTexts: scoringHistory,
  mails: {},
  projections: [],
  reactions: [],
  nameSources: () => [],
  controllers: [],
  handlers: [],
};
