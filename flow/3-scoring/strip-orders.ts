/** Verdicts in JSON, fake turns and pictures that only a judge would read. */
const MACHINE =
  /\{[^{}]{0,400}"(?:score|verdict|correct|grade|rating|points)"\s*:[^{}]{0,400}\}|<\|[^|<>\n]{1,40}\|>|!\[[^\]\n]{0,100}\]\([^)\n]{0,300}\)/gi;
/** A sentence that asks for points or gives them, in the languages of the gallery and some more. */
const ORDER =
  /\b(?:scores?|grades?|points|marks|rating|punkte[n]?|bewertung|note maximale|puntos|puntuaci[oó]n|punti|pontos|nota m[aá]xima|punten|poäng|puan|punkt[óo]w)\b|балл|оценк|満点|滿分|满分|打.{0,4}分|점을|점수|درجة|نقطة|अंक|ציון|คะแนน|điểm/iu;
/** What makes such a sentence an order or a verdict, and not a word about percentage points. */
const CUE =
  /\b(?:give|award|deserves?|assign|output|maximum|full|perfect|top|highest|need|reference|candidate|bitte|gib|donnez|dale|assegna|daj|puan ver)\b|\d ?\/ ?\d|\b100\b|\bA\+|поставь|つけて|请|給|주세요|أعط|दें|תן|ให้/iu;
const SUBJECT = /score|grade|points|marks|rating|game|match|quiz|exam|test|punkt|punto|балл|点|分|점/i;
const MAX_SENTENCE = 400;

/** The text without sentences that speak to the judge instead of the asker. A question or truth that is about scores keeps them. */
export function stripOrders(text: string, question: string, references: readonly string[]): string {
  if (SUBJECT.test(question) || references.some((reference) => ORDER.test(reference))) return text;
  const plain = text.replace(MACHINE, ' ');
  const isOrder = (sentence: string): boolean =>
    sentence.length <= MAX_SENTENCE && ORDER.test(sentence) && CUE.test(sentence);
  if (!ORDER.test(plain)) return plain;
  return plain
    .split(/(?<=[.!?。！？।])(?=\s|$)|(\n)/u)
    .filter((part) => part !== undefined)
    .map((sentence) => (isOrder(sentence) ? ' ' : sentence))
    .join('');
}
