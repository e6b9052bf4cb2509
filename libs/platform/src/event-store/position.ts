import type { Position } from '#platform/domain';

/** Zero-padded to 20 digits, so that positions sort as they read. */
export function positionOf(ordinal: number): Position {
  return String(ordinal).padStart(20, '0') as Position;
}

/** 0 stands before the first event. */
export function ordinalOf(position: Position | null): number {
  return position === null ? 0 : Number(position);
}
