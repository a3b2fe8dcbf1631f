import type { Evidence, Import } from '../model/evidence.ts';
import type { InteractionTable } from '../model/interaction-table.ts';
import { tieAt } from '../model/tie-table.ts';

/** What a network file of schema 1 or 2 says behind its head: a record for each person and tie. Nothing writes it; its checksum is still asked for. */
export function* storedRows(evidence: Evidence): Generator<string> {
  const imports = [...evidence.imports].sort((x, y) => (x.key < y.key ? -1 : 1));
  const statements = evidence.statements.map((statement) => JSON.stringify(ordered(statement))).sort();
  yield `"settings":${JSON.stringify(ordered(evidence.settings))},\n"imports":[\n`;
  for (const [index, source] of imports.entries()) {
    if (index > 0) yield ',\n';
    yield* storedImport(source);
  }
  yield `\n],\n"statements":[\n${statements.join(',\n')}\n]}\n`;
}

function* storedImport(source: Import): Generator<string> {
  const { people, organisations, ties, interactions, proposals, ownerRecord, ...about } = source;
  const record = ownerRecord === undefined ? {} : { ownerRecord: ordered(ownerRecord) };
  yield `${JSON.stringify(ordered({ ...about, ...record })).slice(0, -1)},"people":`;
  yield* storedList(people.length, (k) => ordered(people[k] as Import['people'][number]));
  yield `,"organisations":${JSON.stringify(organisations)},"ties":`;
  yield* storedList(ties.length, (k) => ordered(tieAt(ties, k)));
  yield ',"interactions":{';
  yield* storedInteractions(interactions);
  yield `},"proposals":${JSON.stringify(proposals)}}`;
}

function* storedInteractions(table: InteractionTable): Generator<string> {
  const receivers = table.toStart.subarray(1).map((end, e) => end - (table.toStart[e] as number));
  const columns = [
    ['line', table.line],
    ['channel', table.channel],
    ['day', table.day],
    ['second', table.second],
    ['from', table.from],
    ['receivers', receivers],
    ['to', table.to],
  ] as const;
  for (const [name, column] of columns) {
    yield `"${name}":[`;
    for (let at = 0; at < column.length; at += NUMBERS)
      yield (at > 0 ? ',' : '') + column.subarray(at, at + NUMBERS).join(',');
    yield '],';
  }
  yield '"topics":';
  yield* storedList(table.topics.size, listed(table.topics));
}

/** Rows and numbers in one piece of text. */
const ROWS = 4096;
const NUMBERS = 65_536;

function* storedList(length: number, at: (k: number) => unknown): Generator<string> {
  yield '[';
  for (let start = 0; start < length; start += ROWS) {
    const rows = Array.from({ length: Math.min(ROWS, length - start) }, (_, k) => at(start + k));
    yield (start > 0 ? ',' : '') + JSON.stringify(rows).slice(1, -1);
  }
  yield ']';
}

/** The entries of a map, asked for one after the other. */
function listed<K, V>(map: ReadonlyMap<K, V>): () => readonly [K, V] {
  const entries = map.entries();
  return () => entries.next().value as [K, V];
}

/** The same fields in the same order, whoever built the object. */
export function ordered<T extends object>(record: T): T {
  const sorted: Partial<T> = {};
  for (const field of Object.keys(record).sort() as (keyof T)[])
    if (record[field] !== undefined) sorted[field] = record[field];
  return sorted as T;
}
