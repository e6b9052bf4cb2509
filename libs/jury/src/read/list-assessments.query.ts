import { Controller, Get, Query as FromQuery } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Asker } from '#platform/access';
import type { Where } from '#platform/domain';
import { Choice, pageOf, PageQuery, Parts, QueryNumber, Reader, Reference, Shows, Text, Whole } from '#platform/http';
import { Screens } from '#platform/read-models';
import { NameSources } from '#platform/texts';
import { type AssessmentStatus, assessmentStatuses, openStatuses } from '../assessment.decider';
import { assessmentList } from './assessment-list.projection';
import { AssessmentView, showAssessment } from './assessment.view';
import { juryFileList } from './jury-file-list.projection';
import { personNames } from './person-names';

export class ListAssessmentsQuery extends PageQuery {
  @Reference({ description: 'Only of this call', optional: true }) readonly callId?: string;
  @Reference({ description: 'Only of this application', optional: true }) readonly applicationId?: string;
  @Reference({ description: 'Only of this juror', optional: true }) readonly jurorPersonId?: string;
  @QueryNumber({ description: 'Only of this round', example: 1, min: 1, max: 1_000 }) readonly round?: number;
  @Choice(assessmentStatuses, { description: 'Only in this status', example: 'submitted', optional: true })
  readonly status?: AssessmentStatus;
  @Choice(['true'], { description: 'Only your own', optional: true }) readonly mine?: 'true';
  @Choice(['true'], {
    description: 'Only what was final after the end of its round, or is still to be scored though it is over',
    optional: true,
  })
  readonly late?: 'true';
}

export class AssessmentsView {
  @Parts(() => AssessmentView, { description: 'Assessments that you may see' })
  readonly items: readonly AssessmentView[];
  @Text({ description: 'Cursor of the next page', example: 'W10', max: 2_000, optional: true }) readonly next?: string;
  @Whole({ description: 'How many in all', example: 27, min: 0, max: 1_000_000_000, optional: true })
  readonly total?: number;
}

export class ListAssessments extends Query<AssessmentsView> {
  constructor(
    readonly query: ListAssessmentsQuery,
    readonly reader: Asker,
  ) {
    super();
  }
}

@ApiTags('assessments')
@Controller('assessments')
export class ListAssessmentsController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({
    allow: 'everyone',
    summary: 'List assessments, in the order in which they were assigned',
    description:
      'Your own; of a file that you do not have to score any more also those of others, when you are in the jury of its call or oversee it.',
    shows: AssessmentsView,
  })
  @Get()
  list(@FromQuery() query: ListAssessmentsQuery, @Reader() reader: Asker): Promise<AssessmentsView> {
    return this.queries.execute(new ListAssessments(query, reader));
  }
}

@QueryHandler(ListAssessments)
export class ListAssessmentsHandler implements IQueryHandler<ListAssessments> {
  constructor(
    private readonly screens: Screens,
    private readonly names: NameSources,
  ) {}

  async execute({ query, reader }: ListAssessments): Promise<AssessmentsView> {
    const { actor } = reader;
    const { items, next, total } = await this.screens.list(assessmentList, reader, {
      ...pageOf(query),
      where: assessmentsWhere(query, reader),
      sort: [{ column: 'assignedAt', direction: 'asc' }],
    });
    const rows = items.map(({ row }) => row);
    const jurors = rows.map(({ jurorPersonId }) => jurorPersonId);
    const names = await personNames(this.names, jurors, actor.language);
    const files = await this.screens.many(juryFileList, reader, [...new Set(rows.map((row) => row.applicationId))]);
    return {
      items: items.map(({ row, revision }) => {
        const shown = { file: files.get(row.applicationId)?.row, jurorName: names.get(row.jurorPersonId) };
        return showAssessment(row, revision, actor, shown);
      }),
      ...(next !== undefined && { next }),
      ...(total !== undefined && { total }),
    };
  }
}

/** A status is asked of one's own as it is, of others' as it is told. */
function assessmentsWhere(query: ListAssessmentsQuery, { actor: { personId }, at }: Asker): Where {
  const { callId, applicationId, jurorPersonId, round, status, mine, late } = query;
  const wanted = Object.entries<unknown>({
    'call_id = ?': callId,
    'application_id = ?': applicationId,
    'juror_person_id = ?': jurorPersonId,
    'round = ?': round,
    'case when juror_person_id = ? then status else told_status end = ?': status && [personId, status],
    '? = juror_person_id': mine && personId,
    '(missed_due_at is not null or (due_at <= ? and status = any(?)))': late && [at, openStatuses],
  }).filter(([, value]) => value !== undefined);
  return {
    sql: wanted.map(([sql]) => sql).join(' and ') || 'true',
    parameters: wanted.flatMap(([, value]) => value),
  };
}
