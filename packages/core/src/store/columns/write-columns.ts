import type { Fields, Kind } from './kinds.ts';

type Value = string | number | boolean;
type Values = ArrayLike<Value | undefined>;

/** Records as columns, piece by piece: `{"rows":3,"line":{"from":2},"name":["Ana",null,"Ben"]}`. */
export function* storedRecords(records: readonly object[], fields: Fields): Generator<string> {
  yield `{"rows":${records.length}`;
  yield* columnsOf(records, fields);
  yield '}';
}

function* columnsOf(records: readonly object[], fields: Fields): Generator<string> {
  for (const [name, kind] of Object.entries(fields)) {
    const values = fieldOf(records, name);
    if (values !== undefined) yield* namedColumn(name, kind, values);
  }
}

/** What records have in a field; undefined where none has anything. */
function fieldOf(records: readonly object[], name: string): unknown[] | undefined {
  let values: unknown[] | undefined;
  for (let k = 0; k < records.length; k++) {
    const value = (records[k] as Readonly<Record<string, unknown>>)[name];
    if (value === undefined) continue;
    values ??= new Array(records.length);
    values[k] = value;
  }
  return values;
}

/** A column under its name. */
export function* namedColumn(name: string, kind: Kind, values: ArrayLike<unknown>): Generator<string> {
  yield `,"${name}":`;
  yield* typeof kind === 'object' && 'list' in kind
    ? storedLists(values as (readonly unknown[] | undefined)[], kind.list)
    : storedColumn(values as Values);
}

/** Lists as how long each is, and what stands in all of them one after the other. */
function* storedLists(
  lists: readonly (readonly unknown[] | undefined)[],
  of: Extract<Kind, { readonly list: unknown }>['list'],
): Generator<string> {
  yield '{"count":';
  yield* storedColumn(Array.from(lists, (list) => list?.length));
  const items: unknown[] = [];
  for (const list of lists) if (list !== undefined) for (const item of list) items.push(item);
  if (items.length > 0) {
    if (of === 'text') {
      yield ',"text":';
      yield* storedColumn(items as string[]);
    } else if (of === 'pair')
      for (const [k, name] of [
        [0, 'name'],
        [1, 'text'],
      ] as const) {
        yield `,"${name}":`;
        yield* storedColumn((items as (readonly string[])[]).map((pair) => pair[k]));
      }
    else yield* columnsOf(items as object[], of);
  }
  yield '}';
}

/**
 * A column in the shortest of five forms, the same for the same values: `{"all":v}`, numbers that grow by one
 * `{"from":n}`, few values `{"at":[…],"is":[…]}`, texts that repeat `{"texts":[…],"is":[…]}`, else a list with null for none.
 */
export function* storedColumn(values: Values): Generator<string> {
  const n = values.length;
  const isFull = ArrayBuffer.isView(values);
  let there = 0;
  let same = true;
  let steps = true;
  for (let k = 0; k < n; k++) {
    if (isFull && !same && !steps) {
      there = n;
      break;
    }
    const value = values[k];
    if (value !== undefined) there++;
    if (value !== values[0]) same = false;
    if (steps && (!Number.isSafeInteger(value) || (k > 0 && value !== (values[k - 1] as number) + 1)))
      steps = false;
  }
  if (n > 0 && same && there === n) yield `{"all":${JSON.stringify(values[0])}}`;
  else if (n > 1 && steps) yield `{"from":${values[0]}}`;
  else if (there * 3 < n) {
    const at: number[] = [];
    for (let k = 0; k < n; k++) if (values[k] !== undefined) at.push(k);
    yield '{"at":';
    yield* list(at);
    yield ',"is":';
    yield* list(at.map((k) => values[k]));
    yield '}';
  } else {
    const texts = repeated(values);
    if (texts === undefined) yield* list(values);
    else {
      yield '{"texts":';
      yield* list([...texts.keys()]);
      yield ',"is":';
      yield* list(Array.from(values, (value) => texts.get(value as string)));
      yield '}';
    }
  }
}

/** The different texts of a column in the order of their first appearance, where each stands there four times or more. */
function repeated(values: Values): ReadonlyMap<string, number> | undefined {
  const most = values.length / 4;
  const texts = new Map<string, number>();
  for (let k = 0; k < values.length; k++) {
    const value = values[k];
    if (value === undefined) continue;
    if (typeof value !== 'string') return undefined;
    if (!texts.has(value)) texts.set(value, texts.size);
    if (texts.size > most) return undefined;
  }
  return texts;
}

/** Whole numbers that mostly grow by one as `{"runs":[first,how many,…]}`, or mostly stay as `{"each":[number,how many,…]}`, else as any column. */
export function* storedRuns(values: readonly number[], form: 'runs' | 'each'): Generator<string> {
  const step = form === 'runs' ? 1 : 0;
  const runs: number[] = [];
  for (let k = 0; k < values.length; k++)
    if (k > 0 && values[k] === (values[k - 1] as number) + step) runs[runs.length - 1]!++;
    else runs.push(values[k] as number, 1);
  if (runs.length >= values.length) yield* storedColumn(values);
  else {
    yield `{"${form}":`;
    yield* list(runs);
    yield '}';
  }
}

/** Values in one piece of text. */
const VALUES = 16_384;

function* list(values: Values): Generator<string> {
  yield '[';
  for (let start = 0; start < values.length; start += VALUES) {
    const piece = new Array<unknown>(Math.min(VALUES, values.length - start));
    for (let k = 0; k < piece.length; k++) piece[k] = values[start + k];
    yield (start > 0 ? ',' : '') + JSON.stringify(piece).slice(1, -1);
  }
  yield ']';
}
