import { LOG_LEVEL_SETTING, READY_JSON_SETTING, type Settings } from '@tensornode/kernel';
import { accountIdSchema, NETWORK_PORTS } from '@tensornode/protocol';
import { z } from 'zod';

const MAX_PORT = 65_535;

/** Every setting of the gateway: a flag, or an environment variable. */
export const SETTINGS = {
  databaseUrl: {
    flag: '--database-url',
    variable: 'TENSORNODE_DATABASE_URL',
    schema: z.url({ protocol: /^postgres(ql)?$/ }),
    accepts: 'postgresql://user:password@host/database',
  },
  profile: {
    flag: '--profile',
    variable: 'TENSORNODE_PROFILE',
    schema: z.string().min(1),
    accepts: 'the path of a network profile (JSON)',
  },
  addressBook: {
    flag: '--address-book',
    variable: 'TENSORNODE_ADDRESS_BOOK',
    schema: z.string().min(1),
    accepts: 'the path of an address book (JSON)',
  },
  keysDir: {
    flag: '--keys-dir',
    variable: 'TENSORNODE_KEYS_DIR',
    schema: z.string().min(1),
    accepts: 'the folder with request-key.pem',
  },
  evidenceDir: {
    flag: '--evidence-dir',
    variable: 'TENSORNODE_EVIDENCE_DIR',
    schema: z.string().min(1),
    accepts: 'the folder of the evidence store',
  },
  /** The one operator of a gateway without sign-in, in whose name is asked. */
  account: {
    flag: '--account',
    variable: 'TENSORNODE_ACCOUNT',
    schema: accountIdSchema,
    accepts: 'an account id such as 0.0.1013',
  },
  host: {
    flag: '--host',
    variable: 'TENSORNODE_HOST',
    schema: z.string().min(1).default('127.0.0.1'),
    accepts: 'an address to listen on; without sign-in only 127.0.0.1, ::1 or localhost',
  },
  port: {
    flag: '--port',
    variable: 'TENSORNODE_GATEWAY_PORT',
    schema: z.coerce.number().int().min(0).max(MAX_PORT).default(NETWORK_PORTS.gateway),
    accepts: 'a port from 0 (any free one) to 65535',
  },
  webOrigin: {
    flag: '--web-origin',
    variable: 'TENSORNODE_WEB_ORIGIN',
    schema: z
      .string()
      .default(`http://localhost:${NETWORK_PORTS.web}`)
      .transform((text) => text.split(',').map((part) => part.trim()))
      .pipe(z.array(z.string().regex(/^https?:\/\/[^/\s]+$/)).max(20)),
    accepts: 'exact origins of web pages that may call, comma-separated, such as http://localhost:3000',
  },
  workerUrl: {
    flag: '--worker-url',
    variable: 'TENSORNODE_WORKER_URL',
    schema: z.url().default(`http://127.0.0.1:${NETWORK_PORTS.worker}`),
    accepts: 'where the worker answers /healthz',
  },
  logLevel: LOG_LEVEL_SETTING,
  readyJson: READY_JSON_SETTING,
} as const satisfies Settings;
