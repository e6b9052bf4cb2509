import type { Provider, Type } from '@nestjs/common';
import type { ContextParts } from '#platform/context';

/**
 * What one concern of the jury brings: interests, composition, scoring, deliberation, ... each in its own `*.part.ts`, and the module
 * puts them together.
 */
export interface JuryPart extends Pick<
  ContextParts,
  | 'rules'
  | 'projections'
  | 'reactions'
  | 'mails'
  | 'historyTexts'
  | 'nameSources'
  | 'commands'
  | 'tasks'
  | 'dueSources'
  | 'embargoes'
> {
  readonly controllers: readonly Type[];
  readonly handlers: readonly Provider[];
}
