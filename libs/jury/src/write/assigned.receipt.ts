import { ApiSchema } from '@nestjs/swagger';
import type { Language } from '#platform/domain';
import { Receipt } from '#platform/event-store';
import { Choice, Parts, ReceiptBody, Reference, type RuleBook, Text, Whole } from '#platform/http';
import type { FilesAssigned } from '../assigning.decider';
import { assessmentIdOf } from '../assessment-id';
import { assignmentRefusals } from '../assigning.events';

export class AssignedView {
  @Reference({ description: 'The assessment that is now to be made' }) readonly assessmentId: string;
  @Reference({ description: 'The file' }) readonly applicationId: string;
  @Reference({ description: 'The juror' }) readonly jurorPersonId: string;
}

export class NotAssignedView {
  @Reference({ description: 'The file' }) readonly applicationId: string;
  @Reference({ description: 'The juror' }) readonly jurorPersonId: string;
  @Choice(assignmentRefusals, { description: 'The rule that says no', example: 'hardConflict' }) readonly rule: string;
  @Text({ description: 'In your language', example: 'Dit jurylid heeft een belangenconflict.', max: 1_000 })
  readonly title: string;
}

/** A receipt that says what was done and what was not. */
@ApiSchema({ name: 'AssignedReceipt' })
export class AssignedReceiptBody extends ReceiptBody {
  @Whole({ description: 'In which round', example: 1, min: 1, max: 1_000 }) readonly round: number;
  @Parts(() => AssignedView, { description: 'Assigned now', max: 10_000 }) readonly assigned: readonly AssignedView[];
  @Parts(() => NotAssignedView, { description: 'Left as they were, and why', max: 10_000 })
  readonly notAssigned: readonly NotAssignedView[];
}

export function assignedReceipt(
  { id, revision, position, outcome }: Receipt,
  { round, assigned, refused }: FilesAssigned,
  rules: RuleBook,
  language: Language,
): Receipt {
  return new Receipt(id, revision, position, outcome, {
    round,
    assigned: assigned.map(({ applicationId, jurorPersonId }) => {
      const assessmentId = assessmentIdOf(applicationId, jurorPersonId, round);
      return { assessmentId, applicationId, jurorPersonId };
    }),
    notAssigned: refused.map((each) => ({ ...each, title: rules.say(each.rule, {}, language) })),
  });
}
