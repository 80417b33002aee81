export type MeterLabels = Readonly<Record<string, string>>;

export interface Counter {
  add(value?: number, labels?: MeterLabels): void;
}
export interface Gauge {
  set(value: number, labels?: MeterLabels): void;
}
export interface Histogram {
  observe(value: number, labels?: MeterLabels): void;
}

/** Each module declares its own metrics on the meter it is given; units stand in the name (`_seconds`, `_bytes`). */
export interface Meter {
  counter(name: string, help: string, labelNames?: readonly string[]): Counter;
  gauge(name: string, help: string, labelNames?: readonly string[]): Gauge;
  histogram(name: string, help: string, buckets: readonly number[], labelNames?: readonly string[]): Histogram;
}

const nothing = (): void => undefined;

export const silentMeter: Meter = {
  counter: () => ({ add: nothing }),
  gauge: () => ({ set: nothing }),
  histogram: () => ({ observe: nothing }),
};
