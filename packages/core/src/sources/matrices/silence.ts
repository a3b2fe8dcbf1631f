import { ANSWERED, NO_ANSWER, SURVEY } from '../../conventions/survey.ts';
import type { Reading } from '../reading/reader.ts';

/** Rows that are wholly empty in a matrix whose other rows write a 0 where there is no tie: these people did not answer. */
export class Silence {
  readonly #empty: number[] = [];
  readonly #full: number[] = [];
  #zeros = false;

  /** Takes the cells of a row that hold something, without the one of the person's own column. */
  see(person: number, cells: readonly (string | undefined)[]): void {
    const said = cells.filter((cell) => cell !== undefined);
    (said.length === 0 ? this.#empty : this.#full).push(person);
    this.#zeros ||= said.some((cell) => /^0(?:[.,]0*)?$/.test(cell));
  }

  keep({ draft, ledger }: Reading, line: number): void {
    if (!this.#zeros || this.#empty.length === 0) return;
    const mark = (person: number, answer: string): void => {
      const record = draft.people.at(person);
      draft.amend(person, { ...record, attributes: [...(record.attributes ?? []), [SURVEY, answer]] });
    };
    for (const person of this.#empty) mark(person, NO_ANSWER);
    for (const person of this.#full) mark(person, ANSWERED);
    ledger.warn({
      line,
      column: 0,
      code: 'no-answer',
      value: this.#empty
        .slice(0, 5)
        .map((person) => draft.people.get(person)?.name)
        .join(', '),
      message: `${this.#empty.length === 1 ? 'one row is' : `${this.#empty.length} rows are`} empty where the others write 0, and taken for people who did not answer; write 0 for those who named nobody`,
    });
  }
}
