import { batch, effect } from '@preact/signals';
import type { Selection } from '../../questions/selection.ts';
import type { TabId } from '../../session/navigation.ts';
import type { Session } from '../../session/session.ts';

interface Place {
  readonly tab: TabId;
  readonly selection: Selection | null;
}

/**
 * Keeps the tab in the page's address and lets Back and Forward lead to earlier tabs and selections. Who is selected
 * is kept in the browser's history alone: an address holds no names.
 */
export function followAddress(session: Session, tabs: readonly TabId[]): () => void {
  const stateNow = (): Place | undefined => (history.state as { tertius?: Place } | null)?.tertius;
  const inAddress = (): TabId | undefined => tabs.find((tab) => tab === location.hash.slice(1));
  const go = ({ tab, selection }: Place): void =>
    batch(() => {
      session.tab.value = tab;
      session.selection.value = selection;
    });
  const first = inAddress();
  if (first !== undefined) session.tab.value = first;
  const back = (): void => go(stateNow() ?? { tab: inAddress() ?? 'network', selection: null });
  addEventListener('popstate', back);
  const stop = effect(() => {
    const place: Place = { tab: session.tab.value, selection: session.selection.value };
    const before = stateNow();
    if (JSON.stringify(before) === JSON.stringify(place)) return;
    const address = place.tab === 'network' && before === undefined ? '' : `#${place.tab}`;
    const step = before !== undefined && (before.tab !== place.tab || before.selection === null);
    if (step) history.pushState({ tertius: place }, '', address);
    else history.replaceState({ tertius: place }, '', address);
  });
  return () => {
    removeEventListener('popstate', back);
    stop();
  };
}
