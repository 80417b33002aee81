import { MirrorError } from './mirror-error.ts';
import { splitOperator } from './parameter-checks.ts';
import type { RequestQuery } from './request-query.ts';

/** The operators that a parameter stands with: at most one equality and one bound on each side. */
interface Bounds {
  readonly name: string;
  readonly eq: boolean;
  /** The operator on each side, if any. */
  readonly lower: string | undefined;
  readonly upper: string | undefined;
}

/**
 * Checks the filters of a list that is ordered by two columns, as the official node does: a bound of the inner column cuts only at
 * an edge of the outer one, which must therefore be named and belong to the list. @throws MirrorError 400
 */
export function checkPairBounds(query: RequestQuery, outer: string, inner: string): void {
  const [first, second] = [instant(query, boundsOf(query, outer)), boundsOf(query, inner)];
  const isEmpty = ({ eq, lower, upper }: Bounds): boolean => !eq && lower === undefined && upper === undefined;
  for (const { name, eq, lower, upper } of [first, second])
    if (eq && (lower !== undefined || upper !== undefined)) refuse(`Can't support both range and equal for ${name}`);
  if (isEmpty(first) && !isEmpty(second)) refuse(`${inner} without a ${outer} parameter filter`);
  if (first.eq) return;
  if (second.lower !== undefined && first.lower !== 'gte') refuse(`${outer} must have gte or eq operator`);
  if (second.upper !== undefined && first.upper !== 'lte') refuse(`${outer} must have lte or eq operator`);
}

/** `timestamp=gte:A&timestamp=lte:A` is an instant like `timestamp=A`. */
function instant(query: RequestQuery, bounds: Bounds): Bounds {
  const values = query.all(bounds.name).map((text) => splitOperator(text)?.[1]);
  const isOne = values.length === 2 && values[0] === values[1] && bounds.lower === 'gte' && bounds.upper === 'lte';
  return isOne ? { ...bounds, eq: true, lower: undefined, upper: undefined } : bounds;
}

/** Reads the operators of a parameter that may stand once on each side. @throws MirrorError 400 */
function boundsOf(query: RequestQuery, name: string): Bounds {
  const operators = query.all(name).map((text) => splitOperator(text)?.[0] ?? 'eq');
  const only = (kind: string, ...allowed: readonly string[]): string | undefined => {
    const found = operators.filter((operator) => allowed.includes(operator));
    if (found.length > 1) refuse(`Only one ${kind} operator is allowed for ${name}`);
    return found[0];
  };
  if (operators.includes('ne')) refuse(`Not equal (ne) operator is not supported for ${name}`);
  const eq = only('equal (eq)', 'eq') !== undefined;
  return { name, eq, lower: only('gt/gte', 'gt', 'gte'), upper: only('lt/lte', 'lt', 'lte') };
}

function refuse(message: string): never {
  throw new MirrorError(400, { message });
}
