import type { ApplicationId } from '#applications/application.events';
import type { AllocationStrategy, AssessmentMethod, TieRule } from '#calls/call.events';
import { atRate, type BasisPoints, type Cents, cents, type PersonId, RuleBroken } from '#platform/domain';
import { TooMuchToCompute } from '#results/allocate-max-spend.pure';
import type { FundableFile } from '#results/allocate.pure';
import { type WhatIf, whatIf } from '#results/what-if.pure';
import type { RankedLine } from './ranking.events';
import { ranked, type RankingInputs } from './ranking.pure';

/** What is taken to be otherwise; the rest is as it is. */
export interface Hypothesis {
  readonly envelopeCents?: Cents | undefined;
  readonly rate?: BasisPoints | undefined;
  readonly strategy?: AllocationStrategy | undefined;
  readonly weights?: readonly { readonly criterion: string; readonly weight: number }[] | undefined;
  readonly withoutJurors?: readonly PersonId[] | undefined;
  readonly method?: AssessmentMethod | undefined;
  readonly tieRules?: readonly TieRule[] | undefined;
}

/** How things are. */
export interface Reality {
  readonly inputs: RankingInputs;
  readonly established?: readonly RankedLine[] | undefined; // stands as long as nothing that ranks is otherwise
  readonly settled: ReadonlySet<ApplicationId>; // granted or decided apart from what is computed here
  readonly committedCents: Cents; // for these
  readonly envelopeCents: Cents;
  readonly strategy: AllocationStrategy;
  readonly launchedRate: BasisPoints;
}

export interface Supposed extends WhatIf<ApplicationId> {
  readonly lines: readonly RankedLine[];
  readonly reranked: boolean;
  readonly strategy: AllocationStrategy;
  readonly launchedRate: BasisPoints;
  readonly envelopeCents: Cents;
  readonly freeCents: Cents;
}

/** The list that would come of it. With nothing otherwise it is the real one. */
export function suppose(reality: Reality, hypothesis: Hypothesis): Supposed {
  const { strategy = reality.strategy, rate, envelopeCents = reality.envelopeCents } = hypothesis;
  const reranked = ranksOtherwise(hypothesis) || !reality.established;
  const lines = reranked ? ranked(otherwise(reality.inputs, hypothesis)).lines : reality.established;
  const files = lines.filter((line) => isFundable(line, reality)).map((line) => atOtherRate(line, rate));
  const launchedRate = rate ?? reality.launchedRate;
  const freeCents = cents(Math.max(0, envelopeCents - reality.committedCents));
  const found = computed({ files, envelopeCents: freeCents, strategy, launchedRate });
  return { ...found, lines, reranked, strategy, launchedRate, envelopeCents, freeCents };
}

/** What of it the hypothesis needs: no scores where the established ranking stands. */
export function needed(reality: Reality, hypothesis: Hypothesis): Reality {
  if (ranksOtherwise(hypothesis) || !reality.established) return reality;
  return { ...reality, inputs: { ...reality.inputs, files: [], ties: [] } };
}

const ranksOtherwise = ({ weights, withoutJurors, method, tieRules }: Hypothesis): boolean =>
  [weights, withoutJurors, method, tieRules].some((each) => each !== undefined);

const isFundable = ({ applicationId, outcome, rank }: RankedLine, { settled }: Reality): boolean =>
  outcome === 'proposed' && rank !== undefined && !settled.has(applicationId);

/** At another rate everybody would have asked that part of the cost. */
function atOtherRate(line: RankedLine, rate: BasisPoints | undefined): FundableFile<ApplicationId> {
  const { applicationId, rank, eligibleCostCents, requestedCents } = line;
  const asked = rate === undefined ? requestedCents : atRate(eligibleCostCents, rate);
  return { applicationId, rank, eligibleCostCents, requestedCents: asked };
}

/** @throws RuleBroken whatIfWeights, whatIfJurorUnknown, whatIfCriterionUnknown, whatIfThresholdNotForZScores */
function otherwise(
  inputs: RankingInputs,
  { weights, withoutJurors = [], method, tieRules }: Hypothesis,
): RankingInputs {
  const { assessment, files } = inputs;
  const known = new Set(files.flatMap(({ assessments }) => assessments.map(({ jurorPersonId }) => jurorPersonId)));
  if (withoutJurors.some((each) => !known.has(each))) throw new RuleBroken('whatIfJurorUnknown');
  if (tieRules?.some((each) => each.rule === 'criterion' && !hasCriterion(inputs, each.criterion)))
    throw new RuleBroken('whatIfCriterionUnknown');
  if (method === 'zScore' && assessment.fundableFrom !== undefined)
    throw new RuleBroken('whatIfThresholdNotForZScores');
  return {
    ...inputs,
    criteria: weights ? weighted(inputs, weights) : inputs.criteria,
    assessment: { ...assessment, ...(method && { method }), ...(tieRules && { tieRules }) },
    files: files.map(({ assessments, ...file }) => ({
      ...file,
      assessments: assessments.filter(({ jurorPersonId }) => !withoutJurors.includes(jurorPersonId)),
    })),
  };
}

const hasCriterion = ({ criteria }: RankingInputs, code: string): boolean =>
  criteria.some((each) => each.code === code);

function weighted({ criteria }: RankingInputs, weights: NonNullable<Hypothesis['weights']>) {
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  const named = new Set(weights.map(({ criterion }) => criterion));
  const all = named.size === weights.length && criteria.every(({ code }) => named.has(code));
  if (total !== 100 || !all || named.size !== criteria.length) throw new RuleBroken('whatIfWeights', { total });
  return criteria.map((each) => ({
    ...each,
    weight: weights.find(({ criterion }) => criterion === each.code)!.weight,
  }));
}

function computed(input: Parameters<typeof whatIf<ApplicationId>>[0]): WhatIf<ApplicationId> {
  try {
    return whatIf(input);
  } catch (error) {
    if (error instanceof TooMuchToCompute) throw new RuleBroken('whatIfTooLarge');
    throw error;
  }
}
