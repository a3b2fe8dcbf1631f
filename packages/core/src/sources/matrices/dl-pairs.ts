import type { GraphEdge } from '../graphs/graph.ts';
import type { Reading } from '../reading/reader.ts';
import type { DlHeader } from './dl-header.ts';
import type { DlNodes } from './dl-nodes.ts';
import type { DlLine } from './dl-tokens.ts';

const NOTHING: ReadonlyMap<string, string> = new Map();

/** The ties of edge lists and node lists; a line with a single `!` begins the next relation. */
export function dlPairs(
  lines: readonly DlLine[],
  header: DlHeader,
  edgeList: boolean,
  nodes: DlNodes,
  reading: Reading,
): GraphEdge[] {
  const keys = { row: nodes.rowKeys, column: nodes.columnKeys };
  const keyOf = (token: string, line: number, side: 'row' | 'column'): string | undefined =>
    header[side === 'row' ? 'rowsEmbedded' : 'columnsEmbedded']
      ? nodes.keyOf(token, line, side === 'column')
      : keys[side][Number(token) - 1];
  const several = (header.number('nm') ?? 1) > 1;
  let matrix = 0;
  return lines.flatMap(({ line, text, tokens: [first = '', ...others] }): GraphEdge[] => {
    if (text === '!') {
      matrix++;
      return [];
    }
    const targets = edgeList ? others.slice(0, 1) : others;
    if (!edgeList && targets.length === 0 && keyOf(first, line, 'row') !== undefined) return [];
    const source = keyOf(first, line, 'row');
    const ends = targets.map((token) => keyOf(token, line, 'column'));
    if (source === undefined || ends.length === 0 || ends.includes(undefined)) {
      reading.ledger.reject({
        line,
        column: 1,
        code: 'no-end',
        value: [first, ...targets].join(' '),
        message: 'a tie needs two people that the file has; number them from 1 or list their labels',
        row: text,
      });
      return [];
    }
    const strength = edgeList ? others[1] : undefined;
    const values =
      strength === undefined && !several
        ? NOTHING
        : new Map([
            ...(strength === undefined ? [] : [['strength', strength] as const]),
            ...(several ? [['relation', header.matrices[matrix] ?? String(matrix + 1)] as const] : []),
          ]);
    return ends.map((target) => ({ line, source, target: target as string, directed: true, values }));
  });
}
