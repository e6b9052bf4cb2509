import type { ApplicationEvent } from '#applications/application.events';
import type { PersonEvent } from '#organisations/person.events';
import type { Fold, Language, PersonId } from '#platform/domain';

/** Who handed a file in last; nobody when it came on paper. */
export const handedInBy: Fold<PersonId | null, ApplicationEvent> = {
  stream: 'application',
  initialState: null,
  evolve(person, { type, data }) {
    if (type !== 'ApplicationSubmitted') return person;
    return data.paper ? null : data.applicantPersonId;
  },
};

export const languageOfPerson: Fold<Language | null, PersonEvent> = {
  stream: 'person',
  initialState: null,
  evolve: (language, { type, data }) =>
    type === 'PersonInvited' || type === 'LanguageChosen' ? data.language : language,
};
