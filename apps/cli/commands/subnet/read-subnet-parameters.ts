/** Amounts are decimal strings and the pin is text, everything else is a number; the schema of whoever takes them says which is which. */
const TEXTS: ReadonlySet<string> = new Set(['minStake', 'bondTinybar', 'scorerHash']);

/** `name=value` words of `--set` as parameters of a subnet; they are checked where they are used. */
export function readSubnetParameters(words: readonly string[]): Record<string, string | number> {
  return Object.fromEntries(
    words.map((word) => {
      const [name = '', value = ''] = word.split(/=(.*)/s);
      return [name, TEXTS.has(name) || !/^\d+$/.test(value) ? value : Number(value)];
    }),
  );
}
