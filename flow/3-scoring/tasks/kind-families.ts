import { toBase64 } from '@tensornode/kernel';
import type { TaskKind } from '@tensornode/protocol';
import { CODE_FAMILIES } from './code-families.ts';
import { INSTRUCTION_FAMILIES } from './instruction-families.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { TaskFamily } from './task-family.ts';
import { TRANSLATION_FAMILIES } from './translation-families.ts';

const SHAPES = ['circle', 'square', 'triangle'] as const;
const COLOURS = ['red', 'green', 'blue', 'yellow', 'black'] as const;
const CELLS = 4;
const CELL = 50;

interface Placed {
  readonly label: string;
  readonly box: readonly [x: number, y: number, width: number, height: number];
  readonly svg: string;
}

/** A picture of coloured shapes, each in a cell of its own, as an SVG file. */
function picture(random: SeededRandom, count: number): { readonly url: string; readonly placed: readonly Placed[] } {
  const free = Array.from({ length: CELLS * CELLS }, (_, cell) => cell);
  const placed = Array.from({ length: count }, (): Placed => {
    const cell = random.pick(free);
    free.splice(free.indexOf(cell), 1);
    const size = random.whole(20, 40);
    const [x, y] = [(cell % CELLS) * CELL + 5, Math.floor(cell / CELLS) * CELL + 5];
    const [shape, colour] = [random.pick(SHAPES), random.pick(COLOURS)];
    const drawn = {
      circle: `<circle cx="${x + size / 2}" cy="${y + size / 2}" r="${size / 2}" fill="${colour}"/>`,
      square: `<rect x="${x}" y="${y}" width="${size}" height="${size}" fill="${colour}"/>`,
      triangle: `<path d="M${x} ${y + size}L${x + size / 2} ${y}L${x + size} ${y + size}Z" fill="${colour}"/>`,
    }[shape];
    return { label: `${colour} ${shape}`, box: [x, y, size, size], svg: drawn };
  });
  const side = CELLS * CELL;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">${placed.map((one) => one.svg).join('')}</svg>`;
  return { url: `data:image/svg+xml;base64,${toBase64(new TextEncoder().encode(svg))}`, placed };
}

const LABELS: TaskFamily = {
  name: 'picture-labels',
  make: (random) => {
    const { url, placed } = picture(random, random.whole(2, 4));
    const labels = [...new Set(placed.map(({ label }) => label))];
    return {
      question: `Which shapes are in the picture? Answer with a JSON array of labels such as "red circle". ${url}`,
      truth: JSON.stringify(labels),
    };
  },
};
const BOXES: TaskFamily = {
  name: 'picture-boxes',
  make: (random) => {
    const { url, placed } = picture(random, random.whole(2, 3));
    return {
      question: `Find each shape in the picture. Answer with JSON {"boxes": [{"label": "red circle", "box": [x, y, width, height], "score": 1}]}. ${url}`,
      truth: JSON.stringify({ boxes: placed.map(({ label, box }) => ({ label, box })) }),
    };
  },
};
const CAPTION: TaskFamily = {
  name: 'picture-caption',
  make: (random) => {
    const { url, placed } = picture(random, 2);
    const [one, other] = placed.map(({ label }) => label);
    return {
      question: `Describe the picture in one sentence. ${url}`,
      truth: `A ${one} and a ${other} on a white ground.`,
    };
  },
};

const MORSE: Readonly<Record<string, string>> = {
  a: '.-',
  d: '-..',
  e: '.',
  g: '--.',
  h: '....',
  i: '..',
  l: '.-..',
  m: '--',
  n: '-.',
  o: '---',
  r: '.-.',
  s: '...',
  t: '-',
  w: '.--',
};
const SPOKEN = [
  'the',
  'ship',
  'light',
  'wind',
  'north',
  'wood',
  'sail',
  'home',
  'road',
  'moon',
  'stone',
  'water',
].filter((word) => [...word].every((letter) => letter in MORSE));
const SAMPLE_RATE = 800;
const TONE_HZ = 200;
const DOT_SAMPLES = 24;

/** Words as tones in Morse code, a WAV file of 8-bit samples: audio that a program can make and any model with ears can learn to read. */
const TONES: TaskFamily = {
  name: 'transcribe-tones',
  make: (random) => {
    const words = Array.from({ length: 3 }, () => random.pick(SPOKEN));
    return {
      question: `Transcribe the audio (Morse code, English words). data:audio/wav;base64,${toBase64(waveOf(words))}`,
      truth: words.join(' '),
    };
  },
};

function waveOf(words: readonly string[]): Uint8Array {
  const samples: number[] = [];
  const tone = (dots: number, on: boolean): void => {
    for (let at = 0; at < dots * DOT_SAMPLES; at += 1)
      samples.push(on ? 128 + Math.round(100 * Math.sin((2 * Math.PI * TONE_HZ * at) / SAMPLE_RATE)) : 128);
  };
  for (const word of words) {
    for (const letter of word) {
      for (const sign of MORSE[letter] ?? '') {
        tone(sign === '.' ? 1 : 3, true);
        tone(1, false);
      }
      tone(2, false);
    }
    tone(4, false);
  }
  const header = new DataView(new ArrayBuffer(44));
  const text = (at: number, value: string): void => {
    for (const [index, letter] of [...value].entries()) header.setUint8(at + index, letter.charCodeAt(0));
  };
  text(0, 'RIFF');
  header.setUint32(4, 36 + samples.length, true);
  text(8, 'WAVEfmt ');
  header.setUint32(16, 16, true);
  header.setUint16(20, 1, true);
  header.setUint16(22, 1, true);
  header.setUint32(24, SAMPLE_RATE, true);
  header.setUint32(28, SAMPLE_RATE, true);
  header.setUint16(32, 1, true);
  header.setUint16(34, 8, true);
  text(36, 'data');
  header.setUint32(40, samples.length, true);
  return new Uint8Array([...new Uint8Array(header.buffer), ...samples]);
}

const SUBJECTS = [
  ['A cat sleeps on the sofa.', 'On the couch a cat is asleep.', 'The stock market fell today.'],
  ['He plays the guitar every evening.', 'Each evening he makes music on his guitar.', 'The recipe needs three eggs.'],
  ['The train to Paris is late.', 'The Paris train has a delay.', 'Penguins live in the south.'],
  ['She bought a new car.', 'A new automobile was purchased by her.', 'The river froze in January.'],
  ['The shop closes at eight.', "At eight o'clock the store shuts.", 'Whales breathe air.'],
  ['I forgot my keys at home.', 'My keys were left in the house.', 'The choir sang two songs.'],
  ['The soup is too salty.', 'There is too much salt in the soup.', 'He repaired the old bicycle.'],
  ['The exam was very hard.', 'It was a difficult test.', 'Our garden has two apple trees.'],
] as const;

const NEARNESS: TaskFamily = {
  name: 'embed-sentences',
  make: (random) => {
    const first = random.pick(SUBJECTS);
    const second = random.pick(SUBJECTS.filter((subject) => subject !== first));
    const texts = [first[0], first[1], second[0], second[1]];
    const turn = random.whole(0, 1);
    if (turn === 1) texts.reverse();
    return {
      question: `Embed these texts. Answer with a JSON array of one vector of numbers for each text, in this order: ${JSON.stringify(texts)}`,
      truth: JSON.stringify({
        pairs: [
          [0, 1, 0.9],
          [2, 3, 0.9],
          [0, 2, 0.1],
          [0, 3, 0.1],
          [1, 2, 0.1],
          [1, 3, 0.1],
        ],
      }),
    };
  },
};

/** Seeded sample tasks of kinds that are not plain questions, by kind: what a subnet of that kind lives on until its owner brings tasks of its own. */
export const KIND_FAMILIES: Readonly<Partial<Record<TaskKind, readonly TaskFamily[]>>> = {
  translation: TRANSLATION_FAMILIES,
  instruction: INSTRUCTION_FAMILIES,
  code: CODE_FAMILIES,
  speech: [TONES],
  vision: [LABELS, BOXES, CAPTION],
  embedding: [NEARNESS],
};
