import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, type RuleTexts } from '#platform/domain';
import { platformRules } from '#platform/http';
import { historyTextProblems, mailTextProblems, placeholdersOf } from '#platform/texts';
import { grantsHistoryTexts } from './grants.history.texts';
import { grantsMails } from './grants.mails.texts';
import { grantsRules } from './grants.rules';

const sources = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.(spec|fixture|rules|texts)\.ts$/.test(file))
  .map((file) => readFileSync(join(__dirname, file), 'utf8'))
  .join('\n');

it('says every mail in four languages, with no person in a subject', () => {
  expect(mailTextProblems(grantsMails)).toEqual([]);
});

it('tells every event in four languages', () => {
  expect(historyTextProblems(grantsHistoryTexts)).toEqual([]);
});

it('has a text in four languages with the same placeholders for every rule', () => {
  for (const [rule, text] of Object.entries<RuleTexts[string]>(grantsRules)) {
    const said = languages.map((language) => [rule, placeholdersOf(text[language])]);
    expect(said).toEqual(languages.map(() => [rule, placeholdersOf(text.en)]));
  }
});

it('breaks every rule that has a text, and no other', () => {
  const named = /(?:RuleBroken\(|rule: )\s*'(\w+)'/g;
  const broken = new Set([...sources.matchAll(named)].map(([, rule]) => rule!));
  const known = [...Object.keys(grantsRules), ...Object.keys(platformRules)];
  expect([...broken].filter((rule) => !known.includes(rule))).toEqual([]);
  expect(Object.keys(grantsRules).filter((rule) => !broken.has(rule))).toEqual([]);
});
