import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '#platform/domain';
import { platformRules } from '#platform/http';
import { historyTextProblems, mailTextProblems, placeholdersOf } from '#platform/texts';
import { juryContext } from './jury.module';

const { rules, mails, historyTexts } = juryContext;
const sources = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.(spec|fixture|rules|texts)\.ts$/.test(file))
  .map((file) => readFileSync(join(__dirname, file), 'utf8'))
  .join('\n');

it('says every mail in four languages, with no person in a subject', () => {
  expect(mailTextProblems(mails)).toEqual([]);
});

it('tells every event in four languages', () => {
  expect(historyTextProblems(historyTexts)).toEqual([]);
});

it('has a text in four languages with the same placeholders for every rule', () => {
  for (const [rule, text] of Object.entries(rules)) {
    const said = languages.map((language) => [rule, placeholdersOf(text[language])]);
    expect(said).toEqual(languages.map(() => [rule, placeholdersOf(text.en)]));
  }
});

it('breaks every rule that has a text, and no other', () => {
  const named = /(?:RuleBroken\(|rule: )\s*'(\w+)'/g;
  const broken = new Set([...sources.matchAll(named)].map(([, rule]) => rule!));
  const known = [...Object.keys(rules), ...Object.keys(platformRules)];
  expect([...broken].filter((rule) => !known.includes(rule))).toEqual([]);
  expect(Object.keys(rules).filter((rule) => !broken.has(rule))).toEqual([]);
});
