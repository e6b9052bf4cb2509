import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { localDateOf, startOf } from '#platform/clock';
import { RuleBroken } from '#platform/domain';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Day, Id, PathIds } from '#platform/http';
import { decreeDecider } from '../decree.decider';
import { envelopeDecider } from '../envelope.decider';
import { awardsOf } from '../envelope.pure';

export class SignDecreeBody {
  @Day({ description: 'Date of the royal signature', example: '2022-08-13' }) readonly signedOn: string;
}

export class SignDecree extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: SignDecreeBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('decrees')
@Controller('decrees/:id/signatures')
export class SignDecreeController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({ allow: ['administrator'], summary: 'Record the royal signature', location: '/v1/decrees/:id' })
  @PathIds('id')
  @Post()
  sign(@Id() id: string, @Body() body: SignDecreeBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new SignDecree(id, body, ask));
  }
}

@CommandHandler(SignDecree)
export class SignDecreeHandler implements ICommandHandler<SignDecree> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: SignDecree): Promise<Receipt> {
    const { date: signedOn } = startOf({ date: body.signedOn });
    const today = localDateOf(ask.receivedAt);
    return this.streams.of(decreeDecider, id).decide(ask, async (decree, unit) => {
      if (decree.status === 'none') throw new RuleBroken('notFound');
      const named = new Set(decree.lines.flatMap(({ grantIds }) => grantIds));
      const envelope = await unit.load(envelopeDecider, decree.callId);
      const awards = awardsOf(envelope).filter(({ grantId }) => named.has(grantId));
      return { type: 'SignDecree', data: { signedOn, today, awards } };
    });
  }
}
