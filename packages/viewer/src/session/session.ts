import { batch as atOnce, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Evidence, formatDay, today } from '@tertius/core';
import { DEFAULT_TAU } from '@tertius/core/answers';
import { likelyUser } from '@tertius/core/network';
import type { PictureModel } from '../layout/picture-model.ts';
import type { Batch } from '../questions/batch.ts';
import type { Holding } from '../questions/holding.ts';
import { quickSearch } from '../questions/quick-search.ts';
import type { Readings } from '../questions/readings.ts';
import type { Hit } from '../questions/search.ts';
import type { Trial } from '../questions/supposing/trial.ts';
import { errorText } from '../questions/wording/error-text.ts';
import type { Understood } from '../questions/wording/log-line.ts';
import type { Bench } from '../work/tasks.ts';
import { createChanges } from './changes.ts';
import { createDrafts } from './drafts.ts';
import { createEdits, type Edits } from './edits.ts';
import { createForgetting, type Forgetting } from './forgetting.ts';
import { answerOwner, createImporter } from './importer.ts';
import type { LongTask } from './long-task.ts';
import { createLooking, type Looking, type Through } from './looking.ts';
import { createNavigation, type Navigation } from './navigation.ts';
import { evidenceOf, type Opened } from './opened.ts';
import { createProposedJoins, type ProposedJoins } from './proposed-joins.ts';
import { createReader, type Reader } from './reader.ts';
import { createSeeing, type Seeing } from './seeing.ts';
import { createSharingStatements, type SharingStatements } from './sharing-statements.ts';
import { createStatements, type Statements } from './statements.ts';
import { createSupposing, type Supposing } from './supposing.ts';
import { createTrying, type Trying } from './trying.ts';

export interface SessionOptions {
  /** Day number as of which history is read; today unless given. */
  readonly asOf?: number;
  /** Strength from which a tie carries a request. */
  readonly tau?: number;
  /** Where files are read and everything is worked out. */
  readonly bench: Bench;
  /** Where people are compared, so that nothing waits for it. */
  readonly aside: Bench;
  /** Width by height of the picture, where it is known. */
  readonly aspect?: () => number;
  /** Keeps unsaved changes in the browser's storage and brings them back. */
  readonly autosave?: boolean;
}

/** Everything that one mounted view knows; views read signals and call what is offered here. */
export interface Session
  extends Navigation,
    ProposedJoins,
    Statements,
    SharingStatements,
    Looking,
    Forgetting,
    Trying,
    Supposing,
    Seeing {
  readonly edits: Edits;
  readonly readings: ReadonlySignal<Readings>;
  readonly holding: ReadonlySignal<Holding>;
  readonly model: ReadonlySignal<PictureModel>;
  /** The question that is being worked out. */
  readonly working: Reader['working'];
  /** A picture to take away, as the text of an SVG file. */
  readonly sheet: Reader['sheet'];
  find(query: string, count: number): Promise<readonly Hit[]>;
  /** Whom and what a line about a contact means; rejects where it means nothing. */
  understand(line: string): Promise<Understood>;
  readonly empty: ReadonlySignal<boolean>;
  /** A network is being opened and there is none to show yet. */
  readonly opening: ReadonlySignal<boolean>;
  readonly coarse: Reader['coarse'];
  readonly reading: Reader['reading'];
  /** What takes long just now. */
  readonly work: ReadonlySignal<LongTask | null>;
  /** Day as of which history is read. */
  readonly asOf: ReadonlySignal<number>;
  /** The day that the view began with. */
  readonly firstAsOf: number;
  setAsOf(day: number): void;
  readonly batch: Signal<Batch | null>;
  readonly batchOpen: Signal<boolean>;
  /** What is said aloud after an action. */
  readonly status: Signal<string>;
  /** What has to be read as well: stands over the page until it is closed. */
  readonly notice: Signal<string>;
  /** Shows another network; rejects with what reading it throws. */
  open(network: Opened | Promise<Opened>): Promise<void>;
  importFiles(files: readonly File[]): void;
  answerOwner(entry: number, self: string): void;
  /** Index of the user: whom the network remembers, else the one whose own exports are here; null where that is nobody or several. */
  readonly me: ReadonlySignal<number | null>;
  undo(): void;
  redo(): void;
  /** The text of the network file, and the evidence that it holds. */
  text(): Promise<{ readonly text: string; readonly evidence: Evidence }>;
  /** The network file now holds this evidence. */
  saved(evidence: Evidence): void;
  close(): void;
}

/** A search that has no answer after so long, while the worker is busy with a long question, is answered by names alone. */
const BUSY_MS = 700;

export function createSession({ bench, aside, ...options }: SessionOptions): Session {
  const asOf = signal(options.asOf ?? today());
  const firstDay = asOf.peek();
  const edits = createEdits();
  const trial = signal<Trial>({ model: undefined, tau: options.tau ?? DEFAULT_TAU });
  const reader = createReader({
    bench,
    aside,
    trial,
    asOf: firstDay,
    aspect: options.aspect ?? (() => 1.6),
  });
  const readings = computed(() => reader.shown.value.readings);
  const status = signal('');
  const notice = signal('');
  const opening = signal(false);
  const fail = (error: unknown): void => {
    atOnce(() => {
      status.value = errorText(error);
      notice.value = status.value;
    });
  };

  const navigation = createNavigation(readings, status);
  const { path } = navigation;
  const through = signal<Through | null>(null);
  const looking = (): boolean => through.peek() !== null;
  const { inTurn, change, apply } = createChanges({ reader, edits, asOf, path, looking, fail });
  const looks = createLooking({
    bench,
    reader,
    edits,
    asOf,
    changes: { inTurn },
    navigation,
    status,
    through,
    fail,
  });
  const importer = createImporter({ bench, reader, edits, asOf, inTurn, status });
  const { forgetTrial, ...trying } = createTrying({ reader, edits, change, apply, trial, status });
  const supposing = createSupposing(readings, navigation, status);
  const { forgetPutOff, ...joins } = createProposedJoins(reader, readings, status);

  const drafts =
    options.autosave && typeof indexedDB !== 'undefined'
      ? createDrafts(edits, (text) => {
          notice.value = text;
        })
      : null;
  const bringBack = async (opened: Evidence): Promise<void> => {
    const draft = await drafts?.begin(opened);
    if (!draft || edits.evidence.peek() !== opened) return;
    apply(
      () => draft,
      'the changes that were not saved',
      () => {
        status.value = notice.value =
          'The changes that you made here last time and did not save are back. Undo takes them away.';
      },
    );
  };

  return {
    ...navigation,
    ...joins,
    ...looks,
    ...createForgetting({ bench, change, edits, drafts, importer, readings, navigation, status, notice }),
    ...createStatements({ apply, readings, status, navigation, firstDay }),
    ...createSharingStatements({ apply, readings, status, notice }),
    ...trying,
    ...supposing,
    ...createSeeing(reader),
    edits,
    readings,
    holding: computed(() => reader.shown.value.holding),
    model: computed(() => reader.shown.value.model),
    working: reader.working,
    sheet: reader.sheet,
    find: (query, count) =>
      Promise.race([
        reader.ask('search', { query, count }),
        new Promise<readonly Hit[]>((resolve) => {
          setTimeout(() => {
            const hits = reader.working.peek() === null ? [] : quickSearch(readings.peek(), query, count);
            if (hits.length > 0) resolve(hits);
          }, BUSY_MS);
        }),
      ]),
    understand: (line) => reader.ask('logLine', { line }),
    empty: computed(() => readings.value.network.people.length === 0),
    opening,
    coarse: reader.coarse,
    reading: reader.reading,
    work: importer.work,
    asOf,
    firstAsOf: firstDay,
    setAsOf(day) {
      if (day === asOf.peek()) return;
      asOf.value = day;
      const seen = through.peek();
      if (seen !== null) {
        looks.lookThrough(seen);
        return;
      }
      change(
        () => (asOf.peek() === day ? edits.evidence.peek() : null),
        () => {
          status.value = `Ties are read as of ${formatDay(day)}.`;
        },
      );
    },
    batch: importer.batch,
    batchOpen: importer.open,
    status,
    notice,
    open(network) {
      importer.cancel();
      opening.value = true;
      return inTurn(async () => {
        try {
          const evidence = await evidenceOf(await network, bench, reader.early());
          forgetTrial();
          const reading = await reader.read(evidence, asOf.peek());
          atOnce(() => {
            through.value = null;
            reader.show(reading);
            edits.replace(evidence);
            forgetPutOff();
            navigation.select(null);
            supposing.supposed.value = null;
            importer.batch.value = null;
          });
          void bringBack(evidence);
        } catch (error) {
          reader.coarse.value = null;
          fail(error);
          throw error;
        } finally {
          opening.value = false;
        }
      });
    },
    importFiles(files) {
      if (files.length === 0 || looking()) return;
      const label = files.length === 1 ? `import of ${files[0]!.name}` : `import of ${files.length} files`;
      importer
        .take(
          files.map((file) => ({ file })),
          label,
        )
        .catch(fail);
    },
    answerOwner(entry, self) {
      answerOwner(importer, entry, self).catch(fail);
    },
    me: computed(() => likelyUser(readings.value.network) ?? null),
    undo() {
      change(
        () => edits.before.peek(),
        () => {
          status.value = `Undone: ${edits.undo()}.`;
        },
      );
    },
    redo() {
      change(
        () => edits.after.peek(),
        () => {
          status.value = `Done again: ${edits.redo()}.`;
        },
      );
    },
    async text() {
      const evidence = edits.evidence.peek();
      return { text: await bench.run('text', { evidence }), evidence };
    },
    saved(evidence) {
      edits.saved(evidence);
      void drafts?.begin(evidence);
    },
    close() {
      drafts?.close();
      importer.cancel();
      bench.end();
      aside.end();
    },
  };
}
