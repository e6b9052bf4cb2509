import { type Actor, hasRole } from '#platform/domain';

/** Who follows the money of every call: proposals, envelopes and decrees in the making. */
export const overseers = ['administrator', 'auditor', 'financeInspector', 'budgetOfficer'] as const;

export const oversees = (actor: Actor): boolean => hasRole(actor, ...overseers);
