import type { ApplicationId, ProjectSubject } from '#applications/application.events';
import type { AssessmentRules, Criterion } from '#calls/call.events';
import type { Cents, OrganisationId, PersonId, Violation } from '#platform/domain';
import { aggregate, type Aggregates, type Assessment, disagree, type FileAggregate } from '#results/aggregate.pure';
import { exact } from '#results/fraction.pure';
import { type Place, rank, type RankableFile } from '#results/rank.pure';
import type { AssessmentId, CriterionScore } from './assessment.events';
import type { JuryOutcome } from './deliberation.events';
import type { Decision } from './file-deliberations.decider';
import type { Unready } from './ranking.decider';
import type { RankedLine } from './ranking.events';

export interface AssessedBy {
  readonly assessmentId: AssessmentId;
  readonly jurorPersonId: PersonId;
  readonly standing: Assessment['standing'];
  readonly scores: readonly CriterionScore[];
  readonly revision: number;
}

export interface FileToRank {
  readonly applicationId: ApplicationId;
  readonly organisationId: OrganisationId;
  readonly reference: string;
  readonly subject?: ProjectSubject | undefined;
  readonly eligibleCostCents: Cents;
  readonly requestedCents: Cents;
  readonly assessments: readonly AssessedBy[];
  readonly decision?: Pick<Decision, 'outcome' | 'adjustedRank'> | undefined; // the newest of the jury
}

/** All that a ranking is made of, of the files that count for whoever asks. */
export interface RankingInputs {
  readonly criteria: readonly Criterion[];
  readonly assessment: AssessmentRules;
  readonly scoresWanted: number; // of each file, by the round
  readonly files: readonly FileToRank[];
  readonly ties: readonly (readonly ApplicationId[])[];
}

export interface Ranked {
  readonly lines: readonly RankedLine[];
  readonly places: readonly Place<ApplicationId>[];
  readonly aggregates: Aggregates<ApplicationId, PersonId>;
  readonly unready: Unready;
}

/** The same whatever the order of files and jurors: who is equal stands in the order of references, which decides nothing. */
export function ranked(inputs: RankingInputs): Ranked {
  const { criteria, assessment, files, ties } = inputs;
  const aggregates = aggregate(criteria, files.flatMap(assessmentsOf));
  const { tieRules, fundableFrom } = assessment;
  const places = rank(
    files.map((file) => rankable(file, aggregates.files.get(file.applicationId), assessment)),
    { tieRules, fundableFrom, tieDecisions: ties },
  );
  const found = new Map(files.map((file) => [file.applicationId, file]));
  const lines = places.map((place) => lineOf(place, found.get(place.applicationId)!, aggregates, criteria));
  return { lines: lines.toSorted(byPlace), places, aggregates, unready: unreadyOf(inputs, aggregates) };
}

const assessmentsOf = ({ applicationId, assessments }: FileToRank): readonly Assessment<ApplicationId, PersonId>[] =>
  assessments.map(({ jurorPersonId: jurorId, standing, scores }) => ({ applicationId, jurorId, standing, scores }));

export const outcomeOf = ({ decision }: FileToRank): JuryOutcome => decision?.outcome ?? 'proposed';

function rankable(
  file: FileToRank,
  own: FileAggregate | undefined,
  { method }: AssessmentRules,
): RankableFile<ApplicationId> {
  const { applicationId, subject, requestedCents, decision } = file;
  const results = (own?.criteria ?? []).flatMap(({ criterion, mean }) => (mean ? [[criterion, mean] as const] : []));
  return {
    applicationId,
    outcome: outcomeOf(file) === 'proposed' ? 'proposed' : 'notProposed',
    score: own?.figures?.[method],
    subjects: subject ? [subject] : [],
    criteria: new Map(results),
    requestedCents,
    adjustedRank: decision?.adjustedRank,
  };
}

function lineOf(
  place: Place<ApplicationId>,
  file: FileToRank,
  aggregates: Aggregates<ApplicationId, PersonId>,
  criteria: readonly Criterion[],
): RankedLine {
  const { applicationId, organisationId, reference, eligibleCostCents, requestedCents, assessments } = file;
  const { subject, decision: { adjustedRank } = {} } = file;
  const means = aggregates.files.get(applicationId)?.criteria ?? [];
  const counted = assessments.filter(({ standing }) => standing === 'submitted');
  return {
    ...{ applicationId, organisationId, reference, outcome: outcomeOf(file) },
    ...(place.rank !== undefined && { rank: place.rank }),
    ...(place.score && { score: exact(place.score) }),
    results: criteria.map(({ code: criterion }) => {
      const mean = means.find((each) => each.criterion === criterion)?.mean;
      return { criterion, ...(mean && { score: exact(mean) }) };
    }),
    ...(place.rank !== undefined && place.decidedBy && { decidedBy: place.decidedBy }),
    ...(place.rank !== undefined && place.adjusted && { adjusted: true }),
    ...(adjustedRank !== undefined && { adjustedRank }),
    ...(subject && { subject }),
    ...{ eligibleCostCents, requestedCents },
    assessments: counted
      .map(({ assessmentId, revision }) => ({ assessmentId, revision }))
      .toSorted((a, b) => (a.assessmentId < b.assessmentId ? -1 : 1)),
  };
}

const last = Number.POSITIVE_INFINITY;
const byPlace = (a: RankedLine, b: RankedLine): number => {
  const [one, other] = [a.rank ?? last, b.rank ?? last];
  if (one !== other) return one < other ? -1 : 1;
  return one === last ? 0 : a.reference < b.reference ? -1 : 1; // without a rank they come by score
};

/** Whether the scores of a file are so far apart that the jury must deliberate on it. */
export const inDisagreement = (own: FileAggregate | undefined, { disagreementAbove }: AssessmentRules): boolean =>
  own?.figures !== undefined && disagree(own.figures, disagreementAbove);

function unreadyOf({ files, assessment, scoresWanted }: RankingInputs, aggregates: Ranked['aggregates']): Unready {
  const of = ({ applicationId }: FileToRank) => aggregates.files.get(applicationId);
  const missing = files.flatMap((file): readonly Violation[] => {
    const { counted = 0, missing: open = 0 } = of(file)?.counts ?? {};
    if (outcomeOf(file) === 'notProposed' || (counted >= scoresWanted && open === 0)) return [];
    const details = { reference: file.reference, counted, wanted: scoresWanted, open };
    return [{ field: file.applicationId, rule: 'assessmentsMissing', details }];
  });
  const deferred = files
    .filter((file) => outcomeOf(file) === 'deferred')
    .map(({ applicationId: field, reference }) => ({ field, rule: 'fileDeferred', details: { reference } }));
  const disagreement = files
    .filter((file) => !file.decision && inDisagreement(of(file), assessment))
    .map(({ applicationId: field, reference }) => ({ field, rule: 'scoresDisagree', details: { reference } }));
  return { missing, deferred, disagreement };
}

/** Whether these files, and no other, share a rank because no rule parts them. */
export function areTied({ places }: Ranked, applicationIds: readonly ApplicationId[]): boolean {
  const named = places.filter(({ applicationId }) => applicationIds.includes(applicationId));
  const [first] = named;
  if (first?.rank === undefined || named.length !== applicationIds.length) return false;
  const equals = places.filter(({ rank: each }) => each === first.rank);
  return equals.length === named.length && named.every(({ rank: each }) => each === first.rank);
}
