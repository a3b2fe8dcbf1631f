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

const START = { format: 'tertius-ledger', version: 1 } as const;

/** A ledger without entries. `key` is 64 random hex digits. */
export function newLedger(key: string): string {
  return `${JSON.stringify({ ...START, key })}\n`;
}

/** The ledger with one more entry, chained to those before. Throws as `readLedger`. */
export function withEntry(ledger: string, facts: LedgerFacts): string {
  const { key, entries, last } = readLedger(ledger);
  const entry = JSON.stringify({ number: entries.length + 1, ...facts });
  return `${ledger}${JSON.stringify({ entry, chain: tokenOf(key, last + entry) })}\n`;
}

/** The entries of a ledger. Throws `damaged` at the first entry that was changed, moved or taken out; entries cut off at the end do not show. */
export function readLedger(ledger: string): {
  readonly key: string;
  readonly entries: readonly LedgerEntry[];
  /** The end of the chain. */
  readonly last: string;
} {
  const [head, ...lines] = ledger.split('\n').filter((line) => line !== '');
  const key = keyOf(head);
  let last = key;
  const entries = lines.map((line, at): LedgerEntry => {
    const { entry, chain } = parsed(line, at + 2) as { entry: string; chain: string };
    if (typeof entry !== 'string' || tokenOf(key, last + entry) !== chain) throw changed(at + 2);
    last = chain;
    const facts = parsed(entry, at + 2) as LedgerEntry;
    if (facts.number !== at + 1) throw changed(at + 2);
    return facts;
  });
  return { key, entries, last };
}

function keyOf(head: string | undefined): string {
  const start = parsed(head ?? '', 1) as { format?: unknown; key?: unknown };
  if (start.format !== START.format || typeof start.key !== 'string' || !/^[0-9a-f]{64}$/.test(start.key))
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

const changed = (line: number): TertiusError =>
  new TertiusError(
    'damaged',
    `this ledger was changed after it was written: line ${line} does not follow from those before`,
    {
      value: String(line),
    },
  );
