import { Controller, Get } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Histories } from '#platform/context';
import { Id, PathIds, Reader, Shows } from '#platform/http';
import { type Reading, Screens } from '#platform/read-models';
import { NameSources } from '#platform/texts';
import { scoringHistory } from '../scoring.history.texts';
import { assessmentList } from './assessment-list.projection';
import { AssessmentPageView, showContent } from './assessment-page.view';
import { isOwn, showAssessment } from './assessment.view';
import { juryFileList } from './jury-file-list.projection';
import { personNames } from './person-names';
import { scoredCalls } from './scored-calls.projection';

export class GetAssessment extends Query<AssessmentPageView> {
  constructor(
    readonly id: string,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('assessments')
@Controller('assessments/:id')
export class GetAssessmentController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({
    allow: 'everyone',
    summary: 'One assessment with all that was ever final',
    shows: AssessmentPageView,
    past: true,
  })
  @PathIds('id')
  @Get()
  get(@Id() id: string, @Reader() reader: Reading): Promise<AssessmentPageView> {
    return this.queries.execute(new GetAssessment(id, reader));
  }
}

@QueryHandler(GetAssessment)
export class GetAssessmentHandler implements IQueryHandler<GetAssessment> {
  constructor(
    private readonly screens: Screens,
    private readonly names: NameSources,
    private readonly histories: Histories,
  ) {}

  async execute({ id, reader }: GetAssessment): Promise<AssessmentPageView> {
    const { actor, asOf } = reader;
    const { row, revision } = await this.screens.one(assessmentList, reader, id);
    const { applicationId, callId, jurorPersonId } = row;
    const [files, calls, names] = await Promise.all([
      this.screens.many(juryFileList, reader, [applicationId]),
      this.screens.many(scoredCalls, reader, [callId]),
      personNames(this.names, [jurorPersonId], actor.language),
    ]);
    const told = (event: { readonly type: string }): boolean => isOwn(row, actor) || event.type !== 'ScoreSaved';
    const history = await this.histories.tell(`assessment-${id}`, scoringHistory, actor.language, asOf, told);
    const shown = { file: files.get(applicationId)?.row, jurorName: names.get(jurorPersonId) };
    return {
      ...showAssessment(row, revision, actor, shown),
      ...showContent(row, actor, calls.get(callId)?.row),
      history: history.map(({ at, sentence }) => ({ at, sentence })),
    };
  }
}
