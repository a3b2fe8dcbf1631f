import { type PersonSeen, parseDay } from '@tertius/core';
import { render } from 'preact';
import type { PictureOptions } from '../picture/picture-types.ts';
import type { Selection } from '../questions/selection.ts';
import type { Opened } from '../session/opened.ts';
import { createSession, type Session } from '../session/session.ts';
import { App } from '../views/shell/app.tsx';
import { SurroundingsProvider, type ViewAction, type WrittenShare } from '../views/shell/context.ts';
import { BenchElsewhere } from '../work/elsewhere.ts';
import { beginning } from '../work/start.ts';
import { styleSheet } from './sheet.ts';
import { listenTo, type ViewEvents } from './view-events.ts';

export type { ViewAction, ViewEvents, WrittenShare };

export interface MountOptions {
  /** Day as of which shared history is read, `YYYY-MM-DD`; today unless given. */
  readonly asOf?: string;
  /** Strength from which a tie carries a request; 0.3 unless given. */
  readonly tau?: number;
  readonly renderer?: NonNullable<PictureOptions['renderer']>;
  /** The view is a page of its own and brings that page's landmarks. */
  readonly page?: boolean;
  /** Keeps unsaved changes in the browser's own storage and brings them back after a reload; a page of its own does unless told not to. */
  readonly autosave?: boolean;
  /** What the network file is called when it is exported. */
  readonly fileName?: string;
  /** Writes the network file back to where it came from; without it there is no such button. */
  readonly save?: (text: string) => Promise<void>;
  /** Told of every share that is written in the view: its text, for whom, and how many contacts it holds. */
  readonly onShare?: (share: WrittenShare) => void;
  /** What to show of a selected person in place of the view's own panel; null leaves that one. Called once for each selection. */
  readonly panel?: (person: PersonSeen) => Node | null;
  /** Buttons of yours in the panel of a selected person, in this order. */
  readonly actions?: readonly ViewAction[];
}

export interface MountedView {
  /** Settled once the network is read; rejects with what reading it throws, which the view says too. */
  readonly ready: Promise<void>;
  /** Shows another network and keeps what is selected where that is in it, too. Settles as `ready` does. */
  update(network: Opened | Promise<Opened>): Promise<void>;
  /** Selects a person by id, or a person or an organisation; null selects nobody. Waits for a network that is being read. */
  select(selection: string | Selection | null): void;
  /** Reads ties as of another day, `YYYY-MM-DD`; null goes back to the day that the view began with. */
  setAsOf(day: string | null): void;
  /** Calls back on every event of a kind; returns how to stop. */
  on<Kind extends keyof ViewEvents>(kind: Kind, handler: (event: ViewEvents[Kind]) => void): () => void;
  destroy(): void;
  /** Whether anything was changed since it was last saved or exported. */
  readonly unsaved: boolean;
}

/**
 * Shows a network in an element of any page: the text of a network file or of any file that is read, bytes, a `File`, evidence,
 * what `open` or `resolve` of `@tertius/core` gives, or a graphology graph. Files are read and everything is worked out in a worker where
 * the page allows one, else on its own thread.
 */
export function mount(
  element: HTMLElement,
  network: Opened | Promise<Opened> = '',
  options: MountOptions = {},
): MountedView {
  const asOf = options.asOf === undefined ? undefined : parseDay(options.asOf);
  const layoutBench = new BenchElsewhere(beginning);
  const session = createSession({
    bench: new BenchElsewhere(beginning),
    aside: new BenchElsewhere(beginning),
    aspect: () => (element.clientHeight > 0 ? Math.max(element.clientWidth, 1) / element.clientHeight : 1.6),
    autosave: options.autosave ?? options.page ?? false,
    ...(asOf === undefined ? {} : { asOf }),
    ...(options.tau === undefined ? {} : { tau: options.tau }),
  });
  const host = element.ownerDocument.createElement('div');
  host.style.height = '100%';
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [styleSheet()];
  element.append(host);
  const surroundings = {
    session,
    page: options.page ?? false,
    renderer: options.renderer ?? 'auto',
    fileName: options.fileName ?? 'network.json',
    layoutBench,
    save: options.save ?? null,
    onShare: options.onShare ?? (() => undefined),
    panel: options.panel ?? null,
    actions: options.actions ?? [],
  };
  render(
    <SurroundingsProvider value={surroundings}>
      <App />
    </SurroundingsProvider>,
    root,
  );
  const stops = new Set<() => void>();
  let wanted: { readonly selection: Selection | null } | null = null;
  let opens = 0;
  const open = (next: Opened | Promise<Opened>): Promise<void> => {
    const mine = ++opens;
    const opened = session.open(next).finally(() => {
      if (mine !== opens || wanted === null) return;
      const { selection } = wanted;
      wanted = null;
      session.select(selection, true);
    });
    opened.catch(() => undefined);
    return opened;
  };
  const update = (next: Opened | Promise<Opened>): Promise<void> => {
    const before = session.selection.peek();
    const shown = open(next).then(() => {
      if (session.selection.peek() === null && before !== null && stillThere(session, before))
        session.select(before);
    });
    shown.catch(() => undefined);
    return shown;
  };
  const ready = open(network);
  return {
    ready,
    update,
    select: (given) => {
      const selection = typeof given === 'string' ? { kind: 'person' as const, id: given } : given;
      if (session.opening.peek()) wanted = { selection };
      else session.select(selection, true);
    },
    setAsOf(day) {
      const read = day === null ? session.firstAsOf : parseDay(day);
      if (read === undefined) throw new RangeError(`${day} is no day; write YYYY-MM-DD`);
      session.setAsOf(read);
    },
    on(kind, handler) {
      const stop = listenTo(session, kind, handler);
      stops.add(stop);
      return () => {
        stops.delete(stop);
        stop();
      };
    },
    get unsaved() {
      return session.edits.unsaved.value;
    },
    destroy() {
      for (const stop of stops) stop();
      render(null, root);
      session.close();
      layoutBench.end();
      host.remove();
    },
  };
}

function stillThere(session: Session, selection: Selection): boolean {
  const { network, byId } = session.readings.peek();
  return selection.kind === 'person'
    ? byId.has(selection.id)
    : network.organisations.some(({ name }) => name === selection.name);
}
