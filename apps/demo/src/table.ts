import type { MailCounts } from './mails';
import type { Replayed } from './replay';
import { columns, day, euro } from './shown';

/** What a person reads at the end. */
export function table({ result, decree, money }: Replayed): readonly string[] {
  const { applications, organisations, awarded, late, inadmissible, withdrawn, mails } = result;
  return [
    ...(decree ? decreeTable(result.lines ?? [], decree) : []),
    '',
    indented(`${euro(awarded)} awarded to ${organisations} organisations; ${applications} applications were submitted`),
    ...(result.rate
      ? [indented(`${result.rate.percent} % of the eligible cost for each of ${result.funded} projects`)]
      : []),
    indented(`${euro(money.leftCents)} left of ${euro(money.envelopeCents)}`),
    indented(`${late} refused as late, ${inadmissible} inadmissible, ${withdrawn} withdrawn`),
    '',
    'Mails of this call',
    '',
    ...columns(mailRows(mails), [1]).map(indented),
  ];
}

function decreeTable(
  lines: NonNullable<Replayed['result']['lines']>,
  { signedOn, inForceOn, sourceLine, totalCents }: NonNullable<Replayed['decree']>,
): readonly string[] {
  const rows = lines.map(({ organisation, allocation, cents }) => [organisation, allocation, euro(cents)]);
  return [
    '',
    `Royal decree of ${day(signedOn)}, in force on ${day(inForceOn)}, from line ${sourceLine}`,
    '',
    ...columns([['organisation', 'base allocation', 'euro'], ...rows, ['total', '', euro(totalCents)]], [2]).map(
      indented,
    ),
  ];
}

const indented = (line: string): string => `  ${line}`;

function mailRows(mails: MailCounts): readonly (readonly string[])[] {
  return Object.entries(mails).flatMap(([language, states]) =>
    Object.entries(states).map(([state, count]) => [language, String(count), state]),
  );
}
