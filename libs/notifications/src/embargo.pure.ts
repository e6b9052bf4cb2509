import type { Audience, Embargo, Embargoed, Instant } from '#platform/domain';

/** How a delivery begins: its work is queued, it waits, or there will never be anything to tell. */
export type Beginning =
  | { readonly state: 'queued' }
  | { readonly state: 'held'; readonly heldUntil: Instant }
  | { readonly state: 'suppressed'; readonly reason: 'calledOff' };

/** The strictest of the embargoes that bind these readers. */
export function beginningOf(embargoes: readonly Embargoed[], audience: Audience, now: Instant): Beginning {
  const binding = embargoes.filter(({ initiated }) => !isInitiated(audience, initiated)).map(({ until }) => until);
  return underEmbargo(binding, now);
}

export function underEmbargo(embargoes: readonly Embargo[], now: Instant): Beginning {
  if (embargoes.includes('never')) return { state: 'suppressed', reason: 'calledOff' };
  const [last] = embargoes
    .filter((until): until is Instant => until !== 'never' && until > now)
    .sort()
    .reverse();
  return last ? { state: 'held', heldUntil: last } : { state: 'queued' };
}

function isInitiated(audience: Audience, initiated: Embargoed['initiated']): boolean {
  if (!('roles' in audience) || 'organisation' in audience) return false;
  return audience.roles.every((role) => initiated.includes(role));
}
