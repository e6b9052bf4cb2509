import { backupMain, restoreMain } from './operations';

const [verb, ...args] = process.argv.slice(2);
const run = { backup: backupMain, restore: restoreMain }[verb ?? ''];
if (!run) process.stderr.write('Say backup <folder> or restore <folder>.\n');
void run?.(args).then((code) => process.exit(code));
if (!run) process.exitCode = 64;
