import { matrix } from '../matrices/matrix.ts';
import type { TableFormat } from '../reading/reader.ts';
import { gephiEdges, gephiNodes } from './gephi.ts';

/** Tables that other network programs write. */
export const GRAPH_TABLES: readonly TableFormat[] = [gephiNodes, gephiEdges, matrix];
