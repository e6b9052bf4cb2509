import { join } from 'node:path';
import { lintFromString, loadConfig } from '@redocly/openapi-core';

/** What `redocly.yaml` finds wrong: `<rule>: <what> at <where>`. */
export async function lint(document: unknown): Promise<readonly string[]> {
  const config = await loadConfig({ configPath: join(__dirname, '..', '..', 'redocly.yaml') });
  const source = JSON.stringify(document);
  const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config });
  return problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} at ${location[0]?.pointer ?? '#'}`);
}
