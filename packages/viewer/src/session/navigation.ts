import { batch as atOnce, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Readings } from '../questions/readings.ts';
import type { Hit } from '../questions/search.ts';
import type { Selection } from '../questions/selection.ts';

export type TabId =
  | 'network'
  | 'people'
  | 'organisations'
  | 'brokerage'
  | 'introductions'
  | 'ask'
  | 'triangulation'
  | 'units'
  | 'time'
  | 'sharing';

/** A way in which the Network tab draws the network. */
export type DrawingView = (typeof DRAWING_VIEWS)[number];

export const DRAWING_VIEWS = ['map', 'around', 'bridges', 'matrix', 'ways', 'sides', 'worlds'] as const;

export interface Asked {
  readonly to: Signal<Hit | null>;
  readonly from: Signal<Hit | null>;
  readonly about: Signal<string>;
  /** Id of the colleague whose triangulation is open. */
  readonly triangulated: Signal<string | null>;
  readonly topic: Signal<string>;
}

/** Where somebody is on the page: the tab, what is selected, what was asked. */
export interface Navigation {
  readonly selection: Signal<Selection | null>;
  /** Index of the selected person, where there is one. */
  readonly person: ReadonlySignal<number | null>;
  /** Whose side of a tie is rated, and a count that asks the form to come into view. */
  readonly rater: Signal<number | null>;
  readonly rateRequest: Signal<number>;
  /** Asks the line for recording to open. */
  readonly logRequest: Signal<number>;
  /** Asks the pass through ratings to open. */
  readonly passRequest: Signal<number>;
  /** People of a path that the drawing shows. */
  readonly path: Signal<readonly number[] | null>;
  readonly tab: Signal<TabId>;
  readonly view: Signal<DrawingView>;
  /** The tab that a path was asked in. */
  readonly cameFrom: ReadonlySignal<TabId>;
  /** Asks the tabs to take the focus. */
  readonly tabRequest: ReadonlySignal<number>;
  /** What was asked in the Introductions and Triangulation tabs, kept while others are looked at. */
  readonly asked: Asked;
  /** Asks the next table that shows to take the keyboard. */
  readonly tableWanted: Signal<boolean>;
  /** Asks the drawing to move to whatever is selected. */
  readonly focusRequest: Signal<number>;
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
}

export function createNavigation(readings: ReadonlySignal<Readings>, status: Signal<string>): Navigation {
  const selection = signal<Selection | null>(null);
  const path = signal<readonly number[] | null>(null);
  const tab = signal<TabId>('network');
  const view = signal<DrawingView>('map');
  const cameFrom = signal<TabId>('introductions');
  const tabRequest = signal(0);
  const rater = signal<number | null>(null);
  const rateRequest = signal(0);
  const focusRequest = signal(0);
  const asked: Asked = {
    to: signal<Hit | null>(null),
    from: signal<Hit | null>(null),
    about: signal(''),
    triangulated: signal<string | null>(null),
    topic: signal(''),
  };

  const select = (wanted: Selection | null, focus = false): void => {
    atOnce(() => {
      selection.value = wanted;
      path.value = null;
      if (focus) focusRequest.value++;
    });
  };
  const selectPerson = (index: number, focus = false): void => {
    const person = readings.value.network.people[index];
    select(person === undefined ? null : { kind: 'person', id: person.id }, focus);
  };

  return {
    selection,
    person: computed(() => {
      const chosen = selection.value;
      return chosen?.kind === 'person' ? (readings.value.byId.get(chosen.id) ?? null) : null;
    }),
    rater,
    rateRequest,
    logRequest: signal(0),
    passRequest: signal(0),
    path,
    tab,
    view,
    cameFrom,
    tabRequest,
    asked,
    tableWanted: signal(false),
    focusRequest,
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
  };
}

/** Whether a panel may stand beside a tab: it does not where the tab is about somebody else. */
function concerns(tab: TabId, selection: Selection, { to, triangulated }: Asked): boolean {
  if (tab === 'triangulation') return selection.kind === 'person' && selection.id === triangulated.value;
  if (tab !== 'introductions') return true;
  const meant = to.value?.selection;
  return meant !== undefined && nameIn(meant) === nameIn(selection) && meant.kind === selection.kind;
}

const nameIn = (selection: Selection): string =>
  selection.kind === 'person' ? selection.id : selection.name;
