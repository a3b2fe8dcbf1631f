import { unguardCell } from '../../conventions/guard-cell.ts';
import { givenFirst } from '../../identity/given-first.ts';
import { looksLikeMail } from '../../identity/keys.ts';
import type { Reading } from '../reading/reader.ts';

/** Who stands at an end of a row: an id, and for an address the name that was written before it. */
export interface End {
  readonly id: string;
  readonly email?: string;
  readonly name?: string;
}

/** A cell of receivers is not longer. */
const MOST = 100_000;
const IN_BRACKETS = /<\s*(?:mailto:)?([^<>\s]{1,320})\s*>/gi;

/**
 * The ends that a cell names: `a@x.org; b@x.org`, `Anna Berg <a@x.org>` and `Berg, Anna <a@x.org>; ...` are addresses;
 * anything else is one id, or several behind `;` where the table is one of mails.
 */
export function endsIn(cell: string, isMail: boolean): End[] {
  const text = unguardCell(cell.trim());
  if (text === '') return [];
  if (text.length > MOST || !(isMail || (text.includes('@') && /[<;,\n]/.test(text)))) return [{ id: text }];
  const found = pieces(text).flatMap(endsOfPiece);
  const known = !isMail && found.some(({ email }) => email === undefined);
  return known || found.length === 0 ? [{ id: text }] : found;
}

/** A cell at `;` and line breaks that stand in no quotes. */
const pieces = (text: string): string[] => text.match(/(?:"[^"]*"|[^;\n"]|")+/g) ?? [];

function endsOfPiece(piece: string): End[] {
  const found: End[] = [];
  let from = 0;
  for (const match of piece.matchAll(IN_BRACKETS)) {
    const [name, before] = nameBefore(piece.slice(from, match.index));
    found.push(...before);
    const address = (match[1] as string).toLowerCase();
    if (looksLikeMail(address)) found.push(addressed(address, name));
    else if (name !== '') found.push({ id: name });
    from = match.index + match[0].length;
  }
  const [rest, listed] = nameBefore(piece.slice(from));
  found.push(...listed);
  if (rest !== '') found.push({ id: rest });
  return found;
}

function addressed(address: string, name: string): End {
  return name === '' || looksLikeMail(name)
    ? { id: address, email: address }
    : { id: address, email: address, name };
}

/** What stands before an address or behind the last: bare addresses, and the rest as one name. */
function nameBefore(text: string): [string, End[]] {
  const parts = text.split(',').map((part) => part.trim());
  const listed: End[] = [];
  const rest: string[] = [];
  for (const part of parts) {
    const words = part.split(/\s+/).map((word) => word.replace(/^mailto:/i, '').toLowerCase());
    if (part !== '' && words.every(looksLikeMail)) listed.push(...words.map((word) => addressed(word, '')));
    else if (part !== '') rest.push(part);
  }
  return [
    givenFirst(
      rest
        .join(', ')
        .replace(/^["']+|(?<!["'])["']+$/g, '')
        .trim(),
    ),
    listed,
  ];
}

/** So many addresses are remembered: those of a million people would take more room than the people themselves. */
const REMEMBERED = 1 << 16;

/** Ends as they are meant; a cell of addresses that comes again soon is read once. */
export function endReader(several: boolean, isMail: boolean): (cell: string) => readonly End[] {
  const known = new Map<string, readonly End[]>();
  return (cell) => {
    if (!several || !(isMail || cell.includes('@'))) return onlyId(cell);
    let ends = known.get(cell);
    if (ends === undefined) {
      ends = endsIn(cell, isMail);
      if (known.size === REMEMBERED) known.clear();
      if (ends.length < 2) known.set(cell, ends);
    }
    return ends;
  };
}

function onlyId(cell: string): End[] {
  const id = unguardCell(cell.trim());
  return id === '' ? [] : [{ id }];
}

/** People named as ends of ties, once for each id. */
export class Ends {
  readonly #reading: Reading;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  known(id: string | undefined): number | undefined {
    return id === undefined ? undefined : this.#reading.draft.mentioned(keyOf(id));
  }

  at({ id, name }: End, line: number): number {
    const { draft } = this.#reading;
    const index = draft.mention(keyOf(id), () => {
      const emails = looksLikeMail(id) ? { emails: [id] } : {};
      return { line, id, ...emails, mentioned: true };
    });
    if (name === undefined) return index;
    const known = draft.people.get(index);
    if (known !== undefined && known.name === undefined) draft.amend(index, { ...known, name });
    return index;
  }
}

const keyOf = (id: string): string => `id:${id}`;
