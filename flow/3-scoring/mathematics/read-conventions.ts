/**
 * Ways of writing that mean a formula of their own: repeating decimals, ratios, number bases, binomials, unit vectors, angles in degrees,
 * all real numbers with and without exceptions, integer parameters, powers of ten as programs write them. Every pattern is bounded.
 */
export function readConventions(text: string): string {
  return readSets(text)
    .replace(
      /(\d*)\.(\d{0,12})\\(?:overline|bar)\s*\{(\d{1,12})\}/g,
      (_, whole: string, fixed: string, period: string) => {
        const nines = 10n ** BigInt(period.length) - 1n;
        const top = BigInt(`${whole}${fixed}` || '0') * nines + BigInt(period);
        return `\\frac{${top}}{${nines * 10n ** BigInt(fixed.length)}}`;
      },
    )
    .replace(/(?<=\d)(?:\.\.\.|…)/g, '')
    .replace(BASE, '')
    .replace(/^\s*\$?\s*(\d{1,3}(?:\.\d+)?)\s*(?::|\\colon| to )\s*(\d(?!\d\b)\d{0,2}(?:\.\d+)?)\s*\$?\.?\s*$/, '$1/$2')
    .replace(/^\s*\$?(\d{1,4}(?:\s*(?::| to )\s*\d{1,4}){2,5})\$?\.?\s*$/, (_, parts: string) => ratioOf(parts))
    .replace(/^\s*(\d{1,6}) (?:out of|in every|in) (\d{1,6})\s*\.?$/, '$1/$2')
    .replace(RESIDUE, (_, residue: string, modulus: string) => residueOf(residue, modulus))
    .replace(/\{\s*([^{}]{1,40})\\choose\s*([^{}]{1,40})\}/g, '\\binom{$1}{$2}')
    .replace(/\b(\d{1,4}) choose (\d{1,4})\b/g, '\\binom{$1}{$2}')
    .replace(/\b[Cc]\(\s*(\w{1,4})\s*,\s*(\w{1,4})\s*\)/g, '\\binom{$1}{$2}')
    .replace(/(?:\{\})?_\{?(\w{1,4})\}?\s*C_\{?(\w{1,4})\}?/g, '\\binom{$1}{$2}')
    .replace(/\\(?:mathbf|hat|vec|boldsymbol|bm)\s*\{\s*\\?([ijk])(?:math)?\s*\}/g, ' \\unit$1 ')
    .replace(/\\mathrm\s*\{\s*([ie])\s*\}/g, ' $1 ')
    .replace(
      /\\?\b(sin|cos|tan|cot|sec|csc)\s*[({]?\s*(\d{1,4}(?:\.\d{1,6})?)\s*(?:\^\s*\{?\s*\\circ\s*\}?|\\degree\b|°| degrees?\b)\s*[)}]?/g,
      '\\$1(\\frac{$2\\pi}{180})',
    )
    .replace(/(?<![\w\\}])(\d{1,9}(?:\.\d{1,12})?)[eE]([-+]?\d{1,3})(?![\w.])/g, '$1*10^{$2}')
    .replace(/(?<![A-Za-z\\])d([a-z])\s*\/\s*d([a-z])(?![a-z])/g, '\\frac{d$1}{d$2}')
    .replace(/\b(?:negative|minus) infinity\b/gi, '-\\infty')
    .replace(/\\lfloor|⌊/g, ' floor(')
    .replace(/\\lceil|⌈/g, ' ceil(')
    .replace(/\\r(?:floor|ceil)|[⌋⌉]/g, ')');
}

/** `1011_2`, `132_{\text{five}}`: digits with the base they are written in. */
const BASE =
  /(?<=\d)_\{?(?:\\(?:text|mathrm)\{)?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|sixteen)\}?\}?/g;

const REALS = String.raw`(?:\\math(?:bb|bf)\s*\{?\s*R\s*\}?|ℝ|\bR\b|(?:\\text\{\s*)?(?:all|any|every) (?:real numbers?|reals?)(?: x)?\s*\}?)`;
const WITHOUT = String.raw`(?:\\setminus|\\backslash|\\(?=\s*\\?\{)|-|(?:\\text\{\s*)?(?:except|other than|excluding|without)(?: for)?\s*\}?)`;
const ALL_BUT = new RegExp(
  String.raw`^\s*\$?(?:[a-z]\s*(?:\\in|∈|is)\s*)?${REALS}\s*,?\s*${WITHOUT}\s*(?:[a-z]\s*=\s*)?\\?\{?([^{}$]{1,60}?)\\?\}?\s*\$?\.?\s*$`,
  'i',
);
/** `k ∈ Z`, "where n is an integer": which values a free parameter takes is the same in every writing. */
const PARAMETER =
  /[,;]?\s*(?:\\q?quad\s*)?(?:\\text\s*\{\s*)?(?:\(?\s*(?:where|for|with|for all|for any|for some|as)\s*\}?\s*)?(?:\\forall\s*)?\b[klmn]\s*(?:(?:\\in|∈)\s*(?:\\math(?:bb|bf)\s*\{?\s*[ZN]\s*\}?|[ZNℤℕ])(?:\^\s*\{?\+\}?)?|(?:\}\s*)?(?:\\text\s*\{\s*)?is an(?:y)? integer)\s*[)}]*\s*\.?$/;

function readSets(text: string): string {
  const except = ALL_BUT.exec(text)?.[1];
  if (except !== undefined)
    return except
      .split(/,|\band\b|\\text\s*\{\s*and\s*\}/)
      .map((value) => `x \\ne ${value.trim()}`)
      .join(', ');
  return text
    .replace(PARAMETER, '')
    .replace(/(?<=[)\]])\s*[Uu]\s*(?=[([])/g, ' \\cup ')
    .replace(/\\math(?:bb|bf)\s*\{?R\}?|ℝ|^\s*\$?R\$?\s*$/, '(-\\infty,\\infty)')
    .replace(/^\s*(?:\\text\{)?(?:all|any|every) (?:real numbers?|reals?)(?: x)?\}?\.?\s*$/i, '(-\\infty,\\infty)')
    .replace(/^\s*(?:\\text\{)?(?:there (?:is|are) )?no (?:real )?solutions?\}?\.?\s*$/i, '\\emptyset')
    .replace(/\\\{\s*\\\}/g, '\\emptyset');
}

/** `x \\equiv 5 \\pmod 7`, "5 mod 7". */
const RESIDUE =
  /^\s*\$?(?:[a-z]\s*(?:\\equiv|≡|=)\s*)?(-?\d{1,15})\s*\(?\\?(?:pmod|bmod|mod)\s*\{?\s*(\d{1,15})\s*\}?\)?\$?\.?\s*$/;

function residueOf(residue: string, modulus: string): string {
  const [value, by] = [BigInt(residue), BigInt(modulus)];
  return by === 0n ? `(${residue},${modulus})` : `(${((value % by) + by) % by},${modulus})`;
}

/** `2:4:6` is the same as `1:2:3`: all parts by the first. */
function ratioOf(parts: string): string {
  const [first = '1', ...rest] = parts.split(/:|to/).map((part) => part.trim());
  return `(${rest.map((part) => `\\frac{${part}}{${first}}`).join(',')})`;
}

const DIGITS_AND_BASE =
  /^\s*\$?\(?\s*([\da-fA-F]{1,40})\s*\)?(?:_\{?(?:\\(?:text|mathrm)\{\s*)?(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|sixteen)\s*\}?\}?| ?\(?(?:in )?base[ -](\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|sixteen)\)?)\s*\$?\.?\s*$/;
const BASES: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  sixteen: 16,
};

/** The value of digits that name their base (`1011_2` is 11n); undefined for anything else. */
export function valueInBase(source: string): bigint | undefined {
  const [, digits = '', below, worded] = DIGITS_AND_BASE.exec(source) ?? [];
  const named = below ?? worded;
  if (named === undefined) return undefined;
  const base = BASES[named] ?? Number(named);
  let value = 0n;
  for (const sign of digits.toLowerCase()) {
    const digit = Number.parseInt(sign, 16);
    if (!(digit < base)) return undefined;
    value = value * BigInt(base) + BigInt(digit);
  }
  return value;
}
