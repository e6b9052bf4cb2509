import type { Term } from '#platform/domain';
import type { CallTerms } from './call-terms.fold';
import { running } from './call-window.pure';

const usualWorkingDays = 5;

/** How long a file may be completed; undefined when the call is strict. @throws RuleBroken `callUnknown`, `callCancelled` */
export function cureTerm(terms: CallTerms): Term | undefined {
  const { policy = 'cure', workingDays: length = usualWorkingDays } = running(terms).completeness ?? {};
  if (policy === 'strict') return undefined;
  return { length, unit: 'workingDay', rolls: true, calendar: 'federal', monthEnd: 'lastDay' };
}
