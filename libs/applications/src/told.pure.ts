import { type Actor, hasRole } from '#platform/domain';
import type { ApplicationEvent } from './application.events';

/** Who is told everything as it happens. */
export const knowsAll = (actor: Actor): boolean => hasRole(actor, 'administrator', 'auditor');

/** Whether the organisation is told of a fact as it happens: not of what was looked at, and of a finding not before its notice. */
export function isTold({ type, data }: ApplicationEvent): boolean {
  if (type === 'ApplicationChecked') return false;
  if (type === 'ApplicationFoundInadmissible') return !data.awaitsNotice;
  return type !== 'ApplicationReinstated' || !data.untold;
}
