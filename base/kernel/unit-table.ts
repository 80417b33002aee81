import { Rational } from './rational.ts';

export type Dimension =
  | 'length'
  | 'mass'
  | 'volume'
  | 'time'
  | 'speed'
  | 'area'
  | 'data'
  | 'temperature'
  | 'energy'
  | 'pressure'
  | 'power'
  | 'force'
  | 'voltage'
  | 'current'
  | 'frequency'
  | 'amount'
  | 'resistance'
  /** Of several units multiplied or divided, by their dimensions and powers. */
  | `compound ${string}`;

/** One unit: its names, and its size in the dimension's base unit (temperatures also have an offset, in base degrees). */
export interface Unit {
  readonly dimension: Dimension;
  readonly name: string;
  readonly factor: Rational;
  readonly offset: Rational;
}

const r = (text: string): Rational => {
  const [top, bottom] = text.split('/');
  const value = Rational.parse(top ?? '') ?? Rational.one;
  return bottom === undefined ? value : value.dividedBy(Rational.parse(bottom) ?? Rational.one);
};

/** Names are in the order: shown plural, then all others. Factors are exact by definition (SI, 1959 yard and pound, US customary volumes). */
const TABLE: readonly (readonly [dimension: Dimension, names: string, factor: string, offset?: string])[] = [
  ['length', 'millimetres|millimeters|millimetre|millimeter|mm', '0.001'],
  ['length', 'centimetres|centimeters|centimetre|centimeter|cm|cms', '0.01'],
  ['length', 'decimetres|decimeters|decimetre|decimeter|dm', '0.1'],
  ['length', 'metres|meters|metre|meter|m', '1'],
  ['length', 'kilometres|kilometers|kilometre|kilometer|km|kms|kilometer', '1000'],
  ['length', 'micrometres|micrometers|micrometre|micrometer|microns|micron|µm|um', '0.000001'],
  ['length', 'nanometres|nanometers|nanometre|nanometer|nm', '0.000000001'],
  ['length', 'inches|inch|in|"', '0.0254'],
  ['length', 'feet|foot|ft', '0.3048'],
  ['length', 'yards|yard|yd|yds', '0.9144'],
  ['length', 'miles|mile|mi', '1609.344'],
  ['length', 'nautical miles|nautical mile|nmi', '1852'],
  ['mass', 'micrograms|microgram|µg|mcg', '0.000001'],
  ['mass', 'milligrams|milligram|mg', '0.001'],
  ['mass', 'grams|gram|g|gramme|grammes', '1'],
  ['mass', 'kilograms|kilogram|kg|kgs|kilos|kilo', '1000'],
  ['mass', 'tonnes|tonne|metric tons|metric ton|t', '1000000'],
  ['mass', 'tons|ton|short tons|short ton|us tons', '907184.74'],
  ['mass', 'ounces|ounce|oz', '28.349523125'],
  ['mass', 'pounds|pound|lb|lbs', '453.59237'],
  ['mass', 'stone|stones|st', '6350.29318'],
  ['volume', 'millilitres|milliliters|millilitre|milliliter|ml|cubic centimetres|cubic centimeters|cm3|cc', '0.001'],
  ['volume', 'centilitres|centiliters|centilitre|centiliter|cl', '0.01'],
  ['volume', 'decilitres|deciliters|decilitre|deciliter|dl', '0.1'],
  ['volume', 'litres|liters|litre|liter|l|cubic decimetres|dm3', '1'],
  ['volume', 'cubic metres|cubic meters|cubic metre|cubic meter|m3|m^3', '1000'],
  ['volume', 'gallons|gallon|gal|us gallons|us gallon', '3.785411784'],
  ['volume', 'quarts|quart|qt', '0.946352946'],
  ['volume', 'pints|pint|pt', '0.473176473'],
  ['volume', 'cups|cup', '0.2365882365'],
  ['volume', 'fluid ounces|fluid ounce|fl oz', '0.0295735295625'],
  ['volume', 'tablespoons|tablespoon|tbsp', '0.01478676478125'],
  ['volume', 'teaspoons|teaspoon|tsp', '0.00492892159375'],
  ['time', 'milliseconds|millisecond|ms', '0.001'],
  ['time', 'seconds|second|sec|secs|s', '1'],
  ['time', 'minutes|minute|min|mins', '60'],
  ['time', 'hours|hour|h|hr|hrs', '3600'],
  ['time', 'days|day|d', '86400'],
  ['time', 'weeks|week|wk', '604800'],
  ['time', 'fortnights|fortnight', '1209600'],
  ['speed', 'metres per second|meters per second|m/s|mps|m per second|m per s|metre per second|meter per second', '1'],
  [
    'speed',
    'kilometres per hour|kilometers per hour|km/h|kmh|kph|kmph|km per hour|km an hour|km per h|kilometre per hour|kilometer per hour',
    '5/18',
  ],
  ['speed', 'miles per hour|mph|mi/h|mile per hour|miles an hour', '0.44704'],
  ['speed', 'knots|knot|kn', '463/900'],
  ['speed', 'feet per second|ft/s|fps', '0.3048'],
  ['area', 'square millimetres|square millimeters|mm2|mm^2|sq mm', '0.000001'],
  ['area', 'square centimetres|square centimeters|cm2|cm^2|sq cm', '0.0001'],
  ['area', 'square metres|square meters|square metre|square meter|m2|m^2|sq m', '1'],
  ['area', 'hectares|hectare|ha', '10000'],
  ['area', 'square kilometres|square kilometers|square kilometre|square kilometer|km2|km^2|sq km', '1000000'],
  ['area', 'square inches|square inch|sq in|in2', '0.00064516'],
  ['area', 'square feet|square foot|sq ft|ft2|ft^2', '0.09290304'],
  ['area', 'square yards|square yard|sq yd', '0.83612736'],
  ['area', 'acres|acre', '4046.8564224'],
  ['area', 'square miles|square mile|sq mi', '2589988.110336'],
  ['data', 'bits|bit', '0.125'],
  ['data', 'bytes|byte', '1'],
  ['data', 'kilobytes|kilobyte|kb', '1000'],
  ['data', 'megabytes|megabyte|mb', '1000000'],
  ['data', 'gigabytes|gigabyte|gb', '1000000000'],
  ['data', 'terabytes|terabyte|tb', '1000000000000'],
  ['data', 'petabytes|petabyte|pb', '1000000000000000'],
  ['data', 'kibibytes|kibibyte|kib', '1024'],
  ['data', 'mebibytes|mebibyte|mib', '1048576'],
  ['data', 'gibibytes|gibibyte|gib', '1073741824'],
  ['data', 'tebibytes|tebibyte|tib', '1099511627776'],
  ['data', 'megabits|megabit|mbit', '125000'],
  ['data', 'gigabits|gigabit|gbit', '125000000'],
  ['temperature', '°C|degrees celsius|celsius|centigrade|degrees centigrade|c|degrees c', '1', '0'],
  ['temperature', '°F|degrees fahrenheit|fahrenheit|f|degrees f', '5/9', '-160/9'],
  ['temperature', 'K|kelvin|kelvins|k|degrees kelvin', '1', '-273.15'],
  ['energy', 'joules|joule|j', '1'],
  ['energy', 'kilojoules|kilojoule|kj', '1000'],
  ['energy', 'calories|calorie|cal', '4.184'],
  ['energy', 'kilocalories|kilocalorie|kcal', '4184'],
  ['energy', 'watt hours|watt-hours|watt hour|wh', '3600'],
  ['energy', 'kilowatt hours|kilowatt-hours|kilowatt hour|kwh', '3600000'],
  ['pressure', 'pascals|pascal|pa', '1'],
  ['pressure', 'kilopascals|kilopascal|kpa', '1000'],
  ['pressure', 'bar|bars', '100000'],
  ['pressure', 'atmospheres|atmosphere|atm', '101325'],
  ['power', 'watts|watt', '1'],
  ['power', 'kilowatts|kilowatt|kw', '1000'],
  ['power', 'megawatts|megawatt', '1000000'],
  ['force', 'newtons|newton', '1'],
  ['force', 'kilonewtons|kilonewton', '1000'],
  ['voltage', 'volts|volt', '1'],
  ['voltage', 'kilovolts|kilovolt|kv', '1000'],
  ['current', 'amperes|ampere|amps', '1'],
  ['current', 'milliamperes|milliampere|milliamps', '0.001'],
  ['frequency', 'hertz|hz', '1'],
  ['frequency', 'kilohertz|khz', '1000'],
  ['frequency', 'megahertz|mhz', '1000000'],
  ['frequency', 'gigahertz|ghz', '1000000000'],
  ['amount', 'moles|mole|mol', '1'],
  ['amount', 'millimoles|millimole|mmol', '0.001'],
  ['resistance', 'ohms|ohm|Ω', '1'],
  ['resistance', 'kilohms|kilohm|kΩ', '1000'],
];

const BY_NAME = new Map<string, Unit>();
for (const [dimension, names, factor, offset] of TABLE) {
  const all = names.split('|');
  const unit: Unit = {
    dimension,
    name: all[0] ?? '',
    factor: r(factor),
    offset: offset === undefined ? Rational.zero : r(offset),
  };
  for (const name of all) if (!BY_NAME.has(name.toLowerCase())) BY_NAME.set(name.toLowerCase(), unit);
}

/** The unit behind a name or abbreviation (lower case), or undefined. */
export function findUnit(name: string): Unit | undefined {
  return BY_NAME.get(
    name
      .trim()
      .replace(/\.$/, '')
      .replace(/^degrees? (?=[cfk])/, 'degrees '),
  );
}

/** All names, the longest first, as a pattern source for texts in lower case. */
export const UNIT_PATTERN = [...BY_NAME.keys()]
  .sort((left, right) => right.length - left.length)
  .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  .join('|');
