import { languages, type Recorded } from '#platform/domain';
import { historyTextProblems, mailTextProblems, placeholdersOf } from '#platform/texts';
import type { CallEvent } from './call.events';
import { callsHistory } from './calls.history.texts';
import { callsMails } from './calls.mails.texts';
import { callsContext } from './calls.module';
import { callsRules } from './calls.rules';
import { whenCallChangedNotifyApplicants } from './react/when-call-changed-notify-applicants.reaction';
import { callId, draft2022, published, reason } from './testing/call.fixture';
import { endOf } from '#platform/clock';

const recorded = (event: CallEvent) =>
  ({ ...event, metadata: { recordedAt: '2022-01-05T08:00:00.000Z' } }) as Recorded<never>;
const { opens: _opens, closes: _closes, ...always } = draft2022;
const [formerCloses, closes] = [endOf({ date: '2022-04-01' }), endOf({ date: '2022-04-15' })];

it('says everything in four languages', () => {
  expect(mailTextProblems(callsMails)).toEqual([]);
  expect(historyTextProblems(callsHistory)).toEqual([]);
  for (const rule of Object.values(callsRules)) for (const language of languages) expect(rule[language]).toMatch(/\S/);
});

it('keeps one guard of names and one stream of rounds beside the calls', () =>
  expect(callsContext.eventTypes).toEqual(
    expect.arrayContaining(['CallNameTaken', 'RoundScheduled', 'CallPublished']),
  ));

it.each<[string, CallEvent]>([
  ['CallPublished', published()],
  ['CallPublishedWithoutDeadline', published(always)],
  ['CallAmended', { type: 'CallAmended', data: { callId, version: 2, content: contentOf(published()), reason } }],
  [
    'CallDeadlineExtended',
    {
      type: 'DeadlineExtended',
      data: { callId, version: 2, formerCloses, closes, registrationCloses: closes, reason },
    },
  ],
  ['CallCancelled', { type: 'CallCancelled', data: { callId, reason } }],
  [
    'CallReopened',
    {
      type: 'CallReopened',
      data: {
        callId,
        version: 2,
        formerCloses,
        closes,
        registrationCloses: closes,
        reopenedAt: closes.instant,
        reason,
      },
    },
  ],
  ['CallSuspended', { type: 'CallSuspended', data: { callId, suspendedAt: closes.instant, closes, reason } }],
])('tells every applicant of %s, and gives the mail all it names', (template, event) => {
  const [job, ...more] = whenCallChangedNotifyApplicants.react(recorded(event));
  expect(more).toEqual([]);
  expect(job).toMatchObject({ kind: 'notify', template, to: [{ roles: ['applicant'] }] });
  if (job?.kind !== 'notify') throw new Error('not a mail');
  const { subject, text } = callsMails[template as keyof typeof callsMails];
  for (const placeholder of placeholdersOf(subject.nl + text.nl)) expect(job.parameters[placeholder]).toBeDefined();
});

function contentOf(event: CallEvent) {
  if (event.type !== 'CallPublished') throw new Error('not published');
  return event.data.content;
}
