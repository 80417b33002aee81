/**
 * Runs before a scorer inside QuickJS: takes away what could differ between two runs (clock, randomness, time zone, garbage collection) and puts
 * up the documented interface. There is no I/O to take away: QuickJS has none.
 */
export const PRELUDE = `(() => {
  'use strict';
  const call = globalThis.__builtin;
  delete globalThis.__builtin;
  for (const name of ['Date', 'WeakRef', 'FinalizationRegistry', 'performance', 'Atomics', 'SharedArrayBuffer', 'navigator', 'console', 'queueMicrotask'])
    delete globalThis[name];
  Math.random = () => { throw new TypeError('a scorer has no randomness'); };
  const { parse, stringify } = JSON;
  const ask = (name, argument) => {
    const answer = parse(call(name, stringify(argument)));
    if ('error' in answer) throw new RangeError(answer.error);
    return answer.value;
  };
  const points = (hundredths) => hundredths === null ? null : hundredths / 100;
  const inPoints = (verdict) => verdict === null ? null : {
    ...verdict,
    score: points(verdict.score),
    criteria: verdict.criteria.map((one) => ({ ...one, points: points(one.points), max: points(one.max) })),
    interval: verdict.interval === null ? null : verdict.interval.map(points),
  };
  Object.defineProperty(globalThis, 'tensornode', { value: Object.freeze({
    score: (input) => inPoints(ask('score', input)),
    judge: (method, input) => inPoints(ask('judge', { method, input })),
    methods: () => ask('methods', null),
  }) });
})();`;
