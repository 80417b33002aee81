import type { Rational } from '@tensornode/kernel';

export type Comparison = '=' | '<' | '<=' | '!=' | 'in';

/** A mathematical expression as it was read. Lists keep their brackets; a bare list ("1, 2") has none. */
export type MathNode =
  | { readonly kind: 'number'; readonly value: Rational; readonly percent: boolean; readonly decimals: number }
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'infinity' }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly MathNode[] }
  | { readonly kind: 'sum' | 'product'; readonly args: readonly MathNode[] }
  | { readonly kind: 'quotient' | 'power' | 'plus-minus'; readonly left: MathNode; readonly right: MathNode }
  | { readonly kind: 'negated'; readonly arg: MathNode }
  | {
      readonly kind: 'list';
      readonly open: '(' | '[' | '{' | '';
      readonly close: ')' | ']' | '}' | '';
      readonly items: readonly MathNode[];
    }
  | { readonly kind: 'union'; readonly items: readonly MathNode[] }
  | { readonly kind: 'matrix'; readonly rows: readonly (readonly MathNode[])[] }
  | { readonly kind: 'relation'; readonly items: readonly MathNode[]; readonly signs: readonly Comparison[] }
  | { readonly kind: 'text'; readonly text: string };

/** All direct parts of a node. */
export function partsOf(node: MathNode): readonly MathNode[] {
  switch (node.kind) {
    case 'call':
    case 'sum':
    case 'product':
      return node.args;
    case 'quotient':
    case 'power':
    case 'plus-minus':
      return [node.left, node.right];
    case 'negated':
      return [node.arg];
    case 'list':
    case 'union':
    case 'relation':
      return node.items;
    case 'matrix':
      return node.rows.flat();
    default:
      return [];
  }
}

/** The names of all symbols in a node. */
export function symbolsOf(node: MathNode): Set<string> {
  const names = new Set<string>();
  const visit = (part: MathNode): void => {
    if (part.kind === 'symbol') names.add(part.name);
    for (const inner of partsOf(part)) visit(inner);
  };
  visit(node);
  return names;
}
