import { ComposePreset, hasRedisServer } from './compose-preset.mjs';
import { PostgresPreset } from './postgres-preset.mjs';

/** What an instance in this folder runs on. @throws RangeError on a name that is none */
export function presetNamed(name) {
  if (name === 'postgres') return () => new PostgresPreset();
  if (name !== 'compose') throw new RangeError('--preset is postgres or compose');
  if (!hasRedisServer) throw new RangeError('--preset compose needs redis-server');
  return (folder) => new ComposePreset(folder);
}
