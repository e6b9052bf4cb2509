import { interestsHistory } from './interests.history.texts';
import { interestsRules } from './interests.rules';
import type { JuryPart } from './jury-part';
import { Applicants } from './read/applicants';
import { conflictList } from './read/conflict-list.projection';
import { GetJuryFileController, GetJuryFileHandler } from './read/get-jury-file.query';
import { juryFileList } from './read/jury-file-list.projection';
import { ListConflictsController, ListConflictsHandler } from './read/list-conflicts.query';
import { ListJuryFilesController, ListJuryFilesHandler } from './read/list-jury-files.query';
import { DeclareConflictController, DeclareConflictHandler } from './write/declare-conflict.command';
import { LiftConflictController, LiftConflictHandler } from './write/lift-conflict.command';
import { NoteSoftConflictController, NoteSoftConflictHandler } from './write/note-soft-conflict.command';

/** The firewall: files as a jury may see them, and what stands between people and files. */
export const interestsPart: JuryPart = {
  rules: interestsRules,
  historyTexts: interestsHistory,
  mails: {},
  projections: [juryFileList, conflictList],
  reactions: [],
  nameSources: () => [],
  controllers: [
    DeclareConflictController,
    NoteSoftConflictController,
    LiftConflictController,
    ListJuryFilesController,
    GetJuryFileController,
    ListConflictsController,
  ],
  handlers: [
    Applicants,
    DeclareConflictHandler,
    NoteSoftConflictHandler,
    LiftConflictHandler,
    ListJuryFilesHandler,
    GetJuryFileHandler,
    ListConflictsHandler,
  ],
};
