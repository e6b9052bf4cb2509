import { daysLeft } from '#platform/clock';
import { type Instant, inLanguage, type Language, type LocalizedText } from '#platform/domain';
import { Choice, Moment, Part, Reference, Text, Whole } from '#platform/http';
import { formatEnd, formatInstant } from '#platform/texts';
import { type CallStatus, callStatus, callStatuses } from '../call-status.pure';
import type { CallListRow } from './call-list.projection';
import type { Counts } from './count-applications';

export class CountsView {
  @Whole({ description: 'Drafts', example: 3, min: 0, max: 1_000_000 }) readonly draft: number;
  @Whole({ description: 'Submitted', example: 12, min: 0, max: 1_000_000 }) readonly submitted: number;
  @Whole({ description: 'Waiting for the leading official', example: 1, min: 0, max: 1_000_000 })
  readonly awaitingSignOff: number;
  @Whole({ description: 'To be completed', example: 2, min: 0, max: 1_000_000 }) readonly incomplete: number;
  @Whole({ description: 'Admissible', example: 9, min: 0, max: 1_000_000 }) readonly admissible: number;
  @Whole({ description: 'Inadmissible', example: 1, min: 0, max: 1_000_000 }) readonly inadmissible: number;
  @Whole({ description: 'Withdrawn', example: 2, min: 0, max: 1_000_000 }) readonly withdrawn: number;
}

export class CallView {
  @Reference({ description: 'The call' }) readonly id: string;
  @Whole({ description: 'Revision', example: 4, min: 0, max: 1_000_000_000 }) readonly revision: number;
  @Choice(callStatuses, { description: 'Computed from the window and the time of asking', example: 'open' })
  readonly status: CallStatus;
  @Text({ description: 'Title in your language', example: 'Projectoproep diversiteit 2022', optional: true })
  readonly title?: string;
  @Text({ description: 'Scheme', example: 'coFinancing', optional: true }) readonly scheme?: string;
  @Whole({ description: 'Budget year', example: 2022, min: 2000, max: 2099, optional: true }) readonly year?: number;
  @Whole({ description: 'Ordinal', example: 13, min: 1, max: 999, optional: true }) readonly ordinal?: number;
  @Whole({ description: 'Version', example: 1, min: 0, max: 100_000 }) readonly version: number;
  @Whole({ description: 'Envelope in cents', example: 15_400_000, min: 0, max: 1_000_000_000_000, optional: true })
  readonly envelopeCents?: number;
  @Whole({ description: 'Co-financing rate in basis points', example: 8_000, min: 0, max: 1_000_000, optional: true })
  readonly rate?: number;
  @Moment({ description: 'First instant that is on time', example: '2022-01-09T23:00:00.000Z', optional: true })
  readonly opensAt?: string;
  @Moment({ description: 'First instant that is too late', example: '2022-04-01T22:00:00.000Z', optional: true })
  readonly closesAt?: string;
  @Text({ description: 'Opening as people read it', example: 'maandag 10 januari 2022 om 00:00', optional: true })
  readonly opensShown?: string;
  @Text({ description: 'Deadline as people read it', example: 'vrijdag 1 april 2022 om 23:59', optional: true })
  readonly closesShown?: string;
  @Whole({ description: 'Calendar days to the deadline', example: 14, min: 0, max: 100_000, optional: true })
  readonly daysLeft?: number;
  @Part(() => CountsView, { description: 'Applications by status, among those that you may see' })
  readonly counts: CountsView;
}

/** A call as the reader sees it at this instant. */
export function showCall(row: CallListRow, counts: Counts, language: Language, at: Instant) {
  const { callId: id, scheme, year, content, opensAt, closesAt, closes, versions } = row;
  const { ordinal, envelopeCents, rate } = content;
  const title = titleOf(content.title, language);
  return {
    id,
    status: callStatus(row, at),
    ...(title && { title }),
    ...(scheme && { scheme }),
    ...(year !== undefined && { year }),
    ...(ordinal !== undefined && { ordinal }),
    version: versions.at(-1)?.version ?? 0,
    ...(envelopeCents !== undefined && { envelopeCents }),
    ...(rate !== undefined && { rate }),
    ...(opensAt && { opensAt, opensShown: formatInstant(opensAt, language) }),
    ...(closesAt && { closesAt, closesShown: formatEnd(closesAt, language) }),
    ...(closes && { daysLeft: daysLeft(at, closes) }),
    counts,
  };
}

/** The title of a draft may still lack languages. */
export function titleOf(title: Partial<LocalizedText> | undefined, language: Language): string | undefined {
  if (!title) return undefined;
  const { nl, fr } = title;
  return nl && fr ? inLanguage({ ...title, nl, fr }, language) : (title[language] ?? nl ?? fr ?? title.de ?? title.en);
}
