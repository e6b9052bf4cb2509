import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Choice, Id, PathIds, Words } from '#platform/http';
import { applicationStanding } from '../application-standing.fold';
import { callEnvelope } from '../call-envelope.fold';
import { envelopeDecider } from '../envelope.decider';
import type { AllocationId } from '../envelope.events';
import { proposalsOf } from '../envelope.pure';
import { standingAllocation } from './about-allocation';
import { forEnvelope, receiptAbout } from './about-grant';
import { acceptanceTerm } from './acceptance-term';

const outcomes = ['awarded', 'refused'] as const;

export class DecideAllocationBody {
  @Choice(outcomes, { description: 'What is decided on all of them; a refusal frees the money' })
  readonly outcome: (typeof outcomes)[number];
  @Words({
    description: 'The reasons, as the law of 29 July 1991 asks; told to each organisation',
    example: 'De jury plaatste het project op een rang die binnen de enveloppe valt.',
    max: 4_000,
  })
  readonly motivation: string;
}

export class DecideAllocation extends Command<Receipt> {
  constructor(
    readonly callId: string,
    readonly allocationId: AllocationId,
    readonly body: DecideAllocationBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('allocations')
@Controller('calls/:callId/allocations/:allocationId/decisions')
export class DecideAllocationController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Award or refuse all proposals of an allocation at once',
    description: 'All that still wait, or none: one that may not be decided holds up all.',
    location: '/v1/calls/:callId/allocations/:id',
  })
  @PathIds('callId', 'allocationId')
  @Post()
  decide(
    @Id('callId') callId: string,
    @Id('allocationId') allocationId: string,
    @Body() body: DecideAllocationBody,
    @Asking() ask: Ask,
  ): Promise<Receipt> {
    return this.commands.execute(new DecideAllocation(callId, allocationId as AllocationId, body, ask));
  }
}

@CommandHandler(DecideAllocation)
export class DecideAllocationHandler implements ICommandHandler<DecideAllocation> {
  constructor(private readonly streams: Streams) {}

  async execute({ callId, allocationId, body, ask }: DecideAllocation): Promise<Receipt> {
    const receipt = await this.streams.of(envelopeDecider, callId).decide(forEnvelope(ask), async (envelope, unit) => {
      standingAllocation(envelope, allocationId, unit.ask.actor, ask);
      const call = await unit.load(callEnvelope, callId);
      const waiting = proposalsOf(envelope, allocationId).map(async ({ applicationId }) => {
        return [applicationId, await unit.load(applicationStanding, applicationId)] as const;
      });
      const applications = new Map(await Promise.all(waiting));
      const motivation = await unit.seal(`call-${callId}`, 'motivation', body.motivation);
      const acceptBy = acceptanceTerm(call, ask.receivedAt);
      const data = { allocationId, outcome: body.outcome, motivation, applications, call, acceptBy };
      return { type: 'DecideAllocation', data };
    });
    return receiptAbout(allocationId, callId, receipt, this.streams);
  }
}
