import * as known from './column-names.ts';
import { CURRENT_TITLE, CURRENT_UNIT } from './computed-columns.ts';
import { unguardCell } from './guard-cell.ts';

/** A header row, its columns found by folded name. */
export interface ColumnNames {
  readonly names: readonly string[];
  readonly find: (...names: readonly (string | readonly string[])[]) => number;
  readonly all: (matches: RegExp | ((folded: string) => boolean)) => number[];
}

const NAME = [
  'name',
  'full name',
  'display name',
  'label',
  'person',
  'contact',
  'contact name',
  'person - name',
  ...known.NAME,
  'shared name',
];
const FIRST = ['first name', 'given name', 'firstname', ...known.FIRST];
const LAST = ['last name', 'family name', 'surname', 'lastname', ...known.LAST];
const EMAIL =
  /^(email( \d{1,2})?( address)?|email \d{1,2} [-–] (?:value|wert|valeur|valor|valore|waarde|wartość|värde|値)|email ids?|e-?pasts|mail|primary email|work email|(user|benutzer)[- ]e-?mail|person - email( - \w{1,20})?|email [2-9]\d*|email 1|(e-?mail|email|mail|e-?post|e-?posta)[ -]?(adresse|address|adres|adress|アドレス)?( ?\d)?|adresse (email|e-?mail|électronique|mail|de messagerie)|courriel|correo( electrónico)?|dirección de (correo( electrónico)?|email)|indirizzo (di )?(email|posta elettronica)|posta elettronica|email aziendale|adres email|(dienstliche|geschäftliche|private) email|email \(?(dienstlich|geschäftlich|privat|pro)\)?|email professionnel|correo corporativo|zakelijke email|email służbowy|電子メール( ?アドレス)?|メール(アドレス)?|邮箱|电子邮[箱件]|郵箱|電子郵件|이메일)$/;
const ORGANISATION = [
  'organisation',
  'organization',
  'org',
  'company',
  'employer',
  'associated company',
  'primary associated company',
  'person - organization',
  'organization 1 - name',
  'firm',
  'institution',
  ...known.COMPANY,
];
const ROLE = [
  'role',
  'position',
  'job title',
  'title',
  'organization title',
  'organization 1 - title',
  ...known.TITLE,
];
const UNIT = [
  'unit',
  'department',
  'organization department',
  'organization 1 - department',
  'organisationsabteilung',
  'team',
  'abteilung',
  'bereich',
  'service',
  'département',
  'departamento',
  'reparto',
  'dipartimento',
  'afdeling',
  'dział',
  'avdelning',
  '部署',
  '部門',
  '部门',
  'ufficio',
  'área',
  'équipe',
  'enhet',
  'organisationseinheit',
  '所属',
];
const PROFILE =
  /^(url|linkedin profile|linkedin-profil|profil linkedin|profile|profile \d+|profile url|linkedin|linkedin url|public profile url)$/;
const PHONE =
  /^((mobile |work |home )?phone( number)?( \d+)?|mobile|telefon(nummer)?|mobil(telefon|nummer)?|handy|téléphone|teléfono|telefono|telefoon|電話(番号)?|电话|手机|t[eé]l\.?|tel(efon)?[-. ]?(nr\.?|number)|gsm|móvil|celular|cellulare|portable|mobiel|phone \d{1,2} [-–] (?:value|wert|valeur|valor|valore|waarde)|전화( ?번호)?|телефон|telem[óo]vel|puhelin(numero)?|matkapuhelin|telefonszám|mobilszám|mobilnummer|telefonn[úí]mero|číslo telefonu|komórka|n[uú]mero de (?:teléfono|telefone))$/;
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
  /** What belongs to the last name and stands in a column of its own. */
  readonly prefix: number;
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
  /** Where second and further organisations stand: name, title, unit. */
  readonly further: readonly (readonly [organisation: number, role: number, unit: number])[];
  readonly dates: readonly number[];
  /** Columns that are attributes and nothing else but a role or unit. */
  readonly rest: readonly number[];
}

/** Which column of a table of people says what. */
export function personColumns(header: ColumnNames): PersonColumns {
  const parts = nameColumns(header);
  const columns = {
    id: header.find('vertex', 'id', 'actor', 'node'),
    ...parts,
    prefix: header.find(known.PREFIX),
    emails: mailColumns(header),
    organisation: header.find(ORGANISATION),
    role: header.find(ROLE),
    unit: header.find(UNIT),
    manager: header.find('manager', 'manager id'),
    managers: header.all(MANAGERS),
    community: header.find('community', 'communities'),
    profiles: header.all(PROFILE),
    phones: header.all(PHONE),
    memberships: header.find('memberships'),
    further: furtherOrganisations(header),
    dates: header.all(DATE),
  };
  const { role: _role, unit: _unit, ...taken } = columns;
  const ours = [header.find(CURRENT_TITLE), header.find(CURRENT_UNIT)];
  const used = new Set([...Object.values(taken).flat(2), ...ours]);
  return { ...columns, rest: header.names.flatMap((_, index) => (used.has(index) ? [] : [index])) };
}

/** Columns of addresses, those that a list names first. */
function mailColumns(header: ColumnNames): number[] {
  const listed = [...header.all(EMAIL), header.find(known.EMAIL)];
  return [...new Set([...listed, ...header.all(known.mailColumn)])].filter((column) => column >= 0);
}

/** `Company 2` with `Position 2`, and `Organization 2 - Name` with its title and department. */
function furtherOrganisations(header: ColumnNames): [number, number, number][] {
  const numbers = [2, 3, 4, 5].filter((n) => header.names.some((name) => name.includes(String(n))));
  return numbers.flatMap((n): [number, number, number][] => {
    const of = (names: readonly string[], google: string): number =>
      header.find(`organization ${n} - ${google}`, ...names.map((name) => `${name} ${n}`));
    const organisation = of(ORGANISATION, 'name');
    return organisation < 0 ? [] : [[organisation, of(ROLE, 'title'), of(UNIT, 'department')]];
  });
}

/** The name of an attribute's column without what the writer put in front. */
export function attributeName(column: string): string {
  return unguardCell(column).replace(MARK, '');
}

/** `Nom` beside `Prénom` is a last name, `Nombre` beside `Apellidos` a first one, and either alone the whole. */
function nameColumns(header: ColumnNames): { name: number; first: number; last: number } {
  const [name, first, last] = [header.find(NAME), header.find(FIRST), header.find(LAST)];
  const some = header.find(known.SOME_NAME);
  if (first >= 0 && last < 0 && some >= 0) return { name: name === some ? -1 : name, first, last: some };
  if (first < 0 && last >= 0 && some >= 0) return { name: name === some ? -1 : name, first: some, last };
  if (
    first >= 0 &&
    last < 0 &&
    name >= 0 &&
    header.names[name]?.trim().toLowerCase() === 'name' &&
    header.find('vorname') === first
  )
    return { name: -1, first, last: name };
  return { name: name < 0 && first < 0 && last < 0 ? some : name, first, last };
}
