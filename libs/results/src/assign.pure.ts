export interface FileToAssign<File extends string = string, Juror extends string = string> {
  readonly applicationId: File;
  readonly language?: string | undefined; // in which it is written; any juror may read it without one
  readonly wanted: number; // jurors in all
  readonly assigned: readonly Juror[]; // those it has already
  readonly barred: readonly Juror[]; // a conflict, or declined before
}

export interface AvailableJuror<Juror extends string = string> {
  readonly jurorId: Juror;
  readonly languages: readonly string[];
  readonly load: number; // files held already; 0 when they do not count
  readonly atMost?: number | undefined; // files, those of `load` included
}

/** Of all jurors who are not on the file yet, how many cannot be and why. Who is barred is not counted among the others. */
export interface Shortage<File extends string = string> {
  readonly applicationId: File;
  readonly wanted: number;
  readonly possible: number; // the most it can have, with those it has
  readonly barred: number;
  readonly otherLanguage: number;
  readonly full: number; // hold as many files as they may, and none of these can go to somebody else
}

export type Assignments<File extends string = string, Juror extends string = string> =
  | {
      readonly outcome: 'assigned';
      readonly pairs: readonly { readonly applicationId: File; readonly jurorId: Juror }[]; // the new ones
      readonly loads: readonly { readonly jurorId: Juror; readonly before: number; readonly after: number }[];
    }
  | { readonly outcome: 'refused'; readonly shortages: readonly Shortage<File>[] };

/**
 * The wanted number of jurors for every file, or for none, with the loads as even as they can be: no other assignment has a smaller sum of squares.
 * A file takes the least loaded juror who can be had by passing files on (a shortest augmenting path of the min-cost flow whose cost is the
 * load), see ADR 0021. The order in which files and jurors come does not matter.
 */
export function assign<File extends string, Juror extends string>(
  files: readonly FileToAssign<File, Juror>[],
  jurors: readonly AvailableJuror<Juror>[],
): Assignments<File, Juror> {
  const sortedFiles = [...files].sort((a, b) => (a.applicationId < b.applicationId ? -1 : 1));
  const sortedJurors = [...jurors].sort((a, b) => (a.jurorId < b.jurorId ? -1 : 1));
  const placeOf = new Map(sortedJurors.map(({ jurorId }, place) => [jurorId, place]));
  const flow = new Flow(
    sortedFiles.map((file) => allowedFor(file, sortedJurors, placeOf)),
    sortedJurors,
  );
  const shortages = sortedFiles.flatMap((file, place): Shortage<File>[] => {
    const missing = file.wanted - file.assigned.length;
    for (let given = 0; given < missing; given++)
      if (!flow.give(place)) return [shortageOf(file, sortedJurors, file.assigned.length + given)];
    return [];
  });
  if (shortages.length > 0) return { outcome: 'refused', shortages };
  const pairs = sortedFiles.flatMap(({ applicationId }, place) =>
    flow.jurorsOf(place).map((juror) => ({ applicationId, jurorId: sortedJurors[juror]!.jurorId })),
  );
  const loads = sortedJurors.map(({ jurorId, load }, place) => ({ jurorId, before: load, after: flow.loads[place]! }));
  return { outcome: 'assigned', pairs, loads };
}

const reads = ({ language }: FileToAssign, { languages }: AvailableJuror): boolean =>
  language === undefined || languages.includes(language);

function allowedFor<Juror extends string>(
  file: FileToAssign<string, Juror>,
  jurors: readonly AvailableJuror<Juror>[],
  placeOf: ReadonlyMap<Juror, number>,
): readonly number[] {
  const out = new Set([...file.barred, ...file.assigned].map((juror) => placeOf.get(juror)));
  return jurors.flatMap((juror, place) => (!out.has(place) && reads(file, juror) ? [place] : []));
}

function shortageOf<File extends string, Juror extends string>(
  file: FileToAssign<File, Juror>,
  jurors: readonly AvailableJuror<Juror>[],
  possible: number,
): Shortage<File> {
  const { applicationId, wanted, assigned } = file;
  const open = jurors.filter(({ jurorId }) => !assigned.includes(jurorId));
  const unbarred = open.filter(({ jurorId }) => !file.barred.includes(jurorId));
  const reading = unbarred.filter((juror) => reads(file, juror));
  return {
    applicationId,
    wanted,
    possible,
    barred: open.length - unbarred.length,
    otherLanguage: unbarred.length - reading.length,
    full: reading.length - (possible - assigned.length),
  };
}

/** Which juror (by place) holds which files of this run. */
class Flow {
  readonly loads: number[];
  private readonly held: Set<number>[];
  private readonly holders: Set<number>[];

  constructor(
    private readonly allowed: readonly (readonly number[])[],
    private readonly jurors: readonly AvailableJuror[],
  ) {
    this.loads = jurors.map(({ load }) => load);
    this.held = jurors.map(() => new Set());
    this.holders = allowed.map(() => new Set());
  }

  jurorsOf(file: number): readonly number[] {
    return [...this.holders[file]!].sort((a, b) => a - b);
  }

  /** One juror more for the file, if need be by passing other files on. */
  give(file: number): boolean {
    const passedOn = new Map<number, { file: number; from: number | undefined }>();
    const reached: number[] = [];
    const reach = (through: number, from: number | undefined): void => {
      for (const juror of this.allowed[through]!)
        if (!passedOn.has(juror) && !this.holders[through]!.has(juror)) {
          passedOn.set(juror, { file: through, from });
          reached.push(juror);
        }
    };
    reach(file, undefined);
    for (let next = 0; next < reached.length && reached.length < this.jurors.length; next++)
      for (const other of this.held[reached[next]!]!) reach(other, reached[next]);
    const free = reached.filter((juror) => this.loads[juror]! < (this.jurors[juror]!.atMost ?? Infinity));
    if (free.length === 0) return false;
    const last = free.reduce((best, juror) => (this.loads[juror]! < this.loads[best]! ? juror : best));
    this.loads[last]! += 1;
    for (let to: number | undefined = last; to !== undefined;) {
      const step: { file: number; from: number | undefined } = passedOn.get(to)!;
      this.hand(step.file, step.from, to);
      to = step.from;
    }
    return true;
  }

  private hand(file: number, from: number | undefined, to: number): void {
    this.held[to]!.add(file);
    this.holders[file]!.add(to);
    if (from === undefined) return;
    this.held[from]!.delete(file);
    this.holders[file]!.delete(from);
  }
}
