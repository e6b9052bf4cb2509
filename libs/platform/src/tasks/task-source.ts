import type { Actor, InFourLanguages, Instant, Where } from '#platform/domain';
import type { AnyProjection, Strand } from '#platform/read-models';
import type { Parameters } from '#platform/texts';

/**
 * One kind of task: the rows of a projection that wait for somebody, and how the reader is told. Rows are narrowed by the
 * projection's `visibleTo`; `waitsFor` adds who of those that see a row is to act on it, by the rights of this moment.
 */
export interface TaskSource<Row extends object = object> extends Omit<Strand, 'where' | 'projection'> {
  readonly projection: AnyProjection;
  /** Undefined when no such task can wait for this person. SQL says `own.<column>` and `joined.<column>`. */
  waitsFor(actor: Actor, at: Instant): Where | undefined;
  /** What is to be done, in one sentence; placeholders are filled as in the sentences of a history. */
  readonly title: InFourLanguages;
  parameters(row: Row): Parameters;
  /** Where it is done. */
  href(row: Row): string;
}

/** A source as the list takes it; each keeps to the rows of its own projection. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows are the source's own affair
export type AnyTaskSource = TaskSource<any>;
