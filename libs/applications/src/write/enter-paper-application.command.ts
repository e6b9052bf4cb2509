import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CallId } from '#calls/call.events';
import { checkedDay, endOf, startOf } from '#platform/clock';
import { type Instant, type OrganisationId, RuleBroken } from '#platform/domain';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Day, Form, Reference } from '#platform/http';
import { applicationDecider } from '../application.decider';
import { applicationIdOf } from '../application-id';
import { callTerms } from '../call-terms.fold';
import { organisationKind } from '../organisation-kind.fold';
import type { Arrival } from '../paper-entry.pure';
import { AnswersBody, sealedAnswers } from './answers.body';
import { openEntry } from './open-entry';

export class EnterPaperApplicationBody extends AnswersBody {
  @Reference({ description: 'The call' }) readonly callId: string;
  @Reference({ description: 'The organisation that sent it' }) readonly organisationId: string;
  @Day({ description: 'The day on which it arrived' }) readonly receivedOn: string;
  @Form(/^([01]\d|2[0-3]):[0-5]\d$/, {
    description: 'The local time, needed on a day that is not wholly within the window',
    example: '11:45',
    optional: true,
  })
  readonly receivedTime?: string;
}

export class EnterPaperApplication extends Command<Receipt> {
  constructor(
    readonly body: EnterPaperApplicationBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('applications')
@Controller('paperApplications')
export class EnterPaperApplicationController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Enter an application that arrived on paper',
    description:
      'The day of arrival decides whether it is on time; it is entered until the internal end that the call names. It is submitted at once.',
    location: '/v1/applications/:id',
  })
  @Post()
  enter(@Body() body: EnterPaperApplicationBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new EnterPaperApplication(body, ask));
  }
}

@CommandHandler(EnterPaperApplication)
export class EnterPaperApplicationHandler implements ICommandHandler<EnterPaperApplication> {
  constructor(private readonly streams: Streams) {}

  execute({ body, ask }: EnterPaperApplication): Promise<Receipt> {
    const applicationId = applicationIdOf(ask.commandId);
    const arrival = arrivalOf(body);
    const [callId, organisationId] = [body.callId as CallId, body.organisationId as OrganisationId];
    return this.streams.of(applicationDecider, applicationId).decide(ask, async (application, unit) => {
      const { actor, receivedAt: enteredAt } = unit.ask;
      const terms = await unit.load(callTerms, callId);
      const kind = await unit.load(organisationKind, organisationId);
      if (!kind) throw new RuleBroken('organisationUnknown');
      const answers = await sealedAnswers(applicationId, body, unit);
      const about = { applicationId, callId, organisationId, kind };
      const data = { ...about, by: actor.personId, terms, enteredAt, arrival, answers };
      const command = { type: 'EnterPaperApplication', data } as const;
      applicationDecider.decide(command, application); // what is wrong with the file comes before the organisation's entries
      await openEntry(unit, about, terms);
      return command;
    });
  }
}

/** Without a time it may have been any moment of the day. @throws RuleBroken `dateUnknown`, `wallTimeUnclear` */
function arrivalOf({ receivedOn, receivedTime }: EnterPaperApplicationBody): Arrival {
  const day = checkedDay(receivedOn);
  if (receivedTime !== undefined) {
    const { instant } = startOf({ date: day, time: receivedTime });
    return { paper: { receivedOn: day, receivedTime }, from: instant, last: instant };
  }
  const nextDay = Date.parse(endOf({ date: day }).instant);
  const last = new Date(nextDay - 1).toISOString() as Instant;
  return { paper: { receivedOn: day }, from: startOf({ date: day }).instant, last };
}
