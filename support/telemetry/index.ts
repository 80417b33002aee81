export { createLogger, LOG_LEVELS, type LoggerOptions, type LogLevel } from './create-logger.ts';
export { createMetrics, type Metrics } from './create-metrics.ts';
