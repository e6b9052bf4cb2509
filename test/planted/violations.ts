type Files = Readonly<Record<string, string>>;

const domain: Files = { 'libs/platform/src/domain/index.ts': 'export const cents = 1;\n' };
const imports = (path: string): string => `import { one } from '${path}';\nexport const two = one;\n`;
const one = 'export const one = 1;\n';

/** For each rule of `.dependency-cruiser.cjs` a small tree that breaks it and no other. */
export const plantedViolations: Readonly<Record<string, Files>> = {
  'pure-core': { 'libs/calls/src/call.decider.ts': imports('./help'), 'libs/calls/src/help.ts': one },
  'contexts-share-only-facts': {
    'libs/grants/src/help.ts': imports('../../calls/src/help'),
    'libs/calls/src/help.ts': one,
  },
  'slices-are-islands': {
    'libs/calls/src/write/publish-call.command.ts': imports('./amend-call.command'),
    'libs/calls/src/write/amend-call.command.ts': one,
  },
  'apps-open-modules-only': { 'apps/api/src/main.ts': imports('#calls/help'), 'libs/calls/src/help.ts': one },
  'apps-are-apart': { 'apps/api/src/main.ts': imports('../../worker/src/help'), 'apps/worker/src/help.ts': one },
  'results-are-arithmetic': {
    'libs/results/src/rank.pure.ts': imports('#calls/call.events'),
    'libs/calls/src/call.events.ts': one,
  },
  'platform-knows-nobody': {
    'libs/platform/src/http/index.ts': imports('#calls/call.events'),
    'libs/calls/src/call.events.ts': one,
  },
  'client-knows-nobody': {
    'libs/client/src/client.ts': imports('#platform/domain'),
    'libs/platform/src/domain/index.ts': one,
  },
  'drivers-in-platform-only': {
    'libs/calls/src/help.ts': "import { Client } from 'pg';\nexport const client = Client;\n",
  },
  'no-cycles': {
    'libs/calls/src/help.ts': "import { more } from './more';\nexport const help = () => more;\n",
    'libs/calls/src/more.ts': "import { help } from './help';\nexport const more = () => help;\n",
  },
};

/** Beside each of them what is allowed. */
export const unharmed: Files = {
  ...domain,
  'libs/calls/src/call.events.ts': "import type { cents } from '#platform/domain';\nexport type One = typeof cents;\n",
  'libs/calls/src/call.decider.ts': "import type { One } from './call.events';\nexport type Two = One;\n",
  'libs/grants/src/call-terms.fold.ts': "import type { One } from '#calls/call.events';\nexport type Two = One;\n",
  'libs/results/src/rank.pure.ts': "import type { cents } from '#platform/domain';\nexport type One = typeof cents;\n",
  'libs/grants/src/share.pure.ts': "import type { One } from '#results/rank.pure';\nexport type Two = One;\n",
  'libs/calls/src/calls.module.ts': one,
  'apps/api/src/main.ts': imports('#calls/calls.module'),
  'apps/standalone/src/main.ts': "import { two } from '../../api/src/main';\nexport const three = two;\n",
  'libs/client/src/client.ts': one,
  'apps/demo/src/run.ts': imports('#client/client'),
  'libs/platform/src/database/index.ts': "import { Client } from 'pg';\nexport const client = Client;\n",
};
