import { foldName } from '../../identity/fold.ts';
import { looksLikeMail } from '../../identity/keys.ts';
import type { PersonRecord } from '../../model/evidence.ts';

/** Whether nothing but a name or an id is said. */
export function isBare(record: PersonRecord): boolean {
  const { emails, profiles, phones, memberships, id } = record;
  return !emails && !profiles && !phones && !memberships && !(id?.includes('@') && looksLikeMail(id));
}

/** Names that differ in blanks, capitals or the order of `Berg, Anna` alone are the same; accents tell people apart. */
export function exact(name: string): string {
  const written = asWritten(name);
  if (!written.includes(',')) return written;
  const [last = '', first = '', ...more] = written.split(',').map((part) => part.trim());
  return first === '' || last === '' || more.length > 0 || SUFFIX.test(first) ? written : `${first} ${last}`;
}

/** Names of plain letters with single blanks, as most are. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** An id or a single word, as most ends are. */
const ONE_WORD = /^[A-Za-z0-9]*$/;

/** Two words of plain letters and digits, with a letter each, and perhaps others. */
const WITH_LETTERS = /(?:^| )[0-9]*[A-Za-z][A-Za-z0-9]* (?:[0-9]+ )*[0-9]*[A-Za-z]/;

/** What stands behind a comma and is no first name. */
const SUFFIX = /^(jr|sr|i{2,3}|iv|ph\.? ?d|md|mba|msc|bsc|ma|esq|dr|prof|pmp|cpa|cfa)\.?$/;

export function asWritten(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** A first and a last name; scripts that write no blanks have both in one word. */
export function isFullName(name: string): boolean {
  if (PLAIN.test(name)) return name.length <= 200 && WITH_LETTERS.test(name);
  if (name.length > 200 || ONE_WORD.test(name) || /^[\d\s.,:;_-]*$/.test(name)) return false;
  if (/[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(name)) return name.length > 1;
  return (
    foldName(name)
      .split(' ')
      .filter((word) => /\p{L}/u.test(word)).length > 1
  );
}

const BRACKETED = /^([^()[\]]{3,120}[^()[\]\s])\s*[([]([^()[\]]{1,60})[)\]]$/;

/** A name as surveys write it of people with namesakes, `Thomas Müller (Development)`, in its two parts. */
export function inBrackets(name: string): { readonly name: string; readonly mark: string } | undefined {
  if (!name.endsWith(')') && !name.endsWith(']')) return undefined;
  const [, bare, mark] = BRACKETED.exec(name) ?? [];
  return bare === undefined || mark === undefined ? undefined : { name: bare, mark };
}
