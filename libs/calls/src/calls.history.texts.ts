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
  CallReopened: {
    nl: '{actor} heropende de oproep op {reopenedAt}: de uiterste datum was {formerClosesAt} en is nu {closesAt} (versie {version}). Reden: {reason}',
    fr: "{actor} a rouvert l'appel le {reopenedAt} : la date limite était le {formerClosesAt} et est désormais le {closesAt} (version {version}). Motif : {reason}",
    de: '{actor} öffnete den Aufruf am {reopenedAt} wieder: die Frist war {formerClosesAt} und ist nun {closesAt} (Fassung {version}). Grund: {reason}',
    en: '{actor} reopened the call on {reopenedAt}: the deadline was {formerClosesAt} and is now {closesAt} (version {version}). Reason: {reason}',
  },
  CallReopenedForOrganisation: {
    nl: '{actor} heropende de oproep enkel voor {organisationId}, van {reopenedAt} tot {closesAt}; voor de anderen blijft ze gesloten. Reden: {reason}',
    fr: "{actor} a rouvert l'appel pour {organisationId} uniquement, du {reopenedAt} au {closesAt} ; il reste clôturé pour les autres. Motif : {reason}",
    de: '{actor} öffnete den Aufruf allein für {organisationId} wieder, vom {reopenedAt} bis zum {closesAt}; für die anderen bleibt er geschlossen. Grund: {reason}',
    en: '{actor} reopened the call for {organisationId} alone, from {reopenedAt} to {closesAt}; for the others it stays closed. Reason: {reason}',
  },
  CallSuspended: {
    nl: '{actor} schorste de oproep op {suspendedAt}. Reden: {reason}',
    fr: "{actor} a suspendu l'appel le {suspendedAt}. Motif : {reason}",
    de: '{actor} setzte den Aufruf am {suspendedAt} aus. Grund: {reason}',
    en: '{actor} suspended the call on {suspendedAt}. Reason: {reason}',
  },
  CallResumed: {
    nl: '{actor} hervatte de oproep op {resumedAt}[[; de uiterste datum was {formerClosesAt} en is nu {closesAt}]] (versie {version}). Reden: {reason}',
    fr: "{actor} a repris l'appel le {resumedAt}[[ ; la date limite était le {formerClosesAt} et est désormais le {closesAt}]] (version {version}). Motif : {reason}",
    de: '{actor} nahm den Aufruf am {resumedAt} wieder auf[[; die Frist war {formerClosesAt} und ist nun {closesAt}]] (Fassung {version}). Grund: {reason}',
    en: '{actor} resumed the call on {resumedAt}[[; the deadline was {formerClosesAt} and is now {closesAt}]] (version {version}). Reason: {reason}',
  },
  CallDisabled: {
    nl: '{actor} zette de oproep dicht voor nieuwe aanvragen; wat begonnen is, kan afgewerkt worden. Reden: {reason}',
    fr: "{actor} a fermé l'appel aux nouvelles demandes ; celles qui sont commencées peuvent être achevées. Motif : {reason}",
    de: '{actor} schloss den Aufruf für neue Anträge; begonnene können fertiggestellt werden. Grund: {reason}',
    en: '{actor} shut the call to new applications; those that were started may be finished. Reason: {reason}',
  },
  CallEnabled: {
    nl: '{actor} stelde de oproep weer open voor nieuwe aanvragen. Reden: {reason}',
    fr: "{actor} a rouvert l'appel aux nouvelles demandes. Motif : {reason}",
    de: '{actor} gab den Aufruf für neue Anträge wieder frei. Grund: {reason}',
    en: '{actor} took the call into use for new applications again. Reason: {reason}',
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
