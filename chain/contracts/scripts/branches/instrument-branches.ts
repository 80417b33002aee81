import { branchTag, findBranchPoints } from './find-branch-points.ts';

/**
 * Makes a source report which way its branches go, through the library that Hardhat's coverage puts into it.
 * @param file the name that the tags are made of
 * @param original the source as it is written; its branches are the ones that count
 * @param instrumented the same source after Hardhat put its statement hits in
 */
export function instrumentBranches(file: string, original: string, instrumented: string): string {
  const wanted = findBranchPoints(original);
  const points = findBranchPoints(instrumented);
  if (points.length !== wanted.length)
    throw new Error(`${file}: ${points.length} branches instead of ${wanted.length}`);
  const edits: Edit[] = [];
  const functions: string[] = [];
  const name = branchTag(file, 0, true).slice(0, 8);
  const blocks = new Map<number, { to: number; branches: number[] }>();
  for (const [index, { kind, from, to, assembly }] of points.entries()) {
    if (kind === 'block') {
      edits.push({ at: from + 1, order: index, text: hit(file, index, true) });
      continue;
    }
    let wrap = `__branch_${name}_${index}`;
    if (assembly === undefined) {
      const body = `if (c) { ${hit(file, index, true)} } else { ${hit(file, index, false)} } return c;`;
      functions.push(`function ${wrap}(bool c) pure returns (bool) { ${body} }`);
    } else {
      const block = blocks.get(assembly.from) ?? { to: assembly.to, branches: [] };
      wrap = `branch_${block.branches.push(index) - 1}`;
      blocks.set(assembly.from, block);
    }
    edits.push({ at: from, order: index, text: `${wrap}(` }, { at: to, order: -index, text: ')' });
  }
  for (const [from, { to, branches }] of blocks) {
    const report = `__branches_${name}_${from}`;
    functions.push(reportOfBlock(file, report, branches));
    edits.push(
      {
        at: from + 1,
        order: 0,
        text: ` ${branches.map((_, bit) => noteInBlock(bit)).join('')} mstore(add(mload(0x40), ${NOTES}), 0) `,
      },
      { at: to, order: 0, text: ` ${report}();` },
    );
  }
  return `${applyEdits(instrumented, edits)}\n${functions.join('\n')}\n`;
}

/** How far behind the memory in use the notes are: no block of ours writes there. */
const NOTES = 0x1000;

interface Edit {
  readonly at: number;
  readonly order: number;
  readonly text: string;
}

/** Assembly of a pure function may not call: it notes its branches in a word behind the memory in use, two bits each. */
function noteInBlock(bit: number): string {
  const [yes, no] = [1n << BigInt(2 * bit), 2n << BigInt(2 * bit)];
  return ` function branch_${bit}(c_) -> r_ { r_ := c_ let note_ := ${no} if c_ { note_ := ${yes} } let at_ := add(mload(0x40), ${NOTES}) mstore(at_, or(mload(at_), note_)) }`;
}

/** The first statement after the block hands the notes on. */
function reportOfBlock(file: string, report: string, branches: readonly number[]): string {
  const hits = branches.flatMap((index, bit) => [
    `if ((notes >> ${2 * bit}) & 1 == 1) { ${hit(file, index, true)} }`,
    `if ((notes >> ${2 * bit + 1}) & 1 == 1) { ${hit(file, index, false)} }`,
  ]);
  return `function ${report}() pure { uint256 notes; assembly { notes := mload(add(mload(0x40), ${NOTES})) } ${hits.join(' ')} }`;
}

function hit(file: string, index: number, outcome: boolean): string {
  return `__NomicFoundationCoverage.sendHit(0x${branchTag(file, index, outcome)});`;
}

function applyEdits(source: string, edits: Edit[]): string {
  const bytes = Buffer.from(source);
  const parts: Uint8Array[] = [];
  let done = 0;
  for (const { at, text } of edits.sort((a, b) => a.at - b.at || a.order - b.order)) {
    parts.push(bytes.subarray(done, at), Buffer.from(text));
    done = at;
  }
  return Buffer.concat([...parts, bytes.subarray(done)]).toString();
}
