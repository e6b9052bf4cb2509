import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { ApplicationId } from '#applications/application.events';
import { RuleBroken, type VaultRef } from '#platform/domain';
import { type Ask, Receipt, RevisionStale, Streams, type UnitOfWork } from '#platform/event-store';
import { Asking, Changes, Choice, Id, PathIds, Reference, Whole, Words } from '#platform/http';
import { deliberationDecider } from '../deliberation.decider';
import { type JuryOutcome, juryOutcomes } from '../deliberation.events';
import { fileDeliberationsDecider } from '../file-deliberations.decider';
import { barredAmong, fileOfCall } from './files-in-log';
import { ownMeetingToHold } from './own-meeting';

export class DecideOnFileBody {
  @Reference({ description: 'The application, on the agenda of the meeting' }) readonly applicationId: string;
  @Choice(juryOutcomes, { description: 'What the jury decides' }) readonly outcome: JuryOutcome;
  @Words({
    description: 'Reasons, as the law of 29 July 1991 asks; the applicant reads them once the grant is decided',
    example: 'Vernieuwend en goed ingebed in het HR-beleid.',
    max: 4_000,
  })
  readonly motivation: string;
  @Whole({
    description: 'Place on the ranking other than that of its score; only of what is proposed',
    example: 1,
    min: 1,
    max: 10_000,
    optional: true,
  })
  readonly adjustedRank?: number;
  @Words({ description: 'Why that place', example: 'Enige werkpostaanpassing.', max: 2_000, optional: true })
  readonly rankReason?: string;
}

export class DecideOnFile extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: DecideOnFileBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('deliberations')
@Controller('deliberations/:id/decisions')
export class DecideOnFileController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator', 'juror', 'juryChair'],
    summary: 'Write down what the jury decided on a file',
    description:
      'By who presides for this file, or the secretary. Whoever has a conflict of interest on it has left and does not count for the quorum; when it is the chair, the substitute presides. The newest decision on a file counts.',
    location: '/v1/deliberations/:id',
  })
  @PathIds('id')
  @Post()
  decide(@Id() id: string, @Body() body: DecideOnFileBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new DecideOnFile(id, body, ask));
  }
}

@CommandHandler(DecideOnFile)
export class DecideOnFileHandler implements ICommandHandler<DecideOnFile> {
  constructor(private readonly streams: Streams) {}

  /** The decision lies in the stream of the file; `If-Match` and the receipt speak of the meeting. */
  async execute({ id, body, ask }: DecideOnFile): Promise<Receipt> {
    const applicationId = body.applicationId as ApplicationId;
    const file = this.streams.of(fileDeliberationsDecider, applicationId);
    const { position, outcome } = await file.decide(ofFile(ask), async (_, unit) => {
      const meeting = await seenMeeting(id, unit, ask);
      const { composition } = await ownMeetingToHold(meeting, unit);
      const about = await fileOfCall(applicationId, meeting.callId, unit);
      if (!about) throw new RuleBroken('fileNotOnAgenda');
      const barred = await barredAmong(composition, [about], unit);
      const words = await this.words(body, unit);
      const by = unit.ask.actor.personId;
      const data = { applicationId, meeting, composition, barred: [...barred.keys()], by, ...words };
      return { type: 'DecideOnFile', data: { ...data, outcome: body.outcome, adjustedRank: body.adjustedRank } };
    });
    const { revision } = await this.streams.load(deliberationDecider, id);
    return new Receipt(id, revision as number, position, outcome);
  }

  private async words({ applicationId, motivation, rankReason }: DecideOnFileBody, unit: UnitOfWork) {
    const seal = (field: string, text: string): Promise<VaultRef> =>
      unit.seal(`application-${applicationId}`, field, text);
    return {
      motivation: await seal('juryMotivation', motivation),
      ...(rankReason !== undefined && { rankReason: await seal('rankReason', rankReason) }),
    };
  }
}

async function seenMeeting(id: string, unit: UnitOfWork, { ifMatch }: Ask) {
  const { state, revision } = await unit.folded(deliberationDecider, id);
  if (state.status === 'none') throw new RuleBroken('notFound');
  if (ifMatch !== undefined && ifMatch !== revision) throw new RevisionStale(revision);
  return state;
}

/** Nobody has seen the revision of the file's own stream. */
const ofFile = (ask: Ask): Ask => ({ ...ask, ifMatch: undefined, again: async () => ofFile(await ask.again()) });
