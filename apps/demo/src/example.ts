import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import type {
  AdviseOnDecreeBody,
  CallDraftBody,
  DecideAdmissibilityBody,
  RegisterOrganisationBody,
  SaveApplicationBody,
  SetBudgetAddressBody,
} from '#client/client';
import type { Cents, Instant, Language, LocalDate } from '#platform/domain';
import { plain } from './marked';

interface Names {
  readonly nl: string;
  readonly fr: string;
}

export interface CallExample extends CallDraftBody {
  readonly title: Names;
  readonly draftedAt: Instant;
  readonly publishedAt: Instant;
}

/** A made-up person, `<person>@tandem.example`, who applies for one organisation. */
export type Guest = {
  readonly person: string;
  readonly name: string;
  readonly language: Language;
} & (RegisteredByDemo | { readonly organisation: string }); // else the Dutch name of one among the demo people

export interface RegisteredByDemo extends RegisterOrganisationBody {
  readonly address?: SetBudgetAddressBody;
}

export type Ending =
  | ({ readonly outcome: 'granted' } & Judged)
  | ({ readonly outcome: 'refused' } & Judged)
  | { readonly outcome: 'late' }
  | {
      readonly outcome: 'inadmissible';
      readonly grounds: NonNullable<DecideAdmissibilityBody['grounds']>;
      readonly explanation: string;
    }
  | { readonly outcome: 'withdrawn'; readonly reason: string; readonly withdrawnAt: Instant };

export interface Judged {
  readonly motivation: string;
  readonly scores?: readonly Points[]; // when the jury scores it in the demo
}

/** What one juror gives, by criterion as the call declares them. */
export type Points = readonly number[];

export type ApplicationExample = Ending & {
  readonly organisation: string; // Dutch name
  readonly applicant: string; // a person of GET /dev/people
  readonly title: string;
  readonly subject: SaveApplicationBody['subject'];
  readonly description: string;
  readonly costs: readonly { readonly label: string; readonly cents: Cents }[];
  readonly submittedAt: Instant;
};

export interface Line {
  readonly organisation: string;
  readonly allocation: string; // such as `32 21 1 0 121101`
  readonly cents: number;
}

export interface GrantsExample {
  readonly admissibilityAt: Instant;
  readonly awardedAt: Instant;
  readonly acceptedAt?: Instant; // of grants in part, when the envelope is shared out over a ranking
  readonly motivation?: string;
}

export interface JuryExample {
  readonly composedAt: Instant;
  readonly chair: string; // a person of GET /dev/people
  readonly substitute: string;
  readonly jurors: readonly { readonly person: string; readonly languages: readonly ('nl' | 'fr' | 'de')[] }[];
  readonly organisation?: string; // the round is about its files alone
  readonly conflicted?: string; // a juror of that organisation, who must be refused
  readonly due: LocalDate;
  readonly scoredAt: Instant;
  readonly deliberation?: { readonly startsAt: Instant; readonly quorum: number };
}

export interface DecreeExample {
  readonly draftedAt: Instant;
  readonly sourceLine: string;
  readonly caretaker: boolean;
  readonly triedToSignOn?: LocalDate; // before the advice, which must be refused
  readonly advice: AdviseOnDecreeBody['advice'];
  readonly advisedOn: LocalDate;
  readonly adviceExplanation: string;
  readonly signedOn: LocalDate;
  readonly publishedOn: LocalDate;
  readonly numac: string;
}

/** What the product must answer; a field that is absent is not compared. */
export interface Expected {
  readonly applications?: number;
  readonly organisations?: number;
  readonly funded?: number;
  readonly percent?: string; // of the eligible cost, for all
  readonly awardedCents: number;
  readonly leftCents?: number;
  readonly inForceOn?: LocalDate;
  readonly lines?: readonly Line[];
}

export interface Example {
  readonly call: CallExample;
  readonly organisations: { readonly memberSince: LocalDate; readonly guests: readonly Guest[] };
  readonly applications: { readonly startedAt: Instant; readonly applications: readonly ApplicationExample[] };
  readonly jury?: JuryExample;
  readonly grants: GrantsExample;
  readonly decree?: DecreeExample; // absent when nothing is known of it
  readonly expected: Expected;
}

/** What lies in `examples/<scenario>`, without its marks. */
export function readExample(root: string, scenario: string): Example {
  const folder = join(root, 'examples', scenario);
  const files = readdirSync(folder).map(
    (file) => [parse(file).name, readFileSync(join(folder, file), 'utf8')] as const,
  );
  return Object.fromEntries(files.map(([name, text]) => [name, plain(JSON.parse(text))])) as unknown as Example;
}
