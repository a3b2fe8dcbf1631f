import * as v from 'valibot';
import { CHANNELS } from '../model/channel.ts';
import {
  DETAIL_FIELDS,
  type Import,
  RULE_FIELDS,
  type Settings,
  type Statement,
  TIE_KINDS,
  type TieRecord,
} from '../model/evidence.ts';
import { tieTable } from '../model/tie-table.ts';
import { PERSON } from './columns/kinds.ts';
import { readRecords, WrongColumn } from './columns/read-columns.ts';
import { readInteractions } from './columns/read-interactions.ts';
import { readDrawn, readPools } from './columns/read-pools.ts';
import { readTies } from './columns/read-ties.ts';

/**
 * The newest version that is read; a file of a newer one is refused, never rewritten. Of 1 and 2 there are files with a
 * record for each person and tie; 3 has columns; 4 holds rows that several imports share once, and notes beside
 * interactions; it is written where there are any.
 */
export const SCHEMA = 4;

/** The version of files in which no import shares a row. */
export const UNSHARED = 3;

/** The last version with records. */
export const LAST_ROWS = 2;

const text = v.string();
const finite = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const fraction = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1));
const pairs = v.array(v.tuple([text, text]));

const membership = v.strictObject({
  organisation: v.optional(text),
  role: v.optional(text),
  unit: v.optional(text),
  from: v.optional(text),
  to: v.optional(text),
  former: v.optional(v.literal(true)),
});

const person = v.strictObject({
  line: count,
  member: v.optional(text),
  id: v.optional(text),
  name: v.optional(text),
  emails: v.optional(v.array(text)),
  profiles: v.optional(v.array(text)),
  phones: v.optional(v.array(text)),
  memberships: v.optional(v.array(membership)),
  manager: v.optional(text),
  communities: v.optional(v.array(text)),
  attributes: v.optional(pairs),
  contact: v.optional(v.picklist(['address-book', 'connection'])),
  mentioned: v.optional(v.literal(true)),
  onRequest: v.optional(v.literal(true)),
});

const tie = v.strictObject({
  line: count,
  member: v.optional(text),
  source: v.pipe(v.number(), v.integer(), v.minValue(-1)),
  target: v.pipe(v.number(), v.integer(), v.minValue(-1)),
  kind: v.picklist(TIE_KINDS),
  directed: v.boolean(),
  strength: v.optional(v.pipe(finite, v.minValue(0))),
  strengthAssumed: v.optional(v.literal(true)),
  band: v.optional(v.literal(true)),
  trust: v.optional(fraction),
  knowledge: v.optional(fraction),
  attributes: v.optional(pairs),
});

const numbers = v.array(v.pipe(v.number(), v.integer()));

const about = {
  key: text,
  content: text,
  files: v.array(text),
  format: text,
  layer: v.picklist(['personal', 'organisational']),
  owner: v.optional(v.nullable(text)),
  ownerRecord: v.optional(person),
  own: v.optional(text),
  dated: v.optional(
    v.strictObject({ day: text, by: v.picklist(['user', 'title', 'name', 'entries', 'content']) }),
  ),
  share: v.optional(v.strictObject({ made: text, expires: v.optional(text), reader: v.optional(text) })),
  told: v.optional(v.strictObject({ own: v.optional(text), self: v.optional(text) })),
};
const organisations = v.array(v.strictObject({ line: count, name: text }));
const proposals = v.array(v.strictObject({ line: count, person: count, named: text, field: text }));

const imported = v.strictObject({
  ...about,
  people: v.array(person),
  organisations,
  ties: v.array(tie),
  interactions: v.strictObject({
    line: numbers,
    channel: numbers,
    day: numbers,
    second: numbers,
    from: numbers,
    receivers: numbers,
    to: numbers,
    topics: v.array(v.tuple([count, text])),
  }),
  proposals,
});

/** An import whose people, ties and interactions are columns, which are checked one by one. */
const inColumns = v.strictObject({
  ...about,
  shared: v.optional(count),
  people: v.unknown(),
  organisations,
  ties: v.unknown(),
  interactions: v.unknown(),
  proposals,
});

const days = v.pipe(v.number(), v.finite(), v.gtValue(0));

const model = v.strictObject({
  weights: v.optional(v.strictObject({ trust: fraction, knowledge: fraction, history: fraction })),
  halfLives: v.optional(v.record(v.picklist(CHANNELS), days)),
});
const level = v.picklist(['private', 'on-request', 'shared']);

const statement = v.variant('kind', [
  v.strictObject({
    kind: v.literal('rating'),
    from: text,
    to: text,
    trust: v.optional(fraction),
    knowledge: v.optional(fraction),
    judgement: v.optional(fraction),
  }),
  v.strictObject({ kind: v.literal('same'), a: text, b: text }),
  v.strictObject({ kind: v.literal('different'), a: text, b: text }),
  v.strictObject({ kind: v.literal('same-organisation'), a: text, b: text }),
  v.strictObject({ kind: v.literal('different-organisations'), a: text, b: text }),
  v.strictObject({ kind: v.literal('newer'), newer: text, older: text }),
  v.strictObject({ kind: v.literal('nature'), person: text, isPerson: v.boolean() }),
  v.strictObject({ kind: v.literal('detail'), person: text, field: v.picklist(DETAIL_FIELDS), value: text }),
  v.strictObject({
    kind: v.literal('level'),
    person: text,
    level,
  }),
  v.strictObject({ kind: v.literal('tie-level'), a: text, b: text, level }),
  v.strictObject({
    kind: v.literal('rule'),
    place: count,
    field: v.picklist(RULE_FIELDS),
    value: text,
    level,
  }),
  v.strictObject({ kind: v.literal('erased'), token: text, date: text }),
  v.strictObject({
    kind: v.literal('log'),
    from: text,
    to: v.array(text),
    channel: v.optional(text),
    date: text,
    topic: v.optional(text),
    note: v.optional(text),
    ask: v.optional(text),
    open: v.optional(text),
    outcome: v.optional(text),
    introduced: v.optional(text),
    saying: v.optional(count),
  }),
]);

/** What a network file holds under its header. */
const head = {
  format: v.literal('tertius'),
  schema: v.number(),
  sha256: text,
  settings: v.strictObject({
    about: v.optional(text),
    leftOut: v.optional(text),
    own: v.optional(text),
    self: v.optional(text),
    model: v.optional(model),
    erasureKey: v.optional(text),
  }),
};
const storedRows = v.object({ ...head, imports: v.array(imported), statements: v.array(statement) });
const storedColumns = v.object({
  ...head,
  shared: v.optional(v.array(v.unknown()), []),
  imports: v.array(inColumns),
  statements: v.array(statement),
});

/** Interactions as columns, with the number of receivers instead of offsets. */
export interface StoredInteractions {
  readonly line: readonly number[];
  readonly channel: readonly number[];
  readonly day: readonly number[];
  readonly second: readonly number[];
  readonly from: readonly number[];
  readonly receivers: readonly number[];
  readonly to: readonly number[];
  readonly topics: readonly (readonly [number, string])[];
}

/** Evidence whose interactions have not been looked at yet. */
export interface StoredEvidence {
  readonly settings: Settings;
  readonly imports: readonly (Omit<Import, 'interactions'> & { readonly interactions: StoredInteractions })[];
  readonly statements: readonly Statement[];
}

/** The content of a network file of this version, or what is wrong with it and where. */
export function checkStored(
  parsed: unknown,
  schema: number,
): { readonly value: StoredEvidence } | { readonly wrong: string } {
  const checked = v.safeParse(schema <= LAST_ROWS ? storedRows : storedColumns, parsed);
  if (!checked.success) {
    const issue = checked.issues[0];
    return { wrong: `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}` };
  }
  if (schema <= LAST_ROWS) return { value: fromRows(checked.output as v.InferOutput<typeof storedRows>) };
  try {
    return { value: fromColumns(checked.output as v.InferOutput<typeof storedColumns>) };
  } catch (error) {
    if (error instanceof WrongColumn) return { wrong: error.message };
    throw error;
  }
}

function fromRows({ imports, ...rest }: v.InferOutput<typeof storedRows>): StoredEvidence {
  const read = imports.map((source) => ({ ...source, ties: tieTable(source.ties as TieRecord[]) }));
  return { ...rest, imports: read } as unknown as StoredEvidence;
}

function fromColumns({
  settings,
  shared,
  imports,
  statements,
}: v.InferOutput<typeof storedColumns>): StoredEvidence {
  const pools = readPools(shared);
  const read = imports.map(({ shared: number, ...source }, k) => {
    const where = `imports.${k}`;
    const pool = number === undefined ? undefined : pools[number];
    if (number !== undefined && pool === undefined)
      throw new WrongColumn(`${where}.shared: there are no such rows`);
    if (pool !== undefined) return { ...source, ...readDrawn(source, pool, where) };
    return {
      ...source,
      people: readRecords(source.people, PERSON, `${where}.people`),
      ties: readTies(source.ties, `${where}.ties`),
      interactions: readInteractions(source.interactions, `${where}.interactions`),
    };
  });
  return { settings, imports: read, statements } as unknown as StoredEvidence;
}
