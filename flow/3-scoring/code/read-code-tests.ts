/** Tests of a program as a truth holds them. */
export interface CodeTests {
  readonly language: string;
  readonly tests: readonly string[];
}

const MAX_TESTS = 100;
const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  js: 'javascript',
  node: 'javascript',
  ecmascript: 'javascript',
};

/**
 * The tests of a truth: one expression a line, or JSON `{"language": "javascript", "tests": ["add(1, 2) === 3"]}`. Lines without a language are taken for
 * JavaScript. Null for a truth without tests.
 */
export function readCodeTests(truth: string): CodeTests | null {
  const given = jsonTests(truth);
  if (given !== undefined) return given;
  const tests = truth
    .split('\n')
    .map((line) => line.trim().replace(/;$/, ''))
    .filter((line) => line !== '' && !line.startsWith('//'));
  return tests.length === 0 || tests.length > MAX_TESTS ? null : { language: 'javascript', tests };
}

/** The code of an answer: its first fenced block of that language, else its first fenced block, else all of it. Exports become plain declarations. */
export function readProgram(answer: string, language: string): string {
  const blocks = [...answer.matchAll(/```([\w+#.-]*)[^\n]*\n([\s\S]*?)(?:```|$)/g)].map(([, name = '', code = '']) => ({
    language: plainName(name),
    code,
  }));
  const chosen = blocks.find((block) => block.language === language) ?? blocks[0];
  return (chosen?.code ?? answer).replace(
    /^([ \t]*)export[ \t]+(?:default[ \t]+)?(?=(?:async|function|const|let|var|class)\b)/gm,
    '$1',
  );
}

function plainName(name: string): string {
  const lower = name.toLowerCase();
  return LANGUAGE_NAMES[lower] ?? lower;
}

function jsonTests(truth: string): CodeTests | null | undefined {
  if (!truth.trimStart().startsWith('{')) return undefined;
  try {
    const { language, tests } = JSON.parse(truth) as Record<string, unknown>;
    if (typeof language !== 'string' || !Array.isArray(tests)) return null;
    const lines = tests.filter((test) => typeof test === 'string' && test.trim() !== '') as string[];
    const fits = lines.length === tests.length && lines.length > 0 && lines.length <= MAX_TESTS;
    return fits ? { language: plainName(language), tests: lines } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
