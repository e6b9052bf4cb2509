// Compiles our TypeScript, and every package that ships ES modules only, to CommonJS for Jest.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const swc = require('@swc/core');

const rc = JSON.parse(readFileSync(path.join(__dirname, '..', '.swcrc'), 'utf8'));
const version = require('@swc/core/package.json').version;
const looksLikeEsm = /(^|[\s;}])(import|export)\b|\bimport\.meta\b/;
const hoistMocks = { ...rc.jsc.transform, hidden: { jest: true } };
const typescript = {
  ...rc,
  jsc: { ...rc.jsc, transform: hoistMocks },
  swcrc: false,
  configFile: false,
  sourceMaps: 'inline',
};
const javascript = {
  swcrc: false,
  configFile: false,
  sourceMaps: false,
  jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } },
  module: { type: 'commonjs' },
};

module.exports = {
  canInstrument: false,
  getCacheKey: (source, file) =>
    createHash('sha1')
      .update(version + JSON.stringify(rc) + file + '\0' + source)
      .digest('hex'),
  process(source, filename) {
    if (filename.endsWith('.ts')) return swc.transformSync(source, { ...typescript, filename });
    return looksLikeEsm.test(source) ? swc.transformSync(source, { ...javascript, filename }) : { code: source };
  },
};
