import type { PersonId } from '#platform/domain';
import { type Assessment, isOpen } from './assessment.decider';
import type { FinalAssessment } from './oversight.events';

export interface AssessmentInLog {
  readonly state: Assessment;
  readonly revision: number | 'none';
}

/** What there is of the scores of a file in a round, and what may still come. */
export interface ScoresToCome {
  readonly finals: readonly FinalAssessment[]; // scores and abstentions
  readonly counted: readonly FinalAssessment[]; // scores of which a criterion applies
  readonly submitted: readonly FinalAssessment[];
  readonly open: number; // of those who sit in the jury
  readonly lost: number; // jurors who had the file and will give no score that counts
}

export function scoresToCome(all: readonly AssessmentInLog[], jurors: readonly PersonId[]): ScoresToCome {
  const begun = all.flatMap(({ state, revision }) => (state.status === 'none' ? [] : [{ state, revision }]));
  const finalOf = ({ state, revision }: (typeof begun)[number]): FinalAssessment => ({
    assessmentId: state.about.assessmentId,
    revision: revision as number,
  });
  const submitted = begun.filter(({ state }) => state.status === 'submitted');
  const counted = submitted.filter(({ state }) =>
    state.scores.some(({ score }) => score !== undefined && score !== 'notApplicable'),
  );
  const abstained = begun.filter(({ state }) => state.status === 'abstained');
  const sits = ({ state }: (typeof begun)[number]): boolean => jurors.includes(state.about.jurorPersonId);
  const open = begun.filter(({ state }) => isOpen(state.status));
  const out = begun.filter(({ state }) => state.status === 'declined' || state.status === 'void');
  const left = begun.filter((each) => (each.state.status === 'ended' || isOpen(each.state.status)) && !sits(each));
  return {
    finals: [...submitted, ...abstained].map(finalOf),
    counted: counted.map(finalOf),
    submitted: submitted.map(finalOf),
    open: open.filter(sits).length,
    lost: out.length + left.length + abstained.length + submitted.length - counted.length,
  };
}

/** All that is to be said of it to whoever takes the chair; nothing while it takes its course. */
export function noteOf({ finals, counted, open, lost }: ScoresToCome, wanted: number) {
  if (open === 0 && counted.length >= wanted) return { finals };
  const possible = counted.length + open;
  return possible < wanted && lost > 0 ? { short: { wanted, possible } } : {};
}
