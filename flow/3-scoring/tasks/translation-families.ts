import type { TaskFamily } from './task-family.ts';

/** Words with their form in each language that translation tasks use. German nouns with the article of the accusative. */
const PEOPLE = [
  { en: 'The teacher', de: 'Der Lehrer', fr: 'Le professeur' },
  { en: 'My sister', de: 'Meine Schwester', fr: 'Ma sœur' },
  { en: 'The old man', de: 'Der alte Mann', fr: 'Le vieil homme' },
  { en: 'Our neighbour', de: 'Unser Nachbar', fr: 'Notre voisin' },
  { en: 'The doctor', de: 'Die Ärztin', fr: 'La médecin' },
] as const;
const DEEDS = [
  { en: 'bought', de: 'kaufte', fr: 'a acheté' },
  { en: 'found', de: 'fand', fr: 'a trouvé' },
  { en: 'lost', de: 'verlor', fr: 'a perdu' },
  { en: 'sold', de: 'verkaufte', fr: 'a vendu' },
] as const;
const THINGS = [
  { en: 'a red bicycle', de: 'ein rotes Fahrrad', fr: 'un vélo rouge' },
  { en: 'an expensive watch', de: 'eine teure Uhr', fr: 'une montre chère' },
  { en: 'two heavy books', de: 'zwei schwere Bücher', fr: 'deux livres lourds' },
  { en: 'a small boat', de: 'ein kleines Boot', fr: 'un petit bateau' },
  { en: 'a blue umbrella', de: 'einen blauen Regenschirm', fr: 'un parapluie bleu' },
] as const;
const PLACES = [
  { en: 'at the station', de: 'am Bahnhof', fr: 'à la gare' },
  { en: 'behind the church', de: 'hinter der Kirche', fr: "derrière l'église" },
  { en: 'at the market', de: 'auf dem Markt', fr: 'au marché' },
  { en: 'in front of the school', de: 'vor der Schule', fr: "devant l'école" },
] as const;
const TIMES = [
  { en: 'yesterday', de: 'gestern', fr: 'hier' },
  { en: 'last week', de: 'letzte Woche', fr: 'la semaine dernière' },
  { en: 'on Monday', de: 'am Montag', fr: 'lundi' },
] as const;

function translation(language: 'de' | 'fr'): TaskFamily {
  const name = language === 'de' ? 'German' : 'French';
  return {
    name: `translate-${language}`,
    make: (random) => {
      const parts = [
        random.pick(PEOPLE),
        random.pick(DEEDS),
        random.pick(THINGS),
        random.pick(PLACES),
        random.pick(TIMES),
      ];
      const [who, did, what, where, when] = parts as [Words, Words, Words, Words, Words];
      const english = `${who.en} ${did.en} ${what.en} ${where.en} ${when.en}.`;
      // German moves the time behind the verb, French keeps the order.
      const foreign =
        language === 'de'
          ? `${who.de} ${did.de} ${when.de} ${where.de} ${what.de}.`
          : `${who.fr} ${did.fr} ${what.fr} ${where.fr} ${when.fr}.`;
      return { question: `Translate from ${name} into English: ${foreign}`, truth: english };
    },
  };
}
type Words = { readonly en: string; readonly de: string; readonly fr: string };

/** Sentences in German and French, to be said in English. */
export const TRANSLATION_FAMILIES: readonly TaskFamily[] = [translation('de'), translation('fr')];
