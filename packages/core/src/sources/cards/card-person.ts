import { looksLikeMail } from '../../identity/keys.ts';
import type { MembershipRecord } from '../../model/evidence.ts';
import { said } from '../reading/said.ts';
import { type ContentLine, paramOf } from '../text/content-lines.ts';
import type { CardText } from './card.ts';

const SYSTEM_LABELS = /^\*|^(mycontacts|starred|other contacts)$/i;

/** `Zoë Brandstätter` from FN, else from the parts of N. */
export function nameOf(card: CardText): string | undefined {
  const shown = card.value('FN');
  if (shown !== undefined) return shown;
  const [family = '', given = '', more = ''] = card.parts('N');
  const name = [given, more, family].filter((part) => part !== '').join(' ');
  return name === '' ? (card.value('NICKNAME') ?? undefined) : name;
}

/** Whether a card stands for an organisation: it says so, or it has no person's name but an organisation's. */
export function isCompany(card: CardText): boolean {
  const kind = (card.value('KIND') ?? '').toLowerCase();
  if (kind === 'org') return true;
  if (/^company$/i.test(card.value('X-ABSHOWAS') ?? '')) return true;
  const named = card.parts('N').some((part) => part !== '');
  const [organisation = ''] = card.parts('ORG');
  const shown = card.value('FN') ?? '';
  return (
    !named &&
    organisation !== '' &&
    (shown === '' || shown === organisation) &&
    card.values('EMAIL').length === 0
  );
}

export function isGroup(card: CardText): boolean {
  return /^group$/i.test(card.value('KIND') ?? card.value('X-ADDRESSBOOKSERVER-KIND') ?? '');
}

/** Whether a card stands for a place, a program or an appliance: neither person nor organisation. */
export function isThing(card: CardText): boolean {
  return /^(location|application|device|thing)$/i.test(card.value('KIND') ?? '');
}

/** Whether a line holds an address of another kind of mail: X.400, or the X.500 name of an Exchange server. */
export function isOtherMail(card: CardText, line: ContentLine): boolean {
  return /^(x400|x500|ex)$/i.test(paramOf(line, 'TYPE') ?? '') || /^\/o=/i.test(card.plain(line));
}

/** The addresses of a card, `Ann <ann@x.org>` and several in one value among them. */
export function emailsOf(card: CardText): { readonly good: string[]; readonly bad: string | undefined } {
  const given = card
    .lines('EMAIL')
    .filter((line) => !isOtherMail(card, line))
    .flatMap((line) => inOneValue(card.plain(line)))
    .map((value) => value.replace(/^mailto:/i, '').trim())
    .map((value) => (/^[^<>]{0,200}<([^<>]{1,320})>$/.exec(value)?.[1] ?? value).trim())
    .filter((value) => value !== '');
  return { good: given.filter(looksLikeMail), bad: given.find((value) => !looksLikeMail(value)) };
}

/** `a@x.org, b@x.org`: each piece is an address. */
function inOneValue(value: string): string[] {
  const pieces = value.split(/[,;]/).map((piece) => piece.trim());
  return pieces.length > 1 && pieces.every(looksLikeMail) ? pieces : [value];
}

/** One membership for each organisation; a title belongs to the organisation of its group or place, a single one to the first. */
export function membershipsOf(card: CardText): MembershipRecord[] {
  const lines = card.linesOnce('ORG').filter((line) => (card.partsOf(line)[0] ?? '') !== '');
  const titles = titleLines(card);
  const paired = lines.length > 1 && titles.length === lines.length;
  return lines.map((line, index) => {
    const [organisation = '', unit = ''] = card.partsOf(line);
    const title = paired
      ? (titles.find(({ group }) => group !== undefined && group === line.group) ?? titles[index])
      : titles[0];
    return said<MembershipRecord>({
      organisation,
      role: title !== undefined && (paired || index === 0) ? card.plain(title) : undefined,
      unit: unit === '' ? undefined : unit,
    });
  });
}

/** Titles of a card, or its roles where it has no title. */
function titleLines(card: CardText): ContentLine[] {
  const [titles, roles] = ['TITLE', 'ROLE'].map((name) =>
    card.linesOnce(name).filter((line) => card.plain(line) !== ''),
  ) as [ContentLine[], ContentLine[]];
  return titles.length > 0 ? titles : roles;
}

/** Titles and roles that no membership carries. */
export function unusedTitles(card: CardText): string[] {
  const used = new Set([roleOf(card), ...membershipsOf(card).map(({ role }) => role)]);
  return [...card.values('TITLE'), ...card.values('ROLE')].filter((title) => !used.has(title));
}

function roleOf(card: CardText): string | undefined {
  return card.value('TITLE') ?? card.value('ROLE');
}

export function phonesOf(card: CardText): string[] {
  return card.values('TEL').map((value) => value.replace(/^tel:/i, ''));
}

/** Addresses of LinkedIn profiles, wherever the card puts them. */
export function profilesOf(card: CardText): string[] {
  const found = ['URL', 'X-SOCIALPROFILE', 'SOCIALPROFILE', 'IMPP', 'X-LINKEDIN']
    .flatMap((name) => card.values(name))
    .filter((value) => /linkedin\.com\/(in|pub)\//i.test(value));
  return [...new Set(found)];
}

export function attributesOf(card: CardText): [string, string][] {
  const labels = card.lines('CATEGORIES').flatMap((line) => card.raw(line).split(/(?<!\\),/));
  const found: [string, string][] = labels
    .map((label) => label.replace(/\\,/g, ',').trim())
    .filter((label) => label !== '' && !SYSTEM_LABELS.test(label))
    .map((label) => ['label', label]);
  const role = roleOf(card);
  if (role !== undefined && membershipsOf(card).length === 0) found.push(['position', role]);
  if (/^(private|confidential)$/i.test(card.value('CLASS') ?? '')) found.push(['private', 'yes']);
  return found;
}

export interface Related {
  readonly line: number;
  /** UID or address of another card, or only a name. */
  readonly uid?: string;
  readonly email?: string;
  readonly named?: string;
  readonly field: string;
}

/** Whom a card names as related: by address a tie, by name alone a proposal. */
export function relatedOf(card: CardText): Related[] {
  const found: Related[] = [];
  for (const line of card.lines('RELATED')) {
    const value = card.plain(line);
    const type = paramOf(line, 'TYPE');
    if (/^me$/i.test(type ?? '')) continue;
    const field = type === undefined ? 'RELATED' : `RELATED ${type.toLowerCase()}`;
    if (/^mailto:/i.test(value)) found.push({ line: line.line, email: value.slice(7), field });
    else if (/^[a-z][a-z0-9+.-]*:\S+$/i.test(value)) found.push({ line: line.line, uid: value, field });
    else if (value !== '') found.push({ line: line.line, named: value, field });
  }
  for (const name of [
    'X-ABRELATEDNAMES',
    'X-MANAGER',
    'X-MS-MANAGER',
    'X-ASSISTANT',
    'X-MS-ASSISTANT',
    'X-SPOUSE',
    'X-MS-SPOUSE',
    'X-EVOLUTION-MANAGER',
    'X-EVOLUTION-ASSISTANT',
    'X-EVOLUTION-SPOUSE',
  ])
    for (const line of card.lines(name)) {
      const named = card.plain(line);
      const field = card.label(line) ?? name.replace(/^X-(MS-|EVOLUTION-)?/, '').toLowerCase();
      if (named !== '') found.push({ line: line.line, named, field });
    }
  return found;
}

/** UIDs are compared without their scheme and case. */
export function uidOf(text: string): string {
  return text
    .trim()
    .replace(/^urn:uuid:/i, '')
    .toLowerCase();
}
