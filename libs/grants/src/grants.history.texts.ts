import type { InFourLanguages } from '#platform/domain';
import { acceptanceHistoryTexts } from './acceptance.history.texts';
import { allocationHistoryTexts } from './allocation.history.texts';
import type { CallDecreesEvent, DecreeEvent } from './decree.events';
import type { EnvelopeEvent } from './envelope.events';

type EventType = (EnvelopeEvent | DecreeEvent | CallDecreesEvent)['type'];

/** One sentence an event. */
export const grantsHistoryTexts = {
  GrantProposed: {
    nl: '{actor} stelde voor om {grantedCents} toe te kennen aan aanvraag {reference} ({requestedCents} gevraagd).',
    fr: "{actor} a proposé d'octroyer {grantedCents} à la demande {reference} ({requestedCents} demandés).",
    de: '{actor} schlug vor, dem Antrag {reference} {grantedCents} zuzuerkennen ({requestedCents} beantragt).',
    en: '{actor} proposed to grant {grantedCents} to application {reference} ({requestedCents} requested).',
  },
  GrantProposalDropped: {
    nl: 'Het voorstel van {grantedCents} voor aanvraag {reference} is ingetrokken; het bedrag is weer vrij.',
    fr: 'La proposition de {grantedCents} pour la demande {reference} a été retirée; le montant est à nouveau disponible.',
    de: 'Der Vorschlag von {grantedCents} für den Antrag {reference} wurde zurückgezogen; der Betrag ist wieder frei.',
    en: 'The proposal of {grantedCents} for application {reference} was dropped; the amount is free again.',
  },
  GrantAwarded: {
    nl: '{actor} kende {grantedCents} toe aan aanvraag {reference} ({requestedCents} gevraagd).',
    fr: '{actor} a octroyé {grantedCents} à la demande {reference} ({requestedCents} demandés).',
    de: '{actor} erkannte dem Antrag {reference} {grantedCents} zu ({requestedCents} beantragt).',
    en: '{actor} awarded {grantedCents} to application {reference} ({requestedCents} requested).',
  },
  GrantRefused: {
    nl: '{actor} weigerde aanvraag {reference} ({requestedCents} gevraagd).',
    fr: '{actor} a refusé la demande {reference} ({requestedCents} demandés).',
    de: '{actor} lehnte den Antrag {reference} ab ({requestedCents} beantragt).',
    en: '{actor} refused application {reference} ({requestedCents} requested).',
  },
  ...acceptanceHistoryTexts,
  ...allocationHistoryTexts,
  DecreeDrafted: {
    nl: '{actor} stelde het besluit op: {totalCents}, afgenomen van {sourceLine}.',
    fr: "{actor} a rédigé l'arrêté: {totalCents}, prélevés sur {sourceLine}.",
    de: '{actor} verfasste den Erlass: {totalCents}, entnommen aus {sourceLine}.',
    en: '{actor} drafted the decree: {totalCents}, taken from {sourceLine}.',
  },
  DecreeSentToFinanceInspector: {
    nl: '{actor} vroeg de inspecteur van financiën om advies.',
    fr: "{actor} a demandé l'avis de l'inspecteur des finances.",
    de: '{actor} bat den Finanzinspektor um Stellungnahme.',
    en: '{actor} asked the finance inspector for advice.',
  },
  FinanceInspectorAdvised: {
    nl: '{actor} gaf een advies van {advisedOn}: {explanation}',
    fr: '{actor} a rendu un avis daté du {advisedOn}: {explanation}',
    de: '{actor} nahm Stellung mit Datum vom {advisedOn}: {explanation}',
    en: '{actor} gave an advice dated {advisedOn}: {explanation}',
  },
  BudgetAgreed: {
    nl: '{actor} registreerde het begrotingsakkoord van {agreedOn}.',
    fr: "{actor} a enregistré l'accord budgétaire du {agreedOn}.",
    de: '{actor} trug das Haushaltseinverständnis vom {agreedOn} ein.',
    en: '{actor} recorded the budget agreement of {agreedOn}.',
  },
  DecreeSigned: {
    nl: 'Het besluit is op {signedOn} ondertekend.',
    fr: "L'arrêté a été signé le {signedOn}.",
    de: 'Der Erlass wurde am {signedOn} unterzeichnet.',
    en: 'The decree was signed on {signedOn}.',
  },
  DecreePublished: {
    nl: 'Het besluit staat in het Belgisch Staatsblad van {publishedOn} (numac {numac}).',
    fr: "L'arrêté figure au Moniteur belge du {publishedOn} (numac {numac}).",
    de: 'Der Erlass steht im Belgischen Staatsblatt vom {publishedOn} (Numac {numac}).',
    en: 'The decree stands in the Belgian Official Gazette of {publishedOn} (numac {numac}).',
  },
  DecreeInForce: {
    nl: 'Het besluit trad op {inForceOn} in werking.',
    fr: "L'arrêté est entré en vigueur le {inForceOn}.",
    de: 'Der Erlass trat am {inForceOn} in Kraft.',
    en: 'The decree came into force on {inForceOn}.',
  },
  DecreeWithdrawn: {
    nl: '{actor} trok het besluit in: {reason}',
    fr: "{actor} a retiré l'arrêté: {reason}",
    de: '{actor} zog den Erlass zurück: {reason}',
    en: '{actor} withdrew the decree: {reason}',
  },
  GrantsPlacedInDecree: {
    nl: '{actor} nam toekenningen op in een besluit.',
    fr: '{actor} a inscrit des octrois dans un arrêté.',
    de: '{actor} nahm Zuerkennungen in einen Erlass auf.',
    en: '{actor} placed grants in a decree.',
  },
  GrantsReleasedFromDecree: {
    nl: 'Toekenningen zijn vrijgekomen uit een ingetrokken besluit.',
    fr: "Des octrois ont été libérés d'un arrêté retiré.",
    de: 'Zuerkennungen wurden aus einem zurückgezogenen Erlass frei.',
    en: 'Grants were released from a withdrawn decree.',
  },
} as const satisfies Readonly<Record<EventType, InFourLanguages>>;
