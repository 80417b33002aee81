import type { ActionDraft } from '../ledger/record-draft.ts';

/** A frame that has begun; what it came to is filled in when it ends. */
export type OpenFrame = { -readonly [K in keyof ActionDraft]: ActionDraft[K] };

/** How a frame ended. Hex without 0x. */
export interface FrameEnd {
  readonly gasUsed: bigint;
  readonly output: string;
  readonly error: string | null;
  /** Address of the contract that a creation made. */
  readonly created: string | undefined;
}

/** Frames beyond this are executed but not listed, so that a loop of calls cannot exhaust memory. */
const MAX_FRAMES = 4_000;

/** The calls of one transaction in order of entry: for the mirror's actions and `debug_traceTransaction`. */
export class CallTree {
  #frames: OpenFrame[] = [];

  clear(): void {
    this.#frames = [];
  }

  /** The frames so far. */
  actions(): ActionDraft[] {
    return this.#frames.map((frame) => ({ ...frame }));
  }

  /** Lists a frame; undefined when there are too many. */
  enter(facts: Omit<ActionDraft, 'gasUsed' | 'output' | 'error'>): OpenFrame | undefined {
    if (this.#frames.length >= MAX_FRAMES) return undefined;
    const frame: OpenFrame = { ...facts, gasUsed: 0n, output: '', error: null };
    this.#frames.push(frame);
    return frame;
  }

  leave(frame: OpenFrame | undefined, end: FrameEnd): void {
    if (frame === undefined) return;
    frame.gasUsed = end.gasUsed;
    frame.output = end.output;
    frame.error = end.error;
    frame.to ??= end.created ?? null;
  }
}
