import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Role, roles } from '#platform/domain';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Choice, Id, PathIds, Text } from '#platform/http';
import { personDecider } from '../person.decider';

export class RevokeRoleBody {
  @Choice(roles, { description: 'The role' }) readonly role: Role;
  @Text({ description: 'Why', example: 'Member of the inclusion team', max: 500 }) readonly reason: string;
}

export class RevokeRole extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: RevokeRoleBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('people')
@Controller('people/:id/roleRevocations')
export class RevokeRoleController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({ allow: ['administrator'], summary: 'Revoke a role', location: '/v1/people/:id' })
  @PathIds('id')
  @Post()
  revoke(@Id() id: string, @Body() body: RevokeRoleBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new RevokeRole(id, body, ask));
  }
}

@CommandHandler(RevokeRole)
export class RevokeRoleHandler implements ICommandHandler<RevokeRole> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: RevokeRole): Promise<Receipt> {
    return this.streams.of(personDecider, id).decide(ask, async (_, unit) => {
      const reason = await unit.seal(`person-${id}`, 'roleReason', body.reason);
      return { type: 'RevokeRole', data: { role: body.role, reason, by: ask.actor.personId } };
    });
  }
}
