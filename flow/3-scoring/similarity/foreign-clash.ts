import { foreignNumbers } from '../foreign-numbers.ts';

/** Words that deny, by what shows the language: only texts of one language are compared. */
const LANGUAGES: readonly (readonly [marks: RegExp, denial: RegExp])[] = [
  [
    /(?<!\p{L})(?:der|die|das|und|ist|ein|eine|ich|er|wir|sind|hat|zu)(?!\p{L})/giu,
    /(?<!\p{L})(?:nicht|kein\p{L}{0,2}|nie|niemals)(?!\p{L})/giu,
  ],
  [
    /(?<!\p{L})(?:le|la|les|des|est|une|et|il|elle|je|nous|du|sont)(?!\p{L})/giu,
    /(?<!\p{L})(?:ne(?!\p{L})|n['’](?=\p{L}))/giu,
  ],
  [/(?<!\p{L})(?:el|la|los|las|es|una|y|en|con|son|está)(?!\p{L})/giu, /(?<!\p{L})(?:no|nunca|jamás)(?!\p{L})/giu],
];
/** Written with a sign of denial that denies nothing. */
const HARMLESS = /不过|不但|不仅|不错|差不多|对不起|不同|不久|不断|特别|分别|告别|别人|别的|未来/gu;
const CHINESE = /[\u4e00-\u9fff]/u;
const KANA = /[\u3040-\u30ff]/u;
const CHINESE_DENIAL = /[不没沒未无無别]/gu;

/** Why a translation that is not English contradicts a reference: another number word, or a denial more or less; undefined where nothing shows it. */
export function foreignClash(reference: string, given: string): string | undefined {
  const [wanted, said] = [foreignNumbers(reference), foreignNumbers(given)];
  const lost = wanted.find((value) => !said.includes(value));
  const fresh = said.find((value) => !wanted.includes(value));
  if (lost !== undefined && fresh !== undefined) return `${fresh} instead of ${lost}`;
  const [before, after] = [deniesIn(reference, reference), deniesIn(given, reference)];
  return before !== undefined && after !== undefined && before !== after ? 'denies it' : undefined;
}

/** Whether a text denies something, in the language of `model`. */
function deniesIn(text: string, model: string): boolean | undefined {
  if (KANA.test(model)) return undefined;
  if (CHINESE.test(model)) return (text.replace(HARMLESS, '').match(CHINESE_DENIAL)?.length ?? 0) > 0;
  let most = 0;
  let denial: RegExp | undefined;
  for (const [marks, words] of LANGUAGES) {
    const count = (model.match(marks)?.length ?? 0) + (model.match(words)?.length ?? 0);
    if (count > most) [most, denial] = [count, words];
  }
  return denial === undefined ? undefined : (text.match(denial)?.length ?? 0) > 0;
}
