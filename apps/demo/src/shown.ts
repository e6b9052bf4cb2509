/** `107,679.53`. */
export function euro(cents: number): string {
  const [whole, rest] = [Math.trunc(Math.abs(cents) / 100), Math.abs(cents) % 100];
  return `${cents < 0 ? '-' : ''}${whole.toLocaleString('en-GB')}.${String(rest).padStart(2, '0')}`;
}

/** `13 August 2022`, of a local date. */
export function day(date: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** Columns under each other; amounts to the right. */
export function columns(rows: readonly (readonly string[])[], alignRight: readonly number[] = []): readonly string[] {
  const widths = (rows[0] ?? []).map((_, n) => Math.max(...rows.map((row) => row[n]?.length ?? 0)));
  const cell = (text: string, n: number) =>
    alignRight.includes(n) ? text.padStart(widths[n] ?? 0) : text.padEnd(widths[n] ?? 0);
  return rows.map((row) => row.map(cell).join('  ').trimEnd());
}
