/**
 * Compiles the contracts with the npm compiler and writes ABI and bytecode as TypeScript.
 *
 * `node chain/contracts/scripts/compile.ts`                 compile and write `generated/`
 * `node chain/contracts/scripts/compile.ts --check`         fail when sources or generated files differ from the stamp
 * `node chain/contracts/scripts/compile.ts --check --full`  recompile and compare byte for byte
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compilerSettings, compilerVersion } from '../compiler-settings.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const openZeppelin = dirname(require.resolve('@openzeppelin/contracts/package.json'));
const generated = join(root, 'generated');
const stampFile = join(generated, 'stamp.json');
/** EIP-170: what a network accepts as one contract's code. */
const MAX_CODE_BYTES = 24_576;

/** The contracts that are deployed, and so have generated files. */
const deployed = [
  'SubnetRegistry',
  'InstanceRegistry',
  'TokenVault',
  'HederaTokenDistributor',
  'StakeVault',
  'WeightBoard',
  'ConsensusEngine',
  'EpochController',
  'FeeCollector',
  'EvidenceCourt',
  'TimelockController',
  'TensorNodeGovernor',
];

/** Of these the library's own contract is deployed as it is. */
const fromOpenZeppelin: Record<string, string> = {
  TimelockController: '@openzeppelin/contracts/governance/TimelockController.sol',
};

/** Compiled for tests only: the token service's stand-in that they etch at 0x167, and the consensus with nothing around it. */
const forTests = ['HtsStandIn', 'YumaHarness'];

interface CompiledContract {
  abi: unknown[];
  evm: { bytecode: { object: string }; deployedBytecode: { object: string } };
}

interface CompilerOutput {
  errors?: { severity: string; formattedMessage: string; sourceLocation?: { file: string } }[];
  contracts: Record<string, Record<string, CompiledContract>>;
}

const check = process.argv.includes('--check');
const full = process.argv.includes('--full');
process.exitCode = check && !full ? checkStamp() : compileAll(check);

function checkStamp(): number {
  const stamp: unknown = existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : undefined;
  if (JSON.stringify(stamp) === JSON.stringify(computeStamp())) return 0;
  return fail(
    'contracts: generated files are not those of these sources. Run: node chain/contracts/scripts/compile.ts',
  );
}

function compileAll(compareOnly: boolean): number {
  const sources = collectSources();
  const output = runCompiler(sources);
  // A warning in our own source is an error; one in OpenZeppelin's is theirs.
  const problems = (output.errors ?? []).filter(
    (each) =>
      each.severity === 'error' || (each.severity === 'warning' && each.sourceLocation?.file.startsWith('src/')),
  );
  if (problems.length > 0) return fail(problems.map((each) => each.formattedMessage).join('\n'));

  const files = new Map<string, string>();
  for (const name of deployed) {
    const contract = output.contracts[sourceOf(name)]?.[name];
    if (contract === undefined) return fail(`contracts: the compiler returned no ${name}`);
    const size = contract.evm.deployedBytecode.object.length / 2;
    if (size > MAX_CODE_BYTES)
      return fail(`contracts: ${name} has ${size} bytes of code, ${MAX_CODE_BYTES} are allowed`);
    process.stdout.write(`${name.padEnd(24)} ${String(size).padStart(6)} bytes\n`);
    files.set(`${kebab(name)}.ts`, render(name, contract));
  }
  for (const name of forTests) {
    const contract = output.contracts[`test/${name}.sol`]?.[name];
    if (contract === undefined) return fail(`contracts: the compiler returned no ${name}`);
    files.set(`${kebab(name)}.ts`, render(name, contract));
  }
  if (compareOnly) {
    for (const [file, text] of files) {
      const path = join(generated, file);
      if (!existsSync(path) || readFileSync(path, 'utf8') !== text)
        return fail(`contracts: ${file} differs from a fresh compile`);
    }
    return checkStamp();
  }
  rmSync(generated, { recursive: true, force: true });
  mkdirSync(generated, { recursive: true });
  for (const [file, text] of files) writeFileSync(join(generated, file), text);
  writeFileSync(stampFile, `${JSON.stringify(computeStamp(), null, 2)}\n`);
  return 0;
}

/** Sources of this package and every OpenZeppelin file they import, by import name. */
function collectSources(): Map<string, string> {
  const sources = new Map<string, string>();
  const queue = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.sol'))
    .sort()
    .concat(forTests.map((name) => `test/${name}.sol`));
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    if (sources.has(name)) continue;
    const path = name.startsWith('@')
      ? join(openZeppelin, name.slice('@openzeppelin/contracts/'.length))
      : join(root, name);
    const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
    sources.set(name, text);
    for (const match of text.matchAll(/^\s*import\s[^;]*?["']([^"']+)["']/gm)) {
      const target = match[1] ?? '';
      queue.push(target.startsWith('.') ? posix.join(posix.dirname(name), target) : target);
    }
  }
  return sources;
}

function runCompiler(sources: Map<string, string>): CompilerOutput {
  const solc: { version(): string; compile(input: string): string } = require('solc');
  if (!solc.version().startsWith(compilerVersion)) throw new Error(`solc ${solc.version()} is not ${compilerVersion}`);
  const input = {
    language: 'Solidity',
    sources: Object.fromEntries([...sources].map(([name, content]) => [name, { content }])),
    settings: {
      ...compilerSettings,
      outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object', 'evm.deployedBytecode.object'] } },
    },
  };
  return JSON.parse(solc.compile(JSON.stringify(input)));
}

function computeStamp(): Record<string, string> {
  const sources = createHash('sha256').update(JSON.stringify({ compilerVersion, compilerSettings }));
  for (const [name, text] of collectSources()) sources.update(`\n${name}\n${text}`);
  const files = createHash('sha256');
  for (const file of readdirSync(generated).sort()) {
    if (file.endsWith('.ts'))
      files.update(`\n${file}\n${readFileSync(join(generated, file), 'utf8').replaceAll('\r\n', '\n')}`);
  }
  return { sources: sources.digest('hex'), generated: files.digest('hex') };
}

function render(name: string, contract: CompiledContract): string {
  const variable = name.charAt(0).toLowerCase() + name.slice(1);
  const entries = contract.abi.map((entry) => `  ${JSON.stringify(entry)},`).join('\n');
  const test = forTests.includes(name);
  const code = test ? contract.evm.deployedBytecode.object : contract.evm.bytecode.object;
  return `// Generated from ${test ? `test/${name}.sol` : sourceOf(name)} by scripts/compile.ts. Do not edit.
export const ${variable}Abi = [
${entries}
] as const

/** ${test ? 'Runtime code' : 'Creation code; constructor arguments are appended ABI-encoded'}. */
export const ${variable}Bytecode =
  '0x${code}'
`;
}

function sourceOf(name: string): string {
  return fromOpenZeppelin[name] ?? `src/${name}.sol`;
}

function kebab(name: string): string {
  return name.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase();
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}
