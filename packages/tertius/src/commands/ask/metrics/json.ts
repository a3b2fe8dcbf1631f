import type { MetricsResult, Network, NetworkView } from '@tertius/core';
import { type DayTies, givenAlone, oneSideSeen, partsOf } from '@tertius/core/ties';
import { jsonValue, PrintedRows, type WriteField } from '../../../render/json.ts';
import { type JsonBytes, TextTable } from '../../../render/json-bytes.ts';

type Field = readonly [name: string, write: WriteField];

/** What a measure says of each actor or tie. */
type Column = ArrayLike<number> | readonly string[];

/** The actors of a result as JSON, with all that is asked of them; `name` is that of an actor of the view. */
export function actorTexts(
  name: (row: number) => string,
  view: NetworkView,
  result: MetricsResult,
  roles: readonly unknown[],
): PrintedRows {
  const groups = new TextTable(view.groups.map(jsonValue));
  return new PrintedRows(view.actors.length, [
    ['id', (row, to) => to.text(jsonValue(view.actors[row]))],
    ['name', (row, to) => to.text(jsonValue(name(row)))],
    ['group', (row, to) => to.textOf(groups, view.group[row]!)],
    ...measured({ ...result.actors, ...result.words }),
    ...(result.brokerage === undefined
      ? []
      : [['brokerage', (row: number, to: JsonBytes) => to.text(jsonValue(roles[row]))] as const]),
  ]);
}

/** The ties of a result as JSON, with what their strengths are made of unless they were made one of two. */
export function tieTexts(
  network: Network,
  view: NetworkView,
  result: MetricsResult,
  ties: DayTies | undefined,
): PrintedRows {
  const ids = new TextTable(view.actors.map(jsonValue));
  return new PrintedRows(view.source.length, [
    ['source', (row, to) => to.textOf(ids, view.source[row]!)],
    ['target', (row, to) => to.textOf(ids, view.target[row]!)],
    ...(ties === undefined
      ? [['strength', (row: number, to: JsonBytes) => to.number(view.strength[row]!)] as const]
      : stated(network, view, ties)),
    ...measured(result.ties),
  ]);
}

const [KNOWLEDGE, HISTORY, MUTUAL, CONFIDENCE, ASSUMED, DORMANT, ONE_SIDE] = [
  ',"knowledge":',
  ',"history":',
  ',"mutual":',
  ',"confidence":',
  ',"assumed":',
  ',"dormant":',
  ',"oneSideSeen":',
].map(encoded) as FixedTexts;
type FixedTexts = [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];

const TRUE = encoded('true');
const FALSE = encoded('false');

/** What is said of a tie whose strength a file gave, around its mutual strength. */
const BEFORE_MUTUAL = encoded('null,"knowledge":null,"history":0,"mutual":');
const AFTER_MUTUAL = encoded(',"confidence":1,"assumed":[],"dormant":false,"oneSideSeen":false');

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function stated(network: Network, view: NetworkView, ties: DayTies): Field[] {
  const strength = strengthsShown(view, ties);
  const { pair, mutual: mutualOf } = ties.strengths;
  const partsAt = partsOf(network, ties);
  const isGiven = givenAlone(ties);
  // All parts at once, since they are worked out together.
  const parts: WriteField = (row, to) => {
    if (isGiven(row)) {
      to.bytes(BEFORE_MUTUAL);
      to.number(mutualOf[ties.row[row]!]!);
      to.bytes(AFTER_MUTUAL);
      return;
    }
    const { trust, knowledge, history, mutual, confidence, assumed, dormant } = partsAt(row);
    to.number(trust);
    to.bytes(KNOWLEDGE);
    to.number(knowledge);
    to.bytes(HISTORY);
    to.number(history);
    to.bytes(MUTUAL);
    to.number(mutual);
    to.bytes(CONFIDENCE);
    to.number(confidence);
    to.bytes(ASSUMED);
    to.text(assumed.length === 0 ? '[]' : jsonValue(assumed));
    to.bytes(DORMANT);
    to.bytes(dormant ? TRUE : FALSE);
    to.bytes(ONE_SIDE);
    to.bytes(oneSideSeen(network, pair[ties.row[row]!]!, ties.options.asOf) ? TRUE : FALSE);
  };
  return [
    ['strength', (row, to) => to.number(strength(row))],
    ['trust', parts],
  ];
}

/** The strength of each tie as its source holds it, in the undirected view what both arcs of its pair come to there. */
export function strengthsShown(view: NetworkView, { row, strengths }: DayTies): (tie: number) => number {
  if (view.directed) return (tie) => view.strength[tie]!;
  const sums = new Float64Array(strengths.count);
  for (let tie = 0; tie < row.length; tie++) sums[row[tie]!]! += view.strength[tie]!;
  return (tie) => sums[row[tie]!]!;
}

const measured = (columns: object): Field[] =>
  Object.entries<Column>(columns as Record<string, Column>).map(
    ([id, column]): Field => [
      id,
      column instanceof Uint8Array
        ? (row, to) => to.bytes(column[row] === 0 ? FALSE : TRUE)
        : (row, to) => {
            const value = column[row]!;
            if (typeof value === 'number') to.number(value);
            else to.text(jsonValue(value));
          },
    ],
  );
