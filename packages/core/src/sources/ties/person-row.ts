import { unguardCell } from '../../conventions/guard-cell.ts';
import { attributeName, type PersonColumns } from '../../conventions/person-columns.ts';
import { looksLikeMail } from '../../identity/keys.ts';
import { parseDay } from '../../model/day.ts';
import type { MembershipRecord, PersonRecord } from '../../model/evidence.ts';
import { content, personRecord } from '../reading/fields.ts';
import { fullName } from '../text/full-name.ts';
import type { Header } from '../text/header.ts';

/** What one row says about one person. */
export function personOf(
  header: Header,
  columns: PersonColumns,
  cells: readonly string[],
  line: number,
  emails: readonly string[],
): PersonRecord {
  const cell = (column: number): string | undefined => {
    const text = content(cells, column);
    return text === undefined ? undefined : unguardCell(text);
  };
  const several = (indices: readonly number[]): string[] | undefined =>
    indices.length === 0 ? undefined : indices.flatMap((column) => cell(column) ?? []);
  const membershipIn = (organisation: number, role: number, unit: number): MembershipRecord[] | undefined =>
    oneMembership(cell(organisation), withoutSalutation(cell(role)), cell(unit));
  const parts = (): string | undefined =>
    fullName(cells.map(unguardCell), columns.first, columns.prefix, columns.last) || undefined;
  return personRecord({
    line,
    id: cell(columns.id),
    name: cell(columns.name) ?? parts(),
    emails: emails.length === 0 ? undefined : emails,
    profiles: several(columns.profiles),
    phones: several(columns.phones),
    memberships:
      membershipList(cell(columns.memberships)) ??
      (columns.further.length === 0
        ? membershipIn(columns.organisation, columns.role, columns.unit)
        : [[columns.organisation, columns.role, columns.unit] as const, ...columns.further].flatMap(
            (at) => membershipIn(...at) ?? [],
          )),
    manager: managerKey(cell(columns.manager)),
    communities: cell(columns.community)
      ?.split(';')
      .map((community) => community.trim())
      .filter((community) => community !== ''),
    attributes:
      columns.dates.length + columns.rest.length === 0
        ? undefined
        : [...columns.dates, ...columns.rest].flatMap((column) => {
            const text = cell(column);
            return text === undefined ? [] : [[attributeName(header.names[column] as string), text] as const];
          }),
  });
}

/** What a row says of a person's second and further managers, each as a record of its own. */
export function furtherManagers(
  columns: PersonColumns,
  cells: readonly string[],
  { line, id, emails }: PersonRecord,
): PersonRecord[] {
  if (id === undefined && emails === undefined) return [];
  return columns.managers.flatMap((column) => {
    const text = content(cells, column);
    const manager = managerKey(text === undefined ? undefined : unguardCell(text));
    return manager === undefined ? [] : [personRecord({ line, id, emails, manager })];
  });
}

function managerKey(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  return looksLikeMail(text) ? `mail:${text.toLowerCase()}` : `id:${text}`;
}

const SALUTATIONS = new Set(
  'dr prof professor dipl ing mag phd md mba msc bsc ba ma habil rer nat med jur phil pol oec h c herr herrn frau mr mrs ms miss mx sir m mme mlle monsieur madame sr sra srta don doña dott dottssa sig sigra ir drs mw dhr pan pani inż mgr'.split(
    ' ',
  ),
);

const FIRST_WORD = /^\p{L}+/u;

/** A column of titles may hold `Dr.` and `Frau`, which is nobody's job. */
function withoutSalutation(role: string | undefined): string | undefined {
  if (
    role === undefined ||
    role.length > 40 ||
    !SALUTATIONS.has(FIRST_WORD.exec(role)?.[0].toLowerCase() ?? '')
  )
    return role;
  const words = role.toLowerCase().split(/[\s.,/-]+/);
  return words.every((word) => word === '' || SALUTATIONS.has(word)) ? undefined : role;
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
