import type { Ledger } from '../reading/ledger.ts';
import { type Answer, topNamed } from './answer-words.ts';
import { isTurned, stepOfNothing } from './turned.ts';

/** The scale of one column or question: its top is what that names, else the largest answer. */
export class Scale {
  readonly #question: string;
  readonly #named: number | undefined;
  readonly #turned: boolean;
  /** The number that the question explains as nothing. */
  readonly #nothing: number | undefined;
  #largest = 1;
  #saysNothing = false;
  readonly #words = new Map<string, number>();

  /** @param column The header of the column that holds the answers, where that is not the question. */
  constructor(question: string, column: string = question) {
    this.#question = column;
    this.#named = topNamed(column) ?? topNamed(question);
    const explaining = topNamed(column) === undefined ? question : column;
    this.#turned = this.#named !== undefined && isTurned(explaining);
    this.#nothing = stepOfNothing(explaining);
  }

  see(answer: Answer): void {
    if (answer === 'all') return;
    this.#saysNothing ||= answer !== 0 && answer === this.#nothing;
    if (typeof answer === 'number') this.#largest = Math.max(this.#largest, answer);
    else this.#words.set(answer.word, answer.share);
  }

  /** From 0, nothing, to 1, the top of the scale. */
  shareOf(answer: Answer): number {
    if (answer === 'all') return 1;
    if (typeof answer !== 'number') return answer.share;
    if (answer === this.#nothing) return 0;
    const top = Math.max(this.#named ?? 1, this.#largest);
    return (this.#turned && answer > 0 ? top + 1 - answer : answer) / top;
  }

  /** Says what was taken for the top, and for how much each word counts. */
  say(ledger: Ledger): void {
    const of = this.#question === '' ? '' : ` of ${JSON.stringify(this.#question)}`;
    if (this.#named === undefined && this.#largest > 1)
      ledger.warn({
        line: 0,
        column: 0,
        code: 'scale-taken',
        value: String(this.#largest),
        message: `the largest answer is taken as the top of the scale${of}; if the scale goes further, say so in the question, as in (1-7)`,
      });
    if (this.#turned)
      ledger.warn({
        line: 0,
        column: 0,
        code: 'scale-taken',
        value: 'turned',
        message: `the lowest number says most on the scale${of}, so 1 is taken as its top`,
      });
    if (this.#saysNothing)
      ledger.warn({
        line: 0,
        column: 0,
        code: 'scale-taken',
        value: String(this.#nothing),
        message: `the question explains ${this.#nothing} as nothing on the scale${of}, so this answer counts as 0`,
      });
    if (this.#words.size === 0) return;
    const steps = [...this.#words].sort(([, x], [, y]) => y - x).slice(0, 8);
    ledger.warn({
      line: 0,
      column: 0,
      code: 'scale-taken',
      value: steps.map(([word]) => word).join(', '),
      message: `words are taken as steps of one fifth${of}: ${steps.map(([word, share]) => `${word} is ${share}`).join(', ')}; for other steps write numbers`,
    });
  }
}
