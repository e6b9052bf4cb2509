import { Choice, Flag, Parts, Text, Whole } from '#platform/http';
import { projectSubjects } from '../application.events';

const maxCents = 1_000_000_000_000;

export class CostLineView {
  @Text({ description: 'What it is for', example: 'Opleiding voor 40 personen', min: 0 }) readonly label: string;
  @Whole({ description: 'Cost in cents', example: 2_857_436, min: -maxCents, max: maxCents })
  readonly costCents: number;
}

export class AnswersView {
  @Text({ description: 'Title of the project', example: 'Inclusief leiderschap', min: 0, optional: true })
  readonly title?: string | undefined;
  @Choice(projectSubjects, { description: 'What the project is about', optional: true })
  readonly subject?: string | undefined;
  @Text({
    description: 'The project in the applicant’s own words',
    example: 'Een opleiding …',
    min: 0,
    max: 20_000,
    optional: true,
  })
  readonly description?: string | undefined;
  @Parts(() => CostLineView, { description: 'Cost lines', optional: true })
  readonly costLines?: readonly CostLineView[] | undefined;
  @Flag({ description: 'Own contribution confirmed', example: true, optional: true })
  readonly ownContributionConfirmed?: boolean | undefined;
}
