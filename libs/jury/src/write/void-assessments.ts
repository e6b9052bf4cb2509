import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { PersonId } from '#platform/domain';
import type { UnitOfWork } from '#platform/event-store';
import { assessmentDecider } from '../assessment.decider';
import type { AssessmentId } from '../assessment.events';
import { assessmentIdOf } from '../assessment-id';
import { juryDecider } from '../jury.decider';

interface JurorOnFile {
  readonly callId: CallId;
  readonly applicationId: ApplicationId;
  readonly personId: PersonId;
}

/** What somebody with a conflict of interest has to do with a file ends in every round: not begun is declined, what was final is void. */
export async function voidAssessments(
  { callId, applicationId, personId }: JurorOnFile,
  unit: UnitOfWork,
  besides?: AssessmentId,
): Promise<void> {
  const jury = await unit.load(juryDecider, callId);
  const rounds = jury.status === 'none' ? [] : jury.rounds;
  for (const id of rounds.map(({ round }) => assessmentIdOf(applicationId, personId, round))) {
    if (id === besides || (await unit.load(assessmentDecider, id)).status === 'none') continue;
    await unit.also(assessmentDecider, id, { type: 'VoidAssessment', data: { ground: 'conflict' } });
  }
}
