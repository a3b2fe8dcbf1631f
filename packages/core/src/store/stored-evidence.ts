import type { Evidence, Import } from '../model/evidence.ts';
import type { InteractionTable } from '../model/interaction-table.ts';
import { tieRows } from '../model/tie-table.ts';
import { INTERACTION, PERSON, TIE } from './columns/kinds.ts';
import { storedColumn, storedRecords, storedRuns } from './columns/write-columns.ts';
import { storedTies } from './columns/write-ties.ts';
import type { Drawn, Pool, SharedRows } from './shared-rows.ts';
import { ordered } from './stored-rows.ts';

/** What a network file says behind its head, piece by piece: the same evidence in the same pieces. */
export function* storedEvidence(evidence: Evidence, shared?: SharedRows): Generator<string> {
  const imports = byKey(evidence.imports);
  const statements = evidence.statements.map((statement) => JSON.stringify(ordered(statement))).sort();
  yield `"settings":${JSON.stringify(ordered(evidence.settings))},\n`;
  if (shared !== undefined) yield* storedPools(shared.pools);
  yield `"imports":[\n`;
  for (const [index, source] of imports.entries()) {
    if (index > 0) yield ',\n';
    const drawn = shared?.drawn.get(source.key);
    yield* storedImport(source, drawn, shared?.pools[drawn?.pool ?? -1]);
  }
  yield `\n],\n"statements":[\n${statements.join(',\n')}\n]}\n`;
}

/** Imports in the order in which they are written. */
export const byKey = (imports: readonly Import[]): Import[] =>
  [...imports].sort((x, y) => (x.key < y.key ? -1 : 1));

function* storedPools(pools: readonly Pool[]): Generator<string> {
  yield '"shared":[\n';
  for (const [index, { people, ties, interactions }] of pools.entries()) {
    yield `${index > 0 ? ',\n' : ''}{"people":`;
    yield* storedRecords(people, PERSON);
    yield ',\n"ties":';
    yield* storedRecords(ties, TIE);
    yield ',\n"interactions":';
    yield* storedInteractions(interactions);
    yield '}';
  }
  yield '\n],\n';
}

function* storedImport(source: Import, drawn?: Drawn, pool?: Pool): Generator<string> {
  const { people, organisations, ties, interactions, proposals, ownerRecord, ...about } = source;
  const record = ownerRecord === undefined ? {} : { ownerRecord: ordered(ownerRecord) };
  const number = drawn === undefined ? {} : { shared: drawn.pool };
  yield `${JSON.stringify(ordered({ ...about, ...record, ...number })).slice(0, -1)},\n"people":`;
  if (drawn === undefined) yield* storedRecords(people, PERSON);
  else yield* storedPlaces(drawn.people, people, pool?.people ?? []);
  yield `,\n"organisations":${JSON.stringify(organisations)},"ties":`;
  if (drawn?.ties === undefined) yield* storedTies(ties);
  else yield* storedPlaces(drawn.ties, [...tieRows(ties)], pool?.ties ?? []);
  yield ',\n"interactions":';
  if (drawn?.interactions === undefined) yield* storedInteractions(interactions);
  else yield* storedPlaces(drawn.interactions, linesOf(interactions), linesOf(pool?.interactions));
  yield `,"proposals":${JSON.stringify(proposals)}}`;
}

interface Place {
  readonly line: number;
  readonly member?: string;
}

const linesOf = (table: InteractionTable | undefined): Place[] =>
  Array.from(table?.line ?? [], (line) => ({ line }));

/** Rows of a pool, and how many lines further down each stands in the import's own file than in the first. */
function* storedPlaces(
  shared: readonly number[],
  places: readonly Place[],
  pool: readonly Place[],
): Generator<string> {
  yield `{"rows":${shared.length},"shared":`;
  yield* storedRuns(shared, 'runs');
  yield ',"lower":';
  yield* storedRuns(
    places.map(({ line }, k) => line - (pool[shared[k] as number] as Place).line),
    'each',
  );
  if (places.some(({ member }) => member !== undefined)) {
    yield ',"member":';
    yield* storedColumn(places.map(({ member }) => member));
  }
  yield '}';
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
