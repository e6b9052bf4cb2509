import type { RuleTexts } from '#platform/domain';

/** What stands between people and files. */
export const interestsRules = {} as const satisfies RuleTexts;
