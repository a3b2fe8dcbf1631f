import { TertiusError } from '../../errors.ts';
import type { GraphEdge } from '../graphs/graph.ts';
import type { Reading } from '../reading/reader.ts';
import type { DlHeader } from './dl-header.ts';
import type { DlNodes } from './dl-nodes.ts';
import type { DlLine, DlToken } from './dl-tokens.ts';
import { type MatrixRow, matrixEdges } from './square.ts';

/** The ties of one matrix or several; numbers may be broken into lines anywhere. */
export function dlMatrices(
  lines: readonly DlLine[],
  header: DlHeader,
  half: string,
  nodes: DlNodes,
  reading: Reading,
): GraphEdge[] {
  const tokens = lines.flatMap(({ line, tokens }) => tokens.map((text): DlToken => ({ text, line })));
  const relations = header.number('nm') ?? 1;
  const n = header.number('n');
  const height = (nodes.two ? header.number('nr') : n) ?? (nodes.rowKeys.length || undefined);
  const inFirstLine = lines[0]?.tokens.length ?? 0;
  const width = (nodes.two ? header.number('nc') : n) ?? (nodes.columnKeys.length || inFirstLine);
  let at = 0;
  const next = (): DlToken => {
    const token = tokens[at++];
    if (token !== undefined) return token;
    throw wrongCount(reading, lines.at(-1)?.line ?? 1, 'the data ends before the matrix is complete');
  };
  const edges: GraphEdge[] = [];
  for (let matrix = 0; matrix < relations; matrix++) {
    const columns = header.columnsEmbedded ? labels(width, next, nodes) : nodes.columnKeys;
    const rows: MatrixRow[] = [];
    const last = height ?? (nodes.two ? Number.POSITIVE_INFINITY : width);
    for (let i = 0; i < last && (height !== undefined || at < tokens.length); i++) {
      const line = tokens[at]?.line ?? 1;
      const label = header.rowsEmbedded ? next() : undefined;
      const key = label === undefined ? (nodes.rowKeys[i] as string) : nodes.keyOf(label.text, line, false);
      const values = columns.map((_, j) => (given(half, header.diagonal, i, j) ? next().text : ''));
      rows.push({ line, key, values });
    }
    const said = relations > 1 ? [['relation', header.matrices[matrix] ?? String(matrix + 1)] as const] : [];
    for (const edge of matrixEdges(columns, half === 'full' ? rows : mirrored(rows), said)) edges.push(edge);
  }
  const more = tokens[at];
  if (more !== undefined)
    throw wrongCount(reading, more.line, 'the data goes on after the matrix is complete');
  return edges;
}

function labels(count: number, next: () => DlToken, nodes: DlNodes): string[] {
  return Array.from({ length: count }, () => {
    const { text, line } = next();
    return nodes.keyOf(text, line, true);
  });
}

/** Whether the file gives the cell of row i and column j. */
function given(half: string, diagonal: boolean, i: number, j: number): boolean {
  if (i === j) return diagonal;
  return half === 'full' || (half === 'lower' ? j < i : j > i);
}

/** The whole of a symmetric matrix of which one half is given. */
function mirrored(rows: readonly MatrixRow[]): MatrixRow[] {
  return rows.map((row, i) => ({
    ...row,
    values: row.values.map((value, j) => value || (rows[j]?.values[i] ?? '')),
  }));
}

function wrongCount(reading: Reading, line: number, what: string): TertiusError {
  return new TertiusError('unreadable', `${what}; compare N, the labels, the diagonal and the rows`, {
    place: { file: reading.file, line },
  });
}
