import { localDateOf } from '#platform/clock';
import { type Language, languages, type OrganisationId, type PersonId } from '#platform/domain';
import type { UnitOfWork } from '#platform/event-store';
import { Choices, Parts, Reference } from '#platform/http';
import type { Seated, SeatedFacts } from '../composition.pure';
import type { Composition } from '../jury.events';
import { heldRoles } from '../held-roles.fold';
import { membersOf } from '../composition.pure';
import { barriersOf } from './barriers-of';

export class JurorBody {
  @Reference({ description: 'Somebody with the role of juror or jury chair' }) readonly personId: string;
  @Reference({
    description: 'For which organisation, one of their own; without it the first of these, if any',
    optional: true,
  })
  readonly organisationId?: string;
  @Choices(languages, { description: 'In which languages they read files', example: ['nl', 'fr'], min: 1 })
  readonly languages: readonly Language[];
}

export class CompositionBody {
  @Reference({ description: 'The chair' }) readonly chairPersonId: string;
  @Reference({ description: 'Who takes the chair for each file on which the chair has a conflict of interest' })
  readonly substitutePersonId: string;
  @Reference({ description: 'Who keeps the minutes', optional: true }) readonly secretaryPersonId?: string;
  @Parts(() => JurorBody, {
    description: 'Who scores; chair and substitute only when they stand here too',
    min: 1,
    max: 50,
  })
  readonly jurors: readonly JurorBody[];
}

/** The composition that was asked for, and what the log says today of those it names. */
export async function seatsOf(
  body: CompositionBody,
  unit: UnitOfWork,
): Promise<{ readonly composition: Composition; readonly people: Seated['people'] }> {
  const today = localDateOf(unit.ask.receivedAt);
  const people = new Map<PersonId, SeatedFacts>();
  for (const personId of membersOf(compositionOf(body, people))) {
    const { organisations } = await barriersOf(personId, today, unit);
    people.set(personId, { roles: await unit.load(heldRoles, personId), organisations });
  }
  return { composition: compositionOf(body, people), people };
}

function compositionOf(body: CompositionBody, people: Seated['people']): Composition {
  const { chairPersonId, substitutePersonId, secretaryPersonId } = body;
  const jurors = body.jurors.map(({ personId, organisationId, languages: reads }) => {
    const sitsFor = organisationId ?? people.get(personId as PersonId)?.organisations[0];
    const known = languages.filter((language) => reads.includes(language));
    return {
      personId: personId as PersonId,
      ...(sitsFor && { organisationId: sitsFor as OrganisationId }),
      languages: known,
    };
  });
  return {
    chairPersonId: chairPersonId as PersonId,
    substitutePersonId: substitutePersonId as PersonId,
    ...(secretaryPersonId && { secretaryPersonId: secretaryPersonId as PersonId }),
    jurors,
  };
}
