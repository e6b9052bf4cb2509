import { RuleBroken } from '#platform/domain';
import type { UnitOfWork } from '#platform/event-store';
import type { Assessment } from '../assessment.decider';
import type { AssessmentAbout } from '../assessment.events';
import { refuseBarred } from '../firewall.policy';
import { type ComposedJury, juryDecider } from '../jury.decider';
import { juryFile } from '../jury-file.fold';
import type { JuryFile } from '../jury-file.pure';
import type { ScoringRules } from '../score-check.pure';
import { scoredCall } from '../scored-call.fold';
import { scoringDecider } from '../scoring.decider';

/**
 * One's own assessment, of a file that a jury still judges. @throws RuleBroken `notFound` for another's, `conflictOfInterest`,
 * `notInJury`, `fileNotJudged`
 */
export async function ownToScore(assessment: Assessment, unit: UnitOfWork): Promise<AssessmentAbout> {
  const { actor } = unit.ask;
  if (assessment.status === 'none' || assessment.about.jurorPersonId !== actor.personId)
    throw new RuleBroken('notFound');
  const { about } = assessment;
  const file = await fileOf(about, unit);
  refuseBarred(actor, file);
  const { composition } = await juryOf(about, unit);
  if (!composition.jurors.some(({ personId }) => personId === actor.personId)) throw new RuleBroken('notInJury');
  if (file.status !== 'admissible') throw new RuleBroken('fileNotJudged');
  return about;
}

/** What the call is scored by, fixed by the first who scores; it relies on the call, so that no amendment slips in between. */
export async function openScoring({ callId }: AssessmentAbout, unit: UnitOfWork): Promise<ScoringRules> {
  const call = await unit.load(scoredCall, callId);
  if (call.status !== 'published') throw new RuleBroken('fileNotJudged');
  const { callVersion, criteria, assessment } = call;
  await unit.also(scoringDecider, callId, {
    type: 'OpenScoring',
    data: { callId, callVersion, criteria, assessment },
  });
  const frozen = await unit.load(scoringDecider, callId);
  return frozen.status === 'open' ? frozen : { criteria, assessment };
}

export async function fileOf({ applicationId }: AssessmentAbout, unit: UnitOfWork): Promise<JuryFile> {
  const file = await unit.load(juryFile, applicationId);
  if (!file) throw new RuleBroken('notFound');
  return file;
}

export async function juryOf({ callId }: AssessmentAbout, unit: UnitOfWork): Promise<ComposedJury> {
  const jury = await unit.load(juryDecider, callId);
  if (jury.status === 'none') throw new RuleBroken('notFound');
  return jury;
}
