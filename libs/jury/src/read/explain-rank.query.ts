import { Controller, Get, Param } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { ApplicationId } from '#applications/application.events';
import type { Criterion } from '#calls/call.events';
import { Id, PathIds, Reader, Shows } from '#platform/http';
import type { Reading } from '#platform/read-models';
import { aggregate } from '#results/aggregate.pure';
import type { RankedLine } from '../ranking.events';
import { PathVersion } from '../ranking-version';
import { partedBy } from './comparison.pure';
import { asAssessments, RankedInputs } from './explained-rank';
import { stepsOf } from './explained-scores.pure';
import { figureOf } from './figures.pure';
import { type ComparedFileView, type ComparisonView, RankExplanationView } from './rank-explanation.view';
import { ruleOf } from './ranking.view';
import { sharedRanksOf, showLine } from './show-ranked';
import { lineOf, type VisibleRanking, VisibleRankings } from './visible-ranking';

export class ExplainRank extends Query<RankExplanationView> {
  constructor(
    readonly callId: string,
    readonly version: string,
    readonly applicationId: ApplicationId,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('rankings')
@Controller('calls/:callId/rankings/:version/files/:applicationId/explain')
export class ExplainRankController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({
    allow: ['administrator', 'juror', 'juryChair', 'auditor'],
    summary: 'How a file came to its place on the ranking',
    description:
      'Every input with its position in the log, the rules and their version, the rounding, each step and the comparison with every other file: enough to compute score and place again.',
    shows: RankExplanationView,
    past: true,
  })
  @PathIds('callId', 'applicationId')
  @PathVersion()
  @Get()
  explain(
    @Id('callId') callId: string,
    @Param('version') version: string,
    @Id('applicationId') applicationId: ApplicationId,
    @Reader() reader: Reading,
  ): Promise<RankExplanationView> {
    return this.queries.execute(new ExplainRank(callId, version, applicationId, reader));
  }
}

@QueryHandler(ExplainRank)
export class ExplainRankHandler implements IQueryHandler<ExplainRank> {
  constructor(
    private readonly rankings: VisibleRankings,
    private readonly inputs: RankedInputs,
  ) {}

  async execute({ callId, version, applicationId, reader }: ExplainRank): Promise<RankExplanationView> {
    const ranking = await this.rankings.of(callId, version, reader);
    const line = lineOf(ranking, applicationId);
    const { found, lines, whole, placed } = ranking;
    const { position, establishedAt } = found.row;
    const files = lines.map((each) => this.inputs.compared(each, ranking));
    const fixed = await this.inputs.criteria(callId, reader);
    const decision = await this.inputs.decision(applicationId, position, reader);
    return {
      ...{ callId, version: found.row.version, position: this.inputs.token(position), establishedAt },
      file: showLine(line, sharedRanksOf(lines), placed),
      rule: ruleOf(found.row),
      ...fixed,
      ...{ whole, placed, files },
      ...(decision && { decision }),
      tieDecisions: await this.inputs.ties(ranking, reader),
      steps: stepsFor(applicationId, files, fixed.criteria),
      comparisons: comparisonsOf(line, ranking),
    };
  }
}

function stepsFor(applicationId: ApplicationId, files: readonly ComparedFileView[], criteria: readonly Criterion[]) {
  const assessments = files.flatMap(asAssessments);
  const { files: figures, jurors } = aggregate(criteria, assessments);
  const own = figures.get(applicationId);
  const given = assessments.filter((each) => each.applicationId === applicationId);
  return own ? stepsOf(own, given, criteria, jurors).map((step) => ({ ...step, value: figureOf(step.value) })) : [];
}

/** Only among files with a place. */
function comparisonsOf(line: RankedLine, { lines, found }: VisibleRanking): readonly ComparisonView[] {
  const { rank } = line;
  if (rank === undefined) return [];
  return lines.flatMap((other) => {
    if (other.rank === undefined || other === line) return [];
    const { applicationId, reference } = other;
    const stands = other.rank === rank ? 'level' : other.rank < rank ? 'ahead' : 'behind';
    return [{ applicationId, reference, stands, by: partedBy(line, other, found.row.tieRules) }];
  });
}
