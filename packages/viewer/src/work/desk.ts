import { type Evidence, type Network, parseNetworkFile, resolve, serialise } from '@tertius/core';
import { layout } from '../layout/layout.ts';
import type { Layout } from '../layout/layout-types.ts';
import { answerTo } from '../questions/answers/answers.ts';
import { dayOf } from '../questions/day.ts';
import { holdingOf } from '../questions/holding.ts';
import { pictureTies } from '../questions/picture-translation.ts';
import { readingsFrom, sent } from '../questions/readings.ts';
import type { Subject } from '../questions/subject.ts';
import { asTried } from '../questions/supposing/trial.ts';
import { NOT_HELD } from './messages.ts';
import type { Answer, Given, Hooks, Read, Task } from './tasks.ts';

/** Fewer people are drawn as soon as they are counted. */
const MANY_ROWS = 2000;

async function tellCoarse(evidence: Evidence, aspect: number | null, { progress }: Hooks): Promise<void> {
  const rows = evidence.imports.reduce((sum, { people }) => sum + people.length, 0);
  if (aspect === null || rows < MANY_ROWS) return;
  const { coarseOf } = await import('../questions/coarse.ts');
  progress?.({ kind: 'coarse', coarse: coarseOf(evidence, aspect) });
}

type Doing = {
  readonly [Kind in Task]: (given: Given<Kind>, hooks: Hooks) => Answer<Kind> | Promise<Answer<Kind>>;
};

/** Does the tasks and remembers what it read, so that questions need not bring the network along. */
export class Desk {
  #subjects = new Map<number, Subject>();
  #layout: Layout | undefined;

  readonly #doing: Doing = {
    parse: async ({ text, coarse }, hooks) => {
      const evidence = parseNetworkFile(text);
      await tellCoarse(evidence, coarse, hooks);
      return { evidence };
    },
    take: async ({ before, files, coarse }, hooks) => {
      const { signal, progress } = hooks;
      const { importBatch } = await import('../questions/batch.ts');
      const taken = await importBatch(before, files, {
        ...(signal === undefined ? {} : { signal }),
        progress: (one) => progress?.({ kind: 'files', ...one }),
      });
      await tellCoarse(taken.evidence, coarse, hooks);
      return taken;
    },
    read: (given, hooks) => this.#read(given, hooks),
    ask: ({ state, question, about }, { progress }) =>
      answerTo(question, this.#held(state), about, (share, doing) =>
        progress?.({ kind: 'steps', share, doing }),
      ),
    compare: async ({ network, statements }) => {
      const { joinsOf } = await import('../questions/answers/joins.ts');
      return joinsOf(network, statements);
    },
    sheet: async ({ state, about }) => {
      const subject = this.#held(state);
      const { sheetFor } = await import('../sheet/sheet-for.ts');
      return sheetFor(subject, about);
    },
    seenBy: async ({ evidence, ...wanted }) => {
      const { seenByReader } = await import('../questions/seen-by-reader.ts');
      return seenByReader(evidence, wanted);
    },
    erase: async ({ evidence, person, key, date }) => {
      const { erase } = await import('../questions/erased.ts');
      return { evidence: erase(evidence, person, { key, date }).evidence };
    },
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

  async #read(
    { evidence, asOf, tau, model, state, shown, sameNetwork, coarse }: Given<'read'>,
    hooks: Hooks,
  ): Promise<Read> {
    await tellCoarse(evidence, coarse, hooks);
    const step = (share: number, doing: string): void => hooks.progress?.({ kind: 'steps', share, doing });
    step(0, 'who is who');
    const before = this.#subjects.get(shown);
    const held: Network | undefined = sameNetwork ? before?.readings.network : undefined;
    const network = asTried(held ?? resolve(evidence), evidence, model);
    step(0.4, 'how strong each tie is');
    const day = dayOf(network, asOf);
    step(0.7, 'who reaches whom');
    const readings = readingsFrom(evidence, network, day);
    const holding = holdingOf(readings, tau);
    step(0.85, 'bringing it to the page');
    this.#subjects = new Map(before === undefined ? [] : [[shown, before]]);
    this.#subjects.set(state, { readings, holding, tau });
    return {
      network: held === undefined ? network : null,
      day: sent(day),
      holding,
      ties: pictureTies(readings),
    };
  }

  #held(state: number): Subject {
    const subject = this.#subjects.get(state);
    if (subject === undefined) throw Object.assign(new Error('Ask again.'), { code: NOT_HELD });
    return subject;
  }
}
