import type { Question, Questions, Tell } from '../questions.ts';
import type { Subject } from '../subject.ts';

/** How questions are answered; each throws what the core throws. */
export type Answering<Kind extends Question> = {
  readonly [One in Kind]: (
    subject: Subject,
    given: Questions[One]['given'],
    tell?: Tell,
  ) => Questions[One]['answer'];
};
