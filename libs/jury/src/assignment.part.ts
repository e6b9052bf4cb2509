import { assignmentHistory } from './assignment.history.texts';
import { assignmentRules } from './assignment.rules';
import type { JuryPart } from './jury-part';
import { AssignAutomaticallyController, AssignAutomaticallyHandler } from './write/assign-automatically.command';
import { AssignInBulkController, AssignInBulkHandler } from './write/assign-in-bulk.command';
import { AssignJurorController, AssignJurorHandler } from './write/assign-juror.command';
import { AutomaticAssignment } from './write/automatic-assignment';
import { DeclineAssignmentController, DeclineAssignmentHandler } from './write/decline-assignment.command';
import { EndAssignmentController, EndAssignmentHandler } from './write/end-assignment.command';

/** Which juror assesses which file. */
export const assignmentPart: JuryPart = {
  rules: assignmentRules,
  historyTexts: assignmentHistory,
  mails: {},
  projections: [],
  reactions: [],
  nameSources: () => [],
  controllers: [
    AssignJurorController,
    AssignInBulkController,
    AssignAutomaticallyController,
    EndAssignmentController,
    DeclineAssignmentController,
  ],
  handlers: [
    AutomaticAssignment,
    AssignJurorHandler,
    AssignInBulkHandler,
    AssignAutomaticallyHandler,
    EndAssignmentHandler,
    DeclineAssignmentHandler,
  ],
};
