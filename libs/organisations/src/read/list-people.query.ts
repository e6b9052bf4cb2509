import { Controller, Get, Query as FromQuery } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Role, roles } from '#platform/domain';
import { Choice, collection, PageQuery, pageOf, Reader, Reference, Shows } from '#platform/http';
import { type Reading, Screens } from '#platform/read-models';
import { personList } from './person-list.projection';
import { PeopleView, showPerson } from './person.view';

export class ListPeopleQuery extends PageQuery {
  @Choice(roles, { description: 'Only who holds this role', optional: true }) readonly role?: Role;
  @Reference({ description: 'Only who is or was a member', optional: true }) readonly organisationId?: string;
}

export class ListPeople extends Query<PeopleView> {
  constructor(
    readonly query: ListPeopleQuery,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('people')
@Controller('people')
export class ListPeopleController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({
    allow: 'everyone',
    summary: 'The people: all for administrators and auditors, oneself for others',
    shows: PeopleView,
  })
  @Get()
  list(@FromQuery() query: ListPeopleQuery, @Reader() reader: Reading): Promise<PeopleView> {
    return this.queries.execute(new ListPeople(query, reader));
  }
}

@QueryHandler(ListPeople)
export class ListPeopleHandler implements IQueryHandler<ListPeople> {
  constructor(private readonly screens: Screens) {}

  async execute({ query, reader }: ListPeople): Promise<PeopleView> {
    const page = await this.screens.list(personList, reader, {
      ...pageOf(query),
      where: {
        sql: '(?::text is null or ? = any(roles)) and (?::text is null or ? = any(organisation_ids))',
        parameters: [query.role, query.role, query.organisationId, query.organisationId].map((value) => value ?? null),
      },
      sort: [],
    });
    return collection(page, showPerson);
  }
}
