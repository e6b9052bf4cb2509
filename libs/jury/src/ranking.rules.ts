import type { RuleTexts } from '#platform/domain';

/** Rankings, and what stands in their way. */
export const rankingRules = {
  rankingIsForChair: {
    status: 403,
    nl: 'Over de rangschikking gaat de voorzitter van deze jury, of de plaatsvervanger wanneer de voorzitter bij een dossier een belangenconflict heeft.',
    fr: "Le classement revient au président de ce jury, ou à son suppléant lorsque le président a un conflit d'intérêts pour un dossier.",
    de: 'Über die Rangliste befindet der Vorsitz dieser Jury, oder die Stellvertretung, wenn der Vorsitz bei einer Akte einen Interessenkonflikt hat.',
    en: 'The ranking is for the chair of this jury, or for the substitute when the chair has a conflict of interest on a file.',
  },
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
    nl: 'Dossiers die niet klaar zijn: {files}. Wacht, of zeg met een reden waarom de rangschikking toch wordt vastgesteld.',
    fr: 'Dossiers qui ne sont pas prêts : {files}. Attendez, ou indiquez le motif pour lequel le classement est arrêté malgré tout.',
    de: 'Akten, die nicht bereit sind: {files}. Warten Sie, oder begründen Sie, warum die Rangliste dennoch festgestellt wird.',
    en: 'Files that are not ready: {files}. Wait, or give the reason why the ranking is established all the same.',
  },
  assessmentsMissing: {
    status: 409,
    nl: '{reference}: er tellen {counted} van {wanted} scores; nog te geven: {open}.',
    fr: '{reference} : scores pris en compte : {counted} sur {wanted} ; encore à donner : {open}.',
    de: '{reference}: Bewertungen, die zählen: {counted} von {wanted}; noch ausstehend: {open}.',
    en: '{reference}: scores that count: {counted} of {wanted}; still to be given: {open}.',
  },
  fileDeferred: {
    status: 409,
    nl: '{reference}: de jury stelde de beslissing uit.',
    fr: '{reference}: le jury a reporté sa décision.',
    de: '{reference}: die Jury hat die Entscheidung vertagt.',
    en: '{reference}: the jury put off its decision.',
  },
  scoresDisagree: {
    status: 409,
    nl: '{reference}: de scores lopen te ver uiteen.',
    fr: '{reference}: les scores divergent trop.',
    de: '{reference}: die Bewertungen gehen zu weit auseinander.',
    en: '{reference}: the scores are too far apart.',
  },
  disagreementNotDeliberated: {
    status: 409,
    nl: 'Dossiers waarover de scores te ver uiteenlopen: {files}. De jury moet er eerst over beraadslagen.',
    fr: "Dossiers dont les scores divergent trop : {files}. Le jury doit d'abord en délibérer.",
    de: 'Akten, bei denen die Bewertungen zu weit auseinandergehen: {files}. Die Jury muss zuerst darüber beraten.',
    en: 'Files on which the scores are too far apart: {files}. The jury must deliberate on them first.',
  },
  ownAssessmentOpen: {
    status: 409,
    nl: 'U moet zelf nog dossiers van deze oproep beoordelen: dien uw scores eerst in, of onthoud u.',
    fr: "Vous devez encore évaluer vous-même des dossiers de cet appel: introduisez d'abord vos scores, ou abstenez-vous.",
    de: 'Sie müssen selbst noch Akten dieses Aufrufs bewerten: reichen Sie zuerst Ihre Bewertungen ein, oder enthalten Sie sich.',
    en: 'You still have to score files of this call yourself: submit your scores first, or abstain.',
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
    nl: 'Dit zijn niet alle dossiers die één plaats delen, of een regel scheidt ze al.',
    fr: 'Ce ne sont pas tous les dossiers qui partagent une même place, ou une règle les départage déjà.',
    de: 'Das sind nicht alle Akten, die einen Platz teilen, oder eine Regel trennt sie bereits.',
    en: 'These are not all files that share one place, or a rule parts them already.',
  },
} as const satisfies RuleTexts;
