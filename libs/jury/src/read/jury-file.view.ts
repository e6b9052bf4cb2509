import { projectSubjects } from '#applications/application.events';
import { inLanguage, type Language, type OrganisationId } from '#platform/domain';
import { Choice, Euro, Flag, Part, Parts, Reference, Text, Whole } from '#platform/http';
import type { Names } from '#platform/texts';
import { type JuryFileStatus, juryFileStatuses } from '../jury-file.pure';
import type { JuryFileRow } from './jury-file-list.projection';

export class JuryFileView {
  @Reference({ description: 'The application' }) readonly id: string;
  @Whole({ description: 'Revision', example: 3, min: 0, max: 1_000_000_000 }) readonly revision: number;
  @Choice(juryFileStatuses, {
    description: 'Where it stands; the jury judges those that are admissible',
    example: 'admissible',
  })
  readonly status: JuryFileStatus;
  @Text({ description: 'Reference', example: '2022-13-K7Q2MZ4A' }) readonly reference: string;
  @Text({ description: 'Title of the project', example: 'Inclusief leiderschap', min: 0 }) readonly title: string;
  @Choice(projectSubjects, { description: 'What the project is about', optional: true }) readonly subject?: string;
  @Euro({ description: 'Eligible cost in cents', example: 2_857_436 }) readonly eligibleCostCents: number;
  @Euro({ description: 'Requested amount in cents', example: 2_285_949 }) readonly requestedCents: number;
  @Reference({
    description: 'Who applies; not told to jurors when the call hides it',
    optional: true,
    table: 'whereSeen',
  })
  readonly organisationId?: string;
  @Text({ description: 'Name of the organisation', example: 'FOD Economie', optional: true, table: 'whereSeen' })
  readonly organisationName?: string;
}

export class FiledCostLineView {
  @Text({ description: 'What it is for', example: 'Opleiding voor 40 personen', min: 0 }) readonly label: string;
  @Euro({ description: 'Cost in cents', example: 2_857_436 }) readonly costCents: number;
}

export class FiledAnswersView {
  @Text({
    description: 'The project in the applicant’s own words',
    example: 'Een opleiding …',
    min: 0,
    max: 20_000,
    optional: true,
  })
  readonly description?: string;
  @Parts(() => FiledCostLineView, { description: 'Cost lines' }) readonly costLines: readonly FiledCostLineView[];
  @Flag({ description: 'Own contribution confirmed', example: true }) readonly ownContributionConfirmed: boolean;
}

export class JuryFilePageView extends JuryFileView {
  @Part(() => FiledAnswersView, { description: 'What was handed in' }) readonly answers: FiledAnswersView;
}

export class JuryFilesView {
  @Parts(() => JuryFileView, { description: 'Files that you may see' }) readonly items: readonly JuryFileView[];
  @Text({ description: 'Cursor of the next page', example: 'W10', max: 2_000, optional: true }) readonly next?: string;
  @Whole({ description: 'How many in all', example: 27, min: 0, max: 1_000_000_000, optional: true })
  readonly total?: number;
}

/** A row as its reader knows it: who applies only when `names` is given. */
export function showJuryFile(row: JuryFileRow, language: Language, names: Names | undefined) {
  const { applicationId: id, status, reference, title, subject, eligibleCostCents, requestedCents } = row;
  const about = { id, status, reference, title, ...(subject && { subject }), eligibleCostCents, requestedCents };
  return names ? { ...about, ...applicant(row.organisationId, language, names) } : about;
}

function applicant(organisationId: OrganisationId, language: Language, names: Names) {
  const name = names.get(organisationId);
  const organisationName = typeof name === 'object' ? inLanguage(name, language) : name;
  return { organisationId, ...(organisationName && { organisationName }) };
}

export const showFiledAnswers = ({ answers }: JuryFileRow) => ({
  ...(answers.description !== undefined && { description: answers.description }),
  costLines: answers.costLines ?? [],
  ownContributionConfirmed: answers.ownContributionConfirmed ?? false,
});
