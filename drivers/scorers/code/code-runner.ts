/**
 * Runs inside QuickJS as the module that judges: checks that each test can be read, then evaluates program and tests together as one script. What the
 * program can reach afterwards is locked or captured first, and the result is one string, so that no program can write its own marks. `mark` is a name
 * that follows from the secret tests: a program cannot call it.
 */
export const CODE_RUNNER = `
const { freeze, defineProperty, preventExtensions, getPrototypeOf, is, keys } = Object;
const { isArray } = Array;
const evaluate = globalThis.eval;
const { parse } = JSON;
freeze(JSON);
defineProperty(globalThis, 'JSON', { value: JSON, writable: false, configurable: false });
preventExtensions(Object.prototype);
export const name = 'code-runner';
export const version = 1;
const same = (one, other) => {
  if (is(one, other) || one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (isArray(one) !== isArray(other)) return false;
  const [left, right] = [keys(one), keys(other)];
  if (left.length !== right.length) return false;
  for (let at = 0; at < left.length; at += 1) {
    let found = false;
    for (let place = 0; place < right.length; place += 1) if (right[place] === left[at]) found = true;
    if (!found || !same(one[left[at]], other[left[at]])) return false;
  }
  return true;
};
const told = (error) => {
  try { return '' + (typeof error === 'object' && error !== null ? error.name + ': ' + error.message : error); } catch { return 'an error'; }
};
// What a program says of itself inside a test could carry the test's own values out: of errors only their kind is told.
const KINDS = [TypeError, RangeError, ReferenceError, SyntaxError, URIError, EvalError].map((kind) => [kind.prototype, kind.name]);
const kindOf = (error) => {
  try {
    if (typeof error === 'object' && error !== null)
      for (let at = 0; at < KINDS.length; at += 1) if (getPrototypeOf(error) === KINDS[at][0]) return 'a ' + KINDS[at][1];
  } catch { return 'an error'; }
  return 'an error';
};
export function score({ question, answer }) {
  const { tests, mark } = parse(question);
  for (let at = 0; at < tests.length; at += 1) {
    try { evaluate('(same) => (' + tests[at] + '\\n)'); } catch (error) { return 'undecided ' + tests[at]; }
  }
  let checks;
  defineProperty(globalThis, mark, { value: (make) => { checks = make(same); }, enumerable: false });
  let source = answer + '\\n;' + mark + '((same) => [';
  for (let at = 0; at < tests.length; at += 1) source += '() => (' + tests[at] + '\\n),';
  try { evaluate(source + ']);'); } catch (error) { if (told(error).includes('interrupted')) throw error; return 'broken ' + told(error); }
  if (checks === undefined) return 'broken the program ends before the tests';
  let bits = '';
  let note = '';
  for (let at = 0; at < tests.length; at += 1) {
    let passed = false;
    try { passed = checks[at]() === true; } catch (error) { if (note === '') note = 'test ' + (at + 1) + ' throws ' + kindOf(error); }
    if (!passed && note === '') note = 'test ' + (at + 1) + ' fails';
    bits += passed ? '1' : '0';
  }
  return 'ran ' + bits + ' ' + note;
}
`;
