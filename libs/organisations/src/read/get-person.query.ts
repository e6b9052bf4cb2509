import { Controller, Get } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Id, PathIds, Reader, Shows } from '#platform/http';
import { type Reading, Screens } from '#platform/read-models';
import { personList } from './person-list.projection';
import { PersonView, showPerson } from './person.view';

export class GetPerson extends Query<PersonView> {
  constructor(
    readonly id: string,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('people')
@Controller('people/:id')
export class GetPersonController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({ allow: 'everyone', summary: 'One person', shows: PersonView, past: true })
  @PathIds('id')
  @Get()
  get(@Id() id: string, @Reader() reader: Reading): Promise<PersonView> {
    return this.queries.execute(new GetPerson(id, reader));
  }
}

@QueryHandler(GetPerson)
export class GetPersonHandler implements IQueryHandler<GetPerson> {
  constructor(private readonly screens: Screens) {}

  async execute({ id, reader }: GetPerson): Promise<PersonView> {
    const { row, revision } = await this.screens.one(personList, reader, id);
    return { ...showPerson(row), revision };
  }
}
