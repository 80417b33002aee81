/** Steps on stderr while the network starts: a line when a step is done, and what is still going on every few seconds. */
const STILL_EVERY_MS = 4_000;

export type StartProgress = {
  /** Runs one step and prints how long it took; steps may overlap. */
  step<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Adds to what is shown of a step that is going on. */
  describe(name: string, text: string): void;
  end(): void;
};

export function createStartProgress(
  write: (line: string) => void,
  now: () => number = () => performance.now(),
): StartProgress {
  const running = new Map<string, { startedAt: number; text: string }>();
  const seconds = (startedAt: number) => `${((now() - startedAt) / 1000).toFixed(1)} s`;
  const timer = setInterval(() => {
    if (running.size === 0) return;
    const steps = [...running].map(
      ([name, { startedAt, text }]) => `${name}${text === '' ? '' : ` (${text})`} ${seconds(startedAt)}`,
    );
    write(`  … ${steps.join(', ')}`);
  }, STILL_EVERY_MS);
  timer.unref();
  return {
    async step(name, work) {
      const startedAt = now();
      running.set(name, { startedAt, text: '' });
      try {
        const result = await work();
        write(`  ✓ ${name.padEnd(12)} ${seconds(startedAt).padStart(7)}`);
        return result;
      } catch (error) {
        write(`  ✗ ${name.padEnd(12)} ${seconds(startedAt).padStart(7)}`);
        throw error;
      } finally {
        running.delete(name);
      }
    },
    describe(name, text) {
      const step = running.get(name);
      if (step !== undefined) step.text = text;
    },
    end: () => clearInterval(timer),
  };
}
