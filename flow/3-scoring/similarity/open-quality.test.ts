import { describe, expect, it } from 'vitest';
import { openQuality } from './open-quality.ts';

const question = 'How can I keep my houseplants healthy in winter?';
const full =
  'Houseplants need less water in winter, so let the soil dry between waterings. Move them to a bright window, away from radiators, raise the humidity with a tray of water, stop fertilising until spring, and check the leaves for pests every week.';

describe('openQuality', () => {
  it('ranks a full answer above a thin, a refusing, an unrelated and a copied one', () => {
    const best = openQuality(question, full);
    for (const worse of [
      'Water your houseplants.',
      "I'm sorry, but I can't help with keeping houseplants healthy in winter.",
      'The stock market closed higher on Friday after strong earnings of several technology companies.',
      question,
      'water '.repeat(200),
      '',
    ])
      expect(openQuality(question, worse), worse.slice(0, 30)).toBeLessThan(best);
  });

  it('does not pay for length alone', () => {
    expect(openQuality(question, `${full} `.repeat(5))).toBeLessThanOrEqual(openQuality(question, full));
  });
});
