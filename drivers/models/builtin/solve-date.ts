import {
  addMonths,
  type Day,
  dayFromNumber,
  dayNumber,
  daysInMonth,
  isDay,
  isLeapYear,
  monthName,
  monthNumber,
  showDay,
  weekdayName,
  weekdayNumber,
  weekdayOf,
} from './calendar.ts';
import type { Question, Solution } from './question.ts';

const MONTH =
  '(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)';
const WEEKDAY = '(sunday|monday|tuesday|wednesday|thursday|friday|saturday)';
const DATE = new RegExp(
  String.raw`\b(\d{4})-(\d{1,2})-(\d{1,2})\b|\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}\b\.?,?(?: (?:of |in )?(\d{4}))?|\b${MONTH}\.? (\d{1,2})(?:st|nd|rd|th)?\b(?:,? (\d{4}))?`,
  'g',
);
const SPAN = /(\d{1,6}|\ban?\b) (day|week|fortnight|month|year)s?\b/g;
const BACK = /\b(?:before|ago|earlier|prior|subtract|minus|previous|back)\b/;
/** A leap-free year for questions that name none and where it does not matter. */
const ANY_YEAR = 2023;

/** Calendar questions: days between dates, weekdays, adding days to years, leap years, lengths of months, clock times. */
export function solveDate(question: Question): Solution | undefined {
  const text = question.text;
  return (
    leapYear(text) ?? monthLength(text) ?? withDates(text) ?? weekdayLater(text) ?? monthLater(text) ?? clock(text)
  );
}

function readDates(text: string): { day: Day; hasYear: boolean }[] {
  const found: { day: Day; hasYear: boolean }[] = [];
  for (const match of text.matchAll(DATE)) {
    const iso = match[1] !== undefined;
    const yearText = iso ? match[1] : (match[6] ?? match[9]);
    const month = iso ? Number(match[2]) : (monthNumber(match[5] ?? match[7] ?? '') ?? 0);
    const day = { year: Number(yearText ?? ANY_YEAR), month, day: Number(iso ? match[3] : (match[4] ?? match[8])) };
    found.push({ day, hasYear: yearText !== undefined });
  }
  const stated = found.findLast((entry) => entry.hasYear);
  if (stated === undefined) return found;
  return found.map((entry) =>
    entry.hasYear ? entry : { day: { ...entry.day, year: stated.day.year }, hasYear: true },
  );
}

function withDates(text: string): Solution | undefined {
  const dates = readDates(text).filter((entry) => isDay(entry.day));
  const [first, second] = dates;
  if (first === undefined) return undefined;
  if (second !== undefined) {
    const unit =
      /\bhow many (day|week|month|year)s?\b/.exec(text)?.[1] ??
      (/\b(?:days?|how long)\b/.test(text) ? 'day' : undefined);
    return unit === undefined
      ? undefined
      : between(first.day, second.day, unit, /\binclu(?:sive|ding both)/.test(text));
  }
  const spans = [...text.matchAll(SPAN)];
  if (spans.length > 0) {
    const sign = BACK.test(text) ? -1 : 1;
    const target = spans.reduce(
      (day, span) => shift(day, /^a/.test(span[1] ?? '') ? sign : sign * Number(span[1]), span[2] ?? 'day'),
      first.day,
    );
    if (!isDay(target)) return undefined;
    const asksWeekday = /\b(?:what|which) (?:day of the week|weekday)\b/.test(text);
    if (asksWeekday && !first.hasYear) return undefined;
    const answer = asksWeekday
      ? weekdayOf(target)
      : first.hasYear
        ? showDay(target)
        : `${target.day} ${monthName(target.month)}`;
    return {
      working: `${spans.map((span) => span[0]).join(' and ')} ${sign < 0 ? 'before' : 'after'} ${showDay(first.day)} is ${weekdayOf(target)}, ${showDay(target)}`,
      answer,
    };
  }
  if (/\b(?:what|which) (?:day|weekday)\b|\bday of the week\b|\bweekday\b/.test(text) && first.hasYear) {
    if (/\bday of the year\b/.test(text)) return dayOfYear(first.day);
    return { working: `${showDay(first.day)} is a ${weekdayOf(first.day)}`, answer: weekdayOf(first.day) };
  }
  return undefined;
}

function dayOfYear(day: Day): Solution {
  const number = dayNumber(day) - dayNumber({ year: day.year, month: 1, day: 1 }) + 1;
  return { working: `${showDay(day)} is day ${number} of the year`, answer: `${number}` };
}

function between(from: Day, to: Day, unit: string, inclusive: boolean): Solution {
  const days = Math.abs(dayNumber(to) - dayNumber(from)) + (inclusive ? 1 : 0);
  const [start, end] = dayNumber(from) <= dayNumber(to) ? [from, to] : [to, from];
  let count = days;
  if (unit === 'week') count = Math.floor(days / 7);
  if (unit === 'month' || unit === 'year') {
    const months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
    count = unit === 'month' ? months : Math.floor(months / 12);
  }
  return {
    working: `From ${showDay(start)} to ${showDay(end)}${inclusive ? ', both counted,' : ''} it is ${count} ${unit}${count === 1 ? '' : 's'}`,
    answer: `${count} ${unit}${count === 1 ? '' : 's'}`,
  };
}

function shift(day: Day, count: number, unit: string): Day {
  if (unit === 'month') return addMonths(day, count);
  if (unit === 'year') return addMonths(day, count * 12);
  return dayFromNumber(dayNumber(day) + count * (unit === 'week' ? 7 : unit === 'fortnight' ? 14 : 1));
}

function leapYear(text: string): Solution | undefined {
  const year = Number(/\b(\d{1,4})\b/.exec(text)?.[1] ?? Number.NaN);
  if (/\bleap year\b/.test(text) && /\b(?:is|was|will)\b/.test(text) && year > 0) {
    const leap = isLeapYear(year);
    return { working: `${year} is ${leap ? '' : 'not '}a leap year`, answer: leap ? 'Yes' : 'No' };
  }
  if (
    /\bhow many days\b[^?]{0,40}\b(?:in|of|have|has)\b[^?]{0,12}\byear\b/.test(text) ||
    /\bhow many days\b[^?]{0,20}\b(?:in|did|does|has) (?:the year )?\d{4}\b/.test(text)
  ) {
    const days = /\bleap year\b/.test(text) ? 366 : Number.isNaN(year) ? 365 : isLeapYear(year) ? 366 : 365;
    return { working: `That year has ${days} days`, answer: `${days} days` };
  }
  return undefined;
}

function monthLength(text: string): Solution | undefined {
  const match = new RegExp(
    String.raw`\bhow many days (?:(?:are|is) (?:there )?in|(?:does|did|do|in|has|have)) (?:the month of )?${MONTH}\b,?(?: (?:of )?(\d{4}))?(?! \d)`,
  ).exec(text);
  const month = monthNumber(match?.[1] ?? '');
  if (match === null || month === undefined || /\bbetween\b|\bfrom\b/.test(text)) return undefined;
  if (month === 2 && match[2] === undefined && !/\bleap\b/.test(text))
    return { working: 'February has 28 days, in a leap year 29', answer: '28 days' };
  const days = daysInMonth(/\bleap\b/.test(text) && !/\bnon/.test(text) ? 2024 : Number(match[2] ?? ANY_YEAR), month);
  return {
    working: `${monthName(month)}${match[2] === undefined ? '' : ` ${match[2]}`} has ${days} days`,
    answer: `${days} days`,
  };
}

function weekdayLater(text: string): Solution | undefined {
  const start = weekdayNumber(new RegExp(String.raw`\b${WEEKDAY}\b`).exec(text)?.[1] ?? '');
  const span = [...text.matchAll(SPAN)][0];
  if (start === undefined || !/\b(?:what|which) (?:day|weekday)\b|\bwill it be\b|\bday of the week\b/.test(text))
    return undefined;
  const relative = /\bday after tomorrow\b/.test(text)
    ? 2
    : /\btomorrow\b/.test(text) && span === undefined
      ? 1
      : undefined;
  if (relative === undefined && (span === undefined || !/^(?:day|week|fortnight)$/.test(span[2] ?? '')))
    return undefined;
  const size = span?.[2] === 'week' ? 7 : span?.[2] === 'fortnight' ? 14 : 1;
  const count = relative ?? (/^a/.test(span?.[1] ?? '') ? 1 : Number(span?.[1])) * size;
  const answer = weekdayName(start + (BACK.test(text) || /\bwas it\b/.test(text) ? -count : count));
  return {
    working: `${count} day${count === 1 ? '' : 's'} ${BACK.test(text) ? 'before' : 'after'} ${weekdayName(start)} is ${answer}`,
    answer,
  };
}

function monthLater(text: string): Solution | undefined {
  const match = new RegExp(
    String.raw`\b(?:what|which) month\b[^?]{0,40}?\b(\d{1,4}) months? (after|before|from) ${MONTH}\b`,
  ).exec(text);
  const start = monthNumber(match?.[3] ?? '');
  if (match === null || start === undefined) return undefined;
  const count = Number(match[1]) * (match[2] === 'before' ? -1 : 1);
  const answer = monthName(((((start - 1 + count) % 12) + 12) % 12) + 1);
  return { working: `${match[1]} months ${match[2]} ${monthName(start)} is ${answer}`, answer };
}

const TIME = /\b(\d{1,2})(?::(\d{2}))? ?(am|pm|a\.m\.|p\.m\.)|\b(\d{1,2}):(\d{2})\b/g;

function clock(text: string): Solution | undefined {
  const times = [...text.matchAll(TIME)].map((match) => minutesOf(match)).filter((minutes) => minutes !== undefined);
  const [first, second] = times;
  if (first === undefined) return undefined;
  if (second !== undefined && /\bhow (?:long|many (?:hours|minutes))\b/.test(text)) {
    const minutes = second >= first ? second - first : second - first + 1440;
    const asked = /\bhow many minutes\b/.test(text) ? `${minutes} minutes` : showSpan(minutes);
    return { working: `From ${showTime(first)} to ${showTime(second)} it is ${showSpan(minutes)}`, answer: asked };
  }
  const spans = [...text.matchAll(/(\d{1,4}(?:\.\d{1,2})?) (hour|minute)s?\b/g)];
  if (second !== undefined || spans.length === 0 || !/\b(?:what time|when)\b/.test(text)) return undefined;
  const length = spans.reduce((sum, span) => sum + Number(span[1]) * (span[2] === 'hour' ? 60 : 1), 0);
  if (!Number.isInteger(length)) return undefined;
  const back = BACK.test(text) || /\bwhen did\b[^?]*\b(?:start|begin|leave)/.test(text);
  const answer = showTime((((first + (back ? -length : length)) % 1440) + 1440) % 1440);
  return { working: `${showSpan(length)} ${back ? 'before' : 'after'} ${showTime(first)} is ${answer}`, answer };
}

function minutesOf(match: RegExpExecArray): number | undefined {
  const half = match[3]?.[0];
  const hour = Number(match[1] ?? match[4]);
  const minute = Number(match[2] ?? match[5] ?? 0);
  if (hour > (half === undefined ? 23 : 12) || minute > 59) return undefined;
  return (half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute;
}

function showTime(minutes: number): string {
  const hour = Math.floor(minutes / 60);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minutes % 60).padStart(2, '0')} ${hour < 12 ? 'am' : 'pm'}`;
}

function showSpan(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    hours > 0 ? `${hours} hour${hours === 1 ? '' : 's'}` : '',
    rest > 0 || hours === 0 ? `${rest} minute${rest === 1 ? '' : 's'}` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}
