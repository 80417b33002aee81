/** A real function of one variable; NaN where it is not defined. */
export type RealFunction = (value: number) => number;

const TOLERANCE = 1e-10;
/** Beyond this the weights of the double exponential rule are smaller than double precision tells. */
const REACH = 4;
const LEVELS = 6;
const MAX_HALVINGS = 14;
/** A deterministic bound in place of a clock: an audit must come to the same. */
const MAX_EVALUATIONS = 40_000;

/** The integral from `low` to `high` (infinite ends allowed) to about 1e-9 by the double exponential rule; undefined where it does not settle within the bound of evaluations. */
export function definiteIntegral(body: RealFunction, low: number, high: number): number | undefined {
  if (Number.isNaN(low) || Number.isNaN(high)) return undefined;
  if (low === high) return 0;
  if (low > high) {
    const turned = definiteIntegral(body, high, low);
    return turned === undefined ? undefined : -turned;
  }
  const budget = { left: MAX_EVALUATIONS };
  const counted: RealFunction = (value) => {
    budget.left -= 1;
    return body(value);
  };
  if (Number.isFinite(low) && Number.isFinite(high)) return halved(counted, low, high, MAX_HALVINGS, budget);
  if (Number.isFinite(low)) return settled(halfLine(counted, low, 1), budget);
  if (Number.isFinite(high)) return settled(halfLine(counted, high, -1), budget);
  const [left, right] = [settled(halfLine(counted, 0, -1), budget), settled(halfLine(counted, 0, 1), budget)];
  return left === undefined || right === undefined ? undefined : left + right;
}

interface Budget {
  left: number;
}

/** Kinks inside slow the rule down: then each half is tried alone. */
function halved(body: RealFunction, low: number, high: number, halvings: number, budget: Budget): number | undefined {
  const whole = settled(finiteLine(body, low, high), budget);
  if (whole !== undefined || halvings === 0 || budget.left <= 0) return whole;
  const middle = (low + high) / 2;
  const left = halved(body, low, middle, halvings - 1, budget);
  const right = left === undefined ? undefined : halved(body, middle, high, halvings - 1, budget);
  return left === undefined || right === undefined ? undefined : left + right;
}

/** The trapezium rule on the transformed line with ever finer steps, until two in a row agree. */
function settled(onLine: RealFunction, budget: Budget): number | undefined {
  let before = Number.NaN;
  for (let level = 1; level <= LEVELS && budget.left > 0; level += 1) {
    const step = 1 / 2 ** level;
    let sum = 0;
    for (let place = -Math.floor(REACH / step); place * step <= REACH; place += 1) sum += onLine(place * step);
    const value = sum * step;
    if (!Number.isFinite(value)) return undefined;
    if (level > 2 && Math.abs(value - before) <= TOLERANCE * Math.max(1, Math.abs(value))) return value;
    before = value;
  }
  return undefined;
}

/** From `low` to `high` by x = tanh(π/2 sinh t). */
function finiteLine(body: RealFunction, low: number, high: number): RealFunction {
  const half = (high - low) / 2;
  return (at) => {
    const bend = (Math.PI / 2) * Math.sinh(at);
    const weight = (half * (Math.PI / 2) * Math.cosh(at)) / Math.cosh(bend) ** 2;
    // Measured from the nearer end, where a root or logarithm needs the last digits.
    const gap = (2 * half) / (1 + Math.exp(2 * Math.abs(bend)));
    const value = at < 0 ? low + gap : high - gap;
    return value <= low || value >= high ? 0 : weight * body(value);
  };
}

/** From `end` to infinity in one direction by x = exp(π/2 sinh t). */
function halfLine(body: RealFunction, end: number, direction: 1 | -1): RealFunction {
  return (at) => {
    const bend = (Math.PI / 2) * Math.sinh(at);
    const distance = Math.exp(bend);
    return body(end + direction * distance) * distance * (Math.PI / 2) * Math.cosh(at);
  };
}
