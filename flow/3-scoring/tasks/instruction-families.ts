import type { SeededRandom } from './seeded-random.ts';
import { NAMES, type TaskFamily } from './task-family.ts';

interface Subject {
  readonly name: string;
  /** What can be said of it, as sentences of about eight words that name it. */
  readonly facts: readonly string[];
  readonly words: readonly string[];
}

const SUBJECTS: readonly Subject[] = [
  {
    name: 'the ocean',
    facts: [
      'The ocean covers most of our planet.',
      'The ocean stores warmth and moves it.',
      'The ocean feeds millions of people.',
    ],
    words: ['salt', 'wave', 'deep', 'tide', 'fish'],
  },
  {
    name: 'bicycles',
    facts: [
      'Bicycles carry people without any fuel.',
      'Bicycles need little room in a town.',
      'Bicycles keep their riders healthy.',
    ],
    words: ['wheel', 'chain', 'road', 'pedal', 'brake'],
  },
  {
    name: 'bread',
    facts: [
      'Bread is baked from flour and water.',
      'Bread rises because yeast makes gas.',
      'Bread is eaten in most countries.',
    ],
    words: ['flour', 'oven', 'crust', 'yeast', 'dough'],
  },
  {
    name: 'libraries',
    facts: [
      'Libraries lend books to everybody.',
      'Libraries give quiet room for study.',
      'Libraries keep old papers safe.',
    ],
    words: ['book', 'shelf', 'reader', 'quiet', 'page'],
  },
  {
    name: 'trains',
    facts: [
      'Trains carry many people at once.',
      'Trains run on rails of steel.',
      'Trains cross whole countries by night.',
    ],
    words: ['rail', 'station', 'ticket', 'engine', 'bridge'],
  },
  {
    name: 'gardens',
    facts: [
      'Gardens give flowers and vegetables.',
      'Gardens need water, light and care.',
      'Gardens are homes of bees and birds.',
    ],
    words: ['seed', 'soil', 'flower', 'water', 'tree'],
  },
];

/** Two different words of a subject. */
function twoWords(random: SeededRandom, { words }: Subject): readonly [string, string] {
  const first = random.pick(words);
  return [first, random.pick(words.filter((word) => word !== first))];
}

const plainFacts = ({ facts }: Subject, count: number): string => facts.slice(0, count).join(' ');

/** Instructions whose demands can be checked; a truth is one answer that follows them all. */
export const INSTRUCTION_FAMILIES: readonly TaskFamily[] = [
  {
    name: 'keywords',
    make: (random) => {
      const subject = random.pick(SUBJECTS);
      const [one, other] = twoWords(random, subject);
      const count = random.whole(2, 3);
      return {
        question: `Write exactly ${count} sentences about ${subject.name}. Include the words "${one}" and "${other}".`,
        truth: `${plainFacts(subject, count - 1)} With ${subject.name} come the words ${one} and ${other}.`,
      };
    },
  },
  {
    name: 'lower case',
    make: (random) => {
      const subject = random.pick(SUBJECTS);
      const count = random.whole(1, 3);
      const word = random.pick(subject.words);
      return {
        question: `Write about ${subject.name} in exactly ${count === 1 ? '1 sentence' : `${count} sentences`}, all in lowercase. Mention "${word}".`,
        truth: [...subject.facts.slice(0, count - 1), `with ${subject.name} comes the word ${word}.`]
          .join(' ')
          .toLowerCase(),
      };
    },
  },
  {
    name: 'bullets',
    make: (random) => {
      const subject = random.pick(SUBJECTS);
      const [count, word] = [random.whole(2, 3), random.pick(subject.words)];
      return {
        question: `List exactly ${count} bullet points about ${subject.name}. Use the word "${word}" at least once, and no commas.`,
        truth: [...subject.facts.slice(0, count - 1), `To ${subject.name} belongs the word ${word}.`]
          .map((fact) => `- ${fact.replaceAll(',', ' and')}`)
          .join('\n'),
      };
    },
  },
  {
    name: 'json',
    make: (random) => {
      const subject = random.pick(SUBJECTS);
      const name = random.pick(NAMES);
      const word = random.pick(subject.words);
      return {
        question: `${name} writes about ${subject.name}. Answer in JSON format with the keys "author" and "text", where the text has at least 4 words and mentions ${word}.`,
        truth: JSON.stringify({ author: name, text: `${subject.facts[0]} It makes us think of ${word}.` }),
      };
    },
  },
  {
    name: 'ends with',
    make: (random) => {
      const subject = random.pick(SUBJECTS);
      const [count, word] = [random.whole(2, 3), random.pick(subject.words)];
      const end = random.pick(['That is all for today.', 'More will follow soon.', 'Thank you for reading.']);
      return {
        question: `Write at least ${count} sentences about ${subject.name} and the word ${word}. End your response with "${end}"`,
        truth: `${plainFacts(subject, count)} A good word for it is ${word}. ${end}`,
      };
    },
  },
];
