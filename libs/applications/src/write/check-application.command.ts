import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams, type UnitOfWork } from '#platform/event-store';
import { Asking, Changes, Choice, Id, Parts, PathIds, Text } from '#platform/http';
import { applicationDecider } from '../application.decider';
import { type Check, type CheckName, checkNames, checkOutcomes } from '../application.events';

export class CheckBody {
  @Choice(checkNames, { description: 'What was looked at' }) readonly name: CheckName;
  @Choice(checkOutcomes, { description: 'Outcome', example: 'failed' }) readonly outcome: Check['outcome'];
  @Text({
    description: 'Why; compulsory when it failed',
    example: 'De offerte voor de tweede kostenpost ontbreekt.',
    min: 0,
    max: 4_000,
    optional: true,
  })
  readonly explanation?: string;
}

export class CheckApplicationBody {
  @Parts(() => CheckBody, { description: 'Checks; a later one of the same name replaces the former', min: 1, max: 20 })
  readonly checks: CheckBody[];
}

export class CheckApplication extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: CheckApplicationBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('applications')
@Controller('applications/:id/checks')
export class CheckApplicationController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Note what was looked at in a submitted file',
    description: 'For the administration alone. A file with a check that failed is not found admissible.',
    location: '/v1/applications/:id',
  })
  @PathIds('id')
  @Post()
  check(@Id() id: string, @Body() body: CheckApplicationBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new CheckApplication(id, body, ask));
  }
}

@CommandHandler(CheckApplication)
export class CheckApplicationHandler implements ICommandHandler<CheckApplication> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: CheckApplication): Promise<Receipt> {
    return this.streams.of(applicationDecider, id).decide(ask, async (_, unit) => {
      const checks = await Promise.all(body.checks.map((each) => sealed(id, each, unit)));
      return { type: 'CheckApplication', data: { checks } };
    });
  }
}

async function sealed(id: string, { name, outcome, explanation: words }: CheckBody, unit: UnitOfWork): Promise<Check> {
  const explanation = words?.trim() && (await unit.seal(`application-${id}`, 'explanation', words));
  return { name, outcome, ...(explanation && { explanation }) };
}
