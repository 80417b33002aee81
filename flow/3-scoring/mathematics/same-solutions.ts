import { evaluateMath, exactValue } from './evaluate-math.ts';
import { type MathNode, symbolsOf } from './math-node.ts';

/** A set of real numbers: whether it holds a number, and where it begins and ends as far as that is written. */
interface NumberSet {
  readonly holds: (value: number) => boolean | undefined;
  readonly bounds: readonly { readonly at: number; readonly exact: boolean }[];
  /** Written with its bounds, not as a condition. */
  readonly explicit: boolean;
}

/** Points between all usual bounds, none of them special. */
const GRID = Array.from({ length: 81 }, (_, index) => (index - 40) * 1.2345 + 0.1234).concat([-9_999.5, 9_999.5]);
const BESIDE = 1e-5;
const MAX_BOUNDS = 24;

/**
 * Whether two conditions on one number, or a condition and a set, hold for the same numbers: `|x - 2| < 3` and `(-1, 5)`.
 * One side must be written with its bounds: they, their neighbours and a grid are tried.
 */
export function sameSolutions(truth: MathNode, answer: MathNode): boolean {
  const [one, other] = [setOf(truth), setOf(answer)];
  if (one === undefined || other === undefined || !(one.explicit || other.explicit)) return false;
  const bounds = [...one.bounds, ...other.bounds].slice(0, MAX_BOUNDS);
  // Whether a bound belongs to it cannot be tried where its value is rounded.
  if (one.explicit && other.explicit && bounds.some(({ exact }) => !exact)) return false;
  const points = [
    ...GRID,
    ...bounds.flatMap(({ at, exact }) => {
      const near = BESIDE * Math.max(1, Math.abs(at));
      return [at - near, at + near, ...(exact ? [at] : [])];
    }),
  ];
  let held = 0;
  for (const point of points) {
    const [left, right] = [one.holds(point), other.holds(point)];
    if (left === undefined || right === undefined || left !== right) return false;
    held += left ? 1 : 0;
  }
  return held > 0;
}

function setOf(node: MathNode): NumberSet | undefined {
  if (node.kind === 'relation') return conditionOf(node);
  if (node.kind === 'union') {
    const parts = node.items.map(setOf);
    return parts.every((part) => part !== undefined) ? joined(parts, (held) => held.some(Boolean)) : undefined;
  }
  if (node.kind !== 'list') return undefined;
  if (node.open === '') {
    const parts = node.items.map((item) =>
      item.kind === 'relation' && item.signs[0] === '!=' ? setOf(item) : undefined,
    );
    return parts.every((part) => part !== undefined) ? joined(parts, (held) => held.every(Boolean)) : undefined;
  }
  return node.items.length === 2 && node.open !== '{' ? intervalOf(node) : undefined;
}

function joined(parts: readonly NumberSet[], decide: (held: readonly (boolean | undefined)[]) => boolean): NumberSet {
  return {
    holds: (value) => {
      const held = parts.map((part) => part.holds(value));
      return held.includes(undefined) ? undefined : decide(held);
    },
    bounds: parts.flatMap((part) => part.bounds),
    explicit: parts.every((part) => part.explicit),
  };
}

function intervalOf(node: Extract<MathNode, { kind: 'list' }>): NumberSet | undefined {
  const [low, high] = node.items.map(boundOf);
  if (low === undefined || high === undefined || !(low.at < high.at)) return undefined;
  return {
    holds: (value) =>
      (node.open === '(' ? value > low.at : value >= low.at) &&
      (node.close === ')' ? value < high.at : value <= high.at),
    bounds: [low, high].filter(({ at }) => Number.isFinite(at)),
    explicit: true,
  };
}

function boundOf(node: MathNode): { at: number; exact: boolean } | undefined {
  if (node.kind === 'infinity') return { at: Number.POSITIVE_INFINITY, exact: false };
  if (node.kind === 'negated' && node.arg.kind === 'infinity') return { at: Number.NEGATIVE_INFINITY, exact: false };
  if (symbolsOf(node).size > 0) return undefined;
  const { re, im } = evaluateMath(node, () => ({ re: Number.NaN, im: 0 }));
  return Number.isFinite(re) && im === 0 ? { at: re, exact: exactValue(node) !== undefined } : undefined;
}

function conditionOf(node: Extract<MathNode, { kind: 'relation' }>): NumberSet | undefined {
  const names = symbolsOf(node);
  names.delete('e');
  if (names.size !== 1 || node.signs.some((sign) => sign === 'in' || sign === '=')) return undefined;
  const [first, second] = node.items;
  const alone = (part: MathNode | undefined): boolean => part?.kind === 'symbol';
  const bound =
    node.items.length === 2 && alone(first) ? second : node.items.length === 2 && alone(second) ? first : undefined;
  const at = bound === undefined ? undefined : boundOf(bound);
  return {
    holds: (value) => {
      const sides = node.items.map((item) => evaluateMath(item, () => ({ re: value, im: 0 })));
      if (sides.some(({ re, im }) => !Number.isFinite(re) || Math.abs(im) > 1e-12)) return false;
      return node.signs.every((sign, index) => {
        const [left, right] = [sides[index]?.re ?? Number.NaN, sides[index + 1]?.re ?? Number.NaN];
        return sign === '<' ? left < right : sign === '<=' ? left <= right : left !== right;
      });
    },
    bounds: at === undefined ? [] : [at],
    explicit: at !== undefined,
  };
}
