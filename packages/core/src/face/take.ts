import { wrong } from '../errors.ts';
import { isGraph } from '../given/as-view.ts';
import type { GraphologyGraph } from '../given/graph.ts';
import { type Evidence, NO_EVIDENCE } from '../model/evidence.ts';
import type { Network } from '../model/network.ts';
import { evidenceBehind } from '../resolve/resolve.ts';
import type { StreamedFile } from '../sources/import-streams.ts';
import { parseNetworkFile } from '../store/network-file.ts';
import { union } from '../store/union.ts';

/** A file with its name: it tells formats apart, and findings say it. */
export interface NamedFile {
  readonly name: string;
  readonly text?: string;
  readonly bytes?: Uint8Array;
  readonly stream?: () => AsyncIterable<Uint8Array>;
}

/** What a network can be opened from. */
export type Openable =
  | string
  | Uint8Array
  | Blob
  | AsyncIterable<Uint8Array>
  | NamedFile
  | Evidence
  | Network
  | GraphologyGraph;

/** What was given, as evidence that is already gathered and files that are still to be read. */
export function taken(items: readonly Openable[]): { evidence: Evidence; files: StreamedFile[] } {
  let evidence = NO_EVIDENCE;
  const files: StreamedFile[] = [];
  items.forEach((item, at) => {
    const name = `file ${at + 1}`;
    const known = evidenceOf(item);
    if (known !== undefined) evidence = union(evidence, known);
    else if (isGraph(item)) files.push(...tables(item));
    else files.push(fileOf(item, name, at));
  });
  return { evidence, files };
}

function evidenceOf(item: Openable): Evidence | undefined {
  if (typeof item === 'string' && /^\s*\{\s*"format"\s*:\s*"tertius"/.test(item))
    return parseNetworkFile(item);
  const said = item as Partial<Evidence> | null | undefined;
  const whole = typeof said === 'object' && Array.isArray(said?.imports) && Array.isArray(said.statements);
  if (whole) return item as Evidence;
  return typeof item === 'object' && item !== null ? evidenceBehind(item as Network) : undefined;
}

function fileOf(item: Openable, name: string, at: number): StreamedFile {
  if (typeof item === 'string') return whole(name, new TextEncoder().encode(item));
  if (item instanceof Uint8Array) return whole(name, item);
  if (item instanceof Blob) {
    const called = 'name' in item && typeof item.name === 'string' ? item.name : name;
    return { name: called, size: item.size, stream: () => iterated(item.stream()) };
  }
  if (typeof item === 'object' && item !== null) {
    if (Symbol.asyncIterator in item) return { name, stream: () => item };
    const { name: called = name, text, bytes, stream } = item as Partial<NamedFile>;
    if (typeof called === 'string') {
      if (typeof text === 'string') return whole(called, new TextEncoder().encode(text));
      if (bytes instanceof Uint8Array) return whole(called, bytes);
      if (typeof stream === 'function') return { name: called, stream };
    }
  }
  throw wrong(
    `files[${at}]`,
    'text, bytes, a File, a stream, { name, text | bytes | stream }, evidence, a network that resolve gave, or a graphology graph',
    item,
  );
}

function whole(name: string, bytes: Uint8Array): StreamedFile {
  return {
    name,
    size: bytes.length,
    async *stream() {
      yield bytes;
    },
  };
}

async function* iterated(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}

/** A graph as the two tables that its nodes and edges would be in files. */
function tables(graph: GraphologyGraph): StreamedFile[] {
  const cell = (value: unknown): string =>
    value === undefined || value === null ? '' : `"${String(value).replaceAll('"', '""')}"`;
  const people = ['id,name,organisation'];
  graph.forEachNode((node, attributes) => {
    people.push(
      [node, attributes.label ?? attributes.name ?? node, attributes.organisation].map(cell).join(','),
    );
  });
  const ties = ['source,target,strength,directed'];
  graph.forEachEdge((_edge, { strength, weight }, source, target, _s, _t, undirected) => {
    ties.push([source, target, strength ?? weight ?? 1, undirected ? 'no' : 'yes'].map(cell).join(','));
  });
  const encoder = new TextEncoder();
  return [
    whole('people.csv', encoder.encode(people.join('\n'))),
    ...(ties.length === 1 ? [] : [whole('ties.csv', encoder.encode(ties.join('\n')))]),
  ];
}
