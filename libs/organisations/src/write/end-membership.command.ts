import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { checkedDay } from '#platform/clock';
import type { OrganisationId } from '#platform/domain';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Day, Id, PathIds, Reference } from '#platform/http';
import { personDecider } from '../person.decider';

export class EndMembershipBody {
  @Reference({ description: 'The organisation' }) readonly organisationId: string;
  @Day({ description: 'First day on which it no longer holds', example: '2020-01-01' }) readonly untilDate: string;
}

export class EndMembership extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: EndMembershipBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('people')
@Controller('people/:id/membershipEnds')
export class EndMembershipController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({ allow: ['administrator'], summary: 'End a membership', location: '/v1/people/:id' })
  @PathIds('id')
  @Post()
  end(@Id() id: string, @Body() body: EndMembershipBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new EndMembership(id, body, ask));
  }
}

@CommandHandler(EndMembership)
export class EndMembershipHandler implements ICommandHandler<EndMembership> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: EndMembership): Promise<Receipt> {
    const organisationId = body.organisationId as OrganisationId;
    const untilDate = checkedDay(body.untilDate);
    return this.streams
      .of(personDecider, id)
      .decide(ask, () => ({ type: 'EndMembership', data: { organisationId, untilDate } }));
  }
}
