import { cured } from '../cured.ts';
import { TertiusError } from '../errors.ts';
import { CHANNELS } from '../model/channel.ts';
import { type Evidence, type Import, type Settings, TIE_KINDS } from '../model/evidence.ts';
import type { InteractionTable } from '../model/interaction-table.ts';
import { mergedModel } from '../model/strength/parameters.ts';
import { sha256Hex } from '../platform/sha256.ts';
import {
  checkStored,
  LAST_ROWS,
  SCHEMA,
  type StoredEvidence,
  type StoredInteractions,
  UNSHARED,
} from './schema.ts';
import { sharedRows } from './shared-rows.ts';
import { byKey, storedEvidence } from './stored-evidence.ts';
import { storedRows } from './stored-rows.ts';

/**
 * Evidence as the text of a network file: schema, SHA-256 of what follows it, then the content.
 * The same evidence gives the same bytes, in whatever order it was gathered. Cost: linear in its size.
 */
export function serialise(evidence: Evidence): string {
  const decoder = new TextDecoder();
  return serialisePieces(evidence)
    .map((piece) => decoder.decode(piece))
    .join('');
}

const PIECE = 1 << 16;

const NOTE = TIE_KINDS.indexOf('note');

/** The same in UTF-8, in pieces: a large network is not held twice. */
export function serialisePieces(evidence: Evidence): Uint8Array[] {
  const encoder = new TextEncoder();
  const body: Uint8Array[] = [];
  let text = '';
  const shared = sharedRows(byKey(evidence.imports));
  const noted = evidence.imports.some(({ ties }) => ties.kind.includes(NOTE));
  const schema = shared.pools.length === 0 && !noted ? UNSHARED : SCHEMA;
  for (const piece of storedEvidence(evidence, schema === UNSHARED ? undefined : shared)) {
    text += piece;
    if (text.length < PIECE) continue;
    body.push(encoder.encode(text));
    text = '';
  }
  body.push(encoder.encode(text));
  const head = `{"format":"tertius","schema":${schema},"sha256":"${sha256Hex(...body)}",\n`;
  return [encoder.encode(head), ...body];
}

const HEAD =
  /^\s*\{\s*"format"\s*:\s*"tertius"\s*,\s*"schema"\s*:\s*(\d{1,9})\s*(?:,\s*"sha256"\s*:\s*"([0-9a-f]{64})"\s*,\n?)?/;

/**
 * Evidence from the text of a network file. Throws `not-a-network`, `newer-schema` or `damaged`; nothing is guessed
 * about a file whose checksum is not right. A file that another program wrote anew with the same content is read too.
 */
export function parseNetworkFile(text: string, file = 'network file'): Evidence {
  const place = { file, line: 1, column: 1 };
  const head = headOf(text);
  if (head === undefined)
    throw cured('not-a-network', 'this is no tertius network file', {
      place,
      cure: { action: 'import' },
    });
  const { schema } = head;
  if (schema > SCHEMA)
    throw new TertiusError(
      'newer-schema',
      `this file was written by a newer tertius; update tertius to read it (this one reads schema ${SCHEMA})`,
      { place, value: String(schema) },
    );
  if (schema < 1)
    throw new TertiusError('damaged', 'no version of this file has schema 0; restore it from a copy', {
      place,
    });
  const whole =
    head.length > 0 && sha256Hex(new TextEncoder().encode(text.slice(head.length))) === head.sha256;
  try {
    const evidence = readEvidence(text, schema, place);
    if (whole || checksumOf(evidence, schema) === head.sha256) return evidence;
  } catch (cause) {
    if (whole) throw cause;
  }
  throw new TertiusError(
    'damaged',
    'the checksum is not that of the content, so the file is damaged or was edited by hand; restore it from a copy (the previous version is kept beside it as .bak) or import again',
    { place },
  );
}

interface Head {
  readonly schema: number;
  readonly sha256: unknown;
  /** How much of the text it is; 0 where another program wrote the fields in another order. */
  readonly length: number;
}

function headOf(text: string): Head | undefined {
  const written = HEAD.exec(text);
  if (written !== null) return { schema: Number(written[1]), sha256: written[2], length: written[0].length };
  if (!/^\s*\{/.test(text) || !text.includes('"tertius"')) return undefined;
  try {
    const { format, schema, sha256 } = JSON.parse(text) as Record<string, unknown>;
    return format === 'tertius' && Number.isInteger(schema)
      ? { schema: schema as number, sha256, length: 0 }
      : undefined;
  } catch {
    return undefined;
  }
}

/** The checksum of the same content as a file of this schema says it: spaces, line ends and escapes that others write do not count. */
const checksumOf = (evidence: Evidence, schema: number): string => {
  const encoder = new TextEncoder();
  const shared = schema > UNSHARED ? sharedRows(byKey(evidence.imports)) : undefined;
  const pieces = schema <= LAST_ROWS ? storedRows(evidence) : storedEvidence(evidence, shared);
  return sha256Hex(...[...pieces].map((piece) => encoder.encode(piece)));
};

function readEvidence(
  text: string,
  schema: number,
  place: { file: string; line: number; column: number },
): Evidence {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw new TertiusError('damaged', 'this is no JSON; restore the file from a copy', { place, cause });
  }
  const checked = checkStored(parsed, schema);
  if ('wrong' in checked) throw new TertiusError('damaged', checked.wrong, { place });
  const { imports, statements } = checked.value;
  const settings = inOrder(checked.value.settings);
  return { settings, imports: imports.map((source) => readImport(source, place)), statements };
}

/** Half-lives in the order of the channels, whatever order another program put them in. */
function inOrder(settings: Settings): Settings {
  return settings.model === undefined
    ? settings
    : { ...settings, model: mergedModel(undefined, settings.model) };
}

function readImport(stored: StoredEvidence['imports'][number], place: { file: string }): Import {
  const people = stored.people.length;
  const inside = (index: number): boolean => index >= (stored.owner === undefined ? 0 : -1) && index < people;
  const { ties } = stored;
  for (let k = 0; k < ties.length; k++)
    if (!inside(ties.source[k] as number) || !inside(ties.target[k] as number))
      throw new TertiusError('damaged', 'a tie names nobody of its import', { place });
  return { ...stored, interactions: readTable(stored.interactions, inside, place) };
}

function readTable(
  stored: StoredInteractions,
  inside: (index: number) => boolean,
  place: { file: string },
): InteractionTable {
  const length = stored.line.length;
  const toStart = new Uint32Array(length + 1);
  stored.receivers.forEach((receivers, e) => {
    toStart[e + 1] = (toStart[e] as number) + receivers;
  });
  const sound =
    [stored.channel, stored.day, stored.second, stored.from, stored.receivers].every(
      (column) => column.length === length,
    ) &&
    toStart[length] === stored.to.length &&
    stored.from.every(inside) &&
    stored.to.every(inside) &&
    stored.channel.every((channel) => channel >= 0 && channel < CHANNELS.length);
  if (!sound)
    throw new TertiusError('damaged', 'the columns of interactions do not fit each other', { place });
  return {
    length,
    line: Uint32Array.from(stored.line),
    channel: Uint8Array.from(stored.channel),
    day: Int32Array.from(stored.day),
    second: Int32Array.from(stored.second),
    from: Int32Array.from(stored.from),
    toStart,
    to: Int32Array.from(stored.to),
    topics: new Map(stored.topics),
  };
}
