import { endOf, startOf } from '#platform/clock';
import { type Deadline, RuleBroken, type Violation } from '#platform/domain';
import type { CallDraft, CallWindow, EnteredMoment } from '../call.events';

export interface FixedWindow {
  readonly window: CallWindow;
  readonly windowViolations: readonly Violation[];
}

/** The instants of an entered window, and what is wrong with it. */
export function fixedWindow({ opens: entered, closes: enteredEnd }: CallDraft): FixedWindow {
  const opens = fixed('opens', startOf, entered);
  const closes = fixed('closes', endOf, enteredEnd);
  const reversed = opens.deadline && closes.deadline && closes.deadline.instant <= opens.deadline.instant;
  return {
    window: { ...(opens.deadline && { opens: opens.deadline }), ...(closes.deadline && { closes: closes.deadline }) },
    windowViolations: [
      ...opens.violations,
      ...closes.violations,
      ...(reversed ? [{ field: 'closes', rule: 'callClosesBeforeOpening' }] : []),
    ],
  };
}

function fixed(
  field: string,
  fix: (moment: EnteredMoment) => Deadline,
  moment: EnteredMoment | undefined,
): { deadline?: Deadline; violations: readonly Violation[] } {
  if (!moment) return { violations: [] };
  try {
    return { deadline: fix(moment), violations: [] };
  } catch (error) {
    if (!(error instanceof RuleBroken)) throw error;
    return { violations: [{ field, rule: error.rule, details: error.details }] };
  }
}
