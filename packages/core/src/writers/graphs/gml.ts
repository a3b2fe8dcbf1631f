import { releaseWords } from '../../sharing/release-words.ts';
import type { Released } from '../../sharing/released-type.ts';
import type { WriteOptions } from '../csv.ts';
import { type GraphColumn, graphTables } from '../graph-tables.ts';
import { nodeLabels } from './node-labels.ts';

/**
 * A network as GML: ties as of a day with their strength as `weight`. Nodes are numbered, labels are names; where two
 * people have one name their ids stand behind it. NetworkX, igraph, Gephi, yEd and `importFiles` read it.
 */
export function writeGml(released: Released, options: WriteOptions): string {
  const graph = graphTables(released, options);
  const labels = nodeLabels(graph.nodes);
  const numbers = new Map(graph.nodes.map(({ id }, k) => [id, k]));
  const keys = gmlKeys([...graph.nodeColumns, ...graph.edgeColumns].map(({ name }) => name));
  const values = (columns: readonly GraphColumn[], cells: readonly string[]): string =>
    columns
      .map(({ name, type }, k) => {
        const cell = cells[k] as string;
        return cell === ''
          ? ''
          : `    ${keys.get(name)} ${type === 'integer' || type === 'double' ? cell : gmlText(cell)}\n`;
      })
      .join('');
  const nodes = graph.nodes.map(({ id, label, values: cells }, k) => {
    const name = label === '' ? '' : `    name ${gmlText(label)}\n`;
    const own = `    actor ${gmlText(id)}\n${name}${values(graph.nodeColumns, cells)}`;
    return `  node [\n    id ${k}\n    label ${gmlText(labels[k] as string)}\n${own}  ]\n`;
  });
  const edges = graph.edges.map(({ source, target, weight, values: cells }) => {
    const ends = `    source ${numbers.get(source)}\n    target ${numbers.get(target)}\n    weight ${gmlNumber(weight)}\n`;
    return `  edge [\n${ends}${values(graph.edgeColumns, cells)}  ]\n`;
  });
  const columns = gmlText(
    JSON.stringify(
      [...keys]
        .filter(([name, key]) => name !== key)
        .map(([name, key]) => [key, name])
        .concat([['actor', 'id']]),
    ),
  );
  return `Creator "tertius"\ncomment ${gmlText(releaseWords(released))}\ngraph [\n  directed ${graph.directed ? 1 : 0}\n  columns ${columns}\n${nodes.join('')}${edges.join('')}]\n`;
}

/** What GML takes itself, and what stands for our id. */
const TAKEN = [
  'id',
  'label',
  'name',
  'actor',
  'source',
  'target',
  'weight',
  'node',
  'edge',
  'graph',
  'graphics',
];

/** A key of letters and figures for each column name. */
function gmlKeys(names: readonly string[]): ReadonlyMap<string, string> {
  const used = new Set(TAKEN.map((key) => key.toLowerCase()));
  const keys = new Map<string, string>();
  for (const name of new Set(names)) {
    const plain = name
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]/g, '')
      .slice(0, 40)
      .replace(/^(?![A-Za-z])/, 'column');
    let key = plain;
    for (let k = 2; used.has(key.toLowerCase()); k++) key = `${plain}${k}`;
    used.add(key.toLowerCase());
    keys.set(name, key);
  }
  return keys;
}

/** Text in quotes: what is not ASCII as a number, since GML is ASCII; a zero byte cannot be written. */
function gmlText(text: string): string {
  const safe = text
    .replaceAll('\0', '')
    .replace(/[&"]|[^\n\t\x20-\x7e]/gu, (character) => `&#${character.codePointAt(0)};`);
  return `"${safe}"`;
}

/** A number with a point, as GML has it for what is no whole number. */
const gmlNumber = (text: string): string =>
  /^-?\d+$/.test(text) ? `${text}.0` : text.replace(/^(-?\d+)e/, '$1.0e');
