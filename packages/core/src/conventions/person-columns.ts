import { unguardCell } from './guard-cell.ts';

/** A header row, its columns found by folded name. */
export interface ColumnNames {
  readonly names: readonly string[];
  readonly find: (...names: readonly string[]) => number;
  readonly all: (matches: RegExp) => number[];
}

const NAME = ['name', 'full name', 'display name', 'label', 'person', 'contact'];
const FIRST = ['first name', 'given name', 'firstname'];
const LAST = ['last name', 'family name', 'surname', 'lastname'];
const EMAIL = /^(email( address)?|mail|primary email|work email|email [2-9]\d*|email 1)$/;
const ORGANISATION = ['organisation', 'organization', 'org', 'company', 'employer', 'firm', 'institution'];
const ROLE = ['role', 'position', 'job title', 'title'];
const UNIT = ['unit', 'department', 'team'];
const PROFILE = /^(url|profile|profile \d+|profile url|linkedin|linkedin url|public profile url)$/;
const PHONE = /^phone( \d+)?$/;
const MANAGERS = /^manager [2-9]\d*$/;
const DATE = /^(connected on|since|met on|date)$/;

const MARK = /^attribute(?: \d+)?:/;

/** The column of an attribute whose own name has another meaning, or of its second and further values. */
export function markedName(attribute: string, nth = 0): string {
  return `${nth === 0 ? 'attribute' : `attribute ${nth + 1}`}:${attribute}`;
}

export function isMarked(column: string): boolean {
  return MARK.test(column);
}

export interface PersonColumns {
  readonly id: number;
  readonly name: number;
  readonly first: number;
  readonly last: number;
  readonly emails: readonly number[];
  readonly organisation: number;
  readonly role: number;
  readonly unit: number;
  readonly manager: number;
  /** Further managers, as our own export writes them. */
  readonly managers: readonly number[];
  readonly community: number;
  readonly profiles: readonly number[];
  readonly phones: readonly number[];
  readonly memberships: number;
  readonly dates: readonly number[];
  /** Columns that are attributes and nothing else but a role or unit. */
  readonly rest: readonly number[];
}

/** Which column of a table of people says what. */
export function personColumns(header: ColumnNames): PersonColumns {
  const columns = {
    id: header.find('id', 'actor', 'node'),
    name: header.find(...NAME),
    first: header.find(...FIRST),
    last: header.find(...LAST),
    emails: header.all(EMAIL),
    organisation: header.find(...ORGANISATION),
    role: header.find(...ROLE),
    unit: header.find(...UNIT),
    manager: header.find('manager', 'manager id'),
    managers: header.all(MANAGERS),
    community: header.find('community', 'communities'),
    profiles: header.all(PROFILE),
    phones: header.all(PHONE),
    memberships: header.find('memberships'),
    dates: header.all(DATE),
  };
  const { role: _role, unit: _unit, ...taken } = columns;
  const used = new Set(Object.values(taken).flat());
  return { ...columns, rest: header.names.flatMap((_, index) => (used.has(index) ? [] : [index])) };
}

/** The name of an attribute's column without what the writer put in front. */
export function attributeName(column: string): string {
  return unguardCell(column).replace(MARK, '');
}
