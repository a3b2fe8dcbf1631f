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
  | 'not-installed'
  | 'usage';

/** Where a finding stands in a file; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * What to do about an error or a finding, as data: an option to give or something to do first. The command, the page and the
 * library each word it for their reader.
 */
export type Cure =
  | { readonly option: 'scale'; readonly value: 'max' }
  | { readonly option: 'encoding' }
  /** `choices`: the largest organisations with how many members they have. */
  | { readonly option: 'own'; readonly choices: readonly string[] }
  /** Which column is probably which field; empty where the names of the columns do not say. */
  | { readonly option: 'map'; readonly likely: readonly (readonly [column: string, field: string])[] }
  /** Make a network file of exports first. */
  | { readonly action: 'import' }
  /** Give this file where a network is asked for, not among the files to import. */
  | { readonly action: 'open' }
  /** Give the process more memory, or split the file. */
  | { readonly action: 'memory' }
  /** Take the import with this key back. */
  | { readonly action: 'undo'; readonly key: string };

export interface ErrorDetails {
  readonly value?: string | undefined;
  readonly place?: Place | undefined;
  readonly cure?: Cure | undefined;
  /** The cure in the words of somebody who calls the library. */
  readonly inCode?: string | undefined;
  readonly cause?: unknown;
}

/** What went wrong, with the value that caused it and what to do about it. `message` words both for a developer. */
export class TertiusError extends Error {
  /** One class for all copies of this library: a package beside the bundled command has its own. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'TertiusError' && 'problem' in value;
  }

  override readonly name = 'TertiusError';
  readonly code: ErrorCode;
  /** What is wrong, without the cure. */
  readonly problem: string;
  readonly value: string | undefined;
  readonly place: Place | undefined;
  readonly cure: Cure | undefined;

  constructor(code: ErrorCode, problem: string, { value, place, cure, inCode, cause }: ErrorDetails = {}) {
    super(
      inCode === undefined ? problem : `${problem}; ${inCode}`,
      cause === undefined ? undefined : { cause },
    );
    this.code = code;
    this.problem = problem;
    this.value = value;
    this.place = place;
    this.cure = cure;
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

/** Whether options are what a literal makes: no array, date, map or promise. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const made: unknown = Object.getPrototypeOf(value);
  return made === null || made === Object.prototype;
}
