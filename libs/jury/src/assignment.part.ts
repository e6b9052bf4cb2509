import { assignmentHistory } from './assignment.history.texts';
import { assignmentRules } from './assignment.rules';
import type { JuryPart } from './jury-part';
import { AssignInBulkController, AssignInBulkHandler } from './write/assign-in-bulk.command';
import { AssignJurorController, AssignJurorHandler } from './write/assign-juror.command';
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
  controllers: [AssignJurorController, AssignInBulkController, EndAssignmentController, DeclineAssignmentController],
  handlers: [AssignJurorHandler, AssignInBulkHandler, EndAssignmentHandler, DeclineAssignmentHandler],
};
