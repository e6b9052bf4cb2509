import { endOf, startOf } from '#platform/clock';
import { type Deadline, RuleBroken, type Violation } from '#platform/domain';
import type { CallDraft, CallWindow, EnteredMoment } from '../call.events';
import { procedureMoments } from '../call-procedure.pure';

export interface FixedWindow {
  readonly window: CallWindow;
  readonly windowViolations: readonly Violation[];
}

const moments = ['opens', 'closes', ...procedureMoments] as const;
const begins: readonly string[] = ['opens', 'embargo'];

/** The instants of an entered window, and what is wrong with it. */
export function fixedWindow(draft: CallDraft): FixedWindow {
  const entered = moments.map((field) => {
    const fix = begins.includes(field) ? startOf : endOf;
    return { field, ...fixed(field, fix, draft[field]) };
  });
  const window: CallWindow = Object.fromEntries(
    entered.flatMap(({ field, deadline }) => (deadline ? [[field, deadline]] : [])),
  );
  return { window, windowViolations: [...entered.flatMap(({ violations }) => violations), ...orderViolations(window)] };
}

function orderViolations(window: CallWindow): readonly Violation[] {
  const { opens, closes, registrationCloses, paperEntryCloses, embargo } = window;
  const wrong = [
    { field: 'closes', rule: 'callClosesBeforeOpening', is: notAfter(closes, opens) },
    { field: 'registrationCloses', rule: 'callRegistrationBeforeOpening', is: notAfter(registrationCloses, opens) },
    { field: 'registrationCloses', rule: 'callRegistrationAfterClosing', is: after(registrationCloses, closes) },
    { field: 'paperEntryCloses', rule: 'callPaperEntryBeforeClosing', is: after(closes, paperEntryCloses) },
    { field: 'embargo', rule: 'callEmbargoAfterClosing', is: notAfter(registrationCloses ?? closes, embargo) },
  ];
  return wrong.filter(({ is }) => is).map(({ field, rule }) => ({ field, rule }));
}

const after = (one?: Deadline, other?: Deadline): boolean =>
  one !== undefined && other !== undefined && one.instant > other.instant;
const notAfter = (one?: Deadline, other?: Deadline): boolean =>
  one !== undefined && other !== undefined && one.instant <= other.instant;

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
