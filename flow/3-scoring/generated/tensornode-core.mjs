// tensornode-scorer {"format":1,"name":"tensornode-core","version":1,"builtin":null}
// base/kernel/rational.ts
var DECIMAL = /^([+-]?)(\d+)?(?:\.(\d+))?$/;
var Rational = class _Rational {
  static zero = new _Rational(0n, 1n);
  static one = new _Rational(1n, 1n);
  static hundred = new _Rational(100n, 1n);
  numerator;
  denominator;
  constructor(numerator, denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }
  /** `numerator / denominator`, reduced. Throws RangeError when the denominator is 0. */
  static of(numerator, denominator = 1n) {
    const top = BigInt(numerator);
    const bottom = BigInt(denominator);
    if (bottom === 0n) throw new RangeError("division by zero");
    const divisor = greatestCommonDivisor(top, bottom) * (bottom < 0n ? -1n : 1n);
    return new _Rational(top / divisor, bottom / divisor);
  }
  /** Parses a plain decimal such as `-12.50`; undefined for anything else (no exponent, no separators). */
  static parse(text) {
    const match = DECIMAL.exec(text);
    if (!match || match[2] === void 0 && match[3] === void 0) return void 0;
    const fraction = match[3] ?? "";
    const digits = BigInt(`${match[2] ?? ""}${fraction}`);
    return _Rational.of(match[1] === "-" ? -digits : digits, 10n ** BigInt(fraction.length));
  }
  plus(other) {
    return _Rational.of(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator
    );
  }
  minus(other) {
    return this.plus(other.negated());
  }
  times(other) {
    return _Rational.of(this.numerator * other.numerator, this.denominator * other.denominator);
  }
  /** Throws RangeError when `other` is 0. */
  dividedBy(other) {
    return _Rational.of(this.numerator * other.denominator, this.denominator * other.numerator);
  }
  /** Whole powers only; the caller bounds the exponent. Throws RangeError for 0 to a negative power. */
  power(exponent) {
    const size = BigInt(Math.abs(exponent));
    const raised = _Rational.of(this.numerator ** size, this.denominator ** size);
    return exponent < 0 ? _Rational.one.dividedBy(raised) : raised;
  }
  negated() {
    return new _Rational(-this.numerator, this.denominator);
  }
  absolute() {
    return this.numerator < 0n ? this.negated() : this;
  }
  /** -1, 0 or 1. */
  compare(other) {
    const difference2 = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference2 < 0n ? -1 : difference2 > 0n ? 1 : 0;
  }
  equals(other) {
    return this.numerator === other.numerator && this.denominator === other.denominator;
  }
  isInteger() {
    return this.denominator === 1n;
  }
  /** The largest whole number that is not above the value. */
  floor() {
    const quotient = this.numerator / this.denominator;
    return this.numerator < 0n && quotient * this.denominator !== this.numerator ? quotient - 1n : quotient;
  }
  /** Rounded half away from zero to `digits` decimals (≥ 0). */
  round(digits) {
    const scale = 10n ** BigInt(digits);
    const scaled = this.absolute().numerator * scale * 2n + this.denominator;
    const units = scaled / (this.denominator * 2n);
    return _Rational.of(this.numerator < 0n ? -units : units, scale);
  }
  /** Decimal text, rounded half away from zero to at most `maxDigits` decimals, without trailing zeros. */
  toDecimal(maxDigits) {
    const rounded = this.round(maxDigits);
    const scale = 10n ** BigInt(maxDigits);
    const units = rounded.absolute().numerator * scale / rounded.denominator;
    const padded = units.toString().padStart(maxDigits + 1, "0");
    const whole = padded.slice(0, padded.length - maxDigits);
    const fraction = padded.slice(padded.length - maxDigits).replace(/0+$/, "");
    const sign = rounded.numerator < 0n ? "-" : "";
    return fraction === "" ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
  }
  /** True when the value has an exact decimal form of at most `maxDigits` decimals. */
  isDecimal(maxDigits) {
    return this.numerator * 10n ** BigInt(maxDigits) % this.denominator === 0n;
  }
  /** `3` or `-7/4`. */
  toString() {
    return this.denominator === 1n ? `${this.numerator}` : `${this.numerator}/${this.denominator}`;
  }
};
function greatestCommonDivisor(left, right) {
  let a = left < 0n ? -left : left;
  let b = right < 0n ? -right : right;
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}

// base/kernel/digits-for-number-words.ts
var UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
var TEENS = [
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen"
];
var TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
var SCALES = /* @__PURE__ */ new Map([
  ["thousand", 1000n],
  ["million", 1000000n],
  ["billion", 1000000000n],
  ["trillion", 1000000000000n]
]);
var FRACTIONS = /* @__PURE__ */ new Map([
  ["half", 2n],
  ["halves", 2n],
  ["third", 3n],
  ["thirds", 3n],
  ["quarter", 4n],
  ["quarters", 4n],
  ["fourth", 4n],
  ["fourths", 4n],
  ["fifth", 5n],
  ["fifths", 5n],
  ["sixth", 6n],
  ["sixths", 6n],
  ["eighth", 8n],
  ["eighths", 8n],
  ["tenth", 10n],
  ["tenths", 10n]
]);
var PRONOUN_BEFORE_ONE = /* @__PURE__ */ new Set([
  "which",
  "each",
  "every",
  "this",
  "that",
  "any",
  "no",
  "some",
  "the",
  "another",
  "other",
  "either",
  "new",
  "last"
]);
var SMALL = new Map([
  ...UNITS.map((word, index) => [word, { value: BigInt(index), kind: index === 0 ? "teen" : "unit" }]),
  ...TEENS.map((word, index) => [word, { value: BigInt(index + 10), kind: "teen" }]),
  ...TENS.map((word, index) => [word, { value: BigInt((index + 2) * 10), kind: "tens" }]),
  ["fourty", { value: 40n, kind: "tens" }]
]);
var WORD = /[A-Za-z]+/g;
var DIGITS_WITH_SCALE = /(?<![\w.])(\d{1,3}(?:,\d{3}){1,6}|\d{1,18})(\.\d{1,12})?[ -](hundred|thousand|million|billion|trillion|dozen)\b/gi;
function digitsForNumberWords(text) {
  const words = [...text.matchAll(WORD)].map(
    (match) => ({ text: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length })
  );
  let result = "";
  let copied = 0;
  for (let index = 0; index < words.length; ) {
    const word = words[index];
    const reading = attachedToDigit(text, word.start) ? void 0 : readNumber(text, words, index);
    if (reading === void 0) {
      index += 1;
      continue;
    }
    result += text.slice(copied, word.start) + reading.value;
    copied = words[reading.next - 1].end;
    index = reading.next;
  }
  return multiplyScales(result + text.slice(copied));
}
function multiplyScales(text) {
  return text.replace(DIGITS_WITH_SCALE, (_, whole, fraction, scale) => {
    const value = Rational.parse(`${whole.replaceAll(",", "")}${fraction ?? ""}`) ?? Rational.zero;
    const word = scale.toLowerCase();
    const factor = word === "dozen" ? 12n : word === "hundred" ? 100n : SCALES.get(word) ?? 1n;
    return value.times(Rational.of(factor)).toDecimal(12);
  });
}
function attachedToDigit(text, start) {
  return start > 0 && /[\d_]/.test(text[start - 1]);
}
function readNumber(text, words, start) {
  const follows = (index) => {
    const word = words[index];
    const before = words[index - 1];
    if (word === void 0 || before === void 0) return void 0;
    const gap = text.slice(before.end, word.start);
    return /^(?:\s{1,2}|-)$/.test(gap) ? word.text : void 0;
  };
  const first = words[start].text;
  if (first === "a" || first === "an") return readWithArticle(follows, start);
  if (first === "one" && start > 0 && PRONOUN_BEFORE_ONE.has(words[start - 1].text)) return void 0;
  const whole = readWhole(follows, first, start);
  return whole && readTail(follows, whole.value, whole.next);
}
function readWithArticle(follows, start) {
  const next = follows(start + 1);
  if (next === "dozen") return { value: "12", next: start + 2 };
  if (next === "hundred" || next !== void 0 && SCALES.has(next)) {
    const whole = readWhole(follows, "one", start);
    return whole && readTail(follows, whole.value, whole.next);
  }
  const denominator = next === void 0 ? void 0 : FRACTIONS.get(next);
  if (denominator === void 0 || follows(start + 2) !== "of") return void 0;
  return { value: `1/${denominator}`, next: start + 2 };
}
function readWhole(follows, first, start) {
  let total = 0n;
  let group = 0n;
  let groupOpen = "none";
  let smallestScale = 10n ** 15n;
  let index = start;
  for (let word = first; word !== void 0; word = follows(index)) {
    const small = SMALL.get(word);
    const scale = SCALES.get(word);
    if (small !== void 0) {
      const fits = small.kind === "unit" ? groupOpen !== "closed" : groupOpen !== "closed" && groupOpen !== "tens";
      if (!fits) break;
      group += small.value;
      groupOpen = small.kind === "tens" ? "tens" : "closed";
    } else if (word === "hundred" && group > 0n && group < 100n && index > start) {
      group *= 100n;
      groupOpen = "hundred";
    } else if (scale !== void 0 && group > 0n && scale < smallestScale && index > start) {
      total += group * scale;
      group = 0n;
      smallestScale = scale;
      groupOpen = "scale";
    } else if (word === "dozen" && index > start && total === 0n) {
      return { value: group * 12n, next: index + 1 };
    } else if (word === "and" && (groupOpen === "hundred" || groupOpen === "scale")) {
      const next = follows(index + 1);
      if (next === void 0 || !SMALL.has(next)) break;
    } else break;
    index += 1;
  }
  return index === start ? void 0 : { value: total + group, next: index };
}
function readTail(follows, value, next) {
  const word = follows(next);
  if (word === "point") {
    let digits = "";
    let index = next + 1;
    for (let digit = follows(index); digit !== void 0 && UNITS.includes(digit); digit = follows(index)) {
      digits += UNITS.indexOf(digit).toString();
      index += 1;
    }
    if (digits !== "") return { value: `${value}.${digits}`, next: index };
  }
  if (word === "and") {
    const article = follows(next + 1);
    const half = follows(next + 2);
    if ((article === "a" || article === "one") && half === "half") return { value: `${value}.5`, next: next + 3 };
    if ((article === "a" || article === "one") && half === "quarter") return { value: `${value}.25`, next: next + 3 };
    if (article === "three" && half === "quarters") return { value: `${value}.75`, next: next + 3 };
  }
  const denominator = word === void 0 ? void 0 : FRACTIONS.get(word);
  if (word !== void 0 && denominator !== void 0 && value > 0n && value < 100n) {
    const plural = word.endsWith("s");
    if (plural === value > 1n) return { value: `${value}/${denominator}`, next: next + 1 };
  }
  return { value: value.toString(), next };
}

// base/kernel/unit-table.ts
var r = (text) => {
  const [top, bottom] = text.split("/");
  const value = Rational.parse(top ?? "") ?? Rational.one;
  return bottom === void 0 ? value : value.dividedBy(Rational.parse(bottom) ?? Rational.one);
};
var TABLE = [
  ["length", "millimetres|millimeters|millimetre|millimeter|mm", "0.001"],
  ["length", "centimetres|centimeters|centimetre|centimeter|cm|cms", "0.01"],
  ["length", "decimetres|decimeters|decimetre|decimeter|dm", "0.1"],
  ["length", "metres|meters|metre|meter|m", "1"],
  ["length", "kilometres|kilometers|kilometre|kilometer|km|kms|kilometer", "1000"],
  ["length", "micrometres|micrometers|micrometre|micrometer|microns|micron|µm|um", "0.000001"],
  ["length", "nanometres|nanometers|nanometre|nanometer|nm", "0.000000001"],
  ["length", 'inches|inch|in|"', "0.0254"],
  ["length", "feet|foot|ft", "0.3048"],
  ["length", "yards|yard|yd|yds", "0.9144"],
  ["length", "miles|mile|mi", "1609.344"],
  ["length", "nautical miles|nautical mile|nmi", "1852"],
  ["mass", "micrograms|microgram|µg|mcg", "0.000001"],
  ["mass", "milligrams|milligram|mg", "0.001"],
  ["mass", "grams|gram|g|gramme|grammes", "1"],
  ["mass", "kilograms|kilogram|kg|kgs|kilos|kilo", "1000"],
  ["mass", "tonnes|tonne|metric tons|metric ton|t", "1000000"],
  ["mass", "tons|ton|short tons|short ton|us tons", "907184.74"],
  ["mass", "ounces|ounce|oz", "28.349523125"],
  ["mass", "pounds|pound|lb|lbs", "453.59237"],
  ["mass", "stone|stones|st", "6350.29318"],
  ["volume", "millilitres|milliliters|millilitre|milliliter|ml|cubic centimetres|cubic centimeters|cm3|cc", "0.001"],
  ["volume", "centilitres|centiliters|centilitre|centiliter|cl", "0.01"],
  ["volume", "decilitres|deciliters|decilitre|deciliter|dl", "0.1"],
  ["volume", "litres|liters|litre|liter|l|cubic decimetres|dm3", "1"],
  ["volume", "cubic metres|cubic meters|cubic metre|cubic meter|m3|m^3", "1000"],
  ["volume", "gallons|gallon|gal|us gallons|us gallon", "3.785411784"],
  ["volume", "quarts|quart|qt", "0.946352946"],
  ["volume", "pints|pint|pt", "0.473176473"],
  ["volume", "cups|cup", "0.2365882365"],
  ["volume", "fluid ounces|fluid ounce|fl oz", "0.0295735295625"],
  ["volume", "tablespoons|tablespoon|tbsp", "0.01478676478125"],
  ["volume", "teaspoons|teaspoon|tsp", "0.00492892159375"],
  ["time", "milliseconds|millisecond|ms", "0.001"],
  ["time", "seconds|second|sec|secs|s", "1"],
  ["time", "minutes|minute|min|mins", "60"],
  ["time", "hours|hour|h|hr|hrs", "3600"],
  ["time", "days|day|d", "86400"],
  ["time", "weeks|week|wk", "604800"],
  ["time", "fortnights|fortnight", "1209600"],
  ["speed", "metres per second|meters per second|m/s|mps|m per second|m per s|metre per second|meter per second", "1"],
  [
    "speed",
    "kilometres per hour|kilometers per hour|km/h|kmh|kph|kmph|km per hour|km an hour|km per h|kilometre per hour|kilometer per hour",
    "5/18"
  ],
  ["speed", "miles per hour|mph|mi/h|mile per hour|miles an hour", "0.44704"],
  ["speed", "knots|knot|kn", "463/900"],
  ["speed", "feet per second|ft/s|fps", "0.3048"],
  ["area", "square millimetres|square millimeters|mm2|mm^2|sq mm", "0.000001"],
  ["area", "square centimetres|square centimeters|cm2|cm^2|sq cm", "0.0001"],
  ["area", "square metres|square meters|square metre|square meter|m2|m^2|sq m", "1"],
  ["area", "hectares|hectare|ha", "10000"],
  ["area", "square kilometres|square kilometers|square kilometre|square kilometer|km2|km^2|sq km", "1000000"],
  ["area", "square inches|square inch|sq in|in2", "0.00064516"],
  ["area", "square feet|square foot|sq ft|ft2|ft^2", "0.09290304"],
  ["area", "square yards|square yard|sq yd", "0.83612736"],
  ["area", "acres|acre", "4046.8564224"],
  ["area", "square miles|square mile|sq mi", "2589988.110336"],
  ["data", "bits|bit", "0.125"],
  ["data", "bytes|byte", "1"],
  ["data", "kilobytes|kilobyte|kb", "1000"],
  ["data", "megabytes|megabyte|mb", "1000000"],
  ["data", "gigabytes|gigabyte|gb", "1000000000"],
  ["data", "terabytes|terabyte|tb", "1000000000000"],
  ["data", "petabytes|petabyte|pb", "1000000000000000"],
  ["data", "kibibytes|kibibyte|kib", "1024"],
  ["data", "mebibytes|mebibyte|mib", "1048576"],
  ["data", "gibibytes|gibibyte|gib", "1073741824"],
  ["data", "tebibytes|tebibyte|tib", "1099511627776"],
  ["data", "megabits|megabit|mbit", "125000"],
  ["data", "gigabits|gigabit|gbit", "125000000"],
  ["temperature", "°C|degrees celsius|celsius|centigrade|degrees centigrade|c|degrees c", "1", "0"],
  ["temperature", "°F|degrees fahrenheit|fahrenheit|f|degrees f", "5/9", "-160/9"],
  ["temperature", "K|kelvin|kelvins|k|degrees kelvin", "1", "-273.15"],
  ["energy", "joules|joule|j", "1"],
  ["energy", "kilojoules|kilojoule|kj", "1000"],
  ["energy", "calories|calorie|cal", "4.184"],
  ["energy", "kilocalories|kilocalorie|kcal", "4184"],
  ["energy", "watt hours|watt-hours|watt hour|wh", "3600"],
  ["energy", "kilowatt hours|kilowatt-hours|kilowatt hour|kwh", "3600000"],
  ["pressure", "pascals|pascal|pa", "1"],
  ["pressure", "kilopascals|kilopascal|kpa", "1000"],
  ["pressure", "bar|bars", "100000"],
  ["pressure", "atmospheres|atmosphere|atm", "101325"]
];
var BY_NAME = /* @__PURE__ */ new Map();
for (const [dimension, names, factor, offset] of TABLE) {
  const all = names.split("|");
  const unit = {
    dimension,
    name: all[0] ?? "",
    factor: r(factor),
    offset: offset === void 0 ? Rational.zero : r(offset)
  };
  for (const name2 of all) if (!BY_NAME.has(name2.toLowerCase())) BY_NAME.set(name2.toLowerCase(), unit);
}
function findUnit(name2) {
  return BY_NAME.get(
    name2.trim().replace(/\.$/, "").replace(/^degrees? (?=[cfk])/, "degrees ")
  );
}
var UNIT_PATTERN = [...BY_NAME.keys()].sort((left, right) => right.length - left.length).map((name2) => name2.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");

// base/protocol/evidence/max-score.ts
var MAX_SCORE = 1e4;

// flow/3-scoring/normalise-text.ts
var MAX_JUDGED_CHARACTERS = 64e3;
var INVISIBLE = /\u00ad|\u034f|\u061c|[\u115f-\u1160]|[\u17b4-\u17b5]|[\u180b-\u180e]|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u206f]|\u3164|[\ufe00-\ufe0f]|\ufeff|\uffa0/g;
var VULGAR = {
  "½": " 1/2",
  "⅓": " 1/3",
  "⅔": " 2/3",
  "¼": " 1/4",
  "¾": " 3/4",
  "⅕": " 1/5",
  "⅖": " 2/5",
  "⅗": " 3/5",
  "⅘": " 4/5",
  "⅙": " 1/6",
  "⅚": " 5/6",
  "⅛": " 1/8",
  "⅜": " 3/8",
  "⅝": " 5/8",
  "⅞": " 7/8"
};
var ARTICLES = /* @__PURE__ */ new Set(["a", "an", "the"]);
var TOKEN = /[\p{L}\p{M}]+|\d+(?:[.,]\d+)*|[%$€£¥₹°]/gu;
function cleanText(raw) {
  return raw.slice(0, MAX_JUDGED_CHARACTERS).replace(INVISIBLE, "").replace(/[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]/g, (sign) => VULGAR[sign] ?? sign).replace(/[⁰¹²³⁴-⁹⁻]+/g, (raised) => `^${raised.length > 1 ? `{${lowered(raised)}}` : lowered(raised)}`).normalize("NFKC").replace(/[\u2018\u2019\u02bc]/g, "'").replace(/[\u201c\u201d\u00ab\u00bb]/g, '"').replace(/[\u2010-\u2015\u2212]/g, "-").replace(/\r\n?/g, "\n").replace(/[^\S\n]+/g, " ");
}
function lowered(raised) {
  return [...raised].map((sign) => sign === "⁻" ? "-" : `${"⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(sign)}`).join("");
}
var WRAPPED = /\\(?:text|textbf|textit|textrm|textnormal|mathrm|mathbf|mathit|mbox|hbox|boldsymbol|operatorname)\s*\{([^{}]{0,200})\}/g;
function unwrapText(text) {
  if (!/[\\$]/.test(text)) return text;
  return text.replace(WRAPPED, " $1 ").replace(WRAPPED, " $1 ").replace(/\{:\}/g, ":").replace(/\\[()[\]]|\\[,;! ]|(?<!\\)\$(?!\d)|\$(?=\s*$)/g, " ").replace(/ {2,}/g, " ").trim();
}
function tokensOf(text) {
  const folded = cleanText(text).toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  return (folded.match(TOKEN) ?? []).filter((token) => !ARTICLES.has(token)).map((token) => token.replace(/(?<=\d),(?=\d{3})/g, ""));
}

// flow/3-scoring/read-options.ts
var OPTION = /(?:^|[\s(])\(?([A-J])[).:]\s+?(?=\S)((?:(?![\s(]\(?[A-J][).:]\s)[^\n]){1,200})/g;
var MAX_QUESTION_CHARACTERS = 8e3;
var LETTER = /^(?:[^a-z]{0,3}|.{0,60}\b(?:option|answer|choice|letter)\b(?: is|:)? ?[^a-z]{0,3})\(?([A-HJ])(?![a-z'])/i;
var MORE_LETTERS = /\(([A-J])\)|(?<![A-Za-z'])([B-HJ]|A(?! (?!or\b|and\b|is\b)[a-z]))(?![A-Za-z'])/g;
var SHORT_CHARACTERS = 40;
function readOptions(question) {
  const options = /* @__PURE__ */ new Map();
  for (const [, letter, text] of question.slice(0, MAX_QUESTION_CHARACTERS).matchAll(OPTION)) {
    if (letter === void 0 || letter.charCodeAt(0) !== "A".charCodeAt(0) + options.size) continue;
    options.set(letter, tokensOf(text ?? "").join(" "));
  }
  return options.size >= 2 ? options : /* @__PURE__ */ new Map();
}
function chosenLetters(answer, options) {
  const chosen = /* @__PURE__ */ new Set();
  const named = LETTER.exec(answer.trim());
  const article = /^a (?!(?:is|or|and|because)\b)[a-z]/i.test(answer.trim()) && !/^a[).:]/i.test(answer.trim());
  if (named?.[1] !== void 0 && !article) chosen.add(named[1].toUpperCase());
  const short = answer.length <= SHORT_CHARACTERS;
  if (short || chosen.size > 0)
    for (const match of answer.matchAll(MORE_LETTERS)) chosen.add(match[1] ?? match[2] ?? "");
  if (chosen.size > 0) return chosen;
  const tokens = ` ${tokensOf(answer).join(" ")} `;
  const inText = [...options].filter(([, text]) => text !== "" && tokens.includes(` ${text} `));
  const longest = inText.filter(([, text]) => !inText.some(([, other]) => other !== text && other.includes(text)));
  for (const [letter] of longest) chosen.add(letter);
  return chosen;
}

// flow/3-scoring/compare-choice.ts
var CHOICE_LETTER = /^\(?([A-J])\)?[.:]?$/;
var LETTER_AND_TEXT = /^\(?([A-J])[).:]\s*\S/;
var LEADING = /^[\s*_"'(]*([A-J])(?:[\s*_"')]*(?:[.):,;]|\n|$| is\b(?! (?:wrong|incorrect|not|false))| because\b| -))/;
var DENIED = /\bnot (?:option |choice )?\(?[A-J]\)?(?![a-z])|\(?\b[A-J]\)?,?(?: or| and| nor)? ?(?:is|are|isn't|was) (?:wrong|incorrect|false|not|ruled out)\b[^.;,]*|\b(?:eliminate|exclude|rule out|neither) \(?[A-J]\)?(?:(?:,| or| nor| and) \(?[A-J]\)?)*/g;
function compareChoice(truth, final, text, options) {
  const bare = CHOICE_LETTER.exec(truth)?.[1] ?? (options.size === 0 ? LETTER_AND_TEXT.exec(truth)?.[1] : void 0);
  if (options.size === 0 && bare === void 0) return void 0;
  const wanted = bare === void 0 ? chosenLetters(truth, options) : /* @__PURE__ */ new Set([bare]);
  const [letter] = wanted;
  if (letter === void 0 || wanted.size !== 1) return void 0;
  const chosen = choiceOf(final, text, options);
  if (chosen.size > 1) return { points: 0, note: `chooses ${[...chosen].sort().join(" and ")}` };
  if (chosen.size === 0) return CHOICE_LETTER.test(truth) ? { points: 0, note: "no choice" } : void 0;
  return chosen.has(letter) ? { points: MAX_SCORE, note: `the right choice, ${letter}` } : { points: 0, note: `chooses ${[...chosen][0]} instead of ${letter}` };
}
function choiceOf(final, text, options) {
  const announced = final.how === "boxed" || final.how === "hashes" || final.how === "phrase";
  const listed = /(?:^|\n)\s*\(?B[).:]/.test(text);
  const lead = announced || listed ? void 0 : LEADING.exec(text)?.[1];
  const many = /^\W{0,3}[A-J]\b\W{1,3}(?:(?:or|and|,)\W{0,3})?[A-J]\b(?!\w)/.test(text);
  if (lead !== void 0 && !many) return /* @__PURE__ */ new Set([lead]);
  const clear = (part) => chosenLetters(part.replace(DENIED, " "), options);
  const chosen = clear(final.text);
  if (chosen.size > 0 || announced) return chosen;
  return clear(text.slice(-400));
}

// flow/3-scoring/compare-words.ts
var NO_MATCH = "not the expected answer";
var POINTS_CONTAINED = 9e3;
var POINTS_PER_EXTRA_WORD = 250;
var MAX_EXTRA_TOKENS = 12;
var POINTS_SURNAME = 8e3;
var FILLER = new Set(
  "is are was were it its this that these those be will would so of in on at to by for and as answer final result correct name called named known i think believe my here there please yes sure certainly course therefore thus hence also very has have had he she they we you his her their our with from s".split(
    " "
  )
);
var NEGATION = /* @__PURE__ */ new Set([
  "not",
  "never",
  "neither",
  "nor",
  "cannot",
  "isn",
  "aren",
  "wasn",
  "doesn",
  "don",
  "didn",
  "without",
  "except"
]);
function compareWords(answer, whole, truth, asked) {
  if (truth.length === 0) return { points: 0, note: NO_MATCH };
  const same = (left, right) => left.length === right.length && left.every((token, index) => token === right[index]);
  if (same(answer, truth) || same(whole, truth)) return { points: MAX_SCORE, note: "equal after normalisation" };
  const expected = truth.filter((token) => !FILLER.has(token));
  const residue = answer.filter((token) => !FILLER.has(token) && (!asked.has(token) || truth.includes(token)));
  const ordered = expected.filter((token) => /\d/.test(token)).length >= 2;
  if (expected.length > 0 && (ordered ? same(residue, expected) : sameSet(residue, expected)))
    return { points: MAX_SCORE, note: "states the expected answer" };
  const surname = truth.length >= 2 && truth.length <= 3 && residue.length === 1 && residue[0] === truth.at(-1) && /^\p{L}{3}/u.test(residue[0] ?? "");
  if (surname) return { points: POINTS_SURNAME, note: "the last part of the expected name" };
  const at = indexOfRun(answer, truth);
  if (at < 0) return { points: 0, note: NO_MATCH };
  const before = answer.slice(Math.max(0, at - 4), at);
  if (before.some((token) => NEGATION.has(token))) return { points: 0, note: "negates the expected answer" };
  if (answer.some((token) => token === "or" || token === "either" || token === "maybe") && !truth.includes("or"))
    return { points: 0, note: "offers several answers" };
  const extra = residue.filter((token) => !truth.includes(token)).length;
  return extra <= MAX_EXTRA_TOKENS ? {
    points: POINTS_CONTAINED - extra * POINTS_PER_EXTRA_WORD,
    note: `contains the expected answer beside ${extra} other words`
  } : { points: 0, note: "the expected answer drowns in other words" };
}
function sameSet(left, right) {
  const a = new Set(left);
  const b = new Set(right);
  return a.size === b.size && [...a].every((token) => b.has(token));
}
function indexOfRun(tokens, run) {
  for (let start = 0; start + run.length <= tokens.length; start += 1) {
    if (run.every((token, index) => tokens[start + index] === token)) return start;
  }
  return -1;
}

// flow/3-scoring/words/word-lists.ts
var IRREGULAR = pairs(
  "men man women woman children child feet foot teeth tooth mice mouse geese goose nuclei nucleus bacteria bacterium fungi fungus cacti cactus criteria criterion phenomena phenomenon data data species species series series lives life wives wife knives knife leaves leaf halves half wolves wolf indices index matrices matrix vertices vertex analyses analysis hypotheses hypothesis crises crisis alumni alumnus larvae larva algae alga has has was was is is does does this this yes yes its its his his news news physics physics mathematics mathematics gas gas gases gas bus bus buses bus lens lens lenses lens iris iris always always texas texas paris paris mars mars won win winning win winner win wrote write written write writing write began begin begun begin sang sing sung sing sank sink sunk sink fell fall fallen fall made make making make built build went go gone go came come gave give given give took take taken take told tell said say led lead held hold lost lose losing lose met meet paid pay sold sell taught teach thought think caught catch bought buy brought bring fought fight chose choose chosen choose drew draw drawn draw flew fly grew grow knew know ran run shot shoot spoke speak spoken speak struck strike swam swim threw throw wore wear became become"
);
var DEMONYMS = pairs(
  "polish poland french france german germany spanish spain dutch netherlands greek greece swiss switzerland danish denmark dane denmark swedish sweden swede sweden finnish finland finn finland norwegian norway turkish turkey irish ireland scottish scotland scot scotland welsh wales chinese china japanese japan portuguese portugal italian italy russian russia austrian austria australian australia canadian canada mexican mexico brazilian brazil indian india egyptian egypt korean korea vietnamese vietnam thai thailand hungarian hungary czech czechia romanian romania bulgarian bulgaria ukrainian ukraine belgian belgium icelandic iceland cuban cuba argentinian argentina argentine argentina chilean chile peruvian peru colombian colombia israeli israel iranian iran iraqi iraq pakistani pakistan nigerian nigeria kenyan kenya african africa european europe asian asia"
);
var EXPANSIONS = new Map(
  Object.entries({
    usa: "unitedstates",
    us: "unitedstates",
    america: "unitedstates",
    american: "unitedstates",
    uk: "unitedkingdom",
    britain: "unitedkingdom",
    british: "unitedkingdom",
    ussr: "sovietunion",
    uae: "unitedarabemirates",
    nyc: "newyork",
    eu: "europeanunion",
    un: "unitednations",
    wwi: "worldwar1",
    ww1: "worldwar1",
    wwii: "worldwar2",
    ww2: "worldwar2",
    mt: "mount",
    st: "saint",
    dr: "doctor",
    ft: "fort",
    prof: "professor",
    gen: "general",
    capt: "captain",
    jr: "junior",
    sr: "senior",
    co2: "carbon dioxide",
    h2o: "water",
    o2: "oxygen",
    n2: "nitrogen",
    h2: "hydrogen",
    nacl: "sodium chloride",
    co: "company",
    corp: "corporation",
    tv: "television",
    ad: "ce",
    seventies: "1970s",
    sixties: "1960s",
    fifties: "1950s",
    eighties: "1980s",
    nineties: "1990s",
    noon: "12pm",
    midday: "12pm",
    midnight: "12am",
    ok: "okay",
    kg: "kilogram",
    km: "kilometer",
    cm: "centimeter",
    mm: "millimeter",
    approx: "approximately",
    govt: "government",
    dept: "department",
    intl: "international"
  })
);
var PHRASES = phrases([
  ["united state of unitedstates", "unitedstates"],
  ["united state unitedstates", "unitedstates"],
  ["united state", "unitedstates"],
  ["united kingdom", "unitedkingdom"],
  ["great unitedkingdom", "unitedkingdom"],
  ["soviet union", "sovietunion"],
  ["new york city", "newyork"],
  ["new york", "newyork"],
  ["european union", "europeanunion"],
  ["united nation", "unitednations"],
  ["world war 1", "worldwar1"],
  ["world war 2", "worldwar2"],
  ["1 world war", "worldwar1"],
  ["2 world war", "worldwar2"],
  ["does not exist", "dne"],
  ["do not exist", "dne"],
  ["not defined", "undefined"],
  ["no solution", "nosolution"],
  ["no real solution", "nosolution"],
  ["12 pm", "12pm"],
  ["12:00 pm", "12pm"],
  ["12 00 pm", "12pm"],
  ["12 am", "12am"],
  ["12 00 am", "12am"],
  ["washington dc", "washington"],
  ["washington d c", "washington"]
]);
var ORDINALS = new Map(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(" ").map((word, index) => [word, `${index + 1}`])
);
var SPELLINGS = [
  [/^(col|hon|fav|lab|neighb|behavi|harb|hum|rum|vap|arm|flav|sav)our/, "$1or"],
  [/^(cent|theat|met|lit|fib|calib|kilomet|centimet|millimet)re$/, "$1er"],
  [/(?<=[a-z]{3})is(e|ed|ing|ation)$/, "iz$1"],
  [/^sulph/, "sulf"],
  [/^aluminium$/, "aluminum"],
  [/^grey$/, "gray"],
  [/^(def|off|lic)ence$/, "$1ense"],
  [/^aeroplane$/, "airplane"],
  [/^programme$/, "program"],
  [/^haem/, "hem"],
  [/^oes(?=tr|oph)/, "es"],
  [/^(trave|cance|labe|mode|signa|jewe)ll(?=e|i)/, "$1l"]
];
var TITLES = new Set(
  "mr mrs ms doctor sir dame lord lady king queen president prime minister captain general professor emperor empress pope prince princess senator governor chancellor judge justice father brother sister saint coach actor actress singer author".split(
    " "
  )
);
var GENERIC = new Set(
  "river lake mount mountain ocean sea city state county island university college museum company corporation inc ltd team club band movie film song novel book episode process method award prize district province republic kingdom gallery church building tower street avenue road park bay gulf desert valley family language people nation country place planet moon star era period age year version series show group type kind form part member approximately about around near roughly nearly almost over exactly percent number letter word name animated animal substance material matter system center department disney official original famous north south east west".split(
    " "
  )
);
var DIRECTIONS = new Set(
  "new west east north south upper lower northern southern eastern western central".split(" ")
);
function pairs(text) {
  const words = text.split(" ");
  return new Map(words.flatMap((word, index) => index % 2 === 0 ? [[word, words[index + 1] ?? word]] : []));
}
function phrases(list) {
  const found = /* @__PURE__ */ new Map();
  for (const [phrase, form] of list) {
    const [first = "", ...rest] = phrase.split(" ");
    found.set(first, [...found.get(first) ?? [], { rest, form }]);
  }
  return found;
}

// flow/3-scoring/words/canonical-words.ts
var TOKEN2 = /(?:\p{L}\.){2,}\p{L}?(?!\p{L})|\p{L}[\p{L}\p{M}\d]*(?:'\p{L}+)*|'?\d+(?:[.,]\d+)*(?:st|nd|rd|th|s)?(?!\p{L})|\d+|[%$€£¥]/gu;
var SENTENCE_END = /[.!?\n]/;
var CLAUSE_SIGN = /[;:]|--| - /;
var CLAUSE_WORDS = /* @__PURE__ */ new Set(["while", "whereas", "but", "although", "though", "however", "because", "since"]);
var NO_KING = new Set(
  "when what if as and but so then today here yes no since that which because where well".split(" ")
);
var MAX_WORDS = 6e3;
function canonicalWords(raw) {
  const text = digitsForNumberWords(cleanText(raw));
  const words = [];
  let at = 0;
  let sentence = 0;
  let clause = 0;
  for (const match of text.matchAll(TOKEN2)) {
    if (words.length >= MAX_WORDS) break;
    const gap = text.slice(at, match.index);
    at = match.index + match[0].length;
    const written2 = match[0];
    const ends = SENTENCE_END.test(gap) && !/^\.(?! )/.test(gap) && !endsWithTitle(words.at(-1), gap);
    if (ends && /^[\p{Lu}\d"'(*$€£]/u.test(written2)) {
      sentence += 1;
      clause += 1;
    } else if (CLAUSE_SIGN.test(gap) || CLAUSE_WORDS.has(written2.toLowerCase()) || /,/.test(gap) && written2 === "and")
      clause += 1;
    const place = { sentence, clause, before: gap.trim().slice(-1) };
    for (const form of formsOf(written2, words.at(-1)))
      words.push({
        form,
        capital: /^\p{Lu}/u.test(written2),
        acronym: /^(?:\p{Lu}\.?){2,8}$/u.test(written2),
        ...place
      });
  }
  return joinPhrases(words);
}
function endsWithTitle(last2, gap) {
  return last2 !== void 0 && /^\. ?$/.test(gap) && last2.capital && (last2.form.length === 1 || ABBREVIATED.has(last2.form));
}
var ABBREVIATED = /* @__PURE__ */ new Set(["mount", "saint", "doctor", "mr", "mrs", "jr", "sr", "prof", "fort", "vs", "no"]);
function formsOf(written2, last2) {
  const lower = written2.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const denied = /^(.+)n't$/.exec(lower);
  if (denied !== null) return [denied[1] === "ca" ? "can" : denied[1] === "wo" ? "will" : denied[1] ?? "", "not"];
  if (lower === "cannot") return ["can", "not"];
  const decade = /^'?(\d\d|\d{3}0)s$/.exec(lower)?.[1];
  if (decade !== void 0) return [`${decade.length === 2 ? `19${decade}` : decade}s`];
  const bare = lower.replace(/'(?:s|re|ve|ll|d|m)?$/, "").replace(/^'/, "").replace(/\.(?=\p{L}|$)/gu, "").replace(/'/g, "");
  if (/^\d/.test(bare))
    return [
      bare.replace(/,(?=\d{3})/g, "").replace(/(?:st|nd|rd|th)$/, "").replace(/\.0+$/, "")
    ];
  if (bare === "" || bare === "a" || bare === "an" || bare === "the")
    return written2 === "A" && last2?.capital ? ["a"] : [];
  const ordinal = ORDINALS.get(bare);
  if (ordinal !== void 0 && !(bare === "second" && /^\d/.test(last2?.form ?? ""))) return [ordinal];
  const numeral = /^[IVX]{1,5}$/.test(written2) && last2?.capital === true && !NO_KING.has(last2.form);
  if (numeral) return [`${romanValue(written2)}`];
  const long = /^U\.?S\.?$/.test(written2) || bare !== "us" ? EXPANSIONS.get(bare) : void 0;
  return long === void 0 ? [singular(bare)] : long.split(" ");
}
function romanValue(numeral) {
  const values = { I: 1, V: 5, X: 10 };
  return [...numeral].reduce((sum, sign, index, all) => {
    const [value, next] = [values[sign] ?? 0, values[all[index + 1] ?? ""] ?? 0];
    return sum + (value < next ? -value : value);
  }, 0);
}
function singular(word) {
  const known = IRREGULAR.get(word) ?? DEMONYMS.get(word);
  if (known !== void 0) return known;
  let form = word;
  if (form.length > 4 && form.endsWith("ies")) form = `${form.slice(0, -3)}y`;
  else if (/(?:ss|x|z|ch|sh)es$/.test(form)) form = form.slice(0, -2);
  else if (form.length > 3 && form.endsWith("s") && !/(?:ss|us|is)$/.test(form)) form = form.slice(0, -1);
  form = DEMONYMS.get(form) ?? IRREGULAR.get(form) ?? form;
  for (const [british, american] of SPELLINGS) form = form.replace(british, american);
  return form;
}
function joinPhrases(words) {
  const joined = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const phrase = (PHRASES.get(word.form) ?? []).find(
      ({ rest }) => rest.every((form, index) => words[at + 1 + index]?.form === form)
    );
    joined.push(phrase === void 0 ? word : { ...word, form: phrase.form });
    at += phrase?.rest.length ?? 0;
  }
  return joined;
}

// flow/3-scoring/words/same-word.ts
var ENDING = /^(?:s|es|sis|tic|tical|te|e|ed|d|ing|er|ers|or|ion|ions|ation|ition|ic|ical|al|ly|y|ies|ies|ment|ness|ity|ive|ous|an|ian|ish|ist|ism|is|us|a|um|en|ant|ent|ance|ence|able|ful)?$/;
var MIN_STEM = 4;
var VERB = /^(?:s|d|ed|ing)$/;
var MIN_MISSPELLED = 7;
var NEAR = 0.9;
function sameWord(one, other) {
  if (one === other) return 1;
  if (/\d/.test(one) || /\d/.test(other)) return 0;
  if (one[0] !== other[0]) return 0;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < MIN_STEM)
    return short.length === MIN_STEM - 1 && VERB.test(long.slice(3)) && long.startsWith(short) ? NEAR : 0;
  return isInflected(one, other) || isMisspelled(one, other) ? NEAR : 0;
}
function isInflected(one, other) {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  if (shared < MIN_STEM || shared < Math.max(one.length, other.length) * 0.55) return false;
  return ENDING.test(one.slice(shared)) && ENDING.test(other.slice(shared));
}
function isMisspelled(one, other) {
  if (Math.max(one.length, other.length) < MIN_MISSPELLED || Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  if (one.length === other.length)
    return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  return at < short.length - 1 && long.slice(at + 1) === short.slice(at);
}

// flow/3-scoring/compare-lists.ts
var SEPARATOR = /[,;\n]|\band\b|\bas well as\b|&|^\s*[-*•]|(?:^|\s)\d{1,2}[.)]\s/gim;
var MAX_ITEMS = 50;
var MAX_ITEM_TOKENS = 6;
var NEARLY_ALL = 9e3;
var PART_OF_LIST = 0.5;
function readList(truth) {
  const items = itemsOf(truth, /* @__PURE__ */ new Set());
  const list = items.length >= 2 && items.length <= MAX_ITEMS && items.every((item) => item.split(" ").length <= MAX_ITEM_TOKENS);
  return list ? items : void 0;
}
function compareLists(answer, truth, asked) {
  const expected = [...new Set(truth)];
  const known = new Set([...asked].filter((token) => !truth.some((item) => item.split(" ").includes(token))));
  const given = [...new Set(itemsOf(answer, known))].slice(0, MAX_ITEMS * 4);
  const left = new Set(given);
  let right = 0;
  for (const item of expected) {
    const match = left.has(item) ? item : [...left].find((other) => sameItem(item, other));
    if (match === void 0) continue;
    left.delete(match);
    right += 1;
  }
  const f1 = given.length === 0 ? 0 : Math.floor(2 * right * MAX_SCORE / (given.length + expected.length));
  const points = f1 >= NEARLY_ALL ? f1 : Math.floor(f1 * PART_OF_LIST);
  return { points, note: `${right} of ${expected.length} items, ${given.length - right} others` };
}
function sameItem(item, given) {
  const [wanted, words] = [item.split(" "), given.split(" ")];
  if (words.length > wanted.length + 1) return false;
  const surname = wanted.length >= 2 && words.length === 1 && /^\p{L}{3}/u.test(given);
  if (surname && sameWord(wanted.at(-1) ?? "", given) > 0) return true;
  return wanted.length === words.length && wanted.every((word, index) => sameWord(singular(word), singular(words[index] ?? "")) > 0);
}
function itemsOf(text, asked) {
  return text.split(SEPARATOR).map(
    (item) => tokensOf(item).filter((token) => !FILLER.has(token) && !asked.has(token)).join(" ")
  ).filter((item) => item !== "");
}

// flow/3-scoring/read-dates.ts
var MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
var MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
var DATE = new RegExp(
  String.raw`\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b|\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b|\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}\b\.?,?(?: (?:of )?(\d{4}))?|\b${MONTH}\.? (\d{1,2})(?:st|nd|rd|th)?\b(?:,? (\d{4}))?`,
  "gi"
);
var TIME = /\b(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.?m\b\.?|\b(\d{1,2}):(\d{2})(?::\d{2})?\b/gi;
function readDates(text) {
  const found = [];
  for (const match of text.matchAll(DATE)) {
    const [, y, m, d, first, second, year, day, month, yearAfterMonth, monthFirst, dayAfterMonth, yearLast] = match;
    if (y !== void 0) found.push({ readings: [written(y, Number(m), Number(d))] });
    else if (year !== void 0)
      found.push({
        readings: [
          .../* @__PURE__ */ new Set([written(year, Number(second), Number(first)), written(year, Number(first), Number(second))])
        ]
      });
    else if (day !== void 0) found.push({ readings: [written(yearAfterMonth, monthNumber(month), Number(day))] });
    else found.push({ readings: [written(yearLast, monthNumber(monthFirst), Number(dayAfterMonth))] });
  }
  return found;
}
function readTimes(text) {
  const found = namedTimes(text);
  for (const match of text.matchAll(TIME)) {
    const half = match[3]?.toLowerCase();
    const hour = Number(match[1] ?? match[4]);
    const minute = Number(match[2] ?? match[5] ?? 0);
    if (minute > 59 || hour > (half === void 0 ? 24 : 12)) continue;
    found.push((half === void 0 ? hour % 24 : hour % 12 + (half === "p" ? 12 : 0)) * 60 + minute);
  }
  return found;
}
function written(year, month, day) {
  return `${year ?? "-"}-${month}-${day}`;
}
function monthNumber(name2) {
  return MONTHS.indexOf((name2 ?? "").toLowerCase().slice(0, 3)) + 1;
}
var MONTH_AND_YEAR = new RegExp(String.raw`(?<![\d.] ?)\b${MONTH}\b\.?,?(?: of)?,? (\d{4})\b`, "gi");
var NAMED_TIME = /\b(half past|quarter past|quarter to) (\w+)\b|\b(noon|midday|midnight)\b/gi;
var HOURS = "twelve one two three four five six seven eight nine ten eleven".split(" ");
function readMonths(text) {
  return [...text.matchAll(MONTH_AND_YEAR)].map((match) => `${match[2]}-${monthNumber(match[1])}`);
}
function namedTimes(text) {
  return [...text.matchAll(NAMED_TIME)].flatMap(([, shift, hour, name2]) => {
    if (name2 !== void 0) return [name2.toLowerCase() === "midnight" ? 0 : 720];
    const at = /^\d+$/.test(hour ?? "") ? Number(hour) % 12 : HOURS.indexOf((hour ?? "").toLowerCase());
    if (at < 0) return [];
    const minutes = shift?.toLowerCase() === "half past" ? 30 : shift?.toLowerCase() === "quarter past" ? 15 : -15;
    return [(at * 60 + minutes + 1440) % 1440];
  });
}

// flow/3-scoring/compare-moments.ts
var POINTS_MONTH = 6e3;
var POINTS_YEAR = 5500;
var POINTS_YEAR_FOR_DAY = 4e3;
var POINTS_AMONG = 8500;
var MAX_AMONG = 4;
function compareMoments(truth, final, text, question) {
  const dates = (part) => readDates(part).map((date2) => [...date2.readings]);
  const [date] = dates(truth);
  if (date !== void 0) {
    const given = fresh(dates(final), dates(question), dates(text));
    if (given.length === 0) return comparePartly(date, final, text, question);
    if (given.length > 1 && given.length <= MAX_AMONG && given.some((one) => sameDay(date, one)))
      return among(date, text, question);
    return compareOne(date, given, sameDay, "date");
  }
  const month = readMonths(truth)[0];
  if (month !== void 0 && /^[^\d]{0,12}\d{4}$/.test(truth.replace(/,| of\b/g, ""))) {
    const given = [...readMonths(final), ...readDates(final).flatMap(({ readings }) => readings.map(monthOf))];
    const found = given.length > 0 ? given : readMonths(text);
    return compareOne(month, [...new Set(found)], (one, other) => one === other, "date");
  }
  const [time] = readTimes(truth);
  return time === void 0 ? void 0 : compareOne(
    time,
    fresh(readTimes(final), readTimes(question), readTimes(text)),
    (one, other) => one === other,
    "time"
  );
}
function among(date, text, question) {
  const asked = new Set(tokensOf(question));
  const clauses = text.replace(/(?<=\b\d{1,2}(?:st|nd|rd|th)?), ?(?=\d{4})/g, " ").split(/[;\n]|,(?= )|\.(?= )|\b(?:although|but|while|whereas|though|and then)\b|(?<=\d) and (?=[a-z])/).map((clause) => ({
    dates: readDates(clause).map(({ readings }) => readings),
    overlap: new Set(tokensOf(clause).filter((token) => asked.has(token))).size
  })).filter((clause) => clause.dates.length > 0);
  const best = Math.max(...clauses.map((clause) => clause.overlap));
  const first = clauses.find((clause) => clause.overlap === best);
  const right = first !== void 0 && first.dates.length === 1 && first.dates.some((one) => sameDay(date, one));
  return right && !/\bor\b|\bbetween\b/.test(text) ? { points: POINTS_AMONG, note: "the right date among others" } : { points: 0, note: `${clauses.length} different dates` };
}
function comparePartly(date, final, text, question) {
  const months = readMonths(final).length > 0 ? readMonths(final) : readMonths(text);
  if (months.length > 0) {
    const right2 = months.length === 1 && date.some((one) => monthOf(one) === months[0]);
    return right2 ? { points: POINTS_MONTH, note: "the right month without the day" } : { points: 0, note: "another date" };
  }
  const asked = new Set(question.match(/\b\d{4}\b/g));
  const years = [
    ...new Set(
      (final.match(/\b[12]\d{3}\b/g) ?? text.match(/\b[12]\d{3}\b/g) ?? []).filter((year) => !asked.has(year))
    )
  ];
  const right = years.length === 1 && date.some((one) => one.startsWith(`${years[0]}-`));
  if (!right) return { points: 0, note: years.length === 0 ? "no date" : "another date" };
  if (/\byear\b/i.test(question)) return { points: MAX_SCORE, note: "the right year" };
  return {
    points: /\b(?:date|day|month)\b/i.test(question) ? POINTS_YEAR_FOR_DAY : POINTS_YEAR,
    note: "the right year without the day"
  };
}
function monthOf(date) {
  return date.split("-").slice(0, 2).join("-");
}
function fresh(inFinal, inQuestion, inText) {
  const known = new Set(inQuestion.map((entry) => String(entry)));
  const different = (list) => [...new Map(list.map((entry) => [String(entry), entry])).values()];
  const candidates = different(inFinal.length > 0 ? inFinal : inText);
  const unknown = candidates.filter((entry) => !known.has(String(entry)));
  return unknown.length > 0 ? unknown : candidates;
}
function compareOne(truth, given, same, what) {
  if (given.length > 1) return { points: 0, note: `${given.length} different ${what}s` };
  const [only] = given;
  if (only === void 0) return { points: 0, note: `no ${what}` };
  return same(truth, only) ? { points: MAX_SCORE, note: `the right ${what}` } : { points: 0, note: `another ${what}` };
}
function sameDay(truth, given) {
  const withoutYear = (date) => date.replace(/^(?:\d+|-)-(?=\d)/, "");
  return truth.some(
    (one) => given.some(
      (other) => one === other || (one.startsWith("--") || other.startsWith("--")) && withoutYear(one) === withoutYear(other)
    )
  );
}

// flow/3-scoring/compare-polarity.ts
var YES = /* @__PURE__ */ new Set(["yes", "true", "correct", "right", "yeah", "yep", "yup", "y"]);
var NO = /* @__PURE__ */ new Set(["no", "false", "incorrect", "wrong", "nope", "n"]);
var WEAK = /* @__PURE__ */ new Set(["correct", "right", "incorrect", "wrong", "y", "n"]);
var HEAD = 2;
var WITH_DOUBT = 4;
var CERTAINLY = /* @__PURE__ */ new Set(["absolutely", "certainly", "definitely", "indeed", "affirmative"]);
var YES_NO_QUESTION = /(?:^|[.!?,;:\n] ?)(?:is|are|was|were|am|do|does|did|can|could|will|would|has|have|had|should|may|might|must|isn't|aren't|doesn't|don't)\b[^.!\n]*\??$/i;
var DENIES = /* @__PURE__ */ new Set([
  "not",
  "never",
  "no",
  "neither",
  "nor",
  "none",
  "nobody",
  "nothing",
  "without",
  "hardly",
  "false",
  "impossible",
  "unlikely",
  "myth"
]);
var PRONOUN_ANSWER = /^(?:yes |no |indeed )?(?:it|they|he|she|you|we|i|that|this|there|one) (?:is|are|was|were|do|does|did|can|could|will|would|has|have|had|should|may|must)( not| never)?(?: so| indeed| true)?$/;
var CLOSING = /(?:^|[,;:] |\b(?:so|thus|therefore|hence|is|means|say|be|answer) (?:is |the answer is )?)["'*]{0,2}(yes|no|true|false)["'*]{0,2}[.!]?$/i;
var PREFIXES = /^(?:un|in|il|im|ir|non|dis)(?=[a-z]{4})/;
var COVERED = 0.6;
function readPolarity(truth) {
  const [only] = truth;
  if (only === void 0 || truth.length !== 1 || only === "y" || only === "n") return void 0;
  return YES.has(only) ? true : NO.has(only) ? false : void 0;
}
function comparePolarity(final, whole, wanted, announced) {
  const weakly = final.every((token) => !(YES.has(token) || NO.has(token)) || WEAK.has(token));
  if (weakly && !announced && whole.length > WITH_DOUBT && !isHead(final, whole)) return { points: 0, note: NEITHER };
  const said = saidBy(final) ?? (final.length > WITH_DOUBT || whole.length > final.length ? saidBy(whole) : void 0);
  if (said === void 0 || said === "both") return { points: 0, note: said === void 0 ? NEITHER : BOTH };
  return verdict(said, wanted);
}
var NEITHER = "neither yes nor no";
var BOTH = "both yes and no";
function compareStatement(final, text, question, wanted) {
  const closing = CLOSING.exec(text.trim().slice(-200))?.[1]?.toLowerCase();
  if (closing !== void 0) return verdict(closing === "yes" || closing === "true", wanted);
  if (!YES_NO_QUESTION.test(question.trim())) return void 0;
  const asked = contentOf(canonicalWords(question));
  if (asked.length === 0) return void 0;
  const deniedQuestion = canonicalWords(question).some((word) => word.form === "not");
  if (CERTAINLY.has(text.trim().toLowerCase().replace(/\W+$/, ""))) return verdict(true, wanted);
  for (const part of final === text ? [text] : [final, text]) {
    if (part.includes("?") && part.length < 200) continue;
    const words = canonicalWords(part);
    const last2 = words.at(-1)?.sentence ?? 0;
    for (let sentence = 0; sentence <= last2 && sentence < 20; sentence += 1) {
      const said = statedBy(
        words.filter((word) => word.sentence === sentence),
        asked
      );
      if (said !== void 0) return verdict(said !== deniedQuestion, wanted);
    }
  }
  return void 0;
}
function statedBy(words, asked) {
  const forms = words.map((word) => word.form);
  const bare = PRONOUN_ANSWER.exec(forms.join(" "));
  if (bare !== null) return bare[1] === void 0;
  let turned = false;
  const covered = asked.filter(
    (form) => forms.some((other) => {
      if (sameWord(form, other) > 0) return true;
      const opposite = sameWord(other.replace(PREFIXES, ""), form) > 0 && PREFIXES.test(other);
      turned ||= opposite;
      return opposite;
    })
  ).length;
  if (covered < asked.length * COVERED) return void 0;
  return forms.filter((form) => DENIES.has(form)).length % 2 === (turned ? 1 : 0);
}
function contentOf(words) {
  return [...new Set(words.map((word) => word.form))].filter(
    (form) => !FILLER.has(form) && !/^(?:do|does|did|can|could|there|any|not|ever|should|must|may)$/.test(form)
  );
}
function verdict(said, wanted) {
  return said === wanted ? { points: MAX_SCORE, note: "the right side" } : { points: 0, note: "the wrong side" };
}
function isHead(final, whole) {
  return signOf(whole.slice(0, 1)) !== void 0 && (final[0] === whole[0] || final.length > WITH_DOUBT);
}
function saidBy(tokens) {
  const plain = tokens[0] === "no" && /^(?:doubt|question|problem|wonder|surprise)$/.test(tokens[1] ?? "") ? tokens.slice(2) : tokens;
  if (plain.length <= WITH_DOUBT) return signOf(plain);
  return signOf(plain.slice(0, HEAD)) === void 0 ? void 0 : signOf(plain.slice(0, WITH_DOUBT));
}
function signOf(tokens) {
  const denied = (index) => NEGATION.has(tokens[index - 1] ?? "");
  const yes = tokens.some((token, index) => YES.has(token) && !denied(index));
  const no = tokens.some((token, index) => NO.has(token) || YES.has(token) && denied(index));
  return yes && no ? "both" : yes || no ? yes : void 0;
}

// flow/3-scoring/extract-final-answer.ts
var PHRASE = /(?:^|[\n.!?;:,*(_ ])(?:(?:the |my |our )?(?:final |correct |short )?(?:answer|result|solution(?! ?:))(?: to (?:the|this) (?:question|problem))?(?: is|:| =|\*\*:|:\*\*)(?: therefore| thus| then)?|a:|ans(?:wer)?[:.]|final:)[ \n*_:=]{0,8}/gi;
var CONCLUSION = /(?:^|[\n.!?;] ?)(?:so|thus|therefore|hence|in conclusion|finally|consequently|overall|in total|altogether|this means|that means)[ ,]/gi;
var COURTESY = /^(?:i hope|hope (?:this|that|it)|let me know|please|feel free|thanks?|thank you|if you|i apologi[sz]e|sorry|note that|note:|good luck)\b/i;
var MAX_FINAL_CHARACTERS = 400;
function extractFinalAnswer(text) {
  const trimmed = text.trim();
  const boxed = boxedAnswers(trimmed);
  const hashes = [...trimmed.matchAll(/####\s*([^\n]{1,400})/g)].map((match) => ({
    at: match.index,
    text: (match[1] ?? "").trim()
  }));
  const phrases2 = [...trimmed.matchAll(PHRASE)].map((match) => ({ at: match.index, text: firstStatement(trimmed.slice(match.index + match[0].length)) })).filter((found) => found.text !== "");
  const marked = [
    { how: "boxed", found: boxed },
    { how: "hashes", found: hashes },
    // "The answer is \boxed{34}": the box says it more exactly.
    { how: "phrase", found: phrases2.filter((phrase) => !phrase.text.includes("\\boxed")) }
  ];
  const latest = marked.filter(({ found }) => found.length > 0).sort((one, other) => (other.found.at(-1)?.at ?? 0) - (one.found.at(-1)?.at ?? 0))[0];
  if (latest !== void 0)
    return last(
      latest.found.map((entry) => entry.text),
      latest.how
    );
  if (!/\n/.test(trimmed) && sentencesOf(trimmed).length <= 1) return { text: trimmed, how: "whole", earlier: [] };
  const lead = sentencesOf(trimmed)[0] ?? "";
  if (isBareStatement(lead) && !/(?:^|\n)\s*[2b][.)]/i.test(trimmed))
    return { text: lead, how: "first line", earlier: [] };
  const sentences = sentencesOf(trimmed).filter((sentence) => !COURTESY.test(sentence));
  const conclusion = [...trimmed.matchAll(CONCLUSION)].at(-1);
  if (conclusion !== void 0 && trimmed.length - conclusion.index <= MAX_FINAL_CHARACTERS) {
    const statement = trimmed.slice(conclusion.index + conclusion[0].length);
    const rest = firstStatement(statement);
    const behind = sentencesOf(statement.slice(statement.indexOf(rest) + rest.length)).filter(
      (sentence) => !COURTESY.test(sentence)
    );
    if (rest !== "" && !behind.some((sentence) => /\d/.test(sentence)))
      return { text: rest, how: "conclusion", earlier: [] };
  }
  return { text: sentences.at(-1) ?? trimmed, how: "last line", earlier: [] };
}
function sentencesOf(text) {
  return text.split(/\n+|(?<=[.!?])\s+(?=["'(*\p{Lu}\d$€£])/u).map((sentence) => sentence.trim()).filter((sentence) => /[\p{L}\d]/u.test(sentence));
}
function isBareStatement(sentence) {
  return /^[^\s]{1,40}(?: [^\s]{1,20})?$/.test(sentence) && !/^[1ai][.)]$/i.test(sentence) && !/^(?:first|step|sure|okay|ok|well|yes|no|solution|let|note|hi|hello)\b/i.test(sentence);
}
function firstStatement(text) {
  const line = text.slice(0, MAX_FINAL_CHARACTERS).trimStart().split("\n")[0] ?? "";
  const sentence = /^.*?(?<!\b(?:approx|ca|no|st|mr|mrs|dr))[.!?](?=\s|$)(?!\s*\d)/.exec(line)?.[0] ?? line;
  return sentence.replace(/^[\s*_`"']+|[\s*_`"']+$/g, "");
}
function last(found, how) {
  return { text: found.at(-1) ?? "", how, earlier: found.slice(0, -1) };
}
function boxedAnswers(text) {
  const found = [];
  for (let at = text.indexOf("\\boxed{"); at >= 0 && found.length < 50; at = text.indexOf("\\boxed{", at)) {
    const start = at + "\\boxed{".length;
    let depth = 1;
    let end = start;
    for (; end < text.length && depth > 0; end += 1) {
      if (text[end] === "{") depth += 1;
      else if (text[end] === "}") depth -= 1;
    }
    if (depth !== 0) return found;
    found.push({ at, text: text.slice(start, end - 1) });
    at = end;
  }
  return found;
}

// flow/3-scoring/words/find-mentions.ts
var EMPTY = new Set(
  "of in on at to by for and or is are was were be it its their his her with from as that which".split(" ")
);
var GENERIC_WEIGHT = 0.2;
var WORTH_WITHOUT_MIDDLE = 0.95;
var WORTH_SURNAME = 0.8;
var WORTH_MOST = 0.85;
var WORTH_PART = 0.6;
var INITIAL = 0.95;
var OF_PLACE = /(?:an|ese|ish|ic)$/;
var MAX_TRUTH_WORDS = 40;
var MAX_MENTIONS = 24;
var NICKNAMES = new Set(
  "bill william|will william|bob robert|rob robert|dick richard|rick richard|jack john|ted edward|ned edward|ted theodore|peggy margaret|meg margaret|beth elizabeth|liz elizabeth|betty elizabeth|tony anthony|gus august|hank henry|harry henry|jack jacob|drew andrew|tina christina|kate catherine|sandy alexander|alex alexander|lex alexander".split(
    "|"
  )
);
function seek(truth, asked) {
  const solid = truth.filter((word) => !EMPTY.has(word.form)).slice(0, MAX_TRUTH_WORDS);
  const untitled = solid.filter((word) => !TITLES.has(word.form));
  const words = untitled.length > 0 ? untitled : solid.length > 0 ? solid : truth.slice(0, MAX_TRUTH_WORDS);
  if (words.length === 0) return void 0;
  const light = words.map((word) => GENERIC.has(word.form) || asked.has(word.form));
  const weights = light.every(Boolean) ? light.map(() => 1) : light.map((isLight) => isLight ? GENERIC_WEIGHT : 1);
  const comma = words.findIndex((word) => word.before === ",");
  const capitals = words.every((word) => word.capital && !/\d/.test(word.form));
  return {
    words,
    weights,
    total: weights.reduce((sum, weight) => sum + weight, 0),
    isName: capitals && comma < 0 && words.length >= 2 && words.length <= 5,
    head: capitals && comma > 0 ? comma : 0,
    hasOr: truth.some((word) => word.form === "or"),
    initials: words.length >= 3 ? truth.filter((word) => word.capital).map((word) => word.form[0]).join("") : ""
  };
}
function findMentions(answer, sought) {
  const found = [];
  for (let at = 0; at < answer.length && found.length < MAX_MENTIONS; at += 1) {
    const mention = mentionAt(answer, at, sought);
    if (mention === void 0) continue;
    found.push(mention);
    at = mention.to - 1;
  }
  return found;
}
function mentionAt(answer, at, sought) {
  const first = answer[at];
  const short = shortForm(answer, at, sought);
  if (short !== void 0) return short;
  if (!sought.words.some((word) => likeness(word, first) > 0 || isInitialOf(first, word))) return void 0;
  const reach = Math.min(answer.length, at + sought.words.length * 2 + 3);
  const met = sought.words.map(() => 0);
  let to = at;
  for (let index = at; index < reach && answer[index]?.sentence === first.sentence; index += 1) {
    const word = answer[index];
    const which = sought.words.findIndex(
      (wanted, place) => met[place] === 0 && (likeness(wanted, word) > 0 || sought.isName && isInitialOf(word, wanted))
    );
    if (which < 0) continue;
    met[which] = likeness(sought.words[which], word) || INITIAL;
    to = index + 1;
  }
  const worth = worthOf(met, sought, answer, at, to);
  return worth > 0 ? { from: at, to, worth } : void 0;
}
function shortForm(answer, at, sought) {
  const word = answer[at];
  const joined = sought.words.map((wanted) => wanted.form).join("");
  if (word.acronym && sought.initials.length >= 3 && word.form.toUpperCase() === sought.initials.toUpperCase())
    return { from: at, to: at + 1, worth: 0.9 };
  if (sought.words.length > 1 && word.form === joined) return { from: at, to: at + 1, worth: 1 };
  const [only] = sought.words;
  const pair = `${word.form}${answer[at + 1]?.form ?? ""}`;
  if (sought.words.length === 1 && only !== void 0 && pair === only.form && pair.length >= 6 && answer[at + 1] !== void 0)
    return { from: at, to: at + 2, worth: 1 };
  if (sought.words.length === 1 && only?.acronym === true && only.form.length >= 3 && only.form.length <= 8) {
    const run = answer.slice(at, at + only.form.length + 4).filter((next) => next.capital);
    const initials = run.map((next) => next.form[0]).join("");
    if (word.capital && initials.startsWith(only.form)) return { from: at, to: at + only.form.length, worth: 0.9 };
  }
  return void 0;
}
function worthOf(met, sought, answer, from, to) {
  const matched = met.reduce((sum, value, index) => sum + value * (sought.weights[index] ?? 0), 0) / sought.total;
  const has = (index) => (met.at(index) ?? 0) > 0;
  const before = answer[from - 1];
  const first = sought.words[0];
  const neighbour = before?.capital === true && before.sentence === answer[from]?.sentence && answer[from]?.before === "" ? before : void 0;
  if (neighbour !== void 0 && DIRECTIONS.has(neighbour.form) && !sought.words.some((word) => word.form === neighbour.form) && first.capital)
    return 0;
  if (matched >= 0.99) return 1;
  if (met.every((value) => value > 0)) return 0.95;
  if (sought.head > 0 && met.slice(0, sought.head).every((value) => value > 0)) return WORTH_SURNAME;
  if (sought.isName && !DIRECTIONS.has(first.form)) {
    const heavy = sought.words.filter((_, index) => sought.weights[index] === 1).length;
    if (matched >= 0.8 || has(-1) && has(0)) return WORTH_WITHOUT_MIDDLE;
    if (has(-1) && sought.weights.at(-1) === 1) {
      if (met.filter((value) => value > 0).length >= 2) return 0.9;
      return /\p{L}{3}/u.test(sought.words.at(-1)?.form ?? "") && !namesAnother(neighbour, first) ? WORTH_SURNAME : 0;
    }
    return heavy >= 3 && matched >= 0.6 && to - from >= 2 ? WORTH_PART : 0;
  }
  if (sought.words.some((word, index) => /\d/.test(word.form) && met[index] === 0)) return 0;
  return matched >= 0.8 ? WORTH_MOST : matched >= 0.6 ? WORTH_PART : 0;
}
function namesAnother(neighbour, first) {
  if (neighbour === void 0 || TITLES.has(neighbour.form) || EMPTY.has(neighbour.form)) return false;
  if (neighbour.form[0] === first.form[0]) return false;
  return !NICKNAMES.has(`${neighbour.form} ${first.form}`) && !NICKNAMES.has(`${first.form} ${neighbour.form}`);
}
function likeness(wanted, word) {
  const same = sameWord(wanted.form, word.form);
  return same < 1 && wanted.capital && OF_PLACE.test(word.form) !== OF_PLACE.test(wanted.form) ? 0 : same;
}
function isInitialOf(initial, name2) {
  return initial.form.length === 1 && initial.capital && name2.capital && name2.form.startsWith(initial.form);
}

// flow/3-scoring/words/weigh-mention.ts
var DENIALS = /* @__PURE__ */ new Set(["not", "never", "neither", "nor", "without", "except", "unlike"]);
var DENIED_PAIRS = /* @__PURE__ */ new Set([
  "rather than",
  "instead of",
  "other than",
  "opposite of",
  "contrary to",
  "opposed to",
  "different from",
  "no longer"
]);
var HARMLESS = /* @__PURE__ */ new Set([
  "sure",
  "only",
  "just",
  "until",
  "to",
  "certain",
  "surprisingly",
  "coincidentally",
  "be",
  "have",
  "merely",
  "simply",
  "all"
]);
var BESIDE = /* @__PURE__ */ new Set([
  "against",
  "than",
  "beat",
  "beating",
  "defeated",
  "defeating",
  "defeat",
  "surpassing",
  "surpassed",
  "over",
  "behind",
  "unlike",
  "besides",
  "replacing",
  "replaced",
  "succeeding",
  "succeeded",
  "preceding",
  "preceded",
  "following",
  "alongside",
  "contemporary",
  "friend",
  "rival",
  "student",
  "brother",
  "sister",
  "wife",
  "husband",
  "son",
  "daughter",
  "near",
  "outside",
  "like",
  "similar",
  "followed"
]);
var DOUBT = new Set(
  "think believe believed thought often commonly mistaken mistakenly misconception assume assumed wrongly although though despite".split(
    " "
  )
);
var TURN = /* @__PURE__ */ new Set(["but", "however", "actually", "fact", "correct", "really", "instead", "rather"]);
var HEDGE = new Set("could might may either perhaps possibly maybe probably sure guess".split(" "));
var MAX_LISTED = 3;
var MAX_ITEM_WORDS = 3;
var MAX_COUNTED = 12;
function objectionTo(answer, mention, sought, asked) {
  if (isDenied(answer, mention)) return "negates the expected answer";
  if (isOneOfMany(answer, mention, sought)) return "offers several answers";
  return isBeside(answer, mention, sought, asked) ? "names it beside another answer" : void 0;
}
function isDenied(answer, { from, to }) {
  const clause = answer[from]?.clause;
  const sentence = answer[from]?.sentence;
  const front = answer.slice(Math.max(0, from - 4), from).filter((word) => word.clause === clause);
  for (const [index, word] of front.entries()) {
    const next = front[index + 1]?.form ?? "";
    const near = front.length - index <= 4;
    if (DENIALS.has(word.form) && near && !HARMLESS.has(next)) return true;
    if (DENIED_PAIRS.has(`${word.form} ${next}`)) return true;
  }
  const [verb, not, third] = answer.slice(to, to + 3).map((word) => word.sentence === sentence ? word.form : "");
  return /^(?:is|are|was|were|did|do|does|has|have|can|could|will|would)$/.test(verb ?? "") && not === "not" && !HARMLESS.has(third ?? "");
}
function isOneOfMany(answer, mention, sought) {
  const { from, to } = mention;
  const sentence = answer.filter((word) => word.sentence === answer[from]?.sentence);
  if (sought.hasOr) return false;
  const near = [answer[from - 1], answer[to]].some(
    (word) => word?.form === "or" && word.sentence === answer[from]?.sentence
  );
  const hedged = sentence.some((word) => HEDGE.has(word.form));
  if (near && (hedged || sentence.length <= 12) && !isAlias(answer, mention, sought)) return true;
  if (hedged && sentence.some((word) => word.form === "or")) return true;
  return listedWith(answer, mention, sought.words[0]?.capital === true) > MAX_LISTED;
}
function isAlias(answer, { to }, sought) {
  return answer[to]?.form === "or" && answer[to]?.before === "," && !sought.isName;
}
function listedWith(answer, { from, to }, names) {
  const separates = (index) => /[,;|/]/.test(answer[index]?.before ?? "") || /^(?:and|or)$/.test(answer[index]?.form ?? "") || answer[index]?.clause !== answer[index - 1]?.clause;
  const isItem = (words) => words.length <= MAX_ITEM_WORDS && words.every((word) => names ? word.capital : !FILLER.has(word.form) && !SMALL2.has(word.form));
  let count = 1;
  for (let index = to, item = []; index <= answer.length && count < MAX_COUNTED; index += 1) {
    if (index < answer.length && !separates(index)) {
      item.push(answer[index]);
      continue;
    }
    if (!isItem(item)) break;
    count += item.length > 0 ? 1 : 0;
    const word = answer[index];
    item = word === void 0 || /^(?:and|or)$/.test(word.form) ? [] : [word];
  }
  for (let index = from - 1, item = []; index >= 0 && count < MAX_COUNTED; index -= 1) {
    const word = answer[index];
    if (!/^(?:and|or)$/.test(word.form)) item.push(word);
    if (!separates(index) && index > 0) continue;
    if (!isItem(item)) break;
    count += item.length > 0 && separates(index + 1 + item.length - 1) ? 1 : 0;
    item = [];
  }
  return count;
}
function isBeside(answer, mention, sought, asked) {
  const { from } = mention;
  const here = answer[from];
  const competitor = (word) => isContent(word, asked) && !sought.words.some((wanted) => wanted.form === word.form) && (sought.words[0]?.capital === true ? word.capital : !/\d/.test(word.form));
  const before = answer.slice(0, from);
  const inSentence = before.filter((word) => word.sentence === here.sentence);
  const front = inSentence.slice(-3);
  const measured = front.some((word) => BESIDE.has(word.form)) && !asked.has(front.find((word) => BESIDE.has(word.form))?.form ?? "");
  if (measured && inSentence.some(competitor)) return true;
  const clauseWords = (clause) => answer.filter((word) => word.clause === clause);
  const own = clauseWords(here.clause);
  const overlap = (words) => new Set([...asked].filter((form) => !FILLER.has(form) && words.some((word) => sameWord(form, word.form) > 0)));
  const ownOverlap = overlap(own);
  if (own.some((word) => TURN.has(word.form))) return false;
  const earlier = [here.clause - 1, here.clause - 2].filter((clause) => clause >= 0).map(clauseWords);
  for (const words of earlier) {
    const theirs = overlap(words);
    const covers = theirs.size >= 1 && [...ownOverlap].every((form) => theirs.has(form)) && theirs.size > ownOverlap.size - (ownOverlap.size > 0 ? 1 : 0);
    if (!covers || words.some((word) => DOUBT.has(word.form) || DENIALS.has(word.form))) continue;
    if (words.some((word, index) => competitor(word) && inSlot(words, index, sought))) return true;
  }
  return andOther(inSentence, asked, sought);
}
function inSlot(words, index, sought) {
  if (sought.words[0]?.capital !== true) return false;
  const before = words[index - 1];
  if (index === 0) return words[1] !== void 0 && !words[1].capital ? true : words.length > 2;
  return /^(?:is|are|was|were|by|called|named|be)$/.test(before?.form ?? "") || before !== void 0 && TITLES.has(before.form);
}
function andOther(inSentence, asked, sought) {
  if (sought.words[0]?.capital === true) return false;
  const last2 = inSentence.findLastIndex((word) => asked.has(word.form) && !FILLER.has(word.form));
  if (last2 < 0) return false;
  const between = inSentence.slice(last2 + 1);
  const and = between.findIndex((word) => word.form === "and");
  return and > 0 && between.slice(0, and).some((word) => isContent(word, asked)) && between.slice(and + 1).some((word) => isContent(word, asked));
}
function isContent(word, asked) {
  return word.form.length > 1 && !FILLER.has(word.form) && !asked.has(word.form) && !SMALL2.has(word.form) && !TITLES.has(word.form);
}
var SMALL2 = new Set(
  "not no most more many some all also only first last both each other another such than then when while who what which where how but or because there here one two new just very people person".split(
    " "
  )
);

// flow/3-scoring/words/compare-prose.ts
var POINTS_CONTAINED2 = 9e3;
var POINTS_PER_EXTRA_WORD2 = 250;
var LOWEST_CONTAINED = 7e3;
var LONG_SENTENCES = 4;
var POINTS_ASIDE = 4e3;
function compareProse(answer, truth, asked) {
  const sought = seek(truth, asked);
  if (sought === void 0) return { points: 0, note: NO_MATCH };
  let best = { points: 0, note: NO_MATCH };
  for (const mention of findMentions(answer, sought)) {
    const objection = objectionTo(answer, mention, sought, asked);
    const result = objection === void 0 ? pointsFor(answer, mention, sought, asked) : { points: 0, note: objection };
    if (objection === "offers several answers") return result;
    if (result.points > best.points || best.note === NO_MATCH) best = result;
  }
  return best;
}
function pointsFor(answer, mention, sought, asked) {
  const { from, to, worth } = mention;
  const sentence = answer[from]?.sentence ?? 0;
  const inSentence = answer.map((word, index) => ({ word, index })).filter(({ word }) => word.sentence === sentence);
  const extra = inSentence.filter(
    ({ word, index }) => (index < from || index >= to) && !FILLER.has(word.form) && !asked.has(word.form) && word.form.length > 1
  ).length;
  const last2 = answer.at(-1)?.sentence ?? 0;
  const overlaps = (which) => new Set(
    answer.filter((word) => word.sentence === which && asked.has(word.form) && !FILLER.has(word.form)).map((word) => word.form)
  ).size;
  const aside = last2 >= LONG_SENTENCES && sentence > 1 && sentence < last2 - 1 && overlaps(sentence) === 0;
  if (aside) return { points: POINTS_ASIDE, note: "mentions the expected answer aside" };
  const contained = Math.max(LOWEST_CONTAINED, POINTS_CONTAINED2 - extra * POINTS_PER_EXTRA_WORD2);
  const points = Math.floor((extra === 0 ? MAX_SCORE : contained) * worth);
  if (worth < 1 && worth > 0.85 && extra === 0) return { points, note: "the expected answer in another writing" };
  if (worth <= 0.85)
    return { points, note: sought.isName ? "the last part of the expected name" : "most of the expected answer" };
  return {
    points,
    note: extra === 0 ? "states the expected answer" : `contains the expected answer beside ${extra} other words`
  };
}

// flow/3-scoring/methods/exact.ts
var MAX_TRUTH_TOKENS = 6;
var MIN_SENTENCE_TOKENS = 4;
var MAX_ANNOUNCED = 3;
var SHORT_TRUTH_CHARACTERS = 400;
var exactMethod = {
  name: "exact",
  version: 1,
  canJudge: (input) => input.references.length > 0 && input.references.every(isShort),
  judge
};
var PLACE = /\b(?:where|city|town|place|born|located|location|capital|state|village)\b/i;
var WHOLE_LIST = 8500;
function isShort(reference) {
  const short = unwrapText(cleanText(reference)).trim();
  if (CHOICE_LETTER.test(short)) return true;
  const count = tokensOf(short).length;
  return count > 0 && (count <= MAX_TRUTH_TOKENS || reference.length <= SHORT_TRUTH_CHARACTERS && readList(reference) !== void 0);
}
function judge(input) {
  const raw = cleanText(input.answer);
  const text = raw.includes("\\boxed") ? raw : unwrapText(raw);
  const question = cleanText(input.question);
  const found = extractFinalAnswer(text);
  const final = { ...found, text: unwrapText(found.text) };
  const textWords = canonicalWords(text);
  const seen = {
    final,
    text,
    options: readOptions(question),
    asked: new Set(tokensOf(question)),
    question,
    askedWords: new Set(canonicalWords(question).map((word) => word.form)),
    finalWords: final.text === text ? textWords : canonicalWords(final.text),
    textWords
  };
  let best = { points: 0, note: NO_MATCH };
  for (const reference of input.references) {
    const result = compare(unwrapText(cleanText(reference)).trim(), seen);
    if (result.points > best.points || best.note === NO_MATCH) best = result;
  }
  const sentenceLike = input.references.some(
    (reference) => tokensOf(reference).length >= MIN_SENTENCE_TOKENS && readList(reference) === void 0
  );
  if (best.points === 0 && best.note === NO_MATCH && sentenceLike) return void 0;
  const different = new Set([...final.earlier, final.text].map((part) => tokensOf(part).join(" "))).size;
  if (different > MAX_ANNOUNCED) best = { points: 0, note: `${different} different final answers` };
  return {
    score: best.points,
    extracted: final.text.slice(0, 400),
    criteria: [{ name: "match", points: best.points, max: MAX_SCORE, note: best.note }],
    interval: [best.points, best.points],
    trace: [`looked at: ${final.how}`, best.note]
  };
}
function compare(truth, seen) {
  const { final, text, asked, question } = seen;
  const choice = compareChoice(truth, final, text, seen.options);
  if (choice !== void 0) return choice;
  const announced = /^(?:boxed|hashes|phrase)$/.test(final.how);
  const wanted = readPolarity(tokensOf(truth));
  if (wanted !== void 0) {
    const said = comparePolarity(tokensOf(final.text), tokensOf(text), wanted, announced);
    return said.note === NEITHER ? compareStatement(final.text, text, question, wanted) ?? said : said;
  }
  const words = compareWords(tokensOf(final.text), tokensOf(text), tokensOf(truth), asked);
  if (words.points === MAX_SCORE) return words;
  const moments = compareMoments(truth, final.text, text, question);
  if (moments !== void 0) return moments;
  const items = readList(truth);
  const lists = items === void 0 ? [] : [final.text, text].map((part) => compareLists(part, items, asked));
  const mention = compareMention(truth, seen, announced);
  const place = items?.length === 2 && !/\band\b|&|;/.test(truth) && PLACE.test(question);
  const first = items !== void 0 && !place && mention.points < WHOLE_LIST && mention.points > 0 ? { points: 0, note: mention.note } : mention;
  return lists.reduce(
    (best, list) => list.points > best.points || best.points === 0 && list.points > 0 ? list : best,
    first
  );
}
function compareMention(truth, seen, announced) {
  const sought = canonicalWords(truth);
  const inFinal = compareProse(seen.finalWords, sought, seen.askedWords);
  if (inFinal.points > 0 || seen.final.text === seen.text) return inFinal;
  if (announced && (seen.final.how !== "phrase" || seen.finalWords.some((word) => word.capital || /\d/.test(word.form))))
    return inFinal;
  if (inFinal.note !== NO_MATCH) return inFinal;
  return compareProse(seen.textWords, sought, seen.askedWords);
}

// flow/3-scoring/mathematics/build-node.ts
function numberNode(text) {
  return {
    kind: "number",
    value: Rational.parse(text) ?? Rational.zero,
    percent: false,
    decimals: text.split(".")[1]?.length ?? 0
  };
}
function mixedNumber(left, right) {
  const whole = left.kind === "number" && left.value.isInteger() && left.decimals === 0;
  const proper = right.kind === "quotient" && right.left.kind === "number" && right.right.kind === "number" && right.left.value.compare(right.right.value) < 0;
  return whole && proper ? { kind: "sum", args: [left, right] } : void 0;
}
function multiply(left, right) {
  if (left.kind !== "matrix" || right.kind !== "matrix" || left.rows[0]?.length !== right.rows.length)
    return { kind: "product", args: [left, right] };
  const width = right.rows[0]?.length ?? 0;
  const rows2 = left.rows.map(
    (row) => Array.from(
      { length: width },
      (_, column) => ({
        kind: "sum",
        args: row.map(
          (cell, index) => ({ kind: "product", args: [cell, right.rows[index]?.[column] ?? cell] })
        )
      })
    )
  );
  return { kind: "matrix", rows: rows2 };
}
function relationOf(items, signs) {
  const falling = signs.some((sign) => sign === ">" || sign === ">=");
  if (!falling) return { kind: "relation", items, signs };
  if (signs.some((sign) => sign === "<" || sign === "<=" || sign === "in")) return void 0;
  const turned = signs.map((sign) => sign === ">" ? "<" : sign === ">=" ? "<=" : sign);
  return { kind: "relation", items: [...items].reverse(), signs: turned.reverse() };
}

// flow/3-scoring/mathematics/evaluate-math.ts
var NOT_A_VALUE = { re: Number.NaN, im: Number.NaN };
var MAX_EXACT_EXPONENT = 200;
var MAX_EXACT_BITS = 4e3;
var real = (re) => ({ re, im: 0 });
var add = (a, b) => ({ re: a.re + b.re, im: a.im + b.im });
var times = (a, b) => ({ re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re });
var over = (a, b) => {
  const size = b.re * b.re + b.im * b.im;
  return size === 0 ? NOT_A_VALUE : { re: (a.re * b.re + a.im * b.im) / size, im: (a.im * b.re - a.re * b.im) / size };
};
var logarithm = (a) => ({ re: Math.log(Math.hypot(a.re, a.im)), im: Math.atan2(a.im, a.re) });
var exponential = (a) => ({
  re: Math.exp(a.re) * Math.cos(a.im),
  im: Math.exp(a.re) * Math.sin(a.im)
});
function exactValue(node) {
  switch (node.kind) {
    case "number":
      return node.percent ? node.value.dividedBy(Rational.hundred) : node.value;
    case "negated":
      return exactValue(node.arg)?.negated();
    case "sum":
    case "product":
      return combine(node.args, node.kind);
    case "quotient": {
      const [left, right] = [exactValue(node.left), exactValue(node.right)];
      return left === void 0 || right === void 0 || right.numerator === 0n ? void 0 : bounded(left.dividedBy(right));
    }
    case "power":
      return exactPower(node.left, node.right);
    default:
      return void 0;
  }
}
function combine(args, kind) {
  let total = kind === "sum" ? Rational.zero : Rational.one;
  for (const arg of args) {
    const value = exactValue(arg);
    if (value === void 0) return void 0;
    total = kind === "sum" ? total.plus(value) : total.times(value);
  }
  return bounded(total);
}
function exactPower(left, right) {
  const [base, exponent] = [exactValue(left), exactValue(right)];
  if (base === void 0 || exponent === void 0 || !exponent.isInteger()) return void 0;
  const size = Number(exponent.numerator);
  if (Math.abs(size) > MAX_EXACT_EXPONENT || size < 0 && base.numerator === 0n) return void 0;
  const bits = base.numerator.toString(2).length + base.denominator.toString(2).length;
  return bits * Math.abs(size) > MAX_EXACT_BITS ? void 0 : base.power(size);
}
function bounded(value) {
  const limit = 1n << BigInt(MAX_EXACT_BITS);
  return value.absolute().numerator > limit || value.denominator > limit ? void 0 : value;
}
function evaluateMath(node, probe) {
  const value = (part) => evaluateMath(part, probe);
  switch (node.kind) {
    case "number":
      return real(Number(node.value.numerator) / Number(node.value.denominator) * (node.percent ? 0.01 : 1));
    case "symbol":
      return node.name === "e" ? real(Math.E) : node.name === "i" ? { re: 0, im: 1 } : probe(node.name);
    case "sum":
      return node.args.map(value).reduce(add, real(0));
    case "product":
      return node.args.map(value).reduce(times, real(1));
    case "quotient":
      return over(value(node.left), value(node.right));
    case "negated":
      return times(value(node.arg), real(-1));
    case "power":
      return raise(value(node.left), value(node.right));
    case "call":
      return call(node.name, node.args.map(value));
    default:
      return NOT_A_VALUE;
  }
}
function raise(base, exponent) {
  if (base.re === 0 && base.im === 0) return exponent.re > 0 ? real(0) : exponent.re === 0 ? real(1) : NOT_A_VALUE;
  if (exponent.im === 0 && Number.isInteger(exponent.re) && Math.abs(exponent.re) <= MAX_EXACT_EXPONENT) {
    let result = real(1);
    for (let count = Math.abs(exponent.re); count > 0; count -= 1) result = times(result, base);
    return exponent.re < 0 ? over(real(1), result) : result;
  }
  if (base.im === 0 && base.re > 0 && exponent.im === 0) return real(base.re ** exponent.re);
  return exponential(times(exponent, logarithm(base)));
}
var REAL_FUNCTIONS = {
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  arcsin: Math.asin,
  arccos: Math.acos,
  arctan: Math.atan,
  cbrt: Math.cbrt,
  floor: Math.floor,
  ceil: Math.ceil,
  cot: (value) => 1 / Math.tan(value),
  sec: (value) => 1 / Math.cos(value),
  csc: (value) => 1 / Math.sin(value)
};
function call(name2, args) {
  const [first, second] = args;
  if (name2 === "pi") return real(Math.PI);
  if (first === void 0) return NOT_A_VALUE;
  if (name2 === "sqrt") return raise(first, second === void 0 ? real(0.5) : over(real(1), second));
  if (name2 === "exp") return exponential(first);
  if (name2 === "abs") return real(Math.hypot(first.re, first.im));
  if (name2 === "ln") return logarithm(first);
  if (name2 === "log") return over(logarithm(first), second === void 0 ? real(Math.LN10) : logarithm(second));
  const plain = REAL_FUNCTIONS[name2];
  if (plain !== void 0) return first.im === 0 ? real(plain(first.re)) : NOT_A_VALUE;
  if (name2 === "factorial") return first.im === 0 ? real(factorial(first.re)) : NOT_A_VALUE;
  if (name2 === "binom" && second !== void 0)
    return real(factorial(first.re) / (factorial(second.re) * factorial(first.re - second.re)));
  return NOT_A_VALUE;
}
function factorial(value) {
  if (!Number.isInteger(value) || value < 0 || value > 170) return Number.NaN;
  let product = 1;
  for (let factor = 2; factor <= value; factor += 1) product *= factor;
  return product;
}

// flow/3-scoring/mathematics/math-node.ts
function partsOf(node) {
  switch (node.kind) {
    case "call":
    case "sum":
    case "product":
      return node.args;
    case "quotient":
    case "power":
    case "plus-minus":
      return [node.left, node.right];
    case "negated":
      return [node.arg];
    case "list":
    case "union":
    case "relation":
      return node.items;
    case "matrix":
      return node.rows.flat();
    default:
      return [];
  }
}
function symbolsOf(node) {
  const names = /* @__PURE__ */ new Set();
  const visit = (part) => {
    if (part.kind === "symbol") names.add(part.name);
    for (const inner of partsOf(part)) visit(inner);
  };
  visit(node);
  return names;
}

// flow/3-scoring/mathematics/canonical-math.ts
function canonicalMath(node) {
  const pair = plusMinusPair(node);
  if (pair !== void 0) return pair;
  if (node.kind === "matrix") return vectorOf(node);
  if (node.kind === "sum" || node.kind === "product") return unitVector(node) ?? node;
  if (node.kind === "list") return bounds(node) ?? rows(node) ?? node;
  return node.kind === "relation" ? intervalOf(node) : node;
}
var INFINITY = { kind: "infinity" };
function interval(low, high, openLow, openHigh) {
  return { kind: "list", open: openLow ? "(" : "[", close: openHigh ? ")" : "]", items: [low, high] };
}
function intervalOf(node) {
  const [first, second, third] = node.items;
  const [sign, next] = node.signs;
  if (first === void 0 || second === void 0) return node;
  if (sign === "in" && node.items.length === 2) return canonicalMath(second);
  if (node.items.length === 3 && third !== void 0 && second.kind === "symbol" && isOrder(sign) && isOrder(next))
    return interval(first, third, sign === "<", next === "<");
  if (node.items.length === 2 && isOrder(sign) && symbolsOf(node).size === 1) {
    if (first.kind === "symbol") return interval({ kind: "negated", arg: INFINITY }, second, true, sign === "<");
    if (second.kind === "symbol") return interval(first, INFINITY, sign === "<", true);
  }
  return node;
}
function bounds(node) {
  const [first, second] = node.items;
  if (node.open !== "" || node.items.length !== 2 || first?.kind !== "relation" || second?.kind !== "relation")
    return void 0;
  const names = /* @__PURE__ */ new Set([...symbolsOf(first), ...symbolsOf(second)]);
  const [one, other] = [intervalOf(first), intervalOf(second)];
  if (names.size !== 1 || one.kind !== "list" || other.kind !== "list") return void 0;
  const [lower, upper] = one.items[1]?.kind === "infinity" ? [one, other] : [other, one];
  const [low, high] = [lower.items[0], upper.items[1]];
  if (low === void 0 || high === void 0 || lower.items[1]?.kind !== "infinity" || upper.items[0]?.kind !== "negated")
    return void 0;
  const [from, to] = [exactValue(low), exactValue(high)];
  if (from === void 0 || to === void 0) return void 0;
  return from.compare(to) < 0 ? interval(low, high, lower.open === "(", upper.close === ")") : { kind: "union", items: [upper, lower] };
}
function rows(node) {
  const inner = node.items.map((item) => item.kind === "list" && item.open === "[" ? item.items : void 0);
  if (node.open !== "[" || inner.length < 2 || inner.some((row) => row === void 0 || row.length !== inner[0]?.length))
    return void 0;
  return { kind: "matrix", rows: inner };
}
function vectorOf(node) {
  const flat = node.rows.length === 1 || node.rows.every((row) => row.length === 1);
  return flat && node.rows.flat().length > 1 ? { kind: "list", open: "(", close: ")", items: node.rows.flat() } : node;
}
function unitVector(node) {
  const names = symbolsOf(node);
  if (!["uniti", "unitj", "unitk"].some((name2) => names.has(name2))) return void 0;
  const parts = /* @__PURE__ */ new Map();
  const visit = (term, negative) => {
    if (term.kind === "sum") return term.args.every((arg) => visit(arg, negative));
    if (term.kind === "negated") return visit(term.arg, !negative);
    const args = term.kind === "product" ? term.args : [term];
    const unit = args.find((arg) => arg.kind === "symbol" && /^unit[ijk]$/.test(arg.name));
    if (unit?.kind !== "symbol") return false;
    const factor = { kind: "product", args: args.filter((arg) => arg !== unit) };
    parts.set(unit.name, [...parts.get(unit.name) ?? [], negative ? { kind: "negated", arg: factor } : factor]);
    return true;
  };
  if (!visit(node, false)) return void 0;
  const axes = parts.has("unitk") ? ["uniti", "unitj", "unitk"] : ["uniti", "unitj"];
  return {
    kind: "list",
    open: "(",
    close: ")",
    items: axes.map((axis) => ({ kind: "sum", args: parts.get(axis) ?? [] }))
  };
}
function isOrder(sign) {
  return sign === "<" || sign === "<=";
}
function plusMinusPair(node) {
  const value = node.kind === "relation" && node.signs.length === 1 && node.signs[0] === "=" && node.items[0]?.kind === "symbol" ? node.items[1] : node;
  if (value?.kind !== "plus-minus") return void 0;
  const { left, right } = value;
  return {
    kind: "list",
    open: "",
    close: "",
    items: [
      { kind: "sum", args: [left, right] },
      { kind: "sum", args: [left, { kind: "negated", arg: right }] }
    ]
  };
}

// flow/3-scoring/mathematics/named-values.ts
function namedValues(node) {
  const single = node.kind === "relation" ? tupleEquation(node) : void 0;
  if (single !== void 0) return single;
  if (node.kind !== "list" || node.open !== "" || node.items.length < 2) return void 0;
  const values = /* @__PURE__ */ new Map();
  for (const item of node.items) {
    const [name2, value] = item.kind === "relation" && item.items.length === 2 && item.signs[0] === "=" ? item.items : [];
    if (name2?.kind !== "symbol" || value === void 0) return void 0;
    values.set(name2.name, value);
  }
  return values.size === node.items.length ? values : void 0;
}
function tupleEquation(node) {
  const [names, values] = node.items;
  if (node.items.length !== 2 || node.signs[0] !== "=" || names?.kind !== "list" || values?.kind !== "list")
    return void 0;
  if (names.items.length !== values.items.length || names.items.length < 2) return void 0;
  const found = /* @__PURE__ */ new Map();
  for (const [index, name2] of names.items.entries()) {
    if (name2.kind !== "symbol") return void 0;
    found.set(name2.name, values.items[index]);
  }
  return found.size === names.items.length ? found : void 0;
}
var CONSTANT = /^[cCkK](?:_?\d)?$/;
function alignNames(truth, answer) {
  const [wanted, given] = [symbolsOf(truth), symbolsOf(answer)];
  const missing = [...wanted].filter((name2) => !given.has(name2));
  const other = [...given].filter((name2) => !wanted.has(name2));
  if (missing.length === 0 || missing.length !== other.length || missing.length > 4) return answer;
  const renamed = /* @__PURE__ */ new Map();
  for (const [index, name2] of missing.sort().entries()) renamed.set(other.sort()[index] ?? "", name2);
  const constants = [...renamed].every(([from2, to]) => CONSTANT.test(from2) && CONSTANT.test(to));
  const [from] = renamed.keys();
  const argument = renamed.size === 1 && argumentOf(truth) === renamed.get(from ?? "") && argumentOf(answer) === from;
  return constants || argument ? rename(answer, renamed) : answer;
}
function argumentOf(node) {
  const head = node.kind === "relation" ? node.items[0] : void 0;
  const [name2, argument] = head?.kind === "product" && head.args.length === 2 ? head.args : [];
  return name2?.kind === "symbol" && argument?.kind === "symbol" ? argument.name : void 0;
}
function rename(node, names) {
  const inner = (part) => rename(part, names);
  switch (node.kind) {
    case "symbol":
      return { ...node, name: names.get(node.name) ?? node.name };
    case "call":
    case "sum":
    case "product":
      return { ...node, args: node.args.map(inner) };
    case "quotient":
    case "power":
    case "plus-minus":
      return { ...node, left: inner(node.left), right: inner(node.right) };
    case "negated":
      return { ...node, arg: inner(node.arg) };
    case "list":
    case "union":
    case "relation":
      return { ...node, items: node.items.map(inner) };
    case "matrix":
      return { ...node, rows: node.rows.map((row) => row.map(inner)) };
    default:
      return node;
  }
}

// flow/3-scoring/mathematics/equal-math.ts
var SAME = 1e-8;
var PROBES = [0.7390851, 1.9021605, 2.6457513, -1.3247179, 5.1961524, -0.5772156];
var MIN_PROBES = 2;
var MIN_ROUNDED_DECIMALS = 2;
var MIN_ROUNDED_DIGITS = 3;
function equalMath(truth, answer) {
  const [left, right] = [canonicalMath(truth), canonicalMath(alignNames(truth, answer))];
  if (sameForm(left, right)) return true;
  const [wanted, given] = [namedValues(left), namedValues(right)];
  if (wanted !== void 0 || given !== void 0) return sameNamed(wanted, given, left, right);
  const [bareTruth, bareAnswer] = [valueSide(left), valueSide(right)];
  return bareTruth !== left || bareAnswer !== right ? sameForm(canonicalMath(bareTruth), canonicalMath(bareAnswer)) : false;
}
function sameNamed(wanted, given, truth, answer) {
  if (wanted !== void 0 && given !== void 0)
    return wanted.size === given.size && [...wanted].every(([name2, value]) => sameForm(value, given.get(name2) ?? { kind: "text", text: "" }));
  const values = [...wanted ?? given ?? []].sort(([one], [other]) => one < other ? -1 : 1).map(([, value]) => value);
  const bare = wanted === void 0 ? truth : answer;
  if (bare.kind !== "list" || bare.items.length !== values.length || bare.open === "{") return false;
  return bare.items.every((item, index) => sameForm(item, values[index] ?? item));
}
function sameForm(truth, answer) {
  if (truth.kind === "text" || answer.kind === "text")
    return optionOf(truth) !== void 0 && optionOf(truth) === optionOf(answer);
  if (infinitySign(truth) !== 0 || infinitySign(answer) !== 0) return infinitySign(truth) === infinitySign(answer);
  if (truth.kind === "relation" || answer.kind === "relation")
    return truth.kind === "relation" && answer.kind === "relation" && sameRelation(truth, answer);
  if (truth.kind === "matrix" || answer.kind === "matrix")
    return truth.kind === "matrix" && answer.kind === "matrix" && sameMatrix(truth.rows, answer.rows);
  if (truth.kind === "union" || answer.kind === "union")
    return truth.kind === "union" && answer.kind === "union" && sameUnordered(truth.items, answer.items);
  if (truth.kind === "list" || answer.kind === "list")
    return truth.kind === "list" && answer.kind === "list" && sameList(truth, answer);
  return sameValue(truth, answer);
}
function sameList(truth, answer) {
  if (truth.items.length !== answer.items.length) return false;
  const unordered = (list) => list.open === "{" || list.open === "";
  const ordered = () => truth.items.every((item, index) => sameForm(item, answer.items[index] ?? item));
  if (unordered(truth) && unordered(answer)) return sameUnordered(truth.items, answer.items);
  if (unordered(truth) || unordered(answer)) return ordered();
  return truth.open === answer.open && truth.close === answer.close && ordered();
}
function sameUnordered(truth, answer) {
  const left = [...answer];
  const all = truth.every((item) => {
    const at = left.findIndex((other) => sameForm(item, other));
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
  return all && left.length === 0;
}
function sameMatrix(truth, answer) {
  return truth.length === answer.length && truth.every(
    (row, index) => row.length === answer[index]?.length && row.every((cell, column) => sameForm(cell, answer[index]?.[column] ?? cell))
  );
}
function sameRelation(truth, answer) {
  const sameSigns = truth.signs.length === answer.signs.length && truth.signs.every((sign2, index) => sign2 === answer.signs[index]);
  if (sameSigns && truth.items.every((item, index) => sameForm(item, answer.items[index] ?? item))) return true;
  const [sign] = truth.signs;
  if (!sameSigns || truth.signs.length !== 1 || sign === "in") return false;
  const [left, right] = [difference(truth), difference(answer)];
  const names = /* @__PURE__ */ new Set([...symbolsOf(left), ...symbolsOf(right)]);
  const factor = constantRatio(left, right, names);
  return factor !== void 0 && (sign === "=" || sign === "!=" ? factor !== 0 : factor > 0);
}
function difference({ items }) {
  const [left, right] = items;
  return { kind: "sum", args: [left, { kind: "negated", arg: right }] };
}
function constantRatio(left, right, names) {
  if (names.size === 0) return void 0;
  let factor;
  let seen = 0;
  for (const probe of probesFor(names)) {
    const [a, b] = [evaluateMath(left, probe), evaluateMath(right, probe)];
    if (!isValue(a) || !isValue(b) || Math.abs(b.re) < SAME || a.im !== 0 || b.im !== 0) continue;
    const ratio = a.re / b.re;
    if (factor !== void 0 && Math.abs(ratio - factor) > SAME * Math.max(1, Math.abs(factor))) return void 0;
    factor = ratio;
    seen += 1;
  }
  return seen >= MIN_PROBES && factor !== void 0 && Math.abs(factor) > SAME ? factor : void 0;
}
function sameValue(truth, answer) {
  const [exactTruth, exactAnswer] = [exactValue(truth), exactValue(answer)];
  if (exactTruth !== void 0 && exactAnswer !== void 0) return sameExact(truth, answer, exactTruth, exactAnswer);
  const names = /* @__PURE__ */ new Set([...symbolsOf(truth), ...symbolsOf(answer)]);
  names.delete("e");
  names.delete("i");
  let seen = 0;
  const probes = names.size === 0 ? [() => ({ re: 0, im: 0 })] : probesFor(names);
  for (const probe of probes) {
    const [a, b] = [evaluateMath(truth, probe), evaluateMath(answer, probe)];
    if (!isValue(a) || !isValue(b)) continue;
    if (!close(a, b)) return names.size === 0 && roundsTo(a, answer);
    seen += 1;
  }
  return seen >= Math.min(MIN_PROBES, probes.length);
}
function sameExact(truth, answer, a, b) {
  const tolerance = Rational.of(1n, 100000000n);
  const near = (left, right) => left.minus(right).absolute().compare(left.absolute().times(tolerance)) <= 0;
  if (near(a, b)) return true;
  const percents = truth.kind === "number" && answer.kind === "number" && truth.percent !== answer.percent;
  if (percents && near(truth.value, answer.value)) return true;
  return !a.isDecimal(4) && roundsTo({ re: Number(a.numerator) / Number(a.denominator), im: 0 }, answer);
}
function roundsTo(truth, answer) {
  const positive = answer.kind === "negated" ? answer.arg : answer;
  if (positive.kind !== "number" || positive.percent || truth.im !== 0 || positive.decimals < MIN_ROUNDED_DECIMALS || positive.decimals > 12)
    return false;
  const digits = positive.value.toDecimal(12).replace(".", "").replace(/^0+/, "").length;
  const value = Number(positive.value.toDecimal(12)) * (answer.kind === "negated" ? -1 : 1);
  return digits >= MIN_ROUNDED_DIGITS && Math.abs(truth.re - value) <= 0.5000001 * 10 ** -positive.decimals;
}
function probesFor(names) {
  const order = [...names].sort();
  return PROBES.map(
    (base, round) => (name2) => ({ re: base * (1 + 0.37 * order.indexOf(name2)) + 0.11 * round, im: 0 })
  );
}
function isValue({ re, im }) {
  return Number.isFinite(re) && Number.isFinite(im);
}
function close(a, b) {
  const scale = Math.max(Math.hypot(a.re, a.im), Math.hypot(b.re, b.im), 1e-6);
  return Math.hypot(a.re - b.re, a.im - b.im) <= SAME * scale;
}
function valueSide(node) {
  if (node.kind === "list" && node.open === "") return { ...node, items: node.items.map(valueSide) };
  if (node.kind !== "relation" || node.signs.some((sign) => sign !== "=")) return node;
  const [first] = node.items;
  const named = first?.kind === "symbol" || first?.kind === "call" || isDerivative(first) || first?.kind === "product" && first.args.length === 2 && first.args[0]?.kind === "symbol" || first?.kind === "list" && first.items.every((item) => item.kind === "symbol");
  return named === true || symbolsOf(node).size === 0 ? node.items.at(-1) ?? node : node;
}
function isDerivative(node) {
  const startsWithD = (part) => part.kind === "product" && part.args[0]?.kind === "symbol" && part.args[0].name === "d";
  return node?.kind === "quotient" && startsWithD(node.left) && startsWithD(node.right);
}
function infinitySign(node) {
  if (node.kind === "negated") return -infinitySign(node.arg);
  return node.kind === "infinity" ? 1 : 0;
}
function optionOf(node) {
  return node.kind === "text" ? node.text : node.kind === "symbol" ? node.name : void 0;
}

// flow/3-scoring/mathematics/tokenise-math.ts
var MAX_MATH_CHARACTERS = 1500;
var MAX_TOKENS = 500;
var FUNCTIONS = /* @__PURE__ */ new Set([
  "sqrt",
  "cbrt",
  "sin",
  "cos",
  "tan",
  "cot",
  "sec",
  "csc",
  "arcsin",
  "arccos",
  "arctan",
  "ln",
  "log",
  "exp",
  "abs",
  "frac",
  "binom",
  "floor",
  "ceil"
]);
var GREEK = new Set(
  "alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi rho sigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Sigma Phi Psi Omega ell hbar".split(
    " "
  )
);
var PROSE = new Set(
  "to is of at by so off now for are was has its it we he she me my an as be if on no yes not all per day the you was get got had can but out up us do did how why who let see one two ten via km cm mm kg mg ml usd eur".split(
    " "
  )
);
var SIGNS = {
  cdot: "*",
  times: "*",
  ast: "*",
  div: "/",
  le: "<=",
  leq: "<=",
  leqslant: "<=",
  ge: ">=",
  geq: ">=",
  geqslant: ">=",
  lt: "<",
  gt: ">",
  ne: "!=",
  neq: "!=",
  in: "in",
  cup: "cup",
  infty: "inf",
  pm: "+-",
  mp: "+-",
  pi: "pi",
  approx: "~",
  simeq: "~",
  sim: "~",
  equiv: "=",
  lbrace: "{",
  rbrace: "}",
  lvert: "|",
  rvert: "|",
  vert: "|",
  mid: "|",
  land: ",",
  wedge: ",",
  lor: ",",
  vee: ",",
  emptyset: "empty",
  varnothing: "empty",
  langle: "(",
  rangle: ")",
  choose: "choose",
  colon: ":"
};
var WRAPPERS = /\\(?:mathbf|mathbb|mathcal|mathit|vec|hat|bar|overline|boldsymbol|displaystyle|textstyle|bigl|bigr|Bigl|Bigr|biggl|biggr|big|Big|left|right|limits|nolimits|operatorname|mathop)\b\*?/g;
var SPACES = /(?<!\\)\\[,!;: ]|\\(?:quad|qquad|hspace\{[^{}]{0,20}\}|enspace|thinspace)\b|~|\{,\}|\{,\\!\}/g;
var TEXTS = /\\(?:text|textbf|textit|mbox|mathrm|textrm|hbox)\s*\{([^{}]{0,200})\}(?:\s*\^\s*\{?\s*[23]\s*\}?)?/g;
var UNICODE = [
  [/π/g, "\\pi "],
  [/√/g, "\\sqrt "],
  [/∞/g, "\\infty "],
  [/≤/g, "\\le "],
  [/≥/g, "\\ge "],
  [/≠/g, "\\ne "],
  [/∈/g, "\\in "],
  [/∪/g, "\\cup "],
  [/[×·∙⋅∗]/g, "*"],
  [/÷/g, "/"],
  [/±/g, "\\pm "],
  [/≈/g, "\\approx "],
  [/²/g, "^2"],
  [/³/g, "^3"],
  [/−/g, "-"],
  [/∅/g, "\\emptyset "],
  [/[⟨〈]/g, "("],
  [/[⟩〉]/g, ")"],
  [/[{]?\^[{ ]*(?:\\circ|\\degree|°)[} ]*/g, " "],
  [/°|\\degree\b/g, " "]
];
function tokeniseMath(source, thousands = true) {
  if (source.length > MAX_MATH_CHARACTERS) return void 0;
  const text = thousands ? prepare(source) : prepare(source).replace(/(\d),(?=\d)/g, "$1, ");
  const tokens = [];
  const pattern = /\s+|(\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?: \d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)|\\begin\{([a-z]*matrix|array|cases)\}(?:\{[^{}]{0,20}\})?|\\end\{[a-z*]+\}|\\\\|\\([A-Za-z]+)|\\([{}%$#&_|])|"([^"]{0,80})"|([A-Za-z]+)|(<=|>=|!=|==|\+-|\*\*|[-+*/^!=<>()[\]{},;|&%_:'])/y;
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (match === null || tokens.length >= MAX_TOKENS) return void 0;
    const [whole, number, matrix, command, escaped, quoted, word, sign] = match;
    const token = readToken({ number, matrix, command, escaped, quoted, word, sign, whole });
    if (token === void 0) return void 0;
    if (at === pattern.lastIndex) return void 0;
    tokens.push(...token);
  }
  return tokens;
}
function readToken(match) {
  const { whole, number, matrix, command, escaped, quoted, word, sign } = match;
  if (number !== void 0) return [{ kind: "number", text: number.replace(/[, ]/g, "") }];
  if (matrix !== void 0) return [{ kind: "sign", text: "begin" }];
  if (whole.startsWith("\\end")) return [{ kind: "sign", text: "end" }];
  if (whole === "\\\\") return [{ kind: "sign", text: "row" }];
  if (quoted !== void 0) return [{ kind: "text", text: quoted }];
  if (command !== void 0) return readCommand(command);
  if (escaped !== void 0)
    return escaped === "$" || escaped === "#" || escaped === "&" || escaped === "_" ? [] : [{ kind: "sign", text: escaped === "{" || escaped === "}" ? `\\${escaped}` : escaped }];
  if (word !== void 0) return readWord(word);
  if (sign !== void 0) return [{ kind: "sign", text: sign === "**" ? "^" : sign === "==" ? "=" : sign }];
  return [];
}
function readCommand(name2) {
  const sign = SIGNS[name2];
  if (sign !== void 0) return [{ kind: "sign", text: sign }];
  if (FUNCTIONS.has(name2)) return [{ kind: "function", text: name2 }];
  if (name2 === "dfrac" || name2 === "tfrac" || name2 === "cfrac") return [{ kind: "function", text: "frac" }];
  if (name2 === "dbinom" || name2 === "tbinom") return [{ kind: "function", text: "binom" }];
  if (/^unit[ijk]$/.test(name2)) return [{ kind: "name", text: name2 }];
  if (name2 === "percent") return [{ kind: "sign", text: "%" }];
  return GREEK.has(name2) ? [{ kind: "name", text: `\\${name2}` }] : void 0;
}
function readWord(word) {
  const lower = word.toLowerCase();
  if (FUNCTIONS.has(lower) && lower.length > 1) return [{ kind: "function", text: lower }];
  if (lower === "pi") return [{ kind: "sign", text: "pi" }];
  if (lower === "inf" || lower === "infinity" || lower === "oo") return [{ kind: "sign", text: "inf" }];
  if (lower === "percent" || lower === "pct") return [{ kind: "sign", text: "%" }];
  if (lower === "and" || lower === "or") return [{ kind: "sign", text: "," }];
  if (lower === "union") return [{ kind: "sign", text: "cup" }];
  if (lower === "in") return [{ kind: "sign", text: "in" }];
  return word.length <= 3 && !PROSE.has(lower) ? [...word].map((letter) => ({ kind: "name", text: letter })) : void 0;
}
function prepare(source) {
  const unescaped = source.includes("begin{") ? source : source.replace(/\\\\(?=[a-zA-Z({[])/g, "\\");
  const named = readConventions(unescaped);
  let text = named.replace(/,\\!\s*(?=\d{3})/g, "").replace(WRAPPERS, " ").replace(SPACES, "");
  for (const [pattern, by] of UNICODE) text = text.replace(pattern, by);
  return text.replace(TEXTS, (_, content) => readText(content)).replace(/\\(?:dots|ldots|cdots)\b/g, "").replace(/(?<!\\)\$|\\[()[\]]|€|£/g, " ").replace(/[.;:,]\s*$/, "").trim();
}
function readConventions(text) {
  return text.replace(
    /(\d*)\.(\d{0,12})\\(?:overline|bar)\s*\{(\d{1,12})\}/g,
    (_, whole, fixed, period) => {
      const nines = 10n ** BigInt(period.length) - 1n;
      const top = BigInt(`${whole}${fixed}` || "0") * nines + BigInt(period);
      return `\\frac{${top}}{${nines * 10n ** BigInt(fixed.length)}}`;
    }
  ).replace(/(?<=\d)(?:\.\.\.|…)/g, "").replace(
    /(?<=\d)_\{?(?:\\(?:text|mathrm)\{)?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|sixteen)\}?\}?/g,
    ""
  ).replace(/^\s*\$?\s*(\d{1,3}(?:\.\d+)?)\s*(?::|\\colon| to )\s*(\d(?!\d\b)\d{0,2}(?:\.\d+)?)\s*\$?\.?\s*$/, "$1/$2").replace(/\{\s*([^{}]{1,40})\\choose\s*([^{}]{1,40})\}/g, "\\binom{$1}{$2}").replace(/\b[Cc]\(\s*(\w{1,4})\s*,\s*(\w{1,4})\s*\)/g, "\\binom{$1}{$2}").replace(/(?:\{\})?_\{?(\w{1,4})\}?\s*C_\{?(\w{1,4})\}?/g, "\\binom{$1}{$2}").replace(/\\(?:mathbf|hat|vec|boldsymbol|bm)\s*\{\s*\\?([ijk])(?:math)?\s*\}/g, " \\unit$1 ").replace(
    /\\math(?:bb|bf)\s*\{?R\}?|ℝ|^\s*(?:\\text\{)?(?:all|any) real numbers?(?: x)?\}?\.?\s*$/i,
    "(-\\infty,\\infty)"
  ).replace(/^\s*(?:\\text\{)?(?:there (?:is|are) )?no (?:real )?solutions?\}?\.?\s*$/i, "\\emptyset").replace(/\\\{\s*\\\}/g, "\\emptyset").replace(/\\lfloor|⌊/g, " floor(").replace(/\\lceil|⌈/g, " ceil(").replace(/\\r(?:floor|ceil)|[⌋⌉]/g, ")");
}
function readText(content) {
  const word = content.trim().replace(/[.()]/g, "");
  if (/^(?:and|or|,)$/i.test(word)) return ",";
  if (/^[A-Z]$/.test(word)) return `"${word}"`;
  if (/^(?:%|percent|per cent|pct)$/i.test(word)) return "\\%";
  return /^[\d.,]+$/.test(word) ? word : " ";
}

// flow/3-scoring/mathematics/find-math-answer.ts
var MAX_SEARCHED_CHARACTERS = 8e3;
var SEGMENT = /\$\$([^$]{1,1500})\$\$|(?<!\\)\$([^$]{1,1500})(?<!\\)\$|\\\(([^\n]{1,1500}?)\\\)|\\\[((?:(?!\\\[|\\\]).){1,1500})\\\]/gs;
var ENUMERATION = /^(?:[^a-z]|\b(?:and|or|are|is|either|both|the|values?|solutions?|roots?|answers?)\b)*$/i;
function findMathAnswers(text, inProse) {
  const final = extractFinalAnswer(text);
  const segments = (part) => [...part.slice(-MAX_SEARCHED_CHARACTERS).matchAll(SEGMENT)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? match[4] ?? ""
  );
  if (final.how === "boxed") {
    const adjacent = /\\boxed\{([^{}]{1,100})\}(?:\s*\\boxed\{[^{}]{1,100}\}){1,20}/.exec(text)?.[0].match(/(?<=\{)[^{}]+(?=\})/g);
    return bounded2([
      adjacent === void 0 || adjacent === null ? final.text : adjacent.join(", "),
      ...percentBehind(text, final.text)
    ]);
  }
  const inside = segments(final.text);
  const announced = final.how === "phrase" || final.how === "hashes" || final.how === "conclusion";
  if ((announced || final.how === "whole") && inside.length > 1 && ENUMERATION.test(final.text.replace(SEGMENT, " ")))
    return bounded2([inside.join(", ")]);
  if (announced && inside.length === 0 && /\d/.test(final.text)) return bounded2([final.text]);
  const found = announced ? [final.text, ...inside.slice(-1)] : [];
  return bounded2([
    ...found,
    ...segments(text).slice(-1),
    final.text,
    text.trim(),
    ...inProse ? formulaRuns(final.text).slice(-1) : []
  ]);
}
function formulaRuns(sentence) {
  return sentence.split(/(?<![A-Za-z\\])(?!(?:sqrt|sin|cos|tan|log|ln|exp|pi)\b)[A-Za-z']{2,}|(?<![A-Za-z])[aI](?= [a-z])/).map((run) => run.replace(/^[\s,.;:!?]+|[\s,.;:!?]+$/g, "")).filter((run) => run.length >= 3 && run.length <= 200 && /[=^+*/<>()[\]-]/.test(run) && /[\da-z]/i.test(run));
}
function percentBehind(text, boxed) {
  const behind = text.slice(text.lastIndexOf(`{${boxed}}`) + boxed.length + 2);
  return /^\$?\s*(?:\\?%|percent\b|pct\b)/.test(behind) ? [`${boxed} %`] : [];
}
function bounded2(candidates) {
  return [...new Set(candidates.map((candidate) => candidate.trim()))].filter(
    (candidate) => candidate !== "" && candidate.length <= MAX_MATH_CHARACTERS
  );
}

// flow/3-scoring/mathematics/parse-math.ts
var MAX_DEPTH = 40;
var COMPARISONS = {
  "=": "=",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
  "!=": "!=",
  in: "in"
};
var CONSTANTS = { pi: "pi", inf: "inf" };
function parseMath(source, thousands = true) {
  const tokens = tokeniseMath(source, thousands);
  if (tokens === void 0 || tokens.length === 0) return void 0;
  const approximate = tokens.findIndex((token) => token.kind === "sign" && token.text === "~");
  const parser = new Parser(approximate > 0 ? tokens.slice(0, approximate) : tokens);
  const node = parser.list("", "");
  return parser.atEnd ? node : void 0;
}
function isInverse(name2, exponent) {
  return /^(?:sin|cos|tan)$/.test(name2) && exponent?.kind === "negated" && exponent.arg.kind === "number" && exponent.arg.value.toString() === "1";
}
var Parser = class {
  tokens;
  position = 0;
  depth = 0;
  constructor(tokens) {
    this.tokens = [...tokens];
  }
  get atEnd() {
    return this.position >= this.tokens.length;
  }
  /** Comma-separated formulas up to `close`; one alone without brackets is itself. */
  list(open, close2) {
    const items = [];
    if (close2 !== "" && this.isSign(close2)) return void 0;
    do {
      const item = this.chain();
      if (item === void 0) return void 0;
      items.push(item);
    } while (this.accept(",") || this.accept(";"));
    const [only] = items;
    if (open === "" && items.length === 1) return only;
    return { kind: "list", open, close: "", items };
  }
  chain() {
    const first = this.union();
    if (first === void 0) return void 0;
    const items = [first];
    const signs = [];
    for (let sign = this.comparison(); sign !== void 0; sign = this.comparison()) {
      const next = this.union();
      if (next === void 0) return void 0;
      items.push(next);
      signs.push(sign);
    }
    if (signs.length === 0) return first;
    return relationOf(items, signs);
  }
  union() {
    const items = [];
    do {
      const item = this.sum();
      if (item === void 0) return void 0;
      items.push(item);
    } while (this.accept("cup"));
    return items.length === 1 ? items[0] : { kind: "union", items };
  }
  sum() {
    let left = this.product();
    for (; ; ) {
      if (left === void 0) return void 0;
      const sign = ["+", "-", "+-"].find((text) => this.isSign(text));
      if (sign === void 0) return left;
      this.position += 1;
      const right = this.product();
      if (right === void 0) return void 0;
      left = sign === "+-" ? { kind: "plus-minus", left, right } : { kind: "sum", args: [left, sign === "-" ? { kind: "negated", arg: right } : right] };
    }
  }
  product() {
    let left = this.signed();
    for (; ; ) {
      if (left === void 0) return void 0;
      if (this.accept("*")) {
        const right = this.signed();
        if (right === void 0) return void 0;
        left = multiply(left, right);
      } else if (this.accept("/")) {
        const right = this.signed();
        if (right === void 0) return void 0;
        left = { kind: "quotient", left, right };
      } else if (this.startsFactor()) {
        const right = this.power();
        if (right === void 0) return void 0;
        left = mixedNumber(left, right) ?? multiply(left, right);
      } else return left;
    }
  }
  signed() {
    if (this.accept("-")) {
      const arg = this.signed();
      return arg && { kind: "negated", arg };
    }
    if (this.accept("+-")) {
      const right = this.signed();
      return right && { kind: "plus-minus", left: numberNode("0"), right };
    }
    return this.accept("+") ? this.signed() : this.power();
  }
  power() {
    let base = this.atom();
    for (; ; ) {
      if (base === void 0) return void 0;
      if (this.accept("^")) {
        const right = this.argument();
        return right && { kind: "power", left: base, right };
      }
      if (this.accept("!")) base = { kind: "call", name: "factorial", args: [base] };
      else if (this.isSign("%")) {
        this.position += 1;
        base = base.kind === "number" ? { ...base, percent: true } : { kind: "quotient", left: base, right: numberNode("100") };
      } else if (this.isSign("_") && base.kind === "symbol") {
        this.position += 1;
        const index = this.atom();
        if (index?.kind !== "number" && index?.kind !== "symbol") return void 0;
        base = {
          kind: "symbol",
          name: `${base.name}_${index.kind === "number" ? index.value.toString() : index.name}`
        };
      } else if (this.isSign("'") && base.kind === "symbol") {
        this.position += 1;
        base = { kind: "symbol", name: `${base.name}'` };
      } else return base;
    }
  }
  atom() {
    const token = this.tokens[this.position];
    if (token === void 0 || this.depth > MAX_DEPTH) return void 0;
    this.position += 1;
    this.depth += 1;
    try {
      if (token.kind === "number") return numberNode(token.text);
      if (token.kind === "text") return { kind: "text", text: token.text };
      if (token.kind === "name") return { kind: "symbol", name: token.text };
      if (token.kind === "function") return this.call(token.text);
      return this.bracketed(token.text);
    } finally {
      this.depth -= 1;
    }
  }
  bracketed(sign) {
    const constant = CONSTANTS[sign];
    if (constant !== void 0)
      return constant === "inf" ? { kind: "infinity" } : { kind: "call", name: "pi", args: [] };
    if (sign === "begin") return this.matrix();
    if (sign === "empty") return { kind: "list", open: "{", close: "}", items: [] };
    if (sign === "|") {
      const inner2 = this.sum();
      return inner2 !== void 0 && this.accept("|") ? { kind: "call", name: "abs", args: [inner2] } : void 0;
    }
    if (sign === "{") {
      const inner2 = this.list("", "}");
      if (inner2 === void 0 || !this.accept("}")) return void 0;
      return inner2.kind === "list" && inner2.open === "" ? { ...inner2, open: "{", close: "}" } : inner2;
    }
    if (sign === "]") return this.reversed();
    const open = sign === "\\{" ? "{" : sign;
    if (open !== "(" && open !== "[" && open !== "{") return void 0;
    const inner = this.list("", open === "{" ? "\\}" : ")");
    if (inner === void 0) return void 0;
    if (open === "{" && (this.accept("|") || this.accept(":"))) return this.condition();
    const close2 = this.accept(")") ? ")" : this.accept("]") ? "]" : this.accept("\\}") ? "}" : void 0;
    if (close2 === void 0 || open === "{" !== (close2 === "}")) return void 0;
    if (inner.kind === "list" && inner.open === "") return { ...inner, open, close: close2 };
    if (open === "{") return { kind: "list", open, close: close2, items: [inner] };
    return open === "(" && close2 === ")" ? inner : open === "[" && close2 === "]" ? inner : void 0;
  }
  /** `{x | x > 2}`: the set is what its condition says. */
  condition() {
    const inner = this.list("", "\\}");
    return inner !== void 0 && this.accept("\\}") ? inner : void 0;
  }
  reversed() {
    const inner = this.list("", "");
    const close2 = this.accept("[") ? ")" : this.accept("]") ? "]" : void 0;
    return inner?.kind === "list" && inner.open === "" && close2 !== void 0 ? { ...inner, open: "(", close: close2 } : void 0;
  }
  matrix() {
    const rows2 = [];
    do {
      if (this.isSign("end")) break;
      const row = [];
      do {
        const cell = this.sum();
        if (cell === void 0) return void 0;
        row.push(cell);
      } while (this.accept("&"));
      rows2.push(row);
    } while (this.accept("row"));
    const width = rows2[0]?.length;
    return this.accept("end") && rows2.every((row) => row.length === width) && rows2.length > 0 ? { kind: "matrix", rows: rows2 } : void 0;
  }
  call(name2) {
    if (name2 === "frac" || name2 === "binom") {
      const left = this.argument();
      const right = this.argument();
      if (left === void 0 || right === void 0) return void 0;
      return name2 === "frac" ? { kind: "quotient", left, right } : { kind: "call", name: name2, args: [left, right] };
    }
    let index;
    if (name2 === "sqrt" && this.accept("[")) {
      index = this.sum();
      if (index === void 0 || !this.accept("]")) return void 0;
    }
    const logBase = name2 === "log" && this.accept("_") ? this.argument() : void 0;
    const exponent = name2 !== "sqrt" && this.accept("^") ? this.argument() : void 0;
    let argument = name2 === "sqrt" || this.isSign("(") || this.isSign("{") ? this.argument() : this.power();
    if (argument === void 0) return void 0;
    while (name2 !== "sqrt" && argument.kind === "number" && (this.tokens[this.position]?.kind === "name" || this.isSign("pi"))) {
      const factor = this.power();
      if (factor === void 0) return void 0;
      argument = multiply(argument, factor);
    }
    const more = index ?? logBase;
    if (isInverse(name2, exponent)) return { kind: "call", name: `arc${name2}`, args: [argument] };
    const node = { kind: "call", name: name2, args: more === void 0 ? [argument] : [argument, more] };
    return exponent === void 0 ? node : { kind: "power", left: node, right: exponent };
  }
  /** What a LaTeX command takes: a group, or one digit of a number (`\frac13`, `x^23`), or one atom. */
  argument() {
    const token = this.tokens[this.position];
    const previous = this.tokens[this.position - 1];
    if (token?.kind === "number" && token.text.length === 2 && previous?.kind === "function" && previous.text === "frac") {
      this.tokens.splice(
        this.position,
        1,
        { kind: "number", text: token.text[0] ?? "" },
        { kind: "number", text: token.text[1] ?? "" }
      );
    }
    if (this.accept("-")) {
      const arg = this.atom();
      return arg && { kind: "negated", arg };
    }
    return this.atom();
  }
  startsFactor() {
    const token = this.tokens[this.position];
    if (token === void 0 || token.kind === "text") return false;
    return token.kind !== "sign" || ["(", "{", "pi", "begin", "[", "inf", "empty"].includes(token.text);
  }
  comparison() {
    const token = this.tokens[this.position];
    const sign = token?.kind === "sign" ? COMPARISONS[token.text] : void 0;
    if (sign !== void 0) this.position += 1;
    return sign;
  }
  isSign(text) {
    const token = this.tokens[this.position];
    return token?.kind === "sign" && token.text === text;
  }
  accept(text) {
    if (!this.isSign(text)) return false;
    this.position += 1;
    return true;
  }
};

// flow/3-scoring/read-quantities.ts
var MAX_EXPONENT = 400;
var MAX_QUANTITIES = 2e3;
var CURRENCIES = {
  $: "$",
  "€": "€",
  "£": "£",
  "¥": "¥",
  "₹": "₹",
  dollar: "$",
  dollars: "$",
  usd: "$",
  bucks: "$",
  euro: "€",
  euros: "€",
  eur: "€",
  yen: "¥",
  rupees: "₹",
  rupee: "₹",
  cents: "cent",
  cent: "cent",
  us$: "$"
};
var NUMBER = new RegExp(
  String.raw`(?<![\w.\\])(?:(us\$|[$€£¥₹]) ?)?([-+]?) ?(?:(us\$|[$€£¥₹]) ?)?(?:(\d{1,3}(?:,\d{3}){1,8}(?!\d)|\d{1,3}(?: \d{3}){1,8}(?![\d.,]*\d)|\d{1,60})(\.\d{1,60})?|(\.\d{1,60}))` + String.raw`(?: ?(?:e|[x×*] ?10 ?\^ ?\(?\{?)([-+]?\d{1,6})\)?\}?)?` + String.raw`(?:(?: ?\/ ?(\d{1,30}))(?![\d/]))?(?: (\d{1,6})\/(\d{1,6})(?![\d/]))?`,
  "gi"
);
var SYMBOL_BEHIND = /^[a-z](?![a-z'\d])/i;
var JOINT = /^,?(?: and)? ?$/;
var PERCENT = /^ ?(?:%|percent\b|per cent\b|percentage points?\b)/i;
var UNIT_BEHIND = new RegExp(`^[ -]?(${UNIT_PATTERN})(?![\\p{L}\\d])`, "iu");
var WORD_BEHIND = /^ ?([a-z]{2,8}\b|[$€£¥₹])/i;
function readQuantities(cleaned, options = { words: true }) {
  const text = options.words ? readableText(cleaned) : plainLatex(cleaned);
  const found = [];
  for (const match of text.matchAll(NUMBER)) {
    if (found.length >= MAX_QUANTITIES) break;
    if (match.index < (found.at(-1)?.end ?? 0)) continue;
    const quantity = readOne(text, match);
    if (quantity !== void 0 && !SYMBOL_BEHIND.test(text.slice(quantity.end, quantity.end + 3))) found.push(quantity);
  }
  return joinMeasures(text, found);
}
function joinMeasures(text, found) {
  const joined = [];
  for (const next of found) {
    const last2 = joined.at(-1);
    const gap = last2 === void 0 ? "" : text.slice(last2.end, next.start);
    const goesOn = last2?.unit !== void 0 && next.unit !== void 0 && last2.unit.dimension === next.unit.dimension && last2.unit.dimension !== "temperature" && next.unit.factor.compare(last2.unit.factor) < 0 && next.value.times(next.unit.factor).compare(last2.unit.factor) < 0 && last2.value.isInteger() && JOINT.test(gap);
    if (!goesOn || last2?.unit === void 0 || next.unit === void 0) {
      joined.push(next);
      continue;
    }
    joined[joined.length - 1] = {
      ...last2,
      value: last2.value.plus(next.value.times(next.unit.factor).dividedBy(last2.unit.factor)),
      plain: false,
      text: text.slice(last2.start, next.end).trim(),
      end: next.end
    };
  }
  return joined;
}
function readableText(cleaned) {
  return digitsForNumberWords(plainLatex(cleaned));
}
function plainLatex(text) {
  if (!/[\\$]/.test(text)) return text;
  return text.replace(/\\[dt]?frac\s*\{([^{}]{1,60})\}\s*\{([^{}]{1,60})\}/g, " $1/$2").replace(/\\[dt]?frac(\d)(\d)/g, " $1/$2").replace(/\\(?:text|mathrm|textbf|mathbf|mbox)\s*\{([^{}]{0,200})\}/g, " $1 ").replace(/\\boxed\s*\{([^{}]{0,200})\}/g, " $1 ").replace(/,\\!\s*(?=\d{3})|\{,\}|\\[,!;: ]/g, "").replace(/\\(?:times|cdot)\b/g, "*").replace(/\\(?:left|right)\b/g, "").replace(/\^\s*\{?\\circ\}?|\\degree\b/g, "°").replace(/\\([$%#&])/g, "$1").replace(/\\[()[\]]/g, " ").replace(/ {2,}/g, " ");
}
function readOne(text, match) {
  const whole = (match[4] ?? "").replace(/[ ,]/g, "");
  const fraction = match[5] ?? match[6] ?? "";
  const digits = Rational.parse(`${whole}${fraction}`);
  if (digits === void 0) return void 0;
  let end = match.index + match[0].length;
  let value = digits;
  const exponent = match[7] === void 0 ? 0 : Number(match[7]);
  if (Math.abs(exponent) > MAX_EXPONENT) return void 0;
  if (exponent !== 0) value = value.times(Rational.of(10n).power(exponent));
  const over2 = match[8] === void 0 ? void 0 : BigInt(match[8]);
  const [mixedTop, mixedBottom] = [match[9], match[10]];
  if (over2 === 0n || mixedBottom === "0") return void 0;
  if (over2 !== void 0) value = value.dividedBy(Rational.of(over2));
  else if (mixedTop !== void 0 && mixedBottom !== void 0 && /^0*[1-9]/.test(mixedBottom))
    value = value.plus(Rational.of(BigInt(mixedTop), BigInt(mixedBottom)));
  if (match[2] === "-" && !isRange(text, match.index)) value = value.negated();
  const behind = text.slice(end, end + 40);
  const percent = PERCENT.exec(behind);
  const unitMatch = percent === null ? UNIT_BEHIND.exec(behind) : null;
  const word = WORD_BEHIND.exec(behind)?.[1]?.toLowerCase() ?? "";
  const sign = match[1] ?? match[3];
  const currency = sign !== void 0 ? CURRENCIES[sign.toLowerCase()] ?? "" : CURRENCIES[word] ?? "";
  const unit = unitMatch === null || currency !== "" || isPlainWord(unitMatch[1] ?? "", behind) ? void 0 : findUnit((unitMatch[1] ?? "").toLowerCase());
  end += percent?.[0].length ?? (unit === void 0 ? 0 : unitMatch?.[0].length ?? 0);
  return {
    value,
    unit,
    currency,
    percent: percent !== null,
    decimals: fraction === "" ? 0 : fraction.length - 1,
    plain: over2 === void 0 && mixedTop === void 0,
    text: text.slice(match.index, end).trim(),
    start: match.index,
    end
  };
}
function isRange(text, start) {
  return /[\d%)]\s*$/.test(text.slice(Math.max(0, start - 3), start));
}
function isPlainWord(name2, behind) {
  return /^(?:in|st|pt|h|d|c|f|k|t|s|min|cal|pa|"|bar|stone|pound|pounds)$/i.test(name2) && /^[ -]?\S+ +[a-z]/i.test(behind) && /^(?:in|st|")$/i.test(name2);
}

// flow/3-scoring/read-single-quantity.ts
var MAX_WORDS2 = 4;
var MAX_CHARACTERS = 120;
var FORMULA = /[\\^√π∞=<>+*|[\]{}~:/-]|\d/;
var LEADING2 = /\b(?:about|approximately|approx|around|roughly|exactly|usd|us|eur|a|an|the|total|of|is|it|answer|negative|minus)\b/gi;
var ORDINAL = /\d(?:st|nd|rd|th|'?s)\b/i;
var COMPOUND_UNIT = /^ [a-zµ]{1,10}(?: ?[/·* ] ?[a-zµ]{1,10}(?:\^?\{?-?\d\}?)?){1,4}$/i;
var DATED = /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|am|pm)\b|\b[ap]\.m\b/i;
function readSingleQuantity(short) {
  if (short.length > MAX_CHARACTERS) return void 0;
  const text = readableText(
    cleanText(short).trim().replace(/^([$€£ ]*\d+),(\d{2})(?![\d,])/, "$1.$2")
  );
  if (ORDINAL.test(text)) return void 0;
  const quantities = readQuantities(text);
  const [only] = quantities;
  if (only === void 0 || quantities.length !== 1) return void 0;
  const before = text.slice(0, only.start).replace(/\$/g, "");
  const behind = text.slice(only.end).replace(/\$/g, "").replace(COMPOUND_UNIT, "");
  if (behind.startsWith("!") || FORMULA.test(before) || FORMULA.test(behind) || DATED.test(text)) return void 0;
  if (/\p{L}/u.test(before.replace(LEADING2, ""))) return void 0;
  return (behind.match(/\p{L}+/gu)?.length ?? 0) <= MAX_WORDS2 ? only : void 0;
}

// flow/3-scoring/methods/mathematics.ts
var FORMULA_SIGN = /[\\\d=<>^+*/([{∞∅π√|-]|\b(?:infinity|sin|cos|tan|log|ln|sqrt|no (?:real )?solutions?|all real numbers)\b/i;
var GENUINE = /[\\^=<>√π∞∪≤≥]/;
var DEGREES = /\\circ|\\degree|°/;
var AMBIGUOUS = /[([{]\s*\d{1,3},\d{3}\s*[)\]}]/;
var LETTERED = /^(?:\([A-J]\)|[A-J][).:])\s+\S/;
var MAX_ANNOUNCED2 = 3;
var mathematicsMethod = {
  name: "mathematics",
  version: 1,
  canJudge: (input) => input.references.length > 0 && input.references.some((reference) => readTruth(reference) !== void 0),
  judge: judge2
};
function judge2(input) {
  const truths = input.references.map(readTruth).filter((truth) => truth !== void 0);
  const text = cleanText(input.answer);
  const plain = truths.every((truth) => readSingleQuantity(truth.source) !== void 0);
  const genuine = !plain && input.references.every((reference) => GENUINE.test(reference));
  const answer = firstFormula(findMathAnswers(text, genuine));
  if (answer === void 0) return genuine ? verdict2(false, null, "no formula in the final answer") : void 0;
  if (repeatsQuestion(answer, truths, input.question))
    return verdict2(false, answer.source, "repeats a formula of the question");
  if (plain && readSingleQuantity(answer.source) !== void 0) return void 0;
  const announced = new Set(
    [...extractFinalAnswer(text).earlier, answer.source].map((part) => part.replace(/\s/g, ""))
  );
  if (announced.size > MAX_ANNOUNCED2) return verdict2(false, answer.source, `${announced.size} different final answers`);
  const several = plain && answer.readings.every((reading) => reading.kind === "list" && reading.open === "");
  const right = truths.some(
    (truth) => truth.readings.some((one) => answer.readings.some((other) => equalMath(one, other)))
  );
  return verdict2(
    right,
    answer.source,
    right ? "says the same as the truth" : several ? "offers several answers" : "says something else than the truth"
  );
}
function verdict2(right, extracted, note) {
  const points = right ? MAX_SCORE : 0;
  return {
    score: points,
    extracted: extracted?.slice(0, 400) ?? null,
    criteria: [{ name: "equivalence", points, max: MAX_SCORE, note }],
    interval: [points, points],
    trace: ["read as a formula", note]
  };
}
function repeatsQuestion(answer, truths, question) {
  const bare = (text) => cleanText(text).replace(/[\s$\\()]|\b(?:left|right)\b/g, "");
  const source = bare(answer.source);
  return source.length >= 3 && /\D/.test(source) && bare(question).includes(source) && !truths.some((truth) => bare(truth.source) === source);
}
function readTruth(reference) {
  if (LETTERED.test(reference.trim()) || CHOICE_LETTER.test(unwrapText(reference).trim())) return void 0;
  return firstFormula(findMathAnswers(cleanText(reference), false));
}
function firstFormula(candidates) {
  for (const source of candidates) {
    const node = FORMULA_SIGN.test(source) ? parseMath(source) : void 0;
    if (node === void 0) continue;
    const pair = AMBIGUOUS.test(source) ? parseMath(source, false) : void 0;
    const calm = source.endsWith("!") ? parseMath(source.slice(0, -1)) : void 0;
    const radians = DEGREES.test(source) ? inRadians(node) : void 0;
    return { source, readings: [node, pair, calm, radians].filter((reading) => reading !== void 0) };
  }
  return void 0;
}
function inRadians(degrees) {
  const pi = { kind: "call", name: "pi", args: [] };
  return { kind: "quotient", left: { kind: "product", args: [degrees, pi] }, right: numberNode("180") };
}

// flow/3-scoring/pick-quantity.ts
var DENIED2 = /(?:\bnot|n't|\bnever)(?: (?:it's|is|be|equal to|a|the)){0,2} [$€£]?\d[\d.,]*(?<![.,])/gi;
var HOW_MANY = /\bhow many (?:more |different |total |whole |full |of the )?([a-z]+)/i;
var YEAR = /^(?:1\d|20)\d\d$/;
var SAME_MEASURE = 0.01;
var MAX_CLAUSES = 12;
function readWanted(question, truth) {
  const noun = HOW_MANY.exec(question)?.[1]?.toLowerCase();
  return {
    known: readQuantities(question),
    asked: new Set(
      tokensOf(question).map(singular).filter((token) => /\p{L}{3}/u.test(token) && !COMMON.has(token))
    ),
    noun: noun === void 0 ? void 0 : singular(noun),
    year: truth !== void 0 && truth.unit === void 0 && truth.currency === "" && YEAR.test(truth.text.trim())
  };
}
function pickQuantity(raw, wanted) {
  const statement = raw.replace(DENIED2, " ");
  return pickYear(statement, wanted) ?? pickCounted(statement, wanted) ?? pickStated(statement, wanted) ?? pickByClause(statement, wanted);
}
function pickYear(statement, wanted) {
  if (!wanted.year) return void 0;
  const years = distinct(readQuantities(statement, { words: false }).filter((entry) => YEAR.test(entry.text)));
  if (years.length <= 1) return years[0];
  if (/\bor\b|\bbetween\b|\beither\b/.test(statement)) return void 0;
  const clauses = statement.split(/[;\n]|,(?! \d{4}\b)|\.(?= )|\b(?=and )|\b(?:but|while|although|though|whereas)\b/).slice(0, MAX_CLAUSES).map((clause) => ({
    clause,
    years: readQuantities(clause, { words: false }).filter((entry) => YEAR.test(entry.text))
  })).filter(({ years: found }) => found.length === 1);
  return clauses[likeliest(
    clauses.map(({ clause }) => clause),
    wanted
  )]?.years[0];
}
function likeliest(clauses, wanted) {
  let before = [];
  const weights = clauses.map((clause) => {
    const own = overlapOf(clause, wanted);
    const shared = /^and [a-z]/.test(clause) ? (/* @__PURE__ */ new Set([...before, ...own])).size : own.length;
    before = own;
    return shared;
  });
  const most = Math.max(...weights, 0);
  const best = weights.flatMap((weight, index) => weight === most ? [index] : []);
  const inherits = (index) => /^and [a-z]/.test(clauses[index] ?? "");
  return most >= 1 && (best.length === 1 || best.slice(1).every(inherits)) ? best[0] ?? -1 : -1;
}
function pickCounted(statement, wanted) {
  const { noun } = wanted;
  if (noun === void 0 || /[=≈]/.test(statement)) return void 0;
  const text = statement;
  const counted = readQuantities(text).filter((entry) => {
    const behind = tokensOf(entry.end <= text.length ? text.slice(entry.start, entry.end + 30) : "").slice(0, 4);
    return behind.some((token) => singular(token) === noun);
  });
  const fresh2 = distinct(counted).filter((entry) => !isKnown(entry, wanted));
  return fresh2.length === 1 && distinct(readQuantities(text)).length > 1 ? fresh2[0] : void 0;
}
function pickStated(statement, wanted) {
  const withoutReasons = statement.split(
    /[,;(]? ?\b(?:because|since|which is|as it|instead of|rather than|not \$?\d|after|following|down from|when|once|out of)\b/i
  )[0] ?? statement;
  const text = readQuantities(withoutReasons).length > 0 ? withoutReasons : statement;
  const afterEquals = /^.*(?:=|≈|\\approx)(.*\d.*)$/s.exec(text)?.[1];
  const all = distinct(readQuantities(afterEquals ?? text));
  if (all.length <= 1) return all[0];
  const measured = sameMeasure(all);
  if (measured !== void 0) return measured;
  if (/\bor\b|\beither\b|\bmaybe\b/i.test(text)) return void 0;
  const fresh2 = all.filter((entry) => !isKnown(entry, wanted));
  if (fresh2.length === 1) return fresh2[0];
  const inDigits = distinct(readQuantities(afterEquals ?? text, { words: false }));
  if (inDigits.length === 1) return inDigits[0];
  const result = /\b(?:is|are|was|costs?|equals?|leaves|makes|gets?|has|have|pays?|total(?: of)?|be|spen[dt]s?|earns?|needs?|takes?)(?: now| only| exactly| about| a total of| approximately| still| left with)*:? [$€£]?-?\d[^,;\n]*$/i.exec(
    text
  );
  if (result !== null) {
    const tail = distinct(readQuantities(result[0]));
    if (tail.length === 1) return tail[0];
  }
  const candidates = fresh2.length > 0 ? fresh2 : all;
  return all.length <= 2 && !/[,\n|]|\band\b/.test(text) ? candidates.at(-1) : void 0;
}
function pickByClause(statement, wanted) {
  if (/\b(?:or|either|maybe|between|from)\b/i.test(statement)) return void 0;
  const plain = statement.replace(/\([^()]{0,200}\)/g, " ").replace(DATE_REMARK, " ");
  const clauses = plain.split(/[;\n]|,(?= )|\b(?=and )|\b(?:while|whereas|although|but|which)\b/).slice(0, MAX_CLAUSES).map((clause) => ({ clause, found: distinct(readQuantities(clause)).filter((entry) => !isKnown(entry, wanted)) })).filter(({ found }) => found.length > 0);
  const best = clauses[likeliest(
    clauses.map(({ clause }) => clause),
    wanted
  )];
  return best?.found.length === 1 ? best.found[0] : void 0;
}
var DATE_REMARK = /\b(?:(?:on|in|since|by|as of|until) )?(?:(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}(?:st|nd|rd|th)?,? (?:1\d|20)\d\d|\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december) (?:1\d|20)\d\d)|\b(?:in|since|as of|by|for|season|chapter|volume|part|grade) (?:1\d|20)?\d\d?\b/gi;
function sameMeasure(all) {
  const [first] = all;
  const unit = first?.unit;
  if (first === void 0 || unit === void 0 || all.length > 3 || new Set(all.map((entry) => entry.unit?.name)).size < all.length)
    return void 0;
  const inBase = (entry) => Number(
    entry.value.times(entry.unit?.factor ?? unit.factor).plus(entry.unit?.offset ?? unit.offset).toDecimal(9)
  );
  const base = inBase(first);
  const same = all.every(
    (entry) => entry.unit?.dimension === unit.dimension && Math.abs(inBase(entry) - base) <= SAME_MEASURE * Math.abs(base)
  );
  return same ? first : void 0;
}
function distinct(list) {
  return list.filter(
    (entry, index) => list.findIndex((other) => other.value.equals(entry.value) && other.unit === entry.unit) === index
  );
}
function isKnown(entry, wanted) {
  return wanted.known.some((other) => other.value.equals(entry.value));
}
function overlapOf(clause, wanted) {
  const tokens = tokensOf(clause).map(singular).filter((token) => /\p{L}{3}/u.test(token) && !COMMON.has(token));
  return [...wanted.asked].filter((word) => tokens.some((token) => sameWord(word, token) > 0));
}
var COMMON = new Set("how many much what when which year the was were did does are and for has have".split(" "));

// flow/3-scoring/methods/numeric.ts
var POINTS_WITHOUT_UNIT = 9e3;
var POINTS_COARSE = 8e3;
var SHORT_DECIMALS = 3;
var SAME2 = Rational.of(1n, 1000000000n);
var ROUNDED_CONVERSION = Rational.of(2n, 1000n);
var MAX_ANNOUNCED3 = 3;
var numericMethod = {
  name: "numeric",
  version: 1,
  canJudge: (input) => input.references.length > 0 && input.references.every((reference) => readSingleQuantity(reference) !== void 0),
  judge: judge3
};
function judge3(input) {
  const found = findAnswer(input);
  if (found.quantity === void 0) return verdict3(0, found.shown, found.trace, found.reason);
  let best = { points: 0, note: "another value" };
  for (const reference of input.references) {
    const truth = readSingleQuantity(reference);
    const compared = truth === void 0 ? best : comparePoints(found.quantity, truth);
    if (compared.points > best.points || best.note === "another value") best = compared;
  }
  return verdict3(best.points, found.quantity.text, found.trace, best.note);
}
function verdict3(points, extracted, trace, note) {
  return {
    score: points,
    extracted,
    criteria: [{ name: "value", points, max: MAX_SCORE, note }],
    interval: [points, points],
    trace: [...trace, note]
  };
}
function findAnswer(input) {
  const fraction = input.references.some((reference) => readSingleQuantity(reference)?.plain === false);
  const cleaned = cleanText(input.answer);
  const text = fraction ? cleaned.replace(/(\d+) (?:out of|in every|in) (\d+)/g, "$1/$2") : cleaned;
  const final = extractFinalAnswer(text);
  const [first] = input.references;
  const known = readWanted(cleanText(input.question), first === void 0 ? void 0 : readSingleQuantity(first));
  const announced = new Set(
    [...final.earlier, final.text].flatMap((part) => pickQuantity(part, known)?.value.toString() ?? [])
  );
  if (announced.size > MAX_ANNOUNCED3)
    return {
      quantity: void 0,
      shown: null,
      reason: `${announced.size} different final answers`,
      trace: [`looked at: ${final.how}`]
    };
  for (const part of partsInOrder(final, text)) {
    const quantities = readQuantities(part.text);
    if (quantities.length === 0) continue;
    const quantity = pickQuantity(part.text, known);
    const trace = [`looked at: ${part.how}`];
    return quantity === void 0 ? {
      quantity: void 0,
      shown: null,
      reason: `${quantities.length} numbers, none of them marked as the answer`,
      trace
    } : { quantity, shown: quantity.text, reason: "", trace };
  }
  return { quantity: void 0, shown: null, reason: "no number", trace: [`looked at: ${final.how}`] };
}
function partsInOrder(final, text) {
  const rest = final.how === "boxed" || final.how === "hashes" ? [] : sentencesOf(text).reverse().slice(0, 20);
  return [
    { text: final.text, how: final.how },
    ...rest.map((sentence) => ({ text: sentence, how: "last sentence with a number" }))
  ];
}
function comparePoints(answer, truth) {
  if (truth.unit !== void 0 && answer.unit !== void 0) {
    if (truth.unit.dimension !== answer.unit.dimension)
      return { points: 0, note: `another kind of unit: ${answer.unit.name} instead of ${truth.unit.name}` };
    const inTruthUnit = answer.value.times(answer.unit.factor).plus(answer.unit.offset).minus(truth.unit.offset).dividedBy(truth.unit.factor);
    const converted = truth.unit === answer.unit ? answer : { ...answer, value: inTruthUnit };
    const same = closeness(converted, truth);
    return same.points > 0 || truth.unit === answer.unit ? same : roundedConversion(answer, inTruthUnit, truth);
  }
  if (truth.currency !== "" && answer.currency !== "" && truth.currency !== answer.currency)
    return { points: 0, note: `another currency: ${answer.currency} instead of ${truth.currency}` };
  const direct = closeness(answer, truth);
  if (direct.points > 0) {
    const bare = truth.unit !== void 0 && answer.unit === void 0 && !answer.percent;
    return bare && direct.points === MAX_SCORE ? { points: POINTS_WITHOUT_UNIT, note: `right value without the unit ${truth.unit?.name ?? ""}` } : direct;
  }
  if (answer.percent === truth.percent) return direct;
  const asShare = (quantity) => quantity.percent ? { ...quantity, value: quantity.value.dividedBy(Rational.hundred), decimals: quantity.decimals + 2 } : quantity;
  return closeness(asShare(answer), asShare(truth));
}
function roundedConversion(answer, inTruthUnit, truth) {
  const digits = answer.value.absolute().toDecimal(6).replace(".", "").replace(/^0+|0+$/g, "").length;
  const off = inTruthUnit.minus(truth.value).absolute();
  const near = truth.value.numerator !== 0n && off.compare(truth.value.absolute().times(ROUNDED_CONVERSION)) <= 0;
  return near && digits >= 3 ? { points: POINTS_COARSE, note: "the right value, converted and rounded" } : { points: 0, note: "another value" };
}
function closeness(answer, truth) {
  const difference2 = answer.value.minus(truth.value).absolute();
  if (difference2.compare(truth.value.absolute().times(SAME2)) <= 0)
    return { points: MAX_SCORE, note: "the right value" };
  const digits = truth.value.absolute().toDecimal(truth.decimals).replace(".", "").replace(/^0+/, "").length;
  if (!answer.plain && truth.decimals > 0 && digits >= 3 && answer.value.round(truth.decimals).equals(truth.value))
    return { points: MAX_SCORE, note: "the right value, exactly" };
  if (!answer.plain || answer.decimals > 30) return { points: 0, note: "another value" };
  const rounded = truth.value.round(answer.decimals);
  const significant = answer.value.absolute().toDecimal(answer.decimals).replace(".", "").replace(/^0+/, "").length;
  const worthRounding = answer.decimals > 0 && !truth.value.isDecimal(Math.max(answer.decimals, 0));
  if (worthRounding && rounded.equals(answer.value)) {
    if (significant >= 3) return { points: MAX_SCORE, note: "the right value, rounded" };
    if (significant === 2 && !truth.value.isDecimal(SHORT_DECIMALS))
      return { points: POINTS_COARSE, note: "the right value, rounded to two digits" };
  }
  const truthRounded = truth.plain && truth.decimals > 0 && answer.decimals > truth.decimals && answer.value.round(truth.decimals).equals(truth.value);
  return truthRounded ? { points: MAX_SCORE, note: "the right value with more digits than the truth" } : { points: 0, note: "another value" };
}

// flow/3-scoring/methods/token-f1.ts
var MIN_CONTENT_TOKENS = 3;
var FUNCTION_WORDS = new Set(
  "and or but of to in is that for with on by at from be are not if than then also there which who what when where how all can do does more most some such into about between so".split(
    " "
  )
);
var MAX_TOKENS2 = 4e3;
var tokenF1Method = {
  name: "token-f1",
  version: 1,
  canJudge: (input) => input.references.length > 0 && input.references.some((reference) => tokensOf(reference).length > 0),
  judge: judge4
};
function judge4(input) {
  const text = cleanText(input.answer);
  const candidates = [
    { how: "whole answer", shown: text },
    { how: "final part", shown: extractFinalAnswer(text).text }
  ];
  let best = { points: 0, precision: 0, recall: 0, how: "whole answer", shown: text };
  for (const reference of input.references) {
    const known = ignoredFor(reference, input.question);
    const contentOf2 = (part) => tokensOf(part).filter((token) => !known.has(token)).slice(0, MAX_TOKENS2);
    const expected = contentOf2(reference);
    for (const candidate of candidates) {
      const tokens = contentOf2(candidate.shown);
      const overlap = countOverlap(tokens, expected);
      const points = f1Points(overlap, tokens.length, expected.length);
      if (points > best.points)
        best = {
          points,
          precision: share(overlap, tokens.length),
          recall: share(overlap, expected.length),
          how: candidate.how,
          shown: candidate.shown
        };
    }
  }
  return {
    score: best.points,
    extracted: best.shown.trim().slice(0, 400),
    criteria: [
      {
        name: "precision",
        points: best.precision,
        max: MAX_SCORE,
        note: "share of the answer that is in the reference"
      },
      { name: "recall", points: best.recall, max: MAX_SCORE, note: "share of the reference that is in the answer" }
    ],
    interval: [Math.max(0, best.points - 2500), Math.min(MAX_SCORE, best.points + 2500)],
    trace: [`compared: ${best.how}`, `precision ${best.precision}, recall ${best.recall} of 10000`]
  };
}
function ignoredFor(reference, question) {
  const ignored = /* @__PURE__ */ new Set([...FILLER, ...FUNCTION_WORDS, ...tokensOf(question)]);
  const left = new Set(tokensOf(reference).filter((token) => !ignored.has(token)));
  return left.size >= MIN_CONTENT_TOKENS ? ignored : FUNCTION_WORDS;
}
function f1Points(overlap, answer, reference) {
  return answer + reference === 0 ? 0 : Math.floor(2 * overlap * MAX_SCORE / (answer + reference));
}
function share(part, whole) {
  return whole === 0 ? 0 : Math.floor(part * MAX_SCORE / whole);
}
function countOverlap(answer, reference) {
  const left = /* @__PURE__ */ new Map();
  for (const token of reference) left.set(token, (left.get(token) ?? 0) + 1);
  let overlap = 0;
  for (const token of answer) {
    const count = left.get(token) ?? 0;
    if (count === 0) continue;
    left.set(token, count - 1);
    overlap += 1;
  }
  return overlap;
}

// flow/3-scoring/methods/builtin-methods.ts
var METHODS = [mathematicsMethod, numericMethod, exactMethod, tokenF1Method];
var SCORER_NAME = "tensornode-core";
var SCORER_VERSION = 1;

// flow/3-scoring/reject-without-content.ts
var PARROT_SHARE = 0.9;
var PARROT_TOKENS = 4;
var SPAM_TOKENS = 60;
var SPAM_VARIETY = 0.1;
function rejectWithoutContent(input) {
  const text = cleanText(input.answer);
  if (!/[\p{L}\p{N}∞∅]|\\\{ ?\\\}/u.test(text)) return "the answer has no letters or digits";
  const answer = tokensOf(text);
  if (input.references.some((reference) => tokensOf(reference).join(" ") === answer.join(" "))) return void 0;
  if (answer.length >= PARROT_TOKENS && repeats(answer, tokensOf(input.question)))
    return "the answer repeats the question";
  if (answer.length >= SPAM_TOKENS && new Set(answer).size < answer.length * SPAM_VARIETY)
    return "the answer repeats the same words";
  return void 0;
}
function repeats(answer, question) {
  if (question.length === 0) return false;
  let at = 0;
  let inOrder = 0;
  for (const token of answer) {
    const next = question.indexOf(token, at);
    if (next < 0) continue;
    inOrder += 1;
    at = next + 1 >= question.length ? 0 : next + 1;
  }
  return inOrder >= answer.length * PARROT_SHARE && answer.length >= question.length * 0.5;
}

// flow/3-scoring/short-truth.ts
var SHORT_CHARACTERS2 = 120;
var SEGMENT2 = /\$([^$]{1,400})\$/;
function shortTruth(reference) {
  const boxes = reference.split("\\boxed").length - 1;
  if (boxes === 0 && reference.length <= SHORT_CHARACTERS2) return reference;
  if (/\}\s*\\boxed/.test(reference)) return reference;
  const text = cleanText(reference);
  const final = extractFinalAnswer(text);
  if (final.how === "boxed") {
    const behind = text.slice(text.lastIndexOf(`{${final.text}}`) + final.text.length + 2);
    return /^\$?\s*(?:\\?%|percent\b)/.test(behind) ? `${final.text}%` : final.text;
  }
  if (final.how === "hashes") return final.text;
  const inside = final.how === "phrase" ? SEGMENT2.exec(final.text)?.[1] : void 0;
  return inside ?? (final.how === "phrase" && final.text.length <= SHORT_CHARACTERS2 && /\d/.test(final.text) ? final.text : reference);
}

// flow/3-scoring/judge-reply.ts
function judgeReply(input) {
  const { reply } = input;
  if (reply.cause !== null) return settled("cause", reply.cause, `the reply failed: ${reply.cause}`);
  if (reply.text === null) return settled("cause", "empty", "the reply has no text");
  const judged = {
    kind: input.kind,
    question: input.question,
    references: input.references.filter((reference) => reference.trim() !== "").map(shortTruth),
    answer: reply.text
  };
  const rejected = rejectWithoutContent(judged);
  if (rejected !== void 0) return settled("rejected", null, rejected);
  for (const method of METHODS) {
    const judgement = method.canJudge(judged) ? method.judge(judged) : void 0;
    if (judgement !== void 0) return { ...judgement, method: method.name, cause: null };
  }
  return {
    score: null,
    method: "unscored",
    cause: null,
    extracted: null,
    criteria: [],
    interval: null,
    trace: ["no truth is known and no method applies"]
  };
}
function settled(method, cause, reason) {
  return {
    score: 0,
    method,
    cause,
    extracted: null,
    criteria: [],
    interval: [0, 0],
    trace: [reason]
  };
}

// flow/3-scoring/bundle-entry.ts
var name = SCORER_NAME;
var version = SCORER_VERSION;
function scoreReply(input) {
  return judgeReply(input);
}
function judge5(method, input) {
  const found = METHODS.find((one) => one.name === method);
  if (found === void 0) throw new RangeError(`there is no method ${method}`);
  return found.canJudge(input) ? found.judge(input) ?? null : null;
}
var methods = METHODS.map((method) => method.name);
export {
  judge5 as judge,
  methods,
  name,
  scoreReply,
  version
};
