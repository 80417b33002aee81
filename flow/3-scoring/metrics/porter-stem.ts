/**
 * Porter's stemmer (1980) with the extensions of NLTK's default mode, which ROUGE uses: words of up to two letters stay, "ies"/"ied" of four
 * letters keep their e, y becomes i only behind a consonant, and a few irregular words have fixed stems.
 */
export function porterStem(word: string): string {
  const lower = word.toLowerCase();
  const fixed = FIXED.get(lower);
  if (fixed !== undefined || lower.length <= 2) return fixed ?? lower;
  return step5(step4(step3(step2(step1c(step1b(step1a(lower)))))));
}

const FIXED = new Map(
  Object.entries({
    sky: ['sky', 'skies'],
    die: ['dying'],
    lie: ['lying'],
    tie: ['tying'],
    news: ['news'],
    inning: ['innings', 'inning'],
    outing: ['outings', 'outing'],
    canning: ['cannings', 'canning'],
    howe: ['howe'],
    proceed: ['proceed'],
    exceed: ['exceed'],
    succeed: ['succeed'],
  }).flatMap(([stem, forms]) => forms.map((form) => [form, stem] as const)),
);

type Rule = readonly [ending: string, instead: string, applies?: (stem: string) => boolean];

/** The first rule whose ending fits decides, also when its condition does not hold. */
function apply(word: string, rules: readonly Rule[]): string {
  const rule = rules.find(([ending]) => word.endsWith(ending));
  if (rule === undefined) return word;
  const [ending, instead, applies] = rule;
  const stem = word.slice(0, word.length - ending.length);
  return applies === undefined || applies(stem) ? stem + instead : word;
}

/** c for a consonant, v for a vowel; y is a vowel behind a consonant. */
function shapeOf(word: string): string {
  let shape = '';
  for (const letter of word) {
    const vowel = 'aeiou'.includes(letter) || (letter === 'y' && shape.endsWith('c'));
    shape += vowel ? 'v' : 'c';
  }
  return shape;
}

const measure = (stem: string): number => shapeOf(stem).split('vc').length - 1;
const hasVowel = (stem: string): boolean => shapeOf(stem).includes('v');
const positive = (stem: string): boolean => measure(stem) > 0;
const more = (stem: string): boolean => measure(stem) > 1;
const endsCvc = (word: string): boolean => {
  const shape = shapeOf(word);
  return (shape.endsWith('cvc') && !/[wxy]$/.test(word)) || shape === 'vc';
};

function step1a(word: string): string {
  if (word.endsWith('ies') && word.length === 4) return word.slice(0, -1);
  return apply(word, [
    ['sses', 'ss'],
    ['ies', 'i'],
    ['ss', 'ss'],
    ['s', ''],
  ]);
}

function step1b(word: string): string {
  if (word.endsWith('ied')) return word.slice(0, word.length === 4 ? -1 : -2);
  if (word.endsWith('eed')) return positive(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const ending = ['ed', 'ing'].find((one) => word.endsWith(one) && hasVowel(word.slice(0, -one.length)));
  if (ending === undefined) return word;
  const stem = word.slice(0, -ending.length);
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/(.)\1$/.test(stem) && shapeOf(stem).endsWith('c')) return /[lsz]$/.test(stem) ? stem : stem.slice(0, -1);
  return measure(stem) === 1 && endsCvc(stem) ? `${stem}e` : stem;
}

function step1c(word: string): string {
  return apply(word, [['y', 'i', (stem) => stem.length > 1 && shapeOf(stem).endsWith('c')]]);
}

function step2(word: string): string {
  if (word.endsWith('alli') && positive(word.slice(0, -4))) return step2(word.slice(0, -2));
  return apply(word, [
    ['ational', 'ate', positive],
    ['tional', 'tion', positive],
    ['enci', 'ence', positive],
    ['anci', 'ance', positive],
    ['izer', 'ize', positive],
    ['bli', 'ble', positive],
    ['alli', 'al', positive],
    ['entli', 'ent', positive],
    ['eli', 'e', positive],
    ['ousli', 'ous', positive],
    ['ization', 'ize', positive],
    ['ation', 'ate', positive],
    ['ator', 'ate', positive],
    ['alism', 'al', positive],
    ['iveness', 'ive', positive],
    ['fulness', 'ful', positive],
    ['ousness', 'ous', positive],
    ['aliti', 'al', positive],
    ['iviti', 'ive', positive],
    ['biliti', 'ble', positive],
    ['fulli', 'ful', positive],
    ['logi', 'log', () => positive(word.slice(0, -3))],
  ]);
}

function step3(word: string): string {
  return apply(word, [
    ['icate', 'ic', positive],
    ['ative', '', positive],
    ['alize', 'al', positive],
    ['iciti', 'ic', positive],
    ['ical', 'ic', positive],
    ['ful', '', positive],
    ['ness', '', positive],
  ]);
}

function step4(word: string): string {
  const endings = ['al', 'ance', 'ence', 'er', 'ic', 'able', 'ible', 'ant', 'ement', 'ment', 'ent'];
  const others = ['ou', 'ism', 'ate', 'iti', 'ous', 'ive', 'ize'];
  return apply(word, [
    ...endings.map((ending): Rule => [ending, '', more]),
    ['ion', '', (stem) => more(stem) && /[st]$/.test(stem)],
    ...others.map((ending): Rule => [ending, '', more]),
  ]);
}

function step5(word: string): string {
  const stem = word.endsWith('e') ? word.slice(0, -1) : undefined;
  const bare = stem !== undefined && (more(stem) || (measure(stem) === 1 && !endsCvc(stem))) ? stem : word;
  return bare.endsWith('ll') && more(bare.slice(0, -1)) ? bare.slice(0, -1) : bare;
}
