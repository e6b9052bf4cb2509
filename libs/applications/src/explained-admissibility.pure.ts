import type { Instant, Recorded } from '#platform/domain';
import type { ApplicationEvent, Check, InadmissibilityReason } from './application.events';

/** Changes when the rules below do. */
export const admissibilityRulesVersion = 3;

export const admissibilityStandings = ['undecided', 'admissible', 'inadmissible', 'withdrawn'] as const;
export type AdmissibilityStanding = (typeof admissibilityStandings)[number];
export const admissibilitySteps = ['submission', 'completions', 'terms', 'checks', 'finding'] as const;

/** What one rule found, and the revisions of the events that it rests on. */
export interface AdmissibilityStep {
  readonly step: (typeof admissibilitySteps)[number];
  readonly found: readonly string[];
  readonly restsOn: readonly number[];
}

export interface ExplainedAdmissibility {
  readonly standing: AdmissibilityStanding;
  readonly grounds: readonly InadmissibilityReason[];
  readonly steps: readonly AdmissibilityStep[];
}

interface Found {
  readonly standing: 'admissible' | 'inadmissible';
  readonly grounds: readonly InadmissibilityReason[];
  readonly restsOn: readonly number[];
}
interface Request {
  readonly id: string;
  readonly dueAt: Instant;
  readonly at: number;
}
interface Facts {
  readonly submission?: { readonly reference: string; readonly at: number } | undefined;
  readonly open: readonly Request[];
  readonly lapsed?: Request | undefined;
  readonly checks: readonly (Check & { readonly at: number })[];
  readonly finding?: Found | undefined;
  readonly withdrawn?: number;
}
const nothing: Facts = { open: [], checks: [] };

/** Why a file stands where it stands, from the events that its reader is told of. Of a cancelled call nothing is asked any more. */
export function explainAdmissibility(
  events: readonly Recorded<ApplicationEvent>[],
  isCallCancelled: boolean,
): ExplainedAdmissibility {
  const { submission, lapsed, checks, finding, withdrawn, ...facts } = events.reduce(factsAfter, nothing);
  const open = isCallCancelled ? [] : facts.open;
  const failed = checks.filter(({ outcome }) => outcome === 'failed');
  const standing = withdrawn !== undefined ? 'withdrawn' : (finding?.standing ?? 'undecided');
  const grounds = finding?.grounds ?? [];
  const steps: readonly AdmissibilityStep[] = [
    { step: 'submission', found: submission ? [submission.reference] : [], restsOn: submission ? [submission.at] : [] },
    { step: 'completions', found: open.map(({ id }) => id), restsOn: open.map(({ at }) => at) },
    { step: 'terms', found: lapsed ? [lapsed.dueAt] : [], restsOn: lapsed ? [lapsed.at] : [] },
    { step: 'checks', found: failed.map(({ name }) => name), restsOn: failed.map(({ at }) => at) },
    {
      step: 'finding',
      found: [standing, ...grounds],
      restsOn: [...(finding?.restsOn ?? []), ...(withdrawn === undefined ? [] : [withdrawn])],
    },
  ];
  return { standing, grounds, steps };
}

/** The types of event that a decision on admissibility rests on. */
export const admissibilityEvents = [
  'ApplicationSubmitted',
  'ApplicationChecked',
  'CompletionRequested',
  'CompletionRequestWithdrawn',
  'ApplicationCompleted',
  'ApplicationFoundAdmissible',
  'ApplicationFoundInadmissible',
  'InadmissibilityNotified',
  'ApplicationReinstated',
  'ApplicationWithdrawn',
  'ApplicationMarkedDuplicate',
] as const satisfies readonly ApplicationEvent['type'][];

function factsAfter(facts: Facts, { type, data, revision: at }: Recorded<ApplicationEvent>): Facts {
  switch (type) {
    case 'ApplicationSubmitted':
      return { ...nothing, submission: { reference: data.reference, at } }; // what was found of a former one does not hold for it
    case 'ApplicationChecked': {
      const others = facts.checks.filter(({ name }) => !data.checks.some((each) => each.name === name));
      return { ...facts, checks: [...others, ...data.checks.map((each) => ({ ...each, at }))] };
    }
    case 'CompletionRequested':
      return { ...facts, open: [...facts.open, { id: data.requestId, dueAt: data.due.instant, at }] };
    case 'CompletionRequestWithdrawn':
      return { ...facts, open: facts.open.filter(({ id }) => id !== data.requestId) };
    case 'ApplicationCompleted':
      return { ...facts, open: facts.open.filter(({ id }) => !data.requestIds.includes(id)) };
    case 'ApplicationFoundAdmissible':
      return { ...facts, finding: { standing: 'admissible', grounds: [], restsOn: [at] } };
    case 'ApplicationFoundInadmissible': {
      const { grounds } = data;
      const [first] = facts.open.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
      const lapsed = grounds.includes('notCompletedInTime') ? first : undefined;
      return { ...facts, open: [], lapsed, finding: { standing: 'inadmissible', grounds, restsOn: [at] } };
    }
    case 'InadmissibilityNotified': {
      const restsOn = [...(facts.finding?.restsOn ?? []), at];
      return { ...facts, finding: { standing: 'inadmissible', grounds: data.grounds, restsOn } };
    }
    case 'ApplicationReinstated':
      return { ...facts, lapsed: undefined, finding: undefined };
    case 'ApplicationWithdrawn':
    case 'ApplicationMarkedDuplicate':
      return { ...facts, open: [], withdrawn: at };
    case 'ApplicationStarted':
    case 'ApplicationSaved':
    case 'ApplicationRejectedAsLate':
    case 'ReplacementStarted':
    case 'ReplacementDropped':
    case 'ApplicationSentForSignOff':
    case 'SignOffDeclined':
    case 'CompletionRejectedAsLate':
    case 'ApplicationCopied':
    case 'DraftReminded':
    case 'DraftRemoved':
    case 'IncompleteFileReminded':
      return facts;
  }
}
