/** One range of an `Accept` header, such as `text/csv; separator=semicolon; q=0.9`. */
export interface Accepted {
  readonly range: string;
  readonly quality: number;
  readonly parameters: Readonly<Record<string, string>>;
}

export function acceptedOf(header: string): readonly Accepted[] {
  return header.split(',').map((each) => {
    const [range, ...rest] = each.split(';').map((part) => part.trim().toLowerCase());
    const pairs = rest.map((part) => part.split('=').map((side) => side.trim().replace(/^"(.*)"$/, '$1')));
    const { q = '1', ...parameters } = Object.fromEntries(pairs) as Record<string, string>;
    return { range: range!, quality: /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(q) ? Number(q) : 0, parameters };
  });
}

const fits = (range: string, kind: string): boolean =>
  range === kind || range === '*/*' || range === `${kind.split('/')[0]!}/*`;
/** What is named counts more than what is meant by a star. */
const precision = ({ range }: Accepted): number => 2 - (range.split('*').length - 1);

/** What of these suits best, and how it was asked for; where two suit as well, the first one. Undefined when nothing suits. */
export function bestOf(kinds: readonly string[], header: string): { kind: string; accepted: Accepted } | undefined {
  const all = acceptedOf(header);
  const [best] = kinds
    .flatMap((kind) => {
      const [accepted] = all.filter(({ range }) => fits(range, kind)).sort((a, b) => precision(b) - precision(a));
      return accepted && accepted.quality > 0 ? [{ kind, accepted }] : [];
    })
    .sort((a, b) => b.accepted.quality - a.accepted.quality || precision(b.accepted) - precision(a.accepted));
  return best;
}
