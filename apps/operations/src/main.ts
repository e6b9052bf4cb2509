import { backupMain, restoreMain } from './operations';
import { rebuildMain } from './rebuild';

const [verb, ...args] = process.argv.slice(2);
const run = { backup: backupMain, restore: restoreMain, rebuild: rebuildMain }[verb ?? ''];
if (!run) process.stderr.write('Say backup <folder>, restore <folder> or rebuild <projection>.\n');
void run?.(args).then((code) => process.exit(code));
if (!run) process.exitCode = 64;
