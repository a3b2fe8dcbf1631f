import { type MembershipRecord, type PersonRecord, TIE_KINDS, type TieRecord } from '../../model/evidence.ts';

/** What a field of a record may hold, and what its column is checked for. */
export type Kind =
  | 'count'
  | 'index'
  | 'whole'
  | 'strength'
  | 'fraction'
  | 'text'
  | 'truth'
  | 'yes'
  | readonly [choice: string, ...more: string[]]
  | { readonly list: 'text' | 'pair' | Fields };

/** The fields of a record in the order in which they are written. */
export type Fields = Readonly<Record<string, Kind>>;

const isWhole = (value: unknown): boolean => Number.isSafeInteger(value);

/** Whether a value is of a kind; lists have columns of their own and are checked there. */
export function isOf(kind: Exclude<Kind, { readonly list: unknown }>, value: unknown): boolean {
  switch (kind) {
    case 'count':
      return isWhole(value) && (value as number) >= 0;
    case 'index':
      return isWhole(value) && (value as number) >= -1;
    case 'whole':
      return isWhole(value);
    case 'strength':
      return Number.isFinite(value) && (value as number) >= 0;
    case 'fraction':
      return Number.isFinite(value) && (value as number) >= 0 && (value as number) <= 1;
    case 'text':
      return typeof value === 'string';
    case 'truth':
      return typeof value === 'boolean';
    case 'yes':
      return value === true;
    default:
      return kind.includes(value as string);
  }
}

/** A kind for each field of a record: the compiler refuses one that is left out, which would be lost. */
export type Every<Record_> = { readonly [Field in keyof Required<Record_>]: Kind };

const MEMBERSHIP: Every<MembershipRecord> = {
  former: 'yes',
  from: 'text',
  organisation: 'text',
  role: 'text',
  to: 'text',
  unit: 'text',
};

export const PERSON: Every<PersonRecord> = {
  attributes: { list: 'pair' },
  communities: { list: 'text' },
  contact: ['address-book', 'connection'],
  emails: { list: 'text' },
  id: 'text',
  line: 'count',
  manager: 'text',
  member: 'text',
  memberships: { list: MEMBERSHIP },
  mentioned: 'yes',
  name: 'text',
  onRequest: 'yes',
  phones: { list: 'text' },
  profiles: { list: 'text' },
};

export const TIE: Every<TieRecord> = {
  attributes: { list: 'pair' },
  band: 'yes',
  directed: 'truth',
  kind: TIE_KINDS,
  knowledge: 'fraction',
  line: 'count',
  member: 'text',
  source: 'index',
  strength: 'strength',
  strengthAssumed: 'yes',
  target: 'index',
  trust: 'fraction',
};

/** A row without its place as text, the same whoever built it and in whatever order. */
export function rowText(record: object, fields: Fields): string {
  return JSON.stringify(valuesOf(record, fields));
}

function valuesOf(record: object, fields: Fields): unknown[] {
  return Object.entries(fields).map(([name, kind]) => {
    const value = (record as Readonly<Record<string, unknown>>)[name];
    if (typeof kind !== 'object' || !('list' in kind) || typeof kind.list !== 'object') return value;
    const { list } = kind;
    return (value as readonly object[] | undefined)?.map((item) => valuesOf(item, list));
  });
}

/** Fields that every person and every tie has. */
export const ALWAYS: ReadonlySet<string> = new Set(['line', 'source', 'target', 'kind', 'directed']);

export const INTERACTION: Fields = {
  channel: 'count',
  day: 'whole',
  from: 'index',
  line: 'count',
  receivers: 'count',
  second: 'index',
};
