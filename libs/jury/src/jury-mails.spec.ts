import type { Language } from '#platform/domain';
import { render } from '#platform/texts';
import { juryContext } from './jury.module';

const names = new Map([
  ['call', 'Inclusie 2022'],
  ['file', 'Open deuren'],
]);
const parameters = {
  ...{ callId: 'call', applicationId: 'file', files: 2, references: 'COF-2022-0003, COF-2022-0007' },
  ...{ dueAt: '2022-05-06T22:00:00.000Z', startsAt: '2022-05-17T07:30:00.000Z' }, // the end of 6 May; half past nine
};

const said = (template: string, language: Language, without?: keyof typeof parameters): string => {
  const { [without ?? 'none']: _, ...given } = parameters as Readonly<Record<string, string | number>>;
  return render(juryContext.mails[template]!.text[language], given, language, names);
};

const decline = {
  nl: 'Hebt u een belangenconflict, of kunt u het niet beoordelen, weiger het dan met opgave van de grond.',
  fr: "Si vous avez un conflit d'intérêts ou ne pouvez pas l'évaluer, déclinez-le en indiquant le motif.",
  de: 'Wenn Sie einen Interessenkonflikt haben oder sie nicht bewerten können, lehnen Sie sie mit Angabe des Grundes ab.',
  en: 'If you have a conflict of interest or cannot assess it, decline it and say on which ground.',
} as const;

it.each([
  [
    'nl',
    'Het dossier "Open deuren" voor de oproep "Inclusie 2022" is u toegewezen. Beoordeel het ten laatste op vrijdag 6 mei 2022 om 23:59.',
  ],
  [
    'fr',
    "Le dossier « Open deuren » pour l'appel « Inclusie 2022 » vous a été attribué. Évaluez-le au plus tard le vendredi 6 mai 2022 à 23:59.",
  ],
  [
    'de',
    'Die Akte „Open deuren“ für den Aufruf „Inclusie 2022“ wurde Ihnen zugewiesen. Bewerten Sie sie bis spätestens Freitag, 6. Mai 2022 um 23:59.',
  ],
  [
    'en',
    'The file "Open deuren" for the call "Inclusie 2022" was assigned to you. Assess it by Friday, 6 May 2022 at 23:59 at the latest.',
  ],
] as const)('says in %s by when a file is to be assessed', (language, sentence) =>
  expect(said('FileAssigned', language)).toBe(`${sentence}\n\n${decline[language]}`),
);

it.each([
  ['nl', 'Het dossier "Open deuren" voor de oproep "Inclusie 2022" is u toegewezen.'],
  ['fr', "Le dossier « Open deuren » pour l'appel « Inclusie 2022 » vous a été attribué."],
  ['de', 'Die Akte „Open deuren“ für den Aufruf „Inclusie 2022“ wurde Ihnen zugewiesen.'],
  ['en', 'The file "Open deuren" for the call "Inclusie 2022" was assigned to you.'],
] as const)('says nothing of a day in %s when the round has no end', (language, sentence) =>
  expect(said('FileAssigned', language, 'dueAt')).toBe(`${sentence}\n\n${decline[language]}`),
);

it.each([
  [
    'nl',
    'Voor de oproep "Inclusie 2022" zijn u dossiers toegewezen. Aantal: 2. Beoordeel ze ten laatste op vrijdag 6 mei 2022 om 23:59.',
  ],
  [
    'fr',
    "Des dossiers vous ont été attribués pour l'appel « Inclusie 2022 ». Nombre : 2. Évaluez-les au plus tard le vendredi 6 mai 2022 à 23:59.",
  ],
  [
    'de',
    'Für den Aufruf „Inclusie 2022“ wurden Ihnen Akten zugewiesen. Anzahl: 2. Bewerten Sie sie bis spätestens Freitag, 6. Mai 2022 um 23:59.',
  ],
  [
    'en',
    'Files were assigned to you for the call "Inclusie 2022". Number: 2. Assess them by Friday, 6 May 2022 at 23:59 at the latest.',
  ],
] as const)('says in %s by when many files are to be assessed', (language, sentence) =>
  expect(said('FilesAssigned', language).split('\n\n')[0]).toBe(sentence),
);

it.each([
  [
    'nl',
    'U moet nog dossiers beoordelen voor de oproep "Inclusie 2022", ten laatste op vrijdag 6 mei 2022 om 23:59. Aantal: 2. Ze staan op uw takenlijst.',
  ],
  [
    'fr',
    "Il vous reste des dossiers à évaluer pour l'appel « Inclusie 2022 », au plus tard le vendredi 6 mai 2022 à 23:59. Nombre : 2. Ils figurent dans la liste de vos tâches.",
  ],
  [
    'de',
    'Sie haben für den Aufruf „Inclusie 2022“ noch Akten zu bewerten, bis spätestens Freitag, 6. Mai 2022 um 23:59. Anzahl: 2. Sie stehen auf Ihrer Aufgabenliste.',
  ],
  [
    'en',
    'You still have files to assess for the call "Inclusie 2022", by Friday, 6 May 2022 at 23:59 at the latest. Number: 2. They are on your list of tasks.',
  ],
] as const)('reminds in %s of the end of a round', (language, text) =>
  expect(said('ScoringReminded', language)).toBe(text),
);

it.each([
  [
    'nl',
    'De jury van de oproep "Inclusie 2022" vergadert op dinsdag 17 mei 2022 om 09:30 (Belgische tijd).',
    'Op de agenda: COF-2022-0003, COF-2022-0007.',
  ],
  [
    'fr',
    "Le jury de l'appel « Inclusie 2022 » se réunit le mardi 17 mai 2022 à 09:30 (heure belge).",
    "À l'ordre du jour : COF-2022-0003, COF-2022-0007.",
  ],
  [
    'de',
    'Die Jury des Aufrufs „Inclusie 2022“ tagt am Dienstag, 17. Mai 2022 um 09:30 (belgische Zeit).',
    'Auf der Tagesordnung: COF-2022-0003, COF-2022-0007.',
  ],
  [
    'en',
    'The jury of the call "Inclusie 2022" meets on Tuesday, 17 May 2022 at 09:30 (Belgian time).',
    'On the agenda: COF-2022-0003, COF-2022-0007.',
  ],
] as const)('says in %s when the jury meets, and on what', (language, when, agenda) => {
  expect(said('DeliberationCalled', language).split('\n\n').slice(0, 2)).toEqual([when, agenda]);
  expect(said('DeliberationCalled', language, 'references').split('\n\n')[0]).toBe(when);
  expect(said('DeliberationCalled', language, 'references')).not.toContain(agenda.split(':')[0]!);
});
