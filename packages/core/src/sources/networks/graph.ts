import { guardCell } from '../../conventions/guard-cell.ts';
import { personColumns } from '../../conventions/person-columns.ts';
import { NO_DAY } from '../../model/day.ts';
import type { PersonRecord } from '../../model/evidence.ts';
import { badEmail, wrongEmail } from '../fields.ts';
import { Header } from '../header.ts';
import type { Outcome, Reading, Table } from '../reader.ts';
import { type RowReader, readRows } from '../rows.ts';
import { interactionsOf } from './interaction-lines.ts';
import { personOf } from './person-row.ts';
import type { TieColumns } from './tie-numbers.ts';
import { tieRows } from './ties.ts';

export interface GraphNode {
  readonly line: number;
  /** What edges call it. */
  readonly key: string;
  readonly values: ReadonlyMap<string, string>;
  /** An organisation of a two-mode network. */
  readonly organisation?: true;
}

export interface GraphEdge {
  readonly line: number;
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  readonly values: ReadonlyMap<string, string>;
}

/** What a graph file holds, whatever its syntax; columns are in the order of their first appearance. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** Reads nodes as people and edges as ties, each a row of the account. */
export function readGraph(graph: Graph, reading: Reading): void {
  const organisations = new Map(
    graph.nodes.filter((node) => node.organisation).map((node) => [node.key, nameOf(node)] as const),
  );
  const members = membershipsOf(graph, organisations);
  readNodes(graph, reading, members);
  readEdges(graph, reading, organisations);
}

const nameOf = ({ key, values }: GraphNode): string => values.get('name') || values.get('label') || key;

/** The organisations that each person of a two-mode network is tied to. */
function membershipsOf(
  graph: Graph,
  organisations: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  if (organisations.size === 0) return found;
  for (const { source, target } of graph.edges) {
    const [person, organisation] = organisations.has(source) ? [target, source] : [source, target];
    const name = organisations.get(organisation);
    if (name === undefined || organisations.has(person)) continue;
    const known = found.get(person);
    if (known === undefined) found.set(person, [name]);
    else known.push(name);
  }
  return found;
}

function namesOf(rows: readonly { readonly values: ReadonlyMap<string, string> }[]): string[] {
  const names = new Set<string>();
  for (const { values } of rows) for (const name of values.keys()) names.add(name);
  return [...names];
}

function tableOf(
  names: readonly string[],
  rows: () => Iterable<{ readonly cells: readonly string[]; readonly line: number }>,
): Table {
  return { header: new Header(names.map(guardCell), 1), delimiter: ',', rows };
}

const safe = (text: string): string => guardCell(text.trim());

/** Findings of a graph file name the line alone: an attribute has no column. */
function withoutColumn(read: RowReader): RowReader {
  return (cells, line) => {
    const outcome = read(cells, line);
    return typeof outcome === 'object' && 'rejected' in outcome ? { ...outcome, column: 0 } : outcome;
  };
}

function readNodes(graph: Graph, reading: Reading, members: ReadonlyMap<string, readonly string[]>): void {
  const own = idsOf(graph.nodes);
  const names = namesOf(graph.nodes).filter((name) => name !== 'id' || own === undefined);
  let current: GraphNode | undefined;
  const table = tableOf(['id', ...names], function* () {
    for (const node of graph.nodes) {
      current = node;
      yield {
        line: node.line,
        cells: [own?.get(node) ?? node.key, ...names.map((name) => node.values.get(name) ?? '')].map(safe),
      };
    }
  });
  const columns = personColumns(table.header);
  const keys = new Map<string, string>();
  const read = (cells: readonly string[], line: number): Outcome => {
    const node = current as GraphNode;
    if (node.organisation) return reading.draft.organisation(line, nameOf(node)) ? 'accepted' : 'merged';
    const wrong = columns.emails.find((c) => wrongEmail([cells[c]?.trim() || 'a@b']) !== undefined);
    if (wrong !== undefined) return badEmail(wrong, cells[wrong] as string);
    const record = personOf(table.header, columns, cells, line);
    const more = (members.get(node.key) ?? []).map((organisation) => ({ organisation }));
    const memberships = [...(record.memberships ?? []), ...more];
    const full: PersonRecord = memberships.length === 0 ? record : { ...record, memberships };
    const before = keys.get(node.key);
    if (before !== undefined && before !== record.name)
      reading.ledger.warn({
        line,
        column: 0,
        code: 'duplicate-id',
        value: node.key,
        message: 'another node has this id; what both say is kept for one person',
      });
    keys.set(node.key, record.name ?? '');
    const { index, fresh } = reading.draft.person(full);
    reading.draft.alias(`id:${node.key.trim()}`, index);
    return fresh ? 'accepted' : 'merged';
  };
  readRows(table, reading, withoutColumn(read));
}

/** Ids that nodes carry as an attribute, as igraph writes them; none unless every node has its own. */
function idsOf(nodes: readonly GraphNode[]): ReadonlyMap<GraphNode, string> | undefined {
  const ids = new Map(nodes.map((node) => [node, (node.values.get('id') ?? '').trim()]));
  const distinct = new Set(ids.values());
  return distinct.size === nodes.length && !distinct.has('') ? ids : undefined;
}

const CORE = ['source', 'target', 'directed', 'assumed'];

function readEdges(graph: Graph, reading: Reading, organisations: ReadonlyMap<string, string>): void {
  const titles = namesOf(graph.edges);
  /** Our own export says what was stated beside the weight of the day. */
  const ours = titles.includes('stated') && titles.includes('strength');
  const names = titles.filter((name) => !CORE.includes(name) && !(ours && OURS.has(name)));
  const header = new Header([...CORE, ...names], 1);
  const strength = header.find('strength', 'weight', 'edge weight', 'tie strength');
  const columns: TieColumns = {
    source: 0,
    target: 1,
    directed: 2,
    assumed: 3,
    strength,
    trust: header.find('trust'),
    knowledge: header.find('knowledge'),
    timestamp: header.find('timestamp'),
    channel: header.find('channel'),
    topic: header.find('timestamp') < 0 ? -1 : header.find('topic'),
    rest: [],
  };
  const used = new Set(Object.values(columns).flat());
  const rest = header.names.flatMap((_, index) => (used.has(index) ? [] : [index]));
  const said = [columns.trust, columns.knowledge, columns.timestamp].filter((c) => c >= 0);
  const cellsOf = (edge: GraphEdge): string[] => {
    const directed = edge.directed && !/^(false|no|0)$/i.test(edge.values.get('directed')?.trim() ?? '');
    const assumed = edge.values.get('assumed') ?? '';
    const cells = [edge.source, edge.target, directed ? 'yes' : 'no', assumed];
    cells.push(...names.map((name) => edge.values.get(name) ?? ''));
    const silent = strength >= 0 && (cells[strength] as string).trim() === '';
    if (!ours && silent && said.every((c) => (cells[c] as string).trim() === '')) {
      cells[strength] = '1';
      cells[3] = 'strength';
    }
    return cells.map(safe);
  };
  let current: GraphEdge | undefined;
  const table = tableOf([...CORE, ...names], function* () {
    for (const edge of graph.edges) {
      current = edge;
      yield { line: edge.line, cells: cellsOf(edge) };
    }
  });
  const rows = tieRows(table, reading, { ...columns, rest });
  const events = new Events(reading);
  const read = (cells: readonly string[], line: number): Outcome => {
    const edge = current as GraphEdge;
    if (organisations.has(edge.source) || organisations.has(edge.target)) return 'accepted';
    const text = edge.values.get('interactions') ?? '';
    const found = interactionsOf(text);
    if (ours && text !== '' && found === undefined)
      return {
        rejected: 'bad-value',
        column: 0,
        value: text,
        message: 'a line of interactions reads DATE CHANNEL, as in 2026-03-01 mail',
      };
    if (ours) for (const one of found ?? []) events.add(edge, one, line);
    if (ours && edge.values.get('stated')?.toLowerCase() === 'false') return 'accepted';
    return rows.read(cells, line);
  };
  readRows(table, reading, withoutColumn(read));
  rows.done();
  events.done();
}

const OURS = new Set(['stated', 'interactions', 'weight', 'id', 'label', 'start', 'end', 'spells']);

/** Interactions of edges; those of one sender, channel and time of day are one with many receivers. */
class Events {
  readonly #reading: Reading;
  readonly #found = new Map<
    string,
    { line: number; channel: number; day: number; second: number; from: number; to: number[]; topic?: string }
  >();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  add(edge: GraphEdge, one: NonNullable<ReturnType<typeof interactionsOf>>[number], line: number): void {
    const ends = [edge.source, edge.target].map((key) =>
      this.#reading.draft.mention(`id:${key.trim()}`, () => ({ line, id: key.trim(), mentioned: true })),
    ) as [number, number];
    const [from, to] = one.back ? [ends[1], ends[0]] : ends;
    const alone = one.second < 0 || one.day === NO_DAY;
    const key = `${from}|${one.channel}|${one.day}|${one.second}|${alone ? `${to}|${one.topic ?? ''}` : ''}`;
    const known = this.#found.get(key);
    if (known !== undefined && !known.to.includes(to)) known.to.push(to);
    if (known !== undefined) return;
    const { channel, day, second, topic } = one;
    this.#found.set(key, {
      line,
      channel,
      day,
      second,
      from,
      to: [to],
      ...(topic === undefined ? {} : { topic }),
    });
  }

  done(): void {
    for (const row of this.#found.values()) this.#reading.draft.interaction(row);
  }
}
