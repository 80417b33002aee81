import type { Content, ReadText } from './read-text.ts';
import { areOpposites } from './word-relations.ts';

type Partners = ReadonlyMap<number, number>;

/** Who did what to whom is looked at in short statements only. */
const MAX_ROLES = 8;
/** In longer texts a denial or an opposite may belong to something else. */
const MAX_STATEMENT = 12;
/** Words that say the same the other way round: who buys from whom who sells. */
const CONVERSE = new Set(
  'buy sell give receive lend borrow north south east west above below left right before after parent child teacher student teach learn husband wife more less fewer heavy light large small big old young tall short fast slow follow precede over under import export own belong predator prey win lose higher lower great'.split(
    ' ',
  ),
);
/** Words of direction of which one excludes the other. */
const OTHER_WAY =
  'into from|to from|in out|on off|over under|above below|up down|before after|inside outside|for against'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]);
const WEIGHTY = 0.9;
/** Words for whoever it was exclude nobody. */
const ANYBODY = new Set(['someone', 'somebody', 'anyone', 'anybody', 'person', 'individual', 'people']);
const MIN_AROUND = 2;

/** Denials, opposites and exchanged roles each turn the meaning round; two of them turn it back. */
/** Why two texts cannot both be true; `replaced` where only one word stands in the place of another. */
export function findClash(
  truth: ReadText,
  given: ReadText,
  partners: Partners,
  left: ReadonlySet<number>,
): { readonly clash: string | undefined; readonly replaced: boolean } {
  const clash = contradictionOf(truth, given, partners, left);
  const short = Math.max(truth.words.length, given.words.length) <= MAX_STATEMENT;
  const exchanged = clash === undefined && short ? replacement(truth, given, partners, left) : undefined;
  return { clash: clash ?? exchanged, replaced: exchanged !== undefined };
}

function contradictionOf(
  truth: ReadText,
  given: ReadText,
  partners: ReadonlyMap<number, number>,
  left: ReadonlySet<number>,
): string | undefined {
  const missing = truth.words.filter((_, index) => !partners.has(index));
  const added = [...left].map((place) => given.words[place] as Content);
  const statements = Math.max(truth.words.length, given.words.length) <= MAX_STATEMENT;
  const [lostNumbers, newNumbers] = [missing.filter((word) => word.number), added.filter((word) => word.number)];
  const counted = statements ? newCount(truth, given, partners, left) : undefined;
  if (counted !== undefined) return counted;
  if (lostNumbers.length > 0 && newNumbers.length > 0)
    return `${newNumbers[0]?.form} instead of ${lostNumbers[0]?.form}`;
  const turned = !statements
    ? undefined
    : missing.find((word) => added.some((other) => areOpposites(word.lemmas, other.lemmas)));
  const exchanged = statements && rolesExchanged(truth, given, partners);
  const complete = missing.length === 0 && added.length === 0;
  const otherWay = statements && complete && directionsExclude(truth, given);
  const turns =
    (statements ? Math.abs(truth.denials - given.denials) : 0) +
    (turned === undefined ? 0 : 1) +
    (exchanged || otherWay ? 1 : 0);
  if (turns % 2 === 1)
    return turned !== undefined
      ? `the opposite of "${turned.form}"`
      : otherWay
        ? 'the other direction'
        : exchanged
          ? 'exchanges who and whom'
          : 'denies it';
  const [lostName, newName] = [missing.find((word) => word.capital), added.find((word) => word.capital)];
  return lostName !== undefined && newName !== undefined ? `${newName.form} instead of ${lostName.form}` : undefined;
}

/** "every five years" for "every year": a small count in front of a thing that the truth does not count. */
function newCount(
  truth: ReadText,
  given: ReadText,
  partners: ReadonlyMap<number, number>,
  left: ReadonlySet<number>,
): string | undefined {
  if (truth.words.some((word) => word.number)) return undefined;
  for (const [index, place] of partners) {
    const before = given.words[place - 1];
    if (before?.number !== true || !left.has(place - 1) || !/^(?:[2-9]|1\d)$/.test(before.form)) continue;
    if (truth.every || given.every) return `${before.form} ${truth.words[index]?.form ?? ''}`;
  }
  return undefined;
}

/** Two words have changed places, around "than" or in an otherwise equal order; a passive would turn them back. */
function rolesExchanged(truth: ReadText, given: ReadText, partners: ReadonlyMap<number, number>): boolean {
  const order = [...partners].sort(([one], [other]) => one - other);
  // "the price of oil" and "oil prices" are in different order and the same.
  if (
    truth.hasOf !== given.hasOf ||
    order.length < 2 ||
    order.length > MAX_ROLES ||
    truth.isPassive !== given.isPassive
  )
    return false;
  if (truth.hasThan && given.hasThan) {
    const names = order.filter(([index, place]) => truth.words[index]?.form === given.words[place]?.form);
    return names.length >= 2 && (names[0]?.[1] ?? 0) > (names.at(-1)?.[1] ?? 0);
  }
  const moved = order.filter(([index, place]) => index !== place);
  const [[from = 0, to = 0] = [], [back = 0, home = 0] = []] = moved;
  return (
    order.length >= 3 && truth.words.length === given.words.length && moved.length === 2 && from === home && to === back
  );
}

/** The same statement with one word in another's place, which is no synonym: "A man plays the drums" for "A man plays the guitar". */
function replacement(
  truth: ReadText,
  given: ReadText,
  partners: Partners,
  left: ReadonlySet<number>,
): string | undefined {
  const lost = truth.words.flatMap((word, index) => (partners.has(index) || word.weight < WEIGHTY ? [] : [index]));
  const fresh = [...left].filter((place) => (given.words[place]?.weight ?? 0) >= WEIGHTY);
  const [index, place] = [lost[0], fresh[0]];
  if (lost.length !== 1 || fresh.length !== 1 || index === undefined || place === undefined) return undefined;
  if ([truth.words[index], given.words[place]].some((word) => word?.lemmas.some((lemma) => ANYBODY.has(lemma))))
    return undefined;
  if (partners.size < MIN_AROUND || truth.isPassive !== given.isPassive) return undefined;
  // Who rewords one word rewords others: only the letter of the rest shows that this one was exchanged.
  if ([...partners].some(([one, other]) => truth.words[one]?.form !== given.words[other]?.form)) return undefined;
  const before = index === 0 ? place === 0 : partners.get(index - 1) === place - 1;
  const behind =
    index === truth.words.length - 1 ? place === given.words.length - 1 : partners.get(index + 1) === place + 1;
  return before && behind ? `${given.words[place]?.form} instead of ${truth.words[index]?.form}` : undefined;
}

function directionsExclude(truth: ReadText, given: ReadText): boolean {
  const excludes = (from: string, to: string): boolean =>
    truth.directions.has(from) && !truth.directions.has(to) && given.directions.has(to) && !given.directions.has(from);
  return OTHER_WAY.some(([one, other]) => excludes(one, other) || excludes(other, one));
}

/** Opposites that say the same because something else is turned too: exchanged sides ("Lyon lies south of Paris"), or a denial ("did not remember"). */
export function oppositePairs(
  truth: ReadText,
  given: ReadText,
  partners: Partners,
  left: ReadonlySet<number>,
): readonly (readonly [number, number])[] {
  if (Math.max(truth.words.length, given.words.length) > MAX_STATEMENT) return [];
  const pairs: [number, number][] = [];
  for (const [index, word] of truth.words.entries()) {
    if (partners.has(index)) continue;
    const place = [...left].find(
      (other) =>
        !pairs.some(([, taken]) => taken === other) && areOpposites(word.lemmas, given.words[other]?.lemmas ?? []),
    );
    if (place !== undefined) pairs.push([index, place]);
  }
  const [pair] = pairs;
  if (pair === undefined || pairs.length > 1) return [];
  const isConverse = (word: Content | undefined): boolean => word?.lemmas.some((lemma) => CONVERSE.has(lemma)) ?? false;
  const isTurnedRound =
    truth.isPassive === given.isPassive &&
    isConverse(truth.words[pair[0]]) &&
    isConverse(given.words[pair[1]]) &&
    isInverted(truth, given, partners);
  // In a longer text a denial may belong to something else.
  const isDenied =
    partners.size >= MIN_AROUND &&
    truth.isSingle &&
    given.isSingle &&
    !isTurnedRound &&
    Math.abs(truth.denials - given.denials) % 2 === 1;
  return isDenied || (isTurnedRound && truth.denials === given.denials) ? pairs : [];
}

/** Two words that both texts have stand in the other order. */
function isInverted(truth: ReadText, given: ReadText, partners: Partners): boolean {
  const order = [...partners]
    .filter(([index, place]) => truth.words[index]?.form === given.words[place]?.form)
    .sort(([one], [other]) => one - other);
  return order.some(([, place], at) => order.slice(at + 1).some(([, later]) => later < place));
}
