// Who may import what; docs/adr names the reasons. test/architecture.spec.ts plants a violation of each rule.
const context = '^libs/(?!platform/|client/|results/)([^/]+)/';
const pure = '\\.(decider|events|facts|fold|projection|reaction|rules|policy|upcaster|pure)\\.ts$';
const rule = (name, from, to) => ({ name, severity: 'error', from, to });
const spec = '\\.(spec|e2e-spec)\\.ts$';

module.exports = {
  forbidden: [
    rule('pure-core', { path: pure }, { pathNot: [pure, '^libs/platform/src/domain/'] }),
    rule(
      'contexts-share-only-facts',
      { path: context, pathNot: spec },
      { path: '^libs/(?!platform/|results/)', pathNot: ['^libs/$1/', '\\.(events|facts)\\.ts$'] },
    ),
    rule(
      'slices-are-islands',
      { path: '\\.(command|query|reaction)\\.ts$' },
      { path: '\\.(command|query|reaction)\\.ts$' },
    ),
    rule(
      'apps-open-modules-only',
      { path: '^apps/', pathNot: spec },
      { path: '^libs/(?!platform/|client/)', pathNot: '\\.module\\.ts$' },
    ),
    rule(
      'apps-are-apart',
      { path: '^apps/(?!standalone/)([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/($1/|contexts\\.ts$)' },
    ),
    rule(
      'results-are-arithmetic',
      { path: '^libs/results/', pathNot: spec },
      { pathNot: '^libs/(results|platform/src/domain)/' },
    ),
    rule('platform-knows-nobody', { path: '^libs/platform/' }, { path: '^(apps|libs/(?!platform/))' }),
    rule('client-knows-nobody', { path: '^libs/client/', pathNot: spec }, { pathNot: '^libs/client/' }), // others copy it
    rule(
      'drivers-in-platform-only',
      { pathNot: '^(libs/platform/|test/)' },
      { path: 'node_modules/(@kurrent|bullmq|ioredis|pg)/' },
    ),
    rule('no-cycles', {}, { circular: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
