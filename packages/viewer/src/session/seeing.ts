import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FigureRow } from '../questions/figures/figure-answer.ts';
import { isFiltering } from '../questions/lens/filter.ts';
import { type Lens, type Lensed, NO_LENS } from '../questions/lens/lens.ts';
import type { FigureQuestion, Question, Questions } from '../questions/questions.ts';
import type { Reader } from './reader.ts';

/** What is seen of a network: answers, and the lens through which the user looks. */
export interface Seeing {
  /** The answer to a question about the network, worked out on the bench; kept until the network is another. */
  readonly answer: Reader['answer'];
  /** The same about the ties that the filter leaves. */
  readonly seen: Reader['answer'];
  /** All rows of a figure, of which a page holds the first alone. */
  allRows<Kind extends FigureQuestion>(
    question: Kind,
    about: Questions[Kind]['given'],
  ): Promise<readonly FigureRow[]>;
  /** What is looked at, and what sizes and colours say. */
  readonly lens: Signal<Lens>;
  /** The lens worked out; null where it changes nothing, or is not worked out yet. */
  readonly lensed: ReadonlySignal<Lensed | null>;
}

export function createSeeing(reader: Reader): Seeing {
  const lens = signal<Lens>(NO_LENS);
  const narrowed = <Kind extends Question>(about: Questions[Kind]['given']): Questions[Kind]['given'] => {
    const { filter } = lens.value;
    return isFiltering(filter) ? { ...about, filter } : about;
  };
  return {
    answer: reader.answer,
    seen: (question, about) => reader.answer(question, narrowed(about)),
    async allRows(question, about) {
      const answer = await reader.ask(question, { ...narrowed(about), allRows: true });
      if (answer === null) return [];
      return 'answer' in answer ? answer.answer.rows : answer.rows;
    },
    lens,
    lensed: computed(() => {
      const { value } = lens;
      const changes = isFiltering(value.filter) || value.size !== null || value.colour !== null;
      return changes ? (reader.answer('lens', value).value.value ?? null) : null;
    }),
  };
}
