import { TertiusError } from '../../errors.ts';
import { readGraph } from '../graphs/graph.ts';
import { type DocumentFormat, textOf } from '../reading/document.ts';
import { dlHeader } from './dl-header.ts';
import { dlMatrices } from './dl-matrices.ts';
import { DlNodes } from './dl-nodes.ts';
import { dlPairs } from './dl-pairs.ts';
import { splitDl } from './dl-tokens.ts';

const READ = 'fullmatrix, lowerhalf, upperhalf, edgelist1, edgelist2, nodelist1 and nodelist2';

/** UCINET DL: matrices, edge lists or node lists, labels listed before the data or embedded in it. */
export const ucinetDl: DocumentFormat = {
  format: 'ucinet-dl',
  recognise: (start, name) =>
    /^\s*dl\b[\s,]*(?:n|nr|nc|nm|format)\s*=/i.test(start) ||
    (name.endsWith('.dl') && /^\s*dl\b/i.test(start)),
  read(bytes, reading) {
    const { text, encoding } = textOf(bytes, reading);
    const place = { file: reading.file, line: 1 };
    const parts = splitDl(text.replace(/\r\n?/g, '\n'));
    if (parts === undefined)
      throw new TertiusError('unreadable', 'a DL file needs a line DATA: before its data', { place });
    const header = dlHeader(parts.head);
    for (const [, word = ''] of parts.head.matchAll(/^[^\S\n]{0,20}([a-z][a-z ]{0,40}):[^\S\n]{0,20}$/gim))
      if (!/labels|data/i.test(word)) reading.ledger.notUsed(`${word}:`, 'a heading that is not known', '');
    const list = /^(edgelist|nodelist|el|nl)([12])$/.exec(header.format);
    const half = /^(full|lower|upper)(?:half|matrix)$|^fm$/.exec(header.format);
    if (list === null && half === null)
      throw new TertiusError('unreadable', `DL files are read as ${READ}; export it as one of them`, {
        place,
        value: header.format,
      });
    const nodes = new DlNodes(header, list?.[2] === '2', reading);
    const edges =
      list === null
        ? dlMatrices(parts.lines, header, half?.[1] ?? 'full', nodes, reading)
        : dlPairs(parts.lines, header, /^e/.test(header.format), nodes, reading);
    readGraph({ nodes: nodes.all(), edges }, reading);
    return { encoding };
  },
};
