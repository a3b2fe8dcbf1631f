import type { Evidence, Import } from '../model/evidence.ts';
import type { InteractionTable } from '../model/interaction-table.ts';
import { INTERACTION, PERSON, TIE } from './columns/kinds.ts';
import { storedColumn, storedRecords } from './columns/write-columns.ts';
import { ordered } from './stored-rows.ts';

/** What a network file says behind its head, piece by piece: the same evidence in the same pieces. */
export function* storedEvidence(evidence: Evidence): Generator<string> {
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
  yield `${JSON.stringify(ordered({ ...about, ...record })).slice(0, -1)},\n"people":`;
  yield* storedRecords(people, PERSON);
  yield `,\n"organisations":${JSON.stringify(organisations)},"ties":`;
  yield* storedRecords(ties, TIE);
  yield ',\n"interactions":';
  yield* storedInteractions(interactions);
  yield `,"proposals":${JSON.stringify(proposals)}}`;
}

function* storedInteractions(table: InteractionTable): Generator<string> {
  const receivers = table.toStart.subarray(1).map((end, e) => end - (table.toStart[e] as number));
  const columns = { ...table, receivers };
  yield `{"rows":${table.length}`;
  for (const name of Object.keys(INTERACTION) as (keyof typeof columns)[]) {
    yield `,"${name}":`;
    yield* storedColumn(columns[name] as Int32Array);
  }
  yield ',"to":';
  yield* storedColumn(table.to);
  if (table.topics.size > 0) {
    yield ',"topics":';
    yield* storedColumn(Array.from({ length: table.length }, (_, e) => table.topics.get(e)));
  }
  yield '}';
}
