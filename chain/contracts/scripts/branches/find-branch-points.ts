import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';

/**
 * A place where execution can go two ways. `solidity` and `yul` are conditions (if, ? :, loops, the left side of && and ||),
 * taken once with each outcome; `block` is a clause of try/catch, taken when it is entered.
 */
export interface BranchPoint {
  readonly kind: 'solidity' | 'yul' | 'block';
  /** Bytes of the condition or of the block. */
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly text: string;
  /** Where the assembly block around a Yul condition begins and ends. */
  readonly assembly?: Block;
}

interface Block {
  readonly from: number;
  readonly to: number;
}

interface Node {
  readonly nodeType: string;
  readonly src: string;
  readonly [field: string]: unknown;
}

const solc: { compile(input: string): string } = createRequire(import.meta.url)('solc');

/**
 * Every branch of a source, in the order of the text. Conditions that are literals go one way only and are none.
 * @throws Error on a source that does not parse, and on a Yul `switch`, which is not counted
 */
export function findBranchPoints(source: string): BranchPoint[] {
  const bytes = Buffer.from(source);
  const points: BranchPoint[] = [];
  const add = (kind: BranchPoint['kind'], node: Node, assembly?: Block): void => {
    if (node.nodeType === 'Literal' || node.nodeType === 'YulLiteral') return;
    const { from, to } = placeOf(node);
    const line = bytes.subarray(0, from).filter((byte) => byte === 10).length + 1;
    const text = bytes.subarray(from, to).toString();
    points.push({ kind, from, to, line, text, ...(assembly === undefined ? {} : { assembly }) });
  };
  const visit = (value: unknown, assembly?: Block): void => {
    if (Array.isArray(value)) for (const each of value) visit(each, assembly);
    if (!isNode(value)) return;
    let inside = assembly;
    switch (value.nodeType) {
      case 'IfStatement':
      case 'Conditional':
      case 'WhileStatement':
      case 'DoWhileStatement':
      case 'ForStatement':
        if (isNode(value.condition)) add('solidity', value.condition);
        break;
      case 'BinaryOperation':
        if ((value.operator === '&&' || value.operator === '||') && isNode(value.leftExpression))
          add('solidity', value.leftExpression);
        break;
      case 'TryCatchClause':
        if (isNode(value.block)) add('block', value.block);
        break;
      case 'InlineAssembly':
        inside = { ...placeOf(value), from: bytes.indexOf('{', placeOf(value).from) };
        break;
      case 'YulIf':
      case 'YulForLoop':
        if (isNode(value.condition)) add('yul', value.condition, inside);
        break;
      case 'YulSwitch':
        throw new Error('a Yul switch is not counted: write it as `if`');
      default:
        break;
    }
    for (const [name, child] of Object.entries(value)) {
      if (name !== 'externalReferences') visit(child, inside);
    }
  };
  visit(parse(source));
  return points.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** What a run reports when a branch went this way: 32 bytes in hex. */
export function branchTag(file: string, index: number, outcome: boolean): string {
  return createHash('sha256').update(`branch ${file} ${index} ${outcome}`).digest('hex');
}

function parse(content: string): unknown {
  const settings = { stopAfter: 'parsing', outputSelection: { '*': { '': ['ast'] } } };
  const input = { language: 'Solidity', sources: { source: { content } }, settings };
  const output: { errors?: { severity: string; formattedMessage: string }[]; sources?: { source?: { ast: unknown } } } =
    JSON.parse(solc.compile(JSON.stringify(input)));
  const error = output.errors?.find(({ severity }) => severity === 'error');
  if (error !== undefined || output.sources?.source === undefined) throw new Error(error?.formattedMessage);
  return output.sources.source.ast;
}

function placeOf(node: Node): Block {
  const [from = 0, length = 0] = node.src.split(':').map(Number);
  return { from, to: from + length };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'nodeType' in value && 'src' in value;
}
