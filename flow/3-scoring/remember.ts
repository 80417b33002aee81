/**
 * A pure function of a text that keeps its last results: judging looks at the same question, truth and answer many times.
 * @param size most results kept; the oldest half is dropped when it is full
 */
export function remember<T>(size: number, read: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined || kept.has(text)) return known as T;
    const result = read(text);
    if (kept.size >= size) for (const old of [...kept.keys()].slice(0, Math.ceil(size / 2))) kept.delete(old);
    kept.set(text, result);
    return result;
  };
}
