import type { TieRecord } from '../../model/evidence.ts';
import { said } from '../reading/fields.ts';
import type { Reading } from '../reading/reader.ts';
import { answerOf, topNamed } from './scale.ts';

interface Answer {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly value: number | 'all';
}

/** The answers to the questions of one survey; strengths are known once the top of each scale is. */
export class Answers {
  readonly #reading: Reading;
  /** By question, then by who answers, then by whom they name: the last answer stands. */
  readonly #given = new Map<string, Map<number, Map<number, Answer>>>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Takes a cell; false where it says nothing that is known, which is pointed out. */
  take(question: string, text: string, answer: Omit<Answer, 'value'>, column: number): boolean {
    const value = answerOf(text);
    if (value === undefined) {
      this.#reading.ledger.warn({
        line: answer.line,
        column: column + 1,
        code: 'unknown-word',
        value: text,
        message:
          'this is no number and neither yes nor no; no tie was made of it. Write the answers as numbers',
      });
      return false;
    }
    const { line, from, to } = answer;
    const all = this.#given.get(question) ?? new Map<number, Map<number, Answer>>();
    this.#given.set(question, all);
    const own = all.get(from);
    if (own === undefined) all.set(from, new Map([[to, { line, from, to, value }]]));
    else own.set(to, { line, from, to, value });
    return true;
  }

  /** Forgets what somebody answered before: a later row is the same person once more. */
  forget(from: number): void {
    for (const all of this.#given.values()) all.delete(from);
  }

  /** Enters a tie for each answer above nothing. */
  finish(): void {
    for (const [question, given] of this.#given) {
      const all = [...given.values()].flatMap((own) => [...own.values()]);
      const numbers = all.flatMap(({ value }) => (value === 'all' ? [] : [value]));
      const largest = numbers.reduce((most, value) => Math.max(most, value), 1);
      const named = topNamed(question);
      const top = Math.max(named ?? 1, largest);
      if (named === undefined && largest > 1) this.#warnOfTop(question, largest);
      for (const { line, from, to, value } of all) {
        if (from === to || value === 0) continue;
        this.#reading.draft.tie(
          said<TieRecord>({
            line,
            source: from,
            target: to,
            kind: 'edge',
            directed: true,
            strength: value === 'all' ? 1 : value / top,
            attributes: question === '' ? undefined : [['question', question]],
          }),
        );
      }
    }
  }

  #warnOfTop(question: string, largest: number): void {
    this.#reading.ledger.warn({
      line: 0,
      column: 0,
      code: 'scale-taken',
      value: String(largest),
      message: `the largest answer is taken as the top of the scale${question === '' ? '' : ` of ${JSON.stringify(question)}`}; if the scale goes further, say so in the question, as in (1-7)`,
    });
  }
}
