import type { Cents } from '#platform/domain';
import type { UnitOfWork } from '#platform/event-store';
import { Choice, Flag, Parts, Text, Whole } from '#platform/http';
import { type ApplicationAnswers, type CostLine, type ProjectSubject, projectSubjects } from '../application.events';

const maxCents = 1_000_000_000_000;

export class CostLineBody {
  @Text({ description: 'What it is for', example: 'Opleiding voor 40 personen', min: 0, optional: true })
  readonly label?: string;
  @Whole({ description: 'Cost in cents', example: 2_857_436, min: -maxCents, max: maxCents, optional: true })
  readonly costCents?: number;
}

export class AnswersBody {
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

/** The own words go into the vault. */
export async function sealedAnswers(id: string, body: AnswersBody, unit: UnitOfWork): Promise<ApplicationAnswers> {
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
