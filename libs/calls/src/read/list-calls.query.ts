import { Controller, Get, Query as FromQuery } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Asker } from '#platform/access';
import type { Instant, Where } from '#platform/domain';
import {
  Choice,
  collection,
  Form,
  PageQuery,
  pageOf,
  Parts,
  QueryNumber,
  Reader,
  Shows,
  Text,
  Whole,
} from '#platform/http';
import { Screens } from '#platform/read-models';
import { type CallStatus, callStatuses } from '../call-status.pure';
import { CallView, showCall } from './call.view';
import { toldRevision } from './call-deadlines.view';
import { callList } from './call-list.projection';
import { countApplications } from './count-applications';

export class ListCallsQuery extends PageQuery {
  @Choice(callStatuses, { description: 'Status at the time of asking', example: 'open', optional: true })
  readonly status?: CallStatus;
  @Form(/^[a-z][A-Za-z0-9]{1,39}$/, { description: 'Scheme', example: 'coFinancing', optional: true })
  readonly scheme?: string;
  @QueryNumber({ description: 'Budget year', example: 2022, min: 2000, max: 2099 }) readonly year?: number;
}

export class CallsView {
  @Parts(() => CallView, { description: 'Calls, the latest deadline first' }) readonly items: readonly CallView[];
  @Text({ description: 'Cursor of the next page', example: 'W10', max: 2_000, optional: true }) readonly next?: string;
  @Whole({ description: 'How many there are', example: 14, min: 0, max: 1_000_000_000, optional: true })
  readonly total?: number;
}

export class ListCalls extends Query<CallsView> {
  constructor(
    readonly query: ListCallsQuery,
    readonly reader: Asker,
  ) {
    super();
  }
}

@ApiTags('calls')
@Controller('calls')
export class ListCallsController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({
    allow: 'everyone',
    summary: 'List calls',
    description:
      'Drafts are seen by administrators and auditors. The latest deadline first; calls without one before all.',
    shows: CallsView,
  })
  @Get()
  list(@FromQuery() query: ListCallsQuery, @Reader() reader: Asker): Promise<CallsView> {
    return this.queries.execute(new ListCalls(query, reader));
  }
}

@QueryHandler(ListCalls)
export class ListCallsHandler implements IQueryHandler<ListCalls> {
  constructor(private readonly screens: Screens) {}

  async execute({ query, reader }: ListCalls): Promise<CallsView> {
    const { actor, at } = reader;
    const page = await this.screens.list(callList, reader, {
      ...pageOf(query),
      where: callsWhere(query, at),
      sort: [{ column: 'closesAt', direction: 'desc' }],
    });
    const keys = page.items.map(({ key }) => key);
    const countsOf = await countApplications(this.screens, reader, keys);
    const told = page.items.map((each) => ({ ...each, revision: toldRevision(each.row, actor, each.revision) }));
    return collection({ ...page, items: told }, (row) => showCall(row, countsOf(row.callId), actor.language, at));
  }
}

/** The same as `callStatus`, said in SQL; instants sort as they read. */
const statusWhere: Readonly<Record<CallStatus, string>> = {
  draft: `state = 'draft'`,
  announced: `state = 'published' and suspended_at is null and greatest(opens_at, told_from) > ?`,
  open: `state = 'published' and suspended_at is null and coalesce(greatest(opens_at, told_from) <= ?, true) and (closes_at is null or closes_at > ?)`,
  suspended: `state = 'published' and suspended_at is not null`,
  closed: `state = 'published' and suspended_at is null and closes_at <= ?`,
  cancelled: `state = 'cancelled'`,
};

type Filters = Pick<ListCallsQuery, 'status' | 'scheme' | 'year'>;

export function callsWhere({ status, scheme, year }: Filters, at: Instant): Where {
  const wheres: Where[] = [
    ...(status ? [{ sql: statusWhere[status], parameters: Array<Instant>(places(statusWhere[status])).fill(at) }] : []),
    ...(scheme ? [{ sql: 'scheme = ?', parameters: [scheme] }] : []),
    ...(year === undefined ? [] : [{ sql: 'year = ?', parameters: [year] }]),
  ];
  return {
    sql: wheres.map(({ sql }) => `(${sql})`).join(' and ') || 'true',
    parameters: wheres.flatMap(({ parameters }) => parameters),
  };
}

const places = (sql: string): number => sql.split('?').length - 1;
