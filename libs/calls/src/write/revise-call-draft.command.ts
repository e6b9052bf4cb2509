import { Body, Controller, Patch } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Choices, Id, PathIds } from '#platform/http';
import { callDecider } from '../call.decider';
import { judgingFields } from '../call-assessment.pure';
import { procedureFields, procedureMoments } from '../call-procedure.pure';
import { CallDraftBody, draftOf } from './call.bodies';

const clearable = [
  'scheme',
  'year',
  'ordinal',
  'title',
  'description',
  'theme',
  'envelopeCents',
  'rate',
  'criteria',
  'eligibleKinds',
  'opens',
  'closes',
  ...procedureFields,
  ...judgingFields,
  ...procedureMoments,
] as const;

export class ReviseCallDraftBody extends CallDraftBody {
  @Choices(clearable, { description: 'Fields to empty again', example: ['theme'], optional: true })
  readonly clear?: (typeof clearable)[number][];
}

export class ReviseCallDraft extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: ReviseCallDraftBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('calls')
@Controller('calls/:id')
export class ReviseCallDraftController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Revise the draft of a call',
    description: 'Fields that are not named stay as they are.',
    location: '/v1/calls/:id',
  })
  @PathIds('id')
  @Patch()
  revise(@Id() id: string, @Body() body: ReviseCallDraftBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new ReviseCallDraft(id, body, ask));
  }
}

@CommandHandler(ReviseCallDraft)
export class ReviseCallDraftHandler implements ICommandHandler<ReviseCallDraft> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: ReviseCallDraft): Promise<Receipt> {
    const { clear = [], ...fields } = body;
    const data = { changes: draftOf(fields), clear };
    return this.streams.of(callDecider, id).decide(ask, () => ({ type: 'ReviseCallDraft', data }));
  }
}
