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
  const words2 = [...text.matchAll(WORD)].map(
    (match) => ({ text: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length })
  );
  let result = "";
  let copied = 0;
  for (let index = 0; index < words2.length; ) {
    const word = words2[index];
    const reading = attachedToDigit(text, word.start) ? void 0 : readNumber(text, words2, index);
    if (reading === void 0) {
      index += 1;
      continue;
    }
    result += text.slice(copied, word.start) + reading.value;
    copied = words2[reading.next - 1].end;
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
function readNumber(text, words2, start) {
  const follows = (index) => {
    const word = words2[index];
    const before = words2[index - 1];
    if (word === void 0 || before === void 0) return void 0;
    const gap = text.slice(before.end, word.start);
    return /^(?:\s{1,2}|-)$/.test(gap) ? word.text : void 0;
  };
  const first = words2[start].text;
  if (first === "a" || first === "an") return readWithArticle(follows, start);
  if (first === "one" && start > 0 && PRONOUN_BEFORE_ONE.has(words2[start - 1].text)) return void 0;
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
  let total2 = 0n;
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
      total2 += group * scale;
      group = 0n;
      smallestScale = scale;
      groupOpen = "scale";
    } else if (word === "dozen" && index > start && total2 === 0n) {
      return { value: group * 12n, next: index + 1 };
    } else if (word === "and" && (groupOpen === "hundred" || groupOpen === "scale")) {
      const next = follows(index + 1);
      if (next === void 0 || !SMALL.has(next)) break;
    } else break;
    index += 1;
  }
  return index === start ? void 0 : { value: total2 + group, next: index };
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
  ["pressure", "atmospheres|atmosphere|atm", "101325"],
  ["power", "watts|watt", "1"],
  ["power", "kilowatts|kilowatt|kw", "1000"],
  ["power", "megawatts|megawatt", "1000000"],
  ["force", "newtons|newton", "1"],
  ["force", "kilonewtons|kilonewton", "1000"],
  ["voltage", "volts|volt", "1"],
  ["voltage", "kilovolts|kilovolt|kv", "1000"],
  ["current", "amperes|ampere|amps", "1"],
  ["current", "milliamperes|milliampere|milliamps", "0.001"],
  ["frequency", "hertz|hz", "1"],
  ["frequency", "kilohertz|khz", "1000"],
  ["frequency", "megahertz|mhz", "1000000"],
  ["frequency", "gigahertz|ghz", "1000000000"],
  ["amount", "moles|mole|mol", "1"],
  ["amount", "millimoles|millimole|mmol", "0.001"],
  ["resistance", "ohms|ohm|Ω", "1"],
  ["resistance", "kilohms|kilohm|kΩ", "1000"]
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

// flow/3-scoring/remember.ts
function remember(size, read) {
  const kept = /* @__PURE__ */ new Map();
  return (text) => {
    const known2 = kept.get(text);
    if (known2 !== void 0 || kept.has(text)) return known2;
    const result = read(text);
    if (kept.size >= size) for (const old of [...kept.keys()].slice(0, Math.ceil(size / 2))) kept.delete(old);
    kept.set(text, result);
    return result;
  };
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
  const rows3 = left.rows.map(
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
  return { kind: "matrix", rows: rows3 };
}
function relationOf(items, signs) {
  const falling = signs.some((sign) => sign === ">" || sign === ">=");
  if (!falling) return { kind: "relation", items, signs };
  if (signs.some((sign) => sign === "<" || sign === "<=" || sign === "in")) return void 0;
  const turned = signs.map((sign) => sign === ">" ? "<" : sign === ">=" ? "<=" : sign);
  return { kind: "relation", items: [...items].reverse(), signs: turned.reverse() };
}

// flow/3-scoring/mathematics/definite-integral.ts
var TOLERANCE = 1e-10;
var REACH = 4;
var LEVELS = 6;
var MAX_HALVINGS = 14;
var MAX_EVALUATIONS = 4e4;
function definiteIntegral(body, low, high) {
  if (Number.isNaN(low) || Number.isNaN(high)) return void 0;
  if (low === high) return 0;
  if (low > high) {
    const turned = definiteIntegral(body, high, low);
    return turned === void 0 ? void 0 : -turned;
  }
  const budget = { left: MAX_EVALUATIONS };
  const counted = (value) => {
    budget.left -= 1;
    return body(value);
  };
  if (Number.isFinite(low) && Number.isFinite(high)) return halved(counted, low, high, MAX_HALVINGS, budget);
  if (Number.isFinite(low)) return settled(halfLine(counted, low, 1), budget);
  if (Number.isFinite(high)) return settled(halfLine(counted, high, -1), budget);
  const [left, right] = [settled(halfLine(counted, 0, -1), budget), settled(halfLine(counted, 0, 1), budget)];
  return left === void 0 || right === void 0 ? void 0 : left + right;
}
function halved(body, low, high, halvings, budget) {
  const whole = settled(finiteLine(body, low, high), budget);
  if (whole !== void 0 || halvings === 0 || budget.left <= 0) return whole;
  const middle = (low + high) / 2;
  const left = halved(body, low, middle, halvings - 1, budget);
  const right = left === void 0 ? void 0 : halved(body, middle, high, halvings - 1, budget);
  return left === void 0 || right === void 0 ? void 0 : left + right;
}
function settled(onLine, budget) {
  let before = Number.NaN;
  for (let level = 1; level <= LEVELS && budget.left > 0; level += 1) {
    const step = 1 / 2 ** level;
    let sum = 0;
    for (let place = -Math.floor(REACH / step); place * step <= REACH; place += 1) sum += onLine(place * step);
    const value = sum * step;
    if (!Number.isFinite(value)) return void 0;
    if (level > 2 && Math.abs(value - before) <= TOLERANCE * Math.max(1, Math.abs(value))) return value;
    before = value;
  }
  return void 0;
}
function finiteLine(body, low, high) {
  const half = (high - low) / 2;
  return (at) => {
    const bend = Math.PI / 2 * Math.sinh(at);
    const weight = half * (Math.PI / 2) * Math.cosh(at) / Math.cosh(bend) ** 2;
    const gap = 2 * half / (1 + Math.exp(2 * Math.abs(bend)));
    const value = at < 0 ? low + gap : high - gap;
    return value <= low || value >= high ? 0 : weight * body(value);
  };
}
function halfLine(body, end, direction) {
  return (at) => {
    const bend = Math.PI / 2 * Math.sinh(at);
    const distance = Math.exp(bend);
    return body(end + direction * distance) * distance * (Math.PI / 2) * Math.cosh(at);
  };
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
  let total2 = kind === "sum" ? Rational.zero : Rational.one;
  for (const arg of args) {
    const value = exactValue(arg);
    if (value === void 0) return void 0;
    total2 = kind === "sum" ? total2.plus(value) : total2.times(value);
  }
  return bounded(total2);
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
  if (name2 === "binom" && second !== void 0) return real(binomial(first.re, second.re));
  return NOT_A_VALUE;
}
function binomial(top, bottom) {
  if (!Number.isInteger(bottom) || bottom < 0 || bottom > 170) return Number.NaN;
  let product = 1;
  for (let step = 0; step < bottom; step += 1) product *= (top - step) / (step + 1);
  return Number.isInteger(top) ? Math.round(product) : product;
}
function factorial(value) {
  if (value > 170) return Number.NaN;
  if (!Number.isInteger(value)) return gamma(value + 1);
  if (value < 0) return Number.NaN;
  let product = 1;
  for (let factor = 2; factor <= value; factor += 1) product *= factor;
  return product;
}
var LANCZOS = [
  0.9999999999998099,
  676.5203681218851,
  -1259.1392167224028,
  771.3234287776531,
  -176.6150291621406,
  12.507343278686905,
  -0.13857109526572012,
  9984369578019572e-21,
  15056327351493116e-23
];
var LANCZOS_G = 7;
function gamma(value) {
  if (value < 0.5) return Math.PI / (Math.sin(Math.PI * value) * gamma(1 - value));
  const at = value - 1;
  const sum = LANCZOS.reduce((total2, term, index) => total2 + (index === 0 ? term : term / (at + index)), 0);
  const base = at + LANCZOS_G + 0.5;
  return Math.sqrt(2 * Math.PI) * base ** (at + 0.5) * Math.exp(-base) * sum;
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
  const parameter = renamed.size === 1 && [...renamed].every(([from2, to]) => PARAMETER.test(from2) && PARAMETER.test(to)) && [truth, answer].every((node) => holdsPi(node) || node.kind === "relation" && wanted.size > 1);
  return constants || argument || parameter ? renameSymbols(answer, renamed) : answer;
}
var PARAMETER = /^[klmn]$/;
function holdsPi(node) {
  return node.kind === "call" && node.name === "pi" || partsOf(node).some(holdsPi);
}
function argumentOf(node) {
  const head = node.kind === "relation" ? node.items[0] : void 0;
  const [name2, argument] = head?.kind === "product" && head.args.length === 2 ? head.args : [];
  return name2?.kind === "symbol" && argument?.kind === "symbol" ? argument.name : void 0;
}
function renameSymbols(node, names) {
  const inner = (part) => renameSymbols(part, names);
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

// flow/3-scoring/mathematics/read-conventions.ts
function readConventions(text) {
  return readSets(text).replace(
    /(\d*)\.(\d{0,12})\\(?:overline|bar)\s*\{(\d{1,12})\}/g,
    (_, whole, fixed, period) => {
      const nines = 10n ** BigInt(period.length) - 1n;
      const top = BigInt(`${whole}${fixed}` || "0") * nines + BigInt(period);
      return `\\frac{${top}}{${nines * 10n ** BigInt(fixed.length)}}`;
    }
  ).replace(/(?<=\d)(?:\.\.\.|…)/g, "").replace(BASE, "").replace(/^\s*\$?\s*(\d{1,3}(?:\.\d+)?)\s*(?::|\\colon| to )\s*(\d(?!\d\b)\d{0,2}(?:\.\d+)?)\s*\$?\.?\s*$/, "$1/$2").replace(/^\s*\$?(\d{1,4}(?:\s*(?::| to )\s*\d{1,4}){2,5})\$?\.?\s*$/, (_, parts) => ratioOf(parts)).replace(/^\s*(\d{1,6}) (?:out of|in every|in) (\d{1,6})\s*\.?$/, "$1/$2").replace(RESIDUE, (_, residue, modulus) => residueOf(residue, modulus)).replace(/\{\s*([^{}]{1,40})\\choose\s*([^{}]{1,40})\}/g, "\\binom{$1}{$2}").replace(/\b(\d{1,4}) choose (\d{1,4})\b/g, "\\binom{$1}{$2}").replace(/\b[Cc]\(\s*(\w{1,4})\s*,\s*(\w{1,4})\s*\)/g, "\\binom{$1}{$2}").replace(/(?:\{\})?_\{?(\w{1,4})\}?\s*C_\{?(\w{1,4})\}?/g, "\\binom{$1}{$2}").replace(/\\(?:mathbf|hat|vec|boldsymbol|bm)\s*\{\s*\\?([ijk])(?:math)?\s*\}/g, " \\unit$1 ").replace(/\\mathrm\s*\{\s*([ie])\s*\}/g, " $1 ").replace(
    /\\?\b(sin|cos|tan|cot|sec|csc)\s*[({]?\s*(\d{1,4}(?:\.\d{1,6})?)\s*(?:\^\s*\{?\s*\\circ\s*\}?|\\degree\b|°| degrees?\b)\s*[)}]?/g,
    "\\$1(\\frac{$2\\pi}{180})"
  ).replace(/(?<![\w\\}])(\d{1,9}(?:\.\d{1,12})?)[eE]([-+]?\d{1,3})(?![\w.])/g, "$1*10^{$2}").replace(/(?<![A-Za-z\\])d([a-z])\s*\/\s*d([a-z])(?![a-z])/g, "\\frac{d$1}{d$2}").replace(/\b(?:negative|minus) infinity\b/gi, "-\\infty").replace(/\\lfloor|⌊/g, " floor(").replace(/\\lceil|⌈/g, " ceil(").replace(/\\r(?:floor|ceil)|[⌋⌉]/g, ")");
}
var BASE = /(?<=\d)_\{?(?:\\(?:text|mathrm)\{)?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|sixteen)\}?\}?/g;
var REALS = String.raw`(?:\\math(?:bb|bf)\s*\{?\s*R\s*\}?|ℝ|\bR\b|(?:\\text\{\s*)?(?:all|any|every) (?:real numbers?|reals?)(?: x)?\s*\}?)`;
var WITHOUT = String.raw`(?:\\setminus|\\backslash|\\(?=\s*\\?\{)|-|(?:\\text\{\s*)?(?:except|other than|excluding|without)(?: for)?\s*\}?)`;
var ALL_BUT = new RegExp(
  String.raw`^\s*\$?(?:[a-z]\s*(?:\\in|∈|is)\s*)?${REALS}\s*,?\s*${WITHOUT}\s*(?:[a-z]\s*=\s*)?\\?\{?([^{}$]{1,60}?)\\?\}?\s*\$?\.?\s*$`,
  "i"
);
var PARAMETER2 = /[,;]?\s*(?:\\q?quad\s*)?(?:\\text\s*\{\s*)?(?:\(?\s*(?:where|for|with|for all|for any|for some|as)\s*\}?\s*)?(?:\\forall\s*)?\b[klmn]\s*(?:(?:\\in|∈)\s*(?:\\math(?:bb|bf)\s*\{?\s*[ZN]\s*\}?|[ZNℤℕ])(?:\^\s*\{?\+\}?)?|(?:\}\s*)?(?:\\text\s*\{\s*)?is an(?:y)? integer)\s*[)}]*\s*\.?$/;
function readSets(text) {
  const except = ALL_BUT.exec(text)?.[1];
  if (except !== void 0)
    return except.split(/,|\band\b|\\text\s*\{\s*and\s*\}/).map((value) => `x \\ne ${value.trim()}`).join(", ");
  return text.replace(PARAMETER2, "").replace(/(?<=[)\]])\s*[Uu]\s*(?=[([])/g, " \\cup ").replace(/\\math(?:bb|bf)\s*\{?R\}?|ℝ|^\s*\$?R\$?\s*$/, "(-\\infty,\\infty)").replace(/^\s*(?:\\text\{)?(?:all|any|every) (?:real numbers?|reals?)(?: x)?\}?\.?\s*$/i, "(-\\infty,\\infty)").replace(/^\s*(?:\\text\{)?(?:there (?:is|are) )?no (?:real )?solutions?\}?\.?\s*$/i, "\\emptyset").replace(/\\\{\s*\\\}/g, "\\emptyset");
}
var RESIDUE = /^\s*\$?(?:[a-z]\s*(?:\\equiv|≡|=)\s*)?(-?\d{1,15})\s*\(?\\?(?:pmod|bmod|mod)\s*\{?\s*(\d{1,15})\s*\}?\)?\$?\.?\s*$/;
function residueOf(residue, modulus) {
  const [value, by] = [BigInt(residue), BigInt(modulus)];
  return by === 0n ? `(${residue},${modulus})` : `(${(value % by + by) % by},${modulus})`;
}
function ratioOf(parts) {
  const [first = "1", ...rest] = parts.split(/:|to/).map((part) => part.trim());
  return `(${rest.map((part) => `\\frac{${part}}{${first}}`).join(",")})`;
}
var DIGITS_AND_BASE = /^\s*\$?\(?\s*([\da-fA-F]{1,40})\s*\)?(?:_\{?(?:\\(?:text|mathrm)\{\s*)?(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|sixteen)\s*\}?\}?| ?\(?(?:in )?base[ -](\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|sixteen)\)?)\s*\$?\.?\s*$/;
var BASES = {
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
  sixteen: 16
};
function valueInBase(source) {
  const [, digits = "", below, worded] = DIGITS_AND_BASE.exec(source) ?? [];
  const named = below ?? worded;
  if (named === void 0) return void 0;
  const base = BASES[named] ?? Number(named);
  let value = 0n;
  for (const sign of digits.toLowerCase()) {
    const digit = Number.parseInt(sign, 16);
    if (!(digit < base)) return void 0;
    value = value * BigInt(base) + BigInt(digit);
  }
  return value;
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
var GREEK_LETTERS = {
  α: "alpha",
  β: "beta",
  γ: "gamma",
  δ: "delta",
  ε: "epsilon",
  ζ: "zeta",
  η: "eta",
  θ: "theta",
  κ: "kappa",
  λ: "lambda",
  μ: "mu",
  ν: "nu",
  ξ: "xi",
  π: "pi",
  ρ: "rho",
  σ: "sigma",
  τ: "tau",
  φ: "phi",
  χ: "chi",
  ψ: "psi",
  ω: "omega",
  Δ: "Delta",
  Θ: "Theta",
  Λ: "Lambda",
  Ξ: "Xi",
  Σ: "Sigma",
  Φ: "Phi",
  Ψ: "Psi",
  Ω: "Omega"
};
var PROSE = new Set(
  "to is of at by so off now for are was has its it we he she me my an as be if on no yes not all per day the you was get got had can but out up us do did how why who let see one two ten via km cm mm kg mg ml usd eur".split(
    " "
  )
);
var THREE_LETTERS = /^(?:[A-Z]{3}|[b-df-hj-np-tv-z]{3}|abc|xyz|uvw|abd|acd|def|ijk|xya|axy|bxy|axb|ayz)$/;
var UNITS2 = /* @__PURE__ */ new Set(["km", "cm", "mm", "kg", "mg", "ml"]);
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
  [/°|\\degree\b/g, " "],
  [/[α-ωΔΘΛΞΣΦΨΩ]/g, (letter) => `\\${GREEK_LETTERS[letter] ?? ""} `]
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
    const [whole, number, matrix, command, escaped2, quoted, word, sign] = match;
    const inFormula = /[\^_]/.test(text[pattern.lastIndex] ?? "") || /[\d})]/.test(text[at - 1] ?? "");
    const token = readToken({ number, matrix, command, escaped: escaped2, quoted, word, sign, whole, inFormula });
    if (token === void 0) return void 0;
    if (at === pattern.lastIndex) return void 0;
    tokens.push(...token);
  }
  return tokens;
}
function readToken(match) {
  const { whole, number, matrix, command, escaped: escaped2, quoted, word, sign } = match;
  if (number !== void 0) return [{ kind: "number", text: number.replace(/[, ]/g, "") }];
  if (matrix !== void 0) return [{ kind: "sign", text: "begin" }];
  if (whole.startsWith("\\end")) return [{ kind: "sign", text: "end" }];
  if (whole === "\\\\") return [{ kind: "sign", text: "row" }];
  if (quoted !== void 0) return [{ kind: "text", text: quoted }];
  if (command !== void 0) return readCommand(command);
  if (escaped2 !== void 0)
    return escaped2 === "$" || escaped2 === "#" || escaped2 === "&" || escaped2 === "_" ? [] : [{ kind: "sign", text: escaped2 === "{" || escaped2 === "}" ? `\\${escaped2}` : escaped2 }];
  if (word !== void 0) return readWord(word, match.inFormula);
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
  if (name2 === "lg") return [{ kind: "function", text: "log" }];
  if (name2 === "percent") return [{ kind: "sign", text: "%" }];
  return GREEK.has(name2) ? [{ kind: "name", text: `\\${name2}` }] : void 0;
}
function readWord(word, inFormula) {
  const lower = word.toLowerCase();
  if (FUNCTIONS.has(lower) && lower.length > 1) return [{ kind: "function", text: lower }];
  if (lower === "pi") return [{ kind: "sign", text: "pi" }];
  if (lower === "inf" || lower === "infinity" || lower === "oo") return [{ kind: "sign", text: "inf" }];
  if (lower === "percent" || lower === "pct") return [{ kind: "sign", text: "%" }];
  if (lower === "and" || lower === "or") return [{ kind: "sign", text: "," }];
  if (lower === "union") return [{ kind: "sign", text: "cup" }];
  if (lower === "in") return [{ kind: "sign", text: "in" }];
  const letters = word.length < 3 || inFormula ? word.length <= 3 : THREE_LETTERS.test(word);
  return letters && (!PROSE.has(lower) || inFormula && !UNITS2.has(lower)) ? [...word].map((letter) => ({ kind: "name", text: letter })) : void 0;
}
function prepare(source) {
  const unescaped = source.includes("begin{") ? source : source.replace(/\\\\(?=[a-zA-Z({[])/g, "\\");
  const named = readConventions(unescaped);
  let text = named.replace(/,\\!\s*(?=\d{3})/g, "").replace(WRAPPERS, " ").replace(SPACES, "");
  for (const [pattern, by] of UNICODE)
    text = typeof by === "string" ? text.replace(pattern, by) : text.replace(pattern, by);
  return text.replace(TEXTS, (_, content) => readText(content)).replace(/\\(?:dots|ldots|cdots)\b/g, "").replace(/(?<!\\)\$|\\[()[\]]|€|£/g, " ").replace(/[.;:,]\s*$/, "").trim();
}
function readText(content) {
  const word = content.trim().replace(/[.()]/g, "");
  if (/^(?:and|or|,)$/i.test(word)) return ",";
  if (/^[A-Z]$/.test(word)) return `"${word}"`;
  if (/^(?:%|percent|per cent|pct)$/i.test(word)) return "\\%";
  return /^[\d.,]+$/.test(word) ? word : " ";
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
    } while (this.separated());
    const [only] = items;
    if (open === "" && items.length === 1) return only;
    return { kind: "list", open, close: "", items };
  }
  /** "1, 2, and 3": a comma and a word separate once. */
  separated() {
    let found = false;
    while (this.accept(",") || this.accept(";")) found = true;
    return found;
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
    const rows3 = [];
    do {
      if (this.isSign("end")) break;
      const row = [];
      do {
        const cell = this.sum();
        if (cell === void 0) return void 0;
        row.push(cell);
      } while (this.accept("&"));
      rows3.push(row);
    } while (this.accept("row"));
    const width = rows3[0]?.length;
    return this.accept("end") && rows3.every((row) => row.length === width) && rows3.length > 0 ? { kind: "matrix", rows: rows3 } : void 0;
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
    const more2 = index ?? logBase;
    if (isInverse(name2, exponent)) return { kind: "call", name: `arc${name2}`, args: [argument] };
    const node = { kind: "call", name: name2, args: more2 === void 0 ? [argument] : [argument, more2] };
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

// flow/3-scoring/mathematics/work-out.ts
var MAX_TERMS = 1e4;
var MAX_EXACT_TERMS = 400;
var MAX_CHARACTERS = 300;
var DIGITS = 14;
var INDEX = "index";
var OPERATOR = /\\(?:sum|prod|i{0,2}int|oint|lim)(?![a-z])|[∑∏∫]/;
var DERIVATIVE = /\\d?frac\s*\{\s*(?:d|\\partial)(?:\^\{?\d\}?)?\s*\}\s*\{\s*(?:d|\\partial)\s*[a-z](?:\^\{?\d\}?)?\s*\}/;
var BOUND = String.raw`(?:\{((?:[^{}]|\{[^{}]*\})*)\}|(\\[a-z]+|[^\s{}\\]))`;
var WITH_BOUNDS = new RegExp(
  String.raw`^([\s\S]*?)\\(sum|prod|int)\s*(?:\\limits)?\s*_\s*${BOUND}\s*\^\s*${BOUND}([\s\S]*)$`
);
function isUnevaluated(formula) {
  return OPERATOR.test(formula) || DERIVATIVE.test(formula) && !formula.includes("=");
}
var workOut = remember(256, (formula) => {
  if (formula.length > MAX_CHARACTERS) return void 0;
  const plain = formula.replace(/^\s*(?:\$\$?|\\\[|\\\()|(?:\$\$?|\\\]|\\\))\s*[.]?\s*$/g, "").replace(/∑/g, "\\sum ").replace(/∏/g, "\\prod ").replace(/∫/g, "\\int ").replace(/\\displaystyle|\\limits|\\left(?![a-z])|\\right(?![a-z])|\\[,;!:]/g, " ").replace(/\\(?:mathrm|text)\s*\{\s*d\s*\}/g, "d");
  const parts = WITH_BOUNDS.exec(plain);
  if (parts === null) return void 0;
  const [, before = "", operator = "", lowGroup, lowSign, highGroup, highSign, rest = ""] = parts;
  const [low, high] = [lowGroup ?? lowSign ?? "", highGroup ?? highSign ?? ""];
  if (OPERATOR.test(rest) || DERIVATIVE.test(plain)) return void 0;
  const found = operator === "int" ? integral(low, high, rest) : series(operator === "sum", low, high, rest);
  return found === void 0 ? void 0 : joined(before, found);
});
function joined(before, { value, behind }) {
  if (before.trim() === "" && behind.trim() === "") return value;
  const whole = `${before}(${value})${behind}`;
  return OPERATOR.test(whole) ? void 0 : whole;
}
function integral(low, high, rest) {
  const [, body = "", variable = "", behind = ""] = /^([\s\S]*?)(?<![a-z\\])d\s*([a-z]|\\[a-z]+)(?![a-z])([\s\S]*)$/.exec(rest) ?? [];
  const [from, to] = [boundOf(low), boundOf(high)];
  if (from === void 0 || to === void 0 || variable === "" || /^\s*\}/.test(behind)) return void 0;
  const node = body.trim() === "" ? numberNode("1") : parseMath(body);
  if (node === void 0 || !hasOnly(node, variable)) return void 0;
  const value = definiteIntegral(
    (at) => {
      const { re, im } = evaluateMath(node, () => ({ re: at, im: 0 }));
      return Math.abs(im) > 1e-12 ? Number.NaN : re;
    },
    from,
    to
  );
  return value === void 0 ? void 0 : { value: writtenOf(value), behind };
}
function series(isSum, low, high, rest) {
  const [, variable = "", first = ""] = /^\s*([a-z])\s*=\s*(-?\d{1,9})\s*$/.exec(low) ?? [];
  const last2 = /^\s*-?\d{1,9}\s*$/.test(high) ? Number(high) : void 0;
  if (variable === "" || last2 === void 0) return void 0;
  const [start, at] = [Number(first), endOfTerm(rest)];
  const [body, behind] = [rest.slice(0, at), rest.slice(at)];
  if (last2 - start + 1 > MAX_TERMS) return void 0;
  const parsed = parseMath(body);
  if (parsed === void 0 || !hasOnly(parsed, variable)) return void 0;
  const node = renameSymbols(parsed, /* @__PURE__ */ new Map([[variable, INDEX]]));
  let exact = isSum ? Rational.zero : Rational.one;
  let near = isSum ? 0 : 1;
  for (let index = start; index <= last2; index += 1) {
    const { re, im } = evaluateMath(node, () => ({ re: index, im: 0 }));
    if (!Number.isFinite(re) || Math.abs(im) > 1e-9) return void 0;
    near = isSum ? near + re : near * re;
    const term = exact === void 0 || index - start > MAX_EXACT_TERMS ? void 0 : exactTerm(node, index);
    exact = term === void 0 ? void 0 : isSum ? exact?.plus(term) : exact?.times(term);
    if ((exact?.denominator.toString().length ?? 0) > 200 || (exact?.numerator.toString().length ?? 0) > 200)
      exact = void 0;
  }
  if (!Number.isFinite(near)) return void 0;
  return { value: exact?.isInteger() === true ? exact.numerator.toString() : writtenOf(near), behind };
}
function exactTerm(node, index) {
  return exactValue(withNumber(node, index));
}
function withNumber(node, value) {
  const number = numberNode(`${Math.abs(value)}`);
  const put = value < 0 ? { kind: "negated", arg: number } : number;
  switch (node.kind) {
    case "symbol":
      return node.name === INDEX ? put : node;
    case "sum":
    case "product":
      return { ...node, args: node.args.map((arg) => withNumber(arg, value)) };
    case "quotient":
    case "power":
      return { ...node, left: withNumber(node.left, value), right: withNumber(node.right, value) };
    case "negated":
      return { ...node, arg: withNumber(node.arg, value) };
    default:
      return node;
  }
}
function endOfTerm(rest) {
  let depth = 0;
  for (let at = 0; at < rest.length; at += 1) {
    const sign = rest[at] ?? "";
    if ("([{".includes(sign)) depth += 1;
    else if (")]}".includes(sign)) depth -= 1;
    else if (depth === 0 && (sign === "=" || "+-".includes(sign) && /[\w)}\]!]\s*$/.test(rest.slice(0, at))))
      return at;
  }
  return rest.length;
}
function boundOf(text) {
  const sign = /^\s*([-+]?)\s*(?:\\infty|∞)\s*$/.exec(text)?.[1];
  if (sign !== void 0) return sign === "-" ? -Infinity : Infinity;
  const node = parseMath(text);
  if (node === void 0 || [...symbolsOf(node)].some((name2) => name2 !== "e")) return void 0;
  const { re, im } = evaluateMath(node, () => ({ re: Number.NaN, im: 0 }));
  return im === 0 && Number.isFinite(re) ? re : void 0;
}
function hasOnly(node, variable) {
  const names = symbolsOf(node);
  names.delete("e");
  return variable !== "e" && [...names].every((name2) => name2 === variable);
}
function writtenOf(value) {
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-10 && Math.abs(whole) < 1e15 ? `${whole === 0 ? 0 : whole}` : value.toFixed(DIGITS);
}

// flow/3-scoring/metrics/rank-metrics.ts
function cosine(one, other) {
  if (one.length !== other.length) return 0;
  let [dot, left, right] = [0, 0, 0];
  for (const [index, value] of one.entries()) {
    const against = other[index] ?? 0;
    dot += value * against;
    left += value * value;
    right += against * against;
  }
  return left === 0 || right === 0 ? 0 : dot / Math.sqrt(left * right);
}
function spearman(one, other) {
  return one.length === other.length && one.length > 1 ? pearson(ranksOf(one), ranksOf(other)) : 0;
}
function kendall(one, other) {
  let [agreement, left, right] = [0, 0, 0];
  for (let a = 0; a < one.length; a += 1)
    for (let b = a + 1; b < one.length; b += 1) {
      const [x, y] = [Math.sign((one[a] ?? 0) - (one[b] ?? 0)), Math.sign((other[a] ?? 0) - (other[b] ?? 0))];
      agreement += x * y;
      left += x * x;
      right += y * y;
    }
  return left === 0 || right === 0 ? 0 : agreement / Math.sqrt(left * right);
}
function ndcg(ranking, grades, k) {
  const gain = (list) => list.slice(0, k).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
  const ideal = gain([...grades.values()].sort((one, other) => other - one));
  return ideal === 0 ? 0 : gain([...new Set(ranking)].map((id) => grades.get(id) ?? 0)) / ideal;
}
function reciprocalRank(ranking, relevant) {
  const place = ranking.findIndex((id) => relevant.has(id));
  return place < 0 ? 0 : 1 / (place + 1);
}
function recallAt(ranking, relevant, k) {
  return relevant.size === 0 ? 0 : [...new Set(ranking.slice(0, k))].filter((id) => relevant.has(id)).length / relevant.size;
}
function ranksOf(values) {
  const order = values.map((value, index) => ({ value, index })).sort((one, other) => one.value - other.value);
  const ranks = new Array(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && order[to]?.value === order[from]?.value) to += 1;
    for (const { index } of order.slice(from, to)) ranks[index] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}
function pearson(one, other) {
  const mean = (list) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [left, right] = [mean(one), mean(other)];
  return cosine(
    one.map((value) => value - left),
    other.map((value) => value - right)
  );
}

// flow/3-scoring/read-json-answer.ts
var MAX_CHARACTERS2 = 4e5;
function readJsonAnswer(text) {
  const fenced = /```(?:json)?\s*\n([\s\S]*?)```/i.exec(text.slice(0, MAX_CHARACTERS2))?.[1];
  for (const candidate of [text.trim(), fenced?.trim()]) {
    if (candidate === void 0 || candidate.length > MAX_CHARACTERS2 || !/^[[{"\d-]/.test(candidate)) continue;
    try {
      return JSON.parse(candidate);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return void 0;
}

// flow/3-scoring/read-structures.ts
function fieldsOf(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
}
function listOf(value, most, read, least = 1) {
  if (!Array.isArray(value) || value.length < least || value.length > most) return void 0;
  const found = [];
  for (const entry of value) {
    const one = read(entry);
    if (one === void 0) return void 0;
    found.push(one);
  }
  return found;
}
function numberIn(value) {
  return typeof value === "number" && Number.isFinite(value) ? value : void 0;
}
function nameIn(value) {
  return typeof value === "string" && value.length <= 200 ? value : void 0;
}
function vectorIn(value) {
  return listOf(value, 16384, numberIn, 2);
}
function boxIn(value) {
  const fields = fieldsOf(value);
  const [label, box] = [nameIn(fields?.["label"]), listOf(fields?.["box"], 4, numberIn, 4)];
  const [left, top, width = 0, height = 0] = box ?? [];
  if (label === void 0 || left === void 0 || top === void 0 || width <= 0 || height <= 0) return void 0;
  return { label, box: [left, top, width, height], score: numberIn(fields?.["score"]) ?? 1 };
}

// flow/3-scoring/verdict-of.ts
function hundredths(share) {
  return Number.isFinite(share) ? Math.round(Math.min(1, Math.max(0, share)) * MAX_SCORE) : 0;
}
function criterionOf(name2, share, note) {
  return { name: name2, points: hundredths(share), max: MAX_SCORE, note };
}
function judgementOf(share, extracted, criteria, trace, spread2 = 0) {
  const score = hundredths(share);
  return {
    score,
    extracted: extracted.trim().slice(0, 400),
    criteria,
    interval: [Math.max(0, score - spread2), Math.min(MAX_SCORE, score + spread2)],
    trace
  };
}

// flow/3-scoring/methods/embedding.ts
var MAX_PAIRS = 1e4;
var MAX_VECTORS = 512;
var MAX_DOCUMENTS = 1e4;
var MAX_GRADE = 10;
var ALIKE_BY_CHANCE = 0.7;
var TOP = 10;
var embeddingMethod = {
  name: "embedding-metrics",
  version: 1,
  canJudge: (input) => input.kind === "embedding" && input.references.some((reference) => readTruth(reference) !== void 0),
  judge
};
function readTruth(reference) {
  const fields = fieldsOf(readJsonAnswer(reference));
  const pairs2 = listOf(fields?.["pairs"], MAX_PAIRS, (entry) => listOf(entry, 3, numberIn, 3), 3);
  if (pairs2 !== void 0) return { pairs: pairs2 };
  const vector = vectorIn(fields?.["vector"]);
  if (vector !== void 0) return { vector };
  const relevant = Object.entries(fieldsOf(fields?.["relevant"]) ?? {});
  const graded = relevant.every(([, grade]) => typeof grade === "number" && grade >= 0 && grade <= MAX_GRADE);
  return relevant.length > 0 && graded ? { relevant: new Map(relevant) } : void 0;
}
function judge(input) {
  const given = readJsonAnswer(input.answer);
  const judged = input.references.flatMap((reference) => {
    const truth = readTruth(reference);
    return truth === void 0 ? [] : [compare(truth, given, input.answer)];
  });
  return judged.sort((one, other) => other.score - one.score)[0] ?? failed(input.answer, "no truth can be read");
}
function compare(truth, given, shown) {
  if ("pairs" in truth) {
    const vectors = listOf(given, MAX_VECTORS, vectorIn, 2);
    if (vectors === void 0 || new Set(vectors.map((vector) => vector.length)).size !== 1)
      return failed(shown, "not a list of vectors of one length");
    if (truth.pairs.some(([one, other]) => vectors[one] === void 0 || vectors[other] === void 0))
      return failed(shown, "vectors are missing");
    const near = truth.pairs.map(([one, other]) => cosine(vectors[one] ?? [], vectors[other] ?? []));
    const grades2 = truth.pairs.map(([, , grade]) => grade);
    const [rho, tau] = [spearman(near, grades2), kendall(near, grades2)];
    return judgementOf(
      rho,
      shown,
      [
        criterionOf("Spearman", rho, `rank correlation ${rho.toFixed(4)} with the graded pairs`),
        criterionOf("Kendall", tau, `tau ${tau.toFixed(4)}`)
      ],
      ["nearness of the vectors against graded pairs"]
    );
  }
  if ("vector" in truth) {
    const vector = vectorIn(given);
    if (vector === void 0 || vector.length !== truth.vector.length)
      return failed(shown, `not a vector of ${truth.vector.length} numbers`);
    const near = cosine(vector, truth.vector);
    return judgementOf(
      (near - ALIKE_BY_CHANCE) / (1 - ALIKE_BY_CHANCE),
      shown,
      [criterionOf("cosine", near, `cosine ${near.toFixed(4)} to the expected vector`)],
      ["cosine to the expected vector"]
    );
  }
  const ranking = listOf(given, MAX_DOCUMENTS, (entry) => nameIn(typeof entry === "number" ? String(entry) : entry));
  if (ranking === void 0) return failed(shown, "not a list of document names");
  const grades = truth.relevant;
  const relevant = new Set([...grades].filter(([, grade]) => grade > 0).map(([id]) => id));
  const gain = ndcg(ranking, grades, TOP);
  const [first, found] = [reciprocalRank(ranking, relevant), recallAt(ranking, relevant, TOP)];
  return judgementOf(
    gain,
    shown,
    [
      criterionOf("nDCG@10", gain, "order of the relevant documents"),
      criterionOf("MRR", first, "place of the first relevant document"),
      criterionOf("recall@10", found, "relevant documents among the first ten")
    ],
    ["ranking against graded documents"]
  );
}
function failed(shown, note) {
  return judgementOf(0, shown, [criterionOf("format", 0, note)], [note]);
}

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
var cleanText = remember(
  64,
  (raw) => raw.slice(0, MAX_JUDGED_CHARACTERS).replace(INVISIBLE, "").replace(/[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]/g, (sign) => VULGAR[sign] ?? sign).replace(/[⁰¹²³⁴-⁹⁻]+/g, (raised) => `^${raised.length > 1 ? `{${lowered(raised)}}` : lowered(raised)}`).normalize("NFKC").replace(/[\u2018\u2019\u02bc]/g, "'").replace(/[\u201c\u201d\u00ab\u00bb]/g, '"').replace(/[\u2010-\u2015\u2212]/g, "-").replace(/\r\n?/g, "\n").replace(/[^\S\n]+/g, " ")
);
function lowered(raised) {
  return [...raised].map((sign) => sign === "⁻" ? "-" : `${"⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(sign)}`).join("");
}
var WRAPPED = /\\(?:text|textbf|textit|textrm|textnormal|mathrm|mathbf|mathit|mbox|hbox|boldsymbol|operatorname)\s*\{([^{}]{0,200})\}/g;
function unwrapText(text) {
  if (!/[\\$_]/.test(text)) return text;
  return text.replace(WRAPPED, " $1 ").replace(WRAPPED, " $1 ").replace(/(?<=[A-Za-z)])_(?:\{(\d{1,3})\}|(\d))/g, "$1$2").replace(/\{:\}/g, ":").replace(/\\[()[\]]|\\[,;! ]|(?<!\\)\$(?!\d)|\$(?=\s*$)/g, " ").replace(/ {2,}/g, " ").trim();
}
var tokensOf = remember(128, readTokens);
function readTokens(text) {
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
  "men man women woman children child feet foot teeth tooth mice mouse geese goose nuclei nucleus bacteria bacterium fungi fungus cacti cactus criteria criterion phenomena phenomenon data data species species series series lives life wives wife knives knife leaves leaf halves half wolves wolf indices index matrices matrix vertices vertex analyses analysis hypotheses hypothesis crises crisis alumni alumnus larvae larva algae alga mitochondria mitochondrion stimuli stimulus radii radius spectra spectrum strata stratum ova ovum quanta quantum axes axis oases oasis foci focus loci locus genera genus antennae antenna vertebrae vertebra nebulae nebula formulae formula minima minimum maxima maximum curricula curriculum appendices appendix oxen ox dice die loaves loaf thieves thief shelves shelf calves calf hooves hoof tomatoes tomato potatoes potato heroes hero echoes echo has has was was is is does does this this yes yes its its his his news news physics physics mathematics mathematics gas gas gases gas bus bus buses bus lens lens lenses lens iris iris always always texas texas paris paris mars mars won win winning win winner win wrote write written write writing write began begin begun begin sang sing sung sing sank sink sunk sink fell fall fallen fall made make making make built build went go gone go came come gave give given give took take taken take told tell said say led lead held hold lost lose losing lose met meet paid pay sold sell taught teach thought think caught catch bought buy brought bring fought fight chose choose chosen choose drew draw drawn draw flew fly grew grow knew know ran run shot shoot spoke speak spoken speak struck strike swam swim threw throw wore wear became become rose rise risen rise forgot forget forgotten forget froze freeze frozen freeze understood understand stood stand hid hide hidden hide blew blow broke break broken break drove drive driven drive ate eat eaten eat heard hear kept keep lent lend meant mean rode ride rang ring sent send shook shake shone shine slept sleep spent spend stole steal stolen steal stuck stick swore swear swept sweep tore tear torn tear woke wake wept weep better good best good worse bad worst bad farther far further far farthest far knelt kneel bent bend dealt deal dug dig fed feed fled flee forbade forbid forbidden forbid hung hang sought seek sped speed spun spin sprang spring slid slide stung sting swung swing bred breed clung cling crept creep"
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
    bc: "bce",
    seventies: "1970s",
    sixties: "1960s",
    fifties: "1950s",
    eighties: "1980s",
    nineties: "1990s",
    noon: "12pm",
    midday: "12pm",
    midnight: "12am",
    ok: "okay",
    mon: "monday",
    tue: "tuesday",
    tues: "tuesday",
    wed: "wednesday",
    thu: "thursday",
    thurs: "thursday",
    fri: "friday",
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
  [
    /(?<=[a-z]{4})(?<!appra|exerc|prom|adv|rev|surpr|compr|superv|telev|franch|expert|parad|prec|conc|otherw|likew|disgu|prem|merchand|enterpr|advert)is(e|ed|ing|ation)$/,
    "iz$1"
  ],
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
  "section area department river lake mount mountain ocean sea city state county island university college museum company corporation inc ltd team club band movie film song novel book episode process method award prize district province republic kingdom gallery church building tower street avenue road park bay gulf desert valley family language people nation country place planet moon star era period age year version series show group type kind form part member approximately about around near roughly nearly almost over exactly percent number letter word name animated animal substance material matter system center department disney official original famous north south east west".split(
    " "
  )
);
var DIRECTIONS = new Set(
  "new west east north south upper lower northern southern eastern western central".split(" ")
);
function pairs(text) {
  const words2 = text.split(" ");
  return new Map(words2.flatMap((word, index) => index % 2 === 0 ? [[word, words2[index + 1] ?? word]] : []));
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
var FOOTNOTE = /(?<=\p{L}\p{Ll}{3})\d{1,3}(?=[.,;](?:\s|$)|$)/gu;
var MAX_WORDS = 6e3;
var canonicalWords = remember(64, readWords);
function readWords(raw) {
  const text = digitsForNumberWords(cleanText(raw).replace(FOOTNOTE, ""));
  const words2 = [];
  let at = 0;
  let sentence = 0;
  let clause = 0;
  for (const match of text.matchAll(TOKEN2)) {
    if (words2.length >= MAX_WORDS) break;
    const gap = text.slice(at, match.index);
    at = match.index + match[0].length;
    const written2 = match[0];
    const ends = SENTENCE_END.test(gap) && !/^\.(?!\s)/.test(gap) && !endsWithTitle(words2.at(-1), gap);
    if (ends && /^[\p{Lu}\d"'(*$€£]/u.test(written2)) {
      sentence += 1;
      clause += 1;
    } else if (CLAUSE_SIGN.test(gap) || CLAUSE_WORDS.has(written2.toLowerCase()) || /,/.test(gap) && written2 === "and")
      clause += 1;
    const place = { sentence, clause, before: gap.trim().slice(-1) };
    for (const form of formsOf(written2, words2.at(-1)))
      words2.push({
        form,
        capital: /^\p{Lu}/u.test(written2),
        acronym: /^(?:\p{Lu}\.?){2,8}$/u.test(written2),
        ...place
      });
  }
  return joinPhrases(words2);
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
var singular = remember(8192, toSingular);
function toSingular(word) {
  const known2 = IRREGULAR.get(word) ?? DEMONYMS.get(word);
  if (known2 !== void 0) return known2;
  let form = word;
  if (form.length > 4 && form.endsWith("ies")) form = `${form.slice(0, -3)}y`;
  else if (/(?:ss|x|zz|ch|sh)es$/.test(form)) form = form.slice(0, -2);
  else if (form.length > 3 && form.endsWith("s") && !/(?:ss|us|is)$/.test(form)) form = form.slice(0, -1);
  return americanSpelling(DEMONYMS.get(form) ?? IRREGULAR.get(form) ?? form);
}
function americanSpelling(word) {
  let form = word;
  for (const [british, american] of SPELLINGS) form = form.replace(british, american);
  return form;
}
function joinPhrases(words2) {
  const joined3 = [];
  for (let at = 0; at < words2.length; at += 1) {
    const word = words2[at];
    const phrase = (PHRASES.get(word.form) ?? []).find(
      ({ rest }) => rest.every((form, index) => words2[at + 1 + index]?.form === form)
    );
    joined3.push(phrase === void 0 ? word : { ...word, form: phrase.form });
    at += phrase?.rest.length ?? 0;
  }
  return joined3;
}

// flow/3-scoring/words/same-word.ts
var ENDING = /^(?:s|es|sis|tic|tical|te|e|ed|d|ing|er|ers|or|ion|ions|ation|ition|ational|itional|ic|ical|al|ly|y|ies|ies|ment|ness|ity|ive|ous|an|ian|ish|ist|ism|is|us|a|um|en|ant|ent|ance|ence|able|ful|ure)?$/;
var MIN_STEM = 4;
var VERB = /^(?:s|d|ed|ing)$/;
var MIN_MISSPELLED = 7;
var LONG_STEM = 6;
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
  const longer = Math.max(one.length, other.length);
  if (shared < MIN_STEM || shared < longer * (shared >= LONG_STEM ? 0.45 : 0.55)) return false;
  return ENDING.test(one.slice(shared)) && ENDING.test(other.slice(shared));
}
function isMisspelled(one, other) {
  if (Math.max(one.length, other.length) < MIN_MISSPELLED || Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  if (one.length === other.length)
    return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  const doubled = long[at] === long[at - 1];
  return (at < short.length - 1 || doubled && at < short.length) && long.slice(at + 1) === short.slice(at);
}

// flow/3-scoring/compare-lists.ts
var SEPARATOR = /(?<!\d),|,(?!\d{3}(?!\d))|[;\n]|\band\b|\bas well as\b|&|^\s*[-*•]|(?:^|\s)\d{1,2}[.)]\s/gim;
var MAX_ITEMS = 50;
var MAX_ITEM_TOKENS = 6;
var SENTENCE = /^\s*\p{Lu}\S*(?: \S+){4,}\.\s*$/u;
var LONG_PART = 1.6;
var NEARLY_ALL = 9e3;
var MOST_OTHERS = 2;
var PART_OF_LIST = 0.5;
function readList(truth) {
  const items = itemsOf(truth, /* @__PURE__ */ new Set());
  const list = items.length >= 2 && items.length <= MAX_ITEMS && items.every((item) => item.split(" ").length <= MAX_ITEM_TOKENS);
  const words2 = items.reduce((sum, item) => sum + item.split(" ").length, 0);
  return list && !(SENTENCE.test(truth) && words2 / items.length > LONG_PART) ? items : void 0;
}
function compareLists(answer, truth, asked) {
  const expected = [...new Set(truth)];
  const known2 = new Set([...asked].filter((token) => !truth.some((item) => item.split(" ").includes(token))));
  const given = [...new Set(itemsOf(answer, known2))].slice(0, MAX_ITEMS * 4);
  const left = new Set(given);
  let right = 0;
  for (const item of expected) {
    const match = left.has(item) ? item : [...left].find((other) => sameItem(item, other));
    if (match === void 0) continue;
    left.delete(match);
    right += 1;
  }
  const others = given.length - right;
  if (others > expected.length * MOST_OTHERS)
    return { points: 0, note: `${right} of ${expected.length} items, ${others} others` };
  const f1 = given.length === 0 ? 0 : Math.floor(2 * right * MAX_SCORE / (given.length + expected.length));
  const points = f1 >= NEARLY_ALL ? f1 : Math.floor(f1 * PART_OF_LIST);
  return { points, note: `${right} of ${expected.length} items, ${others} others` };
}
function sameItem(item, given) {
  const [wanted, words2] = [item.split(" "), given.split(" ")];
  if (words2.length > wanted.length + 1) return false;
  const surname = wanted.length >= 2 && words2.length === 1 && /^\p{L}{3}/u.test(given);
  if (surname && sameWord(wanted.at(-1) ?? "", given) > 0) return true;
  return wanted.length === words2.length && wanted.every((word, index) => sameWord(singular(word), singular(words2[index] ?? "")) > 0);
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
var TIMELY = /\d ?(?:[:.]|[ap]\.?m|o'|in the|at )|noon|midday|midnight|past|quarter|clock|in the (?:morning|afternoon|evening)|at night/i;
function readTimes(text) {
  if (!TIMELY.test(text)) return [];
  const found = [...namedTimes(text), ...halfNamedTimes(text)];
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
var HALF_OF_DAY = /\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?::(\d\d))?(?: ?o'?clock)? (?:in the (morning|afternoon|evening)|(at night))\b/gi;
function halfNamedTimes(text) {
  return [...text.matchAll(HALF_OF_DAY)].flatMap(([, hour = "", minute, half]) => {
    const at = /^\d/.test(hour) ? Number(hour) : HOURS.indexOf(hour.toLowerCase());
    if (at < 0 || at > 12) return [];
    return [(at % 12 + (half?.toLowerCase() === "morning" ? 0 : 12)) * 60 + Number(minute ?? 0)];
  });
}
function namedTimes(text) {
  return [...text.matchAll(NAMED_TIME)].flatMap(([, shift2, hour, name2]) => {
    if (name2 !== void 0) return [name2.toLowerCase() === "midnight" ? 0 : 720];
    const at = /^\d+$/.test(hour ?? "") ? Number(hour) % 12 : HOURS.indexOf((hour ?? "").toLowerCase());
    if (at < 0) return [];
    const minutes = shift2?.toLowerCase() === "half past" ? 30 : shift2?.toLowerCase() === "quarter past" ? 15 : -15;
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
var COMES_OUT = /\b(?:com(?:e|es|ing|ing) out|came out|release[ds]?|air(?:ed|s)?|premiere[ds]?)\b/i;
var RELEASED = /\b(?:released|came out|comes out|hit (?:theaters|theatres|cinemas)|aired|airs)\b/i;
function among(date, text, question) {
  const asked = new Set(tokensOf(question));
  const clauses = text.replace(/(?<=\b\d{1,2}(?:st|nd|rd|th)?), ?(?=\d{4})/g, " ").split(
    /[;\n]|,(?= )|\.(?= )|\b(?:although|but|while|whereas|though|and then)\b|(?<=\d) and (?=[a-z])| and (?=(?:was|were|is|then|it|had|has)\b)/
  ).map((clause) => ({
    dates: readDates(clause).map(({ readings }) => readings),
    overlap: new Set(tokensOf(clause).filter((token) => asked.has(token))).size + (COMES_OUT.test(question) && RELEASED.test(clause) ? 1.5 : 0)
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
  const known2 = new Set(inQuestion.map((entry) => String(entry)));
  const different = (list) => [...new Map(list.map((entry) => [String(entry), entry])).values()];
  const candidates = different(inFinal.length > 0 ? inFinal : inText);
  const unknown = candidates.filter((entry) => !known2.has(String(entry)));
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
var YES = /* @__PURE__ */ new Set(["yes", "true", "correct", "right", "yeah", "yep", "yup"]);
var NO = /* @__PURE__ */ new Set(["no", "false", "incorrect", "wrong", "nope"]);
var WEAK = /* @__PURE__ */ new Set(["correct", "right", "incorrect", "wrong"]);
var HEAD = 2;
var WITH_DOUBT = 4;
var CERTAINLY = /* @__PURE__ */ new Set(["absolutely", "certainly", "definitely", "indeed", "affirmative"]);
var CERTAINLY_NOT = /^(?:absolutely|definitely|certainly|of course|surely|(?:it|that|this|they|he|she)(?:'s|'re| is| are)?) not[.!]?$/i;
var YES_NO_QUESTION = /(?:^|[.!?,;:\n] ?)(?:is|are|was|were|am|do|does|did|can|could|will|would|has|have|had|should|may|might|must|isn't|aren't|doesn't|don't)\b[^.!\n]*\??$/i;
var ASKS = /^(?:is|are|was|were|am|do|does|did|can|could|will|would|has|have|had|should|may|might|must)$/;
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
function isYesNoQuestion(question) {
  return YES_NO_QUESTION.test(question.trim());
}
function readPolarity(truth) {
  const [only] = truth;
  if (only === void 0 || truth.length !== 1) return void 0;
  return YES.has(only) ? true : NO.has(only) ? false : void 0;
}
function comparePolarity(final, whole, wanted, announced) {
  const [letter] = whole;
  if (whole.length === 1 && /^[yntf]$/.test(letter ?? "")) return verdict(letter === "y" || letter === "t", wanted);
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
  if (CERTAINLY_NOT.test(text.trim())) return verdict(false, wanted);
  if (CERTAINLY.has(text.trim().toLowerCase().replace(/\W+$/, ""))) return verdict(true, wanted);
  for (const part of final === text ? [text] : [final, text]) {
    if (part.includes("?") && part.length < 200) continue;
    const words2 = canonicalWords(part);
    const last2 = words2.at(-1)?.sentence ?? 0;
    for (let sentence = 0; sentence <= last2 && sentence < 20; sentence += 1) {
      const said = statedBy(
        words2.filter((word) => word.sentence === sentence),
        asked
      );
      if (said !== void 0) return verdict(said !== deniedQuestion, wanted);
    }
  }
  return void 0;
}
function statedBy(words2, asked) {
  const forms = words2.map((word) => word.form);
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
  if (covered < asked.length * COVERED || ASKS.test(forms[0] ?? "")) return void 0;
  return forms.filter((form) => DENIES.has(form)).length % 2 === (turned ? 1 : 0);
}
function contentOf(words2) {
  return [...new Set(words2.map((word) => word.form))].filter(
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

// flow/3-scoring/words/find-mentions.ts
var EMPTY = new Set(
  "of in on at to by for and or is are was were be it its their his her with from as that which because due".split(" ")
);
var HEDGES = new Set(
  "every once each per late early mid about approximately around circa roughly nearly almost typically usually generally".split(
    " "
  )
);
var ROYAL = new Set("queen king prince princess emperor empress pope duke duchess tsar sultan".split(" "));
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
  "tom thoma|jim jame|jimmy jame|bill william|will william|bob robert|rob robert|dick richard|rick richard|jack john|ted edward|ned edward|ted theodore|peggy margaret|meg margaret|beth elizabeth|liz elizabeth|betty elizabeth|tony anthony|gus august|hank henry|harry henry|jack jacob|drew andrew|tina christina|kate catherine|sandy alexander|alex alexander|lex alexander".split(
    "|"
  )
);
var HONORIFICS = new Set(
  "madame madam miss mister monsieur herr frau lady don dona senor senora reverend rev".split(" ")
);
var SUFFIXES = /* @__PURE__ */ new Set(["jr", "sr", "junior", "senior", "phd", "md", "esq"]);
var MAX_NICKNAME = 4;
var MIN_CONSONANTS = 3;
function seek(truth, asked) {
  const solid = truth.filter((word) => !EMPTY.has(word.form)).slice(0, MAX_TRUTH_WORDS);
  const untitled = solid.filter((word) => !TITLES.has(word.form));
  const words2 = untitled.length > 0 ? untitled : solid.length > 0 ? solid : truth.slice(0, MAX_TRUTH_WORDS);
  if (words2.length === 0) return void 0;
  const light = words2.map((word) => GENERIC.has(word.form) || HEDGES.has(word.form) || asked.has(word.form));
  const weights = light.every(Boolean) ? light.map(() => 1) : light.map((isLight) => isLight ? GENERIC_WEIGHT : 1);
  const comma = words2.findIndex((word) => word.before === ",");
  const capitals = words2.every((word) => word.capital && !/\d/.test(word.form));
  return {
    words: words2,
    weights,
    total: weights.reduce((sum, weight) => sum + weight, 0),
    isName: capitals && comma < 0 && words2.length >= 2 && words2.length <= 5,
    head: capitals && comma > 0 ? comma : 0,
    ofPlace: words2[0]?.capital === true && truth[truth.indexOf(words2[0]) + 1]?.form === "of",
    ordered: words2.filter((word) => /^\d/.test(word.form)).length >= 2,
    hasOr: truth.some((word) => word.form === "or"),
    initials: words2.length >= 3 ? truth.filter((word) => word.capital).map((word) => word.form[0]).join("") : ""
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
  let reached = -1;
  for (let index = at; index < reach && answer[index]?.sentence === first.sentence; index += 1) {
    const word = answer[index];
    const which = sought.words.findIndex(
      (wanted, place) => met[place] === 0 && (likeness(wanted, word) > 0 || sought.isName && isInitialOf(word, wanted))
    );
    if (which < 0 || sought.ordered && which < reached) continue;
    reached = which;
    met[which] = likeness(sought.words[which], word) || INITIAL;
    to = index + 1;
  }
  const worth = worthOf(met, sought, answer, at, to);
  const heavy = answer.findIndex(
    (word, index) => index >= at && index < to && sought.words.some((wanted, place) => (sought.weights[place] ?? 0) >= 1 && likeness(wanted, word) > 0)
  );
  const from = heavy > at + sought.words.length ? heavy : at;
  return worth > 0 ? { from, to, worth } : void 0;
}
function shortForm(answer, at, sought) {
  const word = answer[at];
  const joined3 = sought.words.map((wanted) => wanted.form).join("");
  if (word.acronym && sought.initials.length >= 3 && word.form.toUpperCase() === sought.initials.toUpperCase())
    return { from: at, to: at + 1, worth: 0.9 };
  if (sought.words.length > 1 && word.form === joined3) return { from: at, to: at + 1, worth: 1 };
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
  const given = givenName(answer, from) ?? neighbour;
  if (neighbour !== void 0 && DIRECTIONS.has(neighbour.form) && !sought.words.some((word) => word.form === neighbour.form) && first.capital)
    return 0;
  if (matched >= 0.99) return 1;
  if (met.every((value) => value > 0)) return 0.95;
  if (sought.ofPlace && (met[0] ?? 0) > 0 && ROYAL.has(before?.form ?? "")) return WORTH_SURNAME;
  if (sought.head > 0 && met.slice(0, sought.head).every((value) => value > 0)) return WORTH_SURNAME;
  if (sought.isName && !DIRECTIONS.has(first.form)) {
    const heavy = sought.words.filter((_, index) => sought.weights[index] === 1).length;
    if (matched >= 0.8 || has(-1) && has(0)) return WORTH_WITHOUT_MIDDLE;
    if (has(-1) && sought.weights.at(-1) === 1) {
      if (met.filter((value) => value > 0).length >= 2) return 0.9;
      return /\p{L}{3}/u.test(sought.words.at(-1)?.form ?? "") && !namesAnother(given, first) && !goesOn(answer, to) ? WORTH_SURNAME : 0;
    }
    if (goesOn(answer, to)) return 0;
    return heavy >= 3 && matched >= 0.6 && to - from >= 2 ? WORTH_PART : 0;
  }
  if (sought.words.some((word, index) => /\d/.test(word.form) && met[index] === 0)) return 0;
  const era = sought.words.findIndex((word) => word.form === "bce" || word.form === "ce");
  if (era >= 0 && met[era] === 0 && /^b?ce$/.test(answer[to]?.form ?? "")) return 0;
  return matched >= 0.8 ? WORTH_MOST : matched >= 0.6 ? WORTH_PART : 0;
}
function goesOn(answer, to) {
  const [last2, next] = [answer[to - 1], answer[to]];
  return next?.capital === true && last2?.acronym === false && next.sentence === last2.sentence && /^-?$/.test(next.before) && next.form.length > 1 && !/\d/.test(next.form) && !SUFFIXES.has(next.form) && !GENERIC.has(next.form) && !TITLES.has(next.form);
}
function givenName(answer, from) {
  const [given, joined3] = [answer[from - 2], answer[from - 1]];
  const isDouble = answer[from]?.before === "-" && joined3?.capital === true && joined3.before === "";
  return isDouble && given?.capital === true && given.sentence === joined3.sentence ? given : void 0;
}
function namesAnother(neighbour, first) {
  if (neighbour === void 0 || TITLES.has(neighbour.form) || EMPTY.has(neighbour.form)) return false;
  if (HONORIFICS.has(neighbour.form) || isVariant(neighbour.form, first.form)) return false;
  return !NICKNAMES.has(`${neighbour.form} ${first.form}`) && !NICKNAMES.has(`${first.form} ${neighbour.form}`);
}
function isVariant(one, other) {
  if (one[0] !== other[0]) return false;
  if (one.startsWith(other) || other.startsWith(one) || sameWord(one, other) > 0) return true;
  const shared = (count) => one.slice(0, count) === other.slice(0, count);
  if (shared(3) && one.at(-1) === other.at(-1)) return true;
  if (shared(2) && Math.min(one.length, other.length) <= MAX_NICKNAME) return true;
  const bare = (name2) => name2.replace(/[aeiouy]/g, "").replace(/(.)\1+/g, "$1");
  return bare(one).length >= MIN_CONSONANTS && bare(one) === bare(other);
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
  "followed",
  "before",
  "after"
]);
var DOUBT = new Set(
  "think believe believed thought often commonly mistaken mistakenly misconception assume assumed wrongly although though despite".split(
    " "
  )
);
var BELIEF = new Set("think thinks thought believe believes believed assume assumes assumed guess".split(" "));
var TURN = /* @__PURE__ */ new Set(["but", "however", "actually", "fact", "correct", "really", "instead", "rather"]);
var HEDGE = new Set("could might may either perhaps possibly maybe probably sure guess".split(" "));
var MAX_LISTED = 3;
var MAX_ITEM_WORDS = 3;
var MAX_COUNTED = 12;
function objectionTo(answer, mention, sought, asked, question) {
  if (isDenied(answer, mention)) return "negates the expected answer";
  if (isConceded(answer, mention, sought, asked)) return "names it beside another answer";
  if (isTakenUp(answer, mention, sought, question)) return "only takes up the question";
  if (isOneOfMany(answer, mention, sought, asked)) return "offers several answers";
  return isBeside(answer, mention, sought, asked) ? "names it beside another answer" : void 0;
}
function isTakenUp(answer, { from, to }, sought, question) {
  const first = sought.words[0]?.form ?? "";
  const last2 = sought.words.at(-1)?.form ?? "";
  if (!sought.words.every((word) => question.includes(word.form)) || answer.length <= sought.words.length + 1)
    return false;
  const same = (one, other) => one !== void 0 && one === other;
  const before = same(answer[from - 1]?.form, question[question.indexOf(first) - 1]);
  const ends = answer[to] === void 0 && question.at(-1) === last2;
  return same(answer[to]?.form, question[question.indexOf(last2) + 1]) || before && (ends || !FILLER.has(answer[from - 1]?.form ?? ""));
}
function isDenied(answer, { from, to }) {
  const clause = answer[from]?.clause;
  const sentence = answer[from]?.sentence;
  const front = answer.slice(Math.max(0, from - 4), from).filter((word) => word.clause === clause);
  for (const [index, word] of front.entries()) {
    const next = front[index + 1]?.form ?? "";
    const near = front.length - index <= 4;
    const aside = front[index + 1]?.before === "," || front.length === index + 1 && answer[from]?.before === ",";
    if (DENIALS.has(word.form) && near && !HARMLESS.has(next) && !(aside && word.form === "neither")) return true;
    if (DENIED_PAIRS.has(`${word.form} ${next}`)) return true;
  }
  const [verb, not, third] = answer.slice(to, to + 3).map((word) => word.sentence === sentence ? word.form : "");
  return /^(?:is|are|was|were|did|do|does|has|have|can|could|will|would)$/.test(verb ?? "") && not === "not" && !HARMLESS.has(third ?? "");
}
function isConceded(answer, { from }, sought, asked) {
  const here = answer[from];
  if (here === void 0 || !here.capital) return false;
  const sentence = answer.filter((word) => word.sentence === here.sentence);
  const at = sentence.indexOf(here);
  const front = sentence.slice(0, at);
  const concedes = /^(?:although|though|while|whereas)$/.test(front[0]?.form ?? "");
  if (!concedes || !front.some((word) => BELIEF.has(word.form)) || front.some((word) => word.before.includes(",")))
    return false;
  const behind = sentence.slice(at + 1);
  return behind.some(
    (word, index) => word.capital && isContent(word, asked) && /^(?:is|are|was|were|by|called|named)$/.test(behind[index - 1]?.form ?? "") && !sought.words.some((wanted) => wanted.form === word.form)
  );
}
function isOneOfMany(answer, mention, sought, asked) {
  const { from, to } = mention;
  const sentence = answer.filter((word) => word.sentence === answer[from]?.sentence);
  if (sought.hasOr) return false;
  const near = [answer[from - 1], answer[to]].some(
    (word) => word?.form === "or" && word.sentence === answer[from]?.sentence
  );
  const hedged = sentence.some((word) => HEDGE.has(word.form));
  if (near && (hedged || sentence.length <= 12) && !isAlias(answer, mention, sought)) return true;
  if (hedged && sentence.some((word) => word.form === "or")) return true;
  return listedWith(answer, mention, sought.words[0]?.capital === true, asked) > MAX_LISTED;
}
function isAlias(answer, { to }, sought) {
  return answer[to]?.form === "or" && answer[to]?.before === "," && !sought.isName;
}
function listedWith(answer, { from, to }, names, asked) {
  const separates = (index) => /[,;|/]/.test(answer[index]?.before ?? "") || /^(?:and|or)$/.test(answer[index]?.form ?? "") || answer[index]?.clause !== answer[index - 1]?.clause;
  const isItem = (words2) => words2.length <= MAX_ITEM_WORDS && // "Grand National: Aintree" only heads the answer with what was asked.
  !(words2.length > 0 && words2.every((word) => asked.has(word.form))) && words2.every((word) => names ? word.capital : !FILLER.has(word.form) && !SMALL2.has(word.form));
  let count = 1;
  for (let index = to, item = []; index <= answer.length && count < MAX_COUNTED; index += 1) {
    if (index < answer.length && !separates(index)) {
      item.push(answer[index]);
      continue;
    }
    if (!isItem(item) || count === 1 && item.length > 1 && answer[to]?.before === "" && item[0] === answer[to]) break;
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
  const overlap = (words2) => new Set([...asked].filter((form) => !FILLER.has(form) && words2.some((word) => sameWord(form, word.form) > 0)));
  const ownOverlap = overlap(own);
  if (own.some((word) => TURN.has(word.form))) return false;
  if (/^(?:is|are|was|were|called|named)$/.test(answer[from - 1]?.form ?? "") && !/^(?:while|whereas|although|though)$/.test(own[0]?.form ?? ""))
    return false;
  const earlier = [here.clause - 1, here.clause - 2].filter((clause) => clause >= 0).map(clauseWords);
  for (const words2 of earlier) {
    const theirs = overlap(words2);
    const covers = theirs.size >= 1 && [...ownOverlap].every((form) => theirs.has(form)) && theirs.size > ownOverlap.size - (ownOverlap.size > 0 ? 1 : 0);
    if (!covers || words2.some((word) => DOUBT.has(word.form) || DENIALS.has(word.form))) continue;
    if (words2.some((word, index) => competitor(word) && inSlot(words2, index, sought))) return true;
  }
  return andOther(inSentence, asked, sought);
}
function inSlot(words2, index, sought) {
  if (sought.words[0]?.capital !== true) return false;
  const before = words2[index - 1];
  if (index === 0) return words2[1] !== void 0 && !words2[1].capital ? true : words2.length > 2;
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
function compareProse(answer, truth, asked, question = []) {
  const sought = seek(truth, asked);
  if (sought === void 0) return { points: 0, note: NO_MATCH };
  let best = { points: 0, note: NO_MATCH };
  for (const mention of findMentions(answer, sought)) {
    const objection = objectionTo(answer, mention, sought, asked, question);
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

// flow/3-scoring/compare-several.ts
var POINTS_LISTED = 6e3;
var POINTS_ALL = 8500;
var MIN_TRUTHS = 3;
var MAX_TRUTHS = 64;
var MIN_RIGHT = 2;
var RIGHT_SHARE = 0.5;
var MAX_LISTED2 = 12;
var MAX_WORDS2 = 6;
var PLURAL = /^(?:list|name (?:the|some|three|four|five|all)|cast of|(?:what|which) (?:kinds? of |types? of |sorts? of |are (?:the |some )?)?(?!(?:is|was|does|has|class|species|series|address|process)\b)[a-z]{3,}(?<![sui])s\b|(?:what|who) (?:are|were)\b)/i;
var SEPARATOR2 = /[,;\n]|\band\b|&|(?:^|\s)\d{1,2}[.)]\s|^\s*[-*•]|:/gim;
function severalAnswers(found, references, seen) {
  if (found.points >= POINTS_LISTED || seen.text.length > 4e3) return void 0;
  const plural = PLURAL.test(seen.question.trim());
  if (!plural && references.length < MIN_TRUTHS) return void 0;
  if (references.some((reference) => readList(reference) !== void 0) && references.length < MIN_TRUTHS)
    return void 0;
  if (/\b(?:or|maybe|perhaps|either|not|never)\b/i.test(seen.text)) return void 0;
  const items = itemsOf2(seen.text, seen.askedWords);
  if (items.length < 2 || items.length > MAX_LISTED2) return void 0;
  const truths = references.slice(0, MAX_TRUTHS).map((reference) => canonicalWords(reference));
  const right = items.filter(
    (item) => truths.some((truth) => compareProse(canonicalWords(item), truth, /* @__PURE__ */ new Set()).points >= 8e3)
  ).length;
  if (right >= MIN_RIGHT && right >= items.length * RIGHT_SHARE)
    return { points: POINTS_ALL, note: `${right} of ${items.length} listed answers are right` };
  return plural && right >= 1 ? { points: POINTS_LISTED, note: `lists a right answer among ${items.length}` } : void 0;
}
function itemsOf2(text, asked) {
  const items = text.replace(/\([^()]{0,80}\)/g, " ").replace(/^[^\n]{0,300}?\b(?:includ(?:es?|ing)|such as|are|consists? of|in)\b:?(?=[^.]*,)/i, "").split(SEPARATOR2).map((item) => item.replace(/\b(?:as|played by|who|which|that|is|are|was|were)\b.*$/i, "").trim()).filter((item) => {
    const words2 = canonicalWords(item);
    return words2.length > 0 && words2.length <= MAX_WORDS2 && !words2.every((word) => asked.has(word.form));
  });
  return [...new Set(items)];
}

// flow/3-scoring/compare-unspaced.ts
var UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
var POINTS_STATED = 9e3;
var MAX_AROUND = 60;
var DENIED_BEFORE = /(?:不是|并非|並非|非|没有|不)[^。，、]{0,2}$/u;
var DENIED_BEHIND = /^[^。，、]{0,4}(?:ではない|ではありません|じゃない|ではなく|이 아니|가 아니|は間違い|不对|ไม่ใช่)/u;
var LISTED = /^\s*(?:[、,，/／]|或者|或|还是|および|または|か、|또는)|(?:[、,，/／]|或者|或|还是|または|또는)\s*$/u;
function compareUnspaced(truth, final, text) {
  if (!UNSPACED.test(truth) || truth.length > MAX_AROUND) return void 0;
  for (const part of final === text ? [text] : [final, text]) {
    const at = part.lastIndexOf(truth);
    if (at < 0 || part.length > truth.length + MAX_AROUND) continue;
    const [before, behind] = [part.slice(0, at), part.slice(at + truth.length)];
    if (DENIED_BEFORE.test(before) || DENIED_BEHIND.test(behind))
      return { points: 0, note: "negates the expected answer" };
    if (LISTED.test(behind) || LISTED.test(before)) return { points: 0, note: "offers several answers" };
    return { points: POINTS_STATED, note: "states the expected answer" };
  }
  return void 0;
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

// flow/3-scoring/methods/exact.ts
var MAX_TRUTH_TOKENS = 6;
var MIN_SENTENCE_TOKENS = 4;
var MAX_ANNOUNCED = 3;
var SHORT_TRUTH_CHARACTERS = 400;
var exactMethod = {
  name: "exact",
  version: 1,
  canJudge: (input) => input.kind !== "similarity" && input.references.length > 0 && input.references.every(isShort),
  judge: judge2
};
var PLACE = /\b(?:where|city|town|place|born|located|location|capital|state|village)\b/i;
var WHOLE_LIST = 8500;
var CONTAINED_AT_END = 8e3;
var POINTS_YEARS = 9e3;
var YEARS_ONLY = /^(?:from |between |the years |in )?[12]\d{3}(?: ?- ?| to | and | until )[12]\d{3}$/i;
var SENTENCE2 = /^\p{Lu}\S* \S+ \S+ .*[\p{L}\d)][.!]$/su;
var FORM_ASKED = /\b(?:plural|singular|past (?:tense|participle)|comparative|superlative|spell(?:ed|ing|t)?)\b/i;
function holdsVerbatim(text, reference) {
  const given = new Set(tokensOf(text));
  return tokensOf(reference).every((token) => given.has(token));
}
function isShort(reference) {
  const short = unwrapText(cleanText(reference)).trim();
  if (CHOICE_LETTER.test(short)) return true;
  if (SENTENCE2.test(short) && readList(short) === void 0 && readDates(short).length === 0) return false;
  const count = tokensOf(short).length;
  return count > 0 && (count <= MAX_TRUTH_TOKENS || reference.length <= SHORT_TRUTH_CHARACTERS && readList(reference) !== void 0);
}
function judge2(input) {
  const raw = cleanText(input.answer);
  const text = raw.includes("\\boxed") ? raw : unwrapText(raw);
  const question = cleanText(input.question);
  const found = extractFinalAnswer(text);
  const final = { ...found, text: unwrapText(found.text) };
  const textWords = canonicalWords(text);
  const questionWords = canonicalWords(question).map((word) => word.form);
  const seen = {
    final,
    text,
    options: readOptions(question),
    asked: new Set(tokensOf(question)),
    question,
    askedWords: withoutChoices(questionWords),
    questionWords,
    finalWords: final.text === text ? textWords : canonicalWords(final.text),
    textWords
  };
  let best = { points: 0, note: NO_MATCH };
  for (const reference of input.references) {
    const result = compare2(unwrapText(cleanText(reference)).trim(), seen);
    if (result.points > best.points || best.note === NO_MATCH) best = result;
  }
  if (best.points > 0 && FORM_ASKED.test(question) && !input.references.some((reference) => holdsVerbatim(text, reference)))
    best = { points: 0, note: "another form of the word" };
  best = severalAnswers(best, input.references, seen) ?? best;
  const sentenceLike = input.references.some(
    (reference) => /\s/.test(reference.trim()) && tokensOf(reference).length >= MIN_SENTENCE_TOKENS && readList(reference) === void 0
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
function compare2(truth, seen) {
  const { final, text, asked, question } = seen;
  const choice = compareChoice(truth, final, text, seen.options);
  if (choice !== void 0) return choice;
  const letters = severalLetters(truth);
  const given = letters === void 0 ? void 0 : severalLetters(final.text);
  if (letters !== void 0 && letters.length > 1 && given !== void 0)
    return given === letters ? { points: MAX_SCORE, note: `the right choices, ${letters}` } : { points: 0, note: `chooses ${given} instead of ${letters}` };
  const announced = /^(?:boxed|hashes|phrase)$/.test(final.how);
  const wanted = readPolarity(tokensOf(truth)) ?? leadingPolarity(truth, question);
  if (wanted !== void 0) {
    const said = comparePolarity(tokensOf(final.text), tokensOf(text), wanted, announced);
    return said.note === NEITHER ? compareStatement(final.text, text, question, wanted) ?? said : said;
  }
  const words2 = compareWords(tokensOf(final.text), tokensOf(text), tokensOf(truth), asked);
  if (words2.points === MAX_SCORE) return words2;
  const unspaced = compareUnspaced(truth, final.text, text);
  if (unspaced !== void 0) return unspaced;
  const years = compareYears(truth, final.text, text);
  if (years !== void 0) return years;
  const moments = compareMoments(truth, final.text, text, question);
  if (moments !== void 0) return moments;
  const items = readList(truth);
  const lists = items === void 0 ? [] : [final.text, text].map((part) => compareLists(part, items, asked));
  const mention = compareMention(truth, seen, announced);
  const place = items?.length === 2 && !/\band\b|&|;/.test(truth) && PLACE.test(question);
  const objected = /^(?:negates|offers|names it beside)/.test(mention.note) || mention.note.startsWith("only takes up") && !/\bor\b/i.test(question);
  const run = objected ? void 0 : runAtEnd(words2, truth, final.text);
  if (run !== void 0) return run;
  const first = items !== void 0 && !place && mention.points < WHOLE_LIST && mention.points > 0 ? { points: 0, note: mention.note } : mention;
  return lists.reduce(
    (best, list) => list.points > best.points || best.points === 0 && list.points > 0 ? list : best,
    first
  );
}
function runAtEnd(words2, truth, final) {
  const [wanted, given] = [tokensOf(truth), tokensOf(final)];
  const ends = wanted.length >= 2 && given.length >= wanted.length && wanted.every((token, at) => given.at(at - wanted.length) === token);
  return ends && words2.points >= CONTAINED_AT_END ? words2 : void 0;
}
function withoutChoices(question) {
  const asked = new Set(question);
  const at = question.lastIndexOf("or");
  if (at < 1) return asked;
  for (const form of [question[at - 1], ...question.slice(at + 1, at + 3)]) asked.delete(form ?? "");
  return asked;
}
var HEDGED_POLARITY = /^(?:(?:typically|usually|generally|probably|mostly|technically|in general),? )?(yes|no|true|false)\b(?=[,.;:!]|$| -)/i;
function leadingPolarity(truth, question) {
  const said = HEDGED_POLARITY.exec(truth)?.[1];
  return said !== void 0 && isYesNoQuestion(question) ? readPolarity([said.toLowerCase()]) : void 0;
}
function compareYears(truth, final, text) {
  const yearsOf = (part) => [...new Set(part.match(/\b[12]\d{3}\b/g))];
  if (!YEARS_ONLY.test(truth)) return void 0;
  const wanted = yearsOf(truth);
  if (wanted.length !== 2) return void 0;
  for (const part of final === text ? [text] : [final, text]) {
    const given = yearsOf(part);
    if (given.length === 0) continue;
    const right = given.length === 2 && given.every((year, index) => year === wanted[index]) && !/\bor\b/.test(part);
    return right ? { points: POINTS_YEARS, note: "the right years" } : { points: 0, note: "other years" };
  }
  return void 0;
}
function severalLetters(text) {
  const bare = text.replace(/\b(?:and|options?|choices?)\b/gi, " ").replace(/[^A-Za-z]/g, "");
  return /^[A-J]{1,8}$/.test(bare) && new Set(bare).size === bare.length ? [...bare].sort().join("") : void 0;
}
function withoutHyphens(text, other) {
  const lower = other.toLowerCase();
  return text.replace(
    /(\p{L}{2,})-(\p{L}{2,})/gu,
    (written2, one, two) => lower.includes(`${one}${two}`.toLowerCase()) ? `${one}${two}` : written2
  );
}
function compareMention(truth, seen, announced) {
  const sought = canonicalWords(withoutHyphens(truth, seen.text));
  const [finalWords, textWords] = /\p{L}-\p{L}/u.test(seen.text) ? [seen.final.text, seen.text].map((part) => canonicalWords(withoutHyphens(part, truth))) : [seen.finalWords, seen.textWords];
  const inFinal = compareProse(finalWords ?? [], sought, seen.askedWords, seen.questionWords);
  if (inFinal.points > 0 || seen.final.text === seen.text) return inFinal;
  if (announced && (seen.final.how !== "phrase" || seen.finalWords.some((word) => word.capital || /\d/.test(word.form))))
    return inFinal;
  if (inFinal.note !== NO_MATCH) return inFinal;
  return compareProse(textWords ?? [], sought, seen.askedWords, seen.questionWords);
}

// flow/3-scoring/instruction/detect-language.ts
var WORDS = {
  english: "the and of to in is that it for was with as his her on be at by have from this not are but they you which an were all we",
  german: "der die und das ist nicht ein eine zu den mit von auf für es im dem sich auch als wie ich sie wird sind bei nach oder aber",
  french: "le la les des est et un une dans que qui pour pas sur il elle avec sont au ce plus par nous vous mais ou cette du ne",
  spanish: "el la los las de que y en un una es por con para su no se al lo como más pero sus está son entre cuando muy",
  italian: "il la che di è e un una per non con sono del della nel gli le si come più ma anche alla dei da questo suo",
  portuguese: "o a os as de que e do da em um uma para com não por mais dos como mas foi ao ele das tem seu sua ou",
  dutch: "de het een en van is dat op te in voor niet met zijn aan er om ook als maar bij naar dan wordt deze",
  swedish: "och att det i en som är på av för med den till inte har om ett de var han hon från så kan",
  turkish: "ve bir bu da de için ile çok daha olarak gibi kadar olan ne sonra ama değil var en ya her",
  polish: "i w na nie się z do to jest że jak o po co ale za od tak przez był dla są być oraz"
};
var SCRIPTS = {
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
  tamil: /\p{Script=Tamil}/gu
};
var ALIASES = {
  ukrainian: "russian",
  bulgarian: "russian",
  persian: "arabic",
  urdu: "arabic",
  marathi: "hindi",
  nepali: "hindi"
};
var OF_SCRIPT = 0.3;
var KNOWN_LANGUAGES = [
  ...Object.keys(WORDS),
  ...Object.keys(SCRIPTS),
  ...Object.keys(ALIASES)
];
function isInLanguage(text, language) {
  const name2 = ALIASES[language] ?? language;
  const script = SCRIPTS[name2];
  if (script !== void 0) {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    return letters > 0 && (text.match(script)?.length ?? 0) / letters >= OF_SCRIPT;
  }
  if (WORDS[name2] === void 0) return void 0;
  const tokens = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts2 = Object.entries(WORDS).map(([one, words2]) => {
    const known2 = new Set(words2.split(" "));
    return { one, count: tokens.filter((token) => known2.has(token)).length };
  });
  const best = counts2.sort((one, other) => other.count - one.count)[0];
  return best !== void 0 && best.count > 0 && best.one === name2;
}

// flow/3-scoring/instruction/read-constraints.ts
var MAX_QUESTION = 8e3;
var MAX_CONSTRAINTS = 30;
var NUMBER = "(\\d{1,5}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)";
var IN_WORDS = new Map(
  "one two three four five six seven eight nine ten".split(" ").map((word, index) => [word, index + 1])
);
IN_WORDS.set("twelve", 12).set("fifteen", 15).set("twenty", 20);
var RELATION = "(at least|at most|no more than|not more than|no fewer than|no less than|more than|over|less than|fewer than|under|exactly|precisely|around|about|up to|a maximum of|a minimum of|maximum|minimum)?";
function readConstraints(question) {
  const text = question.slice(0, MAX_QUESTION);
  return [
    ...counts(text),
    ...keywords(text),
    ...letterCase(text),
    ...formats(text),
    ...places(text),
    ...languages(text)
  ].slice(0, MAX_CONSTRAINTS);
}
function numberOf(text) {
  return IN_WORDS.get(text.toLowerCase()) ?? Number(text);
}
function compares(relation, wanted) {
  switch (relation?.toLowerCase()) {
    case "at least":
    case "no fewer than":
    case "no less than":
    case "a minimum of":
    case "minimum":
      return (count) => count >= wanted;
    case "more than":
    case "over":
      return (count) => count > wanted;
    case "at most":
    case "no more than":
    case "not more than":
    case "up to":
    case "a maximum of":
    case "maximum":
      return (count) => count <= wanted;
    case "less than":
    case "fewer than":
    case "under":
      return (count) => count < wanted;
    case "around":
    case "about":
      return (count) => Math.abs(count - wanted) <= Math.max(1, wanted * 0.15);
    default:
      return (count) => count === wanted;
  }
}
var UNITS3 = [
  ["words", "words?", (answer) => answer.match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu)?.length ?? 0],
  [
    "sentences",
    "sentences?",
    (answer) => answer.split(/[.!?]+(?:\s|$)/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length
  ],
  [
    "paragraphs",
    "paragraphs?",
    (answer) => answer.split(/\n\s*(?:\*{3,}|-{3,})?\s*\n|\n\*{3,}\n/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length
  ],
  [
    "bullet points",
    "(?:bullet points?|bullets|bulleted items)",
    (answer) => answer.match(/^\s*[*•-]\s+\S/gm)?.length ?? 0
  ],
  [
    "numbered items",
    "(?:numbered items|numbered points|items in a numbered list)",
    (answer) => answer.match(/^\s*\d{1,3}[.)]\s+\S/gm)?.length ?? 0
  ],
  ["lines", "lines", (answer) => answer.split("\n").filter((line) => line.trim() !== "").length],
  ["placeholders", "placeholders?", (answer) => answer.match(/\[[^[\]]{1,80}\]/g)?.length ?? 0],
  [
    "highlighted sections",
    "(?:highlighted )?sections? in your answer with markdown|highlighted sections?",
    (answer) => answer.match(/\*\*?[^*\n]+\*\*?/g)?.length ?? 0
  ],
  [
    "words in capitals",
    "words? (?:with|in) all (?:capital letters|caps|capitals)",
    (answer) => answer.match(/\b\p{Lu}{2,}\b/gu)?.length ?? 0
  ]
];
function counts(text) {
  return UNITS3.flatMap(
    ([name2, pattern, count]) => [
      ...text.matchAll(
        new RegExp(`\\b${RELATION} ?${NUMBER} (?:or (more|fewer|less) )?${pattern}(?! (?:with|in) all)\\b`, "gi")
      )
    ].filter((match) => isDemand(text, match.index, match[1])).map(([shown, relation, number = "", more2]) => {
      const either = more2 === void 0 ? relation : more2.toLowerCase() === "more" ? "at least" : "at most";
      const fits = compares(either, numberOf(number));
      return { name: `${shown.trim()}`, met: (answer) => fits(count(answer)) && name2 !== "" };
    })
  );
}
function isDemand(text, at, relation) {
  return relation !== void 0 || /\b(?:in|with|of|use|using|write|give|contain|have|has|be|into|list|include|provide|exactly|your (?:answer|response)[^.]{0,40})\s*(?:a |an )?$/i.test(
    text.slice(Math.max(0, at - 60), at)
  );
}
var QUOTED = /["'“‘]([^"'“”‘’\n]{1,60})["'”’]/g;
function keywords(text) {
  const found = [];
  const count = (answer, word) => answer.match(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, "giu"))?.length ?? 0;
  for (const match of text.matchAll(
    /(?:^|[.!?\n])[^.!?\n]*?\b(do not|don't|without|avoid|must not|should not|never)?[^.!?\n]{0,40}\b(?:includ|us|contain|mention|keywords?|words?|appear)\w*[^.!?\n]{0,200}/gi
  )) {
    const sentence = match[0];
    const forbidden = /\b(?:do not|don't|without|avoid|must not|should not|never|exclude|forbidden)\b/i.test(sentence);
    const times2 = new RegExp(`${RELATION} ?${NUMBER} times`, "i").exec(sentence);
    const words2 = [...sentence.matchAll(QUOTED)].map(([, word = ""]) => word);
    const bracketed = /\[((?:["']?[\w -]{1,40}["']?,? ?){1,12})\]/.exec(sentence)?.[1]?.split(",").map((word) => word.trim().replace(/["']/g, ""));
    if (/\b(?:letter|end|start|begin|finish|title|separat)/i.test(sentence)) continue;
    for (const word of words2.length > 0 ? words2 : bracketed ?? []) {
      if (word === "") continue;
      const fits = times2 === null ? (found2) => found2 >= 1 : compares(times2[1] ?? "at least", numberOf(times2[2] ?? "1"));
      found.push(
        forbidden && times2 === null ? { name: `without "${word}"`, met: (answer) => count(answer, word) === 0 } : { name: `with "${word}"`, met: (answer) => fits(count(answer, word)) }
      );
    }
  }
  for (const [, letter = "", relation, number = ""] of text.matchAll(
    new RegExp(`letter ["']?([a-z])["']? (?:should |must )?(?:appear|occur)s? ${RELATION} ?${NUMBER} times`, "gi")
  )) {
    const fits = compares(relation, numberOf(number));
    found.push({
      name: `letter ${letter}`,
      met: (answer) => fits(answer.toLowerCase().split(letter.toLowerCase()).length - 1)
    });
  }
  return found;
}
function letterCase(text) {
  const found = [];
  if (/\b(?:all (?:in )?lower ?case|in lowercase(?: letters)?(?: only)?|no capital letters|only lowercase)\b/i.test(text))
    found.push({ name: "all lower case", met: (answer) => answer === answer.toLowerCase() });
  else if (/\b(?:all (?:in )?(?:capital letters|upper ?case|caps)|only (?:capital letters|uppercase)|in (?:capital letters|uppercase) only|entire (?:response|answer)[^.]{0,30}(?:capital letters|uppercase))\b/i.test(
    text
  ) && !/words? (?:with|in) all/i.test(text))
    found.push({ name: "all capitals", met: (answer) => answer === answer.toUpperCase() });
  if (/\b(?:no|without(?: any)?|not (?:use|include|contain) (?:any )?|refrain from (?:the )?us(?:e|ing)(?: of)?(?: any)?|avoid(?: using)?) ?commas?\b/i.test(
    text
  ))
    found.push({ name: "no commas", met: (answer) => !answer.includes(",") });
  return found;
}
function formats(text) {
  const found = [];
  const add2 = (asked, name2, met) => {
    if (asked.test(text)) found.push({ name: name2, met });
  };
  add2(
    /\b(?:in|as|valid|entire output in|using) (?:a )?(?:valid )?json\b|\bjson (?:format|object|array)\b/i,
    "JSON",
    isJson
  );
  add2(
    /\bwrap (?:your )?(?:entire |whole )?(?:response|answer|output)?[^.]{0,20}(?:in|with) double quot/i,
    "in double quotes",
    (answer) => /^".*"$/s.test(answer.trim())
  );
  add2(
    /\btitle[^.]{0,40}double angular brackets|<<[^<>]{1,40}>>/i,
    "a title in <<>>",
    (answer) => /<<[^<>\n]+>>/.test(answer)
  );
  add2(/\bpostscript\b|\bP\.? ?S\.?(?= |\.|$)/, "a postscript", (answer) => /^\s*P\. ?(?:P\. ?)?S\b/im.test(answer));
  add2(/\bmarkdown table\b|\btable in markdown\b/i, "a table", (answer) => /^\|.+\|\s*\n\|[ :|-]+\|/m.test(answer));
  add2(
    /\btwo (?:different )?(?:responses|answers)\b[^.]{0,80}\*{6}|\*{6}[^.]{0,60}separat/i,
    "two answers",
    (answer) => answer.split("******").filter((part) => part.trim() !== "").length === 2
  );
  add2(/\bas a question\b|\bend with a question\b/i, "ends with a question", (answer) => /\?["')*\s]*$/.test(answer));
  add2(
    /\bno (?:digits|numbers)\b|\bwithout (?:any )?(?:digits|numbers)\b/i,
    "no digits",
    (answer) => !/\d/.test(answer)
  );
  add2(
    /\bonly (?:with )?yes or no\b|\b(?:answer|reply) (?:with )?(?:only )?yes or no\b/i,
    "yes or no",
    (answer) => /^\W*(?:yes|no)\W*$/i.test(answer)
  );
  add2(/\bnumbered list\b/i, "a numbered list", (answer) => (answer.match(/^\s*\d{1,3}[.)]\s+\S/gm)?.length ?? 0) >= 2);
  add2(
    /\b(?:bulleted|bullet) list\b/i,
    "a list with bullets",
    (answer) => (answer.match(/^\s*[*•-]\s+\S/gm)?.length ?? 0) >= 2
  );
  const keys = /\bkeys?:? ((?:["'`][\w -]{1,40}["'`](?:, | and |,? )?){1,12})/i.exec(text)?.[1];
  if (keys !== void 0 && /\bjson\b/i.test(text)) {
    const names = [...keys.matchAll(/["'`]([\w -]{1,40})["'`]/g)].map(([, name2 = ""]) => name2);
    found.push({
      name: `keys ${names.join(", ")}`,
      met: (answer) => names.every((name2) => new RegExp(`"${escaped(name2)}"\\s*:`).test(answer))
    });
  }
  return found;
}
function places(text) {
  const found = [];
  const plain = (part) => part.toLowerCase().replace(/[\s"'“”*]+/g, " ").trim();
  for (const [, phrase = ""] of text.matchAll(
    /\b(?:end|finish|conclude)s?(?: your (?:response|answer)| the (?:response|answer))?(?: with)?(?: th(?:is|e) (?:exact )?(?:phrase|sentence|words?))?:? ["“']([^"”\n]{2,120})["”']/gi
  ))
    found.push({
      name: `ends with "${phrase}"`,
      met: (answer) => plain(answer).replace(/[.!?]$/, "").endsWith(plain(phrase).replace(/[.!?]$/, ""))
    });
  for (const [, phrase = ""] of text.matchAll(
    /\b(?:start|begin)s?(?: your (?:response|answer)| the (?:response|answer))?(?: with)(?: th(?:is|e) (?:exact )?(?:phrase|sentence|words?))?:? ["“']([^"”\n]{1,120})["”']/gi
  ))
    found.push({ name: `starts with "${phrase}"`, met: (answer) => plain(answer).startsWith(plain(phrase)) });
  return found;
}
function languages(text) {
  const pattern = new RegExp(
    `\\b(?:in|only|using)(?: the)? (${KNOWN_LANGUAGES.join("|")})(?: language)?(?:,? (?:only|no other language)|\\b)`,
    "i"
  );
  const asked = /\b(?:respond|response|answer|reply|write|written|entire)\b/i.test(text) ? pattern.exec(text)?.[1]?.toLowerCase() : void 0;
  return asked === void 0 ? [] : [{ name: `in ${asked}`, met: (answer) => isInLanguage(answer, asked) !== false }];
}
function isJson(answer) {
  const bare = answer.trim().replace(/^```(?:json)?\s*/i, "").replace(/```$/, "").trim();
  if (!/^[[{]/.test(bare)) return false;
  try {
    JSON.parse(bare);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

// flow/3-scoring/similarity/wordnet-words.ts
var SYNONYM_GROUPS = [
  "organism being|person individual someone mortal soul|animal beast creature|food nutrient|motivation motive need|group grouping|measure quantity amount|accomplishment achievement|feat effort exploit|departure going leaving|disposal disposition|advent coming|registration enrollment|desertion abandonment defection|dispatch shipment|mistake error fault|award awarding|capture seizure|rescue deliverance saving|redemption salvation|liberation release|performance execution|mechanism mechanics|rendering interpretation|drive thrust|push pushing|pressure pressing|pull pulling|belch belching|leap leaping bounce|transmission transmitting|shooting shot|gunfire gunshot|walk pass|autopsy necropsy|determination finding|diagnosis diagnosing|localization location|choice selection|assignment assigning|device twist|means way|instrument tool|measure step|adoption acceptance|vote ballot voting|run tally|replacement replacing|alteration modification adjustment|passage transition|meddling tampering|resistance opposition|annihilation obliteration|killing kill|constitution establishment formation|introduction debut entry|initiation founding|start starting|cleaning cleansing|scrubbing scouring|catharsis abreaction|washup bathing|wash washing|renovation redevelopment|repair fixing|maintenance upkeep|renewal rehabilitation|approach coming|progress progression|stride tread|march marching|journey journeying|tour circuit|excursion outing|commutation commuting|transportation transfer|delivery bringing|pursuit chase|flow stream|motion movement move|jab jabbing|jerk jerking jolt|reach stretch|turn turning|expansion enlargement|amplification elaboration|explosion burst|interruption disruption|ramification fork|detachment disengagement|drain drainage|damage harm|practice pattern|custom usage|embrace embracing|disregard neglect|diversion recreation|celebration festivity|dancing dance|entertainment amusement|fun merriment|acrobatics tumbling|somersault somersaulting flip|revel revelry|clowning prank",
  "display showing|presentation demonstration|sport athletics|acting playacting|dislocation breakdown|commotion din rumpus|melee scrimmage|bustle flurry ado|haste hurry rush rushing|pass passing|stroke shot|cinch picnic|housework housekeeping|occupation business job|career vocation|employment work|post berth|professorship chair|trade craft|effort exertion|wrestling grappling|exercise exercising workout|squat squatting|investigation investigating|count counting|examination scrutiny|experiment experimentation|survey study|care attention tending|job task chore|function office role|misbehavior misdeed|mischief devilment shenanigan|negligence carelessness|escape dodging|malingering skulking|evil wickedness|desecration sacrilege|drink drinking|wile shenanigan|sin sinning|misdemeanor violation|thieving stealing|attempt effort endeavor try|striving pains|struggle battle|trial run|undertaking project task|adventure escapade|enterprise endeavor|campaign cause crusade drive|risk danger|possession ownership|retention holding|clutch clutches grip hold|precaution safeguard|inoculation vaccination|waterproofing sealing|consumption intake uptake|eating feeding|gulp draught swig|mating union|multiplication propagation|hugging kissing petting|reaction response|weeping tears|calculation computation|evaluation rating|look looking|glance glimpse|observation observance watching|view survey|education instruction teaching|teaching instruction|exercise practice|construction building|output yield|farming agriculture husbandry|industry manufacture|writing authorship|conceptualization formulation|search hunting|use usage utilization exercise|battle conflict fight engagement|conflict struggle|encounter skirmish|rebellion insurrection revolt uprising|attack onslaught onrush|war warfare|offence offensive|fire firing|salvo volley burst|measurement measuring|continuance continuation|prolongation perpetuation lengthening|procedure process|rut groove|ritual rite|marriage wedding|cover masking",
  "placement location|occupancy tenancy|camping tenting|provision supply|hesitation faltering|wait waiting|rest repose|allotment allocation|parcel portion share|giving gift|contribution donation|commerce commercialism|market marketplace|shipping transport|selling merchandising marketing|refund repayment|spending outlay|imposition infliction|duty responsibility obligation|treatment handling|administration disposal|permission permit|coup takeover|punishment penalty|whipping lashing|fight fighting combat|protest objection|suit case|proceeding proceedings|presentment notification|conviction sentence|integration integrating|conformity compliance|commitment allegiance loyalty|aid assist assistance help|succor ministration|boost encouragement|backing patronage|blessing approval|behavior conduct|rebuff slight|assemblage gathering|retaliation revenge|war warfare|consolidation integration|participation involvement|ambush ambuscade|stupidity folly|emission emanation|frog toad|snake serpent|rattlesnake rattler|fowl poultry|hide skin|walrus seahorse|rhinoceros rhino|cattle cows oxen|accelerator throttle|access approach|accessory supplement|accessory accouterment|airplane plane|alley alleyway|ammunition ammo|hall foyer lobby vestibule|apparatus setup|contraption contrivance gadget|artillery gun|attire garb dress|knapsack haversack|grip suitcase|handbag purse|baggage luggage|ballpark park|banister balustrade|bar saloon ginmill|pedestal stand|base bag|basement cellar|bathtub tub|blanket cover|blind screen|book volume|booth stall|bouquet corsage|bucket pail|building edifice|bullet slug|bundle sheaf|cafe coffeehouse|camp bivouac|capacitor condenser|car auto automobile motorcar|cargo freight load shipment|centerfield center|bureau dresser|classroom schoolroom|coating coat|component constituent element|cupboard closet|curtain drape drapery|dais pulpit rostrum|decoration ornament|detector sensor|die dice|doorbell bell|doorknob doorhandle|doorway door threshold|drugstore pharmacy",
  "dwelling home abode|entrance entranceway|freeway pike superhighway thruway|fabric cloth material textile|facility installation|factory mill|fake sham|fedora stetson|fence fencing|figurine statuette|fireplace hearth|floor flooring|floor story|fortress fort|foundation base|gap crack|garrison fort|gauge gage|gem treasure|grave tomb|greatcoat overcoat|grocery market|grove orchard|guard safety|gutter trough|hallway hall|handle grip|honkytonk dive|hoop ring|hospital infirmary|hostelry inn|housing lodging|hut shack shanty|intersection crossroad|invention innovation|jeep landrover|keepsake souvenir|lab laboratory|load loading burden|loft attic|loudspeaker speaker|maze labyrinth|medicine medication|merchandise product|metro subway|microphone mike|mold cast|necktie tie|package parcel|painting picture|palace castle|parachute chute|part portion|pathway footpath|record disc|photograph photo|picture image|pier wharf|plant works|dope gage|product production|projectile missile|railing rail|railway railroad|ramp incline|ranch spread|refrigerator icebox|remedy cure|rightfield right|road route|rug carpet|school schoolhouse|shackle hamper|shard fragment|shoelace shoestring|shop store|sidewalk pavement|sofa couch|spear lance|spectacles glasses|stairs steps|stairway staircase|steeple spire|stock inventory|storehouse storage|suite rooms|total aggregate|sword steel|telephone phone|terminal depot|theater theatre|toilet lavatory john privy|toilet pot|tube tubing|velour velours|veranda verandah|violin fiddle|wardrobe closet|washbasin washbowl|wayside roadside|weapon arm|arms munition|web entanglement|brothel bawdyhouse|wing offstage backstage|wool woolen|workshop shop|yard grounds|yield fruit|disposition temperament|emotionality emotionalism|vitality verve|familiarity intimacy|impression effect|countenance visage|expression look face|speck pinpoint|appeal charm|finish finishing|hardship rigor|inconvenience worriment|agreement correspondence|justness nicety|quality caliber calibre",
  "hallmark trademark stylemark|oneness unity|likeness similitude|consistency consistence|analogue parallel|discrepancy disagreement|diversity variety|gap spread|physicalness corporeality|individuality individualism|singularity uniqueness|idiosyncrasy foible|airs pose|pretension pretence|freshness novelty|dash flair|brilliance splendor grandeur|clarity lucidity clearness|obscurity abstruseness|sin sinfulness|courage bravery|heart nerve|heroism gallantry valor|boldness daring|audacity temerity|firmness resolve resolution|determination purpose|persistence persistency tenacity|nobility grandeur|patriotism nationalism|clannishness exclusiveness|folly foolishness|demeanor behavior conduct|modesty reserve|composure calm calmness equanimity|serenity tranquility|bearing comportment mien|abruptness curtness|origin descent|manner mode style way fashion|framework fabric|hunger thirst|harshness scratchiness|graining woodgraining|glare brilliance|sparkle spark|gleam gleaming|luster brilliancy splendor|shade tint|black blackness|white whiteness|ivory pearl|amber gold|smell aroma odor scent|silence quiet|hush stillness|timbre tone|fullness richness|resonance sonority vibrancy|physique build|maleness masculinity|echo reverberation|hotness heat|backbone guts|potency effectiveness|force strength|energy vigor|vehemence emphasis|ferocity fierceness fury violence wildness|sequence succession|duration length|pace rate|celerity rapidity|immediacy instancy|haste hurry|deceleration slowing retardation|shape configuration contour|directivity directionality|composition composing|posture attitude|concentration density|interval separation|degree level|superficiality shallowness|bulk volume|diameter diam|inadequacy deficiency|deficit shortage|plenty plenitude|profusion richness|excess surplus|majority bulk|utmost maximum|scope range reach orbit compass|sweep expanse|width breadth|merit virtue|damn shucks|good goodness|benefit welfare|sake interest|bad badness|price cost|utility usefulness",
  "function purpose role use|aid assistance help|profit gain|forte specialty|price cost toll|vote suffrage|power powerfulness|color vividness|authority potency|impotence impotency|helplessness weakness|figure anatomy shape frame flesh|cadaver corpse|area region|beard whiskers|eyebrow brow|eyelid lid|eyeball orb|perspiration sweat|myofibril myofibrilla|wattle lappet|pussy slit|pectoral pectoralis pecs|breast tit|middle midsection|abdomen stomach belly|buttocks seat bottom behind ass|extremity member|pelvis hip|countenance physiognomy visage|brow forehead|mind head brain psyche|caution precaution care|ability power|brain mentality wit|sharpness keenness|endowment gift talent|creativity creativeness|invention innovation|resource imagination|skill science|art artistry prowess|adroitness quickness|vocabulary lexicon|memory retention retentiveness|reason intellect|volition will|responsiveness reactivity|sight vision|custom tradition|convention rule|matter affair|self ego|awareness consciousness cognizance|curiosity wonder|interest involvement|confusion disarray|fog haze|bewilderment puzzlement|mystery enigma|trouble problem|barrier roadblock|anchor backbone|assurance confidence|reliance trust|doubt uncertainty|distrust suspicion|disbelief skepticism|indecision irresolution|reverie revery|heed regard|focus focusing centering|vigilance alertness|disregard neglect|penetration insight|detection sensing|smell odor|fragrance perfume scent|heat warmth|arrangement organization|design plan|configuration constellation|appraisal assessment|evaluation valuation rating|mark score|assay check|differentiation distinction|taste appreciation|craze furor cult|remembrance recollection|interpreting rendering|imagination imaging imagery|pursuit quest|thinking thought|generalization induction|prediction anticipation|abstraction generalization|deduction implication|contemplation reflection musing|choice pick selection|alternative choice|basis groundwork|planning preparation provision",
  "inquiry research|experiment experimentation|trial test|calculation computation figuring reckoning|estimate approximation|guess guessing|understanding apprehension|appreciation hold|discovery breakthrough|world reality|life living|topic issue matter|acquaintance familiarity|respect regard|example illustration instance|circumstance consideration|evidence grounds|confirmation verification|lead track trail|stimulation stimulus stimulant|bonus fillip|joy pleasure|worry headache|burden encumbrance|idea thought|source germ|concept conception|trap snare|judgment mind|decision determination conclusion|kind sort form|brand make|rule regulation|restriction limitation|attribute dimension|quality character|feature characteristic|aspect facet|abstraction abstract|sum total|component element factor ingredient|complex composite|hypothesis possibility theory|model framework|speculation conjecture|prerequisite requirement|requirement demand|given presumption|illusion fantasy phantasy fancy|phantom shadow|ghost specter|plan program|scheme strategy|project projection|agenda schedule|impression feeling belief notion|intuition hunch suspicion|meaning substance|theme motif|significance implication|substance essence|criterion standard|exemplar example|role persona|form pattern|view aspect scene vista|picture impression|prototype paradigm epitome|doctrine philosophy ism|expectation outlook prospect|opinion sentiment|religion faith|promise hope|anticipation expectancy|creed credo|aim object objective|purpose intent intention aim|learning scholarship|discipline subject|mathematics math|derivative differential|average norm|engineering technology|phonology phonemics|mentality outlook|inclination tendency|sympathy understanding|predilection preference|bias prejudice|position view perspective|viewpoint standpoint|slant angle|communication communicating|propagation extension|film cinema|newspaper paper|reissue reprint|root stem|parable allegory|verse rhyme|article clause|diary journal",
  "typing typewriting|handwriting hand|inscription lettering|adaptation version|tract pamphlet|bible scripture|gospel gospels|sketch survey resume|summation rundown|document papers|catalog catalogue|roll roster|register registry|request petition|history account|policy insurance|bill measure|decree fiat|prohibition ban|will testament|license permit|mandate authorization|message content|subject topic theme|meaning significance import|moral lesson|nuance subtlety|bull shit|movie film|letter missive|adieu adios|handshaking handclasp|index indicator|news tidings word|trace vestige|testimony testimonial|argument statement|guidance counseling|regulation ordinance|code codification|admonition warning|report account|dispatch communique|sanction countenance imprimatur|recognition credit|applause clapping|praise congratulations|award honor honour laurels|tribute testimonial|disapprobation condemnation|blame rap|mockery scoffing|announcement proclamation|pronouncement dictum|solution answer result|answer reply response|premise assumption|provision proviso|falsity untruth|comment commentary|reference mention quotation|remark comment|mention reference|shaft barb jibe|agreement understanding|bargain deal|treaty pact|wit humor|sarcasm irony satire|joke gag jest|guess surmise speculation|dogma tenet|signal signaling sign|hint clue|swoop slide|gesture motion|smile smiling grin grinning|display show|expression reflection|bravado bluster|routine number|rendition rendering|greek hellenic|figure fig|theater theatre|play drama|tune melody strain|divertimento serenade|refrain chorus|lyric words language|parlance idiom|wording phraseology|prosody inflection|monotone drone|rhythm beat|poetry verse|speech language|cry outcry call yell shout|cry yell|bellow holler hollering roar|scream screaming shriek shrieking screech|yelling shouting|curse expletive oath swearing|exclamation exclaiming|devil dickens|groan moan|howl howling|laugh laughter|talk talking|argument debate|consultation interview",
  "huddle powwow|negotiation talks|motto slogan shibboleth|maxim axiom|cliche commonplace|dialect idiom|jargon argot|hex curse|suggestion proposition|touch trace|overture advance|offer offering|command bid bidding|misinterpretation misunderstanding mistaking|assent acquiescence|dispute difference|controversy contention argument|quarrel wrangle row|altercation fracas|bickering squabble|prayer appeal|question inquiry query|question interrogation interrogative|examination test|retort comeback|delineation characterization|portrayal portrait|sketch vignette|protest protestation|lamentation wail|disclosure revelation|report study|narrative story tale|caution caveat|condemnation curse|imprecation malediction|address speech|sermon preaching|remonstrance objection|weapon artillery|promotion publicity|advertisement advertising|broadside flyer|cheering shouting|urging spur|standard criterion touchstone|target mark|marking mark|happening occurrence|flash flashing|wonder marvel|result outcome|wages reward|change alteration|pity shame|case instance|time clip|movement motion|calamity catastrophe disaster tragedy|origin inception|overture prelude|creation conception|destiny fate|separation breakup|destruction demolition|repeat repetition|decrease lessening|improvement betterment advance|transformation transmutation shift|stop halt|deviation departure difference|discrepancy variant|interruption break|elevation raising|fusion unification|bang clap blast|blare blaring clamor din|boom roar roaring thunder|clang clangor clangoring clash crash|hubbub uproar|knock knocking|muttering murmur murmuring|peal pealing|rattle rattling|rumble grumble grumbling|rustle rustling|scrape scraping|screech screeching shriek scream|spatter splatter splutter sputtering|thumping thud|whir whirring|yelp yelping|pulse heartbeat beat|throbbing pounding|flow flowing|bash bang smash|spark glint|gleam gleaming glimmer|meeting encounter|conversion transition|juncture occasion|damage harm impairment|pulsation pulse",
  "earthquake quake|invasion encroachment intrusion|distortion deformation|leakage outflow|rush surge|substitution replacement switch|shift displacement|progress progression advance|affair occasion|initiation induction|contest competition|victory triumph|runaway romp|defeat licking|setback blow|ambition dream|wish wishing|longing yearning|impulse whim|gusto relish zest|consolation solace|pang twinge|agony torment|distress hurt suffering|anguish torment torture|preference taste|antipathy aversion distaste|contempt disdain scorn|repugnance repulsion revulsion horror|chagrin humiliation mortification|conceit vanity|astonishment amazement|wonder admiration|shock stupor|anticipation expectancy|earnestness seriousness sincerity|peace serenity|fury rage|indignation outrage|annoyance vexation|temper irritation|fear fright|alarm dismay consternation|chill quiver thrill|panic terror|apprehension dread|foreboding premonition|concern care fear|qualm misgiving|thrill kick|gaiety merriment|hilarity glee|sadness unhappiness|sorrow regret|compunction remorse|repentance penance|disappointment letdown|frustration defeat|resignation surrender|hate hatred|aggression aggressiveness|resentment bitterness rancor|grudge grievance|temper mood humor|irritability petulance|commiseration pity|ardor zeal|chuck grub|nourishment sustenance|lunch luncheon|morsel bite|lobscouse lobscuse|cookie biscuit|egg eggs|beverage drink|liquor spirits booze|whiskey whisky|coffee java|doomed lost|wounded maimed|collection aggregation accumulation|bunch clump cluster|clod lump clump chunk|pile heap mound|folk sept|gathering assemblage|congregation fold|class category family|package bundle packet|government authorities regime|institution establishment|firm house|brotherhood fraternity|family household|religion faith|lineage pedigree ancestry|administration establishment brass organization|judiciary bench|nation country|nation country commonwealth|populace public|labor labour proletariat|horde host|mob rabble",
  "team squad|manpower hands men|village settlement|hamlet crossroads|club society|league conference|class grade|circle band lot|clique ingroup|core nucleus|gang crew|syndicate mob|banquet feast|crowd gang bunch|staff faculty|coalition alignment|committee commission|court tribunal|agency bureau office|democracy republic|contemporaries generation|colony settlement|leadership leaders|date appointment engagement|gentry aristocracy|nobility aristocracy|militia reserves|soldiery troops|assortment mixture variety potpourri|branch subdivision|brush thicket|forest wood woods|dictatorship tyranny|stream current|battlefield battleground field|beat round|origin root source|homeland motherland|cradle provenance|bottom underside|boundary bounds|place property|cemetery graveyard|center middle|city metropolis|district territory|domain land|residence abode|east orient|paradise heaven|edge border|environment environs surroundings|destination goal|extreme extremum|hayfield meadow|battlefront front|haunt hangout|hideout hideaway|inside interior|midst thick|outside exterior|outside exterior|park common green|path route|crest top|back rear|range reach|vicinity locality neighborhood neighbourhood|darkness dark shadow|state province|place spot|plot patch|direction way|course trend|outskirt fringe|russia ussr|confederacy south|union north|reason ground|incentive inducement|urge impulse|ethics morals morality|bit chip fleck scrap|boulder bowlder|brook creek|earth earth globe|foam froth|knoll mound hillock|earth ground|land soil|moon moon|necessity essential requirement|need want|opening gap|part piece|pit cavity|pond pool|rent tear|rock stone|coast seacoast|sediment deposit|slope incline|soapsuds suds lather|sun sun|turf sod sward|universe existence world cosmos|destiny fate|deity divinity god|lord creator divine|pixie imp|devil fiend demon|devil lucifer|apparition phantom specter|adult grownup|defender guardian|inhabitant dweller|native aborigine|peer equal|traveler traveller|scot scotchman",
  "alabaman alabamian|accountant controller|ace sensation virtuoso genius hotshot star whiz wizard|acquaintance friend|actor player|adolescent teenager|adversary antagonist opponent|advisor consultant|advocate proponent|aide auxiliary|ally friend|ancestor antecedent|architect designer|artilleryman gunner|bastard prick|assistant helper help|attacker aggressor|baby babe infant|bartender barkeep|batter hitter slugger|beast brute wildcat|believer worshipper|dear honey love|bodyguard escort|bolshevik red|lad sonny|buddy crony|bully ruffian roughneck rowdy|candidate prospect|carrier bearer toter|cavalryman trooper|champion fighter hero|champion champ|chap fellow fella lad cuss bloke|child kid youngster minor|chump fool sucker|clergyman reverend|cleric churchman|clown buffoon|coach manager|partner pardner|colleague confrere fellow|communist commie|companion comrade fellow|congressman representative|convict inmate|correspondent newspaperman|cowboy cowpuncher puncher cowhand|craftsman artisan|craftsman crafter|criminal felon crook outlaw|minister parson pastor|customer client|dad daddy papa pop|madam lady|darling favorite|daughter girl|deceased decedent|deputy lieutenant|descendant descendent|detective investigator|diagnostician pathologist|director manager|disciple adherent|doctor physician|doorman porter|dramatist playwright|drunkard drunk|enemy foe|epicure gourmet|evangelist gospeler|fan buff devotee lover|fisherman fisher|fishmonger fishwife|forefather father|foreigner alien|foreman chief boss|freak monster monstrosity|hulk whale|girl miss|grandma grandmother granny|gunman gunslinger|headmaster schoolmaster|hearer listener|highwayman hijacker|hillbilly bushwhacker|hood punk|hypocrite phony|idiot imbecile|faker fraud|jimdandy jimhickey|judge justice|lawyer attorney|learner scholar|sentinel sentry scout picket|clod lummox lump|luminary notable|madman maniac|mama mamma mommy|machinist mechanic|manufacturer producer|seaman seafarer|messenger courier|ideal saint",
  "mortician undertaker|musician instrumentalist player|newcomer fledgling freshman|observer commentator|opponent opposite|orator rhetorician|master lord|owner proprietor|peddler hawker|embodiment incarnation|cuss gadfly|pharmacist chemist apothecary|pimp procurer pander|pitcher hurler|policeman officer|prey target|prisoner captive|professional pro|prostitute whore|reporter newsman|researcher investigator|resident occupant|rival competitor|rogue rascal|skunk bum puke|salesgirl saleslady|savage barbarian|scholar student|schoolmarm schoolmistress|schoolmate classmate|shopkeeper tradesman storekeeper|singer vocalist|sinner evildoer|sister sis|beauty mantrap|smuggler runner|son boy|soul psyche|rebel reb johnny|sovereign monarch|spectator witness viewer watcher|sportsman sportswoman|spouse partner|student pupil|stupid dullard|subordinate underling|supporter protagonist admirer|teacher instructor|teammate mate|therapist healer|trader dealer|tramp bum|victor master|villain scoundrel|voter elector|writer author|yankee yank northerner|jesus christ savior|consequence effect outcome result upshot|luck fortune chance hazard|luck fortune|deposit sedimentation|drift impetus|flood inundation|sunlight sunshine sun|push thrust|rain rainfall|downpour cloudburst torrent|snow snowfall|spark arc|conduction conductivity|flower bloom blossom|crop harvest|shrub bush|leaf foliage|estate acres|revenue receipts|profit profits earnings|takings proceeds yield|loot booty plunder prize|bequest legacy|prize award|contribution donation|wage pay earnings remuneration salary|share percentage|allotment allocation|price terms|duty tariff|sum amount|speculation venture|security protection|store fund|dough kale loot|penny cent|accretion accumulation|blooming bloom|recuperation recovery|decay decline|decline diminution|development evolution|fire flame|growth growing maturation development|increase growth|inflow influx|maturation ripening|reduction reducing|shaping defining|slump falloff|thaw thawing melting",
  "unfolding flowering|vapor evaporation|gallon gal|atmosphere atm|nothing naught zero|one ace unity|three trio|twelve dozen|addition increase gain|footstep pace step stride|dose dosage|load loading|trace suggestion|shred whit|mite speck|deal flock heap lot mass mint pile plenty|multitude pack|flood deluge|tons dozens lots scores wads|relevance relevancy|applicability pertinence|part portion component|detail item|remainder residue rest|percentage percent|interrelation interrelationship|synchronism synchrony|asynchrony desynchronizing|reverse contrary opposite|bend crook turn|disk disc|bulge protuberance|symmetry proportion|boundary edge bound|margin border|periphery fringe|brink verge|crevice crack|constriction bottleneck|mold stamp|block cube|tongue knife|condition status|company companionship fellowship|affiliation tie|affair liaison|degree level stage|height elevation peak|event case|equality equivalence par|precedence priority|footing terms|being existence|reality realism|marriage matrimony|employment employ|disturbance commotion|storm tempest|tumult uproar|ferment fermentation unrest|clash friction|dark darkness|ecstasy rapture|gratification satisfaction|autonomy liberty|dependence dependency|imbalance unbalance|action activity|deadlock impasse standstill|fatigue weariness|sleep slumber|rage passion|ailment complaint|illness malady sickness|paroxysm fit|yaws frambesia|ulcer ulceration|tumor tumour|ketosis acetonemia|injury hurt harm|bruise contusion|tan burn|swelling lump|agony suffering|chill shivering|spasm cramp|diarrhea diarrhoea|tension stress|delirium frenzy fury hysteria|disturbance perturbation upset|fit tantrum|irritation annoyance|spell trance|predicament plight|fix mess|insulation insularity|privacy secrecy|cohesion cohesiveness|grade level|emphasis accent|eminence distinction|oblivion limbo|honor honour laurels|esteem respect|repute reputation|disrepute discredit|shame disgrace|abasement abjection|dominance ascendancy|domination mastery supremacy",
  "predominance predomination|reprieve respite|misery wretchedness|suffering woe|lack deficiency want|hurry haste|polish refinement|integrity unity|entirety totality|defect fault flaw|fate luck circumstances|adversity hardship|catastrophe disaster|potential potentiality|opportunity chance|despair desperation|contamination taint|affluence richness|dirt soil stain|jumble muddle welter|context circumstance|milieu surroundings|sphere domain orbit arena|kingdom realm|province responsibility|climate mood|atmosphere ambiance|spirit feel feeling flavor smell|exemption freedom|moisture wet|hazard jeopardy peril risk|menace threat|infirmity debility feebleness|disability handicap|decomposition disintegration|darkness dark|material stuff|impurity dross|particle speck|group radical|gasoline gas|rock stone|diethylstilbestrol des|earth ground|soil dirt|droppings dung|effluent wastewater|garbage refuse|debris dust junk rubble|formulation preparation|glycerol glycerine|lumber timber|phosphate orthophosphate|protease peptidase|seawater saltwater|gunpowder powder|thyrotrophin tsh|board plank|past yesteryear|workweek week|vacation holiday|incipiency incipience|adulthood maturity|daytime daylight|noon midday|night nighttime|dawn dawning daybreak|twilight dusk nightfall|january jan|february feb|august aug|september sept|october oct|november nov|december dec|minute min|second sec|fall autumn|spring springtime|winter wintertime|moment minute instant|while spell|moment minute second bit|instant twinkling wink|era epoch|tempo pacing|beginning first outset start kickoff|last conclusion close|termination expiration|delay wait|pace gait|speed velocity|cycle rhythm round|phase stage|apogee culmination|spell tour|peak heyday flush|pant puff gasp|blink wink|twitch jerk|act behave|shiver shudder|sleep slumber|drowse doze|awake arouse awaken wake|faint swoon|recreate revive vivify|snicker snigger|giggle titter|chuckle chortle|glower glare|dress clothe|undress strip disrobe|beget father sire",
  "relieve alleviate|suffer sustain|wail whimper|cry weep|injure wound|tire weary|vomit retch|help aid|comfort ease|resurrect upraise|blush flush redden|pale blanch|stay remain|change alter vary|change alter|switch exchange|become get|adjust conform adapt|decrease diminish lessen|accumulate gather amass|insert introduce|compound combine|worsen decline|better improve|better improve amend|aggravate exacerbate|soak souse|moisten dampen|strengthen fortify|reinforce reenforce|intensify deepen|intensify compound deepen|water irrigate|enhance heighten|subside lessen|restrict limit bound confine throttle|limit circumscribe|restrict curtail|enlarge magnify|shrink wither|abridge foreshorten shorten|repair mend fix|overhaul modernize|mobilize marshal|mend heal|erode gnaw|light illumine illuminate|blossom unfold|bloom blossom flower|adapt accommodate|explode burst|explode detonate|thrive flourish|obliterate efface|smash dash|happen occur|recur repeat|concur coincide|begin start commence|begin start commence|persevere persist|end terminate|buckle warp|germinate sprout|die perish expire croak|unify unite merge|cool chill|thaw unthaw melt|sear scorch|commute transpose|transform transmute|transform transmute|revert return|stifle dampen|mix fuse coalesce merge|complicate refine|organise coordinate|interlock mesh|centralize concentrate|prepare ready|steady calm|disappear vanish|reduce trim cut|wax mount climb|magnify amplify|specialize narrow|accelerate speed quicken|decelerate slow|slow slacken|decrease lessen|replenish refill|clot coagulate|rush hurry|hasten hurry|hush silence still|suppress subdue conquer|squelch quell|align adjust|integrate incorporate|eliminate annihilate eradicate|polish refine|purify distill|mar impair|massacre slaughter|complete finish|culminate climax|clock time|foul contaminate|isolate insulate|stimulate excite|disable incapacitate|highlight spotlight|process treat|facilitate ease alleviate|receive obtain|assume acquire|broaden extend|broil bake|develop evolve",
  "comprehend savvy grasp apprehend|understand realize see|dawn penetrate|understand translate|learn hear discover|steep immerse engulf engross|absorb assimilate ingest|train educate|memorize learn|drill practice|remember recall recollect|forsake desert|neglect overlook|exclude except omit|misconstrue misunderstand|blur obscure|crystallize illuminate|confuse befuddle confound|puzzle mystify baffle bewilder amaze|interpret construe|think cerebrate|meditate ponder muse reflect mull speculate|think suppose imagine reckon guess|assume presume|speculate theorize conjecture hypothesize suppose|reason conclude|solve lick|deduce infer derive|calculate compute|subtract deduct|synthesize synthesise|analyze analyse study examine|search explore|distinguish separate differentiate|distinguish mark differentiate|compare equate|classify class|rate rank grade place|check insure ensure ascertain|prove demonstrate establish show|confirm corroborate substantiate affirm|refute rebut|endure bear tolerate brook abide|underestimate underrate|estimate gauge approximate guess judge|choose select|choose prefer|slant weight|evaluate assess appraise|distrust mistrust suspect|think believe conceive|consider reckon view regard|respect esteem value|review reexamine|decide settle resolve|determine set|determine shape influence regulate|brood dwell|aim purport propose|intend destine|mastermind organize|plat plot|calculate estimate reckon figure forecast|associate relate link connect|overturn override reverse|react respond|expect anticipate|expect await wait|anticipate foreknow foresee|believe trust|concentrate focus center pore rivet|appropriate reserve|amaze astonish astound|impute ascribe assign attribute|recognize realize|penetrate fathom|wonder inquire|consider deal|destine doom|order enjoin|order prescribe dictate|inflict impose|command require|ask require expect|contend postulate|beg implore pray|bid beseech|intercede mediate arbitrate|urge press|wheedle coax|induce stimulate cause|prompt inspire",
  "argue reason|argue contend|quarrel dispute|interrupt disrupt|continue proceed|solicit beg|entice lure tempt|question query|spy snoop|reinforce reward|probe examine|call telephone phone|forbid prohibit proscribe veto disallow|spurn scorn disdain|refuse decline|accept consent|rebuff snub|forswear retract|repeal rescind|dismiss disregard discount ignore|permit allow let|assent acquiesce|disagree differ|agree concur|concede grant|approve sanction|disapprove reject|demur except|hedge evade skirt dodge sidestep|shun eschew|confront face|refute rebut|answer reply respond|retort rejoin|admit acknowledge|concede profess confess|attest certify manifest demonstrate evidence|castigate correct|rebuke lecture scold chide berate|criticize criticise|preach advocate|teach instruct|falsify distort warp|symbolize represent|feign pretend dissemble|exaggerate magnify|understate minimize|blame fault|blame pick|calumniate besmirch|insult affront|jeer scoff|tease tantalize bait taunt|incite instigate|joke jest|gull dupe|kid chaff banter|exalt glorify|acclaim hail herald|applaud clap|condemn decry excoriate|curse cuss blaspheme swear|curse damn bedamn imprecate|defy dare|challenge dispute|contest contend|warn discourage admonish|bode portend presage augur forecast predict|alarm alert|advise counsel|advise notify|recommend urge advocate|propose suggest advise|confer consult|submit state|bow defer accede|compliment congratulate|congratulate felicitate|boast brag bluster|gloat crow|dedicate commit devote|undertake guarantee|guarantee ensure insure assure|insure underwrite|excuse explain|justify vindicate|inquire enquire|introduce acquaint|acquit exonerate|excuse pardon|extenuate mitigate|deter discourage|mutter grumble|grumble scold|rail inveigh|bewail bemoan|exclaim cry shout|yell scream|shout cry yell scream holler squall|shriek shrill pipe|interject interpose|thunder roar|snap snarl|guess venture hazard|suppose say|predict promise|determine ascertain|suspect surmise|bespeak indicate signal",
  "indicate point|wonder marvel|hint suggest|imply connote|suggest intimate|mean signify|disclose reveal expose divulge|clarify elucidate|express utter|talk speak utter mouth|enumerate itemize|specify set fix|total summate|count weigh|tell recount|mean intend|elaborate expound|pad embellish dramatize|repeat reiterate restate|paraphrase rephrase|talk speak|speak talk|report describe|announce declare|publish issue|circulate disseminate diffuse|pronounce label|broadcast transmit|announce denote|advertise publicize|promote push|proclaim exclaim promulgate|pronounce articulate enunciate|formulate word phrase articulate|put couch|stutter stammer|blurt ejaculate|describe depict|gesticulate gesture motion|encipher cipher|sign subscribe|file register|sketch outline|cable telegraph wire|state say tell|affirm assert swan swear|confirm reassert|stress emphasize accentuate|underscore underline emphasize|testify prove evidence show|allege say|demand exact|stipulate condition specify|note observe mention remark|exemplify illustrate|conclude resolve|generalize extrapolate infer|mention cite|mention cite refer|name identify|dub nickname|name call|entitle title|handle plow deal|prattle gabble|chat chatter jaw|beckon wave|rumor bruit|mumble mutter|groan moan|grumble growl rumble|howl wail roar|yelp yap|bawl bellow|chant intone|declaim recite|jabber spout|crunch crackle|comment notice|ignore disregard snub|convey express|chant intone|compete vie|confront face|enter participate|hinder hamper|arm gird|fight oppose|battle combat|officiate function|enlist draft|mobilize rally|beat crush vanquish|cheat jockey|overreach outsmart|surpass outstrip exceed outdo|overcome defeat|overcome surmount master|assail assault|pepper pelt|besiege surround|defend guard|repel repulse rebuff|blast shell|ambush bushwhack waylay|strive strain|revenge avenge retaliate|consume ingest|use expend|use utilize apply employ|exert exercise|toast drink salute|provide supply ply cater|satisfy fulfill fulfil|want need",
  "delight revel|gorge overindulge glut overeat|sample taste|down consume|nourish sustain|seize clutch|collar nail apprehend arrest nab|brace steady|cling adhere cohere|operate control|permeate pervade diffuse|jab poke|nudge prod|dab pat|hit strike|bump knock|slam bang|slam bang|polish smooth|rub scratch|scrub scour|wash rinse|wrinkle crease|bend twist|untie unlace|match mate couple pair|anchor ground|scratch scrape|dig delve|grope fumble|search seek|comb ransack|reap harvest glean|engrave inscribe|slash gash|butcher slaughter|append affix|sew stitch|glue paste|submerge drown|fasten fix secure|close shut|close shut|connect link|bond bind stick|spatter splash|sprinkle splash|scatter sprinkle disperse|spread distribute|gather collect|muster rally|compress constrict contract|tuck insert|smash nail boom blast|flog whip lash slash|thump pound|whack wallop|pummel pommel|thrash lam flail|buffet batter|embrace hug|cuddle snuggle nestle nuzzle|lick lap|bore drill|brandish wave|pull draw|transport carry|haul cart drag|pinch nip|mingle unify|adjoin butt|surround border|commandeer hijack|potter tinker|unleash loose|obstruct impede occlude|barricade block bar|trap snare|pack wad|bunch cluster|box package|put set place position lay|misplace mislay|pile heap|attract pull|mesh lock|disengage withdraw|toss pitch|shed throw|sling catapult|chuck toss|intertwine twine interlace lace|weave interweave|wind wrap|flood swamp|function operate|lodge wedge stick deposit|dislodge free|implant embed imbed plant|spill slop|perch roost|squat crouch|expunge excise|cleave split|slit slice|crash ram|destroy ruin|wreck wrack|smother stifle muffle|smother surround|smother suffocate|install instal|strangle throttle|rend rip rive|tear rupture snap|grapple grip|ram pound|situate deposit|dunk dip|immerse plunge|envelop wrap enclose|trace draw describe|extricate disentangle|frame border|enclose inclose|tag label mark|patch piece|yank jerk|pry prise jimmy|squash crush mash squeeze|make create|remake refashion",
  "originate initiate|yield generate|bring wreak|invoke arouse|elicit extract|invent contrive devise formulate forge|manufacture invent|visualize envision fancy figure picture|envision foresee|imagine envisage|dream daydream woolgather|plan contrive design|accomplish execute fulfill fulfil|introduce innovate|effect effectuate|actuate trigger activate spark|provoke evoke|establish found plant institute|stage arrange|engender breed|motivate prompt incite|impel force|undertake attempt|manufacture construct|forge fake|construct build|rebuild reconstruct|cook ready prepare|decorate adorn grace ornament|picture depict|portray depict|diagram plot|model mold mould|write compose pen|stage present|rehearse practise practice|impersonate portray|interpret render|duplicate repeat|reprint reissue|evolve develop|harrow disk|imitate copy simulate|model pattern|print publish|arouse elicit evoke provoke|perturb trouble|calm quiet still|pacify conciliate appease mollify gentle|impress strike|disturb upset trouble|pride congratulate|harbor nurse|hate detest|abhor loathe|despise scorn disdain|idolize worship revere|reverence revere venerate|frighten scare|fear dread|haunt obsess|daunt scare|annoy bother irritate vex|harry chivy beset plague|fuss fret|fail betray|humiliate humble|torment torture|tease badger pester bug|brace poise|capture captivate beguile charm bewitch|tempt invite|attract appeal|overwhelm overpower overcome|shock scandalize outrage|elate uplift|inspire animate enliven|comfort soothe console solace|please delight|satisfy gratify|enchant transport enthrall|cheer embolden|spur goad|enjoy bask relish savor|exasperate aggravate|fascinate transfix grip|wish care like|desire want|hope desire|hanker long yearn|love enjoy|travel move|travel journey|transplant transfer|stay stick|stop halt|lurch pitch|jolt jar|writhe wriggle squirm twist|sidle sashay|sweep sail|slip slide|push force|rock sway|swing sway|flicker flutter quiver|pulsate throb pulse|wander stray roam rove range drift",
  "wind thread meander|frolic skylark cavort romp|crawl creep|wheel roll|steal slip|shudder shiver|quiver quake|thresh thrash|jerk twitch|bounce spring rebound ricochet|flip toss|stir budge|joggle wiggle|wag waggle|flit flutter dart|stumble trip|stumble falter|falter waver|flap wave|scurry scamper scuttle|float drift|float swim|sneak creep|traverse cross|swagger prance strut|limp hobble hitch|shuffle shamble|plod trudge|splash slop|clamber scramble struggle|stagger reel lurch careen|stagger flounder|stomp stamp|lumber pound|stray err drift|tread trample|drive motor|steer maneuver guide|fly wing|fly pilot|soar surge|dispatch despatch|jump leap bound spring|hop skip|dive plunge|descend fall|sink lapse|raise lift elevate|hike boost|tumble topple|alight light|arise rise|sag droop|advance progress|withdraw retreat recede retire|lead take guide|chase trail dog track|haunt stalk|trace retrace|arrive come|reach attain|depart start|infest overrun|meet encounter|intersect cross|pour swarm stream|herd crowd|dissipate scatter|disperse dissipate scatter|sprawl straggle|swerve sheer curve veer cut|arch curve|lean tilt|ripple ruffle undulate|surge heave|billow wallow|crumble crumple|burrow tunnel|orbit revolve|revolve rotate|pivot swivel|spin reel|eddy purl swirl whirl|whirl twirl|twirl swirl twiddle whirl|gyrate spiral coil|overtake overhaul|surpass pass|approach near|unfold stretch|speed hurry|bustle hustle|rush hasten speed race|flinch cringe shrink wince recoil quail|dart dash scoot scud|lunge hurl hurtle thrust|crouch stoop|cringe grovel|huddle cower|throng pile jam|pounce swoop|deviate divert|gush spout|trickle dribble|edge inch|elude evade|run lam|vacate empty abandon|transmit carry channel|step tread|thrust stuff|feel sense|perceive comprehend|experience have|notice note|note observe|scratch itch|bite sting|ache smart hurt|witness see|gaze stare|look appear seem|expose exhibit display|flaunt flash|hide conceal|show exhibit present demonstrate|watch view|spot spy",
  "detect observe find discover notice|obscure befog cloud|flash wink twinkle|glitter glisten glint gleam shine|gape gawk|glance glint|study consider|scout reconnoiter|pry nose poke|squeak screech creak|jingle jangle|blast blare|resound echo ring reverberate|thud thump|click tick|boom din|whiz whir|recognize distinguish discern|taste savor|smack reek|wield exert|own possess|buy purchase|get acquire|withhold deduct|sponsor patronize|discard dispose|junk scrap|save preserve|maroon strand|assign allot|allocate apportion|refuse reject decline|procure secure|recover retrieve regain|find bump encounter|accord allot|allow grant|prize value treasure appreciate|substitute sub|swap switch|trade merchandise|award grant|lavish shower|spend expend|appropriate seize conquer|claim arrogate|pilfer purloin abstract|preserve maintain|exhaust sap|bribe buy|refund repay|win gain|earn garner|profit gain benefit|derive gain|reap draw|distribute administer dispense allot|offer proffer|peddle huckster hawk|collect accumulate compile|levy impose|deprive strip divest|soak rob hook|charge bill|lend loan|lend impart contribute add|supply provide render furnish|yield give afford|thrive prosper flourish|despoil rifle ransack|loot plunder|adopt borrow|adopt espouse|commit institutionalize|entrust intrust confide|rid free|vacate resign|engage pursue|retire withdraw|assume adopt|induct seat|vest enthrone|delegate designate assign|transfer reassign|appoint constitute|promote elevate|lionize celebrate|demote relegate|prefer favor|overthrow subvert|supplant replace supersede|fight struggle|hire engage employ|busy occupy|collaborate cooperate|idle laze|labor toil grind|free liberate release loose|let allow permit|repress quash subdue subjugate|oppress suppress crush|volunteer offer|establish found launch|ordain enact|gather assemble|part split|reorganize regroup|manage handle|guide steer|supervise superintend|license certify|form organize|exclude shut|impede hinder",
  "prevent forestall foreclose preclude forbid|avert avoid|back endorse indorse support|poll canvass|patrol police|bury entomb inter|respect honor|rent lease|hire charter|sign ratify|patronize shop frequent|legislate pass|divide split|enroll enter enrol recruit|kill defeat|endow gift invest|issue supply|integrate mix|marry wed|pair couple|celebrate fete|amuse divert|imprison jail|emancipate liberate|punish penalize|banish bar|banish ostracize|coerce pressure force|compel oblige|trouble bother|control contain curb|regulate govern|treat handle|maltreat abuse|behave conduct|redress correct|expiate atone|protest resist|achieve accomplish attain|flub spoil|fail miscarry|fail neglect|try seek attempt essay|endeavor strive|test try|screen test|waive forgo|woo court|woo court|secede splinter|intervene interfere|dominate master|undermine weaken|gamble chance risk adventure|stake jeopardize|honor honour reward|dishonor disgrace dishonour shame|help assist aid|expedite hasten|mother fuss|salvage save|discipline train condition|foster further|promote boost further encourage|back endorse|obstruct block hinder|thwart foil cross frustrate|stop halt block|enforce implement|enforce impose|dispatch discharge complete|exempt relieve|antagonise counteract|anticipate foresee counter|blunder goof|transgress violate breach|practice exercise|undertake tackle|pamper coddle|trespass intrude|heed listen|swindle defraud con|deceive delude|fool gull|corrupt deprave|perpetrate commit|persuade sway|govern rule|cope grapple manage|consort associate|deign descend|end finish terminate cease|specify define delimit|exist survive subsist|survive last live endure|constitute comprise|separate divide|connect link|form spring|originate arise|become turn|necessitate need require demand|incorporate contain comprise|embrace encompass|have feature|sport feature boast|equate correspond|result ensue|entail imply mean|result lead|bide abide stay|loiter tarry linger lurk|lurk skulk|hesitate waver|hesitate pause",
  "procrastinate stall|postpone shelve defer|predominate dominate rule reign prevail|total number amount|count matter|deserve merit|prevail persist|prevail obtain|occupy reside|occupy fill|populate dwell live inhabit|dwell consist lie|camp encamp|board room|match correspond agree|deviate vary depart|contradict belie|contrast counterpoint|exceed transcend top|exceed transcend|serve function|satisfy fulfill|equal rival|compensate counterbalance|excel surpass|refer pertain relate concern|involve affect regard|embroil drag|concern interest|intrigue fascinate|continue uphold preserve|discontinue stop cease quit|keep maintain hold|ramble jog|continue keep|traverse span|run extend|cover extend|dot stud|front face|situate locate|loom tower hulk|endanger jeopardize menace threaten imperil|embody personify|typify epitomize|befit suit|suit accommodate fit|defy withstand|endure brave|defy resist refuse|converge meet|bound border|precede forego|orient point|protrude project|teem swarm|tend lean incline|rage storm|wind curve|falter waver|brood loom|overshadow eclipse|erupt ignite|shine beam|burn glow|blight plague|ample plentiful|lush profuse riotous|accepted recognized|given granted|acrobatic athletic gymnastic|agile nimble quick|potential possible|deficient lacking|gummy pasty sticky|brocaded raised|dexterous dextrous|aesthetic esthetic|smitten stricken|artificial stilted|aghast dismayed shocked|frightened scared|panicked terrified frightened|unafraid fearless|competitive militant|jolted shaken|feverish hectic|churning roiling turbulent|annoying galling irritating nettlesome pestering|deceased gone|deathlike deathly|bare scanty|analytic analytical|enraged furious maddened|mad sore|indignant incensed outraged|nameless unknown|consequent resultant|preparatory preparative|following next|crafty sly wily|mute unspoken|brazen insolent|glued pasted|absorbed engrossed intent wrapped|hopeful promising|canonized glorified|unobtainable unprocurable|appalling dismaying",
  "frightful horrifying horrible|awful dreadful fearful frightening terrible|menacing ominous sinister threatening|formidable redoubtable|ghastly grim gruesome macabre|comforting consoling|rear rearward|fuzzed fuzzy|resplendent splendid|grotesque monstrous|unlovely unpicturesque|spiteful vindictive|optimum optimal|stereophonic stereo|colored negro|blond blonde|bronzed suntanned tanned|dusky swart swarthy|bloodstained gory|crimson red|audacious brave dauntless|foolhardy reckless|brave courageous|smothering suffocating|lighted lit|shadowed shadowy|glinting glittering|blazing glaring|glistening shiny|silver silvery|liberal tolerant|indolent lazy|gruff hoarse husky|rending ripping splitting|countless innumerable multitudinous myriad unnumbered|placid still tranquil|angry furious|detailed elaborate|cursory perfunctory|carved carven|contributing contributory|center halfway middle midway|certain sure|convinced positive|uncertain incertain|doubtful dubious|inescapable unavoidable|erratic mercurial quicksilver|distinctive typical|blithe lighthearted|buoyant perky|cheery gay sunny|chipper jaunty|gilded gilt gold golden|blue bluish|brown brownish|lavender lilac|red crimson|grey gray|color colour|red flushed|trichrome tricolor|ashen blanched livid|bleached faded|drab sober somber|pasty pastelike|flashy gaudy|barbaric savage|immaculate spic spotless|dirty soiled unclean|dingy grimy|lewd salacious|confusing perplexing puzzling|obscure vague|addlebrained muddleheaded|dazed stupid|astute shrewd|cagey clever|dumb slow|further farther|near close|adjacent next|imminent impending|contiguous immediate|clothed clad|attired dressed garbed|bare naked nude|hazy misty|clouded overcast|lowering sullen|confused disjointed disordered garbled|afire aflare|proportional relative|average ordinary|exceptional particular special|customary habitual|individual single|respective several various|outspoken vocal|mum silent|unique unparalleled|effective efficient|entire full total|integral entire intact",
  "absolute sheer|accomplished completed|exhaustive thorough thoroughgoing|full total|broad extensive wide|cool nerveless|abashed embarrassed|intelligible understandable|enigmatic puzzling|convex bulging|dispersed spread|separated spaced|haunted obsessed preoccupied|casual nonchalant|provisional tentative|jammed packed|outstanding prominent salient|discernible discernable|annihilating devastating withering|insistent repetitive|recurrent repeated|persistent relentless|isolated stray|bizarre eccentric|nuclear atomic|significant substantial|corporate incarnate|discorporate disembodied|correct right|exact precise|incorrect wrong|false mistaken|imaginative inventive|credible believable|incredible unbelievable|dangerous grave grievous serious|crucial important|blessed damn damned darned goddam goddamned infernal|damn goddamn|crude earthy|fateful fatal|exultant jubilant rejoicing triumphant|delicate fragile|pressing urgent|reliable dependable|preferable preferred|difficult hard|ambitious challenging|baffling knotty|elementary simple unproblematic|hardworking industrious|smooth suave|meandering wandering winding|blunt candid forthright frank|crisp sharp|blurred fuzzy|cloudy nebulous|dim faint vague|overriding paramount|sovereign supreme|drab dreary|precarious unstable|knowledgeable learned|ignorant illiterate|tiring wearying|economic economical|uneconomical wasteful|rubbery rubberlike|mandatory required|stoic stoical|experiential existential|experimental observational|fascinated spellbound|indefatigable tireless|dazed groggy|hyperbolic inflated|envious jealous|harmonious symmetrical|equivocal ambiguous|mysterious mystic|substantial substantive|abject miserable|pathetic pitiable pitiful|deprecating deprecatory|flat level plane|rigorous strict|approximate rough|electrifying thrilling|accusative accusing|left remaining|existent existing|anticipated awaited|cheap inexpensive|untested untried|inexplicable incomprehensible|cryptic inscrutable mysterious|unaccountable unexplainable",
  "explicit expressed|indescribable ineffable unspeakable untellable|unfair unjust|strange unusual|antic fantastic grotesque|curious funny peculiar queer singular|dapper jaunty|antique outmoded|chic smart|fleet swift|hurrying scurrying|instantaneous instant|quick speedy|fleshy overweight|thin lean|cadaverous emaciated gaunt haggard pinched|bony scrawny skinny|slender slim|spare trim|stringy wiry|greasy oily|deadly lethal|clumsy inept|unfertile infertile|done through|boundless unbounded|inaugural first|concluding final last|disabled handicapped|suitable suited|adamant inexorable|compromising conciliatory|elastic flexible|alien exotic|abroad overseas|external international|haunting persistent|colloquial conversational|hapless miserable pathetic piteous poor|perfumed scented|fetid foul|independent sovereign|amiable cordial genial|laden loaded ladened|glassy glazed|particular peculiar special|authentic veritable|fictive pretended|bogus fake phony|bully swell|awful dreadful terrible unspeakable|deplorable sorry|lousy rotten stinking|fiendish infernal satanic unholy|crotchety ornery|cross fussy|irritable peevish|glowering morose sullen|shrewish nagging|clumsy ungainly|miserable suffering|catastrophic ruinous|damaging prejudicial|healing therapeutic|crippling disabling|infective pathogenic|flushed rosy|diseased pathologic|sallow sickly|distressing disturbing|leaden weighted|heedless unheeding|assorted miscellaneous mixed sundry|graded ranked stratified|upraised lifted|pinched nasal|screechy squeaky|honest honorable|revered venerable|inglorious shameful|despairing desperate|upright unsloped|leaning tilted|slanted slanting sloping|seated sitting|bleak desolate|frigid icy|frozen icy|brutal cruel savage vicious|bestial brute|comic funny|dry ironic ironical wry|jocose jocular|careful deliberate|diminished lessened weakened|cardinal central fundamental key|chief main primary principal|sensational stunning|staggering stupefying|baronial imposing noble stately",
  "dramatic spectacular striking|majestic proud|brilliant magnificent|evident observable|marked pronounced|apt given|future next|developing underdeveloped|revealing telling telltale|smothered strangled|hurt wounded|mangled torn|intact inviolate|unhurt unscathed|occluded sorbed|brainy brilliant|bright smart|engrossing fascinating|boring irksome tedious tiresome wearisome|inherent integral|alien foreign|external outside|interfering meddling busy|jutting projected sticking|brisk fresh refreshing|anguished tormented tortured|festive merry|gay jolly jovial merry|kindly sympathetic|famed famous illustrious notable noted|labeled tagged|large big|bigger larger|colossal prodigious stupendous|enormous tremendous|epic heroic|gigantic mammoth|huge immense vast|small little|diminutive petite tiny|teensy wee|drafty draughty|alike similar like|like same|probable likely|improbable unlikely|abbreviated brief|extended lengthy prolonged|durable lasting|endless eternal interminable|fleeting momentary|cross transverse|damned unredeemed|destroyed ruined|deafening earsplitting thunderous|dull muffled|muted subdued|endearing lovely|abominable odious|beloved darling dear|cherished precious treasured|favored favorite|despised hated|affectionate fond|leading star stellar|matching twin|adult grown|childish infantile|maximal maximum|minimal minimum|borderline marginal|nominal tokenish|empty hollow|automatic machinelike|tuneful melodious|pitiless remorseless ruthless|bad big|extreme utmost|fierce vehement|severe terrible wicked|concerned interested|pure utter|metallic metal|gold golden|intermediate medium|fair reasonable|exaggerated overdone|radical ultra|poignant touching|motionless static still|fixed set|global world|imitation simulated|ghostlike ghostly spectral|weird uncanny|magic magical|final net|essential indispensable|needed required|unnecessary unneeded|excess extra redundant spare surplus|hateful mean|exalted lofty|grand lordly|average mean|aberrant deviant|northerly northern",
  "union federal|neglected unheeded|discovered observed|impersonal neutral|apparent evident plain|abhorrent repulsive|disgusting foul loathsome|hideous outrageous|objectionable obnoxious|secondhand used|revolutionary radical|aged elderly older|teen teenage|girlish schoolgirlish|little small|youthful vernal|shut closed|agape gaping|active fighting|discouraged disheartened|boisterous unruly|raucous rowdy|sequential serial successive|disordered upset|everyday mundane routine unremarkable|fantastic marvelous terrific tremendous wonderful wondrous|remarkable singular|alienated anomic|confused lost|new novel|hackneyed stock threadbare timeworn trite|conventional established|draped wrapped|dabbled splattered|clandestine secret undercover|excruciating torturing|sore tender|ablaze aflame|ardent fervent fiery impassioned|bygone gone|former onetime|former previous|late recent|coming upcoming|militant warlike|acute incisive keen penetrating sharp|detectable noticeable|permanent lasting|abiding enduring|eternal everlasting perpetual unending|ephemeral passing|improvised makeshift|forbidden taboo|bewildered confused|individualized personalized|animal carnal sensual|intellectual rational|lapsed nonchurchgoing|grim inexorable relentless stern|dappled mottled|dotted flecked speckled|austere severe|mere simple|acid bitter blistering|painful sore|annoyed stung|delightful delicious|exasperating infuriating maddening|antagonistic counter|feasible practicable viable workable|potent strong|potent powerful|alternate alternative|auxiliary supplemental supplementary|fundamental rudimentary|fertile prolific|fruitless futile vain|amateur recreational|apparent seeming|looking sounding|correct right|fitting decent|indecent untoward|exposed open|haughty supercilious swaggering|broken crushed|belated late|clean unclouded|afloat aimless rudderless|doubtful dubious|funny suspect suspicious|silent still|blatant clamorous vociferous|disruptive riotous troubled tumultuous turbulent|blind unreasoning",
  "inert neutral|fit primed set|lifelike pictorial vivid|reasonable sensible|intelligent levelheaded sound|indefensible untenable|unanswered unrequited|cultured polite|coarse vulgar|affiliated attached connected|emblematic symbolic|infamous notorious|firm unfaltering unshakable unwavering|decent nice|contemptuous disdainful scornful|derisive gibelike mocking taunting|impudent insolent|confining constraining limiting restricting|inhibitory repressive|resonant resounding|awed awestruck|rhythmical rhythmic|opulent sumptuous|criminal reprehensible|beefy burly husky|hardy stout sturdy|round circular|sacred sanctified|religious spiritual|perilous precarious|comparable corresponding|identical indistinguishable|diverse various|aforesaid said|identical very|akin kindred|crazy mad sick|crazed deranged|barbed biting|satirical satiric|fine okay|academic pedantic|erudite learned|furtive stealthy|elder older|lurid shocking|detached isolated separated|discrete distinct|concerted cooperative|grave sober solemn|dizzy silly|implike mischievous puckish|useable operational|located set situated|mobile wandering|appointed prescribed|juicy luscious voluptuous|prurient salacious|deformed malformed|amorphous shapeless|common mutual|exclusive sole|shaven shaved|unshaven unshaved|bearded bewhiskered whiskered|significant important|tangled tortuous|interlocking interwoven|twelve dozen|forty twoscore|double twofold|double dual|double twofold|adept expert practiced proficient skillful|masterly virtuoso|granular gritty|powdered powdery pulverized|craggy mountainous|cultural ethnic|lone solitary|alone lone lonely|ebullient exuberant|vibrant vivacious|rickety shaky wobbly|starved starving|convulsive spasmodic|shivering trembling|awry cockeyed|curved curving|arched arching|pale pallid wan|prosperous thriving|disappointed frustrated|adequate enough|condescending patronizing|leading preeminent|humble lowly|crack super topnotch|brilliant superb|choice prime select|greatest sterling superlative",
  "cheap crummy|groundless idle|amazed astonished stunned|amazing astonishing|symmetrical symmetric|concurrent cooccurring simultaneous|talkative talky|lanky rangy|excited frantic mad|frenzied manic|cheap flashy gaudy loud tawdry|taut tight|edgy jumpy restive|clogged clotted|impossible inconceivable unimaginable|brooding contemplative meditative pensive reflective|unreflective unthinking|cluttered littered|disheveled frowzled tousled|disorderly jumbled|bushy shaggy|careworn drawn haggard worn|exhausted fatigued|jaded wearied|harassed pestered|disturbed upset worried|actual genuine literal|authentic reliable|dependable honest reliable|regular veritable|belowground underground|integrated unified|branched forked|down downward|futile unavailing|legitimate logical|null void|invaluable priceless|constant unvarying|varying variable|airless stuffy|ferocious fierce furious|evil vicious|sinful ungodly|concealed hidden|craved desired|lukewarm tepid|ill sick|afflicted stricken|ailing peaked|nauseated sick sickish|clammy dank|damp moist|reeking watery|baked parched scorched sunbaked|nutrient nutritive|healthy salubrious|wide broad|slender thin|absurd preposterous ridiculous|silly wacky|eroded scoured|deserving worth|celestial heavenly|economic economical|geometric geometrical|social societal|technical technological|voltaic galvanic|linguistic lingual|fiscal financial|biblical scriptural|philosophic philosophical|tactile tactual|optical visual|communist communistic|grammatical grammatic|anatomic anatomical|celtic gaelic|greek grecian|utopian utopian|geographic geographical|thoriated tittering|barely hardly scarcely scarce|basically fundamentally essentially|merely simply just only but|vastly immensely|largely mostly|approximately about some roughly|partially partly part|wholly entirely completely totally all altogether whole|entirely exclusively solely alone only|absolutely perfectly utterly|clean plumb|fully full|well good|ill badly poorly|considerably substantially",
  "badly severely seriously|even yet still|rather kinda|always ever|constantly forever|constantly invariably|somewhere someplace|anyhow anyway|however nevertheless withal still nonetheless notwithstanding|hitherto heretofore yet|furthermore moreover|farther further|further farther|very real|soon shortly presently|frequently often oftentimes|rarely seldom|curiously oddly peculiarly|reasonably moderately pretty somewhat fairly|slightly somewhat|decidedly emphatically definitely|truly genuinely really|naturally course|obviously evidently manifestly plainly|apparently seemingly ostensibly|accidentally unexpectedly|fortunately luckily|unfortunately unluckily|therefore hence thus|thence therefrom|extremely exceedingly super|besides too also likewise|ultimately finally|finally eventually|presently currently|now today|immediately instantly straightaway directly forthwith|happily merrily gayly blithely jubilantly|firm firmly steadfastly|directly straight|squarely square|terribly awfully awful|dreadfully horribly|thoroughly exhaustively|thoroughly good|increasingly progressively|earlier before|subsequently later afterwards afterward after|abruptly suddenly short|intentionally deliberately purposely advisedly|consequently accordingly|alternatively instead|last lastly finally|absently absentmindedly|loudly loud aloud|softly quietly|randomly indiscriminately haphazardly arbitrarily|about around|urgently desperately|almost most nearly near virtually|chiefly principally primarily mainly|back backward backwards rearward|ahead forward|brilliantly brightly bright|undoubtedly doubtless|above supra|below beneath|contemptuously scornfully|insanely crazily|doubly twice|particularly peculiarly especially specially|quickly rapidly speedily|fast tight|quicker faster|everlastingly eternally forever|highly extremely|perilously dangerously|tiredly wearily|hard firmly|deplorably woefully|downstairs below|down downward|upwards upward|rather instead|fine delicately|second secondly|forth forward",
  "promptly quickly quick|normally usually commonly ordinarily|unusually remarkably|recently lately|erratically unpredictably|here hither|there thither|humbly meekly|inside indoors|outside outdoors|inside within|mutely wordlessly silently|inevitably necessarily|newly freshly fresh new|differently otherwise|preferably rather|jointly collectively|regardless irrespective disregardless|once formerly|systematically consistently|transversely transversally|similarly likewise|probably likely|appropriately suitably|surely certainly sure|enough plenty|thereafter thenceforth|easily easy|actually really|purportedly supposedly|generally mostly|precisely exactly just|closely intimately|relatively comparatively|slowly slow|seriously earnestly|profoundly deeply|unsteadily uncertainly|strictly purely|lightly softly gently|apart aside|overseas abroad|distinctly clearly|excellently magnificently splendidly|wonderfully wondrously superbly marvelously|gravely soberly|true admittedly|competently ably|anxiously uneasily|formally officially|agilely nimbly|rigidly stiffly bolt|properly decent|enormously tremendously staggeringly|stubbornly obstinately|wrongly wrong|rightly justly|hurriedly hastily|individually separately|prominently conspicuously|inescapably inevitably unavoidably|determinedly unfalteringly|surprisingly astonishingly|profusely extravagantly|sensibly reasonably|testily irritably petulantly|pleasantly agreeably|heartily warmly|unambiguously unequivocally|broadly generally|rightfully truly|faithfully reliably|securely firmly|infinitely endlessly|boastfully big|shyly timidly|fondly lovingly|quietly quiet|away off forth|aside away|doggedly tenaciously|unwittingly inadvertently|pityingly compassionately|each apiece|sternly severely|dourly sullenly|north northward|ferociously fiercely|halfway midway|sooner earlier|cautiously carefully|endlessly unceasingly continuously|curtly shortly|possibly perchance perhaps maybe|deeply deep|honestly candidly frankly|dismally drearily",
  "proportionately proportionally|westward westwards|roughly rough|hereinafter hereafter|precisely exactly|keenly acutely|amply richly|nearer closer|near close|unquestionably unimpeachably|sweetly sweet|gently mildly|sharply sharp|madly frantically|close closely tight"
];
var ANTONYM_PAIRS = [
  "ability inability|able unable|abnormal normal|abnormality normality|abolish establish|aboral oral|above below|abruptness gradualness|absence presence|absent present|absolute relative|absolve blame|absorb emit|absorbency nonabsorbency|abstain consume|abstract concrete|abstractly concretely|abundance scarcity|abundant scarce|abused unabused|accelerate decelerate|acceleration deceleration|accentual quantitative|accept refuse|accept reject|acceptable unacceptable|acceptance rejection|accidentally deliberately|accompanied unaccompanied|accuracy inaccuracy|accurate inaccurate|accurately inaccurately|achiever loser|acidic alkaline|acidity alkalinity|acquaintance stranger|acquit convict|acquittal conviction|act refrain|action inaction|activate inactivate|active dormant|active extinct|active inactive|active passive|active quiet|active stative|actively passively|activity inactivity|actual potential|acute chronic|acute obtuse|acutely chronically|adaptable unadaptable|add subtract|addicted unaddicted|addition subtraction|additive subtractive|addressed unaddressed|adequacy inadequacy|adequate inadequate|adequately inadequately|adhesive nonadhesive|adjective substantive|adjusted maladjusted|adjusted unadjusted|admissible inadmissible|admit deny|admit exclude|admit reject|adopted native|adoptive biological|adroit maladroit|adroitly maladroitly|adult juvenile|advance back|advance recede|advance retreat|advantage disadvantage|advantageous disadvantageous|adventurous unadventurous|advertently inadvertently|advisability inadvisability|advisable inadvisable|aerobic anaerobic|aesthetic inaesthetic|aestivate hibernate|affected unaffected|afferent efferent|affinity consanguinity|affirm negate|affirmation reversal|affirmative negative|affixed unaffixed|afloat aground|afraid unafraid|aft fore|age rejuvenate|aged young|aggrade degrade|aggressive unaggressive|agitate calm|agitated unagitated|agitation calmness|agonist antagonist|agree disagree|agreeably disagreeably|agreement disagreement",
  "ahead back|ahistorical historical|alert unalert|align skew|alignment nonalignment|alike unalike|aliquant aliquot|alive dead|alkaline amphoteric|all some|allow deny|allow disallow|alterable unalterable|altered unaltered|alternate opposite|alternating direct|altruism egoism|amateur professional|ambiguity unambiguity|ambiguous unambiguous|ambiguously unambiguously|ambitious unambitious|amended unamended|ametabolic metabolic|amicable hostile|amphibious terrestrial|ample meager|amply meagerly|anal oral|analogous heterologous|analogous homologous|analogue digital|analysis synthesis|analytic synthetic|analyze synthesize|ancestor descendant|androgynous female|androgynous male|anglican nonconformist|anglophilia anglophobia|angry unangry|angular rounded|anhydrous hydrous|animate inanimate|animated unanimated|anionic cationic|anisotropic isotropic|annual biennial|annual perennial|anode cathode|anonymous onymous|answer question|antagonist synergist|antagonistic conciliatory|antagonistic synergistic|antapex apex|antecedent subsequent|anterior posterior|anti pro|antimagnetic magnetic|antiseptic septic|antitype type|antonym synonym|antonymous synonymous|aperiodic periodic|apogee perigee|apologetic unapologetic|appealing unappealing|appear disappear|appearance disappearance|applaud boo|applicability inapplicability|applied theoretical|appreciate depreciate|appreciation depreciation|approachable unapproachable|approbate reprobate|approbation disapprobation|appropriate inappropriate|appropriately inappropriately|approval disapproval|approve disapprove|approvingly disapprovingly|aptitude inaptitude|aquatic terrestrial|aqueous igneous|arbitrary nonarbitrary|arboreal nonarboreal|argumentative unargumentative|arianism athanasianism|arm disarm|armament disarmament|armed armless|armed unarmed|armored unarmored|arrange disarrange|arranged disarranged|arrive leave|articulate inarticulate|artificial natural|artificially naturally|ascend descend|ascending descending|ascent descent",
  "asexual sexual|ashamed unashamed|ashamedly unashamedly|asleep awake|assemble disassemble|assembly disassembly|assent dissent|assertive unassertive|asset liability|assigned unassigned|assimilate dissimilate|assisted unassisted|associate dissociate|association disassociation|astringent nonastringent|asymmetrical symmetrical|asymmetrically symmetrically|asymmetry symmetry|asynchronism synchronism|asynchronous synchronous|atonal tonal|atrophied hypertrophied|attach detach|attachable detachable|attached detached|attached unattached|attack defend|attend miss|attendance nonattendance|attention inattention|attentive inattentive|attract repel|attraction repulsion|attractive repulsive|attractive unattractive|attributable unattributable|atypical typical|atypically typically|audible inaudible|augmentation diminution|aunt uncle|auspiciously inauspiciously|authorized unauthorized|automatic manual|autumnal vernal|autumnal wintry|availability unavailability|available unavailable|avascular vascular|avirulent virulent|avoid confront|awakened unawakened|aware unaware|away home|awed unawed|awkward graceful|back front|back veer|background foreground|backward forward|bad good|badly well|badness goodness|balance imbalance|balance unbalance|balanced unbalanced|bar unbar|bare covered|basic incidental|bear bull|bearing nonbearing|beautiful ugly|beautify uglify|beauty ugliness|begin end|beginning end|beginning ending|beginning middle|begrudge wish|behave misbehave|being nonbeing|belief unbelief|believably unbelievably|believe disbelieve|belt unbelt|bend straighten|bend unbend|benign malign|benignancy malignancy|beseeching imperative|best worst|better worse|better worsen|biennial perennial|big little|big small|binaural monaural|bind unbind|binucleate mononuclear|birth death|bisexual homosexual|bivalent univalent|black white|blacken whiten|bless curse|blessed cursed|blind sighted|block unblock|blond brunet|bloodless bloody|blur focus|boil freeze|bold timid|boldness timidity|bolt unbolt",
  "boneless bony|bore interest|born unborn|borrow lend|borrower lender|bottom side|bottom top|bottomed bottomless|bounce clear|bound free|bound unbound|box unbox|boy girl|boycott patronise|boycott patronize|braid unbraid|branded unbranded|brave cowardly|brave timid|break keep|break make|break repair|breakable unbreakable|breathing breathless|bridle unbridle|bright dull|brighten darken|brightness dullness|broadly narrowly|broken unbroken|brother sister|brotherly sisterly|buckle unbuckle|burden unburden|burdened unburdened|busy idle|button unbutton|buttoned unbuttoned|buy sell|caducous persistent|calcify decalcify|calculable incalculable|calm stormy|capability incapability|capable incapable|capacity incapacity|capitalism socialism|capitalistic socialistic|captor liberator|cardinal ordinal|careful careless|carefully carelessly|carefulness carelessness|carpeted uncarpeted|carved uncarved|cash credit|cauline radical|causative noncausative|caution incaution|cautious incautious|cautiously incautiously|center left|center right|central peripheral|centralise decentralize|centrality marginality|centralization decentralization|centralize decentralize|centralized decentralized|centrally peripherally|cerebral emotional|certain uncertain|certainty uncertainty|certified uncertified|certify decertify|chain unchain|change stay|changeable unchangeable|changed unchanged|characteristic uncharacteristic|characteristically uncharacteristically|charge discharge|charged uncharged|charitable uncharitable|cheap expensive|cheer complain|cheerful depressing|cheerfully cheerlessly|cheerfulness cheerlessness|cheerfulness uncheerfulness|child parent|christian unchristian|citizen noncitizen|civil sidereal|civil uncivil|civilian military|civilian serviceman|civilized noncivilized|claim disclaim|claim forfeit|clarify obfuscate|clarity obscurity|clarity opacity|clasp unclasp|classical nonclassical|classicism romanticism|classicist romanticist|classification declassification|classified unclassified",
  "classify declassify|clean dirty|clean unclean|clear cloudy|clear opaque|clear unclear|cleared uncleared|clearheaded confused|clearness unclearness|clergy laity|clergyman layman|clip unclip|clockwise counterclockwise|clog unclog|close distant|close open|closed open|closing opening|clothed unclothed|coarse fine|coarsely finely|coastal inland|coated uncoated|cognizance incognizance|coherent incoherent|coil uncoil|cold hot|coldness hotness|collapsible noncollapsible|collective distributive|colonize decolonize|color colorlessness|color discolor|colored uncolored|colorful colorless|columned noncolumned|combined uncombined|comedy tragedy|comfort discomfort|comfortable uncomfortable|comfortably uncomfortably|commensurate incommensurate|commercial noncommercial|commissioned noncommissioned|committed uncommitted|common individual|common uncommon|commonality individuality|communicate excommunicate|communicative uncommunicative|compact loose|comparable incomparable|compatibility incompatibility|compatible incompatible|competence incompetence|competent incompetent|competently incompetently|competition cooperation|competitive noncompetitive|competitively noncompetitively|complete incomplete|completeness incompleteness|complex simple|complexity simplicity|compliance noncompliance|compliant defiant|complicate simplify|complimentary uncomplimentary|composed discomposed|composure discomposure|compound simple|comprehensible incomprehensible|comprehension incomprehension|comprehensive noncomprehensive|comprehensively noncomprehensively|compress decompress|compromising uncompromising|con pro|concave convex|concealed unconcealed|concealing revealing|conceit humility|concentrate deconcentrate|concentrated distributed|concentration dilution|concentration distribution|concentric eccentric|concentricity eccentricity|conception misconception|concern unconcern|concerned unconcerned|concise prolix|conclusive inconclusive|conclusively inconclusively|conditional unconditional",
  "conditionally unconditionally|conductor insulator|confidence diffidence|confident diffident|confine free|confirmed unconfirmed|conform deviate|conformist nonconformist|conformity nonconformity|connect disconnect|connected unconnected|conquerable unconquerable|conscientious unconscientious|conscious unconscious|consciously unconsciously|consciousness unconsciousness|consecrate desecrate|consequence inconsequence|conservative liberal|conserve waste|considerable inconsiderable|considerate inconsiderate|considerately inconsiderately|consideration inconsideration|consistency inconsistency|consistent inconsistent|consistently inconsistently|consonant vowel|consonantal vocalic|conspicuous inconspicuous|conspicuously inconspicuously|constancy inconstancy|constant inconstant|constitutional unconstitutional|constricted unconstricted|construction misconstruction|constructive destructive|consummated unconsummated|consumptive generative|contaminate decontaminate|contamination decontamination|contemptible estimable|content discontent|contented discontented|continent incontinent|continental intercontinental|continual sporadic|continuance discontinuance|continuation discontinuation|continue discontinue|continued discontinued|continuity discontinuity|continuous discontinuous|contract expand|contracted expanded|contraction expansion|contraindicate indicate|contraindication indication|contrasty flat|controlled uncontrolled|controversial uncontroversial|convenience inconvenience|convenient inconvenient|conveniently inconveniently|conventional nuclear|conventional unconventional|conventionally unconventionally|converge diverge|convergence divergence|convergent divergent|convertible inconvertible|convinced unconvinced|convincing unconvincing|convincingly unconvincingly|cooked raw|cool heat|cool warm|cooperative uncooperative|coordination incoordination|cork uncork|corporeal incorporeal|corporeality incorporeality|correct falsify|correct incorrect|correctly incorrectly",
  "correctness incorrectness|corrupt incorrupt|corruptibility incorruptibility|cortex medulla|cosmopolitan provincial|counterfeit genuine|counterrevolutionary revolutionary|couple uncouple|courage cowardice|courteous discourteous|courtesy discourtesy|cousinly uncousinly|cover uncover|covert overt|covertly overtly|crate uncrate|creative uncreative|creativeness uncreativeness|credible incredible|credibly incredibly|credit debit|crescendo decrescendo|critical noncritical|critical uncritical|critically uncritically|criticize praise|crooked straight|cross uncross|crossed uncrossed|crosswise lengthwise|crowded uncrowded|crowned uncrowned|crucial noncrucial|cry laugh|cubic linear|cubic planar|curable incurable|curdle homogenize|curious incurious|curly straight|current noncurrent|curtained curtainless|curved straight|cut uncut|damaged undamaged|danger safety|dangerous safe|dark light|darken lighten|darkness lightness|daughter son|day night|dead live|dead living|deaden enliven|deaf hearing|debilitating invigorating|deceive undeceive|decency indecency|decent indecent|decently indecently|decision indecision|decisive indecisive|decisively indecisively|declarative interrogative|declared undeclared|decline improvement|decorum indecorum|decrease increase|decreased increased|decreasing increasing|decrement increment|dedicated undedicated|dedifferentiate differentiate|deductible nondeductible|deductive inductive|deep shallow|deepness shallowness|defeat victory|defence offence|defend prosecute|defendant plaintiff|defense offense|defense prosecution|defensive offensive|deficit lead|defined undefined|definite indefinite|deflate inflate|deflation inflation|defuse fuse|deglycerolize glycerolize|dehumanize humanize|dejected elated|delay rush|delicate rugged|demagnetize magnetize|demand supply|demanding undemanding|dematerialize materialize|demerit merit|demobilization mobilization|demobilize mobilize|democratic undemocratic|demonstrative undemonstrative|demote promote|demotion promotion",
  "demystify mystify|demythologize mythologize|denationalize nationalize|denaturalize naturalize|deniable undeniable|deoxidise oxidise|depart stay|dependable undependable|dependent independent|depersonalize personalize|deposit withdraw|depress elate|depression elation|deprive enrich|deregulate regulate|derequisition requisition|derestrict restrict|derived underived|descriptive prescriptive|descriptive undescriptive|desegregate segregate|desensitize sensitize|desirable undesirable|despair hope|destabilise stabilize|destabilization stabilization|destabilize stabilize|destroyed preserved|desynchronize synchronize|desynchronizing synchronizing|detected undetected|deteriorate recuperate|determinable indeterminable|determinate indeterminate|determined undetermined|dethrone enthrone|developed undeveloped|development nondevelopment|devoice voice|devolution evolution|diachronic synchronic|differ equal|difference sameness|different same|differentiate integrate|differentiated undifferentiated|difficult easy|difficulty ease|digestible indigestible|dignified undignified|diligent negligent|diluted undiluted|diplomatic undiplomatic|direct indirect|direct inverse|direct retrograde|directional omnidirectional|directly indirectly|disable enable|disabling enabling|discernible indiscernible|discerning undiscerning|discharge enlist|discipline indiscipline|discourage encourage|discouragement encouragement|discouraging encouraging|discouragingly encouragingly|discreetly indiscreetly|discriminate indiscriminate|discriminating undiscriminating|disembark embark|disembarrassment embarrassment|disenchant enchant|disenchanted enchanted|disenfranchise enfranchise|disenfranchisement enfranchisement|disengage engage|disentangle entangle|disequilibrium equilibrium|disesteem esteem|dishearten hearten|dishonest honest|dishonestly honestly|dishonesty honesty|dishonor honor|dishonorable honorable|dishonorably honorably|disincarnate incarnate|disincentive incentive|disinclination inclination",
  "disinclined inclined|disinfect infect|disinflation inflation|disintegrate integrate|disintegrative integrative|disjoin join|dislike like|dislike liking|dislodge lodge|disloyal loyal|disloyalty loyalty|disobedience obedience|disobedient obedient|disobediently obediently|disobey obey|disoblige oblige|disorder order|disordered ordered|disorderliness orderliness|disorderly orderly|disorganise organise|disorganize organize|disorganized organized|disorient orient|disparage flatter|dispensable indispensable|displease please|displeased pleased|displeasing pleasing|dispose indispose|disproportion proportion|disproportionate proportionate|disproportionately proportionately|disprove prove|disqualify qualify|disreputable reputable|disrepute repute|disrespect respect|disrespectful respectful|dissatisfaction satisfaction|dissatisfy satisfy|disservice service|dissimilar similar|dissimilarity similarity|dissimilitude similitude|dissonance harmony|dissuade persuade|dissuasive persuasive|distal mesial|distal proximal|distinct indistinct|distinctness indistinctness|distinguishable indistinguishable|distrust trust|distrustfully trustfully|disunify unify|disunion union|diurnal nocturnal|diversified undiversified|diversify specialize|divest invest|divide multiply|divide unite|divided united|docile stubborn|dock undock|domestic foreign|domestic undomestic|dominant recessive|dominant subordinate|domineering submissive|double single|dove hawk|downgrade upgrade|downstairs upstairs|downstream upstream|downtown uptown|downward upward|downwards upwards|downwind upwind|draftee volunteer|dramatic lyric|dramatic undramatic|dramatically undramatically|dress undress|drinkable undrinkable|drinker nondrinker|driver nondriver|drunkenness soberness|dry phlegmy|dry sweet|dry wet|dryness wetness|due undue|dull lively|dull sharp|dull sharpen|dullness sharpness|dying nascent|dynamic undynamic|dysgenic eugenic|dysphoria euphoria|dysphoric euphoric|dystopia utopia|dystopian utopian|eager uneager|eared earless",
  "early late|early middle|earned unearned|earthly heavenly|east west|easterly westerly|eastern western|easy uneasy|ebb tide|ecdemic epidemic|edifying unedifying|educated uneducated|effective ineffective|effectively ineffectively|effectiveness ineffectiveness|effectually ineffectually|efficacious inefficacious|efficacy inefficacy|efficiency inefficiency|efficient inefficient|efficiently inefficiently|efflux influx|effortful effortless|elastic inelastic|elasticity inelasticity|elegance inelegance|elegant inelegant|eligible ineligible|emigrate immigrate|emotional unemotional|emotionality unemotionality|emotionally unemotionally|empirical theoretical|empirically theoretically|employed unemployed|employee employer|employment unemployment|emptiness fullness|empty fill|empty full|end middle|endemic epidemic|endowed unendowed|energetic lethargic|enforce exempt|enforceable unenforceable|enforced unenforced|enjoy suffer|enlightened unenlightened|enlightenment unenlightenment|enrich impoverish|enter exit|enterprising unenterprising|enthusiastic unenthusiastic|enthusiastically unenthusiastically|equal unequal|equality inequality|equally unequally|equatorial polar|equipped unequipped|equitable inequitable|equity inequity|equivalence nonequivalence|equivocal unequivocal|erase record|erect unerect|esoteric exoteric|essential inessential|established unestablished|estivate hibernate|ethical unethical|even odd|even uneven|evenly unevenly|ever never|evil good|evilness goodness|evitable inevitable|exact inexact|exactly inexactly|exaugural inaugural|excited unexcited|exciting unexciting|exclude include|exclusion inclusion|exclusive inclusive|excusable inexcusable|exempt nonexempt|exhale inhale|exhausted unexhausted|exhaustible inexhaustible|existence nonexistence|existent nonexistent|expected unexpected|expedient inexpedient|expendable unexpendable|experience inexperience|experienced inexperienced|explicable inexplicable|explicit implicit|explicitly implicitly|explode implode",
  "exploratory nonexploratory|explosive nonexplosive|export import|express local|expressible inexpressible|expressively inexpressively|extant extinct|extended unextended|extension flexion|extensive intensive|exterior interior|external internal|externally internally|extinguish ignite|extraordinary ordinary|extrasensory sensory|extraterritorial territorial|extricable inextricable|extrinsic intrinsic|extrospective introspective|extrusive intrusive|eyed eyeless|faced faceless|fail manage|fail pass|fail succeed|failing passing|failure success|fair foul|fair unfair|fairly unfairly|fairness unfairness|faithful unfaithful|faithfully unfaithfully|fall rise|fallible infallible|falling rising|false true|falsehood truth|falsity truth|fame infamy|familiar strange|familiar unfamiliar|familiarity unfamiliarity|fancy plain|far near|farness nearness|farsighted nearsighted|fashionable unfashionable|fast slow|fasten unfasten|fastened unfastened|fastidious unfastidious|fat thin|fatal nonfatal|father mother|fatty nonfat|favorable unfavorable|favorably unfavorably|fear fearlessness|fearfully fearlessly|feasibility infeasibility|feathered unfeathered|federal unitary|feed starve|felicity infelicity|female male|femaleness maleness|feminine masculine|feminine neuter|femininity masculinity|fertile sterile|few many|fewer more|fewest most|fictional nonfictional|fidelity infidelity|figurative literal|figuratively literally|figure ground|filial parental|filled unfilled|financial nonfinancial|find lose|fingered fingerless|finish start|finished unfinished|finite infinite|finitely infinitely|fire hire|first last|first second|fit unfit|fitness unfitness|fixed unfixed|flat natural|flat sharp|flatten sharpen|flexibility inflexibility|flexible inflexible|float sink|flowering flowerless|foe friend|fold unfold|follow precede|follower leader|following leading|folly wisdom|foolish wise|foolishly wisely|foot head|forbid permit|forceful forceless|foreign native|forget mind|forget remember",
  "forgettable unforgettable|formal informal|formalism imitation|formally informally|former latter|forte piano|fortunate unfortunate|fortunately unfortunately|forward reverse|found lost|fractional whole|fragrant malodorous|frail robust|framed unframed|fraternal identical|free obstruct|free unfree|freeze unfreeze|frequent infrequent|frequently infrequently|fresh preserved|fresh salty|fresh stale|freshness staleness|friendliness unfriendliness|friendly hostile|friendly unfriendly|frivolity seriousness|frivolous serious|front rear|frozen unfrozen|fruitful unfruitful|fruitfulness fruitlessness|fueled unfueled|full thin|function malfunction|functional nonfunctional|functional organic|functioning malfunctioning|furnished unfurnished|future past|future present|futurity presentness|gain loss|gain reduce|gaseous liquid|gaseous solid|gather spread|general local|general particular|general specific|generalist specialist|generalize specify|generally specifically|generosity stinginess|generous stingy|generous ungenerous|geographic magnetic|geometrically linearly|give take|glad sad|gladden sadden|glazed unglazed|glorious inglorious|gloved gloveless|gracefully gracelessly|gracefully ungracefully|gracious ungracious|graciously ungraciously|gradual steep|gradual sudden|grammatical ungrammatical|grammatically ungrammatically|grateful ungrateful|gratitude ingratitude|gravity levity|greater lesser|green ripe|greenness ripeness|gregarious ungregarious|groomed ungroomed|gross net|grudgingly ungrudgingly|guilt innocence|guilty innocent|hairless hairy|half whole|handed handless|handled handleless|happily sadly|happily unhappily|happiness sadness|happiness unhappiness|happy unhappy|hard soft|harden soften|hardened soft|hardness softness|hardware software|harmful harmless|harmfully harmlessly|harmonic nonharmonic|harmonious inharmonious|harness unharness|hate love|hateful lovable|hatless hatted|have lack|have miss|head rear|head tail|headed headless|headed unheaded|healthful unhealthful",
  "healthy unhealthy|heaven hell|heavily lightly|heaviness lightness|heavy light|heedful heedless|helpful unhelpful|helpfully unhelpfully|here there|hesitantly unhesitatingly|heterogeneity homogeneity|heterogeneous homogeneous|heterosexual homosexual|heterozygous homozygous|hide show|high low|highland lowland|highness lowness|hit miss|hitch unhitch|hollow solid|hollowness solidity|holy unholy|hook unhook|hopeful hopeless|hopefully hopelessly|horizontal inclined|horizontal vertical|hospitable inhospitable|hospitality inhospitality|host parasite|human nonhuman|humane inhumane|humanely inhumanely|humble proud|humility pride|humorless humorous|hungry thirsty|hurried unhurried|hurriedly unhurriedly|husband wife|husbandly wifely|hydrophilic hydrophobic|hyperthyroidism hypothyroidism|hypertonic isotonic|hypotonic isotonic|identifiable unidentifiable|idle run|idle work|ignoble noble|ignore know|ignore notice|ill well|illegal legal|illegibility legibility|illegitimacy legitimacy|illegitimate legitimate|illegitimately legitimately|illicit licit|illiterate literate|illness wellness|illogical logical|illogically logically|imaginatively unimaginatively|imitative nonimitative|immaterial material|immature mature|immaturity maturity|immeasurable measurable|immediacy mediacy|immediate mediate|immobile mobile|immobility mobility|immoderate moderate|immoderately moderately|immoderation moderation|immodest modest|immodestly modestly|immodesty modesty|immoral moral|immorality morality|immorally morally|immortal mortal|immortality mortality|impaired unimpaired|impalpable palpable|impartial partial|impassable passable|impatience patience|impatient patient|impatiently patiently|imperceptible perceptible|imperceptibly perceptibly|imperfect perfect|imperfectibility perfectibility|imperfection perfection|imperfectly perfectly|impermanence permanence|impermanent permanent|impersonal personal|impersonally personally|impervious pervious|impiety piety|impious pious|implacable placable",
  "implausible plausible|impolite polite|impolitely politely|impoliteness politeness|impolitic politic|importance unimportance|important unimportant|impossibility possibility|impossible possible|impossibly possibly|impotence potence|impotency potency|impotent potent|impractical practical|imprecise precise|imprecisely precisely|imprecision precision|impressive unimpressive|improbability probability|improbable probable|improper proper|improperly properly|impropriety propriety|improved unimproved|improvidence providence|imprudence prudence|impure pure|impurity purity|inboard outboard|inclined vertical|income outgo|incoming outgoing|indoor outdoor|indoors outdoors|induced spontaneous|indulgent nonindulgent|industrial nonindustrial|infectious noninfectious|inferior superior|inferiority superiority|infernal supernal|infield outfield|inflow outflow|influential uninfluential|informed uninformed|infra supra|inhabited uninhabited|inhibited uninhibited|initiate uninitiate|injectable uninjectable|injured uninjured|injustice justice|inner outer|inoffensive offensive|inoperable operable|inoperative operative|inorganic organic|inorganically organically|inquiring uninquiring|insane sane|insanely sanely|insanity sanity|insatiate satiate|insecure secure|insecurely securely|insecurity security|insensibility sensibility|insensible sensible|insensitive sensitive|insensitivity sensitivity|insentient sentient|inshore offshore|inside outside|insignificance significance|insignificant significant|insignificantly significantly|insincere sincere|insincerely sincerely|insincerity sincerity|insoluble soluble|insolvent solvent|inspiring uninspiring|instability stability|institutional noninstitutional|institutionalized noninstitutionalized|instructive uninstructive|instrumental vocal|insubordinate subordinate|insubordination subordination|insubstantial substantial|insufficient sufficient|insufficiently sufficiently|insured uninsured|insurmountable surmountable|intangible tangible",
  "integrated nonintegrated|integrated segregated|integration segregation|intellectual nonintellectual|intelligence stupidity|intelligent unintelligent|intelligible unintelligible|intended unintended|intense mild|intensifying moderating|intentionally unintentionally|interdepartmental intradepartmental|interested uninterested|interesting uninteresting|interestingly uninterestingly|interference noninterference|intermediate terminal|international national|internationalism nationalism|interspecies intraspecies|interstate intrastate|intervention nonintervention|intolerable tolerable|intolerance tolerance|intolerant tolerant|intoxicated sober|intractable tractable|intrusive protrusive|intrusive unintrusive|inutility utility|invalid valid|invalidate validate|invariability variability|invariable variable|invertebrate vertebrate|invisibility visibility|invisible visible|invisibly visibly|inviting uninviting|involuntarily voluntarily|involuntary voluntary|involved uninvolved|invulnerability vulnerability|invulnerable vulnerable|inward outward|inwardly outwardly|ionic nonionic|ionized nonionized|irrational rational|irrationally rationally|irreconcilable reconcilable|irreducible reducible|irregular regular|irregularity regularity|irregularly regularly|irrelevance relevance|irrelevant relevant|irreligious religious|irremediable remediable|irreparable reparable|irresistible resistible|irresolute resolute|irresolutely resolutely|irresponsibility responsibility|irresponsible responsible|irresponsibly responsibly|irreverence reverence|irreversibility reversibility|irreversible reversible|irrevocable revocable|irritate soothe|isometric isotonic|issue recall|joint separate|joy sorrow|joyful sorrowful|joyless joyous|juiceless juicy|junior senior|just unjust|justifiably unjustifiably|justly unjustly|keep lose|kind unkind|kindly unkindly|king queen|knot unknot|known unknown|labeled unlabeled|laced unlaced|lady lord|larboard starboard|large small|largeness smallness|lash unlash|late middle",
  "lawful unlawful|lax tense|leaded unleaded|leaky tight|lean rich|least most|leavened unleavened|left right|legalise outlaw|legalize outlaw|legato staccato|legged legless|lengthen shorten|less more|let prevent|level raise|lie sit|lie stand|lighted unlighted|like unlike|likelihood unlikelihood|likely unlikely|likeness unlikeness|limited unlimited|linear nonlinear|linear planar|lined unlined|linger rush|linguistic nonlinguistic|lipless lipped|liquid solid|listed unlisted|little much|livable unlivable|live recorded|loaded unloaded|loading unloading|local national|location studio|lock unlock|long short|longness shortness|loose tight|loosen stiffen|loosening tightening|lose profit|lose win|loser winner|lost saved|lost won|loud soft|loudly softly|loudness softness|loving unloving|lowborn noble|lower raise|lowered raised|lowland upland|luckily unluckily|lucky unlucky|made unmade|magnetic nonmagnetic|major minor|majority minority|make unmake|malicious unmalicious|malnourished nourished|man woman|manageably unmanageably|manned unmanned|marked unmarked|married unmarried|masculine neuter|mask unmask|masochistic sadistic|matched mismatched|mated unmated|maternal paternal|matriarchal patriarchal|maximal minimal|maximize minimize|maximum minimum|meaningful meaningless|meaningfulness meaninglessness|meatless meaty|mechanical nonmechanical|medical surgical|melodious unmelodious|member nonmember|mendacity veracity|mental physical|merciful merciless|metallic nonmetallic|military unmilitary|mindful unmindful|mistrust trust|misused used|mobile stabile|modern nonmodern|modified unmodified|molar molecular|mononuclear trinucleate|monophonic polyphonic|moonless moonlit|motion motionlessness|motivated unmotivated|move stay|moved unmoved|moving nonmoving|moving still|moving unmoving|multiculturalism nationalism|multidimensional unidimensional|multiform uniform|multilateral unilateral|multiple single|multiply singly|multivalent univalent|musical unmusical|musically unmusically|muzzle unmuzzle",
  "nadir zenith|naive sophisticated|naivete sophistication|narrow wide|narrow widen|narrowing widening|narrowness wideness|nasty nice|native nonnative|natural sharp|natural supernatural|natural unnatural|naturally unnaturally|naturalness unnaturalness|nay yea|necessarily unnecessarily|necessary unnecessary|necessitate obviate|negative neutral|negative positive|neighborliness unneighborliness|nephew niece|neurotic unneurotic|neutral positive|new old|new worn|noisily quietly|noisy quiet|nominal real|nominative oblique|nonobservance observance|nonoperational operational|nonparticipation participation|nonparticulate particulate|nonpayment payment|nonpolitical political|nonporous porous|nonpregnant pregnant|nonprescription prescription|nonprofessional professional|nonproliferation proliferation|nonracial racial|nonradioactive radioactive|nonrandom random|nonreciprocal reciprocal|nonreflective reflective|nonrepetitive repetitive|nonrepresentational representational|nonrepresentative representative|nonresident resident|nonresidential residential|nonreticulate reticulate|nonreversible reversible|nonrigid rigid|nonsignificant significant|nonslippery slippery|nonspatial spatial|nonspeaking speaking|nonspecific specific|nonspherical spherical|nonstandard standard|nontaxable taxable|nontechnical technical|nonterritorial territorial|nonthermal thermal|nontoxic toxic|nontraditional traditional|nonuniformity uniformity|nonunion union|nonviolent violent|nonviolently violently|nonvolatile volatile|nonworker worker|normal paranormal|north south|northern southern|nosed noseless|noticeable unnoticeable|noticed unnoticed|numerical verbal|objective subjective|obligated unobligated|oblique parallel|oblique perpendicular|obscurity prominence|obtrusively unobtrusively|obtrusiveness unobtrusiveness|obverse reverse|obvious unobvious|occupied unoccupied|official unofficial|officially unofficially|offshore onshore|offstage onstage|often rarely|oiled unoiled|old young|oleophilic oleophobic",
  "open shut|opposed unopposed|optimism pessimism|optimist pessimist|optimistic pessimistic|organized unorganized|oriented unoriented|original unoriginal|originality unoriginality|orthodox unorthodox|orthodoxy unorthodoxy|ostentatious unostentatious|other same|out safe|overachievement underachievement|overestimate underestimate|overexpose underexpose|overhand underhand|overhead subsurface|overhead surface|overshoot undershoot|overstate understate|overstatement understatement|owned unowned|pack unpack|paid unpaid|pain pleasure|painful painless|painfully painlessly|paintable unpaintable|painted unpainted|parallel perpendicular|pardonable unpardonable|particular universal|partly wholly|passing running|passionate passionless|past present|pastness presentness|patriotic unpatriotic|patterned plain|paved unpaved|peace war|peaceful unpeaceful|penalty reward|perceptive unperceptive|permanently temporarily|permissive preventive|perplexed unperplexed|pin unpin|planned unplanned|planted unplanted|playable unplayable|playful unplayful|pleasant unpleasant|pleasantly unpleasantly|plowed unplowed|plural singular|pointed pointless|polished unpolished|poor rich|popular unpopular|popularity unpopularity|porosity solidity|portable unportable|posteriority priority|postwar prewar|poverty wealth|power powerlessness|powerful powerless|powerfulness powerlessness|precede succeed|precedented unprecedented|preceding succeeding|precocious retarded|predictability unpredictability|predictable unpredictable|prefix suffix|prejudiced unprejudiced|premeditated unpremeditated|preparation resolution|prepared unprepared|presidential unpresidential|pretentious unpretentious|primarily secondarily|primary secondary|printable unprintable|private public|privately publicly|privileged underprivileged|processed unprocessed|productive unproductive|profane sacred|professional unprofessional|profitability unprofitability|profitable unprofitable|profitably unprofitably|profound superficial|profundity superficiality",
  "progress regress|progressive regressive|prophetic unprophetic|propitious unpropitious|prospective retrospective|protected unprotected|protective unprotective|proved unproved|provocative unprovocative|proximate ultimate|publicized suppressed|published unpublished|pull push|punctuality tardiness|punished unpunished|punitive rehabilitative|purge rehabilitate|purposeful purposeless|qualified unqualified|qualitative quantitative|quantitative syllabic|questionable unquestionable|quickly slowly|quiet unquiet|quietly unquietly|ravel unravel|ready unready|real unreal|realistic unrealistic|realistically unrealistically|reality unreality|reasonable unreasonable|reasonably unreasonably|reassure worry|reassuring unreassuring|receptive unreceptive|reconstructed unreconstructed|recoverable unrecoverable|refined unrefined|refresh tire|regulated unregulated|related unrelated|relatedness unrelatedness|relax tense|relaxed tense|reliability unreliability|reliable unreliable|reliably unreliably|religious secular|remarkably unremarkably|repentant unrepentant|reported unreported|reproducible unreproducible|resentful unresentful|resist surrender|respectable unrespectable|responsive unresponsive|responsiveness unresponsiveness|rested tired|restful restless|restrained unrestrained|restraint unrestraint|restricted unrestricted|restrictive unrestrictive|retail wholesale|retentive unretentive|rewarding unrewarding|rhythmical unrhythmical|ride walk|right wrong|right wrongly|righteous unrighteous|righteousness unrighteousness|rightness wrongness|rimless rimmed|rise set|rotor stator|rough smooth|roughen smooth|roughness smoothness|round square|running standing|rural urban|rusted rustless|saddle unsaddle|salable unsalable|sarcastic unsarcastic|satisfactorily unsatisfactorily|satisfactory unsatisfactory|saturated unsaturated|savory unsavory|scented scentless|scheduled unscheduled|scholarly unscholarly|scientific unscientific|scramble unscramble|screw unscrew|scrupulous unscrupulous|seal unseal",
  "seated standing|sedate stimulate|seductive unseductive|selected unselected|selfish unselfish|selfishness unselfishness|sensational unsensational|separation union|serviceable unserviceable|servile unservile|settled unsettled|sexy unsexy|shaded unshaded|shapely unshapely|shared unshared|sharpen soften|sharpness softness|shaven unshaven|sheathe unsheathe|shod unshod|short tall|shortness tallness|shout whisper|shrink stretch|side top|signed unsigned|silence sound|silenced unsilenced|sink source|sit stand|sized unsized|skilled unskilled|sleep wake|sleepiness wakefulness|sleeping waking|smart stupid|smilingly unsmilingly|snarl unsnarl|sociability unsociability|sociably unsociably|social unsocial|sold unsold|soled soleless|solved unsolved|sonic supersonic|sound unsound|sour sweet|sour sweeten|spaced unspaced|sparkling still|specialized unspecialized|specified unspecified|spell unspell|spineless spinous|spirited spiritless|spoken written|stable unstable|stained unstained|stand yield|staple unstaple|start stop|statesmanlike unstatesmanlike|steadily unsteadily|steady unsteady|stemless stemmed|stifle stimulate|stimulating unstimulating|strain unstrain|strap unstrap|stratified unstratified|strength weakness|strengthen weaken|strengthening weakening|stressed unstressed|string unstring|strong weak|strongly weakly|structured unstructured|stuff unstuff|subhuman superhuman|subsonic supersonic|subsurface surface|successful unsuccessful|successfully unsuccessfully|succumb survive|suitability unsuitability|suitably unsuitably|summery vernal|summery wintry|supportive unsupportive|sure unsure|surprised unsurprised|surprising unsurprising|susceptibility unsusceptibility|susceptible unsusceptible|sworn unsworn|sympathetic unsympathetic|sympathetically unsympathetically|systematic unsystematic|systematically unsystematically|tame wild|tameness wildness|tangled untangled|tanned untanned|tasteful tasteless|tender tough|theatrical untheatrical|thematic unthematic|thick thin|thicken thin",
  "thickly thinly|thickness thinness|thoughtful thoughtless|thoughtfully thoughtlessly|thrifty wasteful|tie untie|tied untied|timbered untimbered|timeliness untimeliness|tipped untipped|toned toneless|tongued tongueless|topless topped|touched untouched|traceable untraceable|trained untrained|traveled untraveled|treated untreated|troubled untroubled|trustworthy untrustworthy|truthful untruthful|truthfulness untruthfulness|tune untune|tuneful tuneless|turned unturned|twine untwine|twist untwist|understood ununderstood|unusual usual|unvaried varied|unveil veil|unveiled veiled|unventilated ventilated|unvoiced voiced|unwanted wanted|unwarily warily|unwary wary|unwaxed waxed|unweave weave|unwelcome welcome|unwholesome wholesome|unwilling willing|unwillingness willingness|unwind wind|unwire wire|unwitting witting|unwittingly wittingly|unwomanly womanly|unwooded wooded|unworldly worldly|unworthy worthy|unwoven woven|unwrap wrap|unwrapped wrapped|unwrinkled wrinkled|unwritten written|unyoke yoke|useful useless|usefully uselessly|usefulness uselessness|valuable worthless|vernal wintry|virtuous wicked|wane wax|waning waxing|wired wireless|worth worthlessness"
];

// flow/3-scoring/similarity/word-relations.ts
var MORE_SYNONYMS = "car automobile|buy purchase|firm company business|quit stop|kid child|shop store|begin start commence|end finish conclude|big large huge|small little tiny|fast quick rapid|hard difficult|easy simple|help assist aid|doctor physician|film movie|pupil student|profit earning|rise increase grow|fall drop decrease decline|forbid ban prohibit|allow permit|sick ill|happy glad|answer reply respond|show display present|reduce lower lessen cut|many numerous|job work occupation|ship boat vessel|teacher instructor|lawyer attorney|choose select pick|destroy ruin wreck|important significant crucial|near close|get receive obtain|need require|live reside dwell|funny amusing|often frequently|people person|accept agree|say state|use utilize employ|make produce create|find discover|contain hold include|plant factory|reject refuse decline|inhabitant resident population|annual yearly year|store keep save|beautiful pretty|road street|old elderly ancient|cancel scrap|afraid scared|cause produce|main chief principal|gather collect|repair fix mend|attempt try|house home|talk speak|money cash|clean tidy|die perish|kill murder|broad wide|error mistake|evening pm|morning am|absorb trap|release emit|let allow|germ pathogen|shape form|deflect bend|drug medicine medication|conduct transfer carry|quick rapid swift|hypertension|fluid liquid flow|damage harm hurt|break gap|circuit loop|glow shine light|extinguish|overnight night|inhabitant people|critic reviewer|review praise|succeed pass|birthplace born origin|unemployed jobless|dislike hate|broken incomplete open|begin commence launch|surgeon doctor|cop policeman police|infant baby|error bug|garbage trash rubbish waste|scientist researcher|speed velocity rate|temperature heat|weight mass heavy|enormous huge giant|wealthy rich|intelligent smart clever|angry furious|sad unhappy|attractive beautiful|frightened scared afraid|permit allow enable|stop halt cease|require demand|assist support|combine mix merge|divide split separate|select elect|vanish disappear|purchase acquire buy|reside stay|consume eat|observe notice watch|construct build erect|demolish destroy|depart leave go|return back|fix solve|defeat beat|injure wound hurt|rescue save|shout yell scream|forbid prevent|expensive costly|cheap inexpensive|danger risk|power energy electricity|sunlight light|moisture water humidity|automobile vehicle|infection disease illness|symptom sign|ache pain|remedy cure treatment|author writer|ruler king monarch|town city|country nation state|war conflict|border boundary|result outcome consequence effect|reason cause|aim goal purpose|part component|method way technique|characteristic feature property|earth soil ground|rock stone|forest wood|ocean sea|shore coast|storm tempest|cold chill|child offspring|parent mother|parent father|adult grown|feed nourish|grow develop|decay rot|move shift|spin rotate turn|push press|pull draw|absorb soak|reflect bounce|travel move go|surround enclose|connect link join|separate detach|increase raise boost|relieve ease soothe reduce|sharply steeply strongly|flow run|crash collide hit|shatter break|convict guilty|charge cost price|rise warm|north northward|south southward|outdoors outside|indoors inside|tell advise|child kid|sleep asleep|sold buy|step resign|tear demolish|wedding marry marriage|injury hurt injure|delay late|translate translation|victorious win victory|majority most|treat treatment|species kind|lock shut|perform play|guitarist guitar|book reserve|lower reduce cut|next coming following|doctor medical|stage platform|famous known renowned|award prize|invent create|climb ascend|border frontier|ancient old|wedding ceremony|photograph picture photo|noise sound|smell odor scent|taste flavor|path trail|meal food|journey trip travel|gift present|mistake error|fee charge|goal target|teenager adolescent|crime offense|prison jail|thief robber|rain rainy|snow snowy|wind windy|fog foggy";
var MORE_ANTONYMS = "more less|more fewer|most least|many few|increase decrease|rise fall|rise drop|raise cut|raise lower|grow shrink|grow fall|open closed|open shut|open close|hot cold|win lose|victory defeat|start stop|start end|begin end|buy sell|first last|early late|young old|youngest oldest|large small|big small|bright dark|cheap expensive|clean dirty|free expensive|allow ban|allow forbid|allow prohibit|legal illegal|accept reject|support oppose|support contradict|confirm contradict|confirm refute|love hate|like dislike|praise criticize|excellent terrible|good bad|delicious awful|good poor|arrive leave|arrive depart|north south|east west|inside outside|indoor outdoor|always never|everybody nobody|all none|all no|every no|easy difficult|simple difficult|reduce cause|sharp blunt|wide narrow|quiet noisy|guilty innocent|success failure|succeed fail|pass fail|find lose|hire fire|employ dismiss|full empty|half empty|dry wet|rain dry|freeze boil|freeze melt|stop accelerate|remember forget|deny admit|deny confirm|double halve|asleep awake|sleep wake|trust distrust|near far|top bottom|up down|before after|day night|true false|right wrong|correct incorrect|rich poor|strong weak|safe dangerous|healthy sick|alive dead|survive die|birth death|clear block|break intact|break fix|bore fascinate|postpone advance|sink rescue|destroy spare|destroy build|sign veto|pay free|better worse|recover worsen|improve worsen|slow fast|light heavy|deep shallow|long short|tall short|high low|public private|present absent|male female|man woman|boy girl|king queen|husband wife|brother sister|father mother|son daughter|smile frown|laugh cry|push pull|ask answer|give take|lend borrow|import export|enter exit|include exclude|attack defend|create destroy|ally enemy|friend enemy|war peace|sunny rainy|summer winter|left right|front back|past future|modern ancient|major minor|maximum minimum|possible impossible|hungry full|thick thin|rough smooth|hard soft|tight loose|polite rude|brave cowardly|generous stingy|clever stupid|lazy diligent|calm nervous|popular unpopular|single married|permanent temporary|natural artificial|ascend descend|appear disappear|attract repel|gain loss|profit loss|demand supply|agree disagree|agree refuse|prefer dislike|pollute clean|early delay|cancel confirm|succeed predecessor|1 last|necessary useless|born die|lose win|forget remember|good bad|far near|far close|expire begin|expire start|cancel depart|cancel happen|postpone happen|extinguish light|extinguish glow|harmless dangerous|harmless harm|conduct insulate|complete broken|complete break|complete incomplete|solve cause|approve reject|approve oppose|lead follow|teach learn|teach study|majority minority|expand contract|expand shrink|float sink|heat cool|warm cool|warm cold|hot cool|add remove|add subtract|multiply divide|earn spend|save spend|save waste|raise reduce|prevent cause|prevent encourage|encourage discourage|same different|equal different|similar different|known unknown|visible invisible|fresh stale|raw cook|wild tame|urban rural|domestic foreign|local foreign|mandatory optional|require optional|voluntary compulsory|shorten extend|shorten lengthen|crowd empty|crowded empty|silent loud|quiet loud|stable unstable|finish begin|finish start|open end|oldest newest|newest first|ban legalize|ban approve|deteriorate improve|rare common|rarely often|seldom often|nobody somebody|nothing something|nothing everything|few most|few all|some none|next last|miss hit|crash miss|relieve cause|ease cause|resign elect|demolish restore|marry divorce|divorce wedding|afraid love|scare love|sold empty|support reject|lower raise|senior junior|internal external|host guest|employer employee|buyer seller|winner loser|question answer|cause cure|sit stand|lead trail|thaw freeze|reward punish|praise blame|doubt believe|hope fear|hide reveal|hire dismiss|land depart|tighten loosen|fill empty|gather scatter|unite divide|worsen ease|exceed fall|guilty acquit|convict acquit|approve ban|permit ban|legalize outlaw|upgrade downgrade|overestimate underestimate|optimist pessimist|entrance exit|ceiling floor|tail head|dusk dawn|sunrise sunset|shortage surplus|victory loss|retreat advance|ebb flow|inhale exhale|absorb emit|absorb release|attract repulse|dominant recessive|concave convex|acid base|liquid solid|conductor insulator|cation anion|proton electron|vertical horizontal|latitude longitude|predator prey|producer consumer|evaporate condense|exothermic endothermic|prime composite|odd even|numerator denominator|perpendicular parallel";
var EXCLUSIVE = [
  "second minute hour day week month year decade century",
  "monday tuesday wednesday thursday friday saturday sunday",
  "january february march april may june july august september october november december",
  "red blue green yellow black white brown orange pink purple gray",
  "north south east west",
  "son daughter brother sister father mother uncle aunt cousin nephew niece grandfather grandmother",
  "breakfast lunch dinner",
  "spring summer autumn winter",
  "lawyer nurse doctor teacher engineer farmer soldier cook pilot carpenter",
  "car train bus plane ship bicycle",
  "dog cat horse cow sheep pig",
  "solid liquid gas",
  "positive negative neutral",
  "gram kilogram ton meter kilometer mile inch foot liter gallon dollar euro pound"
];
var rows = new Map(
  EXCLUSIVE.flatMap((row, index) => row.split(" ").map((word) => [word, index]))
);
var groups = /* @__PURE__ */ new Map();
var opposites = /* @__PURE__ */ new Map();
for (const [index, group] of [...SYNONYM_GROUPS, MORE_SYNONYMS].flatMap((line) => line.split("|")).entries())
  for (const word of group.split(" ")) groups.set(word, [...groups.get(word) ?? [], index]);
for (const pair of [...ANTONYM_PAIRS, MORE_ANTONYMS].flatMap((line) => line.split("|"))) {
  const [one = "", other = ""] = pair.split(" ");
  for (const [from, to] of [
    [one, other],
    [other, one]
  ])
    opposites.set(from, (opposites.get(from) ?? /* @__PURE__ */ new Set()).add(to));
}
var known = (word) => groups.has(word) || opposites.has(word);
var NEGATIVE_PREFIX = /^(?:un|in|im|il|ir|dis|non|mis)(?=[a-z]{3})/;
var AMBIGUOUS = /* @__PURE__ */ new Map([
  ["found", ["find"]],
  ["left", ["leave"]],
  ["felt", ["feel"]],
  ["saw", ["see"]],
  ["wound", ["wind"]],
  ["lay", ["lie"]],
  ["leaf", ["leave"]],
  ["leafe", ["leave"]],
  ["life", ["live"]],
  ["bore", ["bear"]],
  ["fell", ["fall"]],
  ["rose", ["rise"]],
  ["grew", ["grow"]],
  ["began", ["begin"]],
  ["went", ["go"]],
  ["came", ["come"]],
  ["bought", ["buy"]],
  ["sold", ["sell"]],
  ["won", ["win"]],
  ["lost", ["lose"]],
  ["made", ["make"]],
  ["gave", ["give"]],
  ["took", ["take"]],
  ["told", ["tell"]],
  ["said", ["say"]],
  ["wrote", ["write"]],
  ["built", ["build"]],
  ["broke", ["break"]],
  ["broken", ["break"]],
  ["spoke", ["speak"]],
  ["chose", ["choose"]],
  ["kept", ["keep"]],
  ["held", ["hold"]],
  ["thought", ["think"]],
  ["taught", ["teach"]],
  ["caught", ["catch"]],
  ["brought", ["bring"]],
  ["met", ["meet"]],
  ["paid", ["pay"]],
  ["sent", ["send"]],
  ["spent", ["spend"]],
  ["died", ["die"]],
  ["dying", ["die"]],
  ["ate", ["eat"]],
  ["drank", ["drink"]],
  ["drove", ["drive"]],
  ["flew", ["fly"]],
  ["froze", ["freeze"]],
  ["frozen", ["freeze"]],
  ["knew", ["know"]],
  ["ran", ["run"]],
  ["sang", ["sing"]],
  ["sank", ["sink"]],
  ["slept", ["sleep"]],
  ["stood", ["stand"]],
  ["stole", ["steal"]],
  ["swam", ["swim"]],
  ["threw", ["throw"]],
  ["understood", ["understand"]],
  ["woke", ["wake"]],
  ["wore", ["wear"]]
]);
var lemmasOf = remember(8192, readLemmas);
function readLemmas(form) {
  const found = [form, ...AMBIGUOUS.get(form) ?? []];
  const irregular = IRREGULAR.get(form);
  if (irregular !== void 0) found.push(irregular);
  const stem = /^(.{2,}?)(?:ing|ed|er|est|ly|s)$/.exec(form)?.[1];
  if (stem !== void 0) {
    found.push(stem, `${stem}e`);
    if (/([bdgklmnprt])\1$/.test(stem)) found.push(stem.slice(0, -1));
    if (stem.endsWith("i")) found.push(`${stem.slice(0, -1)}y`);
  }
  return found.filter((word, index) => index === 0 || known(word));
}
function areSynonyms(one, other) {
  return one.some((word) => {
    const own = groups.get(word);
    return own !== void 0 && other.some((second) => (groups.get(second) ?? []).some((group) => own.includes(group)));
  });
}
function isOpposite(one, other) {
  const [against, back] = [opposites.get(one), opposites.get(other)];
  if (against?.has(other) === true) return true;
  const shares = (listed, word) => listed !== void 0 && groups.has(word) && [...listed].some((entry) => (groups.get(entry) ?? []).some((group) => groups.get(word)?.includes(group)));
  return shares(against, other) || shares(back, one);
}
function areOpposites(one, other) {
  return one.some(
    (word) => other.some(
      (second) => isOpposite(word, second) || word !== second && rows.get(word) !== void 0 && rows.get(word) === rows.get(second) || word !== second && (word.replace(NEGATIVE_PREFIX, "") === second || second.replace(NEGATIVE_PREFIX, "") === word) || /(?:ful|less)$/.test(word) && /(?:ful|less)$/.test(second) && word !== second && word.replace(/(?:ful|less)$/, "") === second.replace(/(?:ful|less)$/, "")
    )
  );
}

// flow/3-scoring/similarity/find-clash.ts
var MAX_ROLES = 8;
var MAX_STATEMENT = 12;
var CONVERSE = new Set(
  "buy sell give receive lend borrow north south east west above below left right before after parent child teacher student teach learn husband wife more less fewer heavy light large small big old young tall short fast slow follow precede over under import export own belong predator prey win lose higher lower great".split(
    " "
  )
);
var OTHER_WAY = "into from|to from|in out|on off|over under|above below|up down|before after|inside outside|for against".split("|").map((pair) => pair.split(" "));
var WEIGHTY = 0.9;
var ANYBODY = /* @__PURE__ */ new Set(["someone", "somebody", "anyone", "anybody", "person", "individual", "people"]);
var MIN_AROUND = 2;
function findClash(truth, given, partners, left) {
  const clash = contradictionOf(truth, given, partners, left);
  const short = Math.max(truth.words.length, given.words.length) <= MAX_STATEMENT;
  const exchanged = clash === void 0 && short ? replacement(truth, given, partners, left) : void 0;
  return { clash: clash ?? exchanged, replaced: exchanged !== void 0 };
}
function contradictionOf(truth, given, partners, left) {
  const missing = truth.words.filter((_, index) => !partners.has(index));
  const added = [...left].map((place) => given.words[place]);
  const statements = Math.max(truth.words.length, given.words.length) <= MAX_STATEMENT;
  const [lostNumbers, newNumbers] = [missing.filter((word) => word.number), added.filter((word) => word.number)];
  const counted = statements ? newCount(truth, given, partners, left) : void 0;
  if (counted !== void 0) return counted;
  if (lostNumbers.length > 0 && newNumbers.length > 0)
    return `${newNumbers[0]?.form} instead of ${lostNumbers[0]?.form}`;
  const turned = !statements ? void 0 : missing.find((word) => added.some((other) => areOpposites(word.lemmas, other.lemmas)));
  const exchanged = statements && rolesExchanged(truth, given, partners);
  const complete = missing.length === 0 && added.length === 0;
  const otherWay = statements && complete && directionsExclude(truth, given);
  const turns = (statements ? Math.abs(truth.denials - given.denials) : 0) + (turned === void 0 ? 0 : 1) + (exchanged || otherWay ? 1 : 0);
  if (turns % 2 === 1)
    return turned !== void 0 ? `the opposite of "${turned.form}"` : otherWay ? "the other direction" : exchanged ? "exchanges who and whom" : "denies it";
  const [lostName, newName] = [missing.find((word) => word.capital), added.find((word) => word.capital)];
  return lostName !== void 0 && newName !== void 0 ? `${newName.form} instead of ${lostName.form}` : void 0;
}
function newCount(truth, given, partners, left) {
  if (truth.words.some((word) => word.number)) return void 0;
  for (const [index, place] of partners) {
    const before = given.words[place - 1];
    if (before?.number !== true || !left.has(place - 1) || !/^(?:[2-9]|1\d)$/.test(before.form)) continue;
    if (truth.every || given.every) return `${before.form} ${truth.words[index]?.form ?? ""}`;
  }
  return void 0;
}
function rolesExchanged(truth, given, partners) {
  const order = [...partners].sort(([one], [other]) => one - other);
  if (truth.hasOf !== given.hasOf || order.length < 2 || order.length > MAX_ROLES || truth.isPassive !== given.isPassive)
    return false;
  if (truth.hasThan && given.hasThan) {
    const names = order.filter(([index, place]) => truth.words[index]?.form === given.words[place]?.form);
    return names.length >= 2 && (names[0]?.[1] ?? 0) > (names.at(-1)?.[1] ?? 0);
  }
  const moved = order.filter(([index, place]) => index !== place);
  const [[from = 0, to = 0] = [], [back = 0, home = 0] = []] = moved;
  return order.length >= 3 && truth.words.length === given.words.length && moved.length === 2 && from === home && to === back;
}
function replacement(truth, given, partners, left) {
  const lost = truth.words.flatMap((word, index2) => partners.has(index2) || word.weight < WEIGHTY ? [] : [index2]);
  const fresh2 = [...left].filter((place2) => (given.words[place2]?.weight ?? 0) >= WEIGHTY);
  const [index, place] = [lost[0], fresh2[0]];
  if (lost.length !== 1 || fresh2.length !== 1 || index === void 0 || place === void 0) return void 0;
  if ([truth.words[index], given.words[place]].some((word) => word?.lemmas.some((lemma) => ANYBODY.has(lemma))))
    return void 0;
  if (partners.size < MIN_AROUND || truth.isPassive !== given.isPassive) return void 0;
  if ([...partners].some(([one, other]) => truth.words[one]?.form !== given.words[other]?.form)) return void 0;
  const before = index === 0 ? place === 0 : partners.get(index - 1) === place - 1;
  const behind = index === truth.words.length - 1 ? place === given.words.length - 1 : partners.get(index + 1) === place + 1;
  return before && behind ? `${given.words[place]?.form} instead of ${truth.words[index]?.form}` : void 0;
}
function directionsExclude(truth, given) {
  const excludes = (from, to) => truth.directions.has(from) && !truth.directions.has(to) && given.directions.has(to) && !given.directions.has(from);
  return OTHER_WAY.some(([one, other]) => excludes(one, other) || excludes(other, one));
}
function oppositePairs(truth, given, partners, left) {
  if (Math.max(truth.words.length, given.words.length) > MAX_STATEMENT) return [];
  const pairs2 = [];
  for (const [index, word] of truth.words.entries()) {
    if (partners.has(index)) continue;
    const place = [...left].find(
      (other) => !pairs2.some(([, taken]) => taken === other) && areOpposites(word.lemmas, given.words[other]?.lemmas ?? [])
    );
    if (place !== void 0) pairs2.push([index, place]);
  }
  const [pair] = pairs2;
  if (pair === void 0 || pairs2.length > 1) return [];
  const isConverse = (word) => word?.lemmas.some((lemma) => CONVERSE.has(lemma)) ?? false;
  const isTurnedRound = truth.isPassive === given.isPassive && isConverse(truth.words[pair[0]]) && isConverse(given.words[pair[1]]) && isInverted(truth, given, partners);
  const isDenied2 = partners.size >= MIN_AROUND && truth.isSingle && given.isSingle && !isTurnedRound && Math.abs(truth.denials - given.denials) % 2 === 1;
  return isDenied2 || isTurnedRound && truth.denials === given.denials ? pairs2 : [];
}
function isInverted(truth, given, partners) {
  const order = [...partners].filter(([index, place]) => truth.words[index]?.form === given.words[place]?.form).sort(([one], [other]) => one - other);
  return order.some(([, place], at) => order.slice(at + 1).some(([, later]) => later < place));
}

// flow/3-scoring/similarity/lexical-model.ts
var WORTH_SYNONYM = 0.85;
var WORTH_SPELLED_ALIKE = 0.6;
var MIN_GRAM_WORD = 5;
var NO_CLASH = { clash: void 0, replaced: false };
var WORTH_TURNED = 0.8;
function likenessOf(truth, given) {
  const left = new Set(given.words.keys());
  const partners = /* @__PURE__ */ new Map();
  const worth = /* @__PURE__ */ new Map();
  const pair = (rule) => {
    for (const [index, word] of truth.words.entries()) {
      if (partners.has(index)) continue;
      let best = -1;
      let most = 0;
      for (const place of left) {
        const value = rule(word, given.words[place]);
        if (value > most) [best, most] = [place, value];
        if (most === 1) break;
      }
      if (best < 0) continue;
      partners.set(index, best);
      worth.set(index, most);
      left.delete(best);
    }
  };
  pair((one, other) => one.form === other.form ? 1 : 0);
  pair((one, other) => one.number || other.number ? 0 : alike(one, other));
  const opposites2 = oppositePairs(truth, given, partners, left);
  const turned = opposites2.length > 0;
  for (const [index, place] of opposites2) {
    partners.set(index, place);
    worth.set(index, WORTH_TURNED);
    left.delete(place);
  }
  const saidOfTruth = weightOf(truth.words, (index) => worth.get(index) ?? 0);
  const givenWorth = new Map([...partners].map(([index, place]) => [place, worth.get(index) ?? 0]));
  const saidOfGiven = weightOf(given.words, (place) => givenWorth.get(place) ?? 0);
  return {
    precision: saidOfGiven,
    recall: saidOfTruth,
    ...turned ? NO_CLASH : findClash(truth, given, partners, left)
  };
}
function alike(one, other) {
  const found = likeForms(one, other);
  return found > 0 && areOpposites(one.lemmas, other.lemmas) ? 0 : found;
}
function likeForms(one, other) {
  const same = sameWord(one.form, other.form);
  if (same > 0) return same;
  if (areSynonyms(one.lemmas, other.lemmas)) return WORTH_SYNONYM;
  const long = Math.min(one.form.length, other.form.length) >= MIN_GRAM_WORD && one.form[0] === other.form[0];
  return long && shareOfTrigrams(one.form, other.form) >= 0.5 ? WORTH_SPELLED_ALIKE : 0;
}
function weightOf(words2, worth) {
  let [sum, total2] = [0, 0];
  for (const [index, word] of words2.entries()) {
    total2 += word.weight;
    sum += word.weight * worth(index);
  }
  return total2 === 0 ? 0 : sum / total2;
}
var gramsOf = remember(
  4096,
  (word) => new Set(Array.from({ length: word.length - 2 }, (_, at) => word.slice(at, at + 3)))
);
function shareOfTrigrams(one, other) {
  const [left, right] = [gramsOf(one), gramsOf(other)];
  let shared = 0;
  for (const gram of left) shared += right.has(gram) ? 1 : 0;
  return 2 * shared / (left.size + right.size);
}

// flow/3-scoring/similarity/phrases.ts
var PHRASES2 = [
  ["brought forward|brings forward|bring forward|moved up|moved forward", "advance"],
  ["put off|puts off|putting off|pushed back|push back|pushed to a later date", "postpone"],
  ["called off|call off|calls off|did not take place|does not take place", "cancel"],
  ["takes place|take place|took place|taking place|taken place", "happen"],
  ["took off|takes off|take off|taken off|set off|sets off", "depart"],
  ["gave up|gives up|give up|giving up", "quit"],
  ["got rid of|gets rid of|get rid of|getting rid of|did away with", "remove"],
  ["looked for|looks for|look for|looking for|in search of", "seek"],
  ["found out|finds out|find out|finding out", "discover"],
  ["went up|goes up|go up|going up|gone up", "rise"],
  ["goes down|go down|going down|gone down", "fall"],
  [
    "went out|goes out|go out|turns off|turned off|turn off|switches off|switched off|stops glowing|stopped glowing|stops shining|goes dark",
    "extinguish"
  ],
  ["set up|sets up|setting up", "establish"],
  ["carried out|carries out|carry out|carrying out", "perform"],
  ["pointed out|points out|point out", "mention"],
  [
    "broke down|breaks down|stopped working|stops working|stop working|does not work|did not work|do not work|out of order",
    "fail"
  ],
  ["passed away|passes away|pass away", "die"],
  ["can't stand|cannot stand|could not stand|couldn't stand|can't bear|cannot bear", "dislike"],
  ["was born in|were born in|is from|comes from|come from|came from", "origin"],
  ["a decade|ten years", "decade"],
  ["twice as many|twice as much|twice as big|twice as large|two times as many|two times as much", "double"],
  ["half as many|half as much|half as big", "halve"],
  ["during the night|at night|in the night|through the night", "overnight"],
  ["a lot of|lots of|plenty of|a great deal of|a large number of|a great many|a great number of", "many"],
  ["no longer|not any more|not anymore", "stop not"],
  ["made up of|consists of|consist of|composed of|is made of|are made of", "comprise"],
  ["because of|due to|owing to|as a result of|on account of|thanks to", "because"],
  ["in spite of|regardless of", "despite"],
  ["made use of|makes use of|make use of|making use of", "use"],
  ["depends on|depend on|depended on|relies on|rely on", "depend"],
  ["grew up|grows up|grow up|growing up", "grow"],
  ["speeds up|speed up|sped up", "accelerate"],
  ["slows down|slow down|slowed down", "decelerate"],
  ["left out|leaves out|leave out", "omit"],
  ["threw away|throws away|throw away|throwing away", "discard"],
  ["woke up|wakes up|wake up|waking up", "wake"],
  ["got up|gets up|get up", "rise"],
  ["ran out|runs out|run out", "expire"],
  ["stepped down|steps down|step down", "resign"],
  ["tore down|tears down|tear down|torn down|knocked down", "demolish"],
  ["came into force|comes into force|come into force|took effect|takes effect|take effect", "begin"],
  ["gets warmer|get warmer|got warmer|becomes warmer|heats up", "warm rise"],
  ["in favour of|in favor of", "support"],
  ["gives off|give off|gave off|given off|gives out", "release"],
  ["took part in|takes part in|take part in|participated in", "attend"],
  ["went down", "sink"],
  ["turned down|turns down|turn down", "reject"],
  ["ran out of|runs out of|run out of|used up", "exhaust"],
  ["is able to|are able to|was able to|were able to|be able to", "can"],
  ["is not able to|are not able to|was not able to|is unable to|are unable to|was unable to|were unable to", "cannot"]
];
var words = new Map(PHRASES2.flatMap(([forms, word]) => forms.split("|").map((form) => [form, word])));
var PATTERN = new RegExp(
  `\\b(?:${[...words.keys()].sort((one, other) => other.length - one.length).join("|")})\\b`,
  "gi"
);
function joinPhrasesOf(text) {
  return text.replace(PATTERN, (phrase) => words.get(phrase.toLowerCase()) ?? phrase);
}

// flow/3-scoring/similarity/read-text.ts
var FUNCTION_WORDS = new Set(
  "and or but of to in is that for with on by at from be are was were been being not no if than then also there which who whom whose what when where how why all can could do does did done will would shall should may might must some any such into about between so as it its this these those they them their he him his she her we us our you your i me my one two other own same just even still yet already very too much quite rather because since while although though during over under again further once here both out off through above below against per via upon onto within without toward towards until unless whether however therefore thus hence".split(
    " "
  )
);
var COMMON = new Set(
  "have has had get got make made take taken go goes went come came give gave put let say said thing something way lot time use used work part kind sort type people person know see find look want need like good new first last long great little own old right big high different small large next early important".split(
    " "
  )
);
var DENIALS2 = new Set(
  "rarely seldom scarcely not no never nobody none nothing neither nor without cannot hardly barely lack lacking fail failed failure refuse refused deny denied unable prevent prevented avoid".split(
    " "
  )
);
var POLAR = new Set(
  "more less fewer most least all every everybody always many few much little only before after up down high low last half".split(
    " "
  )
);
var DIRECTIONS2 = new Set(
  "into from to in out on off over under above below up down before after inside outside for against".split(" ")
);
var WEIGHT_POLAR = 0.3;
var WEIGHT_COMMON = 0.4;
var WEIGHT_NUMBER = 1.3;
var WEIGHT_NAME = 1.3;
var MAX_WORDS3 = 400;
function readText2(text, known2 = /* @__PURE__ */ new Set()) {
  const all = canonicalWords(joinPhrasesOf(text)).slice(0, MAX_WORDS3 * 3);
  const said = new Set([...known2].flatMap((form) => lemmasOf(form)));
  const opens = new Set(all.filter((word, index) => word.sentence !== all[index - 1]?.sentence));
  const content = all.filter((word) => !isFunction(word) && word.form.length > (/\d/.test(word.form) ? 0 : 1)).slice(0, MAX_WORDS3).map((word) => {
    const number = /^\d/.test(word.form);
    const name2 = word.capital && !opens.has(word);
    const base = number ? WEIGHT_NUMBER : POLAR.has(word.form) ? WEIGHT_POLAR : COMMON.has(word.form) ? WEIGHT_COMMON : name2 ? WEIGHT_NAME : 1;
    const lemmas = number ? [word.form] : lemmasOf(word.form);
    return {
      form: word.form,
      lemmas,
      weight: lemmas.some((lemma) => said.has(lemma)) ? 0 : base,
      capital: name2,
      number
    };
  });
  return {
    words: content,
    denials: all.filter((word) => DENIALS2.has(word.form)).length,
    directions: new Set(all.filter((word) => DIRECTIONS2.has(word.form)).map((word) => word.form)),
    isSingle: (all.at(-1)?.sentence ?? 0) === 0,
    hasOf: all.some((word) => word.form === "of"),
    every: all.some((word) => word.form === "every" || word.form === "each"),
    hasThan: all.some((word) => word.form === "than"),
    isPassive: all.some(
      (word, index) => word.form === "by" && all.slice(Math.max(0, index - 4), index).some((before) => /^(?:was|were|is|are|be|been)$/.test(before.form))
    )
  };
}
function isFunction(word) {
  return FUNCTION_WORDS.has(word.form) || DENIALS2.has(word.form);
}

// flow/3-scoring/strip-orders.ts
var MACHINE = /\{[^{}]{0,400}"(?:score|verdict|correct|grade|rating|points)"\s*:[^{}]{0,400}\}|<\|[^|<>\n]{1,40}\|>|!\[[^\]\n]{0,100}\]\([^)\n]{0,300}\)/gi;
var ORDER = /\b(?:scores?|grades?|points|marks|rating|punkte[n]?|bewertung|note maximale|puntos|puntuaci[oó]n|punti|pontos|nota m[aá]xima|punten|poäng|puan|punkt[óo]w)\b|балл|оценк|満点|滿分|满分|打.{0,4}分|점을|점수|درجة|نقطة|अंक|ציון|คะแนน|điểm/iu;
var CUE = /\b(?:give|award|deserves?|assign|output|maximum|full|perfect|top|highest|need|reference|candidate|bitte|gib|donnez|dale|assegna|daj|puan ver)\b|\d ?\/ ?\d|\b100\b|\bA\+|поставь|つけて|请|給|주세요|أعط|दें|תן|ให้/iu;
var SUBJECT = /score|grade|points|marks|rating|game|match|quiz|exam|test|punkt|punto|балл|点|分|점/i;
var MAX_SENTENCE = 400;
function stripOrders(text, question, references) {
  if (SUBJECT.test(question) || references.some((reference) => ORDER.test(reference))) return text;
  const plain = text.replace(MACHINE, " ");
  const isOrder2 = (sentence) => sentence.length <= MAX_SENTENCE && ORDER.test(sentence) && CUE.test(sentence);
  if (!ORDER.test(plain)) return plain;
  return plain.split(/(?<=[.!?。！？।])(?=\s|$)|(\n)/u).filter((part) => part !== void 0).map((sentence) => isOrder2(sentence) ? " " : sentence).join("");
}

// flow/3-scoring/methods/instruction.ts
var PART = 0.02;
var MIN_SHARED = 0.85;
var FORM_WORDS = new Set(
  "answer response respond reply write give describe list include use word sentence paragraph bullet point number line keyword letter phrase title format json key text exactly entire contain end start begin section item comma capital lowercase highlight instruction question task score please output repeat follow".split(
    " "
  )
);
var SHORT = 4;
var POINTS_BESIDE = 0.01;
var instructionMethod = {
  name: "instruction",
  version: 1,
  canJudge: (input) => input.kind === "instruction" && readConstraints(input.question).length > 0,
  judge: judge3
};
function judge3(input) {
  const answer = input.answer.slice(0, MAX_JUDGED_CHARACTERS).trim();
  const own = stripAddresses(answer, input.question);
  const checks = readConstraints(input.question).map(({ name: name2, met }) => ({ name: name2, met: met(answer) && met(own) }));
  const followed = checks.filter((check) => check.met).length;
  const all = followed === checks.length;
  const subject = readText2([input.question, ...input.references].join("\n"), FORM_WORDS);
  const given = readText2(answer);
  const relevance = likenessOf(subject, given);
  const known2 = new Set(subject.words.filter((word) => word.weight > 0 && !word.number).map((word) => word.form));
  const shared = given.words.filter((word) => [...known2].some((form) => sameWord(form, word.form) > 0)).length;
  const foreign = checks.some(
    (check) => check.met && /^in (?!english)[a-z]+$/.test(check.name) && KNOWN_LANGUAGES.includes(check.name.slice(3))
  );
  const choice = checks.some((check) => check.met && check.name === "yes or no");
  const beside = !(foreign && given.words.length > SHORT) && !choice && shared < MIN_SHARED;
  const covered = input.references.length === 0 ? 1 : Math.max(...input.references.map((reference) => likenessOf(readText2(reference), given).recall));
  const reached = all ? 0.6 + 0.4 * Math.min(1, covered * 1.5) : PART * followed / checks.length;
  const share = beside ? Math.min(POINTS_BESIDE, reached) : reached;
  return judgementOf(
    share,
    answer,
    [
      ...checks.map((check) => criterionOf(check.name, check.met ? 1 : 0, check.met ? "followed" : "not followed")),
      criterionOf(
        "relevance",
        relevance.precision,
        beside ? "does not speak of what was asked" : "speaks of what was asked"
      )
    ],
    [`${followed} of ${checks.length} demands are followed`]
  );
}
var MIN_QUOTED = 12;
var OPENER = /^(?:sure|certainly|of course|okay|here (?:is|are)|let's|thought process|solution|the answer to your question|you asked|please|any of|the same as|i'm sorry)\b/i;
function stripAddresses(answer, question) {
  const asked = question.toLowerCase().split(/(?<=[.!?])\s+/).filter((part) => part.length >= MIN_QUOTED).map((part) => part.slice(0, 60).replace(/[.!?]$/, ""));
  const kept = stripOrders(answer, "", []).split(/(?<=[.!?:])(?= )|(\n)/).filter((part) => part !== void 0);
  const own = kept.filter(
    (part) => !OPENER.test(part.trim()) && !asked.some((sentence) => part.toLowerCase().includes(sentence))
  );
  return own.join("").trim() || answer;
}

// flow/3-scoring/similarity/topic-words.ts
var FIELDS = [
  "space star planet sun moon earth orbit galaxy gravity astronomer astronaut telescope rocket comet asteroid universe solar lunar mars jupiter venus saturn pluto hole light sky satellite black dwarf collapse",
  "sky air light sunlight colour color blue red rainbow cloud rain weather storm lightning thunder wind snow ice fog sunset atmosphere wave scatter reflect drop raindrop temperature season winter summer autumn spring",
  "climate weather greenhouse warm warming heat gas carbon dioxide emission pollution environment fossil fuel atmosphere ocean glacier temperature energy coal oil methane season earth",
  "earth year day season sun axis tilt orbit rotate rotation hemisphere pole equator winter summer autumn spring night sunlight warm cold month calendar leap",
  "sea ocean water wave coast beach tide salt fish reef coral ship shark whale tsunami river island moon algae swim harbor current marine",
  "mountain volcano rock earthquake lava magma plate crust ground island eruption erupt ash stone mineral geology fault diamond crystal mine underground valley fire",
  "water rain river lake flood evaporate steam ice drop cloud cycle dam well drink liquid boil freeze salt pipe",
  "plant tree leaf root flower seed forest grow garden soil photosynthesis chlorophyll sunlight grass wood fruit pollen branch green crop farmer autumn oxygen sugar",
  "animal bird fish mammal insect bee dog cat horse cow species wild zoo feather wing egg hunt prey predator nest fur tail teeth herd migrate dinosaur extinct reptile snake bear elephant feed",
  "body heart blood lung brain muscle bone skin organ stomach liver kidney nerve cell chest breathe breath oxygen vein artery pump eye ear tooth hand leg arm head sleep digest human hormone dna gene beat",
  "cell dna gene protein molecule bacteria virus evolution species organism biology inherit parent child chromosome mutation enzyme trait body nucleus instruction selection darwin offspring",
  "health disease doctor medicine hospital patient illness sick infection germ virus bacteria vaccine antibiotic immune antibody injection drug pill treatment cure symptom pain fever cancer diabetes nurse allergy prescribe dose body heal injury safe",
  "health exercise diet sport fitness weight muscle heart sleep food vitamin walk run body mood stress rest tired strong healthy fat calorie risk nutrition sugar",
  "sleep dream night bed rest tired memory brain awake insomnia body day need nap alarm",
  "food eat meal cook bread cheese meat fruit vegetable salt sugar oil kitchen oven recipe taste restaurant hungry egg milk flour rice yeast dough bake boil fry spice dinner drink soup onion cut knife heat microwave",
  "onion cry tear eye cut smell kitchen gas sulfur acid nose knife",
  "chemistry chemical acid base atom molecule element reaction metal gas liquid solid carbon oxygen hydrogen iron rust bond compound salt water laboratory electron oxide burn crystal lattice soap oil mix dissolve",
  "physics force energy motion speed mass gravity light sound wave heat electron atom magnet electric field particle quantum relativity einstein newton pressure temperature friction machine weight fall",
  "magnet magnetic iron metal electron pole field attract repel compass electricity current steel needle north south",
  "electricity battery energy power current voltage wire charge electron circuit light lamp engine motor device solar store plug electrode phone plant generator switch bulb",
  "machine engine car motor fuel wheel vehicle drive road speed brake petrol gas oil train bicycle piston mechanic traffic transport gear cylinder",
  "plane airplane aircraft wing fly flight pilot airport air lift engine airline passenger seat sky helicopter travel",
  "ship boat float water sea sail harbor cargo buoyancy density hull captain submarine sink weigh displace",
  "bridge building house tower architect construction concrete steel wall roof road weight arch engineer support tunnel brick foundation",
  "computer software program code internet data website network phone app memory processor chip algorithm server digital user file password search engine page cable online packet technology information screen robot email hacker encryption",
  "artificial intelligence machine learning model data train algorithm neural network computer language predict pattern robot example",
  "password safe secure security account login hacker code letter number unique guess computer private lock email",
  "blockchain bitcoin cryptocurrency block hash coin money transaction computer network ledger technology decentralized mining chain digital internet",
  "money bank pay price cost market economy economic trade tax inflation recession interest loan credit debt income job unemployment stock share investment company business buy sell demand supply profit currency budget save rich poor growth",
  "business company work job manager employee product customer market brand profit industry office meeting career boss salary factory sell startup team",
  "government law state president parliament congress minister election vote voter party politics politician political democracy constitution court judge bill citizen senate king right people rule power freedom country nation republic chamber committee",
  "law court judge crime police lawyer prison trial guilty jury legal right criminal contract evidence murder justice illegal thief",
  "war army soldier battle weapon peace general enemy bomb attack military empire treaty invade invasion defeat victory revolution king fight alliance troop conflict",
  "history century king queen empire revolution ancient war roman rome emperor civilization kingdom medieval independence colony slavery century past industrial factory steam machine time change fall barbarian",
  "school student teacher learn study university education exam class book read knowledge lesson child college homework course science write essay",
  "language word grammar speak english letter sentence write read meaning translate speech vocabulary noun verb alphabet poem accent dictionary",
  "book novel writer author story poem poet read literature character play theatre write shakespeare chapter library publish plot fiction tale",
  "music song band singer instrument guitar piano concert melody rhythm sing note orchestra sound album dance composer beat chord",
  "art painting painter museum picture artist paint draw sculpture color gallery style canvas design photograph",
  "film movie actor cinema director scene television show series play character star actress camera hollywood",
  "sport game team play player ball football soccer basketball tennis match win score goal coach race olympic champion league rule offside referee athlete run swim stadium",
  "religion god church faith bible pray priest believe holy christian islam muslim buddhism temple soul belief jesus ritual",
  "mind psychology brain emotion feel feeling think thought memory behavior behaviour fear stress happy sad anxiety personality habit mood motivation depression mental attention",
  "family child parent mother father baby marriage wife husband brother sister friend love home son daughter relationship",
  "travel hotel trip tourist country city flight train passport holiday vacation map road ticket airport beach luggage visit",
  "city town street house building people population live traffic mayor neighborhood urban park bus subway rent apartment",
  "country map border capital continent population nation europe asia africa america language region province island geography",
  "mathematics math number equation calculate sum triangle circle angle geometry algebra fraction probability statistics theorem proof divide multiply square root prime area",
  "time clock hour minute second day week month year calendar watch zone date daylight morning midnight",
  "safety helmet accident injury safe protect head crash danger dangerous risk rule seat belt emergency brain impact fall bicycle hurt",
  "farm farmer crop field soil harvest animal cow wheat grain corn plant tractor food seed irrigation milk land",
  "clothes shirt shoe wear fashion cotton fabric dress wool wash hat colour color size laundry detergent",
  "soap wash clean dirt oil grease water bubble hand detergent skin bath germ shampoo",
  "recycle recycling waste plastic paper glass garbage trash rubbish environment bin reuse pollution bottle material metal landfill",
  "sound hear noise ear music loud voice wave vibration echo speaker silence listen air frequency",
  "light lamp mirror glass lens eye see camera photon laser colour color reflect bright dark shadow prism telescope",
  "fire burn flame smoke heat wood fuel oxygen firefighter extinguisher match ash hot explosion",
  "news newspaper journalist media television radio press report article journalism interview broadcast",
  "animal sleep winter bear hibernate hibernation fat cold food bird migrate migration fly south warm autumn",
  "airplane oven microwave wave heat food water molecule radiation kitchen device cook warm"
];
var SHARED_AT_MOST = 9;
var fieldsByWord = /* @__PURE__ */ new Map();
for (const [place, words2] of FIELDS.entries())
  for (const word of words2.split(" ")) {
    const form = singular(word);
    fieldsByWord.set(form, (fieldsByWord.get(form) ?? /* @__PURE__ */ new Set()).add(place));
  }
function fieldsOf2(forms) {
  const counted = /* @__PURE__ */ new Map();
  for (const form of forms)
    for (const field of fieldsByWord.get(form) ?? []) counted.set(field, (counted.get(field) ?? 0) + 1);
  return counted;
}
function belongsTo(form, fields) {
  const own = fieldsByWord.get(form);
  if (own === void 0 || own.size > SHARED_AT_MOST) return void 0;
  return [...own].some((field) => fields.has(field));
}

// flow/3-scoring/similarity/topicality.ts
var OWN_WORDS = 0.5;
var SAME_FIELD = 0.4;
var TAKES_UP = /^(?:it|its|it's|they|their|he|she|this|that|these|those|there|because|by|through|so|when|if|you|we|people|everybody|one)\b/i;
var FORM = 0.1;
var MAX_FIELDS = 12;
function topicality(subject, given, text) {
  const own = likenessOf(subject, given).precision;
  const fields = new Map(
    [...fieldsOf2(new Set(subject.words.flatMap(({ form, lemmas }) => [form, ...lemmas])))].sort(([, one], [, other]) => other - one).slice(0, MAX_FIELDS)
  );
  const told = given.words.map(
    ({ form, lemmas }) => [form, ...lemmas].map((word) => belongsTo(word, fields)).find((known2) => known2 !== void 0)
  ).filter((known2) => known2 !== void 0);
  const ofField = told.length === 0 ? 0 : told.filter(Boolean).length / told.length;
  return Math.min(1, OWN_WORDS * own + SAME_FIELD * ofField + (TAKES_UP.test(text.trim()) ? FORM : 0));
}

// flow/3-scoring/methods/lexical.ts
var COVERAGE = 0.75;
var PARAPHRASE = 0.5;
var CLASH = 0.3;
var CURVE = [
  [0, 0],
  [0.15, 120],
  [0.22, 450],
  [0.37, 5e3],
  [0.8, 9e3],
  [1, MAX_SCORE]
];
var UNCERTAINTY = 2500;
var POINTS_RELEVANT = 180;
var MAX_RELEVANT = 450;
var ON_TOPIC = 0.5;
var PARTLY = 0.15;
var lexicalMethod = {
  name: "lexical",
  version: 1,
  canJudge: (input) => input.references.some((reference) => tokensOf(reference).length > 0),
  judge: judge4
};
function judge4(input) {
  const plain = withoutEnumerations(unwrapText(cleanText(input.answer)), input.references);
  const text = input.kind === "similarity" ? withoutQuotes(plain, input.question) : plain;
  const asked = new Set(canonicalWords(input.question).map((word) => word.form));
  const final = extractFinalAnswer(text).text;
  const parts = final === text || input.kind === "similarity" ? [["whole answer", text]] : [
    ["whole answer", text],
    ["final part", final]
  ];
  const saysMore = input.references.some(
    (reference) => readText2(reference, asked).words.some((word) => word.weight > 0)
  );
  const known2 = saysMore ? asked : /* @__PURE__ */ new Set();
  const read = parts.map(([how = "", shown = ""]) => ({ how, shown, content: readText2(shown, known2) }));
  let best = {
    precision: 0,
    recall: 0,
    clash: void 0,
    replaced: false,
    likeness: 0,
    how: "whole answer",
    shown: text
  };
  for (const reference of input.references) {
    const truth = readText2(unwrapText(cleanText(reference)), known2);
    const equal = tokensOf(reference).join(" ") === tokensOf(text).join(" ");
    for (const { how, shown, content } of read) {
      const found = equal ? { precision: 1, recall: 1, clash: void 0, replaced: false } : likenessOf(truth, content);
      const likeness2 = mix(found, input.kind === "similarity" ? PARAPHRASE : COVERAGE, truth, content);
      if (likeness2 > best.likeness || best.likeness === 0) best = { ...found, likeness: likeness2, how, shown };
    }
  }
  const relevance = input.kind === "similarity" ? 0 : relevanceOf(text, input);
  const points = Math.max(
    pointsFor2(best.likeness),
    Math.min(MAX_RELEVANT, pointsFor2(best.likeness) + Math.round(relevance * POINTS_RELEVANT))
  );
  const share = (value) => Math.round(value * MAX_SCORE);
  return {
    score: points,
    extracted: best.shown.trim().slice(0, 400),
    criteria: [
      {
        name: "coverage",
        points: share(best.recall),
        max: MAX_SCORE,
        note: "share of the reference that the answer says"
      },
      {
        name: "precision",
        points: share(best.precision),
        max: MAX_SCORE,
        note: "share of the answer that is in the reference"
      },
      ...best.clash === void 0 ? [] : [{ name: "agreement", points: 0, max: MAX_SCORE, note: `contradicts the reference: ${best.clash}` }]
    ],
    interval: [Math.max(0, points - UNCERTAINTY), Math.min(MAX_SCORE, points + UNCERTAINTY)],
    trace: [
      "compared by the built-in lexical model",
      `looked at: ${best.how}`,
      `relevance: ${relevance >= ON_TOPIC ? "on topic" : relevance >= PARTLY ? "partly on topic" : "off topic"}`
    ]
  };
}
function relevanceOf(text, input) {
  const subject = readText2([input.question, ...input.references.slice(0, 3)].join("\n"));
  return topicality(subject, readText2(text), text);
}
function mix(found, coverage, truth, given) {
  if (truth.words.length === 0 || given.words.length === 0) return found.precision === 1 ? 1 : 0;
  const likeness2 = found.recall === 0 || found.precision === 0 ? 0 : 1 / (coverage / found.recall + (1 - coverage) / found.precision);
  return found.clash === void 0 ? likeness2 : likeness2 * CLASH;
}
function pointsFor2(likeness2) {
  for (let at = 1; at < CURVE.length; at += 1) {
    const [[low, from], [high, to]] = [CURVE[at - 1] ?? [0, 0], CURVE[at] ?? [1, MAX_SCORE]];
    if (likeness2 <= high) return Math.round(from + (likeness2 - low) / (high - low) * (to - from));
  }
  return MAX_SCORE;
}
var MIN_LISTED = 6;
var LONG_ITEM = 1.8;
function withoutEnumerations(text, references) {
  if (references.some((reference) => reference.split(/[,;]/).length >= MIN_LISTED)) return text;
  const isList = (line) => {
    const items = line.split(/[,;|]/);
    return items.length >= MIN_LISTED && line.trim().split(/\s+/).length <= items.length * LONG_ITEM;
  };
  const lines = text.split("\n");
  return lines.some(isList) ? lines.filter((line) => !isList(line)).join("\n") : text;
}
var QUOTED2 = 0.6;
var MIN_RUNS = 3;
function withoutQuotes(text, question) {
  const runs = (part) => {
    const tokens = tokensOf(part);
    return tokens.slice(2).map((token, at) => `${tokens[at]} ${tokens[at + 1]} ${token}`);
  };
  const known2 = new Set(runs(question));
  return text.split("\n").filter((line) => {
    const own = runs(line);
    return own.length < MIN_RUNS || own.filter((run) => known2.has(run)).length < own.length * QUOTED2;
  }).join("\n");
}

// flow/3-scoring/mathematics/canonical-math.ts
function canonicalMath(node) {
  const pair = plusMinusPair(node);
  if (pair !== void 0) return pair;
  if (node.kind === "matrix") return vectorOf(node);
  const turned = transposed(node);
  if (turned !== void 0) return canonicalMath(turned);
  if (node.kind === "sum" || node.kind === "product") return unitVector(node) ?? node;
  if (node.kind === "list") return bounds(node) ?? rows2(node) ?? withoutConditions(node) ?? spread(node);
  return node.kind === "relation" ? intervalOf(node) : node;
}
function transposed(node) {
  if (node.kind !== "power" || node.left.kind !== "matrix" || node.right.kind !== "symbol" || node.right.name !== "T")
    return void 0;
  const { rows: lines } = node.left;
  return { kind: "matrix", rows: (lines[0] ?? []).map((_, column) => lines.map((line) => line[column])) };
}
function withoutConditions(node) {
  if (node.open !== "") return void 0;
  const [first, ...rest] = node.items;
  const isCondition = (item) => item.kind === "relation" && item.signs.every((sign) => sign === "!=");
  return first !== void 0 && rest.length > 0 && !isCondition(first) && rest.every(isCondition) ? canonicalMath(first) : void 0;
}
function spread(node) {
  if (node.open !== "" && node.open !== "{") return node;
  const items = node.items.flatMap((item) => {
    const pair = plusMinusPair(item);
    return pair?.kind === "list" ? pair.items : [item];
  });
  return items.length === node.items.length ? node : { ...node, items };
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
function rows2(node) {
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
  if (value === void 0 || value.kind === "list" || value.kind === "relation" || !hasPlusMinus(value))
    return void 0;
  return { kind: "list", open: "", close: "", items: [withSign(value, true), withSign(value, false)] };
}
function hasPlusMinus(node) {
  return node.kind === "plus-minus" || partsOf(node).some(hasPlusMinus);
}
function withSign(node, plus) {
  const inner = (part) => withSign(part, plus);
  switch (node.kind) {
    case "plus-minus": {
      const right = inner(node.right);
      return { kind: "sum", args: [inner(node.left), plus ? right : { kind: "negated", arg: right }] };
    }
    case "sum":
    case "product":
    case "call":
      return { ...node, args: node.args.map(inner) };
    case "quotient":
    case "power":
      return { ...node, left: inner(node.left), right: inner(node.right) };
    case "negated":
      return { ...node, arg: inner(node.arg) };
    default:
      return node;
  }
}

// flow/3-scoring/mathematics/same-solutions.ts
var GRID = Array.from({ length: 81 }, (_, index) => (index - 40) * 1.2345 + 0.1234).concat([-9999.5, 9999.5]);
var BESIDE2 = 1e-5;
var MAX_BOUNDS = 24;
function sameSolutions(truth, answer) {
  const [one, other] = [setOf(truth), setOf(answer)];
  if (one === void 0 || other === void 0 || !(one.explicit || other.explicit)) return false;
  const bounds2 = [...one.bounds, ...other.bounds].slice(0, MAX_BOUNDS);
  if (one.explicit && other.explicit && bounds2.some(({ exact }) => !exact)) return false;
  const points = [
    ...GRID,
    ...bounds2.flatMap(({ at, exact }) => {
      const near = BESIDE2 * Math.max(1, Math.abs(at));
      return [at - near, at + near, ...exact ? [at] : []];
    })
  ];
  let held = 0;
  for (const point of points) {
    const [left, right] = [one.holds(point), other.holds(point)];
    if (left === void 0 || right === void 0 || left !== right) return false;
    held += left ? 1 : 0;
  }
  return held > 0;
}
function setOf(node) {
  if (node.kind === "relation") return conditionOf(node);
  if (node.kind === "union") {
    const parts = node.items.map(setOf);
    return parts.every((part) => part !== void 0) ? joined2(parts, (held) => held.some(Boolean)) : void 0;
  }
  if (node.kind !== "list") return void 0;
  if (node.open === "") {
    const parts = node.items.map(
      (item) => item.kind === "relation" && item.signs[0] === "!=" ? setOf(item) : void 0
    );
    return parts.every((part) => part !== void 0) ? joined2(parts, (held) => held.every(Boolean)) : void 0;
  }
  return node.items.length === 2 && node.open !== "{" ? intervalOf2(node) : void 0;
}
function joined2(parts, decide) {
  return {
    holds: (value) => {
      const held = parts.map((part) => part.holds(value));
      return held.includes(void 0) ? void 0 : decide(held);
    },
    bounds: parts.flatMap((part) => part.bounds),
    explicit: parts.every((part) => part.explicit)
  };
}
function intervalOf2(node) {
  const [low, high] = node.items.map(boundOf2);
  if (low === void 0 || high === void 0 || !(low.at < high.at)) return void 0;
  return {
    holds: (value) => (node.open === "(" ? value > low.at : value >= low.at) && (node.close === ")" ? value < high.at : value <= high.at),
    bounds: [low, high].filter(({ at }) => Number.isFinite(at)),
    explicit: true
  };
}
function boundOf2(node) {
  if (node.kind === "infinity") return { at: Number.POSITIVE_INFINITY, exact: false };
  if (node.kind === "negated" && node.arg.kind === "infinity") return { at: Number.NEGATIVE_INFINITY, exact: false };
  if (symbolsOf(node).size > 0) return void 0;
  const { re, im } = evaluateMath(node, () => ({ re: Number.NaN, im: 0 }));
  return Number.isFinite(re) && im === 0 ? { at: re, exact: exactValue(node) !== void 0 } : void 0;
}
function conditionOf(node) {
  const names = symbolsOf(node);
  names.delete("e");
  if (names.size !== 1 || node.signs.some((sign) => sign === "in" || sign === "=")) return void 0;
  const [first, second] = node.items;
  const alone = (part) => part?.kind === "symbol";
  const bound = node.items.length === 2 && alone(first) ? second : node.items.length === 2 && alone(second) ? first : void 0;
  const at = bound === void 0 ? void 0 : boundOf2(bound);
  return {
    holds: (value) => {
      const sides = node.items.map((item) => evaluateMath(item, () => ({ re: value, im: 0 })));
      if (sides.some(({ re, im }) => !Number.isFinite(re) || Math.abs(im) > 1e-12)) return false;
      return node.signs.every((sign, index) => {
        const [left, right] = [sides[index]?.re ?? Number.NaN, sides[index + 1]?.re ?? Number.NaN];
        return sign === "<" ? left < right : sign === "<=" ? left <= right : left !== right;
      });
    },
    bounds: at === void 0 ? [] : [at],
    explicit: at !== void 0
  };
}

// flow/3-scoring/mathematics/equal-math.ts
var SAME = 1e-8;
var PROBES = [0.7390851, 1.9021605, 2.6457513, -1.3247179, 5.1961524, -0.5772156];
var MIN_PROBES = 2;
var MIN_ROUNDED_DIGITS = 3;
var MAX_COMPARED = 12;
function equalMath(truth, answer) {
  const [left, right] = [
    canonicalMath(asVector(truth, answer)),
    canonicalMath(asVector(alignNames(truth, answer), truth))
  ].map(withoutRepeats);
  if (sameForm(left, right) || sameSolutions(left, right)) return true;
  const [wanted, given] = [namedValues(left), namedValues(right)];
  if (wanted !== void 0 || given !== void 0) return sameNamed(wanted, given, left, right);
  const [bareTruth, bareAnswer] = [valueSide(left), valueSide(right)];
  return bareTruth !== left || bareAnswer !== right ? sameForm(canonicalMath(bareTruth), canonicalMath(bareAnswer)) : false;
}
function withoutRepeats(node) {
  if (node.kind !== "list" || node.open !== "" && node.open !== "{" || node.items.length > MAX_COMPARED) return node;
  const items = node.items.filter(
    (item, index) => !node.items.slice(0, index).some((earlier) => sameForm(earlier, item))
  );
  const [only] = items;
  if (items.length === node.items.length) return node;
  return items.length === 1 && only !== void 0 && node.open === "" ? only : { ...node, items };
}
function asVector(node, beside) {
  const other = valueSide(beside);
  const column = other.kind === "matrix" && (other.rows.length === 1 || other.rows.every((row) => row.length === 1));
  if (column && node.kind === "list" && node.open === "[" && node.close === "]")
    return { ...node, open: "(", close: ")" };
  const tuple = column || other.kind === "list" && other.open === "(" && other.close === ")" && other.items.length <= 3;
  const names = tuple && (node.kind === "sum" || node.kind === "negated") ? symbolsOf(node) : void 0;
  return names?.has("j") && [...names].every((name2) => /^[ijk]$/.test(name2)) ? renameSymbols(node, new Map([...names].map((name2) => [name2, `unit${name2}`]))) : node;
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
  const positive2 = answer.kind === "negated" ? answer.arg : answer;
  if (positive2.kind !== "number" || positive2.percent || truth.im !== 0 || positive2.decimals === 0 || positive2.decimals > 12)
    return false;
  const digits = positive2.value.toDecimal(12).replace(".", "").replace(/^0+/, "").length;
  const value = Number(positive2.value.toDecimal(12)) * (answer.kind === "negated" ? -1 : 1);
  return digits >= MIN_ROUNDED_DIGITS && Math.abs(truth.re - value) <= 0.5000001 * 10 ** -positive2.decimals;
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
    const adjacent = /\\boxed\{(?:[^{}]|\{[^{}]{0,60}\}){1,100}\}(?:[\s$,;]{0,4}(?:\\text\{ ?(?:and|or) ?\}|and|or)?[\s$,;]{0,4}\\boxed\{(?:[^{}]|\{[^{}]{0,60}\}){1,100}\}){1,20}/.exec(text)?.[0].match(/(?<=\\boxed\{)(?:[^{}]|\{[^{}]{0,60}\}){1,100}(?=\})/g);
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
    ...inProse ? formulaRuns(final.text, true).slice(-1) : [],
    ...inProse ? formulaRuns(final.text, false).slice(-1) : []
  ]);
}
function formulaRuns(sentence, joined3) {
  return sentence.split(joined3 ? WORDS_BUT_JOINTS : WORDS2).map((run) => run.replace(/^(?:[\s,.;:!?]|\b(?:and|or)\b)+|(?:[\s,.;:!?]|\b(?:and|or)\b)+$/g, "")).filter(
    (run) => (run.length >= 3 || /^-?∞$/.test(run)) && run.length <= 200 && (/[=^+*/<>()[\]∞-]|infinity/.test(run) || joined3 && TWO_NUMBERS.test(run)) && /[\da-z∞]/i.test(run)
  );
}
var FORMULA_WORDS = "sqrt|sin|cos|tan|log|ln|exp|pi|infinity|negative infinity";
var WORDS2 = new RegExp(`(?<![A-Za-z\\\\])(?!(?:${FORMULA_WORDS})\\b)[A-Za-z']{2,}|(?<![A-Za-z])[aI](?= [a-z])`);
var WORDS_BUT_JOINTS = new RegExp(WORDS2.source.replace(FORMULA_WORDS, `and|or|${FORMULA_WORDS}`));
var TWO_NUMBERS = /^-?\d[\d./]*(?:, ?| (?:and|or) |, (?:and|or) )-?\d/;
function percentBehind(text, boxed) {
  const behind = text.slice(text.lastIndexOf(`{${boxed}}`) + boxed.length + 2);
  return /^\$?\s*(?:\\?%|percent\b|pct\b)/.test(behind) ? [`${boxed} %`] : [];
}
function bounded2(candidates) {
  return [...new Set(candidates.map((candidate) => candidate.trim()))].filter(
    (candidate) => candidate !== "" && candidate.length <= MAX_MATH_CHARACTERS
  );
}

// flow/3-scoring/read-unit.ts
var UNIT = new RegExp(`^[ -]?(${UNIT_PATTERN})(?![\\p{L}\\d])`, "iu");
var POWER_BEHIND = /^ ?\^ ?\{?([23])\}?/;
var POWER_BEFORE = /^[ -]?(square|sq\.?|cubic|cu\.?) (?=[a-z])/i;
var COMPOUND = /^ ?(?:[a-zµ]{1,11}(?:\^?\{?-?\d\}?| squared| cubed)?(?: ?[/·*] ?| per | (?=[a-z]{1,3}\^?\{?-))?){2,5}/iu;
var PART2 = /(?:(\/|per) ?)?([a-zµ]+)(?:\^?\{?(-?\d)\}?| (squared|cubed))?/giu;
var CUBE_OF_METRE = Rational.of(1000n);
var derived = /* @__PURE__ */ new Map();
function readUnit(text) {
  const compound = readCompound(text);
  const simple = readSimple(text);
  return (compound?.length ?? 0) > (simple?.length ?? 0) ? compound : simple;
}
function readSimple(text) {
  const plain = UNIT.exec(text);
  const known2 = plain === null ? void 0 : findUnit((plain[1] ?? "").toLowerCase());
  if (plain !== null && known2 !== void 0) {
    const power = known2.dimension === "length" ? POWER_BEHIND.exec(text.slice(plain[0].length)) : null;
    return power === null ? { unit: known2, length: plain[0].length } : { unit: powerOf(known2, power[1] === "2" ? 2 : 3), length: plain[0].length + power[0].length };
  }
  const before = POWER_BEFORE.exec(text);
  const name2 = before === null ? null : UNIT.exec(text.slice(before[0].length));
  const length = findUnit((name2?.[1] ?? "").toLowerCase());
  return before === null || name2 === null || length?.dimension !== "length" ? void 0 : { unit: powerOf(length, /^s/i.test(before[1] ?? "") ? 2 : 3), length: before[0].length + name2[0].length };
}
function powerOf(length, power) {
  const name2 = `${power === 2 ? "square" : "cubic"} ${length.name}`;
  return remembered(name2, () => ({
    dimension: power === 2 ? "area" : "volume",
    name: name2,
    factor: power === 2 ? length.factor.power(2) : length.factor.power(3).times(CUBE_OF_METRE),
    offset: Rational.zero
  }));
}
function readCompound(text) {
  if (!/^ ?[a-zµ]+(?:\^?\{?-?\d\}?| squared| cubed)? ?(?:[/·*]|per |[a-z]{1,3}\^?\{?-)/iu.test(text)) return void 0;
  const written2 = COMPOUND.exec(text.slice(0, 60))?.[0];
  if (written2 === void 0) return void 0;
  const powers = /* @__PURE__ */ new Map();
  let factor = Rational.one;
  let count = 0;
  for (const [, below, name2 = "", digits, word] of written2.matchAll(PART2)) {
    const unit2 = findUnit(name2.toLowerCase());
    if (unit2 === void 0 || unit2.dimension === "temperature") return void 0;
    const power = (digits === void 0 ? word === "squared" ? 2 : word === "cubed" ? 3 : 1 : Number(digits)) * (below === void 0 ? 1 : -1);
    powers.set(unit2.dimension, (powers.get(unit2.dimension) ?? 0) + power);
    factor = factor.times(unit2.factor.power(power));
    count += 1;
  }
  const kind = [...powers].filter(([, power]) => power !== 0).sort().map(([name2, power]) => `${name2}^${power}`).join(" ");
  if (count < 2 || kind === "") return void 0;
  const unit = remembered(written2.trim(), () => ({
    dimension: kind === "length^1 time^-1" ? "speed" : `compound ${kind}`,
    name: written2.trim(),
    factor,
    offset: Rational.zero
  }));
  return { unit, length: written2.trimEnd().length };
}
function remembered(name2, make) {
  const known2 = derived.get(name2);
  if (known2 !== void 0) return known2;
  if (derived.size >= 1e3) derived.clear();
  const unit = make();
  derived.set(name2, unit);
  return unit;
}

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
var NUMBER2 = new RegExp(
  String.raw`(?<![\w.\\])(?:(us\$|[$€£¥₹]) ?)?([-+]?) ?(?:(us\$|[$€£¥₹]) ?)?(?:(\d{1,3}(?:,\d{3}){1,8}(?!\d)|\d{1,3}(?: \d{3}){1,8}(?![\d.,]*\d)|\d{1,60})(\.\d{1,60})?|(\.\d{1,60}))` + String.raw`(?: ?(?:e|[x×*] ?10 ?\^ ?\(?\{?)([-+]?\d{1,6})\)?\}?)?` + String.raw`(?:(?: ?\/ ?(\d{1,30}))(?![\d/]))?(?: (\d{1,6})\/(\d{1,6})(?![\d/]))?`,
  "gi"
);
var SYMBOL_BEHIND = /^[a-z](?![a-z'\d])/i;
var AND_A_HALF = /\b(an?|one|\d{1,6}) (hours?|days?|weeks?|months?|years?|miles?|meters?|metres?|kilometers?|kilometres?|cups?|minutes?|pounds?|feet|foot|inch(?:es)?|liters?|litres?|dozen) and a half\b/gi;
var SHARE_OF_ONE = /\b(?:a |one )?(half|quarter)(?: of)? (?:an?|one) (hour|mile|day|year|pound|kilometer|kilometre|cup|dozen|minute|liter|litre|gallon|inch)\b/gi;
var EXPONENT = /[a-z]\^\{?$/i;
var JOINT = /^,?(?: and)? ?$/;
var PERCENT = /^ ?(?:%|percent\b|per cent\b|percentage points?\b)/i;
var WORD_BEHIND = /^ ?([a-z]{2,8}\b|[$€£¥₹])/i;
function readQuantities(cleaned, options = { words: true }) {
  const text = options.words ? readableText(cleaned) : plainLatex(cleaned);
  const found = [];
  for (const match of text.matchAll(NUMBER2)) {
    if (found.length >= MAX_QUANTITIES) break;
    if (match.index < (found.at(-1)?.end ?? 0) || EXPONENT.test(text.slice(Math.max(0, match.index - 3), match.index)))
      continue;
    const quantity = readOne(text, match);
    if (quantity !== void 0 && !SYMBOL_BEHIND.test(text.slice(quantity.end, quantity.end + 3))) found.push(quantity);
  }
  return joinMeasures(text, found);
}
function joinMeasures(text, found) {
  const joined3 = [];
  for (const next of found) {
    const last2 = joined3.at(-1);
    const gap = last2 === void 0 ? "" : text.slice(last2.end, next.start);
    const cents = last2?.currency === "$" && next.currency === "cent" && last2.value.isInteger() && JOINT.test(gap) && next.plain;
    if (cents && last2 !== void 0) {
      joined3[joined3.length - 1] = {
        ...last2,
        value: last2.value.plus(next.value.dividedBy(Rational.hundred)),
        decimals: 2,
        text: text.slice(last2.start, next.end).trim(),
        end: next.end
      };
      continue;
    }
    const goesOn2 = last2?.unit !== void 0 && next.unit !== void 0 && last2.unit.dimension === next.unit.dimension && last2.unit.dimension !== "temperature" && next.unit.factor.compare(last2.unit.factor) < 0 && next.value.times(next.unit.factor).compare(last2.unit.factor) < 0 && last2.value.isInteger() && JOINT.test(gap);
    if (!goesOn2 || last2?.unit === void 0 || next.unit === void 0) {
      joined3.push(next);
      continue;
    }
    joined3[joined3.length - 1] = {
      ...last2,
      value: last2.value.plus(next.value.times(next.unit.factor).dividedBy(last2.unit.factor)),
      plain: false,
      text: text.slice(last2.start, next.end).trim(),
      end: next.end
    };
  }
  return joined3;
}
function readableText(cleaned) {
  const plain = plainLatex(cleaned).replace(SHARE_OF_ONE, (_, share, unit) => `${/^half/i.test(share) ? "0.5" : "0.25"} ${unit}`).replace(/^\s*(?:a |one[- ])?half\s*\.?\s*$/i, "1/2").replace(/^\s*(?:a |one[- ])?quarter\s*\.?\s*$/i, "1/4").replace(/(?<![\d.,])(-?)0,(\d{1,12})(?![\d,])/g, "$10.$2").replace(/(?<![\d.])(\d{1,3})' ?(\d{1,2})"/g, "$1 feet $2 inches").replace(AND_A_HALF, (_, count, unit) => `${/^an?$|^one$/i.test(count) ? "1" : count}.5 ${unit}`).replace(/\b(\d{1,4}) ?h(?:rs?)? ?(\d{1,2}) ?m(?:ins?)?\b/gi, "$1 hours $2 minutes");
  return digitsForNumberWords(plain).replace(/(?<![\d)] ?)\b(?:negative|minus) (?=\d)/gi, "-");
}
function plainLatex(text) {
  if (!/[\\$]/.test(text)) return text;
  return text.replace(/\\[dt]?frac\s*\{([^{}]{1,60})\}\s*\{([^{}]{1,60})\}/g, " $1/$2").replace(/\\[dt]?frac(\d)(\d)/g, " $1/$2").replace(/\\(?:text|mathrm|mbox)\s*\{\s*([a-zA-Z/]{1,12})\s*\}\s*\^\s*\{?\s*([23])\s*\}?/g, " $1^$2 ").replace(/\\(?:text|mathrm|textbf|mathbf|mbox)\s*\{((?:[^{}]|\{[^{}]{0,10}\}){0,200})\}/g, " $1 ").replace(/\\boxed\s*\{([^{}]{0,200})\}/g, " $1 ").replace(/,\\!\s*(?=\d{3})|\{,\}|\\[,!;: ]/g, "").replace(/\\(?:times|cdot)\b/g, "*").replace(/\\(?:left|right)\b/g, "").replace(/\^\s*\{?\\circ\}?|\\degree\b/g, "°").replace(/\\([$%#&])/g, "$1").replace(/\\[()[\]]/g, " ").replace(/ {2,}/g, " ");
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
  const word = WORD_BEHIND.exec(behind)?.[1]?.toLowerCase() ?? "";
  const sign = match[1] ?? match[3];
  const currency = sign !== void 0 ? CURRENCIES[sign.toLowerCase()] ?? "" : CURRENCIES[word] ?? "";
  const read = percent === null && currency === "" ? readUnit(behind) : void 0;
  const name2 = behind.slice(0, read?.length ?? 0).replace(/^[ -]/, "");
  const unit = read === void 0 || isPlainWord(name2, behind) || /^(?:[/·] ?[a-z]|\^)/i.test(behind.slice(read.length)) ? void 0 : read.unit;
  end += percent?.[0].length ?? (unit === void 0 ? 0 : read?.length ?? 0);
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
var MAX_WORDS4 = 4;
var MAX_CHARACTERS3 = 120;
var FORMULA = /[\\^√π∞=<>+*|[\]{}~:/-]|\d/;
var LEADING2 = /\b(?:(?:more|less|fewer|greater) than|at least|at most|up to|upwards of|in excess of|at|in|by|over|under|above|below|nearly|almost|only|just|circa|some|about|approximately|approx|around|roughly|exactly|usd|us|eur|a|an|the|total|of|is|it|answer|negative|minus)\b/gi;
var ORDINAL = /\d(?:st|nd|rd|th|'?s)\b/i;
var COMPOUND_UNIT = /^ [a-zµ]{1,10}(?: ?[/·* ] ?[a-zµ]{1,10}(?:\^?\{?-?\d\}?)?){1,4}$/i;
var DATED = /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|am|pm)\b|\b[ap]\.m\b/i;
var readSingleQuantity = remember(256, readSingle);
function readSingle(short) {
  if (short.length > MAX_CHARACTERS3) return void 0;
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
  return (behind.match(/\p{L}+/gu)?.length ?? 0) <= MAX_WORDS4 ? only : void 0;
}

// flow/3-scoring/methods/mathematics.ts
var FORMULA_SIGN = /\b[a-z]!|[\\\d=<>^+*/([{∞∅π√|-]|\b(?:infinity|sin|cos|tan|log|ln|sqrt|no (?:real )?solutions?|all reals?)\b/i;
var GENUINE = /[\\^=<>√π∞∪≤≥]|\b[a-z]!|\)!/;
var DEGREES = /\\circ|\\degree|°|\bdegrees?\b/;
var LETTERS = /^\$?\s*[a-zA-Z]{1,3}\s*\$?\.?$/;
var AMBIGUOUS2 = /[([{]\s*\d{1,3},\d{3}\s*[)\]}]/;
var CHEMICAL = /^(?=\S*\d)(?:[A-Z][a-z]?\d{0,3}){2,8}$/;
var LETTERED = /^(?:\([A-J]\)|[A-J][).:])\s+\S/;
var MAX_ANNOUNCED2 = 3;
var mathematicsMethod = {
  name: "mathematics",
  version: 1,
  canJudge: (input) => input.kind !== "similarity" && input.references.length > 0 && input.references.some((reference) => readTruth2(reference) !== void 0),
  judge: judge5
};
function judge5(input) {
  const truths = input.references.map(readTruth2).filter((truth) => truth !== void 0);
  const text = cleanText(input.answer);
  const plain = truths.every((truth) => readSingleQuantity(truth.source) !== void 0);
  const genuine = !plain && input.references.every((reference) => GENUINE.test(reference));
  const answer = firstFormula(findMathAnswers(text, genuine), genuine);
  if (answer === void 0) return genuine ? verdict2(false, null, "no formula in the final answer") : void 0;
  if (repeatsQuestion(answer, truths, input.question))
    return verdict2(false, answer.source, "repeats a formula of the question");
  if (plain && readSingleQuantity(answer.source) !== void 0) return void 0;
  const announced = new Set(
    [...extractFinalAnswer(text).earlier, answer.source].map((part) => part.replace(/\s/g, ""))
  );
  if (announced.size > MAX_ANNOUNCED2) return verdict2(false, answer.source, `${announced.size} different final answers`);
  const several = plain && answer.readings.every((reading) => reading.kind === "list" && reading.open === "");
  const right = truths.some((truth) => saysTheSame(truth, answer));
  if (!right && plain && DEGREES.test(answer.source) && answer.source.includes("=")) return void 0;
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
function saysTheSame(truth, answer) {
  if (truth.inBase !== void 0 && answer.inBase !== void 0) return truth.inBase === answer.inBase;
  const scale = scaleBetween(truth.unit, answer.unit);
  if (scale === void 0) return false;
  const given = scale.equals(Rational.one) ? answer.readings : answer.readings.map(
    (reading) => ({ kind: "product", args: [reading, { ...numberNode("1"), value: scale }] })
  );
  return truth.readings.some((one) => given.some((other) => equalMath(one, other)));
}
function scaleBetween(truth, answer) {
  if (truth === void 0 || answer === void 0 || truth === answer) return Rational.one;
  if (truth.dimension !== answer.dimension || truth.dimension === "temperature") return void 0;
  return answer.factor.dividedBy(truth.factor);
}
function repeatsQuestion(answer, truths, question) {
  const bare = (text) => cleanText(text).replace(/[\s$\\()]|\b(?:left|right)\b/g, "");
  const source = bare(answer.source);
  return source.length >= 3 && /\D/.test(source) && bare(question).includes(source) && !truths.some((truth) => bare(truth.source) === source);
}
var readTruth2 = remember(256, (reference) => {
  const bare = reference.trim();
  if (CHEMICAL.test(bare) || LETTERED.test(bare) || CHOICE_LETTER.test(unwrapText(reference).trim())) return void 0;
  const truth = firstFormula(findMathAnswers(cleanText(reference), false), /^[a-z]$/.test(bare));
  return truth?.source.endsWith("!") === true ? { ...truth, readings: truth.readings.slice(0, 1) } : truth;
});
function firstFormula(candidates, letters) {
  for (const written2 of candidates) {
    const unit = unitBehind(written2);
    const source = unit?.rest ?? written2;
    if (!source.includes("\\") && (source.match(LONG_WORD)?.length ?? 0) >= MAX_LONG_WORDS) continue;
    const readable = FORMULA_SIGN.test(source) || letters && LETTERS.test(source);
    const node = readable ? parseMath(source) : void 0;
    if (node === void 0) continue;
    const pair = AMBIGUOUS2.test(source) ? parseMath(source, false) : void 0;
    const calm = source.endsWith("!") ? parseMath(source.slice(0, -1)) : void 0;
    const radians = DEGREES.test(written2) ? inRadians(node) : void 0;
    const inBase = valueInBase(written2);
    const based = inBase === void 0 ? void 0 : numberNode(inBase.toString());
    const readings = [node, pair, calm, radians, based].filter((reading) => reading !== void 0);
    return { source: written2, readings, inBase, unit: unit?.unit };
  }
  return void 0;
}
var LONG_WORD = /[A-Za-z']{4,}/g;
var MAX_LONG_WORDS = 6;
var UNIT_AT_END = /^(.*[\d)}\]πa-z])\s*(?:\\(?:text|mathrm|mbox|textrm)\s*\{\s*([a-zA-Zµ ]{1,24}?)\s*\}\s*(?:\^\s*\{?\s*([23])\s*\}?)?|(?<=[\d)}\]π ])([a-zA-Z]{2,12}|m|(?:square|sq|cubic) [a-z]{2,12})\s*(?:\^\s*\{?\s*([23])\s*\}?)?)\s*\$?\.?$/su;
function unitBehind(source) {
  const [, rest = "", wrapped, wrappedPower, plain, plainPower] = UNIT_AT_END.exec(source.slice(0, 400)) ?? [];
  const name2 = wrapped ?? plain;
  if (name2 === void 0 || !/[\\√π^]/.test(rest)) return void 0;
  const unit = readUnit(`${name2}${wrappedPower ?? plainPower ? `^${wrappedPower ?? plainPower}` : ""}`)?.unit;
  return unit === void 0 ? void 0 : { rest: rest.trim(), unit };
}
function inRadians(degrees) {
  if (degrees.kind === "list") return { ...degrees, items: degrees.items.map(inRadians) };
  const pi = { kind: "call", name: "pi", args: [] };
  return { kind: "quotient", left: { kind: "product", args: [degrees, pi] }, right: numberNode("180") };
}

// flow/3-scoring/foreign-numbers.ts
var WORDS3 = Object.fromEntries(
  [
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez - doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte",
    "zéro un deux trois quatre cinq - sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt",
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig",
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti",
    "zero um dois três quatro cinco seis sete oito nove dez - doze treze quatorze quinze dezesseis dezessete dezoito dezenove vinte",
    "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать",
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig",
    "〇 一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十"
  ].flatMap(
    (line) => line.split(" ").flatMap((word, value) => word === "-" ? [] : [[word, value]])
  )
);
var MAX_CHARACTERS4 = 200;
function foreignNumber(text) {
  if (text.length > MAX_CHARACTERS4) return void 0;
  const values = new Set(
    (text.toLowerCase().normalize("NFC").match(/[\p{L}\p{M}-]+/gu) ?? []).flatMap((word) => WORDS3[word] ?? [])
  );
  const [only] = values;
  return values.size === 1 ? only : void 0;
}
function foreignNumbers(text) {
  const found = text.toLowerCase().normalize("NFC").match(
    /\d{1,9}|[〇一二两三四五六七八九十]+|[\p{L}\p{M}-]+?(?=[〇一二两三四五六七八九十\d]|[^\p{L}\p{M}-]|$)/gu
  ) ?? [];
  const values = found.flatMap((word) => /^\d/.test(word) ? Number(word) : WORDS3[word.replace(/两/g, "二")] ?? []);
  return [...new Set(values)].filter((value) => value > 1);
}

// flow/3-scoring/pick-quantity.ts
var DENIED2 = /(?:\bnot|n't|\bnever)(?: (?:it's|is|be|equal to|a|the)){0,2} [$€£]?\d[\d.,]*(?<![.,])/gi;
var HOW_MANY = /\bhow many (?:more |different |total |whole |full |of the )?([a-z]+)/i;
var YEAR = /^(?:1\d|20)\d\d$/;
var SAME_MEASURE = 0.01;
var MAX_CLAUSES = 12;
var DONE = /\b(?:completed|finished|opened|released|published|officially|formally)\b/i;
function readWanted(question, truth) {
  const noun = HOW_MANY.exec(question)?.[1]?.toLowerCase();
  return {
    known: readQuantities(question),
    asked: new Set(
      tokensOf(question).map(singular).filter((token) => /\p{L}{3}/u.test(token) && !COMMON2.has(token))
    ),
    noun: noun === void 0 ? void 0 : singular(noun),
    begins: /\b(?:beg[iau]n|start|construction)/i.test(question),
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
  if (/^\s*(?:in )?\d{4}\s*$/i.test(clauses[0]?.clause ?? "")) return clauses[0]?.years[0];
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
    return shared + (DONE.test(clause) && !wanted.begins ? 0.5 : 0);
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
function speaksOf(sentence, wanted) {
  return overlapOf(sentence, wanted).length;
}
function overlapOf(clause, wanted) {
  const tokens = tokensOf(clause).map(singular).filter((token) => /\p{L}{3}/u.test(token) && !COMMON2.has(token));
  return [...wanted.asked].filter((word) => tokens.some((token) => sameWord(word, token) > 0));
}
var COMMON2 = new Set("how many much what when which year the was were did does are and for has have".split(" "));

// flow/3-scoring/methods/numeric.ts
var POINTS_WITHOUT_UNIT = 9e3;
var POINTS_COARSE = 8e3;
var SHORT_DECIMALS = 3;
var SAME2 = Rational.of(1n, 1000000000n);
var ROUNDED_CONVERSION = Rational.of(25n, 10000n);
var MAX_ANNOUNCED3 = 3;
var numericMethod = {
  name: "numeric",
  version: 1,
  canJudge: (input) => input.kind !== "similarity" && input.references.length > 0 && input.references.every((reference) => readSingleQuantity(reference) !== void 0),
  judge: judge6
};
function judge6(input) {
  const found = findAnswer(input);
  if (found.quantity === void 0) return verdict3(0, found.shown, found.trace, found.reason);
  let best = { points: 0, note: "another value" };
  for (const reference of input.references) {
    const truth = readSingleQuantity(reference);
    if (boundsExclude(reference, input.answer)) continue;
    const exact = truth === void 0 ? best : comparePoints(found.quantity, truth);
    const compared = exact.points > 0 || truth === void 0 ? exact : aboutTheSame(reference, input.answer, found.quantity, truth) ?? exact;
    if (compared.points > best.points || best.note === "another value") best = compared;
  }
  return verdict3(best.points, found.quantity.text, found.trace, best.note);
}
var HEDGED = /\b(?:about|approximately|approx|around|roughly|circa|ca|nearly|almost)\b|[~≈]/i;
var HEDGED_NEAR = Rational.of(2n, 100n);
var ROUGH_NEAR = Rational.of(5n, 1000n);
var MAX_HEDGED = 400;
function aboutTheSame(reference, text, answer, truth) {
  const comparable = answer.unit === void 0 || truth.unit === void 0 || answer.unit.dimension === truth.unit.dimension;
  const isRough = truth.decimals >= 2 && HEDGED.test(text.slice(0, MAX_HEDGED));
  if (!(HEDGED.test(reference) || isRough) || !comparable || answer.percent !== truth.percent || YEAR2.test(truth.text.trim()))
    return void 0;
  const given = answer.unit === void 0 || truth.unit === void 0 ? answer.value : answer.value.times(answer.unit.factor).dividedBy(truth.unit.factor);
  const off = given.minus(truth.value).absolute();
  if (!HEDGED.test(reference))
    return off.compare(truth.value.absolute().times(ROUGH_NEAR)) <= 0 ? { points: POINTS_COARSE, note: "about the right value, as the answer says" } : void 0;
  return off.compare(truth.value.absolute().times(HEDGED_NEAR)) <= 0 || roundsTo2(given, truth) ? { points: POINTS_COARSE, note: "about the right value, which is all the truth says" } : void 0;
}
var YEAR2 = /^(?:1\d|20)\d\d$/;
function roundsTo2(given, truth) {
  if (truth.decimals > 0 || !truth.value.isInteger()) return given.round(truth.decimals).equals(truth.value);
  const zeros = /0*$/.exec(truth.value.absolute().toDecimal(0))?.[0].length ?? 0;
  const step = Rational.of(10n).power(zeros);
  return given.dividedBy(step).round(0).times(step).equals(truth.value);
}
var MORE = /\b(?:more than|over|above|at least|upwards of|in excess of|greater than)\b(?= [$€£]?\d)/i;
var LESS = /\b(?:less than|under|below|at most|up to|fewer than)\b(?= [$€£]?\d)/i;
function boundsExclude(reference, answer) {
  return MORE.test(reference) && LESS.test(answer) || LESS.test(reference) && MORE.test(answer);
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
  const known2 = readWanted(cleanText(input.question), first === void 0 ? void 0 : readSingleQuantity(first));
  const announced = new Set(
    [...final.earlier, final.text].flatMap((part) => pickQuantity(part, known2)?.value.toString() ?? [])
  );
  if (announced.size > MAX_ANNOUNCED3)
    return {
      quantity: void 0,
      shown: null,
      reason: `${announced.size} different final answers`,
      trace: [`looked at: ${final.how}`]
    };
  for (const part of [...answeringSentence(final, text, input.question, known2), ...partsInOrder(final, text)]) {
    const quantities = readQuantities(part.text);
    if (quantities.length === 0) continue;
    const quantity2 = pickQuantity(part.text, known2);
    const trace = [`looked at: ${part.how}`];
    return quantity2 === void 0 ? {
      quantity: void 0,
      shown: null,
      reason: `${quantities.length} numbers, none of them marked as the answer`,
      trace
    } : { quantity: quantity2, shown: quantity2.text, reason: "", trace };
  }
  const word = foreignNumber(text);
  const [quantity] = word === void 0 ? [] : readQuantities(`${word}`);
  return { quantity, shown: null, reason: "no number", trace: [`looked at: ${final.how}`] };
}
function answeringSentence(final, text, question, known2) {
  if (final.how !== "last line" || known2.known.length > 0 || question.trim() === "" || known2.asked.size > MAX_ASKED)
    return [];
  if (/[=+×]|\b(?:so|therefore|thus|step)\b/i.test(text)) return [];
  const sentences = sentencesOf(text).slice(0, MAX_SENTENCES).map((sentence) => ({ sentence, speaks: speaksOf(sentence, known2), picked: pickQuantity(sentence, known2) }));
  const most = Math.max(0, ...sentences.map(({ speaks }) => speaks));
  const best = sentences.find(({ speaks, picked }) => speaks === most && picked !== void 0);
  return best !== void 0 && most >= known2.asked.size * MIN_SPOKEN && most > 0 ? [{ text: best.sentence, how: "the sentence that answers the question" }] : [];
}
var MAX_ASKED = 14;
var MAX_SENTENCES = 12;
var MIN_SPOKEN = 0.5;
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
  return near && digits >= 2 ? { points: POINTS_COARSE, note: "the right value, converted and rounded" } : { points: 0, note: "another value" };
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

// flow/3-scoring/metrics/edit-distance.ts
var MAX_EDIT_TOKENS = 4e3;
var EDIT = 8192;
var HIT = -1;
function editsBetween(reference, hypothesis) {
  const [truth, given] = [reference.slice(0, MAX_EDIT_TOKENS), hypothesis.slice(0, MAX_EDIT_TOKENS)];
  const width = given.length + 1;
  const steps = new Uint8Array((truth.length + 1) * width);
  let above2 = Float64Array.from({ length: width }, (_, column) => column * EDIT);
  steps.fill(3, 1, width);
  for (let row = 1; row <= truth.length; row += 1) {
    const line = new Float64Array(width);
    line[0] = row * EDIT;
    steps[row * width] = 2;
    for (let column = 1; column < width; column += 1) {
      const same = truth[row - 1] === given[column - 1];
      const diagonal = above2[column - 1] + (same ? HIT : EDIT);
      const [deleted, inserted] = [above2[column] + EDIT, line[column - 1] + EDIT];
      const least = Math.min(diagonal, deleted, inserted);
      line[column] = least;
      steps[row * width + column] = least === diagonal ? same ? 0 : 1 : least === deleted ? 2 : 3;
    }
    above2 = line;
  }
  const counts2 = [0, 0, 0, 0];
  for (let row = truth.length, column = given.length; row > 0 || column > 0; ) {
    const step = steps[row * width + column];
    counts2[step] = (counts2[step] ?? 0) + 1;
    if (step !== 3) row -= 1;
    if (step !== 2) column -= 1;
  }
  const [hits = 0, substitutions = 0, deletions = 0, insertions = 0] = counts2;
  return { hits, substitutions, deletions, insertions };
}

// flow/3-scoring/metrics/error-rates.ts
function wordErrorRate(reference, hypothesis) {
  const words2 = (text) => text.replace(/\s{2,}/g, " ").trim().split(" ").filter((word) => word !== "");
  return ratesOf(editsBetween(words2(reference), words2(hypothesis)));
}
function characterErrorRate(reference, hypothesis) {
  return ratesOf(editsBetween([...reference.trim()], [...hypothesis.trim()]));
}
function ratesOf(edits) {
  const { hits, substitutions, deletions, insertions } = edits;
  const truth = hits + substitutions + deletions;
  const errors = substitutions + deletions + insertions;
  return { ...edits, rate: truth === 0 ? insertions : errors / truth };
}

// flow/3-scoring/normalise-speech.ts
var FILLERS = /\b(?:hmm|mm|mhm|mmm|uh|um|erm|er)\b/g;
var CONTRACTIONS = [
  [/\bwon't\b/g, "will not"],
  [/\bcan't\b/g, "can not"],
  [/\blet's\b/g, "let us"],
  [/\bain't\b/g, "aint"],
  [/\by'all\b/g, "you all"],
  [/\bwanna\b/g, "want to"],
  [/\bgotta\b/g, "got to"],
  [/\bgonna\b/g, "going to"],
  [/\bi'ma\b/g, "i am going to"],
  [/\bimma\b/g, "i am going to"],
  [/\bwoulda\b/g, "would have"],
  [/\bcoulda\b/g, "could have"],
  [/\bshoulda\b/g, "should have"],
  [/\bma'am\b/g, "madam"],
  [/\bmr\b/g, "mister "],
  [/\bmrs\b/g, "missus "],
  [/\bst\b/g, "saint "],
  [/\bdr\b/g, "doctor "],
  [/\bprof\b/g, "professor "],
  [/'d been\b/g, " had been"],
  [/'s been\b/g, " has been"],
  [/'d gone\b/g, " had gone"],
  [/'s gone\b/g, " has gone"],
  [/'s got\b/g, " has got"],
  [/n't\b/g, " not"],
  [/'re\b/g, " are"],
  [/'s\b/g, " is"],
  [/'d\b/g, " would"],
  [/'ll\b/g, " will"],
  [/'t\b/g, " not"],
  [/'ve\b/g, " have"],
  [/'m\b/g, " am"]
];
function normaliseSpeech(text) {
  let plain = cleanText(text).toLowerCase().replace(/[<[][^>\]]{0,200}[>\]]/g, "").replace(/\([^)]{0,200}\)/g, "").replace(FILLERS, "").replace(/\s+'/g, "'");
  for (const [pattern, long] of CONTRACTIONS) plain = plain.replace(pattern, long);
  plain = digitsForNumberWords(plain.replace(/(\d),(?=\d{3})/g, "$1")).replace(/\.(?!\d)/g, " ").normalize("NFD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}.%$€£ ]/gu, " ");
  return plain.split(/\s+/).filter((word) => word !== "").map(americanSpelling).join(" ");
}
function normaliseForeignSpeech(text) {
  return cleanText(text).toLowerCase().replace(/[<[][^>\]]{0,200}[>\]]|\([^)]{0,200}\)/g, "").replace(/[^\p{L}\p{M}\p{N} ]/gu, " ").replace(/\s+/g, " ").trim();
}

// flow/3-scoring/methods/speech.ts
var MAX_CHARACTERS5 = 2e4;
var UNSPACED2 = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
var CHANCE = 0.3;
var UNDERSTOOD = 0.6;
var PREFACE = /^(?:(?:the )?transcript(?:ion)?(?: is| of the audio)?|here is the transcript(?:ion)?)\s*:\s*/i;
var speechMethod = {
  name: "word-error-rate",
  version: 1,
  canJudge: (input) => input.kind === "speech" && input.references.length > 0,
  judge: judge7
};
function judge7(input) {
  const text = input.answer.slice(0, MAX_CHARACTERS5).trim().replace(PREFACE, "");
  let best = { errors: Number.POSITIVE_INFINITY, words: 1, characters: 1, unit: "word", note: "" };
  for (const reference of input.references) {
    const latin = !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(reference);
    const normalise = latin ? normaliseSpeech : normaliseForeignSpeech;
    const [truth, given] = [normalise(reference.slice(0, MAX_CHARACTERS5)), normalise(text)];
    const words2 = wordErrorRate(truth, given);
    const characters = characterErrorRate(truth.replaceAll(" ", ""), given.replaceAll(" ", ""));
    const unspaced = UNSPACED2.test(reference);
    const counted = unspaced ? characters : words2;
    if (counted.rate >= best.errors) continue;
    const note = `${counted.substitutions} replaced, ${counted.deletions} left out, ${counted.insertions} added`;
    best = {
      errors: counted.rate,
      words: words2.rate,
      characters: characters.rate,
      unit: unspaced ? "character" : "word",
      note
    };
  }
  return judgementOf(
    curve(1 - best.errors),
    text,
    [
      criterionOf("WER", 1 - best.words, `word error rate ${best.words.toFixed(4)}; ${best.note}`),
      criterionOf("CER", 1 - best.characters, `character error rate ${best.characters.toFixed(4)}`)
    ],
    [`compared by ${best.unit}s after normalising`]
  );
}
function curve(right) {
  if (right <= CHANCE) return Math.max(0, right) * 0.1;
  return right >= UNDERSTOOD ? right : CHANCE * 0.1 + (right - CHANCE) / (UNDERSTOOD - CHANCE) * (UNDERSTOOD - CHANCE * 0.1);
}

// flow/3-scoring/metrics/ngram-counts.ts
function ngramCounts(tokens, size) {
  const counts2 = /* @__PURE__ */ new Map();
  for (let at = 0; at + size <= tokens.length; at += 1) {
    const gram = size === 1 ? tokens[at] : tokens.slice(at, at + size).join("\0");
    counts2.set(gram, (counts2.get(gram) ?? 0) + 1);
  }
  return counts2;
}
function overlapOf2(one, other) {
  let shared = 0;
  for (const [gram, count] of one) shared += Math.min(count, other.get(gram) ?? 0);
  return shared;
}

// flow/3-scoring/metrics/porter-stem.ts
function porterStem(word) {
  const lower = word.toLowerCase();
  const fixed = FIXED.get(lower);
  if (fixed !== void 0 || lower.length <= 2) return fixed ?? lower;
  return step5(step4(step3(step2(step1c(step1b(step1a(lower)))))));
}
var FIXED = new Map(
  Object.entries({
    sky: ["sky", "skies"],
    die: ["dying"],
    lie: ["lying"],
    tie: ["tying"],
    news: ["news"],
    inning: ["innings", "inning"],
    outing: ["outings", "outing"],
    canning: ["cannings", "canning"],
    howe: ["howe"],
    proceed: ["proceed"],
    exceed: ["exceed"],
    succeed: ["succeed"]
  }).flatMap(([stem, forms]) => forms.map((form) => [form, stem]))
);
function apply(word, rules) {
  const rule = rules.find(([ending2]) => word.endsWith(ending2));
  if (rule === void 0) return word;
  const [ending, instead, applies] = rule;
  const stem = word.slice(0, word.length - ending.length);
  return applies === void 0 || applies(stem) ? stem + instead : word;
}
function shapeOf(word) {
  let shape = "";
  for (const letter of word) {
    const vowel = "aeiou".includes(letter) || letter === "y" && shape.endsWith("c");
    shape += vowel ? "v" : "c";
  }
  return shape;
}
var measure = (stem) => shapeOf(stem).split("vc").length - 1;
var hasVowel = (stem) => shapeOf(stem).includes("v");
var positive = (stem) => measure(stem) > 0;
var more = (stem) => measure(stem) > 1;
var endsCvc = (word) => {
  const shape = shapeOf(word);
  return shape.endsWith("cvc") && !/[wxy]$/.test(word) || shape === "vc";
};
function step1a(word) {
  if (word.endsWith("ies") && word.length === 4) return word.slice(0, -1);
  return apply(word, [
    ["sses", "ss"],
    ["ies", "i"],
    ["ss", "ss"],
    ["s", ""]
  ]);
}
function step1b(word) {
  if (word.endsWith("ied")) return word.slice(0, word.length === 4 ? -1 : -2);
  if (word.endsWith("eed")) return positive(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const ending = ["ed", "ing"].find((one) => word.endsWith(one) && hasVowel(word.slice(0, -one.length)));
  if (ending === void 0) return word;
  const stem = word.slice(0, -ending.length);
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/(.)\1$/.test(stem) && shapeOf(stem).endsWith("c")) return /[lsz]$/.test(stem) ? stem : stem.slice(0, -1);
  return measure(stem) === 1 && endsCvc(stem) ? `${stem}e` : stem;
}
function step1c(word) {
  return apply(word, [["y", "i", (stem) => stem.length > 1 && shapeOf(stem).endsWith("c")]]);
}
function step2(word) {
  if (word.endsWith("alli") && positive(word.slice(0, -4))) return step2(word.slice(0, -2));
  return apply(word, [
    ["ational", "ate", positive],
    ["tional", "tion", positive],
    ["enci", "ence", positive],
    ["anci", "ance", positive],
    ["izer", "ize", positive],
    ["bli", "ble", positive],
    ["alli", "al", positive],
    ["entli", "ent", positive],
    ["eli", "e", positive],
    ["ousli", "ous", positive],
    ["ization", "ize", positive],
    ["ation", "ate", positive],
    ["ator", "ate", positive],
    ["alism", "al", positive],
    ["iveness", "ive", positive],
    ["fulness", "ful", positive],
    ["ousness", "ous", positive],
    ["aliti", "al", positive],
    ["iviti", "ive", positive],
    ["biliti", "ble", positive],
    ["fulli", "ful", positive],
    ["logi", "log", () => positive(word.slice(0, -3))]
  ]);
}
function step3(word) {
  return apply(word, [
    ["icate", "ic", positive],
    ["ative", "", positive],
    ["alize", "al", positive],
    ["iciti", "ic", positive],
    ["ical", "ic", positive],
    ["ful", "", positive],
    ["ness", "", positive]
  ]);
}
function step4(word) {
  const endings = ["al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent"];
  const others = ["ou", "ism", "ate", "iti", "ous", "ive", "ize"];
  return apply(word, [
    ...endings.map((ending) => [ending, "", more]),
    ["ion", "", (stem) => more(stem) && /[st]$/.test(stem)],
    ...others.map((ending) => [ending, "", more])
  ]);
}
function step5(word) {
  const stem = word.endsWith("e") ? word.slice(0, -1) : void 0;
  const bare = stem !== void 0 && (more(stem) || measure(stem) === 1 && !endsCvc(stem)) ? stem : word;
  return bare.endsWith("ll") && more(bare.slice(0, -1)) ? bare.slice(0, -1) : bare;
}

// flow/3-scoring/metrics/rouge.ts
var MAX_TOKENS2 = 2e3;
function rouge(reference, summary, stem = false) {
  const [truth, given] = [tokensOf2(reference, stem), tokensOf2(summary, stem)];
  const grams = (size) => {
    const [wanted, own] = [ngramCounts(truth, size), ngramCounts(given, size)];
    const shared = overlapOf2(wanted, own);
    return scoreOf(shared, Math.max(given.length - size + 1, 0), Math.max(truth.length - size + 1, 0));
  };
  return {
    rouge1: grams(1),
    rouge2: grams(2),
    rougeL: scoreOf(commonPositions(truth, given).length, given.length, truth.length),
    rougeLsum: summaryLevel(linesOf(reference, stem), linesOf(summary, stem))
  };
}
function tokensOf2(text, stem) {
  return text.toLowerCase().split(/[^a-z0-9]+/).filter((token) => token !== "").slice(0, MAX_TOKENS2).map((token) => stem && token.length > 3 ? porterStem(token) : token);
}
function linesOf(text, stem) {
  return text.split("\n").filter((line) => line.length > 0).map((line) => tokensOf2(line, stem));
}
function scoreOf(shared, given, truth) {
  const [precision, recall] = [shared / Math.max(given, 1), shared / Math.max(truth, 1)];
  return { precision, recall, f: precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 };
}
function commonPositions(truth, given) {
  const width = given.length + 1;
  const table = new Uint16Array((truth.length + 1) * width);
  for (let row = 1; row <= truth.length; row += 1)
    for (let column = 1; column < width; column += 1) {
      const at = row * width + column;
      table[at] = truth[row - 1] === given[column - 1] ? table[at - width - 1] + 1 : Math.max(table[at - width], table[at - 1]);
    }
  const positions = [];
  for (let row = truth.length, column = given.length; row > 0 && column > 0; ) {
    const at = row * width + column;
    if (truth[row - 1] === given[column - 1]) {
      positions.push(row - 1);
      row -= 1;
      column -= 1;
    } else if (table[at - 1] > table[at - width]) column -= 1;
    else row -= 1;
  }
  return positions.reverse();
}
function summaryLevel(truth, given) {
  const [wanted, own] = [ngramCounts(truth.flat(), 1), ngramCounts(given.flat(), 1)];
  let hits = 0;
  for (const line of truth) {
    const union = new Set(given.flatMap((other) => commonPositions(line, other)));
    for (const position of [...union].sort((one, other) => one - other)) {
      const token = line[position];
      const [left, right] = [wanted.get(token) ?? 0, own.get(token) ?? 0];
      if (left === 0 || right === 0) continue;
      hits += 1;
      wanted.set(token, left - 1);
      own.set(token, right - 1);
    }
  }
  return scoreOf(hits, given.flat().length, truth.flat().length);
}

// flow/3-scoring/methods/summary.ts
var GOOD = 0.45;
var POINTS_GOOD = 0.7;
var CHANCE2 = 0.08;
var OWN_WORDS2 = 0.5;
var MAX_CHARACTERS6 = 12e3;
var MIN_SOURCE_WORDS = 40;
var COPIED = 0.8;
var PIECE = 0.35;
var VERBATIM = 0.75;
var CLASH2 = 0.7;
var SPREAD = 2e3;
var summaryMethod = {
  name: "summary-metrics",
  version: 1,
  canJudge: (input) => input.kind === "summary" && input.references.length > 0,
  judge: judge8
};
function judge8(input) {
  const text = cleanText(input.answer).trim().slice(0, MAX_CHARACTERS6);
  const given = readText2(text);
  const source = cleanText(input.question).slice(0, MAX_CHARACTERS6 * 2);
  let best = { share: -1, r1: 0, r2: 0, rl: 0, coverage: 0, clash: void 0 };
  for (const reference of input.references) {
    const truth = cleanText(reference).slice(0, MAX_CHARACTERS6);
    const scores = rouge(truth, text, true);
    const meaning = likenessOf(readText2(truth), given);
    const f = meaning.precision + meaning.recall === 0 ? 0 : 2 * meaning.precision * meaning.recall / (meaning.precision + meaning.recall);
    const equal = tokensOf(truth).join(" ") === tokensOf(text).join(" ");
    const mixed = equal ? 1 : 0.55 * f + 0.2 * Math.min(scores.rouge1.f, f * 1.5) + 0.15 * scores.rouge2.f + 0.1 * Math.min(scores.rougeL.f, f * 1.5);
    const share = curve2(mixed) * (meaning.clash === void 0 ? 1 : CLASH2);
    if (share > best.share)
      best = {
        share,
        r1: scores.rouge1.f,
        r2: scores.rouge2.f,
        rl: scores.rougeL.f,
        coverage: meaning.recall,
        clash: meaning.clash
      };
  }
  const controls = controlsFor(text, source, input.references);
  return judgementOf(
    best.share * controls.faithful * (controls.copied ? 0 : 1),
    text,
    [
      criterionOf("ROUGE-1", best.r1, "words shared with the reference, by stems"),
      criterionOf("ROUGE-2", best.r2, "pairs of words shared with the reference"),
      criterionOf("ROUGE-L", best.rl, "words shared in the same order"),
      criterionOf(
        "coverage",
        best.coverage,
        best.clash === void 0 ? "what the reference says" : `contradicts the reference: ${best.clash}`
      ),
      criterionOf("faithfulness", controls.faithful, "words that the source or a reference has")
    ],
    [
      `ROUGE-1 ${best.r1.toFixed(4)}, ROUGE-2 ${best.r2.toFixed(4)}, ROUGE-L ${best.rl.toFixed(4)}`,
      ...controls.copied ? ["repeats its source"] : []
    ],
    SPREAD
  );
}
function curve2(mixed) {
  if (mixed <= CHANCE2) return mixed * 0.3;
  if (mixed <= GOOD) return CHANCE2 * 0.3 + (mixed - CHANCE2) / (GOOD - CHANCE2) * (POINTS_GOOD - CHANCE2 * 0.3);
  return POINTS_GOOD + (mixed - GOOD) / (1 - GOOD) * (1 - POINTS_GOOD);
}
function controlsFor(text, source, references) {
  const own = tokensOf(text).filter((token) => token.length > 3 || /\d/.test(token));
  const sourceTokens = tokensOf(source);
  if (sourceTokens.length < MIN_SOURCE_WORDS || own.length === 0) return { faithful: 1, copied: false };
  const known2 = /* @__PURE__ */ new Set([...sourceTokens, ...references.flatMap((reference) => tokensOf(reference))]);
  const foreign = own.filter((token) => !known2.has(token)).length / own.length;
  const numbers = own.filter((token) => /\d/.test(token) && !known2.has(token)).length;
  const faithful = Math.max(0.3, 1 - Math.max(0, foreign - OWN_WORDS2) - 0.15 * numbers);
  const tokens = tokensOf(text);
  const runs = (list) => list.slice(2).map((token, at) => `${list[at]} ${list[at + 1]} ${token}`);
  const inSource = new Set(runs(sourceTokens));
  const own3 = runs(tokens);
  const verbatim = own3.filter((run) => inSource.has(run)).length >= own3.length * VERBATIM && own3.length > 0;
  return { faithful, copied: tokens.length > sourceTokens.length * (verbatim ? PIECE : COPIED) };
}

// flow/3-scoring/metrics/bleu.ts
var ORDER2 = 4;
function tokenise13a(line) {
  const plain = line.replaceAll("<skipped>", "").replaceAll("-\n", "").replaceAll("\n", " ").replaceAll("&quot;", '"').replaceAll("&amp;", "&").replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  return ` ${plain} `.replace(/([{-~[-` -&(-+:-@/])/g, " $1 ").replace(/([^0-9])([.,])/g, "$1 $2 ").replace(/([.,])([^0-9])/g, " $1 $2").replace(/([0-9])(-)/g, "$1 $2 ").split(/\s+/).filter((token) => token !== "");
}
function bleuCounts(hypothesis, references) {
  const tokens = tokenise13a(hypothesis);
  const truths = references.map(tokenise13a);
  const correct = [];
  const total2 = [];
  for (let size = 1; size <= ORDER2; size += 1) {
    const given = ngramCounts(tokens, size);
    const allowed = truths.map((truth) => ngramCounts(truth, size));
    let right = 0;
    for (const [gram, count] of given)
      right += Math.min(count, Math.max(0, ...allowed.map((counts2) => counts2.get(gram) ?? 0)));
    correct.push(right);
    total2.push(Math.max(0, tokens.length - size + 1));
  }
  const lengths = truths.map((truth) => truth.length).sort((one, other) => one - other);
  const reference = lengths.reduce(
    (best, length) => Math.abs(length - tokens.length) < Math.abs(best - tokens.length) ? length : best,
    lengths[0] ?? 0
  );
  return { correct, total: total2, hypothesis: tokens.length, reference };
}
function bleuOf(counts2, effectiveOrder) {
  if (counts2.correct.every((count) => count === 0)) return 0;
  let smooth = 1;
  let order = effectiveOrder ? 0 : ORDER2;
  let logs = 0;
  for (let size = 0; size < ORDER2; size += 1) {
    const [right, all] = [counts2.correct[size] ?? 0, counts2.total[size] ?? 0];
    if (all === 0) return effectiveOrder ? finish(counts2, logs, order) : 0;
    if (effectiveOrder) order = size + 1;
    if (right === 0) smooth *= 2;
    logs += Math.log(right === 0 ? 100 / (smooth * all) : 100 * right / all);
  }
  return finish(counts2, logs, order);
}
function finish({ hypothesis, reference }, logs, order) {
  const brevity = hypothesis < reference ? Math.exp(1 - reference / hypothesis) : 1;
  return order === 0 ? 0 : brevity * Math.exp(logs / order);
}
function sentenceBleu(hypothesis, references) {
  return bleuOf(bleuCounts(hypothesis, references), true);
}

// flow/3-scoring/metrics/chrf.ts
var CHARACTER_ORDER = 6;
var BETA = 2;
var PUNCTUATION = new Set("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");
function sentenceChrf(hypothesis, references, options = {}) {
  return fScore(bestCounts(hypothesis, references, options.wordOrder ?? 0));
}
function bestCounts(hypothesis, references, wordOrder) {
  const given = gramsOf2(hypothesis, wordOrder);
  let best = given.map(() => [0, 0, 0]);
  let bestScore = -1;
  for (const reference of references) {
    const counts2 = gramsOf2(reference, wordOrder).map((wanted, order) => {
      const own = given[order] ?? /* @__PURE__ */ new Map();
      return [wanted.size === 0 ? 0 : total(own), total(wanted), overlapOf2(own, wanted)];
    });
    const score = fScore(counts2);
    if (score > bestScore) [best, bestScore] = [counts2, score];
  }
  return best;
}
function gramsOf2(text, wordOrder) {
  const characters = [...text.split(/\s+/).join("")];
  const words2 = wordOrder === 0 ? [] : wordsOf(text);
  return [
    ...Array.from({ length: CHARACTER_ORDER }, (_, order) => ngramCounts(characters, order + 1)),
    ...Array.from({ length: wordOrder }, (_, order) => ngramCounts(words2, order + 1))
  ];
}
function wordsOf(text) {
  return text.split(/\s+/).flatMap((word) => {
    if (word === "") return [];
    const characters = [...word];
    const [first = "", last2 = ""] = [characters[0], characters.at(-1)];
    if (characters.length === 1) return [word];
    if (PUNCTUATION.has(last2)) return [characters.slice(0, -1).join(""), last2];
    return PUNCTUATION.has(first) ? [first, characters.slice(1).join("")] : [word];
  });
}
function fScore(counts2) {
  const used = counts2.filter(([hypothesis, reference]) => hypothesis > 0 && reference > 0);
  if (used.length === 0) return 0;
  const precision = used.reduce((sum, [hypothesis, , both]) => sum + both / hypothesis, 0) / used.length;
  const recall = used.reduce((sum, [, reference, both]) => sum + both / reference, 0) / used.length;
  const weight = BETA * BETA;
  return precision + recall === 0 ? 0 : 100 * (1 + weight) * precision * recall / (weight * precision + recall);
}
function total(counts2) {
  let sum = 0;
  for (const count of counts2.values()) sum += count;
  return sum;
}

// flow/3-scoring/metrics/ter.ts
var BEAM = 25;
var MAX_SHIFT_WORDS = 10;
var MAX_SHIFT_DISTANCE = 50;
var MAX_CANDIDATES = 1e3;
var FAR = Number.MAX_SAFE_INTEGER / 2;
var STEP = { none: 0, substitute: 1, insert: 2, delete: 3 };
function wordsOf2(line) {
  return line.toLowerCase().split(/\s+/).filter((word) => word !== "");
}
function sentenceTer(hypothesis, references) {
  return rateOf([countsOf(hypothesis, references)]);
}
function rateOf(all) {
  const edits = all.reduce((sum, counted) => sum + counted.edits, 0);
  const length = all.reduce((sum, counted) => sum + counted.length, 0);
  return length > 0 ? 100 * edits / length : edits > 0 ? 100 : 0;
}
function countsOf(hypothesis, references) {
  const given = wordsOf2(hypothesis);
  const truths = references.map(wordsOf2);
  const edits = Math.min(...truths.map((truth) => editsWithShifts(given, truth)));
  return { edits, length: truths.reduce((sum, truth) => sum + truth.length, 0) / truths.length };
}
function editsWithShifts(given, truth) {
  if (truth.length === 0) return given.length;
  let words2 = given;
  let shifts = 0;
  let tried = 0;
  for (; ; ) {
    const best = bestShift(words2, truth, tried);
    tried = best.tried;
    if (tried >= MAX_CANDIDATES || best.saved <= 0) break;
    shifts += 1;
    words2 = best.words;
  }
  return shifts + align(words2, truth).distance;
}
function bestShift(words2, truth, before) {
  const now = align(words2, truth);
  const { positions, truthErrors, givenErrors } = alignment(now.steps);
  const wrong = (errors, from, length) => errors.slice(from, from + length).some(Boolean);
  let best;
  let tried = before;
  for (const { from, to, length } of sharedRuns(words2, truth)) {
    const target = positions.get(to);
    if (!wrong(givenErrors, from, length) || !wrong(truthErrors, to, length)) continue;
    if (target !== void 0 && from <= target && target < from + length) continue;
    let previous = -1;
    for (let offset = -1; offset < length; offset += 1) {
      const place = to + offset === -1 ? 0 : positions.get(to + offset);
      if (place === void 0) break;
      const index = to + offset === -1 ? 0 : place + 1;
      if (index === previous) continue;
      previous = index;
      const shifted = shift(words2, from, length, index);
      tried += 1;
      const rank = [now.distance - align(shifted, truth).distance, length, -from, -index];
      if (best === void 0 || isHigher(rank, best.rank)) best = { rank, words: shifted };
    }
    if (tried >= MAX_CANDIDATES) break;
  }
  return { saved: best?.rank[0] ?? 0, words: best?.words ?? words2, tried };
}
function isHigher(one, other) {
  for (const [index, value] of one.entries()) {
    const against = other[index] ?? 0;
    if (value !== against) return value > against;
  }
  return false;
}
function shift(words2, from, length, to) {
  const run = words2.slice(from, from + length);
  if (to < from) return [...words2.slice(0, to), ...run, ...words2.slice(to, from), ...words2.slice(from + length)];
  if (to > from + length)
    return [...words2.slice(0, from), ...words2.slice(from + length, to), ...run, ...words2.slice(to)];
  return [...words2.slice(0, from), ...words2.slice(from + length, length + to), ...run, ...words2.slice(length + to)];
}
function* sharedRuns(words2, truth) {
  for (let from = 0; from < words2.length; from += 1) {
    for (let to = 0; to < truth.length; to += 1) {
      if (Math.abs(to - from) > MAX_SHIFT_DISTANCE) continue;
      for (let length = 1; length <= MAX_SHIFT_WORDS; length += 1) {
        if (from + length > words2.length || to + length > truth.length) break;
        if (words2[from + length - 1] !== truth[to + length - 1]) break;
        yield { from, to, length };
      }
    }
  }
}
function align(words2, truth) {
  const width = truth.length + 1;
  const costs = new Float64Array((words2.length + 1) * width).fill(FAR);
  const steps = new Uint8Array((words2.length + 1) * width);
  for (let column = 0; column < width; column += 1) [costs[column], steps[column]] = [column, STEP.insert];
  const ratio = words2.length > 0 ? truth.length / words2.length : 1;
  const beam = BEAM < ratio / 2 ? Math.ceil(ratio / 2 + BEAM) : BEAM;
  for (let row = 1; row <= words2.length; row += 1) {
    const diagonal = Math.floor(row * ratio);
    const last2 = row === words2.length ? width : Math.min(width, diagonal + beam);
    for (let column = Math.max(0, diagonal - beam); column < last2; column += 1) {
      const at = row * width + column;
      if (column === 0) {
        [costs[at], steps[at]] = [costs[at - width] + 1, STEP.delete];
        continue;
      }
      const same = words2[row - 1] === truth[column - 1];
      let [cost, step] = [
        costs[at - width - 1] + (same ? 0 : 1),
        same ? STEP.none : STEP.substitute
      ];
      if (costs[at - width] + 1 < cost) [cost, step] = [costs[at - width] + 1, STEP.delete];
      if (costs[at - 1] + 1 < cost) [cost, step] = [costs[at - 1] + 1, STEP.insert];
      if (cost < FAR) [costs[at], steps[at]] = [cost, step];
    }
  }
  const path = [];
  for (let row = words2.length, column = truth.length; row > 0 || column > 0; ) {
    const step = row === 0 ? STEP.insert : steps[row * width + column];
    path.push(step);
    if (step !== STEP.insert) row -= 1;
    if (step !== STEP.delete) column -= 1;
  }
  return { distance: costs[words2.length * width + truth.length], steps: path.reverse() };
}
function alignment(steps) {
  const positions = /* @__PURE__ */ new Map();
  const [truthErrors, givenErrors] = [[], []];
  let [given, truth] = [-1, -1];
  for (const step of steps) {
    const wrong = step !== STEP.none;
    if (step !== STEP.insert) {
      given += 1;
      givenErrors.push(wrong);
    }
    if (step !== STEP.delete) {
      truth += 1;
      positions.set(truth, given);
      truthErrors.push(wrong);
    }
  }
  return { positions, truthErrors, givenErrors };
}

// flow/3-scoring/similarity/foreign-clash.ts
var LANGUAGES = [
  [
    /(?<!\p{L})(?:der|die|das|und|ist|ein|eine|ich|er|wir|sind|hat|zu)(?!\p{L})/giu,
    /(?<!\p{L})(?:nicht|kein\p{L}{0,2}|nie|niemals)(?!\p{L})/giu
  ],
  [
    /(?<!\p{L})(?:le|la|les|des|est|une|et|il|elle|je|nous|du|sont)(?!\p{L})/giu,
    /(?<!\p{L})(?:ne(?!\p{L})|n['’](?=\p{L}))/giu
  ],
  [/(?<!\p{L})(?:el|la|los|las|es|una|y|en|con|son|está)(?!\p{L})/giu, /(?<!\p{L})(?:no|nunca|jamás)(?!\p{L})/giu]
];
var HARMLESS2 = /不过|不但|不仅|不错|差不多|对不起|不同|不久|不断|特别|分别|告别|别人|别的|未来/gu;
var CHINESE = /[\u4e00-\u9fff]/u;
var KANA = /[\u3040-\u30ff]/u;
var CHINESE_DENIAL = /[不没沒未无無别]/gu;
function foreignClash(reference, given) {
  const [wanted, said] = [foreignNumbers(reference), foreignNumbers(given)];
  const lost = wanted.find((value) => !said.includes(value));
  const fresh2 = said.find((value) => !wanted.includes(value));
  if (lost !== void 0 && fresh2 !== void 0) return `${fresh2} instead of ${lost}`;
  const [before, after] = [deniesIn(reference, reference), deniesIn(given, reference)];
  return before !== void 0 && after !== void 0 && before !== after ? "denies it" : void 0;
}
function deniesIn(text, model) {
  if (KANA.test(model)) return void 0;
  if (CHINESE.test(model)) return (text.replace(HARMLESS2, "").match(CHINESE_DENIAL)?.length ?? 0) > 0;
  let most = 0;
  let denial;
  for (const [marks, words2] of LANGUAGES) {
    const count = (model.match(marks)?.length ?? 0) + (model.match(words2)?.length ?? 0);
    if (count > most) [most, denial] = [count, words2];
  }
  return denial === void 0 ? void 0 : (text.match(denial)?.length ?? 0) > 0;
}

// flow/3-scoring/methods/translation.ts
var CHANCE3 = 0.25;
var FULL_FROM = 0.45;
var MAX_CHARACTERS7 = 4e3;
var TER_CHARACTERS = 1200;
var WEIGHT_MEANING = 0.25;
var WEIGHT_MEANING_ENGLISH = 0.5;
var WEIGHT_BLEU = 0.15;
var CLASH3 = 0.5;
var REPLACED = 0.85;
var ENGLISH = new Set(
  "the is are was were of to in and that it for on with at has have had will would not he she they his her this be by from".split(
    " "
  )
);
var ENGLISH_SHARE = 0.25;
var CHARACTERS = [
  [0, 0],
  [0.12, 0.02],
  [0.28, 0.5],
  [0.6, 0.8],
  [1, 1]
];
var SPREAD2 = 1500;
var PREFACE2 = /^(?:(?:sure|certainly|of course|okay|ok)[!,.]? *)?(?:here(?: is|'s)|the) [^\n:]{0,60}translat\w*[^\n:]{0,40}:\s*|^translation:\s*/i;
var translationMethod = {
  name: "translation-metrics",
  version: 1,
  canJudge: (input) => input.kind === "translation" && input.references.length > 0,
  judge: judge9
};
function judge9(input) {
  const text = unquoted(cleanText(input.answer).replace(PREFACE2, "").trim()).slice(0, MAX_CHARACTERS7);
  const references = input.references.map((reference) => cleanText(reference).trim().slice(0, MAX_CHARACTERS7));
  if (references.some((reference) => tokensOf(reference).join(" ") === tokensOf(text).join(" ")))
    return judgementOf(1, text, [criterionOf("translation", 1, "equal to a reference")], ["equal to a reference"]);
  const [chrf, bleu] = [sentenceChrf(text, references) / 100, sentenceBleu(text, references) / 100];
  const short = references.map((reference) => reference.slice(0, TER_CHARACTERS));
  const ter = sentenceTer(text.slice(0, TER_CHARACTERS), short) / 100;
  const meaning = references.map((reference) => likenessOf(readText2(reference), readText2(text))).sort((one, other) => meanOf(other) - meanOf(one))[0];
  const alike2 = meaning === void 0 ? 0 : meanOf(meaning);
  const spaced = references.some((reference) => tokensOf(reference).length >= 3);
  const english = references.some((reference) => isEnglish(tokensOf(reference)));
  const ofMeaning = english ? WEIGHT_MEANING_ENGLISH : WEIGHT_MEANING;
  const mixed = spaced ? (1 - ofMeaning - WEIGHT_BLEU) * above(chrf) + ofMeaning * alike2 + WEIGHT_BLEU * bleu : ofCharacters(chrf);
  const clashes = english ? [] : references.map((reference) => foreignClash(reference, text));
  const foreign = clashes.every((clash2) => clash2 !== void 0) ? clashes[0] : void 0;
  const clash = foreign ?? meaning?.clash;
  const factor = clash === void 0 ? 1 : foreign === void 0 && meaning?.replaced === true ? REPLACED : CLASH3;
  const share = (spaced && alike2 === 0 ? Math.min(mixed, above(chrf) * 0.5) : mixed) * factor;
  return judgementOf(
    share,
    text,
    [
      criterionOf("chrF", chrf, "n-grams of characters shared with the closest reference"),
      criterionOf("BLEU", bleu, "n-grams of words shared with the references"),
      criterionOf("TER", 1 - ter, `${(ter * 100).toFixed(1)} edits per 100 words of the reference`),
      criterionOf(
        "meaning",
        alike2,
        clash === void 0 ? "words that mean the same" : `contradicts the reference: ${clash}`
      )
    ],
    [`chrF ${(chrf * 100).toFixed(2)}, BLEU ${(bleu * 100).toFixed(2)}, TER ${(ter * 100).toFixed(2)}`],
    SPREAD2
  );
}
function above(chrf) {
  if (chrf >= FULL_FROM) return chrf;
  return chrf <= CHANCE3 ? 0 : (chrf - CHANCE3) / (FULL_FROM - CHANCE3) * FULL_FROM;
}
function ofCharacters(chrf) {
  for (let at = 1; at < CHARACTERS.length; at += 1) {
    const [[low, from], [high, to]] = [CHARACTERS[at - 1] ?? [0, 0], CHARACTERS[at] ?? [1, 1]];
    if (chrf <= high) return from + (chrf - low) / (high - low) * (to - from);
  }
  return 1;
}
function isEnglish(tokens) {
  return tokens.filter((token) => ENGLISH.has(token)).length >= tokens.length * ENGLISH_SHARE;
}
function meanOf({ precision, recall }) {
  return precision + recall === 0 ? 0 : 2 * precision * recall / (precision + recall);
}
function unquoted(text) {
  return /^"[^"]*"$/.test(text) ? text.slice(1, -1) : text;
}

// flow/3-scoring/metrics/box-metrics.ts
function intersectionOverUnion(one, other) {
  const width = Math.min(one[0] + one[2], other[0] + other[2]) - Math.max(one[0], other[0]);
  const height = Math.min(one[1] + one[3], other[1] + other[3]) - Math.max(one[1], other[1]);
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  return shared / (one[2] * one[3] + other[2] * other[3] - shared);
}
var THRESHOLDS = Array.from({ length: 10 }, (_, index) => 0.5 + index * 0.05);
var RECALL_POINTS = Array.from({ length: 101 }, (_, index) => index / 100);
function meanAveragePrecision(truth, given, thresholds = THRESHOLDS) {
  const labels = [...new Set(truth.map((box) => box.label))];
  if (labels.length === 0) return 0;
  let sum = 0;
  for (const label of labels)
    for (const threshold of thresholds)
      sum += averagePrecision(
        truth.filter((box) => box.label === label),
        given.filter((box) => box.label === label),
        threshold
      );
  return sum / (labels.length * thresholds.length);
}
function averagePrecision(truth, given, threshold) {
  const free = new Set(truth.keys());
  const points = [];
  let right = 0;
  for (const [index, detection] of [...given].sort((one, other) => other.score - one.score).entries()) {
    let [best, most] = [-1, threshold];
    for (const place of free) {
      const overlap = intersectionOverUnion(truth[place]?.box ?? [0, 0, 0, 0], detection.box);
      if (overlap >= most) [best, most] = [place, overlap];
    }
    if (best >= 0) {
      free.delete(best);
      right += 1;
    }
    points.push({ precision: right / (index + 1), recall: right / truth.length });
  }
  for (let at = points.length - 2; at >= 0; at -= 1) {
    const [point, next] = [points[at], points[at + 1]];
    if (point !== void 0 && next !== void 0) point.precision = Math.max(point.precision, next.precision);
  }
  return RECALL_POINTS.reduce(
    (sum, recall) => sum + (points.find((point) => point.recall >= recall - 1e-12)?.precision ?? 0),
    0
  ) / RECALL_POINTS.length;
}

// flow/3-scoring/methods/vision.ts
var MAX_LABELS = 100;
var MAX_BOXES = 300;
var MAX_LABEL_TOKENS = 4;
var TOP2 = [1, 0.6, 0.45, 0.4, 0.35];
function labelsIn(value) {
  return listOf(
    fieldsOf(value)?.["labels"] ?? value,
    MAX_LABELS,
    (entry) => nameIn(fieldsOf(entry)?.["label"] ?? entry)
  );
}
function boxesIn(value) {
  return listOf(fieldsOf(value)?.["boxes"] ?? value, MAX_BOXES, boxIn);
}
var visionMethod = {
  name: "vision-metrics",
  version: 1,
  canJudge: (input) => input.kind === "vision" && input.references.length > 0,
  judge: (input) => input.references.map((reference) => judgeOne(input, reference)).sort((one, other) => other.score - one.score)[0]
};
function judgeOne(input, reference) {
  const truth = readJsonAnswer(reference);
  const boxes = boxesIn(truth);
  if (boxes !== void 0) return judgeBoxes(boxes, input.answer);
  const labels = labelsIn(truth) ?? plainLabels(reference);
  return labels === void 0 ? lexicalMethod.judge({ ...input, references: [reference] }) ?? failed2(input.answer, "no caption") : judgeLabels(labels, input.answer);
}
function judgeBoxes(truth, answer) {
  const given = boxesIn(readJsonAnswer(answer));
  if (given === void 0) return failed2(answer, "not a list of labelled boxes");
  const named = (boxes) => boxes.map((box) => ({ ...box, label: labelOf(box.label) }));
  const [all, half] = [
    meanAveragePrecision(named(truth), named(given)),
    meanAveragePrecision(named(truth), named(given), [0.5])
  ];
  return judgementOf(
    all,
    answer,
    [
      criterionOf("mAP", all, "mean average precision, .50 to .95"),
      criterionOf("AP50", half, "average precision at half overlap")
    ],
    ["boxes as COCO compares them"]
  );
}
function judgeLabels(truth, answer) {
  const given = labelsIn(readJsonAnswer(answer)) ?? plainLabels(answer) ?? [];
  const names = [...new Set(given.map(labelOf))].filter((name2) => name2 !== "");
  const wanted = new Set(truth.map(labelOf));
  const [only] = wanted;
  if (wanted.size === 1 && only !== void 0) {
    const place = names.indexOf(only);
    const worth = names.length <= TOP2.length ? TOP2[place] ?? 0 : 0;
    return judgementOf(
      worth,
      answer,
      [
        criterionOf(
          "top-5",
          worth,
          place < 0 ? "the label is not named" : `named in place ${place + 1} of ${names.length}`
        )
      ],
      ["labels in their order"]
    );
  }
  const right = names.filter((name2) => wanted.has(name2)).length;
  const [precision, recall] = [names.length === 0 ? 0 : right / names.length, right / wanted.size];
  const f1 = right === 0 ? 0 : 2 * precision * recall / (precision + recall);
  return judgementOf(
    f1,
    answer,
    [
      criterionOf("precision", precision, `${right} of ${names.length} given labels are right`),
      criterionOf("recall", recall, `${right} of ${wanted.size} labels are given`)
    ],
    ["labels in any order"]
  );
}
function plainLabels(text) {
  const parts = cleanText(text).trim().replace(/[.]$/, "").split(/[,;\n]|\band\b/).map((part) => part.replace(/^[\s*•-]+|^\s*\d{1,2}[.)]\s/g, "").trim()).filter((part) => part !== "");
  return parts.length > 0 && parts.length <= MAX_LABELS && parts.every((part) => tokensOf(part).length <= MAX_LABEL_TOKENS) ? parts : void 0;
}
function labelOf(text) {
  return tokensOf(text).map(singular).join(" ");
}
function failed2(shown, note) {
  return judgementOf(0, shown, [criterionOf("format", 0, note)], [note]);
}

// flow/3-scoring/methods/builtin-methods.ts
var METHODS = [
  translationMethod,
  summaryMethod,
  speechMethod,
  visionMethod,
  embeddingMethod,
  instructionMethod,
  mathematicsMethod,
  numericMethod,
  exactMethod,
  lexicalMethod
];
var SCORER_NAME = "tensornode-core";
var SCORER_VERSION = 1;

// flow/3-scoring/reject-without-content.ts
var PARROT_SHARE = 0.9;
var COPIED_SHARE = 0.5;
var MAX_COPY = 2e3;
var REWORDING = /* @__PURE__ */ new Set(["instruction", "similarity", "translation", "summary"]);
var PARROT_TOKENS = 4;
var SPAM_TOKENS = 60;
var SPAM_VARIETY = 0.1;
function rejectWithoutContent(input) {
  const text = cleanText(input.answer);
  if (!/[\p{L}\p{N}∞∅]|\\\{ ?\\\}/u.test(text)) return "the answer has no letters or digits";
  const answer = tokensOf(text);
  if (input.references.some((reference) => tokensOf(reference).join(" ") === answer.join(" "))) return void 0;
  if (answer.length >= PARROT_TOKENS && repeats(answer, tokensOf(input.question)) && !isOwnFormula(text, input.question))
    return "the answer repeats the question";
  if (REWORDING.has(input.kind) && copiesQuestion(answer, tokensOf(input.question), input.references))
    return "the answer repeats the question";
  if (answer.length >= SPAM_TOKENS && new Set(answer).size < answer.length * SPAM_VARIETY)
    return "the answer repeats the same words";
  return void 0;
}
function copiesQuestion(answer, question, references) {
  if (question.length < PARROT_TOKENS || answer.length < question.length * 0.5 || answer.length > MAX_COPY)
    return false;
  const runs = (tokens) => tokens.slice(2).map((token, at) => `${tokens[at]} ${tokens[at + 1]} ${token}`);
  const known2 = /* @__PURE__ */ new Set([...runs(question), ...runs([...question].reverse())]);
  const own = runs(answer);
  const copied = own.filter((run) => known2.has(run)).length;
  const wanted = new Set(references.flatMap((reference) => runs(tokensOf(reference))));
  const right = own.filter((run) => wanted.has(run)).length;
  return copied >= own.length * COPIED_SHARE && copied >= (question.length - 2) * 0.5 && right < copied * 0.5;
}
function isOwnFormula(text, question) {
  const compact = (written2) => written2.replace(/\s+/g, "");
  return /[\^+*/=\\]/.test(text) && !compact(cleanText(question)).includes(compact(text));
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
var REMARK = /^([^()\\$^=]{2,80}?) \((?=[^()]*\p{L})[^()\\$^=]{2,60}\)$/u;
var ALTERNATIVES = /^[\p{L}\p{M}][^\\$^=/]{2,80}(?: ?\/ ?[\p{L}\p{M}][^\\$^=/]{3,80}){1,40}$/u;
var UNIT_OR_PAIR = /\b(?:per|and\/or|his\/her|he\/she|n\/a)\b/i;
function withAliases(truth) {
  const bare = truth.includes("(") ? REMARK.exec(truth)?.[1] : void 0;
  const each = truth.includes("/") && ALTERNATIVES.test(truth) && !UNIT_OR_PAIR.test(truth) ? truth.split("/").map((part) => part.trim()) : [];
  const number = /^[\p{L}\p{M}-]{2,12}$/u.test(truth.trim()) ? foreignNumber(truth) : void 0;
  return [truth, ...bare === void 0 ? [] : [bare], ...each, ...number === void 0 ? [] : [`${number}`]];
}

// flow/3-scoring/judge-reply.ts
function judgeReply(input) {
  const { reply } = input;
  if (reply.cause !== null) return settled2("cause", reply.cause, `the reply failed: ${reply.cause}`);
  if (reply.text === null) return settled2("cause", "empty", "the reply has no text");
  if (input.kind === "code") return unscored("code is judged by its tests in a sandbox, and there is none here");
  const { references, unknown } = workedOut(truthsOf(input), input.kind);
  const said = withoutThoughts(reply.text);
  const answer = STRUCTURED.has(input.kind) ? said : stripOrders(said, input.question, references);
  const judged = { kind: input.kind, question: input.question, references, answer };
  if (!WHOLE.has(input.kind) && isVerbatim(answer, references))
    return {
      ...settled2("exact", null, "the truth word for word"),
      score: MAX_SCORE,
      interval: [MAX_SCORE, MAX_SCORE],
      extracted: answer.trim().slice(0, 400)
    };
  const rejected = input.kind === "embedding" ? void 0 : rejectWithoutContent(judged);
  if (rejected !== void 0) return settled2("rejected", null, rejected);
  if (unknown.length > 0 && references.length === 0)
    return saysFormula(answer, unknown) ? { ...settled2("exact", null, "the truth word for word"), score: MAX_SCORE, interval: [MAX_SCORE, MAX_SCORE] } : unscored("the truth is a formula that nobody here can work out");
  return judgeByGroups(judged) ?? unscored("no truth is known and no method applies");
}
function workedOut(truths, kind) {
  const references = [];
  const unknown = [];
  for (const truth of truths) {
    const isOpen = !WHOLE.has(kind) && truth.length <= MAX_FORMULA && !PROSE2.test(truth) && isUnevaluated(truth);
    const value = isOpen ? workOut(truth) : truth;
    if (value === void 0) unknown.push(truth);
    else references.push(value);
  }
  return { references, unknown };
}
var PROSE2 = /(?<![\\a-z])[a-z]{4,}\s+[a-z]{2,}\s/i;
var MAX_FORMULA = 600;
function saysFormula(answer, truths) {
  const bare = (text) => text.replace(/[\s$]|\\[[\](),;!]/g, "");
  return truths.some((truth) => bare(truth) === bare(answer));
}
function isVerbatim(answer, references) {
  const given = cleanText(answer).trim().toLowerCase();
  return given.length > 0 && references.some((reference) => reference.trim().toLowerCase() === given && tokensOf(reference).length === 0);
}
function withoutThoughts(text) {
  const end = /<\/(?:think|thinking|thought|reasoning)>/gi;
  let behind = 0;
  while (end.exec(text) !== null) behind = end.lastIndex;
  const rest = text.slice(behind);
  return behind > 0 && rest.trim() !== "" ? rest : text;
}
function judgeByGroups(input) {
  const together = verdictOf(input, METHODS);
  const { references } = input;
  if (references.length < 2 || WHOLE.has(input.kind) || together?.score === MAX_SCORE) return together;
  const groups2 = references.length > MAX_ALONE ? groupsOf(input) : references.map((reference) => [reference]);
  let best = together;
  for (const group of groups2) {
    const verdict4 = verdictOf({ ...input, references: group }, METHODS);
    if ((verdict4?.score ?? -1) > (best?.score ?? -1)) best = verdict4;
  }
  return best;
}
function groupsOf(input) {
  const groups2 = /* @__PURE__ */ new Map();
  for (const reference of input.references) {
    const alone = { ...input, references: [reference] };
    const name2 = METHODS.find((method) => method.canJudge(alone))?.name ?? "";
    const group = groups2.get(name2) ?? [];
    groups2.set(name2, group);
    if (name2 !== "lexical" || group.length < MAX_ALONE) group.push(reference);
  }
  return [...groups2.values()];
}
function verdictOf(input, methods2) {
  for (const method of methods2) {
    const judgement = method.canJudge(input) ? method.judge(input) : void 0;
    if (judgement !== void 0) return { ...judgement, method: method.name, cause: null };
  }
  return void 0;
}
var WHOLE = /* @__PURE__ */ new Set(["translation", "summary", "similarity", "speech", "vision", "embedding"]);
var STRUCTURED = /* @__PURE__ */ new Set(["vision", "embedding", "instruction", "speech"]);
var MAX_ALONE = 16;
var MAX_REFERENCES = 512;
function truthsOf({ kind, references }) {
  const given = references.filter((reference) => reference.trim() !== "");
  return [...new Set(WHOLE.has(kind) ? given : given.flatMap((reference) => withAliases(shortTruth(reference))))].slice(
    0,
    MAX_REFERENCES
  );
}
function unscored(reason) {
  return {
    score: null,
    method: "unscored",
    cause: null,
    extracted: null,
    criteria: [],
    interval: null,
    trace: [reason]
  };
}
function settled2(method, cause, reason) {
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
function judge10(method, input) {
  const found = METHODS.find((one) => one.name === method);
  if (found === void 0) throw new RangeError(`there is no method ${method}`);
  return found.canJudge(input) ? found.judge(input) ?? null : null;
}
var methods = METHODS.map((method) => method.name);
export {
  judge10 as judge,
  methods,
  name,
  scoreReply,
  version
};
