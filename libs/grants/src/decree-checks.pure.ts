import { type LocalDate, RuleBroken } from '#platform/domain';
import { amountProblems, type Award, mergeAwards, totalOf } from './decree-lines.pure';
import type { BegunDecree, DecreeContent } from './decree-states.pure';

interface Signature {
  readonly signedOn: LocalDate;
  readonly today: LocalDate;
  readonly awards: readonly Award[];
}

interface Publication {
  readonly publishedOn: LocalDate;
  readonly numac: string;
  readonly callYear: number;
}

/** What has been done stands on paper with a date that has come. */
export function notAhead(date: LocalDate, today: LocalDate): void {
  if (date > today) throw new RuleBroken('decreeDateAhead', { statedDate: date });
}

/** Before the King signs: advice, consent or agreement where needed, dates in order, and the sums once more (B.4). */
export function checkSignature(decree: BegunDecree, { signedOn, today, awards }: Signature): void {
  if (decree.status === 'draft' || decree.status === 'sentToFinanceInspector')
    throw new RuleBroken(decree.caretaker ? 'consentMissing' : 'adviceMissing');
  if (decree.status !== 'advised' && decree.status !== 'budgetAgreed') throw new RuleBroken('decreeAlreadySigned');
  const { advice, advisedOn, agreedOn, caretaker } = decree;
  if (caretaker && advice !== 'favourable') throw new RuleBroken('consentMissing');
  if (advice === 'unfavourable' && !agreedOn) throw new RuleBroken('budgetAgreementMissing');
  notAhead(signedOn, today);
  if (advisedOn > signedOn) throw new RuleBroken('adviceAfterSignature', { advisedOn });
  if (agreedOn && agreedOn > signedOn) throw new RuleBroken('agreementAfterSignature', { agreedOn });
  checkSums(decree, awards);
}

function checkSums({ lines, totalCents }: DecreeContent, awards: readonly Award[]): void {
  const budgets = new Map(
    lines.map(({ organisationId, names }) => [organisationId, { status: 'registered', names }] as const),
  );
  const problems = amountProblems(lines, mergeAwards(awards), budgets);
  if (problems.length > 0 || totalOf(lines) !== totalCents) throw new RuleBroken('decreeSumMismatch', {}, problems);
}

/** The budget is annual, so the decree is published in the call's year; the Gazette numbers its acts by year. */
export function checkPublication(decree: BegunDecree, { publishedOn, numac, callYear }: Publication): void {
  if (decree.status === 'published' || decree.status === 'inForce') throw new RuleBroken('decreeAlreadyPublished');
  if (decree.status !== 'signed') throw new RuleBroken('decreeNotSigned');
  const year = publishedOn.slice(0, 4);
  if (year !== String(callYear)) throw new RuleBroken('decreeOutsideYear', { year: String(callYear) });
  if (publishedOn < decree.signedOn) throw new RuleBroken('publicationBeforeSignature', { signedOn: decree.signedOn });
  if (!/^\d{10}$/.test(numac) || !numac.startsWith(year)) throw new RuleBroken('numacInvalid', { year });
}
