import type { Instant, LocalDate, VaultRef } from '#platform/domain';
import type { ApplicationId, FollowUpEvent } from '../application.events';

/** What a row says of other files that are the same, and of a draft that nobody works on. */
export interface FollowUpRow {
  readonly withdrawalReason?: VaultRef;
  readonly duplicateOf?: ApplicationId; // why it was withdrawn
  readonly copiedFrom?: ApplicationId | undefined;
  readonly copies: readonly ApplicationId[];
  readonly usedAt: Instant; // when a person last did something with it
  readonly removalOn?: LocalDate | undefined; // announced, and nobody came back to it
  readonly toldOfClosing: boolean;
}

export const unfollowed = { copies: [], toldOfClosing: false } as const;

type Changes = Partial<FollowUpRow> & { readonly status?: 'withdrawn' | 'removed' };

export function followUpChanges({ copies }: FollowUpRow, { type, data }: FollowUpEvent): Changes {
  switch (type) {
    case 'ApplicationMarkedDuplicate':
      return { status: 'withdrawn', withdrawalReason: data.reason, duplicateOf: data.duplicateOf };
    case 'ApplicationCopied':
      return { copies: [...copies, data.to] };
    case 'DraftReminded':
      return { removalOn: data.removalOn };
    case 'DraftRemoved':
      return { status: 'removed' };
    case 'IncompleteFileReminded':
      return { toldOfClosing: true };
  }
}
