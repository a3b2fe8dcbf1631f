import type { DocumentFormat } from '../reading/document.ts';
import { readGraph } from './graph.ts';
import { GraphmlDocument } from './graphml-document.ts';
import { readXml } from './xml.ts';

/** GraphML with the habits of yEd (keys without a name, labels inside drawings) and NodeXL (ids are names). */
export const graphml: DocumentFormat = {
  format: 'graphml',
  recognise: (start, name) =>
    /<(?:\w+:)?graphml[\s>]/.test(start) || (name.endsWith('.graphml') && /^\s*</.test(start)),
  read(bytes, reading) {
    const document = new GraphmlDocument(reading);
    const read = readXml(bytes, reading, document);
    readGraph(document, reading);
    return read;
  },
};
