import type { JuryPart } from './jury-part';
import { moneyOfCall } from './read/money-of-call.projection';
import { AskWhatIfController, AskWhatIfHandler } from './read/what-if.query';
import { whatIfRules } from './what-if.rules';

/** What if it were otherwise: reads only. */
export const whatIfPart: JuryPart = {
  rules: whatIfRules,
  historyTexts: {},
  mails: {},
  projections: [moneyOfCall],
  reactions: [],
  nameSources: () => [],
  controllers: [AskWhatIfController],
  handlers: [AskWhatIfHandler],
};
