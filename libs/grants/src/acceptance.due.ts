import { localDateOf } from '#platform/clock';
import type { WorkServices } from '#platform/context';
import type { Instant } from '#platform/domain';
import type { DueSource, DueThing } from '#platform/queues';
import { envelopeDecider } from './envelope.decider';
import type { GrantId } from './envelope.events';
import { grantList, type GrantRow } from './read/grant-list.projection';
import { lapseGrant } from './write/lapse-grant';

interface DueGrant extends DueThing {
  readonly callId: string;
  readonly grantId: GrantId;
}

/** Terms to accept a grant in part: a reminder some days before they end, and what they end without. */
export const acceptanceTerms = (services: WorkServices): readonly DueSource[] => [
  reminders(services),
  lapses(services),
];

const dueGrant = ({ row: { callId, grantId } }: { row: GrantRow }): DueGrant => ({ id: grantId, callId, grantId });

/** Who was told of a short term in its last days needs no reminder. */
const toldBefore = ({ row: { decidedAt, remindOn } }: { row: GrantRow }): boolean =>
  decidedAt !== undefined && remindOn !== undefined && localDateOf(decidedAt) < remindOn;

const reminders = ({ readModels, streams, now, askAs }: WorkServices): DueSource<DueGrant> => ({
  name: 'acceptanceReminder',
  async find(at: Instant, limit) {
    const sql = `status = 'awaitingAcceptance' and remind_on <= ? and accept_until > ?`;
    const rows = await readModels.unfiltered(grantList, { sql, parameters: [localDateOf(at), at] });
    return rows.filter(toldBefore).slice(0, limit).map(dueGrant);
  },
  async fire({ callId, grantId }) {
    const command = { type: 'RemindOfAcceptance', data: { grantId, at: now() } } as const;
    await streams.of(envelopeDecider, callId).decide(askAs(`acceptanceReminder.${grantId}`), () => command);
  },
});

const lapses = (services: WorkServices): DueSource<DueGrant> => ({
  name: 'grantLapsed',
  async find(at: Instant, limit) {
    const where = { sql: `status = 'awaitingAcceptance' and accept_until <= ?`, parameters: [at] };
    const rows = await services.readModels.unfiltered(grantList, where);
    return rows.slice(0, limit).map(dueGrant);
  },
  fire: ({ callId, grantId }) => lapseGrant(services, callId, grantId),
});
