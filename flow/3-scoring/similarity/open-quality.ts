import { cleanText, tokensOf } from '../normalise-text.ts';
import { likenessOf, readText } from './lexical-model.ts';

/** From this share of the question's words on an answer is on topic, from the lower one partly. */
const ON_TOPIC = 0.3;
const PARTLY = 0.1;
const WORTH_PARTLY = 0.6;
const WORTH_OFF = 0.08;
/** So many different words say as much as one answer should; more is length, not content. */
const FULL_ANSWER = 140;
const LENGTH_WEIGHT = 0.65;
/** Below this share of different words an answer repeats itself. */
const VARIED = 0.35;
const REFUSAL =
  /\b(?:i(?:'m| am) (?:sorry|unable|not able)|i can(?:not|'t) (?:help|assist|answer|provide|do that)|as an ai\b|i don'?t know)/i;
const REFUSES = 0.35;
const REPEATS = 0.5;
const COPIES = 0.05;
const MIN_OWN = 3;

/**
 * How well a text answers an open question without a known truth, 0 to 1: on topic, partly or off; what it says beyond the question, with a bound for
 * length; less for repetition, refusal and copying. It tells two answers apart a little better than their length; it never makes a score.
 */
export function openQuality(question: string, answer: string): number {
  const text = cleanText(answer);
  const [asked, given] = [readText(question), readText(text)];
  if (given.words.length === 0) return 0;
  const known = new Set(asked.words.map((word) => word.form));
  const own = new Set(given.words.map((word) => word.form).filter((form) => !known.has(form)));
  if (own.size < MIN_OWN && given.words.length > MIN_OWN) return COPIES;
  const covered = likenessOf(asked, given).recall;
  const topic = asked.words.length === 0 || covered >= ON_TOPIC ? 1 : covered >= PARTLY ? WORTH_PARTLY : WORTH_OFF;
  const tokens = tokensOf(text);
  const varied = new Set(tokens).size >= Math.min(tokens.length, FULL_ANSWER * 2) * VARIED ? 1 : REPEATS;
  const substance = Math.min(1, Math.log1p(own.size) / Math.log1p(FULL_ANSWER));
  const willing = REFUSAL.test(text.slice(0, 400)) ? REFUSES : 1;
  return topic * varied * willing * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * substance);
}
