import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds } from '#platform/http';
import { personDecider } from '../person.decider';
import { RoleChangeBody } from './role-change.body';

export class RevokeRole extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: RoleChangeBody,
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
  revoke(@Id() id: string, @Body() body: RoleChangeBody, @Asking() ask: Ask): Promise<Receipt> {
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
