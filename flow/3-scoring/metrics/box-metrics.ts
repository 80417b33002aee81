/** A labelled box: left, top, width, height in any unit; a score orders detections. */
export interface LabelledBox {
  readonly label: string;
  readonly box: readonly [left: number, top: number, width: number, height: number];
  readonly score: number;
}

/** Intersection over union of two boxes, 0 to 1. */
export function intersectionOverUnion(one: LabelledBox['box'], other: LabelledBox['box']): number {
  const width = Math.min(one[0] + one[2], other[0] + other[2]) - Math.max(one[0], other[0]);
  const height = Math.min(one[1] + one[3], other[1] + other[3]) - Math.max(one[1], other[1]);
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  return shared / (one[2] * one[3] + other[2] * other[3] - shared);
}

const THRESHOLDS = Array.from({ length: 10 }, (_, index) => 0.5 + index * 0.05);
const RECALL_POINTS = Array.from({ length: 101 }, (_, index) => index / 100);

/** Mean average precision over the thresholds .50 to .95 of COCO, 101 recall points, mean over the labels of the truth, 0 to 1. */
export function meanAveragePrecision(
  truth: readonly LabelledBox[],
  given: readonly LabelledBox[],
  thresholds: readonly number[] = THRESHOLDS,
): number {
  const labels = [...new Set(truth.map((box) => box.label))];
  if (labels.length === 0) return 0;
  let sum = 0;
  for (const label of labels)
    for (const threshold of thresholds)
      sum += averagePrecision(
        truth.filter((box) => box.label === label),
        given.filter((box) => box.label === label),
        threshold,
      );
  return sum / (labels.length * thresholds.length);
}

/** Detections by falling score, each taking the free box of the truth that it covers best. */
function averagePrecision(truth: readonly LabelledBox[], given: readonly LabelledBox[], threshold: number): number {
  const free = new Set(truth.keys());
  const points: { precision: number; recall: number }[] = [];
  let right = 0;
  for (const [index, detection] of [...given].sort((one, other) => other.score - one.score).entries()) {
    let [best, most] = [-1, threshold];
    for (const place of free) {
      const overlap = intersectionOverUnion(truth[place]?.box ?? [0, 0, 0, 0], detection.box);
      if (overlap >= most) [best, most] = [place, overlap];
    }
    if (best >= 0) {
      free.delete(best);
      right += 1;
    }
    points.push({ precision: right / (index + 1), recall: right / truth.length });
  }
  for (let at = points.length - 2; at >= 0; at -= 1) {
    const [point, next] = [points[at], points[at + 1]];
    if (point !== undefined && next !== undefined) point.precision = Math.max(point.precision, next.precision);
  }
  return (
    RECALL_POINTS.reduce(
      (sum, recall) => sum + (points.find((point) => point.recall >= recall - 1e-12)?.precision ?? 0),
      0,
    ) / RECALL_POINTS.length
  );
}
