import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type OrganisationId, RuleBroken } from '#platform/domain';
import { type Ask, type Receipt, Streams, type UnitOfWork } from '#platform/event-store';
import { Asking, Changes, Id, Part, PathIds, Reference, Words } from '#platform/http';
import { type Call, type CallCommand, callDecider } from '../call.decider';
import { organisationKind } from '../organisation-kind.fold';
import { keepRound } from './keep-round';
import { MomentBody } from './moment.body';
import { AlsoMovedBody, movedTo } from './moved-deadlines';

export class ReopenCallBody extends AlsoMovedBody {
  @Reference({ description: 'For this organisation alone; without it for everybody', optional: true })
  readonly organisationId?: string;
  @Part(() => MomentBody, { description: 'The new deadline: the end of this day, or the time' })
  readonly closes: MomentBody;
  @Words({
    description: 'Why, told to every applicant, or to those of the organisation',
    example: 'De dienst was op de laatste dag onbereikbaar.',
    max: 2_000,
  })
  readonly reason: string;
}

export class ReopenCall extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: ReopenCallBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('calls')
@Controller('calls/:id/reopenings')
export class ReopenCallController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Reopen a call that has closed',
    description:
      'For everybody, or for one organisation. The former deadline stays visible; what came in between stays late, but may be submitted again.',
    location: '/v1/calls/:id',
  })
  @PathIds('id')
  @Post()
  reopen(@Id() id: string, @Body() body: ReopenCallBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new ReopenCall(id, body, ask));
  }
}

@CommandHandler(ReopenCall)
export class ReopenCallHandler implements ICommandHandler<ReopenCall> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: ReopenCall): Promise<Receipt> {
    const moves = movedTo(body.closes, body);
    const organisationId = body.organisationId as OrganisationId | undefined;
    return this.streams.of(callDecider, id).decide(ask, async (call, unit) => {
      const reason = await unit.seal(`call-${id}`, 'reason', body.reason);
      const asked = { ...moves, reason, receivedAt: unit.ask.receivedAt };
      const command: CallCommand = organisationId
        ? { type: 'ReopenCallForOrganisation', data: { ...asked, organisationId } }
        : { type: 'ReopenCall', data: asked };
      await keepRound(unit, call, command);
      if (organisationId) await refuseIneligible(unit, call, organisationId);
      return command;
    });
  }
}

/** @throws RuleBroken `organisationUnknown`, `organisationNotEligible`: a window that nobody could use */
async function refuseIneligible(unit: UnitOfWork, call: Call, organisationId: OrganisationId): Promise<void> {
  const kind = await unit.load(organisationKind, organisationId);
  if (!kind)
    throw new RuleBroken('organisationUnknown', {}, [{ field: 'organisationId', rule: 'organisationUnknown' }]);
  if (call.status === 'published' && !call.content.eligibleKinds.includes(kind))
    throw new RuleBroken('organisationNotEligible', {}, [{ field: 'organisationId', rule: 'organisationNotEligible' }]);
}
