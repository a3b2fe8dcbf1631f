import { batch as atOnce, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import {
  DEFAULT_TAU,
  type Evidence,
  formatDay,
  type Logged,
  log,
  merge,
  type Person,
  type Proposal,
  type Rating,
  rate,
  today,
} from '@tertius/core';
import type { PictureModel } from '../layout/picture-model.ts';
import type { Batch } from '../questions/batch.ts';
import { errorText } from '../questions/error-text.ts';
import type { Holding } from '../questions/holding.ts';
import { isFiltering } from '../questions/lens/filter.ts';
import { type Lens, type Lensed, NO_LENS } from '../questions/lens/lens.ts';
import { nameOf, type Readings } from '../questions/readings.ts';
import type { Hit } from '../questions/search.ts';
import type { Selection } from '../questions/selection.ts';
import type { Bench } from '../work/tasks.ts';
import { createDrafts } from './drafts.ts';
import { createEdits, type Edits } from './edits.ts';
import { createImporter } from './importer.ts';
import { evidenceOf, type Opened } from './opened.ts';
import { createReader, type Reader } from './reader.ts';
import type { Work } from './work.ts';

export type TabId =
  | 'network'
  | 'people'
  | 'organisations'
  | 'brokerage'
  | 'introductions'
  | 'ask'
  | 'triangulation'
  | 'units'
  | 'time';

/** A way in which the Network tab draws the network. */
export type DrawingView = 'map' | 'around' | 'bridges' | 'matrix' | 'ways' | 'sides' | 'worlds';

export interface Asked {
  readonly to: Signal<Hit | null>;
  readonly from: Signal<Hit | null>;
  readonly about: Signal<string>;
  /** Id of the colleague whose triangulation is open. */
  readonly triangulated: Signal<string | null>;
  readonly topic: Signal<string>;
}

export interface SessionOptions {
  /** Day number as of which history is read; today unless given. */
  readonly asOf?: number;
  /** Strength from which a tie carries a request. */
  readonly tau?: number;
  /** Where files are read and everything is worked out. */
  readonly bench: Bench;
  /** Where people are compared, so that nothing waits for it. */
  readonly aside: Bench;
  /** Keeps unsaved changes in the browser's storage and brings them back. */
  readonly autosave?: boolean;
}

/** Everything that one mounted view knows; views read signals and call what is offered here. */
export interface Session {
  readonly tau: number;
  readonly edits: Edits;
  readonly readings: ReadonlySignal<Readings>;
  readonly holding: ReadonlySignal<Holding>;
  readonly model: ReadonlySignal<PictureModel>;
  /** The answer to a question about the network, worked out on the bench; kept until the network is another. */
  readonly answer: Reader['answer'];
  /** The question that is being worked out. */
  readonly working: Reader['working'];
  /** A picture to take away, as the text of an SVG file. */
  readonly sheet: Reader['sheet'];
  find(query: string, count: number): Promise<readonly Hit[]>;
  /** Pairs that may be one person; null until everybody has been compared. */
  readonly proposals: ReadonlySignal<readonly Proposal[] | null>;
  /** Of these, the ones that nobody has put off since the network was opened. */
  readonly review: ReadonlySignal<readonly Proposal[] | null>;
  /** How many more pairs there are than are listed. */
  readonly unlisted: ReadonlySignal<number>;
  readonly empty: ReadonlySignal<boolean>;
  /** A network is being opened and there is none to show yet. */
  readonly opening: ReadonlySignal<boolean>;
  /** What takes long just now. */
  readonly work: ReadonlySignal<Work | null>;
  /** Day as of which history is read. */
  readonly asOf: ReadonlySignal<number>;
  /** The day that the view began with. */
  readonly firstAsOf: number;
  setAsOf(day: number): void;
  readonly selection: Signal<Selection | null>;
  /** Index of the selected person, where there is one. */
  readonly person: ReadonlySignal<number | null>;
  /** Whose side of a tie is rated, and a count that asks the form to come into view. */
  readonly rater: Signal<number | null>;
  readonly rateRequest: Signal<number>;
  /** People of a path that the drawing shows. */
  readonly path: Signal<readonly number[] | null>;
  readonly tab: Signal<TabId>;
  readonly view: Signal<DrawingView>;
  /** What is looked at, and what sizes and colours say. */
  readonly lens: Signal<Lens>;
  /** The lens worked out; null where it changes nothing, or is not worked out yet. */
  readonly lensed: ReadonlySignal<Lensed | null>;
  /** The tab that a path was asked in. */
  readonly cameFrom: ReadonlySignal<TabId>;
  /** Asks the tabs to take the focus. */
  readonly tabRequest: ReadonlySignal<number>;
  readonly batch: Signal<Batch | null>;
  readonly batchOpen: Signal<boolean>;
  /** What was asked in the Introductions and Triangulation tabs, kept while others are looked at. */
  readonly asked: Asked;
  /** What is said aloud after an action. */
  readonly status: Signal<string>;
  /** What has to be read as well: stands over the page until it is closed. */
  readonly notice: Signal<string>;
  /** Asks the next table that shows to take the keyboard. */
  readonly tableWanted: Signal<boolean>;
  /** Asks the drawing to move to whatever is selected. */
  readonly focusRequest: Signal<number>;
  /** Shows another network; rejects with what reading it throws. */
  open(network: Opened | Promise<Opened>): Promise<void>;
  importFiles(files: readonly File[]): void;
  answerOwner(entry: number, self: string): void;
  setOwn(name: string): void;
  rate(from: Person, to: Person, rating: Rating): void;
  /** Index of the user: whom the network remembers, else its first owner; null where there is none. */
  readonly me: ReadonlySignal<number | null>;
  /** Records what no export knows, such as a lunch or an ask; undo takes it back. */
  record(logged: Logged, what: string): void;
  /** Asks the line for recording to open. */
  readonly logRequest: Signal<number>;
  /** Makes two people one, and shows who they are now unless told not to. */
  merge(one: Person, other: Person, show?: boolean): void;
  /** Leaves a pair out of the review until a network is opened again. */
  putOff(one: Person, other: Person): void;
  /** Opens the rating form of a tie, from one side of it. */
  askRating(from: number, of: number): void;
  select(selection: Selection | null, focus?: boolean): void;
  selectPerson(index: number, focus?: boolean): void;
  /** Shows a path in the drawing. */
  showPath(ids: readonly string[]): void;
  /** Changes the tab; a panel about somebody else than the tab closes, and where there is room for one thing alone, any. */
  goTo(tab: TabId, alone: boolean): void;
  /** A tab asks about somebody: an open panel tells of them too, or makes room. */
  follow(asked: Selection, alone: boolean): void;
  /** Changes the tab and puts the focus on it. */
  showTab(tab: TabId): void;
  undo(): void;
  redo(): void;
  /** The text of the network file, and the evidence that it holds. */
  text(): Promise<{ readonly text: string; readonly evidence: Evidence }>;
  /** The network file now holds this evidence. */
  saved(evidence: Evidence): void;
  close(): void;
}

export function createSession({ bench, aside, ...options }: SessionOptions): Session {
  const asOf = signal(options.asOf ?? today());
  const tau = options.tau ?? DEFAULT_TAU;
  const edits = createEdits();
  const reader = createReader({ bench, aside, tau, asOf: asOf.value });
  const readings = computed(() => reader.shown.value.readings);
  const selection = signal<Selection | null>(null);
  const path = signal<readonly number[] | null>(null);
  const tab = signal<TabId>('network');
  const view = signal<DrawingView>('map');
  const lens = signal<Lens>(NO_LENS);
  const cameFrom = signal<TabId>('introductions');
  const tabRequest = signal(0);
  const status = signal('');
  const notice = signal('');
  const opening = signal(false);
  const asked: Asked = {
    to: signal<Hit | null>(null),
    from: signal<Hit | null>(null),
    about: signal(''),
    triangulated: signal<string | null>(null),
    topic: signal(''),
  };
  const focusRequest = signal(0);
  const tableWanted = signal(false);

  const select = (wanted: Selection | null, focus = false): void => {
    atOnce(() => {
      selection.value = wanted;
      path.value = null;
      if (focus) focusRequest.value++;
    });
  };
  const fail = (error: unknown): void => {
    atOnce(() => {
      status.value = errorText(error);
      notice.value = status.value;
    });
  };

  let turn: Promise<unknown> = Promise.resolve();
  /** One change after the other, each on top of what the one before gave. */
  const inTurn = <Value>(step: () => Promise<Value>): Promise<Value> => {
    const done = turn.then(step);
    turn = done.catch(() => undefined);
    return done;
  };
  /** Evidence and what is read from it change together; people may be numbered anew, so a path holds no longer. */
  const change = (next: () => Evidence | null, commit: (evidence: Evidence) => void): void => {
    inTurn(async () => {
      const evidence = next();
      if (evidence === null) return;
      const reading = await reader.read(evidence, asOf.peek());
      atOnce(() => {
        if (reading.readings.network !== readings.value.network) path.value = null;
        reader.show(reading);
        commit(evidence);
      });
    }).catch(fail);
  };
  const apply = (make: (now: Evidence) => Evidence, label: string, then: () => void): void => {
    change(
      () => make(edits.evidence.peek()),
      (evidence) => {
        edits.apply(evidence, label);
        then();
      },
    );
  };

  const importer = createImporter({ bench, reader, edits, asOf, inTurn, status });

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

  const putOff = signal<ReadonlySet<string>>(new Set());
  const indexByKey = computed(
    () => new Map(readings.value.network.people.map((person) => [person.key, person.index])),
  );
  const proposed = computed((): readonly Proposal[] | null => {
    const { value, failed } = reader.answer('joins', {}).value;
    if (value === undefined) return failed === undefined ? null : [];
    return value.best.flatMap(({ a, b, ...rest }) => {
      const [one, other] = [indexByKey.value.get(a), indexByKey.value.get(b)];
      return one === undefined || other === undefined || one === other ? [] : { a: one, b: other, ...rest };
    });
  });

  const rater = signal<number | null>(null);
  const rateRequest = signal(0);
  const logRequest = signal(0);
  const firstDay = asOf.peek();
  const selectPerson = (index: number, focus = false): void => {
    const person = readings.value.network.people[index];
    select(person === undefined ? null : { kind: 'person', id: person.id }, focus);
  };

  return {
    tau,
    edits,
    readings,
    holding: computed(() => reader.shown.value.holding),
    model: computed(() => reader.shown.value.model),
    answer: reader.answer,
    working: reader.working,
    sheet: reader.sheet,
    find: (query, count) => reader.ask('search', { query, count }),
    proposals: proposed,
    review: computed(() => {
      const { people } = readings.value.network;
      const left = proposed.value?.filter(({ a, b }) => !putOff.value.has(pairOf(people[a]!, people[b]!)));
      return left ?? null;
    }),
    unlisted: computed(() => {
      const joins = reader.answer('joins', {}).value.value;
      return joins === undefined ? 0 : joins.count - joins.best.length;
    }),
    empty: computed(() => readings.value.network.people.length === 0),
    opening,
    work: importer.work,
    asOf,
    firstAsOf: firstDay,
    setAsOf(day) {
      if (day === asOf.peek()) return;
      asOf.value = day;
      change(
        () => (asOf.peek() === day ? edits.evidence.peek() : null),
        () => {
          status.value = `Ties are read as of ${formatDay(day)}.`;
        },
      );
    },
    selection,
    person: computed(() => {
      const chosen = selection.value;
      return chosen?.kind === 'person' ? (readings.value.byId.get(chosen.id) ?? null) : null;
    }),
    rater,
    rateRequest,
    path,
    tab,
    view,
    lens,
    lensed: computed(() => {
      const { value } = lens;
      const changes = isFiltering(value.filter) || value.size !== null || value.colour !== null;
      return changes ? (reader.answer('lens', value).value.value ?? null) : null;
    }),
    cameFrom,
    tabRequest,
    batch: importer.batch,
    batchOpen: importer.open,
    asked,
    status,
    notice,
    tableWanted,
    focusRequest,
    open(network) {
      importer.cancel();
      opening.value = true;
      return inTurn(async () => {
        try {
          const evidence = await evidenceOf(await network, bench);
          const reading = await reader.read(evidence, asOf.peek());
          atOnce(() => {
            reader.show(reading);
            edits.replace(evidence);
            putOff.value = new Set();
            select(null);
            importer.batch.value = null;
          });
          void bringBack(evidence);
        } catch (error) {
          fail(error);
          throw error;
        } finally {
          opening.value = false;
        }
      });
    },
    importFiles(files) {
      if (files.length === 0) return;
      const label = files.length === 1 ? `import of ${files[0]!.name}` : `import of ${files.length} files`;
      importer
        .take(
          files.map((file) => ({ file })),
          label,
        )
        .catch(fail);
    },
    answerOwner(entry, self) {
      const current = importer.batch.value;
      if (current === null || self.trim() === '') return;
      const { file } = current.entries[entry]!;
      const files = current.entries.map(({ file: one, self: before }, index) => ({
        file: one,
        ...(index === entry ? { self: self.trim() } : before === undefined ? {} : { self: before }),
      }));
      const from = ({ statements, settings: { own } }: Evidence): Evidence => ({
        ...current.before,
        settings: { ...current.before.settings, ...(own === undefined ? {} : { own }) },
        statements,
      });
      importer.take(files, `whose export ${file.name} is`, from).catch(fail);
    },
    setOwn(name) {
      const own = name.trim();
      if (own === '') return;
      apply(
        ({ settings, ...rest }) => ({ ...rest, settings: { ...settings, own } }),
        `own organisation ${own}`,
        () => {
          status.value = `${own} is the own organisation.`;
        },
      );
    },
    me: computed(() => {
      const { self, people } = readings.value.network;
      return self ?? people.find(({ owner }) => owner)?.index ?? null;
    }),
    logRequest,
    record(logged, what) {
      apply(
        (evidence) => log(evidence, readings.peek().network, logged, firstDay).evidence,
        what,
        () => {
          status.value = `Recorded: ${what}. Undo takes it back.`;
        },
      );
    },
    rate(from, to, rating) {
      const name = nameOf(readings.value, to.index);
      apply(
        (evidence) => rate(evidence, from, to, rating),
        `rating of ${name}`,
        () => {
          status.value = `Rating of ${name} noted.`;
        },
      );
    },
    merge(one, other, show = true) {
      const [name, otherName] = [nameOf(readings.value, one.index), nameOf(readings.value, other.index)];
      apply(
        (evidence) => merge(evidence, one, other),
        `${name} and ${otherName} are one`,
        () => {
          const chosen = selection.value;
          const stands = chosen?.kind === 'person' && [one.id, other.id].includes(chosen.id);
          const joined = readings.value.network.people.find((person) =>
            person.keys.includes(one.keys[0] ?? ''),
          );
          if (joined !== undefined && (show || stands)) select({ kind: 'person', id: joined.id });
          status.value = `${name} and ${otherName} are one person now.`;
        },
      );
    },
    putOff(one, other) {
      putOff.value = new Set([...putOff.value, pairOf(one, other)]);
      const [name, otherName] = [nameOf(readings.value, one.index), nameOf(readings.value, other.index)];
      status.value = `${name} and ${otherName} stay two people for now.`;
    },
    select,
    selectPerson,
    askRating(from, of) {
      atOnce(() => {
        rater.value = from;
        selectPerson(of, true);
        rateRequest.value++;
      });
    },
    showPath(ids) {
      const { byId } = readings.value;
      atOnce(() => {
        selection.value = null;
        path.value = ids.flatMap((id) => byId.get(id) ?? []);
        if (tab.value !== 'network') cameFrom.value = tab.value;
        tab.value = 'network';
        view.value = 'map';
        focusRequest.value++;
      });
      status.value = 'The drawing shows the path.';
    },
    goTo(wanted, alone) {
      atOnce(() => {
        if (tab.value === wanted) return;
        tab.value = wanted;
        if (selection.value !== null && (alone || !concerns(wanted, selection.value, asked))) select(null);
      });
    },
    follow(about, alone) {
      if (selection.value !== null) select(alone ? null : about);
    },
    showTab(wanted) {
      atOnce(() => {
        tab.value = wanted;
        tabRequest.value++;
      });
    },
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
      bench.close();
      aside.close();
    },
  };
}

const pairOf = (one: Person, other: Person): string => JSON.stringify([one.key, other.key].sort());

/** Whether a panel may stand beside a tab: it does not where the tab is about somebody else. */
function concerns(tab: TabId, selection: Selection, { to, triangulated }: Asked): boolean {
  if (tab === 'triangulation') return selection.kind === 'person' && selection.id === triangulated.value;
  if (tab !== 'introductions') return true;
  const meant = to.value?.selection;
  return meant !== undefined && nameIn(meant) === nameIn(selection) && meant.kind === selection.kind;
}

const nameIn = (selection: Selection): string =>
  selection.kind === 'person' ? selection.id : selection.name;
