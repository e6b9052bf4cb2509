// Lets a thread of a test load our TypeScript as Jest does: node --conditions=source --require tools/run-sources.cjs
const { readFileSync } = require('node:fs');
const { process: compiled } = require('./jest-transform.cjs');

require.extensions['.ts'] = (module, file) => module._compile(compiled(readFileSync(file, 'utf8'), file).code, file);
