import type { Meter } from '@tensornode/kernel';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** A meter and the page that shows it. */
export interface Metrics {
  readonly meter: Meter;
  readonly contentType: string;
  /** The text that Prometheus reads. */
  render(): Promise<string>;
}

/** Metrics of one process in a registry of their own; the process's own figures (memory, event loop) are there from the start. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    contentType: registry.contentType,
    render: () => registry.metrics(),
    meter: {
      counter: (name, help, labelNames = []) => {
        const counter = new Counter({ name, help, labelNames: [...labelNames], registers });
        return { add: (value = 1, labels = {}) => counter.inc(labels, value) };
      },
      gauge: (name, help, labelNames = []) => {
        const gauge = new Gauge({ name, help, labelNames: [...labelNames], registers });
        return { set: (value, labels = {}) => gauge.set(labels, value) };
      },
      histogram: (name, help, buckets, labelNames = []) => {
        const histogram = new Histogram({ name, help, buckets: [...buckets], labelNames: [...labelNames], registers });
        return { observe: (value, labels = {}) => histogram.observe(labels, value) };
      },
    },
  };
}
