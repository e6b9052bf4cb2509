import { Injectable } from '@nestjs/common';
import type { ApplicationId } from '#applications/application.events';
import { type PersonId, RuleBroken, type Violation } from '#platform/domain';
import type { UnitOfWork } from '#platform/event-store';
import { assign, type FileToAssign, type Shortage } from '#results/assign.pure';
import { type Assessment, assessmentDecider } from '../assessment.decider';
import type { Pair } from '../assigning.events';
import { pairRefusal } from '../assignment.policy';
import { handedInBy, languageOfPerson } from '../file-language.fold';
import type { JuryFile } from '../jury-file.pure';
import type { Assignments } from './assignments';
import { FilesOfCall } from './files-of-call';

interface Wanted {
  readonly applicationIds?: readonly string[];
  readonly jurorsPerFile?: number;
  readonly countExistingLoad?: boolean;
  readonly filesPerJuror?: number;
  readonly respectLanguages?: boolean;
}
type ToAssign = FileToAssign<ApplicationId, PersonId>;
type Begun = Exclude<Assessment, { status: 'none' }>;

/** Finds the jurors for the files of a round; of files that who asks must not know of nothing is looked at, loads neither. */
@Injectable()
export class AutomaticAssignment {
  constructor(private readonly files: FilesOfCall) {}

  /** @throws RuleBroken `automaticAssignmentImpossible` with what is lacking, file by file */
  async assign(assignments: Assignments, wanted: Wanted, unit: UnitOfWork): Promise<readonly Pair[]> {
    const { jury, round } = assignments.of;
    const visible = await this.files.visible(jury.callId, unit);
    const begun = await this.begun(assignments, visible, unit);
    const files = await filesToAssign(assignments, wanted, visible);
    const perFile = wanted.jurorsPerFile ?? round.scoresPerApplication;
    const toAssign = await Promise.all(
      files.map(async (file): Promise<ToAssign> => {
        const { applicationId } = file;
        const own = begun.filter(({ about }) => about.applicationId === applicationId);
        const barred = await barredFrom(file, own, assignments);
        const language = wanted.respectLanguages === false ? undefined : await languageOf(applicationId, unit);
        return { applicationId, wanted: perFile, assigned: own.filter(isHeld).map(jurorOf), barred, language };
      }),
    );
    const held = wanted.countExistingLoad === false ? [] : begun.filter(isHeld).map(jurorOf);
    const jurors = jury.composition.jurors.map(({ personId: jurorId, languages }) => {
      const load = held.filter((each) => each === jurorId).length;
      return { jurorId, languages, load, atMost: wanted.filesPerJuror };
    });
    const found = assign(toAssign, jurors);
    if (found.outcome === 'refused') throw impossible(found.shortages, files);
    return give(found.pairs, files, assignments, unit);
  }

  private async begun(assignments: Assignments, visible: readonly ApplicationId[], unit: UnitOfWork) {
    const { jury, round } = assignments.of;
    const ids = await this.files.assessments(jury.callId, round.round);
    const states = await Promise.all(ids.map((id) => unit.load(assessmentDecider, id)));
    const known = new Set(visible);
    return states.filter((each): each is Begun => each.status !== 'none' && known.has(each.about.applicationId));
  }
}

const isHeld = (assessment: Begun): boolean => pairRefusal(assessment)?.rule === 'alreadyAssigned';
const jurorOf = ({ about }: Begun): PersonId => about.jurorPersonId;

/** Those that were named must all be such that they can be assigned; else those that can are. */
async function filesToAssign(
  assignments: Assignments,
  { applicationIds }: Wanted,
  visible: readonly ApplicationId[],
): Promise<readonly JuryFile[]> {
  const violations: Violation[] = [];
  const files: JuryFile[] = [];
  const inLog = await Promise.all((applicationIds ?? visible).map((id) => assignments.fileOf(id)));
  for (const [n, file] of inLog.entries()) {
    const rule = assignments.refusalOfFile(file);
    if (file && !rule) files.push(file);
    else if (applicationIds) violations.push({ field: `applicationIds[${String(n)}]`, rule: rule ?? 'fileNotOfCall' });
  }
  if (violations.length > 0) throw new RuleBroken('automaticAssignmentImpossible', {}, violations);
  return files;
}

async function barredFrom(file: JuryFile, begun: readonly Begun[], assignments: Assignments) {
  const out = begun.filter((each) => !isHeld(each) && pairRefusal(each)).map(jurorOf);
  for (const { personId } of assignments.of.jury.composition.jurors)
    if (await assignments.refusalOfJuror(file, personId, false)) out.push(personId);
  return out;
}

/** That of who handed it in; English is no language of files, and on paper nobody's is known. */
async function languageOf(applicationId: ApplicationId, unit: UnitOfWork): Promise<string | undefined> {
  const person = await unit.load(handedInBy, applicationId);
  const language = person && (await unit.load(languageOfPerson, person));
  return language && language !== 'en' ? language : undefined;
}

function impossible(shortages: readonly Shortage<ApplicationId>[], files: readonly JuryFile[]): RuleBroken {
  const violations = shortages.map(({ applicationId, ...counts }): Violation => {
    const { reference } = files.find((file) => file.applicationId === applicationId)!;
    return { field: 'applicationIds', rule: 'tooFewJurors', details: { reference, ...counts } };
  });
  return new RuleBroken('automaticAssignmentImpossible', {}, violations);
}

async function give(
  pairs: readonly { readonly applicationId: ApplicationId; readonly jurorId: PersonId }[],
  files: readonly JuryFile[],
  assignments: Assignments,
  unit: UnitOfWork,
): Promise<readonly Pair[]> {
  const byId = new Map(files.map((file) => [file.applicationId, file]));
  const given = pairs.map(({ applicationId, jurorId }) => assignments.aboutOf(byId.get(applicationId)!, jurorId));
  await assignments.readAhead(given);
  for (const about of given) {
    const data = { about, how: 'automatically', due: assignments.due } as const;
    await unit.also(assessmentDecider, about.assessmentId, { type: 'AssignJuror', data });
  }
  return pairs.map(({ applicationId, jurorId: jurorPersonId }) => ({ applicationId, jurorPersonId }));
}
