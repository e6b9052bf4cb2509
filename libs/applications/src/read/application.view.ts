import { inLanguage, type Language } from '#platform/domain';
import { Choice, Moment, Reference, Text, Whole } from '#platform/http';
import type { NameSources, Names } from '#platform/texts';
import { type ApplicationListRow, type ApplicationStatus, applicationStatuses } from './application-list.projection';

export class ApplicationView {
  @Reference({ description: 'The application' }) readonly id: string;
  @Whole({ description: 'Revision', example: 3, min: 0, max: 1_000_000_000 }) readonly revision: number;
  @Choice(applicationStatuses, { description: 'Status', example: 'submitted' }) readonly status: ApplicationStatus;
  @Reference({ description: 'The call' }) readonly callId: string;
  @Text({ description: 'Title of the call', example: 'Projectoproep diversiteit 2022', optional: true })
  readonly callTitle?: string;
  @Reference({ description: 'The organisation' }) readonly organisationId: string;
  @Text({ description: 'Name of the organisation', example: 'FOD Economie', optional: true })
  readonly organisationName?: string;
  @Text({ description: 'Title of the project', example: 'Inclusief leiderschap', min: 0 }) readonly title: string;
  @Text({ description: 'Reference, once it is submitted', example: '2022-13-K7Q2MZ4A', optional: true })
  readonly reference?: string;
  @Whole({
    description: 'Requested amount in cents, once it is submitted',
    example: 2_285_949,
    min: 0,
    max: 1_000_000_000_000,
    optional: true,
  })
  readonly requestedCents?: number;
  @Moment({ description: 'When something last happened', example: '2022-03-14T09:30:00.000Z' })
  readonly changedAt: string;
}

/** A row of the list; `names` holds what its call and its organisation are called. */
export function showApplication(row: ApplicationListRow, language: Language, names: Names) {
  const { applicationId: id, callId, organisationId, status, title, reference, requestedCents, changedAt } = row;
  const [callTitle, organisationName] = [nameOf(callId, language, names), nameOf(organisationId, language, names)];
  return {
    id,
    status,
    callId,
    ...(callTitle && { callTitle }),
    organisationId,
    ...(organisationName && { organisationName }),
    title,
    ...(reference && { reference, requestedCents }),
    changedAt,
  };
}

export function namesFor(sources: NameSources, rows: readonly ApplicationListRow[]): Promise<Names> {
  return sources.resolveNames(rows.map(({ callId, organisationId }) => ({ callId, organisationId })));
}

function nameOf(id: string, language: Language, names: Names): string | undefined {
  const name = names.get(id);
  return typeof name === 'object' ? inLanguage(name, language) : name;
}
