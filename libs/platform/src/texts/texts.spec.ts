import {
  type BasisPoints,
  type Cents,
  instant,
  type InFourLanguages,
  type Language,
  languages,
  type LocalDate,
  type PersonId,
  type Position,
  type Recorded,
} from '#platform/domain';
import {
  formatCents,
  formatDate,
  formatEnd,
  formatInstant,
  formatRate,
  historyOf,
  type HistoryTexts,
  historyTextProblems,
  mailTextProblems,
  NameSources,
  placeholdersOf,
  render,
  rendering,
  sentenceParameters,
  UnknownPlaceholder,
} from './index';

const none = new Map<string, string>();
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const everywhere = (say: (language: Language) => string): Record<string, string> =>
  Object.fromEntries(languages.map((language) => [language, plain(say(language))]));

describe('formats in four languages', () => {
  it('writes money as Belgians do', () => {
    expect(everywhere((language) => formatCents(10_767_953 as Cents, language))).toEqual({
      nl: '€ 107.679,53',
      fr: '107 679,53 €',
      de: '107.679,53 €',
      en: '€107,679.53',
    });
    expect(plain(formatCents(5 as Cents, 'fr'))).toBe('0,05 €');
    expect(plain(formatCents(-123 as Cents, 'fr'))).toBe('-1,23 €');
  });

  it('writes the largest amount without losing a cent', () =>
    expect(formatCents(Number.MAX_SAFE_INTEGER as Cents, 'en')).toBe('€90,071,992,547,409.91'));

  it('writes a rate in percent', () =>
    expect(everywhere((language) => formatRate(8_125 as BasisPoints, language))).toEqual({
      nl: '81,25%',
      fr: '81,25 %',
      de: '81,25 %',
      en: '81.25%',
    }));

  it('writes a date', () =>
    expect(everywhere((language) => formatDate('2022-04-01' as LocalDate, language))).toEqual({
      nl: '1 april 2022',
      fr: '1er avril 2022',
      de: '1. April 2022',
      en: '1 April 2022',
    }));

  it('writes a moment with its weekday, on the clocks of Brussels', () => {
    const said = everywhere((language) => formatInstant(instant('2022-01-20T13:30:00.000Z'), language));
    const parts: InFourLanguages = {
      nl: 'donderdag 20 januari 2022',
      fr: 'jeudi 20 janvier 2022',
      de: 'Donnerstag, 20. Januar 2022',
      en: 'Thursday 20 January 2022',
    };
    for (const language of languages) {
      expect(said[language]!.replace('Thursday,', 'Thursday')).toContain(parts[language]);
      expect(said[language]).toContain('14:30');
    }
  });

  it('shows the midnight that ends a period as 23:59 of the day it ends, with weekday and date', () => {
    const said = everywhere((language) => formatEnd(instant('2022-04-01T22:00:00.000Z'), language));
    const parts: InFourLanguages = {
      nl: 'vrijdag 1 april 2022',
      fr: 'vendredi 1er avril 2022',
      de: 'Freitag, 1. April 2022',
      en: 'Friday 1 April 2022',
    };
    for (const language of languages) {
      expect(said[language]!.replace('Friday,', 'Friday')).toContain(parts[language]);
      expect(said[language]).toContain('23:59');
    }
  });

  it.each([
    ['2022-03-27T22:00:00.000Z', '27 March 2022', '23:59'], // the day of 23 hours
    ['2022-10-30T23:00:00.000Z', '30 October 2022', '23:59'], // the day of 25 hours
    ['2022-04-01T22:00:00.001Z', '2 April 2022', '00:00'],
    ['2022-04-01T15:00:00.000Z', '1 April 2022', '17:00'],
  ])('reads the end %s as %s %s', (at, date, time) => {
    const said = formatEnd(instant(at), 'en');
    expect(said).toContain(date);
    expect(said).toContain(time);
  });
});

describe('render', () => {
  const callId = 'c-1';

  it('fills placeholders by what their names say', () => {
    const text =
      '{callId}: {grantedCents} at {coFinancingRate}, until {closesAt}; decided on {decidedOn}, {count} files, {title}';
    const parameters = {
      callId,
      grantedCents: 183_716,
      coFinancingRate: 8_000,
      closesAt: '2022-04-01T22:00:00.000Z',
      decidedOn: '2022-08-13',
      count: 27,
      title: '{callId}', // a value is never read as a text
    };
    const said = render(text, parameters, 'en', new Map([[callId, 'Call 13']]));
    expect(said.replace('Friday,', 'Friday')).toBe(
      'Call 13: €1,837.16 at 80%, until Friday 1 April 2022 at 23:59; decided on 13 August 2022, 27 files, {callId}',
    );
  });

  it('shows midnight as midnight where it ends nothing', () =>
    expect(render('{opensAt}', { opensAt: '2022-01-09T23:00:00.000Z' }, 'nl', none)).toContain('00:00'));

  it('shows an authority text in the language of the reader, else in Dutch and French, and says so', () => {
    const names = new Map([[callId, { nl: 'Oproep', fr: 'Appel', en: 'Call' }]]);
    expect(rendering('{callId}', { callId }, 'fr', names)).toMatchObject({ text: 'Appel', fallbacks: [] });
    expect(rendering('{callId}', { callId }, 'de', names)).toMatchObject({
      text: 'Oproep / Appel',
      fallbacks: ['callId'],
    });
  });

  it('shows an id without a name as an ellipsis, never as the id, and says so', () =>
    expect(rendering('{callId}', { callId }, 'nl', none)).toMatchObject({ text: '…', unnamed: ['callId'] }));

  it('throws on an unknown placeholder in tests', () =>
    expect(() => render('{callld}', { callId }, 'nl', none)).toThrow(UnknownPlaceholder));

  it('shows it as an ellipsis elsewhere, and warns', () => {
    const warned = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    process.env['NODE_ENV'] = 'production';
    try {
      expect(render('a {callld} b', { callId }, 'nl', none)).toBe('a … b');
      expect(warned).toHaveBeenCalledWith(expect.stringContaining('{callld}'), 'TandemText');
    } finally {
      process.env['NODE_ENV'] = 'test';
      warned.mockRestore();
    }
  });

  it('lists the placeholders of a text', () =>
    expect(placeholdersOf('{b} and {a}, {b}; not {this one}')).toEqual(['a', 'b']));
});

describe('names', () => {
  it('asks each source once, with each id once', async () => {
    const asked: string[][] = [];
    const sources = new NameSources();
    const source = (parameter: string) => ({
      parameter,
      names: async (ids: readonly string[]) => {
        asked.push([parameter, ...ids]);
        return new Map(ids.map((id) => [id, `${parameter} ${id}`]));
      },
    });
    sources.register(source('callId'), source('personId'));
    const names = await sources.resolveNames([
      { callId: 'c-1', actor: 'p-1', count: 1 },
      { callId: 'c-1', formerCallId: 'c-2', strangeId: 'x' },
    ]);
    expect(asked).toEqual([
      ['callId', 'c-1', 'c-2'],
      ['personId', 'p-1'],
    ]);
    expect(names.get('c-2')).toBe('callId c-2');
    expect(() => sources.register(source('callId'))).toThrow('callId');
  });
});

describe('history', () => {
  type Told = { type: 'CallPublished'; data: object } | { type: 'CallClosed'; data: object };
  const told = (type: Told['type'], data: object, revision: number, actor: string): Recorded<Told> => ({
    id: `e-${String(revision)}`,
    type,
    data,
    version: 1,
    stream: 'call-1',
    revision,
    position: '1' as Position,
    metadata: {
      commandId: '',
      bodyHash: '',
      correlationId: '',
      causationId: '',
      actor: actor as PersonId,
      recordedAt: instant('2022-01-05T09:00:00.000Z'),
    },
  });
  const same = (text: string): InFourLanguages => ({ nl: text, fr: text, de: text, en: text });
  const texts: HistoryTexts<Told['type']> = {
    CallPublished: same('{actor}: {name}, {envelopeCents}, {closesAt}'),
    CallClosed: same('{actor}'),
  };
  const events = [
    told(
      'CallPublished',
      {
        name: { nl: 'Oproep', fr: 'Appel' },
        envelopeCents: 100,
        closes: { instant: '2022-04-01T22:00:00.000Z' },
        tags: [],
        open: true,
      },
      0,
      'p-1',
    ),
    told('CallClosed', {}, 1, 'system'),
  ];

  it('tells what happened, who did it and when, in the language of the reader', () => {
    const [first, second] = historyOf(events, texts, 'nl', new Map([['p-1', 'Ada']]));
    expect(plain(first!.sentence)).toMatch(/^Ada: Oproep, € 1,00, vrijdag 1 april 2022 .*23:59$/);
    expect(first).toMatchObject({ at: '2022-01-05T09:00:00.000Z', actor: 'p-1', revision: 0, type: 'CallPublished' });
    expect(second).toMatchObject({ sentence: 'Tandem', revision: 1 });
  });

  it('says which names it needs', () =>
    expect(sentenceParameters(events[0]!)).toEqual({
      actor: 'p-1',
      name: { nl: 'Oproep', fr: 'Appel' },
      envelopeCents: 100,
      closesAt: '2022-04-01T22:00:00.000Z',
    }));
});

describe('the checker of templates', () => {
  const same = (text: string): InFourLanguages => ({ nl: text, fr: text, de: text, en: text });

  it('finds nothing in complete templates', () =>
    expect(mailTextProblems({ received: { subject: same('{callId}'), text: same('{actor} {callId}') } })).toEqual([]));

  it('finds a missing language, an empty text and a placeholder that one language forgot', () => {
    const text = { nl: '{a}', fr: '{a} {b}', de: ' ' } as unknown as InFourLanguages;
    expect(mailTextProblems({ received: { subject: same('x'), text } })).toEqual([
      'received.text lacks {b} in nl',
      'received.text is empty in de',
      'received.text is missing in en',
    ]);
    expect(historyTextProblems({ CallClosed: text })).toContain('CallClosed is missing in en');
  });

  it.each(['actor', 'personId', 'recipient', 'formerPersonId', 'applicantId', 'name', 'email'])(
    'finds {%s} in a subject',
    (name) =>
      expect(mailTextProblems({ received: { subject: same(`{${name}}`), text: same('x') } })).toEqual([
        `received.subject names a person: {${name}}`,
      ]),
  );

  it.each(['callId', 'organisationId', 'applicationId', 'closesAt'])('allows {%s} in a subject', (name) =>
    expect(mailTextProblems({ received: { subject: same(`{${name}}`), text: same('x') } })).toEqual([]),
  );
});
