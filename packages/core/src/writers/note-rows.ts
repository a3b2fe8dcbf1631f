import type { Network } from '../model/network.ts';
import type { PairNotes } from './pair-notes.ts';

/** What is to be said of two people whose tie no other row names in this direction. */
export interface NoteRow {
  readonly source: number;
  readonly target: number;
  /** No tie is stated by it: what there is of one comes from interactions. */
  readonly assumed: 'tie';
}

/** Rows for layers and judgements that no row of a tie or interaction carries. */
export function noteRows(
  { pairs }: Network,
  { layer, judgement }: PairNotes,
  said: readonly { readonly source: number; readonly target: number }[],
): NoteRow[] {
  const directions = new Set(said.map(({ source, target }) => `${source}>${target}`));
  const rows: NoteRow[] = [];
  for (let p = 0; p < pairs.count; p++) {
    const [a, b] = [pairs.a[p] as number, pairs.b[p] as number];
    const [there, back] = [directions.has(`${a}>${b}`), directions.has(`${b}>${a}`)];
    const met = (pairs.eventStart[p + 1] as number) > (pairs.eventStart[p] as number);
    const isLayered = met && layer(a, b) !== '';
    if (!there && (judgement(a, b) !== '' || (isLayered && !back)))
      rows.push({ source: a, target: b, assumed: 'tie' });
    if (!back && judgement(b, a) !== '') rows.push({ source: b, target: a, assumed: 'tie' });
  }
  return rows;
}
