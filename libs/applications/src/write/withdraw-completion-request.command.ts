import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, Reference, Words } from '#platform/http';
import { applicationDecider } from '../application.decider';
import { termsOf } from './own-application';

export class WithdrawCompletionRequestBody {
  @Reference({ description: 'The request that is taken back' }) readonly completionRequestId: string;
  @Words({
    description: 'Why; told to the organisation',
    example: 'De offerte zat wel degelijk bij het dossier.',
    max: 4_000,
  })
  readonly reason: string;
}

export class WithdrawCompletionRequest extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: WithdrawCompletionRequestBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('applications')
@Controller('applications/:id/completionRequestWithdrawals')
export class WithdrawCompletionRequestController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Take back a request for completion',
    description:
      'As long as it is unanswered and its term runs. Its sections are shut as they were handed in, its term ends without effect, and the organisation is told; when no other request is open the file is submitted again.',
    location: '/v1/applications/:id',
  })
  @PathIds('id')
  @Post()
  withdraw(@Id() id: string, @Body() body: WithdrawCompletionRequestBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new WithdrawCompletionRequest(id, body, ask));
  }
}

@CommandHandler(WithdrawCompletionRequest)
export class WithdrawCompletionRequestHandler implements ICommandHandler<WithdrawCompletionRequest> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: WithdrawCompletionRequest): Promise<Receipt> {
    return this.streams.of(applicationDecider, id).decide(ask, async (application, unit) => {
      const terms = await termsOf(application, unit);
      const { completionRequestId: requestId } = body;
      const { receivedAt } = unit.ask;
      const reason = await unit.seal(`application-${id}`, 'reason', body.reason);
      return { type: 'WithdrawCompletionRequest', data: { requestId, reason, terms, receivedAt } };
    });
  }
}
