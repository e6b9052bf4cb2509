import type { RuleTexts } from '#platform/domain';
import { acceptanceRules } from './acceptance.rules';
import { allocationRules } from './allocation.rules';
import { decreeRules } from './decree.rules';

export const grantsRules = {
  applicationNotOfCall: {
    status: 422,
    nl: 'Deze aanvraag hoort niet bij deze oproep.',
    fr: "Cette demande n'appartient pas à cet appel.",
    de: 'Dieser Antrag gehört nicht zu diesem Aufruf.',
    en: 'This application does not belong to this call.',
  },
  applicationNotAdmissible: {
    status: 409,
    nl: 'Deze aanvraag is niet (meer) ontvankelijk; er kan niet over beslist worden.',
    fr: "Cette demande n'est pas ou plus recevable; aucune décision ne peut être prise.",
    de: 'Dieser Antrag ist nicht (mehr) zulässig; über ihn kann nicht entschieden werden.',
    en: 'This application is not, or no longer, admissible; no decision can be taken on it.',
  },
  applicationHasGrant: {
    status: 409,
    nl: 'Voor deze aanvraag bestaat al een voorstel of een toekenning.',
    fr: 'Une proposition ou un octroi existe déjà pour cette demande.',
    de: 'Für diesen Antrag gibt es bereits einen Vorschlag oder eine Zuerkennung.',
    en: 'There already is a proposal or a grant for this application.',
  },
  applicationAlreadyRefused: {
    status: 409,
    nl: 'Deze aanvraag is al geweigerd.',
    fr: 'Cette demande a déjà été refusée.',
    de: 'Dieser Antrag wurde bereits abgelehnt.',
    en: 'This application has been refused already.',
  },
  grantNotPositive: {
    status: 422,
    nl: 'Het voorgestelde bedrag moet groter zijn dan nul; weiger de aanvraag als er niets toegekend wordt.',
    fr: "Le montant proposé doit être supérieur à zéro; refusez la demande si rien n'est accordé.",
    de: 'Der vorgeschlagene Betrag muss größer als null sein; lehnen Sie den Antrag ab, wenn nichts zuerkannt wird.',
    en: 'The amount proposed must be more than zero; refuse the application when nothing is granted.',
  },
  grantAboveRequest: {
    status: 422,
    nl: 'Er kan niet meer toegekend worden dan gevraagd is ({requestedCents}).',
    fr: "Il n'est pas possible d'accorder plus que le montant demandé ({requestedCents}).",
    de: 'Es kann nicht mehr zuerkannt werden als beantragt ({requestedCents}).',
    en: 'No more can be granted than was requested ({requestedCents}).',
  },
  partialGrantNeedsMotivation: {
    status: 422,
    nl: 'Wie minder voorstelt dan gevraagd is, moet dat motiveren.',
    fr: 'Proposer un montant inférieur au montant demandé doit être motivé.',
    de: 'Wer weniger vorschlägt als beantragt, muss das begründen.',
    en: 'Proposing less than was requested must be motivated.',
  },
  envelopeNotOpen: {
    status: 409,
    nl: 'De oproep is geannuleerd; uit zijn enveloppe kan niets toegekend worden.',
    fr: "L'appel est annulé; rien ne peut être accordé sur son enveloppe.",
    de: 'Der Aufruf ist abgesagt; aus seinem Budget kann nichts zuerkannt werden.',
    en: 'The call has been cancelled; nothing can be granted from its envelope.',
  },
  envelopeExceeded: {
    status: 422,
    nl: 'De enveloppe van de oproep volstaat niet: er is nog {leftCents} vrij.',
    fr: "L'enveloppe de l'appel ne suffit pas: il reste {leftCents}.",
    de: 'Das Budget des Aufrufs reicht nicht aus: es sind noch {leftCents} frei.',
    en: "The call's envelope does not suffice: {leftCents} is left.",
  },
  grantAlreadyDecided: {
    status: 409,
    nl: 'Over dit voorstel is al beslist.',
    fr: 'Une décision a déjà été prise sur cette proposition.',
    de: 'Über diesen Vorschlag wurde bereits entschieden.',
    en: 'This proposal has been decided on already.',
  },
  grantProposalDropped: {
    status: 409,
    nl: 'Dit voorstel is ingetrokken.',
    fr: 'Cette proposition a été retirée.',
    de: 'Dieser Vorschlag wurde zurückgezogen.',
    en: 'This proposal has been withdrawn.',
  },
  ...acceptanceRules,
  ...allocationRules,
  ...decreeRules,
} as const satisfies RuleTexts;
