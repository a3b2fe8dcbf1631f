import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TabId } from '../../session/navigation.ts';
import { LensBar } from '../lens/lens-bar.tsx';
import { NetworkView } from '../network/network-view.tsx';
import { OrganisationsView } from '../organisations/organisations-view.tsx';
import { PeopleView } from '../people/people-view.tsx';
import { useSession } from './context.ts';
import { later } from './later.tsx';
import { isNarrow } from './media.ts';

interface Tab {
  readonly id: TabId;
  readonly title: string;
  readonly View: () => JSX.Element;
}

const TABS: readonly Tab[] = [
  { id: 'network', title: 'Network', View: NetworkView },
  { id: 'people', title: 'People', View: PeopleView },
  { id: 'organisations', title: 'Organisations', View: OrganisationsView },
  { id: 'brokerage', title: 'Brokerage', View: later('BrokerageView') },
  { id: 'triangulation', title: 'Triangulation', View: later('TriangulationView') },
  { id: 'introductions', title: 'Introductions', View: later('IntroductionsView') },
  { id: 'ask', title: 'Ask', View: later('AskView') },
  { id: 'units', title: 'Units', View: later('UnitsView') },
  { id: 'time', title: 'Time', View: later('TimeView') },
  { id: 'sharing', title: 'Sharing', View: later('SharingView') },
];

export const TAB_IDS: readonly TabId[] = TABS.map(({ id }) => id);

/** The list of tabs; arrows move along it and show what they reach. */
export function TabList({ id }: { id: string }): JSX.Element {
  const session = useSession();
  const list = useRef<HTMLDivElement>(null);
  const current = session.tab.value;
  const request = session.tabRequest.value;
  useEffect(() => {
    if (request > 0) list.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  }, [request]);
  const key = (event: KeyboardEvent): void => {
    const at = TABS.findIndex((tab) => tab.id === current);
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: TABS.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const tab = TABS[(next + TABS.length) % TABS.length]!;
    session.goTo(tab.id, isNarrow());
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(`${id}-tab-${tab.id}`)}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label="Views" ref={list} onKeyDown={key}>
      {TABS.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${id}-tab-${tab.id}`}
          aria-selected={tab.id === current}
          aria-controls={`${id}-panel-${tab.id}`}
          tabIndex={tab.id === current ? 0 : -1}
          onClick={() => session.goTo(tab.id, isNarrow())}
        >
          {tab.title}
        </button>
      ))}
    </div>
  );
}

/** One panel a tab; the drawing stays alive behind the others, tables are made when they are looked at. */
export function TabPanels({ id }: { id: string }): JSX.Element {
  const current = useSession().tab.value;
  return (
    <>
      {TABS.map(({ id: tab, View }) => (
        <div
          key={tab}
          class="panel"
          role="tabpanel"
          id={`${id}-panel-${tab}`}
          aria-labelledby={`${id}-tab-${tab}`}
          hidden={tab !== current}
        >
          {tab === current && tab !== 'network' && tab !== 'sharing' && <LensBar />}
          {(tab === current || tab === 'network') && <View />}
        </div>
      ))}
    </>
  );
}
