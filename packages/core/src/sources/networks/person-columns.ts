import { looksLikeMail } from '../../identity/keys.ts';
import { parseDay } from '../../model/day.ts';
import type { MembershipRecord, PersonRecord } from '../../model/evidence.ts';
import { unguardCell } from '../../writers/guard-cell.ts';
import { content, personRecord } from '../fields.ts';
import type { Header } from '../header.ts';

const NAME = ['name', 'full name', 'display name', 'label', 'person', 'contact'];
const FIRST = ['first name', 'given name', 'firstname'];
const LAST = ['last name', 'family name', 'surname', 'lastname'];
const EMAIL = /^(email( address)?|mail|primary email|work email|email [2-9]\d*|email 1)$/;
const ORGANISATION = ['organisation', 'organization', 'org', 'company', 'employer', 'firm', 'institution'];
const ROLE = ['role', 'position', 'job title', 'title'];
const UNIT = ['unit', 'department', 'team'];
const PROFILE = /^(url|profile|profile \d+|profile url|linkedin|linkedin url|public profile url)$/;
const PHONE = /^phone( \d+)?$/;
const DATE = /^(connected on|since|met on|date)$/;

/** An attribute whose own name would be taken for one of the columns below carries this in front. */
export const ATTRIBUTE = 'attribute:';

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
  readonly community: number;
  readonly profiles: readonly number[];
  readonly phones: readonly number[];
  readonly memberships: number;
  readonly dates: readonly number[];
  /** Columns that are attributes and nothing else but a role or unit. */
  readonly rest: readonly number[];
}

/** Which column of a table of people says what. */
export function personColumns(header: Header): PersonColumns {
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
  const name = unguardCell(column);
  return name.startsWith(ATTRIBUTE) ? name.slice(ATTRIBUTE.length) : name;
}

/** What one row says about one person. */
export function personOf(
  header: Header,
  columns: PersonColumns,
  cells: readonly string[],
  line: number,
): PersonRecord {
  const cell = (column: number): string | undefined => {
    const text = content(cells, column);
    return text === undefined ? undefined : unguardCell(text);
  };
  const several = (indices: readonly number[]): string[] => indices.flatMap((column) => cell(column) ?? []);
  const parts = [cell(columns.first), cell(columns.last)].filter(Boolean).join(' ');
  const manager = cell(columns.manager);
  return personRecord({
    line,
    id: cell(columns.id),
    name: cell(columns.name) ?? (parts === '' ? undefined : parts),
    emails: several(columns.emails),
    profiles: several(columns.profiles),
    phones: several(columns.phones),
    memberships:
      membershipList(cell(columns.memberships)) ??
      oneMembership(cell(columns.organisation), cell(columns.role), cell(columns.unit)),
    manager:
      manager === undefined
        ? undefined
        : looksLikeMail(manager)
          ? `mail:${manager.toLowerCase()}`
          : `id:${manager}`,
    communities: (cell(columns.community) ?? '')
      .split(';')
      .map((community) => community.trim())
      .filter((community) => community !== ''),
    attributes: [...columns.dates, ...columns.rest].flatMap((column) => {
      const text = cell(column);
      return text === undefined ? [] : [[attributeName(header.names[column] as string), text] as const];
    }),
  });
}

function oneMembership(
  organisation: string | undefined,
  role: string | undefined,
  unit: string | undefined,
): MembershipRecord[] | undefined {
  if (organisation === undefined) return undefined;
  return [{ organisation, ...(role === undefined ? {} : { role }), ...(unit === undefined ? {} : { unit }) }];
}

/** Several memberships, or dated ones, as our own export writes them: a list of objects in one cell. */
function membershipList(text: string | undefined): MembershipRecord[] | undefined {
  if (text === undefined || !text.startsWith('[')) return undefined;
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(list)) return undefined;
  return list.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return [];
    const { organisation, role, unit, from, to } = item as Record<string, unknown>;
    if (typeof organisation !== 'string' || organisation === '') return [];
    const day = (value: unknown): value is string =>
      typeof value === 'string' && parseDay(value) !== undefined;
    return [
      {
        organisation,
        ...(typeof role === 'string' ? { role } : {}),
        ...(typeof unit === 'string' ? { unit } : {}),
        ...(day(from) ? { from } : {}),
        ...(day(to) ? { to } : {}),
      },
    ];
  });
}
