import type { IdSpace } from '../conventions/formats/facts.ts';
import type { PersonRecord } from '../model/evidence.ts';

/** E-mail addresses are compared without case and blanks, domains with other letters by their ASCII form. */
export function mailKey(address: string): string {
  const plain = address.trim().toLowerCase();
  return `mail:${/^[\0-\x7f]*$/.test(plain) ? plain : inAscii(plain.normalize('NFC'))}`;
}

/** `uwe@müller.example` is `uwe@xn--mller-kva.example`. */
function inAscii(address: string): string {
  const at = address.lastIndexOf('@') + 1;
  try {
    return address.slice(0, at) + new URL(`http://${address.slice(at)}`).hostname;
  } catch {
    return address;
  }
}

/** A LinkedIn profile by its slug, any other address by host and path, scheme and query left out. */
export function profileKey(address: string): string {
  const bare = address
    .slice(0, 2048)
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
  const slug = /^(?:[a-z]+\.)?linkedin\.com\/(?:in|pub)\/([^/]+)/i.exec(bare)?.[1];
  if (slug === undefined) return `profile:${bare.toLowerCase()}`;
  return `linkedin:${decoded(slug).normalize('NFC').toLowerCase()}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function looksLikeMail(text: string): boolean {
  return text.length <= 320 && /^[^\s@,;<>"\0\ufffd]+@[^\s@,;<>"\0\ufffd]+$/.test(text.trim());
}

/** The keys that make two records one person; a name is never one of them. */
export function strongKeys(record: PersonRecord, idSpace: IdSpace): string[] {
  const keys: string[] = [];
  if (record.id !== undefined) {
    keys.push(`${idSpace}:${record.id}`);
    if (record.id.includes('@') && looksLikeMail(record.id)) keys.push(mailKey(record.id));
  }
  for (const address of record.emails ?? []) keys.push(mailKey(address));
  for (const address of record.profiles ?? []) keys.push(profileKey(address));
  return keys;
}

/** The key of one record, for people whom no strong key finds. */
export function recordKey(content: string, number: number): string {
  return `${recordKeyStart(content)}${number}`;
}

/** What the keys of all records of a file begin with; the number of the record follows. */
export function recordKeyStart(content: string): string {
  return `at:${content.slice(0, 16)}:`;
}

const STABLE = ['mail:', 'linkedin:', 'id:', 'employee:', 'profile:'];

/** The key by which statements name a person: the strongest there is. */
export function steadyKey(keys: readonly string[], at: () => string): string {
  for (const kind of STABLE) {
    const found = keys.find((key) => key.startsWith(kind));
    if (found !== undefined) return found;
  }
  return at();
}
