export interface DemoPerson {
  readonly person: string;
  readonly name: string;
  readonly language: string;
  readonly organisation: string | null;
  readonly roles: readonly string[];
}

const heading = ['person', 'name', 'language', 'organisation', 'roles'];

/** Aligned lines, the heading first. */
export function peopleTable(people: readonly DemoPerson[]): string[] {
  const rows = people.map((each) => [
    each.person,
    each.name,
    each.language,
    each.organisation ?? '',
    each.roles.join(', '),
  ]);
  const all = [heading, ...rows];
  const widths = heading.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()); // prettier-ignore
}
