import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { checkedDay } from '#platform/clock';
import { type OrganisationId, RuleBroken } from '#platform/domain';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Day, Id, PathIds, Reference } from '#platform/http';
import { organisationDecider } from '../organisation.decider';
import { personDecider } from '../person.decider';

export class StartMembershipBody {
  @Reference({ description: 'The organisation' }) readonly organisationId: string;
  @Day({ description: 'First day', example: '2020-01-01' }) readonly fromDate: string;
}

export class StartMembership extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: StartMembershipBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('people')
@Controller('people/:id/memberships')
export class StartMembershipController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({ allow: ['administrator'], summary: 'Make a person member of an organisation', location: '/v1/people/:id' })
  @PathIds('id')
  @Post()
  start(@Id() id: string, @Body() body: StartMembershipBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new StartMembership(id, body, ask));
  }
}

@CommandHandler(StartMembership)
export class StartMembershipHandler implements ICommandHandler<StartMembership> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: StartMembership): Promise<Receipt> {
    const organisationId = body.organisationId as OrganisationId;
    const fromDate = checkedDay(body.fromDate);
    return this.streams.of(personDecider, id).decide(ask, async (_, unit) => {
      const organisation = await unit.load(organisationDecider, organisationId);
      if (organisation.status === 'none')
        throw new RuleBroken('organisationUnknown', {}, [{ field: 'organisationId', rule: 'organisationUnknown' }]);
      return { type: 'StartMembership', data: { organisationId, fromDate } };
    });
  }
}
