import type { Language } from '#platform/domain';
import { render } from '#platform/texts';
import { decimal, type Fraction } from '#results/fraction.pure';
import { rounding } from './figures.pure';
import type { CallScores } from './live-scores';
import { type PlotRow, svgOf } from './plot.pure';
import { plotTexts } from './plot.texts';

/** A dot of each juror on each file; jurors are not named in it. */
export function scoresPlot({ files, aggregates, rules }: CallScores, language: Language): string {
  const rows = files.map(({ applicationId, reference, title }): PlotRow => {
    const label = `${reference} ${title}`.trim();
    const { figures, totals = [] } = aggregates.files.get(applicationId) ?? {};
    if (!figures) return { label, words: plotTexts.noScores[language], dots: [] };
    const { lowest, highest, weightedMean } = figures;
    return {
      label,
      words: said('scoresRow', language, {
        count: totals.length,
        lowest: shown(lowest, language),
        highest: shown(highest, language),
        mean: shown(weightedMean, language),
      }),
      bar: [drawn(lowest), drawn(highest)],
      dots: totals.map(({ weighted }) => drawn(weighted)),
      mark: drawn(weightedMean),
    };
  });
  const texts = { title: 'scoresTitle', description: 'scoresDescription', axis: 'scoresAxis' } as const;
  return svgOf({ ...inWords(texts, language), from: 0, to: rules.assessment.maxScore, rows });
}

export function leniencyPlot(
  { aggregates }: CallScores,
  jurors: readonly { readonly jurorPersonId: string; readonly name?: string }[],
  language: Language,
): string {
  const scales = new Map([...aggregates.jurors.values()].map((each) => [each.jurorId as string, each]));
  const rows = jurors.map(({ jurorPersonId, name = '…' }): PlotRow => {
    const { leniency, count = 0 } = scales.get(jurorPersonId) ?? {};
    if (!leniency) return { label: name, words: plotTexts.noLeniency[language], dots: [] };
    const words = said('leniencyRow', language, { leniency: shown(leniency, language), count });
    return { label: name, words, bar: [0, drawn(leniency)], dots: [drawn(leniency)] };
  });
  const widest = Math.max(1, ...rows.flatMap(({ dots }) => dots.map((dot) => Math.ceil(Math.abs(dot)))));
  const texts = { title: 'leniencyTitle', description: 'leniencyDescription', axis: 'leniencyAxis' } as const;
  return svgOf({ ...inWords(texts, language), from: -widest, to: widest, rows });
}

type TextName = keyof typeof plotTexts;

function inWords(texts: Readonly<Record<'title' | 'description' | 'axis', TextName>>, language: Language) {
  const [title, description, axis] = [texts.title, texts.description, texts.axis].map(
    (name) => plotTexts[name][language],
  );
  return { language, title: title!, description: description!, axis: axis! };
}

const said = (name: TextName, language: Language, parameters: Readonly<Record<string, string | number>>): string =>
  render(plotTexts[name][language], parameters, language, new Map());

/** Pixels need no exact numbers. */
const drawn = (value: Fraction): number => Number(decimal(value, 4));

function shown(value: Fraction, language: Language): string {
  const digits = decimal(value, rounding.decimals);
  return language === 'en' ? digits : digits.replace('.', ',');
}
