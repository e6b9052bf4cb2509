import { answers, clientsOf, done } from './world.mjs';
import { pause } from './waiting.mjs';

const lanesAtOnce = 8;
const proposedTogether = 5;

/** People at work until `stop`: applications are started, saved and submitted, grants proposed and decided, keys used again. */
export class Load {
  unexpected = [];
  #isStopping = false;
  #judged = [];
  #past = [];

  constructor({ world, random, journal, maxApplications }) {
    Object.assign(this, { world, random, journal, left: maxApplications });
  }

  start() {
    const applying = Array.from({ length: lanesAtOnce }, (_, n) => this.#repeat(() => this.#apply(n)));
    const granting = this.world.administrators.map((administrator) => this.#repeat(() => this.#grant(administrator)));
    const others = [this.#repeat(() => this.#comeLate()), this.#repeat(() => this.#askAgain())];
    this.running = Promise.all([...applying, ...granting, ...others]);
    return this;
  }

  /** Resolves when everything begun is answered. */
  async stop() {
    this.#isStopping = true;
    await this.running;
  }

  /** An unexpected answer ends only the story in which it was given; the oracle reports it. */
  async #repeat(story) {
    while (!this.#isStopping) {
      await story().catch((error) => this.unexpected.push(String(error.message)));
      await pause(this.random.between(10, 60));
    }
  }

  async #apply(lane) {
    if (this.left-- <= 0) return pause(200);
    const { random, world } = this;
    const applicant = world.applicants[lane % world.applicants.length];
    const callId = random.pick(world.calls);
    const started = await this.#do(applicant, [201], 'start', 'POST', '/v1/applications', { callId });
    const path = `/v1/applications/${started.id}`;
    const saving = answers(applicant.person, random.between(500_000, 1_500_000));
    const saved = await this.#do(applicant, [200], 'save', 'PATCH', path, saving, { ifMatch: started.revision });
    if (random.chance(0.4)) await this.#saveTwiceAtOnce(applicant, path, saved.revision);
    if (random.chance(0.3))
      await this.#do(applicant, [412], 'staleSave', 'PATCH', path, saving, { ifMatch: started.revision });
    await this.#twiceAtOnce(applicant, [201], 'submit', 'POST', `${path}/submissions`);
    if (random.chance(0.3)) await this.#do(applicant, [409], 'submitAgain', 'POST', `${path}/submissions`);
    const decision = { admissible: true };
    await this.#do(random.pick(world.administrators), [201], 'admit', 'POST', `${path}/admissibilityDecisions`, decision); // prettier-ignore
    const grantedCents = Math.round(saving.costLines[0].costCents * 0.8);
    this.#judged.push({ applicant, applicationId: started.id, callId, grantedCents });
  }

  /** Two people who saw the same revision: one of them is told that it has changed. */
  async #saveTwiceAtOnce(applicant, path, revision) {
    const save = (title) => this.#do(applicant, [200, 412], 'racingSave', 'PATCH', path, { title }, { ifMatch: revision }); // prettier-ignore
    await Promise.all([save('De ene'), save('De andere')]);
  }

  /** Several proposals at the same instant; the envelope may hold only some of them. */
  async #grant(administrator) {
    const [{ callId } = {}] = this.#judged;
    if (!callId) return;
    const together = this.#judged.filter((each) => each.callId === callId).slice(0, proposedTogether);
    this.#judged = this.#judged.filter((each) => !together.includes(each));
    const propose = async ({ applicationId, grantedCents, ...rest }) => {
      const body = { applicationId, grantedCents };
      const path = `/v1/calls/${callId}/grants`;
      const receipt = await this.#twiceAtOnce(administrator, [201, 422], 'propose', 'POST', path, body);
      return receipt && { ...rest, applicationId, grantId: receipt.id };
    };
    const proposed = (await Promise.all(together.map(propose))).filter(Boolean);
    await Promise.all(proposed.map((grant) => this.#decide(administrator, grant)));
  }

  async #decide(administrator, { applicant, applicationId, callId, grantId }) {
    const path = `/v1/calls/${callId}/grants/${grantId}/decisions`;
    const motivation = `Zoals voorgesteld door ${administrator.person}@tandem.example.`;
    const fate = this.random.between(1, 10);
    if (fate <= 2) return this.#do(administrator, [201], 'award', 'POST', path, { outcome: 'awarded', motivation });
    if (fate <= 7) return this.#do(administrator, [201], 'refuse', 'POST', path, { outcome: 'refused', motivation });
    if (fate === 8) return undefined; // it stays proposed
    const reason = `Op vraag van ${applicant.person}@tandem.example.`;
    return this.#do(applicant, [201], 'withdraw', 'POST', `/v1/applications/${applicationId}/withdrawals`, { reason });
  }

  /** The call closed long ago: a refusal that is itself recorded, once for each key. */
  async #comeLate() {
    const { applicant, id } = this.random.pick(this.world.late);
    await this.#twiceAtOnce(applicant, [422], 'submitLate', 'POST', `/v1/applications/${id}/submissions`);
    await pause(this.random.between(100, 400));
  }

  /** A key of before: with the same body the same receipt, with another one a refusal. */
  async #askAgain() {
    await pause(this.random.between(50, 200));
    if (this.#past.length === 0) return;
    const { client, label, method, path, body, options } = this.random.pick(this.#past);
    await client.carryOut(label, method, path, body, options);
    const { status, rule } = await client.carryOut(label, method, path, { other: 1 }, { ...options, reuse: true });
    if (rule !== 'idempotencyKeyReused' && status !== 400) this.unexpected.push(`${label} ${options.key} with another body: ${status} ${rule}`); // prettier-ignore
  }

  /** Two requests with one key on two connections. */
  async #twiceAtOnce(client, expected, label, method, path, body) {
    const { key, ...first } = this.#keyed();
    const same = () => this.#do(client, expected, label, method, path, body, { ...first, key });
    const [one, other] = await Promise.all([same(), this.random.chance(0.5) ? same() : undefined]);
    return one ?? other;
  }

  #keyed() {
    return { key: crypto.randomUUID() };
  }

  /** @returns the receipt, if there is one */
  async #do(client, expected, label, method, path, body, options = this.#keyed()) {
    const given = { ...this.#keyed(), ...options };
    const { status, rule, receipt } = await client.carryOut(label, method, path, body, given);
    if (!expected.includes(status)) throw new Error(`${label} ${method} ${path} ${given.key}: ${status} ${rule}`);
    if (receipt && this.#past.length < 5_000) this.#past.push({ client, label, method, path, body, options: given });
    return receipt;
  }
}

export const inFlightOf = (world) => clientsOf(world).flatMap(({ inFlight }) => [...inFlight]);
