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

/** All times of day of a cleaned text in minutes since midnight. */
export function readTimes(text: string): number[] {
  const found: number[] = [];
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
