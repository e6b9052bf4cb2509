import type { Messages, OrganisationId, Upcaster } from '#platform/domain';
import type { OrganisationEvent } from './organisation.events';

/** The address in one string, its parts apart by spaces: `32 21 1 0 121101`. */
type Old = Messages<{ BudgetAddressSet: { organisationId: OrganisationId; address: string } }>['data'];
type New = Extract<OrganisationEvent, { type: 'BudgetAddressSet' }>['data'];

export const budgetAddressSetV1: Upcaster<Old, New> = {
  type: 'BudgetAddressSet',
  from: 1,
  upcast({ organisationId, address }) {
    const [department, division, programme, activity, allocation] = address.split(' ');
    if (!department || !division || !programme || !activity || !allocation)
      throw new RangeError('a budget address has five parts');
    return { organisationId, address: { department, division, programme, activity, allocation } };
  },
};
