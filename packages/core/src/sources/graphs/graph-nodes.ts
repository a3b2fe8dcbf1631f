import { type PersonColumns, personColumns } from '../../conventions/person-columns.ts';
import type { PersonRecord } from '../../model/evidence.ts';
import { addressesOf } from '../reading/addresses.ts';
import type { Outcome, Reading } from '../reading/reader.ts';
import { isUnusual } from '../text/cells.ts';
import { furtherManagers, personOf } from '../ties/person-row.ts';
import type { Graph, GraphNode } from './graph.ts';
import { ItemTable, namesOf, type PlainItemReader } from './graph-rows.ts';

/** The people behind the keys by which edges name nodes. */
export type NodePeople = ReadonlyMap<string, number>;

/** Reads nodes as people, or as organisations in the second mode of a two-mode network. */
export function readNodes(
  graph: Graph,
  reading: Reading,
  members: ReadonlyMap<string, ReadonlySet<string>>,
): NodePeople {
  const own = haveOwnIds(graph.nodes);
  const names = namesOf(graph.nodes, reading).filter((name) => name !== 'id' || !own);
  const named = names.includes('name');
  const idOf = (node: GraphNode): string => (own ? ownId(node) : node.key);
  const table = new ItemTable(['id', ...names], graph.nodes, (node) => [
    idOf(node),
    ...names.map((name) => cellOf(node, name, named)),
  ]);
  const columns = personColumns(table.header);
  table.header.keepAsAttributes(columns.rest);
  const people = new Map<string, number>();
  /** What a node with the key of an earlier one is called. */
  const renamed = new Map<string, string>();
  const { draft } = reading;
  const keep = ({ key }: GraphNode, index: number): void => {
    if (!people.has(key)) people.set(key, draft.alias(`id:${key.trim()}`, index));
    else renamed.set(key, draft.people.get(index)?.name ?? '');
  };
  const nameBefore = (key: string): string | undefined => {
    const index = people.get(key);
    return index === undefined ? undefined : (renamed.get(key) ?? draft.people.get(index)?.name ?? '');
  };
  const read = (cells: readonly string[], line: number, node: GraphNode): Outcome => {
    if (node.key.trim() === '') return NO_ID;
    if (node.organisation) return reading.draft.organisation(line, nameOf(node)) ? 'accepted' : 'merged';
    const emails = addressesOf(cells, columns.emails, reading);
    if ('rejected' in emails) return emails;
    const record = personOf(table.header, columns, cells, line, emails);
    const more = [...(members.get(node.key) ?? [])].map((organisation) => ({ organisation }));
    const memberships = [...(record.memberships ?? []), ...more];
    const full: PersonRecord = memberships.length === 0 ? record : { ...record, memberships };
    const before = nameBefore(node.key);
    if (before !== undefined && before !== record.name)
      reading.ledger.warn({
        line,
        column: 0,
        code: 'duplicate-id',
        value: node.key,
        message: 'another node has this id; what both say is kept for one person',
      });
    const { index, fresh } = draft.person(full);
    keep(node, index);
    for (const more of furtherManagers(columns, cells, record)) draft.person(more);
    return fresh ? 'accepted' : 'merged';
  };
  const isPlain = members.size === 0 && saysNamesAlone(columns, names);
  const readPlain: PlainItemReader<GraphNode> = (node) => {
    const id = idOf(node).trim();
    const name = cellOf(node, 'name', true).trim();
    if (node.organisation || people.has(node.key) || node.key.trim() === '') return false;
    if (!isPlainText(id) || !isPlainText(name)) return false;
    const { index, fresh } = draft.person({ line: node.line, id, name });
    keep(node, index);
    if (fresh) reading.ledger.accept();
    else reading.ledger.merge();
    return true;
  };
  table.read(reading, read, undefined, isPlain ? readPlain : undefined);
  return people;
}

/** Whether nodes have nothing but an id and a name. */
function saysNamesAlone(columns: PersonColumns, names: readonly string[]): boolean {
  return names.length === 1 && names[0] === 'name' && columns.id === 0 && columns.name === 1;
}

/** Text of which nothing is to be said, and that stands in a cell as it is. */
const isPlainText = (text: string): boolean => text !== '' && !text.includes("'") && !isUnusual(text);

/** A value of a node; where others have names, its label is the name of one that has none. */
function cellOf({ values }: GraphNode, name: string, named: boolean): string {
  const moved = named && !values.get('name');
  if (moved && name === 'label') return '';
  return values.get(moved && name === 'name' ? 'label' : name) ?? '';
}

const NO_ID: Outcome = {
  rejected: 'no-end',
  column: 0,
  value: '',
  message: 'a node needs an id by which edges can name it',
};

export function nameOf({ key, values }: GraphNode): string {
  return values.get('name') || values.get('label') || key;
}

const ownId = ({ values }: GraphNode): string => (values.get('id') ?? '').trim();

/** Whether nodes carry ids as an attribute, as igraph writes them, and every node has its own. */
function haveOwnIds(nodes: readonly GraphNode[]): boolean {
  const distinct = new Set<string>();
  for (const node of nodes) {
    const id = ownId(node);
    if (id === '') return false;
    distinct.add(id);
  }
  return distinct.size === nodes.length;
}
