const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DATE = new RegExp(
  String.raw`\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b|\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b|\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}\b\.?,?(?: (?:of )?(\d{4}))?|\b${MONTH}\.? (\d{1,2})(?:st|nd|rd|th)?\b(?:,? (\d{4}))?`,
  'gi',
);
const TIME = /\b(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.?m\b\.?|\b(\d{1,2}):(\d{2})(?::\d{2})?\b/gi;

/** A calendar date without checking that it exists; no year where none was written. Several readings of `05/06/2024` are several entries. */
export interface ReadDate {
  readonly readings: readonly string[];
}

/** All dates of a cleaned text, each as `year-month-day` (`-` for a missing year), in the order they stand. */
export function readDates(text: string): ReadDate[] {
  const found: ReadDate[] = [];
  for (const match of text.matchAll(DATE)) {
    const [, y, m, d, first, second, year, day, month, yearAfterMonth, monthFirst, dayAfterMonth, yearLast] = match;
    if (y !== undefined) found.push({ readings: [written(y, Number(m), Number(d))] });
    else if (year !== undefined)
      found.push({
        readings: [
          ...new Set([written(year, Number(second), Number(first)), written(year, Number(first), Number(second))]),
        ],
      });
    else if (day !== undefined) found.push({ readings: [written(yearAfterMonth, monthNumber(month), Number(day))] });
    else found.push({ readings: [written(yearLast, monthNumber(monthFirst), Number(dayAfterMonth))] });
  }
  return found;
}

/** Without one of these a text names no time of day. */
const TIMELY =
  /\d ?(?:[:.]|[ap]\.?m|o'|in the|at )|noon|midday|midnight|past|quarter|clock|in the (?:morning|afternoon|evening)|at night/i;

/** All times of day of a cleaned text in minutes since midnight. */
export function readTimes(text: string): number[] {
  if (!TIMELY.test(text)) return [];
  const found: number[] = [...namedTimes(text), ...halfNamedTimes(text)];
  for (const match of text.matchAll(TIME)) {
    const half = match[3]?.toLowerCase();
    const hour = Number(match[1] ?? match[4]);
    const minute = Number(match[2] ?? match[5] ?? 0);
    if (minute > 59 || hour > (half === undefined ? 24 : 12)) continue;
    found.push((half === undefined ? hour % 24 : (hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute);
  }
  return found;
}

function written(year: string | undefined, month: number, day: number): string {
  return `${year ?? '-'}-${month}-${day}`;
}

function monthNumber(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').toLowerCase().slice(0, 3)) + 1;
}

const MONTH_AND_YEAR = new RegExp(String.raw`(?<![\d.] ?)\b${MONTH}\b\.?,?(?: of)?,? (\d{4})\b`, 'gi');
const NAMED_TIME = /\b(half past|quarter past|quarter to) (\w+)\b|\b(noon|midday|midnight)\b/gi;
const HOURS = 'twelve one two three four five six seven eight nine ten eleven'.split(' ');

/** All months with a year of a cleaned text, as `year-month`. */
export function readMonths(text: string): string[] {
  return [...text.matchAll(MONTH_AND_YEAR)].map((match) => `${match[2]}-${monthNumber(match[1])}`);
}

const HALF_OF_DAY =
  /\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?::(\d\d))?(?: ?o'?clock)? (?:in the (morning|afternoon|evening)|(at night))\b/gi;

/** "9 in the morning", "nine o'clock at night". */
function halfNamedTimes(text: string): number[] {
  return [...text.matchAll(HALF_OF_DAY)].flatMap(([, hour = '', minute, half]) => {
    const at = /^\d/.test(hour) ? Number(hour) : HOURS.indexOf(hour.toLowerCase());
    if (at < 0 || at > 12) return [];
    return [((at % 12) + (half?.toLowerCase() === 'morning' ? 0 : 12)) * 60 + Number(minute ?? 0)];
  });
}

/** "noon", "half past seven" in minutes; an hour without a half of the day counts as morning. */
function namedTimes(text: string): number[] {
  return [...text.matchAll(NAMED_TIME)].flatMap(([, shift, hour, name]) => {
    if (name !== undefined) return [name.toLowerCase() === 'midnight' ? 0 : 720];
    const at = /^\d+$/.test(hour ?? '') ? Number(hour) % 12 : HOURS.indexOf((hour ?? '').toLowerCase());
    if (at < 0) return [];
    const minutes = shift?.toLowerCase() === 'half past' ? 30 : shift?.toLowerCase() === 'quarter past' ? 15 : -15;
    return [(at * 60 + minutes + 1_440) % 1_440];
  });
}
