import type { MailCounts } from './mails';
import type { Decree, Money, Result } from './result';
import { columns, day, euro } from './shown';

/** What a person reads at the end. */
export function table(result: Result, { signedOn, inForceOn, sourceLine }: Decree, money: Money): readonly string[] {
  const { lines, decreeTotal, late, inadmissible, withdrawn, mails } = result;
  const rows = lines.map(({ organisation, allocation, cents }) => [organisation, allocation, euro(cents)]);
  return [
    '',
    `Royal decree of ${day(signedOn)}, in force on ${day(inForceOn)}, from line ${sourceLine}`,
    '',
    ...columns([['organisation', 'base allocation', 'euro'], ...rows, ['total', '', euro(decreeTotal)]], [2]).map(
      indented,
    ),
    '',
    indented(`${euro(money.leftCents)} left of ${euro(money.envelopeCents)}`),
    indented(`${late} refused as late, ${inadmissible} inadmissible, ${withdrawn} withdrawn`),
    '',
    'Mails of this call',
    '',
    ...columns(mailRows(mails), [1]).map(indented),
  ];
}

const indented = (line: string): string => `  ${line}`;

function mailRows(mails: MailCounts): readonly (readonly string[])[] {
  return Object.entries(mails).flatMap(([language, states]) =>
    Object.entries(states).map(([state, count]) => [language, String(count), state]),
  );
}
