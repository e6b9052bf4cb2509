import type { ApplicationId } from '#applications/application.events';
import { localDateOf } from '#platform/clock';
import { type Deadline, hasRole, type LocalDate, type PersonId, RuleBroken } from '#platform/domain';
import type { UnitOfWork } from '#platform/event-store';
import { assessmentIdOf } from '../assessment-id';
import { assessmentDecider } from '../assessment.decider';
import type { AssessmentAbout } from '../assessment.events';
import type { AssignmentRefusal, Pair } from '../assigning.events';
import { type Assigner, type Candidate, fileRefusal, jurorRefusal, type OfJury } from '../assignment.policy';
import { callOfJury } from '../call-of-jury.fold';
import { heldRoles } from '../held-roles.fold';
import { interestsDecider } from '../interests.decider';
import { type Jury, juryDecider } from '../jury.decider';
import { juryFile } from '../jury-file.fold';
import type { JuryFile } from '../jury-file.pure';
import { refuseUnlessSeated } from '../presiding.policy';
import { barriersOf } from './barriers-of';

/** What the log says of files and jurors of a call, for one act that assigns; each juror is read once. */
export class Assignments {
  private readonly candidates = new Map<PersonId, Promise<Candidate>>();

  private constructor(
    private readonly unit: UnitOfWork,
    private readonly day: LocalDate,
    readonly of: OfJury,
  ) {}

  /** @throws RuleBroken `notFound` for whoever may not know of the jury, `noSuchRound` while it was not opened */
  static async open(unit: UnitOfWork, callId: string, round: number): Promise<Assignments> {
    const jury = await unit.load(juryDecider, callId);
    refuseUnlessSeated(unit.ask.actor, jury);
    const found = jury.rounds.find((each) => each.round === round);
    if (!found) throw new RuleBroken('noSuchRound');
    const call = await unit.load(callOfJury, callId);
    const day = localDateOf(unit.ask.receivedAt);
    const chair = await barriersOf(jury.composition.chairPersonId, day, unit);
    return new Assignments(unit, day, { jury, round: found, callCancelled: call.status === 'cancelled', chair });
  }

  /** All at once what is looked at one by one afterwards; nothing about files that may not be assigned. */
  async readAhead(pairs: readonly Pair[]): Promise<void> {
    await Promise.all(
      pairs.map(async (pair) => {
        const file = await this.fileOf(pair.applicationId);
        if (this.refusalOfFile(file)) return;
        await Promise.all([this.candidate(pair.jurorPersonId), this.unit.load(assessmentDecider, this.idOf(pair))]);
      }),
    );
  }

  async fileOf(applicationId: string): Promise<JuryFile | null> {
    return this.unit.load(juryFile, applicationId);
  }

  refusalOfFile(file: JuryFile | null): AssignmentRefusal | undefined {
    return fileRefusal(file, this.by, this.of)?.rule;
  }

  async refusalOfJuror(file: JuryFile, personId: PersonId, hasReason: boolean): Promise<AssignmentRefusal | undefined> {
    return jurorRefusal(file, await this.candidate(personId), this.of, hasReason)?.rule;
  }

  aboutOf({ applicationId, organisationId }: JuryFile, jurorPersonId: PersonId): AssessmentAbout {
    const { jury, round } = this.of;
    const assessmentId = this.idOf({ applicationId, jurorPersonId });
    return { assessmentId, callId: jury.callId, applicationId, organisationId, jurorPersonId, round: round.round };
  }

  idOf({ applicationId, jurorPersonId }: Pair) {
    return assessmentIdOf(applicationId, jurorPersonId, this.of.round.round);
  }

  /** Until when a juror has who gets a file now; whoever steps in after the end of the round has no end. */
  get due(): Deadline | undefined {
    const { due } = this.of.round;
    return due && this.unit.ask.receivedAt < due.instant ? due : undefined;
  }

  private get by(): Assigner {
    const { actor } = this.unit.ask;
    return { ...actor, isAdministrator: hasRole(actor, 'administrator') };
  }

  private candidate(personId: PersonId): Promise<Candidate> {
    const candidate = this.candidates.get(personId) ?? this.candidateInLog(personId);
    this.candidates.set(personId, candidate);
    return candidate;
  }

  private async candidateInLog(personId: PersonId): Promise<Candidate> {
    const [roles, barriers, { noted }] = await Promise.all([
      this.unit.load(heldRoles, personId),
      barriersOf(personId, this.day, this.unit),
      this.unit.load(interestsDecider, personId),
    ]);
    return { personId, roles, barriers, noted };
  }
}

/** The round that was named, else the newest one; 0 before there is any. */
export const roundWanted = (jury: Jury, round: number | undefined): number =>
  round ?? (jury.status === 'none' ? 0 : jury.rounds.length);

export const pairOf = (applicationId: string, jurorPersonId: string): Pair => ({
  applicationId: applicationId as ApplicationId,
  jurorPersonId: jurorPersonId as PersonId,
});
