import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import {
  type LedgerEntry,
  type LedgerEvent,
  newLedger,
  readLedger,
  tokenOf,
  withEntry,
} from '@tertius/core/sharing';

import { saveFile } from './save.ts';
import { isTaken } from './taken.ts';

/** The ledger lies beside its network file. */
export const ledgerPath = (network: string): string => `${network}.ledger`;

/** The entries beside a network file; none where there is no ledger. Throws `damaged` where it was changed. */
export function entriesOf(network: string): readonly LedgerEntry[] {
  const path = ledgerPath(network);
  return existsSync(path) ? readLedger(readFileSync(path, 'utf8')).entries : [];
}

export interface Done {
  readonly what: LedgerEvent;
  readonly detail?: string | undefined;
  /** Whom it was for, as the user said. */
  readonly reader?: string | undefined;
  readonly people?: number;
  /** What was written. */
  readonly text?: string | Uint8Array;
}

/** Enters in the ledger of a network file what was done with it; nothing where the network is only in memory. */
export function record(network: string, { what, detail, reader, people, text }: Done): void {
  if (network === '-' || isTaken(network) || !existsSync(network)) return;
  const path = ledgerPath(network);
  try {
    const before = existsSync(path) ? readFileSync(path, 'utf8') : newLedger(randomBytes(32).toString('hex'));
    const { key } = readLedger(before);
    const next = withEntry(before, {
      at: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
      what,
      ...(detail === undefined ? {} : { detail }),
      ...(reader === undefined ? {} : { reader: tokenOf(key, reader.trim().toLowerCase()) }),
      ...(people === undefined ? {} : { people }),
      ...(text === undefined ? {} : { sha256: digest(text) }),
    });
    saveFile(path, Buffer.from(next));
  } catch (error) {
    process.stderr.write(`${path}: not entered in the ledger: ${(error as Error).message}\n`);
  }
}

export const digest = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');
