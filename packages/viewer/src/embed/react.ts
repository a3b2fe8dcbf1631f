'use client';

import {
  type CSSProperties,
  createElement,
  type DetailedHTMLProps,
  type HTMLAttributes,
  type ReactElement,
  useEffect,
  useRef,
} from 'react';
import type { Selection } from '../questions/selection.ts';
import type { Opened } from '../session/opened.ts';
import type { TertiusNetworkElement } from './element.ts';
import { type MountedView, type MountOptions, mount, type ViewEvents } from './mount.tsx';

export type { MountedView, MountOptions, Opened, Selection, TertiusNetworkElement };

/** Properties of `TertiusNetwork`. The options of `mount` but `asOf` count when it appears; all else is followed. */
export interface TertiusNetworkProps extends MountOptions {
  /** What is shown; another value shows another network, and what is selected stays so where it is still there. */
  readonly network?: Opened | Promise<Opened>;
  /** What is selected, where the page decides that: a person's id, a person or an organisation, or null. */
  readonly selection?: string | Selection | null;
  readonly onSelect?: (selection: Selection | null) => void;
  readonly onChange?: (change: ViewEvents['change']) => void;
  /** A network that cannot be read; the view says so, too. */
  readonly onError?: (error: unknown) => void;
  /** The view itself, to ask it for more. */
  readonly onMount?: (view: MountedView) => void;
  readonly id?: string;
  readonly className?: string;
  /** Give it a height; it fills its parent unless you do. */
  readonly style?: CSSProperties;
}

/** The network as a React component. On a server it is an empty element, which the page fills. */
export function TertiusNetwork(props: TertiusNetworkProps): ReactElement {
  const { network = '', selection, asOf, id, className, style = FILLS } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<MountedView | null>(null);
  const shown = useRef<TertiusNetworkProps['network']>(undefined);
  const latest = useRef(props);

  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    const { network: first = '', onMount, ...options } = latest.current;
    const mounted = mount(host.current as HTMLDivElement, first, options);
    view.current = mounted;
    shown.current = first;
    mounted.ready.catch((error) => latest.current.onError?.(error));
    mounted.on('select', (selected) => latest.current.onSelect?.(selected));
    mounted.on('change', (change) => latest.current.onChange?.(change));
    onMount?.(mounted);
    return () => {
      view.current = null;
      mounted.destroy();
    };
  }, []);
  useEffect(() => {
    if (view.current === null || shown.current === network) return;
    shown.current = network;
    view.current.update(network).catch((error) => latest.current.onError?.(error));
  }, [network]);
  useEffect(() => view.current?.setAsOf(asOf ?? null), [asOf]);
  useEffect(() => {
    if (selection !== undefined) view.current?.select(selection);
  }, [selection]);

  return createElement('div', { ref: host, id, className, style });
}

const FILLS: CSSProperties = { height: '100%' };

type ElementProps = DetailedHTMLProps<HTMLAttributes<TertiusNetworkElement>, TertiusNetworkElement> & {
  readonly network?: Opened;
  readonly 'as-of'?: string;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'tertius-network': ElementProps;
    }
  }
}
