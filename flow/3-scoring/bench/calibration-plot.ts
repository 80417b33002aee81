import type { BenchFigures } from './bench-scorer.ts';

const SIZE = 360;
const MARGIN = 44;
const SPAN = SIZE - 2 * MARGIN;

/** A calibration plot as SVG: per tenth of the score the share of right answers; the area of a dot grows with its answers. The diagonal is a perfect judge. */
export function calibrationPlot(report: Pick<BenchFigures, 'calibration' | 'count'>): string {
  const x = (score: number): number => MARGIN + (score / 100) * SPAN;
  const y = (share: number): number => SIZE - MARGIN - share * SPAN;
  const most = Math.max(1, ...report.calibration.map((bin) => bin.count));
  const dots = report.calibration
    .filter((bin) => bin.correct !== null)
    .map(({ from, to, count, correct }) => {
      const [cx, cy, r] = [x((from + to) / 2), y(correct ?? 0), 3 + 9 * Math.sqrt(count / most)];
      return `<circle cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" r="${r.toFixed(1)}" fill="#2563eb" fill-opacity="0.75"><title>${from}-${to}: ${count} answers, ${((correct ?? 0) * 100).toFixed(1)} % right</title></circle>`;
    });
  const ticks = [0, 25, 50, 75, 100].map(
    (tick) =>
      `<text x="${x(tick)}" y="${SIZE - MARGIN + 18}" text-anchor="middle">${tick}</text><text x="${MARGIN - 8}" y="${y(tick / 100) + 4}" text-anchor="end">${tick}%</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" role="img" aria-label="Calibration of ${report.count} rows" font-family="sans-serif" font-size="12">`,
    `<rect width="${SIZE}" height="${SIZE}" fill="#fff"/>`,
    `<path d="M${x(0)} ${y(1)}V${y(0)}H${x(100)}" fill="none" stroke="#475569"/>`,
    `<path d="M${x(0)} ${y(0)}L${x(100)} ${y(1)}" stroke="#94a3b8" stroke-dasharray="4 4"/>`,
    ...ticks,
    `<text x="${SIZE / 2}" y="${SIZE - 8}" text-anchor="middle">score</text><text x="14" y="${SIZE / 2}" text-anchor="middle" transform="rotate(-90 14 ${SIZE / 2})">right answers</text>`,
    ...dots,
    '</svg>',
    '',
  ].join('\n');
}
