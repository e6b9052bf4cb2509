import { applicationChecks } from './applications.mjs';
import { commandChecks } from './commands.mjs';
import { deliveryChecks } from './deliveries.mjs';
import { logChecks } from './log.mjs';
import { moneyChecks } from './money.mjs';
import { processChecks } from './processes.mjs';
import { readModelChecks } from './read-models.mjs';

const checks = [
  ...commandChecks,
  ...logChecks,
  ...applicationChecks,
  ...readModelChecks,
  ...moneyChecks,
  ...deliveryChecks,
  ...processChecks,
];

/** Each check with what speaks against it; nothing when all is well. */
export const judge = (evidence) => checks.map(({ name, find }) => ({ name, problems: find(evidence) }));
