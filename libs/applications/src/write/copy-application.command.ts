import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CallId } from '#calls/call.events';
import { RuleBroken } from '#platform/domain';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, Reference } from '#platform/http';
import { Vault } from '#platform/vault';
import { applicationDecider } from '../application.decider';
import type { ApplicationId } from '../application.events';
import { applicationIdOf } from '../application-id';
import { callTerms } from '../call-terms.fold';
import { filedAnswers } from '../filed-answers.fold';
import { organisationKind } from '../organisation-kind.fold';
import { openEntry } from './open-entry';
import { refuseUnlessOwn } from './own-application';
import { sealedAnew } from './sealed-anew';

export class CopyApplicationBody {
  @Reference({ description: 'An open call; without it, that of the file', optional: true }) readonly callId?: string;
}

export class CopyApplication extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: CopyApplicationBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('applications')
@Controller('applications/:id/copies')
export class CopyApplicationController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['applicant'],
    summary: 'Copy a submitted application as a new draft',
    description: 'For the same organisation, with the answers as they were submitted. Each of the two names the other.',
    location: '/v1/applications/:id',
  })
  @PathIds('id')
  @Post()
  copy(@Id() id: string, @Body() body: CopyApplicationBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new CopyApplication(id, body, ask));
  }
}

@CommandHandler(CopyApplication)
export class CopyApplicationHandler implements ICommandHandler<CopyApplication> {
  constructor(
    private readonly streams: Streams,
    private readonly vault: Vault,
  ) {}

  /** Both streams move in one append; the words are sealed anew, so that erasing one file leaves the other. */
  execute({ id, body, ask }: CopyApplication): Promise<Receipt> {
    const applicationId = applicationIdOf(ask.commandId);
    return this.streams.of(applicationDecider, applicationId).decide(ask, async (copy, unit) => {
      const { actor, receivedAt } = unit.ask;
      const origin = await unit.load(applicationDecider, id);
      refuseUnlessOwn(origin, actor);
      await unit.also(applicationDecider, id, { type: 'RecordCopy', data: { to: applicationId } });
      const callId = (body.callId ?? origin.about.callId) as CallId;
      const about = { applicationId, callId, organisationId: origin.about.organisationId };
      const terms = await unit.load(callTerms, callId);
      const kind = await unit.load(organisationKind, about.organisationId);
      if (!kind) throw new RuleBroken('organisationUnknown');
      const { filed = {} } = await unit.load(filedAnswers, id);
      const answers = await sealedAnew(filed, applicationId, unit, this.vault);
      const copyOf = { applicationId: id as ApplicationId, answers };
      const command = {
        type: 'StartApplication',
        data: { ...about, kind, by: actor.personId, terms, receivedAt, copyOf },
      } as const;
      applicationDecider.decide(command, copy);
      await openEntry(unit, about, terms);
      return command;
    });
  }
}
