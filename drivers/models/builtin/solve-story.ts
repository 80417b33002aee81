import { Rational } from '@tensornode/kernel';
import { type Quantity, type Question, type Solution, singular } from './question.ts';
import { plural, showNumber, showQuantity } from './show-number.ts';

const GAIN =
  /\b(?:buys?|bought|gets?|got|receives?|received|finds?|found|picks?|picked|earns?|earned|adds?|added|collects?|collected|wins?|won|gains?|gained|makes?|made|bakes?|baked|joins?|joined|arrives?|arrived|comes?|came|plants?|planted|saves?|saved|grows?|grew|borrows?|borrowed|boards?|boarded|deposits?|deposited|catch(?:es)?|caught|enters?|entered|is given|was given|were given|gets? on|got on|scores?|scored|delivered|hatch(?:es|ed)?|purchased?|purchases|land(?:s|ed)?|climb(?:s|ed)? (?:on|in))\b/g;
const LOSS =
  /\b(?:gives?|gave|giving|loses?|lost|eats?|ate|eaten|sells?|sold|spends?|spent|uses?|used|breaks?|broke|broken|donates?|donated|throws?|threw|drops?|dropped|fl(?:y|ies|ew) away|dies?|died|removes?|removed|takes? away|took away|withdraws?|withdrew|pays?|paid|pops?|popped|bursts?|gets? off|got off|goes home|go home|went home|melt(?:s|ed)?|lends?|lent|leaves?|drinks?|drank|rots?|rotted|shares?|shared|returns? \d|returned|burns?|burned|fell|falls? off|swims? away|swam away|runs? away|ran away|steals?|stole|tears?|tore|cuts?)\b/g;
const AFTER_LOSS =
  /^[^.?!\d]{0,40}?\b(?:left|leave|leaves|fl(?:y|ies|ew) (?:away|off)|get off|got off|go home|went home|died|die|melt(?:ed)?|were (?:sold|eaten|lost|broken|taken|removed|used|cut)|are (?:sold|eaten|lost|broken|taken|removed|used)|broke|popped|burst|rotten|swam away|ran away|fell off)\b/;
const AFTER_GAIN =
  /^[^.?!\d]{0,40}?\b(?:join|joins|joined|arrive|arrived|come|came|get on|got on|more|are added|were added|board|boarded|enter|entered|land|landed)\b/;
const SHARED =
  /\b(?:share[sd]?|divide[sd]?|split|splits|distribute[sd]?|equal|equally|evenly|among|between|packed|packs|put[s]? into|placed? (?:into|in)|arrange[sd]? (?:into|in)|group[s]? of|packs? of|bags? of|boxes of|rows of|teams of|needed|holds?|fits?|seats?)\b/;
const ASKS_DIFFERENCE =
  /\bhow (?:many|much) (?:[a-z]+ )?(?:more|fewer|less|older|younger|taller|shorter|longer|heavier|lighter|cheaper|further|farther)\b|\bwhat(?:'s| is) the difference\b/;
const ASKS_ALL = /\b(?:total|altogether|in all|all together|combined|both|together|sum)\b/;
const ASKS_LEFT = /\b(?:left|remain\w*|still|now|leftover|left over|over)\b/;
const TIMED = /^(?:year|month|week|day|hour|minute|second|am|pm)$/;

/** Small stories about counts: gains and losses, groups of equal size, equal shares, comparisons, "twice as many". */
export function solveStory(question: Question): Solution | undefined {
  const { text } = question;
  if (!/\bhow (?:many|much|old|tall|long|far|heavy)\b|\bwhat(?:'s| is| was) the (?:total|difference|sum)\b/.test(text))
    return undefined;
  if (question.quantities.some((quantity) => quantity.noun === 'percent')) return undefined;
  const asked = readAsked(text);
  const counted = question.quantities.filter((quantity) => quantity.value.numerator >= 0n && quantity.noun !== 'st');
  if (counted.length < 1 || counted.length > 8) return undefined;
  return (
    compared(text, counted, asked) ??
    shared(text, counted, asked) ??
    grouped(text, counted, asked) ??
    summed(text, counted, asked)
  );
}

interface Asked {
  readonly noun: string;
  readonly clause: string;
}

function readAsked(text: string): Asked {
  const at = text.search(/\bhow (?:many|much|old|tall|long|far|heavy)\b|\bwhat(?:'s| is| was) the\b/);
  const clause = at < 0 ? text : text.slice(at);
  const words = /\bhow many (?:more |fewer |of the |other )?([a-z'-]+)(?: ([a-z'-]+))?/.exec(clause);
  const verb = /^(?:are|is|were|was|do|does|did|will|left|remain)$/.test(words?.[1] ?? '');
  const noun = (verb ? '' : words?.[1]) ?? (/\bhow much (?:money)?/.test(clause) ? 'money' : '');
  return { noun: singular(noun), clause };
}

function unitOf(quantities: readonly Quantity[], asked: Asked): { noun: string; currency: string } {
  const same = quantities.find((quantity) => asked.noun !== '' && quantity.noun === asked.noun);
  const any = same ?? (asked.noun === 'money' || asked.noun === '' ? quantities[0] : undefined);
  return { noun: any?.noun ?? asked.noun, currency: any?.currency ?? '' };
}

function compared(text: string, all: readonly Quantity[], asked: Asked): Solution | undefined {
  const [first, second] = all;
  const unit = unitOf(all, asked);
  const show = (value: Rational): string =>
    showQuantity(value, /\bhow old\b/.test(text) ? 'year' : unit.noun, unit.currency);
  if (first !== undefined && second !== undefined && all.length === 2 && ASKS_DIFFERENCE.test(text)) {
    const value = first.value.minus(second.value).absolute();
    return {
      working: `The difference of ${showNumber(first.value)} and ${showNumber(second.value)} is ${showNumber(value)}`,
      answer: show(value),
    };
  }
  const times =
    /\b(twice|double|half|triple|three times|(\d+) times) as (?:many|much|old|tall|long|far|heavy|fast)\b|\b(twice|double|half|triple|(\d+) times) (?:the (?:number|amount|age)|(?:his|her|their|its|that)\b|[a-z]+'s)/.exec(
      text,
    );
  if (times !== null) {
    const word = times[1] ?? times[3] ?? '';
    const digits = times[2] ?? times[4];
    const factor =
      digits !== undefined
        ? Rational.of(BigInt(digits))
        : word === 'half'
          ? Rational.of(1n, 2n)
          : word === 'triple'
            ? Rational.of(3n)
            : Rational.of(2n);
    const base = all.filter(
      (quantity) =>
        !(
          digits !== undefined &&
          text.slice(quantity.start, quantity.end).startsWith(digits) &&
          /times/.test(text.slice(quantity.start, quantity.end + 6))
        ),
    );
    const given = base[0];
    if (given === undefined || base.length !== 1) return undefined;
    return related(
      asked,
      given.value,
      given.value.times(factor),
      `${showNumber(factor)} × ${showNumber(given.value)}`,
      show,
      text,
      given,
    );
  }
  const relation =
    /\b(\d+(?:\.\d+)?) (?:[a-z]+ )?(more|fewer|less|older|younger|taller|shorter|longer|heavier|lighter) (?:[a-z]+ )?than\b/.exec(
      text,
    );
  if (relation !== null && all.length === 2) {
    const delta = Rational.parse(relation[1] ?? '') ?? Rational.zero;
    const given = all.find((quantity) => quantity.start !== relation.index);
    if (given === undefined) return undefined;
    const up = /^(?:more|older|taller|longer|heavier)$/.test(relation[2] ?? '');
    const derived = up ? given.value.plus(delta) : given.value.minus(delta);
    return related(
      asked,
      given.value,
      derived,
      `${showNumber(given.value)} ${up ? '+' : '-'} ${showNumber(delta)}`,
      show,
      text,
      given,
    );
  }
  const age = /\b(\d+) years (older|younger)\b/.exec(text);
  if (age !== null && all.length === 2) {
    const given = all.find((quantity) => quantity.start !== age.index);
    if (given === undefined) return undefined;
    const delta = Rational.of(BigInt(age[1] ?? '0'));
    const derived = age[2] === 'older' ? given.value.plus(delta) : given.value.minus(delta);
    return related(
      asked,
      given.value,
      derived,
      `${showNumber(given.value)} ${age[2] === 'older' ? '+' : '-'} ${age[1]}`,
      show,
      text,
      given,
    );
  }
  const later =
    /\bhow old\b[^?]*\b(?:in|after) (\d+) years?\b|\bin (\d+) years?\b[^?]*\bhow old\b|\bhow old\b[^?]*?\b(\d+) years? ago\b/.exec(
      text,
    );
  if (later !== null && first !== undefined && second !== undefined && all.length === 2) {
    const span = Rational.of(BigInt(later[1] ?? later[2] ?? later[3] ?? '0'));
    const given = first.value.equals(span) && first.start > second.start ? second : first;
    const value = later[3] === undefined ? given.value.plus(span) : given.value.minus(span);
    return {
      working: `${showNumber(given.value)} ${later[3] === undefined ? '+' : '-'} ${showNumber(span)} = ${showNumber(value)}`,
      answer: `${showNumber(value)} years`,
    };
  }
  return undefined;
}

function related(
  asked: Asked,
  given: Rational,
  derived: Rational,
  formula: string,
  show: (value: Rational) => string,
  text: string,
  quantity: Quantity,
): Solution | undefined {
  if (ASKS_ALL.test(asked.clause)) {
    const value = given.plus(derived);
    return { working: `${formula} = ${showNumber(derived)}; together ${showNumber(value)}`, answer: show(value) };
  }
  const owner =
    /([a-z]+)(?:'s [a-z]+)? (?:has|have|had|is|was|read|reads|ate|scored|weighs|runs|ran|picked|sold|bought|collected|made) (?:only |about |exactly )?$/.exec(
      text.slice(0, quantity.start),
    )?.[1];
  const target = /\b(?:do|does|did|is|are|was|has|have|will) (?:the |his |her )?([a-z]+)/.exec(asked.clause)?.[1];
  if (owner !== undefined && owner === target)
    return { working: `${showNumber(given)} was given`, answer: show(given) };
  return { working: `${formula} = ${showNumber(derived)}`, answer: show(derived) };
}

function shared(text: string, all: readonly Quantity[], asked: Asked): Solution | undefined {
  const things = all.filter((quantity) => !TIMED.test(quantity.noun) || all.length === 2);
  const body = text.slice(0, text.length - asked.clause.length);
  const perOne = /\b(?:each|per|every)\b/.test(asked.clause) && !/\b(?:each|per|every|apiece)\b/.test(body);
  if ((!SHARED.test(text) && !perOne) || things.length !== 2) return undefined;
  const asksSize = /\b(?:each|per|every|apiece)\b/.test(asked.clause) || /\b(?:equal|equally|evenly)\b/.test(text);
  const asksGroups = things.every((quantity) => quantity.noun !== asked.noun);
  const rest = /\b(?:left over|leftover|remain\w*|left)\b/.test(asked.clause);
  const [first, second] = things;
  if (first === undefined || second === undefined) return undefined;
  const sizeQuestion = perOne || (asksSize && !second.each && !first.each);
  if (
    !sizeQuestion &&
    !(asksGroups && /\b(?:of|each|per|hold|holds|fit|fits|seat|seats|carry|carries|need|needed)\b/.test(text))
  )
    return undefined;
  const [whole, part] = first.value.compare(second.value) >= 0 ? [first, second] : [second, first];
  if (part.value.numerator === 0n) return undefined;
  const unit = sizeQuestion ? { noun: whole.noun, currency: whole.currency } : { noun: asked.noun, currency: '' };
  const value = whole.value.dividedBy(part.value);
  if (rest && whole.value.isInteger() && part.value.isInteger()) {
    const over = whole.value.minus(part.value.times(Rational.of(value.floor())));
    return {
      working: `${whole.value} / ${part.value} leaves ${over}`,
      answer: showQuantity(over, whole.noun, whole.currency),
    };
  }
  const ceil = !sizeQuestion && !value.isInteger() && /\bneed(?:ed)?\b/.test(text);
  const shown = ceil ? Rational.of(value.floor() + 1n) : value;
  return {
    working: `${showNumber(whole.value)} / ${showNumber(part.value)} = ${showNumber(value)}${ceil ? ', so one more' : ''}`,
    answer: showQuantity(shown, unit.noun, unit.currency),
  };
}

function grouped(text: string, all: readonly Quantity[], asked: Asked): Solution | undefined {
  const [first, second] = all;
  if (first === undefined || second === undefined || all.length !== 2) return undefined;
  const pairs =
    first.each ||
    second.each ||
    /\b(?:each|every|per|apiece|a day|a week|an hour|rows? of|boxes of|bags of|packs of|groups of|packets of|times)\b/.test(
      text.slice(0, second.end + 40),
    ) ||
    /\beach [a-z]+ (?:has|have|holds?|contains?|costs?|gets?|eats?|weighs?|takes?)\b/.test(text);
  if (!pairs) return undefined;
  const rest =
    [GAIN, LOSS].some((verbs) => new RegExp(verbs.source).test(text.slice(first.end, second.start))) &&
    !first.each &&
    !second.each;
  if (rest && !/\beach\b/.test(text)) return undefined;
  const value = first.value.times(second.value);
  const inner =
    [second, first].find((quantity) => quantity.noun === asked.noun) ??
    [second, first].find((quantity) => quantity.noun === 'money');
  const unit = inner ?? { noun: asked.noun, currency: '' };
  return {
    working: `${showNumber(first.value)} × ${showNumber(second.value)} = ${showNumber(value)}`,
    answer: showQuantity(value, unit.noun, unit.currency),
  };
}

function summed(text: string, all: readonly Quantity[], asked: Asked): Solution | undefined {
  if (/\b(?:each|every|per|times|twice|half|double)\b/.test(text)) return undefined;
  const nouns = new Set(all.map((quantity) => quantity.noun));
  const related = all.filter(
    (quantity) =>
      !TIMED.test(quantity.noun) &&
      (quantity.noun === asked.noun || quantity.noun === '' || quantity.start > (all[0]?.start ?? 0)),
  );
  const used =
    asked.noun !== '' && nouns.has(asked.noun) && !ASKS_ALL.test(asked.clause)
      ? all.filter((quantity) => quantity.noun === asked.noun || followsSame(text, quantity))
      : related.length === all.length
        ? all
        : all.filter((quantity) => !TIMED.test(quantity.noun));
  if (used.length < 2) return undefined;
  let total = Rational.zero;
  let sign = 1;
  const terms: string[] = [];
  let moved = false;
  used.forEach((quantity, index) => {
    const from = index === 0 ? Math.max(0, quantity.start - 80) : (used[index - 1] as Quantity).end;
    const direction = directionOf(text, from, quantity);
    if (index === 0) sign = 1;
    else if (direction !== 0) sign = direction;
    if (index > 0 && direction !== 0) moved = true;
    total = sign > 0 ? total.plus(quantity.value) : total.minus(quantity.value);
    terms.push(`${index === 0 ? '' : sign > 0 ? ' + ' : ' - '}${showNumber(quantity.value)}`);
  });
  const allowed = moved || ASKS_ALL.test(asked.clause) || /\bwhat(?:'s| is| was) the (?:total|sum)/.test(asked.clause);
  if (!allowed || (total.numerator < 0n && !ASKS_LEFT.test(asked.clause))) return undefined;
  const unit = unitOf(used, asked);
  const noun = nouns.has(asked.noun) || asked.noun === 'money' || asked.noun === '' ? unit.noun : asked.noun;
  return { working: `${terms.join('')} = ${showNumber(total)}`, answer: showQuantity(total, noun, unit.currency) };
}

function followsSame(text: string, quantity: Quantity): boolean {
  return (
    quantity.noun === '' ||
    !new RegExp(String.raw`\b${plural(quantity.noun)}\b`).test(
      text.slice(quantity.end - plural(quantity.noun).length, quantity.end),
    )
  );
}

/** 1, -1, or 0 when the words around say nothing. */
function directionOf(text: string, from: number, quantity: Quantity): number {
  const before = text.slice(from, quantity.start);
  const after = text.slice(quantity.end - 0, quantity.end + 60).split(/[.?!;]|\bhow\b/)[0] ?? '';
  const last = (verbs: RegExp): number => [...before.matchAll(verbs)].at(-1)?.index ?? -1;
  const gain = last(GAIN);
  const loss = last(LOSS);
  if (loss > gain) return -1;
  if (gain > loss) return /\b(?:gets?|got) off\b/.test(before) ? -1 : 1;
  if (AFTER_LOSS.test(after)) return -1;
  return AFTER_GAIN.test(` ${after}`.slice(0, 45)) || / more\b/.test(text.slice(quantity.start, quantity.end + 6))
    ? 1
    : 0;
}
