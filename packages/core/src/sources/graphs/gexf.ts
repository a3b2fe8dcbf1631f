import type { DocumentFormat } from '../reading/document.ts';
import { GexfDocument } from './gexf-document.ts';
import { readGraph } from './graph.ts';
import { readXml } from './xml.ts';

/** GEXF of any version, elements known by their local names. */
export const gexf: DocumentFormat = {
  format: 'gexf',
  recognise: (start, name) =>
    /<(?:\w+:)?gexf[\s>]/.test(start) || (name.endsWith('.gexf') && /^\s*</.test(start)),
  read(bytes, reading) {
    const document = new GexfDocument(reading);
    const read = readXml(bytes, reading, document);
    readGraph(document, reading);
    return read;
  },
};
