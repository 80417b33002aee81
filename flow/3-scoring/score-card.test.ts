import { causeSchema } from '@tensornode/protocol';
import { describe, expect, it } from 'vitest';
import { scoreCard } from './score-card.ts';
import { scoreReply } from './score-reply.ts';

const card = (truth: string | null, text: string, question = 'What is 6 times 7?') =>
  scoreCard(
    scoreReply({ kind: 'chat', question, references: truth === null ? [] : [truth], reply: { text, cause: null } }),
  );

describe('scoreCard', () => {
  it('needs no advice for a right answer, and gives none where nobody can judge', () => {
    expect(card('42', 'It is 42.')).toMatchObject({
      headline: '100 of 100 (numeric): the right value.',
      points: 100,
      interval: [100, 100],
      toReach90: [],
    });
    expect(card(null, 'Roses are red')).toMatchObject({ points: null, toReach90: [] });
  });

  it.each([
    ['42', '41 or 42', 'one final answer'],
    ['42', 'I do not know', 'the result itself'],
    ['5 km', '5 kg', 'unit that was asked for'],
    ['1/3', '0.33', 'three significant digits'],
    ['William Shakespeare', 'Shakespeare', 'full name'],
    ['red, green and blue', 'red, white', 'all items'],
    ['Yes', 'Perhaps it could be so in some way', 'yes or no'],
    ['42', 'What is 6 times 7?', 'instead of repeating'],
    [
      'Molecules of the air scatter blue sunlight more than red sunlight',
      'Air does something with sunlight',
      'Cover more',
    ],
  ])('truth %s, answer %s: says what would have made it 90', (truth, answer, advice) => {
    expect(card(truth, answer).toReach90.join(' ')).toContain(advice);
  });

  it('has advice for every cause and never tells the truth', () => {
    for (const cause of causeSchema.options) {
      const result = scoreCard(
        scoreReply({ kind: 'chat', question: 'q', references: ['sesame'], reply: { text: null, cause } }),
      );
      expect(result.toReach90[0]?.length).toBeGreaterThan(10);
      expect(JSON.stringify(result)).not.toContain('sesame');
    }
    expect(JSON.stringify(card('sesame', 'poppy'))).not.toContain('sesame');
  });
});
