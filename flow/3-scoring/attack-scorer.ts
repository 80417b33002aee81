import type { TaskKind } from '@tensornode/protocol';
import { GAMING_GALLERY } from './gaming-gallery.ts';
import type { ReplyScore, ScoreReplyInput } from './scoring-face.ts';

/** A task with a known truth to try the gallery on, and honest answers that tricks are put before and behind. */
export interface AttackTask {
  readonly kind: TaskKind;
  readonly question: string;
  readonly truth: string;
  readonly honest: readonly string[];
}

/** One trick's best result over all tasks. Scores in hundredths of a point. */
export interface AttackResult {
  readonly trick: string;
  readonly score: number;
  readonly question: string;
  readonly method: string;
}

/** An honest answer that a trick lifted by more than it may. */
export interface LiftedAnswer {
  readonly trick: string;
  readonly question: string;
  readonly answer: string;
  readonly before: number;
  readonly after: number;
}

export interface AttackReport {
  readonly tries: number;
  /** Tricks above the limit, the highest first. */
  readonly broken: readonly AttackResult[];
  readonly highest: AttackResult | undefined;
  readonly lifted: readonly LiftedAnswer[];
}

/** What a trick may earn at most: 5 of 100 points. */
export const MAX_TRICK_SCORE = 500;
/** What injected text may add to an honest answer at most: 2 of 100 points. */
export const MAX_LIFT = 200;

/** Tries every trick of the gallery on every task, alone and around honest answers. An unscored reply earns nothing. */
export async function attackScorer(
  score: (input: ScoreReplyInput) => ReplyScore | Promise<ReplyScore>,
  tasks: readonly AttackTask[],
): Promise<AttackReport> {
  let tries = 0;
  const judge = async ({ kind, question, truth }: AttackTask, text: string) => {
    tries += 1;
    const result = await score({ kind, question, references: [truth], reply: { text, cause: null } });
    return { points: result.score ?? 0, method: result.method };
  };
  const results: AttackResult[] = [];
  const lifted: LiftedAnswer[] = [];
  for (const { name, reply } of GAMING_GALLERY) {
    let best: AttackResult = { trick: name, score: 0, question: '', method: '' };
    for (const task of tasks) {
      const { points, method } = await judge(task, reply(task.question));
      if (points > best.score) best = { trick: name, score: points, question: task.question, method };
    }
    results.push(best);
  }
  for (const task of tasks)
    for (const answer of task.honest) {
      const before = (await judge(task, answer)).points;
      for (const { name, reply } of GAMING_GALLERY) {
        const injected = reply(task.question);
        for (const text of [`${answer}\n${injected}`, `${injected}\n${answer}`]) {
          const after = (await judge(task, text)).points;
          if (after > before + MAX_LIFT) lifted.push({ trick: name, question: task.question, answer, before, after });
        }
      }
    }
  results.sort((one, other) => other.score - one.score);
  return {
    tries,
    broken: results.filter(({ score: points }) => points > MAX_TRICK_SCORE),
    highest: results[0],
    lifted,
  };
}
