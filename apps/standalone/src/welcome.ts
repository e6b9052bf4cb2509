import { seedDemoPeople } from './demo-people';
import { type DemoPerson, peopleTable } from './people-table';
import { say, step } from './say';

/** What a person can open now. */
export function sayAddresses(baseUrl: string, isDev: boolean): void {
  say('');
  say(`Tandem runs at ${baseUrl}`);
  say(`  Swagger UI  ${baseUrl}/docs`);
  say(`  health      ${baseUrl}/health/ready`);
  if (isDev) say(`  mails       ${baseUrl}/dev/mails`);
}

/** Makes the demo people and says who they are. */
export async function sayDemoPeople(baseUrl: string): Promise<void> {
  await step('demo people', seedDemoPeople(baseUrl));
  const answer = await fetch(`${baseUrl}/dev/people`);
  if (!answer.ok) throw new Error(`${baseUrl}/dev/people answered ${answer.status}`);
  const people = (await answer.json()) as DemoPerson[];
  say('');
  for (const line of peopleTable(people)) say(`  ${line}`);
}
