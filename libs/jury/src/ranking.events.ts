import type { ApplicationId, ProjectSubject } from '#applications/application.events';
import type { AssessmentMethod, CallId, TieRule } from '#calls/call.events';
import type { Cents, Messages, OrganisationId, PersonId, VaultRef } from '#platform/domain';
import type { AssessmentId } from './assessment.events';
import type { JuryOutcome } from './deliberation.events';

/** An exact number, `numerator / denominator` in decimal digits. */
export interface ExactNumber {
  readonly numerator: string;
  readonly denominator: string;
}

/** The mean of the scores that count on one criterion; none when it applied for nobody. */
export interface CriterionResult {
  readonly criterion: string;
  readonly score?: ExactNumber | undefined;
}

/** One place on the ranking, with all it was made of. */
export interface RankedLine {
  readonly applicationId: ApplicationId;
  readonly organisationId: OrganisationId;
  readonly reference: string;
  readonly outcome: JuryOutcome; // only what is proposed has a rank; the rest gets nothing
  readonly rank?: number | undefined; // equal places share a rank, and the next one is left out: 1, 1, 3
  readonly score?: ExactNumber | undefined; // none when nobody's score counts
  readonly results: readonly CriterionResult[];
  readonly decidedBy?: TieRule['rule'] | 'chair' | undefined; // what parted it from its equals
  readonly adjusted?: boolean | undefined; // moved by the deliberation
  readonly adjustedRank?: number | undefined; // to this place, as far as equals allow
  readonly subject?: ProjectSubject | undefined;
  readonly eligibleCostCents: Cents;
  readonly requestedCents: Cents;
  readonly assessments: readonly { readonly assessmentId: AssessmentId; readonly revision: number }[];
  readonly withoutScore?: readonly AssessmentId[] | undefined; // of earlier releases: nothing reads it
}

/** The rankings of a call, `ranking-<call id>`; the newest version counts until it is withdrawn. */
export type RankingEvent = Messages<{
  RankingEstablished: {
    callId: CallId;
    version: number;
    round: number;
    method: AssessmentMethod;
    tieRules: readonly TieRule[];
    fundableFrom?: number | undefined; // hundredths of a point
    rulesVersion: number; // of the arithmetic, see libs/results
    lines: readonly RankedLine[]; // by rank; those without one last, by score
    establishedBy: PersonId;
    inSpiteOf?: VaultRef | undefined; // why it was not waited for assessments or deferred files
  };
  /** The chair's decision between files that no rule parts: in this order, with a reason. Counts from the next version on. */
  TieDecided: { callId: CallId; applicationIds: readonly ApplicationId[]; reason: VaultRef };
  RankingWithdrawn: {
    callId: CallId;
    version: number;
    applicationIds: readonly ApplicationId[]; // that stood on it
    reason: VaultRef;
  };
}>;
