import { type Network, parseNetworkFile, resolve, serialise } from '@tertius/core';
import { layout } from '../layout/layout.ts';
import type { Layout } from '../layout/layout-types.ts';
import { importBatch } from '../questions/batch.ts';
import { holdingOf } from '../questions/holding.ts';
import type { Filter } from '../questions/lens/filter.ts';
import { narrowed } from '../questions/lens/narrowed.ts';
import { toPictureModel } from '../questions/picture-translation.ts';
import { answers, joinsOf, type Question, type Questions, type Tell } from '../questions/questions.ts';
import { dayOf, readingsFrom } from '../questions/readings.ts';
import { seenByReader } from '../questions/seen-by-reader.ts';
import type { Subject } from '../questions/subject.ts';
import { asTried } from '../questions/trial.ts';
import { sheetFor } from '../sheet/sheet-for.ts';
import type { Answer, Given, Hooks, Read, Task } from './tasks.ts';

type Doing = {
  readonly [Kind in Task]: (given: Given<Kind>, hooks: Hooks) => Answer<Kind> | Promise<Answer<Kind>>;
};

/** A question about what this desk does not hold, because it is a new one; reading again helps. */
export const NOT_HELD = 'not-held';

/** Does the tasks and remembers what it read, so that questions need not bring the network along. */
export class Desk {
  #subjects = new Map<number, Subject>();
  #layout: Layout | undefined;

  readonly #doing: Doing = {
    parse: ({ text }) => ({ evidence: parseNetworkFile(text) }),
    take: ({ before, files }, { signal, progress }) =>
      importBatch(before, files, {
        ...(signal === undefined ? {} : { signal }),
        progress: (one) => progress?.({ kind: 'files', ...one }),
      }),
    read: (given) => this.#read(given),
    ask: ({ state, question, about }, { progress }) =>
      this.#ask(state, question, about, (share, doing) => progress?.({ kind: 'steps', share, doing })),
    compare: ({ network, statements }) => joinsOf(network, statements),
    sheet: ({ state, about }) => sheetFor(this.#held(state), about),
    seenBy: ({ evidence, ...wanted }) => seenByReader(evidence, wanted),
    text: ({ evidence }) => serialise(evidence),
    arrange: ({ model, aspect }) => {
      const placed = layout(model, { aspect, ...(this.#layout ? { previous: this.#layout } : {}) });
      this.#layout = model.people.length > 0 ? placed : undefined;
      return placed;
    },
  };

  async run<Kind extends Task>(task: Kind, given: Given<Kind>, hooks: Hooks = {}): Promise<Answer<Kind>> {
    return await (this.#doing[task] as Doing[Kind])(given, hooks);
  }

  #read({ evidence, asOf, tau, model, state, shown, sameNetwork }: Given<'read'>): Read {
    const before = this.#subjects.get(shown);
    const held: Network | undefined = sameNetwork ? before?.readings.network : undefined;
    const network = asTried(held ?? resolve(evidence), evidence, model);
    const day = dayOf(network, asOf);
    const readings = readingsFrom(evidence, network, day);
    const holding = holdingOf(readings, tau);
    this.#subjects = new Map(before === undefined ? [] : [[shown, before]]);
    this.#subjects.set(state, { readings, holding, tau });
    return {
      network: held === undefined ? network : null,
      day,
      holding,
      model: toPictureModel(readings, holding),
    };
  }

  #ask<Kind extends Question>(
    state: number,
    question: Kind,
    about: Questions[Kind]['given'],
    tell: Tell,
  ): Questions[Kind]['answer'] {
    const { filter, ...given } = about as { readonly filter?: Filter } & Questions[Kind]['given'];
    const whole = this.#held(state);
    const subject = narrowed(whole, question, filter);
    const answer = answers[question] as (
      subject: Subject,
      given: Questions[Kind]['given'],
      tell: Tell,
    ) => Questions[Kind]['answer'];
    return answer(subject, subject === whole ? about : (given as Questions[Kind]['given']), tell);
  }

  #held(state: number): Subject {
    const subject = this.#subjects.get(state);
    if (subject === undefined) throw Object.assign(new Error('Ask again.'), { code: NOT_HELD });
    return subject;
  }
}
