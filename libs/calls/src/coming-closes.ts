import { localDateOf } from '#platform/clock';
import type { Instant, OrganisationId } from '#platform/domain';
import type { ClosingCall } from './closing-call.fold';
import type { ComingClose } from './closing-reminders.decider';

/** The ends of a call that lie ahead: that for everybody, and those later ones for organisations that it was reopened for alone. */
export function comingCloses(call: ClosingCall, at: Instant): readonly ComingClose[] {
  const { status, disabled, closes, setAt, opensAt, toldFrom, ownCloses } = call;
  const isTold = [opensAt, toldFrom].every((from) => from === undefined || from <= at);
  if (status !== 'running' || disabled || !isTold || !closes || !setAt) return [];
  const own = [...ownCloses].map(([organisationId, each]) => ({ ...each, organisationId }));
  const later = own.filter((each) => each.closes.instant > closes.instant);
  return [{ closes, setAt, organisationId: undefined }, ...later]
    .filter((each) => at < each.closes.instant)
    .map((each) => {
      const since = [each.setAt, opensAt, toldFrom].filter((from) => from !== undefined).sort();
      const days = { since: localDateOf(since.at(-1)!), today: localDateOf(at) };
      return { closes: each.closes, organisationId: each.organisationId, ...days };
    });
}

/** Of the organisation's own reopening when that names one, else that of the call; the later of both. */
export function registrationEnd(
  { registrationClosesAt, ownCloses }: ClosingCall,
  organisationId: OrganisationId | undefined,
): Instant | undefined {
  const own = organisationId && ownCloses.get(organisationId)?.registrationClosesAt;
  return [registrationClosesAt, own]
    .filter((each) => each !== undefined)
    .sort()
    .at(-1);
}
