import { Body, Controller, Patch } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Cents } from '#platform/domain';
import { type Ask, type Receipt, Streams, type UnitOfWork } from '#platform/event-store';
import { Asking, Changes, Choice, Flag, Id, Parts, PathIds, Text, Whole } from '#platform/http';
import { applicationDecider } from '../application.decider';
import { type ApplicationAnswers, type CostLine, type ProjectSubject, projectSubjects } from '../application.events';
import { termsForOwn } from './own-application';

const maxCents = 1_000_000_000_000;

export class CostLineBody {
  @Text({ description: 'What it is for', example: 'Opleiding voor 40 personen', min: 0, optional: true })
  readonly label?: string;
  @Whole({ description: 'Cost in cents', example: 2_857_436, min: -maxCents, max: maxCents, optional: true })
  readonly costCents?: number;
}

/** Answers may be missing or wrong until the application is submitted. */
export class SaveApplicationBody {
  @Text({ description: 'Title of the project', example: 'Inclusief leiderschap', min: 0, max: 200, optional: true })
  readonly title?: string;
  @Choice(projectSubjects, { description: 'What the project is about', optional: true })
  readonly subject?: ProjectSubject;
  @Text({
    description: 'The project in your own words',
    example: 'Een opleiding in inclusief leiderschap voor alle leidinggevenden.',
    min: 0,
    max: 20_000,
    optional: true,
  })
  readonly description?: string;
  @Parts(() => CostLineBody, { description: 'Cost lines, all of them', optional: true, max: 100 })
  readonly costLines?: CostLineBody[];
  @Flag({ description: 'The budget holder confirms the own contribution', example: true, optional: true })
  readonly ownContributionConfirmed?: boolean;
}

export class SaveApplication extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: SaveApplicationBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('applications')
@Controller('applications/:id')
export class SaveApplicationController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['applicant'],
    summary: 'Save answers of a draft',
    description: 'Fields that are not named stay as they are; a list of cost lines replaces the former.',
    location: '/v1/applications/:id',
  })
  @PathIds('id')
  @Patch()
  save(@Id() id: string, @Body() body: SaveApplicationBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new SaveApplication(id, body, ask));
  }
}

@CommandHandler(SaveApplication)
export class SaveApplicationHandler implements ICommandHandler<SaveApplication> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: SaveApplication): Promise<Receipt> {
    return this.streams.of(applicationDecider, id).decide(ask, async (application, unit) => {
      const terms = await termsForOwn(application, unit);
      const data = { changes: await changesOf(id, body, unit), terms, receivedAt: ask.receivedAt };
      return { type: 'SaveApplication', data };
    });
  }
}

async function changesOf(id: string, body: SaveApplicationBody, unit: UnitOfWork): Promise<ApplicationAnswers> {
  const { title, subject, description: words, costLines, ownContributionConfirmed } = body;
  const sealed = async (field: string, own: string | undefined) =>
    own?.trim() ? unit.seal(`application-${id}`, field, own) : '';
  const lineOf = async ({ label, costCents = 0 }: CostLineBody): Promise<CostLine> => ({
    label: await sealed('costLine', label),
    costCents: costCents as Cents,
  });
  return {
    ...(title !== undefined && { title }),
    ...(subject !== undefined && { subject }),
    ...(words !== undefined && { description: await sealed('description', words) }),
    ...(costLines && { costLines: await Promise.all(costLines.map(lineOf)) }),
    ...(ownContributionConfirmed !== undefined && { ownContributionConfirmed }),
  };
}
