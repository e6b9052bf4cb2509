import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ClosingDays, termDeadline } from '#platform/clock';
import { RuleBroken } from '#platform/domain';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Choices, Id, PathIds, Words } from '#platform/http';
import { applicationDecider } from '../application.decider';
import { type FileSection, fileSections } from '../application.events';
import { callTerms } from '../call-terms.fold';
import { running, stillTaken } from '../call-window.pure';
import { cureTerm } from '../cure-term.pure';

export class RequestCompletionBody {
  @Choices(fileSections, { description: 'The sections to complete, and no others', example: ['costs'], min: 1 })
  readonly sections: FileSection[];
  @Words({
    description: 'What is missing or not in order; told to the organisation',
    example: 'De offerte voor de tweede kostenpost ontbreekt.',
    max: 4_000,
  })
  readonly explanation: string;
}

export class RequestCompletion extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: RequestCompletionBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('applications')
@Controller('applications/:id/completionRequests')
export class RequestCompletionController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Ask for a file to be completed',
    description:
      'Opens the sections for the organisation until the end of the cure term of the call: working days on the federal calendar, without its declared closing days, from the day after. Several requests may be open, each for other sections. As long as one is, nothing is decided; when its term ends without an answer the file is inadmissible. Refused while the organisation can still hand in the replacement that it began; after that the replacement goes.',
    location: '/v1/applications/:id',
  })
  @PathIds('id')
  @Post()
  ask(@Id() id: string, @Body() body: RequestCompletionBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new RequestCompletion(id, body, ask));
  }
}

@CommandHandler(RequestCompletion)
export class RequestCompletionHandler implements ICommandHandler<RequestCompletion> {
  constructor(
    private readonly streams: Streams,
    private readonly closingDays: ClosingDays,
  ) {}

  /** The end of the term is fixed here: what the call says later does not move it. */
  execute({ id, body, ask }: RequestCompletion): Promise<Receipt> {
    return this.streams.of(applicationDecider, id).decide(ask, async (application, unit) => {
      if (application.status === 'none') throw new RuleBroken('notFound');
      const { callId, organisationId } = application.about;
      const call = running(await unit.load(callTerms, callId));
      const term = cureTerm(call);
      const { commandId: requestId, receivedAt: requestedAt } = unit.ask;
      const replaceable = stillTaken(call, organisationId, requestedAt);
      const sections = fileSections.filter((section) => body.sections.includes(section));
      const explanation = await unit.seal(`application-${id}`, 'explanation', body.explanation);
      const due = term && termDeadline({ ...term, closingDays: this.closingDays.of(term.calendar) }, requestedAt);
      const data = { requestId, sections, explanation, due, requestedAt, replaceable };
      return { type: 'RequestCompletion', data };
    });
  }
}
