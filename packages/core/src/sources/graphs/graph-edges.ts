import { markedName } from '../../conventions/person-columns.ts';
import type { Outcome, Reading } from '../reading/reader.ts';
import { foldHeader, type Header } from '../text/header.ts';
import { EdgeEvents } from '../ties/edge-events.ts';
import { markColumns, marksOf } from '../ties/tie-columns.ts';
import type { TieColumns } from '../ties/tie-numbers.ts';
import { note, tieRows } from '../ties/ties.ts';
import type { Graph, GraphEdge } from './graph.ts';
import type { NodePeople } from './graph-nodes.ts';
import { ItemTable, namesOf } from './graph-rows.ts';
import { plainEdges } from './plain-edges.ts';

/** How programs call an edge's strength, and people who name their own attributes. */
const STRENGTH: readonly string[] =
  'strength,weight,edge weight,tie strength,stärke,gewicht,beziehungsstärke,poids,force,intensité,peso,fuerza,intensidad,forza,intensità,sterkte,waga,siła,styrka,vikt,重み,强度'.split(
    ',',
  );
const CORE = ['source', 'target', 'directed', 'assumed'];
/** What our own export says of an edge beside the attributes of its tie. */
const OURS = new Set([
  ...CORE,
  'judgement back',
  ...'asOf stated interactions weight id label start end spells timestamps'.split(' '),
]);

const DAY = /^\s*\d{4}-\d\d-\d\d\s*$/;

/** Reads edges as ties, and as interactions what our own export or a channel says of their times. */
export function readEdges(
  graph: Graph,
  reading: Reading,
  organisations: ReadonlyMap<string, string>,
  people: NodePeople,
): void {
  const { edges } = graph;
  const ours = edges.every(({ values }) => values.has('stated') && DAY.test(values.get('asOf') ?? ''));
  const names = namesOf(edges, reading).filter((name) => !ours || !OURS.has(name));
  const titles = names.map((name) => (CORE.includes(foldHeader(name)) ? markedName(name) : name));
  const table = new ItemTable([...CORE, ...titles], edges, (edge) => {
    const no = ours && /^false$/i.test(edge.values.get('directed')?.trim() ?? '');
    const said = names.map((name) => edge.values.get(name) ?? '');
    const silent = !ours && columns.strength >= 0 && numbers.every((c) => !said[c - CORE.length]?.trim());
    if (silent) said[columns.strength - CORE.length] = '1';
    const assumed = silent ? 'strength' : ours ? (edge.values.get('assumed') ?? '') : '';
    const [source, target] = [edge.source, edge.target].map((key) => organisations.get(key) ?? key);
    return [source as string, target as string, edge.directed && !no ? 'yes' : 'no', assumed, ...said];
  });
  const columns = columnsOf(table.header);
  const numbers = [columns.strength, columns.trust, columns.knowledge, columns.timestamp].filter(
    (c) => c >= 0,
  );
  const marks = markColumns(table.header, columns);
  const ties = tieRows(table, reading, columns);
  table.header.keepAsAttributes(columns.rest);
  const events = new EdgeEvents(reading);
  const joined = new Set<string>();
  const affiliation = (edge: GraphEdge): Outcome => {
    const key = JSON.stringify([edge.source, edge.target].sort());
    if (joined.has(key)) return 'merged';
    joined.add(key);
    reading.draft.affiliations++;
    return 'accepted';
  };
  const read = (cells: readonly string[], line: number, edge: GraphEdge): Outcome => {
    const second = [edge.source, edge.target].filter((key) => organisations.has(key)).length;
    if (second === 2) return { excluded: 'not-a-person' };
    if (second === 1) return affiliation(edge);
    const found = ours ? events.ofOurs(edge) : events.ofTimes(edge);
    if (found !== undefined && 'rejected' in found) return found;
    for (const one of found ?? []) events.add(edge, one, line);
    const assumed = cells[columns.assumed] === 'strength';
    const stated = ours
      ? edge.values.get('stated')?.trim().toLowerCase() === 'true'
      : found === undefined || (!assumed && numbers.some((c) => cells[c] !== ''));
    const [source, target] = [edge.source, edge.target].map((key) => events.personOf(key, line));
    const back = ours ? edge.values.get('judgement back')?.trim() : undefined;
    if (back && source !== target)
      note(reading.draft, target as number, source as number, line, [['judgement', back]]);
    if (stated) return ties.read(cells, line);
    const said = marksOf(table.header, marks, cells);
    if (ours && said.length > 0 && source !== target)
      note(reading.draft, source as number, target as number, line, said);
    return 'accepted';
  };
  const { trust, knowledge, timestamp } = columns;
  const isPlain =
    !ours &&
    organisations.size === 0 &&
    reading.options.scale !== 'max' &&
    [trust, knowledge, timestamp].every((column) => column < 0);
  const done = (): void => {
    ties.done();
    events.done();
  };
  const strength = names[columns.strength - CORE.length];
  table.read(reading, read, done, isPlain ? plainEdges(reading, people, strength) : undefined);
}

function columnsOf(header: Header): TieColumns {
  const timestamp = header.find('timestamp');
  const columns = {
    source: 0,
    target: 1,
    directed: 2,
    assumed: 3,
    strength: header.find(STRENGTH),
    trust: header.find('trust'),
    knowledge: header.find('knowledge'),
    timestamp,
    channel: timestamp < 0 ? -1 : header.find('channel'),
    topic: timestamp < 0 ? -1 : header.find('topic'),
  };
  const used = new Set(Object.values(columns));
  return {
    ...columns,
    onlyIds: true,
    copies: [],
    mails: false,
    state: -1,
    counted: false,
    rest: header.names.flatMap((_, index) => (used.has(index) ? [] : [index])),
  };
}
