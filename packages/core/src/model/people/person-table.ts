import type { MembershipRecord, PersonRecord } from '../evidence.ts';
import { growColumn } from '../grow-column.ts';
import type { PersonRecords } from './person-records.ts';

/** A record all of whose fields may be set. */
type Open<Of> = { -readonly [Field in keyof Of]: Of[Field] };

const FLAG = { mentioned: 1, addressBook: 2, connection: 4 } as const;
const CONTACT = { 'address-book': FLAG.addressBook, connection: FLAG.connection } as const;

/** People of a file in columns: each plain row a place in them, whatever says more an object of its own. */
export class PersonTable implements PersonRecords {
  length = 0;
  #line = new Uint32Array(64);
  #flags = new Uint8Array(64);
  readonly #id = new TextColumn();
  readonly #name = new TextColumn();
  readonly #email = new TextColumn();
  readonly #organisation = new TextColumn();
  readonly #role = new TextColumn();
  readonly #unit = new TextColumn();
  readonly #odd = new Map<number, PersonRecord>();
  /** Each name of an organisation, title and unit once. */
  readonly #texts = new Map<string, string>();

  at(index: number): PersonRecord {
    const odd = this.#odd.get(index);
    if (odd !== undefined) return odd;
    const record: Open<PersonRecord> = { line: this.#line[index]! };
    const [id, name, email] = [this.#id.at(index), this.#name.at(index), this.#email.at(index)];
    const organisation = this.#organisation.at(index);
    const flags = this.#flags[index]!;
    if (id !== undefined) record.id = id;
    if (name !== undefined) record.name = name;
    if (email !== undefined) record.emails = [email];
    if (organisation !== undefined) record.memberships = [this.#membership(organisation, index)];
    if (flags & FLAG.addressBook) record.contact = 'address-book';
    if (flags & FLAG.connection) record.contact = 'connection';
    if (flags & FLAG.mentioned) record.mentioned = true;
    return record;
  }

  #membership(organisation: string, index: number): MembershipRecord {
    const membership: Open<MembershipRecord> = { organisation };
    const [role, unit] = [this.#role.at(index), this.#unit.at(index)];
    if (role !== undefined) membership.role = role;
    if (unit !== undefined) membership.unit = unit;
    return membership;
  }

  /** The record of a number; undefined where there is none, as of the owner (-1). */
  get(index: number): PersonRecord | undefined {
    return index >= 0 && index < this.length ? this.at(index) : undefined;
  }

  /** Adds a record; returns its number. */
  add(record: PersonRecord): number {
    const index = this.length++;
    if (index === this.#line.length) {
      this.#line = growColumn(this.#line, index + 1);
      this.#flags = growColumn(this.#flags, index + 1);
    }
    this.set(index, record);
    return index;
  }

  /** Puts a record in the place of another. */
  set(index: number, record: PersonRecord): void {
    this.#odd.delete(index);
    if (!isPlain(record)) {
      this.#odd.set(index, record);
      return;
    }
    const [membership] = record.memberships ?? [];
    this.#line[index] = record.line;
    this.#flags[index] =
      (record.mentioned === true ? FLAG.mentioned : 0) |
      (record.contact === undefined ? 0 : CONTACT[record.contact]);
    this.#id.set(index, record.id);
    this.#name.set(index, record.name);
    this.#email.set(index, record.emails?.[0]);
    this.#organisation.set(index, this.#once(membership?.organisation));
    this.#role.set(index, this.#once(membership?.role));
    this.#unit.set(index, this.#once(membership?.unit));
  }

  #once(text: string | undefined): string | undefined {
    if (text === undefined) return undefined;
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, text);
    return text;
  }

  *[Symbol.iterator](): Generator<PersonRecord> {
    for (let index = 0; index < this.length; index++) yield this.at(index);
  }
}

/** Texts by number; one that is in no row takes no room. */
class TextColumn {
  #texts: (string | undefined)[] | undefined;

  at(index: number): string | undefined {
    return this.#texts?.[index];
  }

  set(index: number, text: string | undefined): void {
    if (text === undefined && this.#texts === undefined) return;
    this.#texts ??= [];
    while (this.#texts.length < index) this.#texts.push(undefined);
    this.#texts[index] = text;
  }
}

const PLAIN = new Set(['line', 'id', 'name', 'emails', 'memberships', 'contact', 'mentioned']);

/** Whether a record says no more than there are columns for. */
function isPlain(record: PersonRecord): boolean {
  for (const field of Object.keys(record))
    if (!PLAIN.has(field) && record[field as keyof PersonRecord] !== undefined) return false;
  const { emails, memberships, mentioned } = record;
  if (mentioned !== undefined && mentioned !== true) return false;
  if (emails !== undefined && emails.length !== 1) return false;
  if (memberships === undefined) return true;
  const [only] = memberships;
  return memberships.length === 1 && only!.organisation !== undefined && isUndated(only!);
}

function isUndated({ from, to, former }: MembershipRecord): boolean {
  return from === undefined && to === undefined && former === undefined;
}
