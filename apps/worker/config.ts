import { LOG_LEVEL_SETTING, READY_JSON_SETTING, type Settings } from '@tensornode/kernel';
import { accountIdSchema, NETWORK_PORTS } from '@tensornode/protocol';
import { z } from 'zod';

const MAX_PORT = 65_535;
const path = (accepts: string, flag: string, variable: string) => ({
  flag,
  variable,
  schema: z.string().min(1),
  accepts,
});

const days = (what: string, flag: string, variable: string, byDefault: number) => ({
  flag,
  variable,
  schema: z.coerce.number().min(0.01).max(3_650).default(byDefault),
  accepts: `how many days ${what} are kept, 0.01 to 3650; ${byDefault} by default`,
});

/** Every setting of the worker: a flag, or an environment variable. */
export const SETTINGS = {
  databaseUrl: {
    flag: '--database-url',
    variable: 'TENSORNODE_DATABASE_URL',
    schema: z.url({ protocol: /^postgres(ql)?$/ }),
    accepts: 'postgresql://user:password@host/database',
  },
  profile: path('the path of a network profile (JSON)', '--profile', 'TENSORNODE_PROFILE'),
  addressBook: path('the path of an address book (JSON)', '--address-book', 'TENSORNODE_ADDRESS_BOOK'),
  keysDir: path('the folder with request-key.pem and <account>.key', '--keys-dir', 'TENSORNODE_KEYS_DIR'),
  evidenceDir: path('the folder of the evidence store', '--evidence-dir', 'TENSORNODE_EVIDENCE_DIR'),
  /** The validator that this worker is: it pays its messages and calls, and its stake votes. */
  account: {
    flag: '--account',
    variable: 'TENSORNODE_ACCOUNT',
    schema: accountIdSchema,
    accepts: 'an account id such as 0.0.1013',
  },
  /** A worker that starts again under its name goes on with its unfinished workflows. */
  name: {
    flag: '--name',
    variable: 'TENSORNODE_WORKER_NAME',
    schema: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,62}$/)
      .default('worker-1'),
    accepts: 'a name of this worker, unique on its database',
  },
  /** Which queues this process serves; all by default. */
  queues: {
    flag: '--queues',
    variable: 'TENSORNODE_QUEUES',
    schema: z
      .string()
      .default('rounds,scoring,ledger')
      .transform((text) => text.split(',').map((part) => part.trim()))
      .pipe(z.array(z.enum(['rounds', 'scoring', 'ledger'])).min(1)),
    accepts: 'a list of rounds, scoring, ledger',
  },
  keepRoundEvents: days('live events of finished rounds', '--keep-round-events', 'TENSORNODE_KEEP_ROUND_EVENTS', 3),
  keepEvents: days('delivered events', '--keep-events', 'TENSORNODE_KEEP_EVENTS', 14),
  keepWorkflows: days('histories of finished workflows', '--keep-workflows', 'TENSORNODE_KEEP_WORKFLOWS', 3),
  tasks: {
    flag: '--tasks',
    variable: 'TENSORNODE_TASKS',
    schema: z.string().min(1).optional(),
    accepts:
      "the path of a JSON file that says which tasks each subnet's rounds are drawn from (docs/guides/scoring.md)",
  },
  embeddings: {
    flag: '--embeddings',
    variable: 'TENSORNODE_EMBEDDINGS',
    schema: z.string().min(1).optional(),
    accepts:
      'the path of a JSON file that names an embedding model (docs/guides/scoring.md); without it the built-in lexical model compares meanings',
  },
  judges: {
    flag: '--judges',
    variable: 'TENSORNODE_JUDGES',
    schema: z.string().min(1).optional(),
    accepts:
      'the path of a JSON file with judge models (docs/guides/scoring.md); without it nobody judges what no method decides',
  },
  goldKeys: {
    flag: '--gold-keys',
    variable: 'TENSORNODE_GOLD_KEYS',
    schema: z.string().min(1).optional(),
    accepts:
      'the path of a JSON file that names, by validator, a file with an API key of its gateway: gold questions are asked under it (docs/guides/validators.md)',
  },
  host: {
    flag: '--host',
    variable: 'TENSORNODE_WORKER_HOST',
    schema: z.string().min(1).default('127.0.0.1'),
    accepts: 'an address for health and metrics',
  },
  port: {
    flag: '--port',
    variable: 'TENSORNODE_WORKER_PORT',
    schema: z.coerce.number().int().min(0).max(MAX_PORT).default(NETWORK_PORTS.worker),
    accepts: 'a port from 0 (any free one) to 65535',
  },
  logLevel: LOG_LEVEL_SETTING,
  readyJson: READY_JSON_SETTING,
} as const satisfies Settings;
