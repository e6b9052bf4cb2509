import { changesRoute, historyRoute, type Thing } from '#platform/context';
import { compositionHistory } from './composition.history.texts';
import { compositionRules } from './composition.rules';
import type { JuryPart } from './jury-part';
import { GetJuryController, GetJuryHandler } from './read/get-jury.query';
import { juryList } from './read/jury-list.projection';
import { ComposeJuryController, ComposeJuryHandler } from './write/compose-jury.command';
import { FilesOfCall } from './write/files-of-call';
import { OpenRoundController, OpenRoundHandler } from './write/open-round.command';
import { RecomposeJuryController, RecomposeJuryHandler } from './write/recompose-jury.command';

const jury: Thing = {
  name: 'Jury',
  tag: 'juries',
  path: 'calls/:callId/jury',
  key: 'callId',
  projection: juryList,
  texts: compositionHistory,
  status: () => 'composed',
  conceals: () => ({ revisions: [], fields: ['roundFiles'] }), // a file may be one that the reader must not know of
};

/** Who sits in the jury of a call, and its rounds. */
export const compositionPart: JuryPart = {
  rules: compositionRules,
  historyTexts: compositionHistory,
  mails: {},
  projections: [juryList],
  reactions: [],
  nameSources: () => [],
  controllers: [
    historyRoute(jury),
    changesRoute(jury),
    ComposeJuryController,
    RecomposeJuryController,
    OpenRoundController,
    GetJuryController,
  ],
  handlers: [FilesOfCall, ComposeJuryHandler, RecomposeJuryHandler, OpenRoundHandler, GetJuryHandler],
};
