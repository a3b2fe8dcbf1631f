import { TertiusError } from '../errors.ts';
import { tokenOf } from '../platform/hmac.ts';

/** What the owner of a network did with it towards others. */
export const LEDGER_EVENTS = ['consent', 'share', 'export', 'report', 'rejects', 'common', 'erase'] as const;
export type LedgerEvent = (typeof LEDGER_EVENTS)[number];

/** One thing that was done; people are named by tokens alone, so that erasing them leaves nothing of them here. */
export interface LedgerFacts {
  /** Time in UTC to the second. */
  readonly at: string;
  readonly what: LedgerEvent;
  /** Whom an export was made for, what a consent was about. */
  readonly detail?: string;
  /** Token of the reader's address or name. */
  readonly reader?: string;
  readonly people?: number;
  /** SHA-256 of the file that was written. */
  readonly sha256?: string;
}

export interface LedgerEntry extends LedgerFacts {
  readonly number: number;
}

const START = { format: 'tertius-ledger', version: 2 } as const;

/** A ledger without entries. `key` is 64 random hex digits. */
export function newLedger(key: string): string {
  return textOf([JSON.stringify({ ...START, key })], key, key);
}

/** The ledger with one more entry, chained to those before. Throws as `readLedger`. */
export function withEntry(ledger: string, facts: LedgerFacts): string {
  const { key, entries, last } = readLedger(ledger);
  const entry = JSON.stringify({ number: entries.length + 1, ...facts });
  const chain = tokenOf(key, last + entry);
  return textOf([...linesOf(ledger).slice(0, -1), JSON.stringify({ entry, chain })], key, chain);
}

/** The lines with the one that closes the ledger: how many entries there are, sealed, so that a cut end shows. */
function textOf(lines: readonly string[], key: string, last: string): string {
  const entries = lines.length - 1;
  return `${[...lines, JSON.stringify({ entries, end: endOf(key, entries, last) })].join('\n')}\n`;
}

const endOf = (key: string, entries: number, last: string): string => tokenOf(key, `${entries} end ${last}`);

const linesOf = (ledger: string): string[] => ledger.split('\n').filter((line) => line !== '');

/** The entries of a ledger. Throws `damaged` at the first entry that was changed, moved or taken out, and where the end is cut off. */
export function readLedger(ledger: string): {
  readonly key: string;
  readonly entries: readonly LedgerEntry[];
  /** The end of the chain. */
  readonly last: string;
} {
  const all = linesOf(ledger);
  const key = keyOf(all[0]);
  const lines = all.slice(1, -1);
  let last = key;
  const entries = lines.map((line, at): LedgerEntry => {
    const { entry, chain } = parsed(line, at + 2) as { entry: string; chain: string };
    if (typeof entry !== 'string' || tokenOf(key, last + entry) !== chain) throw changed(at + 2);
    last = chain;
    const facts = parsed(entry, at + 2) as LedgerEntry;
    if (facts.number !== at + 1) throw changed(at + 2);
    return facts;
  });
  const close = parsed(all.at(-1) ?? '', all.length) as { entries?: unknown; end?: unknown };
  if (all.length < 2 || close.entries !== lines.length || close.end !== endOf(key, lines.length, last))
    throw cutOff(all.length + 1);
  return { key, entries, last };
}

function keyOf(head: string | undefined): string {
  const start = parsed(head ?? '', 1) as { format?: unknown; version?: unknown; key?: unknown };
  if (
    start.format !== START.format ||
    start.version !== START.version ||
    typeof start.key !== 'string' ||
    !/^[0-9a-f]{64}$/.test(start.key)
  )
    throw changed(1);
  return start.key;
}

function parsed(line: string, number: number): unknown {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    throw changed(number);
  }
  throw changed(number);
}

const cutOff = (line: number): TertiusError =>
  new TertiusError(
    'damaged',
    'the end of this ledger is missing: entries were cut off after it was written',
    {
      value: String(line),
    },
  );

const changed = (line: number): TertiusError =>
  new TertiusError(
    'damaged',
    `this ledger was changed after it was written: line ${line} does not follow from those before`,
    {
      value: String(line),
    },
  );
