import type { ApplicationId } from '#applications/application.events';
import { localDateOf } from '#platform/clock';
import { hasRole, type LocalDate, type PersonId, RuleBroken } from '#platform/domain';
import type { UnitOfWork } from '#platform/event-store';
import { assessmentIdOf } from '../assessment-id';
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
  private readonly candidates = new Map<PersonId, Candidate>();

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

  private get by(): Assigner {
    const { actor } = this.unit.ask;
    return { ...actor, isAdministrator: hasRole(actor, 'administrator') };
  }

  private async candidate(personId: PersonId): Promise<Candidate> {
    const known = this.candidates.get(personId);
    if (known) return known;
    const roles = await this.unit.load(heldRoles, personId);
    const barriers = await barriersOf(personId, this.day, this.unit);
    const { noted } = await this.unit.load(interestsDecider, personId);
    const candidate = { personId, roles, barriers, noted };
    this.candidates.set(personId, candidate);
    return candidate;
  }
}

/** The round that was named, else the newest one; 0 before there is any. */
export const roundWanted = (jury: Jury, round: number | undefined): number =>
  round ?? (jury.status === 'none' ? 0 : jury.rounds.length);

export const pairOf = (applicationId: string, jurorPersonId: string): Pair => ({
  applicationId: applicationId as ApplicationId,
  jurorPersonId: jurorPersonId as PersonId,
});
