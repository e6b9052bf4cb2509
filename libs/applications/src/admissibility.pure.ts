import { RuleBroken, type VaultRef, type Violation } from '#platform/domain';
import type { CallTerms } from './call-terms.fold';
import { running } from './call-window.pure';
import { underExamination } from './completion.pure';
import type { Application, PastDraft } from './application-state.pure';
import type { ApplicationEvent, Check, InadmissibilityReason } from './application.events';

/** Grounds and explanation belong to a refusal, and to nothing else; so does when the applicant is told. */
export interface AdmissibilityDecision {
  readonly admissible: boolean;
  readonly grounds: readonly InadmissibilityReason[];
  readonly explanation?: VaultRef | undefined;
  readonly notice?: 'now' | 'later' | undefined; // now, when it is not said
  readonly terms: CallTerms;
}

/** What was looked at, for the administration alone. @throws RuleBroken as `underExamination` does, `checksIncomplete` */
export function check(checks: readonly Check[], application: Application): ApplicationEvent {
  const { about } = underExamination(application);
  const violations = checks.flatMap(({ outcome, explanation }, n) =>
    outcome === 'failed' && !explanation
      ? [{ field: `checks[${String(n)}].explanation`, rule: 'checkUnexplained' }]
      : [],
  );
  if (violations.length > 0) throw new RuleBroken('checksIncomplete', {}, violations);
  return { type: 'ApplicationChecked', data: { ...about, checks } };
}

/**
 * @throws RuleBroken `callCancelled`, `applicationNotSubmitted`, `applicationAlreadyDecided`, `completionOpen`, `checkFailed`,
 * `admissibilityIncomplete`
 */
export function decideAdmissibility(decision: AdmissibilityDecision, application: Application): ApplicationEvent {
  running(decision.terms);
  const { about, submission, openRequests = [], failedChecks = [] } = underExamination(application);
  if (openRequests.length > 0) throw new RuleBroken('completionOpen');
  const violations = decisionViolations(decision);
  if (violations.length > 0) throw new RuleBroken('admissibilityIncomplete', {}, violations);
  const { applicantPersonId, reference } = submission;
  const found = { ...about, applicantPersonId, reference };
  const { admissible, grounds, explanation, notice } = decision;
  if (admissible) {
    if (failedChecks.length > 0) throw new RuleBroken('checkFailed');
    return { type: 'ApplicationFoundAdmissible', data: found };
  }
  const later = notice === 'later' ? { awaitsNotice: true as const } : {};
  return { type: 'ApplicationFoundInadmissible', data: { ...found, grounds, explanation: explanation!, ...later } };
}

/** The applicant is told now; told once already, there is nothing to do. @throws RuleBroken `applicationNotInadmissible` */
export function notifyInadmissibility(application: Application): ApplicationEvent[] {
  const { found, finding } = inadmissible(application);
  const { grounds, explanation, told } = finding;
  return told ? [] : [{ type: 'InadmissibilityNotified', data: { ...found, grounds, explanation } }];
}

/** Back under examination. Without a grant: none is proposed for what is not admissible. @throws RuleBroken `applicationNotInadmissible` */
export function reinstate(reason: VaultRef, application: Application): ApplicationEvent {
  const { found, finding } = inadmissible(application);
  return { type: 'ApplicationReinstated', data: { ...found, reason, ...(!finding.told && { untold: true as const }) } };
}

function inadmissible(application: Application) {
  const { about, submission, finding } = 'finding' in application ? application : nothing;
  if (!about || !submission || !finding) throw new RuleBroken('applicationNotInadmissible');
  const { applicantPersonId, reference } = submission;
  return { finding, found: { ...about, applicantPersonId, reference } };
}
const nothing: Partial<PastDraft> = {};

function decisionViolations({ admissible, grounds, explanation, notice }: AdmissibilityDecision): readonly Violation[] {
  const given = [
    { field: 'grounds', present: grounds.length > 0, missing: 'groundsMissing' },
    { field: 'explanation', present: explanation !== undefined, missing: 'explanationMissing' },
  ];
  const wrong = given
    .filter(({ present }) => present === admissible)
    .map(({ field, missing }) => ({ field, rule: admissible ? 'onlyWhenInadmissible' : missing }));
  return admissible && notice ? [...wrong, { field: 'notice', rule: 'onlyWhenInadmissible' }] : wrong;
}
