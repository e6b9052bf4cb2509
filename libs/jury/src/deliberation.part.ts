import { deliberationHistory, fileDeliberationHistory } from './deliberation.history.texts';
import { deliberationRules } from './deliberation.rules';
import type { JuryPart } from './jury-part';

export const deliberationPart: JuryPart = {
  rules: deliberationRules,
  historyTexts: { ...deliberationHistory, ...fileDeliberationHistory },
  mails: {},
  projections: [],
  reactions: [],
  nameSources: () => [],
  controllers: [],
  handlers: [],
};
