export { concatBytes, equalBytes, fromBase64, fromHex, fromUtf8, toBase64, toBase64Url, toHex, utf8 } from './bytes.ts';
export { type Clock, systemClock } from './clock.ts';
export {
  CONFIG_ERROR,
  type ConfigOf,
  flagSchema,
  LOG_LEVEL_SETTING,
  READY_JSON_SETTING,
  readConfig,
  type Setting,
  type Settings,
} from './config.ts';
export { digitsForNumberWords } from './digits-for-number-words.ts';
export type { Startable } from './lifecycle.ts';
export { type LogFields, type Logger, silentLogger } from './logger.ts';
export { type Counter, type Gauge, type Histogram, type Meter, type MeterLabels, silentMeter } from './meter.ts';
export { type RandomSource, systemRandom } from './random.ts';
export { greatestCommonDivisor, Rational } from './rational.ts';
export { readCapped } from './read-capped.ts';
export {
  type ErrorDetails,
  type ErrorFacts,
  type ErrorSpec,
  isTensorNodeError,
  TensorNodeError,
} from './tensornode-error.ts';
export { type Dimension, findUnit, UNIT_PATTERN, type Unit } from './unit-table.ts';
