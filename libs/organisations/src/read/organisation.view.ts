import { Choice, Form, LocalizedTextBody, Part, Parts, Reference, Text, Whole } from '#platform/http';
import { organisationKinds } from '../organisation.events';
import type { OrganisationRow } from './organisation-list.projection';

export class BudgetAddressView {
  @Form(/^\d{2}$/, { description: 'Section of the department', example: '32' }) readonly department: string;
  @Form(/^\d{2}$/, { description: 'Division', example: '21' }) readonly division: string;
  @Form(/^\d$/, { description: 'Programme', example: '1' }) readonly programme: string;
  @Form(/^\d$/, { description: 'Activity', example: '0' }) readonly activity: string;
  @Form(/^\d{6}$/, { description: 'Base allocation', example: '121101' }) readonly allocation: string;
}

export class OrganisationView {
  @Reference({ description: 'Identifier' }) readonly id: string;
  @Form(/^[01]\d{9}$/, { description: 'Enterprise number, ten digits', example: '0314595348' })
  readonly kboNumber: string;
  @Choice(organisationKinds, { description: 'Kind' }) readonly kind: string;
  @Part(() => LocalizedTextBody, { description: 'Official names' }) readonly names: LocalizedTextBody;
  @Part(() => BudgetAddressView, { description: 'Where credits arrive', optional: true })
  readonly budgetAddress?: BudgetAddressView;
  @Whole({ description: 'Revision', example: 1, min: 0, max: 1_000_000 }) readonly revision: number;
}

export class OrganisationsView {
  @Parts(() => OrganisationView, { description: 'The organisations' }) readonly items: readonly OrganisationView[];
  @Text({ description: 'Cursor of the next page', example: 'W10', optional: true }) readonly next?: string;
  @Whole({ description: 'How many in all', example: 24, min: 0, max: 1_000_000, optional: true })
  readonly total?: number;
}

export function showOrganisation({ organisationId: id, kboNumber, kind, names, budgetAddress }: OrganisationRow) {
  return { id, kboNumber, kind, names, ...(budgetAddress && { budgetAddress }) };
}
