import type { TableFormat } from '../reading/reader.ts';
import { people } from '../ties/people.ts';
import { ties } from '../ties/ties.ts';

/** Nodes as Gephi's Data Laboratory writes them, `Id,Label[,Timeset],...`, and NodeXL's: `Vertex,...`. */
export const gephiNodes: TableFormat = {
  ...people,
  format: 'gephi-nodes',
  recognise(header) {
    if (header.find('name', 'email', 'source') >= 0) return 0;
    return header.has('id', 'label') || header.has('vertex') ? 30 : 0;
  },
};

const OTHERS = ['strength', 'trust', 'knowledge', 'timestamp', 'channel', 'directed'];

/** Edges as Gephi's Data Laboratory writes them: `Source,Target[,Type][,Id][,Label][,Weight]`; no type is directed. */
export const gephiEdges: TableFormat = {
  ...ties,
  format: 'gephi-edges',
  recognise(header) {
    if (!header.has('source', 'target') || header.find(OTHERS) >= 0) return 0;
    const written = header.names.includes('Source') && header.names.includes('Target');
    return header.has('type') || (written && header.find('weight', 'id', 'label', 'kind') >= 0) ? 45 : 0;
  },
};
