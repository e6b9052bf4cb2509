import { inLanguage, type Language, languages } from '#platform/domain';
import { Choices, Moment, Part, Parts, Reference, Text, Whole } from '#platform/http';
import { formatEnd, type Names } from '#platform/texts';
import type { JuryRow } from './jury-list.projection';

export class MemberView {
  @Reference({ description: 'The person' }) readonly personId: string;
  @Text({ description: 'Name', example: 'Fatima Haddad', optional: true }) readonly name?: string;
}

export class JurorView extends MemberView {
  @Reference({ description: 'For which organisation; absent for an expert from outside', optional: true })
  readonly organisationId?: string;
  @Text({ description: 'Its name', example: 'FOD Economie', optional: true }) readonly organisationName?: string;
  @Choices(languages, { description: 'In which languages files are read' }) readonly languages: readonly Language[];
}

export class RoundDueView {
  @Moment({ description: 'The first instant after it', example: '2022-05-06T22:00:00.000Z' }) readonly at: string;
  @Text({ description: 'As people read it, in your language', example: 'vrijdag 6 mei 2022 om 23:59' })
  readonly shown: string;
}

export class RoundView {
  @Whole({ description: 'Its number, from 1', example: 1, min: 1, max: 1_000 }) readonly round: number;
  @Whole({ description: 'Independent scores asked for each file', example: 2, min: 1, max: 20 })
  readonly scoresPerApplication: number;
  @Part(() => RoundDueView, { description: 'By when', optional: true }) readonly due?: RoundDueView;
  @Moment({ description: 'When it was opened', example: '2022-04-12T08:00:00.000Z' }) readonly openedAt: string;
}

export class JuryView {
  @Reference({ description: 'The call, whose jury it is' }) readonly callId: string;
  @Whole({ description: 'Revision', example: 2, min: 0, max: 1_000_000_000 }) readonly revision: number;
  @Part(() => MemberView, { description: 'Who presides' }) readonly chair: MemberView;
  @Part(() => MemberView, { description: 'Who presides for each file on which the chair has a conflict of interest' })
  readonly substitute: MemberView;
  @Part(() => MemberView, { description: 'Who keeps the minutes', optional: true }) readonly secretary?: MemberView;
  @Parts(() => JurorView, { description: 'Who scores' }) readonly jurors: readonly JurorView[];
  @Parts(() => RoundView, { description: 'Rounds of scoring, the first one first' })
  readonly rounds: readonly RoundView[];
  @Moment({ description: 'When something last happened', example: '2022-04-12T08:00:00.000Z' })
  readonly changedAt: string;
}

/** Whose names a page on this jury needs. */
export const namedIn = ({ memberIds, composition }: JuryRow) => [
  ...memberIds.map((personId) => ({ personId })),
  ...composition.jurors.map(({ organisationId }) => ({ organisationId })),
];

export function showJury({ callId, composition, rounds, changedAt }: JuryRow, language: Language, names: Names) {
  const { chairPersonId, substitutePersonId, secretaryPersonId, jurors } = composition;
  const nameOf = (id: string | undefined): string | undefined => {
    const name = id && names.get(id);
    return typeof name === 'object' ? inLanguage(name, language) : name;
  };
  const member = (personId: string): MemberView => ({ personId, ...named('name', nameOf(personId)) });
  return {
    callId,
    chair: member(chairPersonId),
    substitute: member(substitutePersonId),
    ...(secretaryPersonId && { secretary: member(secretaryPersonId) }),
    jurors: jurors.map(({ personId, organisationId, languages: reads }) => ({
      ...member(personId),
      ...(organisationId && { organisationId, ...named('organisationName', nameOf(organisationId)) }),
      languages: reads,
    })),
    rounds: rounds.map(({ due, ...round }) => ({
      ...round,
      ...(due && { due: { at: due.instant, shown: formatEnd(due.instant, language) } }),
    })),
    changedAt,
  };
}

const named = <Field extends string>(field: Field, name: string | undefined) =>
  (name ? { [field]: name } : {}) as { readonly [Each in Field]?: string };
