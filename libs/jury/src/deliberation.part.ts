import { changesRoute, historyRoute, type Thing } from '#platform/context';
import { deliberationHistory, fileDeliberationHistory } from './deliberation.history.texts';
import { deliberationMails } from './deliberation.mails.texts';
import { deliberationRules } from './deliberation.rules';
import type { JuryPart } from './jury-part';
import { whenDeliberationCalledInviteMembers } from './react/when-deliberation-called-invite-members.reaction';
import { deliberatedFiles } from './read/deliberated-files.projection';
import { deliberationList, type DeliberationRow } from './read/deliberation-list.projection';
import { deliberationTasks } from './read/deliberation.tasks';
import { GetDeliberationController, GetDeliberationHandler } from './read/get-deliberation.query';
import { ListDeliberationsController, ListDeliberationsHandler } from './read/list-deliberations.query';
import { CallDeliberationController, CallDeliberationHandler } from './write/call-deliberation.command';
import { CloseDeliberationController, CloseDeliberationHandler } from './write/close-deliberation.command';
import { DecideOnFileController, DecideOnFileHandler } from './write/decide-on-file.command';
import { OpenDeliberationController, OpenDeliberationHandler } from './write/open-deliberation.command';
import { ReopenDeliberationController, ReopenDeliberationHandler } from './write/reopen-deliberation.command';

/** The meeting alone: its stream, its row and so its history tell nothing of a file. */
const deliberation: Thing = {
  name: 'Deliberation',
  tag: 'deliberations',
  path: 'deliberations/:id',
  key: 'id',
  projection: deliberationList,
  texts: deliberationHistory,
  status: ({ status }: DeliberationRow) => status,
};

/** Meetings of the jury, and what they decide on files. */
export const deliberationPart: JuryPart = {
  rules: deliberationRules,
  historyTexts: { ...deliberationHistory, ...fileDeliberationHistory },
  mails: deliberationMails,
  projections: [deliberationList, deliberatedFiles],
  reactions: [whenDeliberationCalledInviteMembers],
  nameSources: () => [],
  tasks: deliberationTasks,
  controllers: [
    historyRoute(deliberation),
    changesRoute(deliberation),
    CallDeliberationController,
    OpenDeliberationController,
    DecideOnFileController,
    CloseDeliberationController,
    ReopenDeliberationController,
    ListDeliberationsController,
    GetDeliberationController,
  ],
  handlers: [
    CallDeliberationHandler,
    OpenDeliberationHandler,
    DecideOnFileHandler,
    CloseDeliberationHandler,
    ReopenDeliberationHandler,
    ListDeliberationsHandler,
    GetDeliberationHandler,
  ],
};
