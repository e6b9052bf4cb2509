import type { Violation } from '#platform/domain';
import { type ApplicationAnswers, type FileSection, fileSections } from './application.events';

type Field = keyof ApplicationAnswers;

const sectionOf: Readonly<Record<Field, FileSection>> = {
  title: 'project',
  subject: 'project',
  description: 'project',
  costLines: 'costs',
  ownContributionConfirmed: 'declarations',
};

/** The answers that stand in these sections. */
export function answersIn(sections: readonly FileSection[], answers: ApplicationAnswers): ApplicationAnswers {
  return Object.fromEntries(Object.entries(answers).filter(([field]) => sections.includes(sectionOf[field as Field])));
}

/** The answers that stand in the other sections. */
export function answersOutside(sections: readonly FileSection[], answers: ApplicationAnswers): ApplicationAnswers {
  return answersIn(
    fileSections.filter((each) => !sections.includes(each)),
    answers,
  );
}

/** The sections that these answers stand in, each once. */
export function sectionsOf(answers: ApplicationAnswers): readonly FileSection[] {
  return [...new Set(Object.keys(answers).map((field) => sectionOf[field as Field]))];
}

/** Violations name fields by path, such as `costLines[0].label`. */
export function violationsIn(sections: readonly FileSection[], violations: readonly Violation[]): readonly Violation[] {
  return violations.filter(({ field }) => sections.includes(sectionOf[field.split(/[.[]/)[0] as Field]));
}
