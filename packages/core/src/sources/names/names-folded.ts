import { unguardCell } from '../../conventions/guard-cell.ts';

/** Words of plain letters with one blank between, as most names are written. */
const PLAIN = /^[A-Za-z0-9.-]+(?: [A-Za-z0-9.-]+)*$/;

/** A name folded, and `Berg, Anna` as `anna berg` too. */
export function namesFolded(name: string): string[] {
  if (name.length <= 200 && PLAIN.test(name)) return [name.toLowerCase()];
  const folded = unguardCell(name.trim()).normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
  if (folded.length > 200) return [folded];
  const [last, first, ...more] = folded.split(',').map((part) => part.trim());
  return first === undefined || first === '' || more.length > 0 ? [folded] : [folded, `${first} ${last}`];
}
