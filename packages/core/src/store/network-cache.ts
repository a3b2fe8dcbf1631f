import type { Evidence } from '../model/evidence.ts';
import type { Network } from '../model/network.ts';
import { besidePeople, peopleStore, withStore } from '../model/people-store.ts';
import { sha256Hex } from '../platform/sha256.ts';
import { type CachedPeople, cachedPeople, storeFromCache } from './cached-people.ts';

/** What a cache gives back: the network that evidence resolves to, and what of the evidence is small. */
export interface Cached extends Pick<Evidence, 'settings' | 'statements'> {
  readonly network: Network;
}

const FORM = 2;
const HEAD = 192;
const headOf = (key: string, sum: string, text: number): string =>
  `tertius cache ${FORM} ${key} ${sum} ${text}\n`.padEnd(HEAD);

const COLUMNS = [Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array] as const;
type Column = InstanceType<(typeof COLUMNS)[number]>;

/**
 * A resolved network as bytes that can be thrown away and made again: a head with `key` and the checksum of what follows, a text,
 * then columns of numbers as they stand in memory. Cost: linear in the network.
 */
export function cachePieces(key: string, { network, settings, statements }: Cached): Uint8Array[] {
  const columns: Column[] = [];
  const people = cachedPeople(peopleStore(network));
  const packing = packed({ settings, statements, rest: besidePeople(network), people }, columns);
  const lengths = columns.map((column) => [
    COLUMNS.findIndex((kind) => column instanceof kind),
    column.length,
  ]);
  const text = new TextEncoder().encode(
    `{"values":${JSON.stringify(packing)},\n"columns":${JSON.stringify(lengths)}}`,
  );
  const body = [text, ...columns.map(bytesOf)].flatMap((bytes) => [bytes, new Uint8Array(-bytes.length & 7)]);
  const sum = checksum(key, text.length, body);
  return [new TextEncoder().encode(headOf(key, sum, text.length)), ...body];
}

/** What was put in under this key; undefined for a cache of anything else, or one that is not as it was written. Its columns are views of `bytes`. */
export function fromCache(bytes: Uint8Array, key: string): Cached | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const [, sum, length] = /^tertius cache \d+ \S+ ([0-9a-f]{64}) (\d{1,10})\n/.exec(head) ?? [];
  if (sum === undefined || head !== headOf(key, sum, Number(length))) return undefined;
  if (checksum(key, Number(length), [bytes.subarray(HEAD)]) !== sum) return undefined;
  const end = HEAD + Number(length);
  const { values, columns } = JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD, end)));
  let at = end + (-length! & 7);
  const read = (columns as readonly (readonly [number, number])[]).map(([kind, count]) => {
    const Kind = COLUMNS[kind]!;
    const column = new Kind(bytes.buffer as ArrayBuffer, bytes.byteOffset + at, count);
    at += column.byteLength + (-column.byteLength & 7);
    return column;
  });
  const { settings, statements, rest, people } = unpacked(values, read) as Omit<Cached, 'network'> & {
    readonly rest: Omit<Network, 'people'>;
    readonly people: CachedPeople;
  };
  return { settings, statements, network: withStore(rest, storeFromCache(people)) };
}

const checksum = (key: string, text: number, body: readonly Uint8Array[]): string =>
  sha256Hex(new TextEncoder().encode(`${key} ${text}\n`), ...body);

const bytesOf = (column: Column): Uint8Array =>
  new Uint8Array(column.buffer, column.byteOffset, column.byteLength);

/** Plain data with the number of a column in its place, each column once; a map as its entries, texts as they are. */
function packed(value: unknown, columns: Column[]): unknown {
  if (ArrayBuffer.isView(value)) {
    const at = columns.indexOf(value as Column);
    return { column: at < 0 ? columns.push(value as Column) - 1 : at };
  }
  if (value instanceof Map) return { map: [...value] };
  if (Array.isArray(value))
    return value.every((item) => item === null || typeof item === 'string')
      ? { texts: value }
      : { list: value.map((item) => packed(item, columns)) };
  if (typeof value !== 'object' || value === null) return value;
  return { of: Object.entries(value).map(([name, item]) => [name, packed(item, columns)]) };
}

function unpacked(value: unknown, columns: readonly Column[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { column, map, texts, list, of } = value as {
    readonly column?: number;
    readonly map?: readonly (readonly [unknown, unknown])[];
    readonly texts?: readonly (string | null)[];
    readonly list?: readonly unknown[];
    readonly of: readonly (readonly [string, unknown])[];
  };
  if (column !== undefined) return columns[column];
  if (map !== undefined) return new Map(map);
  if (texts !== undefined) return texts;
  if (list !== undefined) return list.map((item) => unpacked(item, columns));
  return Object.fromEntries(of.map(([name, item]) => [name, unpacked(item, columns)]));
}
