import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cents, Instant, Language, LocalDate } from '#platform/domain';
import { plain } from './marked';

interface Names {
  readonly nl: string;
  readonly fr: string;
}

export interface CallExample {
  readonly year: number;
  readonly title: Names;
  readonly draftedAt: Instant;
  readonly publishedAt: Instant;
  readonly [field: string]: unknown; // the rest is the body of POST /v1/calls
}

/** A made-up organisation and its only applicant, `<person>@tandem.example`. */
export interface Guest {
  readonly kboNumber: string;
  readonly kind: string;
  readonly names: Names;
  readonly person: string;
  readonly name: string;
  readonly language: Language;
}

export type Ending =
  | { readonly outcome: 'granted'; readonly motivation: string }
  | { readonly outcome: 'late' }
  | { readonly outcome: 'inadmissible'; readonly grounds: readonly string[]; readonly explanation: string }
  | { readonly outcome: 'withdrawn'; readonly reason: string; readonly withdrawnAt: Instant };

export type ApplicationExample = Ending & {
  readonly organisation: string; // Dutch name
  readonly applicant: string; // a person of GET /dev/people
  readonly title: string;
  readonly subject: string;
  readonly description: string;
  readonly costs: readonly { readonly label: string; readonly cents: Cents }[];
  readonly submittedAt: Instant;
};

export interface Line {
  readonly organisation: string;
  readonly allocation: string; // such as `32 21 1 0 121101`
  readonly cents: number;
}

export interface DecreeExample {
  readonly admissibilityAt: Instant;
  readonly awardedAt: Instant;
  readonly draftedAt: Instant;
  readonly sourceLine: string;
  readonly caretaker: boolean;
  readonly advice: string;
  readonly advisedOn: LocalDate;
  readonly adviceExplanation: string;
  readonly signedOn: LocalDate;
  readonly publishedOn: LocalDate;
  readonly numac: string;
  readonly expected: { readonly totalCents: number; readonly leftCents: number; readonly lines: readonly Line[] };
}

export interface Example {
  readonly call: CallExample;
  readonly organisations: { readonly memberSince: LocalDate; readonly guests: readonly Guest[] };
  readonly applications: { readonly startedAt: Instant; readonly applications: readonly ApplicationExample[] };
  readonly decree: DecreeExample;
}

/** What lies in `examples/<scenario>`, without its marks. */
export function readExample(root: string, scenario: string): Example {
  const read = (name: string): unknown =>
    plain(JSON.parse(readFileSync(join(root, 'examples', scenario, `${name}.json`), 'utf8')));
  return {
    call: read('call'),
    organisations: read('organisations'),
    applications: read('applications'),
    decree: read('decree'),
  } as Example;
}
