import { type AnyEvent, languages, type Reaction, type Recorded } from '#platform/domain';
import { historyTextProblems, mailTextProblems, placeholdersOf } from '#platform/texts';
import { inadmissibilityReasons } from './application.events';
import { applicationsHistory } from './applications.history.texts';
import { applicationsMails } from './applications.mails.texts';
import { applicationsContext } from './applications.module';
import { applicationsRules } from './applications.rules';
import { groundTexts, sectionTexts } from './inadmissibility.texts';
import * as the from './testing/application.fixture';
import * as file from './testing/file.fixture';

const { ada, organisationId: organisation } = the;
const leader = { organisation, roles: ['leadingOfficial'] };
const heads = { organisation, roles: ['leadingOfficial', 'diversityOfficer'] };

const arrived = { receivedOn: '2022-03-31', receivedTime: '11:45' };
const withData = (event: AnyEvent, more: object): AnyEvent => ({ ...event, data: { ...event.data, ...more } });

it('says everything in four languages', () => {
  expect(mailTextProblems(applicationsMails)).toEqual([]);
  expect(historyTextProblems(applicationsHistory)).toEqual([]);
  expect(historyTextProblems(groundTexts)).toEqual([]);
  expect(historyTextProblems(sectionTexts)).toEqual([]);
  expect(Object.keys(groundTexts)).toEqual([...inadmissibilityReasons]);
  for (const rule of Object.values(applicationsRules))
    for (const language of languages) expect(rule[language]).toMatch(/\S/);
});

it.each<[string, AnyEvent, readonly object[]]>([
  ['ApplicationSubmitted', withData(the.submitted(), { replaces: 1 }), [{ person: ada }, leader]],
  ['PaperApplicationEntered', withData(the.submitted(), { paper: arrived }), [{ person: ada }, heads]],
  ['ApplicationLate', withData(the.late(the.closesAt), { replaces: 1 }), [{ person: ada }]],
  ['ApplicationAdmissible', the.admissible, [{ person: ada }, heads]],
  ['ApplicationInadmissible', the.inadmissible, [{ person: ada }, heads]],
  ['ApplicationInadmissible', file.notified, [{ person: ada }, heads]],
  ['ApplicationInadmissible', file.notCompleted, [{ person: ada }, heads]],
  ['ApplicationReinstated', file.reinstated(), [{ person: ada }, heads]],
  ['CompletionRequested', file.completionRequested('r1', ['costs', 'project']), [{ person: ada }, heads]],
  ['CompletionRequestWithdrawn', file.requestWithdrawn('r1', ['costs'], 1), [{ person: ada }, heads]],
  ['ApplicationCompleted', file.completed(['r1'], {}, the.within), [{ person: ada }, leader]],
  ['ApplicationAwaitingSignOff', file.sentForSignOff(the.within), [leader]],
  ['SignOffDeclined', file.declined, [{ person: ada }]],
  ['ApplicationWithdrawn', the.withdrawn(), [{ roles: ['administrator'] }, heads]],
])('tells of %s whom it concerns, and gives the mail all it names', (template, event, to) => {
  const reactions = applicationsContext.reactions.filter((each: Reaction<AnyEvent>) =>
    each.events.includes(event.type),
  );
  const [job, ...more] = reactions.flatMap((each) => each.react(event as Recorded<never>));
  expect(more).toEqual([]);
  expect(job).toMatchObject({ kind: 'notify', template, to });
  if (job?.kind !== 'notify') throw new Error('not a mail');
  const { subject, text } = applicationsMails[template as keyof typeof applicationsMails];
  for (const placeholder of placeholdersOf(subject.nl + text.nl)) expect(job.parameters[placeholder]).toBeDefined();
});

it.each([
  ['a check', file.checked({ name: 'formIncomplete', outcome: 'passed' })],
  ['a finding that awaits its notice', file.foundQuietly],
  ['a reinstatement of what nobody was told of', file.reinstated({ untold: true })],
])('tells nobody of %s', (_, event: AnyEvent) => {
  const jobs = applicationsContext.reactions
    .filter((each: Reaction<AnyEvent>) => each.events.includes(event.type))
    .flatMap((each) => each.react(event as Recorded<never>));
  expect(jobs).toEqual([]);
});
