import type { Language } from '#platform/domain';
import { Choice, Day, Euro, Flag, Moment, Parts, Reference, Text, Whole } from '#platform/http';
import { formatEnd } from '#platform/texts';
import { grantStatuses } from '../envelope.pure';
import type { GrantRow } from './grant-list.projection';

export class GrantView {
  @Reference({ description: 'Identifier' }) readonly id: string;
  @Reference({ description: 'The call' }) readonly callId: string;
  @Reference({ description: 'The application' }) readonly applicationId: string;
  @Reference({ description: 'The organisation' }) readonly organisationId: string;
  @Text({ description: 'Its name', example: 'FOD Economie', optional: true }) readonly organisationName?: string;
  @Text({ description: 'Reference of the application', example: 'COF-2022-0007' }) readonly reference: string;
  @Choice(grantStatuses, { description: 'How it stands', example: 'awarded' }) readonly status: string;
  @Reference({ description: 'The allocation that proposed it', optional: true }) readonly allocationId?: string;
  @Euro({ description: 'Requested, in cents', example: 5_101_472 }) readonly requestedCents: number;
  @Euro({ description: 'Proposed or awarded, in cents', example: 5_101_472, optional: true })
  readonly grantedCents?: number;
  @Flag({ description: 'Less than requested', example: false, optional: true }) readonly partial?: boolean;
  @Text({ description: 'The reasons', example: 'Sluit aan bij het thema.', max: 4_000, optional: true })
  readonly motivation?: string;
  @Text({
    description: 'Why the proposal was dropped, or the grant declined',
    example: 'Ingetrokken.',
    max: 2_000,
    optional: true,
  })
  readonly reason?: string;
  @Moment({ description: 'When it was proposed', example: '2022-06-10T08:00:00.000Z', optional: true })
  readonly proposedAt?: string;
  @Moment({ description: 'When it was decided', example: '2022-06-17T08:00:00.000Z', optional: true })
  readonly decidedAt?: string;
  @Day({
    description: 'A grant in part: the last day on which the organisation can accept it',
    example: '2022-07-01',
    optional: true,
  })
  readonly acceptBy?: string;
  @Moment({ description: 'The first moment too late for that', example: '2022-07-01T22:00:00.000Z', optional: true })
  readonly acceptUntil?: string;
  @Text({ description: 'The same for people', example: 'vrijdag 1 juli 2022 om 23:59', optional: true })
  readonly acceptShown?: string;
  @Moment({ description: 'When it was accepted or declined', example: '2022-06-20T08:00:00.000Z', optional: true })
  readonly answeredAt?: string;
  @Whole({ description: 'Revision', example: 1, min: 0, max: 1_000_000 }) readonly revision: number;
}

export class GrantsView {
  @Parts(() => GrantView, { description: 'The grants' }) readonly items: readonly GrantView[];
  @Text({ description: 'Cursor of the next page', example: 'W10', optional: true, max: 1_000 }) readonly next?: string;
  @Whole({ description: 'How many in all', example: 6, min: 0, max: 1_000_000, optional: true })
  readonly total?: number;
}

export function showGrant(
  { grantId: id, acceptBy, acceptUntil, remindOn: _, heldFrom: _held, freedFrom: _freed, ...rest }: GrantRow,
  language: Language,
): Omit<GrantView, 'revision'> {
  const term = acceptBy && { acceptBy: acceptBy.date, acceptUntil, acceptShown: formatEnd(acceptBy.instant, language) };
  return { id, ...rest, ...term };
}
