/** One line of a plot: a bar from one value to another, dots, and what it says in words. */
export interface PlotRow {
  readonly label: string;
  readonly words: string;
  readonly bar?: readonly [number, number];
  readonly dots: readonly number[];
  readonly mark?: number;
}

export interface Plot {
  readonly language: string;
  readonly title: string;
  readonly description: string;
  readonly axis: string;
  readonly from: number;
  readonly to: number;
  readonly rows: readonly PlotRow[];
}

const [rowHeight, left, right, top, bottom, width] = [28, 230, 24, 56, 44, 760];
const ink = '#1b1b1b';

/** A picture that says the same to who cannot see it: title and description hold every line in words. Nothing in it runs or loads. */
export function svgOf({ language, title, description, axis, from, to, rows }: Plot): string {
  const height = top + rows.length * rowHeight + bottom;
  const at = (value: number): string => rounded(left + ((value - from) / (to - from)) * (width - left - right));
  const words = [description, ...rows.map((row) => `${row.label}: ${row.words}`)].join('\n');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${language}" role="img" aria-labelledby="title description" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}" font-family="sans-serif" font-size="13" fill="${ink}">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped(words)}</desc>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    `<text x="16" y="28" font-size="16" font-weight="bold">${escaped(title)}</text>`,
    ...ticksOf(from, to).map((tick) => tickAt(numberIn(language, tick), at(tick), height, tick === 0)),
    `<text x="${at((from + to) / 2)}" y="${String(height - 8)}" text-anchor="middle">${escaped(axis)}</text>`,
    ...rows.map((row, n) => lineOf(row, top + (n + 0.5) * rowHeight, at)),
    '</svg>',
  ].join('\n');
}

/** At most ten steps of a round size. */
export function ticksOf(from: number, to: number): readonly number[] {
  const step =
    [0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000].find((each) => (to - from) / each <= 10) ?? to - from;
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, n) => (first + n) * step);
}

function tickAt(name: string, x: string, height: number, isZero: boolean): string {
  const end = String(height - bottom + 4);
  const colour = isZero ? '#6b6b6b' : '#dcdcdc';
  return `<path d="M${x} ${String(top - 4)}V${end}" stroke="${colour}"/><text x="${x}" y="${String(height - bottom + 18)}" text-anchor="middle">${name}</text>`;
}

function lineOf({ label, bar, dots, mark }: PlotRow, y: number, at: (value: number) => string): string {
  const line = bar
    ? `<path d="M${at(bar[0])} ${rounded(y)}H${at(bar[1])}" stroke="#8a8a8a" stroke-width="6" stroke-linecap="round"/>`
    : '';
  const tick =
    mark === undefined
      ? ''
      : `<path d="M${at(mark)} ${rounded(y - 10)}V${rounded(y + 10)}" stroke="${ink}" stroke-width="2"/>`;
  const points = dots.map((dot, n) => {
    const aside = offset(dots.slice(0, n).filter((each) => each === dot).length);
    return `<circle cx="${at(dot)}" cy="${rounded(y + aside)}" r="5" fill="#1f5a96" stroke="#ffffff"/>`;
  });
  const name = `<text x="${String(left - 12)}" y="${rounded(y + 4)}" text-anchor="end">${escaped(shortened(label))}</text>`;
  return `<g>${name}${line}${points.join('')}${tick}</g>`;
}

const numberIn = (language: string, value: number): string =>
  language === 'en' ? String(value) : String(value).replace('.', ',');

/** Equal dots stand above and below each other, by turns. */
const offset = (before: number): number => (before % 2 === 1 ? -1 : 1) * Math.ceil(before / 2) * 8;

const rounded = (value: number): string => String(Math.round(value * 10) / 10);

const shortened = (label: string): string => (label.length > 27 ? `${label.slice(0, 26)}…` : label);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Also without the characters that XML does not know. */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (each) => entities[each]!);
