import type { RuleTexts } from '#platform/domain';

/** Sharing out the envelope over a ranking. */
export const allocationRules = {
  rankingMissing: {
    status: 409,
    nl: 'Er staat geen rangschikking vast: de jury stelt ze eerst vast.',
    fr: "Aucun classement n'est arrêté: le jury doit d'abord l'arrêter.",
    de: 'Es steht keine Rangliste fest: die Jury stellt sie zuerst fest.',
    en: 'No ranking is established: the jury establishes it first.',
  },
  rankingOutdated: {
    status: 409,
    nl: 'Versie {version} van de rangschikking is niet die waarvan u uitging, of ze klopt niet meer met de scores en de dossiers.',
    fr: "La version {version} du classement n'est pas celle dont vous êtes parti, ou elle ne correspond plus aux scores et aux dossiers.",
    de: 'Fassung {version} der Rangliste ist nicht die, von der Sie ausgingen, oder sie stimmt nicht mehr mit Bewertungen und Akten überein.',
    en: 'Version {version} of the ranking is not the one that you started from, or it no longer agrees with the scores and the files.',
  },
  reserveOutdated: {
    status: 409,
    nl: 'Scores of dossiers van versie {version} van de rangschikking zijn gewijzigd nadat over toekenningen beslist was. Geef de reden waarom de volgorde van de reservelijst toch geldt.',
    fr: "Des scores ou des dossiers de la version {version} du classement ont changé après que des octrois ont été décidés. Indiquez pourquoi l'ordre de la liste de réserve vaut malgré tout.",
    de: 'Bewertungen oder Akten der Fassung {version} der Rangliste haben sich geändert, nachdem über Zuerkennungen entschieden war. Geben Sie den Grund an, aus dem die Reihenfolge der Reserveliste dennoch gilt.',
    en: 'Scores or files of version {version} of the ranking have changed after grants were decided. Give the reason why the order of the reserve list holds all the same.',
  },
  tieAtCutOff: {
    status: 409,
    nl: 'Voor {files} gelijk gerangschikte dossiers is niet genoeg geld voor allemaal, en geen regel scheidt ze: de voorzitter beslist, met een reden.',
    fr: "L'argent ne suffit pas pour {files} dossiers de même rang, et aucune règle ne les départage: le président décide, avec un motif.",
    de: 'Für {files} gleichrangige Akten reicht das Geld nicht für alle, und keine Regel trennt sie: der Vorsitz entscheidet mit einem Grund.',
    en: 'There is not money enough for {files} files of one rank, and no rule parts them: the chair decides, with a reason.',
  },
  nothingToAllocate: {
    status: 409,
    nl: 'Op de rangschikking staat geen dossier meer dat nog iets toegekend kan worden.',
    fr: 'Le classement ne contient plus aucun dossier auquel un montant puisse être octroyé.',
    de: 'Auf der Rangliste steht keine Akte mehr, der noch etwas zuerkannt werden kann.',
    en: 'No file on the ranking is left that could be granted anything.',
  },
  allocationStands: {
    status: 409,
    nl: 'Deze rangschikking is al verdeeld, en er is niets vrij voor een volgend dossier.',
    fr: "Ce classement a déjà fait l'objet d'une répartition, et rien n'est disponible pour un autre dossier.",
    de: 'Diese Rangliste ist bereits verteilt, und für keine weitere Akte ist etwas frei.',
    en: 'This ranking has been allocated already, and nothing is free for another file.',
  },
  allocationTooLarge: {
    status: 422,
    nl: 'Voor zoveel dossiers en bedragen kan deze verdeelsleutel niet binnen redelijke tijd berekend worden.',
    fr: 'Pour autant de dossiers et de montants, cette clé de répartition ne peut être calculée dans un délai raisonnable.',
    de: 'Für so viele Akten und Beträge kann dieser Verteilungsschlüssel nicht in angemessener Zeit berechnet werden.',
    en: 'For so many files and amounts this strategy cannot be computed in reasonable time.',
  },
} as const satisfies RuleTexts;
