import { dated, evidence, guarded, having, network } from '../face/kinds.ts';
import { writeCsv as csv } from '../writers/csv.ts';
import { writeGexf as gexf } from '../writers/gexf.ts';
import { writeGraphml as graphml } from '../writers/graphml.ts';

export { guardCell } from '../conventions/guard-cell.ts';
export type { CsvFiles, WriteOptions } from '../writers/csv.ts';
export type { GexfOptions, XmlFile } from '../writers/gexf.ts';

const RELEASED = ['released', having({ network, evidence })] as const;
const OPTIONS = ['options', dated] as const;
export const writeCsv: typeof csv = guarded(csv, RELEASED, OPTIONS);
export const writeGexf: typeof gexf = guarded(gexf, RELEASED, OPTIONS);
export const writeGraphml: typeof graphml = guarded(graphml, RELEASED, OPTIONS);
