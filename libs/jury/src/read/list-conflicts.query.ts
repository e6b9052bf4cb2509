import { Controller, Get, Query as FromQuery } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { impartialRoles, type Where } from '#platform/domain';
import { Choice, collection, Id, PageQuery, pageOf, PathIds, Reader, Reference, Shows } from '#platform/http';
import { type Reading, Screens } from '#platform/read-models';
import { NameSources } from '#platform/texts';
import { type ConflictKind, conflictKinds } from '../interests.decider';
import { conflictList } from './conflict-list.projection';
import { ConflictsView, showConflict } from './conflict.view';
import { juryFileList } from './jury-file-list.projection';

export class ListConflictsQuery extends PageQuery {
  @Reference({ description: 'Only of this person', optional: true }) readonly personId?: string;
  @Reference({ description: 'Only on this application', optional: true }) readonly applicationId?: string;
  @Choice(conflictKinds, { description: 'Only of this kind', optional: true }) readonly conflict?: ConflictKind;
}

export class ListConflicts extends Query<ConflictsView> {
  constructor(
    readonly callId: string,
    readonly query: ListConflictsQuery,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('juries')
@Controller('calls/:callId/conflicts')
export class ListConflictsController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({
    allow: impartialRoles,
    summary: 'Conflicts of interest in a call, the newest first',
    description:
      'One’s own; for whoever runs or audits the jury also those of others. Belonging to the organisation that applies, and hierarchical line, need no declaration and are not in it.',
    shows: ConflictsView,
  })
  @PathIds('callId')
  @Get()
  list(
    @Id('callId') callId: string,
    @FromQuery() query: ListConflictsQuery,
    @Reader() reader: Reading,
  ): Promise<ConflictsView> {
    return this.queries.execute(new ListConflicts(callId, query, reader));
  }
}

@QueryHandler(ListConflicts)
export class ListConflictsHandler implements IQueryHandler<ListConflicts> {
  constructor(
    private readonly screens: Screens,
    private readonly names: NameSources,
  ) {}

  async execute({ callId, query, reader }: ListConflicts): Promise<ConflictsView> {
    const page = await this.screens.list(conflictList, reader, {
      ...pageOf(query),
      where: conflictsWhere(callId, query),
      sort: [{ column: 'since', direction: 'desc' }],
    });
    const names = await this.names.resolveNames(page.items.map(({ row: { personId } }) => ({ personId })));
    const files = await this.screens.many(juryFileList, reader, [
      ...new Set(page.items.map(({ row }) => row.applicationId)),
    ]);
    return collection(page, (row) => showConflict(row, names, files.get(row.applicationId)?.row.reference));
  }
}

function conflictsWhere(callId: string, { personId, applicationId, conflict }: ListConflictsQuery): Where {
  const wanted = { call_id: callId, person_id: personId, application_id: applicationId, conflict };
  const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
  return {
    sql: given.map(([column]) => `${column} = ?`).join(' and '),
    parameters: given.map(([, value]) => value),
  };
}
