import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, Words } from '#platform/http';
import { callDecider } from '../call.decider';
import { callNameKey } from '../call-name.pure';
import { scoringOpened } from '../scoring-opened.fold';
import { CallChangesBody, draftOf } from './call.bodies';
import { InterestInCall } from './interest-in-call';

export class AmendCallBody extends CallChangesBody {
  @Words({ description: 'Why, told to every applicant', example: 'Het budget werd herzien.', max: 2_000 })
  readonly reason: string;
}

export class AmendCall extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: AmendCallBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('calls')
@Controller('calls/:id/amendments')
export class AmendCallController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Amend a published call',
    description:
      'Makes a new version. Applications that were submitted keep the rate of their version. Once a round of scoring is open, nobody with a conflict of interest on a file of the call changes how files are judged; after the first score nobody does.',
    location: '/v1/calls/:id',
  })
  @PathIds('id')
  @Post()
  amend(@Id() id: string, @Body() body: AmendCallBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new AmendCall(id, body, ask));
  }
}

@CommandHandler(AmendCall)
export class AmendCallHandler implements ICommandHandler<AmendCall> {
  constructor(
    private readonly streams: Streams,
    private readonly interest: InterestInCall,
  ) {}

  execute({ id, body, ask }: AmendCall): Promise<Receipt> {
    const { reason: words, ...changes } = body;
    return this.streams.of(callDecider, id).decide(ask, async (call, unit) => {
      const reason = await unit.seal(`call-${id}`, 'reason', words);
      const touchesJudging = changes.criteria ?? changes.assessment ?? changes.allocation;
      if (touchesJudging) await this.interest.refuse(id, unit);
      const { opened: isOpened } = touchesJudging ? await unit.load(scoringOpened, id) : { opened: false };
      const data = { changes: draftOf(changes), reason, scoringOpened: isOpened };
      const command = { type: 'AmendCall', data } as const;
      for (const { type, data } of callDecider.decide(command, call)) {
        if (type !== 'CallAmended' || call.status !== 'published') continue;
        const name = callNameKey(data.content);
        const taken = { type: 'CallNameTaken', data: { callId: data.callId } };
        if (!call.nameKeys.includes(name)) await unit.claim('callName', name, taken, 'callNameTaken');
      }
      return command;
    });
  }
}
