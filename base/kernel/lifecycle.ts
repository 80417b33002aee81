/** A part with a life: `start` resolves when it serves, `stop` when nothing of it is left; both may be called twice. */
export interface Startable {
  start(): Promise<void>;
  stop(): Promise<void>;
}
