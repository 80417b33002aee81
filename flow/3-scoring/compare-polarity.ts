import { MAX_SCORE } from '@tensornode/protocol';
import { type Comparison, NEGATION } from './compare-words.ts';

const YES = new Set(['yes', 'true', 'correct', 'right', 'yeah', 'yep']);
const NO = new Set(['no', 'false', 'incorrect', 'wrong', 'nope']);
/** Words that also praise or blame: they are an answer only where they are announced as one, or all there is. */
const WEAK = new Set(['correct', 'right', 'incorrect', 'wrong']);
/** Yes or no is said with the first words, or in so short an answer that nothing else can be meant. */
const HEAD = 2;
const WITH_DOUBT = 4;

/** true for a truth that means yes, false for no, undefined for any other. */
export function readPolarity(truth: readonly string[]): boolean | undefined {
  const [only] = truth;
  if (only === undefined || truth.length !== 1) return undefined;
  return YES.has(only) ? true : NO.has(only) ? false : undefined;
}

/** Compares yes with no. `final` is the final answer, `whole` the whole text; "yes and no" is neither, a word of praise in prose is not a yes. */
export function comparePolarity(
  final: readonly string[],
  whole: readonly string[],
  wanted: boolean,
  announced: boolean,
): Comparison {
  const weakly = final.every((token) => !(YES.has(token) || NO.has(token)) || WEAK.has(token));
  if (weakly && !announced && whole.length > WITH_DOUBT && !isHead(final, whole))
    return { points: 0, note: 'neither yes nor no' };
  const said = saidBy(final) ?? (final.length > WITH_DOUBT ? saidBy(whole) : undefined);
  if (said === undefined || said === 'both') return { points: 0, note: 'neither yes nor no' };
  return said === wanted ? { points: MAX_SCORE, note: 'the right side' } : { points: 0, note: 'the wrong side' };
}

/** "Correct, it is so." as the first words of the whole text. */
function isHead(final: readonly string[], whole: readonly string[]): boolean {
  return signOf(whole.slice(0, 1)) !== undefined && (final[0] === whole[0] || final.length > WITH_DOUBT);
}

function saidBy(tokens: readonly string[]): boolean | 'both' | undefined {
  if (tokens.length <= WITH_DOUBT) return signOf(tokens);
  return signOf(tokens.slice(0, HEAD)) === undefined ? undefined : signOf(tokens.slice(0, WITH_DOUBT));
}

function signOf(tokens: readonly string[]): boolean | 'both' | undefined {
  const denied = (index: number): boolean => NEGATION.has(tokens[index - 1] ?? '');
  const yes = tokens.some((token, index) => YES.has(token) && !denied(index));
  const no = tokens.some((token, index) => NO.has(token) || (YES.has(token) && denied(index)));
  return yes && no ? 'both' : yes || no ? yes : undefined;
}
