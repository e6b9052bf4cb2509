import type { HistoryTexts } from '#platform/texts';
import type { CallEvent } from './call.events';

export const callsHistory: HistoryTexts<CallEvent['type']> = {
  CallDrafted: {
    nl: '{actor} stelde een ontwerp van oproep op.',
    fr: "{actor} a rédigé un projet d'appel.",
    de: '{actor} entwarf einen Aufruf.',
    en: '{actor} drafted a call.',
  },
  CallDraftRevised: {
    nl: '{actor} werkte het ontwerp bij.',
    fr: '{actor} a revu le projet.',
    de: '{actor} überarbeitete den Entwurf.',
    en: '{actor} revised the draft.',
  },
  CallPublished: {
    nl: '{actor} publiceerde de oproep.',
    fr: "{actor} a publié l'appel.",
    de: '{actor} veröffentlichte den Aufruf.',
    en: '{actor} published the call.',
  },
  CallAmended: {
    nl: '{actor} wijzigde de oproep (versie {version}). Reden: {reason}',
    fr: "{actor} a modifié l'appel (version {version}). Motif : {reason}",
    de: '{actor} änderte den Aufruf (Fassung {version}). Grund: {reason}',
    en: '{actor} amended the call (version {version}). Reason: {reason}',
  },
  DeadlineExtended: {
    nl: '{actor} verlengde de uiterste datum van {formerClosesAt} tot {closesAt} (versie {version}). Reden: {reason}',
    fr: '{actor} a prolongé la date limite du {formerClosesAt} au {closesAt} (version {version}). Motif : {reason}',
    de: '{actor} verlängerte die Frist vom {formerClosesAt} bis zum {closesAt} (Fassung {version}). Grund: {reason}',
    en: '{actor} extended the deadline from {formerClosesAt} to {closesAt} (version {version}). Reason: {reason}',
  },
  CallCancelled: {
    nl: '{actor} annuleerde de oproep. Reden: {reason}',
    fr: "{actor} a annulé l'appel. Motif : {reason}",
    de: '{actor} zog den Aufruf zurück. Grund: {reason}',
    en: '{actor} cancelled the call. Reason: {reason}',
  },
  CallOpened: {
    nl: 'De oproep ging open op {opensAt}.',
    fr: "L'appel s'est ouvert le {opensAt}.",
    de: 'Der Aufruf öffnete am {opensAt}.',
    en: 'The call opened on {opensAt}.',
  },
  CallClosed: {
    nl: 'De oproep sloot op {closesAt}.',
    fr: "L'appel s'est clôturé le {closesAt}.",
    de: 'Der Aufruf schloss am {closesAt}.',
    en: 'The call closed on {closesAt}.',
  },
};
