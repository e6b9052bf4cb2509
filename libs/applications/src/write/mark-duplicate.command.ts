import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { RuleBroken } from '#platform/domain';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, Reference, Words } from '#platform/http';
import { applicationDecider } from '../application.decider';
import type { ApplicationId } from '../application.events';
import { decidedApplications } from '../decided-applications.fold';
import { duplicatesDecider } from '../duplicates.decider';

export class MarkDuplicateBody {
  @Reference({ description: 'The file that stays, of the same call and organisation' }) readonly duplicateOf: string;
  @Words({ description: 'Why', example: 'Tweemaal hetzelfde project ingediend.', max: 2_000 }) readonly reason: string;
}

export class MarkDuplicate extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: MarkDuplicateBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('applications')
@Controller('applications/:id/duplicateMarks')
export class MarkDuplicateController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Mark an application as a duplicate of another',
    description: 'It is withdrawn; the other one does not move. Not after a decision, and never in chains.',
    location: '/v1/applications/:id',
  })
  @PathIds('id')
  @Post()
  mark(@Id() id: string, @Body() body: MarkDuplicateBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new MarkDuplicate(id, body, ask));
  }
}

@CommandHandler(MarkDuplicate)
export class MarkDuplicateHandler implements ICommandHandler<MarkDuplicate> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: MarkDuplicate): Promise<Receipt> {
    const duplicateOf = body.duplicateOf as ApplicationId;
    return this.streams.of(applicationDecider, id).decide(ask, async (application, unit) => {
      if (application.status === 'none') throw new RuleBroken('notFound');
      const { callId, applicationId } = application.about;
      const original = await unit.load(applicationDecider, duplicateOf);
      const hasDuplicates = (await unit.load(duplicatesDecider, id)).length > 0;
      const grantDecided =
        application.status === 'admissible' && (await unit.load(decidedApplications, callId)).has(applicationId);
      const reason = await unit.seal(`application-${id}`, 'reason', body.reason);
      const data = { duplicateOf, original, hasDuplicates, grantDecided, reason };
      const command = { type: 'MarkDuplicate', data } as const;
      if (applicationDecider.decide(command, application).length > 0)
        await unit.also(duplicatesDecider, duplicateOf, {
          type: 'NoteDuplicate',
          data: { applicationId, duplicateOf },
        });
      return command;
    });
  }
}
