import type { RuleTexts } from '#platform/domain';

/** Refusals that belong to no context. Those of 400, 401, 406, 412, 413, 415 and 503 stand in `problems.ts`. */
export const platformRules = {
  notFound: {
    status: 404,
    nl: 'Hier is niets voor u te vinden.',
    fr: 'Rien à trouver ici pour vous.',
    de: 'Hier ist für Sie nichts zu finden.',
    en: 'There is nothing for you to find here.',
  },
  conflictOfInterest: {
    status: 403,
    nl: 'U hebt een belangenconflict met dit dossier.',
    fr: "Vous avez un conflit d'intérêts avec ce dossier.",
    de: 'Sie haben bei dieser Akte einen Interessenkonflikt.',
    en: 'You have a conflict of interest with this file.',
  },
  notInvited: {
    status: 403,
    nl: 'U bent aangemeld, maar nog niet uitgenodigd. Vraag een beheerder u uit te nodigen.',
    fr: 'Vous êtes connecté, mais pas encore invité. Demandez à un administrateur de vous inviter.',
    de: 'Sie sind angemeldet, aber noch nicht eingeladen. Bitten Sie einen Administrator um eine Einladung.',
    en: 'You are signed in but have not been invited. Ask an administrator to invite you.',
  },
  roleMissing: {
    status: 403,
    nl: 'Uw rol laat dit niet toe.',
    fr: 'Votre rôle ne le permet pas.',
    de: 'Ihre Rolle lässt dies nicht zu.',
    en: 'Your role does not allow this.',
  },
  idempotencyKeyReused: {
    status: 422,
    nl: 'Deze Idempotency-Key is al gebruikt met een andere inhoud.',
    fr: 'Cette Idempotency-Key a déjà servi avec un autre contenu.',
    de: 'Dieser Idempotency-Key wurde bereits mit einem anderen Inhalt verwendet.',
    en: 'This Idempotency-Key has been used with another body.',
  },
  wallTimeUnclear: {
    status: 422,
    nl: 'Het tijdstip {date} {time} bestaat niet of komt tweemaal voor omdat de klok verzet wordt; kies een ander.',
    fr: "L'heure {date} {time} n'existe pas ou se répète à cause du changement d'heure; choisissez-en une autre.",
    de: 'Den Zeitpunkt {date} {time} gibt es wegen der Zeitumstellung nicht oder zweimal; wählen Sie einen anderen.',
    en: 'The time {date} {time} does not exist or occurs twice because the clocks change; choose another.',
  },
  dateUnknown: {
    status: 422,
    nl: 'De datum {date} bestaat niet.',
    fr: "La date {date} n'existe pas.",
    de: 'Das Datum {date} gibt es nicht.',
    en: 'The date {date} does not exist.',
  },
  asOfInFuture: {
    status: 422,
    nl: 'Wat nog komt kan niet getoond worden: kies een moment dat voorbij is.',
    fr: "L'avenir ne peut être montré: choisissez un moment passé.",
    de: 'Die Zukunft kann nicht gezeigt werden: wählen Sie einen vergangenen Zeitpunkt.',
    en: 'What is yet to come cannot be shown: choose a moment that has passed.',
  },
  tableTooLong: {
    status: 422,
    nl: 'Deze lijst telt meer dan {most} rijen, te veel voor één tabel. Vraag er minder met de filters van de lijst.',
    fr: 'Cette liste compte plus de {most} lignes, trop pour un seul tableau. Demandez-en moins avec les filtres de la liste.',
    de: 'Diese Liste hat mehr als {most} Zeilen, zu viele für eine Tabelle. Verlangen Sie weniger mit den Filtern der Liste.',
    en: 'This list has more than {most} rows, too many for one table. Ask for fewer with the filters of the list.',
  },
  cursorInvalid: {
    status: 422,
    nl: 'Deze cursor hoort niet bij deze lijst; begin opnieuw zonder cursor.',
    fr: "Ce curseur n'appartient pas à cette liste; recommencez sans curseur.",
    de: 'Dieser Cursor gehört nicht zu dieser Liste; beginnen Sie ohne Cursor neu.',
    en: 'This cursor does not belong to this list; start again without one.',
  },
} as const satisfies RuleTexts;
