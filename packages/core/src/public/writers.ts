import { guardCell as guard } from '../conventions/guard-cell.ts';
import { type AnyDay, anyDay, guarded } from '../face/guard.ts';
import { datedWith, having, oneOf, text } from '../face/kinds.ts';
import { evidence, network } from '../face/subjects.ts';
import { writeCsv as csv } from '../writers/csv.ts';
import { writeGexf as gexf } from '../writers/gexf.ts';
import { GRAPH_TEXT_FORMS, writeGraphText as graphText } from '../writers/graph-text.ts';
import { writeGraphml as graphml } from '../writers/graphml.ts';
import { writeTables as tables } from '../writers/tables.ts';

export type { CsvFiles, WriteOptions } from '../writers/csv.ts';
export type { GexfOptions, XmlFile } from '../writers/gexf.ts';
export type { GraphTextForm } from '../writers/graph-text.ts';
export type { NetworkTables, TableColumn } from '../writers/tables.ts';
export { GRAPH_TEXT_FORMS };

const RELEASED = ['released', having({ network, evidence })] as const;
/** Two tables, people and ties, that can be imported again. */
export const writeCsv: AnyDay<typeof csv> = anyDay(csv, [RELEASED]);
/** The network as GEXF, for Gephi, with measures and positions where they are given. */
export const writeGexf: AnyDay<typeof gexf> = anyDay(gexf, [RELEASED]);
/** The network as GraphML. */
export const writeGraphml: AnyDay<typeof graphml> = anyDay(graphml, [RELEASED]);
/** Text that no spreadsheet takes for a formula. */
export const guardCell: typeof guard = guarded(guard, ['text', text]);
/** The network as another graph file of text; `form` is the id of one of `GRAPH_TEXT_FORMS`. */
export const writeGraphText: AnyDay<typeof graphText> = anyDay(
  graphText,
  [RELEASED],
  datedWith({ form: oneOf(GRAPH_TEXT_FORMS.map(({ id }) => id)) }),
);
/** People, ties and interactions as tables in columns, for Parquet, Arrow and data frames. */
export const writeTables: AnyDay<typeof tables> = anyDay(tables, [RELEASED]);
