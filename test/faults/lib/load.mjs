import { randomUUID } from 'node:crypto';
import { answers } from './world.mjs';
import { pause } from './waiting.mjs';

const lanesAtOnce = 8;
const proposedTogether = 5;

/** The answer was none to go on with; whether it was a right one, the oracle says. */
class StoryOver extends Error {}

/** People at work until `stop`: applications are started, saved and submitted, grants proposed and decided, keys used again. */
export class Load {
  failures = [];
  #isStopping = false;
  #judged = [];
  #past = [];

  /** `pace`: how long each person pauses between two stories, from and to, in milliseconds. */
  constructor({ world, random, maxApplications = Infinity, pace = [10, 60] }) {
    Object.assign(this, { world, random, pace, left: maxApplications });
  }

  /** Also after a stop. */
  start() {
    this.#isStopping = false;
    const applying = Array.from({ length: lanesAtOnce }, (_, n) => this.#repeat(() => this.#apply(n)));
    const granting = this.world.administrators.map((administrator) => this.#repeat(() => this.#grant(administrator)));
    const others = [this.#repeat(() => this.#comeLate()), this.#repeat(() => this.#askAgain())];
    this.running = Promise.all([...applying, ...granting, ...others]);
    return this;
  }

  /** Resolves when everything begun is answered. */
  async stop() {
    this.abandon();
    await this.running;
  }

  /** Nobody begins anything any more. */
  abandon() {
    this.#isStopping = true;
  }

  async #repeat(story) {
    while (!this.#isStopping) {
      await story().catch((error) => error instanceof StoryOver || this.failures.push(String(error.message)));
      await pause(this.random.between(...this.pace));
    }
  }

  async #apply(lane) {
    if (this.left-- <= 0) return pause(200);
    const { random, world } = this;
    const applicant = world.applicants[lane % world.applicants.length];
    const callId = random.pick(world.calls);
    const started = await this.#do(applicant, 'start', 'POST', '/v1/applications', { callId });
    const path = `/v1/applications/${started.id}`;
    const saving = answers(applicant.person, random.between(500_000, 1_500_000));
    const saved = await this.#do(applicant, 'save', 'PATCH', path, saving, { ifMatch: started.revision });
    if (random.chance(0.4)) await this.#saveTwiceAtOnce(applicant, path, saved.revision);
    if (random.chance(0.3))
      await this.#try(applicant, 'staleSave', 'PATCH', path, saving, { ifMatch: started.revision });
    await this.#maybeTwice(applicant, 'submit', 'POST', `${path}/submissions`);
    if (random.chance(0.3)) await this.#try(applicant, 'submitAgain', 'POST', `${path}/submissions`);
    const administrator = random.pick(world.administrators);
    await this.#do(administrator, 'admit', 'POST', `${path}/admissibilityDecisions`, { admissible: true });
    const grantedCents = Math.round(saving.costLines[0].costCents * 0.8);
    this.#judged.push({ applicant, applicationId: started.id, callId, grantedCents });
  }

  /** Two who saw the same revision: one of them is told that it has changed. */
  async #saveTwiceAtOnce(applicant, path, ifMatch) {
    const save = (title) => this.#try(applicant, 'racingSave', 'PATCH', path, { title }, { ifMatch });
    await everyOne([save('De ene'), save('De andere')]);
  }

  /** Several proposals at the same instant; the envelope may hold only some of them. */
  async #grant(administrator) {
    const [{ callId } = {}] = this.#judged;
    const together = this.#judged.filter((each) => each.callId === callId).slice(0, proposedTogether);
    this.#judged = this.#judged.filter((each) => !together.includes(each));
    const propose = async (grant) => {
      const { applicationId, grantedCents } = grant;
      const body = { applicationId, grantedCents };
      const receipt = await this.#maybeTwice(administrator, 'propose', 'POST', `/v1/calls/${callId}/grants`, body);
      return receipt && { ...grant, grantId: receipt.id };
    };
    const proposed = (await everyOne(together.map(propose))).filter(Boolean);
    await everyOne(proposed.map((grant) => this.#decide(administrator, grant)));
  }

  async #decide(administrator, { applicant, applicationId, callId, grantId }) {
    const path = `/v1/calls/${callId}/grants/${grantId}/decisions`;
    const motivation = `Zoals voorgesteld door ${administrator.person}@tandem.example.`;
    const reason = `Op vraag van ${applicant.person}@tandem.example.`;
    const fate = this.random.between(1, 10); // at 10 it stays proposed
    if (fate <= 2) await this.#do(administrator, 'award', 'POST', path, { outcome: 'awarded', motivation });
    else if (fate <= 7) await this.#do(administrator, 'refuse', 'POST', path, { outcome: 'refused', motivation });
    else if (fate <= 9)
      await this.#do(applicant, 'withdraw', 'POST', `/v1/applications/${applicationId}/withdrawals`, { reason });
  }

  /** The call closed long ago: a refusal that is itself recorded, once for each key. */
  async #comeLate() {
    const { applicant, id } = this.random.pick(this.world.late);
    await this.#maybeTwice(applicant, 'submitLate', 'POST', `/v1/applications/${id}/submissions`);
    await pause(this.random.between(100, 400));
  }

  /** A key of before: with the same body the same receipt, with another one a refusal. */
  async #askAgain() {
    await pause(this.random.between(50, 200));
    if (this.#past.length === 0) return;
    const { client, label, method, path, body, options } = this.random.pick(this.#past);
    await client.carryOut(label, method, path, body, options);
    await client.carryOut(label, method, path, otherThan(body), { ...options, reuse: true });
  }

  /** Perhaps two requests with one key on two connections. @returns the receipt, if any */
  async #maybeTwice(client, label, method, path, body) {
    const key = randomUUID();
    const times = this.random.chance(0.5) ? 2 : 1;
    const same = () => this.#try(client, label, method, path, body, { key });
    return (await everyOne(Array.from({ length: times }, same))).find(Boolean);
  }

  /** @returns the receipt @throws StoryOver when there is none */
  async #do(...command) {
    const receipt = await this.#try(...command);
    if (!receipt) throw new StoryOver();
    return receipt;
  }

  /** @returns the receipt, if there is one */
  async #try(client, label, method, path, body, options) {
    const { receipt, key } = await client.carryOut(label, method, path, body, options);
    if (receipt) this.#past.push({ client, label, method, path, body, options: { ...options, key } });
    return receipt;
  }
}

/** Waits for all of them, also when one fails. */
async function everyOne(promises) {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}

/** As well formed as the body was. */
function otherThan(body) {
  if (body === undefined) return {};
  if (body.callId) return { callId: randomUUID() };
  if (body.grantedCents) return { ...body, grantedCents: body.grantedCents - 1 };
  if (body.admissible) return { admissible: true, grounds: [] };
  const words = Object.keys(body).find((field) => ['title', 'motivation', 'reason'].includes(field));
  return { ...body, [words]: 'Anders' };
}
