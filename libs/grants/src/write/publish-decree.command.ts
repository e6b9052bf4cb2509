import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { localDateOf, startOf } from '#platform/clock';
import { RuleBroken } from '#platform/domain';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Day, Id, PathIds, Text } from '#platform/http';
import { callEnvelope } from '../call-envelope.fold';
import { decreeDecider } from '../decree.decider';

export class PublishDecreeBody {
  @Day({ description: "Day of publication in the Belgian Official Gazette, in the call's year", example: '2022-09-02' })
  readonly publishedOn: string;
  @Text({ description: 'Number in the Gazette: ten digits that start with the year', example: '2022204054', max: 20 })
  readonly numac: string;
}

export class PublishDecree extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: PublishDecreeBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('decrees')
@Controller('decrees/:id/publications')
export class PublishDecreeController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Record the publication in the Gazette',
    description: 'The decree is in force on the day of publication, which may still be to come.',
    location: '/v1/decrees/:id',
  })
  @PathIds('id')
  @Post()
  publish(@Id() id: string, @Body() body: PublishDecreeBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new PublishDecree(id, body, ask));
  }
}

@CommandHandler(PublishDecree)
export class PublishDecreeHandler implements ICommandHandler<PublishDecree> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: PublishDecree): Promise<Receipt> {
    const { date: publishedOn } = startOf({ date: body.publishedOn });
    const today = localDateOf(ask.receivedAt);
    return this.streams.of(decreeDecider, id).decide(ask, async (decree, unit) => {
      const call = decree.status === 'none' ? undefined : await unit.load(callEnvelope, decree.callId);
      if (!call || call.status === 'none') throw new RuleBroken('notFound');
      return { type: 'PublishDecree', data: { publishedOn, numac: body.numac, callYear: call.year, today } };
    });
  }
}
