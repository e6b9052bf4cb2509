import { interestsHistory } from './interests.history.texts';
import { interestsRules } from './interests.rules';
import type { JuryPart } from './jury-part';
import { juryFileList } from './read/jury-file-list.projection';

/** The firewall: files as a jury may see them, and what stands between people and files. */
export const interestsPart: JuryPart = {
  rules: interestsRules,
  historyTexts: interestsHistory,
  mails: {},
  projections: [juryFileList],
  reactions: [],
  nameSources: () => [],
  controllers: [],
  handlers: [],
};
