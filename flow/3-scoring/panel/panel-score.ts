import type { ReplyScore } from '../scoring-face.ts';
import type { JudgeVote, PanelVerdict } from './panel-face.ts';

const FAULTS: Readonly<Record<NonNullable<JudgeVote['fault']>, string>> = {
  failed: 'did not answer',
  malformed: 'answered something else than grades',
  inconsistent: 'said something else in the other order',
  gullible: 'took orders from a text',
  undiscerning: 'could not tell a good text from an unrelated one',
};

/**
 * A panel's verdict as a score of a reply, under the pin of the scorer that left it unscored. Criteria are the means of the votes that count.
 * Models do not repeat themselves: such a score is never part of what moves weights.
 */
export function panelScore(verdict: PanelVerdict, pin: string): ReplyScore {
  const counted = verdict.votes.filter(({ score }) => score !== null);
  const [first] = counted;
  const mean = (name: string): number =>
    counted.reduce((sum, { criteria }) => sum + (criteria.find((one) => one.name === name)?.points ?? 0), 0) /
    Math.max(1, counted.length);
  return {
    score: verdict.score,
    method: verdict.score === null ? 'unscored' : 'panel',
    scorer: pin,
    cause: null,
    extracted: null,
    criteria:
      verdict.score === null || first === undefined
        ? []
        : first.criteria.map(({ name, max }) => ({
            name,
            points: Math.round(mean(name) * 100),
            max: max * 100,
            note: `mean of ${counted.length} judges`,
          })),
    interval: verdict.interval,
    trace: [
      verdict.reason,
      `confidence ${verdict.confidence.toFixed(2)}, cost ${(verdict.costMicros / 1_000_000).toFixed(6)} US dollars`,
      ...verdict.votes.map(({ judge, raw, score, fault }) => {
        const said = raw.map((points) => points?.toFixed(0) ?? '-').join(' and ');
        return fault === null
          ? `${judge}: ${said} in the two orders, ${score?.toFixed(1) ?? '-'} after calibration`
          : `${judge}: ${said}, not counted: it ${FAULTS[fault]}`;
      }),
    ],
  };
}
