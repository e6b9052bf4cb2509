import type { Instant, Position, RuleTexts, Upcaster } from '#platform/domain';
import type { Ask, Receipt, Streams } from '#platform/event-store';
import type { EmbargoSource, Recipients } from '#platform/mail';
import type { AnyReaction, DueSource } from '#platform/queues';
import type { AnyProjection, ReadModels } from '#platform/read-models';
import type { AnyTaskSource } from '#platform/tasks';
import type { HistoryTexts, MailTexts, NameSource } from '#platform/texts';
import type { Vault } from '#platform/vault';

/** What the workers of a context may use. */
export interface WorkServices {
  readonly streams: Streams;
  readonly readModels: ReadModels;
  readonly now: () => Instant;
  /** Where the log ends at this moment; null when nothing is in it. */
  readonly head: () => Promise<Position | null>;
  readonly recipients: Recipients;
  /** Destroys the key under which a subject's words lie; asked twice, it is so already. */
  readonly eraseWords: (subject: string) => Promise<void>;
  /** An Ask of the system itself; the same cause gives the same command id, so that it happens once. */
  readonly askAs: (cause: string) => Ask;
}

/** Messages that tell of something of which not every administrator may know: shown only to who sees every row that they name. */
export interface MailBarrier {
  readonly templates: readonly string[];
  readonly parameter: string; // of the message: the key of the row, or several with spaces between; without it, it is shown
  readonly projection: AnyProjection;
}

/** A command that a reaction asks for by name; no receipt when there was nothing to command. */
export type ReactionCommand = (
  data: Readonly<Record<string, unknown>>,
  ask: Ask,
  services: WorkServices,
) => Promise<Receipt | undefined>;

/** Everything a context brings to the application, beside its routes: one constant a context. */
export interface ContextParts {
  readonly name: string;
  readonly rules: RuleTexts;
  readonly eventTypes: readonly string[];
  /** From every former version of its events to the next. */
  readonly upcasters?: readonly Upcaster[];
  readonly projections: readonly AnyProjection[];
  readonly reactions: readonly AnyReaction[];
  readonly mails: MailTexts;
  readonly mailBarriers?: readonly MailBarrier[];
  readonly historyTexts: HistoryTexts;
  readonly nameSources: (readModels: ReadModels, vault: Vault) => readonly NameSource[];
  readonly commands?: Readonly<Record<string, ReactionCommand>>;
  /** What is to be kept from people until an instant. */
  readonly embargoes?: (services: Pick<WorkServices, 'readModels' | 'head'>) => readonly EmbargoSource[];
  /** What of this context waits for whom. */
  readonly tasks?: readonly AnyTaskSource[];
  readonly dueSources?: (services: WorkServices) => readonly DueSource[];
}
