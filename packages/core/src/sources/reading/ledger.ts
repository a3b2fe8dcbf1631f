import { isNoteColumn } from '../../conventions/note-columns.ts';
import type { Cure } from '../../errors.ts';

/** One finding about one place of a file; lines and columns count from 1, column 0 means the whole row. */
export interface Finding {
  readonly line: number;
  readonly column: number;
  readonly code: FindingCode;
  readonly value: string;
  readonly message: string;
  readonly cure?: Cure;
  /** The member of an archive that the line counts in. */
  readonly member?: string;
}

/** A rejected row with its text, so that it can be mended and imported again. */
export interface Reject extends Finding {
  readonly row: string;
}

export type FindingCode =
  | 'too-few-cells'
  | 'too-many-cells'
  | 'unclosed-quote'
  | 'cell-too-large'
  | 'nul'
  | 'bad-email'
  | 'bad-number'
  | 'out-of-range'
  | 'bad-date'
  | 'odd-date'
  | 'future-date'
  | 'ambiguous-date'
  | 'unknown-channel'
  | 'no-channel'
  | 'no-end'
  | 'bad-value'
  | 'self-tie'
  | 'no-reply'
  | 'list-mail'
  | 'automatic'
  | 'draft'
  | 'spam'
  | 'sponsored'
  | 'removed-account'
  | 'not-delivered'
  | 'joined-by-name'
  | 'no-longer-listed'
  | 'cancelled'
  | 'all-day'
  | 'private'
  | 'free-time'
  | 'not-a-person'
  | 'duplicate-id'
  | 'manager-cycle'
  | 'self-manager'
  | 'dangling-manager'
  | 'several-strengths'
  | 'strength-above-one'
  | 'duplicate-header'
  | 'guessed-encoding'
  | 'mojibake'
  | 'invisible-characters'
  | 'mixed-scripts'
  | 'replacement-character'
  | 'not-read'
  | 'no-people'
  | 'no-names'
  | 'truncated'
  | 'unknown-zone'
  | 'too-many-occurrences'
  | 'unresolved'
  | 'other-owner'
  | 'repeated-header'
  | 'unknown-word'
  | 'unknown-offset'
  | 'second-value'
  | 'taken-as-newer'
  | 'taken-as-older'
  | 'no-ties'
  | 'expired'
  | 'older-share'
  | 'erased'
  | 'scale-taken'
  | 'no-answer'
  | 'date-order'
  | 'new-names'
  | 'read-before'
  | 'undated-list'
  | 'column-taken'
  | 'damaged-names'
  | 'left-undated'
  | 'second-manager'
  | 'how-not-recorded'
  | 'call-by-title'
  | 'mail-by-header'
  | 'channel-taken'
  | 'formula-error'
  | 'namesakes'
  | 'other-count'
  | 'shared-id'
  | 'joined-by-number'
  | 'nameless';

/** Something of a file that was not used, said once with an example. */
export interface Unused {
  /** The name of the column, field, property or part. */
  readonly column: string;
  readonly reason: string;
  readonly example: string;
}

/** No file is mended by its ten thousandth warning: of each kind so many are kept, and all are counted. */
const MOST_OF_A_KIND = 1000;

/** Keeps the account of a file: every row is accepted, merged, excluded, rejected or blank, and none is two of them. */
export class Ledger {
  #accepted = 0;
  #merged = 0;
  #blank = 0;
  readonly #excluded = new Map<FindingCode, number>();
  readonly rejects: Reject[] = [];
  readonly #unused = new Map<string, Unused>();
  /** The first of each kind; `warned` has how many there are. */
  warnings: readonly Finding[] = [];
  readonly #warned = new Map<FindingCode, number>();

  accept(): void {
    this.#accepted++;
  }

  merge(): void {
    this.#merged++;
  }

  blank(): void {
    this.#blank++;
  }

  exclude(code: FindingCode): void {
    this.#excluded.set(code, (this.#excluded.get(code) ?? 0) + 1);
  }

  /** A row whose reader knows no column is found at the beginning of its line. */
  reject(finding: Reject): void {
    const { line, column } = finding;
    if (line > 0 && column > 0) this.rejects.push(finding);
    else this.rejects.push({ ...finding, line: Math.max(1, line), column: Math.max(1, column) });
  }

  warn(finding: Finding): void {
    const count = (this.#warned.get(finding.code) ?? 0) + 1;
    this.#warned.set(finding.code, count);
    if (count <= MOST_OF_A_KIND) (this.warnings as Finding[]).push(finding);
  }

  /** Says that something was not used; the first of a name is kept. */
  notUsed(column: string, reason: string, example: string): void {
    if (this.#unused.size < 1000 && !this.#unused.has(column))
      this.#unused.set(column, {
        column,
        reason,
        example: isNoteColumn(column) ? '' : example.slice(0, 200),
      });
  }

  get unused(): readonly Unused[] {
    return [...this.#unused.values()];
  }

  /** Takes back what was warned of rows that turn out to repeat others. */
  forget(findings: ReadonlySet<Finding>): void {
    if (findings.size === 0) return;
    this.warnings = this.warnings.filter((finding) => !findings.has(finding));
    for (const { code } of findings) this.#warned.set(code, (this.#warned.get(code) ?? 0) - 1);
  }

  /** Rows that turn out to repeat what the network already has. */
  acceptedWereMerged(count: number): void {
    this.#accepted -= count;
    this.#merged += count;
  }

  /** Rows that were understood and are left out for what the network already has. */
  acceptedWereExcluded(count: number, code: FindingCode): void {
    if (count === 0) return;
    this.#accepted -= count;
    this.#excluded.set(code, (this.#excluded.get(code) ?? 0) + count);
  }

  /** How many warnings of each kind there are, those that are not kept counted too. */
  get warned(): readonly (readonly [FindingCode, number])[] {
    return [...this.#warned].filter(([, count]) => count > 0).sort();
  }

  get accepted(): number {
    return this.#accepted;
  }

  get merged(): number {
    return this.#merged;
  }

  get blanks(): number {
    return this.#blank;
  }

  get excluded(): ReadonlyMap<FindingCode, number> {
    return this.#excluded;
  }

  get excludedRows(): number {
    let sum = 0;
    for (const count of this.#excluded.values()) sum += count;
    return sum;
  }

  get rows(): number {
    return this.#accepted + this.#merged + this.#blank + this.excludedRows + this.rejects.length;
  }
}
