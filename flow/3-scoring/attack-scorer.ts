import type { TaskKind } from '@tensornode/protocol';
import { GAMING_GALLERY } from './gaming-gallery.ts';
import type { ReplyScore, ScoreReplyInput } from './scoring-face.ts';

/** A task with a known truth to try the gallery on. */
export interface AttackTask {
  readonly kind: TaskKind;
  readonly question: string;
  readonly truth: string;
}

/** One trick's best result over all tasks. */
export interface AttackResult {
  readonly trick: string;
  /** Hundredths of a point. */
  readonly score: number;
  readonly question: string;
  readonly method: string;
}

export interface AttackReport {
  readonly tries: number;
  /** Tricks above the limit, the highest first. */
  readonly broken: readonly AttackResult[];
  readonly highest: AttackResult | undefined;
}

/** What a trick may earn at most: 5 of 100 points. */
export const MAX_TRICK_SCORE = 500;

/** Tries every trick of the gallery on every task. Pure; an unscored reply earns nothing. */
export function attackScorer(
  score: (input: ScoreReplyInput) => ReplyScore,
  tasks: readonly AttackTask[],
): AttackReport {
  const results = GAMING_GALLERY.map((trick): AttackResult => {
    let best: AttackResult = { trick: trick.name, score: 0, question: '', method: '' };
    for (const { kind, question, truth } of tasks) {
      const result = score({
        kind,
        question,
        references: [truth],
        reply: { text: trick.reply(question), cause: null },
      });
      if ((result.score ?? 0) > best.score)
        best = { trick: trick.name, score: result.score ?? 0, question, method: result.method };
    }
    return best;
  }).sort((one, other) => other.score - one.score);
  return {
    tries: GAMING_GALLERY.length * tasks.length,
    broken: results.filter((result) => result.score > MAX_TRICK_SCORE),
    highest: results[0],
  };
}
