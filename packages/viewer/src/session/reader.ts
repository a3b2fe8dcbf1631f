import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Evidence } from '@tertius/core';
import type { PictureModel } from '../layout/picture-model.ts';
import type { Coarse } from '../questions/coarse.ts';
import type { Holding } from '../questions/holding.ts';
import { pictureModel } from '../questions/picture-translation.ts';
import type { Joins, Question, Questions } from '../questions/questions.ts';
import { type Readings, readingsFrom } from '../questions/readings.ts';
import { asTried, type Trial } from '../questions/supposing/trial.ts';
import { errorText } from '../questions/wording/error-text.ts';
import type { SheetGiven } from '../sheet/sheet-for.ts';
import { NOT_HELD } from '../work/messages.ts';
import type { Bench, Hooks, Progress } from '../work/tasks.ts';
import { nothing } from './nothing.ts';

/** A network as it was read, with all that views take from it at once. */
export interface Snapshot {
  readonly state: number;
  readonly readings: Readings;
  readonly holding: Holding;
  readonly model: PictureModel;
}

/** An answer that is on its way, is there, or cannot be given; while it is worked out anew, the last one stands. */
export interface Answered<Value> {
  readonly value: Value | undefined;
  readonly failed: string | undefined;
  readonly waiting: boolean;
}

/** A question that is being worked out; the share is null where it cannot be told. */
export interface Working {
  readonly share: number | null;
  readonly doing: string;
  cancel(): void;
}

/** A coarse picture that is wanted: its width by its height, and who takes it. */
export interface Early {
  readonly aspect: number;
  readonly take: (coarse: Coarse) => void;
}

/** Has networks read on a bench, and asks it about the one that is shown. */
export interface Reader {
  readonly shown: ReadonlySignal<Snapshot>;
  readonly working: ReadonlySignal<Working | null>;
  /** What can be drawn of a large network that is being read, where none is shown yet; null as soon as it is drawn. */
  readonly coarse: Signal<Coarse | null>;
  /** How far reading a network is; null where none is read. */
  readonly reading: ReadonlySignal<Omit<Working, 'cancel'> | null>;
  read(evidence: Evidence, asOf: number, hooks?: Hooks): Promise<Snapshot>;
  /** How what is opened is drawn before it is read; null where something is shown already. */
  early(): Early | null;
  show(reading: Snapshot): void;
  /** The answer about what is shown; the same question gives the same signal until something else is shown. */
  answer<Kind extends Question>(
    question: Kind,
    about: Questions[Kind]['given'],
  ): ReadonlySignal<Answered<Questions[Kind]['answer']>>;
  ask<Kind extends Question>(
    question: Kind,
    about: Questions[Kind]['given'],
  ): Promise<Questions[Kind]['answer']>;
  /** A picture to take away, as the text of an SVG file. */
  sheet(about: SheetGiven): Promise<string>;
}

type AnySignal = { value: Answered<unknown> };

/** Answers that are kept; a page shows a few at a time. */
const MOST_KEPT = 50;

/** From this many people on, comparing everybody takes longer than other questions should wait. */
const MANY_PEOPLE = 5000;

const ARRIVING = 'bringing it to the page';

interface Given {
  readonly bench: Bench;
  /** For what takes long and would keep other questions waiting. */
  readonly aside: Bench;
  /** How strength counts just now. */
  readonly trial: ReadonlySignal<Trial>;
  readonly asOf: number;
  /** Width by height of the picture. */
  readonly aspect: () => number;
}

export function createReader({ bench, aside, trial, asOf, aspect }: Given): Reader {
  const coarse = signal<Coarse | null>(null);
  const reading = signal<Omit<Working, 'cancel'> | null>(null);
  const shown = signal(nothing(trial.peek().tau, asOf));
  let states = 0;
  let kept = new Map<string, AnySignal>();
  let before = new Map<string, AnySignal>();
  let of = shown.peek().readings;

  const early = (): Early | null => {
    if (shown.peek().readings.network.people.length > 0) return null;
    const take = (one: Coarse): void => {
      coarse.value = one;
    };
    return { aspect: aspect(), take };
  };

  const read: Reader['read'] = async (evidence, day, hooks) => {
    const { state: current, readings: last } = shown.peek();
    const state = ++states;
    const sameNetwork = evidence === last.evidence;
    const { tau, model: tried } = trial.peek();
    const wanted = coarse.peek() === null ? (early()?.aspect ?? null) : null;
    const given = {
      evidence,
      asOf: day,
      tau,
      model: tried,
      state,
      shown: current,
      coarse: wanted,
      sameNetwork,
    };
    const progress = (one: Progress): void => {
      if (one.kind === 'coarse') coarse.value = one.coarse;
      else if (one.kind === 'steps') reading.value = { share: one.share, doing: one.doing };
      else if (one.kind === 'arriving') reading.value = { share: 0.85 + 0.15 * one.share, doing: ARRIVING };
      if (one.kind !== 'coarse') hooks?.progress?.(one);
    };
    const done = bench.run('read', given, { ...hooks, progress });
    const {
      network,
      day: of,
      holding,
      ties,
    } = await done
      .catch((error: unknown) => {
        coarse.value = null;
        throw error;
      })
      .finally(() => {
        reading.value = null;
      });
    const read = asTried(network ?? last.network, evidence, tried);
    const readings = readingsFrom(evidence, read, of);
    return { state, readings, holding, model: pictureModel(readings, holding, ties) };
  };

  const ask = <Kind extends Question>(
    question: Kind,
    about: Questions[Kind]['given'],
    hooks?: Hooks,
  ): Promise<Questions[Kind]['answer']> =>
    ofWhatIsShown((state) => bench.run('ask', { state, question, about }, hooks));

  /** Work on the network that is shown; it is read again where the bench is a new one. */
  const ofWhatIsShown = async <Value>(asked: (state: number) => Promise<Value>): Promise<Value> => {
    const { state, readings } = shown.peek();
    try {
      return await asked(state);
    } catch (error) {
      if ((error as { code?: string }).code !== NOT_HELD) throw error;
      const again = await read(readings.evidence, readings.asOf);
      if (shown.peek().state === state) shown.value = { ...shown.peek(), state: again.state };
      return await asked(again.state);
    }
  };

  const working = signal<Working | null>(null);
  /** Tells how far a question is, and lets it be given up; then it is asked anew when somebody looks again. */
  const followed = async <Value>(
    run: (hooks: Hooks) => Promise<Value>,
    forget: () => void,
  ): Promise<Value> => {
    const stopper = new AbortController();
    const cancel = (): void => {
      forget();
      stopper.abort();
    };
    const mine = { share: 0, doing: '', cancel };
    working.value = mine;
    const progress = (one: Progress): void => {
      if (one.kind === 'steps') working.value = { share: one.share, doing: one.doing, cancel };
    };
    try {
      return await run({ signal: stopper.signal, progress });
    } finally {
      if (working.peek()?.cancel === cancel) working.value = null;
    }
  };

  let comparing: Readings | undefined;
  let compared: { readonly evidence: Evidence; readonly joins: Joins } | undefined;
  const compare = async (readings: Readings): Promise<Joins> => {
    const { network, evidence } = readings;
    if (network.people.length < MANY_PEOPLE) return await ask('joins', {});
    if (compared !== undefined && samePeople(compared.evidence, evidence)) return compared.joins;
    comparing = readings;
    aside.close();
    const joins = await aside.run('compare', { network, statements: evidence.statements });
    compared = { evidence, joins };
    if (comparing === readings) aside.close();
    return joins;
  };

  return {
    shown,
    working,
    coarse,
    reading,
    read,
    early,
    ask,
    sheet: (about) => ofWhatIsShown((state) => bench.run('sheet', { state, about })),
    show(reading) {
      shown.value = reading;
      if (reading.readings.network.people.length === 0) coarse.value = null;
    },
    answer(question, about) {
      const { readings } = shown.value;
      if (readings !== of) {
        before = kept;
        kept = new Map();
        of = readings;
      }
      const key = `${question} ${JSON.stringify(about)}`;
      let found = kept.get(key);
      if (found === undefined) {
        const last = before.get(key)?.value.value;
        const made: AnySignal = signal<Answered<unknown>>({ value: last, failed: undefined, waiting: true });
        if (kept.size >= MOST_KEPT) kept.clear();
        kept.set(key, made);
        const asked =
          question === 'joins'
            ? compare(readings)
            : followed(
                (hooks) => ask(question, about, hooks),
                () => kept.delete(key),
              );
        asked.then(
          (value) => {
            made.value = { value, failed: undefined, waiting: false };
          },
          (error: unknown) => {
            const failed = errorText(error);
            made.value = { value: undefined, failed, waiting: false };
          },
        );
        found = made;
      }
      return found as unknown as ReadonlySignal<Answered<never>>;
    },
  };
}

/** Whether the same rows say who there is, and the same is said of who is who: ratings change neither. */
function samePeople(one: Evidence, other: Evidence): boolean {
  const said = ({ statements }: Evidence): string =>
    JSON.stringify(
      statements.filter(({ kind }) => ['same', 'different', 'same-organisation'].includes(kind)),
    );
  return (
    one.imports.length === other.imports.length &&
    one.imports.every((source, at) => source === other.imports[at]) &&
    said(one) === said(other)
  );
}
