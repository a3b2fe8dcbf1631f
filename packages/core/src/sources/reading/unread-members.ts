import type { Ledger } from './ledger.ts';

/** Members that hold what somebody wrote: they are named without an example. */
const WORDS = /^(full_?text|text|body|content\w*|summary\w*|title|blocks|attachments|files|message|note)$/i;

/** Says which members of a record of somebody else's JSON are not read. */
export function sayUnreadMembers(
  ledger: Ledger,
  kind: string,
  record: Readonly<Record<string, unknown>>,
  read: ReadonlySet<string>,
): void {
  for (const [name, value] of Object.entries(record)) {
    if (read.has(name) || value === null || value === '' || (Array.isArray(value) && value.length === 0))
      continue;
    const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    ledger.notUsed(
      `${kind}.${name.slice(0, 60)}`,
      'a member that is not read',
      plain && !WORDS.test(name) ? String(value).slice(0, 80) : '',
    );
  }
}

/** The members of a list written with blanks between them. */
export function members(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
