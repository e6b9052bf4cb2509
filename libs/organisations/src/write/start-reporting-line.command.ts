import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { checkedDay } from '#platform/clock';
import { type PersonId, RuleBroken } from '#platform/domain';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Day, Id, PathIds, Reference } from '#platform/http';
import { personDecider } from '../person.decider';
import { reportsDecider } from '../reports.decider';

export class StartReportingLineBody {
  @Reference({ description: 'The manager' }) readonly managerPersonId: string;
  @Day({ description: 'First day', example: '2020-01-01' }) readonly fromDate: string;
}

export class StartReportingLine extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: StartReportingLineBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('people')
@Controller('people/:id/reportingLines')
export class StartReportingLineController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({ allow: ['administrator'], summary: 'Say to whom a person reports', location: '/v1/people/:id' })
  @PathIds('id')
  @Post()
  start(@Id() id: string, @Body() body: StartReportingLineBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new StartReportingLine(id, body, ask));
  }
}

@CommandHandler(StartReportingLine)
export class StartReportingLineHandler implements ICommandHandler<StartReportingLine> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: StartReportingLine): Promise<Receipt> {
    const managerPersonId = body.managerPersonId as PersonId;
    const fromDate = checkedDay(body.fromDate);
    return this.streams.of(personDecider, id).decide(ask, async (_, unit) => {
      const manager = await unit.load(personDecider, managerPersonId);
      if (manager.status === 'none')
        throw new RuleBroken('personUnknown', {}, [{ field: 'managerPersonId', rule: 'personUnknown' }]);
      const report = { managerPersonId, personId: id as PersonId, fromDate };
      await unit.also(reportsDecider, managerPersonId, { type: 'GainReport', data: report });
      return { type: 'StartReportingLine', data: { managerPersonId, fromDate } };
    });
  }
}
