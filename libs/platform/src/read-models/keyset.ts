import type { SortColumn, SortValue } from './cursor';
import type { Parameters } from './sql-where';

/** The server's own order: nothing sorts as the largest. */
export function orderBy(sort: readonly SortColumn[]): string {
  return sort.map(({ column, direction }) => `${column} ${direction}`).join(', ');
}

function after({ column, direction }: SortColumn, value: SortValue, parameters: Parameters): string {
  if (direction === 'desc') return value === null ? `${column} is not null` : `${column} < ${parameters.add(value)}`;
  return value === null ? 'false' : `(${column} > ${parameters.add(value)} or ${column} is null)`;
}

function same({ column }: SortColumn, value: SortValue, parameters: Parameters): string {
  return value === null ? `${column} is null` : `${column} = ${parameters.add(value)}`;
}

/** The rows behind these values in this order; it stays right when rows come and go in between. */
export function behind(sort: readonly SortColumn[], values: readonly SortValue[], parameters: Parameters): string {
  const steps = sort.map((column, i) => {
    const equal = sort.slice(0, i).map((each, j) => same(each, values[j]!, parameters));
    return `(${[...equal, after(column, values[i]!, parameters)].join(' and ')})`;
  });
  return `(${steps.join(' or ')})${bound(sort[0]!, values[0]!, parameters)}`;
}

/** The same said once more in a form that an index can start from. */
function bound({ column, direction }: SortColumn, value: SortValue, parameters: Parameters): string {
  return direction === 'desc' && value !== null ? ` and ${column} <= ${parameters.add(value)}` : '';
}
