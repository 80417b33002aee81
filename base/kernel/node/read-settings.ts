import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { CONFIG_ERROR, type ConfigOf, readConfig, type Settings } from '../config.ts';
import { TensorNodeError } from '../tensornode-error.ts';

/**
 * The settings of this process, from its command line and its environment; a setting that is a switch takes no value on the command line.
 * @throws TensorNodeError TN-8001 naming flag, variable and accepted values; TypeError for a flag that no setting has
 */
export function readSettings<S extends Settings>(settings: S): ConfigOf<S> {
  const entries = Object.entries(settings);
  const options = Object.fromEntries(
    entries.map(([, { flag, isSwitch }]) => [
      flag.slice(2),
      { type: isSwitch === true ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { values } = parseArgs({ options });
  return readConfig(
    settings,
    Object.fromEntries(entries.map(([name, { flag }]) => [name, values[flag.slice(2)]])),
    process.env,
  );
}

/** The JSON file that a setting names. @throws TensorNodeError TN-8001 naming the flag when it cannot be read or has another shape */
export function readJsonSetting<T extends z.ZodType>(flag: string, path: string, schema: T): z.output<T> {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new TensorNodeError(CONFIG_ERROR, { detail: `${flag}: ${path} cannot be used`, cause: error });
  }
}
