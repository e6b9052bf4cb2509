import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, LocalizedTextBody, Part, PathIds } from '#platform/http';
import { organisationDecider } from '../organisation.decider';

export class RenameOrganisationBody {
  @Part(() => LocalizedTextBody, { description: 'The new official names' }) readonly names: LocalizedTextBody;
}

export class RenameOrganisation extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: RenameOrganisationBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('organisations')
@Controller('organisations/:id/renamings')
export class RenameOrganisationController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({ allow: ['administrator'], summary: 'Rename an organisation', location: '/v1/organisations/:id' })
  @PathIds('id')
  @Post()
  rename(@Id() id: string, @Body() body: RenameOrganisationBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new RenameOrganisation(id, body, ask));
  }
}

@CommandHandler(RenameOrganisation)
export class RenameOrganisationHandler implements ICommandHandler<RenameOrganisation> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: RenameOrganisation): Promise<Receipt> {
    return this.streams
      .of(organisationDecider, id)
      .decide(ask, () => ({ type: 'RenameOrganisation', data: { names: { ...body.names } } }));
  }
}
