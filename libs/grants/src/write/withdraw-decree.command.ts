import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { RuleBroken } from '#platform/domain';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, Text } from '#platform/http';
import { callDecreesDecider } from '../call-decrees.decider';
import { decreeDecider } from '../decree.decider';

export class WithdrawDecreeBody {
  @Text({ description: 'Why', example: 'Er komt nog een toekenning bij.', max: 2_000 }) readonly reason: string;
}

export class WithdrawDecree extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: WithdrawDecreeBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('decrees')
@Controller('decrees/:id/withdrawals')
export class WithdrawDecreeController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Withdraw a decree before its publication',
    description: 'Its grants can then stand in another decree.',
    location: '/v1/decrees/:id',
  })
  @PathIds('id')
  @Post()
  withdraw(@Id() id: string, @Body() body: WithdrawDecreeBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new WithdrawDecree(id, body, ask));
  }
}

@CommandHandler(WithdrawDecree)
export class WithdrawDecreeHandler implements ICommandHandler<WithdrawDecree> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: WithdrawDecree): Promise<Receipt> {
    return this.streams.of(decreeDecider, id).decide(ask, async (decree, unit) => {
      if (decree.status === 'none') throw new RuleBroken('notFound');
      const { callId, decreeId } = decree;
      const reason = await unit.seal(`decree-${id}`, 'reason', body.reason);
      await unit.also(callDecreesDecider, callId, { type: 'ReleaseGrants', data: { callId, decreeId } });
      return { type: 'WithdrawDecree', data: { reason } };
    });
  }
}
