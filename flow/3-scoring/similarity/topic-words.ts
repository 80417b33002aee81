import { singular } from '../words/canonical-words.ts';

/** Fields of life and knowledge with words that belong to them; written for this project. A word may stand in several. */
const FIELDS: readonly string[] = [
  'space star planet sun moon earth orbit galaxy gravity astronomer astronaut telescope rocket comet asteroid universe solar lunar mars jupiter venus saturn pluto hole light sky satellite black dwarf collapse',
  'sky air light sunlight colour color blue red rainbow cloud rain weather storm lightning thunder wind snow ice fog sunset atmosphere wave scatter reflect drop raindrop temperature season winter summer autumn spring',
  'climate weather greenhouse warm warming heat gas carbon dioxide emission pollution environment fossil fuel atmosphere ocean glacier temperature energy coal oil methane season earth',
  'earth year day season sun axis tilt orbit rotate rotation hemisphere pole equator winter summer autumn spring night sunlight warm cold month calendar leap',
  'sea ocean water wave coast beach tide salt fish reef coral ship shark whale tsunami river island moon algae swim harbor current marine',
  'mountain volcano rock earthquake lava magma plate crust ground island eruption erupt ash stone mineral geology fault diamond crystal mine underground valley fire',
  'water rain river lake flood evaporate steam ice drop cloud cycle dam well drink liquid boil freeze salt pipe',
  'plant tree leaf root flower seed forest grow garden soil photosynthesis chlorophyll sunlight grass wood fruit pollen branch green crop farmer autumn oxygen sugar',
  'animal bird fish mammal insect bee dog cat horse cow species wild zoo feather wing egg hunt prey predator nest fur tail teeth herd migrate dinosaur extinct reptile snake bear elephant feed',
  'body heart blood lung brain muscle bone skin organ stomach liver kidney nerve cell chest breathe breath oxygen vein artery pump eye ear tooth hand leg arm head sleep digest human hormone dna gene beat',
  'cell dna gene protein molecule bacteria virus evolution species organism biology inherit parent child chromosome mutation enzyme trait body nucleus instruction selection darwin offspring',
  'health disease doctor medicine hospital patient illness sick infection germ virus bacteria vaccine antibiotic immune antibody injection drug pill treatment cure symptom pain fever cancer diabetes nurse allergy prescribe dose body heal injury safe',
  'health exercise diet sport fitness weight muscle heart sleep food vitamin walk run body mood stress rest tired strong healthy fat calorie risk nutrition sugar',
  'sleep dream night bed rest tired memory brain awake insomnia body day need nap alarm',
  'food eat meal cook bread cheese meat fruit vegetable salt sugar oil kitchen oven recipe taste restaurant hungry egg milk flour rice yeast dough bake boil fry spice dinner drink soup onion cut knife heat microwave',
  'onion cry tear eye cut smell kitchen gas sulfur acid nose knife',
  'chemistry chemical acid base atom molecule element reaction metal gas liquid solid carbon oxygen hydrogen iron rust bond compound salt water laboratory electron oxide burn crystal lattice soap oil mix dissolve',
  'physics force energy motion speed mass gravity light sound wave heat electron atom magnet electric field particle quantum relativity einstein newton pressure temperature friction machine weight fall',
  'magnet magnetic iron metal electron pole field attract repel compass electricity current steel needle north south',
  'electricity battery energy power current voltage wire charge electron circuit light lamp engine motor device solar store plug electrode phone plant generator switch bulb',
  'machine engine car motor fuel wheel vehicle drive road speed brake petrol gas oil train bicycle piston mechanic traffic transport gear cylinder',
  'plane airplane aircraft wing fly flight pilot airport air lift engine airline passenger seat sky helicopter travel',
  'ship boat float water sea sail harbor cargo buoyancy density hull captain submarine sink weigh displace',
  'bridge building house tower architect construction concrete steel wall roof road weight arch engineer support tunnel brick foundation',
  'computer software program code internet data website network phone app memory processor chip algorithm server digital user file password search engine page cable online packet technology information screen robot email hacker encryption',
  'artificial intelligence machine learning model data train algorithm neural network computer language predict pattern robot example',
  'password safe secure security account login hacker code letter number unique guess computer private lock email',
  'blockchain bitcoin cryptocurrency block hash coin money transaction computer network ledger technology decentralized mining chain digital internet',
  'money bank pay price cost market economy economic trade tax inflation recession interest loan credit debt income job unemployment stock share investment company business buy sell demand supply profit currency budget save rich poor growth',
  'business company work job manager employee product customer market brand profit industry office meeting career boss salary factory sell startup team',
  'government law state president parliament congress minister election vote voter party politics politician political democracy constitution court judge bill citizen senate king right people rule power freedom country nation republic chamber committee',
  'law court judge crime police lawyer prison trial guilty jury legal right criminal contract evidence murder justice illegal thief',
  'war army soldier battle weapon peace general enemy bomb attack military empire treaty invade invasion defeat victory revolution king fight alliance troop conflict',
  'history century king queen empire revolution ancient war roman rome emperor civilization kingdom medieval independence colony slavery century past industrial factory steam machine time change fall barbarian',
  'school student teacher learn study university education exam class book read knowledge lesson child college homework course science write essay',
  'language word grammar speak english letter sentence write read meaning translate speech vocabulary noun verb alphabet poem accent dictionary',
  'book novel writer author story poem poet read literature character play theatre write shakespeare chapter library publish plot fiction tale',
  'music song band singer instrument guitar piano concert melody rhythm sing note orchestra sound album dance composer beat chord',
  'art painting painter museum picture artist paint draw sculpture color gallery style canvas design photograph',
  'film movie actor cinema director scene television show series play character star actress camera hollywood',
  'sport game team play player ball football soccer basketball tennis match win score goal coach race olympic champion league rule offside referee athlete run swim stadium',
  'religion god church faith bible pray priest believe holy christian islam muslim buddhism temple soul belief jesus ritual',
  'mind psychology brain emotion feel feeling think thought memory behavior behaviour fear stress happy sad anxiety personality habit mood motivation depression mental attention',
  'family child parent mother father baby marriage wife husband brother sister friend love home son daughter relationship',
  'travel hotel trip tourist country city flight train passport holiday vacation map road ticket airport beach luggage visit',
  'city town street house building people population live traffic mayor neighborhood urban park bus subway rent apartment',
  'country map border capital continent population nation europe asia africa america language region province island geography',
  'mathematics math number equation calculate sum triangle circle angle geometry algebra fraction probability statistics theorem proof divide multiply square root prime area',
  'time clock hour minute second day week month year calendar watch zone date daylight morning midnight',
  'safety helmet accident injury safe protect head crash danger dangerous risk rule seat belt emergency brain impact fall bicycle hurt',
  'farm farmer crop field soil harvest animal cow wheat grain corn plant tractor food seed irrigation milk land',
  'clothes shirt shoe wear fashion cotton fabric dress wool wash hat colour color size laundry detergent',
  'soap wash clean dirt oil grease water bubble hand detergent skin bath germ shampoo',
  'recycle recycling waste plastic paper glass garbage trash rubbish environment bin reuse pollution bottle material metal landfill',
  'sound hear noise ear music loud voice wave vibration echo speaker silence listen air frequency',
  'light lamp mirror glass lens eye see camera photon laser colour color reflect bright dark shadow prism telescope',
  'fire burn flame smoke heat wood fuel oxygen firefighter extinguisher match ash hot explosion',
  'news newspaper journalist media television radio press report article journalism interview broadcast',
  'animal sleep winter bear hibernate hibernation fat cold food bird migrate migration fly south warm autumn',
  'airplane oven microwave wave heat food water molecule radiation kitchen device cook warm',
];
const SHARED_AT_MOST = 9;

const fieldsByWord = new Map<string, Set<number>>();
for (const [place, words] of FIELDS.entries())
  for (const word of words.split(' ')) {
    const form = singular(word);
    fieldsByWord.set(form, (fieldsByWord.get(form) ?? new Set()).add(place));
  }

/** The fields that canonical words belong to, each with how many of its words stand there. */
export function fieldsOf(forms: Iterable<string>): ReadonlyMap<number, number> {
  const counted = new Map<number, number>();
  for (const form of forms)
    for (const field of fieldsByWord.get(form) ?? []) counted.set(field, (counted.get(field) ?? 0) + 1);
  return counted;
}

/** Whether a word belongs to one of some fields; undefined for a word of no field, or of so many that it tells nothing. */
export function belongsTo(form: string, fields: ReadonlyMap<number, number>): boolean | undefined {
  const own = fieldsByWord.get(form);
  if (own === undefined || own.size > SHARED_AT_MOST) return undefined;
  return [...own].some((field) => fields.has(field));
}
