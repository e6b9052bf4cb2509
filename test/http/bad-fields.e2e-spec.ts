import { bodySchemaOf, openApiOf } from '../support/open-api-examples';
import { rawRequest } from '../support/raw-request';
import { startTandem, type Tandem } from '../support/tandem';
import { buildWorld, type World } from '../access/world';
import { faultsOf, problemOf, storedIn } from './problems';
import { wrongBodies } from './wrong-values';

let tandem: Tandem;
let world: World;

beforeAll(async () => {
  tandem = await startTandem();
  world = await buildWorld(tandem);
});
afterAll(() => tandem.stop());

/** Who may give a command, so that nothing but the body is wrong. */
const roles = [
  [/\/advices$/, 'financeInspector'],
  [/\/(approvals|returns)$/, 'leadingOfficial'],
  [
    /\/(admissibilityDecisions|checks|completionRequests|completionRequestWithdrawals|reinstatements|duplicateMarks)$/,
    'administrator',
  ],
  [/^\/v1\/applications/, 'applicant'],
  [/^\/v1\/assessments\/[^/]+(\/(submissions|abstentions|reopenings))?$/, 'juryChair'],
  [/\/grants\/.*\/declines$/, 'applicant'],
  [/\/endings$/, 'administrator'],
  [/^\/v1\/assessments/, 'juryChair'],
  [/./, 'administrator'],
] as const;
const roleFor = (path: string) => roles.find(([pattern]) => pattern.test(path))![1];

it('every field of every body refuses every wrong value by name, and nothing is stored', async () => {
  const document = await openApiOf(tandem.url);
  const before = await storedIn(tandem);
  const wrong: string[] = [];
  let sent = 0;
  for (const [path, operations] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(operations)) {
      const schema = bodySchemaOf(operation);
      if (!schema) continue;
      const token = world.people.get(roleFor(path))!.token;
      const target = path.replace(/\{\w+\}/g, world.things.unknown!.id!);
      for (const { field, value, body } of wrongBodies(document, schema, world.references)) {
        sent++;
        const answer = await rawRequest(tandem.url, target, {
          method: method.toUpperCase(),
          token,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
        const faults = faultsOf(answer);
        const { status, fields } = faults ? { status: answer.status, fields: [] } : problemOf(answer);
        const named = fields.some(
          (each) => each === field || each.startsWith(`${field}[`) || each.startsWith(`${field}.`),
        );
        if (faults || status !== 400 || !named)
          wrong.push(
            `${method} ${path} ${field} = ${JSON.stringify([value]).slice(1, 60)}: ${String(answer.status)} ${faults} ${answer.text.slice(0, 200)}`,
          );
      }
    }
  expect(wrong).toEqual([]);
  expect(sent).toBeGreaterThan(500);
  expect(await storedIn(tandem)).toEqual(before);
});
