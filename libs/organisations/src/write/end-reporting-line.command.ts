import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { checkedDay } from '#platform/clock';
import type { PersonId } from '#platform/domain';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Day, Id, PathIds } from '#platform/http';
import { personDecider } from '../person.decider';
import { reportsDecider } from '../reports.decider';

export class EndReportingLineBody {
  @Day({ description: 'First day on which it no longer holds', example: '2020-01-01' }) readonly untilDate: string;
}

export class EndReportingLine extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: EndReportingLineBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('people')
@Controller('people/:id/reportingLineEnds')
export class EndReportingLineController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({ allow: ['administrator'], summary: 'End a reporting line', location: '/v1/people/:id' })
  @PathIds('id')
  @Post()
  end(@Id() id: string, @Body() body: EndReportingLineBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new EndReportingLine(id, body, ask));
  }
}

@CommandHandler(EndReportingLine)
export class EndReportingLineHandler implements ICommandHandler<EndReportingLine> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: EndReportingLine): Promise<Receipt> {
    const untilDate = checkedDay(body.untilDate);
    return this.streams.of(personDecider, id).decide(ask, async (person, unit) => {
      const managerPersonId = person.status === 'none' ? undefined : person.manager?.personId;
      const report = { personId: id as PersonId, untilDate };
      if (managerPersonId)
        await unit.also(reportsDecider, managerPersonId, { type: 'LoseReport', data: { managerPersonId, ...report } });
      return { type: 'EndReportingLine', data: { untilDate } };
    });
  }
}
