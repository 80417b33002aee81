/** Progress of the set-up on stderr: one rewritten line on a terminal, one line per step and every ten seconds elsewhere. */
const TICK_MS = 1_000;
const REPEAT_MS = 10_000;

export function createProgress(out = process.stderr) {
  const startedAt = Date.now();
  let text = '';
  let printedAt = 0;
  const seconds = () => `${Math.round((Date.now() - startedAt) / 1000)} s`;
  const print = () => {
    printedAt = Date.now();
    out.write(out.isTTY ? `\r\u001b[K  ${text} · ${seconds()}` : `tensornode: ${text} · ${seconds()}\n`);
  };
  const timer = setInterval(() => {
    if (text !== '' && (out.isTTY || Date.now() - printedAt >= REPEAT_MS)) print();
  }, TICK_MS);
  timer.unref();
  return {
    step(next) {
      if (next === text) return;
      if (out.isTTY && text !== '') out.write('\n');
      text = next;
      print();
    },
    end() {
      clearInterval(timer);
      if (out.isTTY && text !== '') out.write('\n');
    },
  };
}
