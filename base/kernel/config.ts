import { z } from 'zod';
import { type ErrorSpec, TensorNodeError } from './tensornode-error.ts';

/** One setting: where it may come from and what it may be. Flag beats variable beats default. */
export interface Setting<T extends z.ZodType = z.ZodType> {
  readonly flag: string;
  readonly variable: string;
  readonly schema: T;
  /** True for a flag without a value on the command line. */
  readonly isSwitch?: boolean;
  /** What is accepted, for the message (`a port 1-65535`). */
  readonly accepts: string;
}

export type Settings = Readonly<Record<string, Setting>>;
export type ConfigOf<S extends Settings> = { readonly [K in keyof S]: z.output<S[K]['schema']> };

export const CONFIG_ERROR: ErrorSpec = {
  code: 'TN-8001',
  title: 'A setting has a value that cannot be used',
  status: 400,
  retryable: false,
  fix: 'Set the named flag or variable to one of the accepted values',
};

/** Truth values of the environment, spelled out: the text `false` must not read as true. */
export const flagSchema = z.union([
  z.boolean(),
  z.enum(['true', '1', 'yes', 'on']).transform(() => true),
  z.enum(['false', '0', 'no', 'off', '']).transform(() => false),
]);

/** Every app that a supervisor starts says in one JSON line when it is ready. */
export const READY_JSON_SETTING = {
  flag: '--ready-json',
  variable: 'TENSORNODE_READY_JSON',
  schema: flagSchema.default(false),
  isSwitch: true,
  accepts: 'true or false',
} as const satisfies Setting;

/** How much the services log. */
export const LOG_LEVEL_SETTING = {
  flag: '--log-level',
  variable: 'TENSORNODE_LOG_LEVEL',
  schema: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  accepts: 'debug, info, warn or error',
} as const satisfies Setting;

/**
 * Reads every setting once at the edge of an app.
 * @throws TensorNodeError TN-8001 naming the flag, the variable and the accepted values.
 */
export function readConfig<S extends Settings>(
  settings: S,
  flags: Readonly<Record<string, unknown>>,
  environment: Readonly<Record<string, string | undefined>>,
): ConfigOf<S> {
  const values: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(settings)) {
    const given = flags[name] ?? environment[setting.variable];
    const parsed = setting.schema.safeParse(given);
    if (!parsed.success) {
      throw new TensorNodeError(CONFIG_ERROR, {
        detail: `${setting.flag} (or ${setting.variable}) is ${given === undefined ? 'missing' : `"${String(given).slice(0, 80)}"`}; accepted: ${setting.accepts}`,
        facts: { flag: setting.flag, variable: setting.variable },
        cause: parsed.error,
      });
    }
    values[name] = parsed.data;
  }
  return values as ConfigOf<S>;
}
