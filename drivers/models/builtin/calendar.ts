/** A day of the proleptic Gregorian calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MS_PER_DAY = 86_400_000;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month (1-12). */
export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** True for a day that exists, in the years 1 to 9999. */
export function isDay({ year, month, day }: Day): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days since 1970-01-01 (negative before). */
export function dayNumber({ year, month, day }: Day): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MS_PER_DAY);
}

export function dayFromNumber(number: number): Day {
  const date = new Date(number * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The same day `months` later; the last day of the month where that day does not exist. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  return { ...target, day: Math.min(day, daysInMonth(target.year, target.month)) };
}

export function weekdayOf(day: Day): string {
  return WEEKDAYS[(((dayNumber(day) + 4) % 7) + 7) % 7] ?? '';
}

/** `7 March 2024`. */
export function showDay({ year, month, day }: Day): string {
  return `${day} ${monthName(month)} ${year}`;
}

export function monthName(month: number): string {
  const name = MONTHS[month - 1] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** 1-12 for a month's name or its first three letters (lower case), else undefined. */
export function monthNumber(name: string): number | undefined {
  const index = MONTHS.findIndex(
    (month) =>
      month === name ||
      (name.length >= 3 &&
        month.startsWith(name.slice(0, 3)) &&
        /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/.test(name)),
  );
  return index < 0 ? undefined : index + 1;
}

/** 0 (Sunday) to 6 for a weekday's name in lower case, else undefined. */
export function weekdayNumber(name: string): number | undefined {
  const index = WEEKDAYS.findIndex((weekday) => weekday.toLowerCase() === name);
  return index < 0 ? undefined : index;
}

export function weekdayName(number: number): string {
  return WEEKDAYS[((number % 7) + 7) % 7] ?? '';
}
