import { flagSchema, READY_JSON_SETTING } from '@tensornode/kernel';
import { z } from 'zod';
import { LOG_LEVELS } from './request-line.ts';

/** Every setting of the devnet process; flag beats variable beats default. */
export const SETTINGS = {
  dataDir: {
    flag: '--data-dir',
    variable: 'TENSORNODE_DEVNET_DATA',
    schema: z.string().min(1).default('.tensornode/devnet'),
    accepts: 'a folder for the ledger',
  },
  portBase: {
    flag: '--port-base',
    variable: 'TENSORNODE_PORT_BASE',
    schema: z.coerce.number().int().min(0).max(15_324).default(0),
    accepts: 'a whole number from 0 to 15324, added to every standard port',
  },
  host: {
    flag: '--host',
    variable: 'TENSORNODE_DEVNET_HOST',
    schema: z.string().min(1).default('127.0.0.1'),
    accepts: 'an address to listen on',
  },
  fresh: {
    flag: '--fresh',
    variable: 'TENSORNODE_DEVNET_FRESH',
    schema: flagSchema.default(false),
    isSwitch: true,
    accepts: 'true or false',
  },
  control: {
    flag: '--control',
    variable: 'TENSORNODE_DEVNET_CONTROL',
    schema: flagSchema.default(false),
    isSwitch: true,
    accepts: 'true or false: the control API, by which bad days are rehearsed',
  },
  profile: {
    flag: '--profile',
    variable: 'TENSORNODE_DEVNET_PROFILE',
    schema: z.enum(['off', 'realistic']).default('off'),
    accepts: 'off or realistic',
  },
  seed: {
    flag: '--seed',
    variable: 'TENSORNODE_DEVNET_SEED',
    schema: z.coerce.number().int().min(0).max(4_294_967_295).optional(),
    accepts: 'a whole number from 0 to 4294967295',
  },
  clock: {
    flag: '--clock',
    variable: 'TENSORNODE_DEVNET_CLOCK',
    schema: z.iso.datetime({ offset: true }).optional(),
    accepts: 'a time at which the clock of the ledger stands still, for example 2026-01-01T00:00:00Z',
  },
  log: {
    flag: '--log',
    variable: 'TENSORNODE_DEVNET_LOG',
    schema: z.enum(LOG_LEVELS).default('off'),
    accepts: LOG_LEVELS.join(', '),
  },
  readyJson: READY_JSON_SETTING,
} as const;
