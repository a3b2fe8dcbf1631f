/** Every code that tertius reports; tests and scripts rely on codes, never on the wording of a message. */
export type ErrorCode =
  | 'unknown-format'
  | 'unreadable'
  | 'empty'
  | 'too-large'
  | 'damaged'
  | 'newer-schema'
  | 'not-a-network'
  | 'no-own-organisation'
  | 'no-owner'
  | 'no-such-actor'
  | 'ambiguous-actor'
  | 'strength-above-one'
  | 'out-of-range'
  | 'unknown-measure'
  | 'unknown-import'
  | 'mostly-rejected'
  | 'cancelled'
  | 'wrong-argument'
  | 'wrong-key'
  | 'usage';

/** Where a finding stands in a file; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** What went wrong, with the value that caused it and what to do about it. */
export class TertiusError extends Error {
  override readonly name = 'TertiusError';
  readonly code: ErrorCode;
  readonly value: string | undefined;
  readonly place: Place | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    details: { value?: string | undefined; place?: Place | undefined; cause?: unknown } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.value = details.value;
    this.place = details.place;
  }
}

/** An error that names the argument, what it takes and what it got. */
export function wrong(argument: string, expected: string, value: unknown): TertiusError {
  return new TertiusError('wrong-argument', `${argument}: expected ${expected}, got ${shown(value)}`, {
    value: shown(value),
  });
}

function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 60));
  if (typeof value === 'function') return 'a function';
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'an invalid Date' : value.toISOString();
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}
