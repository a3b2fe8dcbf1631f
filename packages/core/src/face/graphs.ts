import { fromGraphology as fromGraph } from '../given/from-graphology.ts';
import * as graphs from '../graphology/to-graphology.ts';
import { guarded } from './guard.ts';
import { graph, optional, record } from './kinds.ts';
import { view } from './subjects.ts';

const OPTIONS = ['options', optional(record)] as const;

/** A graphology graph as measures read it. */
export const fromGraphology: typeof fromGraph = guarded(fromGraph, ['graph', graph], OPTIONS);
/** A view as a graphology graph, with the measures that are given as attributes. */
export const toGraphology: typeof graphs.toGraphology = guarded(graphs.toGraphology, ['view', view], OPTIONS);
