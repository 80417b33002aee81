import { describe, expect, it } from 'vitest';
import { scoreReply } from '../score-reply.ts';

const points = (question: string, references: readonly string[], text: string): number =>
  (scoreReply({ kind: 'chat', question, references, reply: { text, cause: null } }).score ?? -1) / 100;

describe('answers that nobody here has seen', () => {
  it.each([
    ['What animals live in the desert?', ['dingo', 'sand goanna'], 'Kangaroos, dingoes and emus live there.'],
    ['Where was it filmed?', ['Morocco', 'Egypt', 'Germany'], 'In Morocco, Egypt, and Germany.'],
    ['when did it start and end', ['between 1881 and 1885'], 'It was started in 1881 and completed in 1885.'],
    ['do you need a permit', ['Typically, no'], 'No, you do not need a permit.'],
    [
      'how many seasons are there',
      ['8'],
      'It ran from 2009 and had eight seasons1. In 2018 a sequel with 2 seasons followed.',
    ],
    ['what is the legal age', ['18'], 'The legal age is 18 years. However, people aged 16 may marry with consent.'],
    ['which state', ['Nutmeg State', 'Iron (element)', 'KOMO-TV/KUNS-TV'], 'It is KUNS-TV.'],
    ['How long does it take?', ['about 8 minutes'], '499 seconds'],
    ['日本の首都はどこですか？', ['東京'], '日本の首都は東京です。'],
    ['¿Cuántos días tiene una semana?', ['siete'], '7 días'],
    ['Сколько планет?', ['8'], 'восемь'],
    ['What time does it open?', ['9 am'], "nine o'clock in the morning"],
    ['Who?', ['42'], '<think>It may be 41.</think> 42'],
  ])('%s %j: %s', (question, references, text) => {
    expect(points(question, references, text)).toBeGreaterThanOrEqual(50);
  });

  it.each([
    ['What animals live in the desert?', ['dingo', 'sand goanna'], 'Camels, parrots and bilbies live there.'],
    ['What is the capital?', ['Rome'], 'Berlin, London, Madrid, Rome, Vienna, Athens'],
    ['when did it start and end', ['between 1881 and 1885'], 'It was started in 1871 and finished in 1885.'],
    ['do you need a permit', ['Typically, no'], 'Yes, you need a permit.'],
    ['who came out first batman or spider man', ['Batman'], 'Spider-Man came out before Batman.'],
    [
      "Who was known as the 'Waltz King'?",
      ['Johann Strauss', 'The Waltz King'],
      "Schubert was known as the 'Waltz King'.",
    ],
    ['How many came?', ['more than 70,000'], 'less than 70,000'],
    ['中国的首都是哪里？', ['北京'], '中国的首都不是北京，是上海。'],
    ["What is the plural of 'mouse'?", ['mice'], 'mouses'],
    ['When was it?', ['the late 6th century BCE'], 'the 6th century AD'],
  ])('not %s %j: %s', (question, references, text) => {
    expect(points(question, references, text)).toBeLessThan(50);
  });

  it('looks at every alias of a long list', () => {
    const aliases = Array.from({ length: 200 }, (_, index) => `Climate of the region number ${index} in the north`);
    expect(points('Which state?', [...aliases, 'Connecticut'], 'It is in Connecticut.')).toBeGreaterThanOrEqual(50);
  });
});
