import { type Graph, type GraphEdge, readGraph } from '../graphs/graph.ts';
import { type DocumentFormat, textOf } from '../reading/document.ts';

/** Lists of edges without a header, as SNAP, NetworkX, igraph and R write them: two ends in a line, and a number where there is one. */
export const edgeList: DocumentFormat = {
  format: 'edge-list',
  recognise: (start, name) =>
    shapeOf(linesOf(start, 1), /\.(edgelist|edges|el|ncol)$/i.test(name) || SAYS_SO.test(start)) !==
    undefined,
  read(bytes, reading) {
    const { text, encoding } = textOf(bytes, reading);
    const lines = linesOf(text, 0);
    const third = shapeOf(lines, true)?.third ?? 'nothing';
    const directed = !/^[ \t]{0,40}[#%].*\bundirected\b/im.test(text.slice(0, HEAD));
    reading.ledger.warn({
      line: lines[0]?.line ?? 1,
      column: 1,
      code: 'column-taken',
      value: lines[0]?.text.slice(0, 100) ?? '',
      message: `there is no header; the columns are taken as source, target${third === 'nothing' ? '' : ` and ${third}`}, ties as ${directed ? 'one-way' : 'both ways'}`,
    });
    readGraph(graphOf(lines, third, directed), reading);
    return { encoding };
  },
};

const HEAD = 4096;
/** Lines that are looked at to see what the file is. */
const LOOKED_AT = 200;
/** A comment that speaks of edges. */
const SAYS_SO = /^[ \t]{0,40}[#%].{0,200}\b(graph|edges?|fromnodeid)\b/im;
const COMMENT = /^\s*([#%]|\/\/)/;

interface Line {
  readonly line: number;
  readonly text: string;
}

/** The lines with something in them, comments apart; of a beginning that may be cut within a line, without the last. */
function linesOf(text: string, leftOut: 0 | 1): Line[] {
  const all = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const whole = leftOut === 1 && text.length >= HEAD - 4 ? all.slice(0, -1) : all;
  return whole.flatMap((content, k) =>
    content.trim() === '' || COMMENT.test(content) ? [] : [{ line: k + 1, text: content }],
  );
}

type Third = 'nothing' | 'strength' | 'timestamp';

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const WHOLE = /^\d{1,18}$/;
/** `{}` or `{'weight': 0.5}`, as NetworkX writes what it knows of an edge. */
const BRACES = /\s(\{.*\})\s*$/;

/**
 * What stands in a third column, where the lines are edges: all alike, and either ended by braces, in a file that is named
 * so, or numbers that come again, as the numbers of people in a list of edges do. A square of numbers is a matrix.
 */
function shapeOf(lines: readonly Line[], named: boolean): { readonly third: Third } | undefined {
  const some = lines.slice(0, LOOKED_AT);
  if (some.length === 0 || (some.length < 2 && !named)) return undefined;
  const cells = some.map(({ text }) => cellsOf(text));
  const width = cells[0]?.length ?? 0;
  if (width < 2 || width > 3 || cells.some((row) => row.length !== width || row.includes('')))
    return undefined;
  const braced = some.every(({ text }) => BRACES.test(text));
  const numbers = width === 3 && cells.every((row) => NUMBER.test(row[2] as string));
  if (width === 3 && !numbers) return undefined;
  const isTime = numbers && cells.every((row) => /^\d{9,10}$/.test(row[2] as string));
  const third = isTime ? 'timestamp' : numbers || braced ? 'strength' : 'nothing';
  if (braced || named) return { third };
  const counted = cells.every((row) => WHOLE.test(row[0] as string) && WHOLE.test(row[1] as string));
  const ends = cells.flatMap((row) => row.slice(0, 2));
  const again = new Set(ends).size < ends.length;
  return counted && again && lines.length !== width ? { third } : undefined;
}

/** The cells of a line, between commas, semicolons or blanks; what stands in braces is left out. */
function cellsOf(text: string): readonly string[] {
  const plain = text.replace(BRACES, '').trim();
  const separator = /[,;\t]/.exec(plain)?.[0];
  return separator === undefined ? plain.split(/\s+/) : plain.split(separator).map((cell) => cell.trim());
}

function graphOf(lines: readonly Line[], third: Third, directed: boolean): Graph {
  const edges = lines.map(({ line, text }): GraphEdge => {
    const [source = '', target = '', number] = cellsOf(text);
    const braces = BRACES.exec(text)?.[1];
    const given = number ?? (braces === undefined ? undefined : numberIn(braces));
    const values = third === 'nothing' || given === undefined ? [] : [[third, given] as const];
    return { line, source, target, directed, values: new Map(values) };
  });
  return { nodes: [], edges };
}

const numberIn = (braces: string): string | undefined =>
  /['"](?:weight|strength)['"]\s{0,9}:\s{0,9}([^,}\s]{1,40})/.exec(braces)?.[1];
