import { interactionLine } from '../conventions/interaction-line.ts';
import { isMarked, markedName } from '../conventions/person-columns.ts';
import { formatDay } from '../model/day.ts';
import { strengths } from '../model/strength/strength.ts';
import { tieList } from '../model/tie-list.ts';
import type { Released } from '../sharing/released-type.ts';
import { attributeCells, isPlain } from './attribute-cells.ts';
import type { ExtraColumn, WriteOptions } from './csv.ts';
import { pairNotes } from './pair-notes.ts';
import { personTable } from './person-table.ts';
import { type StatedRow, statedRows } from './stated-rows.ts';
import { type TimedRow, timedRows } from './timed-rows.ts';
import { typeOfValues } from './xml-text.ts';

export interface GraphColumn {
  readonly name: string;
  readonly type: 'boolean' | 'integer' | 'double' | 'string';
}

export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly values: readonly string[];
  readonly position: { readonly x: number; readonly y: number } | undefined;
}

export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  /** S as of the day. */
  readonly weight: string;
  /** Days on which something happened. */
  readonly days: readonly number[];
  readonly values: readonly string[];
}

/** A network as graph files hold it. */
export interface GraphTables {
  readonly nodeColumns: readonly GraphColumn[];
  readonly nodes: readonly GraphNode[];
  readonly edgeColumns: readonly GraphColumn[];
  readonly edges: readonly GraphEdge[];
  /** False where every tie is declared undirected. */
  readonly directed: boolean;
}

const NODE_RESERVED = new Set('id label pid viz start end spells parents timestamp timestamps'.split(' '));
const EDGE_RESERVED = new Set(
  'id key label source target weight edge_weight strength trust knowledge directed stated asof judgement judgement_back layer assumed interactions timestamp channel topic kind type start end spells timestamps networkx_key'
    .split(' ')
    .map((name) => name.replace('_', ' ')),
);

/**
 * Ties as of a day with what is known of them. The readers at hand refuse graphs that mix directed and undirected
 * edges, so such a network is written as directed and `directed` says no where a tie holds both ways.
 */
export function graphTables(
  { network, evidence }: Released,
  { asOf, columns = {} }: WriteOptions,
): GraphTables {
  const people = personTable(network, asOf);
  const idOf = (index: number): string => network.people[index]?.id ?? '';
  const ties = tieList(network, strengths(network, { asOf }));
  const directed = ties.length === 0 || ties.some((tie) => !tie.undirected);
  const mixed = directed && ties.some((tie) => tie.undirected);
  const stated = new Map<string, StatedRow>();
  for (const row of statedRows(network, asOf, evidence)) {
    stated.set(`${row.source}>${row.target}`, row);
    if (row.undirected) stated.set(`${row.target}>${row.source}`, row);
  }
  const notes = pairNotes(network);
  const arcs = new Set(ties.map(({ source, target }) => `${source}>${target}`));
  const judgementBack = ({ source, target }: (typeof ties)[number]): string =>
    arcs.has(`${target}>${source}`) ? '' : notes.judgement(target, source);
  const judgedBack = ties.some((tie) => judgementBack(tie) !== '');
  const happened = new Map<string, TimedRow[]>();
  for (const row of timedRows(network)) {
    if (row.day > asOf) continue;
    const key = `${row.source}>${row.target}`;
    const known = happened.get(key);
    if (known === undefined) happened.set(key, [row]);
    else known.push(row);
  }
  const rows = ties.map((tie) => {
    const own = stated.get(`${tie.source}>${tie.target}`);
    const there = happened.get(`${tie.source}>${tie.target}`) ?? [];
    const back = (tie.undirected && happened.get(`${tie.target}>${tie.source}`)) || [];
    const lines = [
      ...there.map((row) => interactionLine(row, false)),
      ...back.map((row) => interactionLine(row, true)),
    ];
    return {
      tie,
      days: [...new Set([...there, ...back].flatMap(({ day, timestamp }) => (timestamp === '' ? [] : day)))],
      attributes: own?.attributes ?? [],
      values: [
        own?.strength ?? '',
        own?.trust ?? '',
        own?.knowledge ?? '',
        own?.assumed ?? '',
        String(own !== undefined),
        formatDay(asOf),
        lines.join('\n'),
        ...(mixed ? [String(!tie.undirected)] : []),
        notes.judgement(tie.source, tie.target),
        ...(judgedBack ? [judgementBack(tie)] : []),
        notes.layer(tie.source, tie.target),
      ],
    };
  });
  const attributes = attributeCells(rows, EDGE_RESERVED);
  const core: GraphColumn[] = [
    { name: 'strength', type: 'double' },
    { name: 'trust', type: 'double' },
    { name: 'knowledge', type: 'double' },
    { name: 'assumed', type: 'string' },
    { name: 'stated', type: 'boolean' },
    { name: 'asOf', type: 'string' },
    { name: 'interactions', type: 'string' },
    ...(mixed ? [{ name: 'directed', type: 'boolean' } as const] : []),
    { name: 'judgement', type: 'double' },
    ...(judgedBack ? [{ name: 'judgement back', type: 'double' } as const] : []),
    { name: 'layer', type: 'string' },
  ];
  const typed = (
    names: readonly string[],
    cells: readonly (readonly string[])[],
    from: number,
  ): GraphColumn[] =>
    names
      .slice(from)
      .map((name, k) => ({ name, type: typeOfValues(cells.map((row) => row[from + k] ?? '')) }));
  return {
    nodeColumns: [
      ...typed(
        people.names.map((name) =>
          isPlain(name, NODE_RESERVED) || isMarked(name) ? name : markedName(name),
        ),
        people.rows,
        2,
      ),
      ...extraColumns(columns.people),
    ],
    nodes: people.rows.map(([id = '', label = '', ...values], person) => ({
      id,
      label,
      values: [...values, ...extraCells(columns.people, person)],
      position: columns.positions?.[person],
    })),
    edgeColumns: [...core, ...typed(attributes.names, attributes.rows, 0), ...extraColumns(columns.ties)],
    edges: rows.map(({ tie, days, values }, k) => ({
      source: idOf(tie.source),
      target: idOf(tie.target),
      weight: String(tie.strength),
      days: days.sort((x, y) => x - y),
      values: [...values, ...(attributes.rows[k] as string[]), ...extraCells(columns.ties, k)],
    })),
    directed,
  };
}

function extraColumns(columns: readonly ExtraColumn[] = []): GraphColumn[] {
  return columns.map(({ name, values }) => {
    const value = values.find((one) => one !== null);
    return {
      name,
      type: typeof value === 'boolean' ? 'boolean' : typeof value === 'string' ? 'string' : 'double',
    };
  });
}

const extraCells = (columns: readonly ExtraColumn[] = [], at: number): string[] =>
  columns.map(({ values }) => String(values[at] ?? ''));
