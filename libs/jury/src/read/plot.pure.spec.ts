import { type Plot, svgOf, ticksOf } from './plot.pure';

const plot: Plot = {
  language: 'nl',
  title: 'Spreiding',
  description: 'Per dossier.',
  axis: 'Score',
  from: 0,
  to: 5,
  rows: [{ label: '2022-13 <b>R&D</b>', words: '2 scores, van 2 tot 4', bar: [2, 4], dots: [2, 4, 4], mark: 3 }],
};
const circles = (svg: string): readonly (readonly string[])[] =>
  [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [x!, y!]);

describe('a plot', () => {
  const svg = svgOf(plot);

  it('says every line in words to who cannot see it', () => {
    expect(svg).toContain('role="img" aria-labelledby="title description"');
    expect(svg).toContain('<title id="title">Spreiding</title>');
    expect(/<desc id="description">([^]*?)<\/desc>/.exec(svg)![1]).toBe(
      'Per dossier.\n2022-13 &lt;b&gt;R&amp;D&lt;/b&gt;: 2 scores, van 2 tot 4',
    );
  });

  it('holds nothing that somebody else wrote as markup', () => {
    const nasty = svgOf({ ...plot, title: '</title><script>alert("1")</script>\u0000' });
    expect(nasty).not.toContain('<script');
    expect(nasty).not.toContain('\u0000');
  });

  it('puts higher values further to the right, and equal ones beside each other', () => {
    const [two, four, again] = circles(svg);
    expect(Number(two![0])).toBeLessThan(Number(four![0]));
    expect(again![0]).toBe(four![0]);
    expect(again![1]).not.toBe(four![1]);
  });

  it('has a place for every line, and an axis even for none', () => {
    const [none, many] = [
      svgOf({ ...plot, rows: [] }),
      svgOf({ ...plot, rows: Array(40).fill(plot.rows[0]) as never }),
    ];
    const height = (of: string) => Number(/viewBox="0 0 760 (\d+)"/.exec(of)![1]);
    expect(height(many) - height(none)).toBe(40 * 28);
    expect(none).toContain('>Score</text>');
  });
});

describe('the ticks of an axis', () => {
  it.each([
    [0, 5, [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5]],
    [0, 100, [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]],
    [-1, 1, [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1]],
  ])('from %d to %d are round', (from, to, ticks) => expect(ticksOf(from, to)).toEqual(ticks));
});
