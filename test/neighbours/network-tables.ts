import { encoded } from './bytes.ts';
import { randomFrom } from './grammar.ts';
import { LANGUAGES, type Language } from './languages.ts';

/** A survey, matrix or list of meetings, and what a careful person reads from it. */
export interface NetworkTable {
  readonly about: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `from > to share` of each tie, or `day: people` of each meeting, sorted. */
  readonly wanted: readonly string[];
}

interface Words {
  readonly respondent: readonly string[];
  readonly status: readonly string[];
  readonly done: readonly string[];
  readonly open: readonly string[];
  readonly question: readonly string[];
  readonly often: readonly string[];
  /** Words of one scale with their shares. */
  readonly scale: readonly (readonly [string, number])[];
  readonly numbered: readonly string[];
  readonly sum: readonly string[];
  readonly yes: readonly string[];
  readonly meeting: readonly (readonly [day: string, people: string, topic: string, place: string])[];
}

const list = (text: string): readonly string[] => text.split('|');
const scale = (daily: string, weekly: string, monthly: string, rarely: string): Words['scale'] => [
  [daily, 1],
  [weekly, 0.8],
  [monthly, 0.6],
  [rarely, 0.4],
];

const WORDS: Readonly<Record<string, Words>> = {
  German: {
    respondent: list('Teilnehmer/in|Teilnehmer:in|Befragte/r|Ihr Name|Befragte Person'),
    status: list('Status|Bearbeitungsstatus|Teilnahme'),
    done: list('abgeschlossen|ausgefüllt|beendet'),
    open: list('nicht teilgenommen|nicht begonnen|ausstehend'),
    question: list('Wen fragen Sie um Rat?|Mit wem arbeiten Sie zusammen?|Wem vertrauen Sie?'),
    often: list('Wie oft?|Häufigkeit'),
    scale: scale('täglich', 'wöchentlich', 'monatlich', 'selten'),
    numbered: list('Name|Antwort|Person|Nennung'),
    sum: list('Summe|Gesamt|Gesamtergebnis'),
    yes: list('x|X|ja|1|✓'),
    meeting: [
      ['Datum', 'Teilnehmer', 'Thema', 'Ort'],
      ['Beginnt am', 'Erforderliche Teilnehmer', 'Betreff', 'Ort'],
    ],
  },
  French: {
    respondent: list('Répondant(e)|Votre nom|Participant·e|Nom du répondant'),
    status: list('Statut|État'),
    done: list('Terminé|Complété'),
    open: list('Non commencé|En attente'),
    question: list('À qui demandez-vous conseil ?|Avec qui travaillez-vous ?'),
    often: list('À quelle fréquence ?|Fréquence'),
    scale: scale('tous les jours', 'chaque semaine', 'parfois', 'rarement'),
    numbered: list('Nom|Personne|Collègue'),
    sum: list('Total|Somme|Total général'),
    yes: list('x|oui|1|✔'),
    meeting: [['Date de la réunion', 'Participants', 'Sujet', 'Lieu']],
  },
  Dutch: {
    respondent: list('Deelnemer|Naam respondent|Uw naam'),
    status: list('Status'),
    done: list('Voltooid|ingevuld'),
    open: list('Niet gestart|openstaand'),
    question: list('Aan wie vraag je advies?|Met wie werk je samen?'),
    often: list('Hoe vaak?|Frequentie'),
    scale: scale('dagelijks', 'wekelijks', 'maandelijks', 'zelden'),
    numbered: list('Naam|Persoon|Collega'),
    sum: list('Totaal|Som'),
    yes: list('x|ja|1|✓'),
    meeting: [['Datum', 'Deelnemers', 'Onderwerp', 'Locatie']],
  },
  Spanish: {
    respondent: list('Encuestado/a|Su nombre|Participante'),
    status: list('Estado'),
    done: list('Completado|Finalizado'),
    open: list('Pendiente|No iniciado'),
    question: list('¿A quién pides consejo?|¿Con quién trabajas?'),
    often: list('¿Con qué frecuencia?|Frecuencia'),
    scale: scale('todos los días', 'cada semana', 'a veces', 'rara vez'),
    numbered: list('Nombre|Persona|Colega'),
    sum: list('Total|Suma'),
    yes: list('x|sí|1'),
    meeting: [['Fecha', 'Asistentes', 'Asunto', 'Lugar']],
  },
  Italian: {
    respondent: list('Rispondente|Il tuo nome|Partecipante|Intervistato/a'),
    status: list('Stato'),
    done: list('Completato|Compilato'),
    open: list('Non iniziato|In attesa'),
    question: list('A chi chiede consiglio?|Con chi lavora?'),
    often: list('Quanto spesso?|Frequenza'),
    scale: scale('ogni giorno', 'ogni settimana', 'a volte', 'di rado'),
    numbered: list('Nome|Persona|Collega'),
    sum: list('Totale|Somma'),
    yes: list('x|sì|1'),
    meeting: [['Data', 'Partecipanti', 'Oggetto', 'Luogo']],
  },
  Polish: {
    respondent: list('Uczestnik|Ankietowany|Respondent'),
    status: list('Status|Stan'),
    done: list('Ukończono|Wypełniono'),
    open: list('Nie rozpoczęto|Brak odpowiedzi'),
    question: list('Kogo pytasz o radę?|Z kim współpracujesz?'),
    often: list('Jak często?|Częstotliwość'),
    scale: scale('codziennie', 'co tydzień', 'czasami', 'rzadko'),
    numbered: list('Osoba|Kolega|Odpowiedź'),
    sum: list('Razem|Suma'),
    yes: list('x|tak|1'),
    meeting: [['Data', 'Uczestnicy', 'Temat', 'Miejsce']],
  },
  Swedish: {
    respondent: list('Deltagare|Ditt namn|Respondent'),
    status: list('Status'),
    done: list('Slutförd|Besvarad'),
    open: list('Inte påbörjad|Ej svarat'),
    question: list('Vem frågar du om råd?|Vilka arbetar du med?'),
    often: list('Hur ofta?|Frekvens'),
    scale: scale('varje dag', 'varje vecka', 'ibland', 'sällan'),
    numbered: list('Namn|Person|Kollega'),
    sum: list('Summa|Totalt'),
    yes: list('x|ja|1'),
    meeting: [['Datum', 'Deltagare', 'Ämne', 'Plats']],
  },
  Japanese: {
    respondent: list('回答者|回答者名'),
    status: list('状態|回答状況'),
    done: list('完了|回答済み'),
    open: list('未回答|未着手'),
    question: list('誰に相談しますか？|誰と働いていますか？'),
    often: list('頻度'),
    scale: scale('毎日', '毎週', '毎月', 'まれに'),
    numbered: list('氏名|同僚'),
    sum: list('合計|計'),
    yes: list('○|はい|1'),
    meeting: [['日付', '参加者', '議題', '場所']],
  },
};

type Random = (below: number) => number;
interface Tie {
  readonly from: string;
  readonly to: string;
  readonly word: string;
  readonly share: number;
}
interface Made {
  readonly rows: readonly (readonly string[])[];
  readonly wanted: readonly string[];
}
interface Scene {
  readonly words: Words;
  readonly people: readonly string[];
  readonly ties: readonly Tie[];
  readonly language: Language;
  readonly random: Random;
}

const pick = <T>(all: readonly T[], random: Random): T => all[random(all.length)] as T;
const of = (ties: readonly Tie[], isPlain = false): string[] =>
  ties.map(({ from, to, share }) => `${from} > ${to} ${isPlain ? 1 : share}`);

const KINDS: Readonly<Record<string, (scene: Scene) => Made>> = {
  'a row for each answer': ({ words, people, ties, random }) => {
    const silent = people.filter((person) => ties.every(({ from }) => from !== person));
    const rows = [
      ...ties.map(({ from, to, word }) => [from, pick(words.done, random), to, word]),
      ...silent.map((person) => [person, pick(words.open, random), '', '']),
    ];
    const header = [words.respondent, words.status, words.question, words.often].map((all) =>
      pick(all, random),
    );
    return { rows: [header, ...rows], wanted: of(ties) };
  },
  'names in numbered columns': ({ words, people, ties, random }) => {
    const word = pick(words.numbered, random);
    const most = Math.max(2, ...people.map((person) => ties.filter(({ from }) => from === person).length));
    const header = [
      pick(words.respondent, random),
      ...Array.from({ length: most }, (_, k) => `${word} ${k + 1}`),
    ];
    const rows = people.map((person) => {
      const named = ties.filter(({ from }) => from === person).map(({ to }) => to);
      return [person, ...Array.from({ length: most }, (_, k) => named[k] ?? '')];
    });
    return { rows: [header, ...rows], wanted: of(ties, true) };
  },
  'a column for each colleague': ({ words, people, ties, random }) => {
    const question = pick(words.question, random);
    const isBare = random(2) === 0;
    const header = [
      pick(words.respondent, random),
      ...people.map((person) => (isBare ? person : `${question} [${person}]`)),
    ];
    const rows = people.map((from) => [
      from,
      ...people.map((to) => ties.find((tie) => tie.from === from && tie.to === to)?.word ?? ''),
    ]);
    return { rows: [header, ...rows], wanted: of(ties) };
  },
  'a matrix of crosses': ({ words, people, ties, random }) => {
    const [yes, sum] = [pick(words.yes, random), pick(words.sum, random)];
    const order = random(2) === 0 ? people : people.toReversed();
    const has = (from: string, to: string): boolean => ties.some((tie) => tie.from === from && tie.to === to);
    const rows = order.map((from) => [
      from,
      ...people.map((to) => (has(from, to) ? yes : '')),
      String(ties.filter((tie) => tie.from === from).length),
    ]);
    const sums = people.map((to) => String(ties.filter((tie) => tie.to === to).length));
    return {
      rows: [['', ...people, sum], ...rows, [sum, ...sums, String(ties.length)]],
      wanted: of(ties, true),
    };
  },
  'a list of meetings': ({ words, people, language, random }) => {
    const [day, who, topic, place] = pick(words.meeting, random);
    const meetings = people.slice(1).map((person, k) => ({ person, number: 13 + k }));
    const rows = meetings.map(({ person, number }) => [
      language.day('2026', '03', String(number)),
      `${people[0]}; ${person}`,
      'A',
      'B',
    ]);
    const wanted = meetings.map(
      ({ person, number }) => `2026-03-${number}: ${[people[0], person].sort().join(', ')}`,
    );
    return { rows: [[day, who, topic, place], ...rows], wanted };
  },
};

/** One table, wholly decided by its number. */
export function networkTable(number: number): NetworkTable {
  const random = randomFrom(104_729 * (number + 1));
  const tongue = pick(Object.keys(WORDS), random);
  const [words, language] = [WORDS[tongue] as Words, LANGUAGES[tongue] as Language];
  const kind = pick(Object.keys(KINDS), random);
  const size = 3 + random(3);
  const isEastern = tongue === 'Japanese';
  const people = Array.from({ length: size }, (_, k) => {
    const [first, last] = [language.first[k] as string, language.last[k] as string];
    return isEastern ? `${last} ${first}` : `${first} ${last}`;
  });
  const ties = people.slice(1).flatMap((from, k): Tie[] =>
    people.flatMap((to, j): Tie[] => {
      if (from === to || (j !== k && random(3) > 0)) return [];
      const [word, share] = pick(words.scale, random);
      return [{ from, to, word, share }];
    }),
  );
  const { rows, wanted } = (KINDS[kind] as (scene: Scene) => Made)({ words, people, ties, language, random });
  const encoding = pick(['utf-8', 'utf-8-bom', 'utf-8', 'utf-16le'], random);
  const separator = encoding === 'utf-16le' ? '\t' : pick([',', ';', '\t'], random);
  const quoted = (cell: string): string =>
    cell.includes(separator) || random(12) === 0 ? `"${cell.replaceAll('"', '""')}"` : cell;
  const text = rows.map((row) => row.map(quoted).join(separator)).join('\r\n');
  return {
    about: `${number}: ${kind}, ${tongue}, ${encoding}, ${JSON.stringify(separator)}: ${rows[0]?.join(separator)}`,
    name: `table-${number}.csv`,
    bytes: encoded(`${text}\r\n`, encoding),
    wanted: [...wanted].sort(),
  };
}
