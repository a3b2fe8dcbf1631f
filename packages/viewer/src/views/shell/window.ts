import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

const ALL_BELOW = 150;

export interface WindowOfRows {
  readonly items: readonly number[];
  /** Pixels of rows not drawn, above and below. */
  readonly before: number;
  readonly after: number;
}

/** The rows of a scrolling box that are in view; all of them where they are few. */
export function useWindow(box: RefObject<HTMLElement | null>, count: number, height: number): WindowOfRows {
  const [, redraw] = useReducer<number, void>((n) => n + 1, 0);
  const options: VirtualizerOptions<HTMLElement, Element> = {
    count,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    overscan: 12,
    initialRect: { width: 0, height: 800 },
    onChange: () => redraw(),
  };
  const [virtual] = useState(() => new Virtualizer<HTMLElement, Element>(options));
  virtual.setOptions(options);
  useLayoutEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => virtual._willUpdate());
  if (count <= ALL_BELOW) return { items: Array.from({ length: count }, (_, i) => i), before: 0, after: 0 };
  const items = virtual.getVirtualItems();
  return {
    items: items.map(({ index }) => index),
    before: items[0]?.start ?? 0,
    after: virtual.getTotalSize() - (items.at(-1)?.end ?? 0),
  };
}
