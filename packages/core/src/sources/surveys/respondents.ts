import { unguardCell } from '../../conventions/guard-cell.ts';
import { ANSWERED, NO_ANSWER, SURVEY } from '../../conventions/survey.ts';
import { looksLikeMail } from '../../identity/keys.ts';
import type { PersonRecord } from '../../model/evidence.ts';
import { content } from '../reading/fields.ts';
import type { Reading } from '../reading/reader.ts';
import type { Header } from '../text/header.ts';

const NAMES =
  'respondent,respondent name,name of respondent,your name,your full name,what is your name?,who are you?,participant,participant name,full name,name,befragte,befragter,befragte person,ihr name,dein name,teilnehmer,votre nom,nom du répondant,répondant,su nombre,tu nombre,encuestado,il tuo nome,uw naam,jouw naam,respondente,ditt namn,imię i nazwisko'.split(
    ',',
  );
const ADDRESSES =
  'respondent email,email address,e-mail address,recipientemail,recipient email,username,email,e-mail,e-mail-adresse,adresse e-mail,correo electrónico,e-mailadres,e-postadress'.split(
    ',',
  );
/** Columns of which only a survey has one. */
const SURE = new Set(NAMES.slice(0, NAMES.indexOf('full name')));

/** The columns that say who answers: a name, an address or both. */
export interface RespondentColumns {
  readonly name: number;
  readonly email: number;
  /** Whether the header says that this is somebody who answers. */
  readonly sure: boolean;
}

export function respondentColumns(header: Header): RespondentColumns | undefined {
  const name = header.find(...NAMES);
  const email = header.find(...ADDRESSES);
  if (name < 0 && email < 0) return undefined;
  return { name, email, sure: SURE.has(header.folded(name)) };
}

/** Everybody a survey names, as one person for each name, address or id. */
export class SurveyPeople {
  readonly #reading: Reading;
  readonly #known = new Map<string, number>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Somebody named as an answer or as a column. */
  named(text: string, line: number): number {
    const name = unguardCell(text.trim()).replace(/\s+/g, ' ');
    return this.#at([name], line, looksLikeMail(name) ? { emails: [name] } : { name });
  }

  /** Whoever answers, by name or else by address; undefined where a row says neither. */
  respondent(cells: readonly string[], columns: RespondentColumns, line: number): number | undefined {
    const name = content(cells, columns.name)?.replace(/\s+/g, ' ');
    const email = content(cells, columns.email);
    const address = email !== undefined && looksLikeMail(email) ? email : undefined;
    const first = name ?? email;
    if (first === undefined) return undefined;
    const keys = [first, ...(address === undefined ? [] : [address])];
    return this.#at(keys, line, {
      ...(name === undefined ? {} : { name }),
      ...(address === undefined ? {} : { emails: [address] }),
    });
  }

  /** Keeps for each person who was asked whether an answer came. */
  finish(asked: Iterable<number>, answered: ReadonlySet<number>): void {
    const { people } = this.#reading.draft;
    for (const person of new Set([...asked, ...answered])) {
      const record = people[person] as PersonRecord;
      const answer = answered.has(person) ? ANSWERED : NO_ANSWER;
      people[person] = { ...record, attributes: [...(record.attributes ?? []), [SURVEY, answer]] };
    }
  }

  #at(keys: readonly string[], line: number, more: Partial<PersonRecord>): number {
    const { people } = this.#reading.draft;
    const folded = keys.map((key) => key.normalize('NFC').toLowerCase());
    let index: number | undefined;
    for (const key of folded) index ??= this.#known.get(key);
    if (index === undefined)
      index = people.push({ line, id: keys[0] as string, ...more, mentioned: true }) - 1;
    else if (more.emails !== undefined) {
      const record = people[index] as PersonRecord;
      if (record.emails === undefined) people[index] = { ...record, emails: more.emails };
    }
    for (const key of folded) if (!this.#known.has(key)) this.#known.set(key, index);
    return index;
  }
}
