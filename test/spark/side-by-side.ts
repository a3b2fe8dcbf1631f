import { type Cells, rowsOf } from '../oracle/metrics-oracle.ts';
import { networksAtHand } from '../places.ts';
import { whole } from '../warehouse/days.ts';
import { P2P, PERSON_QUERY, REPORT, TRACE, viva } from '../warehouse/exports.ts';
import { drawnLog, ODD, QUOTED, WINDOWS } from '../warehouse/rows.ts';

const NETWORKS = networksAtHand(
  'tiny world random_directed random_undirected karate florentine hightech_advice hightech_reports lawfirm_friends networkers email_eu_core enron'
    .split(' ')
    .map((name) => [name] as const),
);

/**
 * The networks of the oracle side by side in one plan, since a statement costs Spark a second however few its rows; and a file of
 * each other kind that is read.
 */
export function sideBySide(room: string): { readonly files: string[]; readonly networks: readonly string[] } {
  const rows = (name: string, all: readonly string[]): string => whole(room, name, `${all.join('\n')}\n`);
  const people = NETWORKS.flatMap(([name]) =>
    rowsOf(`${name}.people.csv`).map(({ id, organisation }) => [id, organisation].map(of(name)).join(',')),
  );
  const ties = NETWORKS.map(([name]) => {
    const told = rowsOf(`${name}.ties.csv`);
    const columns = Object.keys(told[0] ?? {});
    const cells = (row: Cells) =>
      columns.map((column) => (ENDS.has(column) ? of(name)(row[column]) : quoted(row[column] ?? '')));
    return rows(`${name}.csv`, [columns.join(','), ...told.map((row) => cells(row).join(','))]);
  });
  return {
    files: [
      rows('people.csv', ['id,organisation', ...people]),
      ...ties,
      rows('log.csv', drawnLog()),
      rows('odd.csv', [...ODD, ...QUOTED]),
      whole(room, 'windows.csv', WINDOWS),
      whole(room, 'trace.csv', TRACE),
      whole(room, 'report.csv', REPORT),
      whole(room, 'viva.csv', viva(...P2P)),
      whole(room, 'query.csv', PERSON_QUERY),
    ],
    networks: NETWORKS.map(([name]) => name),
  };
}

const ENDS = new Set(['source', 'target']);

/** Names that no other network has. */
const of = (network: string) => (name: string | undefined) => quoted(`${network}:${name}`);

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
