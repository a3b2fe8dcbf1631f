import { isComputedColumn } from '../../conventions/computed-columns.ts';
import { unguardCell } from '../../conventions/guard-cell.ts';
import { attributeName } from '../../conventions/person-columns.ts';
import { looksLikeMail } from '../../identity/keys.ts';
import { channelNamed, channelNumber } from '../../model/channel.ts';
import { NO_DAY } from '../../model/day.ts';
import type { TieRecord } from '../../model/evidence.ts';
import { columnOrder, content, EARLIEST, said } from '../reading/fields.ts';
import type { Finding } from '../reading/ledger.ts';
import type { Outcome, Reading, Table, TableFormat } from '../reading/reader.ts';
import { type PlainRowReader, type RowReader, readRows } from '../reading/rows.ts';
import { type DateOrder, type ParsedDate, parseMoment } from '../text/cells.ts';
import { Header } from '../text/header.ts';
import { withDates } from './date-column.ts';
import { directionNamed } from './direction.ts';
import { plainStrengths } from './plain-strengths.ts';
import { plainTies } from './plain-ties.ts';
import {
  DEFAULT_CHANNEL,
  largestStrength,
  NO_NUMBERS,
  type Numbers,
  readNumbers,
  rejected,
  type TieColumns,
  usesDecimalComma,
} from './tie-numbers.ts';

/** Names of columns of ties in the languages that spreadsheets are kept in. */
const SOURCE = words(
  'source,from,sender,ego,source id,von,quelle,absender,de,expéditeur,origine,da,mittente,van,afzender,origen,remitente,od,nadawca,absender-adresse,quelle der beziehung,origine du lien,nodo origen,nodo di origine,origine,bron,źródło,källa,från,avsändare,fra,送信者,差出人,发件人',
);
const TARGET = words(
  'target,to,receiver,recipient,alter,target id,an,nach,ziel,empfänger,à,vers,destinataire,a,per,destinatario,aan,naar,ontvanger,para,destino,do,odbiorca,destinazione,destination,doel,cel,mål,nodo destino,till,mottagare,til,受信者,宛先,收件人',
);
const STRENGTH = words(
  'strength,weight,tie strength,stärke,gewicht,beziehungsstärke,poids,force,peso,fuerza,forza,sterkte,waga,siła,styrka,vikt,重み,强度',
);
const TIMESTAMP = words(
  'timestamp,time,date,datetime,when,datum,sent,sent at,sent on,date sent,received,received at,gesendet,gesendet am,gesendet um,sendedatum,versendet am,empfangen am,datum/uhrzeit,envoyé le,date d’envoi,inviato il,enviado el,verzonden op,wysłano,skickat,送信日時,zeit,zeitpunkt,zeitstempel,uhrzeit,heure,date et heure,data e ora,fecha y hora,datum und uhrzeit,datum en tijd,data i godzina,datum och tid,data e hora,dato og tid,godzina,klockslag,fecha,hora,data,ora,tijd,tijdstip,czas,tid,tidpunkt,dato,日時,日付,日期,时间',
);
const CHANNEL = words('channel,medium,kanal,canal,canale,kanaal,kanał,チャネル,渠道');
const DIRECTED = words('directed,gerichtet,dirigé,dirigido,diretto,gericht,skierowany,riktad');
/** A column that says the direction in some files and the channel in others. */
const KIND = words('type,typ,art,tipo,soort,rodzaj,kind,種類,类型');

function words(list: string): readonly string[] {
  return list.split(',');
}

function columnsOf(header: Header, table?: Table): TieColumns {
  const kind = header.find(...KIND);
  const says = kind < 0 || table === undefined ? 'nothing' : whatKindSays(table, kind);
  const [channel, directed] = [header.find(...CHANNEL), header.find(...DIRECTED)];
  const columns = {
    source: header.find(...SOURCE),
    target: header.find(...TARGET),
    strength: header.find(...STRENGTH),
    trust: header.find('trust', 'vertrauen', 'confiance', 'confianza', 'fiducia', 'vertrouwen', 'zaufanie'),
    knowledge: header.find('knowledge', 'wissen', 'kenntnis'),
    directed: directed < 0 && says === 'direction' ? kind : directed,
    timestamp: header.find(...TIMESTAMP),
    channel: channel < 0 && says === 'channel' ? kind : channel,
    topic: header.find('topic', 'tag'),
    assumed: header.find('assumed'),
  };
  const used = new Set(Object.values(columns));
  const computed = header.names.flatMap((_, index) =>
    isComputedColumn(header.folded(index)) ? [index] : [],
  );
  for (const index of computed) used.add(index);
  header.keep(computed);
  return { ...columns, rest: header.names.flatMap((_, index) => (used.has(index) ? [] : [index])) };
}

/** Whether a column of kinds holds words for a direction, for a channel or neither, by most of its cells. */
function whatKindSays(table: Table, column: number): 'direction' | 'channel' | 'nothing' {
  let channels = 0;
  let directions = 0;
  let all = 0;
  for (const row of table.rows()) {
    if ('broken' in row) continue;
    const word = content(row.cells, column);
    if (word === undefined) continue;
    all++;
    if (directionNamed(word) !== undefined) directions++;
    else if (channelNamed(word) !== undefined) channels++;
    if (all >= 500) break;
  }
  if (directions > 0 && directions >= channels) return 'direction';
  return channels * 2 >= all && channels > 0 ? 'channel' : 'nothing';
}

/** What the columns of a table of ties mean, by the name that each has there; what is not there is left out. */
export function tieColumns(names: readonly string[]): Readonly<Partial<Record<TieColumn, string>>> {
  const header = new Header(names, 1);
  const columns = columnsOf(header);
  return Object.fromEntries(
    TIE_COLUMNS.flatMap((name) => {
      const given = names[columns[name]];
      return given === undefined ? [] : [[name, given]];
    }),
  );
}

const TIE_COLUMNS = [
  'source',
  'target',
  'strength',
  'trust',
  'knowledge',
  'directed',
  'timestamp',
  'channel',
] as const;
type TieColumn = (typeof TIE_COLUMNS)[number];

/** How our own ties.csv begins. */
const OWN = ['source', 'target', 'strength', 'trust', 'knowledge', 'directed', 'timestamp', 'channel'];

/** Ties as analysts keep them: source, target and what is known of the tie; timed rows are interactions. */
export const ties: TableFormat = {
  format: 'ties',
  recognise(header) {
    if (OWN.every((name, index) => header.folded(index) === name)) return 90;
    const columns = columnsOf(header);
    return columns.source >= 0 && columns.target >= 0 ? 40 : 0;
  },
  read(table, reading) {
    readTies(table, reading, withDates(table, reading, columnsOf(table.header, table)));
  },
};

function readTies(table: Table, reading: Reading, columns: TieColumns): void {
  const rows = tieRows(table, reading, columns);
  readRows(table, reading, rows.read, rows.readPlain);
  rows.done();
}

/** What becomes of each row of ties; shared with the formats that are tie files under other names. */
export function tieRows(
  table: Table,
  reading: Reading,
  columns: TieColumns,
): { readonly read: RowReader; readonly readPlain: PlainRowReader | undefined; readonly done: () => void } {
  const decimalComma = usesDecimalComma(table, columns);
  const largest = reading.options.scale === 'max' ? largestStrength(table, columns, decimalComma) : 1;
  const momentOf = momentReader(table, columns.timestamp);
  const people = new Ends(reading);
  const idOf = idReader();
  const valued = [columns.strength, columns.trust, columns.knowledge, columns.timestamp].some((c) => c >= 0);
  const warned = new Map<number, Finding>();
  let beyondOne = false;

  const read: RowReader = (cells, line): Outcome => {
    const ends = [idOf(cells[columns.source] ?? ''), idOf(cells[columns.target] ?? '')];
    if (ends[0] === undefined || ends[1] === undefined) {
      const column = ends[0] === undefined ? columns.source : columns.target;
      return rejected('no-end', column, '', 'a tie needs both ends; name who is tied to whom');
    }
    if (ends[0] === ends[1]) return { excluded: 'self-tie' };
    const numbers = readNumbers(cells, columns, decimalComma, largest);
    if ('rejected' in numbers) return numbers;
    const moment = content(cells, columns.timestamp);
    const undated = numbers === NO_NUMBERS && content(cells, columns.channel) !== undefined;
    if (columns.timestamp >= 0 && (moment !== undefined || undated)) {
      const parsed = moment === undefined ? UNDATED : momentOf(moment);
      const source = people.at(ends[0], line);
      const target = people.at(ends[1], line);
      const row = { line, source, target, parsed, moment, numbers };
      return timedRow(reading, columns, cells, row, warned);
    }
    table.header.keepAsAttributes(columns.rest);
    const undirected = isUndirected(reading, columns, cells, line);
    if ((numbers.strength ?? 0) > 1) beyondOne = true;
    const record = said<TieRecord>({
      line,
      source: people.at(ends[0], line),
      target: people.at(ends[1], line),
      kind: 'edge',
      directed: !undirected,
      ...numbers,
      strength: valued ? numbers.strength : 1,
      strengthAssumed: valued && content(cells, columns.assumed) !== 'strength' ? undefined : true,
      band: content(cells, columns.assumed) === 'band' ? true : undefined,
      attributes: columns.rest.flatMap((column) => {
        const text = plain(cells, column);
        return text === undefined
          ? []
          : [[attributeName(table.header.names[column] as string), text] as const];
      }),
    });
    const before = statedBefore(reading, record);
    if (!reading.draft.tie(record)) return 'merged';
    if (before !== undefined && before.strength !== record.strength)
      reading.ledger.warn({
        line,
        column: columns.strength + 1,
        code: 'several-strengths',
        value: String(record.strength ?? ''),
        message: `line ${before.line} names the same tie with ${before.strength ?? 'no strength'}; the largest stands`,
      });
    return 'accepted';
  };
  const done = (): void => {
    dropRepeats(reading, warned);
    if (!beyondOne) return;
    reading.ledger.warn({
      line: table.header.line,
      column: columns.strength + 1,
      code: 'strength-above-one',
      value: '',
      message: 'strengths above 1 are kept as given; introductions and triangulation need 0 to 1',
      cure: { option: 'scale', value: 'max' },
    });
  };
  const personOf = (cell: string): number | undefined => people.known(idOf(cell));
  const readPlain =
    plainTies(reading, columns, personOf) ??
    plainStrengths(reading, columns, personOf, (given) => {
      if (given / largest > 1) beyondOne = true;
      return given / largest;
    });
  return { read, readPlain, done };
}

/** Whether a row says that its tie has no direction; a word that is not known is pointed out and means directed. */
function isUndirected(
  reading: Reading,
  columns: TieColumns,
  cells: readonly string[],
  line: number,
): boolean {
  const word = content(cells, columns.directed);
  if (word === undefined) return false;
  const direction = directionNamed(word);
  if (direction === undefined)
    reading.ledger.warn({
      line,
      column: columns.directed + 1,
      code: 'unknown-word',
      value: word,
      message: 'this says neither yes nor no to a direction; the tie is taken as directed, write yes or no',
    });
  return direction === 'undirected';
}

function plain(cells: readonly string[], column: number): string | undefined {
  const text = content(cells, column);
  return text === undefined ? undefined : unguardCell(text);
}

/** Ids as they are meant; the same cell is trimmed once. */
function idReader(): (cell: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (cell) => {
    const id = known.get(cell);
    if (id !== undefined || known.has(cell)) return id;
    const trimmed = cell.trim();
    const meant = trimmed === '' ? undefined : unguardCell(trimmed);
    known.set(cell, meant);
    return meant;
  };
}

/** People named as ends of ties, once for each id. */
class Ends {
  readonly #reading: Reading;
  readonly #known = new Map<string, number>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  known(id: string | undefined): number | undefined {
    return id === undefined ? undefined : this.#known.get(id);
  }

  at(id: string, line: number): number {
    let index = this.#known.get(id);
    if (index === undefined) {
      const emails = looksLikeMail(id) ? { emails: [id] } : {};
      index = this.#reading.draft.mention(`id:${id}`, () => ({ line, id, ...emails, mentioned: true }));
      this.#known.set(id, index);
    }
    return index;
  }
}

/** Reads moments; the order of day and month is looked for in the column when one cannot be told without. */
function momentReader(table: Table, column: number): (text: string) => ParsedDate {
  let order: DateOrder | undefined;
  let looked = false;
  return (text) => {
    const parsed = parseMoment(text, order);
    if (parsed.kind !== 'ambiguous' || looked) return parsed;
    looked = true;
    order = columnOrder(table, column);
    return parseMoment(text, order);
  };
}

/** A row with a channel and no moment: it counts and adds nothing to a history. */
const UNDATED = { kind: 'date', day: NO_DAY, second: -1 } as const;

interface TimedRow {
  readonly numbers: Numbers;
  readonly line: number;
  readonly source: number;
  readonly target: number;
  readonly parsed: ParsedDate;
  readonly moment: string | undefined;
}

/** Rows that repeat an interaction of the same file count as merged, and nothing is said of them twice. */
function dropRepeats(reading: Reading, warned: ReadonlyMap<number, Finding>): void {
  const { ledger, draft } = reading;
  const repeats = draft.interactions.dropRepeats();
  if (repeats === undefined) return;
  ledger.acceptedWereMerged(repeats.reduce((sum, repeat) => sum + repeat, 0));
  ledger.forget(new Set([...warned].flatMap(([row, finding]) => (repeats[row] ? [finding] : []))));
}

function timedRow(
  reading: Reading,
  columns: TieColumns,
  cells: readonly string[],
  row: TimedRow,
  warned: Map<number, Finding>,
): Outcome {
  const { line, source, target, parsed, moment } = row;
  if (parsed.kind !== 'date')
    return rejected(
      'bad-date',
      columns.timestamp,
      moment ?? '',
      parsed.kind === 'ambiguous'
        ? 'day and month cannot be told apart here or elsewhere in the column; write 2024-02-01'
        : 'this is no date or time; write 2024-02-01, 2024-02-01T09:30:00Z or Unix seconds',
    );
  const word = content(cells, columns.channel) ?? DEFAULT_CHANNEL;
  const channel = channelNamed(word);
  if (channel === undefined)
    return rejected(
      'unknown-channel',
      columns.channel,
      word,
      'unknown channel; use in-person, call, video, message, mail, reply, mention, post, repost, like, follow, recommendation, introduction or connection',
    );
  const topic = plain(cells, columns.topic);
  reading.draft.interactions.add({
    line,
    channel: channelNumber(channel),
    day: parsed.day,
    second: parsed.second,
    from: source,
    to: [target],
    ...(topic === undefined ? {} : { topic }),
  });
  if (moment !== undefined && (parsed.day < EARLIEST || parsed.day > reading.today)) {
    const finding: Finding = {
      line,
      column: columns.timestamp + 1,
      code: parsed.day > reading.today ? 'future-date' : 'odd-date',
      value: moment,
      message:
        parsed.day > reading.today
          ? 'this day is still to come'
          : 'this is before 1990; is the clock or the format wrong?',
    };
    reading.ledger.warn(finding);
    warned.set(reading.draft.interactions.length - 1, finding);
  }
  const { numbers } = row;
  if (numbers !== NO_NUMBERS)
    reading.draft.tie(
      said<TieRecord>({
        line,
        source,
        target,
        kind: 'edge',
        directed: true,
        ...numbers,
      }),
    );
  return 'accepted';
}

/** What an earlier row says of the same tie; where a tie has no direction, its ends may stand the other way round. */
function statedBefore({ draft }: Reading, { source, target, directed }: TieRecord): TieRecord | undefined {
  return draft.firstTie(source, target) ?? (directed ? undefined : draft.firstTie(target, source));
}
