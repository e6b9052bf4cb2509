import { type AnyEvent, languages, type Reaction, type Recorded } from '#platform/domain';
import { historyTextProblems, mailTextProblems, placeholdersOf } from '#platform/texts';
import { inadmissibilityReasons } from './application.events';
import { applicationsHistory } from './applications.history.texts';
import { applicationsMails } from './applications.mails.texts';
import { applicationsContext } from './applications.module';
import { applicationsRules } from './applications.rules';
import { groundTexts } from './inadmissibility.texts';
import * as the from './testing/application.fixture';

const { ada, organisationId: organisation } = the;
const heads = { organisation, roles: ['leadingOfficial', 'diversityOfficer'] };

it('says everything in four languages', () => {
  expect(mailTextProblems(applicationsMails)).toEqual([]);
  expect(historyTextProblems(applicationsHistory)).toEqual([]);
  expect(historyTextProblems(groundTexts)).toEqual([]);
  expect(Object.keys(groundTexts)).toEqual([...inadmissibilityReasons]);
  for (const rule of Object.values(applicationsRules))
    for (const language of languages) expect(rule[language]).toMatch(/\S/);
});

it.each<[string, AnyEvent, readonly object[]]>([
  ['ApplicationSubmitted', the.submitted(), [{ person: ada }, { organisation, roles: ['leadingOfficial'] }]],
  ['ApplicationLate', the.late(the.closesAt), [{ person: ada }]],
  ['ApplicationAdmissible', the.admissible, [{ person: ada }, heads]],
  ['ApplicationInadmissible', the.inadmissible, [{ person: ada }, heads]],
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
