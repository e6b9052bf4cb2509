import { type Actor, hasRole, type Role, type Where } from '#platform/domain';
import type { AnyTaskSource, TaskSource } from '#platform/tasks';
import { applicationList, type ApplicationListRow, ownApplicationList } from './application-list.projection';
import { callWindows, submissionEnd } from './call-windows.projection';

/** For people with this role in the organisation of the file. */
const forOwn =
  (sql: string, role: Role) =>
  (actor: Actor): Where | undefined =>
    hasRole(actor, role)
      ? { sql: `${sql} and own.organisation_id = any(?)`, parameters: [actor.organisations] }
      : undefined;

const forAdministrators =
  (sql: string) =>
  (actor: Actor): Where | undefined =>
    hasRole(actor, 'administrator') ? { sql, parameters: [] } : undefined;

const aboutApplication = (
  source: Pick<TaskSource, 'kind' | 'waitsFor' | 'title'> & Partial<TaskSource>,
): TaskSource<ApplicationListRow> => ({
  projection: applicationList,
  since: 'statusSince',
  parameters: ({ applicationId, callId, organisationId, reference }) => ({
    applicationId,
    callId,
    organisationId,
    reference,
  }),
  href: ({ applicationId }) => `/v1/applications/${applicationId}`,
  ...source,
});

/** Nothing is asked of anybody about a file of a cancelled call. */
const whileCallRuns = { joined: { projection: callWindows, by: 'callId' } } as const;
const running = 'joined.cancelled_at is null';
const untilClosing = { ...whileCallRuns, due: submissionEnd, lapses: true } as const;

const wasCompleted = `jsonb_path_exists(own.row, '$.completionRequests[*] ? (@.completedAt > $.submission.submittedAt)')`;

/** What waits for an organisation before the call closes, and for the administration after that. */
export const applicationsTasks: readonly AnyTaskSource[] = [
  aboutApplication({
    kind: 'applicationToSubmit',
    projection: ownApplicationList,
    ...untilClosing,
    waitsFor: forOwn(`own.status = 'draft' and joined.taking`, 'applicant'),
    title: {
      nl: 'Dien de aanvraag "{applicationId}" in voor de oproep "{callId}".',
      fr: "Introduisez la demande « {applicationId} » pour l'appel « {callId} ».",
      de: 'Reichen Sie den Antrag „{applicationId}“ für den Aufruf „{callId}“ ein.',
      en: 'Submit the application "{applicationId}" for the call "{callId}".',
    },
  }),
  aboutApplication({
    kind: 'applicationToApprove',
    projection: ownApplicationList,
    ...untilClosing,
    waitsFor: forOwn(`own.status = 'awaitingSignOff' and joined.taking`, 'leadingOfficial'),
    title: {
      nl: 'Keur de aanvraag "{applicationId}" voor de oproep "{callId}" goed, of stuur ze terug.',
      fr: "Approuvez la demande « {applicationId} » pour l'appel « {callId} », ou renvoyez-la.",
      de: 'Genehmigen Sie den Antrag „{applicationId}“ für den Aufruf „{callId}“, oder senden Sie ihn zurück.',
      en: 'Approve the application "{applicationId}" for the call "{callId}", or send it back.',
    },
  }),
  aboutApplication({
    kind: 'applicationToComplete',
    projection: ownApplicationList,
    ...whileCallRuns,
    due: 'own.due_at',
    lapses: true,
    waitsFor: forOwn(`own.status = 'incomplete' and ${running}`, 'applicant'),
    title: {
      nl: 'Vul de aanvraag {reference} aan.',
      fr: 'Complétez la demande {reference}.',
      de: 'Ergänzen Sie den Antrag {reference}.',
      en: 'Complete the application {reference}.',
    },
  }),
  aboutApplication({
    kind: 'inadmissibilityToNotify',
    ...whileCallRuns,
    waitsFor: forAdministrators(`own.status = 'inadmissible' and own.row->>'notifiedAt' is null and ${running}`),
    title: {
      nl: 'Laat {organisationId} weten dat de aanvraag {reference} onontvankelijk is.',
      fr: 'Faites savoir à {organisationId} que la demande {reference} est irrecevable.',
      de: 'Teilen Sie {organisationId} mit, dass der Antrag {reference} unzulässig ist.',
      en: 'Tell {organisationId} that the application {reference} is inadmissible.',
    },
  }),
  aboutApplication({
    kind: 'applicationToCheck',
    ...whileCallRuns,
    waitsFor: forAdministrators(`own.status = 'submitted' and not ${wasCompleted} and ${running}`),
    title: {
      nl: 'Ga na of de aanvraag {reference} van {organisationId} ontvankelijk is.',
      fr: 'Vérifiez si la demande {reference} de {organisationId} est recevable.',
      de: 'Prüfen Sie, ob der Antrag {reference} von {organisationId} zulässig ist.',
      en: 'Check whether the application {reference} of {organisationId} is admissible.',
    },
  }),
  aboutApplication({
    kind: 'completionToCheck',
    ...whileCallRuns,
    waitsFor: forAdministrators(`own.status = 'submitted' and ${wasCompleted} and ${running}`),
    title: {
      nl: 'De aanvraag {reference} van {organisationId} is aangevuld: ga na of ze ontvankelijk is.',
      fr: 'La demande {reference} de {organisationId} a été complétée : vérifiez si elle est recevable.',
      de: 'Der Antrag {reference} von {organisationId} wurde ergänzt: Prüfen Sie, ob er zulässig ist.',
      en: 'The application {reference} of {organisationId} has been completed: check whether it is admissible.',
    },
  }),
];
