import type { SharedWithUs } from './shared-with-us.ts';

const number = (value: number): string => value.toLocaleString('en');
const counted = (value: number, one: string, many: string): string =>
  `${number(value)} ${value === 1 ? one : many}`;
const colleagues = (value: number): string => counted(value, 'colleague', 'colleagues');

/** What shares of colleagues come to, for a page or file that leaves them out: what is left out, and the counts. */
export function sharedWords(found: SharedWithUs): string {
  const { ties, shares, people, alone, organisations, throughOne } = found;
  const at = organisations === 0 ? '' : ` at ${counted(organisations, 'organisation', 'organisations')}`;
  const hanging =
    organisations === 0
      ? ''
      : `, and ${throughOne === organisations ? 'each' : number(throughOne)} of the organisations through one colleague alone`;
  return `${counted(ties, 'tie', 'ties')} to people outside come from ${counted(shares, 'share', 'shares')} that colleagues gave and ${ties === 1 ? 'is' : 'are'} not passed on. In counts: ${found.own} knows ${people} people outside${at}, through ${colleagues(found.colleagues)}; ${alone === people ? 'each' : number(alone)} of these people ${alone === 1 || alone === people ? 'is' : 'are'} known to one colleague alone${hanging}. Contacts on request have no name, so one person can count twice.`;
}

/** One line for each organisation that enough people stand behind, most people first: how many are known there, and through how many colleagues. */
export function sharedLines({ named }: SharedWithUs): string[] {
  return named.map(
    (one) =>
      `${one.name}: ${number(one.people)} people, ${one.colleagues === 1 ? 'through one colleague alone' : `through ${colleagues(one.colleagues)}`}.`,
  );
}
