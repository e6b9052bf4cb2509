import { randomUUID } from 'node:crypto';
import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { AnyEvent, Instant, PersonId } from '#platform/domain';
import type { EventLog } from '#platform/event-store';
import { assessmentRules } from './assessment.fixture';

const recordedAt = '2022-04-11T08:00:00.000Z' as Instant;

/** A stream that goes on with these events. */
export async function happened(log: EventLog, stream: string, ...events: readonly AnyEvent[]): Promise<void> {
  const expected = (await log.read(stream)).at(-1)?.revision ?? 'none';
  const commandId = randomUUID();
  const ids = { commandId, bodyHash: '', correlationId: commandId, causationId: commandId };
  const metadata = { ...ids, actor: 'system' as PersonId, recordedAt };
  const written = events.map((event) => ({ ...event, id: randomUUID(), version: 1, metadata }));
  await log.append([{ stream, expected, events: written }]);
}

interface People {
  readonly callId: CallId;
  readonly chairPersonId: PersonId;
  readonly substitutePersonId: PersonId;
  readonly jurors: readonly PersonId[];
  readonly applicant: PersonId;
}

/** A jury that wants three scores a file, once it has a round, and so many files that were found admissible. */
export async function juryInLog(
  log: EventLog,
  people: People,
  files: number,
  { rounds = true } = {},
): Promise<readonly ApplicationId[]> {
  const { callId, chairPersonId, substitutePersonId, jurors, applicant } = people;
  const seats = jurors.map((personId) => ({ personId, languages: ['nl'] }));
  const composition = { chairPersonId, substitutePersonId, jurors: seats };
  await happened(log, `call-${callId}`, { type: 'CallPublished', data: { content: { assessment: assessmentRules } } });
  await happened(
    log,
    `jury-${callId}`,
    { type: 'JuryComposed', data: { callId, composition } },
    ...(rounds ? [{ type: 'RoundOpened', data: { callId, round: 1, scoresPerApplication: 3 } }] : []),
  );
  for (const personId of new Set([chairPersonId, substitutePersonId, applicant, ...jurors]))
    await happened(
      log,
      `person-${personId}`,
      { type: 'PersonInvited', data: { personId, language: 'nl' } },
      { type: 'RoleGranted', data: { personId, role: 'juror' } },
    );
  const ids = Array.from({ length: files }, () => randomUUID() as ApplicationId);
  for (const applicationId of ids) {
    const about = { applicationId, callId, applicantPersonId: applicant };
    await happened(
      log,
      `application-${applicationId}`,
      { type: 'ApplicationStarted', data: { ...about, organisationId: 'economie' } },
      { type: 'ApplicationSubmitted', data: about },
      { type: 'ApplicationFoundAdmissible', data: about },
    );
  }
  return ids;
}
