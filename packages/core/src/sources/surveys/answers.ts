import type { TieRecord } from '../../model/evidence.ts';
import { said } from '../reading/fields.ts';
import type { Reading, Table } from '../reading/reader.ts';
import { remembered } from '../reading/remembered.ts';
import { type Answer, answersOf, topNamed } from '../scales/answer-words.ts';
import { isNotStated } from '../scales/not-stated.ts';
import { Scale } from '../scales/scale.ts';

interface Given {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** How much; undefined where somebody is named and how much is not stated. */
  readonly value: Answer | undefined;
  /** The column that says how much, where the question stands in another one. */
  readonly column?: number;
  /** How much the one named is trusted, and the question that asks it. */
  readonly trust?: Answer;
}

/** The answers to the questions of one survey; strengths are known once the top of each scale is. */
export class Answers {
  readonly #reading: Reading;
  readonly #answerOf: (text: string) => Answer | undefined;
  readonly #isNotStated = remembered(isNotStated);
  /** By question, then by who answers, then by whom they name: the last answer stands. */
  readonly #given = new Map<string, Map<number, Map<number, Given>>>();
  readonly #header: Table['header'];
  #trust: { readonly question: string } | undefined;

  constructor(table: Table, reading: Reading) {
    this.#reading = reading;
    this.#header = table.header;
    this.#answerOf = remembered(answersOf(table));
  }

  /** The question that a column of trust asks, by which its scale is known. */
  trustIn(column: number): void {
    this.#trust = { question: this.#header.names[column] as string };
  }

  /** What a cell says; undefined where that is not known, which is pointed out. */
  read(text: string, line: number, column: number): Answer | undefined {
    const value = this.#answerOf(text);
    if (value === undefined)
      this.#reading.ledger.warn({
        line,
        column: column + 1,
        code: 'unknown-word',
        value: text,
        message:
          'this is no number, no yes or no and no known word for how often or how much; no tie was made of it. Write the answers as numbers',
      });
    return value;
  }

  /** What a cell says of somebody who is named; undefined where nothing is stated, or what is not known, which is pointed out. */
  readAbout(text: string, line: number, column: number): Answer | undefined {
    if (this.#isNotStated(text)) return undefined;
    const value = this.#answerOf(text);
    const top = topNamed(this.#header.names[column] as string);
    const isBeyond = typeof value === 'number' && top !== undefined && value > top;
    if (value !== undefined && !isBeyond) return value;
    this.#reading.ledger.warn({
      line,
      column: column + 1,
      code: isBeyond ? 'out-of-range' : 'unknown-word',
      value: text,
      message: isBeyond
        ? `this is more than ${top}, the top of the scale that the column names; the one named is kept without this answer`
        : 'this is no number, no yes or no and no known word for how often or how much; the one named is kept without this answer. Write the answers as numbers',
    });
    return undefined;
  }

  /** Takes what one person says of another. */
  take(question: string, given: Given): void {
    const { from, to, line } = given;
    if (from === to) {
      if (given.value === 0) return;
      this.#reading.ledger.warn({
        line,
        column: 0,
        code: 'self-tie',
        value: question,
        message: 'somebody names themself; no tie was made of it',
      });
      return;
    }
    const all = this.#given.get(question) ?? new Map<number, Map<number, Given>>();
    this.#given.set(question, all);
    const own = all.get(from);
    if (own === undefined) all.set(from, new Map([[to, given]]));
    else own.set(to, given);
  }

  /** Forgets what somebody answered before: a later row is the same person once more. */
  forget(from: number): void {
    for (const all of this.#given.values()) all.delete(from);
  }

  /** Enters a tie for each answer above nothing. */
  finish(): void {
    const trust = this.#trust === undefined ? undefined : new Scale(this.#trust.question);
    if (trust !== undefined) {
      for (const { all } of this.#questions())
        for (const given of all) if (given.trust !== undefined) trust.see(given.trust);
      trust.say(this.#reading.ledger);
    }
    for (const { question, all } of this.#questions()) {
      const column = all.find((given) => given.column !== undefined)?.column;
      const scale = new Scale(question, this.#header.names[column ?? -1]);
      for (const { value } of all) if (value !== undefined) scale.see(value);
      scale.say(this.#reading.ledger);
      // Whom somebody names, without how much or how often, says that there is a tie and not how strong it is.
      const named = all.every(({ value }) => value === undefined || value === 'all');
      const attributes = question === '' ? undefined : ([['question', question]] as const);
      for (const { line, from, to, value, trust: trusted } of all) {
        const strength = value === undefined ? undefined : scale.shareOf(value);
        if (strength === 0) continue;
        this.#reading.draft.tie(
          said<TieRecord>({
            line,
            source: from,
            target: to,
            kind: 'edge',
            directed: true,
            strength,
            strengthAssumed: strength !== undefined && named ? true : undefined,
            trust: trusted === undefined ? undefined : trust?.shareOf(trusted),
            attributes,
          }),
        );
      }
    }
  }

  *#questions(): Generator<{ readonly question: string; readonly all: readonly Given[] }> {
    for (const [question, given] of this.#given)
      yield { question, all: [...given.values()].flatMap((own) => [...own.values()]) };
  }
}
