import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, Words } from '#platform/http';
import { callDecider } from '../call.decider';
import type { CallId } from '../call.events';
import { schemeRoundsDecider } from '../scheme-rounds.decider';

export class CancelCallBody {
  @Words({ description: 'Why, told to every applicant', example: 'Het krediet werd niet toegekend.', max: 2_000 })
  readonly reason: string;
}

export class CancelCall extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: CancelCallBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('calls')
@Controller('calls/:id/cancellations')
export class CancelCallController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({ allow: ['administrator'], summary: 'Cancel a published call', location: '/v1/calls/:id' })
  @PathIds('id')
  @Post()
  cancel(@Id() id: string, @Body() body: CancelCallBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new CancelCall(id, body, ask));
  }
}

@CommandHandler(CancelCall)
export class CancelCallHandler implements ICommandHandler<CancelCall> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: CancelCall): Promise<Receipt> {
    return this.streams.of(callDecider, id).decide(ask, async (call, unit) => {
      const reason = await unit.seal(`call-${id}`, 'reason', body.reason);
      if (call.status === 'published') {
        const { scheme } = call.content;
        await unit.also(schemeRoundsDecider, scheme, { type: 'FreeRound', data: { scheme, callId: id as CallId } });
      }
      return { type: 'CancelCall', data: { reason } };
    });
  }
}
