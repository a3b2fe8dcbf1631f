import type { DocumentFormat } from '../document.ts';
import type { TableFormat } from '../reader.ts';
import { gephiEdges, gephiNodes } from './gephi.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { matrix } from './matrix.ts';
import { pajek } from './pajek.ts';
import { ucinetDl } from './ucinet-dl.ts';

/** Tables that other network programs write. */
export const GRAPH_TABLES: readonly TableFormat[] = [gephiNodes, gephiEdges, matrix];

/** Files of other network programs that are no tables. */
export const GRAPH_DOCUMENTS: readonly DocumentFormat[] = [gexf, graphml, pajek, ucinetDl];
