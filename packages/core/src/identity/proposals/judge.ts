import { nameLikeness } from '../name-likeness.ts';
import { relatedDomain } from './domains.ts';
import type { Profile } from './profile.ts';
import type { Judged } from './standings.ts';

/** The weight of evidence that two are one, on the scale of log odds, with the reasons for it. */
export function judge(
  one: Profile,
  other: Profile,
  /** How many people of one file carry the more common of the two names. */
  common: number,
  /** How many people have each phone number. */
  phoneHolders: ReadonlyMap<string, number>,
): Pick<Judged, 'odds' | 'reasons'> | undefined {
  if (one.words.length === 0 || other.words.length === 0 || one.script !== other.script) return undefined;
  if (common >= TOO_COMMON && haveSameWords(one, other)) return undefined;
  if (shared(one.numberedIn, other.numberedIn)) return undefined;
  const name = nameLikeness(one.words, other.words);
  const single = Math.min(one.words.length, other.words.length) === 1;
  const part = single && !name.same;
  if (name.likeness < 0.75 || (part && !(name.likeness === 1 && haveOwnPhone(one, other, phoneHolders))))
    return undefined;
  const reasons: string[] = [];
  let odds = -3;
  const add = (weight: number, reason: string): void => {
    odds += weight;
    reasons.push(reason);
  };
  const respelt = !name.same && name.respelt;
  const accents = name.same && one.person.name !== other.person.name && !sameLetters(one, other);
  const twice = (accents || respelt) && isEnteredTwice(one, other);
  if (name.same || respelt) {
    add(
      single ? 0.5 : 3,
      respelt
        ? 'the same name in another spelling'
        : accents
          ? 'the same name but for accents'
          : 'the same name',
    );
    if (common > 1 && !(common === 2 && twice)) odds -= 1.2 * Math.log2(common);
    else if (!single) odds += 0.8;
  } else if (part) add(0, 'the name of one is a part of the other’s');
  else add(name.likeness >= 0.9 ? 2 - name.unmatched * 0.6 : 0.8 - name.unmatched * 0.8, 'a similar name');
  if (odds + MOST_ADDED <= LEAST_ODDS) return undefined;
  if (shared(one.phones, other.phones)) add(5, 'the same phone number');
  if (shared(one.organisations, other.organisations)) add(3, 'the same organisation');
  else if (relatedDomain(one, other)) add(2.6, 'an e-mail domain of the same organisation');
  else if (one.organisations.size > 0 && other.organisations.size > 0) odds -= name.same || respelt ? 0.6 : 2;
  if (shared(one.domains, other.domains)) add(1.5, 'the same e-mail domain');
  else if (one.domains.size > 0 && other.domains.size > 0) odds -= 1.5;
  else if (shared(one.locals, other.locals)) add(1, 'the same beginning of an e-mail address');
  if (one.phones.size > 0 && other.phones.size > 0 && !shared(one.phones, other.phones)) odds -= 2;
  if (shared(one.listedIn, other.listedIn)) odds -= twice ? 0.8 : 3;
  else if (!name.same && !respelt && shared(one.imports, other.imports)) odds -= 1.5;
  return odds > LEAST_ODDS ? { odds, reasons } : undefined;
}

/** Whether two have a phone number that nobody else has. */
function haveOwnPhone(one: Profile, other: Profile, holders: ReadonlyMap<string, number>): boolean {
  for (const phone of one.phones) if (other.phones.has(phone) && holders.get(phone) === 2) return true;
  return false;
}

/** Whether two are in one address book in which people type the entries. */
function isEnteredTwice(one: Profile, other: Profile): boolean {
  for (const i of one.booksIn) if (other.booksIn.has(i)) return one.words.length > 1;
  return false;
}

/** So many of one file bear a name that all else together (`MOST_ADDED`) does not make two of them likely. */
const TOO_COMMON = 2 ** (13.5 / 1.2);

function haveSameWords({ words }: Profile, other: Profile): boolean {
  if (words.length !== other.words.length) return false;
  for (let k = 0; k < words.length; k++) if (words[k] !== other.words[k]) return false;
  return true;
}

/** Names without accents, as most are: numbers or titles may tell them apart, but no accent does. */
const ASCII = /^[ -~]*$/;

/** Whether two names have the same letters and accents, whatever the order of their words and their capitals. */
function sameLetters(one: Profile, other: Profile): boolean {
  if (ASCII.test(one.person.name) && ASCII.test(other.person.name)) return true;
  const letters = ({ person }: Profile): string =>
    person.name
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .sort()
      .join(' ')
      .trim();
  return letters(one) === letters(other);
}

const LEAST_ODDS = -4;
/** What a phone number, an organisation and a domain in common add together. */
const MOST_ADDED = 9.5;

function shared<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  for (const item of one) if (other.has(item)) return true;
  return false;
}
