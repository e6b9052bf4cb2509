import type { HistoryTexts } from '#platform/texts';
import type { DeliberationEvent, FileDeliberationEvent } from './deliberation.events';

export const deliberationHistory: HistoryTexts<DeliberationEvent['type']> = {
  DeliberationCalled: {
    nl: '{actor} riep de jury samen op {startsAt}, met een quorum van {quorum}.',
    fr: '{actor} a convoqué le jury le {startsAt}, avec un quorum de {quorum}.',
    de: '{actor} berief die Jury für {startsAt} ein, mit einem Quorum von {quorum}.',
    en: '{actor} called the jury for {startsAt}, with a quorum of {quorum}.',
  },
  DeliberationOpened: {
    nl: '{actor} opende de vergadering.',
    fr: '{actor} a ouvert la réunion.',
    de: '{actor} eröffnete die Sitzung.',
    en: '{actor} opened the meeting.',
  },
  DeliberationClosed: {
    nl: '{actor} sloot de vergadering.',
    fr: '{actor} a clôturé la réunion.',
    de: '{actor} schloss die Sitzung.',
    en: '{actor} closed the meeting.',
  },
  DeliberationReopened: {
    nl: '{actor} heropende de vergadering. Reden: {reason}',
    fr: '{actor} a rouvert la réunion. Motif : {reason}',
    de: '{actor} eröffnete die Sitzung wieder. Grund: {reason}',
    en: '{actor} reopened the meeting. Reason: {reason}',
  },
};

export const fileDeliberationHistory: HistoryTexts<FileDeliberationEvent['type']> = {
  FileDeliberated: {
    nl: '{actor} legde vast wat de jury over dossier {reference} besliste, onder voorzitterschap van {chairPersonId}. Motivering: {motivation}[[ Plaats {adjustedRank}: {rankReason}]]',
    fr: '{actor} a consigné la décision du jury sur le dossier {reference}, sous la présidence de {chairPersonId}. Motivation : {motivation}[[ Place {adjustedRank} : {rankReason}]]',
    de: '{actor} hielt fest, was die Jury unter dem Vorsitz von {chairPersonId} zur Akte {reference} entschied. Begründung: {motivation}[[ Platz {adjustedRank}: {rankReason}]]',
    en: '{actor} wrote down what the jury decided on file {reference}, with {chairPersonId} in the chair. Reasons: {motivation}[[ Place {adjustedRank}: {rankReason}]]',
  },
};
