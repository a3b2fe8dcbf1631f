import { personColumns } from '../../conventions/person-columns.ts';
import type { PersonRecord } from '../../model/evidence.ts';
import { badEmail, content, wrongEmail } from '../reading/fields.ts';
import type { Outcome, Reading } from '../reading/reader.ts';
import { furtherManagers, personOf } from '../ties/person-row.ts';
import type { Graph, GraphNode } from './graph.ts';
import { ItemTable, namesOf } from './graph-rows.ts';

/** Reads nodes as people, or as organisations in the second mode of a two-mode network. */
export function readNodes(
  graph: Graph,
  reading: Reading,
  members: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const own = idsOf(graph.nodes);
  const names = namesOf(graph.nodes, reading).filter((name) => name !== 'id' || own === undefined);
  const named = names.includes('name');
  const table = new ItemTable(['id', ...names], graph.nodes, (node) => [
    own?.get(node) ?? node.key,
    ...names.map((name) => cellOf(node, name, named)),
  ]);
  const columns = personColumns(table.header);
  table.header.keepAsAttributes(columns.rest);
  const keys = new Map<string, string>();
  table.read(reading, (cells, line, node): Outcome => {
    if (node.key.trim() === '') return NO_ID;
    if (node.organisation) return reading.draft.organisation(line, nameOf(node)) ? 'accepted' : 'merged';
    const wrong = columns.emails.find((c) => wrongEmail([content(cells, c) ?? 'a@b']) !== undefined);
    if (wrong !== undefined) return badEmail(wrong, cells[wrong] as string);
    const record = personOf(table.header, columns, cells, line);
    const more = [...(members.get(node.key) ?? [])].map((organisation) => ({ organisation }));
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
    for (const more of furtherManagers(columns, cells, record)) reading.draft.person(more);
    return fresh ? 'accepted' : 'merged';
  });
}

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

/** Ids that nodes carry as an attribute, as igraph writes them; none unless every node has its own. */
function idsOf(nodes: readonly GraphNode[]): ReadonlyMap<GraphNode, string> | undefined {
  const ids = new Map(nodes.map((node) => [node, (node.values.get('id') ?? '').trim()]));
  const distinct = new Set(ids.values());
  return distinct.size === nodes.length && !distinct.has('') ? ids : undefined;
}
