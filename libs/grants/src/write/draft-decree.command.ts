import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CallId } from '#calls/call.events';
import type { Cents, OrganisationId } from '#platform/domain';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Euro, Flag, Form, Parts, Reference } from '#platform/http';
import { callDecreesDecider } from '../call-decrees.decider';
import { decreeDecider } from '../decree.decider';
import type { DecreeId } from '../decree.events';
import { envelopeDecider } from '../envelope.decider';
import { awardsOf } from '../envelope.pure';
import { organisationBudget } from '../organisation-budget.fold';

export class DecreeLineBody {
  @Reference({ description: 'Organisation' }) readonly organisationId: string;
  @Euro({ description: 'What it receives in all, in cents', example: 2_285_949 }) readonly cents: number;
}

export class DraftDecreeBody {
  @Reference({ description: 'The call whose awards are distributed' }) readonly callId: string;
  @Form(/^\d{2}(\.\d{2}){5}$/, { description: 'Line that the money is taken from', example: '06.40.22.01.00.02' })
  readonly sourceLine: string;
  @Flag({ description: 'Caretaker period: only with the favourable advice', example: false, optional: true })
  readonly caretaker?: boolean;
  @Parts(() => DecreeLineBody, {
    description: 'The amounts expected, checked against the awards; computed when left out',
    min: 1,
    max: 500,
    optional: true,
  })
  readonly lines?: readonly DecreeLineBody[];
}

export class DraftDecree extends Command<Receipt> {
  constructor(
    readonly body: DraftDecreeBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('decrees')
@Controller('decrees')
export class DraftDecreeController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Draft a distribution decree',
    description: 'One line an organisation, over all awards of the call that stand in no other live decree.',
    location: '/v1/decrees/:id',
  })
  @Post()
  draft(@Body() body: DraftDecreeBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new DraftDecree(body, ask));
  }
}

@CommandHandler(DraftDecree)
export class DraftDecreeHandler implements ICommandHandler<DraftDecree> {
  constructor(private readonly streams: Streams) {}

  execute({ body, ask }: DraftDecree): Promise<Receipt> {
    const decreeId = ask.commandId as DecreeId;
    return this.streams.of(decreeDecider, decreeId).decide(ask, async (_, unit) => {
      const { callId: id, sourceLine, caretaker = false, lines } = body;
      const callId = id as CallId;
      const placed = await unit.load(callDecreesDecider, callId);
      const envelope = await unit.load(envelopeDecider, callId);
      const awards = awardsOf(envelope).filter(({ grantId }) => !placed.has(grantId));
      const organisations = new Set(awards.map(({ organisationId }) => organisationId));
      const loaded = [...organisations].map(async (each) => [each, await unit.load(organisationBudget, each)] as const);
      const budgets = new Map(await Promise.all(loaded));
      const grantIds = awards.map(({ grantId }) => grantId);
      await unit.also(callDecreesDecider, callId, { type: 'PlaceGrants', data: { callId, decreeId, grantIds } });
      const given = lines?.map(({ organisationId, cents }) => ({
        organisationId: organisationId as OrganisationId,
        cents: cents as Cents,
      }));
      const data = { decreeId, callId, sourceLine, caretaker, awards, budgets, given };
      return { type: 'DraftDecree', data };
    });
  }
}
