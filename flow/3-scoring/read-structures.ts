import type { LabelledBox } from './metrics/box-metrics.ts';

// Read by hand: a schema library would be most of the bundle that every audit loads.

type Fields = Readonly<Record<string, unknown>>;

/** The fields of a JSON object; undefined for anything else. */
export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** A list in which every entry is read; undefined when one is not, or when the list is empty or longer than `most`. */
export function listOf<T>(
  value: unknown,
  most: number,
  read: (entry: unknown) => T | undefined,
  least = 1,
): T[] | undefined {
  if (!Array.isArray(value) || value.length < least || value.length > most) return undefined;
  const found: T[] = [];
  for (const entry of value) {
    const one = read(entry);
    if (one === undefined) return undefined;
    found.push(one);
  }
  return found;
}

/** A finite number. */
export function numberIn(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** A text of at most 200 characters. */
export function nameIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= 200 ? value : undefined;
}

/** Numbers of one embedding. */
export function vectorIn(value: unknown): number[] | undefined {
  return listOf(value, 16_384, numberIn, 2);
}

/** `{"label", "box": [left, top, width, height], "score"?}`. */
export function boxIn(value: unknown): LabelledBox | undefined {
  const fields = fieldsOf(value);
  const [label, box] = [nameIn(fields?.['label']), listOf(fields?.['box'], 4, numberIn, 4)];
  const [left, top, width = 0, height = 0] = box ?? [];
  if (label === undefined || left === undefined || top === undefined || width <= 0 || height <= 0) return undefined;
  return { label, box: [left, top, width, height], score: numberIn(fields?.['score']) ?? 1 };
}
