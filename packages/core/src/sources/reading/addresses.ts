import { looksLikeMail } from '../../identity/keys.ts';
import { badEmail, content } from './fields.ts';
import type { Reading, Rejection } from './reader.ts';

/** Words that stand in a cell for nothing. */
const NOTHING =
  /^(?:[-–—?/]{1,5}|n\/a|n\.a\.|none|null|nil|nan|unknown|not available|no e?-?mail|k\. ?a\.|keine?|entfällt|unbekannt|aucune?|néant|ninguno|sin correo|nessuno|geen|brak|saknas|なし|無|无)$/i;

const QUOTES = /^['"‘’“”<\s]{1,10}|['"‘’“”>\s]{1,10}$/g;

/** An address without what programs put around it. */
const bare = (text: string): string =>
  text
    .trim()
    .replace(/^(?:mailto|smtp):/i, '')
    .replace(QUOTES, '')
    .replace(/^(?:mailto|smtp):/i, '');

/** The addresses of a cell, or the text that holds none where it should. */
export interface Addresses {
  readonly good: readonly string[];
  readonly bad?: string;
}

/** Several may stand in one cell, parted by `;`, a comma, a slash or a blank; each may be `Ann <ann@x.org>`. Cost: linear. */
export function addressesIn(text: string | undefined, { ledger }: Reading): Addresses {
  if (text === undefined || text === '') return { good: [] };
  if (NOTHING.test(text)) {
    ledger.notUsed(`address ${text}`, 'says that there is none', text);
    return { good: [] };
  }
  const whole = bare(text);
  if (looksLikeMail(whole)) return { good: [whole] };
  const bracketed =
    text.length > 20_000 ? [] : [...text.matchAll(/<([^<>]{3,330})>/g)].map((match) => bare(match[1]!));
  if (bracketed.length > 0 && bracketed.every(looksLikeMail) && namesAlone(text)) return { good: bracketed };
  const parted = text
    .split(/[;,|\s]|(?<=\s)\/(?=\s)|:::/)
    .map(bare)
    .filter((piece) => piece !== '' && piece !== '/');
  return parted.length > 1 && parted.every(looksLikeMail) ? { good: parted } : { good: [], bad: text };
}

/** Whether nothing outside the brackets is an address of its own. */
const namesAlone = (text: string): boolean => !text.replace(/<[^<>]{0,330}>/g, '').includes('@');

/** The addresses of several cells of a row, or why the row is rejected. */
export function addressesOf(
  cells: readonly string[],
  columns: readonly number[],
  reading: Reading,
): readonly string[] | Rejection {
  const all: string[] = [];
  for (const column of columns) {
    const { good, bad } = addressesIn(content(cells, column), reading);
    if (bad !== undefined) return badEmail(column, bad);
    all.push(...good);
  }
  return all;
}
