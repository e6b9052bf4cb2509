import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Choice, Choices, Flag, Id, PathIds, Text } from '#platform/http';
import { applicationDecider } from '../application.decider';
import { type InadmissibilityReason, inadmissibilityReasons } from '../application.events';
import { termsOf } from './own-application';

const grounds = inadmissibilityReasons.filter((ground) => ground !== 'notCompletedInTime');
const notices = ['now', 'later'] as const;

export class DecideAdmissibilityBody {
  @Flag({ description: 'Whether the application can be judged', example: false }) readonly admissible: boolean;
  @Choices(grounds, { description: 'Grounds; at least one for a refusal', optional: true })
  readonly grounds?: InadmissibilityReason[];
  @Text({
    description: 'Explanation to the applicant; compulsory for a refusal',
    example: 'De offerte voor de tweede kostenpost ontbreekt.',
    min: 0,
    max: 4_000,
    optional: true,
  })
  readonly explanation?: string;
  @Choice(notices, {
    description: 'When the organisation is told of a refusal: now, also when it is not said, or later with a notice',
    example: 'now',
    optional: true,
  })
  readonly notice?: (typeof notices)[number];
}

export class DecideAdmissibility extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: DecideAdmissibilityBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('applications')
@Controller('applications/:id/admissibilityDecisions')
export class DecideAdmissibilityController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Decide whether a submitted application is admissible',
    description:
      'Not while a completion is asked for, nor once the call is cancelled. Until its notice a refusal is known to the administration alone.',
    location: '/v1/applications/:id',
  })
  @PathIds('id')
  @Post()
  decide(@Id() id: string, @Body() body: DecideAdmissibilityBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new DecideAdmissibility(id, body, ask));
  }
}

@CommandHandler(DecideAdmissibility)
export class DecideAdmissibilityHandler implements ICommandHandler<DecideAdmissibility> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: DecideAdmissibility): Promise<Receipt> {
    const { admissible, grounds = [], explanation: words, notice } = body;
    return this.streams.of(applicationDecider, id).decide(ask, async (application, unit) => {
      const terms = await termsOf(application, unit);
      const explanation = words?.trim() ? await unit.seal(`application-${id}`, 'explanation', words) : undefined;
      return { type: 'DecideAdmissibility', data: { admissible, grounds, explanation, notice, terms } };
    });
  }
}
