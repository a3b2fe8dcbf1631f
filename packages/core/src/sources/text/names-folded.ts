import { unguardCell } from '../../conventions/guard-cell.ts';

/** A name folded, and `Berg, Anna` as `anna berg` too. */
export function namesFolded(name: string): string[] {
  const folded = unguardCell(name.trim()).normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
  const [last, first, ...more] = folded.split(/\s*,\s*/);
  return first === undefined || first === '' || more.length > 0 ? [folded] : [folded, `${first} ${last}`];
}
