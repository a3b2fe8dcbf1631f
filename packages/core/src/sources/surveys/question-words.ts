import type { Header } from '../text/header.ts';

/** No question is longer; what is, is a cell. */
const LONGEST = 300;

/** `Q7_1 - `, `3. `, `Frage 2: ` before a question. */
const NUMBERING =
  /^(?:¿\s*)?(?:(?:q|f|p|v|d|s|frage|question|pregunta|domanda|vraag|pytanie|fråga|問|設問|質問)\s?\d+(?:[_.]\d+)*[a-z]?|\d{1,3})\s*[.:)\-–—_、]+\s*/iu;

/** A folded header without its number, its question mark and what stands around it. */
export function plainQuestion(folded: string): string {
  if (folded.length > LONGEST) return folded;
  return folded
    .replace(NUMBERING, '')
    .replace(/^[¿\s"']+|(?<![\s?？:：*.!"'、。])[\s?？:：*.!"'、。]+$/gu, '')
    .trim();
}

/** A header as it is written, without its number. */
export function withoutNumber(name: string): string {
  if (name.length > LONGEST) return name;
  const text = name.replace(NUMBERING, '').trim();
  return text === '' ? name.trim() : text;
}

/** Questions that are answered with people. */
const ASKS_FOR_PEOPLE = [
  /\b(who|whom|whose|which (people|colleagues?|persons?|coworkers?)|name (the|up to|your|\w+) .*(people|colleagues?|persons?|coworkers?))\b/,
  /(^|[^\p{L}])(wen|wem|wer|welche[nr]? (personen?|kolleg\p{L}*|mitarbeit\p{L}*|mensch\p{L}*)|(nennen|nenne) (sie|bis|die|drei|fünf|\p{L}+) .*(personen|kolleg\p{L}*|namen))(?!\p{L})/u,
  /(^|[^\p{L}])(qui|quels? (collègues?|collaborateurs?)|quelles? (collègues?|personnes?|collaboratrices?)|(citez|nommez) .*(collègues|personnes))(?!\p{L})/u,
  /(^|[^\p{L}])((met|aan|bij|van|door|naar|voor|op|tot) wie|wie (vraag|benader|raadpleeg|vertrouw|zijn|spreek|ken|helpt|help|geeft|bel)\p{L}*|welke (collega\p{L}*|personen|mensen|medewerkers)|noem .*(collega|personen))(?!\p{L})/u,
  /(^|[^\p{L}])(quién|quien|quiénes|quienes|qué (personas|compañer\p{L}+|colegas)|cuáles (personas|compañer\p{L}+|colegas)|(nombra|nombre|indique) .*(personas|compañer|colegas))(?!\p{L})/u,
  /(^|[^\p{L}])(chi|quali (colleghi|colleghe|persone)|(indichi|nomini|elenchi) .*(colleghi|persone))(?!\p{L})/u,
  /(^|[^\p{L}])(kogo|komu|kim|kto|którzy|których|którym (kolegom|osobom)|jakie osoby|(wymień|podaj) .*(osoby|osób|kolegów))(?!\p{L})/u,
  /(^|[^\p{L}])(vem|vilka|(nämn|ange) .*(personer|kollegor))(?!\p{L})/u,
  /(^|[^\p{L}])(quem|hvem|kdo|koho|komu|kit|keneltä|kenen)(?!\p{L})/u,
  /誰|だれ|どなた|谁|哪些(人|同事)/,
];

/** Columns of people who are named, in the words of whoever made the table. */
const NOMINEE = new Set(
  `nominee,nominees,nominated,named,ratee,chosen,colleague,colleagues,alter,nominee name,named colleague,named person,person named,name of colleague,contact named,nomination,
  genannte person,genannte,genannter,genannt,kollege,kollegin,kolleg,kollegen,name der kollegin,name des kollegen,nennung,ansprechpartner für rat,bezugsperson,
  collègue,collègues,personne citée,personne nommée,nom du collègue,personne désignée,cité,colega,colegas,persona nombrada,persona mencionada,nombre del colega,compañero,compañera,
  collega,colleghi,persona nominata,persona citata,persona indicata,nome del collega,collega's,genoemde persoon,genoemde collega,naam collega,
  kolega,koleżanka,wskazana osoba,osoba wskazana,nominowany,nominowana,kollega,kollegor,nämnd person,utsedd,指名,指名した人,指名された人,相手,同僚,相談相手`
    .split(',')
    .map((name) => name.trim()),
);

/** The column that names one colleague a row, by its name alone; -1 where there is none. */
export function nomineeColumn(header: Header): number {
  const at = header.names.findIndex((_, column) => NOMINEE.has(plainQuestion(header.plain(column))));
  if (at >= 0) header.keep([at]);
  return at;
}

/** Whether a header asks for people, as "Wen fragen Sie um Rat?" does. */
export function asksForPeople(header: Header, column: number): boolean {
  const name = header.plain(column);
  if (name.length > LONGEST) return false;
  return NOMINEE.has(plainQuestion(name)) || ASKS_FOR_PEOPLE.some((asks) => asks.test(name));
}

/** Words over columns of names that are no question: `Name 1`, `Antwort 1`, `Person 1`. */
const NO_QUESTION =
  /^(names?|persons?|people|answers?|responses?|colleagues?|contacts?|nominees?|nominations?|namen?|personen?|antwort(en)?|kolleg\p{L}*|kontakte?|nennung(en)?|noms?|personnes?|réponses?|collègues?|nombres?|personas?|respuestas?|colegas?|nom[ei]|person[ae]|rispost[ae]|colleg[ahi]+|na(am|men)|person(en|er)|antwoord(en)?|collega'?s?|imię i nazwisko|osob[ay]|odpowiedź|odpowiedzi|koleg[ai]|namn|svar|kolleg(a|or)|氏名|名前|回答|同僚|相手)$/u;

/** The relation that a header names: none where it only says that names follow. */
export function questionOf(name: string): string {
  const text = withoutNumber(name);
  const plain = plainQuestion(text.toLowerCase());
  return NO_QUESTION.test(plain) || NOMINEE.has(plain) ? '' : text;
}

const TRUST = /vertrau|trust|confian|fiducia|fidar|vertrouw|zaufan|förtroende|tillit|信頼|信用/;

/** Whether a header asks how much somebody is trusted. */
export const asksForTrust = (folded: string): boolean => folded.length <= LONGEST && TRUST.test(folded);

const FREQUENCY =
  /how (often|frequent)|frequen[ctz]|fréquen|wie (oft|häufig)|häufigkeit|combien de fois|hoe (vaak|dikwijls)|cada cuánto|quanto spesso|quante volte|jak często|częstotliwość|częstość|hur ofta|frekvens|どのくらいの頻度|どれくらい|頻度/;

/** Whether a header asks how often there is contact. */
export const asksHowOften = (folded: string): boolean => folded.length <= LONGEST && FREQUENCY.test(folded);
