import { RuleBroken, type VaultRef, type Violation } from '#platform/domain';
import type { Application } from './application-state.pure';
import type { ApplicationEvent, InadmissibilityReason } from './application.events';

/** Grounds and explanation belong to a refusal, and to nothing else. */
export interface AdmissibilityDecision {
  readonly admissible: boolean;
  readonly grounds: readonly InadmissibilityReason[];
  readonly explanation?: VaultRef | undefined;
}

/** @throws RuleBroken `applicationNotSubmitted`, `applicationAlreadyDecided`, `admissibilityIncomplete` */
export function decideAdmissibility(decision: AdmissibilityDecision, application: Application): ApplicationEvent {
  if (application.status === 'admissible' || application.status === 'inadmissible')
    throw new RuleBroken('applicationAlreadyDecided');
  if (application.status !== 'submitted' || !application.submission) throw new RuleBroken('applicationNotSubmitted');
  const violations = decisionViolations(decision);
  if (violations.length > 0) throw new RuleBroken('admissibilityIncomplete', {}, violations);
  const found = { ...application.about, ...application.submission };
  const { admissible, grounds, explanation } = decision;
  return admissible
    ? { type: 'ApplicationFoundAdmissible', data: found }
    : { type: 'ApplicationFoundInadmissible', data: { ...found, grounds, explanation: explanation! } };
}

function decisionViolations({ admissible, grounds, explanation }: AdmissibilityDecision): readonly Violation[] {
  const given = [
    { field: 'grounds', present: grounds.length > 0, missing: 'groundsMissing' },
    { field: 'explanation', present: explanation !== undefined, missing: 'explanationMissing' },
  ];
  return given
    .filter(({ present }) => present === admissible)
    .map(({ field, missing }) => ({ field, rule: admissible ? 'onlyWhenInadmissible' : missing }));
}
