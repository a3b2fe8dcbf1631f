import { batch as atOnce, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import {
  type Dependence,
  type Evidence,
  merge,
  NO_EVIDENCE,
  type Person,
  type Proposal,
  parseNetworkFile,
  proposals,
  type Rating,
  rate,
  type SourceFile,
  serialise,
  today,
} from '@tertius/core';
import type { PictureModel } from '../picture/picture-model.ts';
import { type Batch, type BatchFile, importBatch } from './batch.ts';
import { createEdits, type Edits } from './edits.ts';
import { dependenceOf, type Holding, holdingOf } from './holding.ts';
import { toPictureModel } from './picture-translation.ts';
import { nameOf, type Readings, readingsOf } from './readings.ts';
import { type Hit, type Search, searchOf } from './search.ts';
import type { Selection } from './selection.ts';

export type TabId = 'network' | 'people' | 'organisations' | 'brokerage' | 'introductions' | 'triangulation';

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
}

/** Everything that one mounted view knows; views read signals and call what is offered here. */
export interface Session {
  readonly tau: number;
  readonly edits: Edits;
  readonly readings: ReadonlySignal<Readings>;
  readonly holding: ReadonlySignal<Holding>;
  /** What hangs on one insider, or why that cannot be said. */
  readonly dependence: ReadonlySignal<Dependence | string>;
  readonly model: ReadonlySignal<PictureModel>;
  readonly search: ReadonlySignal<Search>;
  /** Pairs that may be one person; left out where there are too many people to compare at once. */
  readonly proposals: ReadonlySignal<readonly Proposal[]>;
  /** Of these, the ones that nobody has put off since the network was opened. */
  readonly review: ReadonlySignal<readonly Proposal[]>;
  readonly empty: ReadonlySignal<boolean>;
  readonly selection: Signal<Selection | null>;
  /** Index of the selected person, where there is one. */
  readonly person: ReadonlySignal<number | null>;
  /** Whose side of a tie is rated, and a count that asks the form to come into view. */
  readonly rater: Signal<number | null>;
  readonly rateRequest: Signal<number>;
  /** People of a path that the drawing shows. */
  readonly path: Signal<readonly number[] | null>;
  readonly tab: Signal<TabId>;
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
  /** Asks the drawing to move to whatever is selected. */
  readonly focusRequest: Signal<number>;
  open(network: string | Evidence): void;
  importSources(files: readonly SourceFile[]): void;
  answerOwner(entry: number, self: string): void;
  setOwn(name: string): void;
  rate(from: Person, to: Person, rating: Rating): void;
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
  text(): string;
}

const MANY_TO_COMPARE = 5000;

export function createSession(options: SessionOptions = {}): Session {
  const asOf = options.asOf ?? today();
  const tau = options.tau ?? 0.3;
  const edits = createEdits();
  const readings = computed(() => readingsOf(edits.evidence.value, asOf));
  const holding = computed(() => holdingOf(readings.value, tau));
  const selection = signal<Selection | null>(null);
  const path = signal<readonly number[] | null>(null);
  const tab = signal<TabId>('network');
  const cameFrom = signal<TabId>('introductions');
  const tabRequest = signal(0);
  const batch = signal<Batch | null>(null);
  const batchOpen = signal(false);
  const status = signal('');
  const notice = signal('');
  const asked: Asked = {
    to: signal<Hit | null>(null),
    from: signal<Hit | null>(null),
    about: signal(''),
    triangulated: signal<string | null>(null),
    topic: signal(''),
  };
  const focusRequest = signal(0);

  const take = (before: Evidence, files: readonly BatchFile[], label: string): void => {
    const { evidence, batch: made } = importBatch(before, files);
    atOnce(() => {
      if (evidence !== edits.evidence.value) edits.apply(evidence, label);
      batch.value = made;
      batchOpen.value = true;
    });
  };
  const select = (wanted: Selection | null, focus = false): void => {
    atOnce(() => {
      selection.value = wanted;
      path.value = null;
      if (focus) focusRequest.value++;
    });
  };

  const putOff = signal<ReadonlySet<string>>(new Set());
  const proposed = computed(() => {
    const { network, evidence } = readings.value;
    return network.people.length > MANY_TO_COMPARE ? [] : proposals(network, evidence.statements);
  });

  const rater = signal<number | null>(null);
  const rateRequest = signal(0);
  const selectPerson = (index: number, focus = false): void => {
    const person = readings.value.network.people[index];
    select(person === undefined ? null : { kind: 'person', id: person.id }, focus);
  };

  return {
    tau,
    edits,
    readings,
    holding,
    model: computed(() => toPictureModel(readings.value, holding.value)),
    dependence: computed(() => dependenceOf(readings.value, tau)),
    search: computed(() => searchOf(readings.value)),
    proposals: proposed,
    review: computed(() => {
      const { people } = readings.value.network;
      return proposed.value.filter(({ a, b }) => !putOff.value.has(pairOf(people[a]!, people[b]!)));
    }),
    empty: computed(() => readings.value.network.people.length === 0),
    selection,
    person: computed(() => {
      const chosen = selection.value;
      return chosen?.kind === 'person' ? (readings.value.byId.get(chosen.id) ?? null) : null;
    }),
    rater,
    rateRequest,
    path,
    tab,
    cameFrom,
    tabRequest,
    batch,
    batchOpen,
    asked,
    status,
    notice,
    focusRequest,
    open(network) {
      const evidence =
        typeof network !== 'string' ? network : network === '' ? NO_EVIDENCE : parseNetworkFile(network);
      atOnce(() => {
        edits.replace(evidence);
        putOff.value = new Set();
        select(null);
        batch.value = null;
      });
    },
    importSources(files) {
      take(
        edits.evidence.value,
        files.map((file) => ({ file })),
        files.length === 1 ? `import of ${files[0]!.name}` : `import of ${files.length} files`,
      );
      status.value = said(batch.value!);
    },
    answerOwner(entry, self) {
      const current = batch.value;
      if (current === null || self.trim() === '') return;
      const files = current.entries.map(({ file, self: before }, index) => ({
        file,
        ...(index === entry ? { self: self.trim() } : before === undefined ? {} : { self: before }),
      }));
      const { statements } = edits.evidence.value;
      const { own } = edits.evidence.value.settings;
      const settings = { ...current.before.settings, ...(own === undefined ? {} : { own }) };
      take(
        { ...current.before, settings, statements },
        files,
        `whose export ${current.entries[entry]!.file.name} is`,
      );
      status.value = `${current.entries[entry]!.file.name} belongs to ${self.trim()}.`;
    },
    setOwn(name) {
      const own = name.trim();
      if (own === '') return;
      const { settings, ...rest } = edits.evidence.value;
      edits.apply({ ...rest, settings: { ...settings, own } }, `own organisation ${own}`);
      status.value = `${own} is the own organisation.`;
    },
    rate(from, to, rating) {
      const next = rate(edits.evidence.value, from, to, rating);
      const name = nameOf(readings.value, to.index);
      edits.apply(next, `rating of ${name}`);
      status.value = `Rating of ${name} saved.`;
    },
    merge(one, other, show = true) {
      const [name, otherName] = [nameOf(readings.value, one.index), nameOf(readings.value, other.index)];
      const chosen = selection.value;
      const stands = chosen?.kind === 'person' && [one.id, other.id].includes(chosen.id);
      atOnce(() => {
        edits.apply(merge(edits.evidence.value, one, other), `${name} and ${otherName} are one`);
        const joined = readings.value.network.people.find((person) =>
          person.keys.includes(one.keys[0] ?? ''),
        );
        // People are numbered anew, so a path that the drawing shows holds no longer.
        if (joined !== undefined && (show || stands)) select({ kind: 'person', id: joined.id });
        else path.value = null;
      });
      status.value = `${name} and ${otherName} are one person now.`;
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
      const label = edits.undo();
      if (label !== null) status.value = `Undone: ${label}.`;
    },
    redo() {
      const label = edits.redo();
      if (label !== null) status.value = `Done again: ${label}.`;
    },
    text: () => serialise(edits.evidence.value),
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

function said({ entries, opened }: Batch): string {
  if (entries.length === 0) return `${opened} is open.`;
  const sum = (pick: (entry: Batch['entries'][number]) => number): number =>
    entries.reduce((total, entry) => total + pick(entry), 0);
  const refused = entries.filter(({ report }) => report.refused !== undefined).length;
  return [
    `${entries.length} ${entries.length === 1 ? 'file' : 'files'} read:`,
    `${sum(({ report }) => report.accepted)} rows accepted,`,
    `${sum(({ report }) => report.rejected)} rejected`,
    refused > 0 ? `, ${refused} refused as a whole.` : '.',
  ]
    .join(' ')
    .replace(' .', '.')
    .replace(' ,', ',');
}
