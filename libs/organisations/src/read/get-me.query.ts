import { Controller, Get, Req } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { AskingRequest } from '#platform/access';
import { type Actor, type Language, languages, roles } from '#platform/domain';
import { Choice, Choices, Flag, languageFrom, Parts, Reference, RuleBook, Shows, Text } from '#platform/http';
import { Screens } from '#platform/read-models';
import { organisationList } from './organisation-list.projection';
import { OrganisationView, showOrganisation } from './organisation.view';
import { personList } from './person-list.projection';

/** What the log says of whoever holds the token: the rights of this moment, or why there are none. */
export class MeView {
  @Flag({ description: 'Whether somebody invited you', example: true }) readonly invited: boolean;
  @Text({ description: 'Why you may do nothing yet', example: 'You have not been invited.', max: 500, optional: true })
  readonly reason?: string;
  @Reference({ description: 'Your identifier', optional: true }) readonly id?: string;
  @Text({ description: 'Your name', example: 'Ines Peeters', optional: true }) readonly name?: string;
  @Choice(languages, { description: 'Your language of correspondence', optional: true }) readonly language?: string;
  @Choices(roles, { description: 'Your roles' }) readonly roles: readonly string[];
  @Parts(() => OrganisationView, { description: 'The organisations you are a member of today' })
  readonly organisations: readonly OrganisationView[];
}

export class GetMe extends Query<MeView> {
  constructor(
    readonly actor: Actor | undefined,
    readonly language: Language,
  ) {
    super();
  }
}

@ApiTags('people')
@Controller('me')
export class GetMeController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({ allow: 'tokenHolder', summary: 'Who you are here, and what you may do', shows: MeView })
  @Get()
  get(@Req() { ask, headers }: AskingRequest): Promise<MeView> {
    return this.queries.execute(
      new GetMe(ask?.actor, languageFrom(headers['accept-language'], ask?.actor.language ?? 'en')),
    );
  }
}

@QueryHandler(GetMe)
export class GetMeHandler implements IQueryHandler<GetMe> {
  constructor(
    private readonly screens: Screens,
    private readonly rules: RuleBook,
  ) {}

  async execute({ actor, language }: GetMe): Promise<MeView> {
    if (!actor)
      return { invited: false, reason: this.rules.say('notInvited', {}, language), roles: [], organisations: [] };
    const found = await this.screens.many(personList, { actor }, [actor.personId]);
    const organisations = await this.screens.many(organisationList, { actor }, actor.organisations);
    const name = found.get(actor.personId)?.row.name;
    return {
      invited: true,
      id: actor.personId,
      ...(name && { name }),
      language: actor.language,
      roles: actor.roles,
      organisations: [...organisations.values()].map(({ row, revision }) => ({ ...showOrganisation(row), revision })),
    };
  }
}
