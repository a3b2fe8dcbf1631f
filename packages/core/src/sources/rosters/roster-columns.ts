import {
  COMPANY,
  costCentreColumn,
  EMAIL,
  FIRST,
  FROM,
  HIRED,
  ID,
  LAST,
  MANAGER_ID,
  MANAGER_MAIL,
  MANAGER_NAME,
  MEMBER,
  mailColumn,
  managerColumn,
  NAME,
  PREFIX,
  SOME_NAME,
  STATUS,
  secondManagerColumn,
  TITLE,
  TO,
  UNIT,
  unitNameColumn,
  withoutManager,
} from '../../conventions/column-names.ts';
import { foldHeader } from '../../conventions/fold-header.ts';
import { knownAmong } from '../names/names-in-cell.ts';
import type { Sample } from '../reading/reader.ts';
import type { Header } from '../text/header.ts';

const STAFF_NUMBER = ID.filter((name) => name !== 'id' && name !== 'user id');
const WHOLE_OR_SOME_NAME = [...SOME_NAME, 'name'];

/** Where a staff list keeps what is read of it; -1 where it has no such column. */
export interface RosterColumns {
  readonly id: number;
  readonly name: number;
  readonly first: number;
  /** What belongs to the last name and stands in a column of its own. */
  readonly prefix: number;
  readonly last: number;
  readonly preferred: number;
  readonly email: number;
  readonly title: number;
  readonly unit: number;
  readonly managerId: number;
  readonly managerMail: number;
  readonly managerName: number;
  readonly company: number;
  readonly from: number;
  readonly to: number;
  /** Whether somebody still works there. */
  readonly status: number;
}

export function rosterColumns(header: Header): RosterColumns {
  const managerId = managerAt(header, 'number', MANAGER_ID);
  const named = nameColumns(header);
  const listed = idAt(header, managerId);
  const isInParts = named.first >= 0 && named.last >= 0;
  const member = listed < 0 && isInParts && named.name === header.find(MEMBER) ? named.name : -1;
  return {
    id: listed < 0 ? member : listed,
    ...named,
    ...(member < 0 ? {} : { name: -1 }),
    prefix: header.find(PREFIX),
    preferred: header.find('preferred name'),
    email: mailAt(header),
    title: header.find(TITLE),
    unit: unitAt(header),
    managerId,
    managerMail: managerAt(header, 'mail', MANAGER_MAIL),
    managerName: header.find(MANAGER_NAME),
    company: header.find(COMPANY),
    from: header.find(FROM),
    to: header.find(TO),
    status: header.find(STATUS),
  };
}

function mailAt(header: Header): number {
  const listed = header.find(EMAIL);
  return listed >= 0 ? listed : header.firstWhere(mailColumn);
}

/** The names of units where there are such; their numbers beside them are an attribute. */
function unitAt(header: Header): number {
  const told = header.names.findIndex(
    (name, at) => header.folded(at) === 'unit' && foldHeader(name) !== 'unit',
  );
  if (told >= 0) return header.find(UNIT);
  const named = header.firstWhere((name) => unitNameColumn(name) && !costCentreColumn(name));
  if (named >= 0) return named;
  const unit = header.find(UNIT);
  const centre = unit < 0 || costCentreColumn(header.folded(unit)) ? header.firstWhere(unitNameColumn) : -1;
  return centre >= 0 ? centre : unit;
}

/** What a manager's number is called without the manager is what everybody's number is called: `Führungskraft Kennung` and `Kennung`. */
function idAt(header: Header, managerId: number): number {
  const listed = header.find(ID);
  const rest = listed >= 0 || managerId < 0 ? '' : withoutManager(header.folded(managerId));
  return rest === '' ? listed : header.firstWhere((name) => name === rest);
}

function managerAt(header: Header, what: 'number' | 'mail', known: readonly string[]): number {
  const named = header.find(known);
  return named >= 0
    ? named
    : header.firstWhere((name) => managerColumn(name, what) && !secondManagerColumn(name));
}

/** `Nom` beside `Prénom` is a last name, `Nombre` beside `Apellidos` a first one, and either alone the whole. */
function nameColumns(header: Header): Pick<RosterColumns, 'name' | 'first' | 'last'> {
  const [first, last, name] = [header.find(FIRST), header.find(LAST), header.find(NAME)];
  const some = header.find(header.has('vorname') ? WHOLE_OR_SOME_NAME : SOME_NAME);
  const whole = name === some ? -1 : name;
  if (some >= 0 && first >= 0 && last < 0) return { name: whole, first, last: some };
  if (some >= 0 && first < 0 && last >= 0) return { name: whole, first: some, last };
  const alone = some < 0 ? header.find('preferred name') : some;
  return { name: name < 0 && first < 0 ? alone : name, first, last };
}

/** How surely a header is a staff list's: managers, and numbers or addresses to know people by. */
export function recogniseRoster(header: Header, sample: Sample = []): number {
  const columns = rosterColumns(header);
  const managed = columns.managerId >= 0 || columns.managerMail >= 0 || columns.managerName >= 0;
  const derived = columns.id >= 0 && header.find(ID) < 0;
  const numbered = derived || header.find(STAFF_NUMBER) >= 0;
  const hired = header.find(HIRED) >= 0;
  const named = columns.name >= 0 || (columns.first >= 0 && columns.last >= 0);
  if (!managed) return numbered && named && (hired || columns.unit >= 0) ? 58 : 0;
  if (columns.id < 0 && columns.email < 0) return 0;
  const reported = header.has('worker') || header.has('supervisory organization') || columns.managerMail >= 0;
  if (numbered || reported || header.find('user id') >= 0) return 60;
  const staff = columns.email >= 0 && (columns.unit >= 0 || columns.title >= 0);
  const placed = columns.company >= 0 || header.find('organisation', 'organization', 'org') >= 0;
  const elsewhere = placed || (!hired && header.find('id') >= 0);
  if (staff && !elsewhere) return 55;
  return staff && !placed && namesItsManagers(columns, sample) ? 54 : 0;
}

/** Whether managers are named by names of the same list, not by its ids: it is one organisation's list of its people. */
function namesItsManagers(columns: RosterColumns, sample: Sample): boolean {
  if (columns.managerName < 0 || columns.name < 0) return false;
  const cells = (column: number): string[] => sample.flatMap((row) => row[column]?.trim() || []);
  const ids = new Set(columns.id < 0 ? [] : cells(columns.id));
  const names = knownAmong(cells(columns.name));
  const managers = cells(columns.managerName);
  const named = managers.filter((manager) => !ids.has(manager) && names(manager)).length;
  return managers.length > 0 && !managers.some((manager) => ids.has(manager)) && named * 2 >= managers.length;
}
