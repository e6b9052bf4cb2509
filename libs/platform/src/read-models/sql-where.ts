import { type Where } from '#platform/domain';

/** Collects the values of a statement and numbers their places. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** Each `?` outside quotes becomes a numbered place. @throws RangeError when places and values do not match */
  bind({ sql, parameters }: Where): string {
    let used = 0;
    const bound = sql.replace(/'[^']*'|\?/g, (match) => (match === '?' ? this.add(parameters[used++]) : match));
    if (used !== parameters.length) throw new RangeError(`${used} places for ${parameters.length} values: ${sql}`);
    return `(${bound})`;
  }
}

/** Words that a person typed, to be found anywhere in these columns whatever their case. */
export interface Search {
  readonly columns: readonly string[];
  readonly text: string;
}

export function searchCondition(parameters: Parameters, columns: readonly string[], text: string): string {
  const pattern = parameters.add(`%${text.replace(/[\\%_]/g, '\\$&')}%`);
  return `(${columns.map((column) => `${column} collate "default" ilike ${pattern}`).join(' or ') || 'false'})`;
}
