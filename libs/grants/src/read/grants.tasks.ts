import { type Actor, hasRole, type InFourLanguages, type Role, type Where } from '#platform/domain';
import type { AnyTaskSource, TaskSource } from '#platform/tasks';
import { decreeList, type DecreeRow } from './decree-list.projection';
import { mayAccept } from '../acceptance.policy';
import { grantList, type GrantRow } from './grant-list.projection';
import type { ReserveList } from '../reserve-list.pure';
import { reserveList } from './reserve-list.projection';

const forRoles =
  (sql: string, ...roles: readonly Role[]) =>
  (actor: Actor): Where | undefined =>
    hasRole(actor, ...roles) ? { sql, parameters: [] } : undefined;

const grantToDecide: TaskSource<GrantRow> = {
  kind: 'grantToDecide',
  projection: grantList,
  waitsFor: forRoles(`own.status = 'proposed'`, 'administrator'),
  since: 'proposedAt',
  title: {
    nl: 'Beslis over het voorstel van {grantedCents} voor {organisationId} ({reference}).',
    fr: 'Décidez de la proposition de {grantedCents} pour {organisationId} ({reference}).',
    de: 'Entscheiden Sie über den Vorschlag von {grantedCents} für {organisationId} ({reference}).',
    en: 'Decide on the proposal of {grantedCents} for {organisationId} ({reference}).',
  },
  parameters: ({ grantedCents, organisationId, reference }) => ({ grantedCents, organisationId, reference }),
  href: ({ callId, grantId }) => `/v1/calls/${callId}/grants/${grantId}`,
};

const grantToAccept: TaskSource<GrantRow> = {
  ...grantToDecide,
  kind: 'grantToAccept',
  waitsFor: (actor) =>
    hasRole(actor, ...mayAccept)
      ? {
          sql: `own.status = 'awaitingAcceptance' and own.organisation_id = any(?)`,
          parameters: [actor.organisations],
        }
      : undefined,
  since: 'decidedAt',
  due: 'own.accept_until',
  lapses: true,
  title: {
    nl: 'Aanvaard of weiger de {grantedCents} die voor {reference} toegekend zijn.',
    fr: 'Acceptez ou déclinez les {grantedCents} octroyés pour {reference}.',
    de: 'Nehmen Sie die für {reference} zuerkannten {grantedCents} an, oder lehnen Sie sie ab.',
    en: 'Accept or decline the {grantedCents} awarded for {reference}.',
  },
};

const reserveToMove: TaskSource<ReserveList> = {
  kind: 'reserveToMove',
  projection: reserveList,
  waitsFor: forRoles(`own.waits_for = 'administrators'`, 'administrator'),
  since: 'since',
  title: {
    nl: 'In de oproep "{callId}" is {freeCents} vrij, maar de reservelijst schuift niet vanzelf op. Ga na of haar volgorde nog geldt en laat ze dan opschuiven.',
    fr: "Dans l'appel « {callId} », {freeCents} sont disponibles, mais la liste de réserve n'avance pas d'elle-même. Vérifiez si son ordre vaut encore et, dans ce cas, faites-la avancer.",
    de: 'Im Aufruf „{callId}“ sind {freeCents} frei, aber die Reserveliste rückt nicht von selbst nach. Prüfen Sie, ob ihre Reihenfolge noch gilt, und lassen Sie sie dann nachrücken.',
    en: 'In the call "{callId}" {freeCents} is free, but the reserve list does not move up by itself. See whether its order still holds, and then move it up.',
  },
  parameters: ({ callId, freeCents }) => ({ callId, freeCents }),
  href: ({ callId, allocation }) => `/v1/calls/${callId}/allocations/${allocation!.allocationId}`,
};

const aboutDecree = (
  kind: string,
  waitsFor: TaskSource['waitsFor'],
  title: InFourLanguages,
): TaskSource<DecreeRow> => ({
  kind,
  projection: decreeList,
  waitsFor,
  since: 'statusSince',
  title,
  parameters: ({ callId, totalCents }) => ({ callId, totalCents }),
  href: ({ decreeId }) => `/v1/decrees/${decreeId}`,
});

const consentMissing = `own.row->>'caretaker' = 'true' and own.row->>'advice' <> 'favourable'`;
const budgetMissing = `own.status = 'advised' and own.row->>'advice' = 'unfavourable'`;

/** What the decree of a call asks for next; the order of the law is kept by its decider, here it is only told. */
export const grantsTasks: readonly AnyTaskSource[] = [
  grantToDecide,
  grantToAccept,
  reserveToMove,
  aboutDecree('decreeToSend', forRoles(`own.status = 'draft'`, 'administrator'), {
    nl: 'Stuur het ontwerp van verdelingsbesluit van {totalCents} voor de oproep "{callId}" naar de inspecteur van Financiën.',
    fr: 'Envoyez le projet d’arrêté de répartition de {totalCents} pour l’appel « {callId} » à l’inspecteur des Finances.',
    de: 'Senden Sie den Entwurf des Verteilungserlasses über {totalCents} für den Aufruf „{callId}“ an den Finanzinspektor.',
    en: 'Send the draft distribution decree of {totalCents} for the call "{callId}" to the finance inspector.',
  }),
  aboutDecree('decreeToAdvise', forRoles(`own.status = 'sentToFinanceInspector'`, 'financeInspector'), {
    nl: 'Geef advies over het verdelingsbesluit van {totalCents} voor de oproep "{callId}".',
    fr: 'Rendez votre avis sur l’arrêté de répartition de {totalCents} pour l’appel « {callId} ».',
    de: 'Geben Sie Ihr Gutachten zum Verteilungserlass über {totalCents} für den Aufruf „{callId}“ ab.',
    en: 'Give your advice on the distribution decree of {totalCents} for the call "{callId}".',
  }),
  aboutDecree(
    'budgetToAgree',
    forRoles(`${budgetMissing} and not (${consentMissing})`, 'budgetOfficer', 'administrator'),
    {
      nl: 'Het advies over het verdelingsbesluit voor de oproep "{callId}" is ongunstig: leg het akkoord van Begroting over {totalCents} vast.',
      fr: 'L’avis sur l’arrêté de répartition pour l’appel « {callId} » est défavorable : enregistrez l’accord du Budget sur {totalCents}.',
      de: 'Das Gutachten zum Verteilungserlass für den Aufruf „{callId}“ ist ungünstig: Erfassen Sie das Einverständnis des Haushalts über {totalCents}.',
      en: 'The advice on the distribution decree for the call "{callId}" is unfavourable: record the agreement of the Budget on {totalCents}.',
    },
  ),
  aboutDecree(
    'decreeToSign',
    forRoles(
      `own.status in ('advised', 'budgetAgreed') and not (${budgetMissing}) and not (${consentMissing})`,
      'administrator',
    ),
    {
      nl: 'Laat het verdelingsbesluit van {totalCents} voor de oproep "{callId}" ondertekenen en leg de datum vast.',
      fr: 'Faites signer l’arrêté de répartition de {totalCents} pour l’appel « {callId} » et enregistrez la date.',
      de: 'Lassen Sie den Verteilungserlass über {totalCents} für den Aufruf „{callId}“ unterzeichnen und erfassen Sie das Datum.',
      en: 'Have the distribution decree of {totalCents} for the call "{callId}" signed, and record the date.',
    },
  ),
  aboutDecree('decreeToPublish', forRoles(`own.status = 'signed'`, 'administrator'), {
    nl: 'Laat het ondertekende verdelingsbesluit voor de oproep "{callId}" in het Staatsblad verschijnen en leg het nummer vast.',
    fr: 'Faites paraître l’arrêté de répartition signé pour l’appel « {callId} » au Moniteur belge et enregistrez le numéro.',
    de: 'Lassen Sie den unterzeichneten Verteilungserlass für den Aufruf „{callId}“ im Staatsblatt erscheinen und erfassen Sie die Nummer.',
    en: 'Have the signed distribution decree for the call "{callId}" published in the Gazette, and record its number.',
  }),
  aboutDecree(
    'decreeToWithdraw',
    forRoles(`own.status in ('advised', 'budgetAgreed') and ${consentMissing}`, 'administrator'),
    {
      nl: 'De inspecteur van Financiën stemde niet in met het verdelingsbesluit voor de oproep "{callId}" in lopende zaken: trek het in.',
      fr: 'L’inspecteur des Finances n’a pas consenti à l’arrêté de répartition pour l’appel « {callId} » en affaires courantes : retirez-le.',
      de: 'Der Finanzinspektor hat dem Verteilungserlass für den Aufruf „{callId}“ während der laufenden Geschäfte nicht zugestimmt: Ziehen Sie ihn zurück.',
      en: 'The finance inspector did not consent to the distribution decree for the call "{callId}" in a caretaker period: withdraw it.',
    },
  ),
];
