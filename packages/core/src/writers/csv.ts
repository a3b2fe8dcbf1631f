import type { Evidence } from '../model/evidence.ts';
import type { Network } from '../model/network.ts';
import { foldHeader } from '../sources/header.ts';
import { ATTRIBUTE } from '../sources/networks/person-columns.ts';
import { rowText } from '../sources/table.ts';
import { guardCell } from './guard-cell.ts';
import { type PlainTable, personTable } from './person-table.ts';
import { statedRows } from './stated-rows.ts';
import { timedRows } from './timed-rows.ts';

export interface WriteOptions {
  /** Day number: memberships and strengths are those of this day. */
  readonly asOf: number;
  /** Where given, attributes of ties are written as well. */
  readonly evidence?: Evidence;
}

/** The two files of a plain export. */
export interface CsvFiles {
  readonly people: string;
  readonly ties: string;
}

/**
 * A network as `people.csv` and `ties.csv`, which import as the same people, ties and strengths. `strength` is written
 * only where a file gave it, interactions are rows with a timestamp. No cell is a formula to a spreadsheet.
 */
export function writeCsv(network: Network, options: WriteOptions): CsvFiles {
  return { people: csvOf(personTable(network, options.asOf)), ties: csvOf(tieTable(network, options)) };
}

const CORE = ['source', 'target', 'strength', 'trust', 'knowledge', 'directed', 'timestamp', 'channel'];
const RESERVED = new Set([...CORE, 'topic', 'tag', 'assumed']);

function tieTable(network: Network, { asOf, evidence }: WriteOptions): PlainTable {
  const stated = statedRows(network, asOf, evidence);
  const timed = timedRows(network);
  const idOf = (index: number): string => network.people[index]?.id ?? '';
  const most = new Map<string, number>();
  for (const { attributes } of stated) {
    const counts = new Map<string, number>();
    for (const [key] of attributes) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const [key, count] of counts) most.set(key, Math.max(most.get(key) ?? 0, count));
  }
  const topics = timed.some(({ topic }) => topic !== '');
  const assumed = stated.some((row) => row.assumed !== '');
  const keys = [...most].sort().flatMap(([key, count]) => Array<string>(count).fill(key));
  const names = [
    ...CORE,
    ...(topics ? ['topic'] : []),
    ...(assumed ? ['assumed'] : []),
    ...keys.map((key) => (isPlain(key) ? key : `${ATTRIBUTE}${key}`)),
  ];
  const extra = (topic: string, word: string): string[] => [
    ...(topics ? [topic] : []),
    ...(assumed ? [word] : []),
  ];
  const rows: string[][] = [];
  for (const row of stated) {
    const left = [...row.attributes];
    const attributes = keys.map((key) => {
      const at = left.findIndex(([name]) => name === key);
      return at < 0 ? '' : (left.splice(at, 1)[0]?.[1] ?? '');
    });
    const numbers = [row.strength, row.trust, row.knowledge, row.undirected ? 'no' : 'yes', '', ''];
    rows.push([idOf(row.source), idOf(row.target), ...numbers, ...extra('', row.assumed), ...attributes]);
  }
  const none = keys.map(() => '');
  for (const row of timed) {
    const cells = ['', '', '', row.mutual ? 'no' : 'yes', row.timestamp, row.channel];
    rows.push([idOf(row.source), idOf(row.target), ...cells, ...extra(row.topic, ''), ...none]);
  }
  return { names, rows };
}

/** Whether a column of ties may carry the name of an attribute as it is. */
function isPlain(key: string): boolean {
  const folded = foldHeader(key);
  return key !== '' && key === key.trim() && !RESERVED.has(folded) && !key.startsWith(ATTRIBUTE);
}

function csvOf({ names, rows }: PlainTable): string {
  return [names, ...rows]
    .map((cells) =>
      rowText(
        cells.map((cell) => guardCell(cell.replaceAll('\0', ''))),
        ',',
      ),
    )
    .join('\n')
    .concat('\n');
}
