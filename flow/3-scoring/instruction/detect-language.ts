/** Commonest words by language; of two languages the one with more of them wins. */
const WORDS: Readonly<Record<string, string>> = {
  english:
    'the and of to in is that it for was with as his her on be at by have from this not are but they you which an were all we',
  german:
    'der die und das ist nicht ein eine zu den mit von auf für es im dem sich auch als wie ich sie wird sind bei nach oder aber',
  french:
    'le la les des est et un une dans que qui pour pas sur il elle avec sont au ce plus par nous vous mais ou cette du ne',
  spanish:
    'el la los las de que y en un una es por con para su no se al lo como más pero sus está son entre cuando muy',
  italian: 'il la che di è e un una per non con sono del della nel gli le si come più ma anche alla dei da questo suo',
  portuguese: 'o a os as de que e do da em um uma para com não por mais dos como mas foi ao ele das tem seu sua ou',
  dutch: 'de het een en van is dat op te in voor niet met zijn aan er om ook als maar bij naar dan wordt deze',
  swedish: 'och att det i en som är på av för med den till inte har om ett de var han hon från så kan',
  turkish: 've bir bu da de için ile çok daha olarak gibi kadar olan ne sonra ama değil var en ya her',
  polish: 'i w na nie się z do to jest że jak o po co ale za od tak przez był dla są być oraz',
};
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  japanese: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  korean: /\p{Script=Hangul}/gu,
  chinese: /\p{Script=Han}/gu,
  russian: /\p{Script=Cyrillic}/gu,
  arabic: /\p{Script=Arabic}/gu,
  hindi: /\p{Script=Devanagari}/gu,
  greek: /\p{Script=Greek}/gu,
  hebrew: /\p{Script=Hebrew}/gu,
  thai: /\p{Script=Thai}/gu,
  bengali: /\p{Script=Bengali}/gu,
  tamil: /\p{Script=Tamil}/gu,
};
const ALIASES: Readonly<Record<string, string>> = {
  ukrainian: 'russian',
  bulgarian: 'russian',
  persian: 'arabic',
  urdu: 'arabic',
  marathi: 'hindi',
  nepali: 'hindi',
};
/** Share of the letters that must be of the script. */
const OF_SCRIPT = 0.3;

/** Languages that can be told, lower-case English names; some are told by their script alone. */
export const KNOWN_LANGUAGES: readonly string[] = [
  ...Object.keys(WORDS),
  ...Object.keys(SCRIPTS),
  ...Object.keys(ALIASES),
];

/** True when a text seems to be written in a language; undefined when the language cannot be told. */
export function isInLanguage(text: string, language: string): boolean | undefined {
  const name = ALIASES[language] ?? language;
  const script = SCRIPTS[name];
  if (script !== undefined) {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    return letters > 0 && (text.match(script)?.length ?? 0) / letters >= OF_SCRIPT;
  }
  if (WORDS[name] === undefined) return undefined;
  const tokens = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = Object.entries(WORDS).map(([one, words]) => {
    const known = new Set(words.split(' '));
    return { one, count: tokens.filter((token) => known.has(token)).length };
  });
  const best = counts.sort((one, other) => other.count - one.count)[0];
  return best !== undefined && best.count > 0 && best.one === name;
}
