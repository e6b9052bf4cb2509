import type { AllocationStrategy } from '#calls/call.events';
import type { InFourLanguages } from '#platform/domain';

/** Each strategy in one sentence. */
export const strategyTexts: Readonly<Record<AllocationStrategy, InFourLanguages>> = {
  rankedStop: {
    nl: 'Volgens rang krijgt elk dossier wat het vroeg, tot er een niet meer past; dat en alle volgende staan op de reservelijst.',
    fr: "Dans l'ordre du classement, chaque dossier reçoit ce qu'il a demandé, jusqu'à ce que l'un ne rentre plus ; celui-ci et tous les suivants sont en réserve.",
    de: 'Nach Rang erhält jede Akte, was sie beantragte, bis eine nicht mehr passt; diese und alle folgenden stehen auf der Reserveliste.',
    en: 'By rank each file gets what it asked, until one does not fit; that one and all after it are on the reserve list.',
  },
  rankedSkip: {
    nl: 'Volgens rang krijgt elk dossier wat het vroeg; wat niet past, wordt overgeslagen en staat op de reservelijst.',
    fr: "Dans l'ordre du classement, chaque dossier reçoit ce qu'il a demandé ; celui qui ne rentre pas est passé et mis en réserve.",
    de: 'Nach Rang erhält jede Akte, was sie beantragte; was nicht passt, wird übersprungen und steht auf der Reserveliste.',
    en: 'By rank each file gets what it asked; what does not fit is left out and stands on the reserve list.',
  },
  rankedPartial: {
    nl: 'Volgens rang krijgt elk dossier wat het vroeg; het eerste dat niet past, krijgt wat overblijft.',
    fr: "Dans l'ordre du classement, chaque dossier reçoit ce qu'il a demandé ; le premier qui ne rentre pas reçoit le solde.",
    de: 'Nach Rang erhält jede Akte, was sie beantragte; die erste, die nicht passt, erhält den Rest.',
    en: 'By rank each file gets what it asked; the first that does not fit gets what is left.',
  },
  uniformRate: {
    nl: 'Eén percentage van de aanvaarde kosten voor allen, hoogstens dat van de oproep, verlaagd tot de som past; niemand krijgt meer dan gevraagd.',
    fr: "Un seul taux des coûts admissibles pour tous, au plus celui de l'appel, abaissé jusqu'à ce que la somme rentre ; personne ne reçoit plus que demandé.",
    de: 'Ein Satz der förderfähigen Kosten für alle, höchstens der des Aufrufs, gesenkt, bis die Summe passt; niemand erhält mehr als beantragt.',
    en: 'One rate of the eligible cost for all, at most that of the call, lowered until the sum fits; nobody gets more than was asked.',
  },
  proRata: {
    nl: 'Allen krijgen hetzelfde deel van wat ze vroegen.',
    fr: "Tous reçoivent la même part de ce qu'ils ont demandé.",
    de: 'Alle erhalten denselben Anteil dessen, was sie beantragten.',
    en: 'All get the same share of what they asked.',
  },
  maxCount: {
    nl: 'Zoveel dossiers als mogelijk krijgen wat ze vroegen; bij gelijk aantal tellen de betere rangen.',
    fr: "Autant de dossiers que possible reçoivent ce qu'ils ont demandé ; à nombre égal, les meilleurs rangs comptent.",
    de: 'So viele Akten wie möglich erhalten, was sie beantragten; bei gleicher Zahl zählen die besseren Ränge.',
    en: 'As many files as possible get what they asked; for the same number the better ranks count.',
  },
  maxSpend: {
    nl: 'Zoveel van de enveloppe als mogelijk wordt besteed aan hele bedragen; bij gelijk bedrag tellen de betere rangen.',
    fr: "Autant de l'enveloppe que possible est dépensé en montants entiers ; à montant égal, les meilleurs rangs comptent.",
    de: 'So viel wie möglich vom Budget wird für ganze Beträge ausgegeben; bei gleichem Betrag zählen die besseren Ränge.',
    en: 'As much of the envelope as possible is spent on whole amounts; for the same sum the better ranks count.',
  },
};
