import type { JuryPart } from './jury-part';
import { followRecomposition, noteScores, noteScoresAgain, reportConflict } from './oversight.commands';
import { oversightHistory } from './oversight.history.texts';
import { oversightMails } from './oversight.mails.texts';
import { whenAssessmentChangedNoteScores } from './react/when-assessment-changed-note-scores.reaction';
import { whenChairIsToldSendIt } from './react/when-chair-is-told-send-it.reaction';
import { whenConflictDeclaredReportIt } from './react/when-conflict-declared-report-it.reaction';
import { whenFilesAssignedTellJurors } from './react/when-files-assigned-tell-jurors.reaction';
import { whenJurorsRemindedTellThem } from './react/when-jurors-reminded-tell-them.reaction';
import { whenJuryRecomposedFollowIt } from './react/when-jury-recomposed-follow-it.reaction';
import { oversightTasks } from './read/oversight.tasks';
import { placeChanges } from './read/place-changes.projection';
import { scoredFileList } from './read/scored-file-list.projection';
import { readyFiles } from './ready-files.due';
import { scoringReminders } from './scoring-reminders.due';

/** What jurors and whoever takes the chair are told, and when. Applicants are told nothing. */
export const oversightPart: JuryPart = {
  rules: {},
  historyTexts: oversightHistory,
  mails: oversightMails,
  projections: [scoredFileList, placeChanges],
  reactions: [
    whenFilesAssignedTellJurors,
    whenJurorsRemindedTellThem,
    whenAssessmentChangedNoteScores,
    whenConflictDeclaredReportIt,
    whenJuryRecomposedFollowIt,
    whenChairIsToldSendIt,
  ],
  commands: { noteScores, noteScoresAgain, reportConflict, followRecomposition },
  tasks: oversightTasks,
  dueSources: (services) => [scoringReminders(services), readyFiles(services)],
  nameSources: () => [],
  controllers: [],
  handlers: [],
};
