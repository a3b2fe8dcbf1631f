import { unguardCell } from '../../conventions/guard-cell.ts';

/** A name folded, and `Berg, Anna` as `anna berg` too. */
export function namesFolded(name: string): string[] {
  const folded = unguardCell(name.trim()).normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
  if (folded.length > 200) return [folded];
  const [last, first, ...more] = folded.split(',').map((part) => part.trim());
  return first === undefined || first === '' || more.length > 0 ? [folded] : [folded, `${first} ${last}`];
}
