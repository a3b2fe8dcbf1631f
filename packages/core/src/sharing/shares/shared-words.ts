import type { SharedWithUs } from './shared-with-us.ts';

const number = (value: number): string => value.toLocaleString('en');
const counted = (value: number, one: string, many: string): string =>
  `${number(value)} ${value === 1 ? one : many}`;

/** What shares of colleagues come to, for a page or file that leaves them out: what is left out, and the counts. */
export function sharedWords(found: SharedWithUs): string {
  const { own, ties, shares, people, alone, organisations, throughOne } = found;
  const at = organisations === 0 ? '' : ` at ${counted(organisations, 'organisation', 'organisations')}`;
  const hanging =
    organisations === 0
      ? ''
      : `, and ${throughOne === organisations ? 'each' : number(throughOne)} of the organisations`;
  const once =
    shares === 1
      ? ''
      : `; ${alone === people ? 'each' : number(alone)} of these people${hanging} stand${alone === 1 || alone === people ? 's' : ''} in one share alone`;
  return `${counted(ties, 'tie', 'ties')} to people outside come from ${counted(shares, 'share', 'shares')} that colleagues gave and ${ties === 1 ? 'is' : 'are'} not passed on. In counts over ${shares === 1 ? 'this share' : 'these shares'} alone: ${shares === 1 ? 'it names' : 'they name'} ${number(people)} people outside${at}${once}. Who else at ${own} knows them is not counted. Contacts on request have no name, so one person can count twice.`;
}

/** One line for each organisation that enough people stand behind, most people first: how many the shares name there, and how many shares. */
export function sharedLines({ named, shares }: SharedWithUs): string[] {
  return named.map(
    (one) =>
      `${one.name}: ${number(one.people)} people${shares === 1 ? '' : one.colleagues === 1 ? ', in one share alone' : `, in ${number(one.colleagues)} shares`}.`,
  );
}
