import { batch, effect } from '@preact/signals';
import type { Selection } from '../../questions/selection.ts';
import { linkOf, stateOf } from '../../questions/state-link.ts';
import { DRAWING_VIEWS, type DrawingView, type TabId } from '../../session/navigation.ts';
import type { Session } from '../../session/session.ts';

interface Place {
  readonly tab: TabId;
  readonly view: DrawingView;
  readonly selection: Selection | null;
}

/**
 * Keeps tab, view, day, filter and measures in the page's address and lets Back and Forward lead to earlier tabs, views and
 * selections. Who is selected is kept in the browser's history alone: an address holds no names.
 */
export function followAddress(session: Session, tabs: readonly TabId[]): () => void {
  const stateNow = (): Place | undefined => (history.state as { tertius?: Place } | null)?.tertius;
  const read = () => stateOf(location.hash, DRAWING_VIEWS);
  const go = ({ tab, view, selection }: Place): void =>
    batch(() => {
      session.tab.value = tab;
      session.view.value = view;
      session.selection.value = selection;
    });
  const inAddress = (): Place => {
    const { tab, view } = read();
    return { tab: tabs.find((one) => one === tab) ?? 'network', view: view as DrawingView, selection: null };
  };
  const first = read();
  batch(() => {
    const { tab, view } = inAddress();
    session.tab.value = tab;
    session.view.value = view;
    session.lens.value = first.lens;
  });
  if (first.day !== null) session.setAsOf(first.day);
  const back = (): void => go(stateNow() ?? inAddress());
  addEventListener('popstate', back);
  const stop = effect(() => {
    const place: Place = {
      tab: session.tab.value,
      view: session.view.value,
      selection: session.selection.value,
    };
    const before = stateNow();
    const link = linkOfSession(session);
    const address = link === 'network' && (before === undefined || location.hash === '') ? '' : `#${link}`;
    if (JSON.stringify(before) === JSON.stringify(place)) {
      if (address !== location.hash) history.replaceState({ tertius: place }, '', address);
      return;
    }
    const moved = before !== undefined && (before.tab !== place.tab || before.view !== place.view);
    const step = moved || (before !== undefined && before.selection === null);
    if (step) history.pushState({ tertius: place }, '', address);
    else history.replaceState({ tertius: place }, '', address);
  });
  return () => {
    removeEventListener('popstate', back);
    stop();
  };
}

/** What of a session a link tells. */
export function linkOfSession(session: Session): string {
  const day = session.asOf.value;
  return linkOf({
    tab: session.tab.value,
    view: session.view.value,
    day: day === session.firstAsOf ? null : day,
    lens: session.lens.value,
  });
}
