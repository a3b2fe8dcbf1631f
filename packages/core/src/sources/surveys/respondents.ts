import { unguardCell } from '../../conventions/guard-cell.ts';
import { ANSWERED, NO_ANSWER, SURVEY } from '../../conventions/survey.ts';
import { looksLikeMail } from '../../identity/keys.ts';
import type { PersonRecord } from '../../model/evidence.ts';
import { namesFolded } from '../names/names-folded.ts';
import { noNameWhy } from '../names/not-a-name.ts';
import { content } from '../reading/fields.ts';
import type { Reading, Table } from '../reading/reader.ts';
import { rowsOfNamesakes } from './namesakes.ts';
import type { RespondentColumns } from './respondent-columns.ts';
import { NAMELESS, whoIn } from './who-answers.ts';

/** Everybody a survey names, as one person for each name, address or id. */
export class SurveyPeople {
  readonly #reading: Reading;
  readonly #known = new Map<string, number>();

  /** Names that rows with different addresses bear: only the address says who answers. */
  readonly #namesakes = new Set<string>();
  /** Rows without an address under a name that the file itself gives to several people. */
  #rowsApart: ReadonlyMap<number, string> = new Map();
  readonly #apart = new Map<string, number>();

  constructor(
    reading: Reading,
    table?: Table,
    columns?: RespondentColumns,
    /** Whether each row is all that somebody answers, or one answer of many. */
    rowsAre: 'people' | 'answers' = 'people',
  ) {
    this.#reading = reading;
    if (table === undefined || columns === undefined) return;
    if (columns.email >= 0) this.#tellApart(table, columns);
    this.#rowsApart = rowsOfNamesakes(table, columns, rowsAre, reading);
  }

  #tellApart(table: Table, columns: RespondentColumns): void {
    const addressOf = new Map<string, string>();
    for (const row of table.rows()) {
      if ('broken' in row) continue;
      const { name, address } = whoIn(row.cells, columns);
      if (name === undefined || address === undefined) continue;
      const keys = namesFolded(name);
      const known = keys.map((key) => addressOf.get(key)).find((one) => one !== undefined);
      if (known === undefined) for (const key of keys) addressOf.set(key, address.toLowerCase());
      else if (known !== address.toLowerCase() && !keys.some((key) => this.#namesakes.has(key))) {
        for (const key of keys) this.#namesakes.add(key);
        this.#reading.ledger.warn({
          line: row.line,
          column: columns.email + 1,
          code: 'namesakes',
          value: name,
          message:
            'rows with different addresses have this name, so they are taken as different people; whoever names them without an address names one of them, and which is not known',
        });
      }
    }
  }

  /** Somebody named as an answer or as a column. */
  named(text: string, line: number): number {
    const name = unguardCell(text.trim()).replace(/\s+/g, ' ');
    return this.#at([name], line, looksLikeMail(name) ? { emails: [name] } : { name });
  }

  /** Somebody named in a cell; undefined where a word for nobody stands there, or one that is no person, which is said. */
  namedIn(text: string, line: number, column: number): number | undefined {
    const why = noNameWhy(text);
    if (why === undefined) return this.named(text, line);
    if (why !== 'nobody')
      this.#reading.ledger.warn({
        line,
        column: column + 1,
        code: 'not-a-person',
        value: text,
        message: 'this is not the name of one person, so no tie was made of it',
      });
    return undefined;
  }

  /** Whoever answers, by name or else by address; undefined where a row says neither. */
  respondent(cells: readonly string[], columns: RespondentColumns, line: number): number | undefined {
    const { name, email, address } = whoIn(cells, columns);
    const first = name ?? (email === undefined || NAMELESS.test(email) ? undefined : email);
    if (first === undefined) return undefined;
    const isShared = address !== undefined && namesFolded(first).some((key) => this.#namesakes.has(key));
    const keys = isShared ? [address] : [first, ...(address === undefined ? [] : [address])];
    const unit = content(cells, columns.unit);
    const apart = address === undefined ? this.#rowsApart.get(line) : undefined;
    if (apart !== undefined) return this.#namesake(apart, { line, name: first, mentioned: true }, unit);
    return this.#at(keys, line, {
      ...(unit === undefined ? {} : { attributes: [['unit', unit]] as const }),
      ...(name === undefined ? {} : { name }),
      ...(address === undefined ? {} : { emails: [address] }),
    });
  }

  #namesake(key: string, record: PersonRecord, unit: string | undefined): number {
    const known = this.#apart.get(key);
    if (known !== undefined) return known;
    const attributes = unit === undefined ? {} : { attributes: [['unit', unit]] as const };
    const index = this.#reading.draft.people.add({ ...record, ...attributes });
    this.#apart.set(key, index);
    return index;
  }

  nameOf(person: number): string {
    const { name, id = '' } = this.#reading.draft.people.at(person);
    return name ?? id;
  }

  /** Keeps for each person who was asked whether an answer came. */
  finish(asked: Iterable<number>, answered: ReadonlySet<number>): void {
    const { draft } = this.#reading;
    for (const person of new Set([...asked, ...answered])) {
      const record = draft.people.at(person);
      const answer = answered.has(person) ? ANSWERED : NO_ANSWER;
      draft.amend(person, { ...record, attributes: [...(record.attributes ?? []), [SURVEY, answer]] });
    }
  }

  #at(keys: readonly string[], line: number, more: Partial<PersonRecord>): number {
    const { draft } = this.#reading;
    const folded = keys.flatMap(namesFolded);
    let index: number | undefined;
    for (const key of folded) index ??= this.#known.get(key);
    if (index === undefined)
      index = draft.people.add({ line, id: keys[0] as string, ...more, mentioned: true });
    else {
      const known = draft.people.at(index);
      const { name } = more;
      if (more.emails !== undefined || more.attributes !== undefined)
        draft.amend(index, { ...more, ...known });
      // `Berg, Anna` goes by the name as it is spoken, once a row writes it so.
      if (name !== undefined && !name.includes(',') && known.name?.includes(','))
        draft.amend(index, { ...draft.people.at(index), name });
    }
    for (const key of folded) if (!this.#known.has(key)) this.#known.set(key, index);
    return index;
  }
}

/** Says that somebody who answered before has a later row, whose answers stand. */
export function sayReplaced({ ledger }: Reading, line: number, name: string): void {
  ledger.warn({
    line,
    column: 0,
    code: 'second-value',
    value: name,
    message:
      'this person has answered in a row before; the answers of this later row stand, the earlier ones do not; if two people have this name, add a column of their addresses or units',
  });
}
