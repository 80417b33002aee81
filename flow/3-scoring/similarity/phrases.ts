/** Phrases that say what one word says, each with its forms; written for this project. */
const PHRASES: readonly (readonly [forms: string, word: string])[] = [
  ['brought forward|brings forward|bring forward|moved up|moved forward', 'advance'],
  ['put off|puts off|putting off|pushed back|push back|pushed to a later date', 'postpone'],
  ['called off|call off|calls off|did not take place|does not take place', 'cancel'],
  ['takes place|take place|took place|taking place|taken place', 'happen'],
  ['took off|takes off|take off|taken off|set off|sets off', 'depart'],
  ['gave up|gives up|give up|giving up', 'quit'],
  ['got rid of|gets rid of|get rid of|getting rid of|did away with', 'remove'],
  ['looked for|looks for|look for|looking for|in search of', 'seek'],
  ['found out|finds out|find out|finding out', 'discover'],
  ['went up|goes up|go up|going up|gone up', 'rise'],
  ['goes down|go down|going down|gone down', 'fall'],
  [
    'went out|goes out|go out|turns off|turned off|turn off|switches off|switched off|stops glowing|stopped glowing|stops shining|goes dark',
    'extinguish',
  ],
  ['set up|sets up|setting up', 'establish'],
  ['carried out|carries out|carry out|carrying out', 'perform'],
  ['pointed out|points out|point out', 'mention'],
  [
    'broke down|breaks down|stopped working|stops working|stop working|does not work|did not work|do not work|out of order',
    'fail',
  ],
  ['passed away|passes away|pass away', 'die'],
  ["can't stand|cannot stand|could not stand|couldn't stand|can't bear|cannot bear", 'dislike'],
  ['was born in|were born in|is from|comes from|come from|came from', 'origin'],
  ['a decade|ten years', 'decade'],
  ['twice as many|twice as much|twice as big|twice as large|two times as many|two times as much', 'double'],
  ['half as many|half as much|half as big', 'halve'],
  ['during the night|at night|in the night|through the night', 'overnight'],
  ['a lot of|lots of|plenty of|a great deal of|a large number of|a great many|a great number of', 'many'],
  ['no longer|not any more|not anymore', 'stop not'],
  ['made up of|consists of|consist of|composed of|is made of|are made of', 'comprise'],
  ['because of|due to|owing to|as a result of|on account of|thanks to', 'because'],
  ['in spite of|regardless of', 'despite'],
  ['made use of|makes use of|make use of|making use of', 'use'],
  ['depends on|depend on|depended on|relies on|rely on', 'depend'],
  ['grew up|grows up|grow up|growing up', 'grow'],
  ['speeds up|speed up|sped up', 'accelerate'],
  ['slows down|slow down|slowed down', 'decelerate'],
  ['left out|leaves out|leave out', 'omit'],
  ['threw away|throws away|throw away|throwing away', 'discard'],
  ['woke up|wakes up|wake up|waking up', 'wake'],
  ['got up|gets up|get up', 'rise'],
  ['ran out|runs out|run out', 'expire'],
  ['stepped down|steps down|step down', 'resign'],
  ['tore down|tears down|tear down|torn down|knocked down', 'demolish'],
  ['came into force|comes into force|come into force|took effect|takes effect|take effect', 'begin'],
  ['gets warmer|get warmer|got warmer|becomes warmer|heats up', 'warm rise'],
  ['in favour of|in favor of', 'support'],
  ['gives off|give off|gave off|given off|gives out', 'release'],
  ['took part in|takes part in|take part in|participated in', 'attend'],
  ['went down', 'sink'],
  ['turned down|turns down|turn down', 'reject'],
  ['ran out of|runs out of|run out of|used up', 'exhaust'],
  ['is able to|are able to|was able to|were able to|be able to', 'can'],
  ['is not able to|are not able to|was not able to|is unable to|are unable to|was unable to|were unable to', 'cannot'],
];

const words = new Map(PHRASES.flatMap(([forms, word]) => forms.split('|').map((form) => [form, word] as const)));
const PATTERN = new RegExp(
  `\\b(?:${[...words.keys()].sort((one, other) => other.length - one.length).join('|')})\\b`,
  'gi',
);

/** The text with phrases as the one word that says the same. */
export function joinPhrasesOf(text: string): string {
  return text.replace(PATTERN, (phrase) => words.get(phrase.toLowerCase()) ?? phrase);
}
