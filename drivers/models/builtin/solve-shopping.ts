import { Rational } from '@tensornode/kernel';
import { type Question, type Solution, singular } from './question.ts';
import { showMoney, showNumber } from './show-number.ts';
import { solvePrice } from './solve-price.ts';

const CUR = `([$€£₹¥]) ?`;
const NUM = String.raw`(\d[\d,]*(?:\.\d+)?)`;
const WORD = `([a-z][a-z'-]{1,24})`;
const LINE_EACH = new RegExp(
  String.raw`(?<![$€£₹¥.,\d])(?<![$€£₹¥] )\b${NUM} (?:[a-z'-]{1,20} ){0,2}?${WORD}(?: of [a-z]{1,20})?,? (?:at|for|that cost|which cost|costing|priced at|each costing|cost|are|worth|sell for|with each costing|each at|if each costs|that are|which are)(?: each)? (?:a price of |each )?${CUR}${NUM},? ?(each|apiece|per|a piece|every|an? (?!total))?`,
  'g',
);
const UNIT_PRICE = new RegExp(
  String.raw`(?<!\d )\b(?:an?|one|1|each|every|per|the price of an?|the price of each|the cost of an?|the cost of each) (?:[a-z'-]{1,20} ){0,2}?${WORD}(?: of [a-z]{1,20})? (?:costs?|is|sells for|was|at|for|priced at|costing)(?: priced at)? ${CUR}${NUM}`,
  'g',
);
const PLURAL_PRICE = new RegExp(
  String.raw`\b${WORD} (?:costs?|are|sell for|at|is|are sold (?:at|for)|are priced at|were) ${CUR}${NUM} (?:each|apiece|per [a-z]+|an? [a-z]+|every [a-z]+)`,
  'g',
);
const COUNTED = new RegExp(String.raw`(?<![$€£₹¥.\d])\b(\d{1,9}|an?) (?:[a-z'-]{1,20} ){0,2}?${WORD}`, 'g');
const PAID = new RegExp(
  String.raw`\b(?:pays?|paid|gives?|gave|hands?|handed|using|uses|used|paying|has|had|have|with|budget of|starts? with|brings?|brought|takes?|took|carries)\b[^.?!$€£₹¥]{0,40}${CUR}${NUM}`,
);
const ASKS_BACK = /\b(?:change|left|remain\w*|leftover|still have|get back|left over|give back|returned)\b/;
const ASKS_COST =
  /\b(?:how much|what)\b[^?]*\b(?:cost|pay|spen[dt]|total|altogether|in all|price|bill|owe|change|left|remain\w*|charge|need|money|earn|make|worth|get back|still have|raise|receive|expense)\b/;

interface Line {
  readonly noun: string;
  readonly count: Rational;
  readonly price: Rational;
  readonly text: string;
}

/** Shopping stories: lines of count × price, then the total, the change from a note, a budget's rest, or a discount or tax on it all. */
export function solveShopping(question: Question): Solution | undefined {
  const { text } = question;
  if (!/[$€£₹¥]/.test(text) || !ASKS_COST.test(text)) return undefined;
  const currency = /[$€£₹¥]/.exec(text)?.[0] ?? '$';
  const { lines, rest } = readLines(text, currency);
  if (lines.length === 0) return undefined;
  const total = lines.reduce((sum, line) => sum.plus(line.count.times(line.price)), Rational.zero);
  const working = `${lines.map((line) => line.text).join(' + ')} = ${showMoney(total, currency)}`;
  if (question.quantities.some((quantity) => quantity.noun === 'percent')) {
    const changed = solvePrice(question, { value: total, noun: 'money', currency });
    return changed && { working: `${working}; ${changed.working}`, answer: changed.answer };
  }
  if (ASKS_BACK.test(text)) {
    const paid = PAID.exec(rest);
    if (paid === null) return undefined;
    const left = readNumber(paid[2]).minus(total);
    return {
      working: `${working}; ${showMoney(readNumber(paid[2]), currency)} - ${showMoney(total, currency)} = ${showMoney(left, currency)}`,
      answer: showMoney(left, currency),
    };
  }
  const extra = /\b(?:delivery|shipping|fee|handling|entry|deposit|postage)\b/.test(rest)
    ? new RegExp(`${CUR}${NUM}`).exec(rest)
    : null;
  const withExtra = extra === null ? total : total.plus(readNumber(extra[2]));
  return {
    working: extra === null ? working : `${working}; plus ${extra[0]} = ${showMoney(withExtra, currency)}`,
    answer: showMoney(withExtra, currency),
  };
}

/** The lines of the purchase and the text that is left when prices and lines are taken out. */
function readLines(text: string, currency: string): { lines: Line[]; rest: string } {
  const prices = new Map<string, Rational>();
  const lines: Line[] = [];
  const lots: { count: Rational; noun: string; price: Rational }[] = [];
  const line = (count: Rational, noun: string, price: Rational): void => {
    lines.push({
      count,
      price,
      noun: singular(noun),
      text: `${showNumber(count)} ${noun} × ${showMoney(price, currency)}`,
    });
  };
  let rest = text.replace(
    LINE_EACH,
    (whole, countText: string, noun: string, _cur: string, priceText: string, each: string | undefined) => {
      const count = readNumber(countText);
      const perEach = each !== undefined || /\beach\b/.test(whole) || / (?:at|are|costing|worth) [$€£₹¥]/.test(whole);
      if (perEach) line(count, noun, readNumber(priceText));
      else lots.push({ count, noun: singular(noun), price: readNumber(priceText) });
      prices.set(
        singular(noun),
        perEach || count.numerator === 0n ? readNumber(priceText) : readNumber(priceText).dividedBy(count),
      );
      return ' ';
    },
  );
  const define = (whole: string, noun: string, _cur: string, priceText: string): string => {
    prices.set(singular(noun), readNumber(priceText));
    return / an? /.test(` ${whole}`) && / (?:for|at) [$€£₹¥]/.test(whole) ? `${whole.replace(/[$€£₹¥].*$/, '')} ` : ' ';
  };
  rest = rest.replace(PLURAL_PRICE, define).replace(UNIT_PRICE, define);
  if (prices.size > 0) {
    rest = rest.replace(COUNTED, (whole, countText: string, noun: string) => {
      const lastWord =
        whole
          .split(' ')
          .slice(1)
          .find((word) => prices.has(singular(word))) ?? noun;
      const price = prices.get(singular(lastWord));
      if (price === undefined) return whole;
      line(/^a/.test(countText) ? Rational.one : readNumber(countText), lastWord, price);
      return ' ';
    });
  }
  const [only] = lots;
  const more = /\b(?:how much|what)\b[^?]*?\b(?:do|does|would|will|for|of|are) (\d{1,9})\b/.exec(rest);
  if (only !== undefined && lots.length === 1 && lines.length === 0 && more !== null && only.count.numerator !== 0n) {
    line(readNumber(more[1]), only.noun, only.price.dividedBy(only.count));
  }
  for (const lot of lots) {
    if (!lines.some((entry) => entry.noun === lot.noun)) line(Rational.one, `lot of ${lot.noun}`, lot.price);
  }
  return { lines, rest };
}

function readNumber(text: string | undefined): Rational {
  return Rational.parse((text ?? '').replaceAll(',', '')) ?? Rational.zero;
}
