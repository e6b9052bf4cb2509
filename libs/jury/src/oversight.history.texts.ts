import type { HistoryTexts } from '#platform/texts';
import type { OversightEvent, ScoringReminderEvent } from './oversight.events';

export const oversightHistory: HistoryTexts<(OversightEvent | ScoringReminderEvent)['type']> = {
  AllScoresIn: {
    nl: 'Alle scores van ronde {round} zijn binnen.',
    fr: 'Toutes les notes du tour {round} sont là.',
    de: 'Alle Bewertungen der Runde {round} liegen vor.',
    en: 'All scores of round {round} are in.',
  },
  ChairMissing: {
    nl: 'Alle scores van ronde {round} zijn binnen; voorzitter en plaatsvervanger hebben een belangenconflict, en de beheerders werden ingelicht.',
    fr: "Toutes les notes du tour {round} sont là ; le président et son suppléant ont un conflit d'intérêts, et les administrateurs ont été informés.",
    de: 'Alle Bewertungen der Runde {round} liegen vor; Vorsitz und Stellvertretung haben einen Interessenkonflikt, und die Verwaltung wurde benachrichtigt.',
    en: 'All scores of round {round} are in; chair and substitute have a conflict of interest, and the administrators were told.',
  },
  ScoresShort: {
    nl: 'In ronde {round} kunnen nog {possible} van de {wanted} gevraagde scores komen: er zijn meer juryleden nodig.',
    fr: 'Au tour {round}, {possible} des {wanted} notes demandées peuvent encore venir : il faut davantage de membres du jury.',
    de: 'In Runde {round} können noch {possible} der {wanted} verlangten Bewertungen kommen: es braucht mehr Jurymitglieder.',
    en: 'In round {round}, {possible} of the {wanted} scores asked can still come: more jurors are needed.',
  },
  ScoresAwaited: {
    nl: 'In ronde {round} wordt opnieuw op scores gewacht.',
    fr: 'Des notes sont de nouveau attendues au tour {round}.',
    de: 'In Runde {round} wird wieder auf Bewertungen gewartet.',
    en: 'Scores are awaited again in round {round}.',
  },
  ConflictReported: {
    nl: 'Een belangenconflict werd gemeld aan wie het voorzitterschap waarneemt.',
    fr: "Un conflit d'intérêts a été signalé à la personne qui préside.",
    de: 'Ein Interessenkonflikt wurde an den amtierenden Vorsitz gemeldet.',
    en: 'A conflict of interest was reported to whoever takes the chair.',
  },
  ScoringReminded: {
    nl: 'De juryleden werden herinnerd aan het einde van ronde {round} op {dueAt}.',
    fr: 'Les membres du jury ont reçu un rappel de la fin du tour {round} le {dueAt}.',
    de: 'Die Jurymitglieder wurden an das Ende der Runde {round} am {dueAt} erinnert.',
    en: 'The jurors were reminded of the end of round {round} on {dueAt}.',
  },
};
