import { Rational } from '@tensornode/kernel';
import type { Question, Solution } from './question.ts';
import { showNumber } from './show-number.ts';

const NUM = String.raw`(\d[\d,]*(?:\.\d+)?)`;
const DISTANCE = '(km|kilometers?|kilometres?|miles?|meters?|metres?|m)';
const DURATION = '(hours?|minutes?|seconds?|h|days?)';
const SPEED = new RegExp(
  String.raw`${NUM} ?(?:${DISTANCE} ?(?:per|an?|\/|each|every) ?(hour|minute|second|h|day)|(km\/h|kph|kmh|mph|m\/s))`,
);
const LENGTH = new RegExp(String.raw`${NUM} ?${DISTANCE}\b(?! ?(?:per|an?|\/) ?(?:hour|minute|second|h))`);
const TIME = new RegExp(String.raw`${NUM} ?(?:and a half )?${DURATION}\b`, 'g');
const SECONDS: Readonly<Record<string, bigint>> = { second: 1n, minute: 60n, hour: 3600n, h: 3600n, day: 86_400n };
const RATE = new RegExp(
  String.raw`\b([a-z]{2,20}) ${NUM} ([a-z]{2,20})(?: [a-z]{2,16}){0,3}? (?:per|every|each|an?|in an?) (second|minute|hour|day|week|month|year)`,
);
const SPAN = new RegExp(String.raw`(?:${NUM}|\b(?:an?|one)) (second|minute|hour|day|week|month|year)s?\b`, 'g');
const PER: Readonly<Record<string, bigint>> = { second: 1n, minute: 60n, hour: 3600n, day: 86_400n, week: 604_800n };

const value = (text: string | undefined): Rational => Rational.parse((text ?? '').replaceAll(',', '')) ?? Rational.zero;
const countOf = (span: RegExpExecArray): Rational => (span[1] === undefined ? Rational.one : value(span[1]));
const base = (unit: string): string => (unit === 'h' ? 'hour' : unit.replace(/s$/, ''));

/** Speed, distance and time, and steady rates ("prints 12 pages per minute"). */
export function solveRate(question: Question): Solution | undefined {
  return motion(question.text) ?? steadyRate(question.text);
}

function motion(text: string): Solution | undefined {
  const speed = SPEED.exec(text);
  const length = LENGTH.exec(speed === null ? text : text.replace(speed[0], ' '));
  const span = duration(speed === null ? text : text.replace(speed[0], ' '));
  if (speed !== null) {
    const short: Readonly<Record<string, readonly [string, string]>> = {
      'km/h': ['km', 'hour'],
      kph: ['km', 'hour'],
      kmh: ['km', 'hour'],
      mph: ['miles', 'hour'],
      'm/s': ['metres', 'second'],
    };
    const [unit, per] = short[speed[4] ?? ''] ?? [speed[2] ?? '', base(speed[3] ?? '')];
    const rate = value(speed[1]);
    const perSeconds = Rational.of(SECONDS[per] ?? 1n);
    if (span !== undefined && /\bhow (?:far|many (?:km|kilomet|mile|met))|\bwhat distance|\bdistance\b/.test(text)) {
      const far = rate.times(span).dividedBy(perSeconds);
      return {
        working: `${showNumber(rate)} ${unit} per ${per} × ${showNumber(span.dividedBy(perSeconds))} ${per}s = ${showNumber(far)} ${unit}`,
        answer: `${showNumber(far)} ${unit}`,
      };
    }
    if (
      length !== null &&
      rate.numerator > 0n &&
      /\bhow (?:long|much time|many (?:hours|minutes|seconds|days))/.test(text)
    ) {
      const asked = /\bhow many (hour|minute|second|day)s/.exec(text)?.[1] ?? per;
      const took = value(length[1])
        .dividedBy(rate)
        .times(perSeconds)
        .dividedBy(Rational.of(SECONDS[asked] ?? 1n));
      return {
        working: `${length[0]} / ${showNumber(rate)} ${unit} per ${per} = ${showNumber(took)} ${asked}s`,
        answer: `${showNumber(took)} ${asked}${took.equals(Rational.one) ? '' : 's'}`,
      };
    }
    return undefined;
  }
  if (length === null || span === undefined || span.numerator === 0n || !/\bspeed\b|\bhow fast\b/.test(text))
    return undefined;
  const perUnit = base(
    /\bper (hour|minute|second)\b/.exec(text)?.[1] ?? new RegExp(TIME.source).exec(text)?.[2] ?? 'hour',
  );
  const unit = length[2] === 'm' ? 'metres' : (length[2] ?? '');
  const speedValue = value(length[1])
    .dividedBy(span)
    .times(Rational.of(SECONDS[perUnit] ?? 1n));
  return {
    working: `${length[0]} in ${showNumber(span.dividedBy(Rational.of(SECONDS[perUnit] ?? 1n)))} ${perUnit}s`,
    answer: `${showNumber(speedValue)} ${unit} per ${perUnit}`,
  };
}

function duration(text: string): Rational | undefined {
  let total: Rational | undefined;
  for (const match of text.matchAll(TIME)) {
    const half = match[0].includes('and a half') ? Rational.of(1n, 2n) : Rational.zero;
    total = (total ?? Rational.zero).plus(
      value(match[1])
        .plus(half)
        .times(Rational.of(SECONDS[base(match[2] ?? '')] ?? 1n)),
    );
  }
  return total;
}

function steadyRate(text: string): Solution | undefined {
  const rate = RATE.exec(text);
  if (rate === null || !/\bhow (?:many|much|long)\b/.test(text) || /[$€£]/.test(rate[0])) return undefined;
  const per = rate[4] ?? '';
  const others = text.replace(rate[0], ' ');
  const spans = [...others.matchAll(SPAN)];
  const noun = rate[3] ?? '';
  const asked = /\bhow (?:long|many (second|minute|hour|day|week|month)s)\b/.exec(text);
  const amount = new RegExp(`${NUM} ${noun.replace(/s$/, '')}`).exec(others);
  const perSize = PER[per];
  if (asked !== null && amount !== null && spans.length === 0) {
    const took = value(amount[1]).dividedBy(value(rate[2]));
    if (asked[1] !== undefined && asked[1] !== per) return undefined;
    return {
      working: `${amount[0]} / ${showNumber(value(rate[2]))} per ${per} = ${showNumber(took)} ${per}s`,
      answer: `${showNumber(took)} ${per}s`,
    };
  }
  const span = spans[0];
  if (spans.length !== 1 || span === undefined || asked?.[1] !== undefined) return undefined;
  const unit = span[2] ?? '';
  const size = PER[unit];
  if (unit !== per && (size === undefined || perSize === undefined)) return undefined;
  const times = unit === per ? countOf(span) : countOf(span).times(Rational.of(size ?? 1n, perSize ?? 1n));
  const all = value(rate[2]).times(times);
  return {
    working: `${showNumber(value(rate[2]))} ${noun} per ${per} × ${showNumber(times)} ${per}s = ${showNumber(all)}`,
    answer: `${showNumber(all)} ${noun}`,
  };
}
