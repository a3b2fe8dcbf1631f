import { readGraph } from '../graphs/graph.ts';
import { type DocumentFormat, textOf } from '../reading/document.ts';
import { PajekProject } from './pajek-project.ts';

/** Pajek .net: vertices by number, then ties in sections; the vertices after the first N1 are organisations; .paj: with partitions and vectors. */
export const pajek: DocumentFormat = {
  format: 'pajek',
  recognise: (start, name) =>
    /^[ \t]*\*(?:vertices|network)\b/im.test(start) || (/\.(net|paj)$/.test(name) && /^\s*[%*]/.test(start)),
  read(bytes, reading) {
    const { text, encoding } = textOf(bytes, reading);
    const file = new PajekProject(reading);
    text.split(/\r\n?|\n/).forEach((line, k) => {
      file.line(line.trim(), k + 1);
    });
    readGraph(file.graph(), reading);
    return { encoding };
  },
};
