import { v5 as uuidv5 } from 'uuid';
import { commandId } from './commands.mjs';

const issuer = 'http://127.0.0.1';
const person = 'ines.peeters';
const [call, organisation, me, head] = ['call', 'organisation', 'me', 'head'].map((name) => uuidv5(name, uuidv5.URL));

/** What a run of a few commands without a fault leaves behind. */
export function smallEvidence() {
  const log = new Log();
  log.adds('person', me, [['RoleGranted', { personId: me, role: 'applicant' }]]);
  log.adds('person', head, [
    ['RoleGranted', { personId: head, role: 'leadingOfficial' }],
    ['MembershipStarted', { personId: head, organisationId: organisation }],
  ]);
  log.adds('call', call, [['CallPublished', { callId: call, content: { envelopeCents: 1_000 } }]]);
  const [first, second, late] = [log.started(), log.started(), log.started()];
  for (const about of [first, second]) log.submitted(about);
  log.refused('submitLate', `/v1/applications/${late.applicationId}/submissions`, 'applicationLate', late);
  log.proposed(first, 800);
  return log.evidence([
    ...[first, second].map(({ applicationId: id }) => ({ id, status: 'submitted', revision: 2 })),
    { id: late.applicationId, status: 'draft', revision: 2 },
  ]);
}

class Log {
  events = [];
  entries = [];
  #revisions = new Map();

  adds(kind, id, facts, command = uuidv5(`${kind}${id}`, uuidv5.URL)) {
    const stream = `${kind}-${id}`;
    for (const [type, data] of facts) {
      const revision = (this.#revisions.get(stream) ?? -1) + 1;
      this.#revisions.set(stream, revision);
      const position = this.events.length + 1;
      const [eventId, meta] = [uuidv5(String(position), command), { commandId: command }];
      const raw = JSON.stringify(data) + JSON.stringify(meta);
      this.events.push({ position, revision, id: eventId, stream, type, data, meta, raw });
    }
    return this.#revisions.get(stream);
  }

  started() {
    const [path, key] = ['/v1/applications', `start-${this.entries.length}`];
    const applicationId = commandId({ issuer, person, method: 'POST', path, key });
    const about = { applicationId, callId: call, organisationId: organisation, applicantPersonId: me };
    this.adds('application', applicationId, [['ApplicationStarted', about]], applicationId);
    this.#answered('start', 'POST', path, key, { receipt: { id: applicationId, revision: 0, position: 'a' } });
    this.#carriedOut(
      'save',
      'PATCH',
      `${path}/${applicationId}`,
      'application',
      applicationId,
      'ApplicationSaved',
      about,
    );
    return about;
  }

  submitted(about) {
    const path = `/v1/applications/${about.applicationId}/submissions`;
    this.#carriedOut('submit', 'POST', path, 'application', about.applicationId, 'ApplicationSubmitted', about);
  }

  proposed(about, grantedCents) {
    const [path, key] = [`/v1/calls/${call}/grants`, 'propose'];
    const grantId = commandId({ issuer, person, method: 'POST', path, key });
    const revision = this.adds('envelope', call, [['GrantProposed', { ...about, grantId, grantedCents }]], grantId);
    this.#answered('propose', 'POST', path, key, { receipt: { id: grantId, revision, position: 'c' } });
  }

  refused(label, path, rule, about) {
    const command = commandId({ issuer, person, method: 'POST', path, key: label });
    this.adds('application', about.applicationId, [['ApplicationRejectedAsLate', about]], command);
    this.#answered(label, 'POST', path, label, { status: 422, rule });
  }

  evidence(applications) {
    const told = this.events.filter(({ type }) => ['ApplicationSubmitted', 'ApplicationRejectedAsLate'].includes(type));
    const deliveries = told.flatMap(({ id: event, type }) =>
      (type === 'ApplicationSubmitted' ? [me, head] : [me]).map((recipient) => ({
        id: uuidv5(recipient, event),
        ...{ event, recipient, channel: 'mail', template: 'ApplicationSubmitted', state: 'sent', error: null },
      })),
    );
    return {
      issuer,
      people: [{ person, name: 'Ines Peeters' }],
      ...{ entries: this.entries, events: this.events, head: this.events.length, deliveries },
      ...{ unsettled: null, stopped: [], openWork: [], besides: [], logs: [], endings: [] },
      checkpoints: [{ name: 'application_list', position: this.events.length }],
      applications,
      readModels: [{ table: 'application_list', shown: { a: '1', b: '2' }, folded: { a: '1', b: '2' } }],
      envelopes: [{ callId: call, proposedCents: 800, awardedCents: 0 }],
      mails: deliveries.map(({ id }) => id),
    };
  }

  #carriedOut(label, method, path, kind, id, type, data) {
    const key = `${label}-${this.entries.length}`;
    const revision = this.adds(kind, id, [[type, data]], commandId({ issuer, person, method, path, key }));
    this.#answered(label, method, path, key, { receipt: { id, revision, position: 'b' } });
  }

  #answered(label, method, path, key, answer) {
    const n = this.entries.length;
    this.entries.push({ n, kind: 'request', label, person, method, path, key });
    this.entries.push({ n: n + 1, kind: 'answer', of: n, label, person, method, path, key, status: 201, ...answer });
  }
}
