import { cytoscape, graphology, nodeLink } from '../graph-json/graph-json.ts';
import { dot } from '../graph-texts/dot.ts';
import { edgeList } from '../graph-texts/edge-list.ts';
import { gml } from '../graph-texts/gml.ts';
import { pajek } from '../matrices/pajek.ts';
import { ucinetDl } from '../matrices/ucinet-dl.ts';
import type { DocumentFormat } from '../reading/document.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';

/** Files of other network programs that are no tables. */
export const GRAPH_DOCUMENTS: readonly DocumentFormat[] = [
  gexf,
  graphml,
  cytoscape,
  graphology,
  nodeLink,
  dot,
  gml,
  pajek,
  ucinetDl,
  edgeList,
];
