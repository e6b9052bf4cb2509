import type { RuleTexts } from '#platform/domain';

/** Rankings, and what stands in their way. */
export const rankingRules = {
  rankingStands: {
    status: 409,
    nl: 'Versie {version} van de rangschikking staat vast: trek ze eerst in, met een reden.',
    fr: "La version {version} du classement est arrêtée: retirez-la d'abord, avec un motif.",
    de: 'Fassung {version} der Rangliste steht fest: ziehen Sie sie zuerst mit einem Grund zurück.',
    en: 'Version {version} of the ranking stands: withdraw it first, with a reason.',
  },
  nothingToRank: {
    status: 409,
    nl: 'Er is geen ontvankelijk dossier om te rangschikken.',
    fr: "Il n'y a aucun dossier recevable à classer.",
    de: 'Es gibt keine zulässige Akte, die einzureihen wäre.',
    en: 'There is no admissible file to rank.',
  },
  rankingIncomplete: {
    status: 409,
    nl: '{files} dossiers zijn niet klaar. Wacht, of zeg met een reden waarom de rangschikking toch wordt vastgesteld.',
    fr: '{files} dossiers ne sont pas prêts. Attendez, ou indiquez le motif pour lequel le classement est arrêté malgré tout.',
    de: '{files} Akten sind nicht bereit. Warten Sie, oder begründen Sie, warum die Rangliste dennoch festgestellt wird.',
    en: '{files} files are not ready. Wait, or give the reason why the ranking is established all the same.',
  },
  disagreementNotDeliberated: {
    status: 409,
    nl: 'Over {files} dossiers lopen de scores te ver uiteen: de jury moet er eerst over beraadslagen.',
    fr: "Pour {files} dossiers, les scores divergent trop: le jury doit d'abord en délibérer.",
    de: 'Bei {files} Akten gehen die Bewertungen zu weit auseinander: die Jury muss zuerst darüber beraten.',
    en: 'On {files} files the scores are too far apart: the jury must deliberate on them first.',
  },
  tieOfOneFile: {
    status: 422,
    nl: 'Noem de dossiers met gelijke stand elk één keer, minstens twee.',
    fr: 'Nommez chaque dossier à égalité une seule fois, et deux au moins.',
    de: 'Nennen Sie jede der gleichstehenden Akten einmal, mindestens zwei.',
    en: 'Name each of the files that are level once, and two at least.',
  },
  filesNotTied: {
    status: 422,
    nl: 'Deze dossiers staan niet alle gelijk: een regel scheidt ze, of een van hen is niet gerangschikt.',
    fr: "Ces dossiers ne sont pas tous à égalité: une règle les départage, ou l'un d'eux n'est pas classé.",
    de: 'Diese Akten stehen nicht alle gleich: eine Regel trennt sie, oder eine davon ist nicht eingereiht.',
    en: 'These files are not all level: a rule parts them, or one of them is not ranked.',
  },
} as const satisfies RuleTexts;
