import { type FileFigures, FiguresOfTotals, type JurorTotal } from './figures.pure';
import { fraction, type Fraction } from './fraction.pure';
import { type JurorAggregate, jurorsOf, type Scored, Standing } from './jurors.pure';
import { type GivenScore, SumsOfScores, type Totals, type WeightedCriterion } from './totals.pure';

export { disagree, type FileFigures, type JurorTotal, type Method } from './figures.pure';
export type { JurorAggregate } from './jurors.pure';
export type { GivenScore, WeightedCriterion } from './totals.pure';

/**
 * One juror and one file. Zero is a score; not applicable, abstained, recused, voided and missing are none, each for a reason of its own.
 */
export interface Assessment<File extends string = string, Juror extends string = string> {
  readonly applicationId: File;
  readonly jurorId: Juror;
  readonly standing: 'submitted' | 'abstained' | 'recused' | 'voided' | 'missing';
  readonly scores: readonly GivenScore[]; // only those of `submitted` are looked at
}

/** What became of the assessments of a file. `notApplicable`: submitted, but no criterion applied. */
export interface Counts {
  readonly counted: number;
  readonly notApplicable: number;
  readonly abstained: number;
  readonly recused: number;
  readonly voided: number;
  readonly missing: number;
}

export interface CriterionMean {
  readonly criterion: string;
  readonly count: number;
  readonly mean?: Fraction;
}

export interface FileAggregate<File extends string = string, Juror extends string = string> {
  readonly applicationId: File;
  readonly counts: Counts;
  readonly totals: readonly JurorTotal<Juror>[]; // by juror's id
  readonly criteria: readonly CriterionMean[]; // as declared
  readonly figures?: FileFigures;
}

export interface Aggregates<File extends string = string, Juror extends string = string> {
  readonly files: ReadonlyMap<File, FileAggregate<File, Juror>>;
  readonly jurors: ReadonlyMap<Juror, JurorAggregate<Juror>>;
}

/** Every figure of every file and juror. Exact, and the same in whatever order the assessments come. */
export function aggregate<File extends string, Juror extends string>(
  criteria: readonly WeightedCriterion[],
  assessments: readonly Assessment<File, Juror>[],
): Aggregates<File, Juror> {
  const collected = collect(criteria, assessments);
  const jurors = jurorsOf(collected.files.values(), collected.totals);
  const standing = new Standing(jurors);
  const means = new CriterionMeans(criteria);
  const files = new Map<File, FileAggregate<File, Juror>>();
  for (const [applicationId, { counts, own, points, given }] of collected.files) {
    const totals = own.map(({ jurorId, sums }) => standing.of(jurorId, collected.totals.of.get(sums)!));
    const file = { applicationId, counts, totals, criteria: means.of(points, given) };
    files.set(applicationId, own.length > 0 ? { ...file, figures: new FiguresOfTotals(totals) } : file);
  }
  return { files, jurors };
}

/** What is added up about a file while its assessments go by. */
interface CollectedFile<Juror extends string> {
  readonly counts: { -readonly [Name in keyof Counts]: number };
  readonly own: Scored<Juror>[]; // by juror's id
  readonly points: number[]; // by criterion, as declared
  readonly given: number[];
}

interface Collected<File extends string, Juror extends string> {
  readonly files: ReadonlyMap<File, CollectedFile<Juror>>;
  readonly totals: Totals;
}

function collect<File extends string, Juror extends string>(
  criteria: readonly WeightedCriterion[],
  assessments: readonly Assessment<File, Juror>[],
): Collected<File, Juror> {
  const files = new Map<File, CollectedFile<Juror>>();
  const book = new SumsOfScores(criteria);
  const places = new Map(criteria.map(({ code }, place) => [code, place]));
  for (const { applicationId, jurorId, standing, scores } of assessments) {
    const file = files.get(applicationId) ?? emptyFile<Juror>(criteria.length);
    files.set(applicationId, file);
    if (standing === 'submitted') countScores(file, scores, places);
    const sums = standing === 'submitted' ? book.of(scores) : undefined;
    if (sums) file.own.push({ jurorId, sums });
    file.counts[standing !== 'submitted' ? standing : sums ? 'counted' : 'notApplicable'] += 1;
  }
  for (const { own } of files.values()) own.sort((a, b) => (a.jurorId < b.jurorId ? -1 : 1));
  return { files, totals: book.totals() };
}

function emptyFile<Juror extends string>(criteria: number): CollectedFile<Juror> {
  const counts = { counted: 0, notApplicable: 0, abstained: 0, recused: 0, voided: 0, missing: 0 };
  return { counts, own: [], points: new Array<number>(criteria).fill(0), given: new Array<number>(criteria).fill(0) };
}

function countScores(
  { points, given }: CollectedFile<string>,
  scores: readonly GivenScore[],
  places: ReadonlyMap<string, number>,
): void {
  for (const { criterion, score } of scores) {
    const place = places.get(criterion);
    if (score === 'notApplicable' || place === undefined) continue;
    points[place]! += score;
    given[place]! += 1;
  }
}

/** One object for equal means: a large call has few different ones. */
class CriterionMeans {
  private readonly known: Map<number, CriterionMean>[];

  constructor(private readonly criteria: readonly WeightedCriterion[]) {
    this.known = criteria.map(() => new Map<number, CriterionMean>());
  }

  of(points: readonly number[], given: readonly number[]): readonly CriterionMean[] {
    return this.criteria.map(({ code: criterion }, place) => {
      const [sum, count] = [points[place]!, given[place]!];
      const key = sum * 1_048_576 + count;
      const made = this.known[place]!.get(key) ?? {
        criterion,
        count,
        ...(count > 0 && { mean: fraction(sum, count) }),
      };
      this.known[place]!.set(key, made);
      return made;
    });
  }
}
