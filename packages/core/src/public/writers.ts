import { guardCell as guard } from '../conventions/guard-cell.ts';
import { type AnyDay, anyDay, guarded } from '../face/guard.ts';
import { having, text } from '../face/kinds.ts';
import { evidence, network } from '../face/subjects.ts';
import { writeCsv as csv } from '../writers/csv.ts';
import { writeGexf as gexf } from '../writers/gexf.ts';
import { writeGraphml as graphml } from '../writers/graphml.ts';

export type { CsvFiles, WriteOptions } from '../writers/csv.ts';
export type { GexfOptions, XmlFile } from '../writers/gexf.ts';

const RELEASED = ['released', having({ network, evidence })] as const;
/** Two tables, people and ties, that can be imported again. */
export const writeCsv: AnyDay<typeof csv> = anyDay(csv, [RELEASED]);
/** The network as GEXF, for Gephi, with measures and positions where they are given. */
export const writeGexf: AnyDay<typeof gexf> = anyDay(gexf, [RELEASED]);
/** The network as GraphML. */
export const writeGraphml: AnyDay<typeof graphml> = anyDay(graphml, [RELEASED]);
/** Text that no spreadsheet takes for a formula. */
export const guardCell: typeof guard = guarded(guard, ['text', text]);
